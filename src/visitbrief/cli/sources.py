"""`visitbrief sources`."""

from visitbrief.cli.emit import emit
from visitbrief.cli.options import (
    AsOf,
    Country,
    DossierFile,
    JsonFlag,
    NoColor,
    PersonId,
    SourceId,
    Topic,
    Width,
)


def sources(
    dossier: DossierFile = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
    as_of: AsOf = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Show what the answers rest on: each source with its kind, origin, claims and disputes."""
    from visitbrief.cli.analysis import analyse
    from visitbrief.views.selection import Selection
    from visitbrief.views.sources import build_sources

    analysis, warnings = analyse(dossier, as_of)
    view = build_sources(analysis, Selection(country=country, topic=topic, source=source, person=person))
    visit = analysis.dossier.visit
    emit(
        view,
        command="sources",
        dossier=visit,
        as_json=as_json,
        width=width,
        no_color=no_color,
        warnings=warnings,
    )
