"""A document as text for a terminal: at any width, with or without colour, in any encoding.

Every block is set as lines of roled text that fit the page: where they wrap (`words`), how wide columns are
(`columns`), and when a table becomes cards is decided here. Rich knows how a role looks and how wide a character is. It
lays nothing out: its tables make room by cutting and breaking.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, zip_longest
from operator import attrgetter
from typing import Final

from rich.color import ColorSystem
from rich.style import Style

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.columns import GAP, READABLE, Cell, column_widths
from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Chart,
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Panel,
    Paragraph,
    Role,
    Span,
    Table,
)
from visitbrief.render.plot import axis, track
from visitbrief.render.text import for_encoding, visible
from visitbrief.render.words import Printed, measure, words

MEASURE: Final = 100
"""Cells. Running text is set no wider than this on any page: the eye loses longer lines."""
LABELS: Final = 0.45
"""Share of the page that the words of a chart take, beside what is drawn."""
NARROWEST_TRACK: Final = 24
"""Cells. A chart is not drawn in fewer beside its words."""
STYLES: Final = {
    Role.PLAIN: Style.null(),
    Role.STRONG: Style(bold=True),
    Role.MUTED: Style(dim=True),
    Role.ID: Style(color="cyan"),
    Role.NOTE: Style(dim=True),
    Role.FIGURE: Style(bold=True),
    Role.FLAG: Style(color="red"),
    Role.MAJOR: Style(bold=True, color="red"),
    Role.MODERATE: Style(color="magenta"),
    Role.MINOR: Style(dim=True),
}
"""Base colours that can be read on dark and light alike; the terminal's own theme has the last word."""


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page of an answer, in the screen's encoding."""
    page = render_terminal(answer.document(), width=screen.width, color=screen.color, encoding=screen.encoding)
    return page.encode(screen.encoding)


def render_terminal(document: Document, *, width: int, color: bool, encoding: str) -> str:
    """Lay a document out as lines of text.

    No line is wider than `width` unless an id alone is; no line ends in a space; the last one ends in a newline.

    Args:
        document: what to show; its title is the first line, unless it has a banner.
        width: of the page, in terminal cells.
        color: whether to use ANSI colours and attributes.
        encoding: of the terminal; characters that it lacks are replaced before anything is measured.
    """
    banner = [Paragraph((Span(text, Role.STRONG),)) for text in document.banner]
    blocks = (*banner, Heading(document.title, level=1), *document.body, *banner)
    return "".join(f"{_drawn(line, color=color)}\n" for line in _Layout(encoding).blocks(blocks, width))


def _drawn(line: Printed, *, color: bool) -> str:
    """A line without the spaces at its end; in colour, each run of a role with its style."""
    text = "".join([span.text for span in line]).rstrip(" ")
    if not color:
        return text
    drawn, left = "", len(text)
    for role, spans in groupby(line, key=attrgetter("role")):
        run = "".join([span.text for span in spans])[:left]
        drawn += STYLES[role].render(run, color_system=ColorSystem.STANDARD)
        left -= len(run)
    return drawn


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
            case Chart():
                return self._chart(block, width)

    def _cell(self, *lines: Line, default: Role = Role.PLAIN) -> Cell:
        """The words of lines; text of no particular role takes the default one."""
        shown = (
            tuple(Span(self._show(span.text), default if span.role is Role.PLAIN else span.role) for span in line)
            for line in lines
        )
        return Cell([words(line) for line in shown])

    def _text(self, line: Line, width: int, default: Role = Role.PLAIN) -> list[Printed]:
        return self._cell(line, default=default).set(min(width, MEASURE)) or [[]]

    def _heading(self, heading: Heading, width: int) -> list[Printed]:
        lines = self._text((Span(heading.text),), width, Role.STRONG)
        if heading.level <= 2:
            *_, last = lines
            room = width - measure(last) - 1  # to the right edge of tables, not to that of text
            last.append(Span(" " + (self._double if heading.level == 1 else self._single) * room, Role.MUTED))
        return lines

    def _bullets(self, bullets: Bullets, width: int) -> Iterator[Printed]:
        room = min(width, MEASURE)
        for item in bullets.items:
            yield from self._cell(item).set(room, first=self._bullet, others="  ")

    def _callout(self, callout: Callout, width: int) -> Iterator[Printed]:
        bar = Span(self._bar, callout.role)
        room = width - measure((bar,))
        title = self._text(callout.title, room, callout.role)
        return _moved_in(chain(title, self.blocks(callout.body, room)), bar, room)

    def _facts(self, facts: Sequence[tuple[str, Sequence[Line]]], width: int) -> Iterator[Printed]:
        """Set terms in one column and facts in the next; where these lack room there, each below its term."""
        terms = [self._cell((Span(term),), default=Role.MUTED) for term, _ in facts]
        cells = [self._cell(*lines) for _, lines in facts]
        beside = max(term.width for term in terms)
        room = min(width, MEASURE) - beside - GAP
        is_narrow = any(cell.floor > room for cell in cells)
        indent = " " * GAP
        for term, cell in zip(terms, cells, strict=True):
            if is_narrow:
                yield from term.set(width)
                yield from cell.set(width, first=indent, others=indent)
            else:
                yield from _beside((term.set(beside), cell.set(room)), (beside, room))

    def _table(self, table: Table, width: int) -> Iterator[Printed]:
        if table.caption:
            yield from self._text((Span(table.caption),), width, Role.STRONG)
        if not table.rows:
            yield from self._text((Span(table.empty),), width, Role.MUTED)
            return
        fitted = next((found for each in (table, table.folded()) if (found := self._columns(each, width))), None)
        if fitted is None:
            yield from self._cards(table, width)
            return
        columns, titles, rows, widths = fitted
        yield from _beside(_in_columns(titles, columns, widths), widths)
        yield [Span(self._single * (sum(widths) + GAP * (len(widths) - 1)), Role.MUTED)]
        set_rows = [_in_columns(cells, columns, widths) for cells in rows]
        tall = not table.dense and any(len(lines) > 2 for cells in set_rows for lines in cells)
        for place, cells in enumerate(set_rows):
            if place and tall:
                yield []
            yield from _beside(cells, widths)

    def _columns(
        self, table: Table, width: int
    ) -> tuple[Sequence[Column], list[Cell], list[list[Cell]], list[int]] | None:
        """A table's columns with their titles, rows and widths; None where they do not fit beside each other."""
        titles = [self._cell((Span(column.title),), default=Role.MUTED) for column in table.columns]
        rows = [[self._cell(*cell) for cell in row.cells] for row in table.rows]
        for row, cells in zip(table.rows, rows, strict=True):
            cells[0].indent = GAP * row.depth
        widths = column_widths(table.columns, [titles, *rows], width)
        return None if widths is None else (table.columns, titles, rows, widths)

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

    def _chart(self, chart: Chart, width: int) -> Iterator[Printed]:
        """Set each lane beside its track; where that lacks room, above it."""
        beside = min(max(READABLE, int(width * LABELS)), MEASURE)
        tracks = width - beside - GAP
        if tracks < NARROWEST_TRACK:
            beside, tracks = 0, width
        for place, panel in enumerate(chart.panels):
            if place:
                yield []
            yield from self._panel(panel, beside, tracks)

    def _panel(self, panel: Panel, beside: int, tracks: int) -> Iterator[Printed]:
        """The title and the axis of a panel, then its lanes."""
        title = self._cell((Span(panel.title),), default=Role.STRONG)
        named = [Span(self._show(axis(panel.ticks, tracks)), Role.MUTED)]
        yield from self._abreast(title.set(beside or tracks) if panel.title else [], named, beside)
        for lane in panel.lanes:
            label = self._cell(lane.label).set(beside or tracks)
            notes = self._cell(*lane.notes).set(beside or tracks, first="  ", others="  ") if lane.notes else []
            marks = [Span(self._show(span.text), span.role) for span in track(lane.marks, tracks)]
            yield from self._abreast([*label, *notes], marks if lane.marks else [], beside)

    @staticmethod
    def _abreast(words: Sequence[Printed], drawn: Printed, beside: int) -> Iterator[Printed]:
        """Words with what is drawn in the line of the first of them; where nothing fits beside them, below them."""
        if not beside:
            yield from (line for line in (*words, drawn) if line)
            return
        first, *others = words or [[]]
        if measure(first) > beside:  # a figure in wide characters that has no room even there
            yield first
            first = []
        yield [*first, Span(" " * (beside - measure(first) + GAP)), *drawn]
        yield from others


def _in_columns(cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int]) -> list[list[Printed]]:
    """The lines of each cell of a row, as its column has them; at least one."""
    set_cells = [cell.set(width) or [[]] for cell, width in zip(cells, widths, strict=True)]
    for lines, column, width in zip(set_cells, columns, widths, strict=True):
        if column.right:
            lines[:] = [[Span(" " * (width - measure(line))), *line] for line in lines]
    return set_cells


def _beside(cells: Sequence[Sequence[Printed]], widths: Sequence[int]) -> Iterator[Printed]:
    """The lines of cells beside each other, each but the last filled up to its width."""
    for lines in zip_longest(*cells, fillvalue=()):
        *others, last = lines
        abreast: Printed = []
        for line, width in zip(others, widths, strict=False):
            abreast += (*line, Span(" " * (width - measure(line) + GAP)))
        yield [*abreast, *last]


def _moved_in(lines: Iterable[Printed], prefix: Span, room: int) -> Iterator[Printed]:
    """Lines behind a prefix, except those that have no room beside it.

    Args:
        lines: what is moved in.
        prefix: what stands before each.
        room: cells beside the prefix.
    """
    return ([prefix, *line] if measure(line) <= room else line for line in lines)


def _is_empty(block: Block) -> bool:
    """Whether a block has nothing to show."""
    match block:
        case Heading():
            return not block.text.strip()
        case Paragraph():
            return not any(span.text.strip() for span in block.content)
        case Bullets():
            return not block.items
        case Chart():
            return not block.panels
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
