import pytest

from cases import analysis, date_question, ladder_question, name_question, quote_question, sum_question
from visitbrief.analysis.findings import IN_DISPUTE, Analysis
from visitbrief.analysis.kinds import DiscrepancyKind
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
