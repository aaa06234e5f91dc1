"""How the words of a date are put together: a table of token rows, applied step by step.

A printed date is a row of tokens, each with a one-letter kind (`words.KINDS`); "4 September 2025" is `dMY`. The
rules say which rows they read and what these become: a day (`D`), a week or weekend (`W`), a month (`M`), a year (`Y`),
another period (`P`), a length of time (`L`; `K` when something is to happen within it), a time of day (`T`), a time on
a day (`I`) or an open range (`O`). They stand in `days`, `lengths`, `periods`, `ranges` and
`times`; bounds ("before", "since", "about") are read here, last.

The tables are applied in order: figures, then parts of wholes from the right ("the last week of next month"), then
ranges, then times and bounds. A row that no rule reads stays as it is.
"""

from datetime import date

from visitbrief.values.base import Unreadable
from visitbrief.values.moment import (  # noqa: F401 - their rules enter the tables when they are imported
    days,
    lengths,
    periods,
    ranges,
    times,
)
from visitbrief.values.moment.calendar import Clock, Node, Timed, add, around, one_day, write
from visitbrief.values.moment.table import BOUNDS, COUNTS, FIGURES, RANGES, WHOLES, Reader, Told, made
from visitbrief.values.moment.words import Token

LONGEST_ROW = 40
"""Tokens that are looked at together; no date is printed in more."""
TABLES = (FIGURES, COUNTS, WHOLES, RANGES, BOUNDS)
"""In the order in which they are applied."""


def reduce(reader: Reader, tokens: list[Token]) -> list[Token]:
    """Put together what the tables can read; what names an impossible date becomes a `!` that holds the error."""
    tokens = [_lift(reader, token) for token in tokens[:LONGEST_ROW]]
    _put_counts_after(tokens)
    for table in TABLES:
        table.apply(reader, tokens)
    return tokens


def _put_counts_after(tokens: list[Token]) -> None:
    """Give Spanish "los tres últimos meses" the order of "los últimos tres meses"."""
    for count, which, unit in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if count.kind in "dn" and which.kind in "org" and unit.kind == "u" and unit.plural and not unit.lead:
            count.kind, which.kind = which.kind, count.kind
            count.value, which.value = which.value, count.value


def _lift(reader: Reader, token: Token) -> Token:
    """Turn a word that is a date by itself into a node."""
    kind, value = token.kind, token.value
    if kind == "M":
        token.value = Node("month", month=value)
    elif kind == "Y":
        token.value = Node("year", year=value)
    elif kind == "k":
        try:
            token.kind, token.value = "D", Node("relative", span=one_day(add(reader.base, "day", value)))
        except Unreadable as problem:
            token.kind, token.value = "!", problem
    elif kind == "T":
        token.value = Clock(value, value)
    elif kind == "Z" and value >= 1000:
        token.kind, token.value = "P", Node("decade", span=around("decade", date(value, 1, 1)))
    return token


@BOUNDS.reads("[cBAUSxft][DWMYPI]", "f[DWMYP]+", "[DWMYP]+")
def _bound(reader: Reader, *tokens: Token) -> Token | None:
    """As in "about", "before", "after", "by", "since", "until"."""
    onwards = tokens[-1].kind == "+"
    bound, whole = (tokens[-1], tokens[-2]) if onwards else tokens
    text = finish(reader, whole).edtf
    rule = {
        "+": "since",
        "x": "since",
        "c": "about",
        "B": "before",
        "A": "after",
        "U": "by",
        "S": "since",
        "f": "since",
        "t": "until",
    }[bound.kind]
    if bound.kind == "c":
        if isinstance(whole.value, Node) and whole.value.rule == "offset" and whole.kind == "P":
            return made("P", whole.value)
        return made("O", Told(_about(text), rule))
    if bound.kind in "ft" and bound.value != 2:
        return None
    if whole.kind == "I":
        return None
    span = reader.settle(whole.value)
    if bound.kind == "B" and reader.language == "es" and span == one_day(add(reader.base, "day", -1)):
        return made("D", Node("relative", span=one_day(add(span.low, "day", -1))))
    if bound.kind in "BA" and span.vague:
        text = (
            f"[..{write(span.high, span.high_unit)}]" if bound.kind == "B" else f"[{write(span.low, span.low_unit)}..]"
        )
    elif bound.kind == "B":
        text = f"[..{write(add(span.low, 'day', -1), span.low_unit if span.low_unit in 'DMY' else 'D')}]"
    elif bound.kind == "A":
        text = f"[{write(add(span.high, 'day', 1), span.high_unit if span.high_unit in 'DMY' else 'D')}..]"
    elif bound.kind == "U":
        text = f"[..{write(span.high, span.high_unit)}]"
    elif bound.kind == "t":
        text = f"../{write(span.high, span.high_unit)}"
    else:
        text = f"{write(span.low, span.low_unit)}/.."
    return made("O", Told(text, rule))


def _about(text: str) -> str:
    """The EDTF of "about" this: a tilde on every date that has none."""
    for sign in ("/", ".."):
        if sign in text:
            return sign.join(_about(end) for end in text.split(sign))
    if text.startswith("["):
        return "[" + _about(text[1:])
    if text.endswith("]"):
        return _about(text[:-1]) + "]"
    return text if text.endswith("~") else text + "~"


def finish(reader: Reader, token: Token) -> Told:
    """The EDTF of a token that is a whole moment.

    Raises:
        Unreadable: it has holes that only the source's date could fill.
    """
    value = token.value
    if isinstance(value, Told):
        return value
    if isinstance(value, Clock):
        raise Unreadable("a time of day without its day: give the day in `value`")
    if isinstance(value, Timed):
        day = reader.settle(value.node).low
        mark = "~" if value.clock.about else ""
        ends = [_instant(day, minute) + mark for minute in value.clock[:2]]
        return Told(ends[0] if ends[0] == ends[1] else f"[{ends[0]}..{ends[1]}]", value.node.rule)
    span = reader.settle(value)
    low, high = write(span.low, span.low_unit), write(span.high, span.high_unit)
    if low == high or span.low_unit == "S":
        return Told(low, value.rule)
    return Told(f"[{low}..{high}]" if span.vague else f"{low}/{high}", value.rule)


def _instant(day: date, minute: int) -> str:
    day = add(day, "day", minute // 1440)
    return f"{day}T{minute // 60 % 24:02}:{minute % 60:02}"
