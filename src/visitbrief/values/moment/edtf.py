"""Dates in EDTF: how a dossier writes when something happened, and the range of time that each form allows.

Read strictly: a form outside the list below, or a day that no calendar has, is an error that names the
nearest valid alternative. Source: Library of Congress, *Extended Date/Time Format (EDTF) Specification*,
2019 (ISO 8601-2).

Level 0: `2025`, `2025-09`, `2025-09-04`, `2025-09-03T20:30[:00][-05:00]`, intervals `a/b`.
Level 1: `~ ? %` after a date, `202X`, `20XX`, `2025-09-XX`, `2025-XX-XX`, seasons `2025-21` to `2025-24`,
`a/..`, `../b`, `a/`, `/b`.
Level 2: one of a set, `[a,b]`, `[a..b]`, `[a..]`, `[..b]`.
Beyond the specification, a time may stand inside intervals and sets too.
"""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from visitbrief.values.base import Unreadable

MINUTES_A_DAY = 1440
END_OF_TIME = date.max.toordinal() * MINUTES_A_DAY
"""The minute after the last one that can be written, 9999-12-31T23:59."""
MAX_LENGTH = 120
"""Longest text that is looked at, in characters."""


class Precision(StrEnum):
    """How finely a moment is told."""

    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    TIME = "time"
    PERIOD = "period"
    """A stretch of several units: an interval, a decade, a century."""


class Edtf(NamedTuple):
    """What an EDTF text allows."""

    low: int
    """First allowed minute, counted from 0001-01-01T00:00 local time."""
    high: int
    """First minute after the last allowed one."""
    precision: Precision


ABOUT: dict[Precision, tuple[int, int]] = {
    Precision.PERIOD: (12, 0),
    Precision.YEAR: (12, 0),
    Precision.SEASON: (1, 0),
    Precision.MONTH: (1, 0),
    Precision.DAY: (0, MINUTES_A_DAY),
    Precision.TIME: (0, 15),
}
"""How far `~` and `%` reach on either side, in months and minutes: one step of the printed unit. Who writes
"about 2008" may be a year out, and clock times are rounded to the quarter of an hour. `?` doubts the source,
not the date, and widens nothing."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}
"""First and last month of each northern season; month 13 is January of the next year. Wide enough for
seasons that begin on the 1st and for those that begin near the 21st, as nobody prints which are meant."""

_DATE = re.compile(
    r"(\d\d(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?"
    r"(?:T(\d\d):(\d\d)(?::(\d\d))?(?:Z|[+-]\d\d:\d\d)?)?([~?%]?)",
    re.ASCII,
)
_UNPADDED = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF text.

    Raises:
        Unreadable: `text` is not one of the forms listed above, or names a day or time that does not exist.
    """
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"a date of {len(text)} characters is too long: at most {MAX_LENGTH}")
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text and not _UNPADDED.fullmatch(text):
        return _interval(text)
    return _single(text)


def days_in(year: int, month: int) -> int:
    """How many days a month of the Gregorian calendar has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def check_day(year: int, month: int, day: int) -> date:
    """The day, if the calendar has it.

    Raises:
        Unreadable: it does not; the message says what would be valid.
    """
    if not 1 <= year <= 9999:
        raise Unreadable(f"year {year} is outside 0001 to 9999")
    if not 1 <= month <= 12:
        raise Unreadable(f"there is no month {month}: months are 1 to 12")
    if not 1 <= day <= days_in(year, month):
        raise Unreadable(f"there is no day {day}: {MONTHS[month - 1]} {year} has {days_in(year, month)} days")
    return date(year, month, day)


def minutes(day: date) -> int:
    """The minute at which a day begins."""
    return (day.toordinal() - 1) * MINUTES_A_DAY


def _interval(text: str) -> Edtf:
    begins, _, ends = text.partition("/")
    if begins in ("", "..") and ends in ("", ".."):
        raise Unreadable(f"{text!r} allows everything: at least one end must be a date")
    low = 0 if begins in ("", "..") else _single(begins).low
    high = END_OF_TIME if ends in ("", "..") else _single(ends).high
    if low >= high:
        raise Unreadable(f"{text!r} ends before it begins: write {ends}/{begins}")
    return Edtf(low, high, Precision.PERIOD)


def _one_of(text: str) -> Edtf:
    members: list[Edtf] = []
    for part in text[1:-1].split(","):
        first, dots, last = part.strip().partition("..")
        ends = [_single(end) for end in (first, last) if end]
        if not ends:
            raise Unreadable(f"{text!r} names no date: write [2025-09-02,2025-09-04] or [2025-09-02..2025-09-04]")
        low = ends[0].low if first else 0
        high = ends[-1].high if last or not dots else END_OF_TIME
        if low >= high:
            raise Unreadable(f"{text!r} ends before it begins: write [{last}..{first}]")
        members.append(Edtf(low, high, ends[0].precision))
    return Edtf(min(m.low for m in members), max(m.high for m in members), members[0].precision)


def _single(text: str) -> Edtf:
    match = _DATE.fullmatch(text)
    if match is None:
        raise Unreadable(_not_edtf(text))
    year, month, day, hour, minute, second, mark = match.groups()
    if hour is not None and (day is None or "X" in text):
        raise Unreadable(f"{text!r}: a time of day needs a full date, as in 2025-09-03T20:30")
    if month is None or "X" in year:
        if month not in (None, "XX") or day not in (None, "XX"):
            raise Unreadable(f"{text!r}: a month needs a full year, as in 2025-09")
        found = _years(year)
    elif month == "XX":
        if day not in (None, "XX"):
            raise Unreadable(f"{text!r}: a day needs a month, as in 2025-09-04")
        found = _years(year)
    elif int(month) in SEASONS and day is None:
        first, last = SEASONS[int(month)]
        found = _months(int(year), first, last, Precision.SEASON)
    elif day is None or day == "XX":
        check_day(int(year), int(month), 1)
        found = _months(int(year), int(month), int(month), Precision.MONTH)
    else:
        begins = minutes(check_day(int(year), int(month), int(day)))
        found = Edtf(begins, begins + MINUTES_A_DAY, Precision.DAY)
        if hour is not None:
            if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
                raise Unreadable(f"{text!r}: times run from 00:00 to 23:59")
            begins += int(hour) * 60 + int(minute)
            found = Edtf(begins, begins + 1, Precision.TIME)
    return _widened(found) if mark in ("~", "%") else found


def _not_edtf(text: str) -> str:
    if near := _UNPADDED.fullmatch(text):
        return f"{text!r} is not an EDTF date: write {'-'.join(part.zfill(2) for part in near.groups() if part)}"
    return f"{text!r} is not an EDTF date: write 2025, 2025-09, 2025-09-04 or 2025-09-02/2025-09-04"


def _years(digits: str) -> Edtf:
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if last == 0:
        raise Unreadable("year 0000 is outside 0001 to 9999")
    return Edtf(
        minutes(date(max(first, 1), 1, 1)),
        minutes(date(last, 12, 31)) + MINUTES_A_DAY,
        Precision.YEAR if first == last else Precision.PERIOD,
    )


def _months(year: int, first: int, last: int, precision: Precision) -> Edtf:
    return Edtf(_month_begins(year, first), _month_begins(year, last + 1), precision)


def _month_begins(year: int, month: int) -> int:
    """The first minute of a month; one outside 1 to 12 lies in another year, and time stops at its ends."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year < 1:
        return 0
    return minutes(date(year, month, 1)) if year <= 9999 else END_OF_TIME


def _widened(found: Edtf) -> Edtf:
    months, more = ABOUT[found.precision]
    low, high = found.low - more, found.high + more
    if months:
        low, high = _shifted(low, -months), _shifted(high, months)
    return Edtf(max(low, 0), min(high, END_OF_TIME), found.precision)


def _shifted(minute: int, months: int) -> int:
    """The first of a month, given by its first minute, moved by so many months."""
    if minute >= END_OF_TIME:
        return END_OF_TIME
    first = date.fromordinal(minute // MINUTES_A_DAY + 1)
    return _month_begins(first.year, first.month + months)
