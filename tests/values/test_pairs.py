"""What the keys of names and wordings promise: no two that agree are missed."""

from itertools import combinations

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from visitbrief.values.base import AGREEING, Agreement, Unreadable
from visitbrief.values.name.gazetteer import Entry, Gazetteer
from visitbrief.values.name.value import Name, read_name
from visitbrief.values.pairs import possible_pairs
from visitbrief.values.quote import Quote, read_quote

WORDS = st.sampled_from(
    [
        *(
            "Jean",
            "Claude",
            "JC",
            "J",
            "J.",
            "Juncker",
            "Robert",
            "Bob",
            "Bobby",
            "Al",
            "al-Sisi",
            "Alsisi",
            "Sisi",
            "De",
        ),
        *("de", "la", "Fuente", "Kim", "Jong", "un", "Jongun", "UN", "United", "Nations", "Núñez", "Nunez", "Müller"),
        *(
            "Mueller",
            "Владимир",
            "Путин",
            "Putin",
            "Vladimir",
            "Volodymyr",
            "金",
            "正恩",
            "السيسي",
            "Mohammed",
            "Muhammad",
        ),
        *(
            "bin",
            "ibn",
            "Salman",
            "García",
            "García-Márquez",
            "Marquez",
            "President",
            "Dr.",
            "Sommerfeld",
            "Sommerfled",
        ),
        *("Saint-Jean", "O'Neill", "Ю", "ь", "Serguéi", "Sergey", "Zelenskyy", "Zelenski", "Tse-tung", "Zedong", "Mao"),
        *("Gaddafi", "Kadhafi", "Hamid", "Hamed", "H.", "W.", "hijo", "Jr."),
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
GAZETTEER = Gazetteer([
    Entry("quito", ("Quito", "Kim Jong un"), "ecuador"), Entry("ecuador", ("Ecuador", "Bob Juncker"), None),
])  # fmt: skip
TALK = st.sampled_from(["we", "will", "not", "never", "leave", "pay", "…", "[they]", "[he said]", "20", "the", "wall"])
QUOTES = st.lists(TALK, max_size=8).map(lambda words: " ".join(["we", *words]))


def pairs(values: list[Name] | list[Quote]) -> set[tuple[int, int]]:
    found = list(possible_pairs(values))
    assert len(found) == len(set(found))
    return set(found)


def agreeing(values: list[Name] | list[Quote]) -> set[tuple[int, int]]:
    return {
        (one, other)
        for one, other in combinations(range(len(values)), 2)
        if values[one].compare(values[other]).agreement in AGREEING
    }


@given(st.lists(NAMES, min_size=2, max_size=6), st.booleans())
def test_names_that_agree_find_each_other(printed: list[str], is_known: bool) -> None:
    try:
        names = [read_name(text, gazetteer=GAZETTEER if is_known else None) for text in printed]
    except Unreadable:
        reject()

    assert agreeing(names) <= pairs(names)


@given(st.lists(QUOTES, min_size=2, max_size=6))
def test_wordings_that_agree_find_each_other(printed: list[str]) -> None:
    quotes = [read_quote(text) for text in printed]

    assert agreeing(quotes) <= pairs(quotes)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Noboa", "Daniel Noboa", id="a surname"),
        pytest.param("JC Juncker", "Jean Claude Juncker", id="initials in a row"),
        pytest.param("Bob Juncker", "Robert Juncker", id="a short form"),
        pytest.param("R. Juncker", "Robert Juncker", id="an initial"),
        pytest.param("Kim Jongun", "Kim Jong un", id="run together"),
        pytest.param("السيسي", "Al-Sisi", id="another script"),
        pytest.param("De la Fuente", "de la Fuente", id="particles"),
        pytest.param("Quito", "Ecuador", id="a place within another"),
    ],
)
def test_what_makes_names_agree(a: str, b: str) -> None:
    names = [read_name(text, gazetteer=GAZETTEER) for text in (a, b)]

    assert names[0].compare(names[1]).agreement in (Agreement.SAME, Agreement.COMPATIBLE)
    assert pairs(names) == {(0, 1)}


def test_a_common_word_leads_nowhere() -> None:
    names = [read_name(f"{given} García") for given in ("Ana", "Beatriz", "Carmen", "Dolores")]

    assert pairs(names) == set()


def test_nothing_and_one_value_make_no_pair() -> None:
    assert list(possible_pairs([])) == []
    assert list(possible_pairs([read_name("Ana García")])) == []
