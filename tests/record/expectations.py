"""What the program must find of a question in the shipped dossier, as small checks that can also be made to fail.

Each expectation says what is `wrong` with an analysis (nothing, when it holds), and offers `spoilt` dossiers: small
changes to the claims after which it must not hold any more. That is how a test knows that a finding comes from the
claims and from nothing else.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Protocol

from record.changes import answers_once, copied_from, dated, said_alike, silenced, standing_alone
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import CheckKind
from visitbrief.analysis.model import Discrepancy, Finding, Group, Position
from visitbrief.dossier.model import Dossier, Modality, Moves
from visitbrief.values.base import Agreement, Value

Sources = frozenset[str]


class Expectation(Protocol):
    """Something that must be found of one question."""

    @property
    def question(self) -> str:
        """The question's id."""
        ...

    @property
    def verdict(self) -> str:
        """How the program settles it, in a few words for a table."""
        ...

    def wrong(self, analysis: Analysis) -> list[str]:
        """What is not as expected; empty when the expectation holds."""
        ...

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        """Dossiers in which it must not hold."""
        ...


@dataclass(frozen=True)
class Apart:
    """In dispute: no source of the one side can share an answer with a source of the other."""

    question: str
    one: Sources
    other: Sources
    because: str | None = None
    """The kind of explanation that must be told of these two sides."""
    supported: bool = False
    """Whether the one side must be the better supported."""

    @property
    def verdict(self) -> str:
        better = "**better supported** " if self.supported else ""
        reason = f"; {self.because}" if self.because else ""
        return f"in dispute: {better}{_ids(self.one)} / {_ids(self.other)}{reason}"

    def wrong(self, analysis: Analysis) -> list[str]:
        finding = analysis.finding(self.question)
        pairs = [_apart(finding, a, b) for a, b in product(sorted(self.one), sorted(self.other))]
        if not all(pairs) or finding.discrepancy is None:
            return [f"{self.question}: not in dispute between all of {_ids(self.one)} and {_ids(self.other)}"]
        found = finding.discrepancy
        faults = []
        if self.because is not None and not any(_told(found, self.because, set(places)) for places in pairs):
            faults.append(f"{self.question}: {self.because} is not told of {_ids(self.one)} and {_ids(self.other)}")
        if self.supported and not all(found.support.position in _places(finding, source) for source in self.one):
            faults.append(f"{self.question}: {_ids(self.one)} is not better supported")
        return faults

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        convertible = answers_once(dossier, self.question, self.one | self.other)
        for side, against in ((self.one, self.other), (self.other, self.one)):
            yield silenced(dossier, self.question, side)
            if convertible:
                yield copied_from(dossier, self.question, side, min(against))


@dataclass(frozen=True)
class Together:
    """Compatible: one answer satisfies all of these sources."""

    question: str
    sources: Sources

    @property
    def verdict(self) -> str:
        return f"compatible: {_ids(self.sources)}"

    def wrong(self, analysis: Analysis) -> list[str]:
        positions = analysis.finding(self.question).positions
        if any(self.sources <= _sources(position) for position in positions):
            return []
        return [f"{self.question}: {_ids(self.sources)} are not compatible"]

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        for source in sorted(self.sources):
            yield silenced(dossier, self.question, frozenset((source,)))


@dataclass(frozen=True)
class Progress:
    """A state that moved on: its sources say in turn how far it had come, and none contradicts another."""

    question: str
    steps: tuple[Sources, ...]
    """The sources of each step, earliest step first."""

    @property
    def verdict(self) -> str:
        return f"moved on: {' → '.join(map(_ids, self.steps))}"

    def wrong(self, analysis: Analysis) -> list[str]:
        if any(self._is_along(position) for position in analysis.finding(self.question).positions):
            return []
        return [f"{self.question}: it did not move on through {' → '.join(map(_ids, self.steps))}"]

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        for sources in self.steps:
            yield silenced(dossier, self.question, sources)
        first, *_, last = self.steps
        (asked,) = (question for question in dossier.questions if question.id == self.question)
        if asked.moves is Moves.FORWARD:
            yield dated(dossier, self.question, last, "1990-01-01")
            yield dated(dossier, self.question, first, dossier.visit.as_of)
        else:
            yield dated(dossier, self.question, first | last, dossier.visit.as_of)

    def _is_along(self, position: Position) -> bool:
        """Whether a history comes to the answers of each step in turn."""
        way = [
            {
                place
                for place, step in enumerate(position.history)
                for answer in position.answers
                if answer.source.id in sources and _may_be(answer.value, step.answer.value)
            }
            for sources in self.steps
        ]
        return frozenset[str]().union(*self.steps) <= _sources(position) and any(
            list(places) == sorted(set(places)) for places in product(*way)
        )


@dataclass(frozen=True)
class NotComparable:
    """About different things, or a plan and what came of it; neither contradicts the other."""

    question: str
    one: Sources
    other: Sources

    @property
    def verdict(self) -> str:
        return f"not comparable: {_ids(self.one)} / {_ids(self.other)}"

    def wrong(self, analysis: Analysis) -> list[str]:
        finding = analysis.finding(self.question)
        one, other = (
            {place for place, group in enumerate(finding.groups) if _answer(group, side)}
            for side in (self.one, self.other)
        )
        if one and other and one.isdisjoint(other) and finding.not_comparable:
            return []
        return [f"{self.question}: {_ids(self.one)} can be compared with {_ids(self.other)}"]

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        yield silenced(dossier, self.question, self.other)
        yield said_alike(dossier, self.question, self.one | self.other)


@dataclass(frozen=True)
class Checked:
    """A check fails on one source."""

    question: str
    kind: CheckKind
    source: str

    @property
    def verdict(self) -> str:
        return f"check {self.kind}: {self.source}"

    def wrong(self, analysis: Analysis) -> list[str]:
        found = analysis.finding(self.question).discrepancy
        if found is not None and any((check.kind, check.source) == (self.kind, self.source) for check in found.checks):
            return []
        return [f"{self.question}: the check {self.kind} does not fail on {self.source}"]

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        yield silenced(dossier, self.question, frozenset((self.source,)))


@dataclass(frozen=True)
class OneOrigin:
    """Nobody says otherwise, and all that say it owe it to one origin."""

    question: str
    sources: Sources
    modality: Modality | None = None
    """How firmly it is given at most, where that matters."""

    @property
    def verdict(self) -> str:
        return f"one origin only{f', {self.modality}' if self.modality else ''}: {_ids(self.sources)}"

    def wrong(self, analysis: Analysis) -> list[str]:
        finding = analysis.finding(self.question)
        if finding.discrepancy is not None or [_sources(position) for position in finding.positions] != [self.sources]:
            return [f"{self.question}: it is not {_ids(self.sources)} alone that answer"]
        (position,) = finding.positions
        if len(position.origins) != 1:
            return [f"{self.question}: {_ids(self.sources)} are {len(position.origins)} origins"]
        if self.modality and {answer.claim.modality for answer in position.answers} != {self.modality}:
            return [f"{self.question}: {_ids(self.sources)} give it otherwise than {self.modality}"]
        return []

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        yield silenced(dossier, self.question, self.sources)
        if len(self.sources) > 1:
            yield standing_alone(dossier, self.question, self.sources)


@dataclass(frozen=True)
class Silent:
    """These sources say nothing on the question: silence neither agrees nor contradicts."""

    question: str
    sources: Sources

    @property
    def verdict(self) -> str:
        return f"silent: {_ids(self.sources)}"

    def wrong(self, analysis: Analysis) -> list[str]:
        positions = analysis.finding(self.question).positions
        speaking = self.sources & frozenset[str]().union(*map(_sources, positions))
        return [f"{self.question}: {_ids(speaking)} answers it"] if speaking else []

    def spoilt(self, dossier: Dossier) -> Iterator[Dossier]:
        speaker = next(s.id for s in dossier.sources if any(c.question == self.question for c in s.claims))
        yield copied_from(dossier, self.question, self.sources, speaker)


def _may_be(one: Value, other: Value) -> bool:
    return one.compare(other).agreement is not Agreement.CONFLICT


def _places(finding: Finding, source: str) -> set[int]:
    """The positions that are a source's own: not those that its vague claim merely allows."""
    return {
        place
        for place, position in enumerate(finding.positions)
        for index, answer in enumerate(position.answers)
        if answer.source.id == source and index not in position.shared
    }


def _apart(finding: Finding, one: str, other: str) -> list[tuple[int, int]]:
    """The pairs of comparable, different positions that two sources take."""
    group = [place for place, each in enumerate(finding.groups) for _ in each.positions]
    pairs = product(_places(finding, one), _places(finding, other))
    return [(a, b) for a, b in pairs if a != b and group[a] == group[b]]


def _told(found: Discrepancy, kind: str, pairs: set[tuple[int, int]]) -> bool:
    told = {explanation.positions for explanation in found.explanations if explanation.kind == kind}
    return any({(a, b), (b, a)} & told for a, b in pairs)


def _answer(group: Group, sources: Sources) -> bool:
    """Whether any of the sources has a claim in a group."""
    return any(_sources(position) & sources for position in group.positions)


def _sources(position: Position) -> Sources:
    return frozenset(answer.source.id for answer in position.answers)


def _ids(sources: Collection[str]) -> str:
    return ", ".join(sorted(sources))
