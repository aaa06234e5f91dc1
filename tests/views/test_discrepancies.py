import pytest

from builders import make_person
from cases import analysis, date_question, dispute, found, ladder_question, name_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import Severity
from visitbrief.views.discrepancies import (
    DiscrepanciesView,
    DiscrepancyRow,
    NotComparableRow,
    build_discrepancies,
)
from visitbrief.views.references import position_refs, question_ref
from visitbrief.views.rivals import competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref


@pytest.fixture(scope="module")
def case() -> Analysis:
    """A grave dispute, a slight one, two answers that are not comparable, one from one origin, and one unanswered."""
    questions = [
        sum_question("grave", country="EC"),
        sum_question("slight", weight="low"),
        sum_question("apart"),
        ladder_question("alone"),
        sum_question("silence"),
    ]
    return analysis(
        questions,
        {
            "a": [("grave", "$13.5 million"), ("slight", "$5.0"), ("apart", "$5"), ("alone", "signed")],
            "b": [("grave", "$13.5 billion"), ("slight", "$5.2"), ("apart", "€5")],
            "c": [("slight", "$5.0")],
        },
    )


def ids(view: DiscrepanciesView) -> list[str]:
    return [row.question.id for row in view.discrepancies]


def test_a_dispute_is_told_with_its_positions_why_they_differ_and_which_is_better_supported(case: Analysis) -> None:
    row = build_discrepancies(case, Selection()).discrepancies[0]
    discrepancy = dispute(case, "grave")

    assert row == DiscrepancyRow(
        question=question_ref(case.questions["grave"]),
        kind="figure",
        severity="major",
        positions=position_refs(case, discrepancy.positions),
        explanations=discrepancy.explanations,
        support=discrepancy.support,
        checks=(),
        answer=answer_ref(found(case, "grave")),
        rivals=competing(case, found(case, "grave")),
    )
    assert [each.kind for each in row.explanations] == ["scale"]
    assert [position.text for position in row.positions] == ["$13.5 million", "$13.5 billion"]


def test_beside_the_disputes_stand_what_is_not_comparable_not_confirmed_and_not_answered(case: Analysis) -> None:
    view = build_discrepancies(case, Selection())

    assert ids(view) == ["grave", "slight"]
    assert view.severities == {"minor": 1, "moderate": 0, "major": 1}
    assert view.not_comparable == (
        NotComparableRow(
            question_ref(case.questions["apart"]),
            found(case, "apart").not_comparable,
            position_refs(case, found(case, "apart").positions),
        ),
    )
    assert view.not_comparable[0].reasons == ("another unit: EUR, not USD",)
    assert [position.text for position in view.not_comparable[0].positions] == ["$5", "€5"]
    assert view.single_origin == ("alone",)
    assert view.unanswered == ("silence",)


def test_only_what_is_selected_is_told_and_counted(case: Analysis) -> None:
    view = build_discrepancies(case, Selection(country="EC"))

    assert ids(view) == ["grave"]
    assert view.severities == {"minor": 0, "moderate": 0, "major": 1}
    assert (view.not_comparable, view.single_origin, view.unanswered) == ((), (), ())


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (Severity.MAJOR, ["grave"]),
        (Severity.MODERATE, ["grave"]),
        (Severity.MINOR, ["grave", "slight"]),
    ],
)
def test_of_a_severity_or_worse_are_told_and_all_are_counted(
    case: Analysis, severity: Severity, expected: list[str]
) -> None:
    view = build_discrepancies(case, Selection(), severity=severity)

    assert ids(view) == expected
    assert view.severities == {"minor": 1, "moderate": 0, "major": 1}
    assert (view.not_comparable, view.single_origin, view.unanswered) == ((), (), ())


def test_of_a_kind_are_told_those_and_what_fails_a_check_of_that_kind() -> None:
    questions = [sum_question(), date_question("on"), name_question("who", office="Minister", on="on")]
    held = {"title": "Minister", "from": "2020-01-01", "to": "2021-01-01"}
    claims = {
        "a": [("sum", "$5"), ("on", "4 September 2025"), ("who", "Otto Old")],
        "b": [("sum", "$9"), ("on", "4 September 2025"), ("who", "Otto Old")],
    }
    case = analysis(questions, claims, people=[make_person("otto-old", name="Otto Old", offices=[held])])
    told = {kind: ids(build_discrepancies(case, Selection(), kind=kind)) for kind in ("figure", "office", "date")}

    assert told == {"figure": ["sum"], "office": ["who"], "date": []}
    assert build_discrepancies(case, Selection(), kind="figure").unanswered == ()


def test_a_check_that_fails_beside_a_dispute_is_of_its_kind_too() -> None:
    claims = {"a": [("sum", "$5"), ("sum", "$9")], "b": [("sum", "$5")], "c": [("sum", "$9")]}
    case = analysis([sum_question()], claims)
    view = build_discrepancies(case, Selection(), kind="self")

    assert [(row.kind, [check.kind for check in row.checks]) for row in view.discrepancies] == [("figure", ["self"])]
