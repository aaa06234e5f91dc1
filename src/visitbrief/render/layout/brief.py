"""A briefing as a document: page one within one side of paper, and its annexes.

Page one is in the order that memoranda of several foreign services share: what is at stake, what each side wants, what
to say, what may come up, what is contested, the last contact, what it all rests on. "Watch Out For / If Raised" is the
heading that the US State Department uses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from visitbrief.render.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Line,
    Paragraph,
    Role,
    Row,
    Span,
    line,
)
from visitbrief.render.layout.annexes import Notes, lay_out_annexes, lay_out_notes, table, under
from visitbrief.render.layout.parts import (
    SEVERITY_ROLES,
    answer,
    count,
    flagged,
    how_many_say,
    marks,
    rival_line,
)
from visitbrief.render.layout.summary import figure_line, headed, met, short_date, side, since_line, stands, titled
from visitbrief.views.brief import BriefView
from visitbrief.views.policy import BriefingPart, Doubt, Flag, PolicyRow, RaisedRow
from visitbrief.views.standing import AnswerRef, Standing
from visitbrief.views.summary import FigureLine, StateLine, SummaryView, WatchLine
from visitbrief.views.wording import date_in_words

EXAMPLE: Final = "EXAMPLE: what each side wants and what to say is invented"
"""What every sheet says of a briefing that is nobody's policy."""
NOT_WRITTEN: Final = "No objectives and no points to make are written in this dossier."
WRITTEN_LATER: Final = "Objectives and points to make are left out: they were written later, on"
MOST_SIDES: Final = 2
"""Answers told of a dispute in which the sides differ: the sheet has room for one each."""


def lay_out(view: BriefView) -> Document:
    """Lay out page one, then on sheets of their own the annexes, the endnotes and their sources."""
    notes = {note.question.id: number for number, note in enumerate(view.notes, 1)}
    example = (EXAMPLE,) if view.briefing is not None and view.briefing.example else ()
    annexes = [] if view.annexes is None else lay_out_annexes(view.annexes, view.summary, notes)
    return Document(
        headed(view.summary),
        tuple(_page_one(view, notes)),
        (*annexes, *lay_out_notes(view)),
        banner=(*((view.marking,) if view.marking else ()), *example),
        foot=f"From open sources, as of {date_in_words(view.summary.as_of)}",
    )


def _page_one(view: BriefView, notes: Notes) -> Iterator[Block]:
    summary, briefing = view.summary, view.briefing
    apart = [item for item in summary.watch_out if item.answer.standing is Standing.SIDES_DIFFER]
    contested = [item for item in summary.watch_out if item not in apart]
    raised = () if briefing is None else briefing.if_raised
    answered = {id_ for each in raised for id_ in each.answer.questions}
    yield _header(summary, briefing)
    yield from under("Bottom line", Facts(tuple(_bottom_line(summary, notes))))
    if briefing is None:
        later = view.written_later
        absent = f"{WRITTEN_LATER} {date_in_words(later)}." if later is not None else NOT_WRITTEN
        yield Paragraph(line(Span(absent, Role.MUTED)))
    else:
        yield from under("Objectives", _policy(briefing.objectives, notes))
        yield from under("Their objectives", _policy(briefing.their_objectives, notes))
        yield from under("Points to make", _policy(briefing.points, notes))
    rows = [_raised(each, notes) for each in raised]
    rows += [_apart(item, notes) for item in apart if item.question.id not in answered]
    yield from under("Watch Out For / If Raised", table(rows, "They may say", "Answer"))
    yield from under("Contested facts", table([_contested(item, notes) for item in contested], "Say", "Not"))
    yield from under("Last contact and deliverables", Facts(tuple(_last_contact(summary, notes))))
    yield Paragraph(line(Span(_rests_on(summary), Role.MUTED)))


def _header(summary: SummaryView, briefing: BriefingPart | None) -> Facts:
    meetings = () if briefing is None else briefing.meetings
    as_of = f"{titled(summary.principal)}; as of {date_in_words(summary.as_of)}"
    told = (("" if place else "Meeting", line(meeting)) for place, meeting in enumerate(meetings))
    return Facts((*told, ("For", line(as_of))))


def _bottom_line(summary: SummaryView, notes: Notes) -> Iterator[tuple[str, Line]]:
    """How things stand now, and the first sum of money: what is safe to say of each."""
    yield from (_state(state, notes) for state in summary.states)
    yield from (_figure(figure, notes) for figure in summary.sums[:1])


def _state(state: StateLine, notes: Notes) -> tuple[str, Line]:
    title = f"{state.question.country or 'all'} {state.question.title}"
    return title, line(*stands(state), *marks(notes, state.question.id))


def _figure(figure: FigureLine, notes: Notes) -> tuple[str, Line]:
    title, said = figure_line(figure)
    return title, line(*said, *marks(notes, figure.question.id))


def _policy(rows: Sequence[PolicyRow], notes: Notes) -> Bullets:
    return Bullets(tuple(line(*_addressee(row), row.text, *_checked(row, notes)) for row in rows))


def _addressee(row: PolicyRow) -> Line:
    return line(Span(f"To {row.to}: ", Role.MUTED)) if row.to else ()


def _checked(row: PolicyRow, notes: Notes) -> Line:
    """The endnotes of a line, and what does not stand of what it rests on."""
    return (*marks(notes, *row.questions), *(span for flag in row.flags for span in (Span(" "), *_flag(flag))))


def _flag(flag: Flag) -> Line:
    if flag.doubt is Doubt.UNCITED:
        return line(Span("!", Role.FLAG), " ", answer(f"“{flag.says}”"), ": no source cited has it")
    if flag.question is None or flag.answer is None:
        return line(Span(f"! {flag.cites} was not known", Role.FLAG))
    return line(Span(f"! {flag.question.title}:", Role.FLAG), " ", *_doubt(flag, flag.answer))


def _doubt(flag: Flag, said: AnswerRef) -> Line:
    """Why an answer cannot be said as it stands."""
    match flag.doubt:
        case Doubt.DISPUTED if flag.rivals:
            return line(f"{how_many_say(flag.rivals[0])} ", *rival_line(flag.rivals[0], most=1))
        case Doubt.UNCONFIRMED:
            return line("one report" if said.rule == "one-report" else "a guess")
        case Doubt.OUTLYING:
            return line(f"{flag.cites} is outlying; better supported is ", answer(said.text))
        case Doubt.OTHER_FIGURE:
            return line(answer(f"“{flag.says}”"), " is not ", answer(_dated(said)))
        case Doubt.CHANGED if flag.before is not None:
            return line("now ", answer(said.text), ", was ", answer(flag.before.text))
        case _:
            return line(said.text)


def _dated(said: AnswerRef) -> str:
    """An answer, that of a state with the day on which it came there."""
    return f"{said.text}, {date_in_words(said.since)}" if said.names_day and said.since is not None else said.text


def _raised(row: RaisedRow, notes: Notes) -> Row:
    issue = line(row.issue, " ", Span(f"({row.likelihood})", Role.MUTED))
    return Row(((issue,), (line(row.answer.text, *_checked(row.answer, notes)),)))


def _apart(item: WatchLine, notes: Notes) -> Row:
    """What the sides tell each its own way, where no answer to it is written."""
    said: list[str | Span] = []
    for rival in item.rivals[:MOST_SIDES]:
        said += ["; " if said else "", *side(rival)]
    issue = line(Span(item.question.title, SEVERITY_ROLES[item.severity]), *marks(notes, item.question.id))
    return Row(((issue,), (line(Span(f"! {item.answer.text}:", Role.FLAG), " ", *said),)))


def _contested(item: WatchLine, notes: Notes) -> Row:
    """A disputed fact: what to say, the worst of what else is in print, and why."""
    title = Span(f"{item.question.title}: ", SEVERITY_ROLES[item.severity])
    if item.answer.standing is Standing.SOURCES_DIFFER:
        said = line(title, *flagged(item.answer, ()), *marks(notes, item.question.id))
    else:
        said = line(title, answer(item.answer.text), *marks(notes, item.question.id))
    others = rival_line(item.rivals[0], most=1) if item.rivals else line()
    reason = Span(f"{': ' if item.rivals else ''}{item.reason}" if item.reason else "", Role.MUTED)
    return Row(((said,), (line(*others, reason),)))


def _last_contact(summary: SummaryView, notes: Notes) -> Iterator[tuple[str, Line]]:
    meetings = [meeting for meeting in summary.meetings if not meeting.press]
    press = [meeting for meeting in summary.meetings if meeting.press and meeting.people]
    for place, meeting in enumerate(meetings):
        yield "" if place else "Met", line(*met(meeting, summary.dates), *marks(notes, meeting.question.id))
    if press:
        told: list[str | Span] = []
        for meeting in press:
            said = f"{meeting.people[0].name}, {short_date(meeting.when.text)}"
            told += ["; " if told else "", said, *marks(notes, meeting.question.id)]
        yield "Press", line(*told)
    for figure in (*summary.sums[1:], *summary.figures):
        yield _figure(replace(figure, depth=0), notes)  # its total stands elsewhere on the page
    for place, event in enumerate(summary.since):
        yield "" if place else "Since", line(*since_line(event), *marks(notes, event.question.id))


def _rests_on(summary: SummaryView) -> str:
    counted = summary.sourcing
    disputed, major = sum(summary.severities.values()), summary.severities.get("major", 0)
    return (
        f"{count(counted.claim_count, 'claim')}, {count(counted.source_count, 'source')}; "
        f"{counted.single_origin_count:,} of "
        f"{count(counted.question_count, 'question')} on one origin; {disputed:,} of {summary.questions:,} in dispute, "
        f"{major:,} major. Numbers in brackets: notes."
    )
