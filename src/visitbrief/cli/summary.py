"""`visitbrief summary`."""

from visitbrief.cli.emit import emit
from visitbrief.cli.options import AsOf, Country, DossierFile, JsonFlag, NoColor, Width


def summary(
    dossier: DossierFile = None,
    country: Country = None,
    as_of: AsOf = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Show page one: what happened, what is safe to say, what to watch out for."""
    from visitbrief.cli.analysis import analyse
    from visitbrief.views.selection import Selection
    from visitbrief.views.summary import build_summary

    analysis, warnings = analyse(dossier, as_of)
    view = build_summary(analysis, Selection(country=country))
    visit = analysis.dossier.visit
    emit(
        view,
        command="summary",
        dossier=visit,
        as_json=as_json,
        width=width,
        no_color=no_color,
        warnings=warnings,
    )
