"""What was found as a document."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from visitbrief.render.document import Column, Document, Line, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import count, more
from visitbrief.views.find import FindView, HitRow, WordCount

MOST_HITS: Final = 20
"""Hits on the page, unless all are asked for."""
LABELS: Final = {"as_printed": "printed"}
"""What fields are called on the page, where JSON calls them otherwise."""
TITLES: Final = frozenset({"title", "name"})
"""Fields that are what a thing is called."""


def lay_out(view: FindView, *, every: bool = False) -> Document:
    """Lay out the hits, best first.

    Args:
        view: what to lay out.
        every: whether to show all, instead of the first.
    """
    shown = view.hits if every else view.hits[:MOST_HITS]
    table = Table(
        columns=(Column("Is a", priority=2), Column("Id", priority=2), Column("Title")),
        rows=tuple(_row(hit) for hit in shown),
        empty=_nothing(view.alone),
    )
    about = f" for “{view.text}”" if view.text.strip() else ""
    return Document(f"Found: {count(len(view.hits), 'hit')}{about}", (table, *more(len(view.hits) - len(shown))))


def _nothing(alone: Sequence[WordCount]) -> str:
    """That nothing was found, and what a word alone would find."""
    if not alone:
        return "Nothing in this dossier holds that."
    counted = ", ".join(f"“{each.word}” {count(each.hits, 'hit') if each.hits else 'none'}" for each in alone)
    return f"Nothing in this dossier holds these words together. Alone: {counted}."


def _row(hit: HitRow) -> Row:
    title = _marked(hit) if hit.field in TITLES else line(hit.title)
    other = (
        ()
        if hit.field in TITLES or hit.field == "id"
        else (line(Span(f"{LABELS.get(hit.field, hit.field)}: ", Role.MUTED), *_marked(hit)),)
    )
    return Row(((line(hit.kind.value),), (line(Span(hit.id, Role.ID)),), (title, *other)))


def _marked(hit: HitRow) -> Line:
    """The text of a hit with the words that were looked for."""
    return line(*_spans(hit.text, hit.words))


def _spans(text: str, words: tuple[str, ...]) -> Iterator[str | Span]:
    if not words:
        yield text
        return
    whole_words = "|".join(map(re.escape, words))
    for place, piece in enumerate(re.split(rf"(?<!\w)({whole_words})(?!\w)", text)):
        yield Span(piece, Role.STRONG) if place % 2 else piece
