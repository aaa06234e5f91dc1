"""Days of the calendar: stretches of them, dates with holes, and the arithmetic of units."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.edtf import MINUTES_A_DAY, Point, Stretch, at, check_day, days_in
from visitbrief.values.time_units import MONTHS_IN

OUT_OF_CALENDAR = "a date outside the years 0001 to 9999"

Refine: TypeAlias = Callable[[Stretch], Stretch]


class Clock(NamedTuple):
    """A time of day, in minutes from midnight; above 1439 it is the next day's."""

    low: int
    high: int
    about: bool = False
    whole: bool = False
    """Whether all of the time is meant, as for a meeting; else one minute of it is."""

    def on(self, day: date) -> Stretch:
        """The time on a day."""
        first, last = (
            Point(add(day, "day", minute // MINUTES_A_DAY), "T", minute % MINUTES_A_DAY, self.about)
            for minute in (self.low, self.high)
        )
        return Stretch(first, last, self.whole and first != last)


class Node(NamedTuple):
    """A date with holes: what is missing is filled from the source's date, or from the other end of a range."""

    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    known: Stretch | None = None
    """The time, where it is known already."""
    refine: Refine | None = None
    """Takes a part of the time that the fields above give."""
    clock: Clock | None = None
    """The time of day, where one is told."""

    def merged(self, other: "Node") -> "Node | None":
        """A date that tells what both tell; None where both tell the same, or one is known or refined already.

        A year may be added to what is refined: the third quarter *of 2025*.
        """
        rules = self.rule, other.rule
        if self.known or other.known or ((self.refine or other.refine) and "year" not in rules):
            return None
        told: list[Any] = [max(rules, key=_how_fine)]
        for mine, theirs in zip(self[1:], other[1:], strict=True):
            if mine is not None and theirs is not None:
                return None
            told.append(theirs if mine is None else mine)
        return Node._make(told)

    def narrowed(self, rule: str, part: Refine) -> "Node":
        """A part of its time, read by another rule."""
        return self._replace(rule=rule, refine=lambda whole: part(self.refined(whole)))

    def refined(self, whole: Stretch) -> Stretch:
        """The part of this time that is meant."""
        return self.refine(whole) if self.refine else whole


def _how_fine(rule: str) -> int:
    """The place of a rule among those that a finer date has instead."""
    return ("year", "weekday", "month", rule).index(rule)


def days(low: date, high: date, unit: str = "D", *, whole: bool = False, vague: bool = False) -> Stretch:
    """The days from one to another, told in a unit; all of them, or one of them."""
    first, last = Point(low, unit), Point(high, unit)
    is_one = low == high if unit == "D" else first.low == last.low
    return Stretch(first, first if is_one else last, whole, vague)


def one_day(day: date) -> Stretch:
    """A single day."""
    return at(Point(day))


def fillings(node: Node, near: date) -> list[Stretch]:
    """The ways to fill the holes of a date that lie within a year or so of a day, earliest first.

    Raises:
        Unreadable: there are none.
    """
    if node.weekday is not None and node.day is None:
        latest = near - timedelta((near.weekday() - node.weekday) % 7)
        return [one_day(latest - timedelta(7)), one_day(latest), one_day(latest + timedelta(7))]
    if node.day is not None and node.month is None:
        months = [near.year * 12 + near.month - 1 + ahead for ahead in range(-2, 3)]
        places: list[tuple[int, int | None]] = [(month // 12, month % 12 + 1) for month in months]
    else:
        reach = 8 if (node.month, node.day) == (2, 29) else 1
        places = [(near.year + ahead, node.month) for ahead in range(-reach, reach + 1)]
    spans = []
    problem = Unreadable("no such day lies near the source's date")
    for year, month in places:
        try:
            spans.append(fill(node, year, month))
        except Unreadable as why:
            problem = why
    if node.weekday is not None and node.month is None:
        spans = [span for span in spans if span.begins.weekday() == node.weekday] or spans
    if not spans:
        raise problem
    return spans


def last_until(node: Node, day: date) -> Stretch:
    """The latest filling that begins on or before a day."""
    spans = fillings(node, day)
    return max((span for span in spans if span.begins <= day), default=spans[0])


def first_from(node: Node, day: date) -> Stretch:
    """The earliest filling that does not end before a day."""
    spans = fillings(node, day)
    return min((span for span in spans if span.ends >= day), default=spans[-1])


def next_to(node: Node, day: date, step: int) -> Stretch:
    """The first filling that begins after a day, or the last that ends before it when `step` is below zero."""
    spans = fillings(node, day)
    if step < 0:
        return max((span for span in spans if span.ends < day), default=spans[0])
    return min((span for span in spans if span.begins > day), default=spans[-1])


def fill(node: Node, year: int, month: int | None) -> Stretch:
    """The days of a date whose year and month are given."""
    if month is None:
        check_day(year, 1, 1)
        whole = at(Point(date(year, 1, 1), "Y"))
    elif node.day is None:
        check_day(year, month, 1)
        whole = at(Point(date(year, month, 1), "M"))
    else:
        whole = one_day(check_day(year, month, node.day))
    return node.refined(whole)


DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
UNITS = frozenset((*DAYS, "month", "quarter", "third", "half", "year", "decade", "century"))
"""The units of the calendar."""


def add(day: date, unit: str, count: int) -> date:
    """A day so many units later; the end of a shorter month stands for a day it does not have.

    Raises:
        Unreadable: the result is outside the years 1 to 9999.
    """
    try:
        if unit in DAYS:
            return day + timedelta(DAYS[unit] * count)
        year, month = divmod(day.year * 12 + day.month - 1 + MONTHS_IN[unit] * count, 12)
        return date(year, month + 1, min(day.day, days_in(year, month + 1)))
    except (OverflowError, ValueError):
        raise Unreadable(OUT_OF_CALENDAR) from None


def around(unit: str, day: date) -> Stretch:
    """The whole unit of the calendar in which a day lies; weeks begin on Monday (ISO 8601)."""
    if unit == "day":
        return one_day(day)
    if unit in DAYS:
        monday = day - timedelta(day.weekday())
        first, last = (5, 6) if unit == "weekend" else (0, DAYS[unit] - 1)
        return days(add(monday, "day", first), add(monday, "day", last))
    months = MONTHS_IN[unit]
    first = (day.year * 12 + day.month - 1) // months * months
    low = date(max(first // 12, 1), first % 12 + 1, 1)
    return days(low, add(date(first // 12 or 1, first % 12 + 1, 1), unit, 1) - timedelta(1), mark_of(unit))


def mark_of(unit: str) -> str:
    """How the ends of so many units are written: a key of `edtf.PRECISIONS`."""
    return "D" if unit in DAYS else {12: "Y", 120: "X", 1200: "C"}.get(MONTHS_IN[unit], "M")


def nth(unit: str | int, count: int, of: Stretch) -> Stretch:
    """The nth unit, or weekday (0 to 6), within a span; -1 is the last.

    The week belongs where its Thursday lies (ISO 8601), in months as in years.
    """
    if isinstance(unit, int) or unit in ("week", "weekend"):
        anchor = unit if isinstance(unit, int) else 3 if unit == "week" else 5
        if count > 0:
            day = of.begins + timedelta((anchor - of.begins.weekday()) % 7 + 7 * (count - 1))
        else:
            day = of.ends - timedelta((of.ends.weekday() - anchor) % 7)
        if not of.begins <= day <= of.ends:
            raise Unreadable(f"there are fewer than {count} of them")
        found = one_day(day) if isinstance(unit, int) else around(unit, day)
    else:
        found = around(unit, add(of.begins, unit, count - 1) if count > 0 else of.ends)
        if found.ends > of.ends:
            raise Unreadable(f"there are fewer than {count} of them")
    return found


def nth_weekday(day: date, weekday: int, count: int) -> date:
    """The nth such weekday after a day, or before it when `count` is below zero; Monday is 0."""
    if count > 0:
        return add(day, "day", (weekday - day.weekday() - 1) % 7 + 1 + 7 * (count - 1))
    return add(day, "day", (weekday - day.weekday()) % 7 + 7 * count)


PARTS: dict[str, dict[str, tuple[int, int]]] = {
    "week": {"early": (0, 3), "mid": (1, 5), "late": (3, 7)},
    "month": {"early": (0, 15), "mid": (9, 20), "late": (15, 31)},
    "year": {"early": (0, 6), "mid": (4, 8), "late": (6, 12), "start": (0, 4), "end": (8, 12)},
    "period": {"early": (0, 3), "mid": (2, 4), "late": (3, 6)},
    "decade": {"early": (0, 5), "mid": (3, 7), "late": (5, 10)},
    "century": {"early": (0, 50), "mid": (30, 70), "late": (50, 100)},
}
"""What "early", "mid" and "late" leave open, as [first, end): of a week and a month in days, of a year in months, of
decades and centuries in years, and of any other period in sixths.

Halves that overlap with the middle, because writers do not agree where one ends; the beginning and the end of a year
are narrower, thirds, because a year is long enough for "early" to be the looser word."""


PART_SIZES = (
    ("week", 7),
    ("period", 27),
    ("month", 31),
    ("period", 364),
    ("year", 366),
    ("period", 3651),
    ("decade", 3660),
    ("century", 10**6),
)
"""The row of `PARTS` for a period of at most so many days."""


def part_of(name: str, whole: Stretch) -> Stretch:
    """The part of a span that "early", "mid", "late", "start" or "end" names; one day in it is meant."""
    length = (whole.ends - whole.begins).days + 1
    size = next(size for size, longest in PART_SIZES if length <= longest)
    table = PARTS[size]
    begins, ends = table.get(name) or table[{"start": "early", "end": "late"}[name]]
    unit, mark = {"year": ("month", "M"), "decade": ("year", "Y"), "century": ("year", "Y")}.get(size, ("day", "D"))
    if size == "period":
        begins, ends = length * begins // 6, length * ends // 6
    high = min(add(whole.begins, unit, ends) - timedelta(1), whole.ends)
    return days(add(whole.begins, unit, begins), high, mark, vague=True)
