"""The units of time, by the keys under which languages name them, and how long each is."""

from decimal import Decimal
from functools import cache
from math import ceil, floor
from typing import Final, NamedTuple

SECONDS_IN: Final = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "fortnight": 1_209_600}
"""Units that are always equally long, in seconds."""
MONTHS_IN: Final = {
    "month": 1, "bimester": 2, "quarter": 3, "third": 4, "half": 6, "year": 12, "biennium": 24, "triennium": 36,
    "lustrum": 60, "sexennium": 72, "decade": 120, "century": 1_200, "millennium": 12_000,
}  # fmt: skip
"""Units of the calendar, in months."""
DAYS_A_YEAR: Final = Decimal("365.2425")
"""On the mean of the Gregorian calendar."""
_PARTS_OF_A_YEAR: Final = {1: (28, 31), 2: (59, 62), 3: (90, 92), 4: (120, 123), 6: (181, 184)}
"""By their months, the days that they have at least and at most."""


class Length(NamedTuple):
    """How long a unit is, in seconds."""

    low: Decimal
    """At the least: months and years differ."""
    high: Decimal
    mean: Decimal


@cache
def length_of(unit: str) -> Length:
    """How long a unit is."""
    if unit in SECONDS_IN:
        return Length(*(Decimal(SECONDS_IN[unit]),) * 3)
    months, day = MONTHS_IN[unit], Decimal(SECONDS_IN["day"])
    mean = DAYS_A_YEAR * months / 12
    low, high = _PARTS_OF_A_YEAR.get(months) or (floor(mean), ceil(mean))
    return Length(low * day, high * day, mean * day)


class Rate(NamedTuple):
    """How rates per one unit are compared with rates per another."""

    times: Decimal
    """How many of the unit are in the base."""
    base: str
    """The week for days and the like, the year for months and years; what has no exact number in it stays as it is."""


@cache
def rate_per(unit: str) -> Rate:
    """How a rate per this unit, or per anything else that is counted, is compared."""
    if unit in SECONDS_IN:
        return Rate(Decimal(SECONDS_IN["week"]) / SECONDS_IN[unit], "week")
    if unit in MONTHS_IN and (MONTHS_IN["year"] * 1000) % MONTHS_IN[unit] == 0:
        return Rate(Decimal(MONTHS_IN["year"]) / MONTHS_IN[unit], "year")
    return Rate(Decimal(1), unit)
