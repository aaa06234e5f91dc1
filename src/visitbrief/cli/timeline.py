"""`visitbrief timeline`."""

from visitbrief.cli.emit import emit
from visitbrief.cli.options import (
    AsOf,
    Country,
    DossierFile,
    From,
    JsonFlag,
    NoColor,
    PersonId,
    SourceId,
    To,
    Topic,
    Width,
)
from visitbrief.errors import VisitbriefError


def timeline(
    dossier: DossierFile = None,
    start: From = None,
    end: To = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
    as_of: AsOf = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Show what happened when, and which dates are disputed."""
    from visitbrief.cli.analysis import analyse
    from visitbrief.views.selection import Selection
    from visitbrief.views.timeline import build_timeline

    if start and end and start > end:
        raise VisitbriefError(f"--from {start} is after --to {end}", hint="exchange the two")
    analysis, warnings = analyse(dossier, as_of)
    view = build_timeline(
        analysis,
        Selection(country=country, topic=topic, source=source, person=person),
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
    )
    visit = analysis.dossier.visit
    emit(
        view,
        command="timeline",
        dossier=visit,
        as_json=as_json,
        width=width,
        no_color=no_color,
        warnings=warnings,
    )
