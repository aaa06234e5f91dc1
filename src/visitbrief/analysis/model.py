"""What the analysis finds, as frozen records. Everything is computed from claims; nothing is stored in a dossier."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from visitbrief.analysis.calendar import span
from visitbrief.analysis.kinds import CheckKind, DiscrepancyKind, Severity
from visitbrief.dossier.model import Claim, Modality, Question, Scope, Source
from visitbrief.values.base import Value


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that was read: who says it, and the answers it allows."""

    source: Source
    claim: Claim
    value: Value
    index: int
    """The claim's place among its source's claims, from 0."""

    @property
    def language(self) -> str:
        """The language of the printed words."""
        return self.claim.language or self.source.language


class Step(NamedTuple):
    """Where a state came to."""

    answer: Answer
    """The first claim that says so."""
    since: str
    """The day that the claim names, or from which it was known; EDTF."""
    told: tuple[Answer, ...] = ()
    """All claims of the position that say so, those that others share too."""
    origins: tuple[str, ...] = ()
    """Ids of their independent origins."""
    voices: tuple[str, ...] = ()
    """Whose word they are."""
    is_end: bool = False
    """Whether the state moves no further from there."""


class Position(NamedTuple):
    """The claims that one and the same answer would satisfy."""

    answers: tuple[Answer, ...]
    """Most precise first, then by publication date and source id; of a history, from its last step back."""
    shared: frozenset[int]
    """Places in `answers` of those vague enough to be listed with another position too; they decide nothing."""
    own: tuple[Answer, ...]
    """The answers that are this position's and no other's."""
    scope: Scope
    """What all its claims are about."""
    roots: tuple[frozenset[str], ...]
    """For each of its own answers, the ids of the sources at the roots of its derivation."""
    speakers: tuple[str | None, ...]
    """For each of its own answers, whose words it is; None for the source's own finding."""
    origins: tuple[str, ...]
    """Ids of the independent origins of the claims that are this position's own, sorted: so many report it."""
    voices: tuple[str, ...]
    """Whose word its own claims are, sorted: a person's id, a party's, other words for a speaker, or the id of a source
    that gives its own finding."""
    parties: frozenset[str]
    """Ids of the parties whose own statements are among its own claims."""
    attested: frozenset[str]
    """Of those parties, the ones that say so in a primary record or by two sources: one paper may have misheard."""
    recorded: frozenset[str]
    """Of those parties, and of the speakers that its claims name, those whose words stand in a primary record."""
    history: tuple[Step, ...] = ()
    """For a state, where it came to, earliest first; empty for what is fixed."""

    @property
    def lead(self) -> Answer:
        """The claim that stands for the position: the most precise one, or the first of a history's last own step.

        A plan may be more precise than the reports of what came: it stands for the position only where all are plans.
        """
        if self.history and self.own:
            return self.own[0]
        told = (answer for answer in self.answers if answer.claim.modality is not Modality.PLANNED)
        return next(told, self.answers[0])

    @property
    def planned(self) -> Answer | None:
        """The plan that is more precise than what stands for the position, or that itself does; None where none is."""
        first, lead = self.answers[0], self.lead
        only_planned = lead.claim.modality is Modality.PLANNED or first.value != lead.value
        return first if only_planned and not self.history else None

    @property
    def last_said(self) -> date:
        """The last day of which any of its own claims may be; the end of the calendar where a source shows no date."""
        days = (answer.claim.as_of or answer.source.published for answer in self.own)
        return max((date.max if day is None else span(day).last for day in days), default=date.max)

    def at(self, day: date) -> Step | None:
        """Of a history, the step reached by the end of a day; None before the first."""
        return next((step for step in reversed(self.history) if span(step.since).first <= day), None)


class Group(NamedTuple):
    """The positions on a question that can be set against each other."""

    scope: Scope
    """What all of them are about."""
    terms: str
    """The unit in which they answer, or the language of their wording; empty where neither matters."""
    positions: tuple[Position, ...]
    """Best supported first; at least one."""
    overtaken: bool = False
    """Whether these are plans, of which another group gives what came."""

    @property
    def is_disputed(self) -> bool:
        """Whether no single answer satisfies all of its claims."""
        return len(self.positions) > 1 and not self.overtaken

    @property
    def is_settled(self) -> bool:
        """Whether it is disputed only how a state came to where it stands.

        All of its histories leave it there, or the others were last told before the best supported one moved on to it.
        One that has it at another end cannot move on.
        """
        best, *others = self.positions
        if not best.history:
            return False
        end = best.history[-1]

        def is_overtaken(other: Position) -> bool:
            reached = other.history[-1] if other.history else None
            if reached is not None and (reached.is_end or reached.answer.value == end.answer.value):
                return reached.answer.value == end.answer.value
            return other.last_said < span(end.since).first

        return all(map(is_overtaken, others))


def positions_of(groups: tuple[Group, ...]) -> tuple[Position, ...]:
    """The positions of all groups, one group after the other."""
    return groups[0].positions if len(groups) == 1 else tuple(chain.from_iterable(each.positions for each in groups))


@dataclass(frozen=True, slots=True)
class Explanation:
    """A tested reason why two positions may differ."""

    kind: str
    """The name of the reason, such as "part-for-whole"."""
    title: str
    """The reason in a few words."""
    text: str
    """One sentence, with the figures that account for the gap."""
    positions: tuple[int, int]
    """Places in `positions`; the first is the one in error or overtaken, where the reason says which."""


@dataclass(frozen=True, slots=True)
class Support:
    """Which position rests on the better evidence, and by which rule. Never called true."""

    position: int | None
    """Its place in `positions`; null when undecided."""
    rule: str
    """The deciding rule: "not-a-plan", "primary-record", "origins", "reliability", "modality",
    "undecided" or "uncontested"."""
    text: str
    """The rule in words, with what it decided on."""


@dataclass(frozen=True, slots=True)
class Check:
    """A failed check on one source."""

    kind: CheckKind
    source: str
    text: str


@dataclass(frozen=True)
class Discrepancy:
    """A question that no single answer satisfies, or on which a check fails."""

    question: Question
    kind: DiscrepancyKind
    severity: Severity
    groups: tuple[Group, ...]
    """As in `Finding`."""
    support: Support
    """Of the first group's positions."""
    checks: tuple[Check, ...]
    explain: Callable[[], Iterator[Explanation]] = field(repr=False, compare=False)
    """Works the explanations out, as far as they are asked for: most disputes are only counted and ranked."""

    @property
    def positions(self) -> tuple[Position, ...]:
        """All its positions, one group after the other; the best supported one of those in dispute is the first."""
        return positions_of(self.groups)

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """Why its positions may differ, in the order of positions and then of the list of explanations."""
        return tuple(self.explain())


class Finding(NamedTuple):
    """All that is known of one question: its positions, and the discrepancy if there is one."""

    question: Question
    groups: tuple[Group, ...]
    """Disputed ones before undisputed ones, then by number of claims; none when no source answers."""
    not_comparable: tuple[str, ...]
    """Why the groups cannot be set against each other (scope, unit, language); empty when all can."""
    discrepancy: Discrepancy | None

    @property
    def positions(self) -> tuple[Position, ...]:
        """All its positions, one group after the other."""
        return positions_of(self.groups)
