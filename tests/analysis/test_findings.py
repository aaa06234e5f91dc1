import pytest

from builders import Json, make_claim, make_person
from cases import analysis, date_question, dispute, found, ladder_question, name_question, quote_question, sum_question
from visitbrief.analysis.findings import IN_DISPUTE, Analysis, Coverage, cover
from visitbrief.analysis.kinds import DiscrepancyKind, Severity
from visitbrief.values.base import Kind


def order(case: Analysis) -> list[str]:
    return [discrepancy.question.id for discrepancy in case.discrepancies]


@pytest.mark.parametrize(("more", "less"), [("a", "b"), ("b", "a")])
def test_what_more_claims_stand_against_comes_first(more: str, less: str) -> None:
    case = analysis(
        [sum_question(more), sum_question(less)],
        {"x": [(more, "$200"), (less, "$200")], "y": [(more, "$220"), (less, "$220")], "z": [(more, "$240")]},
    )

    assert order(case) == [more, less]


def test_then_the_order_is_that_of_ids() -> None:
    questions = [sum_question(id_) for id_ in "cab"]
    case = analysis(questions, {"x": [(id_, "$200") for id_ in "abc"], "y": [(id_, "$220") for id_ in "abc"]})

    assert order(case) == ["a", "b", "c"]


def test_what_is_most_easily_misstated_comes_first() -> None:
    prints = {
        "words": ("we will consider it", "we will not consider it"),
        "status": ("planned", "in force"),
        "day": ("4 September 2025", "4 March 2025"),
        "who": ("Ana Ruiz", "Otto Old"),
        "sum": ("$200", "$500"),
    }
    questions = [quote_question(), ladder_question(), date_question(), name_question(), sum_question()]
    case = analysis(
        questions,
        {id_: [(question, pair[place]) for question, pair in prints.items()] for place, id_ in enumerate("xy")},
    )

    assert order(case) == ["sum", "who", "day", "status", "words"]


def test_severity_comes_before_weight() -> None:
    case = analysis(
        [sum_question("narrow", weight="high"), sum_question("wide", weight="medium")],
        {"x": [("narrow", "$200"), ("wide", "$200")], "y": [("narrow", "$201"), ("wide", "$900")]},
    )

    assert order(case) == ["wide", "narrow"]


def test_every_kind_of_answer_is_in_dispute_under_one_word_and_each_word_means_one_kind() -> None:
    assert set(IN_DISPUTE) == set(Kind)
    assert sorted([*IN_DISPUTE.values(), DiscrepancyKind.CHECK]) == sorted(DiscrepancyKind)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        pytest.param(
            {"scope": {"region": "Quito", "period": "2024"}}, {}, "another scope: not stated", id="nothing stated"
        ),
        pytest.param(
            {},
            {"scope": {"region": "Quito", "period": "2024"}},
            "another scope: 2024, Quito",
            id="two things stated",
        ),
    ],
)
def test_why_two_scopes_are_not_compared_is_told_in_words(first: Json, second: Json, why: str) -> None:
    claims = {"a": [make_claim("sum", "$5", **first)] * 2, "b": [make_claim("sum", "$9", **second)]}

    assert found(analysis([sum_question()], claims)).not_comparable == (why,)


def test_why_two_units_are_not_compared_is_told_in_words() -> None:
    claims = {"a": [("sum", "$5"), ("sum", "$5")], "b": [("sum", "€5")]}

    assert found(analysis([sum_question(unit=None)], claims)).not_comparable == ("another unit: EUR, not USD",)


def test_an_office_not_held_is_a_wide_gap_and_parts_that_miss_their_total_a_middling_one() -> None:
    people = [make_person("old", name="Otto Old", offices=[{"title": "President", "from": "2021", "to": "2024"}])]
    day, office = date_question(), name_question(office="President", on="day", weight="medium")
    claims = {"a": [("day", "4 March 2025"), ("who", "President Otto Old")]}
    parts = [sum_question("total", weight="medium"), sum_question("part", part_of="total")]
    sums = {"a": [("total", "$9"), ("part", "$15")]}

    assert dispute(analysis([day, office], claims, people=people), "who").severity is Severity.MAJOR
    assert dispute(analysis(parts, sums), "total").severity is Severity.MODERATE


def test_what_answers_rest_on_is_counted() -> None:
    questions = [sum_question(), date_question(), ladder_question(), quote_question()]
    claims = {
        "a": [("sum", "$5"), ("day", "4 September 2025")],
        "b": [("sum", "$9"), ("day", "4 September 2025")],
        "copy": [("sum", "$9"), ("status", "signed")],
        "unasked": [],
    }

    found = analysis(questions, claims, copy={"derives_from": ["b"]})

    assert cover(found, found.findings) == Coverage(
        claim_count=6,
        source_count=3,
        origin_count=2,
        question_count=4,
        disputed_count=1,
        single_origin_count=1,
        unanswered_count=1,
    )
