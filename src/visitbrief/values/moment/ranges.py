"""Rows of tokens that are ranges of dates: "2–4 September", "between 2008 and now", "13 or 15 March"."""

from datetime import timedelta

from visitbrief.values.moment.calendar import Node, nth, one_day
from visitbrief.values.moment.edtf import Stretch
from visitbrief.values.moment.reader import Reader, between, settle_both
from visitbrief.values.moment.table import Rows, made
from visitbrief.values.moment.words import Token

RANGES = Rows()
DATES = ("date", "week", "month", "year", "period", "weekday", "small", "nth", "large", "now")
"""Kinds that may be an end of a range: `any` in its rows."""


@RANGES.reads("any -|to|/ any", "origin|since any -|to any", "between any -|to|and any")
def _range(reader: Reader, *tokens: Token) -> Token | None:
    """As in "2–4 September", "from May 2015 to 2018", "between 2008 and now"."""
    low, high = tokens[-3], tokens[-1]
    if tokens[-2].kind == "/" and (low.kind, high.kind) not in (
        ("date", "date"),
        ("small", "date"),
        ("month", "month"),
    ):
        return None
    first, last = _range_end(reader, low, high), _range_end(reader, high, low)
    if first is None or last is None:
        return None
    return made("period", Node("period", known=between(reader, first, last, whole=tokens[0].kind != "between")))


@RANGES.reads("any and any", "any or any")
def _two_dates(reader: Reader, low: Token, joint: Token, high: Token) -> Token | None:
    """As in "13 and 14 March", which is a period because they are neighbours, and "13 or 15 March", which is either."""
    ends = _range_end(reader, low, high), _range_end(reader, high, low)
    if ends[0] is None or ends[1] is None:
        return None
    first, last = settle_both(reader, ends[0], ends[1])
    if joint.kind == "or":
        return either(reader, first, last)
    if first.ends + timedelta(1) != last.begins:
        return None
    return made("period", Node("period", known=first.through(last, whole=True)))


def either(reader: Reader, first: Stretch, last: Stretch) -> Token:
    """One of two dates: print leaves open which."""
    return made("open", Node("either", known=reader.choose("either", first, last)))


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
