from datetime import date

import pytest

from visitbrief.analysis.model import CheckKind, DiscrepancyKind, Severity
from visitbrief.cli.errors import BadValueError
from visitbrief.cli.options import DiscrepancyKindName, FailOn, SeverityName, parse_day


def test_names_that_options_spell_again_are_those_of_the_analysis() -> None:
    assert [*SeverityName] == [*Severity]
    assert [*DiscrepancyKindName] == [*DiscrepancyKind, *CheckKind]
    assert [*FailOn] == [*Severity, "any"]


def test_a_day() -> None:
    assert parse_day("2025-09-04") == date(2025, 9, 4)


@pytest.mark.parametrize("text", ["2025-09", "20250904", "2025-W36-4", "2025-02-30", "today", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse_day(text)
