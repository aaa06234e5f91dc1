"""One thing whole: the view behind `visitbrief show`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer
from visitbrief.dossier.model import Event, Person, Place, Question, Source
from visitbrief.dossier.search import outwards
from visitbrief.dossier.things import SHOWN
from visitbrief.values.name.value import Name
from visitbrief.views.discrepancies import DiscrepancyRow, discrepancy_row
from visitbrief.views.references import ClaimRef, PositionRef, QuestionRef, claim_ref, position_refs, question_ref
from visitbrief.views.selection import Selection, claimed, unknown
from visitbrief.views.sources import SourceRow, build_sources
from visitbrief.views.standing import AnswerRef, answer_ref
from visitbrief.views.timeline import TimelineRow, order_in_time, timeline_rows

R = TypeVar("R", Source, Question, Person, Event, Place)
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class ClaimDetail(ClaimRef):
    """A claim with everything a curator recorded and how it was read."""

    question: QuestionRef
    allows: str
    """The answers it allows, in words."""
    entity: str | None
    """Of a name: the id of the person or place that it is. Null for other kinds, and where the dossier has none."""
    rule: str
    """The rule by which it was read."""
    as_of: str | None
    """For a state, the day that the claim names; EDTF."""
    stage: str | None
    part: str
    paragraph: int | None
    scope: dict[str, str]
    note: str | None


@dataclass(frozen=True, slots=True)
class SourceDetail:
    """A source with its chain and its claims."""

    source: SourceRow
    chain: tuple[str, ...]
    """The sources it derives from, nearest first."""
    copies: tuple[str, ...]
    """The sources that derive from it."""
    note: str | None
    claims: tuple[ClaimDetail, ...]


@dataclass(frozen=True, slots=True)
class QuestionDetail:
    """A question with its positions and every claim."""

    question: QuestionRef
    answer: AnswerRef
    positions: tuple[PositionRef, ...]
    not_comparable: tuple[str, ...]
    discrepancy: DiscrepancyRow | None
    part_of: str | None
    parts: tuple[str, ...]
    about: str | None
    silent: tuple[str, ...]
    """Sources seen whole that answer another question of the topic but not this one. Silence is not agreement."""
    claims: tuple[ClaimDetail, ...]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """A term of office."""

    title: str
    start: str
    end: str | None


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person with offices, forms of the name in print, and what they said."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    offices: tuple[OfficeLine, ...]
    events: tuple[str, ...]
    """Titles of the events they took part in."""
    named: tuple[ClaimDetail, ...]
    """Claims whose answer is this person."""
    said: tuple[ClaimDetail, ...]
    """Claims attributed to this person."""


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event with all that is said of its date."""

    event: TimelineRow
    place_id: str | None
    people_ids: tuple[str, ...]
    """Of those who took part, in the order of their names."""
    meeting: bool
    press: bool
    positions: tuple[PositionRef, ...]
    """The answers to the question that dates it."""
    not_comparable: tuple[str, ...]
    discrepancy: DiscrepancyRow | None


@dataclass(frozen=True, slots=True)
class PlaceDetail:
    """A place with what lies in it, what happened there, and where it is named."""

    id: str
    name: str
    aliases: tuple[str, ...]
    inside: tuple[str, ...]
    """Ids of the places that contain it, the smallest first."""
    holds: tuple[str, ...]
    """Ids of the places in it, at any depth."""
    events: tuple[TimelineRow, ...]
    """What happened there or in a place in it, in the order of the timeline."""
    named: tuple[ClaimDetail, ...]
    """Claims whose answer is this place."""


@dataclass(frozen=True, slots=True)
class ShowView:
    """All that has an id: as a rule one thing; of things of different kinds, those that have it are not null."""

    id: str
    source: SourceDetail | None = None
    question: QuestionDetail | None = None
    claim: ClaimDetail | None = None
    person: PersonDetail | None = None
    event: EventDetail | None = None
    place: PlaceDetail | None = None


def build_show(analysis: Analysis, id_: str) -> ShowView:
    """Lay out whatever has an id: a question, person, event, place, source, or a claim (`SOURCE#N`).

    Raises:
        UnknownIdError: nothing has that id; the hint names what may be meant.
    """
    if "#" in id_:
        return ShowView(id_, claim=_claim(analysis, claimed(analysis, id_)))
    dossier = analysis.dossier
    found = ShowView(
        id_,
        source=_built(_source, analysis, dossier.sources, id_),
        question=_built(question_detail, analysis, dossier.questions, id_),
        person=_built(_person, analysis, dossier.people, id_),
        event=_built(_event, analysis, dossier.events, id_),
        place=_built(_place, analysis, dossier.places, id_),
    )
    if found == ShowView(id_):
        raise unknown(dossier, SHOWN, id_)
    return found


def _built(build: Callable[[Analysis, R], D], analysis: Analysis, among: Iterable[R], id_: str) -> D | None:
    """The detail of the record that has an id, if any has."""
    return next((build(analysis, record) for record in among if record.id == id_), None)


def _claim(analysis: Analysis, answer: Answer) -> ClaimDetail:
    claim, value = answer.claim, answer.value
    scope = claim.scope or analysis.questions[claim.question].scope
    reference = claim_ref(analysis, answer)
    return ClaimDetail(
        **{field.name: getattr(reference, field.name) for field in fields(reference)},
        question=question_ref(analysis.questions[claim.question]),
        allows=value.allows(),
        entity=value.entity if isinstance(value, Name) else None,
        rule=value.rule,
        as_of=claim.as_of,
        stage=claim.stage.value if claim.stage else None,
        part=claim.part.value,
        paragraph=claim.paragraph,
        scope={name: text for name, text in scope.model_dump().items() if text is not None},
        note=claim.note,
    )


def _claims(analysis: Analysis, answers: Sequence[Answer]) -> tuple[ClaimDetail, ...]:
    return tuple(_claim(analysis, answer) for answer in answers)


def _source(analysis: Analysis, source: Source) -> SourceDetail:
    row = next(row for row in build_sources(analysis, Selection()).rows if row.id == source.id)
    answers = {
        answer.index: answer
        for question in dict.fromkeys(claim.question for claim in source.claims)
        for answer in analysis.answers(question)
        if answer.source is source
    }
    return SourceDetail(
        source=row,
        chain=tuple(analysis.origins.chain(source.derives_from)),
        copies=tuple(other.id for other in analysis.dossier.sources if source.id in other.derives_from),
        note=source.note,
        claims=_claims(analysis, [answers[index] for index in sorted(answers)]),
    )


def question_detail(analysis: Analysis, question: Question) -> QuestionDetail:
    """Lay out one question."""
    finding = analysis.finding(question.id)
    answers = analysis.answers(question.id)
    discrepancy = discrepancy_row(analysis, finding.discrepancy, finding) if finding.discrepancy else None
    return QuestionDetail(
        question=question_ref(question),
        answer=answer_ref(finding),
        positions=discrepancy.positions if discrepancy else position_refs(analysis, finding.positions),
        not_comparable=finding.not_comparable,
        discrepancy=discrepancy,
        part_of=question.part_of,
        parts=tuple(part.id for part in analysis.parts.get(question.id, [])),
        about=question.about,
        silent=tuple(analysis.silent(question.id)),
        claims=_claims(analysis, answers),
    )


def _person(analysis: Analysis, person: Person) -> PersonDetail:
    answers = [answer for question in analysis.dossier.questions for answer in analysis.answers(question.id)]
    return PersonDetail(
        id=person.id,
        name=person.name,
        aliases=person.aliases,
        country=person.country,
        offices=offices_of(person),
        events=tuple(event.title for event in analysis.dossier.events if person.id in event.people),
        named=_claims(
            analysis,
            [a for a in answers if isinstance(a.value, Name) and person in analysis.people_named(a.value)],
        ),
        said=_claims(analysis, [answer for answer in answers if answer.claim.speaker == person.id]),
    )


def offices_of(person: Person) -> tuple[OfficeLine, ...]:
    """The offices that somebody holds or held."""
    return tuple(OfficeLine(office.title, office.from_, office.to) for office in person.offices)


def _event(analysis: Analysis, event: Event) -> EventDetail:
    finding = analysis.finding(event.when)
    discrepancy = discrepancy_row(analysis, finding.discrepancy, finding) if finding.discrepancy else None
    (row,) = timeline_rows(analysis, [event])
    return EventDetail(
        event=row,
        place_id=event.place,
        people_ids=event.people,
        meeting=event.meeting,
        press=event.press,
        positions=discrepancy.positions if discrepancy else position_refs(analysis, finding.positions),
        not_comparable=finding.not_comparable,
        discrepancy=discrepancy,
    )


def _place(analysis: Analysis, place: Place) -> PlaceDetail:
    dossier = analysis.dossier
    holds = tuple(
        each.id
        for each in dossier.places
        if any(around.id == place.id for around in outwards(analysis.places, each.inside))
    )
    there = {place.id, *holds}
    events = [event for event in dossier.events if event.place in there]
    events.sort(key=lambda event: order_in_time(analysis, event))
    answers = (answer for question in dossier.questions for answer in analysis.answers(question.id))
    return PlaceDetail(
        id=place.id,
        name=place.name,
        aliases=place.aliases,
        inside=tuple(around.id for around in outwards(analysis.places, place.inside)),
        holds=holds,
        events=tuple(timeline_rows(analysis, events)),
        named=_claims(
            analysis, [each for each in answers if isinstance(each.value, Name) and each.value.entity == place.id]
        ),
    )
