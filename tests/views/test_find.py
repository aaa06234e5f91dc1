import pytest

from builders import make_claim, make_place
from cases import analysis, sum_question
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.search import MOST_WORDS
from visitbrief.dossier.things import Thing
from visitbrief.errors import VisitbriefError
from visitbrief.views.find import FindView, HitRow, WordCount, build_find


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    questions = [
        sum_question("aid.drones", title="Price of drones", country="EC"),
        sum_question("aid.total", title="Total aid", asks="How much is it, drones included?"),
    ]
    claims = {"paper": [make_claim("aid.total", "$20 million for drones, and more drones")]}
    return analysis(questions, claims, places=[make_place("manta", name="Manta", aliases=["Puerto de Manta"])]).dossier


def test_what_is_found_is_told_with_the_text_that_holds_the_words(dossier: Dossier) -> None:
    assert build_find(dossier, "Dróne") == FindView(
        text="Dróne",
        hits=(
            HitRow(Thing.QUESTION, "aid.drones", "Price of drones", "id", "aid.drones", ("drones",)),
            HitRow(Thing.QUESTION, "aid.total", "Total aid", "asks", "How much is it, drones included?", ("drones",)),
            HitRow(
                Thing.CLAIM,
                "paper#1",
                "Total aid",
                "as_printed",
                "$20 million for drones, and more drones",
                ("drones",),
            ),
        ),
        alone=(),
    )


def test_only_the_kinds_asked_for_are_searched(dossier: Dossier) -> None:
    assert [hit.id for hit in build_find(dossier, "drones", (Thing.CLAIM,)).hits] == ["paper#1"]
    assert build_find(dossier, "drones", (Thing.TOPIC,)).hits == (
        HitRow(Thing.TOPIC, "aid", "2 questions", "question", "Price of drones", ("drones",)),
    )


@pytest.mark.parametrize("text", ["", " ?! "])
def test_without_a_word_all_of_the_kinds_is_listed_in_the_order_of_the_dossier(dossier: Dossier, text: str) -> None:
    assert build_find(dossier, text, (Thing.PLACE,)) == FindView(
        text=text,
        hits=(
            HitRow(Thing.PLACE, "quito", "Quito", "id", "quito", ()),
            HitRow(Thing.PLACE, "manta", "Manta", "id", "manta", ()),
        ),
        alone=(),
    )


def test_of_several_words_that_find_nothing_together_each_is_told_alone(dossier: Dossier) -> None:
    three, two = build_find(dossier, "drones manta xyzzy DRONES"), build_find(dossier, "drones manta")

    assert three.hits == two.hits == ()
    assert two.alone == (WordCount("drones", 3), WordCount("manta", 1))
    assert three.alone == (*two.alone, WordCount("xyzzy", 0))


@pytest.mark.parametrize("text", ["xyzzy", "xyzzy Xyzzy"])
def test_one_word_that_finds_nothing_is_not_told_again(dossier: Dossier, text: str) -> None:
    assert build_find(dossier, text) == FindView(text, (), ())


def test_what_finds_something_is_not_told_word_by_word(dossier: Dossier) -> None:
    assert build_find(dossier, "drones total").alone == ()


def test_so_many_words_are_looked_for_and_no_more(dossier: Dossier) -> None:
    most = [f"word{number}" for number in range(MOST_WORDS)]

    assert len(build_find(dossier, " ".join([*most, most[0]])).alone) == MOST_WORDS
    with pytest.raises(VisitbriefError) as refused:
        build_find(dossier, " ".join([*most, "another"]))
    assert (refused.value.what, refused.value.hint) == ("more than 10 words to look for", "leave some out")
