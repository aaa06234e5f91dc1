"""The sources as a document."""

from visitbrief.render.document import Column, Document, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import ids
from visitbrief.views.sources import SourceRow, SourcesView


def lay_out(view: SourcesView) -> Document:
    """Lay out the sources: who they are, what they go back to, how often they stand alone."""
    table = Table(
        columns=(
            Column("Source"),
            Column("Publisher", priority=2),
            Column("Kind", priority=3),
            Column("Rated", priority=3),
            Column("Published", priority=3),
            Column("Origin", priority=2),
            Column("Claims", right=True),
            Column("Disputed", right=True),
            Column("Outlying", right=True),
        ),
        rows=tuple(_row(row) for row in view.rows),
        caption="Rated: Admiralty letter, A best; – cannot be judged. Outlying: disputed questions on which it differs "
        "from the best supported answer.",
        empty="No sources are recorded for this selection.",
    )
    return Document("Sources: what the answers rest on", (table,))


def _row(row: SourceRow) -> Row:
    itself = row.origins == (row.id,)
    return Row(
        (
            (line(Span(row.id, Role.ID)),),
            (line(f"{row.publisher} ({row.language})"),),
            (line(row.kind + (" (primary)" if row.primary else "")),),
            (line(row.reliability or "–"),),
            (line(row.published or "undated"),),
            (line(Span("own", Role.MUTED)) if itself else line(*ids(row.origins)),),
            (line(str(row.claims)),),
            (line(str(row.disputes)),),
            (line(str(row.outlying)),),
        )
    )
