"""`visitbrief aid`."""

from visitbrief.cli.answer import Basis, ListOutput
from visitbrief.cli.options import Country, Every, SourceId, Topic


def aid(
    basis: Basis,
    output: ListOutput,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    every: Every = False,
) -> None:
    """Show who promised what to whom, and which sums are disputed."""
    from visitbrief.views.aid import build_aid
    from visitbrief.views.selection import Selection

    analysis, about = basis.load()
    view = build_aid(analysis, Selection(country=country, topic=topic, source=source))
    output.emit("aid", view, about, every=every)
