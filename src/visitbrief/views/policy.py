"""Policy as its author wrote it, and what does not stand of what it rests on: what `visitbrief brief` says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import Final

from visitbrief.analysis.calendar import span
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import Severity
from visitbrief.analysis.model import Answer, Finding, Position
from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.history import published_by
from visitbrief.dossier.model import Briefing, Dossier, IfRaised, PolicyLine
from visitbrief.errors import UnknownIdError, shortened
from visitbrief.values.choice import Choice
from visitbrief.views.comparison import ChangeKind, question_change
from visitbrief.views.figures import Figures
from visitbrief.views.references import QuestionRef, claim_id, question_ref
from visitbrief.views.rivals import Rival, competing
from visitbrief.views.selection import Selection, claimed, country_of
from visitbrief.views.standing import AnswerRef, Standing, answer_ref

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
    """It says another figure or date than the answer."""
    UNCITED = "uncited"
    """It says a figure or date that nothing it cites bears."""
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
    """The id of the question or claim; empty where none bears what the line says."""
    says: str | None
    """The figure or date that the line says, of `other-figure` and `uncited`."""
    question: QuestionRef | None
    """Null where it was not known, or nothing bears what the line says."""
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
    """What is policy, of the selection and of the visit as a whole."""

    meetings: tuple[str, ...]
    """Those that it is for."""
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
    """The authored lines, each with what does not stand of what it cites, without those of another country alone."""
    briefing = analysis.dossier.briefing
    if briefing is None or written_later(analysis) is not None:
        return None
    check = _Check(analysis, briefing)

    def concerns(country: str | None) -> bool:
        return selection.country is None or country in (None, selection.country)

    def of(lines: Iterable[PolicyLine]) -> tuple[PolicyRow, ...]:
        return tuple(check.row(line, line.to) for line in lines if concerns(country_of(analysis, line)))

    raised = (each for each in briefing.if_raised if concerns(country_of(analysis, each)))
    return BriefingPart(
        meetings=tuple(meeting.text for meeting in briefing.meetings if concerns(meeting.country)),
        written=briefing.written,
        example=briefing.example,
        objectives=of(briefing.objectives),
        their_objectives=of(briefing.their_objectives),
        points=of(briefing.points),
        if_raised=tuple(RaisedRow(each.issue, each.likelihood.value, check.row(each, None)) for each in raised),
    )


def stray_figure(dossier: Dossier) -> Iterator[Flaw]:
    """A line of the briefing says a figure or date that nothing it cites bears."""
    if (briefing := dossier.briefing) is None:
        return
    check = _Check(Analysis(dossier), briefing)
    for place, line in briefing.lines:
        for flag in check.strays(line):
            yield Flaw(("briefing", *place, "text"), _stray(flag), "mend it, or cite what it rests on")


def _stray(flag: Flag) -> str:
    said = f"it says '{shortened(flag.says or '')}'"
    return (
        f"{said}, and no source cited has it"
        if flag.answer is None
        else f"{said}; '{flag.cites}' is {flag.answer.text}"
    )


def written_later(analysis: Analysis) -> str | None:
    """The day on which the lines were written, where that is after the day of `--as-of`; EDTF."""
    briefing = analysis.dossier.briefing
    if briefing is None or any(briefing.lines):
        return None
    is_later = span(briefing.written).first > span(analysis.dossier.visit.as_of).last
    return briefing.written if is_later else None


class _Check:
    """Holds lines of policy against the analysis."""

    def __init__(self, analysis: Analysis, briefing: Briefing) -> None:
        self._analysis = analysis
        self._written = briefing.written
        self._figures = Figures(analysis, briefing)

    @cached_property
    def _then(self) -> Analysis | None:
        """The dossier as it was known when the lines were written; None where nothing has come since."""
        if span(self._written).last >= span(self._analysis.dossier.visit.as_of).last:
            return None
        return Analysis(published_by(self._analysis.dossier, self._written, undated_too=True)[0])

    def row(self, line: PolicyLine | IfRaised, to: str | None) -> PolicyRow:
        """A line, with what does not stand of what it cites and of what it says."""
        known = self._known(line)
        flags = chain(*(self._flags(cited, known.get(cited)) for cited in line.cites), self.strays(line))
        questions = dict.fromkeys(finding.question.id for finding in known.values())
        return PolicyRow(line.text, to, line.country, line.cites, tuple(questions), tuple(flags))

    def strays(self, line: PolicyLine | IfRaised) -> Iterator[Flag]:
        """The figures and dates of a line that nothing it cites bears, if all of that is known."""
        known = self._known(line)
        if len(known) < len(set(line.cites)):
            return
        claims = (claim.value for cited in known if (claim := self._claim(cited)) is not None)
        for stray in self._figures.strays(line.text, list(known.values()), claims):
            cited = next((cited for cited, finding in known.items() if finding.question.id == stray.question), None)
            if cited is None:
                yield Flag(Doubt.UNCITED, "", stray.says, None, None, None, ())
            else:
                yield replace(self._flag(Doubt.OTHER_FIGURE, cited, known[cited]), says=stray.says)

    def _known(self, line: PolicyLine | IfRaised) -> dict[str, Finding]:
        """The findings on the questions that a line cites, or that the claims it cites answer, as far as known."""
        return {cited: finding for cited in line.cites if (finding := self._finding(cited)) is not None}

    def _finding(self, cited: str) -> Finding | None:
        if "#" not in cited:
            return self._analysis.finding(cited)
        claim = self._claim(cited)
        return None if claim is None else self._analysis.finding(claim.claim.question)

    def _claim(self, cited: str) -> Answer | None:
        """The claim that is cited; None where it was not known, or a question is."""
        try:
            return claimed(self._analysis, cited) if "#" in cited else None
        except UnknownIdError:
            return None

    def _flags(self, cited: str, finding: Finding | None) -> Iterator[Flag]:
        if finding is None:
            yield Flag(Doubt.UNKNOWN, cited, None, None, None, None, ())
            return
        doubt = DOUBTS.get(answer_ref(finding).standing)
        if doubt is None and _is_told_otherwise(finding):
            doubt = Doubt.DISPUTED
        if "#" in cited and doubt is Doubt.DISPUTED and not _backs(finding.positions[0], cited):
            doubt = Doubt.OUTLYING  # which says that others are in print
        if doubt is not None:
            yield self._flag(doubt, cited, finding)
        if self._then is not None:
            change = question_change(self._then, self._analysis, finding.question.id)
            if change is not None and not ANOTHER.isdisjoint(change.kinds):
                yield self._flag(Doubt.CHANGED, cited, finding, before=change.before)

    def _flag(self, doubt: Doubt, cited: str, finding: Finding, before: AnswerRef | None = None) -> Flag:
        rivals = competing(self._analysis, finding)
        return Flag(doubt, cited, None, question_ref(finding.question), answer_ref(finding), before, rivals)


def _is_told_otherwise(finding: Finding) -> bool:
    """Whether others have a state, undisputed as it stands today, further than that, and it is no minor matter.

    Of one that they had elsewhere before, only the way there is told otherwise.
    """
    dispute = finding.discrepancy
    if dispute is None or dispute.severity is Severity.MINOR:
        return False
    best, *others = finding.groups[0].positions
    return any(_is_further(other, best) for other in others if other.history and best.history)


def _is_further(one: Position, other: Position) -> bool:
    """Whether a history comes further than another, or to an end that the other does not come to."""
    reached, stands = one.history[-1], other.history[-1]
    there, here = reached.answer.value, stands.answer.value
    if reached.is_end:
        return there != here
    return isinstance(there, Choice) and isinstance(here, Choice) and min(there.places) > max(here.places)


def _backs(position: Position, claim: str) -> bool:
    return claim in map(claim_id, position.answers)
