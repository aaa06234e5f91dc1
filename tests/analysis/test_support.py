from typing import Any

import pytest

from builders import make_claim
from cases import analysis, dispute, sum_question
from visitbrief.analysis.model import Support

SIX, SEVEN = ("sum", "$6 million"), ("sum", "$7 million")


def supported(sources: dict[str, Any], **about: Any) -> tuple[str | None, str]:
    """What is better supported, and by which rule."""
    discrepancy = dispute(analysis([sum_question()], sources, **about))
    support: Support = discrepancy.support
    place = support.position
    return (None if place is None else discrepancy.positions[place].lead.claim.as_printed), support.rule


@pytest.mark.parametrize("plan", ["pending", "speculated"])
def test_what_is_more_than_a_plan_outweighs_the_plan_in_a_primary_record(plan: str) -> None:
    claims = {"notice": [make_claim(*SIX, modality=plan)], "a": [SEVEN]}

    assert supported(claims, notice={"kind": "official-statement"}) == ("$7 million", "not-a-plan")


def test_a_primary_record_outweighs_any_number_of_reports() -> None:
    many = {"record": [SIX], "a": [SEVEN], "b": [SEVEN], "c": [SEVEN]}

    assert supported(many, record={"kind": "official-transcript"}) == ("$6 million", "primary-record")


def test_one_primary_record_counts_for_as_much_as_two() -> None:
    records = {"r": [SIX], "s": [SIX], "t": [SEVEN], "a": [SEVEN], "b": [SEVEN]}
    about = {id_: {"kind": "official-transcript"} for id_ in "rst"}

    assert supported(records, **about) == ("$7 million", "origins")


@pytest.mark.parametrize(("often", "seldom"), [(SIX, SEVEN), (SEVEN, SIX)])
def test_where_nothing_is_decided_the_answer_of_more_claims_stands_first(often: Any, seldom: Any) -> None:
    copies: dict[str, Any] = {id_: {"derives_from": ["agency"]} for id_ in "bc"}
    case = analysis([sum_question()], {"agency": [], "a": [seldom], "b": [often], "c": [often]}, **copies)

    assert dispute(case).support.position is None
    assert [position.lead.claim.as_printed for position in dispute(case).positions] == [often[1], seldom[1]]


def test_then_more_independent_origins() -> None:
    assert supported({"a": [SIX], "b": [SEVEN], "c": [SEVEN]}) == ("$7 million", "origins")


def test_copies_of_one_story_are_one_origin() -> None:
    copies = {"b": {"derives_from": ["agency"]}, "c": {"derives_from": ["agency"]}}

    answer = supported({"agency": [], "a": [SIX], "b": [SEVEN], "c": [SEVEN]}, **copies)

    assert answer == (None, "undecided")


def test_then_the_better_rated_source() -> None:
    ratings = {"a": {"reliability": "A"}, "b": {"reliability": "D"}}

    assert supported({"a": [SIX], "b": [SEVEN]}, **ratings) == ("$6 million", "reliability")


def test_a_source_that_cannot_be_judged_is_neither_better_nor_worse() -> None:
    claims = {"a": [make_claim(*SIX, modality="said")], "b": [make_claim(*SEVEN, modality="claimed")]}

    assert supported(claims, a={"reliability": "D"}) == ("$6 million", "modality")


def test_a_source_that_cannot_be_judged_may_be_the_firmer_one() -> None:
    claims = {"a": [make_claim(*SIX, modality="claimed")], "b": [make_claim(*SEVEN, modality="documented")]}

    assert supported(claims, a={"reliability": "D"}) == ("$7 million", "modality")


def test_then_the_firmer_statement() -> None:
    claims = {"a": [make_claim(*SIX, modality="claimed")], "b": [make_claim(*SEVEN, modality="documented")]}

    assert supported(claims) == ("$7 million", "modality")


def test_else_nothing_is_decided() -> None:
    assert supported({"a": [SIX], "b": [SEVEN]}) == (None, "undecided")


@pytest.mark.parametrize("word", ["true", "correct", "right"])
def test_nothing_is_called_true(word: str) -> None:
    discrepancy = dispute(analysis([sum_question()], {"a": [SIX], "b": [SEVEN], "c": [SEVEN]}))

    assert word not in discrepancy.support.text.split()


def test_the_firmest_statement_of_a_position_counts() -> None:
    claims = {
        "a": [make_claim(*SIX, modality="claimed")],
        "b": [make_claim(*SIX, modality="documented")],
        "c": [make_claim(*SEVEN, modality="reported")],
        "d": [make_claim(*SEVEN, modality="reported")],
    }

    assert supported(claims) == ("$6 million", "modality")


@pytest.mark.parametrize(
    ("claims", "about", "text"),
    [
        pytest.param({"a": [SIX], "b": [SEVEN]}, {}, "evidence of the same weight on both sides", id="undecided"),
        pytest.param(
            {"a": [SIX], "b": [SEVEN], "c": [SEVEN]},
            {},
            "2 independent reports against 1",
            id="by the count of origins",
        ),
        pytest.param(
            {"r": [SIX], "s": [SIX], "a": [SEVEN]},
            {id_: {"kind": "official-transcript"} for id_ in "rs"},
            "the only answer that stands in a primary record (r, s)",
            id="by the records themselves",
        ),
        pytest.param(
            {"a": [make_claim(*SIX, modality="claimed")], "b": [make_claim(*SEVEN, modality="documented")]},
            {},
            "given as documented, the other answer only as claimed",
            id="by both modalities",
        ),
        pytest.param(
            {"a": [SIX], "b": [SEVEN]},
            {"a": {"reliability": "A"}, "b": {"reliability": "D"}},
            "its best source is rated A, the other answer's D",
            id="by both letters",
        ),
    ],
)
def test_a_rule_says_what_it_decided_on(claims: dict[str, Any], about: dict[str, Any], text: str) -> None:
    assert dispute(analysis([sum_question()], claims, **about)).support.text == text
