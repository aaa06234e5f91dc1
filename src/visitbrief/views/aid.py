"""Who promised what to whom: the view behind `visitbrief aid`."""

from collections import defaultdict
from dataclasses import dataclass

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding
from visitbrief.dossier.model import Question
from visitbrief.values.quantity.value import Quantity, tidy
from visitbrief.views.references import QuestionRef, question_ref
from visitbrief.views.rivals import Rival, competing
from visitbrief.views.selection import Selection, most_told_first
from visitbrief.views.standing import AnswerRef, answer_ref
from visitbrief.views.wording import about, stages


@dataclass(frozen=True, slots=True)
class Detail:
    """Something more about a sum: who receives it, what it buys."""

    question: QuestionRef
    answer: AnswerRef
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class AidRow:
    """One sum."""

    question: QuestionRef
    donor: str
    recipient: str
    instrument: str
    answer: AnswerRef
    about: str
    """Its period, region or side; empty where nothing is stated."""
    low: str | None
    """Smallest amount that the best supported answer allows, a decimal string; null when no source gives one."""
    high: str | None
    """Largest amount that the best supported answer allows; null also when the print sets no upper end."""
    currency: str | None
    stages: tuple[str, ...]
    """The stages that sources name, the most named first."""
    depth: int
    """0 for a sum of its own, 1 for a part of the sum above it, and so on."""
    severity: str | None
    rivals: tuple[Rival, ...]
    """The competing figures, when disputed."""
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class AidView:
    """All sums, each part under its total."""

    rows: tuple[AidRow, ...]


def build_aid(analysis: Analysis, selection: Selection) -> AidView:
    """Lay out the sums of a dossier: what most origins report first, each total with its parts under it."""
    selected = (analysis.finding(question.id) for question in selection.asked(analysis) if question.aid)
    findings = {finding.question.id: finding for finding in most_told_first(analysis, selected)}
    parts: dict[str | None, list[Question]] = defaultdict(list)
    for finding in findings.values():
        whole = finding.question.part_of
        parts[whole if whole in findings else None].append(finding.question)
    rows: list[AidRow] = []

    def add(question: Question, depth: int) -> None:
        rows.append(_row(analysis, findings[question.id], depth))
        for part in parts[question.id]:
            add(part, depth + 1)

    for question in parts[None]:
        add(question, 0)
    return AidView(tuple(rows))


def _row(analysis: Analysis, finding: Finding, depth: int) -> AidRow:
    question, aid, discrepancy = finding.question, finding.question.aid, finding.discrepancy
    assert aid is not None  # noqa: S101 - build_aid selects on it
    first = finding.positions[0].lead.value if finding.positions else None
    allowed = first.allowed if isinstance(first, Quantity) else None
    return AidRow(
        question=question_ref(question),
        donor=aid.donor,
        recipient=aid.recipient,
        instrument=aid.instrument,
        answer=answer_ref(finding),
        about=about(finding.positions[0]) if finding.positions else "",
        low=f"{tidy(allowed.low[0]):f}" if allowed else None,
        high=f"{tidy(allowed.high[0]):f}" if allowed and allowed.high[0].is_finite() else None,
        currency=first.unit if isinstance(first, Quantity) else question.unit,
        stages=stages(analysis.answers(question.id)),
        depth=depth,
        severity=discrepancy.severity.value if discrepancy else None,
        rivals=competing(analysis, finding),
        details=tuple(
            _detail(analysis, analysis.finding(other.id))
            for other in analysis.details.get(question.id, ())
            if analysis.answers(other.id)
        ),
    )


def _detail(analysis: Analysis, finding: Finding) -> Detail:
    return Detail(question_ref(finding.question), answer_ref(finding), competing(analysis, finding))
