"""What happened when: the view behind `visitbrief timeline`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Event
from visitbrief.values.base import Bound, Range
from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY
from visitbrief.values.moment.value import Moment, parse_moment
from visitbrief.views.references import QuestionRef, question_ref
from visitbrief.views.rivals import Rival, competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import AnswerRef, answer_ref

LONGEST_HOUR = 180
"""Minutes: what is dated more loosely has no hour."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One event."""

    event: str
    title: str
    country: str | None
    place: str | None
    people: tuple[str, ...]
    """Names of those who took part."""
    question: QuestionRef
    """The question that dates it."""
    date: str | None
    """The best supported date, EDTF; null when no source gives one."""
    answer: AnswerRef
    precision: str | None
    """"year", "month", "day", "time" or "period"."""
    severity: str | None
    planned: bool
    """Whether only plans give the date as precisely as that."""
    rivals: tuple[Rival, ...]
    """The competing dates, when disputed."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Events in order of their best supported dates; undated ones last."""

    rows: tuple[TimelineRow, ...]
    dates: str
    """The first to the last day of the visit, EDTF."""


def build_timeline(
    analysis: Analysis, selection: Selection, *, start: str | None = None, end: str | None = None
) -> TimelineView:
    """Lay out the events of a dossier in order.

    Args:
        analysis: of the dossier.
        selection: which events to show, by the question that dates them, their country and who took part.
        start: EDTF; events that are over before it are left out.
        end: EDTF; events that begin after it are left out.
    """
    selection.check(analysis)
    first = parse_moment(start).allowed if start else None
    last = parse_moment(end).allowed if end else None
    events: list[Event] = []
    for event in analysis.dossier.events:
        if not _selected(analysis, selection, event):
            continue
        moment = moment_of(analysis, event)
        allowed = moment.allowed if moment else None
        if allowed is None and (first or last):
            continue
        if allowed is not None and (_is_over(allowed, first) or _is_ahead(allowed, last)):
            continue
        events.append(event)
    events.sort(key=lambda event: order_in_time(analysis, event))
    return TimelineView(tuple(timeline_rows(analysis, events)), analysis.dossier.visit.dates)


def order_in_time(analysis: Analysis, event: Event) -> tuple[Bound, Bound, str]:
    """Where an event stands among others: by its day, what has no hour after what has one; undated ones last."""
    moment = moment_of(analysis, event)
    if moment is None:
        return (END_OF_TIME, 0), (END_OF_TIME, 0), event.id
    allowed = moment.allowed
    low, high = int(allowed.low[0]), int(allowed.high[0])
    is_within_a_day = high - low > LONGEST_HOUR and low // MINUTES_A_DAY == (high - 1) // MINUTES_A_DAY
    return (high - 1, 0) if is_within_a_day else allowed.low, allowed.high, event.id


def _is_over(allowed: Range, first: Range | None) -> bool:
    return first is not None and allowed.high < first.low


def _is_ahead(allowed: Range, last: Range | None) -> bool:
    return last is not None and allowed.low > last.high


def timeline_rows(analysis: Analysis, events: Iterable[Event]) -> Iterator[TimelineRow]:
    """Lay out events, in the order given; what is said of a date, once for all events that it dates."""
    dated = cache(partial(_dated, analysis))
    for event in events:
        yield TimelineRow(
            event=event.id,
            title=event.title,
            country=event.country,
            place=None if event.place is None else analysis.places[event.place].name,
            people=tuple(analysis.people[id_].name for id_ in event.people),
            **dated(event.when),
        )


def _dated(analysis: Analysis, question_id: str) -> dict[str, Any]:
    """What a row says of the date of an event, from the question that dates it."""
    finding = analysis.finding(question_id)
    moment = _moment(analysis, question_id)
    return {
        "question": question_ref(finding.question),
        "date": moment.canonical if moment else None,
        "answer": answer_ref(finding),
        "precision": moment.precision.value if moment else None,
        "severity": finding.discrepancy.severity.value if finding.discrepancy else None,
        "planned": moment is not None and finding.positions[0].planned is not None,
        "rivals": competing(analysis, finding),
    }


def _selected(analysis: Analysis, selection: Selection, event: Event) -> bool:
    question = analysis.questions[event.when]
    if selection.country is not None and selection.country != (event.country or question.country):
        return False
    if selection.person is not None and selection.person not in event.people:
        return False
    rest = Selection(topic=selection.topic, source=selection.source)
    return rest.keeps(analysis, question)


def moment_of(analysis: Analysis, event: Event) -> Moment | None:
    """The best supported date of an event, as precisely as a source or a plan gives it; None when none does."""
    return _moment(analysis, event.when)


def _moment(analysis: Analysis, question_id: str) -> Moment | None:
    positions = analysis.positions(question_id)
    value = positions[0].answers[0].value if positions else None
    return value if isinstance(value, Moment) else None
