"""The sources as a document."""

from visitbrief.render.document import Column, Document, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import count, ids, named, period
from visitbrief.views.sources import SourceRow, SourcesView

LEGEND = (
    "Rated: Admiralty letter, A best. Outlying: disputed questions on which it differs from the best supported answer."
)


def lay_out(view: SourcesView, *, every: bool = False) -> Document:
    """Lay out the sources: who they are, what they go back to, how often they stand alone.

    Args:
        view: what to lay out.
        every: whether to name all origins of each, instead of the first.
    """
    table = Table(
        columns=(
            Column("Source"),
            Column("Publisher and kind", priority=2),
            Column("Published", priority=3),
            Column("Claims", priority=2),
        ),
        rows=tuple(_row(row, every=every) for row in view.rows),
        empty="No sources are recorded for this selection.",
    )
    return Document("Sources: what the answers rest on", (Paragraph(line(Span(LEGEND, Role.MUTED))), table))


def _row(row: SourceRow, *, every: bool) -> Row:
    origins = (
        () if row.origins == (row.id,) else (line(Span("from ", Role.MUTED), *ids(row.origins, named(every=every))),)
    )
    return Row(
        (
            (line(Span(row.id, Role.ID)),),
            (
                line(row.publisher),
                line(Span(_description(row), Role.MUTED)),
                *origins,
            ),
            (line(period(row.published or "undated")),),
            (line(count(row.claim_count, "claim")), *_disputes(row)),
        )
    )


def _disputes(row: SourceRow) -> tuple[Line, ...]:
    disputed = (line(Span(f"{row.dispute_count} disputed", Role.MUTED)),) if row.dispute_count else ()
    outlying = (line(Span(f"{row.outlying_count} outlying", Role.FLAG)),) if row.outlying_count else ()
    return (*disputed, *outlying)


def _description(row: SourceRow) -> str:
    rated = f"rated {row.reliability}" if row.reliability else "not rated"
    return ", ".join((row.kind, *(("primary record",) if row.primary else ()), row.language, rated))
