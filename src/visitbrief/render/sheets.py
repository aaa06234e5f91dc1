"""What the formats that are set on sheets of paper have in common."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from visitbrief.analysis.calendar import span
from visitbrief.render.answer import Answer
from visitbrief.render.document import Block, Bullets, Callout, Chart, Document, Panel, Paragraph, Role, Span, line

NO_VISIT: Final = date(2000, 1, 1)
"""The day of a document about no visit: a file must name one, and today's would differ tomorrow."""


def day_of(answer: Answer[object]) -> date:
    """The day that a file says it was made on: up to which the dossier was kept, never today."""
    return span(answer.visit.as_of).last if answer.visit else NO_VISIT


def on_paper(answer: Answer[object]) -> Document:
    """The page of an answer with the words of its charts in their place: they say all that is drawn."""
    document = answer.document()
    return replace(document, blocks=tuple(_in_words(document.blocks)), annexes=tuple(_in_words(document.annexes)))


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
