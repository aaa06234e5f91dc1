"""A document as text for a terminal: at any width, with or without colour, in any encoding.

Rich draws: tables, styles, alignment. What it cannot do is decided here, because its tables make room by cutting and
breaking: where lines wrap (`words`), how wide columns are (`columns`), and when a table becomes cards.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import groupby, zip_longest
from operator import attrgetter
from typing import Final, TypeAlias

from rich.box import SIMPLE_HEAD, Box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment, Segments
from rich.style import Style
from rich.table import Table as Grid

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
ENDLESS: Final = 1_000_000
"""Cells. What Rich is told the page is wide and high, so that it never cuts what has been fitted already."""
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
    page = StringIO()
    console = Console(
        file=page,
        width=ENDLESS,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        height=ENDLESS,
        force_interactive=False,
        force_jupyter=False,
    )
    banner = [Paragraph((Span(text, Role.STRONG),)) for text in document.banner]
    blocks = _Layout(encoding).blocks((*banner, Heading(document.title, level=1), *document.body, *banner), width)
    lines = (_without_trailing_spaces(line) for line in _lines(console, blocks))
    console.print(Segments(segment for line in lines for segment in (*line, Segment.line())), crop=False)
    return page.getvalue()


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines that are set already, so that Rich need not measure, wrap and join them anew; without any, an empty one."""

    lines: Sequence[Printed]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.segments():
            yield from line
            yield Segment.line()

    def segments(self) -> Iterator[list[Segment]]:
        """Each line with its styles, one run of a role after the other."""
        for line in self.lines or [[]]:
            yield [
                Segment("".join([span.text for span in spans]), STYLES[role])
                for role, spans in groupby(line, key=attrgetter("role"))
            ]


@dataclass(frozen=True, slots=True)
class _MovedIn:
    """What stands behind a prefix on every line, except on a line that has no room beside it."""

    body: Sequence["Laid"]
    prefix: str
    role: Role
    room: int
    """Cells beside the prefix."""

    def moved_in(self, console: Console) -> Iterator[list[Segment]]:
        """Its lines, each behind the prefix where it has room."""
        prefix = Segment(self.prefix, STYLES[self.role])
        for line in _lines(console, self.body):
            yield [prefix, *line] if Segment.get_line_length(line) <= self.room else line


Laid: TypeAlias = "_Lines | _MovedIn | Grid | Sequence[Laid]"
"""A block that fits the page. Only the grids of tables are drawn by Rich: what costs its loops time is set before."""


class _Layout:
    """Sets the blocks of a document so that they fit the page, in the characters of an encoding."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._box = Box(for_encoding(str(SIMPLE_HEAD), encoding))
        signs = ("═", "─", "│ ", "• ")
        self._double, self._single, self._bar, self._bullet = (for_encoding(sign, encoding) for sign in signs)

    def _show(self, text: str) -> str:
        """Make a text printable; every text of a document passes through here, once."""
        return for_encoding(visible(text), self._encoding)

    def blocks(self, blocks: Sequence[Block], width: int) -> Iterator[Laid]:
        """Set blocks one below the other, with a blank line between them unless they belong close together."""
        above: Block | None = None
        for block in blocks:
            if _is_empty(block):
                continue
            if above is not None and not _stand_close(above, block):
                yield _Lines([])
            yield self._block(block, width)
            above = block

    def _block(self, block: Block, width: int) -> Laid:
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

    def _text(self, line: Line, width: int, default: Role = Role.PLAIN) -> _Lines:
        return _Lines(self._cell(line, default=default).set(min(width, MEASURE)))

    def _heading(self, heading: Heading, width: int) -> _Lines:
        text = self._text((Span(heading.text),), width, Role.STRONG)
        if heading.level <= 2:
            *_, last = text.lines
            room = width - measure(last) - 1  # to the right edge of tables, not to that of text
            last.append(Span(" " + (self._double if heading.level == 1 else self._single) * room, Role.MUTED))
        return text

    def _bullets(self, bullets: Bullets, width: int) -> _Lines:
        items = (self._cell(item) for item in bullets.items)
        room = min(width, MEASURE)
        return _Lines([line for item in items for line in item.set(room, first=self._bullet, others="  ")])

    def _callout(self, callout: Callout, width: int) -> _MovedIn:
        room = width - measure((Span(self._bar),))
        title = self._text(callout.title, room, callout.role)
        return _MovedIn([title, *self.blocks(callout.body, room)], self._bar, callout.role, room)

    def _facts(self, facts: Sequence[tuple[str, Sequence[Line]]], width: int) -> _Lines:
        """Set terms in one column and facts in the next; where these lack room there, each below its term."""
        terms = [self._cell((Span(term),), default=Role.MUTED) for term, _ in facts]
        cells = [self._cell(*lines) for _, lines in facts]
        beside = max(term.width for term in terms)
        room = min(width, MEASURE) - beside - GAP
        if any(cell.floor > room for cell in cells):
            indent = " " * GAP
            return _Lines(
                [
                    line
                    for term, cell in zip(terms, cells, strict=True)
                    for line in (*term.set(width), *cell.set(width, first=indent, others=indent))
                ]
            )
        return _Lines(
            [
                [*name, Span(" " * (beside - measure(name) + GAP)), *line]
                for term, cell in zip(terms, cells, strict=True)
                for name, line in zip_longest(term.set(beside), cell.set(room), fillvalue=())
            ]
        )

    def _table(self, table: Table, width: int) -> Laid:
        caption = [self._text((Span(table.caption),), width, Role.STRONG)] if table.caption else []
        if not table.rows:
            return (*caption, self._text((Span(table.empty),), width, Role.MUTED))
        fitted = next((found for each in (table, table.folded()) if (found := self._columns(each, width))), None)
        if fitted is None:
            return (*caption, *self._cards(table, width))
        columns, titles, rows, widths = fitted
        set_rows = [[cell.set(room) for cell, room in zip(cells, widths, strict=True)] for cells in rows]
        tall = not table.dense and any(len(lines) > 2 for cells in set_rows for lines in cells)
        grid = Grid(
            box=self._box,
            leading=int(tall),
            show_edge=False,
            pad_edge=False,
            padding=0,
            header_style="",
            border_style=STYLES[Role.MUTED],
        )
        margins = [GAP - 1] * (len(widths) - 1) + [0]  # the box has one cell more between two columns
        for column, title, room, margin in zip(columns, titles, widths, margins, strict=True):
            grid.add_column(_aligned(title.set(room), room, column), width=room + margin)
        for lines in set_rows:
            grid.add_row(*map(_aligned, lines, widths, columns))
        return (*caption, grid)

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

    def _cards(self, table: Table, width: int) -> Iterator[Laid]:
        """Set each row as labelled facts, without those that are empty."""
        for place, row in enumerate(table.rows):
            facts = [
                (column.title, cell)
                for column, cell in zip(table.columns, row.cells, strict=True)
                if any(span.text for line in cell for span in line)
            ]
            indent = " " * GAP * row.depth
            if place:
                yield _Lines([])
            if facts:
                room = width - len(indent)
                yield _MovedIn([self._facts(facts, room)], indent, Role.PLAIN, room)

    def _chart(self, chart: Chart, width: int) -> _Lines:
        """Set each lane beside its track; where that lacks room, above it."""
        beside = min(max(READABLE, int(width * LABELS)), MEASURE)
        tracks = width - beside - GAP
        if tracks < NARROWEST_TRACK:
            beside, tracks = 0, width
        lines: list[Printed] = []
        for panel in chart.panels:
            lines += [[]] if lines else []
            lines += self._panel(panel, beside, tracks)
        return _Lines(lines)

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


def _lines(console: Console, blocks: Iterable[Laid]) -> Iterator[list[Segment]]:
    """The lines of what was set."""
    for block in blocks:
        match block:
            case _Lines():
                yield from block.segments()
            case _MovedIn():
                yield from block.moved_in(console)
            case Grid():
                yield from Segment.split_lines(console.render(block))
            case _:
                yield from _lines(console, block)


def _aligned(lines: Sequence[Printed], width: int, column: Column) -> _Lines:
    """The lines of a cell as its column has them: Rich fills them up, but after their text alone."""
    if not column.right:
        return _Lines(lines)
    return _Lines([[Span(" " * (width - measure(line))), *line] for line in lines])


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


def _without_trailing_spaces(line: Sequence[Segment]) -> list[Segment]:
    kept = list(line)
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    return [*kept[:-1], Segment(kept[-1].text.rstrip(" "), kept[-1].style)] if kept else []
