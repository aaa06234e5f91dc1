"""Rows of tokens that are days: figures, day and month, weekdays, and what "last" and "next" make of them."""

from datetime import date, timedelta

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.calendar import Node, add, days, first_from, last_until, one_day
from visitbrief.values.moment.edtf import MONTHS, check_day, days_in
from visitbrief.values.moment.ranges import either
from visitbrief.values.moment.reader import Reader, between
from visitbrief.values.moment.table import Rows, made, pick
from visitbrief.values.moment.words import Token, whole_year

FIGURES, WHOLES, BOUNDS = Rows(), Rows(), Rows()
"""The rows of this module, by the table of `grammar` that they belong to."""
LEAP_YEAR = 2024


def printed_year(token: Token) -> int | None:
    """The year that a figure stands for, if it can stand for one."""
    if token.kind == "year":
        year: int = token.value.year
        return year
    return whole_year(token.value) if token.digits == 2 else None


@FIGURES.reads(
    "number / number / year|number",
    "number - number - year|number",
    "number . number . year|number",
)
def _day_month_year(
    reader: Reader, first: Token, sign: Token, second: Token, _same: Token, third: Token
) -> Token | None:
    year = printed_year(third)
    if year is None:
        return None
    day, month = reader.order(first.value, second.value, sign.kind)
    check_day(year, month, day)
    return made("date", Node("day", year, month, day))


@FIGURES.reads("year / number / number", "year - number - number", "year . number . number")
@FIGURES.reads("year / month / small", "year - month - small", "small - month - number|year", "small / month / number")
@FIGURES.reads("month - day - year|number", "month / day / year|number")
def _told_order(_: Reader, *tokens: Token) -> Token | None:
    """As in "2025-09-04", "04-SEP-25", "Sep/12/2018": the year, or the name of the month, tells the order."""
    first, second, third = tokens[::2]
    if first.kind == "year":
        year, month, day = first, second, third
    elif first.kind == "month":
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    number = printed_year(year)
    return dated(number, month.value.month if month.kind == "month" else month.value, day.value) if number else None


@FIGURES.reads("year / number", "year - number", "year . small")
def _year_month(_: Reader, year: Token, sign: Token, month: Token) -> Token | None:
    """A month ("2015-3"), or years in a row ("2024-25")."""
    begins = year.value.year
    if 1 <= month.value <= 12:
        return made("month", Node("month", begins, month.value))
    ends = begins // 100 * 100 + month.value
    if month.digits != 2 or ends <= begins or sign.kind == ".":
        return None
    return made("period", Node("period", known=days(date(begins, 1, 1), date(ends, 12, 31), "Y", whole=True)))


@FIGURES.reads("small / year", "small - year", "small . year")
def _month_year(_: Reader, month: Token, _sign: Token, year: Token) -> Token | None:
    return made("month", Node("month", year.value.year, month.value)) if month.value <= 12 else None


@FIGURES.reads("small / small")
def _day_and_month(reader: Reader, first: Token, _sign: Token, second: Token) -> Token | None:
    """Day and month without a year: only where the figures or a preposition tell them from a fraction."""
    day, month = reader.order(first.value, second.value)
    told = first.lead or first.digits + second.digits >= 3
    return dated(None, month, day) if month <= 12 and told else None


@WHOLES.reads("small small", "small small year")
def _day_of_numbered_month(reader: Reader, day: Token, month: Token, year: Token | None = None) -> Token | None:
    """As in Spanish "el 17 del 11"."""
    if not (reader.calendar.months_in_figures and month.lead.startswith("of ")) or month.value > 12:
        return None
    return dated(year.value.year if year else None, month.value, day.value)


@WHOLES.reads("month day", "month day year", "month - day", "month / day")
def _month_day(_: Reader, month: Token, *rest: Token) -> Token | None:
    day = rest[0] if rest[0].kind in ("small", "nth") else rest[1]
    year = rest[-1].value.year if rest[-1].kind == "year" else month.value.year
    if month.value.year is not None and rest[-1].kind == "year":
        return None
    if day.lead.startswith((", ", "of ")) or month.value.refine:
        return None
    return dated(year, month.value.month, day.value)


@WHOLES.reads("day month", "small - month", "small / month", "small . month")
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
    return made("date", Node("day", year, month, day))


@WHOLES.reads(
    "month day -|to|and day",
    "month day -|to|and day year",
    "month day or day",
    "month day or day year",
    "month between|origin|since day -|to|and day",
    "month between|origin|since day -|to|and day year",
)
def _month_days(reader: Reader, month: Token, *rest: Token) -> Token | None:
    """As in "September 2-4, 2025"."""
    figures = [token for token in rest if token.kind in ("small", "nth")]
    year = rest[-1].value.year if rest[-1].kind == "year" else month.value.year
    ends = [Node("day", year, month.value.month, day.value) for day in figures]
    for day in figures:
        dated(year, month.value.month, day.value)
    if rest[1].kind == "or":
        return either(reader, *map(reader.settle, ends))
    if rest[1].kind == "and" and figures[1].value != figures[0].value + 1:
        return None
    return made("period", Node("period", known=between(reader, *ends, whole=rest[0].kind != "between")))


@WHOLES.reads("date|month|period|week year", "year date|month|period|week", "month -|/ year", "year -|/ period|week")
def _of_year(_: Reader, *tokens: Token) -> Token | None:
    part = pick(tokens, "date", "month", "period", "week")
    if part.value.year is not None or part.value.known is not None:
        return None
    return made(part.kind, part.value._replace(year=pick(tokens, "year").value.year))


@WHOLES.reads("weekday date", "date weekday")
def _weekday_and_date(_: Reader, *tokens: Token) -> Token | None:
    """As in "Tuesday, 2 September": the weekday helps to find the month, and must be that of a date with its year."""
    day = pick(tokens, "date").value
    weekday = pick(tokens, "weekday").value
    if day.known is not None:
        return made("date", day) if day.rule == "relative" and day.known.begins.weekday() == weekday else None
    if day.weekday is not None or (day.month is None and day.refine):
        return None
    return made("date", day._replace(weekday=weekday))


@WHOLES.reads("weekday day")
def _weekday_and_number(_: Reader, weekday: Token, day: Token) -> Token | None:
    return (
        made("date", Node("day", day=day.value, weekday=weekday.value)) if day.lead in ("", "the ", "on the ") else None
    )


@WHOLES.reads("weekday week", "week weekday")
def _weekday_of_week(reader: Reader, *tokens: Token) -> Token:
    weekday = pick(tokens, "weekday").value
    week = reader.settle(pick(tokens, "week").value)
    monday = week.begins - timedelta(week.begins.weekday())
    return made("date", Node("weekday", known=one_day(monday + timedelta(weekday))))


SATURDAY = 5


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday after a day; Monday is 0."""
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def _weekday_before(day: date, weekday: int) -> date:
    return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)


@WHOLES.reads("number weekday|weekdays ago|later", "number weekday|weekdays origin date|now")
def _weekdays_away(reader: Reader, count: Token, weekday: Token, how: Token, day: Token | None = None) -> Token:
    """As in "two Mondays from now", "three Fridays ago"."""
    start = reader.settle(day.value).begins if day and day.kind == "date" else reader.base
    weeks = 7 * (count.value - 1)
    if how.kind == "ago":
        found = add(_weekday_before(start, weekday.value), "day", -weeks)
    else:
        found = add(weekday_after(start, weekday.value), "day", weeks)
    return made("date", Node("weekday", known=one_day(found)))


@WHOLES.reads("which weekday", "weekday which")
def _deictic_weekday(reader: Reader, *tokens: Token) -> Token:
    """As in "last Tuesday", the latest before the source's date.

    "this" is in the source's week, or the next if it is past; "next" in the week after, or in some languages the first
    to come.
    """
    weekday = pick(tokens, "weekday").value
    step = pick(tokens, "which").value
    base = reader.base
    if step < 0:
        day = add(_weekday_before(base, weekday), "week", step + 1)
    elif step == 1 and reader.calendar.next_is_first:
        day = weekday_after(base, weekday)
    else:
        day = base + timedelta(weekday - base.weekday() + 7 * step)
        if step == 0 and day < base and reader.ahead is not False:
            coming = add(day, "week", 1)
            day = coming if reader.ahead else reader.choose("side", day, coming)
    return made("date", Node("weekday", known=one_day(day)))


@BOUNDS.reads("ago date", "later date")
def _earlier_today(_: Reader, _when: Token, day: Token) -> Token | None:
    """As in "earlier today"."""
    return made("date", day.value) if day.value.rule == "relative" else None


@WHOLES.reads("which date")
def _deictic_date(reader: Reader, step: Token, day: Token) -> Token | None:
    """As in "el pasado 4 de septiembre", "this Thursday, September 4"."""
    node: Node = day.value
    if node.known is not None or node.refine is not None or abs(step.value) > 1:
        return None
    if node.year is None and step.value:
        next_to = reader.base + timedelta(step.value)
        return made("date", Node(node.rule, known=(last_until if step.value < 0 else first_from)(node, next_to)))
    return made("date", node)
