"""The small document model every screen and page is laid out in.

A view is turned into a `Document` by one builder per command (`render/layout/`), and a `Document` into text or bytes by
one renderer per format (`render/terminal.py`). A builder says what things *are* (a flag, an id, a figure); only a
renderer knows how that looks and how its format escapes text. All text is plain: nothing in it is markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias


class Role(StrEnum):
    """What a piece of text is; a renderer decides how that looks."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    ID = "id"
    """An id that can be typed back: never cut, never broken."""
    FIGURE = "figure"
    """A value as printed: never cut."""
    FLAG = "flag"
    """The word or sign that marks a dispute; never shown by colour alone."""
    NOTE = "note"
    """The number of an endnote, in brackets."""
    MAJOR = "major"
    MODERATE = "moderate"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with one role."""

    text: str
    role: Role = Role.PLAIN
    to: str = ""
    """Where it leads, if anywhere: a web address, or `#` and the name of a place of the document."""
    at: str = ""
    """The name of the place where it stands, if anything leads there: letters, digits, and what ids have."""
    about: str = ""
    """The id of the question that it speaks of, for who can be led there; empty where it is its own address or none."""


Line: TypeAlias = tuple[Span, ...]
"""Text on one logical line; a renderer may wrap it."""


def line(*parts: "str | Span") -> Line:
    """Make a line out of strings and spans."""
    return tuple(part if isinstance(part, Span) else Span(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    content: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short lines."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled facts, one a line: a term and what stands beside it."""

    pairs: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column."""

    title: str
    right: bool = False
    """Whether cells are set flush right (figures)."""
    priority: int = 1
    """Which column keeps its room longest when the page is narrow: 1 is last to give way."""
    folds: bool = False
    """Whether it stands under the first column where the page is too narrow for all of them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: one cell a column, each of one or more lines."""

    cells: tuple[tuple[Line, ...], ...]
    depth: int = 0
    """How far the row is indented under the one above it (parts under their total)."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; on a page too narrow for it, a renderer shows each row as a card of labelled facts, losing nothing."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    empty: str = ""
    """What to say when there are no rows."""
    dense: bool = False
    """Whether rows of several lines stand without a blank line between them."""

    def folded(self) -> "Table":
        """The same with the columns that fold under the first one; itself when none does."""
        if not any(column.folds for column in self.columns):
            return self
        kept = [place for place, column in enumerate(self.columns) if not column.folds]
        under = [place for place in range(len(self.columns)) if place not in kept]
        rows = (
            replace(row, cells=(_stacked(row, self.columns, (0, *under)), *(row.cells[place] for place in kept[1:])))
            for row in self.rows
        )
        return replace(self, columns=tuple(self.columns[place] for place in kept), rows=tuple(rows))


def _stacked(row: Row, columns: Sequence[Column], places: Iterable[int]) -> tuple[Line, ...]:
    """The lines of several cells of a row, one below the other; those of a column that folds begin with its title."""
    lines: list[Line] = []
    for place in places:
        column, cell = columns[place], list(row.cells[place])
        if column.folds and any(span.text for line in cell for span in line):
            cell[0] = (Span(f"{column.title}: ", Role.MUTED), *cell[0])
        lines += cell
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Callout:
    """Something that must not be overlooked, with a title that says what it is."""

    title: Line
    body: tuple["Block", ...]
    role: Role = Role.FLAG


class Form(StrEnum):
    """What a mark says of the stretch of the axis that it covers."""

    EXACT = "exact"
    """It is one point."""
    WITHIN = "within"
    """The answer is somewhere in it."""
    WHOLE = "whole"
    """It is all of it: a stay, a state that lasts."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An answer in its place."""

    start: float
    """Where it begins: a share of the axis, from 0 to 1."""
    end: float
    """Where it ends; at least `start`."""
    form: Form
    rival: bool = False
    """Whether another answer is better supported, or none is."""
    before: bool = False
    """Whether it reaches back beyond the axis."""
    after: bool = False
    """Whether it goes on beyond the axis."""


@dataclass(frozen=True, slots=True)
class Lane:
    """What one line of a chart shows."""

    label: Line
    marks: tuple[Mark, ...]
    notes: tuple[Line, ...] = ()
    """What else is to be said of it."""
    about: str = ""
    """The id of the question that it answers; empty where the whole chart is about one."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis that is named."""

    place: float
    """A share of the axis, from 0 to 1."""
    label: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Lanes over one axis."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...] = ()
    """In the order of the axis; none where it has no marks."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks in lanes over axes: a time line, a number line, the history of a state.

    A builder says where on its axis each mark lies, a renderer how wide the axis is. The words of the lanes say all
    that the marks show, so that a chart can be read without being seen.
    """

    title: str
    """What it shows, in a sentence."""
    panels: tuple[Panel, ...]
    """Below each other."""


Block: TypeAlias = Heading | Paragraph | Bullets | Facts | Table | Callout | Chart


@dataclass(frozen=True, slots=True)
class Document:
    """A whole page, in order."""

    title: str
    blocks: tuple[Block, ...] = field(default=())
    annexes: tuple[Block, ...] = ()
    """What follows on sheets of its own; the blocks before it are then meant for one side."""
    banner: tuple[str, ...] = ()
    """What stands at the head and the foot of every sheet: a marking."""
    foot: str = ""
    """What stands beside the number of every sheet."""

    @property
    def body(self) -> tuple[Block, ...]:
        """All blocks, as they stand where there are no sheets."""
        return (*self.blocks, *self.annexes)
