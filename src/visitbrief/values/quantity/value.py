"""Quantities: a figure as printed, with the range of true figures that the words allow."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import ClassVar

from visitbrief.values.base import Agreement, Bound, Comparison, Kind, Range, Unreadable, Value
from visitbrief.values.print.tokens import MAX_DIGITS
from visitbrief.values.quantity.allowances import INFINITY
from visitbrief.values.quantity.units import is_money_unit, rate_of
from visitbrief.values.time_units import rate_per

SORTED_UNITS = frozenset({"percent", "rank", "s"})
"""Units that are neither money nor a counted thing."""
DIRECTIONS = frozenset({"up", "down"})
MAX_LENGTH = 300
"""The longest text that may say one quantity, in characters."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as printed, with the range of true figures that the words allow.

    Two quantities are equal when they allow the same answers in the same unit, however they were printed.
    """

    kind: ClassVar[Kind] = Kind.QUANTITY

    unit: str
    """ISO 4217 code for money; "percent"; "rank" for a place in order; "s" for durations, in seconds; else the
    counted thing in the singular; empty for a bare number. A rate is part of it, per week or per year where it can be
    converted exactly: "patrol per week"."""
    allowed: Range
    """The true figures that the words allow, as decimals in `unit`."""
    rule: str = field(compare=False, default="stated")
    """The key of the row of `allowances.ALLOWANCES` by which it was read."""
    figure: Decimal | None = field(compare=False, default=None)
    """The figure as printed, scaled, in `unit`; None where there are two, or none ("millions")."""
    printed_unit: Decimal | None = field(compare=False, default=None)
    """One unit in the last printed place of the figure: 100,000 for "13.5 million"; None as for `figure`."""
    per: str = field(compare=False, default="")
    """The unit of time in which a rate was printed: "day" for 10 patrols a day, which are 70 a week."""
    direction: str = ""
    """"up" or "down" for a change of that size, or to that level; empty where none is told."""
    picked: bool = field(compare=False, default=False)
    """Whether it is the one quantity in a phrase that says more: "with a first tranche of €40 million"."""

    @property
    def axis(self) -> str:
        """The line on which its answers lie: its unit."""
        return self.unit

    @property
    def is_plain(self) -> bool:
        """Whether its place on the line is all it says: a rise and a fall of one size are in conflict."""
        return not self.direction

    @property
    def is_exact(self) -> bool:
        """Whether it allows a single figure."""
        return self.allowed.low == self.allowed.high

    @property
    def canonical(self) -> str:
        """A figure with its unit, `29 person`, where it allows that figure alone; else the range it allows.

        Ranges are in the interval notation of ISO 80000-2, without spaces and with `inf`: `[19000000,20000000) USD`.
        A direction follows the unit: `25 percent up`.
        """
        name, (low, high) = self._as_printed()
        unit = "".join(f" {word}" for word in (name, self.direction) if word)
        if self.is_exact and not low[1]:
            return _plain(low[0]) + unit
        opening, closing = "[" if low[1] == 0 else "(", "]" if high[1] == 0 else ")"
        return f"{opening}{_plain(low[0])},{_plain(high[0])}{closing}{unit}"

    @property
    def number(self) -> "Quantity":
        """The same without its unit, a rate as it was printed: what "300" and "300 people a year" share."""
        return replace(self, unit="", allowed=Range(*self._as_printed()[1]), per="")

    def allows(self) -> str:
        """The allowed figures in words: "from 19,000,000 up to, not including, 20,000,000 USD"."""
        unit, ((low, low_end), (high, high_end)) = self._as_printed()
        if self.is_exact:
            return f"exactly {_show(low, unit)}"
        if high == INFINITY and low == -INFINITY:
            return "any figure"
        if high == INFINITY:
            return f"{'more than ' if low_end else ''}{_show(low, unit)}{'' if low_end else ' or more'}"
        until = "up to, not including," if high_end else "to"
        if low == -INFINITY:
            return f"{'less than' if high_end else 'at most'} {_show(high, unit)}"
        start = _show(low, unit if unit in {"s", "percent", "rank"} else "")
        if low_end:
            return f"above {start}, {'below' if high_end else 'up to'} {_show(high, unit)}"
        return f"from {start} {until} {_show(high, unit)}"

    def _as_printed(self) -> tuple[str, tuple[Bound, Bound]]:
        """Unit and ends as a rate was printed, per day rather than per week; any other unit as it is."""
        low, high = self.allowed.low, self.allowed.high
        times = rate_per(self.per).times
        if times == 1:
            return self.unit, (low, high)
        name = f"{rate_of(self.unit)[0]} per {self.per}".lstrip()
        return name, ((low[0] / times, low[1]), (high[0] / times, high[1]))

    def compare(self, other: Value) -> Comparison:
        """Same, compatible, conflict, or not comparable.

        Amounts in different currencies are not compared: a conversion rate would be a claim without a source.
        """
        if not isinstance(other, Quantity):
            return Comparison(Agreement.NOT_COMPARABLE, f"one is a quantity, the other a {other.kind}")
        if self.unit != other.unit:
            mine, theirs = self.unit or "a bare number", other.unit or "a bare number"
            if is_money_unit(self.unit) and is_money_unit(other.unit):
                return Comparison(Agreement.NOT_COMPARABLE, f"the currencies differ: {mine} and {theirs}")
            why = f"the units differ: {mine} and {theirs}"
            if _is_counted(self.unit) and _is_counted(other.unit):
                why += " (what is counted is not translated: ask for both in one unit)"
            return Comparison(Agreement.NOT_COMPARABLE, why)
        if self.direction and other.direction and self.direction != other.direction:
            return Comparison(Agreement.CONFLICT, "one is a rise, the other a fall")
        if self.allowed == other.allowed:
            return Comparison(Agreement.SAME, lambda: f"both allow {self.allows()}")
        both = self.allowed.intersection(other.allowed)
        if both is not None:
            return Comparison(Agreement.COMPATIBLE, lambda: f"both allow {Quantity(self.unit, both).allows()}")
        return Comparison(
            Agreement.CONFLICT, lambda: f"no figure is in both: one allows {self.allows()}, the other {other.allows()}"
        )

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether every figure that `other` allows is allowed by this one too, and more."""
        if not isinstance(other, Quantity) or self.unit != other.unit or self.allowed == other.allowed:
            return False
        if self.direction not in {"", other.direction}:
            return False
        return self.allowed.low <= other.allowed.low and other.allowed.high <= self.allowed.high


def parse_quantity(text: str, *, unit: str | None = None) -> Quantity:
    """Parse canonical notation: `13500000 USD`, `[19000000,20000000) USD`, `(13000000,inf) USD`, `29 person`.

    Without a unit in the text, the quantity is in `unit`.

    Raises:
        Unreadable: the text is not in that notation.
    """
    printed = text.strip()
    if len(printed) > MAX_LENGTH:
        raise Unreadable(f"a value of more than {MAX_LENGTH} characters")
    if printed[:1] in {"[", "("}:
        close = max(printed.find("]"), printed.find(")"))
        ends = printed[1:close].split(",")
        if close < 0 or len(ends) != 2:
            raise Unreadable(f"'{text}' is no interval such as '[19000000,20000000) USD'")
        low, high = _number(ends[0], text), _number(ends[1], text)
        bounds = (low, int(printed[0] == "(")), (high, -int(printed[close] == ")"))
        if bounds[0] > bounds[1] or low == INFINITY or high == -INFINITY:
            raise Unreadable(f"'{text}' is an interval that holds nothing")
        named = " ".join(printed[close + 1 :].split()) or unit or ""
        figure = low if low == high else None
        return _stated(named, Range(*bounds), figure)
    number, _, name = printed.partition(" ")
    value = _number(number, text)
    if not value.is_finite():
        raise Unreadable(f"'{text}' is no figure")
    return _stated(" ".join(name.split()) or unit or "", Range((value, 0), (value, 0)), value)


def _stated(unit: str, allowed: Range, figure: Decimal | None) -> Quantity:
    """A quantity as a curator states it, a rate in the unit in which rates are compared."""
    named, _, direction = unit.rpartition(" ") if " " in unit else ("", "", unit)
    if direction in DIRECTIONS:
        return replace(_stated(named, allowed, figure), direction=direction)
    counted, per = rate_of(unit)
    if not per:
        return Quantity(unit, allowed, "stated", tidy(figure))
    times, base = rate_per(per)
    name = f"{counted} per {base}".lstrip()
    return Quantity(name, allowed.scaled(times), "stated", tidy(figure and figure * times), per=per)


def _number(printed: str, text: str) -> Decimal:
    """A number of canonical notation: digits, a point, a minus sign; or inf."""
    number = printed.strip()
    if number in {"inf", "-inf"}:
        return INFINITY if number == "inf" else -INFINITY
    digits = number.removeprefix("-")
    whole, point, decimals = digits.partition(".")
    plain = whole.isascii() and whole.isdigit() and (not point or (decimals.isascii() and decimals.isdigit()))
    if not plain or len(digits) > 3 * MAX_DIGITS:
        raise Unreadable(f"'{text}' is not in canonical notation such as '13500000 USD': '{number}' is no plain number")
    return Decimal(number)


def tidy(number: Decimal | None) -> Decimal | None:
    """The number without an exponent or trailing zeros."""
    if number is None or number.as_tuple().exponent == 0:
        return number
    return Decimal(_plain(number))


def _plain(number: Decimal) -> str:
    """A number in digits, never with an exponent."""
    if number.is_infinite():
        return "inf" if number > 0 else "-inf"
    digits = format(number, "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits in {"-0", ""} else digits


def _is_counted(unit: str) -> bool:
    """Whether a unit is a counted thing, named in the singular and in the language of the print."""
    counted, _ = rate_of(unit)
    return bool(counted) and counted not in SORTED_UNITS and not is_money_unit(counted)


def _show(number: Decimal, unit: str) -> str:
    """A number with its unit, for a reader; a counted thing is not named, as its plural would be another word."""
    if unit == "s":
        return _duration(number)
    digits = format(number, ",f")
    if "." in digits:
        digits = format(number, ",.6f").rstrip("0").rstrip(".")
    if unit == "percent":
        return f"{digits} %"
    if unit == "rank":
        return f"rank {digits}"
    counted, per = rate_of(unit)
    named = counted if is_money_unit(counted) else ""
    return " ".join(filter(None, (digits, named, per and f"per {per}")))


def _duration(seconds: Decimal) -> str:
    """Seconds as days, hours, minutes and seconds; from two days on in days alone."""
    if seconds >= 172_800:
        return f"{_show(seconds / 86_400, '')} days"
    parts = []
    for size, sign in ((3_600, "h"), (60, "min")):
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f"{count} {sign}")
    if seconds or not parts:
        parts.append(f"{_show(seconds, '')} s")
    return " ".join(parts)
