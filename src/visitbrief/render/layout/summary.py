"""Page one as a document."""

from visitbrief.render.document import (
    Block,
    Bullets,
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
from visitbrief.render.layout.parts import DISPUTED, SEVERITY_ROLES, basis, count, ids, period
from visitbrief.views.summary import SafeLine, SummaryView, WatchLine

MOST_RIVALS = 2
"""Competing answers of one dispute that page one names."""


def lay_out(view: SummaryView) -> Document:
    """Lay out page one: header, bottom line, outcomes, what to watch out for, sourcing."""
    blocks: list[Block] = [_header(view)]
    if view.bottom_line:
        blocks += [
            Heading("Bottom line: figures that are safe to say"),
            _safe_table("Figure", view.bottom_line),
        ]
    if view.outcomes:
        blocks += [Heading("Outcomes"), _safe_table("Outcome", view.outcomes)]
    if view.watch_out:
        blocks += [Heading("Watch out for"), Bullets(tuple(_watch(item) for item in view.watch_out))]
    if view.more_disputes:
        blocks.append(
            Paragraph(line(f"{view.more_disputes} more: ", Span("visitbrief discrepancies", Role.STRONG)))
        )
    blocks.append(Paragraph(_sourcing(view)))
    return Document(view.title, tuple(blocks))


def _header(view: SummaryView) -> Facts:
    stops = "; ".join(f"{stop.place} ({stop.country}) {period(stop.dates)}" for stop in view.stops)
    pairs: list[tuple[str, Line]] = [
        ("Who", line(view.principal)),
        ("When", line(period(view.dates), Span(f"  (record kept to {view.as_of})", Role.MUTED))),
        ("Stops", line(stops)),
    ]
    pairs += [
        (
            "Met" if place == 0 else "",
            line(
                ", ".join(name for name in meeting.people if name != view.principal),
                f" – {meeting.title}, {meeting.when}",
            ),
        )
        for place, meeting in enumerate(view.meetings)
    ]
    return Facts(tuple(pairs))


def _safe_table(title: str, lines: tuple[SafeLine, ...]) -> Table:
    return Table(
        columns=(
            Column("Where", priority=3),
            Column(title, priority=2),
            Column("Say"),
            Column("Rests on", priority=3),
        ),
        rows=tuple(
            Row(
                (
                    (line(item.country or "both"),),
                    (line(item.title),),
                    (line(Span(item.say, Role.FIGURE), *(("  ", DISPUTED) if item.disputed else ())),),
                    (line(Span(basis(item.sources, item.origins), Role.MUTED)),),
                )
            )
            for item in lines
        ),
    )


def _watch(item: WatchLine) -> Line:
    said: list[str | Span] = [
        Span(item.severity.upper(), SEVERITY_ROLES[item.severity]),
        f" {item.title}: say ",
        Span(item.say, Role.FIGURE),
    ]
    for place, rival in enumerate(item.rivals[:MOST_RIVALS]):
        said += [
            "; also in print: " if place == 0 else ", ",
            Span(rival.shown, Role.FIGURE),
            " (",
            *ids(rival.sources),
            ")",
        ]
    if len(item.rivals) > MOST_RIVALS:
        said.append(f" and {len(item.rivals) - MOST_RIVALS} more")
    return line(*said)


def _sourcing(view: SummaryView) -> Line:
    counted = view.sourcing
    return line(
        Span(
            f"{count(counted.claims, 'claim')} by {count(counted.sources, 'source')} of "
            f"{count(counted.origins, 'origin')} on {count(counted.questions, 'question')}: {counted.disputed} disputed, "
            f"{counted.single_origin} resting on one origin, {counted.unanswered} unanswered.",
            Role.MUTED,
        )
    )
