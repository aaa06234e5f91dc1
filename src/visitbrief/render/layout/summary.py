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
from visitbrief.render.layout.parts import DISPUTED, SEVERITY_ROLES, answer, count, rival_line
from visitbrief.views.summary import MeetingLine, SafeLine, SummaryView, WatchLine

MOST_PEOPLE = 2
"""Names of one meeting on page one."""
MOST_RIVALS = 2
"""Competing answers of one dispute on page one."""


def lay_out(view: SummaryView) -> Document:
    """Lay out page one: header, bottom line, outcomes, what to watch out for, sourcing."""
    blocks: list[Block] = [_header(view)]
    if view.bottom_line:
        blocks += [
            Heading("Bottom line"),
            _safe_table("Figure", view.bottom_line),
        ]
    if view.outcomes:
        blocks += [Heading("Outcomes"), _safe_table("Outcome", view.outcomes)]
    if view.watch_out:
        blocks += [Heading("Watch out for"), Bullets(tuple(_watch(item) for item in view.watch_out))]
    blocks.append(Paragraph(_sourcing(view)))
    return Document(view.title, tuple(blocks))


def _header(view: SummaryView) -> Facts:
    stops = "; ".join(f"{stop.place} ({stop.country}) {stop.shown}" for stop in view.stops)
    pairs: list[tuple[str, Line]] = [
        ("Who", line(f"{view.principal}, {view.shown}", Span(f" (record kept to {view.as_of})", Role.MUTED))),
        ("Stops", line(stops)),
    ]
    pairs += [
        ("Met" if place == 0 else "", _met(meeting, view.principal)) for place, meeting in enumerate(view.meetings)
    ]
    return Facts(tuple(pairs))


def _met(meeting: MeetingLine, principal: str) -> Line:
    people = [name for name in meeting.people if name != principal]
    more = f" and {len(people) - MOST_PEOPLE} more" if len(people) > MOST_PEOPLE else ""
    return line(
        ", ".join(people[:MOST_PEOPLE]), more, ", ", meeting.when, *((" ", DISPUTED) if meeting.disputed else ())
    )


def _safe_table(title: str, lines: tuple[SafeLine, ...]) -> Table:
    return Table(
        columns=(Column(title, priority=2), Column("Say"), Column("Rests on", priority=3)),
        rows=tuple(
            Row(
                (
                    (line(Span(f"{item.country or 'all'} ", Role.MUTED), item.title),),
                    (line(answer(item.say), *(("  ", DISPUTED) if item.disputed else ())),),
                    (line(Span(count(item.origins, "origin"), Role.MUTED)),),
                )
            )
            for item in lines
        ),
    )


def _watch(item: WatchLine) -> Line:
    said: list[str | Span] = [
        Span(item.severity.upper(), SEVERITY_ROLES[item.severity]),
        f" {item.title}: say ",
        answer(item.say),
    ]
    for place, rival in enumerate(item.rivals[:MOST_RIVALS]):
        opening = ", not " if item.decided else "; in print: "
        said += [opening if place == 0 else " or ", *rival_line(rival, most=1)]
    if len(item.rivals) > MOST_RIVALS:
        said.append(f" or {count(len(item.rivals) - MOST_RIVALS, 'other answer')}")
    if not item.rivals and item.reason is not None:
        said.append(f"; {item.reason}")
    return line(*said)


def _sourcing(view: SummaryView) -> Line:
    counted = view.sourcing
    return line(
        Span(
            f"{count(counted.claims, 'claim')} by {count(counted.sources, 'source')} of "
            f"{count(counted.origins, 'origin')} on {count(counted.questions, 'question')}: "
            f"{counted.disputed} disputed ({view.more_disputes} not shown here), "
            f"{counted.single_origin} resting on one origin, {counted.unanswered} unanswered.",
            Role.MUTED,
        )
    )
