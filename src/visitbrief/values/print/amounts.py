"""Figures said the way a briefer says them: "$13.5 million", "4th", "1 h 38 min"."""

from decimal import Decimal

SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
"""Currencies that are said with their sign; a bare "$" is the dollar of the United States."""
MOST_DECIMALS = 3
"""A figure with more decimals than this on its scale is written out instead."""


def say(figure: Decimal, unit: str) -> str:
    """A figure with its unit in words.

    Args:
        figure: in the unit itself: dollars, seconds, per cent.
        unit: as in `Quantity.unit`: ISO 4217, "percent", "rank", "s", a counted thing, or "".
    """
    if unit == "rank":
        return _ordinal(figure)
    if unit == "s":
        return _duration(figure)
    if unit in SIGNS:
        return f"{'-' * (figure < 0)}{SIGNS[unit]}{_number(abs(figure))}"
    number = _number(figure)
    if unit == "percent":
        return f"{number} %"
    return f"{number} {unit if unit.isupper() or figure == 1 else _plural(unit)}" if unit else number


def _plural(noun: str) -> str:
    """Several of a counted thing; its first word takes the ending: "strikes on the boat", "countries"."""
    first, *rest = noun.split(" ")
    if first == "person":
        many = "people"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        many = f"{first[:-1]}ies"
    else:
        many = first + ("es" if first.endswith(("s", "x", "ch", "sh")) else "s")
    return " ".join((many, *rest))


def _number(figure: Decimal) -> str:
    for scale, word in SCALES:
        scaled = (figure / scale).normalize()
        if abs(figure) >= scale and -int(scaled.as_tuple().exponent) <= MOST_DECIMALS:
            return f"{scaled:f} {word}"
    return f"{figure.normalize():,f}"


def _ordinal(figure: Decimal) -> str:
    number = int(figure)
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _duration(figure: Decimal) -> str:
    minutes, seconds = divmod(int(figure), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"
