"""What the formats that are set on sheets of paper have in common."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Final

from visitbrief.analysis.calendar import span
from visitbrief.errors import CannotWriteError
from visitbrief.render.answer import Answer
from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Chart,
    Document,
    Facts,
    Panel,
    Paragraph,
    Role,
    Span,
    Table,
    line,
)

NO_VISIT: Final = date(2000, 1, 1)
"""The day of a document about no visit: a file must name one, and today's would differ tomorrow."""

COLUMN: Final = (8, 60)
"""Fewest and most characters that a column counts for, when the width of a table is shared out."""

MOST_PIECES: Final = 20_000
"""Pieces of text of a document that is set on sheets, which fill a hundred of them. Typst takes a third of a
millisecond and 25 KiB for each."""


def day_of(answer: Answer[object]) -> date:
    """The day that a file says it was made on: up to which the dossier was kept, never today."""
    return span(answer.visit.as_of).last if answer.visit else NO_VISIT


def on_sheets(answer: Answer[object], format_: str) -> Document:
    """The same, for a format whose sheets are set by a program that takes time for each piece of text.

    Raises:
        CannotWriteError: it has more pieces of text than are set on sheets.
    """
    document = on_paper(answer)
    number = sum(1 for _ in spans(document.body))
    if number > MOST_PIECES:
        what = f"cannot write {format_}: {number:,} pieces of text, and sheets hold at most {MOST_PIECES:,}"
        hint = "narrow it, or leave the annexes out with --length page; --format html has no limit"
        raise CannotWriteError(what, hint=hint)
    return document


def on_paper(answer: Answer[object]) -> Document:
    """The page of an answer with the words of its charts in their place: they say all that is drawn."""
    document = answer.document()
    return replace(document, blocks=tuple(_in_words(document.blocks)), annexes=tuple(_in_words(document.annexes)))


def spans(blocks: Iterable[Block]) -> Iterator[Span]:
    """All text of blocks that has roles."""
    for block in blocks:
        match block:
            case Paragraph(content):
                yield from content
            case Bullets(items):
                yield from chain.from_iterable(items)
            case Facts(pairs):
                yield from chain.from_iterable(fact for _, fact in pairs)
            case Table():
                yield from (span for row in block.rows for cell in row.cells for line in cell for span in line)
            case Callout(title, body):
                yield from title
                yield from spans(body)


def shares(table: Table) -> list[float]:
    """The share of the width that each column of a table has, by the longest line in it; of one that has rows."""
    fewest, most = COLUMN
    columns = zip(*(row.cells for row in table.rows), strict=True)
    longest = [
        max(sum(len(span.text) for span in line) for cell in column for line in (*cell, ())) for column in columns
    ]
    counted = [
        min(max(length, len(column.title), fewest), most) for length, column in zip(longest, table.columns, strict=True)
    ]
    return [each / sum(counted) for each in counted]


def _in_words(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Chart):
            for panel in block.panels:
                yield from _panel(panel)
        elif isinstance(block, Callout):
            yield replace(block, body=tuple(_in_words(block.body)))
        else:
            yield block


def _panel(panel: Panel) -> Iterator[Block]:
    if panel.title:
        yield Paragraph(line(Span(panel.title, Role.STRONG)))
    lanes = ((lane.label, *lane.notes) for lane in panel.lanes)
    yield Bullets(tuple(tuple(span for part in lane for span in (*part, Span(" "))) for lane in lanes))
