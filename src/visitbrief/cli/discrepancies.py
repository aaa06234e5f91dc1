"""`visitbrief discrepancies`."""

from typing import TYPE_CHECKING

from visitbrief.analysis.kinds import Severity
from visitbrief.cli.answer import Basis, ListOutput
from visitbrief.cli.options import (
    ANY,
    Country,
    DisputeKind,
    Every,
    FailOn,
    Full,
    LeastSeverity,
    PersonId,
    QuestionIds,
    SourceId,
    Topic,
)
from visitbrief.errors import ExitCode

if TYPE_CHECKING:
    from visitbrief.views.discrepancies import DiscrepanciesView


def discrepancies(
    basis: Basis,
    output: ListOutput,
    ids: QuestionIds = None,
    full: Full = False,
    every: Every = False,
    severity: LeastSeverity = None,
    kind: DisputeKind = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
    fail_on: FailOn = None,
) -> ExitCode:
    """Show where sources disagree, why they may, and which answer is best supported."""
    from visitbrief.views.discrepancies import build_discrepancies
    from visitbrief.views.selection import Selection

    analysis, about = basis.load()
    selection = Selection(country=country, topic=topic, source=source, person=person, questions=tuple(ids or ()))
    view = build_discrepancies(analysis, selection, severity=severity, kind=kind)
    output.emit("discrepancies", view, about, full=full or bool(ids), every=every)
    return ExitCode.FOUND if fail_on and _has(view, fail_on) else ExitCode.OK


def _has(view: "DiscrepanciesView", least: str) -> bool:
    """Whether any discrepancy shown is at least that severe."""
    rank = Severity.MINOR.rank if least == ANY else Severity(least).rank
    return any(Severity(row.severity).rank <= rank for row in view.discrepancies)
