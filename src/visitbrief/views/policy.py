"""Policy as its author wrote it, and what does not stand of what it rests on: what `visitbrief brief` says of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import Final

from visitbrief.analysis.calendar import span
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding, Position
from visitbrief.dossier.history import published_by
from visitbrief.dossier.model import Briefing, IfRaised, PolicyLine
from visitbrief.errors import UnknownIdError
from visitbrief.values.base import AGREEING, Agreement
from visitbrief.values.quantity.reading import find_quantities
from visitbrief.values.quantity.value import Quantity
from visitbrief.views.comparison import ChangeKind, question_change
from visitbrief.views.references import QuestionRef, claim_id, question_ref
from visitbrief.views.rivals import Rival, competing
from visitbrief.views.selection import Selection, claimed
from visitbrief.views.standing import AnswerRef, Standing, answer_ref
from visitbrief.views.wording import READER_LANGUAGE

ANOTHER: Final = frozenset({ChangeKind.OTHER_ANSWER, ChangeKind.MOVED, ChangeKind.UNANSWERED})
"""Changes of a question after which a line that rests on it may say what is no longer so."""


class Doubt(StrEnum):
    """Why a line of policy cannot be said as it stands."""

    UNKNOWN = "unknown"
    """What it cites was not known on the day of `--as-of`."""
    UNANSWERED = "unanswered"
    """No source answers the question."""
    UNCONFIRMED = "unconfirmed"
    """One report alone has the answer, or it is a guess."""
    DISPUTED = "disputed"
    """Others are in print, though a rule decides."""
    UNDECIDED = "undecided"
    """Nothing decides, or each side tells it its own way."""
    OUTLYING = "outlying"
    """The claim that it cites gives another answer than the best supported one."""
    OTHER_FIGURE = "other-figure"
    """It says a figure that none of the answers it cites allows."""
    CHANGED = "changed"
    """The answer is another than on the day the line was written."""


DOUBTS: Final = {
    Standing.UNANSWERED: Doubt.UNANSWERED,
    Standing.UNCONFIRMED: Doubt.UNCONFIRMED,
    Standing.BETTER_SUPPORTED: Doubt.DISPUTED,
    Standing.SIDES_DIFFER: Doubt.UNDECIDED,
    Standing.SOURCES_DIFFER: Doubt.UNDECIDED,
}
"""What each standing of an answer means for who rests on it."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a line of policy rests on and that does not stand."""

    doubt: Doubt
    cites: str
    """The id of the question or claim."""
    says: str | None
    """The figure that the line says, of `other-figure`."""
    question: QuestionRef | None
    """Null where it was not known."""
    answer: AnswerRef | None
    before: AnswerRef | None
    """Of `changed`, the answer on the day the line was written."""
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A line of policy, as its author wrote it, with what to know before it is said."""

    text: str
    to: str | None
    """To whom, for a point to make."""
    country: str | None
    cites: tuple[str, ...]
    questions: tuple[str, ...]
    """Ids of the questions that it rests on."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """What to answer if the other side raises something."""

    issue: str
    likelihood: str
    answer: PolicyRow


@dataclass(frozen=True, slots=True)
class BriefingPart:
    """What is policy, of the selection."""

    meeting: str
    written: str
    """The last day on which its author looked at it; EDTF."""
    example: bool
    """Whether it is nobody's policy."""
    objectives: tuple[PolicyRow, ...]
    their_objectives: tuple[PolicyRow, ...]
    points: tuple[PolicyRow, ...]
    if_raised: tuple[RaisedRow, ...]

    @property
    def lines(self) -> Iterator[PolicyRow]:
        """Every line, in order."""
        return chain(self.objectives, self.their_objectives, self.points, (each.answer for each in self.if_raised))


def check_briefing(analysis: Analysis, selection: Selection) -> BriefingPart | None:
    """The authored lines of the selection, each with what does not stand of what it cites."""
    briefing = analysis.dossier.briefing
    if briefing is None:
        return None
    check = _Check(analysis, briefing)

    def of(lines: Iterable[PolicyLine]) -> tuple[PolicyRow, ...]:
        return tuple(check.row(line, line.to) for line in lines if selection.country in (None, line.country))

    raised = (each for each in briefing.if_raised if selection.country in (None, each.country))
    return BriefingPart(
        meeting=briefing.meeting,
        written=briefing.written,
        example=briefing.example,
        objectives=of(briefing.objectives),
        their_objectives=of(briefing.their_objectives),
        points=of(briefing.points),
        if_raised=tuple(RaisedRow(each.issue, each.likelihood.value, check.row(each, None)) for each in raised),
    )


class _Check:
    """Holds lines of policy against the analysis."""

    def __init__(self, analysis: Analysis, briefing: Briefing) -> None:
        self._analysis = analysis
        self._written = briefing.written

    @cached_property
    def _then(self) -> Analysis | None:
        """The dossier as it was known when the lines were written; None where nothing has come since."""
        if span(self._written).last >= span(self._analysis.dossier.visit.as_of).last:
            return None
        return Analysis(published_by(self._analysis.dossier, self._written, undated_too=True)[0])

    def row(self, line: PolicyLine | IfRaised, to: str | None) -> PolicyRow:
        """A line, with what does not stand of what it cites."""
        known = {cited: finding for cited in line.cites if (finding := self._finding(cited)) is not None}
        flags = chain(
            *(self._flags(cited, known.get(cited)) for cited in line.cites),
            self._other_figures(line.text, known),
        )
        questions = dict.fromkeys(finding.question.id for finding in known.values())
        return PolicyRow(line.text, to, line.country, line.cites, tuple(questions), tuple(flags))

    def _finding(self, cited: str) -> Finding | None:
        """The finding on the question that is cited, or that the claim cited answers; None where it was not known."""
        if "#" not in cited:
            return self._analysis.finding(cited)
        try:
            return self._analysis.finding(claimed(self._analysis, cited).claim.question)
        except UnknownIdError:
            return None

    def _flags(self, cited: str, finding: Finding | None) -> Iterator[Flag]:
        if finding is None:
            yield Flag(Doubt.UNKNOWN, cited, None, None, None, None, ())
            return
        doubt = DOUBTS.get(answer_ref(finding).standing)
        if doubt is not None:
            yield self._flag(doubt, cited, finding)
        if "#" in cited and doubt is Doubt.DISPUTED and not _backs(finding.positions[0], cited):
            yield self._flag(Doubt.OUTLYING, cited, finding)
        if self._then is not None:
            change = question_change(self._then, self._analysis, finding.question.id)
            if change is not None and not ANOTHER.isdisjoint(change.kinds):
                yield self._flag(Doubt.CHANGED, cited, finding, before=change.before)

    def _other_figures(self, text: str, known: Mapping[str, Finding]) -> Iterator[Flag]:
        """The figures of a line that can be compared with an answer it cites, and agree with none."""
        for found in find_quantities(text, language=READER_LANGUAGE):
            comparable = {
                cited: agreements
                for cited, finding in known.items()
                if (agreements := _agreements(found.value, finding) - {Agreement.NOT_COMPARABLE})
            }
            if comparable and not any(agreements.intersection(AGREEING) for agreements in comparable.values()):
                cited = next(iter(comparable))
                yield replace(self._flag(Doubt.OTHER_FIGURE, cited, known[cited]), says=found.text)

    def _flag(self, doubt: Doubt, cited: str, finding: Finding, before: AnswerRef | None = None) -> Flag:
        rivals = competing(self._analysis, finding)
        return Flag(doubt, cited, None, question_ref(finding.question), answer_ref(finding), before, rivals)


def _agreements(figure: Quantity, finding: Finding) -> set[Agreement]:
    """How a figure agrees with the best supported answer to a question, or with each where nothing decides."""
    undecided = finding.discrepancy is not None and finding.discrepancy.support.position is None
    positions = finding.positions if undecided else finding.positions[:1]
    return {figure.compare(position.lead.value).agreement for position in positions}


def _backs(position: Position, claim: str) -> bool:
    return claim in map(claim_id, position.answers)
