"""Rows of tokens that are ranges of dates: "2–4 September", "between 2008 and now", "13 or 15 March"."""

from collections.abc import Sequence
from datetime import timedelta

from visitbrief.values.moment.calendar import Node, nth, one_day
from visitbrief.values.moment.days import dated
from visitbrief.values.moment.reader import Reader, as_node, between, settle_both
from visitbrief.values.moment.table import Rows, made
from visitbrief.values.moment.words import Token

WHOLES, RANGES = Rows(), Rows()
DATES = ("date", "week", "month", "year", "period", "weekday", "small", "nth", "large", "now")
"""Kinds that may be an end of a range: `any` in its rows."""


@WHOLES.reads("month day -|to|and|or day", "month between|origin|since day -|to|and day")
@WHOLES.reads("month day -|to|and|or day year", "month between|origin|since day -|to|and day year")
def _days_of_month(reader: Reader, month: Token, *rest: Token) -> Token | None:
    """As in "September 2-4, 2025"."""
    *opener, first, joint, last = [token for token in rest if token.kind != "year"]
    whole: Node | None = month.value.merged(rest[-1].value) if rest[-1].kind == "year" else month.value
    ends = [whole and whole.merged(as_node(day)) for day in (first, last)]
    for end in filter(None, ends):
        dated(end)
    return _joined(reader, opener, ends[0], joint, ends[1])


@RANGES.reads("any -|to|/|and|or any", "origin|since any -|to any", "between any -|to|and any")
def _range(reader: Reader, *tokens: Token) -> Token | None:
    """As in "2–4 September", "from May 2015 to 2018", "between 2008 and now", "13 or 15 March"."""
    *opener, low, joint, high = tokens
    apart = (("date", "date"), ("small", "date"), ("month", "month"))
    if joint.kind == "/" and (low.kind, high.kind) not in apart:
        return None
    return _joined(reader, opener, _range_end(reader, low, high), joint, _range_end(reader, high, low))


def _joined(reader: Reader, opener: Sequence[Token], low: Node | None, joint: Token, high: Node | None) -> Token | None:
    """What two dates mean with what stands before and between them.

    "13 and 14 March" is a period because they are neighbours, "13 or 15 March" either, "between" some time in it.
    """
    if low is None or high is None:
        return None
    if opener or joint.kind not in ("and", "or"):
        is_whole = not opener or opener[0].kind != "between"
        return made("period", Node("period", known=between(reader, low, high, whole=is_whole)))
    first, last = settle_both(reader, low, high)
    if joint.kind == "or":
        return made("open", Node("either", known=reader.choose("either", first, last)))
    if first.ends + timedelta(1) != last.begins:
        return None
    return made("period", Node("period", known=first.through(last, whole=True)))


def _range_end(reader: Reader, end: Token, other: Token) -> Node | None:
    """An end of a range as a date; a bare number is a day beside a day, and a week beside a week."""
    if end.kind == "weekday":
        return Node("weekday", weekday=end.value)
    if end.kind == "now":
        return Node("relative", known=one_day(reader.base))
    if end.kind in ("small", "nth", "large"):
        count: int = end.value
        if other.kind == "week" and count <= 53:
            return Node("week", refine=lambda whole: nth("week", count, whole))
        beside_day = (other.kind == "date" and other.value.day) or (_is_day(end) and _is_day(other))
        return Node("day", day=count) if beside_day and end.kind != "large" else None
    node: Node = end.value
    return node


def _is_day(number: Token) -> bool:
    """Whether an article tells that a bare number is a day: "the 5th", "el 5"."""
    return number.kind in ("small", "nth") and number.digits > 0 and number.lead in ("the ", "on the ")
