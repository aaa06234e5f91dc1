"""What differs between two dossiers, as a document."""

from visitbrief.render.document import Document, Facts, line
from visitbrief.render.layout.comparison import lay_out_comparison
from visitbrief.views.diff import DiffView, DossierRef
from visitbrief.views.wording import date_in_words


def lay_out(view: DiffView) -> Document:
    """Lay out which dossiers are compared, and what differs."""
    compared = Facts((("Before", line(_named(view.old))), ("After", line(_named(view.new)))))
    return Document("What differs between two dossiers", (compared, *lay_out_comparison(view.changes)))


def _named(dossier: DossierRef) -> str:
    return f"{dossier.title}, as of {date_in_words(dossier.as_of)}"
