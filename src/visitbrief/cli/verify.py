"""`visitbrief verify`: whether sources print what a dossier says they do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from visitbrief.cli.answer import About, Output
from visitbrief.cli.errors import BadValueError
from visitbrief.cli.options import DossierArgument, DossierFile, Every, one_dossier
from visitbrief.errors import ExitCode

MOST_STRAYS: Final = 5
"""Texts of no source that a warning names."""


def parse_folder(text: str) -> Path:
    """Take the path of a folder.

    Raises:
        BadValueError: it is empty, which would be the folder that the user happens to be in.
    """
    if not text:
        raise BadValueError("the name of the folder is empty", hint="name the folder that the texts are in")
    return Path(text)


def verify(
    output: Output,
    texts: Annotated[
        Path,
        typer.Option(
            "--texts",
            parser=parse_folder,
            metavar="FOLDER",
            show_default=False,
            help="The folder with the text of each source, named ID.txt or ID.md, a paragraph a line.",
        ),
    ],
    file: DossierArgument = None,
    every: Every = False,
    dossier: DossierFile = None,
) -> ExitCode:
    """Check what a dossier says is printed against the texts of its sources; exit code 1 if any of it is not there."""
    from visitbrief.dossier.load import load_dossier
    from visitbrief.dossier.texts import Texts
    from visitbrief.views.verify import build_verify

    loaded = load_dossier(one_dossier(file, dossier))
    found = Texts(texts, {source.id for source in loaded.sources})
    view = build_verify(loaded, found.of)
    output.emit("verify", view, About(loaded.visit, _warnings(found.of_none)), every=every)
    return ExitCode.FOUND if view.failed else ExitCode.OK


def _warnings(strays: Sequence[str]) -> tuple[str, ...]:
    """What to say of texts that are named after no source."""
    if not strays:
        return ()
    more = f" and {len(strays) - MOST_STRAYS:,} more" if len(strays) > MOST_STRAYS else ""
    return (f"no source has the text {', '.join(strays[:MOST_STRAYS])}{more}",)
