"""What views refer to: a question, a claim and a position, as pages show them and `--json` prints them.

One thing has one name and one type wherever it stands: `sources`, `origins` and `voices` are lists of ids, `question`
is a `QuestionRef`, a claim's `id` is `SOURCE#N`. JSON keys keep their name and type within a `format`; keys may be
added.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer, Position, Step
from visitbrief.dossier.model import Claim, Question, Source
from visitbrief.views.wording import about, say_answer, shown


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question, as far as a reader must know it."""

    id: str
    title: str
    asks: str
    kind: str
    topic: str
    country: str | None
    """ISO 3166-1 alpha-2; null for the visit as a whole."""
    weight: str
    moves: str | None
    """For a state, which way it moves; null for what is fixed."""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source, as far as a reader must know it to find it."""

    id: str
    publisher: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """What one source answers."""

    id: str
    """`SOURCE#N`, N counted from 1."""
    source: str
    url: str | None
    """Where the source is."""
    as_printed: str | None
    """Null where its words were not seen."""
    value: str
    """As read, in canonical notation."""
    language: str
    modality: str
    reading: str | None
    """"curator" where the curator's `value` stands against what the print reads as."""
    speaker: str | None
    """Whose words the source passes on; null for its own finding."""
    origins: tuple[str, ...]
    """Ids of the sources at the roots of its derivation."""
    presumed: bool
    """Whether an origin was not seen to say so."""


@dataclass(frozen=True, slots=True)
class StepRef:
    """Where a state came to."""

    text: str
    value: str
    since: str
    """The day that the claim names, or from which it was known; EDTF."""
    claim: str
    """The id of the first claim that says so."""
    origins: tuple[str, ...]
    """Of all claims that say so: so many report it."""
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionRef:
    """The claims that one and the same answer would satisfy."""

    text: str
    """The answer as a briefer would say it."""
    value: str
    """The most precise claim's value, in canonical notation."""
    scope: dict[str, str]
    """What the answer is about, where that is stated."""
    about: str
    """The same in words."""
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    """The independent origins that the position can claim for itself: so many report it."""
    voices: tuple[str, ...]
    """Whose word it is."""
    history: tuple[StepRef, ...]
    """For a state, where it came to, earliest first."""
    claims: tuple[ClaimRef, ...]
    shared: tuple[str, ...]
    """Ids of those claims that are vague enough to stand under another position too."""


def question_ref(question: Question) -> QuestionRef:
    """Show a question."""
    return QuestionRef(
        id=question.id,
        title=question.title,
        asks=question.asks,
        kind=question.kind.value,
        topic=question.topic,
        country=question.country,
        weight=question.weight.value,
        moves=None if question.moves is None else question.moves.value,
    )


def source_ref(source: Source) -> SourceRef:
    """Show a source."""
    return SourceRef(source.id, source.publisher, source.url)


def claim_id(answer: Answer) -> str:
    """The id of a claim."""
    return f"{answer.source.id}#{answer.index + 1}"


def claim_ref(analysis: Analysis, answer: Answer) -> ClaimRef:
    """Show a claim."""
    source, claim = answer.source, answer.claim
    return ClaimRef(
        id=claim_id(answer),
        source=source.id,
        url=source.url,
        as_printed=claim.as_printed,
        value=answer.value.canonical,
        language=answer.language,
        modality=claim.modality.value,
        reading=claim.reading,
        speaker=speaker(analysis, claim),
        origins=tuple(sorted(analysis.origins.of(source, claim))),
        presumed=analysis.origins.presumed(source, claim),
    )


def speaker(analysis: Analysis, claim: Claim) -> str | None:
    """Who said it: a recorded person's name, or the words for somebody else."""
    return claim.speaker and analysis.voices.named(claim.speaker)


def position_refs(analysis: Analysis, positions: Iterable[Position]) -> tuple[PositionRef, ...]:
    """Show positions with all their claims; a claim that stands under several of them is worked out once."""
    shown_claims: dict[str, ClaimRef] = {}

    def shown_claim(answer: Answer) -> ClaimRef:
        id_ = claim_id(answer)
        if id_ not in shown_claims:
            shown_claims[id_] = claim_ref(analysis, answer)
        return shown_claims[id_]

    return tuple(_position_ref(position, tuple(map(shown_claim, position.answers))) for position in positions)


def _position_ref(position: Position, claims: tuple[ClaimRef, ...]) -> PositionRef:
    return PositionRef(
        text=shown(position),
        value=position.lead.value.canonical,
        scope={name: text for name, text in position.scope.model_dump().items() if text is not None},
        about=about(position),
        sources=sources_of(position.answers),
        origins=position.origins,
        voices=position.voices,
        history=tuple(map(step_ref, position.history)),
        claims=claims,
        shared=tuple(claim.id for place, claim in enumerate(claims) if place in position.shared),
    )


def step_ref(step: Step) -> StepRef:
    """Show where a state came to."""
    return StepRef(
        text=say_answer(step.answer),
        value=step.answer.value.canonical,
        since=step.since,
        claim=claim_id(step.answer),
        origins=step.origins,
        voices=step.voices,
    )


def sources_of(answers: Iterable[Answer]) -> tuple[str, ...]:
    """Ids of the sources of some answers, each once, sorted."""
    return tuple(sorted({answer.source.id for answer in answers}))


def urls_of(answers: Iterable[Answer]) -> tuple[str | None, ...]:
    """Where these sources are, in the same order; None where no address is known."""
    found = {answer.source.id: answer.source.url for answer in answers}
    return tuple(found[id_] for id_ in sorted(found))
