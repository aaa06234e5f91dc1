"""`visitbrief impact`."""

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import Country, Withdrawn


def impact(sources: Withdrawn, basis: Basis, output: Output, country: Country = None) -> None:
    """Show what changes if sources are withdrawn: answers, disputes, page one."""
    from visitbrief.views.impact import build_impact
    from visitbrief.views.selection import Selection

    analysis, about = basis.load()
    output.emit("impact", build_impact(analysis, sources, Selection(country=country)), about)
