"""The machine that reads rows of tokens: the tables that the rules are entered in, and how a table is applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Any, TypeAlias

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.calendar import OUT_OF_CALENDAR
from visitbrief.values.moment.reader import Reader
from visitbrief.values.moment.words import Token

Builder: TypeAlias = Callable[..., Token | None]
"""Takes the reader and the tokens of a row; gives the token that stands for them, or None if they mean no date."""
Row: TypeAlias = tuple[str, ...]
"""The kinds of the tokens."""


GROUPS = {
    "number": ("small", "large"),
    "day": ("small", "nth"),
    "count": ("small", "large", "one", "few", "mixed"),
    "hedging": ("about", "nearly", "just_over", "more", "less", "not_before", "by", "within"),
    "whole": ("date", "week", "month", "year", "period"),
}
"""Names for kinds that often stand in one place: a day of a month, what counts units, what stands before a length, what
is a whole date."""


class Rows:
    """Rows of kinds with the builder that reads each, as one module of the grammar gives them."""

    def __init__(self) -> None:
        self.builders: dict[Row, Builder] = {}

    def reads(self, *patterns: str) -> Callable[[Builder], Builder]:
        """Enter a builder for rows: "month small|nth year" is a month, either of two kinds, and a year.

        A name of `GROUPS` stands for its kinds.
        """

        def enter(builder: Builder) -> Builder:
            for pattern in patterns:
                for row in product(*map(_kinds, pattern.split())):
                    self.builders[row] = builder
            return builder

        return enter


def _kinds(names: str) -> list[str]:
    return [kind for name in names.split("|") for kind in GROUPS.get(name, (name,))]


class Table:
    """Rows that are looked for together; at one place the longest row that is read wins."""

    def __init__(self, order: str, *parts: Rows, needs: Iterable[str] = (), alike: Iterable[str] = ()) -> None:
        self.order = order
        """Where to begin: from the "left" or from the "right"."""
        self.needs = frozenset(needs)
        """Kinds of which every row has one, so that most texts need not be searched; none when rows differ."""
        self.alike = dict.fromkeys(alike, "any")
        """Kinds that the table does not tell apart; its rows say `any` for each of them."""
        self.rows: dict[Row, Builder] = {row: builder for part in parts for row, builder in part.builders.items()}
        self.lengths: dict[str, list[int]] = {}
        """How long the rows are that begin with a kind, longest first."""
        for row in sorted(self.rows, key=len, reverse=True):
            lengths = self.lengths.setdefault(row[0], [])
            if len(row) not in lengths:
                lengths.append(len(row))

    def apply(self, reader: Reader, tokens: list[Token]) -> None:
        """Replace rows of `tokens` by what they mean, until none is left; one that names no day becomes a `!`."""
        if self.needs and self.needs.isdisjoint([token.kind for token in tokens]):
            return
        place, step = (0, 1) if self.order == "left" else (len(tokens) - 1, -1)
        kinds = tuple(self.alike.get(token.kind, token.kind) for token in tokens)
        while 0 <= place < len(tokens):
            for length in self.lengths.get(kinds[place], []):
                builder = self.rows.get(kinds[place : place + length])
                new = builder and _built(builder, reader, tokens[place : place + length])
                if new:
                    tokens[place : place + length] = [new]
                    kinds = (*kinds[:place], self.alike.get(new.kind, new.kind), *kinds[place + length :])
                    break
            else:
                place += step


def _built(builder: Builder, reader: Reader, row: Sequence[Token]) -> Token | None:
    """What a row means, standing where the row stood."""
    try:
        new = builder(reader, *row)
    except Unreadable as problem:
        new = made("!", problem)
    except (OverflowError, ValueError):  # what `date` raises
        new = made("!", Unreadable(OUT_OF_CALENDAR))
    if new is not None:
        new.start, new.end, new.lead = row[0].start, row[-1].end, row[0].lead
    return new


def made(kind: str, value: Any) -> Token:
    """A token that stands for several; the table sets where it stands."""
    return Token(kind, value, 0, 0)


def pick(tokens: Iterable[Token], *kinds: str) -> Token:
    """The first token that has one of the kinds."""
    return next(token for token in tokens if token.kind in kinds)


KIND_OF = {"day": "date", "week": "week", "weekend": "week", "month": "month", "year": "year"}
"""The kind that a unit of the calendar has as a token; the others are periods."""
