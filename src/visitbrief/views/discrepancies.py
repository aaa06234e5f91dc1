"""Where sources disagree: the view behind `visitbrief discrepancies`."""

from dataclasses import dataclass

from visitbrief.analysis.findings import Analysis, rests_on_one_origin
from visitbrief.analysis.kinds import Severity
from visitbrief.analysis.model import Check, Discrepancy, Explanation, Finding, Support
from visitbrief.views.references import PositionRef, QuestionRef, position_refs, question_ref
from visitbrief.views.rivals import Rival, competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import AnswerRef, answer_ref


@dataclass(frozen=True, slots=True)
class DiscrepancyRow:
    """A question that no single answer satisfies, or on which a check fails."""

    question: QuestionRef
    kind: str
    severity: str
    positions: tuple[PositionRef, ...]
    """Best supported first; positions of another scope, unit or language after those in dispute."""
    explanations: tuple[Explanation, ...]
    support: Support
    checks: tuple[Check, ...]
    answer: AnswerRef
    rivals: tuple[Rival, ...]
    """The positions in dispute in brief: those beside the supported one, or all where nothing decides."""


@dataclass(frozen=True, slots=True)
class NotComparableRow:
    """A question with answers that look different but cannot be set against each other."""

    question: QuestionRef
    reasons: tuple[str, ...]
    positions: tuple[PositionRef, ...]


@dataclass(frozen=True, slots=True)
class DiscrepanciesView:
    """All discrepancies selected, worst first; and, unless `--severity` or `--kind` narrow them, what stands beside."""

    discrepancies: tuple[DiscrepancyRow, ...]
    not_comparable: tuple[NotComparableRow, ...]
    severities: dict[str, int]
    """How many discrepancies there are of each severity, before `--severity` and `--kind` narrow them."""
    single_origin: tuple[str, ...]
    """Ids of the questions selected whose answers all go back to one origin: nobody else confirms them."""
    unanswered: tuple[str, ...]
    """Ids of the questions selected that no source answers."""


def build_discrepancies(
    analysis: Analysis, selection: Selection, *, severity: Severity | None = None, kind: str | None = None
) -> DiscrepanciesView:
    """Select and lay out the discrepancies of a dossier.

    Args:
        analysis: of the dossier.
        selection: which questions to look at.
        severity: only discrepancies of this severity or worse.
        kind: only those of this kind, or with a failed check of this kind.
    """
    findings = {finding.question.id: finding for finding in selection.findings(analysis)}
    selected = [found for found in analysis.discrepancies if found.question.id in findings]
    kept = [found for found in selected if _keeps(found, severity, kind)]
    beside = findings.values() if severity is None and kind is None else ()
    return DiscrepanciesView(
        discrepancies=tuple(discrepancy_row(analysis, found, findings[found.question.id]) for found in kept),
        not_comparable=tuple(
            NotComparableRow(
                question_ref(finding.question),
                finding.not_comparable,
                position_refs(analysis, finding.positions),
            )
            for finding in beside
            if finding.discrepancy is None and finding.not_comparable
        ),
        severities={level.value: sum(found.severity is level for found in selected) for level in Severity},
        single_origin=tuple(finding.question.id for finding in beside if rests_on_one_origin(finding)),
        unanswered=tuple(finding.question.id for finding in beside if not finding.positions),
    )


def discrepancy_row(analysis: Analysis, found: Discrepancy, finding: Finding) -> DiscrepancyRow:
    """Lay out one discrepancy."""
    return DiscrepancyRow(
        question=question_ref(found.question),
        kind=found.kind.value,
        severity=found.severity.value,
        positions=position_refs(analysis, found.positions),
        explanations=found.explanations,
        support=found.support,
        checks=found.checks,
        answer=answer_ref(finding),
        rivals=competing(analysis, finding),
    )


def _keeps(found: Discrepancy, severity: Severity | None, kind: str | None) -> bool:
    if severity is not None and found.severity.rank > severity.rank:
        return False
    return kind is None or kind == found.kind.value or any(check.kind.value == kind for check in found.checks)
