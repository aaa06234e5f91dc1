"""Quantities: a figure as printed, with the range of true figures that the words allow."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, NamedTuple

from visitbrief.values.base import Agreement, Comparison, Kind, Range, Unreadable, Value
from visitbrief.values.print.numbers import numeral_in_text as _numeral_in_text
from visitbrief.values.print.tokens import MAX_DIGITS, Line
from visitbrief.values.quantity.allowances import INFINITY
from visitbrief.values.quantity.grammar import QuantityReader, Reading, is_code, other_number
from visitbrief.values.quantity.units import COUNT, MONEY, is_money_unit

MAX_LENGTH = 300
"""The longest text that may say one quantity, in characters."""
_FILLER_MARKS = frozenset("&([\"“”«»'‘’¿¡,.:;)]")
"""Marks before a figure that change nothing about it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as printed, with the range of true figures that the words allow.

    Two quantities are equal when they allow the same answers in the same unit, however they were printed.
    """

    kind: ClassVar[Kind] = Kind.QUANTITY

    unit: str
    """ISO 4217 code for money; "percent"; "rank" for a place in order; "s" for durations, in seconds; else the
    counted thing in the singular; empty for a bare number."""
    allowed: Range
    """The true figures that the words allow, as decimals in `unit`."""
    rule: str = field(compare=False, default="stated")
    """The key of the row of `allowances.ALLOWANCES` by which it was read."""
    figure: Decimal | None = field(compare=False, default=None)
    """The figure as printed, scaled, in `unit`; None where there are two, or none ("millions")."""
    printed_unit: Decimal | None = field(compare=False, default=None)
    """One unit in the last printed place of the figure: 100,000 for "13.5 million"; None as for `figure`."""

    @property
    def axis(self) -> str:
        """The line on which its answers lie: its unit."""
        return self.unit

    @property
    def is_exact(self) -> bool:
        """Whether it allows a single figure."""
        return self.allowed.low == self.allowed.high

    @property
    def canonical(self) -> str:
        """A figure with its unit, `29 person`, where it allows that figure alone; else the range it allows.

        Ranges are in the interval notation of ISO 80000-2, without spaces and with `inf`: `[19000000,20000000) USD`.
        """
        unit = f" {self.unit}" if self.unit else ""
        low, high = self.allowed.low, self.allowed.high
        if self.is_exact and not low[1]:
            return _plain(low[0]) + unit
        opening, closing = "[" if low[1] == 0 else "(", "]" if high[1] == 0 else ")"
        return f"{opening}{_plain(low[0])},{_plain(high[0])}{closing}{unit}"

    def allows(self) -> str:
        """The allowed figures in words: "from 19,000,000 up to, not including, 20,000,000 USD"."""
        (low, low_end), (high, high_end) = self.allowed.low, self.allowed.high
        if self.is_exact:
            return f"exactly {_show(low, self.unit)}"
        if high == INFINITY and low == -INFINITY:
            return "any figure"
        if high == INFINITY:
            return f"{'more than ' if low_end else ''}{_show(low, self.unit)}{'' if low_end else ' or more'}"
        until = "up to, not including," if high_end else "to"
        if low == -INFINITY:
            return f"{'less than' if high_end else 'at most'} {_show(high, self.unit)}"
        start = _show(low, self.unit if self.unit in {"s", "percent", "rank"} else "")
        if low_end:
            return f"above {start}, {'below' if high_end else 'up to'} {_show(high, self.unit)}"
        return f"from {start} {until} {_show(high, self.unit)}"

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
            return Comparison(Agreement.NOT_COMPARABLE, f"the units differ: {mine} and {theirs}")
        if self.allowed == other.allowed:
            return Comparison(Agreement.SAME, f"both allow {self.allows()}")
        both = self.allowed.intersection(other.allowed)
        if both is not None:
            return Comparison(Agreement.COMPATIBLE, f"both allow {Quantity(self.unit, both).allows()}")
        return Comparison(
            Agreement.CONFLICT, f"no figure is in both: one allows {self.allows()}, the other {other.allows()}"
        )

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether every figure that `other` allows is allowed by this one too, and more."""
        if not isinstance(other, Quantity) or self.unit != other.unit or self.allowed == other.allowed:
            return False
        return self.allowed.low <= other.allowed.low and other.allowed.high <= self.allowed.high


class Found(NamedTuple):
    """A quantity in running text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character, the unit included."""
    text: str
    """What is printed between them."""
    value: Quantity


def read_quantity(text: str, *, unit: str | None = None, language: str | None = None) -> Quantity:
    """Read a text that says one quantity: "nearly $20 million", "casi 14 millones", "1 h 38 min", "up to 300 a year".

    Args:
        text: as printed; the whole of it must be the quantity.
        unit: the question's unit. It names what a bare number counts, and which currency "$" or "pesos" means;
            a unit printed in the text stays what it is.
        language: "en" or "es", which decides ambiguous words and marks; otherwise the words tell.

    Raises:
        Unreadable: the text says no quantity, several, or more than that; the message says which.
    """
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"a text of more than {MAX_LENGTH} characters is not one quantity")
    line = Line(text)
    reader = QuantityReader(line, language, unit, whole=True)
    start = 0
    reading = reader.quantity(0)
    while reading is None and start < len(line) and (line.words[start] in reader.fillers | _FILLER_MARKS):
        start += 1
        reading = reader.quantity(start)
    if reading is None:
        later = other_number(reader, start)
        if later is None:
            raise Unreadable(f"no figure in '{text}'")
        raise Unreadable(
            f"the words before the figure are not understood: '{line.printed(start, max(later, start + 1))}'"
        )
    later = other_number(reader, reading.end)
    if later is not None:
        raise Unreadable(
            f"more than one figure: '{line.printed(start, reading.end)}' and '{line.printed(later, later + 1)}'"
        )
    if reading.sort == MONEY and not is_money_unit(reading.unit):
        raise Unreadable(f"'{reading.unit}' is the name of several currencies: give the value with an ISO 4217 code")
    return _quantity(reading)


def find_quantities(text: str, *, unit: str | None = None, language: str | None = None) -> list[Found]:
    """All quantities in running text, from left to right; bare numbers, years among them, are quantities too.

    A name that several currencies share ("pesos") is kept as the unit. Figures too long to be read, codes such as
    F-16 or COVID-19, and web addresses are passed over.
    """
    line = Line(text)
    reader = QuantityReader(line, language, unit, whole=False)
    found: list[Found] = []
    index = 0
    while index < len(line):
        reading = _in_text(reader, index)
        if reading is None:
            index += 1
            continue
        end = line.ends[reading.end - 1]
        start = line.starts[index]
        found.append(Found(start, end, text[start:end], _quantity(reading)))
        index = reading.end
    return found


def _in_text(reader: QuantityReader, index: int) -> Reading | None:
    """The quantity at a token of running text, unless it is part of a code or a pronoun."""
    line, words = reader.line, reader.words
    word = words[index]
    if is_code(reader, index):
        return None
    try:
        reading = reader.quantity(index)
    except Unreadable:
        return None
    if reading is None:
        return None
    if line.touches(reading.end) and words[reading.end][:1].isalpha() and words[reading.end - 1][-1:].isdigit():
        return None
    counted_one = reading.figure == 1 and reading.sort == COUNT and reader.numerals.lexicon.cardinals.get(word) == 1
    if counted_one and (word in reader.ones or _numeral_in_text(reader.numerals, index) is None):
        return None
    return reading


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
        if bounds[0] > bounds[1]:
            raise Unreadable(f"'{text}' is an interval that holds nothing")
        named = " ".join(printed[close + 1 :].split()) or unit or ""
        figure = low if low == high else None
        return Quantity(named, Range(*bounds), "stated", figure)
    number, _, name = printed.partition(" ")
    value = _number(number, text)
    if not value.is_finite():
        raise Unreadable(f"'{text}' is no figure")
    return Quantity(" ".join(name.split()) or unit or "", Range((value, 0), (value, 0)), "stated", value)


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


def _quantity(reading: Reading) -> Quantity:
    return Quantity(reading.unit, reading.allowed, reading.rule, _tidy(reading.figure), _tidy(reading.step))


def _tidy(number: Decimal | None) -> Decimal | None:
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


def _show(number: Decimal, unit: str) -> str:
    """A number with its unit, for a reader."""
    if unit == "s":
        return _duration(number)
    digits = format(number, ",f")
    if "." in digits:
        digits = format(number, ",.6f").rstrip("0").rstrip(".")
    if unit == "percent":
        return f"{digits} %"
    if unit == "rank":
        return f"rank {digits}"
    return f"{digits} {unit}".rstrip()


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
