"""Dates in EDTF: how a dossier writes when something happened, and the time that each form allows.

Read strictly: a form outside the list below, or a day that no calendar has, is an error that names the
nearest valid alternative. Source: Library of Congress, *Extended Date/Time Format (EDTF) Specification*,
2019 (ISO 8601-2).

Level 0: `2025`, `2025-09`, `2025-09-04`, `2025-09-03T20:30[:00][-05:00]`, intervals `a/b`.
Level 1: `~ ? %` after a date, `202X`, `20XX`, `2025-09-XX`, `2025-XX-XX`, seasons `2025-21` to `2025-24`,
`a/..`, `../b`, `a/`, `/b`.
Level 2: one of a set, `[a,b]`, `[a..b]`, `[a..]`, `[..b]`.
Beyond the specification, a time may stand inside intervals and sets too, and an interval inside a set.

`a/b` is all the time from a to b (a stay), `[a..b]` some moment in it, `[a,b]` either of the two, the likelier first.
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


PRECISIONS = {
    "T": Precision.TIME,
    "D": Precision.DAY,
    "M": Precision.MONTH,
    "S": Precision.SEASON,
    "Y": Precision.YEAR,
    "X": Precision.PERIOD,
    "C": Precision.PERIOD,
}
"""By the unit of a date: minute, day, month, season, year, decade, century."""

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
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}
"""First and last month of each northern season; month 13 is January of the next year. Wide enough for
seasons that begin on the 1st and for those that begin near the 21st, as nobody prints which are meant."""

_DATE = re.compile(
    r"(\d\d(?:\d\d|\dX|XX))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?"
    r"(?:T(\d\d):(\d\d)(?::(\d\d))?(?:Z|[+-]\d\d:\d\d)?)?([~?%]?)",
    re.ASCII,
)
_UNPADDED = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)


WRITTEN = {"D": 10, "M": 7, "Y": 4, "X": 3, "C": 2}
"""How many characters of a day write the unit in which it lies."""


class Point(NamedTuple):
    """A date of one unit, or a time on a day."""

    day: date
    """A day in the unit; of a season, its first."""
    unit: str = "D"
    """A key of `PRECISIONS`."""
    minute: int = 0
    """Of the day, when the unit is a minute."""
    about: bool = False

    @property
    def precision(self) -> Precision:
        """How finely it is told."""
        return PRECISIONS[self.unit]

    @property
    def low(self) -> int:
        """First allowed minute, counted from 0001-01-01T00:00 local time."""
        return self.reach[0]

    @property
    def high(self) -> int:
        """First minute after the last allowed one."""
        return self.reach[1]

    @property
    def reach(self) -> tuple[int, int]:
        """Its `low` and its `high`."""
        year, month = self.day.year, self.day.month
        if self.unit in ("D", "T"):
            low = (self.day.toordinal() - 1) * MINUTES_A_DAY + self.minute
            high = low + (1 if self.unit == "T" else MINUTES_A_DAY)
        elif self.unit in "MS":
            last = month if self.unit == "M" else next(last for first, last in SEASONS.values() if first == month)
            low, high = _month_begins(year, month), _month_begins(year, last + 1)
        else:
            years = {"Y": 1, "X": 10, "C": 100}[self.unit]
            low, high = _month_begins(year // years * years, 1), _month_begins((year // years + 1) * years, 1)
        return _widened(low, high, self.precision) if self.about else (low, high)

    def __str__(self) -> str:
        text = self.day.isoformat()
        if self.unit == "T":
            text += f"T{self.minute // 60:02}:{self.minute % 60:02}"
        elif self.unit == "S":
            text = f"{text[:4]}-{20 + self.day.month // 3}"
        else:
            text = text[: WRITTEN[self.unit]].ljust(4, "X")
        return text + "~" * self.about


class Stretch(NamedTuple):
    """A stretch of time between two dates, both included. One of them may be open, None."""

    first: Point | None
    last: Point | None
    whole: bool = False
    """Whether all of it is meant (a stay); else some moment in it is."""
    vague: bool = False
    """Whether its ends are only a guess at what words mean, as for "early"."""

    @property
    def begins(self) -> date:
        """Its first day."""
        first = self.first
        return first.day if first and first.unit == "D" and not first.about else day_of(self.low)

    @property
    def ends(self) -> date:
        """Its last day."""
        last = self.last
        return last.day if last and last.unit == "D" and not last.about else day_of(self.high - 1)

    @property
    def low(self) -> int:
        """First allowed minute, counted from 0001-01-01T00:00 local time."""
        return self.reach[0]

    @property
    def high(self) -> int:
        """First minute after the last allowed one."""
        return self.reach[1]

    @property
    def reach(self) -> tuple[int, int]:
        """Its `low` and its `high`."""
        if self.first is self.last and self.first is not None:
            return self.first.reach
        return self.first.low if self.first else 0, self.last.high if self.last else END_OF_TIME

    @property
    def precision(self) -> Precision:
        """How finely it is told."""
        end = self.first or self.last
        return Precision.PERIOD if self.whole or end is None else end.precision

    @property
    def approximate(self) -> "Stretch":
        """The same with its ends told roughly."""
        first, last = (end and end._replace(about=True) for end in (self.first, self.last))
        return self._replace(first=first, last=last)

    def through(self, other: "Stretch", *, whole: bool) -> "Stretch":
        """The time from its beginning to the end of another: all of it, or some moment in it."""
        return Stretch(self.first, other.last, whole and self.first != other.last)

    def agrees(self, other: "Stretch") -> bool:
        """Whether both can be right: they have time in common or, if both are meant whole, may be the same time."""
        if self.whole and other.whole and self.first and self.last and other.first and other.last:
            return _meet(self.first, other.first) and _meet(self.last, other.last)
        return _meet(self, other)

    def __str__(self) -> str:
        if self.first == self.last:
            return str(self.first)
        first, last = ("" if end is None else str(end) for end in (self.first, self.last))
        return f"{first or '..'}/{last or '..'}" if self.whole else f"{first}..{last}"


def _meet(one: Point | Stretch, other: Point | Stretch) -> bool:
    return max(one.low, other.low) < min(one.high, other.high)


def at(point: Point) -> Stretch:
    """Some moment of a date."""
    return Stretch(point, point)


class Edtf(NamedTuple):
    """What an EDTF text allows: one stretch of time or another, the likeliest first."""

    readings: tuple[Stretch, ...]

    @property
    def low(self) -> int:
        """The earliest allowed minute, counted from 0001-01-01T00:00 local time."""
        return min(reading.low for reading in self.readings)

    @property
    def high(self) -> int:
        """The first minute after the last allowed one."""
        return max(reading.high for reading in self.readings)

    @property
    def precision(self) -> Precision:
        """How finely it is told."""
        return self.readings[0].precision

    def __str__(self) -> str:
        text = ",".join(map(str, self.readings))
        return f"[{text}]" if len(self.readings) > 1 or (".." in text and "/" not in text) else text


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF text.

    Raises:
        Unreadable: `text` is not one of the forms listed above, or names a day or time that does not exist.
    """
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"a date of {len(text)} characters is too long: at most {MAX_LENGTH}")
    if text.startswith("[") and text.endswith("]"):
        return Edtf(tuple(_member(part.strip(), text) for part in text[1:-1].split(",")))
    return Edtf((_interval(text) if "/" in text and not _UNPADDED.fullmatch(text) else at(_point(text)),))


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


def day_of(minute: int) -> date:
    """The day in which a minute lies."""
    return date.fromordinal(minute // MINUTES_A_DAY + 1)


def _interval(text: str) -> Stretch:
    begins, _, ends = text.partition("/")
    first, last = (None if end in ("", "..") else _point(end) for end in (begins, ends))
    if first is None and last is None:
        raise Unreadable(f"{text!r} allows everything: at least one end must be a date")
    return _in_order(Stretch(first, last, whole=True), text, f"{ends}/{begins}")


def _member(part: str, text: str) -> Stretch:
    """One of a set: a date, some moment between two, or an interval."""
    if "/" in part:
        return _interval(part)
    begins, dots, ends = part.partition("..")
    first, last = (_point(end) if end else None for end in (begins, ends if dots else begins))
    if first is None and last is None:
        raise Unreadable(f"{text!r} names no date: write [2025-09-02,2025-09-04] or [2025-09-02..2025-09-04]")
    return _in_order(Stretch(first, last), text, f"[{ends}..{begins}]")


def _in_order(stretch: Stretch, text: str, turned: str) -> Stretch:
    if stretch.low >= stretch.high:
        raise Unreadable(f"{text!r} ends before it begins: write {turned}")
    return stretch


def _point(text: str) -> Point:
    match = _DATE.fullmatch(text)
    if match is None:
        raise Unreadable(_not_edtf(text))
    year, month, day, hour, minute, second, mark = match.groups()
    about = mark in ("~", "%")
    if hour is not None and (day is None or "X" in text):
        raise Unreadable(f"{text!r}: a time of day needs a full date, as in 2025-09-03T20:30")
    month, day = (None if part == "XX" else part for part in (month, day))
    if month is None and day is not None:
        raise Unreadable(f"{text!r}: a day needs a month, as in 2025-09-04")
    if month is None:
        return _years(year, about)
    if "X" in year:
        raise Unreadable(f"{text!r}: a month needs a full year, as in 2025-09")
    if int(month) in SEASONS and day is None:
        return Point(check_day(int(year), SEASONS[int(month)][0], 1), "S", about=about)
    if day is None:
        return Point(check_day(int(year), int(month), 1), "M", about=about)
    on = check_day(int(year), int(month), int(day))
    if hour is None:
        return Point(on, about=about)
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        raise Unreadable(f"{text!r}: times run from 00:00 to 23:59")
    return Point(on, "T", int(hour) * 60 + int(minute), about)


def _not_edtf(text: str) -> str:
    if near := _UNPADDED.fullmatch(text):
        return f"{text!r} is not an EDTF date: write {'-'.join(part.zfill(2) for part in near.groups() if part)}"
    return f"{text!r} is not an EDTF date: write 2025, 2025-09, 2025-09-04 or 2025-09-02/2025-09-04"


def _years(digits: str, about: bool) -> Point:
    first = int(digits.replace("X", "0"))
    unit = "YXC"[digits.count("X")]
    if unit == "Y" and not first:
        raise Unreadable("year 0000 is outside 0001 to 9999")
    return Point(date(max(first, 1), 1, 1), unit, about=about)


def _month_begins(year: int, month: int) -> int:
    """The first minute of a month; one outside 1 to 12 lies in another year, and time stops at its ends."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year < 1:
        return 0
    return minutes(date(year, month, 1)) if year <= 9999 else END_OF_TIME


def _widened(low: int, high: int, precision: Precision) -> tuple[int, int]:
    months, more = ABOUT[precision]
    low, high = low - more, high + more
    if months:
        low, high = _shifted(low, -months), _shifted(high, months)
    return max(low, 0), min(high, END_OF_TIME)


def _shifted(minute: int, months: int) -> int:
    """The first of a month, given by its first minute, moved by so many months."""
    if minute >= END_OF_TIME:
        return END_OF_TIME
    first = day_of(minute)
    return _month_begins(first.year, first.month + months)
