"""`visitbrief impact`."""

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import Withdrawn


def impact(sources: Withdrawn, basis: Basis, output: Output) -> None:
    """Show what changes if sources are withdrawn: answers, disputes, page one."""
    from visitbrief.views.impact import build_impact

    analysis, about = basis.load()
    output.emit("impact", build_impact(analysis, sources), about)
