"""A dossier as it could have been known on an earlier day."""

from visitbrief.dossier.model import Dossier
from visitbrief.values.moment.value import parse_moment


def as_known(dossier: Dossier, day: str) -> tuple[Dossier, tuple[str, ...]]:
    """A dossier as it was known by the end of a day, and what its reader should know of that, one sentence each.

    Args:
        dossier: the whole dossier.
        day: EDTF.
    """
    known, undated = published_by(dossier, day)
    left_out = "1 source shows no date and is" if undated == 1 else f"{undated} sources show no date and are"
    return known, (f"{left_out} left out of a view as of {day}",) if undated else ()


def published_by(dossier: Dossier, day: str) -> tuple[Dossier, int]:
    """The dossier with what was published by the end of a day.

    Args:
        dossier: the whole dossier.
        day: EDTF.

    Returns:
        The dossier without later sources, and the number of sources left out because they show no date: all that is
        known of them is that they were out by the day up to which the dossier was kept.
    """
    end = parse_moment(day).allowed
    undated_are_out = parse_moment(dossier.visit.as_of).allowed.low <= end.high
    kept = tuple(
        source
        for source in dossier.sources
        if (undated_are_out if source.published is None else parse_moment(source.published).allowed.low <= end.high)
    )
    undated = 0 if undated_are_out else sum(source.published is None for source in dossier.sources)
    visit = dossier.visit.model_copy(update={"as_of": day})
    return dossier.model_copy(update={"visit": visit, "sources": kept}), undated
