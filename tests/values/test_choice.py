from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Agreement, Unreadable
from visitbrief.values.choice import MOST_NEAREST, Choice, Options
from visitbrief.values.quote import read_quote


@dataclass(frozen=True)
class Option:
    id: str
    label: str
    words: tuple[str, ...] = ()


LADDER = (
    Option("planned", "planned", ("will sign", "prevista")),
    Option("agreed", "agreed in principle", ("acordó", "framework")),
    Option("signed", "signed", ("firmado", "framework")),
    Option("in-force", "in force", ("vigente",)),
)
IDS = [option.id for option in LADDER]


def choose(text: str, *, ordered: bool = True) -> Choice:
    return Options(LADDER, ordered).parse(text)


@pytest.mark.parametrize(
    ("printed", "option"),
    [
        pytest.param("signed", "signed", id="id"),
        pytest.param("Agreed in principle", "agreed", id="label in other case"),
        pytest.param("ACORDO", "agreed", id="word without its accent"),
        pytest.param("  “will   sign”. ", "planned", id="spacing and outer punctuation"),
        pytest.param("vigente", "in-force", id="word in another language"),
    ],
)
def test_a_printed_status_is_read_by_id_label_or_word(printed: str, option: str) -> None:
    choice = Options(LADDER, ordered=True).read(printed)
    assert (choice.option, choice.rule) == (option, "option")
    assert choice.label == next(each.label for each in LADDER if each.id == option)


def test_an_id_is_read_before_another_option_s_word() -> None:
    options = (Option("open", "open"), Option("shut", "shut", ("open",)))
    assert Options(options).read("open").option == "open"


@pytest.mark.parametrize(
    ("printed", "message"),
    [
        pytest.param("singed", "'singed' is none of the options' words: planned, agreed, signed", id="near miss"),
        pytest.param("was signed", "none of the options' words", id="a part of a phrase is not guessed"),
        pytest.param("framework", "means more than one option: agreed, signed", id="a word of two options"),
        pytest.param("", "none of the options' words", id="empty"),
        pytest.param("x" * 100_000, "^'x{80}…' is none", id="enormous"),
    ],
)
def test_what_is_no_option_is_unreadable(printed: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        Options(LADDER, ordered=True).read(printed)


def test_a_question_without_options_reads_nothing() -> None:
    with pytest.raises(Unreadable, match="offers none"):
        Options(()).read("signed")
    with pytest.raises(Unreadable, match="options: none"):
        Options(()).parse("signed")


def test_several_ids_mean_one_of_them_in_the_order_of_the_question() -> None:
    choice = choose("signed | agreed")
    assert (choice.option, choice.chosen, choice.rule) == ("agreed|signed", ("agreed", "signed"), "one-of")
    assert choice.allows() == choice.label == "agreed in principle or signed"


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("agred", "agreed"),
        ("agreed|", "agreed"),
        ("Signed", "signed"),
        ("will sing", "planned"),
        ("x" * 9_999, "planned"),
    ],
)
def test_canonical_notation_is_ids_alone_and_the_nearest_is_named(text: str, nearest: str) -> None:
    with pytest.raises(Unreadable, match=f"is no option; nearest is '{nearest}' of: planned, agreed, signed, in-force"):
        choose(text)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        pytest.param("agreed", "agreed", Agreement.SAME, "both are agreed in principle", id="same"),
        pytest.param("agreed|signed", "signed", Agreement.COMPATIBLE, "option in common", id="overlap"),
        pytest.param("agreed", "signed", Agreement.CONFLICT, "1 step apart", id="next rung"),
        pytest.param("planned", "in-force", Agreement.CONFLICT, "3 steps apart", id="far rungs"),
        pytest.param("planned|agreed", "in-force", Agreement.CONFLICT, "2 steps apart", id="nearest rungs"),
    ],
)
def test_options_compare_as_sets(one: str, other: str, agreement: Agreement, reason: str) -> None:
    found = choose(one).compare(choose(other))
    assert found.agreement is agreement
    assert reason in found.reason
    assert choose(other).compare(choose(one)).agreement is agreement


def test_unordered_options_have_no_steps() -> None:
    one, other = choose("planned", ordered=False), choose("signed", ordered=False)
    assert one.steps_to(other) is None
    assert one.compare(other).reason == "planned is not signed"


def test_other_options_and_other_kinds_are_not_comparable() -> None:
    fewer = Options(LADDER[2:], ordered=True).parse("signed")
    assert choose("signed").compare(fewer).agreement is Agreement.NOT_COMPARABLE
    assert choose("signed").steps_to(fewer) is None
    assert choose("signed").compare(read_quote("signed")).agreement is Agreement.NOT_COMPARABLE


@given(st.sets(st.sampled_from(IDS), min_size=1), st.sets(st.sampled_from(IDS), min_size=1))
def test_comparing_follows_the_sets(one: set[str], other: set[str]) -> None:
    a, b = choose("|".join(one)), choose("|".join(other))
    expected = Agreement.SAME if one == other else Agreement.COMPATIBLE if one & other else Agreement.CONFLICT
    assert a.compare(b).agreement is b.compare(a).agreement is expected
    assert a.is_vaguer_than(b) is (one > other)
    place = a.options.index
    assert a.steps_to(b) == b.steps_to(a) == min(abs(place(x) - place(y)) for x in one for y in other)
    assert Options(LADDER, ordered=True).parse(a.canonical) == a


def test_vaguer_needs_a_choice() -> None:
    anything: Any = read_quote("signed")
    assert not choose("signed").is_vaguer_than(anything)


def test_the_nearest_is_told_of_the_first_wrong_ids_alone() -> None:
    options = Options(LADDER)
    for _ in range(MOST_NEAREST):
        with pytest.raises(Unreadable, match="nearest is 'signed' of"):
            options.parse("sined")
    with pytest.raises(Unreadable, match="'sined' is no option; options: planned"):
        options.parse("sined")
