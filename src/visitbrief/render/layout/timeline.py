"""The events as a document."""

from visitbrief.render.document import Column, Document, Line, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import DISPUTED, basis, period, rival_line
from visitbrief.views.timeline import TimelineRow, TimelineView


def lay_out(view: TimelineView) -> Document:
    """Lay out the events in order, with the competing dates of disputed ones."""
    table = Table(
        columns=(
            Column("Date"),
            Column("Precision", priority=3),
            Column("Event", priority=2),
            Column("Where", priority=3),
            Column("Rests on", priority=3),
        ),
        rows=tuple(_row(row) for row in view.rows),
        empty="No events are recorded for this selection.",
    )
    return Document("Timeline", (table,))


def _row(row: TimelineRow) -> Row:
    dated: list[Line] = [line(Span(period(row.date or row.shown), Role.FIGURE))]
    event: list[Line] = [line(row.title)]
    if row.disputed:
        dated.append(line(DISPUTED))
        event += [line("also dated ", *rival_line(rival)) for rival in row.rivals]
    return Row(
        (
            tuple(dated),
            (line(row.precision or "undated"),),
            tuple(event),
            (line(", ".join(part for part in (row.place, row.country) if part)),),
            (line(Span(basis(row.sources, row.origins), Role.MUTED)),),
        )
    )
