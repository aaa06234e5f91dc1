"""The sources as CSL-JSON, which reference managers read: one item for each source.

A date is given in parts, as finely as it is told; one that has none (a season, one of two days, an open end) is given
in words. What CSL has no field for stands under `custom`, in the words of `--json`.

Source: CSL 1.0.2, appendices III and IV; its input schema, csl-data.json, requires `id` and `type`.
"""

from typing import TYPE_CHECKING, Any, Final

from visitbrief.dossier.model import SourceKind
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.text import in_json
from visitbrief.values.moment.edtf import Point, Stretch
from visitbrief.values.moment.value import parse_moment

if TYPE_CHECKING:
    from visitbrief.views.sources import SourceRow, SourcesView

TYPES: Final = {
    SourceKind.OFFICIAL_TRANSCRIPT: "speech",
    SourceKind.OFFICIAL_READOUT: "webpage",
    SourceKind.OFFICIAL_STATEMENT: "webpage",
    SourceKind.OFFICIAL_DOCUMENT: "document",
    SourceKind.DATA: "dataset",
    SourceKind.WIRE: "article-newspaper",
    SourceKind.NEWSPAPER: "article-newspaper",
    SourceKind.BROADCASTER: "webpage",
    SourceKind.MAGAZINE: "article-magazine",
    SourceKind.NEWS_SITE: "webpage",
    SourceKind.STATE_MEDIA: "article-newspaper",
    SourceKind.RESEARCH: "report",
    SourceKind.REFERENCE: "entry-encyclopedia",
    SourceKind.NGO: "report",
    SourceKind.OPINION: "article-newspaper",
    SourceKind.AGGREGATOR: "webpage",
}
"""The type of an item by the kind of its source. What a broadcaster has in print is a page, and no broadcast."""
GENRES: Final = {
    SourceKind.OFFICIAL_TRANSCRIPT: "Transcript",
    SourceKind.OFFICIAL_READOUT: "Readout",
    SourceKind.OFFICIAL_STATEMENT: "Statement",
    SourceKind.OPINION: "Opinion",
}
"""What the type does not say."""
CONTAINED: Final = frozenset({"article-magazine", "article-newspaper", "entry-encyclopedia", "webpage"})
"""Types that are part of something whose title is the publisher's name; of the others it is the publisher."""
PARTS: Final = {"Y": 1, "M": 2, "D": 3, "T": 3}
"""How many parts (year, month, day) a date of a unit has."""


def render(answer: Answer["SourcesView"], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The items as one JSON array, with a newline at its end."""
    from pydantic_core import to_json

    items = [_item(row) for row in answer.view.rows]
    return in_json(to_json(items, indent=2).decode()).encode() + b"\n"


def _item(row: "SourceRow") -> dict[str, Any]:
    """What is known of a source; a field of which nothing is known is left out."""
    kind = SourceKind(row.kind)
    type_ = TYPES[kind]
    known = {
        "id": row.id,
        "type": type_,
        "title": row.title,
        "container-title" if type_ in CONTAINED else "publisher": row.publisher,
        "genre": GENRES.get(kind),
        "issued": _date(row.published) if row.published else None,
        "URL": row.url,
        "language": row.language,
        "custom": {"kind": row.kind, "seen": row.seen, "reliability": row.reliability, "origins": row.origins},
    }
    return {name: value for name, value in known.items() if value is not None}


def _date(edtf: str) -> dict[str, Any]:
    """A date as CSL has it, from EDTF."""
    moment = parse_moment(edtf)
    stretch, *others = moment.readings
    if others or not _has_parts(stretch):
        return {"literal": moment.say()}
    ends = [end for end in dict.fromkeys((stretch.first, stretch.last)) if end is not None]
    circa = {"circa": True} if any(end.about for end in ends) else {}
    return {"date-parts": [_parts(end) for end in ends]} | circa


def _has_parts(stretch: Stretch) -> bool:
    """Whether it is one date, or all the time between two, of which each has parts."""
    ends = (stretch.first, stretch.last)
    return (stretch.whole or ends[0] == ends[1]) and all(end is not None and end.unit in PARTS for end in ends)


def _parts(end: Point) -> list[int]:
    return [end.day.year, end.day.month, end.day.day][: PARTS[end.unit]]
