"""`visitbrief changes`."""

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import Country, ExitCodeFlag, Since
from visitbrief.errors import ExitCode


def changes(
    since: Since, basis: Basis, output: Output, country: Country = None, exit_code: ExitCodeFlag = False
) -> ExitCode:
    """Show what has changed since a day: answers, disputes, sources, page one."""
    from visitbrief.analysis.findings import Analysis
    from visitbrief.dossier.history import to_compare
    from visitbrief.views.changes import build_changes
    from visitbrief.views.selection import Selection

    after, about = basis.load()
    before, warnings = to_compare(after.dossier, since.isoformat())
    view = build_changes(Analysis(before), after, Selection(country=country))
    output.emit("changes", view, about._replace(warnings=about.warnings + warnings))
    return ExitCode.FOUND if exit_code and not view.changes.is_empty else ExitCode.OK
