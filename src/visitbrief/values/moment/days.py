"""Rows of tokens that are days: figures, day and month, weekdays, and what "last" and "next" make of them."""

from datetime import date, timedelta

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.calendar import Node, add, days, next_to, nth_weekday, one_day
from visitbrief.values.moment.edtf import MONTHS, check_day, days_in
from visitbrief.values.moment.reader import Reader, as_node
from visitbrief.values.moment.table import Rows, made, pick
from visitbrief.values.moment.words import Token, whole_year

THREE_FIGURES, FIGURES, WHOLES, BOUNDS = Rows(), Rows(), Rows(), Rows()
"""The rows of this module, by the table of `grammar` that they belong to."""
LEAP_YEAR = 2024


@THREE_FIGURES.reads(
    "number / number / year|number",
    "number - number - year|number",
    "number . number . year|number",
    "year / number / number",
    "year - number - number",
    "year . number . number",
    "year /|- month /|- small",
    "small - month - number|year",
    "small / month / number",
    "month - day - year|number",
    "month / day / year|number",
)
def _three_figures(reader: Reader, *tokens: Token) -> Token | None:
    """As in "2025-09-04", "04-SEP-25", "9/10/2025": the year or the name of the month may tell the order."""
    figures = list(tokens[::2])
    year = printed_year(figures.pop(0 if figures[0].kind == "year" else -1))
    if year is None:
        return None
    if named := next((figure for figure in figures if figure.kind == "month"), None):
        figures.remove(named)
        return dated(Node("day", year, named.value.month, figures[0].value))
    first, second = (figure.value for figure in figures)
    day, month = (second, first) if tokens[0].kind == "year" else reader.order(first, second, tokens[1].kind)
    return dated(Node("day", year, month, day))


@FIGURES.reads("year / number", "year - number", "year . small", "small / year", "small - year", "small . year")
def _year_and_figure(_: Reader, *tokens: Token) -> Token | None:
    """A month ("2015-3", "3/2015"), or years in a row ("2024-25")."""
    year, figure = pick(tokens, "year"), pick(tokens, "small", "large")
    begins = year.value.year
    if 1 <= figure.value <= 12:
        return made("month", Node("month", begins, figure.value))
    ends = begins // 100 * 100 + figure.value
    if year is not tokens[0] or figure.digits != 2 or ends <= begins or tokens[1].kind == ".":
        return None
    return made("period", Node("period", known=days(date(begins, 1, 1), date(ends, 12, 31), "Y", whole=True)))


@FIGURES.reads("small / small")
def _day_and_month(reader: Reader, first: Token, _sign: Token, second: Token) -> Token | None:
    """Day and month without a year: only where the figures or a preposition tell them from a fraction."""
    day, month = reader.order(first.value, second.value)
    told = first.lead or first.digits + second.digits >= 3
    return dated(Node("day", None, month, day)) if month <= 12 and told else None


def printed_year(token: Token) -> int | None:
    """The year that a figure stands for, if it can stand for one."""
    if token.kind == "year":
        year: int = token.value.year
        return year
    return whole_year(token.value) if token.digits == 2 else None


def dated(day: Node) -> Token:
    """A day as a token.

    Raises:
        Unreadable: the month has no such day, in that year or, without one, in any.
    """
    month, number = day.month or 0, day.day or 0
    if day.year is not None:
        check_day(day.year, month, number)
    elif number > days_in(LEAP_YEAR, month):
        most = days_in(LEAP_YEAR, month)
        raise Unreadable(f"there is no day {number}: {MONTHS[month - 1]} never has more than {most}")
    return made("date", day)


@WHOLES.reads("small small", "small small year")
def _day_of_numbered_month(reader: Reader, day: Token, month: Token, year: Token | None = None) -> Token | None:
    """As in Spanish "el 17 del 11"."""
    if not (reader.calendar.months_in_figures and month.lead.startswith("of ")) or month.value > 12:
        return None
    return dated(Node("day", year.value.year if year else None, month.value, day.value))


@WHOLES.reads("month day", "month day year", "month -|/ day", "day month", "small -|/|. month", "weekday day")
@WHOLES.reads("date|month|period|week year", "year date|month|period|week", "month -|/ year", "year -|/ period|week")
def _put_together(_: Reader, *tokens: Token) -> Token | None:
    """A date of its parts: "4 September", "Sept. 4, 2025", "Q3 2025", "Tuesday, 2 September"."""
    parts = [token for token in tokens if token.kind not in ("-", "/", ".")]
    if any(part.kind in ("small", "nth") and part.lead not in ("", "the ", "on the ") for part in parts[1:]):
        return None
    whole: Node | None = as_node(parts[0])
    for part in parts[1:]:
        whole = whole and whole.merged(as_node(part))
    if whole is None or (whole.day and whole.month):
        return whole and dated(whole)
    kind = "date" if whole.day or whole.weekday is not None else pick(parts, "month", "period", "week").kind
    return made(kind, whole)


@WHOLES.reads("weekday date", "date weekday")
def _weekday_and_date(reader: Reader, *tokens: Token) -> Token | None:
    """As in "Tuesday, 2 September": the weekday helps to find the month, and must be that of a date with its year."""
    day: Node = pick(tokens, "date").value
    if day.known is None:
        return _put_together(reader, *tokens)
    return made("date", day) if day.known.begins.weekday() == pick(tokens, "weekday").value else None


@WHOLES.reads("weekday week", "week weekday")
def _weekday_of_week(reader: Reader, *tokens: Token) -> Token:
    weekday = pick(tokens, "weekday").value
    week = reader.settle(pick(tokens, "week").value)
    monday = week.begins - timedelta(week.begins.weekday())
    return made("date", Node("weekday", known=one_day(monday + timedelta(weekday))))


@WHOLES.reads("number weekday|weekdays ago|later", "number weekday|weekdays origin date|now")
def _weekdays_away(reader: Reader, count: Token, weekday: Token, how: Token, day: Token | None = None) -> Token:
    """As in "two Mondays from now", "three Fridays ago"."""
    start = reader.settle(day.value).begins if day and day.kind == "date" else reader.base
    found = nth_weekday(start, weekday.value, -count.value if how.kind == "ago" else count.value)
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
        day = nth_weekday(base, weekday, step)
    elif step == 1 and reader.calendar.next_is_first:
        day = nth_weekday(base, weekday, 1)
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


@WHOLES.reads("which date|month", "month which")
def _deictic(reader: Reader, *tokens: Token) -> Token | None:
    """As in "next June", "el pasado 4 de septiembre"; "this June" is this year's."""
    step, told = pick(tokens, "which").value, pick(tokens, "date", "month")
    node: Node = told.value
    if node.known is not None or node.refine is not None or abs(step) > 1:
        return None
    if node.year is not None:
        return made("date", node) if told.kind == "date" else None
    if step:
        found = next_to(node, reader.base, step).begins
        return made(told.kind, node._replace(year=found.year, month=found.month))
    return made(told.kind, node if told.kind == "date" else node._replace(year=reader.base.year))
