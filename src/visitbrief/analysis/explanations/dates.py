"""Reasons that the calendar gives: a slip in a date, and what was printed before or after what."""

from collections.abc import Iterable

from visitbrief.analysis.calendar import Span, span, span_of
from visitbrief.analysis.case import Case
from visitbrief.analysis.explanations.pair import Pair, show
from visitbrief.analysis.model import Position
from visitbrief.analysis.support import PROVISIONAL
from visitbrief.values.choice import Choice
from visitbrief.values.moment.value import Moment
from visitbrief.values.quantity.value import Quantity

STALE_YEARS = 3
"""A figure whose origin is this much older than the source that prints it as current is stale."""
UPDATE_DAYS = 7
"""A figure that all later sources give, this many days after the last earlier one, is an update."""


def shifted_date(pair: Pair) -> str | None:
    """Day and month were swapped, or the month, the year or the day slipped."""
    if (moments := pair.moments) is None:
        return None
    one, other = (span_of(moment.allowed) for moment in moments)
    if not one.is_one_day or not other.is_one_day:
        return None
    a, b = one.first, other.first
    if (a.year, a.month, a.day) == (b.year, b.day, b.month):
        return f"{one} and {other} are one date with day and month swapped"
    if (a.year, a.day) == (b.year, b.day) and a.month != b.month:
        return f"{one} and {other} differ in the month alone"
    if (a.month, a.day) == (b.month, b.day) and a.year != b.year:
        return f"{one} and {other} differ in the year alone"
    if abs((a - b).days) == 1:
        return f"{one} and {other} are one day apart: an overnight edition, another time zone, or a slip"
    return None


def over_claimed(pair: Pair) -> str | None:
    """A status was claimed that later sources still do not report."""
    if (rungs := _rungs(pair)) is None or rungs <= 0:
        return None
    early, late = _published(pair.first), _published(pair.second)
    if early is None or late is None or late.last < early.first:
        return None
    return f"{show(pair.first)} was claimed while sources of the same day or later still say {show(pair.second)}"


def later_update(pair: Pair) -> str | None:
    """The answer moved on: all sources of one position appeared after all of the other's."""
    early, late = _published(pair.first), _published(pair.second)
    if early is None or late is None or early.last >= late.first:
        return None
    value = pair.first.lead.value
    if isinstance(value, Choice):
        moved = (_rungs(pair) or 0) < 0
    elif isinstance(value, Moment):
        moved = all(answer.claim.modality in PROVISIONAL for answer in pair.first.own)
    else:
        moved = isinstance(value, Quantity) and (late.first - early.last).days >= UPDATE_DAYS
    if not moved:
        return None
    return f"every source for {show(pair.second)} appeared after those for {show(pair.first)}"


def stale(pair: Pair) -> str | None:
    """An old figure was printed as if it were current."""
    printed, rooted = _published(pair.first), _rooted(pair.case, pair.first)
    if printed is None or rooted is None or printed.last.year - rooted.last.year <= STALE_YEARS:
        return None
    rival = _rooted(pair.case, pair.second)
    if rival is None or rival.first.year - rooted.last.year <= STALE_YEARS:
        return None
    return f"{show(pair.first)} goes back to {', '.join(pair.first.origins)} of {rooted}"


def _rungs(pair: Pair) -> int | None:
    """How many rungs of a ladder the first position stands above the second; None when there is no ladder."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if isinstance(a, Choice) and isinstance(b, Choice) and a.ordered:
        return a.options.index(a.chosen[0]) - b.options.index(b.chosen[0])
    return None


def _published(position: Position) -> Span | None:
    """From the first to the last day on which a position's sources appeared; None when one of them shows no date."""
    return _spanning(answer.source.published for answer in position.own)


def _rooted(case: Case, position: Position) -> Span | None:
    """From the first to the last day of the origins of a position; None when one shows no date, or was not out yet."""
    roots = frozenset().union(*(case.origins.of(answer.source, answer.claim) for answer in position.own))
    sources = [case.origins.sources.get(root) for root in roots]
    return _spanning(source.published if source else None for source in sources)


def _spanning(dates: Iterable[str | None]) -> Span | None:
    different = set(dates)
    if not different or None in different:
        return None
    spans = [span(edtf) for edtf in different if edtf is not None]
    if len(spans) == 1:
        return spans[0]
    return Span(min(found.first for found in spans), max(found.last for found in spans))
