"""The machine that reads rows of tokens: the tables that the rules are entered in, and how a table is applied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.calendar import OUT_OF_CALENDAR, Node, Span, fill, fillings, first_from, last_until
from visitbrief.values.moment.words import Token


class Reader:
    """What the rules may resolve a date with: the language of the text, and the day it was published."""

    def __init__(self, language: str, base: date | None) -> None:
        self.language = language
        self._base = base

    @property
    def base(self) -> date:
        """The day the text was published.

        Raises:
            Unreadable: it is not known.
        """
        if self._base is None:
            raise Unreadable("it depends on when it was printed: give the source's date")
        return self._base

    def settle(self, node: Node) -> Span:
        """The days that a date stands for: what is missing is filled so that it lies nearest to the base.

        A weekday alone is the latest up to the base, because news tells what has happened.

        Raises:
            Unreadable: no calendar has such a day, or a hole can only be filled from a base that is not known.
        """
        try:
            return self._settled(node)
        except OverflowError:
            raise Unreadable(OUT_OF_CALENDAR) from None

    def _settled(self, node: Node) -> Span:
        if node.span is not None:
            return node.refine(node.span) if node.refine else node.span
        if node.year is not None:
            return fill(node, node.year, node.month)
        if node.weekday is not None and node.day is None:
            return last_until(node, self.base)
        twice = 2 * self.base.toordinal()
        return min(
            fillings(node, self.base),
            key=lambda span: (abs(span.low.toordinal() + span.high.toordinal() - twice), span.low),
        )


class Told(NamedTuple):
    """A reading that is done: its EDTF and the rule it was read by."""

    edtf: str
    rule: str


Builder: TypeAlias = Callable[..., Token | None]
"""Takes the reader and the tokens of a row; gives the token that stands for them, or None if they mean no date."""


class Table:
    """Rows of kinds, and the builder that reads each; at one place the longest row that is read wins."""

    def __init__(self, order: str, needs: str = "", alike: str = "") -> None:
        self.needs = frozenset(needs)
        """Kinds of which every row has one, so that most texts need not be searched; none when rows differ."""
        self.order = order
        """Where to begin: from the "left", from the "right", or with the "longest" row anywhere."""
        self.alike = str.maketrans(dict.fromkeys(alike, "X"))
        """Kinds that the table does not tell apart; its rows say `X` for each of them."""
        self.rows: dict[str, Builder] = {}
        self.lengths: dict[str, list[int]] = {}
        """How long the rows are that begin with a kind, longest first."""
        self.all_lengths: list[int] = []
        """How long its rows are, longest first."""

    def reads(self, *patterns: str) -> Callable[[Builder], Builder]:
        """Register a builder for rows; `[dM]` in a pattern stands for either kind."""

        def register(builder: Builder) -> Builder:
            for pattern in patterns:
                for row in expand(pattern):
                    self.rows[row] = builder
                    lengths = self.lengths.setdefault(row[0], [])
                    if len(row) not in lengths:
                        lengths.append(len(row))
                        lengths.sort(reverse=True)
                        self.all_lengths = sorted({len(row), *self.all_lengths}, reverse=True)
            return builder

        return register

    def apply(self, reader: Reader, tokens: list[Token]) -> None:
        """Replace rows of `tokens` by what they mean, until none is left; one that names no day becomes a `!`."""
        if self.needs and self.needs.isdisjoint([token.kind for token in tokens]):
            return
        if self.order == "longest":
            for length in self.all_lengths:
                self._sweep(reader, tokens, 0, 1, [length])
        elif self.order == "left":
            self._sweep(reader, tokens, 0, 1)
        else:
            self._sweep(reader, tokens, len(tokens) - 1, -1)

    def _sweep(self, reader: Reader, tokens: list[Token], place: int, step: int, only: list[int] | None = None) -> None:
        kinds = "".join([token.kind for token in tokens]).translate(self.alike)
        while 0 <= place < len(tokens):
            for length in only or self.lengths.get(kinds[place], []):
                builder = self.rows.get(kinds[place : place + length])
                if builder is None:
                    continue
                row = tokens[place : place + length]
                try:
                    new = builder(reader, *row)
                except Unreadable as problem:
                    new = made("!", problem)
                except OverflowError:
                    new = made("!", Unreadable(OUT_OF_CALENDAR))
                if new is not None:
                    new.start, new.end, new.lead = row[0].start, row[-1].end, row[0].lead
                    tokens[place : place + length] = [new]
                    kinds = kinds[:place] + new.kind.translate(self.alike) + kinds[place + length :]
                    break
            else:
                place += step


def expand(pattern: str) -> list[str]:
    """All rows that a pattern stands for: "[dM]Y" for "dY" and "MY"."""
    before, bracket, rest = pattern.partition("[")
    if not bracket:
        return [pattern]
    choices, _, after = rest.partition("]")
    tails = expand(after)
    return [before + choice + tail for choice in choices for tail in tails]


def made(kind: str, value: Any) -> Token:
    """A token that stands for several; the caller sets where it stands."""
    return Token(kind, value, 0, 0)


FIGURES = Table("longest", needs="-/.Q")
"""Dates in figures, whose signs tell what belongs together."""
COUNTS = Table("left", needs="urg")
"""Numbers and units that are lengths of time."""
WHOLES = Table("right")
"""Parts of wholes: "the last week of next month" is read from its end."""
RANGES = Table("left", needs="-/t&|", alike="DWMYPwdonN")
"""From one date to another."""
BOUNDS = Table("right")
"""What is before, after or about a date, and times of day on it."""
KIND_OF = {"day": "D", "week": "W", "weekend": "W", "month": "M", "year": "Y"}
"""The kind that a unit of the calendar has as a token; the others are periods, `P`."""
OF = ("of ", "de ", "del ")
"""What stands before the whole of which something is a part."""


def between(reader: Reader, low: Node, high: Node) -> Span:
    """From one date to another.

    Raises:
        Unreadable: the range ends before it begins, or one of its ends cannot be settled.
    """
    first, last = settle_both(reader, low, high)
    if first.low > last.high:
        raise Unreadable(f"the range ends on {last.high}, before it begins on {first.low}")
    return Span(first.low, last.high, first.low_unit, last.high_unit)


def settle_both(reader: Reader, low: Node, high: Node) -> tuple[Span, Span]:
    """Two dates, of which one takes from the other what it leaves out ("2 to 4 September 2025")."""
    if not _known(low) and (_known(high) or low.month is None):
        last = reader.settle(high)
        return last_until(low, last.high), last
    first = reader.settle(low)
    return first, reader.settle(high) if _known(high) else first_from(high, first.low)


def _known(node: Node) -> bool:
    return node.span is not None or node.year is not None
