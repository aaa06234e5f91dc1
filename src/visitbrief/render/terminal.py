"""A document as text for a terminal: at any width, with or without colour, in any encoding.

Everything is lines of spans until the end: a block is set as lines that fit, a callout puts a bar before each of them,
a table puts those of its cells beside each other. How a table is fitted:

1. Every column has a *floor*: its longest unit; for text `READABLE` cells, and what keeps it to `MOST_LINES` lines.
2. If the floors do not fit beside each other, the rows are shown as cards of labelled facts.
3. Else the columns grow from their floors towards their natural widths, those of priority 1 first: to a comfortable
   width as long as there is room, then further.

Rich tells how wide a character is. Its tables would cut and break what must stay whole, and to load and run them takes
longer than all the rest (docs/performance.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product, zip_longest
from typing import Final

from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Role,
    Span,
    Table,
)
from visitbrief.render.text import for_encoding, visible
from visitbrief.render.words import Printed, Word, measure, words, wrap

MEASURE: Final = 100
"""Cells. Running text is set no wider than this on any page: the eye loses longer lines."""
READABLE: Final = 12
"""Cells. Text in a narrower column is a ladder of single words."""
COMFORTABLE: Final = 24
"""Cells. Up to this every column of text grows before any grows further."""
MOST_LINES: Final = 4
"""Lines. A table whose cells are taller than this is read more easily as cards."""
GAP: Final = 2
"""Cells between two columns, between a term and its fact, and in one indent."""
ENDLESS: Final = 1_000_000
"""Cells: more than any column takes."""

ATTRIBUTES: Final = {
    Role.PLAIN: "",
    Role.STRONG: "1",
    Role.MUTED: "2",
    Role.ID: "36",
    Role.FIGURE: "1",
    Role.FLAG: "31",
    Role.MAJOR: "1;31",
    Role.MODERATE: "35",
    Role.MINOR: "2",
}
"""How each role is drawn: bold, dim and base colours (ECMA-48, SGR) that can be read on dark and light alike; the
terminal's own theme has the last word."""


def render_terminal(document: Document, *, width: int, color: bool, encoding: str) -> str:
    """Lay a document out as lines of text.

    No line is wider than `width` unless an id alone is; no line ends in a space; the last one ends in a newline.

    Args:
        document: what to show; its title is the first line.
        width: of the page, in terminal cells.
        color: whether to use ANSI colours and attributes.
        encoding: of the terminal; characters that it lacks are replaced before anything is measured.
    """
    lines = _Layout(encoding).blocks((Heading(document.title, level=1), *document.blocks), width)
    draw = _in_color if color else _plain
    return "".join([draw(line) + "\n" for line in lines])


def _plain(line: Printed) -> str:
    return "".join([span.text for span in line]).rstrip(" ")


def _in_color(line: Printed) -> str:
    left = len(_plain(line))
    drawn = []
    for attributes, spans in groupby(line, key=lambda span: ATTRIBUTES[span.role]):
        text = "".join([span.text for span in spans])[:left]
        left -= len(text)
        drawn.append(f"\x1b[{attributes}m{text}\x1b[0m" if attributes and text else text)
    return "".join(drawn)


@dataclass(slots=True)
class _Cell:
    """The words of a table's cell or of a fact, a sequence of them for each of its lines."""

    lines: Sequence[Sequence[Word]]
    indent: int = 0
    """Cells by which all of it is moved in."""

    @property
    def width(self) -> int:
        """The cells it takes when nothing wraps."""
        longest = max((sum(word.width + 1 for word in line) - 1 for line in self.lines if line), default=0)
        return self.indent + longest

    @property
    def unit(self) -> int:
        """The cells of its longest unit."""
        return self.indent + max((word.unit_width for line in self.lines for word in line), default=0)

    @property
    def floor(self) -> int:
        """The cells it cannot do without."""
        return min(self.width, max(self.unit, self.indent + READABLE))

    def set(self, width: int, *, first: str = "", others: str = "") -> list[Printed]:
        """Its text in lines of at most `width` cells, each behind a prefix: `first`, then `others`.

        A unit that has no room beside the prefix stands alone, without it. Never empty: no text is one empty line.
        """
        indent = " " * self.indent
        prefixes = [Span(indent + first), Span(indent + others)]
        room = max(1, width - measure(prefixes[:1]))
        lines = [line for found in self.lines if found for line in wrap(found, room)] or [[]]
        if prefixes[0].text:
            for place, line in enumerate(lines):
                if measure(line) <= room:
                    line.insert(0, prefixes[place > 0])
        return lines


class _Layout:
    """Sets the blocks of a document as lines that fit the page, in the characters of an encoding."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        signs = ("═", "─", "│ ", "• ")
        self._double, self._single, self._bar, self._bullet = (for_encoding(sign, encoding) for sign in signs)

    def _show(self, text: str) -> str:
        """Make a text printable; every text of a document passes through here, once."""
        return for_encoding(visible(text), self._encoding)

    def blocks(self, blocks: Sequence[Block], width: int) -> Iterator[Printed]:
        """Set blocks one below the other, with a blank line between them unless they belong close together."""
        above: Block | None = None
        for block in blocks:
            if _is_empty(block):
                continue
            if above is not None and not _stand_close(above, block):
                yield []
            yield from self._block(block, width)
            above = block

    def _block(self, block: Block, width: int) -> Iterable[Printed]:
        match block:
            case Heading():
                return self._heading(block, width)
            case Paragraph():
                return self._text(block.content, width)
            case Bullets():
                return self._bullets(block, width)
            case Facts():
                return self._facts([(term, (fact,)) for term, fact in block.pairs], width)
            case Table():
                return self._table(block, width)
            case Callout():
                return self._callout(block, width)

    def _cell(self, *lines: Line, default: Role = Role.PLAIN) -> _Cell:
        """The words of lines; text of no particular role takes the default one."""
        shown = (
            tuple(Span(self._show(span.text), default if span.role is Role.PLAIN else span.role) for span in line)
            for line in lines
        )
        return _Cell([words(line) for line in shown])

    def _text(self, line: Line, width: int, default: Role = Role.PLAIN) -> list[Printed]:
        return self._cell(line, default=default).set(min(width, MEASURE))

    def _heading(self, heading: Heading, width: int) -> list[Printed]:
        lines = self._text((Span(heading.text),), width, Role.STRONG)
        if heading.level <= 2:
            room = min(width, MEASURE) - measure(lines[-1]) - 1
            lines[-1].append(Span(" " + (self._double if heading.level == 1 else self._single) * room, Role.MUTED))
        return lines

    def _bullets(self, bullets: Bullets, width: int) -> Iterator[Printed]:
        for item in bullets.items:
            yield from self._cell(item).set(min(width, MEASURE), first=self._bullet, others="  ")

    def _callout(self, callout: Callout, width: int) -> Iterator[Printed]:
        bar = Span(self._bar, callout.role)
        room = width - measure((bar,))
        yield from _moved_in(self._text(callout.title, room, callout.role), bar, room)
        yield from _moved_in(self.blocks(callout.body, room), bar, room)

    def _facts(self, facts: Sequence[tuple[str, Sequence[Line]]], width: int) -> Iterator[Printed]:
        """Set terms in one column and facts in the next; where these lack room there, each below its term."""
        terms = [self._cell((Span(term),), default=Role.MUTED) for term, _ in facts]
        cells = [self._cell(*lines) for _, lines in facts]
        beside = max(term.width for term in terms)
        room = min(width, MEASURE) - beside - GAP
        has_room = all(cell.floor <= room for cell in cells)
        indent = " " * GAP
        for term, cell in zip(terms, cells, strict=True):
            if has_room:
                yield from _side_by_side([term.set(beside), cell.set(room)], [beside, room])
            else:
                yield from term.set(width)
                yield from cell.set(width, first=indent, others=indent)

    def _table(self, table: Table, width: int) -> Iterator[Printed]:
        if table.caption:
            yield from self._text((Span(table.caption),), width, Role.STRONG)
        if not table.rows:
            yield from self._text((Span(table.empty),), width, Role.MUTED)
            return
        titles = [self._cell((Span(column.title),), default=Role.MUTED) for column in table.columns]
        rows = [[self._cell(*cell) for cell in row.cells] for row in table.rows]
        for row, cells in zip(table.rows, rows, strict=True):
            cells[0].indent = GAP * row.depth
        widths = column_widths(table.columns, [titles, *rows], width)
        if widths is None:
            yield from self._cards(table, width)
            return
        flush_right = [column.right for column in table.columns]
        yield from _side_by_side(_set(titles, widths), widths, flush_right)
        yield [Span(self._single * (sum(widths) + GAP * (len(widths) - 1)), Role.MUTED)]
        set_rows = [_set(cells, widths) for cells in rows]
        is_tall = any(len(lines) > 2 for cells in set_rows for lines in cells)
        for place, cells_set in enumerate(set_rows):
            if place and is_tall:
                yield []
            yield from _side_by_side(cells_set, widths, flush_right)

    def _cards(self, table: Table, width: int) -> Iterator[Printed]:
        """Set each row as labelled facts, without those that are empty."""
        for place, row in enumerate(table.rows):
            facts = [
                (column.title, cell)
                for column, cell in zip(table.columns, row.cells, strict=True)
                if any(span.text for line in cell for span in line)
            ]
            indent = Span(" " * GAP * row.depth)
            if place:
                yield []
            if facts:
                room = width - len(indent.text)
                yield from _moved_in(self._facts(facts, room), indent, room)


def _set(cells: Sequence[_Cell], widths: Sequence[int]) -> list[list[Printed]]:
    return [cell.set(width) for cell, width in zip(cells, widths, strict=True)]


def _moved_in(lines: Iterable[Printed], prefix: Span, room: int) -> Iterator[Printed]:
    """Lines behind a prefix, except those that have no room beside it."""
    for line in lines:
        yield [prefix, *line] if measure(line) <= room else line


def _side_by_side(
    cells: Sequence[Sequence[Printed]], widths: Sequence[int], flush_right: Sequence[bool] = ()
) -> Iterator[Printed]:
    """The lines of cells beside each other, each cell filled up to its width: after its text, or flush right before."""
    for lines in zip_longest(*cells, fillvalue=[]):
        beside: Printed = []
        for place, (line, width) in enumerate(zip(lines, widths, strict=True)):
            if place:
                beside.append(Span(" " * GAP))
            filling = Span(" " * (width - measure(line)))
            beside += (filling, *line) if flush_right and flush_right[place] else (*line, filling)
        yield beside


def column_widths(columns: Sequence[Column], rows: Sequence[Sequence[_Cell]], width: int) -> list[int] | None:
    """The width of each column, or None where even their floors do not fit on the page beside each other."""
    by_column = list(zip(*rows, strict=True))
    natural = [max(cell.width for cell in cells) for cells in by_column]
    widths = [max(max(cell.floor, -(-cell.width // MOST_LINES)) for cell in cells) for cells in by_column]
    spare = width - GAP * (len(columns) - 1) - sum(widths)
    if spare < 0:
        return None
    priorities = sorted({column.priority for column in columns})
    for most, priority in product((COMFORTABLE, ENDLESS), priorities):
        wanted = [
            min(width, most) if column.priority == priority else 0
            for column, width in zip(columns, natural, strict=True)
        ]
        while growing := [place for place, want in enumerate(wanted) if spare and widths[place] < want]:
            share = max(1, spare // len(growing))
            for place in growing:
                grown = min(share, spare, wanted[place] - widths[place])
                widths[place] += grown
                spare -= grown
    return widths


def _is_empty(block: Block) -> bool:
    """Whether a block has nothing to show."""
    match block:
        case Heading():
            return not block.text.strip()
        case Paragraph():
            return not any(span.text.strip() for span in block.content)
        case Bullets():
            return not block.items
        case Facts():
            return not block.pairs
        case Table():
            return not (block.rows or block.caption or block.empty)
        case Callout():
            return not block.title and not block.body


def _stand_close(above: Block, below: Block) -> bool:
    """Whether no blank line separates the two: a heading and what it heads, a lead-in and its list."""
    if isinstance(above, Heading):
        return above.level > 1
    return isinstance(above, Paragraph) and isinstance(below, Bullets)
