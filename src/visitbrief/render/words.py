"""Lines of roled text broken into words and wrapped, measured in terminal cells. Units are never broken.

A *unit* is an id, or a figure or flag of at most `LONGEST_UNIT` cells; a longer figure is a quotation, and wraps like
text.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from rich.cells import cell_len, chop_cells

from visitbrief.render.document import Line, Role, Span

LONGEST_UNIT: Final = 40
"""Cells."""

SHORT_UNITS: Final = frozenset({Role.FIGURE, Role.FLAG})

Printed: TypeAlias = list[Span]
"""One line of a page, set as it will be printed."""


class Word(NamedTuple):
    """What stands between two spaces: text, or a unit with what is stuck to it, such as a comma."""

    spans: tuple[Span, ...]
    width: int
    """Cells."""

    @property
    def unit_width(self) -> int:
        """The cells that its units need, 0 when it is mere text: a unit keeps its comma where both are short."""
        units = [cell_len(span.text) for span in self.spans if is_unit(span)]
        return self.width if units and self.width <= LONGEST_UNIT else max(units, default=0)


def words(line: Line) -> list[Word]:
    """Break a line into words. Only a space outside a unit ends a word."""
    found: list[list[Span]] = [[]]
    for span in line:
        for place, piece in enumerate((span.text,) if is_unit(span) else span.text.split(" ")):
            if place:
                found.append([])
            if piece:
                found[-1].append(Span(piece, span.role))
    return [Word(tuple(spans), measure(spans)) for spans in found if spans]


def is_unit(span: Span) -> bool:
    """Whether a span is never broken."""
    return span.role is Role.ID or (span.role in SHORT_UNITS and cell_len(span.text) <= LONGEST_UNIT)


def wrap(text: Sequence[Word], width: int) -> list[Printed]:
    """Set words in lines of at most `width` cells. A unit that is wider stands alone on its line.

    Never empty: no words are one empty line.
    """
    line: Printed = []
    lines, used = [line], 0
    for word in text:
        pieces = (word,) if word.width <= width else _broken(word, width)
        for place, piece in enumerate(pieces):
            if used and place == 0 and used + 1 + piece.width <= width:
                role = piece.spans[0].role
                line.append(Span(" ", role if role is line[-1].role else Role.PLAIN))
                used += 1
            elif used:
                lines.append(line := [])
                used = 0
            line += piece.spans
            used += piece.width
    return lines


def measure(spans: Iterable[Span]) -> int:
    """The width of printed text, in cells: of ASCII, and most of it is, one for each character."""
    return sum([len(span.text) if span.text.isascii() else cell_len(span.text) for span in spans])


def _broken(word: Word, width: int) -> Iterator[Word]:
    """The pieces of a word that is wider than a line, each for a line of its own."""
    for span in word.spans:
        whole = is_unit(span) or cell_len(span.text) <= width
        for piece in (span.text,) if whole else chop_cells(span.text, width):
            yield Word((Span(piece, span.role),), cell_len(piece))
