"""Rows of tokens that are lengths of time, and where they lead: "two weeks ago", "the next three days"."""

from datetime import date, timedelta
from typing import TypeAlias

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.calendar import DAYS, Node, add, around, days, first_from, last_until, mark_of, one_day
from visitbrief.values.moment.edtf import Point, Stretch
from visitbrief.values.moment.reader import Reader, as_node
from visitbrief.values.moment.table import Rows, made, pick
from visitbrief.values.moment.words import Token
from visitbrief.values.time_units import DAYS_A_YEAR, MONTHS_IN

COUNTS, WHOLES = Rows(), Rows()

FEW = (2, 6)
"""How many "a few" are; "a couple" are 2 or 3, as the lexicon says."""
Length: TypeAlias = list[tuple[str, int, int]]
"""Units with the smallest and the largest count that is meant, biggest unit first."""


@COUNTS.reads(
    "count unit",
    "length count unit",
    "length and count unit",
    "within count unit",
    "deadline count unit",
    "deadline and count unit",
)
def _length(_: Reader, *tokens: Token) -> Token | None:
    """A length of time: "two years, one month and 21 days"."""
    count, unit = tokens[-2:]
    if unit.lead:
        return None
    few, many = (FEW[0] if count.kind == "few" else int(count.value)), int(count.value)
    longer: Length = tokens[0].value if tokens[0].kind in ("length", "deadline") else []
    if longer and unit.value == "half":
        last = [half_of(longer[-1][0])]
    else:
        last = [(unit.value, few, many)] + [half_of(unit.value)] * (count.kind == "mixed")
    return made("deadline" if tokens[0].kind in ("within", "deadline") else "length", [*longer, *last])


@COUNTS.reads("number - unit", "one number - unit")
def _adjective(*_: Reader | Token) -> Token:
    """As in "a three-day visit", which tells of no date."""
    return made("other", None)


@COUNTS.reads("length|unit and unit", "unit and one unit")
def _and_a_half(_: Reader, first: Token, *rest: Token) -> Token | None:
    """As in "the past year and a half", "dos años y medio"."""
    if rest[-1].value != "half" or first.plural or first.value == "half":
        return None
    longer: Length = [(first.value, 1, 1)] if first.kind == "unit" else first.value
    return made("length", [*longer, half_of(longer[-1][0])])


@COUNTS.reads("unit one unit", "unit unit", "number and unit unit", "number and one unit unit")
def _half_before(_: Reader, first: Token, *rest: Token) -> Token | None:
    """As in "half a year", "medio año", "two and a half years"."""
    half, unit = (token for token in (first, *rest) if token.kind == "unit")
    whole: Length = [] if first is half else [(unit.value, first.value, first.value)]
    if half.value != "half" or (not whole and (unit.plural or unit.lead)):
        return None
    return made("length", [*whole, half_of(unit.value)])


def half_of(unit: str) -> tuple[str, int, int]:
    """Half of a unit in months or days, as a part of a length; half of a day is none."""
    months = MONTHS_IN.get(unit, 1)
    smaller, count = ("month", months // 2) if months > 1 else ("day", DAYS.get(unit, 30) // 2)
    return smaller, count, count


def _away(day: date, length: Length, sign: int) -> Stretch:
    """The day a length of time away, with half of its last unit on either side; days are counted exactly."""
    ends = [day, day]
    for unit, few, many in length:
        ends = [add(ends[0], unit, sign * few), add(ends[1], unit, sign * many)]
    half = _half_in_days(length[-1][0])
    return days(add(min(ends), "day", -half), add(max(ends), "day", half), vague=ends[0] != ends[1] or half > 0)


def _half_in_days(unit: str) -> int:
    """Days on either side that "three weeks ago" leaves open: half of the unit it is told in, as for figures."""
    return DAYS[unit] // 2 if unit in DAYS else int(DAYS_A_YEAR * MONTHS_IN[unit] / 24)


def _offset(day: date, length: Length, sign: int) -> Token:
    away = _away(day, length, sign)
    return made("period" if away.vague else "date", Node("offset", known=away))


@WHOLES.reads("about length")
def _about_length(_: Reader, _about: Token, length: Token) -> Token:
    """As in "hace cerca de dos semanas", which half a week on either side leaves open already."""
    return made("length", length.value)


@COUNTS.reads("nearly|just_over number|one|mixed unit")
def _almost(reader: Reader, hedge: Token, *rest: Token) -> Token | None:
    length = _length(reader, *rest)
    return length and made("almost", (hedge.kind, length.value))


@WHOLES.reads("almost ago|later", "past almost")
def _almost_ago(reader: Reader, *tokens: Token) -> Token:
    """As in "almost two weeks ago": less than that, but by less than a week; "just over" is the mirror of it."""
    sign = 1 if tokens[-1].kind == "later" else -1
    hedge, length = pick(tokens, "almost").value
    told = _end(reader.base, length, sign)
    side = -sign if hedge == "nearly" else sign
    low, high = sorted((add(told, "day", side), add(told, length[-1][0], side)))
    return made("period", Node("offset", known=days(low, high, vague=True)))


@WHOLES.reads("length ago", "past length", "length ago date")
def _ago(reader: Reader, *tokens: Token) -> Token | None:
    """As in "two days ago", "hace dos días"; "a year ago today" is that very day."""
    length = pick(tokens, "length")
    if tokens[-1].kind == "date":
        node = tokens[-1].value
        if node.rule != "relative" or tokens[-1].lead:
            return None
        return made("date", Node("offset", known=one_day(_end(node.known.begins, length.value, -1))))
    return _offset(reader.base, length.value, -1)


@WHOLES.reads("length ago weekday")
def _before_weekday(reader: Reader, length: Token, _ago: Token, weekday: Token) -> Token:
    """As in "a week ago Tuesday": so long before the last one."""
    last = last_until(Node("weekday", weekday=weekday.value), reader.base).begins
    return made("date", Node("offset", known=one_day(_end(last, length.value, -1))))


@WHOLES.reads("length ago week|month|year")
def _unit_then(reader: Reader, length: Token, _ago: Token, unit: Token) -> Token | None:
    """As in "three years ago this month"."""
    told = reader.settle(unit.value)
    if not told.begins <= reader.base <= told.ends:
        return None
    return made("period", Node("offset", known=around(unit.kind, _end(reader.base, length.value, -1))))


@WHOLES.reads("length", "length later")
def _ahead(reader: Reader, length: Token, later: Token | None = None) -> Token | None:
    """As in "in two weeks", "two weeks later".

    Raises:
        Unreadable: nothing says whether "in two weeks" is when it will be or how long it took.
    """
    if later or (length.lead == "in " and reader.ahead):
        return _offset(reader.base, length.value, 1)
    if length.lead == "in ":
        raise Unreadable("it may be when something will be, or how long it took: give the date in `value`")
    return None


@WHOLES.reads("ahead length")
def _when_over(reader: Reader, _ahead: Token, length: Token) -> Token | None:
    """As in Spanish "dentro de dos semanas"; French "dans les deux semaines" is any time until then."""
    if length.lead == "many ":
        return _within(reader, length)
    return _offset(reader.base, length.value, 1)


@WHOLES.reads("deadline", "deadline origin|since|after date")
def _within(reader: Reader, length: Token, _from: Token | None = None, day: Token | None = None) -> Token:
    """As in "within five days": from the source's date until then."""
    start = reader.settle(day.value).begins if day else reader.base
    return made("period", Node("within", known=days(start, _end(start, length.value, 1))))


@WHOLES.reads("within weekday|whole", "ahead period")
def _until_then(reader: Reader, within: Token, whole: Token) -> Token | None:
    """As in Spanish "de aquí a 2030", French "d'ici vendredi", "within the next five days", which begins today."""
    node = as_node(whole)
    if within.kind == "ahead" and node.rule != "counted":
        return None
    last = first_from(node, reader.base) if whole.kind == "weekday" else reader.settle(node)
    return made("period", Node("within", known=days(reader.base, last.ends))) if last.ends >= reader.base else None


@WHOLES.reads("length before|after|origin|since date|weekday|now", "length starting|part date|weekday")
@WHOLES.reads("unit before|after date|weekday")
def _counted_from(reader: Reader, length: Token, how: Token, day: Token) -> Token | None:
    """As in "two days before yesterday", "the day after 10 May"; "for two weeks from 20 December" is the two weeks."""
    if how.kind == "part" and (how.value != "start" or day.lead.startswith("of ")):
        return None
    if length.kind == "unit" and (length.value != "day" or length.plural):
        return None
    far: Length = length.value if length.kind == "length" else [("day", 1, 1)]
    if day.kind == "now":
        start = reader.base
    elif day.kind == "weekday":
        weekday = Node("weekday", weekday=day.value)
        start = (last_until if how.kind == "before" else first_from)(weekday, reader.base).begins
    else:
        start = reader.settle(day.value).begins
    if how.kind in ("starting", "part") or length.lead.startswith(("for ", "during ")):
        return made("period", Node("period", known=days(start, add(_end(start, far, 1), "day", -1), whole=True)))
    return _offset(start, far, -1 if how.kind == "before" else 1)


@WHOLES.reads("which length", "length which")
def _next_units(reader: Reader, *tokens: Token) -> Token | None:
    """As in "the next three months", "las dos últimas semanas"."""
    step = pick(tokens, "which").value
    return counted(reader, step, pick(tokens, "length").value) if step else None


def counted(reader: Reader, step: int, length: Length) -> Token:
    """So many units before or after the source's date, which itself does not count.

    Quarters, decades and the like are whole: they have a beginning, while months and years are counted from any day.
    """
    base, unit = reader.base, length[0][0]
    if MONTHS_IN.get(unit, 1) not in (1, 12):
        this, count = around(unit, base), length[0][2]
        low = add(this.begins, unit, -count if step < 0 else 1)
        whole = days(low, add(low, unit, count) - timedelta(1), mark_of(unit))
        return made("period", Node("counted", known=whole))
    far = _end(base, length, step)
    vague = any(few != many for _, few, many in length)
    low, high = (far, base - timedelta(1)) if step < 0 else (base + timedelta(1), far)
    return made("period", Node("counted", known=days(low, high, vague=vague)))


def _end(day: date, length: Length, sign: int) -> date:
    for unit, _, many in length:
        day = add(day, unit, sign * many)
    return day


@WHOLES.reads("more|less|not_before|by date|period|length", "past more|less|not_before|by length")
def _more_than(reader: Reader, *tokens: Token) -> Token | None:
    """As in "more than two weeks ago", "en más de dos semanas", "hace menos de un año"."""
    more, far = tokens[-2:]
    if far.kind == "length":
        if tokens[0].kind != "past" and not (more.lead == "in " and reader.ahead):
            return None
        limit = _end(reader.base, far.value, -1 if tokens[0].kind == "past" else 1)
    elif far.value.rule == "offset":
        around_it = far.value.known
        limit = around_it.begins + (around_it.ends - around_it.begins) // 2
    else:
        return None
    if more.kind in ("less", "by"):
        first, last = sorted((limit, reader.base))
        return made("open", Node("less-than", known=days(first, last)))
    far_off = Stretch(Point(limit), None) if limit > reader.base else Stretch(None, Point(limit))
    return made("open", Node("more-than", known=far_off))
