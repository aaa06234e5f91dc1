"""A document as Markdown: CommonMark, with the tables of GitHub's dialect (GFM). No text of a document is markup in it.

Roles are not shown: what they say stands in the words as well, and the markers of emphasis hold only where the text
between them lets them.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.document import Block, Bullets, Callout, Chart, Facts, Heading, Line, Paragraph, Span, Table
from visitbrief.render.text import in_markdown

DEEPEST: Final = 6
"""Levels of headings."""
INDENT: Final = "&emsp;"
"""Before a cell of a row that is part of the one above it."""


def render(answer: Answer[object], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The page of an answer, in UTF-8."""
    document = answer.document()
    banner = [Paragraph((Span(text),)) for text in document.banner]
    blocks = (*banner, Heading(document.title, level=1), *document.body, *banner)
    return ("\n\n".join(_blocks(blocks)) + "\n").encode()


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """The text of each block that has any."""
    for block in blocks:
        if text := "\n".join(_lines(block)):
            yield text


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * min(level, DEEPEST)} {in_markdown(text)}"
        case Paragraph(content):
            yield _text(content)
        case Bullets(items):
            yield from (f"- {_text(item)}" for item in items)
        case Facts(pairs):
            yield from (
                f"- {in_markdown(term)}: {_text(fact)}" if term else f"  - {_text(fact)}" for term, fact in pairs
            )
        case Table():
            yield from _table(block)
        case Chart():
            yield from _chart(block)
        case Callout(title, body):
            quoted = "\n\n".join(filter(None, (_text(title), *_blocks(body))))
            yield from (f"> {line}".rstrip() for line in quoted.split("\n"))


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield in_markdown(table.caption)
        yield ""
    if not table.rows:
        yield in_markdown(table.empty)
        return
    yield _row(in_markdown(column.title) for column in table.columns)
    yield _row("---:" if column.right else "---" for column in table.columns)
    for row in table.rows:
        first, *others = ("<br>".join(filter(None, map(_text, cell))) for cell in row.cells)
        yield _row((INDENT * row.depth + first, *others))


def _chart(chart: Chart) -> Iterator[str]:
    """The words of a chart; what it draws, they say as well."""
    for panel in chart.panels:
        if panel.title:
            yield f"- {in_markdown(panel.title)}"
        depth = "  " * bool(panel.title)
        for lane in panel.lanes:
            yield f"{depth}- {'; '.join(filter(None, map(_text, (lane.label, *lane.notes))))}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(line: Line) -> str:
    return in_markdown("".join(span.text for span in line))
