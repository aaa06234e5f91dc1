"""Rows of tokens that are lengths of time, and where they lead: "two weeks ago", "the next three days"."""

from datetime import date, timedelta
from typing import TypeAlias

from visitbrief.values.moment.calendar import (
    DAYS,
    UNIT_MONTHS,
    Node,
    Span,
    add,
    around,
    first_from,
    last_until,
    stretch,
)
from visitbrief.values.moment.table import COUNTS, OF, WHOLES, Reader, Told, made
from visitbrief.values.moment.words import Token

FEW = (2, 6)
"""How many "a few" are; "a couple" are 2 or 3, as the lexicon says."""
Length: TypeAlias = list[tuple[str, int, int]]
"""Units with the smallest and the largest count that is meant, biggest unit first."""
HALF_UNIT = {
    "day": 0,
    "week": 3,
    "weekend": 3,
    "fortnight": 7,
    "month": 15,
    "quarter": 45,
    "half": 91,
    "year": 182,
    "decade": 1826,
    "century": 18262,
}
"""Days on either side that "three weeks ago" leaves open: half of the unit it is told in, as for figures."""


@COUNTS.reads("[dn1v]u", "L[dn1v]u", "L&[dn1v]u", "i[dn1v]u", "K[dn1v]u", "K&[dn1v]u")
def _length(reader: Reader, *tokens: Token) -> Token | None:
    """A length of time: "two years, one month and 21 days"."""
    count, unit = tokens[-2:]
    if unit.lead:
        return None
    few = FEW[0] if count.kind == "v" else count.value
    longer: Length = tokens[0].value if tokens[0].kind in "LK" else []
    if longer and unit.value == "half":
        return _and_half(reader, tokens[0], unit)
    return made("K" if tokens[0].kind in "iK" else "L", [*longer, (unit.value, few, count.value)])


@COUNTS.reads("L&u")
def _and_half(_: Reader, length: Token, *rest: Token) -> Token | None:
    """As in "a year and a half", "dos años y medio"."""
    return made("L", [*length.value, half_of(length.value[-1][0])]) if rest[-1].value == "half" else None


@COUNTS.reads("u&u", "u&1u")
def _one_and_half(_: Reader, unit: Token, *rest: Token) -> Token | None:
    """As in "the past year and a half"."""
    if unit.plural or unit.value == "half" or rest[-1].value != "half":
        return None
    return made("L", [(unit.value, 1, 1), half_of(unit.value)])


@COUNTS.reads("[dn]&uu", "[dn]&1uu")
def _and_half_units(_: Reader, count: Token, *rest: Token) -> Token | None:
    """As in "two and a half years"."""
    half, unit = rest[-2:]
    return made("L", [(unit.value, count.value, count.value), half_of(unit.value)]) if half.value == "half" else None


@COUNTS.reads("u1u", "uu")
def _half_a_unit(_: Reader, half: Token, *rest: Token) -> Token | None:
    """As in "half a year", "medio año"."""
    if half.value != "half" or rest[-1].plural or rest[-1].lead:
        return None
    return made("L", [half_of(rest[-1].value)])


def half_of(unit: str) -> tuple[str, int, int]:
    """Half of a unit in months or days, as a part of a length; half of a day is none."""
    months = UNIT_MONTHS.get(unit, 1)
    smaller, count = ("month", months // 2) if months > 1 else ("day", DAYS.get(unit, 30) // 2)
    return smaller, count, count


def _away(day: date, length: Length, sign: int) -> Span:
    """The day a length of time away, with half of its last unit on either side; days are counted exactly."""
    ends = [day, day]
    for unit, few, many in length:
        ends = [add(ends[0], unit, sign * few), add(ends[1], unit, sign * many)]
    half = HALF_UNIT.get(length[-1][0], 0)
    return Span(add(min(ends), "day", -half), add(max(ends), "day", half), vague=ends[0] != ends[1] or half > 0)


def _offset(day: date, length: Token, sign: int) -> Token:
    span = _away(day, length.value, sign)
    return made("D" if not span.vague else "P", Node("offset", span=span))


@WHOLES.reads("cL")
def _about_length(_: Reader, _about: Token, length: Token) -> Token:
    """As in "hace casi dos semanas", which half a week on either side leaves open already."""
    return made("L", length.value)


@WHOLES.reads("La", "hL", "LaD")
def _ago(reader: Reader, *tokens: Token) -> Token | None:
    """As in "two days ago", "hace dos días", "a year ago today"."""
    day, length = reader.base, next(token for token in tokens if token.kind == "L")
    if tokens[-1].kind == "D":
        node = tokens[-1].value
        if node.rule != "relative" or tokens[-1].lead:
            return None
        day = node.span.low
    return _offset(day, length, -1)


@WHOLES.reads("ua")
def _a_unit_ago(reader: Reader, unit: Token, ago: Token) -> Token | None:
    """As in headlines: "week ago"."""
    return None if unit.plural else _ago(reader, made("L", [(unit.value, 1, 1)]), ago)


@WHOLES.reads("L", "Ll")
def _ahead(reader: Reader, length: Token, later: Token | None = None) -> Token | None:
    """As in "in two weeks", "two weeks later"."""
    return _offset(reader.base, length, 1) if later or length.lead in ("in ", "en ") else None


@WHOLES.reads("K", "K[fA]D")
def _within(reader: Reader, length: Token, _from: Token | None = None, day: Token | None = None) -> Token:
    """As in "within five days": from the source's date until then. Spanish "dentro de" says that it will be then."""
    start = reader.settle(day.value).low if day else reader.base
    if reader.language == "es":
        return _offset(start, length, 1)
    return made("P", Node("within", span=stretch(start, _end(start, length.value, 1))))


@WHOLES.reads("iP")
def _within_next(reader: Reader, _within: Token, period: Token) -> Token | None:
    """As in "within the next five days", which begins today."""
    node: Node = period.value
    if node.rule != "counted" or node.span is None or node.span.low < reader.base:
        return None
    return made("P", Node("within", span=stretch(reader.base, node.span.high)))


@WHOLES.reads("L[BAf][DwN]", "L[xp][Dw]")
def _counted_from(reader: Reader, length: Token, how: Token, day: Token) -> Token | None:
    """As in "two days before yesterday"; but "for two weeks from 20 December" is the two weeks."""
    if how.kind == "p" and (how.value != "start" or day.lead in OF):
        return None
    if day.kind == "N":
        start = reader.base
    elif day.kind == "w":
        weekday = Node("weekday", weekday=day.value)
        start = (last_until if how.kind == "B" else first_from)(weekday, reader.base).low
    else:
        start = reader.settle(day.value).low
    if how.kind in "xp" or length.lead.startswith(("for ", "por ", "durante ")):
        return made("P", Node("period", span=stretch(start, add(_end(start, length.value, 1), "day", -1))))
    return _offset(start, length, -1 if how.kind == "B" else 1)


@WHOLES.reads("u[BA][Dw]")
def _day_before_or_after(reader: Reader, unit: Token, how: Token, day: Token) -> Token | None:
    """As in "the day after September 10", "el día antes de ayer"."""
    if unit.value != "day" or unit.plural:
        return None
    return _counted_from(reader, made("L", [("day", 1, 1)]), how, day)


@WHOLES.reads("rL", "Lr")
def _next_units(reader: Reader, *tokens: Token) -> Token | None:
    """As in "the next three months", "las dos últimas semanas"."""
    step = next(token.value for token in tokens if token.kind == "r")
    return counted(reader, step, next(token.value for token in tokens if token.kind == "L")) if step else None


def counted(reader: Reader, step: int, length: Length) -> Token:
    """So many units before or after the source's date, which itself does not count.

    Quarters, decades and the like are whole: they have a beginning, while months and years are counted from any day.
    """
    base, unit = reader.base, length[0][0]
    if UNIT_MONTHS.get(unit, 1) not in (1, 12):
        this, count = around(unit, base), length[0][2]
        low = add(this.low, unit, -count if step < 0 else 1)
        mark = this.low_unit
        return made("P", Node("counted", span=Span(low, add(low, unit, count) - timedelta(1), mark, mark)))
    far = _end(base, length, step)
    vague = any(few != many for _, few, many in length)
    span = Span(far, base - timedelta(1)) if step < 0 else Span(base + timedelta(1), far)
    return made("P", Node("counted", span=span._replace(vague=vague)))


def _end(day: date, length: Length, sign: int) -> date:
    for unit, _, many in length:
        day = add(day, unit, sign * many)
    return day


@WHOLES.reads("[><]D", "[><]P", "[><]L", "h[><]L")
def _more_than(reader: Reader, *tokens: Token) -> Token | None:
    """As in "more than two weeks ago", "en más de dos semanas", "hace menos de un año"."""
    more, far = tokens[-2:]
    if far.kind == "L":
        if tokens[0].kind != "h" and more.lead not in ("in ", "en "):
            return None
        limit = _end(reader.base, far.value, -1 if tokens[0].kind == "h" else 1)
    elif far.value.rule == "offset":
        span = far.value.span
        limit = span.low + (span.high - span.low) // 2
    else:
        return None
    if more.kind == "<":
        first, last = sorted((limit, reader.base))
        return made("O", Told(f"[{first}..{last}]", "less-than"))
    return made("O", Told(f"[{limit}..]" if limit > reader.base else f"[..{limit}]", "more-than"))
