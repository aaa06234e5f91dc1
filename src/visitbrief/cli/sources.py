"""`visitbrief sources`."""

from dataclasses import dataclass

from visitbrief.cli.answer import Basis, ListOutput
from visitbrief.cli.options import Country, PersonId, SourceId, SourcesFormat, Topic


@dataclass(frozen=True, slots=True)
class SourcesOutput(ListOutput):
    """How a list of sources is printed, and where."""

    format_: SourcesFormat = None


def sources(
    basis: Basis,
    output: SourcesOutput,
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
