"""The sums as a document."""

from collections.abc import Mapping

from visitbrief.render.document import Block, Column, Document, Heading, Line, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import (
    DISPUTED,
    NO_NOTES,
    SEVERITY_ROLES,
    answer,
    basis,
    flagged,
    marks,
    rival_lines,
)
from visitbrief.views.aid import AidRow, AidView, Detail
from visitbrief.views.standing import AnswerRef, Standing


def lay_out(view: AidView, *, every: bool = False, notes: Mapping[str, int] = NO_NOTES) -> Document:
    """Lay out the sums, and under them what is known about what they buy.

    Args:
        view: what to lay out.
        every: whether to show every competing answer with all its sources, instead of the first.
        notes: the numbers of endnotes, by the question that each is on.
    """
    table = Table(
        columns=(
            Column("Sum", priority=2),
            Column("Amount"),
            Column("Stage", priority=3),
            Column("Rests on", priority=3),
        ),
        rows=tuple(_row(row, every=every, notes=notes) for row in view.rows),
        empty="No sums of money are recorded for this selection.",
    )
    blocks: list[Block] = [table]
    for row in view.rows:
        if row.details:
            blocks += [
                Heading(f"{row.question.title}: details", level=3),
                _details(row.details, every=every, notes=notes),
            ]
    return Document("Aid: who promised what to whom", tuple(blocks))


def _row(row: AidRow, *, every: bool, notes: Mapping[str, int]) -> Row:
    amount: list[Line] = [line(*_said(row.answer), *marks(notes, row.question.id))]
    if row.about:
        amount.append(line(Span(row.about, Role.MUTED)))
    if row.severity is not None:
        amount.append(line(DISPUTED, Span(f" {row.severity}", SEVERITY_ROLES[row.severity])))
        amount += rival_lines(row.rivals, "also ", every=every)
    return Row(
        (
            (
                line(Span(row.question.title, Role.STRONG)),
                line(Span(row.question.id, Role.ID)),
                line(Span(f"{row.donor} to {row.recipient}: {row.instrument}", Role.MUTED)),
            ),
            tuple(amount),
            (line(", ".join(row.stages) or "not stated"),),
            (line(Span(basis(row.answer), Role.MUTED)),),
        ),
        depth=row.depth,
    )


def _said(said: AnswerRef) -> Line:
    """An answer, marked where nobody confirms it; what stands against it follows."""
    return flagged(said, ()) if said.standing is Standing.UNCONFIRMED else line(answer(said.text))


def _details(details: tuple[Detail, ...], *, every: bool, notes: Mapping[str, int]) -> Table:
    return Table(
        columns=(Column("Detail", priority=2), Column("Answer"), Column("Also in print", priority=2)),
        rows=tuple(
            Row(
                (
                    (line(detail.question.title, *marks(notes, detail.question.id)),),
                    (flagged(detail.answer, ()),),
                    tuple(rival_lines(detail.rivals, "", every=every)) or (line(),),
                )
            )
            for detail in details
        ),
    )
