"""Axes of charts: from figures and minutes to shares of a line, with the places on it that are named."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count, islice, takewhile
from math import ceil, floor, isfinite, log10
from typing import Final

from visitbrief.render.document import Form, Mark, Tick
from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY, MONTHS
from visitbrief.values.print.amounts import say

MOST_TICKS: Final = 6
"""Places named on an axis: as many as have room beside each other where it is narrow."""
MARGIN: Final = 0.06
"""Share of an axis that is left free at either end, so that what lies there is seen to end."""
WIDEST_LINEAR: Final = 50
"""How many times the smallest figure the largest may be, before each step on the axis multiplies instead of adding."""
MINUTES_AN_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Axis:
    """A line from one figure to another."""

    low: float
    high: float
    """More than `low`."""
    ticks: tuple[Tick, ...]
    multiplies: bool = False
    """Whether equal steps on it are equal ratios; both ends are then above 0."""

    def share(self, figure: float) -> float:
        """Where a figure lies: 0 at the low end or below it, 1 at the high end or above it."""
        low, high, at = self.low, self.high, min(max(figure, self.low), self.high)
        if self.multiplies:
            low, high, at = log10(low), log10(high), log10(at)
        return (at - low) / (high - low)

    def mark(self, low: float, high: float, form: Form, *, rival: bool = False) -> Mark:
        """The mark of what lies from one figure to another."""
        return Mark(
            start=self.share(low),
            end=self.share(high),
            form=form,
            rival=rival,
            before=low < self.low,
            after=high > self.high,
        )


def number_axis(figures: Iterable[float], unit: str) -> Axis:
    """An axis on which some figures lie, with room at its ends.

    Args:
        figures: in `unit`; infinite ones count for nothing, as no axis reaches there.
        unit: as in `Quantity.unit`.
    """
    finite = [figure for figure in figures if isfinite(figure)] or [0.0]
    low, high = min(finite), max(finite)
    if low > 0 and high / low > WIDEST_LINEAR:
        room = (high / low) ** MARGIN
        low, high = low / room, high * room
        powers = range(ceil(log10(low)), floor(log10(high)) + 1)
        figures = [10.0**power for power in powers[:: ceil(len(powers) / MOST_TICKS) or 1]]
        return _with_ticks(Axis(low, high, (), multiplies=True), figures, lambda figure: say(_decimal(figure), unit))
    least = 0.0 if is_divisible(unit) else 1.0
    room = (high - low) * MARGIN or max(abs(high) * MARGIN, least) or 1.0
    low, high = low - room if low < 0 else max(low - room, 0.0), high + room
    step = max(next(step for step in _round_steps(high - low) if (high - low) / step <= MOST_TICKS), least)
    steps = range(max(ceil(low / step), 1) if unit == "rank" else ceil(low / step), floor(high / step) + 1)
    return _with_ticks(Axis(low, high, ()), [each * step for each in steps], lambda at: say(_decimal(at), unit))


def time_axis(low: float, high: float) -> Axis:
    """An axis from one minute to another, with hours, days, months or years named, as finely as there is room.

    Args:
        low: in minutes, as in `Moment.allowed`.
        high: the minute after the last; more than `low`.
    """
    axis = Axis(low, high, ())
    found = (list(islice(ticks, MOST_TICKS + 1)) for ticks in _calendar(low, high))
    named = next(ticks for ticks in found if len(ticks) <= MOST_TICKS)
    return Axis(low, high, tuple(Tick(axis.share(minute), label) for minute, label in named))


def is_divisible(unit: str) -> bool:
    """Whether there are parts of a unit: of money, of a share, of a length of time or of a bare number."""
    return unit in {"percent", "s", ""} or unit.isupper()


def _with_ticks(axis: Axis, figures: Iterable[float], label: Callable[[float], str]) -> Axis:
    ticks = tuple(Tick(axis.share(figure), label(figure)) for figure in figures)
    return Axis(axis.low, axis.high, ticks, axis.multiplies)


def _round_steps(width: float) -> Iterator[float]:
    """1, 2, 5, 10, 20, and so on: from about a hundredth of a width up."""
    first = floor(log10(width)) - 2
    return (digit * 10.0**power for power in count(first) for digit in (1, 2, 5))


def _decimal(figure: float) -> Decimal:
    """A figure without what is not its own of a float: 0.3, not 0.30000000000000004."""
    return Decimal(f"{figure:.12g}")


def _calendar(low: float, high: float) -> Iterator[Iterable[tuple[int, str]]]:
    """The minutes within some limits that can be named, ever more coarsely."""
    for minutes in (1, 5, 15, 30, 60, 180, 360, 720):
        yield _minutes(low, high, minutes)
    for days in (1, 2, 7):
        yield _days(low, high, days)
    for months in (1, 2, 3, 6):
        yield _months(low, high, months, lambda year, month: f"{MONTHS[month][:3]} {year}")
    for years in (each * 10**power for power in range(4) for each in (1, 2, 5)):
        yield _months(low, high, years * 12, lambda year, month: str(year))  # noqa: ARG005
    yield ()


def _minutes(low: float, high: float, step: int) -> Iterator[tuple[int, str]]:
    for minute in range(ceil(low / step) * step, int(min(high, END_OF_TIME - 1)) + 1, step):
        hours, minutes = divmod(minute % MINUTES_A_DAY, MINUTES_AN_HOUR)
        yield minute, f"{hours:02}:{minutes:02}" if hours or minutes else _day(minute)


def _days(low: float, high: float, step: int) -> Iterator[tuple[int, str]]:
    size = step * MINUTES_A_DAY
    for minute in range(ceil(low / size) * size, int(min(high, END_OF_TIME - 1)) + 1, size):
        yield minute, _day(minute)


def _day(minute: int) -> str:
    day = date.fromordinal(minute // MINUTES_A_DAY + 1)
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _months(low: float, high: float, step: int, label: Callable[[int, int], str]) -> Iterator[tuple[int, str]]:
    first = date.fromordinal(int(low) // MINUTES_A_DAY + 1)
    begin = ceil((first.year * 12 + first.month - 1) / step)
    numbers = (number * step for number in count(begin))
    dated = ((number, _first_minute(number)) for number in takewhile(lambda number: number < 12 * 10_000, numbers))
    for number, minute in takewhile(lambda each: each[1] <= high, dated):
        if minute >= low:
            yield minute, label(*divmod(number, 12))


def _first_minute(month: int) -> int:
    """The first minute of a month, counted from January of the year 0."""
    year, place = divmod(month, 12)
    return (date(max(year, 1), place + 1, 1).toordinal() - 1) * MINUTES_A_DAY
