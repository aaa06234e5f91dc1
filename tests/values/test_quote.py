import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Agreement, Unreadable
from visitbrief.values.name.value import read_name
from visitbrief.values.quote import Change, Difference, Quote, changes_meaning, differences, read_quote

VOCABULARY = ["we", "they", "will", "build", "roads", "bridges", "13", "20", "this", "year"]
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("printed", "tokens"),
    [
        pytest.param("“We’ll stay.”", ("we", "will", "stay"), id="quotation marks, apostrophe, full stop, case"),
        pytest.param("long\u2011term,\u00a0shared\n work", ("long", "term", "shared", "work"), id="hyphen and spaces"),
        pytest.param("$13.5 million", ("$", "13.5", "million"), id="a figure keeps its point and its sign"),
        pytest.param("we … stay", ("we", "…", "stay"), id="ellipsis"),
        pytest.param("we ... stay", ("we", "…", "stay"), id="three full stops"),
        pytest.param("we . . . stay", ("we", "…", "stay"), id="three spaced full stops"),
        pytest.param("we [...] stay", ("we", "…", "stay"), id="ellipsis in brackets"),
        pytest.param("we (…) stay", ("we", "…", "stay"), id="ellipsis in parentheses"),
        pytest.param("[We] stay", ("[we]", "stay"), id="an editor's words"),
        pytest.param("… we stay …", ("we", "stay"), id="an ellipsis at an end is no gap"),
        pytest.param("they’re gonna", ("they", "are", "going", "to"), id="words run together"),
        pytest.param("can't, won't, isn't", ("can", "not", "will", "not", "is", "not"), id="and denied"),
        pytest.param("Sheinbaum's", ("sheinbaum's",), id="what may be two things stays"),
        pytest.param("мы останемся", ("мы", "останемся"), id="another script"),
        pytest.param("sí, señor", ("sí", "señor"), id="accents are the speaker's"),
    ],
)
def test_the_words_are_read_without_the_printer_s_part(printed: str, tokens: tuple[str, ...]) -> None:
    assert read_quote(printed).tokens == tokens


@pytest.mark.parametrize("text", ["", " ", "…", "“”", "[we]", "$", "x" * 1_001, "[a] b " * 21])
def test_no_words_and_too_many_words_or_edits_are_unreadable(text: str) -> None:
    with pytest.raises(Unreadable, match="not a quotation"):
        read_quote(text)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        pytest.param("We will stay.", "“we  will—stay”", Agreement.SAME, "the same words", id="same"),
        pytest.param("will stay", "we will stay here", Agreement.COMPATIBLE, "fragment", id="a run of the words"),
        pytest.param("we … here", "we will stay here", Agreement.COMPATIBLE, "fragment", id="with a gap"),
        pytest.param("we … stay", "so we will … stay here", Agreement.COMPATIBLE, "fragment", id="gaps in both"),
        pytest.param("[they] will stay", "we will stay here", Agreement.COMPATIBLE, "fragment", id="an editor's word"),
        pytest.param("we stay [sic] here", "we stay here", Agreement.COMPATIBLE, "fragment", id="an editor's remark"),
        pytest.param("[they] will stay", "we will leave", Agreement.CONFLICT, "“stay” against “leave”", id="edited"),
        pytest.param("we will stay", "we will leave", Agreement.CONFLICT, "“stay” against “leave”", id="other words"),
        pytest.param("stay will we", "we will stay", Agreement.CONFLICT, "", id="another order"),
        pytest.param("we stay", "we will stay", Agreement.CONFLICT, "“will” stands in one only", id="no gap declared"),
        pytest.param("we like it", "we loathe it … most", Agreement.CONFLICT, "“like”", id="a gap hides nothing"),
        pytest.param("$18.5 million", "$13.5 million", Agreement.CONFLICT, "number differs", id="a figure"),
        pytest.param(
            "so we do go", "and we do not go", Agreement.CONFLICT, "“not” stands in one only", id="a negation"
        ),
        pytest.param("a we will go", "b we may go", Agreement.CONFLICT, "“will” against “may”", id="a hedge first"),
        pytest.param("podría ir", "irá", Agreement.CONFLICT, "podría", id="a hedge in Spanish"),
        pytest.param("lo haremos", "no lo haremos", Agreement.CONFLICT, "without its “no”", id="negation cut off"),
        pytest.param("we … go", "we never go", Agreement.CONFLICT, "without its “never”", id="negation in the gap"),
        pytest.param("we won't go", "we will go", Agreement.CONFLICT, "“not” stands in one only", id="contraction"),
        pytest.param("we go", "we go, not they", Agreement.COMPATIBLE, "fragment", id="a negation that comes after"),
        pytest.param("they go", "not we but they go", Agreement.COMPATIBLE, "fragment", id="a negation further before"),
    ],
)
def test_wordings_compare_word_for_word(one: str, other: str, agreement: Agreement, reason: str) -> None:
    a, b = read_quote(one), read_quote(other)
    assert a.compare(b).agreement is agreement
    assert b.compare(a).agreement is agreement
    assert reason in a.compare(b).reason


def test_wordings_in_two_languages_are_not_comparable() -> None:
    spanish, english = read_quote("nos quedamos", language="es"), read_quote("we stay", language="en")
    found = spanish.compare(english)
    assert (found.agreement, found.reason) == (Agreement.NOT_COMPARABLE, "wording in another language: es and en")
    assert spanish.compare(read_quote("we stay")).agreement is Agreement.CONFLICT
    assert spanish.compare(read_name("Ana")).agreement is Agreement.NOT_COMPARABLE


def test_the_same_words_are_the_same_in_any_language() -> None:
    assert read_quote("ni hablar", language="es").compare(read_quote("Ni hablar", language="en")).agreement is (
        Agreement.SAME
    )


def test_a_fragment_is_vaguer_than_the_whole() -> None:
    part, whole = read_quote("will stay"), read_quote("we will stay here")
    assert part.is_vaguer_than(whole)
    assert not whole.is_vaguer_than(part)
    assert not part.is_vaguer_than(part)
    assert not read_quote("lo haremos").is_vaguer_than(read_quote("no lo haremos"))


def test_what_a_quotation_shows_of_itself() -> None:
    quote = read_quote("“We … stay”", language="en")
    assert quote.canonical == "We … stay"
    assert quote.words == ("we", "stay")
    assert quote.rule == "edited"
    assert read_quote("We stay").rule == "verbatim"
    assert quote.allows() == "any statement with the words “We … stay”"


def test_differences_name_the_runs_of_words_and_what_they_change() -> None:
    ours, theirs = read_quote("we may send 13 boats soon"), read_quote("we send 20 boats shortly")
    assert differences(ours, theirs) == (
        Difference(("may",), (), Change.MODIFIER),
        Difference(("13",), ("20",), Change.NUMBER),
        Difference(("soon",), ("shortly",), Change.WORDING),
    )
    assert changes_meaning(ours, theirs)
    assert not changes_meaning(read_quote("we go soon"), read_quote("we go shortly"))


@given(WORDS, st.data())
def test_a_fragment_is_compatible_with_the_whole(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    whole, part = read_quote(" ".join(words)), read_quote(" ".join(words[start:end]))
    expected = Agreement.SAME if part == whole else Agreement.COMPATIBLE
    assert part.compare(whole).agreement is expected


@given(WORDS, st.data())
def test_leaving_words_out_is_fine_where_it_is_declared(words: list[str], data: st.DataObject) -> None:
    gaps = data.draw(st.sets(st.integers(0, len(words) - 1), max_size=len(words) - 1))
    printed = " ".join("…" if place in gaps else word for place, word in enumerate(words))
    assert read_quote(printed).compare(read_quote(" ".join(words))).agreement in (
        Agreement.SAME,
        Agreement.COMPATIBLE,
    )


PRINTED = st.lists(st.sampled_from(["we", "go", "not", "13", "…", "[they]", "[a b]"]), min_size=1, max_size=6)


@given(PRINTED, PRINTED)
def test_comparing_is_symmetric_and_never_fails(one: list[str], other: list[str]) -> None:
    a, b = (read_quote(" ".join([*tokens, "soon"])) for tokens in (one, other))
    assert a.compare(b).agreement is b.compare(a).agreement
    assert a.compare(a).agreement is Agreement.SAME


@given(st.text(max_size=60), st.sampled_from([None, "es"]))
def test_reading_never_fails_otherwise_and_canonical_notation_reads_back(text: str, language: str | None) -> None:
    try:
        quote: Quote = read_quote(text, language=language)
    except Unreadable:
        return
    assert read_quote(quote.canonical, language=language) == quote


@pytest.mark.parametrize(
    ("one", "other", "language", "turns"),
    [
        pytest.param("nous partons", "nous ne partons", "fr", True, id="French"),
        pytest.param("c'est fini", "ce n'est fini", "fr", True, id="French, before a verb"),
        pytest.param("we do leave", "we don't leave", "en", True, id="English, after a verb"),
        pytest.param("we leave in May", "we leave pas May", "en", False, id="of another language"),
        pytest.param("nos vamos", "nunca nos vamos", None, True, id="a language that is not known"),
        pytest.param("and we leave, unless they stay", "now we leave", "en", False, id="after the other has ended"),
        pytest.param("unless they stay, we leave", "we go", "en", True, id="before the other begins"),
        pytest.param("they are going to leave", "they will leave", "en", False, id="two ways to say it"),
    ],
)
def test_what_turns_a_statement_is_of_its_language(one: str, other: str, language: str | None, turns: bool) -> None:
    assert changes_meaning(read_quote(one, language=language), read_quote(other, language=language)) is turns
