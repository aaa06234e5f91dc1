from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_claim
from visitbrief.analysis.verification import Outcome, Passage, Verification, Verifier, normalised
from visitbrief.dossier.model import Claim


def verify(printed: str, *paragraphs: str, title: str = "Aid pledged", **claim: Any) -> Verification:
    made = Claim.model_validate(make_claim(as_printed=printed, **claim))
    return Verifier(title, paragraphs).verify(made, printed)


def nearest(printed: str, *paragraphs: str) -> str:
    """The nearest passage, with `*` around words that differ."""
    passage = Verifier("", paragraphs).nearest(printed)
    return "" if passage is None else marked(passage)


def marked(passage: Passage) -> str:
    pieces = (f"*{piece.text.rstrip()}*" if piece.differs else piece.text.rstrip() for piece in passage.pieces)
    gaps = (" " * (len(piece.text) - len(piece.text.rstrip())) for piece in passage.pieces)
    return f"{passage.paragraph}: " + "".join(text + gap for text, gap in zip(pieces, gaps, strict=True)).rstrip()


EXACT, NORMALISED, ELSEWHERE, NOT_FOUND = Outcome


@pytest.mark.parametrize(
    ("printed", "text", "outcome"),
    [
        pytest.param("nearly $20 million", "They pledged nearly $20 million.", EXACT, id="sign for sign"),
        pytest.param("$18.5 million", "$13.5 million", NOT_FOUND, id="one digit is another figure"),
        pytest.param("3.5 million", "$13.5 million", NOT_FOUND, id="the end of a figure"),
        pytest.param("$13", "$13.5 million", NOT_FOUND, id="the start of a figure"),
        pytest.param("1,234", "1,234,567", NOT_FOUND, id="the start of a longer figure"),
        pytest.param("20 million", "$20 million", EXACT, id="without a sign before it"),
        pytest.param("20", "20.", EXACT, id="a figure before a full stop"),
        pytest.param("20", "20th", NOT_FOUND, id="a figure in a word"),
        pytest.param("agree", "They agreed.", NOT_FOUND, id="the start of a word"),
        pytest.param("Rubio", "Rubio’s", EXACT, id="a word before an apostrophe"),
        pytest.param("Rubio", "rubio", NOT_FOUND, id="case counts"),
        pytest.param("Peña", "Pena", NOT_FOUND, id="accents count"),
        pytest.param("Peña", "Pen\u0303a", NORMALISED, id="a letter composed otherwise"),
        pytest.param("Pen", "Pen\u0303a", NOT_FOUND, id="a letter without its accent"),
        pytest.param("13 dead", "13\u00a0dead", NORMALISED, id="a space that does not break"),
        pytest.param("13 dead", "13  \t dead", NORMALISED, id="several spaces"),
        pytest.param("13 dead", "13dead", NOT_FOUND, id="no space"),
        pytest.param('"wage war"', "“wage war”", NORMALISED, id="quotation marks"),
        pytest.param("it’s so", "it's so", NORMALISED, id="apostrophes"),
        pytest.param("2–4 September", "2-4 September", NORMALISED, id="dashes"),
        pytest.param("force – now", "force -- now", NORMALISED, id="a dash of two hyphens"),
        pytest.param("extradition", "extra\u00addition", NORMALISED, id="a soft hyphen"),
        pytest.param("extradition", "extra-dition", NOT_FOUND, id="a hyphen"),
        pytest.param("re-elected", "re-elected", EXACT, id="a hyphen in both"),
        pytest.param("\u00ad", "anything", NOT_FOUND, id="nothing but what is set aside"),
        pytest.param("two\nlines", "two lines", NORMALISED, id="a line break in the print"),
        pytest.param("two lines", "two", NOT_FOUND, id="part of it"),
    ],
)
def test_what_is_found_is_there_as_printed(printed: str, text: str, outcome: Outcome) -> None:
    assert verify(printed, text).outcome is outcome


@pytest.mark.parametrize(
    ("claim", "outcome", "paragraph"),
    [
        pytest.param({}, EXACT, 2, id="no paragraph named: the first that has it"),
        pytest.param({"paragraph": 2}, EXACT, 2, id="the paragraph named"),
        pytest.param({"paragraph": 3}, EXACT, 3, id="another that has it too"),
        pytest.param({"paragraph": 1}, ELSEWHERE, 2, id="another paragraph than the one named"),
        pytest.param({"paragraph": 9}, ELSEWHERE, 2, id="a paragraph that the text does not have"),
        pytest.param({"part": "headline"}, EXACT, 2, id="a headline in the text"),
    ],
)
def test_where_it_stands(claim: dict[str, Any], outcome: Outcome, paragraph: int) -> None:
    assert verify("$6 million", "Drones", "For $6 million.", "Yes, $6 million", **claim) == (
        Verification(outcome, paragraph)
    )


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        pytest.param({"part": "headline"}, EXACT, id="a headline"),
        pytest.param({}, NOT_FOUND, id="not of the body"),
        pytest.param({"part": "headline", "paragraph": 1}, NOT_FOUND, id="not where the text should have it"),
    ],
)
def test_a_headline_that_the_text_lacks_stands_in_the_title(claim: dict[str, Any], outcome: Outcome) -> None:
    assert verify("$28 million", "For peace.", title="Rubio brings $28 million", **claim) == Verification(outcome)


def test_a_print_does_not_run_from_one_paragraph_into_the_next() -> None:
    assert verify("one two", "one", "two").outcome is NOT_FOUND


def test_exact_print_is_preferred_to_print_that_must_be_normalised() -> None:
    assert verify("it's", "it’s", "it's") == Verification(EXACT, 2)


@pytest.mark.parametrize(
    ("printed", "text", "passage"),
    [
        pytest.param("nearly $18.5 million", "It is nearly $13.5 million.", "1: nearly $*13.5* million", id="a figure"),
        pytest.param("Ada Envoy", "Here is Ada M. Envoy.", "1: Ada *M.* Envoy", id="a word more"),
        pytest.param("the Big deal", "a big deal", "1: *a big* deal", id="case and another word"),
        pytest.param("it’s on", "it's off", "1: it's *off*", id="signs that are set aside"),
        pytest.param("wholly other", "nothing here", "", id="no word of it"),
        pytest.param("", "nothing", "", id="no word at all"),
        pytest.param("a b c d e f g drones", "drones", "1: drones", id="a text shorter than the print"),
    ],
)
def test_what_is_nearest_is_shown_with_the_words_that_differ(printed: str, text: str, passage: str) -> None:
    assert nearest(printed, text) == passage


def test_the_nearest_passage_is_in_the_paragraph_that_has_most_of_the_words() -> None:
    assert nearest("five new drones", "five", "new drones came", "drones") == "2: new drones"


@given(
    st.text("ab1.,’' \u00ad", max_size=6).filter(lambda text: any(map(str.isalnum, text))),
    st.lists(st.text("ab1.,’' \u00ad", max_size=12), max_size=3),
)
def test_what_is_found_stands_in_the_text_letter_for_letter(printed: str, paragraphs: list[str]) -> None:
    found = verify(printed, *paragraphs)

    if found.outcome is EXACT:
        assert found.paragraph is not None
        assert printed in paragraphs[found.paragraph - 1]
    if found.outcome is NORMALISED:
        assert found.paragraph is not None
        assert normalised(printed) in normalised(paragraphs[found.paragraph - 1])
    if found.outcome is NOT_FOUND:
        spaced = f" {normalised(printed)} "
        assert all(spaced not in f" {normalised(paragraph)} " for paragraph in paragraphs)


@given(st.text(max_size=20) | st.text("e\u0301\u00ad-–\u1fef' \u00a0", max_size=8))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
