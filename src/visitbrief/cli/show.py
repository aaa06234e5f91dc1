"""`visitbrief show`."""

from visitbrief.cli.emit import emit
from visitbrief.cli.options import AnyId, AsOf, DossierFile, JsonFlag, NoColor, Width


def show(
    id_: AnyId,
    dossier: DossierFile = None,
    as_of: AsOf = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Show one source, question, claim (SOURCE#N) or person whole."""
    from visitbrief.cli.analysis import analyse
    from visitbrief.views.show import build_show

    analysis, warnings = analyse(dossier, as_of)
    view = build_show(analysis, id_)
    visit = analysis.dossier.visit
    emit(
        view,
        command="show",
        dossier=visit,
        as_json=as_json,
        width=width,
        no_color=no_color,
        warnings=warnings,
    )
