"""The discrepancies as a document."""

from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Role,
    Row,
    Span,
    Table,
    line,
)
from visitbrief.render.layout.parts import SEVERITY_ROLES, answer, basis, cite, count, ids
from visitbrief.views.discrepancies import DiscrepanciesView, DiscrepancyRow, NotComparableRow
from visitbrief.views.parts import PositionRef


def lay_out(view: DiscrepanciesView) -> Document:
    """Lay out the discrepancies, worst first, then what looks different but cannot be compared."""
    blocks: list[Block] = [Paragraph(_tally(view))]
    blocks += [callout(row) for row in view.discrepancies]
    if view.not_comparable:
        blocks += [
            Heading("Different, but not comparable"),
            Bullets(tuple(_apart(row) for row in view.not_comparable)),
        ]
    gaps = (("Resting on one origin", view.single_origin), ("Answered by no source", view.unanswered))
    if any(questions for _, questions in gaps):
        blocks.append(Heading("Without a second voice"))
        blocks.append(Facts(tuple((title, _questions(questions)) for title, questions in gaps if questions)))
    return Document("Discrepancies: where sources disagree", tuple(blocks))


def _questions(questions: tuple[str, ...]) -> Line:
    return line(f"{count(len(questions), 'question')}: ", *ids(questions))


def callout(row: DiscrepancyRow) -> Callout:
    """Lay out one discrepancy: the positions, why they may differ, which is better supported."""
    title = line(
        Span(row.severity.upper(), SEVERITY_ROLES[row.severity]),
        " ",
        Span(row.question.title, Role.STRONG),
        f" ({row.kind})  ",
        Span(row.question.id, Role.ID),
    )
    facts: list[tuple[str, Line]] = []
    named = _sources_named(row)
    reasons = [cite(reason.text, named) for reason in row.explanations]
    told = tuple(reason.text for reason in row.explanations)  # a failed check that is also the reason is told once
    checks = [cite(check.text, named) for check in row.checks if not check.text.endswith(told)]
    facts += [("Why they may differ" if place == 0 else "", reason) for place, reason in enumerate(reasons)]
    facts += [("Check" if place == 0 else "", check) for place, check in enumerate(checks)]
    facts.append(("Better supported", _support(row)))
    if row.support.position is None:
        facts.append(("Safe to say", line(answer(row.safe))))
    return Callout(
        title,
        (
            Paragraph(line(row.question.asks)),
            positions_table(row.positions, row.support.position),
            Facts(tuple(facts)),
        ),
        SEVERITY_ROLES[row.severity],
    )


def positions_table(positions: tuple[PositionRef, ...], supported: int | None = None) -> Table:
    """Lay out positions: the answer, who gives it, what it rests on."""
    return Table(
        columns=(Column("Answer"), Column("Sources", priority=2), Column("Rests on", priority=3)),
        rows=tuple(
            Row(
                (
                    _answer(position, place == supported),
                    _sources(position),
                    (line(basis(position.sources, len(position.origins))),),
                )
            )
            for place, position in enumerate(positions)
        ),
    )


def _answer(position: PositionRef, supported: bool) -> tuple[Line, ...]:
    lines = [line(*(("> ",) if supported else ()), answer(position.shown))]
    if position.about:
        lines.append(line(Span(position.about, Role.MUTED)))
    return tuple(lines)


def _sources(position: PositionRef) -> tuple[Line, ...]:
    own = dict.fromkeys(claim.source for claim in position.claims if not claim.shared)
    vague = dict.fromkeys(claim.source for claim in position.claims if claim.shared)
    lines = [line(*ids(list(own)))]
    if vague:
        lines.append(line(Span("also allowed by ", Role.MUTED), *ids(list(vague))))
    return tuple(lines)


def _support(row: DiscrepancyRow) -> Line:
    support = row.support
    text = cite(support.text, _sources_named(row))
    if support.position is None:
        return line("undecided: ", *text)
    return line(answer(row.positions[support.position].shown), f", by {support.rule}: ", *text)


def _sources_named(row: DiscrepancyRow) -> set[str]:
    return {claim.source for position in row.positions for claim in position.claims}


def _apart(row: NotComparableRow) -> Line:
    answers: list[str | Span] = []
    for position in row.positions:
        answers += [", " if answers else "", answer(position.shown)]
    return line(Span(row.question.title, Role.STRONG), ": ", *answers, f" – {'; '.join(row.reasons)}")


def _tally(view: DiscrepanciesView) -> Line:
    total = sum(view.severities.values())
    if not total:
        return line("No source contradicts another in this selection.")
    parts = ", ".join(f"{number} {severity}" for severity, number in view.severities.items() if number)
    shown = len(view.discrepancies)
    return line(f"{count(total, 'disputed question')}: {parts}" + (f"; {shown} shown" if shown != total else "") + ".")
