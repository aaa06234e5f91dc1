"""A dossier as it could have been known on an earlier day."""

from visitbrief.dossier.model import Dossier, Source
from visitbrief.values.base import Range
from visitbrief.values.moment.value import parse_moment


def published_by(dossier: Dossier, day: str) -> tuple[Dossier, int]:
    """The dossier with what was published by the end of a day.

    Args:
        dossier: the whole dossier.
        day: EDTF.

    Returns:
        The dossier without later sources, and the number of sources left out because they show no date: nothing says
        that they were out by then.
    """
    end = parse_moment(day).allowed
    kept = tuple(source for source in dossier.sources if _is_out(source, end))
    undated = sum(source.published is None for source in dossier.sources)
    visit = dossier.visit.model_copy(update={"as_of": day})
    return dossier.model_copy(update={"visit": visit, "sources": kept}), undated


def _is_out(source: Source, end: Range) -> bool:
    return source.published is not None and parse_moment(source.published).allowed.low <= end.high
