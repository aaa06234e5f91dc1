"""`visitbrief validate`: whether a dossier keeps the rules."""

from visitbrief.cli.answer import Output
from visitbrief.cli.options import DossierArgument, DossierFile, Every
from visitbrief.errors import ExitCode


def validate(
    output: Output,
    file: DossierArgument = None,
    every: Every = False,
    dossier: DossierFile = None,
) -> ExitCode:
    """Check a dossier: all problems in one pass, each with its place and a hint."""
    from visitbrief.views.validate import build_validate

    view = build_validate(file or dossier)
    output.emit("validate", view, every=every)
    return ExitCode.OK if view.valid else ExitCode.BAD_DOSSIER
