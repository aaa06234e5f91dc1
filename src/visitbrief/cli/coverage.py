"""`visitbrief coverage`."""

from visitbrief.cli.answer import Basis, PictureOutput
from visitbrief.cli.options import Country, PersonId, SourceId, Topic


def coverage(
    basis: Basis,
    output: PictureOutput,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
) -> None:
    """Show which questions are answered, by whom, and who is silent; the worst covered first."""
    from visitbrief.views.coverage import build_coverage
    from visitbrief.views.selection import Selection

    analysis, about = basis.load()
    selection = Selection(country=country, topic=topic, source=source, person=person)
    output.emit("coverage", build_coverage(analysis, selection), about, full=selection != Selection())
