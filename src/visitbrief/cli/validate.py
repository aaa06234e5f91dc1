"""`visitbrief validate`: whether a dossier keeps the rules."""

from pathlib import Path
from typing import Annotated

import typer

from visitbrief.cli.emit import emit
from visitbrief.cli.options import DossierFile, JsonFlag, NoColor, Width
from visitbrief.errors import ExitCode


def validate(
    file: Annotated[
        Path | None,
        typer.Argument(parser=Path, metavar="[FILE]", show_default=False, help="The dossier; same as --dossier."),
    ] = None,
    dossier: DossierFile = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> ExitCode:
    """Check a dossier: all problems in one pass, each with its place and a hint."""
    from visitbrief.views.validate import build_validate

    view = build_validate(file or dossier)
    emit(view, command="validate", as_json=as_json, width=width, no_color=no_color)
    return ExitCode.OK if view.valid else ExitCode.BAD_DOSSIER
