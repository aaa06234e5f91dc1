"""What to say, and how far it stands: the answer of a question as every view gives it, by the name of `answer`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from visitbrief.analysis.calendar import span
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import CheckKind
from visitbrief.analysis.model import Answer, Finding, Position
from visitbrief.dossier.model import Modality
from visitbrief.values.moment.value import Moment, some_time_in
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.value import Quantity
from visitbrief.views.references import sources_of, urls_of
from visitbrief.views.wording import say_answer, shown


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
    urls: tuple[str | None, ...]
    """Where each of these is; null where no address is known."""
    origins: tuple[str, ...]
    voices: tuple[str, ...]


UNANSWERED = AnswerRef("no source answers this", Standing.UNANSWERED, None, None, None, None, False, (), (), (), ())
UNCONFIRMED = {"one-report": "one report alone has it, and no primary record", "guess": "it is only guessed"}
"""Why an answer that nobody disputes is not safe to say."""


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
    answers = [answer for position in backing for answer in position.answers]
    sides = SIDES.get(support.rule)
    return AnswerRef(
        text=sides or _span(backing),
        standing=Standing.SIDES_DIFFER if sides else Standing.SOURCES_DIFFER,
        rule=support.rule,
        because=support.text,
        value=None,
        since=None,
        names_day=False,
        sources=sources_of(answers),
        urls=urls_of(answers),
        origins=_all(position.origins for position in backing),
        voices=_all(position.voices for position in backing),
    )


def limiting(analysis: Analysis, question_id: str) -> tuple[Finding, ...]:
    """What the answer to a question must not be said without: the findings on those that limit it, where answered."""
    limits = (analysis.finding(other.id) for other in analysis.limits.get(question_id, ()))
    return tuple(finding for finding in limits if finding.positions)


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
        urls=urls_of(position.answers),
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
        others = [each for each in others if each[0].last_said >= span(step.since).first]
        reached = [(best, step), *others]
    told = {other.answer.value for _, other in reached if other is not None}
    rule, because = None, None
    if len(told) > 1 and finding.discrepancy is not None:
        support = finding.discrepancy.support
        rule, because = support.rule, support.text
        if support.position is None:
            sides = SIDES.get(support.rule)
            answers = [answer for position in group.positions for answer in position.answers]
            return replace(
                UNANSWERED,
                text=sides or "sources differ",
                standing=Standing.SIDES_DIFFER if sides else Standing.SOURCES_DIFFER,
                rule=rule,
                because=because,
                sources=sources_of(answers),
                urls=urls_of(answers),
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
        urls=urls_of(step.told),
        origins=step.origins,
        voices=step.voices,
    )
    return _undisputed(said, step.told) if rule is None else said


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
