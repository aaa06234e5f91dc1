"""`visitbrief discrepancies`."""

from visitbrief.cli.emit import emit
from visitbrief.cli.options import (
    AsOf,
    Country,
    DiscrepancyKindFilter,
    DossierFile,
    FailOn,
    FailOnOption,
    JsonFlag,
    NoColor,
    PersonId,
    SeverityFilter,
    SourceId,
    Topic,
    Width,
)
from visitbrief.errors import ExitCode


def discrepancies(
    dossier: DossierFile = None,
    severity: SeverityFilter = None,
    kind: DiscrepancyKindFilter = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
    as_of: AsOf = None,
    fail_on: FailOnOption = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> ExitCode:
    """Show where sources disagree, why they may, and which answer is best supported."""
    from visitbrief.cli.analysis import analyse
    from visitbrief.views.discrepancies import build_discrepancies
    from visitbrief.views.selection import Selection

    analysis, warnings = analyse(dossier, as_of)
    view = build_discrepancies(
        analysis,
        Selection(country=country, topic=topic, source=source, person=person),
        severity=severity and severity.value,
        kind=kind and kind.value,
    )
    visit = analysis.dossier.visit
    emit(
        view,
        command="discrepancies",
        dossier=visit,
        as_json=as_json,
        width=width,
        no_color=no_color,
        warnings=warnings,
    )
    found = {row.severity for row in view.discrepancies}
    asked_about = {
        None: set[str](),
        FailOn.MAJOR: {"major"},
        FailOn.MODERATE: {"major", "moderate"},
        FailOn.MINOR: {"major", "moderate", "minor"},
        FailOn.ANY: {"major", "moderate", "minor"},
    }[fail_on]
    return ExitCode.FOUND if found & asked_about else ExitCode.OK
