"""Page one as a document."""

import re
from dataclasses import replace

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
from visitbrief.render.layout.parts import SEVERITY_ROLES, answer, count, flagged, rival_line
from visitbrief.views.parts import QuestionRef, Rival, Standing, date_in_words
from visitbrief.views.summary import FigureLine, MeetingLine, PersonLine, SinceLine, StateLine, SummaryView, WatchLine

MOST_PEOPLE = 2
"""Names of one meeting on page one."""
MOST_SIDES = 2
"""Answers told of a dispute that nothing decides."""


def lay_out(view: SummaryView) -> Document:
    """Lay out page one, and what it rests on."""
    return Document(view.title, (*page_one(view), Paragraph(_sourcing(view))))


def page_one(view: SummaryView) -> list[Block]:
    """Lay out who and where, how things stand, money, what came since, what to watch out for."""
    blocks: list[Block] = [_header(view)]
    if view.states:
        rows = tuple(_state(state) for state in view.states)
        states = (Column("State", priority=2), Column("At the visit"), Column("Now"))
        blocks.append(Table(states, rows, dense=True))
    if figures := (*view.sums, *view.figures):
        blocks += [Heading("Money and figures"), Facts(tuple(_figure(figure) for figure in figures))]
    if view.since:
        blocks += [Heading("Since the visit"), Bullets(tuple(_since(event) for event in view.since))]
    if view.watch_out:
        blocks += [Heading("Watch out for"), Bullets(tuple(_watch(item) for item in view.watch_out))]
    return blocks


def _header(view: SummaryView) -> Facts:
    stops = "; ".join(f"{stop.place}, {_brief(stop.when)}" for stop in view.stops)
    meetings = [meeting for meeting in view.meetings if not meeting.press]
    press = [meeting for meeting in view.meetings if meeting.press and meeting.people]
    pairs: list[tuple[str, Line]] = [
        ("Who", line(f"{_titled(view.principal)}; as of {_brief(date_in_words(view.as_of))}")),
        ("Stops", line(stops)),
        *(("Met" if place == 0 else "", _met(meeting)) for place, meeting in enumerate(meetings)),
    ]
    if press:
        told = (f"{meeting.people[0].name}, {_brief(meeting.when.text)}" for meeting in press)
        pairs.append(("Press", line("; ".join(told))))
    return Facts(tuple(pairs))


def _brief(text: str) -> str:
    """A date in words with its months cut to three letters: page one is short of room."""
    return _MONTH.sub(r"\1", text)


_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b")


def _titled(person: PersonLine) -> str:
    return f"{person.name}, {person.office}" if person.office else person.name


def _met(meeting: MeetingLine) -> Line:
    """Who was met, where and when; its date is flagged only where nothing decides on it."""
    people = "; ".join(_titled(person) for person in meeting.people[:MOST_PEOPLE])
    others = len(meeting.people) - MOST_PEOPLE
    more = f" and {count(others, 'other')}" if others > 0 else ""
    where = f" – {meeting.place}" if meeting.place else ""
    flag = () if meeting.when.value is not None else (" ", Span("! sources differ", Role.FLAG))
    return line(people or meeting.title, more, where, ", ", answer(_brief(meeting.when.text)), *flag)


def _state(state: StateLine) -> Row:
    now = list(flagged(state.answer, ()))
    if state.answer.since is not None:
        by = "" if state.answer.names_day else "by "
        now[1:1] = [Span(f", {by}{_brief(date_in_words(state.answer.since))}", Role.MUTED)]
    then = flagged(state.at_visit, ()) if state.at_visit else line(Span("the same", Role.MUTED))
    return Row(((_subject(state.question),), (then,), (tuple(now),)))


def _subject(question: QuestionRef) -> Line:
    return line(Span(f"{question.country or 'all'} ", Role.MUTED), Span(question.title, about=question.id))


def _figure(figure: FigureLine) -> tuple[str, Line]:
    """A figure under its name, a part under its total, with what it must not be said without."""
    title, country = figure.question.title, figure.question.country or "all"
    named = f"of which {title[:1].lower()}{title[1:]}" if figure.depth else f"{country} {title}"
    about = (Span(f", {figure.about}", Role.MUTED),) if figure.about else ()
    limits = "; ".join(limit.text for limit in figure.but)
    said, *against = flagged(figure.answer, figure.rivals, named=False)
    return named, line(replace(said, about=figure.question.id), *against, *about, f"; but {limits}" if limits else "")


def _since(event: SinceLine) -> Line:
    country = (Span(f"{event.country} ", Role.MUTED),) if event.country else ()
    return line(answer(_brief(event.when.text)), ": ", *country, event.title)


def _watch(item: WatchLine) -> Line:
    """One line: what is safe to say, the worst of what else is in print, and why."""
    said: list[str | Span] = [Span(item.question.title, SEVERITY_ROLES[item.severity], item.question.id), ": "]
    if item.answer.standing in (Standing.SIDES_DIFFER, Standing.SOURCES_DIFFER):
        for place, rival in enumerate(item.rivals[:MOST_SIDES]):
            said += ["; " if place else "", *_side(rival)]
        why = {"own-accounts": "Each speaks for itself", "said-both": item.answer.because}
        said.append(f". {why.get(item.answer.rule or '', 'Nothing decides')}.")
        return line(*said)
    said.append(answer(item.answer.text))
    if item.rivals:
        said += ["; not ", *rival_line(item.rivals[0], most=1)]
    if item.reason is not None:
        said.append(f": {item.reason}")
    return line(*said, ".")


def _side(rival: Rival) -> Line:
    return line(f"{rival.says}: ", answer(rival.text)) if rival.says else rival_line(rival, most=1)


def _sourcing(view: SummaryView) -> Line:
    counted = view.sourcing
    disputed = sum(view.severities.values())
    major = view.severities.get("major", 0)
    return line(
        Span(f"{disputed:,} of {count(view.questions, 'question')} in dispute, {major} major: ", Role.MUTED),
        "visitbrief discrepancies",
        Span(f". {count(counted.source_count, 'source')}, {counted.origin_count:,} independent: ", Role.MUTED),
        "visitbrief sources.",
    )
