"""`visitbrief summary`."""

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import Country


def summary(basis: Basis, output: Output, country: Country = None) -> None:
    """Show page one: what happened, what is safe to say, what to watch out for."""
    from visitbrief.views.selection import Selection
    from visitbrief.views.summary import build_summary

    analysis, about = basis.load()
    view = build_summary(analysis, Selection(country=country))
    output.emit("summary", view, about)
