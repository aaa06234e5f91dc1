"""Rows of tokens that are lengths of time, and where they lead: "two weeks ago", "the next three days"."""

from datetime import date, timedelta
from typing import NamedTuple

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
WITHIN = "within"
LONGER, SHORTER = ("more", "not_before"), ("less", "by")
"""Kinds of hedges before a length that leave one end open."""


class Length(NamedTuple):
    """A length of time, in units of the calendar."""

    parts: tuple[tuple[str, int, int], ...]
    """Units with the smallest and the largest count that is meant, biggest unit first."""
    hedge: str = ""
    """The kind of the hedge before it."""

    @property
    def unit(self) -> str:
        """The unit that it is told to."""
        return self.parts[-1][0]

    @property
    def is_vague(self) -> bool:
        """Whether a count is one of several."""
        return any(few != many for _, few, many in self.parts)

    def with_half(self) -> "Length":
        """Half of its last unit longer, in months or days; half of a day is none."""
        return self._replace(parts=(*self.parts, *_half_of(self.unit).parts))

    def away(self, day: date, sign: int, *, least: bool = False) -> date:
        """The day so far before or after another, at the most or at the least."""
        for unit, few, many in self.parts:
            day = add(day, unit, sign * (few if least else many))
        return day


@COUNTS.reads(
    "count unit",
    "hedging count unit",
    "length count unit",
    "length and count unit",
)
def _length(_: Reader, *tokens: Token) -> Token | None:
    """A length of time: "two years, one month and 21 days", "nearly two weeks"."""
    count, unit = tokens[-2:]
    if unit.lead:
        return None
    first = tokens[0]
    longer: Length = first.value if first.kind == "length" else Length((), first.kind if len(tokens) == 3 else "")
    if longer.parts and unit.value == "half":
        return made("length", longer.with_half())
    few, many = (FEW[0] if count.kind == "few" else int(count.value)), int(count.value)
    length = longer._replace(parts=(*longer.parts, (unit.value, few, many)))
    return made("length", length.with_half() if count.kind == "mixed" else length)


@COUNTS.reads("number - unit", "one number - unit")
def _adjective(*_: Reader | Token) -> Token:
    """As in "a three-day visit", which tells of no date."""
    return made("other", None)


@COUNTS.reads("length|unit and unit", "unit and one unit")
def _and_a_half(_: Reader, first: Token, *rest: Token) -> Token | None:
    """As in "the past year and a half", "dos años y medio"."""
    if rest[-1].value != "half" or first.plural or first.value == "half":
        return None
    longer: Length = Length(((first.value, 1, 1),)) if first.kind == "unit" else first.value
    return made("length", longer.with_half())


@COUNTS.reads("unit one unit", "unit unit", "number and unit unit", "number and one unit unit")
def _half_before(_: Reader, first: Token, *rest: Token) -> Token | None:
    """As in "half a year", "medio año", "two and a half years"."""
    half, unit = (token for token in (first, *rest) if token.kind == "unit")
    if half.value != "half" or (first is half and (unit.plural or unit.lead)):
        return None
    return made("length", _half_of(unit.value) if first is half else _exactly(unit.value, first.value).with_half())


def _exactly(unit: str, count: int) -> Length:
    return Length(((unit, count, count),))


def _half_of(unit: str) -> Length:
    months = MONTHS_IN.get(unit, 1)
    return _exactly("month", months // 2) if months > 1 else _exactly("day", DAYS.get(unit, 30) // 2)


def _half_in_days(unit: str) -> int:
    """Days on either side that "three weeks ago" leaves open: half of the unit it is told in, as for figures."""
    return DAYS[unit] // 2 if unit in DAYS else int(DAYS_A_YEAR * MONTHS_IN[unit] / 24)


def _offset(day: date, length: Length, sign: int) -> Token:
    """So long before or after a day: exact in days, else half of the last unit on either side, or as its hedge says.

    "Almost two weeks ago" is less than that, but by less than a week; "just over" is the mirror of it.
    """
    told, hedge = length.away(day, sign), length.hedge
    if hedge in LONGER:
        return made(
            "open", Node("more-than", known=Stretch(None, Point(told)) if sign < 0 else Stretch(Point(told), None))
        )
    if hedge in SHORTER:
        return made("open", Node("less-than", known=days(min(told, day), max(told, day))))
    if hedge in ("nearly", "just_over"):
        side = sign if hedge == "just_over" else -sign
        ends = add(told, "day", side), add(told, length.unit, side)
        return made("period", Node("offset", known=days(min(ends), max(ends), vague=True)))
    ends, half = (told, length.away(day, sign, least=True)), _half_in_days(length.unit)
    low, high = add(min(ends), "day", -half), add(max(ends), "day", half)
    return made("date" if low == high else "period", Node("offset", known=days(low, high, vague=low != high)))


@WHOLES.reads("length ago", "past length", "length ago date")
def _ago(reader: Reader, *tokens: Token) -> Token | None:
    """As in "two days ago", "hace dos días"; "a year ago today" is that very day."""
    length = pick(tokens, "length")
    if tokens[-1].kind == "date":
        node = tokens[-1].value
        if node.rule != "relative" or tokens[-1].lead:
            return None
        return made("date", Node("offset", known=one_day(length.value.away(node.known.begins, -1))))
    return _offset(reader.base, length.value, -1)


@WHOLES.reads("length ago weekday")
def _before_weekday(reader: Reader, length: Token, _ago: Token, weekday: Token) -> Token:
    """As in "a week ago Tuesday": so long before the last one."""
    last = last_until(Node("weekday", weekday=weekday.value), reader.base).begins
    return made("date", Node("offset", known=one_day(length.value.away(last, -1))))


@WHOLES.reads("length ago week|month|year")
def _unit_then(reader: Reader, length: Token, _ago: Token, unit: Token) -> Token | None:
    """As in "three years ago this month"."""
    told = reader.settle(unit.value)
    if not told.begins <= reader.base <= told.ends:
        return None
    return made("period", Node("offset", known=around(unit.kind, length.value.away(reader.base, -1))))


@WHOLES.reads("length", "length later")
def _ahead(reader: Reader, length: Token, later: Token | None = None) -> Token | None:
    """As in "in two weeks", "two weeks later".

    Raises:
        Unreadable: nothing says whether "in two weeks" is when it will be or how long it took.
    """
    if length.value.hedge == WITHIN:
        return _within(reader.base, length.value)
    if later or (length.lead == "in " and reader.ahead):
        return _offset(reader.base, length.value, 1)
    if length.lead == "in ":
        raise Unreadable("it may be when something will be, or how long it took: give the date in `value`")
    return None


@WHOLES.reads("ahead length")
def _when_over(reader: Reader, _ahead: Token, length: Token) -> Token | None:
    """As in Spanish "dentro de dos semanas"; French "dans les deux semaines" is any time until then."""
    if length.lead == "many ":
        return _within(reader.base, length.value)
    return _offset(reader.base, length.value, 1)


def _within(start: date, length: Length) -> Token:
    """As in "within five days": from a day until then."""
    return made("period", Node("within", known=days(start, length.away(start, 1))))


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
    far: Length = length.value if length.kind == "length" else _exactly("day", 1)
    if day.kind == "now":
        start = reader.base
    elif day.kind == "weekday":
        weekday = Node("weekday", weekday=day.value)
        start = (last_until if how.kind == "before" else first_from)(weekday, reader.base).begins
    else:
        start = reader.settle(day.value).begins
    if far.hedge == WITHIN:
        return _within(start, far)
    if how.kind in ("starting", "part") or length.lead.startswith(("for ", "during ")):
        return made("period", Node("period", known=days(start, add(far.away(start, 1), "day", -1), whole=True)))
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
    base, (unit, _, count) = reader.base, length.parts[0]
    if MONTHS_IN.get(unit, 1) not in (1, 12):
        this = around(unit, base)
        low = add(this.begins, unit, -count if step < 0 else 1)
        whole = days(low, add(low, unit, count) - timedelta(1), mark_of(unit))
        return made("period", Node("counted", known=whole))
    far = length.away(base, step)
    low, high = (far, base - timedelta(1)) if step < 0 else (base + timedelta(1), far)
    return made("period", Node("counted", known=days(low, high, vague=length.is_vague)))
