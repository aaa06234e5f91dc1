"""`visitbrief aid`."""

from visitbrief.cli.emit import emit
from visitbrief.cli.options import AsOf, Country, DossierFile, JsonFlag, NoColor, SourceId, Topic, Width


def aid(
    dossier: DossierFile = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    as_of: AsOf = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Show who promised what to whom, and which sums are disputed."""
    from visitbrief.cli.analysis import analyse
    from visitbrief.views.aid import build_aid
    from visitbrief.views.selection import Selection

    analysis, warnings = analyse(dossier, as_of)
    view = build_aid(analysis, Selection(country=country, topic=topic, source=source))
    visit = analysis.dossier.visit
    emit(view, command="aid", dossier=visit, as_json=as_json, width=width, no_color=no_color, warnings=warnings)
