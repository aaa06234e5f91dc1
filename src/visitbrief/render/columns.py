"""How wide the columns of a table are, or that they do not fit beside each other.

1. Every column has a *floor*: its longest unit; for text `READABLE` cells, and what keeps it to `MOST_LINES` lines.
2. If the floors do not fit beside each other, the rows are shown as cards of labelled facts.
3. Else the columns grow from their floors towards their natural widths, those of priority 1 first: to a comfortable
   width as long as there is room, then further.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final

from visitbrief.render.document import Column, Span
from visitbrief.render.words import Printed, Word, measure, wrap

READABLE: Final = 12
"""Cells. Text in a narrower column is a ladder of single words."""
LONGEST_WORD: Final = 20
"""Cells of a word that is not broken in a column; longer ones are."""
COMFORTABLE: Final = 24
"""Cells. Up to this every column of text grows before any grows further."""
MOST_LINES: Final = 4
"""Lines. A table whose cells are taller than this is read more easily as cards."""
GAP: Final = 2
"""Cells between two columns, between a term and its fact, and in one indent."""


@dataclass
class Cell:
    """The words of a table's cell or of a fact, a sequence of them for each of its lines."""

    lines: Sequence[Sequence[Word]]
    indent: int = 0
    """Cells by which all of it is moved in; told before it is measured."""

    @cached_property
    def width(self) -> int:
        """The cells it takes when nothing wraps."""
        longest = max((sum(word.width + 1 for word in line) - 1 for line in self.lines if line), default=0)
        return self.indent + longest

    @property
    def unit(self) -> int:
        """The cells of its longest unit."""
        return self.indent + max((word.unit_width for line in self.lines for word in line), default=0)

    @cached_property
    def floor(self) -> int:
        """The cells it cannot do without."""
        words = (word.width for line in self.lines for word in line)
        longest = max((width for width in words if width <= LONGEST_WORD), default=0)
        return min(self.width, max(self.unit, self.indent + max(READABLE, longest)))

    def set(self, width: int, *, first: str = "", others: str = "") -> list[Printed]:
        """Its text in lines of at most `width` cells, each behind a prefix: `first`, then `others`.

        A unit that has no room beside the prefix stands alone, without it.
        """
        prefixes = [Span(" " * self.indent + prefix) for prefix in (first, others)]
        room = max(1, width - measure(prefixes[:1]))
        lines = [line for found in self.lines if found for line in wrap(found, room)]
        if prefixes[0].text:
            for place, line in enumerate(lines):
                if measure(line) <= room:
                    line.insert(0, prefixes[place > 0])
        return lines


def column_widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> list[int] | None:
    """The width of each column, or None where even their floors do not fit on the page beside each other."""
    by_column = list(zip(*rows, strict=True))
    natural = [max(cell.width for cell in cells) for cells in by_column]
    widths = [max(max(cell.floor, -(-cell.width // MOST_LINES)) for cell in cells) for cells in by_column]
    spare = width - GAP * (len(columns) - 1) - sum(widths)
    if spare < 0:
        return None
    priorities = sorted({column.priority for column in columns})
    for most, priority in product((COMFORTABLE, width), priorities):
        wanted = [
            min(whole, most) if column.priority == priority else 0
            for column, whole in zip(columns, natural, strict=True)
        ]
        while growing := [place for place, want in enumerate(wanted) if spare and widths[place] < want]:
            share = max(1, spare // len(growing))
            for place in growing:
                grown = min(share, spare, wanted[place] - widths[place])
                widths[place] += grown
                spare -= grown
    return widths
