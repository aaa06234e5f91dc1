"""What a principal holds, page one and its annexes: the view behind `visitbrief brief`.

What happened, what is disputed and what it rests on comes from the views of the other commands. Objectives and points
to make are policy: they come from the dossier's `briefing`, and what they cite is checked here against the analysis.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter
from typing import Final

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding
from visitbrief.dossier.model import Person
from visitbrief.views.aid import AidView, build_aid
from visitbrief.views.comparison import Comparison, compare
from visitbrief.views.discrepancies import DiscrepancyRow, build_discrepancies
from visitbrief.views.policy import BriefingPart, check_briefing, written_later
from visitbrief.views.references import QuestionRef, SourceRef, claim_id, question_ref, source_ref
from visitbrief.views.selection import Selection
from visitbrief.views.show import OfficeLine, offices_of
from visitbrief.views.sources import SourceRow, build_sources
from visitbrief.views.standing import Standing, limiting
from visitbrief.views.summary import SummaryView, build_summary
from visitbrief.views.timeline import TimelineView, build_timeline
from visitbrief.views.wording import about, say_answer, shown

MOST_USED: Final = 5
"""Sources that the statement on the sources names."""


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """An answer, and who gives it."""

    text: str
    about: str
    """What it is about, in words; empty where nothing is stated."""
    claims: tuple[str, ...]
    """Ids, `SOURCE#N`."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the lines on one question rest on."""

    question: QuestionRef
    answers: tuple[NoteAnswer, ...]
    """Best supported first."""
    but: tuple[NoteAnswer, ...]
    """What the answer must not be said without."""

    @property
    def claims(self) -> Iterator[str]:
        """The ids of all its claims."""
        return (claim for answer in (*self.answers, *self.but) for claim in answer.claims)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who took part in an event of the selection."""

    id: str
    name: str
    said_as: str | None
    country: str | None
    offices: tuple[OfficeLine, ...]


@dataclass(frozen=True, slots=True)
class SourceBase:
    """What sort of sources answer the questions of the selection: numbers of sources each, but for the names."""

    primary_count: int
    """Primary records."""
    undated_count: int
    seen: dict[str, int]
    """By how much of them was seen."""
    reliability: dict[str, int]
    """By Admiralty letter; those that cannot be judged under "F"."""
    languages: dict[str, int]
    """By language, the most frequent first."""
    most_used: tuple[str, ...]
    """Ids of those with most claims."""


@dataclass(frozen=True, slots=True)
class Annexes:
    """What stands behind page one."""

    aid: AidView
    timeline: TimelineView
    contested: tuple[DiscrepancyRow, ...]
    """Every dispute of the selection, worst first."""
    single_origin: tuple[str, ...]
    """Ids of the questions whose answers all go back to one origin."""
    people: tuple[PersonRow, ...]
    unanswered: tuple[QuestionRef, ...]
    changes: Comparison | None
    """Against an earlier dossier; null where none is given."""
    base: SourceBase
    sources: tuple[SourceRow, ...]
    """Those that answer a question of the selection, and those that the notes name besides, by id; all of the dossier
    where nothing is selected."""


@dataclass(frozen=True, slots=True)
class BriefView:
    """A briefing: page one, and unless it is wanted alone, its annexes."""

    marking: str
    """What to print on every sheet, as it was given; empty where nothing was."""
    briefing: BriefingPart | None
    """Null where the dossier has none, or had none on the day of `--as-of`."""
    written_later: str | None
    """The day on which a briefing was written that is left out because that is after the day of `--as-of`; EDTF."""
    summary: SummaryView
    annexes: Annexes | None
    """Null with `--length page`."""
    notes: tuple[Note, ...]
    """What each line rests on, question by question, in the order of the lines; the first is note 1."""
    cited: tuple[SourceRef, ...]
    """The sources that the notes name, by id."""


def build_brief(
    analysis: Analysis,
    selection: Selection,
    *,
    full: bool = True,
    before: Analysis | None = None,
    marking: str = "",
) -> BriefView:
    """Put a briefing together.

    Args:
        analysis: of the dossier.
        selection: which country to look at; what concerns the visit as a whole is then left out, but for policy.
        full: whether to add the annexes.
        before: an earlier dossier; the annexes then say what has changed.
        marking: what to print on every sheet; none is ever made up.
    """
    summary = build_summary(analysis, selection)
    briefing = check_briefing(analysis, selection)
    annexes = _annexes(analysis, selection, before) if full else None
    noted = dict.fromkeys((*_on_page_one(summary, briefing), *(_in_annexes(annexes) if annexes else ())))
    notes = tuple(_note(analysis, analysis.finding(id_)) for id_ in noted)
    cited = {claim.partition("#")[0] for note in notes for claim in note.claims}
    if annexes is not None:
        annexes = replace(annexes, sources=_with_cited(analysis, annexes.sources, cited))
    return BriefView(
        marking=marking,
        briefing=briefing,
        written_later=written_later(analysis),
        summary=summary,
        annexes=annexes,
        notes=notes,
        cited=tuple(source_ref(analysis.origins.sources[id_]) for id_ in sorted(cited)),
    )


def _on_page_one(summary: SummaryView, briefing: BriefingPart | None) -> Iterator[str]:
    """The questions of page one, in the order of its lines."""
    apart = sorted(summary.watch_out, key=lambda item: item.answer.standing is not Standing.SIDES_DIFFER)
    yield from (state.question.id for state in summary.states)
    yield from (figure.question.id for figure in summary.sums[:1])
    if briefing is not None:
        yield from chain.from_iterable(line.questions for line in briefing.lines)
    yield from (item.question.id for item in apart)
    yield from (meeting.question.id for meeting in summary.meetings)
    yield from (figure.question.id for figure in (*summary.sums[1:], *summary.figures))
    yield from (event.question.id for event in summary.since)


def _in_annexes(annexes: Annexes) -> Iterator[str]:
    """The questions of the annexes, in the order of their lines."""
    for row in annexes.aid.rows:
        yield row.question.id
        yield from (detail.question.id for detail in row.details)
    yield from (event.question.id for event in annexes.timeline.rows)
    yield from (dispute.question.id for dispute in annexes.contested)


def _annexes(analysis: Analysis, selection: Selection, before: Analysis | None) -> Annexes:
    disputes = build_discrepancies(analysis, selection)
    sources = build_sources(analysis, selection).rows
    return Annexes(
        aid=build_aid(analysis, selection),
        timeline=build_timeline(analysis, selection),
        contested=disputes.discrepancies,
        single_origin=disputes.single_origin,
        people=_people(analysis, selection),
        unanswered=tuple(question_ref(analysis.questions[id_]) for id_ in disputes.unanswered),
        changes=None if before is None else compare(before, analysis, selection),
        base=_base(sources),
        sources=sources,
    )


def _with_cited(analysis: Analysis, rows: tuple[SourceRow, ...], cited: Set[str]) -> tuple[SourceRow, ...]:
    """Some sources, and what others are cited: a line on the visit as a whole may rest on none of a selection."""
    if not (others := cited - {row.id for row in rows}):
        return rows
    added = (row for row in build_sources(analysis, Selection()).rows if row.id in others)
    return tuple(sorted((*rows, *added), key=attrgetter("id")))


def _people(analysis: Analysis, selection: Selection) -> tuple[PersonRow, ...]:
    """Those who took part in an event of the selection, by country and name."""
    events = (event for event in analysis.dossier.events if selection.country in (None, event.country))
    people = {id_: analysis.people[id_] for event in events for id_ in event.people}
    by_country = sorted(people.values(), key=lambda person: (person.country or "", person.name, person.id))
    return tuple(_person(person) for person in by_country)


def _person(person: Person) -> PersonRow:
    return PersonRow(person.id, person.name, person.said_as, person.country, offices_of(person))


def _base(rows: Sequence[SourceRow]) -> SourceBase:
    used = sorted(rows, key=lambda row: -row.claim_count)
    return SourceBase(
        primary_count=sum(row.primary for row in rows),
        undated_count=sum(row.published is None for row in rows),
        seen=dict(sorted(Counter(row.seen for row in rows).items())),
        reliability=dict(sorted(Counter(row.reliability or "F" for row in rows).items())),
        languages=dict(Counter(row.language for row in rows).most_common()),
        most_used=tuple(row.id for row in used[:MOST_USED]),
    )


def _note(analysis: Analysis, finding: Finding) -> Note:
    limits = limiting(analysis, finding.question.id)
    return Note(
        question=question_ref(finding.question),
        answers=tuple(_note_answers(finding)),
        but=tuple(answer for limit in limits for answer in _note_answers(limit)),
    )


def _note_answers(finding: Finding) -> Iterator[NoteAnswer]:
    """The positions with their claims; of a state, whose histories share claims, each thing that was said of it."""
    if not any(position.history for position in finding.positions):
        for position in finding.positions:
            yield NoteAnswer(shown(position), about(position), tuple(map(claim_id, position.answers)))
        return
    said: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for position in finding.positions:
        for answer in position.answers:
            said[say_answer(answer), about(position)][claim_id(answer)] = None
    yield from (NoteAnswer(text, scope, tuple(claims)) for (text, scope), claims in said.items())
