"""Page one as a document."""

import re
from collections.abc import Iterable
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
from visitbrief.render.layout.parts import MOST_SIDES, SEVERITY_ROLES, answer, count, flagged
from visitbrief.views.references import QuestionRef
from visitbrief.views.rivals import EARLIER, Rival
from visitbrief.views.standing import AnswerRef, Standing
from visitbrief.views.summary import (
    FigureLine,
    LimitLine,
    MeetingLine,
    PersonLine,
    SinceLine,
    StateLine,
    SummaryView,
    WatchLine,
)
from visitbrief.views.wording import date_in_words

MOST_PEOPLE = 2
"""Names of one meeting on page one."""


def lay_out(view: SummaryView) -> Document:
    """Lay out page one, and what it rests on."""
    return Document(headed(view), (*page_one(view), Paragraph(_sourcing(view))))


def headed(view: SummaryView) -> str:
    """The title, and which country alone it is about."""
    return view.title if view.country is None else f"{view.title}: {view.country} alone"


def page_one(view: SummaryView) -> list[Block]:
    """Lay out who and where, how things stand, money, what came since, what to watch out for."""
    blocks: list[Block] = [_header(view)]
    if view.states:
        blocks.append(_states(view))
    if figures := (*view.sums, *view.figures):
        blocks += [Heading("Money and figures"), Facts(tuple(map(figure_line, figures)))]
    if view.since:
        to = short_date(date_in_words(view.as_of))
        of = _some_of(len(view.since), view.events_since, "events")
        blocks += [Heading(f"Since the visit, to {to}{of}"), Bullets(tuple(since_line(event) for event in view.since))]
    if view.watch_out:
        blocks += [Heading(f"Watch out for{_how_grave(view)}"), Bullets(tuple(_watch(item) for item in view.watch_out))]
    return blocks


def _how_grave(view: SummaryView) -> str:
    """How many of the major disputes are warned of, or how many of the warnings are of lesser ones."""
    shown = sum(item.severity == "major" for item in view.watch_out)
    if shown and shown < len(view.watch_out):
        return f" ({shown} major, {len(view.watch_out) - shown} lesser)"
    return _some_of(shown, view.severities["major"], "major disputes")


def _some_of(shown: int, every: int, noun: str) -> str:
    """How many of all are shown; nothing where all are."""
    return f" ({shown} of {every:,} {noun})" if shown < every else ""


def _header(view: SummaryView) -> Facts:
    stops: list[str | Span] = []
    for stop in view.stops:
        when = short_date(stop.when) if stop is view.stops[-1] else _on_visit(stop.when, view.dates)
        stops += ["; " if stops else "", Span(f"{stop.country} ", Role.MUTED), f"{stop.place}, {when}"]
    meetings = [meeting for meeting in view.meetings if not meeting.press]
    press = [meeting for meeting in view.meetings if meeting.press and meeting.people]
    pairs: list[tuple[str, Line]] = [
        ("Who", line(titled(view.principal))),
        ("Stops", line(*stops)),
        *(("Met" if place == 0 else "", met(meeting, view.dates)) for place, meeting in enumerate(meetings)),
    ]
    if press:
        told = (f"{meeting.people[0].name}, {_on_visit(meeting.when.text, view.dates)}" for meeting in press)
        pairs.append(("Press", line("with ", "; ".join(told))))
    return Facts(tuple(pairs))


def short_date(text: str) -> str:
    """A date in words with its months cut to three letters: page one is short of room."""
    return _MONTH.sub(r"\1", text)


def _on_visit(text: str, dates: str) -> str:
    """The same of a date on the visit, whose year stands with the last stop: without it."""
    return short_date(text).removesuffix(f" {dates[:4]}")


_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b")


def titled(person: PersonLine) -> str:
    """A name with the office held."""
    return f"{person.name}, {person.office}" if person.office else person.name


def met(meeting: MeetingLine, dates: str) -> Line:
    """Who was met, where and when."""
    people = "; ".join(titled(person) for person in meeting.people[:MOST_PEOPLE])
    others = len(meeting.people) - MOST_PEOPLE
    more = f" and {others} more" if others > 0 else ""
    where = f" – {meeting.place}" if meeting.place else ""
    country = (Span(f"{meeting.country} ", Role.MUTED),) if meeting.country else ()
    when = _undoubted(replace(meeting.when, text=_on_visit(meeting.when.text, dates)))
    return line(*country, people or meeting.title, more, where, ", ", *when, *_without(meeting.but))


def _states(view: SummaryView) -> Table:
    """How things stood at the visit and stand now; one column where none has moved since."""
    moved = any(state.at_visit is not None for state in view.states)
    rows = [_state(state) for state in view.states]
    now = Column(f"On {short_date(date_in_words(view.as_of))}")
    columns: tuple[Column, ...] = (Column("State", priority=2), Column("At the visit"), now)
    if not moved:
        rows, columns = [replace(row, cells=row.cells[:2]) for row in rows], columns[::2]
    return Table(columns, tuple(rows), dense=True)


def _state(state: StateLine) -> Row:
    """How it stood and stands."""
    if state.at_visit is None:
        return Row(((subject(state.question),), (stands(state),), (line(Span("unchanged", Role.MUTED)),)))
    return Row(((subject(state.question),), (_shown(state, state.at_visit),), (stands(state),)))


def stands(state: StateLine) -> Line:
    """How something stands now, and since when."""
    first, *others = _shown(state, state.answer)
    return (first, *_since_when(state.answer), *others)


def _since_when(said: AnswerRef) -> Line:
    """Since when something stands so; nothing for what does not move."""
    if said.since is None or not said.names_day:
        return _as_of(said)
    return (Span(f", {short_date(date_in_words(said.since))}", Role.MUTED),)


def _as_of(said: AnswerRef) -> Line:
    """The day of what moves: a figure is one up to that day, not of it."""
    return () if said.since is None else (Span(f" as of {short_date(date_in_words(said.since))}", Role.MUTED),)


def _shown(state: StateLine, said: AnswerRef) -> Line:
    """An answer and what else is in print; a minor dispute of it is left to the list of them."""
    if state.severity == "minor":
        return _undoubted(said)
    return flagged(said, [rival for rival in state.rivals if rival.text != said.text], named=False)


def _undoubted(said: AnswerRef) -> Line:
    """An answer, flagged only where nothing decides on it or one report alone has it."""
    decided = said.standing is Standing.BETTER_SUPPORTED
    return line(answer(said.text)) if decided else flagged(said, ())


def subject(question: QuestionRef) -> Line:
    """What a line is about, and of which country."""
    return line(Span(f"{question.country or 'all'} ", Role.MUTED), Span(question.title, about=question.id))


def figure_line(figure: FigureLine) -> tuple[str, Line]:
    """A figure under its name, a part under its total, with what it must not be said without."""
    title, country = figure.question.title, figure.question.country or "all"
    named = f"{'– ' * figure.depth}{title[:1].lower()}{title[1:]}" if figure.depth else f"{country} {title}"
    about = (Span(f", {figure.about}", Role.MUTED),) if figure.about else ()
    stage = tuple(Span(f", {name}", Role.MUTED) for name in figure.stages[:1])
    said, *against = flagged(figure.answer, figure.rivals, named=False)
    then = line("; ", answer(figure.at_visit.text), Span(" at the visit", Role.MUTED)) if figure.at_visit else ()
    moved = _as_of(figure.answer) if figure.at_visit else ()
    return named, line(
        replace(said, about=figure.question.id), *stage, *moved, *against, *about, *then, *_without(figure.but)
    )


def _without(limits: Iterable[LimitLine]) -> Line:
    """What something must not be told without, behind it."""
    spans: list[str | Span] = []
    for limit in limits:
        spans += [f"; {limit.question.title}: ", *flagged(limit.answer, ())]
    return line(*spans)


def since_line(event: SinceLine) -> Line:
    """What happened after the visit, and when."""
    country = (Span(f"{event.country} ", Role.MUTED),) if event.country else ()
    when, *marks = _undoubted(replace(event.when, text=short_date(event.when.text)))
    return line(when, ": ", *country, event.title, *marks)


def _watch(item: WatchLine) -> Line:
    """One line: what is safe to say, the worst of what else is in print, and why; or who says what."""
    title = Span(item.question.title, SEVERITY_ROLES[item.severity], about=item.question.id)
    if item.answer.standing is Standing.SIDES_DIFFER and item.answer.rule == "said-both":
        both, others = item.rivals[:2], item.rivals[2:MOST_SIDES]
        also = line("; ", *side(others[0])) if others else ()
        return line(title, f": {item.answer.because}: ", *_in_turn(*both), *also, ".")
    if item.answer.value is None:
        return line(title, ": ", *_listed(map(side, item.rivals[:MOST_SIDES])), *_undecided(item.answer))
    is_name = item.question.kind == "name"
    named = is_name and item.answer.text.endswith(item.answer.value)  # a name behind a title that the line says already
    said: list[str | Span] = [title, ": ", answer(item.answer.value if named else item.answer.text)]
    if item.at_visit is not None:
        said[2:] = [answer(item.at_visit.text), " at the visit, now ", *said[2:]]
    if item.rivals:
        worst = item.rivals[0]
        if is_name:
            worst = replace(worst, text=_apart(worst.text, item.answer.text))
        said += ["; not ", *_told_by(worst)]
    if item.reason is not None:
        said.append(f": {item.reason}")
    return line(*said, ".")


def _undecided(said: AnswerRef) -> Line:
    return line("." if said.standing is Standing.SIDES_DIFFER else ". Nothing decides.")


def _in_turn(first: Rival, second: Rival) -> Line:
    """What one person said, and then or else."""
    if EARLIER in {reason.kind for reason in (*first.why, *second.why)}:
        return line("first ", answer(first.text), ", later ", answer(second.text))
    return line(answer(first.text), "; ", answer(second.text))


def _listed(told: Iterable[Line]) -> Line:
    spans: list[str | Span] = []
    for each in told:
        spans += ["; " if spans else "", *each]
    return line(*spans)


def _apart(name: str, other: str) -> str:
    """A name from the first word that another does not share."""
    words = name.split()
    shared = [word == twin for word, twin in zip(words, other.split(), strict=False)]
    return " ".join(words[shared.index(False) :]) if False in shared else name


def side(rival: Rival) -> Line:
    """What a side says, and who has it where that is one alone; where no side does, the answer and who prints it."""
    if not rival.says:
        return _told_by(rival)
    by = f" ({_named(rival)} alone)" if len(rival.origins) == 1 else ""
    return line(f"{rival.says}{by}: ", answer(rival.text))


def _told_by(rival: Rival) -> Line:
    """A competing answer and who prints it: the first of several that do not repeat each other."""
    others = f" and {len(rival.origins) - 1} more" if len(rival.origins) > 1 else ""
    return line(answer(rival.text), f" ({_named(rival)}{others})")


def _named(rival: Rival) -> str:
    """Who prints it, by the name that readers know: without an agent, or the country that tells two of a name apart."""
    return rival.publisher.partition(", via ")[0].partition(" (")[0]


def _sourcing(view: SummaryView) -> Line:
    disputed = sum(view.severities.values())
    major = view.severities.get("major", 0)
    return line(
        Span(f"{disputed:,} of {count(view.questions, 'question')} disputed, {major} major: ", Role.MUTED),
        "visitbrief discrepancies",
        Span(f". {count(view.sourcing.source_count, 'source')}.", Role.MUTED),
    )
