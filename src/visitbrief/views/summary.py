"""Page one: the view behind `visitbrief summary`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, zip_longest
from typing import TypeVar

from visitbrief.analysis.calendar import in_office, span, span_of
from visitbrief.analysis.findings import Analysis, Coverage, cover
from visitbrief.analysis.kinds import CheckKind, Severity
from visitbrief.analysis.model import Discrepancy, Finding
from visitbrief.dossier.model import Event, Office, Person, Question, Weight
from visitbrief.values.base import Kind
from visitbrief.values.moment.value import Moment, parse_moment
from visitbrief.views.references import QuestionRef, question_ref
from visitbrief.views.rivals import Rival, competing
from visitbrief.views.selection import Selection, most_told_first
from visitbrief.views.standing import SIDES, AnswerRef, answer_ref, limiting
from visitbrief.views.timeline import moment_of, order_in_time
from visitbrief.views.wording import about, stages

MOST_STATES = 6
"""States on page one."""
MOST_SUMS = 3
"""Lines of money, a total's parts counted."""
MOST_FIGURES = 1
"""Other figures."""
MOST_WATCHED = 5
"""Disputes."""
MOST_APART = 3
"""Of these, disputes in which the sides differ."""
MOST_MEETINGS = 4
MOST_SINCE = 2
"""Events since the visit."""
MOST_SINCE_IN_ONE = 4
"""The same on a page about one country, which has the room."""


Found = TypeVar("Found", Finding, Discrepancy)


@dataclass(frozen=True, slots=True)
class StopLine:
    """One stop of the itinerary."""

    place: str
    country: str
    dates: str
    """EDTF."""
    when: str
    """The dates as a briefer would say them."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody at a meeting."""

    id: str
    name: str
    office: str | None
    """The office held on the day; null where none is recorded."""


@dataclass(frozen=True, slots=True)
class LimitLine:
    """What a figure or an event must not be told without."""

    question: QuestionRef
    answer: AnswerRef


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """An event at which the principal was, and with whom."""

    event: str
    title: str
    country: str | None
    place: str | None
    question: QuestionRef
    """The question that dates it."""
    when: AnswerRef
    people: tuple[PersonLine, ...]
    """The other side, in the order of the dossier: counterpart first."""
    but: tuple[LimitLine, ...]
    """The answers to the questions that limit the one that dates it."""
    press: bool


@dataclass(frozen=True, slots=True)
class StateLine:
    """How something that moves stands."""

    question: QuestionRef
    answer: AnswerRef
    """As of the dossier's day."""
    at_visit: AnswerRef | None
    """How it stood at the end of the visit; null where that is no different."""
    severity: str | None
    """How grave it is that its histories differ; null where they do not."""
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A sum or other figure, with what it must not be said without."""

    question: QuestionRef
    answer: AnswerRef
    at_visit: AnswerRef | None
    """How a figure that moves stood at the end of the visit; null where that is no different."""
    stages: tuple[str, ...]
    """Of a sum of money: the stages that sources name, the most named first."""
    about: str
    """Its period, region or instrument; empty where nothing is stated."""
    depth: int
    """0 for a figure of its own, 1 for a part of the one above it, and so on."""
    but: tuple[LimitLine, ...]
    """The answers to the questions that limit it."""
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class SinceLine:
    """Something that happened after the visit."""

    event: str
    title: str
    country: str | None
    question: QuestionRef
    """The question that dates it."""
    when: AnswerRef
    but: tuple[LimitLine, ...]
    """The answers to the questions that limit that one."""


@dataclass(frozen=True, slots=True)
class WatchLine:
    """A dispute that page one warns of."""

    question: QuestionRef
    severity: str
    answer: AnswerRef
    rivals: tuple[Rival, ...]
    """What else is in print, the worst first."""
    at_visit: AnswerRef | None
    """How something that moves stood at the end of the visit; null where that is no different."""
    reason: str | None
    """Why the worst of them may differ, in a few words; where nothing else is in print, the check that failed."""


@dataclass(frozen=True, slots=True)
class SummaryView:
    """Page one."""

    title: str
    country: str | None
    """The one country that is looked at; null for all of the visit."""
    principal: PersonLine
    dates: str
    """First to last day, EDTF."""
    as_of: str
    """The day up to which the dossier was kept, or of `--as-of`; EDTF."""
    stops: tuple[StopLine, ...]
    meetings: tuple[MeetingLine, ...]
    states: tuple[StateLine, ...]
    sums: tuple[FigureLine, ...]
    figures: tuple[FigureLine, ...]
    since: tuple[SinceLine, ...]
    """The weightiest events since the visit, in order."""
    events_since: int
    """How many there were, without those that a state shown tells."""
    watch_out: tuple[WatchLine, ...]
    severities: dict[str, int]
    """How many questions of the selection are in dispute, by severity."""
    questions: int
    """Questions of the selection."""
    sourcing: Coverage
    """Of the whole dossier."""


def build_summary(analysis: Analysis, selection: Selection) -> SummaryView:
    """Choose what page one says.

    Args:
        analysis: of the dossier.
        selection: which country to look at; what concerns the visit as a whole is then left out.
    """
    visit, people, places = analysis.dossier.visit, analysis.people, analysis.places
    findings = most_told_first(analysis, selection.findings(analysis))
    disputes = [finding.discrepancy for finding in findings if finding.discrepancy is not None]
    disputes.sort(key=lambda found: found.severity.rank)
    end = span(visit.dates).last
    weighty = [finding for finding in findings if finding.question.weight is Weight.HIGH and finding.positions]
    countries = [stop.country for stop in visit.stops]
    states = [_state(analysis, finding, end) for finding in _states(weighty, countries)]
    later = _later(analysis, selection, end, states)
    most_since = MOST_SINCE if selection.country is None else MOST_SINCE_IN_ONE
    return SummaryView(
        title=visit.title,
        country=selection.country,
        principal=_person(analysis, people[visit.principal], span(visit.dates).first),
        dates=visit.dates,
        as_of=visit.as_of,
        stops=tuple(
            StopLine(places[stop.place].name, stop.country, stop.dates, parse_moment(stop.dates).say())
            for stop in visit.stops
            if selection.country in (None, stop.country)
        ),
        meetings=_meetings(analysis, selection, end),
        states=tuple(states),
        sums=tuple(islice(_sums(analysis, weighty, end), MOST_SUMS)),
        figures=tuple(islice((_figure(analysis, f, end) for f in weighty if _is_figure(f.question)), MOST_FIGURES)),
        since=_since(analysis, later[:most_since]),
        events_since=len(later),
        watch_out=tuple(_watch_line(analysis, found, end) for found in _watched(disputes, countries)),
        severities={level.value: sum(found.severity is level for found in disputes) for level in Severity},
        questions=len(findings),
        sourcing=cover(analysis, findings),
    )


def _states(findings: Iterable[Finding], countries: Sequence[str]) -> list[Finding]:
    """The most told of those that move along a ladder, as many of each country if there are, in the order of stops."""
    moving = (finding for finding in findings if _is_state(finding.question))
    by_country = _by_country(moving, countries)
    chosen = _in_turn(by_country)[:MOST_STATES]
    return [finding for states in by_country for finding in states if finding in chosen]


def _by_country(found: Iterable[Found], countries: Sequence[str]) -> list[list[Found]]:
    """What is found on questions, by their country: those of the stops in turn, then the rest."""
    by_country: dict[str | None, list[Found]] = {country: [] for country in (*countries, None)}
    for each in found:
        by_country.setdefault(each.question.country, []).append(each)
    return list(by_country.values())


def _in_turn(by_country: Iterable[Iterable[Found]]) -> list[Found]:
    """The first of each country, then the second of each, and so on."""
    return [each for turn in zip_longest(*by_country) for each in turn if each is not None]


def _is_state(question: Question) -> bool:
    return question.moves is not None and question.kind is Kind.CHOICE and question.about is None


def _is_figure(question: Question) -> bool:
    return question.kind is Kind.QUANTITY and question.aid is None and question.about is None and not question.limits


def _state(analysis: Analysis, finding: Finding, end: date) -> StateLine:
    answer, then = answer_ref(finding), answer_ref(finding, end)
    return StateLine(
        question=question_ref(finding.question),
        answer=answer,
        at_visit=_before(then, answer),
        severity=None if finding.discrepancy is None else finding.discrepancy.severity.value,
        rivals=competing(analysis, finding),
    )


def _before(then: AnswerRef, now: AnswerRef) -> AnswerRef | None:
    """How something stood, if that is another answer than now, however it is printed."""
    same = then.text == now.text if then.value is None else then.value == now.value
    return None if same else then


def _sums(analysis: Analysis, findings: Sequence[Finding], end: date) -> Iterator[FigureLine]:
    """The sums of money, each part under its total."""
    money = {finding.question.id: finding for finding in findings if finding.question.aid}
    parts: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in money.values():
        whole = finding.question.part_of
        parts[whole if whole in money else None].append(finding)

    def lines(whole: str | None, depth: int) -> Iterator[FigureLine]:
        for finding in parts[whole]:
            yield _figure(analysis, finding, end, depth)
            yield from lines(finding.question.id, depth + 1)

    return lines(None, 0)


def _figure(analysis: Analysis, finding: Finding, end: date, depth: int = 0) -> FigureLine:
    question = finding.question
    answer, then = answer_ref(finding), answer_ref(finding, end)
    return FigureLine(
        question=question_ref(question),
        answer=answer,
        at_visit=_before(then, answer),
        stages=stages(analysis.answers(question.id)) if question.aid else (),
        about=about(finding.positions[0]),
        depth=depth,
        but=_limits(analysis, question.id),
        rivals=competing(analysis, finding),
    )


def _limits(analysis: Analysis, question_id: str) -> tuple[LimitLine, ...]:
    return tuple(
        LimitLine(question_ref(limit.question), answer_ref(limit)) for limit in limiting(analysis, question_id)
    )


def _meetings(analysis: Analysis, selection: Selection, end: date) -> tuple[MeetingLine, ...]:
    """The meetings and press events of the visit at which the principal was, in order."""
    principal, start = analysis.dossier.visit.principal, span(analysis.dossier.visit.dates).first
    events = [
        event
        for event in analysis.dossier.events
        if (event.meeting or event.press) and principal in event.people and selection.country in (None, event.country)
    ]
    dated = ((moment_of(analysis, event), event) for event in events)
    kept = [event for moment, event in dated if moment is not None and _is_within(moment, start, end)]
    kept.sort(key=lambda event: order_in_time(analysis, event))
    meetings = [event for event in kept if event.meeting and not event.press]
    press = [event for event in kept if event.press]
    return tuple(_meeting(analysis, event) for event in (*meetings[:MOST_MEETINGS], *press[:MOST_MEETINGS]))


def _is_within(moment: Moment, first: date, last: date) -> bool:
    days = span_of(moment.allowed)
    return days.first <= last and first <= days.last


def _meeting(analysis: Analysis, event: Event) -> MeetingLine:
    day = analysis.days_of(event.when)
    own = analysis.people[analysis.dossier.visit.principal]
    others = [analysis.people[id_] for id_ in event.people if id_ != own.id]
    others = [person for person in others if own.country is None or person.country != own.country]
    return MeetingLine(
        event=event.id,
        title=event.title,
        country=event.country,
        place=None if event.place is None else analysis.places[event.place].name,
        question=question_ref(analysis.questions[event.when]),
        when=answer_ref(analysis.finding(event.when)),
        people=tuple(_person(analysis, person, None if day is None else day.first) for person in others),
        but=_limits(analysis, event.when),
        press=event.press,
    )


def _person(analysis: Analysis, person: Person, day: date | None) -> PersonLine:
    """Somebody with the office held on a day; the first recorded of several."""
    held = [office for office in person.offices if day is not None and in_office(office, day)]
    return PersonLine(person.id, person.name, _short_title(analysis, held[0]) if held else None)


def _short_title(analysis: Analysis, office: Office) -> str:
    """An office without the name of its own country: "President" for "President of Ecuador"."""
    for party in analysis.dossier.parties:
        tail = f" of {party.name}".casefold()
        if party.country == office.country and office.title.casefold().endswith(tail):
            return office.title[: -len(tail)]
    return office.title


def _later(analysis: Analysis, selection: Selection, end: date, states: Sequence[StateLine]) -> list[Event]:
    """What happened after the visit and no state shown tells, the weightiest first, and then the newest.

    What was only planned has not happened.
    """
    told = {(state.question.country, state.answer.since) for state in states}
    kept_to = span(analysis.dossier.visit.as_of).last
    dated = ((moment_of(analysis, event), event) for event in analysis.dossier.events)
    later = [
        event
        for moment, event in dated
        if moment is not None
        and end < span_of(moment.allowed).first <= kept_to
        and selection.country in (None, country := _country_of(analysis, event))
        and (country, moment.canonical) not in told
        and analysis.positions(event.when)[0].planned is None
    ]
    weights = list(Weight)
    later.sort(key=lambda event: order_in_time(analysis, event), reverse=True)
    later.sort(key=lambda event: weights.index(analysis.questions[event.when].weight))
    return later


def _since(analysis: Analysis, events: Iterable[Event]) -> tuple[SinceLine, ...]:
    """Events, in order."""
    in_order = sorted(events, key=lambda event: order_in_time(analysis, event))
    return tuple(
        SinceLine(
            event=event.id,
            title=event.title,
            country=event.country,
            question=question_ref(analysis.questions[event.when]),
            when=answer_ref(analysis.finding(event.when)),
            but=_limits(analysis, event.when),
        )
        for event in in_order
    )


def _country_of(analysis: Analysis, event: Event) -> str | None:
    return event.country or analysis.questions[event.when].country


def _watched(disputes: Sequence[Discrepancy], countries: Sequence[str]) -> list[Discrepancy]:
    """The worst disputes, and of these the most told, of each country in turn.

    Among them are the worst that the sides tell differently: the counterpart will tell his.
    """
    sides = [found for found in disputes if found.support.rule in SIDES and found.severity is Severity.MAJOR]
    kept = sides[:MOST_APART]
    others = [found for found in disputes if found not in kept]
    in_turn = sorted(_in_turn(_by_country(others, countries)), key=lambda found: found.severity.rank)
    chosen = in_turn[: MOST_WATCHED - len(kept)]
    return [*(found for found in others if found in chosen), *kept]


def _watch_line(analysis: Analysis, found: Discrepancy, end: date) -> WatchLine:
    finding = analysis.finding(found.question.id)
    answer = answer_ref(finding)
    rivals = competing(analysis, finding)
    checks = (check.text for check in found.checks if check.kind is not CheckKind.SELF)
    return WatchLine(
        question=question_ref(found.question),
        severity=found.severity.value,
        answer=answer,
        rivals=rivals,
        at_visit=_before(answer_ref(finding, end), answer) if finding.question.moves else None,
        reason=next((reason.title for reason in rivals[0].why) if rivals else checks, None),
    )
