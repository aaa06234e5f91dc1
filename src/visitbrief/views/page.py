"""All of a dossier to look through in a browser: the view behind `visitbrief page`."""

from collections import defaultdict
from dataclasses import dataclass

from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Question
from visitbrief.views.coverage import CoverageView, build_coverage
from visitbrief.views.selection import Selection
from visitbrief.views.show import OfficeLine, QuestionDetail, offices_of, question_detail
from visitbrief.views.sources import SourcesView, build_sources
from visitbrief.views.summary import SummaryView, build_summary
from visitbrief.views.timeline import TimelineView, build_timeline
from visitbrief.views.trace import TraceView, build_trace


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question, with where its answers come from."""

    detail: QuestionDetail
    trace: TraceView


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person with offices and forms of the name in print."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    offices: tuple[OfficeLine, ...]
    events: tuple[str, ...]
    """Titles of the events they took part in."""


@dataclass(frozen=True, slots=True)
class PageView:
    """Page one, and all that it rests on."""

    summary: SummaryView
    timeline: TimelineView
    disputes: tuple[QuestionEntry, ...]
    """The questions in dispute, worst first."""
    others: tuple[QuestionEntry, ...]
    """The other questions, by topic and id."""
    coverage: CoverageView
    people: tuple[PersonEntry, ...]
    """By name."""
    sources: SourcesView
    """By id."""


def build_page(analysis: Analysis, selection: Selection) -> PageView:
    """Lay out everything that belongs to the questions selected; people are all there."""
    selected = [finding.question for finding in selection.findings(analysis)]
    rank = {found.question.id: place for place, found in enumerate(analysis.discrepancies)}
    disputed = sorted((each for each in selected if each.id in rank), key=lambda each: rank[each.id])
    others = sorted((each for each in selected if each.id not in rank), key=lambda each: (each.topic, each.id))
    return PageView(
        summary=build_summary(analysis, selection),
        timeline=build_timeline(analysis, selection),
        disputes=tuple(_entry(analysis, question) for question in disputed),
        others=tuple(_entry(analysis, question) for question in others),
        coverage=build_coverage(analysis, selection),
        people=_people(analysis),
        sources=build_sources(analysis, selection),
    )


def _entry(analysis: Analysis, question: Question) -> QuestionEntry:
    return QuestionEntry(question_detail(analysis, question), build_trace(analysis, question.id))


def _people(analysis: Analysis) -> tuple[PersonEntry, ...]:
    events: dict[str, list[str]] = defaultdict(list)
    for event in analysis.dossier.events:
        for id_ in dict.fromkeys(event.people):
            events[id_].append(event.title)
    return tuple(
        PersonEntry(
            id=person.id,
            name=person.name,
            aliases=person.aliases,
            country=person.country,
            offices=offices_of(person),
            events=tuple(events[person.id]),
        )
        for person in sorted(analysis.people.values(), key=lambda person: (person.name, person.id))
    )
