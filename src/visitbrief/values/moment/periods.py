"""Rows of tokens that are periods: units of the calendar, the nth of them, decades, seasons, parts and rests."""

from datetime import date, timedelta

from visitbrief.values.moment.calendar import UNIT_MONTHS, Node, Span, add, around, nth, one_day, part_of, stretch
from visitbrief.values.moment.days import weekday_after
from visitbrief.values.moment.edtf import SEASONS, days_in
from visitbrief.values.moment.lengths import FEW, counted
from visitbrief.values.moment.table import BOUNDS, COUNTS, FIGURES, KIND_OF, OF, WHOLES, Reader, made
from visitbrief.values.moment.words import Token

SATURDAY = 5


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
        return made("D", Node("weekday", span=one_day(weekday_after(reader.base, day.value))))
    if day.value != "weekend" or day.plural:
        return None
    return whole_unit("weekend", weekday_after(reader.base, SATURDAY))


@WHOLES.reads("ru", "ur")
def _deictic_unit(reader: Reader, *tokens: Token) -> Token | None:
    """As in "last month", "el año que viene"; in the plural ("últimos días") a few of them."""
    unit = next(token for token in tokens if token.kind == "u")
    step = next(token for token in tokens if token.kind == "r").value
    if unit.plural:
        return counted(reader, step, [(unit.value, *FEW)]) if step else None
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


@BOUNDS.reads("u")
def _the_weekend(reader: Reader, unit: Token) -> Token | None:
    """As in "at the weekend": the one of the source's week."""
    return whole_unit("weekend", reader.base) if unit.value == "weekend" and not unit.plural else None


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


# -- the nth of something ----------------------------------------------------------------------------------------------


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


# -- parts and rests ---------------------------------------------------------------------------------------------------


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
    if unit.plural or unit.value == "day" or part == "earlier":
        return None
    return _made_part(reader, part, _current(reader, unit))


@BOUNDS.reads("up", "pu")
def _unit_to_date(reader: Reader, *tokens: Token) -> Token | None:
    """As in "year to date", "lo que va de año"; after "this year so far", where the unit has its own words."""
    part = next(token for token in tokens if token.kind == "p").value
    unit = next(token for token in tokens if token.kind == "u")
    if part != "earlier" or unit.plural or unit.value == "day":
        return None
    return _made_part(reader, part, _current(reader, unit))


def _made_part(reader: Reader, part: str, whole: Token) -> Token:
    """The part of a period that "early", "late", "later" or the like names, as a token."""
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
