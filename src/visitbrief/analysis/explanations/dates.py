"""Reasons that the calendar gives: a slip in a date, and what was printed before or after what."""

from collections.abc import Iterable

from visitbrief.analysis.calendar import Span, span, span_of
from visitbrief.analysis.case import Case
from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.analysis.model import Answer, Position
from visitbrief.analysis.support import PROVISIONAL
from visitbrief.values.choice import Choice
from visitbrief.values.moment.edtf import Precision

QUARTER = 15
"""Minutes."""
STALE_YEARS = 3
"""A figure whose origin is this much older than the source that prints it as current is stale."""


def shifted_date(pair: Pair) -> str | None:
    """Day and month were swapped, or the month, the year or the day slipped."""
    if (moments := pair.moments) is None:
        return None
    one, other = (span_of(moment.allowed) for moment in moments)
    if one.is_one_year and other.is_one_year and abs(one.first.year - other.first.year) == 1:
        return f"{one} and {other} are one year apart"
    if not one.is_one_day or not other.is_one_day:
        return None
    a, b = one.first, other.first
    if (a.year, a.month, a.day) == (b.year, b.day, b.month):
        return f"{one} and {other} are one date with day and month swapped"
    if (a.year, a.day) == (b.year, b.day) and a.month != b.month:
        return f"{one} and {other} differ in the month alone"
    if (a.month, a.day) == (b.month, b.day) and a.year != b.year:
        return f"{one} and {other} differ in the year alone"
    if abs((a - b).days) == 1 and another_edition(pair) is None:
        return f"{one} and {other} are one day apart: an overnight edition, or a slip"
    return None


def rounded_hour(pair: Pair) -> str | None:
    """Two hours of what came, each of a quarter, and one quarter apart: that much rounding accounts for.

    What was planned for an hour was not rounded by those who tell of it.
    """
    if (
        pair.first.planned
        or pair.second.planned
        or (moments := pair.moments) is None
        or any(moment.precision is not Precision.TIME for moment in moments)
    ):
        return None
    one, other = (moment.allowed.low[0] for moment in moments)
    if one % QUARTER or abs(one - other) != QUARTER:
        return None
    return f"{show(pair.first)} and {show(pair.second)} are {QUARTER} minutes apart, both rounded to the quarter"


def another_edition(pair: Pair) -> str | None:
    """One day apart, in papers of different countries: another edition, or the day of another time zone."""
    if (moments := pair.moments) is None:
        return None
    one, other = (span_of(moment.allowed) for moment in moments)
    countries = [{answer.source.country for answer in position.own} for position in (pair.first, pair.second)]
    if not one.is_one_day or not other.is_one_day or None in countries[0] | countries[1]:
        return None
    if abs((one.first - other.first).days) != 1 or not countries[0].isdisjoint(countries[1]):
        return None
    return f"{one} and {other} are one day apart: another edition, or the day of another time zone"


def plan(pair: Pair) -> str | None:
    """One is what was planned, the other what came of it."""
    return f"{show(pair.first)} is what was planned, {show(pair.second)} what came of it"


def over_claimed(pair: Pair) -> str | None:
    """A status was claimed that sources of the same day or later still do not report."""
    stood = _stood(pair)
    if not _is_above(pair.first.lead, stood) or not _is_told_as_late(pair):
        return None
    if any(answer.source.kind.is_primary for answer in pair.first.own):  # which bears it out
        return None
    return f"{show(pair.first)} was claimed while sources of the same day or later still say {show_answer(stood)}"


def later_update(pair: Pair) -> str | None:
    """A plan was changed: all sources of one date appeared after all of the other's, which was only planned."""
    early, late = _published(pair.first), _published(pair.second)
    if early is None or late is None or early.last >= late.first:
        return None
    if any(answer.claim.modality not in PROVISIONAL for answer in pair.first.own):
        return None
    return f"every source for {show(pair.second)} appeared after those for {show(pair.first)}"


def stale(pair: Pair) -> str | None:
    """An old figure was printed as if it were current."""
    printed, rooted = _told(pair.first), _rooted(pair.case, pair.first)
    if printed is None or rooted is None or printed.last.year - rooted.last.year <= STALE_YEARS:
        return None
    rival = _rooted(pair.case, pair.second) or _told(pair.second)
    if rival is None or rival.first.year - rooted.last.year <= STALE_YEARS:
        return None
    return f"{show(pair.first)} goes back to {', '.join(pair.first.origins)} of {rooted}"


def _stood(pair: Pair) -> Answer:
    """What the second position says; of two histories, where it stood on the day of the first's last own step."""
    day = _day(pair.first.lead)
    step = pair.second.at(day.last) if pair.first.history and day is not None else None
    return pair.second.lead if step is None else step.answer


def _day(answer: Answer) -> Span | None:
    """The day that a claim about a state is about."""
    day = answer.claim.as_of or answer.source.published
    return None if day is None else span(day)


def _is_above(one: Answer, other: Answer) -> bool:
    """Whether an answer is a higher rung of a ladder than another."""
    a, b = one.value, other.value
    if not isinstance(a, Choice) or not isinstance(b, Choice) or not a.ordered:
        return False
    return a.options.index(a.chosen[0]) > b.options.index(b.chosen[0])


def _is_told_as_late(pair: Pair) -> bool:
    """Whether sources of the first's day or later give the second; of a history, of the day of its last own step."""
    if pair.first.history:
        day = _day(pair.first.lead)
        return day is not None and pair.second.last_said >= day.first
    early, late = _published(pair.first), _published(pair.second)
    return early is not None and late is not None and late.last >= early.first


def _published(position: Position) -> Span | None:
    """From the first to the last day on which a position's sources appeared; None when one of them shows no date."""
    return _spanning(answer.source.published for answer in position.own)


def _told(position: Position) -> Span | None:
    """From the first to the last day that a position's claims are about; None where one names none and has no date."""
    return _spanning(answer.claim.as_of or answer.source.published for answer in position.own)


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
