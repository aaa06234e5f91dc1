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
    unit_width: int = 0
    """The cells that its units need, 0 when it is mere text: a unit keeps its comma where both are short."""


def words(line: Line) -> list[Word]:
    """Break a line into words. Only a space outside a unit ends a word."""
    found: list[Word] = []
    open_: list[Span] = []
    for span in line:
        if is_unit(span):
            open_.append(span)
            continue
        first, *others = span.text.split(" ")
        if first:
            open_.append(Span(first, span.role))
        if others:
            found += _word(open_)
            *whole, last = others
            found += [Word((Span(text, span.role),), width_of(text)) for text in whole if text]
            open_ = [Span(last, span.role)] if last else []
    return found + _word(open_)


def _word(spans: Sequence[Span]) -> list[Word]:
    """A word of some spans, if there are any."""
    if not spans:
        return []
    width = measure(spans)
    units = [width_of(span.text) for span in spans if is_unit(span)]
    return [Word(tuple(spans), width, width if units and width <= LONGEST_UNIT else max(units, default=0))]


def is_unit(span: Span) -> bool:
    """Whether a span is never broken."""
    return span.role is Role.ID or (span.role in SHORT_UNITS and width_of(span.text) <= LONGEST_UNIT)


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
    """The width of printed text, in cells."""
    return sum([width_of(span.text) for span in spans])


def width_of(text: str) -> int:
    """The width of a text, in cells: of ASCII, and most of it is, one for each character."""
    return len(text) if text.isascii() else cell_len(text)


def _broken(word: Word, width: int) -> Iterator[Word]:
    """The pieces of a word that is wider than a line, each for a line of its own."""
    for span in word.spans:
        whole = is_unit(span) or width_of(span.text) <= width
        for piece in (span.text,) if whole else chop_cells(span.text, width):
            yield Word((Span(piece, span.role),), width_of(piece))
