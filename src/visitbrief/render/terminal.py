"""A document as text for a terminal, at any width, with or without colour, in any encoding.

Rich measures the text (how many cells a character takes); the layout is this module's own, for two reasons. Rich's
tables shrink a column through the ids and figures in it, and here those are never broken. And importing Rich's console
costs half as much again as importing Typer, which every command would pay.

How a table is fitted to the page:

1. Every column has a *floor*: the width of its longest unit, or, for text, `READABLE` cells if it has that much.
2. If the floors do not fit beside each other, the rows are shown as cards of labelled facts.
3. Else the columns grow from their floors to their natural widths, those of priority 1 first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, zip_longest
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
GAP: Final = 2
"""Cells between two columns, between a term and its fact, and in one indent."""

COLORS: Final = {
    Role.STRONG: "1",
    Role.MUTED: "2",
    Role.ID: "36",
    Role.FIGURE: "1",
    Role.FLAG: "31",
    Role.MAJOR: "1;31",
    Role.MODERATE: "35",
    Role.MINOR: "2",
}
"""ANSI attributes: bold (1), dim (2), and red, magenta and cyan, which can be read on dark and light alike."""


def render_terminal(document: Document, *, width: int, color: bool, encoding: str) -> str:
    """Lay a document out as lines of text.

    No line is wider than `width` unless an id alone is; no line ends in a space; the last one ends in a newline.

    Args:
        document: what to show; its title is the first line.
        width: of the page, in terminal cells.
        color: whether to use ANSI colours.
        encoding: of the terminal; characters that it lacks are replaced before anything is measured.
    """
    layout = _Layout(lambda text: for_encoding(visible(text), encoding))
    lines = layout.blocks((Heading(document.title, level=1), *document.blocks), width)
    return "".join(_paint(_strip(line), color=color) + "\n" for line in lines)


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
    def floor(self) -> int:
        """The cells it cannot do without: its longest unit, and a readable column for its text."""
        unit = max((word.unit_width for line in self.lines for word in line), default=0)
        return min(self.width, self.indent + max(unit, READABLE))

    def set(self, width: int) -> list[Printed]:
        """Its printed lines, at most `width` cells wide."""
        inside = width - self.indent
        printed = [line for found in self.lines if found for line in wrap(found, inside)]
        return [[Span(" " * self.indent), *line] for line in printed] if self.indent else printed


class _Layout:
    """Sets the blocks of a document as printed lines.

    Args:
        show: makes a text printable on this terminal; every text passes through it, once.
    """

    def __init__(self, show: Callable[[str], str]) -> None:
        self._show = show

    def blocks(self, blocks: Sequence[Block], width: int) -> list[Printed]:
        """Set blocks one below the other, with a blank line between them unless they belong close together."""
        lines: list[Printed] = []
        above: Block | None = None
        for block in blocks:
            printed = self._block(block, width)
            if printed and above is not None and not _stand_close(above, block):
                lines.append([])
            lines += printed
            above = block if printed else above
        return lines

    def _block(self, block: Block, width: int) -> list[Printed]:
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

    def _words(self, line: Line, default: Role = Role.PLAIN) -> list[Word]:
        """The words of a line; text of no particular role takes the default one."""
        return words(
            tuple(Span(self._show(span.text), default if span.role is Role.PLAIN else span.role) for span in line)
        )

    def _cell(self, *lines: Line, default: Role = Role.PLAIN) -> _Cell:
        return _Cell([self._words(line, default) for line in lines])

    def _text(self, line: Line, width: int, default: Role = Role.PLAIN) -> list[Printed]:
        return self._cell(line, default=default).set(min(width, MEASURE))

    def _heading(self, heading: Heading, width: int) -> list[Printed]:
        lines = self._text((Span(heading.text),), width, Role.STRONG)
        if lines and heading.level <= 2:
            rule = self._show("─") * (min(width, MEASURE) - measure(lines[-1]) - 1)
            lines[-1] += [Span(" "), Span(rule, Role.MUTED)]
        return lines

    def _bullets(self, bullets: Bullets, width: int) -> list[Printed]:
        bullet = Span(self._show("•") + " ")
        under = Span(" " * measure((bullet,)))
        items = [partial(self._text, item) for item in bullets.items]
        return [line for item in items for line in _inset(item, width, bullet, under)]

    def _callout(self, callout: Callout, width: int) -> list[Printed]:
        def inside(room: int) -> list[Printed]:
            return self._text(callout.title, room, callout.role) + self.blocks(callout.body, room)

        bar = Span(self._show("│") + " ", callout.role)
        return _inset(inside, width, bar, bar)

    def _facts(self, facts: Sequence[tuple[str, Sequence[Line]]], width: int) -> list[Printed]:
        """Set terms in one column and facts in the next; where these lack room there, each below its term."""
        terms = [self._cell((Span(term),), default=Role.MUTED) for term, _ in facts]
        cells = [self._cell(*lines) for _, lines in facts]
        beside = max((term.width for term in terms), default=0)
        room = min(width - beside - GAP, MEASURE)
        if all(cell.floor <= room for cell in cells):
            return [line for pair in zip(terms, cells, strict=True) for line in _row(pair, (beside, room))]
        below = (_inset(cell.set, width, _INDENT, _INDENT) for cell in cells)
        return [line for term, fact in zip(terms, below, strict=True) for line in (*term.set(width), *fact)]

    def _table(self, table: Table, width: int) -> list[Printed]:
        above = self._text((Span(table.caption),), width, Role.STRONG)
        if not table.rows:
            return above + self._text((Span(table.empty),), width, Role.MUTED)
        titles = [self._cell((Span(column.title),), default=Role.MUTED) for column in table.columns]
        rows = [[self._cell(*cell) for cell in row.cells] for row in table.rows]
        for row, cells in zip(table.rows, rows, strict=True):
            cells[0].indent = row.depth * GAP
        widths = _column_widths(table.columns, [titles, *rows], width)
        if widths is None:
            return above + self._cards(table, width)
        right = [column.right for column in table.columns]
        rule = [[Span(_GUTTER.text.join(self._show("─") * room for room in widths), Role.MUTED)]]
        body = [_row(cells, widths, right) for cells in rows]
        return above + _row(titles, widths, right) + rule + _joined(body, apart=any(len(row) > 2 for row in body))

    def _cards(self, table: Table, width: int) -> list[Printed]:
        """Set each row as labelled facts, without those that are empty."""
        cards = []
        for row in table.rows:
            facts = [
                (column.title, cell)
                for column, cell in zip(table.columns, row.cells, strict=True)
                if any(span.text for line in cell for span in line)
            ]
            indent = Span(" " * GAP * row.depth)
            cards.append(_inset(partial(self._facts, facts), width, indent, indent))
        return _joined(cards, apart=True)


def _stand_close(above: Block, below: Block) -> bool:
    """Whether no blank line separates the two: a heading and what it heads, a lead-in and its list."""
    if isinstance(above, Heading):
        return above.level > 1
    return isinstance(above, Paragraph) and isinstance(below, Bullets)


def _column_widths(columns: Sequence[Column], rows: Sequence[Sequence[_Cell]], width: int) -> list[int] | None:
    """The width of each column, or None where even their floors do not fit on the page beside each other."""
    by_column = list(zip(*rows, strict=True))
    natural = [max(cell.width for cell in cells) for cells in by_column]
    widths = [max(cell.floor for cell in cells) for cells in by_column]
    spare = width - GAP * (len(columns) - 1) - sum(widths)
    if spare < 0:
        return None
    for priority in sorted({column.priority for column in columns}):
        growing = [place for place, column in enumerate(columns) if column.priority == priority]
        while growing := [place for place in growing if spare and widths[place] < natural[place]]:
            share = max(1, spare // len(growing))
            for place in growing:
                grown = min(share, spare, natural[place] - widths[place])
                widths[place] += grown
                spare -= grown
    return widths


def _row(cells: Sequence[_Cell], widths: Sequence[int], right: Sequence[bool] = ()) -> list[Printed]:
    """Cells beside each other, each in the width of its column."""
    columns = [cell.set(width) for cell, width in zip(cells, widths, strict=True)]
    lines: list[Printed] = []
    for beside in zip_longest(*columns, fillvalue=()):
        line: Printed = []
        for spans, width, flush_right in zip_longest(beside, widths, right, fillvalue=False):
            padding = Span(" " * (width - measure(spans)))
            line += [_GUTTER] if line else []
            line += [padding, *spans] if flush_right else [*spans, padding]
        lines.append(line)
    return lines


def _inset(body: Callable[[int], list[Printed]], width: int, first: Span, others: Span) -> list[Printed]:
    """Lines behind a prefix: `first` before the first of them. A line too wide to stand behind one stands alone."""
    room = max(1, width - measure((first,)))
    lines = enumerate(body(room))
    return [[others if place else first, *line] if measure(line) <= room else line for place, line in lines]


def _joined(groups: Sequence[list[Printed]], *, apart: bool) -> list[Printed]:
    """The lines of all groups, with a blank line between two groups if they are to stand apart."""
    between: list[Printed] = [[]] if apart else []
    return [line for place, group in enumerate(groups) for line in ((between if place else []) + group)]


def _strip(line: Printed) -> Printed:
    """The line without the spaces at its end."""
    kept = list(line)
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    return [*kept[:-1], Span(kept[-1].text.rstrip(" "), kept[-1].role)] if kept else []


def _paint(line: Printed, *, color: bool) -> str:
    painted = []
    for role, spans in groupby(line, key=lambda span: span.role):
        text = "".join(span.text for span in spans)
        painted.append(f"\x1b[{COLORS[role]}m{text}\x1b[0m" if color and role in COLORS else text)
    return "".join(painted)


_GUTTER: Final = Span(" " * GAP)
_INDENT: Final = _GUTTER
