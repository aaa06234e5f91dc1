"""How claims are read, as blocks of the page of `visitbrief validate`."""

from visitbrief.dossier.marks import Mark
from visitbrief.render.document import Block, Column, Heading, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import MOST_ROWS, as_printed, count, more
from visitbrief.views.readings import ClaimReading, ReadingsView

STRENGTH = {mark.value: place for place, mark in enumerate(Mark)}
"""The order in which claims are shown, by their first mark."""


def lay_out_readings(view: ReadingsView, *, every: bool) -> list[Block]:
    """Lay out the claims that deserve a look, what deserves it most first; if `every`, then the others too."""
    shown = sorted((claim for claim in view.claims if every or claim.marks), key=_urgency)
    if not every:
        shown = shown[:MOST_ROWS]
    return [
        Heading("How claims are read"),
        Paragraph(line(_tally(view))),
        Table(
            columns=(Column("Claim", priority=2), Column("As printed > as read"), Column("By rule", priority=2)),
            rows=tuple(_row(claim) for claim in shown),
            empty="No claim in this selection deserves a look." if view.claims else "No claims in this selection.",
        ),
        *more(len(view.claims) - len(shown)),
    ]


def _urgency(claim: ClaimReading) -> int:
    return min((STRENGTH[mark] for mark in claim.marks), default=len(STRENGTH))


def _tally(view: ReadingsView) -> str:
    read = len(view.claims) - view.stated
    marks = ", ".join(f"{number:,} {mark}" for mark, number in view.marks.items() if number)
    marked = f" To look at: {view.marked:,} ({marks})." if marks else ""
    return f"{count(len(view.claims), 'claim')}: {read:,} read in print, {view.stated:,} stated by the curator.{marked}"


def _row(claim: ClaimReading) -> Row:
    read: list[Line] = [line(*as_printed(claim.as_printed)), line("> ", claim.allows)]
    if claim.stated and claim.in_print is not None:
        read.append(line(Span(f"without `value`: {claim.in_print}", Role.MUTED)))
    return Row(
        (
            (line(Span(claim.id, Role.ID)), line(Span(claim.question, Role.ID))),
            tuple(read),
            (
                line("`value`" if claim.stated else claim.rule),
                *(line(Span(f"! {mark}", Role.FLAG)) for mark in claim.marks),
            ),
        )
    )
