"""Units of time: as long as the calendar makes them, and rates that can be compared."""

from datetime import date
from decimal import Decimal

import pytest

from visitbrief.values.time_units import MONTHS_IN, SECONDS_IN, length_of, rate_per

DAY = SECONDS_IN["day"]
WITHIN = (1901, 2099)
"""Years of the calendar without an exception to the leap year every four."""


def days_of(months: int) -> set[Decimal]:
    """How many days the unit of so many months has, wherever it stands in these years; quarters begin in January."""
    first, last = (year * 12 for year in WITHIN)
    starts = range(first, last - months, min(months, 12))
    return {Decimal((first_of(start + months) - first_of(start)).days) for start in starts}


def first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


@pytest.mark.parametrize("unit", [unit for unit, months in MONTHS_IN.items() if months <= 120])
def test_a_unit_of_the_calendar_has_the_days_that_the_calendar_gives_it(unit: str) -> None:
    days = days_of(MONTHS_IN[unit])
    length = length_of(unit)
    assert (length.low, length.high) == (min(days) * DAY, max(days) * DAY)
    assert length.low < length.mean < length.high


@pytest.mark.parametrize("unit", SECONDS_IN)
def test_a_shorter_unit_is_always_equally_long(unit: str) -> None:
    assert set(length_of(unit)) == {Decimal(SECONDS_IN[unit])}


@pytest.mark.parametrize(
    ("unit", "times", "base"),
    [
        ("day", "7", "week"),
        ("hour", "168", "week"),
        ("fortnight", "0.5", "week"),
        ("month", "12", "year"),
        ("quarter", "4", "year"),
        ("decade", "0.1", "year"),
        ("triennium", "1", "triennium"),
        ("sexennium", "1", "sexennium"),
        ("barrel", "1", "barrel"),
        ("", "1", ""),
    ],
)
def test_a_rate_is_compared_by_the_week_or_the_year_where_a_number_says_exactly_how(
    unit: str, times: str, base: str
) -> None:
    assert rate_per(unit) == (Decimal(times), base)
