"""`visitbrief sources`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from visitbrief.cli.answer import Basis, ListOutput
from visitbrief.cli.options import Country, Every, PersonId, SourceId, SourcesFormat, Topic
from visitbrief.views.orders import SourceOrder


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
    sort: Annotated[SourceOrder, typer.Option("--sort", help="What comes first.")] = SourceOrder.ID,
    every: Every = False,
) -> None:
    """Show what the answers rest on: each source with its kind, origin, claims and disputes."""
    from visitbrief.views.selection import Selection
    from visitbrief.views.sources import build_sources

    analysis, about = basis.load()
    view = build_sources(analysis, Selection(country=country, topic=topic, source=source, person=person), sort)
    output.emit("sources", view, about, every=every)
