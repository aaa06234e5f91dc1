"""How large an amount is, how finely it was printed, and what it allows under its qualifiers."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from visitbrief.values.base import Range
from visitbrief.values.print.hedges import OPEN, OPEN_UP
from visitbrief.values.print.numbers import Numeral
from visitbrief.values.print.tokens import last_place
from visitbrief.values.quantity.allowances import EXACT_BELOW, INFINITY, allowed
from visitbrief.values.quantity.units import MONEY, PERCENT, RANK, TIME, Unit

_LOOSE_SHARE = Decimal("0.05")
"""What a qualifier may move a round figure with a scale word by, where its last printed unit is less."""


class Amount(NamedTuple):
    """A figure with its unit, before any qualifier."""

    numeral: Numeral
    unit: Unit | None
    end: int
    extra: Decimal = Decimal(0)
    """What smaller units add: cents in dollars, minutes in seconds."""
    extra_step: Decimal | None = None
    """One unit of the last printed place of what was added."""
    vague: tuple[str, Range] | None = None
    """Rule and range of words without a figure: millions, several."""
    keys: Sequence[str] = ()
    """Qualifiers of the upper end of a range: from 5 to *less than* 10."""


class Size(NamedTuple):
    """How large an amount is, in its unit."""

    figure: Decimal
    low: Decimal
    """Its least size: a month has 28 days at least."""
    high: Decimal
    """Its greatest size."""
    step: Decimal
    """One unit in the last printed place, or in the last place that is not zero where zeros stand for rounding."""
    loose: Decimal
    """What "nearly" or "about" may move it by."""
    exact: bool
    """Whether it was counted rather than rounded."""


def measure(amount: Amount, sort: str, name: str) -> Size:
    """How large an amount is in its unit, and how finely it was printed."""
    numeral, unit = amount.numeral, amount.unit
    value, step = numeral.value, numeral.step
    whole = step >= 1 or numeral.fraction
    if numeral.either and sort != PERCENT and (name or numeral.scale > 1):
        value, step, whole = value * 1000, step * 1000, True
    if numeral.fraction and sort == PERCENT and unit is None:
        value, step = value * 100, step * 100
    plain = numeral.scale == 1 and not numeral.fraction
    loose = step
    if plain and whole and value:
        loose = last_place(value)
    elif numeral.scale > 1 and value:
        loose = min(max(last_place(value), step), max(step, abs(value) * _LOOSE_SHARE))
    exact = _is_exact(sort, value, plain=plain, whole=whole)
    if plain and whole and not exact and sort != PERCENT:
        step = loose
    if unit is not None:
        low, high = sorted((value * unit.low, value * unit.high))  # of -3 months the longest are the least
        value, step, loose = value * unit.mean, step * unit.mean, loose * unit.mean
    else:
        low = high = value
    if not amount.extra:
        return Size(value, low, high, step, loose, exact)
    added, finest = amount.extra, amount.extra_step or step
    return Size(value + added, low + added, high + added, finest, finest, exact)


def _is_exact(sort: str, value: Decimal, *, plain: bool, whole: bool) -> bool:
    """Whether a figure was counted rather than rounded: see the row "exact" of the table.

    It is `plain` without a scale word or fraction, and `whole` without decimals.
    """
    if sort == RANK or not value:
        return True
    if sort in {PERCENT, TIME} or not plain:
        return False
    if not whole:
        return sort == MONEY
    return abs(value) < EXACT_BELOW or last_place(value) == 1


def opened_range(key: str, around: Range) -> Range:
    """A range whose one end an open qualifier takes away: "at least about 300", "less than a couple"."""
    if key in OPEN_UP:
        return Range(around.low, (INFINITY, -1))
    return Range((min(Decimal(0), around.low[0]), 0), around.high)


def allow(keys: list[str], size: Size) -> tuple[str, Range]:
    """Rule and range for a figure under its qualifiers; without any, it is exact or rounded."""
    if not keys:
        return _around("exact" if size.exact else "rounded", size, size.step)
    opened = next((key for key in keys if key in OPEN), None)
    loose = next((key for key in keys if key not in OPEN), None)
    if opened is None:
        return _around(keys[0], size, size.loose)
    if loose is not None and loose != "exact":
        return opened, opened_range(opened, _around(loose, size, size.loose)[1])
    return _around(opened, size, size.loose)


def _around(rule: str, size: Size, unit: Decimal) -> tuple[str, Range]:
    """Rule and range, from what is allowed around the least size of the figure to what is around the greatest."""
    range_ = allowed(rule, size.low, unit)
    return rule, range_ if size.low == size.high else Range(range_.low, allowed(rule, size.high, unit).high)
