"""What a moment allows, in words for a reader."""

from datetime import date

from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY, MONTHS, Stretch, days_in


def in_words(stretch: Stretch) -> str:
    """A stretch of time: "from 2 to 4 September 2025"."""
    return between(stretch.low, stretch.high, whole=stretch.whole)


def between(low: int, high: int, *, whole: bool) -> str:
    """A range of minutes in words, `high` excluded, as coarse as it can be told exactly."""
    if low == 0:
        return f"{_until(high)} or earlier"
    if high == END_OF_TIME:
        return f"{_from(low)} or later"
    first, last = _day(low), _day(high - 1)
    opening, of_days = ("from", "from") if whole else ("some time from", "any day from")
    if low % MINUTES_A_DAY or high % MINUTES_A_DAY:
        starts, ends = _clock(low), _clock(high - 1)
        if first != last:
            return f"{opening} {starts} on {_told(first)} to {ends} on {_told(last)}"
        return f"{starts} on {_told(first)}" if starts == ends else f"{opening} {starts} to {ends} on {_told(first)}"
    if first == last:
        return f"any time on {_told(first)}"
    if first.day != 1 or last.day != days_in(last.year, last.month):
        return f"{opening} {_shared(first, last)} to {_told(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"any day of {MONTHS[first.month - 1]} {first.year}"
    if (first.month, last.month) == (1, 12):
        return f"any day of {first.year}" if first.year == last.year else f"{of_days} {first.year} to {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{of_days} {MONTHS[first.month - 1]}{year} to {MONTHS[last.month - 1]} {last.year}"


def _day(minute: int) -> date:
    return date.fromordinal(minute // MINUTES_A_DAY + 1)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _told(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _shared(first: date, last: date) -> str:
    """The first day of a range, without what it shares with the last."""
    if first.year != last.year:
        return _told(first)
    return str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"


def _from(low: int) -> str:
    return _told(_day(low)) if low % MINUTES_A_DAY == 0 else f"{_clock(low)} on {_told(_day(low))}"


def _until(high: int) -> str:
    last = _day(high - 1)
    return _told(last) if high % MINUTES_A_DAY == 0 else f"{_clock(high - 1)} on {_told(last)}"
