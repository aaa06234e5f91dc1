"""The analysis of a whole dossier: one finding for each question."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.case import Case
from visitbrief.analysis.checks import check_question
from visitbrief.analysis.explanations import differs_harmlessly, explain
from visitbrief.analysis.explanations.pair import Pair
from visitbrief.analysis.kinds import CheckKind, DiscrepancyKind
from visitbrief.analysis.model import Check, Discrepancy, Finding, Group, Position, Support
from visitbrief.analysis.severity import Gap, is_isolated, judge, widest_gap
from visitbrief.analysis.support import weigh
from visitbrief.dossier.model import Dossier, Question, Weight
from visitbrief.values.base import Kind

IN_DISPUTE: Final[Mapping[Kind, DiscrepancyKind]] = {
    Kind.QUANTITY: DiscrepancyKind.FIGURE,
    Kind.MOMENT: DiscrepancyKind.DATE,
    Kind.NAME: DiscrepancyKind.NAME,
    Kind.QUOTE: DiscrepancyKind.WORDING,
    Kind.CHOICE: DiscrepancyKind.STATUS,
}
"""What is in dispute where answers of a kind conflict: the one table between the two sets of words."""
UNCONTESTED = Support(0, "uncontested", "the only answer that sources give")
IMPOSSIBLE = Support(None, "undecided", "the only answer that sources give, and it fails the check")


class Analysis(Case):
    """What is in dispute in a dossier, computed from its claims when asked for."""

    def __init__(self, dossier: Dossier, withdrawn: Collection[str] = ()) -> None:
        super().__init__(dossier, withdrawn)
        self._findings: dict[str, Finding] = {}

    def finding(self, question_id: str) -> Finding:
        """All that is known of one question."""
        known = self._findings.get(question_id)
        if known is None:
            known = self._findings[question_id] = find(self, self.questions[question_id])
        return known

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each question, in the order of the loaded dossier: by id."""
        return tuple(self.finding(question.id) for question in self.dossier.questions)

    @cached_property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """Every discrepancy, worst first: by severity, then as `_worst_first` says."""
        found = [finding.discrepancy for finding in self.findings if finding.discrepancy is not None]
        return tuple(sorted(found, key=_worst_first))


def find(case: Case, question: Question) -> Finding:
    """Analyse one question."""
    groups = case.groups(question.id)
    checks = check_question(case, question, groups)
    return Finding(
        question=question,
        groups=groups,
        not_comparable=tuple(_difference(groups[0], group) for group in groups[1:]),
        discrepancy=_discrepancy(case, question, groups, checks),
    )


def _discrepancy(
    case: Case, question: Question, groups: tuple[Group, ...], checks: tuple[Check, ...]
) -> Discrepancy | None:
    disputed = [group for group in groups if group.is_disputed]
    if not disputed and not checks:
        return None
    named = case.voices.named
    gap = max((widest_gap(group.positions) for group in disputed), default=_gap_of_checks(checks))
    return Discrepancy(
        question=question,
        kind=IN_DISPUTE[question.kind] if disputed else DiscrepancyKind.CHECK,
        severity=judge(
            question.weight,
            gap,
            harmless=bool(disputed) and _is_harmless(case, question, disputed),
            settled=bool(disputed) and all(group.is_settled for group in disputed),
            isolated=bool(disputed) and not _names_a_counterpart(case, question) and is_isolated(disputed),
        ),
        groups=groups,
        support=weigh(disputed[0].positions, named) if disputed else _uncontested(groups[0].positions[0], checks),
        checks=checks,
        explain=partial(explain, case, question, groups),
    )


def _uncontested(position: Position, checks: Sequence[Check]) -> Support:
    """The only answer has no rival; but if none of its sources can be right, it has no support either."""
    failing = {check.source for check in checks if check.kind is CheckKind.OFFICE}
    return IMPOSSIBLE if all(answer.source.id in failing for answer in position.answers) else UNCONTESTED


def _gap_of_checks(checks: Sequence[Check]) -> Gap:
    """A failed check without a rival position: an office not held is a wide gap, a sum a middling one."""
    return Gap.WIDE if any(check.kind is CheckKind.OFFICE for check in checks) else Gap.MIDDLING


def _names_a_counterpart(case: Case, question: Question) -> bool:
    """Whether a question asks for an office holder other than the principal, whose name nobody may get wrong."""
    if question.office is None:
        return False
    principal = case.people.get(case.dossier.visit.principal)
    return principal is None or all(office.title != question.office for office in principal.offices)


def _is_harmless(case: Case, question: Question, disputed: Sequence[Group]) -> bool:
    """Whether each answer differs from the best supported of its group only for a reason that makes neither wrong."""
    return all(
        differs_harmlessly(Pair(case, question, best, weaker), Pair(case, question, weaker, best))
        for best, *others in (group.positions for group in disputed)
        for weaker in others
    )


def _difference(one: Group, other: Group) -> str:
    """Why two groups of a question cannot be set against each other."""
    if one.scope != other.scope:
        stated = ", ".join(scope_in_words(other.scope).values()) or "not stated"
        return f"another scope: {stated}"
    if other.overtaken:
        return "a plan, and what came of it"
    if one.positions[0].lead.value.kind is Kind.QUOTE:
        return f"wording in another language: {other.terms}, not {one.terms}"
    return f"another unit: {other.terms or 'none'}, not {one.terms or 'none'}"


def _worst_first(discrepancy: Discrepancy) -> tuple[int, int, int, int, str]:
    """Severity, weight, what is easily misstated first, how many claims stand against the first position, id."""
    question = discrepancy.question
    against = sum(len(position.answers) for position in discrepancy.positions[1:])
    return (
        discrepancy.severity.rank,
        list(Weight).index(question.weight),
        list(DiscrepancyKind).index(discrepancy.kind),
        -against,
        question.id,
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well a dossier's questions are answered."""

    claim_count: int
    source_count: int
    """Sources with at least one claim."""
    origin_count: int
    """Independent origins of those claims."""
    question_count: int
    disputed_count: int
    single_origin_count: int
    """Questions that are answered, all from one origin."""
    unanswered_count: int
    """Questions that no source answers."""


def rests_on_one_origin(finding: Finding) -> bool:
    """Whether all answers to a question go back to one origin."""
    return len({origin for position in finding.positions for origin in position.origins}) == 1


def cover(analysis: Analysis, among: Collection[Finding]) -> Coverage:
    """Count what the answers to some questions rest on."""
    from visitbrief.analysis.origins import independent

    answers = {finding.question.id: analysis.answers(finding.question.id) for finding in among}
    roots = {
        question_id: {analysis.origins.of(answer.source, answer.claim) for answer in found}
        for question_id, found in answers.items()
    }
    return Coverage(
        claim_count=sum(len(found) for found in answers.values()),
        source_count=len({answer.source.id for found in answers.values() for answer in found}),
        origin_count=len(independent(set().union(*roots.values()))),
        question_count=len(answers),
        disputed_count=sum(finding.discrepancy is not None for finding in among),
        single_origin_count=sum(map(rests_on_one_origin, among)),
        unanswered_count=sum(not finding.positions for finding in among),
    )
