"""What several views share: a question, a claim, a position and an answer, as pages show them and `--json` prints them.

One thing has one name and one type wherever it stands: `sources`, `origins` and `voices` are lists of ids, `answer` is
what to say and how far it stands, `question` is a `QuestionRef`, a claim's `id` is `SOURCE#N`. JSON keys keep their
name and type within a `format`; keys may be added.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from visitbrief.analysis.calendar import in_words, scope_in_words, span
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import CheckKind
from visitbrief.analysis.model import Answer, Finding, Position, Step
from visitbrief.analysis.severity import gap_between
from visitbrief.dossier.model import Claim, Modality, Question
from visitbrief.values.choice import Choice
from visitbrief.values.moment.value import Moment, some_time_in
from visitbrief.values.name.value import Name
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.value import Quantity
from visitbrief.values.quote import Quote

READER_LANGUAGE = "en"
"""The language the briefer reads: print in it is shown as it stands, other print as its value."""


class Standing(StrEnum):
    """How far an answer stands."""

    UNDISPUTED = "undisputed"
    """No source gives another, and it does not rest on one report alone: safe to say."""
    UNCONFIRMED = "unconfirmed"
    """No source gives another, but one report alone has it and no primary record, or it is only guessed."""
    BETTER_SUPPORTED = "better-supported"
    """Others are in print; a rule decides for this one."""
    SIDES_DIFFER = "sides-differ"
    """Each side gives its own, or one person both: nothing is safe to say but who says what."""
    SOURCES_DIFFER = "sources-differ"
    """Others are in print, and nothing decides."""
    UNANSWERED = "unanswered"


SIDES = {"own-accounts": "the sides differ", "said-both": "both were said"}
"""Rules that leave an answer to those who speak for themselves, and what to say then."""


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


@dataclass(frozen=True, slots=True)
class AnswerRef:
    """What to say, and how far it stands."""

    text: str
    standing: Standing
    rule: str | None
    """The rule that decides, or why none does; null where nothing is in dispute."""
    because: str | None
    """The same in words."""
    value: str | None
    """In canonical notation; null where nothing decides."""
    since: str | None
    """For a state, the day that the claim names, or from which it was known; EDTF."""
    names_day: bool
    """Whether a claim names that day; else the state was reached by then."""
    sources: tuple[str, ...]
    """Those that give it; all that answer where nothing decides."""
    origins: tuple[str, ...]
    voices: tuple[str, ...]


UNANSWERED = AnswerRef("no source answers this", Standing.UNANSWERED, None, None, None, None, False, (), (), ())
UNCONFIRMED = {"one-report": "one report alone has it, and no primary record", "guess": "it is only guessed"}
"""Why an answer that nobody disputes is not safe to say."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another answer than the one shown, in brief."""

    text: str
    value: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    says: str | None
    """The party or person who says so; null where that is not one alone, or says another of the rivals too."""


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


def position_ref(analysis: Analysis, position: Position) -> PositionRef:
    """Show a position with all its claims."""
    return PositionRef(
        text=shown(position),
        value=position.lead.value.canonical,
        scope={name: text for name, text in position.scope.model_dump().items() if text is not None},
        about=about(position),
        sources=sources_of(position.answers),
        origins=position.origins,
        voices=position.voices,
        history=tuple(map(step_ref, position.history)),
        claims=tuple(claim_ref(analysis, answer) for answer in position.answers),
        shared=tuple(claim_id(answer) for place, answer in enumerate(position.answers) if place in position.shared),
    )


def about(position: Position) -> str:
    """What an answer is about, in words; empty where nothing is stated."""
    return "; ".join(scope_in_words(position.scope).values())


def step_ref(step: Step) -> StepRef:
    """Show where a state came to."""
    return StepRef(say_answer(step.answer), step.answer.value.canonical, step.since, claim_id(step.answer))


def sources_of(answers: Iterable[Answer]) -> tuple[str, ...]:
    """Ids of the sources of some answers, each once, sorted."""
    return tuple(sorted({answer.source.id for answer in answers}))


def shown(position: Position, refuted: Collection[str] = ()) -> str:
    """A position as a briefer would say it: the print most of its own sources share, the reader's language first.

    A moment is said as precisely as any source gives it, a state as the last claim that is this position's own has it.

    Args:
        position: any.
        refuted: ids of sources that print with a name an office that was not held; the others' print is said.
    """
    if isinstance(position.lead.value, Moment):
        return position.lead.value.say()
    if position.history:
        return say_answer(position.lead)
    own = [answer for answer in position.own if answer.source.id not in refuted] or position.own
    if len(own) == 1:
        return say_answer(own[0])
    readable = [answer for answer in own if answer.language == READER_LANGUAGE] or own
    times = Counter(answer.value for answer in readable)
    prints = Counter(answer.claim.shown for answer in readable)
    best = max(readable, key=lambda answer: (times[answer.value], prints[answer.claim.shown]))
    return say_answer(best)


def say_answer(answer: Answer) -> str:
    """One answer in words: a figure as printed or in the reader's words, a date, a full name, a status, a wording."""
    value = answer.value
    if isinstance(value, Moment):
        return value.say()
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Quote):
        return f"“{answer.claim.shown}”"
    claim = answer.claim
    is_legible = claim.as_printed is not None and claim.reading is None and answer.language == READER_LANGUAGE
    if isinstance(value, Name) and not is_legible:
        return value.canonical
    if isinstance(value, Quantity) and not is_legible and value.figure is not None:
        return say(value.figure, value.unit)
    return answer.claim.shown


def answer_ref(finding: Finding, at: date | None = None) -> AnswerRef:
    """What the principal can say without being wrong, as far as the evidence goes.

    The answer where there is one; the best supported answer where a rule decides; else, on a line, the whole span that
    the positions leave open, and otherwise that sources, or the two sides, differ. Of a state, that is where it stood
    on a day: what is disputed is only what its histories have differently on that day.

    Args:
        finding: of the question.
        at: for a state, the day; the dossier's own when it is None.
    """
    positions, discrepancy = finding.positions, finding.discrepancy
    if not positions:
        return UNANSWERED
    first = positions[0]
    if first.history:
        return _state_ref(finding, at or date.max)
    if discrepancy is None:
        return _undisputed(_answered(first, shown(first), Standing.UNDISPUTED, None, None), first.answers)
    refuted = {check.source for check in discrepancy.checks if check.kind is CheckKind.OFFICE}
    support = discrepancy.support
    if support.position is not None:
        return _answered(first, shown(first, refuted), Standing.BETTER_SUPPORTED, support.rule, support.text)
    backing = discrepancy.groups[0].positions
    sides = SIDES.get(support.rule)
    return AnswerRef(
        text=sides or _span(backing),
        standing=Standing.SIDES_DIFFER if sides else Standing.SOURCES_DIFFER,
        rule=support.rule,
        because=support.text,
        value=None,
        since=None,
        names_day=False,
        sources=sources_of(answer for position in backing for answer in position.answers),
        origins=_all(position.origins for position in backing),
        voices=_all(position.voices for position in backing),
    )


def _answered(position: Position, text: str, standing: Standing, rule: str | None, because: str | None) -> AnswerRef:
    return AnswerRef(
        text=text,
        standing=standing,
        rule=rule,
        because=because,
        value=position.lead.value.canonical,
        since=None,
        names_day=False,
        sources=sources_of(position.answers),
        origins=position.origins,
        voices=position.voices,
    )


def _undisputed(said: AnswerRef, answers: Sequence[Answer]) -> AnswerRef:
    """The same, or that it is unconfirmed."""
    if all(answer.claim.modality is Modality.SPECULATED for answer in answers):
        rule = "guess"
    elif len(said.origins) < 2 and not any(answer.source.kind.is_primary for answer in answers):
        rule = "one-report"
    else:
        return said
    return replace(said, standing=Standing.UNCONFIRMED, rule=rule, because=UNCONFIRMED[rule])


def _state_ref(finding: Finding, at: date) -> AnswerRef:
    """Where a state stood by the end of a day. What was said before the best history moved on disputes it no more."""
    group = finding.groups[0]
    reached = [(position, position.at(at)) for position in group.positions]
    (best, step), *others = reached
    if step is not None:
        others = [each for each in others if _last_said(each[0]) >= span(step.since).first]
        reached = [(best, step), *others]
    told = {other.answer.value for _, other in reached if other is not None}
    rule, because = None, None
    if len(told) > 1 and finding.discrepancy is not None:
        support = finding.discrepancy.support
        rule, because = support.rule, support.text
        if support.position is None:
            sides = SIDES.get(support.rule)
            return replace(
                UNANSWERED,
                text=sides or "sources differ",
                standing=Standing.SIDES_DIFFER if sides else Standing.SOURCES_DIFFER,
                rule=rule,
                because=because,
                sources=sources_of(answer for position in group.positions for answer in position.answers),
                origins=_all(position.origins for position in group.positions),
                voices=_all(position.voices for position in group.positions),
            )
    if step is None:
        best, step = next(((position, other) for position, other in others if other is not None), (best, None))
    if step is None:
        return UNANSWERED
    said = AnswerRef(
        text=say_answer(step.answer),
        standing=Standing.UNDISPUTED if rule is None else Standing.BETTER_SUPPORTED,
        rule=rule,
        because=because,
        value=step.answer.value.canonical,
        since=step.since,
        names_day=step.answer.claim.as_of is not None,
        sources=sources_of(step.told),
        origins=step.origins,
        voices=step.voices,
    )
    return _undisputed(said, step.told) if rule is None else said


def _last_said(position: Position) -> date:
    """The last day of which any of its own claims may be; the end of the calendar where a source shows no date."""
    days = [answer.claim.as_of or answer.source.published for answer in position.own]
    return max(date.max if day is None else span(day).last for day in days)


def _all(ids: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({id_ for some in ids for id_ in some}))


def _span(positions: Sequence[Position]) -> str:
    """What positions of which none is better supported leave open, in words."""
    values = [position.lead.value for position in positions]
    quantities = [value for value in values if isinstance(value, Quantity)]
    if len(quantities) == len(values) and all(value.figure is not None for value in quantities):
        figures = sorted(value.figure for value in quantities if value.figure is not None)
        stages = {answer.claim.stage for position in positions for answer in position.own}
        if len(stages) == 1:
            return f"between {say(figures[0], quantities[0].unit)} and {say(figures[-1], quantities[0].unit)}"
    moments = [value for value in values if isinstance(value, Moment)]
    if len(moments) == len(values):
        return some_time_in(moments)
    return "sources differ"


def limiting(analysis: Analysis, question_id: str) -> tuple[Finding, ...]:
    """What the answer to a question must not be said without: the findings on those that limit it, where answered."""
    limits = (other.id for other in analysis.dossier.questions if other.limits == question_id)
    return tuple(finding for finding in map(analysis.finding, limits) if finding.positions)


def competing(analysis: Analysis, finding: Finding) -> tuple[Rival, ...]:
    """The competing answers of a disputed question, the worst first; the one shown is left out where a rule decides.

    Worst is what lies furthest from the best supported answer, and then what most origins report.
    """
    discrepancy = finding.discrepancy
    if discrepancy is None:
        return ()
    group = discrepancy.groups[0]
    best, *others = group.positions
    others.sort(key=lambda other: (-gap_between(best.lead.value, other.lead.value), -len(other.origins)))
    shown_too = [best] if discrepancy.support.position is None else []
    rivals = [rival(analysis, position) for position in (*shown_too, *others)]
    if group.is_settled:  # where all of its histories leave it, nobody contradicts
        settled = answer_ref(finding).text
        rivals = [each for each in rivals if each.text != settled]
    told = Counter(each.says for each in rivals)
    sides = discrepancy.support.rule in SIDES
    return tuple(each if sides and told[each.says] == 1 else replace(each, says=None) for each in rivals)


def rival(analysis: Analysis, position: Position) -> Rival:
    """Show a position in brief."""
    voices = position.parties if len(position.parties) == 1 else position.voices
    return Rival(
        text=shown(position),
        value=position.lead.value.canonical,
        sources=sources_of(position.own),
        origins=position.origins,
        says=analysis.voices.named(min(voices)) if len(voices) == 1 else None,
    )


def date_in_words(edtf: str) -> str:
    """A date as a briefer says it."""
    return in_words(edtf)
