"""What several views share: a question, a claim and a position as they are shown and as `--json` prints them.

JSON keys keep their name and type within a `format`; keys may be added.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer, Finding, Position
from visitbrief.dossier.model import Question
from visitbrief.values.choice import Choice
from visitbrief.values.moment.value import Moment, some_time_in
from visitbrief.values.name.value import Name
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.value import Quantity
from visitbrief.values.quote import Quote

READER_LANGUAGE = "en"
"""The language the briefer reads: print in it is shown as it stands, other print as its value."""


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


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """What one source answers."""

    source: str
    as_printed: str
    language: str
    origin: str
    """Id of the source at the root of its derivation; several are joined by "+"."""
    modality: str
    shared: bool
    """Whether it is vague enough to stand under another position too."""


@dataclass(frozen=True, slots=True)
class PositionRef:
    """The claims that one and the same answer would satisfy."""

    value: str
    """The most precise claim's value, in canonical notation."""
    shown: str
    """The answer as a briefer would say it."""
    scope: dict[str, str]
    """What the answer is about, where that is stated."""
    about: str
    """The same in words."""
    origins: tuple[str, ...]
    """Ids of the independent origins that the position can claim for itself."""
    sources: int
    """Sources with a claim in it."""
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """Another answer than the one shown, in brief."""

    shown: str
    value: str
    sources: tuple[str, ...]


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
    )


def position_ref(analysis: Analysis, position: Position) -> PositionRef:
    """Show a position with all its claims."""
    origins = analysis.origins
    shared = position.shared
    return PositionRef(
        value=position.lead.value.canonical,
        shown=shown(position),
        scope={name: text for name, text in position.scope.model_dump().items() if text is not None},
        about="; ".join(scope_in_words(position.scope).values()),
        origins=position.origins,
        sources=source_count(position),
        claims=tuple(
            ClaimRef(
                source=answer.source.id,
                as_printed=answer.claim.as_printed,
                language=answer.language,
                origin="+".join(sorted(origins.of(answer.source, answer.claim))),
                modality=answer.claim.modality.value,
                shared=place in shared,
            )
            for place, answer in enumerate(position.answers)
        ),
    )


def shown(position: Position) -> str:
    """A position as a briefer would say it: the print most of its own sources share, the reader's language first.

    A moment is said as precisely as any source gives it.
    """
    if isinstance(position.lead.value, Moment):
        return position.lead.value.say()
    own = position.own
    if len(own) == 1:
        return say_answer(own[0])
    readable = [answer for answer in own if answer.language == READER_LANGUAGE] or own
    times = Counter(answer.value for answer in readable)
    prints = Counter(answer.claim.as_printed for answer in readable)
    best = max(readable, key=lambda answer: (times[answer.value], prints[answer.claim.as_printed]))
    return say_answer(best)


def say_answer(answer: Answer) -> str:
    """One answer in words: a figure as printed or in the reader's words, a date, a full name, a status, a wording."""
    value = answer.value
    if isinstance(value, Moment):
        return value.say()
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Quote):
        return f"“{answer.claim.as_printed}”"
    if isinstance(value, Name):
        return answer.claim.as_printed if answer.language == READER_LANGUAGE else value.canonical
    if isinstance(value, Quantity) and answer.language != READER_LANGUAGE and value.figure is not None:
        return say(value.figure, value.unit)
    return answer.claim.as_printed


def _rivals(positions: Sequence[Position]) -> tuple[Rival, ...]:
    """The positions after the first, in brief."""
    return tuple(
        Rival(
            shown(position),
            position.lead.value.canonical,
            tuple(sorted({a.source.id for a in position.own})),
        )
        for position in positions
    )


def source_count(*positions: Position) -> int:
    """Sources with a claim in any of the positions."""
    return len({answer.source.id for position in positions for answer in position.answers})


def safe_to_say(finding: Finding) -> str:
    """What the principal can say without being wrong, as far as the evidence goes.

    The answer if there is one; the best supported answer if a rule decides; else, on a line, the whole span that the
    positions leave open, and otherwise that sources differ.
    """
    if not finding.positions:
        return "no source answers this"
    first = finding.positions[0]
    discrepancy = finding.discrepancy
    if discrepancy is None or discrepancy.support.position is not None:
        return shown(first)
    group = discrepancy.groups[0].positions
    values = [position.lead.value for position in group]
    quantities = [value for value in values if isinstance(value, Quantity)]
    if len(quantities) == len(values) and all(value.figure is not None for value in quantities):
        figures = sorted(value.figure for value in quantities if value.figure is not None)
        return f"between {say(figures[0], quantities[0].unit)} and {say(figures[-1], quantities[0].unit)}"
    moments = [value for value in values if isinstance(value, Moment)]
    if len(moments) == len(values):
        return some_time_in(moments)
    return "nothing as fact: sources differ"


def backing(finding: Finding) -> tuple[Position, ...]:
    """What the answer to say rests on: the first position, or all in dispute where no rule decides."""
    discrepancy = finding.discrepancy
    if discrepancy is None or discrepancy.support.position is not None:
        return finding.positions[:1]
    return discrepancy.groups[0].positions


def competing(finding: Finding) -> tuple[Rival, ...]:
    """The competing answers of a disputed question, the one shown left out where a rule decides for it."""
    discrepancy = finding.discrepancy
    if discrepancy is None:
        return ()
    group = discrepancy.groups[0].positions
    return _rivals(group if discrepancy.support.position is None else group[1:])


def origin_count(positions: tuple[Position, ...]) -> int:
    """Independent origins over all positions."""
    return len({origin for position in positions for origin in position.origins})
