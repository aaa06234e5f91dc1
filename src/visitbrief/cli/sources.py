"""`visitbrief sources`."""

from visitbrief.cli.answer import Basis, ListOutput
from visitbrief.cli.options import Country, PersonId, SourceId, Topic


def sources(
    basis: Basis,
    output: ListOutput,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
) -> None:
    """Show what the answers rest on: each source with its kind, origin, claims and disputes."""
    from visitbrief.views.selection import Selection
    from visitbrief.views.sources import build_sources

    analysis, about = basis.load()
    view = build_sources(analysis, Selection(country=country, topic=topic, source=source, person=person))
    output.emit("sources", view, about)
