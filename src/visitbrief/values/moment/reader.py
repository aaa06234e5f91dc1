"""What the rules may resolve a date with, and how the holes are filled that print leaves."""

from datetime import date
from typing import TypeVar

from visitbrief.values.base import Undated, Unreadable
from visitbrief.values.language import Calendar
from visitbrief.values.moment.calendar import OUT_OF_CALENDAR, Node, fill, first_from, last_until
from visitbrief.values.moment.edtf import Stretch
from visitbrief.values.moment.wording import WEEKDAYS, told
from visitbrief.values.moment.words import Token

Choice = TypeVar("Choice")

FAR = 240
"""Days. A date further off is printed with its year, unless the other one without a year is as far."""


class Reader:
    """The words of the language, the day and country of publication, and whether the print looks ahead.

    Print may leave several readings open. The rules then ask `choose`, which gives one of them and remembers in `open`
    that there are others; the text is read again with each of them `taken`.
    """

    def __init__(
        self, calendar: Calendar, base: date | None, *, country: str | None = None, ahead: bool | None = None
    ) -> None:
        self.calendar = calendar
        self.country = country
        self.ahead = ahead
        """Whether print tells of what is to come (True) or has been (False); None when it does not say."""
        self.taken: dict[str, int] = {}
        """The place of the reading to take, by what is open."""
        self.open: dict[str, int] = {}
        """How many readings there are, by what is open."""
        self._base = base
        self._day_first: bool | None = None
        """The order of day and month, where a figure above 12 has told it."""

    @property
    def base(self) -> date:
        """The day the text was published.

        Raises:
            Undated: it is not known.
        """
        if self._base is None:
            raise Undated("it depends on when it was printed: give the source's date")
        return self._base

    def choose(self, what: str, *readings: Choice) -> Choice:
        """One of the readings that print leaves open, the likeliest first."""
        self.open[what] = max(len(readings), self.open.get(what, 0))
        return readings[min(self.taken.get(what, 0), len(readings) - 1)]

    def order(self, first: int, second: int, sign: str = "/") -> tuple[int, int]:
        """Day and month of two figures: by the custom of the country and the language, or of the text itself.

        Who writes full stops puts the day first. Figures that can only be read the other way are read the other way.
        """
        if sign == ".":
            return (first, second) if second <= 12 else (second, first)
        if max(first, second) > 12:
            self._day_first = second <= 12
        month_first_in = self.calendar.month_first_in.split()
        if self._day_first is not None:
            day_first = self._day_first
        elif month_first_in and self.country is None and first != second:
            day_first = self.choose("order", False, True)
        else:
            day_first = self.country not in month_first_in
        return (first, second) if day_first else (second, first)

    def settle(self, node: Node) -> Stretch:
        """The time that a date stands for, with what is missing filled from the base.

        A weekday is the one before or after the base, a day of a month that of the month before or after; a date
        without a year is in the year of the base or, if that is `FAR`, the nearest. What the text tells of
        (`ahead`) decides; where it does not, the other reading is open too.

        Raises:
            Unreadable: no calendar has such a day, or a hole can only be filled from a base that is not known.
        """
        try:
            if node.known is not None:
                days = node.refined(node.known)
            else:
                days = _dated(node, node.year) if node.year is not None else self._filled(node)
            return node.clock.on(days.begins) if node.clock else days
        except OverflowError:
            raise Unreadable(OUT_OF_CALENDAR) from None

    def _filled(self, node: Node) -> Stretch:
        base = self.base
        past, coming = last_until(node, base), first_from(node, base)
        if past == coming:
            return past
        behind, before = (base - past.ends).days, (coming.begins - base).days
        if max(behind, before) > FAR:
            return past if behind <= before else coming
        if self.ahead is not None:
            return coming if self.ahead else past
        if node.weekday is not None and node.day is None:
            later_first = False
        elif node.day is not None and node.month is None:
            later_first = before < behind
        else:
            later_first = coming.begins.year == base.year
        return self.choose("side", *((coming, past) if later_first else (past, coming)))


def _dated(node: Node, year: int) -> Stretch:
    """The days of a date with its year.

    Raises:
        Unreadable: no calendar has such a day, or the weekday beside it is another's.
    """
    span = fill(node, year, node.month)
    if node.day is not None and node.weekday is not None:
        day = span.begins
        if node.weekday != day.weekday():
            raise Unreadable(f"{told(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[node.weekday]}")
    return span


def as_node(token: Token) -> Node:
    """The date of a token that is one, or of a weekday or a day's number."""
    if token.kind == "weekday":
        return Node("weekday", weekday=token.value)
    if token.kind in ("small", "nth"):
        return Node("day", day=token.value)
    node: Node = token.value
    return node


def between(reader: Reader, low: Node, high: Node, *, whole: bool = True) -> Stretch:
    """From one date to another: all of the time, or some moment in it.

    Raises:
        Unreadable: the range ends before it begins, or one of its ends cannot be settled.
    """
    first, last = settle_both(reader, low, high)
    if first.begins > last.ends:
        raise Unreadable(f"the range ends on {last.ends}, before it begins on {first.begins}")
    return first.through(last, whole=whole and not (first.vague or last.vague))


def settle_both(reader: Reader, low: Node, high: Node) -> tuple[Stretch, Stretch]:
    """Two dates, of which one takes from the other what it leaves out ("2 to 4 September 2025")."""
    weekdays = low.weekday is not None and high.weekday is not None and high.day is None
    if not _is_known(low) and (_is_known(high) or (low.month is None and not weekdays)):
        last = reader.settle(high)
        return last_until(low, last.ends), last
    first = reader.settle(low)
    return first, reader.settle(high) if _is_known(high) else first_from(high, first.begins)


def _is_known(node: Node) -> bool:
    return node.known is not None or node.year is not None
