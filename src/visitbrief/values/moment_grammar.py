"""How the words of a date are put together: a table of token rows, applied step by step.

A printed date is a row of tokens, each with a one-letter kind (`moment_words.KINDS`); "4 September 2025" is `dMY`. Each
rule below says which rows it reads and what they become: a day (`D`), a week or weekend (`W`), a month (`M`), a year
(`Y`), another period (`P`), a length of time (`L`; `K` when something is to happen within it), a time of day (`T`), a
time on a day (`I`) or an open range (`O`).

The tables are applied in order: figures, then parts of wholes from the right ("the last week of next month"), then
ranges, then times and bounds. A row that no rule reads stays as it is.
"""

from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from visitbrief.values.base import Unreadable
from visitbrief.values.edtf import MONTHS, SEASONS, check_day, days_in
from visitbrief.values.moment_calendar import (
    DAYS,
    UNIT_MONTHS,
    Node,
    Span,
    add,
    around,
    first_from,
    last_until,
    nth,
    one_day,
    part_of,
    stretch,
    write,
)
from visitbrief.values.moment_table import Reader, Table, made
from visitbrief.values.moment_words import Token, whole_year

LEAP_YEAR = 2024
LONGEST_ROW = 40
"""Tokens that are looked at together; no date is printed in more."""

FIGURES = Table("longest", needs="-/.Q")
COUNTS = Table("left", needs="urg")
WHOLES = Table("right")
RANGES = Table("left", needs="-/t&|", alike="DWMYPwdonN")
BOUNDS = Table("right")
TABLES = (FIGURES, COUNTS, WHOLES, RANGES, BOUNDS)
"""In the order in which they are applied."""
KIND_OF = {"day": "D", "week": "W", "weekend": "W", "month": "M", "year": "Y"}
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


class Clock(NamedTuple):
    """A time of day, in minutes from midnight; above 1439 it is the next day's."""

    low: int
    high: int
    about: bool = False


class Timed(NamedTuple):
    """A time of day on a day."""

    node: Node
    clock: Clock


class Told(NamedTuple):
    """A reading that is done: its EDTF and the rule it was read by."""

    edtf: str
    rule: str


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


# -- figures ----------------------------------------------------------------------------------------------------------


def day_month(reader: Reader, first: int, second: int, separator: str) -> tuple[int, int]:
    """Which of two figures is the day and which the month.

    Spanish prints the day first, and so does anyone who writes full stops; English in American news prints the month
    first. Figures that can only be read the other way are read the other way.
    """
    day_first = reader.language == "es" or separator == "."
    day, month = (first, second) if day_first else (second, first)
    return (day, month) if month <= 12 else (month, day)


def printed_year(token: Token) -> int | None:
    """The year that a figure stands for, if it can stand for one."""
    if token.kind == "Y":
        year: int = token.value.year
        return year
    return whole_year(token.value) if token.digits == 2 else None


@FIGURES.reads("[dn]/[dn]/[Ydn]", "[dn]-[dn]-[Ydn]", "[dn].[dn].[Ydn]")
def _day_month_year(
    reader: Reader, first: Token, sign: Token, second: Token, _same: Token, third: Token
) -> Token | None:
    year = printed_year(third)
    if year is None:
        return None
    day, month = day_month(reader, first.value, second.value, sign.kind)
    check_day(year, month, day)
    return made("D", Node("day", year, month, day))


@FIGURES.reads("Y/[dn]/[dn]", "Y-[dn]-[dn]", "Y.[dn].[dn]")
def _year_month_day(_: Reader, year: Token, _sign: Token, month: Token, _same: Token, day: Token) -> Token:
    check_day(year.value.year, month.value, day.value)
    return made("D", Node("day", year.value.year, month.value, day.value))


@FIGURES.reads("Y/M/d", "Y-M-d")
def _year_named_month_day(_: Reader, year: Token, _sign: Token, month: Token, _same: Token, day: Token) -> Token:
    return made("D", Node("day", year.value.year, month.value.month, day.value))


@FIGURES.reads("Y/[dn]", "Y-[dn]", "Y.d")
def _year_month(_: Reader, year: Token, sign: Token, month: Token) -> Token | None:
    """A month ("2015-3"), or years in a row ("2024-25")."""
    begins = year.value.year
    if 1 <= month.value <= 12:
        return made("M", Node("month", begins, month.value))
    ends = begins // 100 * 100 + month.value
    if month.digits != 2 or ends <= begins or sign.kind == ".":
        return None
    return made("P", Node("period", span=Span(date(begins, 1, 1), date(ends, 12, 31), "Y", "Y")))


@FIGURES.reads("d-M-[dn]", "d/M/[dn]")
def _day_named_month_year(_: Reader, day: Token, _sign: Token, month: Token, _same: Token, year: Token) -> Token | None:
    """As in "04-SEP-25"."""
    return dated(whole_year(year.value), month.value.month, day.value) if year.digits == 2 else None


@FIGURES.reads("M-[do]-[Ydn]", "M/[do]/[Ydn]")
def _named_month_day_year(_: Reader, month: Token, _sign: Token, day: Token, _same: Token, year: Token) -> Token | None:
    """As in "Sep/12/2018"."""
    number = printed_year(year)
    return dated(number, month.value.month, day.value) if number else None


@FIGURES.reads("d/Y", "d-Y", "d.Y")
def _month_year(_: Reader, month: Token, _sign: Token, year: Token) -> Token | None:
    return made("M", Node("month", year.value.year, month.value)) if month.value <= 12 else None


@FIGURES.reads("d/d")
def _day_and_month(reader: Reader, first: Token, _sign: Token, second: Token) -> Token | None:
    """Day and month without a year: only where the figures or a preposition tell them from a fraction."""
    day, month = day_month(reader, first.value, second.value, "/")
    told = first.lead or first.digits + second.digits >= 3
    return dated(None, month, day) if month <= 12 and told else None


# -- parts of wholes, read from the right -----------------------------------------------------------------------------


@WHOLES.reads("dd", "ddY")
def _day_of_numbered_month(reader: Reader, day: Token, month: Token, year: Token | None = None) -> Token | None:
    """Spanish "el 17 del 11"."""
    if reader.language != "es" or month.lead not in ("de ", "del ") or month.value > 12:
        return None
    return dated(year.value.year if year else None, month.value, day.value)


@WHOLES.reads("M[do]", "M[do]Y", "M-[do]", "M/[do]")
def _month_day(_: Reader, month: Token, *rest: Token) -> Token | None:
    day = rest[0] if rest[0].kind in "do" else rest[1]
    year = rest[-1].value.year if rest[-1].kind == "Y" else month.value.year
    if month.value.year is not None and rest[-1].kind == "Y":
        return None
    if ", " in day.lead or day.lead in OF or month.value.refine:
        return None
    return dated(year, month.value.month, day.value)


@WHOLES.reads("[do]M[dn]")
def _day_month_short_year(_: Reader, day: Token, month: Token, year: Token) -> Token | None:
    """As in Spanish "10 de mayo del 99"."""
    if year.digits != 2 or year.lead not in OF or month.value.year is not None or month.value.refine:
        return None
    return dated(whole_year(year.value), month.value.month, day.value)


@WHOLES.reads("[do]M", "d-M", "d/M", "d.M")
def _day_month(_: Reader, day: Token, *rest: Token) -> Token | None:
    month = rest[-1].value
    return None if month.refine else dated(month.year, month.month, day.value)


def dated(year: int | None, month: int, day: int) -> Token:
    """A day as a token.

    Raises:
        Unreadable: the month has no such day, in that year or, without one, in any.
    """
    if year is None and day > days_in(LEAP_YEAR, month):
        raise Unreadable(f"there is no day {day}: {MONTHS[month - 1]} never has more than {days_in(LEAP_YEAR, month)}")
    if year is not None:
        check_day(year, month, day)
    return made("D", Node("day", year, month, day))


@WHOLES.reads("M[do][-t&][do]", "M[do][-t&][do]Y", "M[bf][do][-t&][do]", "M[bf][do][-t&][do]Y")
def _month_days(reader: Reader, month: Token, *rest: Token) -> Token | None:
    """As in "September 2-4, 2025"."""
    days = [token for token in rest if token.kind in "do"]
    year = rest[-1].value.year if rest[-1].kind == "Y" else month.value.year
    ends = [Node("day", year, month.value.month, day.value) for day in days]
    for day in days:
        dated(year, month.value.month, day.value)
    if rest[1].kind == "&" and days[1].value != days[0].value + 1:
        return None
    return made("P", Node("period", span=between(reader, ends[0], ends[1])))


@WHOLES.reads("MY", "YM", "M-Y", "M/Y")
def _month_of_year(_: Reader, *tokens: Token) -> Token | None:
    month = next(token for token in tokens if token.kind == "M").value
    year = next(token for token in tokens if token.kind == "Y").value.year
    return made("M", month._replace(year=year)) if month.year is None else None


@WHOLES.reads("[DPW]Y", "Y[DPW]", "Y[-/][PW]")
def _of_year(_: Reader, *tokens: Token) -> Token | None:
    part = next(token for token in tokens if token.kind in "DPW")
    year = next(token for token in tokens if token.kind == "Y").value.year
    if part.value.year is not None or part.value.span is not None:
        return None
    return made(part.kind, part.value._replace(year=year))


@WHOLES.reads("wD", "Dw")
def _weekday_and_date(_: Reader, *tokens: Token) -> Token | None:
    """As in "Tuesday, 2 September": the date decides, and the weekday only helps to find its month."""
    day = next(token for token in tokens if token.kind == "D").value
    weekday = next(token for token in tokens if token.kind == "w").value
    if day.span is not None:
        return made("D", day) if day.rule == "relative" and day.span.low.weekday() == weekday else None
    if day.weekday is not None or (day.month is None and day.refine):
        return None
    return made("D", day._replace(weekday=weekday))


@WHOLES.reads("w[do]")
def _weekday_and_number(_: Reader, weekday: Token, day: Token) -> Token | None:
    return made("D", Node("day", day=day.value, weekday=weekday.value)) if day.lead in ("", "the ", "el ") else None


@WHOLES.reads("wW", "Ww")
def _weekday_of_week(reader: Reader, *tokens: Token) -> Token:
    weekday = next(token for token in tokens if token.kind == "w").value
    week = reader.settle(next(token for token in tokens if token.kind == "W").value)
    monday = week.low - timedelta(week.low.weekday())
    return made("D", Node("weekday", span=one_day(monday + timedelta(weekday))))


@COUNTS.reads("rr")
def _deictic_twice(_: Reader, first: Token, second: Token) -> Token:
    """As in "this past week", "este próximo lunes"."""
    return made("r", first.value or second.value)


@COUNTS.reads("rg")
def _this_coming(_: Reader, _this: Token, coming: Token) -> Token:
    return made("g", coming.value)


@WHOLES.reads("g", "gw", "gu")
def _coming(reader: Reader, coming: Token, day: Token | None = None) -> Token | None:
    """As in "the coming Friday", "this coming weekend": the first to come; before other words the same as "next"."""
    if day is None:
        return made("r", coming.value)
    if day.kind == "w":
        return made("D", Node("weekday", span=one_day(_weekday_after(reader.base, day.value))))
    if day.value != "weekend" or day.plural:
        return None
    return whole_unit("weekend", _weekday_after(reader.base, SATURDAY))


SATURDAY = 5


def _weekday_after(day: date, weekday: int) -> date:
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def _weekday_before(day: date, weekday: int) -> date:
    return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)


@WHOLES.reads("[dn][wy][al]", "[dn][wy]f[DN]")
def _weekdays_away(reader: Reader, count: Token, weekday: Token, how: Token, day: Token | None = None) -> Token:
    """As in "two Mondays from now", "three Fridays ago"."""
    start = reader.settle(day.value).low if day and day.kind == "D" else reader.base
    weeks = 7 * (count.value - 1)
    if how.kind == "a":
        found = add(_weekday_before(start, weekday.value), "day", -weeks)
    else:
        found = add(_weekday_after(start, weekday.value), "day", weeks)
    return made("D", Node("weekday", span=one_day(found)))


@WHOLES.reads("rw", "wr")
def _deictic_weekday(reader: Reader, *tokens: Token) -> Token:
    """As in "last Tuesday", the latest before the source's date.

    "this" is in the source's week and "next" in the week after, but Spanish "el próximo martes" is the first to come.
    """
    weekday = next(token for token in tokens if token.kind == "w").value
    step = next(token for token in tokens if token.kind == "r").value
    base = reader.base
    if step < 0:
        day = add(_weekday_before(base, weekday), "week", step + 1)
    elif step == 1 and reader.language == "es":
        day = _weekday_after(base, weekday)
    else:
        day = base + timedelta(weekday - base.weekday() + 7 * step)
    return made("D", Node("weekday", span=one_day(day)))


@WHOLES.reads("rD")
def _deictic_date(reader: Reader, step: Token, day: Token) -> Token | None:
    """As in "el pasado 4 de septiembre", "this Thursday, September 4"."""
    node: Node = day.value
    if node.span is not None or node.refine is not None or abs(step.value) > 1:
        return None
    if node.year is None and step.value:
        next_to = reader.base + timedelta(step.value)
        span = last_until(node, next_to) if step.value < 0 else first_from(node, next_to)
        return made("D", Node(node.rule, span=span))
    return made("D", node)


@WHOLES.reads("ru", "ur")
def _deictic_unit(reader: Reader, *tokens: Token) -> Token | None:
    """As in "last month", "el año que viene"; in the plural ("últimos días") a few of them."""
    unit = next(token for token in tokens if token.kind == "u")
    step = next(token for token in tokens if token.kind == "r").value
    if unit.plural:
        return _counted(reader, step, [(unit.value, *FEW)]) if step else None
    return whole_unit(unit.value, add(reader.base, unit.value, step))


def _current(reader: Reader, unit: Token) -> Token:
    """The unit in which the source's date lies, with the words before it."""
    whole = whole_unit(unit.value, reader.base)
    whole.lead = unit.lead
    return whole


def _named_or_current(reader: Reader, whole: Token) -> Token | None:
    """A period as it is, and "of the month" as the month of the source's date; None for "months" and "a month"."""
    if whole.kind != "u":
        return whole
    return _current(reader, whole) if not whole.plural and whole.lead.endswith(("the ", "del ", "la ")) else None


def whole_unit(unit: str, day: date) -> Token:
    """The unit of the calendar in which a day lies, as a token."""
    span = around(unit, day)
    kind = KIND_OF.get(unit, "P")
    rule = "relative" if unit == "day" else unit
    if kind == "Y":
        return made(kind, Node(rule, year=span.low.year))
    if kind == "M":
        return made(kind, Node(rule, year=span.low.year, month=span.low.month))
    return made(kind, Node(rule, span=span))


@WHOLES.reads("rM", "Mr")
def _deictic_month(reader: Reader, *tokens: Token) -> Token | None:
    """As in "next June", the first to come; "last June", the latest before this month; "this June", this year's."""
    month = next(token for token in tokens if token.kind == "M").value
    step = next(token for token in tokens if token.kind == "r").value
    if month.year is not None or step > 1:
        return None
    year = reader.base.year
    if step > 0 and month.month <= reader.base.month:
        year += 1
    elif step < 0 and month.month >= reader.base.month:
        year -= 1
    return made("M", month._replace(year=year))


@WHOLES.reads("s", "rs", "sr", "sY", "Ys")
def _season(reader: Reader, *tokens: Token) -> Token | None:
    season = next(token for token in tokens if token.kind == "s")
    code: int = season.value
    year = next((token.value.year for token in tokens if token.kind == "Y"), None)
    step = next((token.value for token in tokens if token.kind == "r"), 0)
    if len(tokens) == 1 and not season.lead:
        return None
    node = Node("season", year, refine=lambda whole: _season_of(whole.low.year, code))
    if step:
        days = reader.settle(node)
        if (days.high < reader.base) != (step < 0):
            node = node._replace(year=days.low.year + step)
    return made("P", node)


def _season_of(year: int, code: int) -> Span:
    first, last = SEASONS[code]
    last_year, last_month = year + (last > 12), (last - 1) % 12 + 1
    return Span(date(year, first, 1), date(last_year, last_month, days_in(last_year, last_month)), "S", "S")


@FIGURES.reads("Qd", "dQ")
def _quarter_sign(_: Reader, *tokens: Token) -> Token | None:
    """As in "Q3", "H1" and "3Q"."""
    if tokens[0].end != tokens[1].start:
        return None
    unit: str = next(token.value for token in tokens if token.kind == "Q")
    count: int = next(token.value for token in tokens if token.kind == "d")
    if unit != "week" and count > 12 // UNIT_MONTHS[unit]:
        return None
    return made(KIND_OF.get(unit, "P"), Node(unit, refine=lambda whole: nth(unit, count, whole)))


# -- the nth of something ---------------------------------------------------------------------------------------------


@WHOLES.reads("[or]w[MYPWu]")
def _nth_weekday(reader: Reader, count: Token, weekday: Token, whole: Token) -> Token | None:
    whole = _current(reader, whole) if whole.kind == "u" else whole
    return _nth_of(count, weekday.value, whole, "weekday")


@WHOLES.reads("ow")
def _nth_weekday_of_this_month(reader: Reader, count: Token, weekday: Token) -> Token | None:
    base = reader.base
    return _nth_of(count, weekday.value, made("M", Node("month", base.year, base.month)), "weekday")


@WHOLES.reads("[or]u[MYPWu]")
def _nth_unit(reader: Reader, count: Token, unit: Token, whole: Token) -> Token | None:
    """As in "the third week of 2027"; in the plural ("the first days of June"), its early or late part."""
    named = _named_or_current(reader, whole)
    if named is None:
        return None
    whole = named
    if unit.plural:
        return _made_part(reader, "early" if count.value == 1 else "late", whole)
    if unit.value in ("half", "fortnight") and whole.kind != "Y":
        return _made_part(reader, "early" if count.value == 1 else "late", whole)
    return _nth_of(count, unit.value, whole, unit.value)


def _nth_of(count: Token, unit: str | int, whole: Token, rule: str) -> Token | None:
    if count.kind == "r" and (count.value != -1 or whole.lead in ("", "'s ")):
        return None
    node: Node = whole.value
    number, inner = count.value, node.refine

    def refine(span: Span) -> Span:
        return nth(unit, number, inner(span) if inner else span)

    kind = "D" if isinstance(unit, int) else KIND_OF.get(unit, "P")
    kind = "P" if kind in "MY" else kind
    return made(kind, node._replace(rule=rule, refine=refine))


@WHOLES.reads("[or]L[MYPWu]")
def _first_units(reader: Reader, count: Token, length: Token, unit_or_whole: Token) -> Token | None:
    """As in "the first six months of next year", "the last few days of the month"."""
    whole = _named_or_current(reader, unit_or_whole)
    if count.value not in (1, -1) or (count.kind == "r" and not unit_or_whole.lead):
        return None
    if whole is None or len(length.value) != 1:
        return None
    (unit, number, many), inner, first = length.value[0], whole.value.refine, count.kind == "o"
    if number != many:
        return _made_part(reader, "early" if first else "late", whole)
    mark = {"month": "M", "quarter": "M", "year": "Y"}.get(unit, "D")

    def refine(span: Span) -> Span:
        span = inner(span) if inner else span
        if first:
            return Span(span.low, min(add(span.low, unit, number) - timedelta(1), span.high), mark, mark)
        return Span(max(add(span.high + timedelta(1), unit, -number), span.low), span.high, mark, mark)

    return made("P", whole.value._replace(rule="part", refine=refine))


@WHOLES.reads("ou", "o-u", "uR", "u[don]")
def _numbered_unit(_: Reader, *tokens: Token) -> Token | None:
    """A unit and its number: "third quarter", "week 22", "semana 3", "siglo XV", "el día 15", "año 247"."""
    unit = next(token for token in tokens if token.kind == "u")
    number = next(token for token in tokens if token.kind in "oRdn")
    name, count = unit.value, number.value
    if name == "century":
        first = date(max(count * 100 - 100, 1), 1, 1) if count < 100 else None
        return made("P", Node("century", span=around("century", first))) if first else None
    if name == "decade" or (name == "year" and unit.plural):
        return decade_of(count)
    if name in ("week", "quarter", "half", "third") and not (unit is tokens[0] and number.lead.startswith(OF)):
        return made("W" if name == "week" else "P", Node(name, refine=lambda whole: nth(name, count, whole)))
    if unit is not tokens[0]:
        return None
    if name == "year" and number.kind in "dn" and not number.lead:
        return made("Y", Node("year", year=count))
    if name == "day" and count <= 31:
        return made("D", Node("day", day=count))
    return _unit_around(name, Node(name, day=count)) if number.lead.startswith(OF) else None


OF = ("of ", "de ", "del ")


@WHOLES.reads("uD")
def _unit_of_day(_: Reader, unit: Token, day: Token) -> Token | None:
    """As in "the week of September 18", "el día 4 de septiembre"."""
    if unit.value == "day":
        return made("D", day.value)
    return _unit_around(unit.value, day.value) if day.lead.startswith(OF) else None


def _unit_around(unit: str, day: Node) -> Token | None:
    """The unit in which a day lies, where the day is told."""
    if unit not in ("week", "weekend", "month"):
        return None
    return made("P", day._replace(rule=unit, refine=lambda span: around(unit, span.low)))


@WHOLES.reads("uM", "uY", "uw")
def _named_unit(_: Reader, unit: Token, name: Token) -> Token | None:
    """As in "the month of June", "the year 2024", "años 2010", "el día lunes"."""
    if name.kind == "Y" and (unit.value == "decade" or unit.plural):
        decade = decade_of(name.value.year)
        return decade or (made("Y", name.value) if (unit.value, unit.plural) == ("year", True) else None)
    if {"M": "month", "Y": "year", "w": "day"}[name.kind] != unit.value:
        return None
    return made(name.kind, name.value)


@WHOLES.reads("u[xp]D")
def _unit_from(reader: Reader, unit: Token, how: Token, day: Token) -> Token | None:
    """As in "the week starting 4 February", "the week ending 10 February": seven days, whatever the weekday."""
    if unit.value not in ("week", "month", "year") or day.lead in OF or how.value not in (1, "start", "end"):
        return None
    low = high = reader.settle(day.value).low
    if how.value == "end":
        low = add(add(high, "day", 1), unit.value, -1)
    else:
        high = add(add(low, unit.value, 1), "day", -1)
    return made("P", Node("period", span=stretch(low, high)))


def decade_of(begins: int) -> Token | None:
    """As in "década de 1970", "los años setenta"."""
    if begins % 10:
        return None
    if begins < 100:
        begins += 1900 if begins >= 20 else 2000
    return made("P", Node("decade", span=around("decade", date(begins, 1, 1))))


@WHOLES.reads("p[dn]")
def _part_of_decade(reader: Reader, part: Token, number: Token) -> Token | None:
    """As in "principios de los 90"."""
    decade = decade_of(number.value) if number.lead == "de los " and 20 <= number.value < 100 else None
    return _made_part(reader, part.value, decade) if decade else None


@WHOLES.reads("Z", "dZ", "d-Z", "uZ", "pZ")
def _named_decade(reader: Reader, *tokens: Token) -> Token | None:
    """As in "the seventies", "nineteen seventies"; alone they are the last century's, and the twenties this one's."""
    decade: int = tokens[-1].value
    if tokens[0].kind == "d":
        decade += tokens[0].value * 100
    elif len(tokens) == 1 and not (tokens[0].lead or tokens[0].digits):
        return None
    else:
        decade += 1900 if decade > 20 else 2000
    whole = made("P", Node("decade", span=around("decade", date(decade, 1, 1))))
    return _made_part(reader, tokens[0].value, whole) if tokens[0].kind == "p" else whole


# -- parts and rests --------------------------------------------------------------------------------------------------


@WHOLES.reads("p[WMYP]", "p-[WMYP]")
def _early(reader: Reader, part: Token, *rest: Token) -> Token | None:
    return _made_part(reader, part.value, rest[-1])


@WHOLES.reads("[WMY]p")
def _so_far(reader: Reader, whole: Token, part: Token) -> Token | None:
    """As in "this year so far", "year's end"."""
    return _made_part(reader, part.value, whole) if part.value == "earlier" or part.lead == "'s " else None


@WHOLES.reads("l[WMY]")
def _later_in(reader: Reader, later: Token, whole: Token) -> Token | None:
    """As in Spanish "más tarde este año"."""
    return _made_part(reader, "later", whole) if later.value == 2 else None


@WHOLES.reads("pu", "up", "u-p", "p-u")
def _early_in_unit(reader: Reader, *tokens: Token) -> Token | None:
    """As in "late in the month", "fin de año", "year-end": of the current one."""
    part = next(token for token in tokens if token.kind == "p").value
    unit = next(token for token in tokens if token.kind == "u")
    if unit.plural or unit.value == "day":
        return None
    return _made_part(reader, part, _current(reader, unit))


def _made_part(reader: Reader, part: str, whole: Token) -> Token:
    node: Node = whole.value
    inner = node.refine
    base = reader.base if part in ("earlier", "later") else date.min

    def refine(span: Span) -> Span:
        span = inner(span) if inner else span
        if part == "earlier":
            return Span(span.low, max(base, span.low), vague=True)
        if part == "later":
            return Span(min(base, span.high), span.high, vague=True)
        return part_of(part, span)

    return made("P", node._replace(rule="part", refine=refine))


@WHOLES.reads("q[WMY]", "qu")
def _rest(reader: Reader, _rest: Token, whole: Token) -> Token | None:
    if whole.kind == "u":
        if whole.plural or whole.value == "day":
            return None
        whole = _current(reader, whole)
    span = reader.settle(whole.value)
    return made("P", Node("part", span=Span(min(max(reader.base, span.low), span.high), span.high)))


# -- lengths of time and what they lead to ----------------------------------------------------------------------------

FEW = (2, 6)
"""How many "a few" are; "a couple" are 2 or 3, as the lexicon says."""

Length: TypeAlias = list[tuple[str, int, int]]
"""Units with the smallest and the largest count that is meant, biggest unit first."""


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
    return _counted(reader, step, next(token.value for token in tokens if token.kind == "L")) if step else None


def _counted(reader: Reader, step: int, length: Length) -> Token:
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


# -- ranges -----------------------------------------------------------------------------------------------------------


def between(reader: Reader, low: Node, high: Node) -> Span:
    """From one date to another.

    Raises:
        Unreadable: the range ends before it begins, or one of its ends cannot be settled.
    """
    first, last = settle_both(reader, low, high)
    if first.low > last.high:
        raise Unreadable(f"the range ends on {last.high}, before it begins on {first.low}")
    return Span(first.low, last.high, first.low_unit, last.high_unit)


def settle_both(reader: Reader, low: Node, high: Node) -> tuple[Span, Span]:
    """Two dates, of which one takes from the other what it leaves out ("2 to 4 September 2025")."""
    if not _known(low) and (_known(high) or low.month is None):
        last = reader.settle(high)
        return last_until(low, last.high), last
    first = reader.settle(low)
    return first, reader.settle(high) if _known(high) else first_from(high, first.low)


def _known(node: Node) -> bool:
    return node.span is not None or node.year is not None


@RANGES.reads("X[-t/]X", "fX[-t]X", "bX[-t&]X")
def _range(reader: Reader, *tokens: Token) -> Token | None:
    """As in "2–4 September", "from May 2015 to 2018", "between 2008 and now"."""
    low, high = tokens[-3], tokens[-1]
    if tokens[-2].kind == "/" and low.kind + high.kind not in ("DD", "dD", "MM"):
        return None
    first, last = _range_end(reader, low, high), _range_end(reader, high, low)
    if first is None or last is None:
        return None
    return made("P", Node("period", span=between(reader, first, last)))


@RANGES.reads("X/X[-t]X/X", "fX/X[-t]X/X", "bX/X&X/X")
def _range_of_figures(reader: Reader, *tokens: Token) -> Token | None:
    """As in "9/2-9/4", which without its dash might be fractions."""
    figures = [token for token in tokens if token.kind in "DWMYPwdonN"]
    if any(figure.kind != "d" for figure in figures):
        return None
    one, two, three, four = (figure.value for figure in figures)
    low, high = day_month(reader, one, two, "/"), day_month(reader, three, four, "/")
    if max(low[1], high[1]) > 12:
        return None
    ends = (Node("day", month=month, day=day) for day, month in (low, high))
    return made("P", Node("period", span=between(reader, *ends)))


@RANGES.reads("X&X", "X|X")
def _two_dates(reader: Reader, low: Token, joint: Token, high: Token) -> Token | None:
    """As in "13 and 14 March", which is a period because they are neighbours, and "13 or 15 March", which is either."""
    ends = _range_end(reader, low, high), _range_end(reader, high, low)
    if ends[0] is None or ends[1] is None:
        return None
    first, last = settle_both(reader, ends[0], ends[1])
    if joint.kind == "|":
        return made("O", Told(f"[{write(first.low, first.low_unit)},{write(last.high, last.high_unit)}]", "either"))
    if first.high + timedelta(1) != last.low:
        return None
    return made("P", Node("period", span=Span(first.low, last.high, first.low_unit, last.high_unit)))


def _range_end(reader: Reader, end: Token, other: Token) -> Node | None:
    """An end of a range as a date; a bare number is a day beside a day, and a week beside a week."""
    if end.kind == "w":
        return Node("weekday", weekday=end.value)
    if end.kind == "N":
        return Node("relative", span=one_day(reader.base))
    if end.kind in "don":
        count: int = end.value
        if other.kind == "W" and count <= 53:
            return Node("week", refine=lambda whole: nth("week", count, whole))
        beside_day = (other.kind == "D" and other.value.day) or (_is_day(end) and _is_day(other))
        return Node("day", day=count) if beside_day and end.kind != "n" else None
    node: Node = end.value
    return node


def _is_day(number: Token) -> bool:
    """Whether an article tells that a bare number is a day: "the 5th", "del 5"."""
    return number.kind in "do" and number.digits > 0 and number.lead in ("the ", "el ", "del ", "al ")


@RANGES.reads("Xb[X]&X", "XfX[-t]X", "XX[-t]X", "XbX-X")
def _days_of_week(reader: Reader, week: Token, *rest: Token) -> Token | None:
    """As in "next week between Wednesday and Friday"."""
    days = [token.value for token in rest if token.kind == "w"]
    if week.kind != "W" or len(days) != 2:
        return None
    monday, (first, last) = reader.settle(week.value).low, days
    return made("P", Node("period", span=stretch(monday + timedelta(first), monday + timedelta(last))))


@RANGES.reads("[TX][-t]T", "f[TX][-t]T", "b[TX][&|-]T")
def _times(_: Reader, *tokens: Token) -> Token | None:
    """As in "10:00-12:30"; in "from 2 to 5 p.m." the first is of the same half of the day."""
    low, high = tokens[-3].value, tokens[-1].value
    if tokens[-3].kind == "d" and low <= 12:
        minute = low % 12 * 60 + (720 if high.low >= 720 else 0)
        low = Clock(minute, minute)
    elif tokens[-3].kind != "T":
        return None
    return made("T", Clock(low.low, high.high)) if low.low <= high.high else None


# -- times of day -----------------------------------------------------------------------------------------------------


@WHOLES.reads("Tz", "[Yn]z")
def _zoned(_: Reader, time: Token, _zone: Token) -> Token | None:
    """As in "16:00 GMT", "1600 hours"; the time is kept as printed."""
    if time.kind == "T":
        return made("T", time.value)
    hour, minute = divmod(time.value if time.kind == "n" else time.value.year, 100)
    return made("T", Clock(hour * 60 + minute, hour * 60 + minute)) if hour < 24 and minute < 60 else None


@WHOLES.reads("Tm", "dm")
def _half_day_clock(_: Reader, time: Token, half: Token) -> Token | None:
    """As in "6:27 p.m.", "8 am"."""
    minute = time.value.low if time.kind == "T" else time.value * 60
    if not 60 <= minute < 780:
        return None
    minute = minute % 720 + (720 if half.value == "p" else 0)
    return made("T", Clock(minute, minute))


@WHOLES.reads("Te", "de")
def _clock_and_part(reader: Reader, time: Token, part: Token) -> Token | None:
    """As in "las 8 de la noche"."""
    if not part.lead.startswith(("of ", "de ", "in ", "por ")) and reader.language == "en":
        return None
    minute = time.value.low if time.kind == "T" else time.value * 60
    low, high = part.value
    if minute < 720 and not low <= minute <= high and low <= minute + 720 <= high:
        minute += 720
    return made("T", Clock(minute, minute)) if minute < 1440 else None


@WHOLES.reads("pe")
def _part_of_day_part(_: Reader, part: Token, of: Token) -> Token:
    low, high = of.value
    half = (low + high + 1) // 2
    return made("e", (low, half) if part.value in ("early", "start") else (half, high))


@WHOLES.reads("cT")
def _about_time(_: Reader, _about: Token, time: Token) -> Token:
    return made("T", time.value._replace(about=True))


@WHOLES.reads("BT", "AT", "UT")
def _time_bound(_: Reader, bound: Token, time: Token) -> Token | None:
    """As in "before noon", "shortly after 15:30", "by 8 p.m.": on the same day."""
    clock: Clock = time.value
    if bound.kind == "A":
        return made("T", Clock(clock.low, clock.low + 30 if bound.value == 30 else 1439))
    if bound.value == 30:
        return made("T", Clock(max(clock.high - 30, 0), clock.high))
    return made("T", Clock(0, clock.high - (bound.kind == "B"))) if clock.high else None


@WHOLES.reads("re", "er", "E")
def _part_of_near_day(reader: Reader, *tokens: Token) -> Token | None:
    """As in "this morning", "last night", "anoche"."""
    step, part = 0, tokens[0].value
    if len(tokens) == 2:
        step = next(token.value for token in tokens if token.kind == "r")
        part = next(token.value for token in tokens if token.kind == "e")
    else:
        step, part = part[0], part[1:]
    day = one_day(add(reader.base, "day", step))
    return made("I", Timed(Node("day-part", span=day), Clock(*part)))


@WHOLES.reads("E[Dw]")
@BOUNDS.reads("[Dw][Te]", "[Te][Dw]", "D-T", "[Dw]tT")
def _on_day(_: Reader, *tokens: Token) -> Token:
    """A time, or a part of the day, on a day."""
    day = next(token for token in tokens if token.kind in "Dw")
    clock = next(token for token in tokens if token.kind in "TeE")
    node = day.value if day.kind == "D" else Node("weekday", weekday=day.value)
    if clock.kind in "eE":
        return made("I", Timed(node._replace(rule="day-part"), Clock(*clock.value[-2:])))
    return made("I", Timed(node._replace(rule="time"), clock.value))


PARTS_OF_DAY = {"early": (0, 719), "mid": (600, 959), "late": (960, 1439)}
"""What "early Thursday" and "late Thursday" leave open, in minutes from midnight."""


@BOUNDS.reads("p[Dw]")
def _part_of_day(_: Reader, part: Token, day: Token) -> Token | None:
    node = day.value if day.kind == "D" else Node("weekday", weekday=day.value)
    clock = PARTS_OF_DAY.get(part.value)
    return made("I", Timed(node._replace(rule="day-part"), Clock(*clock))) if clock else None


@BOUNDS.reads("d-d", "d.d")
def _day_and_month_after_on(reader: Reader, first: Token, sign: Token, second: Token) -> Token | None:
    """As in "on 4-22": only a preposition of days tells it from a range or a fraction."""
    day, month = day_month(reader, first.value, second.value, sign.kind)
    return dated(None, month, day) if month <= 12 and first.lead in ("on ", "el ") else None


@BOUNDS.reads("u")
def _the_weekend(reader: Reader, unit: Token) -> Token | None:
    """As in "at the weekend": the one of the source's week."""
    return whole_unit("weekend", reader.base) if unit.value == "weekend" and not unit.plural else None


# -- bounds -----------------------------------------------------------------------------------------------------------


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


# -- writing EDTF -----------------------------------------------------------------------------------------------------


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
