"""`visitbrief timeline`."""

from dataclasses import dataclass

from visitbrief.cli.answer import Basis, ListOutput
from visitbrief.cli.options import Country, Every, From, PersonId, PlotTimeline, SourceId, TimelineFormat, To, Topic
from visitbrief.errors import VisitbriefError


@dataclass(frozen=True, slots=True)
class TimelineOutput(ListOutput):
    """How a timeline is printed, and where."""

    format_: TimelineFormat = None


def timeline(
    basis: Basis,
    output: TimelineOutput,
    start: From = None,
    end: To = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
    every: Every = False,
    plot: PlotTimeline = False,
) -> None:
    """Show what happened when, and which dates are disputed."""
    from visitbrief.views.selection import Selection
    from visitbrief.views.timeline import build_timeline

    if start and end and start > end:
        raise VisitbriefError(f"--from {start} is after --to {end}", hint="exchange the two")
    analysis, about = basis.load()
    selection = Selection(country=country, topic=topic, source=source, person=person)
    first, last = (day.isoformat() if day else None for day in (start, end))
    output.emit("timeline", build_timeline(analysis, selection, start=first, end=last), about, every=every, plot=plot)
