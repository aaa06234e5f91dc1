"""The events as a document."""

from collections.abc import Mapping

from visitbrief.render.document import Column, Document, Line, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import DISPUTED, NO_NOTES, answer, basis, marks, rival_lines
from visitbrief.views.timeline import TimelineRow, TimelineView


def lay_out(
    view: TimelineView, *, every: bool = False, plot: bool = False, notes: Mapping[str, int] = NO_NOTES
) -> Document:
    """Lay out the events in order, with the competing dates of disputed ones.

    Args:
        view: what to lay out.
        every: whether to show every competing date with all its sources, instead of the first.
        plot: whether to draw the events on a time line, instead of a table.
        notes: the numbers of endnotes, by the question that each is on.
    """
    if plot and view.rows:
        from visitbrief.render.layout.charts import timeline_chart

        return Document("Timeline", (timeline_chart(view, every=every),))
    table = Table(
        columns=(
            Column("Date", priority=2),
            Column("Event"),
            Column("Rests on", priority=3),
        ),
        rows=tuple(_row(row, every=every, notes=notes) for row in view.rows),
        empty="No events are recorded for this selection.",
    )
    return Document("Timeline", (table,))


def _row(row: TimelineRow, *, every: bool, notes: Mapping[str, int]) -> Row:
    dated: list[Line] = [line(answer(row.answer.text))]
    where = row.place or row.country
    place = Span(f" – {where}" if where else "", Role.MUTED)
    event: list[Line] = [line(row.title, place, *marks(notes, row.question.id))]
    if row.severity is not None:
        dated.append(line(DISPUTED))
        event += rival_lines(row.rivals, "also dated ", every=every)
    return Row((tuple(dated), tuple(event), (line(Span(basis(row.answer), Role.MUTED)),)))
