"""A dossier as it could have been known on an earlier day."""

from visitbrief.dossier.model import Briefing, Dossier
from visitbrief.errors import VisitbriefError
from visitbrief.values.moment.value import parse_moment


def as_known(dossier: Dossier, day: str) -> tuple[Dossier, tuple[str, ...]]:
    """A dossier as it was known by the end of a day, and what its reader should know of that, one sentence each.

    Args:
        dossier: the whole dossier.
        day: EDTF; not after the day up to which the dossier was kept.

    Raises:
        VisitbriefError: it is after that day.
    """
    _refuse_later(dossier, day)
    known, undated = published_by(dossier, day)
    warnings = (f"{_show_no_date(undated, 'is', 'are')} left out of a view as of {day}",) if undated else ()
    if not known.sources and undated < len(dossier.sources):
        warnings = (_nothing_by(day), *warnings)
    return known, warnings


def to_compare(dossier: Dossier, day: str) -> tuple[Dossier, tuple[str, ...]]:
    """A dossier as of the end of a day, to tell what is in it from later days; and what to know of that, as `as_known`.

    What shows no date is in it: nobody knows that it is from later days, and so it is no news.

    Args:
        dossier: the whole dossier.
        day: EDTF; as for `as_known`.

    Raises:
        VisitbriefError: as `as_known`.
    """
    _refuse_later(dossier, day)
    known, undated = published_by(dossier, day, undated_too=True)
    stand = f"{_show_no_date(undated, 'stands', 'stand')} on both sides of what is compared: none is told as new"
    warnings = (stand,) if undated else ()
    if len(known.sources) == undated < len(dossier.sources):
        warnings = (_nothing_by(day), *warnings)
    return known, warnings


def is_later(day: str, dossier: Dossier) -> bool:
    """Whether a day, EDTF, is after the one up to which a dossier was kept: of what was known then it tells nothing."""
    return parse_moment(day).allowed.low > parse_moment(dossier.visit.as_of).allowed.high


def _refuse_later(dossier: Dossier, day: str) -> None:
    if is_later(day, dossier):
        what = f"{day} is after {dossier.visit.as_of}, up to which the dossier is told"
        raise VisitbriefError(what, hint="name that day or an earlier one")


def _show_no_date(number: int, one: str, several: str) -> str:
    return f"1 source shows no date and {one}" if number == 1 else f"{number:,} sources show no date and {several}"


def _nothing_by(day: str) -> str:
    return f"no source is known to have appeared by {day}"


def published_by(dossier: Dossier, day: str, *, undated_too: bool = False) -> tuple[Dossier, int]:
    """The dossier with what was surely published by the end of a day.

    Args:
        dossier: the whole dossier.
        day: EDTF.
        undated_too: whether what may have been published by then, for it shows no date, is to stay.

    Returns:
        The dossier without later sources, the events that only they date, and the lines of a later briefing; and the
        number of sources that show no date: all that is known of them is that they were out by the day up to which the
        dossier was kept, and so there are none from that day on.
    """
    end = parse_moment(day).allowed
    if parse_moment(dossier.visit.as_of).allowed.low <= end.high:
        return dossier.model_copy(update={"visit": dossier.visit.model_copy(update={"as_of": day})}), 0
    kept = tuple(
        source
        for source in dossier.sources
        if (undated_too if source.published is None else parse_moment(source.published).allowed.high <= end.high)
    )
    undated = sum(source.published is None for source in dossier.sources)
    only_later = {claim.question for source in dossier.sources for claim in source.claims}
    only_later -= {claim.question for source in kept for claim in source.claims}
    known = {
        "visit": dossier.visit.model_copy(update={"as_of": day}),
        "sources": kept,
        "events": tuple(event for event in dossier.events if event.when not in only_later),
    }
    briefing = dossier.briefing
    if briefing is not None and parse_moment(briefing.written).allowed.low > end.high:
        known["briefing"] = Briefing(meetings=briefing.meetings, written=briefing.written)
    return dossier.model_copy(update=known), undated
