"""What changes if sources are withdrawn, as a document."""

from collections.abc import Sequence

from visitbrief.render.document import Block, Column, Document, Heading, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.comparison import lay_out_comparison
from visitbrief.render.layout.parts import MOST_ROWS, as_printed, count, ids, more
from visitbrief.views.impact import AffectedClaim, ImpactView


def lay_out(view: ImpactView) -> Document:
    """Lay out what differs without the sources, what stands without them, and the claims that go or rest on them."""
    title = f"Without {', '.join(view.withdrawn)}: what changes"
    blocks: list[Block] = [Paragraph(line(_tally(view))), *lay_out_comparison(view.changes)]
    if view.unchanged:
        stands = Paragraph(line(f"{count(len(view.unchanged), 'question')}: ", *ids(view.unchanged, None)))
        blocks += [Heading("Answered as before"), stands]
    if view.resting:
        blocks += [Heading("Rests on what is withdrawn, and stays"), *_claims(view.resting)]
    if view.lost:
        blocks += [Heading("Claims that are lost"), *_claims(view.lost)]
    return Document(title, tuple(blocks))


def _tally(view: ImpactView) -> str:
    lost, questions = len(view.lost), len(view.changes.questions)
    if not lost:
        return "Nothing is lost: these sources answer none of the questions."
    touched = f"{count(questions + len(view.unchanged), 'question')} touched"
    changed = count(len(view.changes.page_one), "line")
    return f"{count(lost, 'claim')} lost. Of {touched}, {questions:,} change; page one changes in {changed}."


def _claims(claims: Sequence[AffectedClaim]) -> list[Block]:
    table = Table(
        columns=(Column("Claim", priority=2), Column("Question", priority=2), Column("As printed")),
        rows=tuple(
            Row(
                (
                    (line(Span(claim.id, Role.ID)),),
                    (line(Span(claim.question.id, Role.ID)),),
                    (line(*as_printed(claim.as_printed)),),
                )
            )
            for claim in claims[:MOST_ROWS]
        ),
        dense=True,
    )
    return [table, *more(len(claims) - MOST_ROWS, "--json")]
