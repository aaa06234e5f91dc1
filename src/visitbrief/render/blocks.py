"""A document's blocks as HTML: what each piece is, an element says, and a class where no element does."""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Chart,
    Column,
    Facts,
    Heading,
    Lane,
    Line,
    Panel,
    Paragraph,
    Role,
    Row,
    Span,
    Table,
)
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.pictures.marks import HEIGHT, anchor_at, draw_marks, hundredths, with_room

DEEPEST: Final = 6
"""Levels of headings."""
WIDE: Final = 48
"""Characters of labels for which an axis has room where it stands beside words on a screen."""
NARROW: Final = 30
"""The same on a telephone, and in a column on paper."""


class Links(Protocol):
    """Says where ids lead."""

    def __call__(self, id_: str, *content: str) -> Markup:
        """A link to what has that id, with its content or the id itself; these alone where it leads nowhere."""


class Blocks:
    """Makes HTML of blocks; ids in them lead where `links` says, unless they say so themselves.

    Args:
        links: to what the page tells of.
        level: of a heading whose own is 2.
    """

    def __init__(self, links: Links, level: int = 3) -> None:
        self._links = links
        self._below = level - 2

    def __call__(self, blocks: Iterable[Block]) -> Markup:
        """The blocks one after the other."""
        return joined(self._block(block) for block in blocks)

    def text(self, line: Line) -> Markup:
        """A line of text."""
        return joined(map(self._span, line))

    def _span(self, span: Span) -> str:
        shown = self._styled(span)
        if span.to:
            shown = element("a", shown, href=span.to, rel=None if span.to.startswith("#") else "noreferrer noopener")
        elif span.about:
            shown = self._links(span.about, shown)
        return element("span", shown, id=span.at) if span.at else shown

    def _styled(self, span: Span) -> str:
        match span.role:
            case Role.PLAIN:
                return span.text
            case Role.ID:
                return element("code", span.text) if span.to or span.at else self._links(span.text)
            case Role.STRONG | Role.FIGURE:
                return element("strong", span.text)
        return element("span", span.text, class_=span.role.value)

    def _block(self, block: Block) -> Markup:
        match block:
            case Heading(text, level):
                return element(f"h{min(level + self._below, DEEPEST)}", text)
            case Paragraph(content):
                return element("p", self.text(content))
            case Bullets(items):
                return element("ul", *(element("li", self.text(item)) for item in items))
            case Facts(pairs):
                return element("dl", *self._facts(pairs))
            case Table():
                return self._table(block)
            case Callout(title, body, role):
                return element("aside", element("p", self.text(title)), self(body), class_=role.value)
            case Chart():
                return self.chart(block)

    def _facts(self, pairs: Iterable[tuple[str, Line]]) -> Iterator[Markup]:
        """Terms with what stands beside them; one without a name goes on with the one before it."""
        for term, fact in pairs:
            if term:
                yield element("dt", term)
            yield element("dd", self.text(fact))

    def _table(self, table: Table) -> Markup:
        if not table.rows:
            return element("p", table.empty, class_="muted")
        caption = (element("caption", table.caption),) if table.caption else ()
        head = element("tr", *(element("th", column.title, scope="col") for column in table.columns))
        rows = (element("tr", *self._cells(row, table.columns)) for row in table.rows)
        return element("table", *caption, element("thead", head), element("tbody", *rows))

    def _cells(self, row: Row, columns: Iterable[Column]) -> Iterator[Markup]:
        """The cells of a row; the first of one that is part of another says how deep it stands under that."""
        depth = f"depth-{min(row.depth, DEEPEST)}" if row.depth else ""
        for cell, column in zip(row.cells, columns, strict=True):
            classes = " ".join(filter(None, (depth, "right" if column.right else "")))
            yield element("td", self.lines(cell), data_title=column.title, class_=classes or None)
            depth = ""

    def lines(self, lines: Iterable[Line]) -> Markup:
        """Lines below each other."""
        return joined(element("div", self.text(line)) for line in lines)

    def chart(self, chart: Chart) -> Markup:
        """The words of a chart, and its marks beside them: a screen reader reads the words alone."""
        panels = (joined((self._axis(panel), self._lanes(panel))) for panel in chart.panels)
        return element("div", *panels, class_="chart", role="group", aria_label=chart.title)

    def _axis(self, panel: Panel) -> Markup:
        named = with_room(panel.ticks, WIDE)
        narrow = with_room(named, NARROW)
        labels = (
            element(
                "text",
                tick.label,
                x=hundredths(tick.place),
                y=HEIGHT - 5,
                text_anchor=anchor_at(tick.place),
                class_=None if tick in narrow else "crowded",
            )
            for tick in named
        )
        title = element("p", element("strong", panel.title) if panel.title else "")
        return element("div", title, _track(labels, "axis"), class_="lane head")

    def _lanes(self, panel: Panel) -> Markup:
        ticks = joined(
            element("line", class_="tick", x1=hundredths(tick.place), x2=hundredths(tick.place), y1=0, y2="100%")
            for tick in panel.ticks
        )
        return element("ul", *(self._lane(lane, ticks) for lane in panel.lanes), class_="lanes")

    def _lane(self, lane: Lane, ticks: Markup) -> Markup:
        label = self._links(lane.about, self.text(lane.label)) if lane.about else self.text(lane.label)
        notes = (element("div", self.text(note), class_="note") for note in lane.notes)
        words = element("div", label, *notes)
        marks = _track((ticks, *draw_marks(lane.marks, hundredths)), "track")
        return element("li", words, marks, class_="lane", data_about=lane.about or None)


def _track(drawn: Iterable[Markup], class_: str) -> Markup:
    return element("svg", *drawn, class_=class_, aria_hidden="true", focusable="false")
