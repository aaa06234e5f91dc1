"""One thing whole: the view behind `visitbrief show`."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer
from visitbrief.dossier.model import Person, Question, Source
from visitbrief.values.name.value import Name
from visitbrief.views.discrepancies import DiscrepancyRow, discrepancy_row
from visitbrief.views.parts import (
    AnswerRef,
    ClaimRef,
    PositionRef,
    QuestionRef,
    answer_ref,
    claim_ref,
    position_ref,
    question_ref,
)
from visitbrief.views.selection import Selection, claimed, unknown
from visitbrief.views.sources import SourceRow, build_sources


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
class ShowView:
    """One thing; exactly one of the four is not null."""

    id: str
    source: SourceDetail | None = None
    question: QuestionDetail | None = None
    claim: ClaimDetail | None = None
    person: PersonDetail | None = None


def build_show(analysis: Analysis, id_: str) -> ShowView:
    """Lay out the source, question, claim (`SOURCE#N`) or person of that id.

    Raises:
        UnknownIdError: nothing has that id; the hint names the nearest.
    """
    if "#" in id_:
        return ShowView(id_, claim=_claim(analysis, claimed(analysis, id_)))
    if id_ in analysis.questions:
        return ShowView(id_, question=_question(analysis, analysis.questions[id_]))
    if id_ in analysis.origins.sources:
        return ShowView(id_, source=_source(analysis, analysis.origins.sources[id_]))
    if id_ in analysis.people:
        return ShowView(id_, person=_person(analysis, analysis.people[id_]))
    raise unknown(
        "source, question, claim or person",
        id_,
        sorted([*analysis.questions, *analysis.origins.sources, *analysis.people]),
    )


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
    row = build_sources(analysis, Selection()).rows[analysis.dossier.sources.index(source)]
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


def _question(analysis: Analysis, question: Question) -> QuestionDetail:
    finding = analysis.finding(question.id)
    answers = analysis.answers(question.id)
    discrepancy = finding.discrepancy
    return QuestionDetail(
        question=question_ref(question),
        answer=answer_ref(finding),
        positions=tuple(position_ref(analysis, position) for position in finding.positions),
        not_comparable=finding.not_comparable,
        discrepancy=discrepancy_row(analysis, discrepancy, finding) if discrepancy else None,
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
        offices=tuple(OfficeLine(office.title, office.from_, office.to) for office in person.offices),
        events=tuple(event.title for event in analysis.dossier.events if person.id in event.people),
        named=_claims(
            analysis,
            [a for a in answers if isinstance(a.value, Name) and person in analysis.people_named(a.value)],
        ),
        said=_claims(analysis, [answer for answer in answers if answer.claim.speaker == person.id]),
    )
