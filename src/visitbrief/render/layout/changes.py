"""What has changed since a day, as a document."""

from visitbrief.render.document import Document
from visitbrief.render.layout.comparison import lay_out_comparison
from visitbrief.views.changes import ChangesView
from visitbrief.views.wording import date_in_words


def lay_out(view: ChangesView) -> Document:
    """Lay out what a reader of that day does not know yet."""
    return Document(f"Since {date_in_words(view.since)}: what has changed", tuple(lay_out_comparison(view.changes)))
