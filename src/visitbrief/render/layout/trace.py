"""Where answers come from, as a document."""

from collections.abc import Mapping
from typing import Final

from visitbrief.render.document import Column, Document, Facts, Heading, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import MOST_ROWS, answer, basis, flagged, ids, more, period
from visitbrief.views.trace import Fidelity, TraceStep, TraceView

FIDELITY: Final[Mapping[Fidelity, Span]] = {
    Fidelity.SAME: Span("the same"),
    Fidelity.VAGUER: Span("vaguer"),
    Fidelity.MORE_PRECISE: Span("more precise"),
    Fidelity.COMPATIBLE: Span("compatible"),
    Fidelity.CONFLICT: Span("! conflict", Role.FLAG),
    Fidelity.NOT_COMPARABLE: Span("not comparable", Role.MUTED),
}
"""What a copy made of what it copied, in words."""
MOST_DEEP: Final = 8
"""Steps by which a row is indented; longer chains go straight down from there."""


def lay_out(view: TraceView) -> Document:
    """Lay out the tree: each statement under the one that it derives from."""
    facts: list[tuple[str, Line]] = [
        ("Id", line(Span(view.question.id, Role.ID))),
        ("Say", flagged(view.answer, ())),
        ("First in print", line(*ids(view.first))),
        ("Rests on", line(basis(view.answer)) if view.answer.origins else ()),
        ("Claims", line(f"{view.claim_count:,}")),
    ]
    shown = tuple((term, fact) for term, fact in facts if fact)
    columns = (Column("Claim", priority=2), Column("Says"), Column("Against its source", priority=3))
    rows = tuple(_row(step, view) for step in view.steps[:MOST_ROWS])
    tree = Table(columns, rows, empty="No source answers this.", dense=True)
    title = view.question.asks if view.asked is None else f"Where {view.asked} comes from, and who has it from there"
    asks = () if view.asked is None else (Paragraph(line(view.question.asks)),)
    heading = Heading("Each under what it derives from")
    return Document(title, (*asks, Facts(shown), heading, tree, *more(len(view.steps) - MOST_ROWS, "--json")))


def _row(step: TraceStep, view: TraceView) -> Row:
    named = Span(step.id, Role.ID)
    claim = line(*(("> ",) if step.id == view.asked else ()), named)
    date = line(Span(period(step.published or "undated"), Role.MUTED))
    says = line(Span("not seen to say it", Role.MUTED) if step.text is None else answer(step.text))
    against = (line(FIDELITY[step.fidelity]),) if step.fidelity is not None else ()
    others = (line(Span("also from ", Role.MUTED), *ids(step.also_from)),) if step.also_from else ()
    return Row(((claim, date), (says,), (*against, *others)), depth=min(step.depth, MOST_DEEP))
