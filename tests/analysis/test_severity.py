import pytest

from cases import analysis, date_question, dispute, ladder_question, sum_question
from visitbrief.analysis.kinds import Severity
from visitbrief.analysis.severity import Gap, judge
from visitbrief.dossier.model import Weight


@pytest.mark.parametrize(
    ("weight", "severities"),
    [
        (Weight.HIGH, ["moderate", "major", "major"]),
        (Weight.MEDIUM, ["minor", "moderate", "major"]),
        (Weight.LOW, ["minor", "minor", "moderate"]),
    ],
)
def test_weight_and_gap_make_the_severity(weight: Weight, severities: list[str]) -> None:
    assert [judge(weight, gap).value for gap in Gap] == severities


def test_a_harmless_reason_makes_it_one_step_milder_and_never_nothing() -> None:
    assert judge(Weight.HIGH, Gap.WIDE, harmless=True) is Severity.MODERATE
    assert judge(Weight.LOW, Gap.NARROW, harmless=True) is Severity.MINOR


@pytest.mark.parametrize(
    ("other", "severity"),
    [("$20.6 million", "minor"), ("$22.5 million", "moderate"), ("$28 million", "major"), ("$0", "major")],
)
def test_figures_by_their_ratio(other: str, severity: str) -> None:
    case = analysis([sum_question(weight="medium")], {"a": [("sum", "$20 million")], "b": [("sum", other)]})

    assert dispute(case).severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [("5 September 2025", "moderate"), ("4 August 2025", "major"), ("3 September 2025", "moderate")],
)
def test_dates_by_days(other: str, severity: str) -> None:
    case = analysis([date_question(weight="medium")], {"a": [("day", "4 September 2025")], "b": [("day", other)]})

    assert dispute(case, "day").severity == severity


@pytest.mark.parametrize(("other", "severity"), [("announced", "moderate"), ("in force", "major")])
def test_statuses_by_rungs(other: str, severity: str) -> None:
    case = analysis([ladder_question(weight="medium")], {"a": [("status", "planned")], "b": [("status", other)]})

    assert dispute(case, "status").severity == severity


def test_a_later_update_is_milder() -> None:
    case = analysis(
        [ladder_question(weight="medium")],
        {"a": [("status", "planned")], "b": [("status", "in force")]},
        b={"published": "2025-12-01"},
    )

    assert dispute(case, "status").severity is Severity.MODERATE
