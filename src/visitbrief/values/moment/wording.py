"""What a moment allows, in words for a reader."""

from datetime import date
from typing import Final

from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY, MONTHS, Stretch, day_of, days_in

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""By their numbers."""


def in_words(stretch: Stretch) -> str:
    """A stretch of time: "from 2 to 4 September 2025"."""
    return between(stretch.low, stretch.high, whole=stretch.whole)


def between(low: int, high: int, *, whole: bool) -> str:
    """A range of minutes in words, `high` excluded, as coarse as it can be told exactly."""
    if low == 0:
        return f"{_until(high)} or earlier"
    if high == END_OF_TIME:
        return f"{_from(low)} or later"
    first, last = day_of(low), day_of(high - 1)
    opening, of_days = ("from", "from") if whole else ("some time from", "any day from")
    if low % MINUTES_A_DAY or high % MINUTES_A_DAY:
        starts, ends = _clock(low), _clock(high - 1)
        if first != last:
            return f"{opening} {starts} on {told(first)} to {ends} on {told(last)}"
        return f"{starts} on {told(first)}" if starts == ends else f"{opening} {starts} to {ends} on {told(first)}"
    if first == last:
        return f"any time on {told(first)}"
    if first.day != 1 or last.day != days_in(last.year, last.month):
        return f"{opening} {_shared(first, last)} to {told(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"any day of {MONTHS[first.month - 1]} {first.year}"
    if (first.month, last.month) == (1, 12):
        return f"any day of {first.year}" if first.year == last.year else f"{of_days} {first.year} to {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{of_days} {MONTHS[first.month - 1]}{year} to {MONTHS[last.month - 1]} {last.year}"


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def told(day: date) -> str:
    """A day in words: "4 September 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _shared(first: date, last: date) -> str:
    """The first day of a range, without what it shares with the last."""
    if first.year != last.year:
        return told(first)
    return str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"


def _from(low: int) -> str:
    return told(day_of(low)) if low % MINUTES_A_DAY == 0 else f"{_clock(low)} on {told(day_of(low))}"


def _until(high: int) -> str:
    last = day_of(high - 1)
    return told(last) if high % MINUTES_A_DAY == 0 else f"{_clock(high - 1)} on {told(last)}"
