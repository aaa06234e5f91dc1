"""`visitbrief diff`."""

from dataclasses import replace

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import Country, ExitCodeFlag, NewFile, OldFile, one_dossier
from visitbrief.errors import ExitCode


def diff(
    old: OldFile,
    basis: Basis,
    output: Output,
    new: NewFile = None,
    country: Country = None,
    exit_code: ExitCodeFlag = False,
) -> ExitCode:
    """Show what differs between two dossiers: answers, disputes, sources, page one."""
    from visitbrief.views.diff import build_diff
    from visitbrief.views.selection import Selection

    basis = replace(basis, dossier=one_dossier(new, basis.dossier))
    before, then = basis.load_other(old)
    after, about = basis.load()
    view = build_diff(before, after, Selection(country=country))
    output.emit("diff", view, about.beside(old, then))
    return ExitCode.FOUND if exit_code and not view.changes.is_empty else ExitCode.OK
