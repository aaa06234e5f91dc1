"""Where the ids on a page lead: to the place on it that tells all of the thing."""

from typing import Final
from urllib.parse import quote

from visitbrief.render.markup import Markup, element, joined
from visitbrief.views.page import PageView

QUESTION: Final = "question"
CLAIM: Final = "claim"
SOURCE: Final = "source"
PERSON: Final = "person"


def anchor(kind: str, id_: str) -> str:
    """The id of the element that tells of a thing."""
    return f"{kind}:{id_}"


def fragment(kind: str, id_: str) -> str:
    """The address of a thing, within the page."""
    return "#" + quote(anchor(kind, id_), safe=":")


def outwards(url: str, *content: str) -> Markup:
    """A link that leaves the page for the web, and does not say from where; of any other address, its content alone."""
    if not url.lower().startswith(("http://", "https://")):
        return joined(content)
    return element("a", *content, href=url, rel="noreferrer noopener")


class Links:
    """The ids that a page tells of."""

    def __init__(self, view: PageView) -> None:
        entries = (*view.disputes, *view.others)
        kinds = (
            (QUESTION, [entry.detail.question.id for entry in entries]),
            (CLAIM, [claim.id for entry in entries for claim in entry.detail.claims]),
            (SOURCE, [source.id for source in view.sources.rows]),
        )
        self._places: dict[str, list[str]] = {}
        for kind, ids in kinds:
            for id_ in ids:
                self._places.setdefault(id_, []).append(fragment(kind, id_))

    def __call__(self, id_: str, *content: str) -> Markup:
        """A link to what has that id, with its content or the id itself; no link where nothing on the page has it.

        An id that several things have leads to none of them.
        """
        shown = content or (element("code", id_),)
        places = self._places.get(id_, ())
        return element("a", *shown, href=places[0]) if len(places) == 1 else element("span", *shown)
