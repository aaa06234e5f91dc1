"""Page one: the view behind `visitbrief summary`."""

from dataclasses import dataclass
from itertools import chain

from visitbrief.analysis.findings import Analysis, Coverage, cover
from visitbrief.analysis.model import Discrepancy, Finding
from visitbrief.dossier.model import Event, Question, Weight
from visitbrief.values.base import Kind
from visitbrief.values.moment.value import parse_moment
from visitbrief.views.parts import Rival, backing, competing, origin_count, safe_to_say, source_count
from visitbrief.views.selection import Selection, most_told_first
from visitbrief.views.timeline import moment_of

MOST_FIGURES = 6
"""Lines of the bottom line."""
MOST_WATCHED = 6
"""Disputes on page one."""
MOST_OUTCOMES = 5
"""Outcomes a country."""
MOST_MEETINGS = 3


@dataclass(frozen=True, slots=True)
class StopLine:
    """One stop of the itinerary."""

    place: str
    country: str
    dates: str
    """EDTF."""
    shown: str
    """The dates as a briefer would say them."""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """Who met whom."""

    event: str
    title: str
    when: str
    people: tuple[str, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class SafeLine:
    """One answer of the bottom line, or one outcome."""

    question: str
    title: str
    country: str | None
    say: str
    """What is safe to say."""
    disputed: bool
    sources: int
    """Sources that give this answer, or any where none is better supported."""
    origins: int
    """Their independent origins."""


@dataclass(frozen=True, slots=True)
class WatchLine:
    """A dispute that page one warns of."""

    question: str
    title: str
    severity: str
    say: str
    """What is safe to say."""
    decided: bool
    """Whether that is the best supported answer, and not what the disagreement leaves open."""
    rivals: tuple[Rival, ...]
    """What else is in print."""
    reason: str | None
    """Why the sources may differ: the first explanation, or the first failed check."""


@dataclass(frozen=True, slots=True)
class SummaryView:
    """Page one."""

    title: str
    principal: str
    dates: str
    """EDTF."""
    shown: str
    """The dates as a briefer would say them."""
    as_of: str
    stops: tuple[StopLine, ...]
    meetings: tuple[MeetingLine, ...]
    bottom_line: tuple[SafeLine, ...]
    outcomes: tuple[SafeLine, ...]
    """Statuses, by country in the order of the stops, the visit as a whole last."""
    watch_out: tuple[WatchLine, ...]
    """Worst first; at most a page's worth."""
    more_disputes: int
    """Disputes that page one has no room for."""
    sourcing: Coverage


def build_summary(analysis: Analysis, selection: Selection) -> SummaryView:
    """Lay out page one: what happened, what is safe to say, what to watch out for."""
    visit = analysis.dossier.visit
    findings = list(selection.findings(analysis))
    places = {place.id: place.name for place in analysis.dossier.places}
    stops = [stop for stop in visit.stops if selection.country in (None, stop.country)]
    selected = {finding.question.id for finding in findings}
    disputes = [found for found in analysis.discrepancies if found.question.id in selected]
    figures = most_told_first(analysis, (f for f in findings if _is_figure(f.question) and f.positions))
    return SummaryView(
        title=visit.title,
        principal=analysis.people[visit.principal].name,
        dates=visit.dates,
        shown=parse_moment(visit.dates).say(),
        as_of=visit.as_of,
        stops=tuple(
            StopLine(places[stop.place], stop.country, stop.dates, parse_moment(stop.dates).say()) for stop in stops
        ),
        meetings=_meetings(analysis, selection),
        bottom_line=tuple(_safe_line(finding) for finding in figures[:MOST_FIGURES]),
        outcomes=_outcomes(most_told_first(analysis, findings), [stop.country for stop in stops]),
        watch_out=tuple(_watch_line(analysis, found) for found in disputes[:MOST_WATCHED]),
        more_disputes=max(0, len(disputes) - MOST_WATCHED),
        sourcing=cover(analysis),
    )


def _is_figure(question: Question) -> bool:
    """What the bottom line gives: the figures that are costly to get wrong."""
    return question.kind is Kind.QUANTITY and question.weight is Weight.HIGH


def _is_outcome(question: Question) -> bool:
    """A status: where something stands on its ladder."""
    return (
        question.kind is Kind.CHOICE and question.ordered and question.about is None and question.weight is Weight.HIGH
    )


def _meetings(analysis: Analysis, selection: Selection) -> tuple[MeetingLine, ...]:
    def order(event: Event) -> tuple[str, str]:
        date = moment_of(analysis, event)
        return date.canonical if date else "~", event.id

    meetings = (event for event in analysis.dossier.events if event.meeting)
    shown = sorted((event for event in meetings if selection.country in (None, event.country)), key=order)
    return tuple(_meeting_line(analysis, event) for event in shown[:MOST_MEETINGS])


def _meeting_line(analysis: Analysis, event: Event) -> MeetingLine:
    finding = analysis.finding(event.when)
    return MeetingLine(
        event=event.id,
        title=event.title,
        when=safe_to_say(finding),
        people=tuple(analysis.people[id_].name for id_ in event.people),
        disputed=finding.discrepancy is not None,
    )


def _safe_line(finding: Finding) -> SafeLine:
    discrepancy = finding.discrepancy
    positions = backing(finding)
    return SafeLine(
        question=finding.question.id,
        title=finding.question.title,
        country=finding.question.country,
        say=safe_to_say(finding),
        disputed=discrepancy is not None,
        sources=source_count(*positions),
        origins=origin_count(positions),
    )


def _outcomes(findings: list[Finding], countries: list[str]) -> tuple[SafeLine, ...]:
    lines: list[SafeLine] = []
    for country in [*dict.fromkeys(countries), None]:
        own = [finding for finding in findings if _is_outcome(finding.question) and finding.question.country == country]
        answered = [finding for finding in own if finding.positions]
        lines.extend(_safe_line(finding) for finding in answered[:MOST_OUTCOMES])
    return tuple(lines)


def _watch_line(analysis: Analysis, found: Discrepancy) -> WatchLine:
    finding = analysis.finding(found.question.id)
    reasons = chain((reason.text for reason in found.explain()), (check.text for check in found.checks))
    return WatchLine(
        question=found.question.id,
        title=found.question.title,
        severity=found.severity.value,
        say=safe_to_say(finding),
        decided=found.support.position is not None,
        rivals=competing(finding),
        reason=next(reasons, None),
    )
