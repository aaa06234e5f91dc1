"""Rows of tokens that are periods: units of the calendar, the nth of them, decades, seasons, parts and rests."""

from datetime import date, timedelta

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.calendar import (
    Node,
    add,
    around,
    days,
    mark_of,
    next_to,
    nth,
    nth_weekday,
    one_day,
    part_of,
)
from visitbrief.values.moment.edtf import SEASONS, Point, Stretch, at
from visitbrief.values.moment.lengths import FEW, Length, counted
from visitbrief.values.moment.reader import Reader
from visitbrief.values.moment.table import KIND_OF, Rows, made, pick
from visitbrief.values.moment.words import Token
from visitbrief.values.time_units import MONTHS_IN

FIGURES, COUNTS, WHOLES, BOUNDS = Rows(), Rows(), Rows(), Rows()

SATURDAY = 5


@COUNTS.reads("which which|coming")
def _deictic_twice(_: Reader, first: Token, second: Token) -> Token:
    """As in "this past week", "este próximo lunes", "this coming Sunday"."""
    return made(second.kind, first.value or second.value)


@WHOLES.reads("coming", "coming weekday", "coming unit")
def _coming(reader: Reader, coming: Token, day: Token | None = None) -> Token | None:
    """As in "the coming Friday", "this coming weekend": the first to come; before other words the same as "next"."""
    if day is None:
        return made("which", coming.value)
    if day.kind == "weekday":
        return made("date", Node("weekday", known=one_day(nth_weekday(reader.base, day.value, 1))))
    if day.value != "weekend" or day.plural:
        return None
    return whole_unit("weekend", nth_weekday(reader.base, SATURDAY, 1))


@WHOLES.reads("which unit", "unit which")
def _deictic_unit(reader: Reader, *tokens: Token) -> Token | None:
    """As in "last month", "el año que viene"; in the plural ("últimos días") a few of them."""
    unit = pick(tokens, "unit")
    step = pick(tokens, "which").value
    if unit.plural or any(token.lead.endswith("many ") for token in tokens):
        return counted(reader, step, Length(((unit.value, *FEW),))) if step else None
    return whole_unit(unit.value, add(reader.base, unit.value, step))


@WHOLES.reads("elsewhere")
def _counted_elsewhere(_: Reader, _elsewhere: Token) -> Token:
    """As in "the following day": after what, print tells elsewhere."""
    raise Unreadable("it is counted from a day that is told elsewhere: give the date in `value`")


def _current(reader: Reader, unit: Token) -> Token:
    """The unit in which the source's date lies, with the words before it."""
    whole = whole_unit(unit.value, reader.base)
    whole.lead = unit.lead
    return whole


def _named_or_current(reader: Reader, whole: Token) -> Token | None:
    """A period as it is, and "of the month" as the month of the source's date; None for "months" and "a month"."""
    if whole.kind != "unit":
        return whole
    return _current(reader, whole) if not whole.plural and whole.lead.endswith("the ") else None


def whole_unit(unit: str, day: date) -> Token:
    """The unit of the calendar in which a day lies, as a token."""
    whole = around(unit, day)
    kind = KIND_OF.get(unit, "period")
    rule = "relative" if unit == "day" else unit
    if kind == "year":
        return made(kind, Node(rule, year=whole.begins.year))
    if kind == "month":
        return made(kind, Node(rule, year=whole.begins.year, month=whole.begins.month))
    return made(kind, Node(rule, known=whole))


@BOUNDS.reads("unit")
def _the_weekend(reader: Reader, unit: Token) -> Token | None:
    """As in "at the weekend": the one of the source's week."""
    return whole_unit("weekend", reader.base) if unit.value == "weekend" and not unit.plural else None


@WHOLES.reads("season", "which season", "season which", "season year", "year season")
def _season(reader: Reader, *tokens: Token) -> Token | None:
    season = pick(tokens, "season")
    code: int = season.value
    year = next((token.value.year for token in tokens if token.kind == "year"), None)
    step = next((token.value for token in tokens if token.kind == "which"), 0)
    if len(tokens) == 1 and not season.lead:
        return None
    node = Node("season", year, refine=lambda whole: at(Point(date(whole.begins.year, SEASONS[code][0], 1), "S")))
    if step:
        node = Node("season", known=next_to(node, reader.base, step))
    return made("period", node)


@FIGURES.reads("unit_letter small", "small unit_letter")
def _quarter_sign(_: Reader, *tokens: Token) -> Token | None:
    """As in "Q3", "H1" and "3Q"."""
    if tokens[0].end != tokens[1].start:
        return None
    unit: str = pick(tokens, "unit_letter").value
    count: int = pick(tokens, "small").value
    if unit != "week" and count > 12 // MONTHS_IN[unit]:
        return None
    return made(KIND_OF.get(unit, "period"), Node(unit, refine=lambda whole: nth(unit, count, whole)))


# -- the nth of something ----------------------------------------------------------------------------------------------


@WHOLES.reads("nth|which unit|weekday month|year|period|week|unit", "nth weekday")
def _nth(reader: Reader, count: Token, unit: Token, unit_or_whole: Token | None = None) -> Token | None:
    """As in "the first Friday of July", "the third week of 2027"; "the first days of June" are its early part.

    "The first Friday" alone is of the month of the source's date.
    """
    whole = _named_or_current(reader, unit_or_whole) if unit_or_whole else whole_unit("month", reader.base)
    if whole is None:
        return None
    if unit.plural or (unit.value in ("half", "fortnight") and whole.kind != "year"):
        return _made_part(reader, "early" if count.value == 1 else "late", whole)
    if count.kind == "which" and (count.value != -1 or whole.lead in ("", "s ")):
        return None
    kind, rule = ("date", "weekday") if unit.kind == "weekday" else (KIND_OF.get(unit.value, "period"), unit.value)
    return made(
        "period" if kind in ("month", "year") else kind,
        whole.value.narrowed(rule, lambda of: nth(unit.value, count.value, of)),
    )


@WHOLES.reads("nth|which length month|year|period|week|unit")
def _first_units(reader: Reader, count: Token, length: Token, unit_or_whole: Token) -> Token | None:
    """As in "the first six months of next year", "the last few days of the month"."""
    whole = _named_or_current(reader, unit_or_whole)
    if count.value not in (1, -1) or (count.kind == "which" and not unit_or_whole.lead):
        return None
    if whole is None or len(length.value.parts) != 1:
        return None
    (unit, number, many), first = length.value.parts[0], count.kind == "nth"
    if number != many:
        return _made_part(reader, "early" if first else "late", whole)
    mark = mark_of(unit)

    def end(of: Stretch) -> Stretch:
        if first:
            return days(of.begins, min(add(of.begins, unit, number) - timedelta(1), of.ends), mark)
        return days(max(add(of.ends + timedelta(1), unit, -number), of.begins), of.ends, mark)

    return made("period", whole.value.narrowed("part", end))


@WHOLES.reads("nth unit", "nth - unit", "unit roman", "unit day|large")
def _numbered_unit(_: Reader, *tokens: Token) -> Token | None:
    """A unit and its number: "third quarter", "week 22", "semana 3", "siglo XV", "el día 15", "año 247"."""
    unit = pick(tokens, "unit")
    number = pick(tokens, "nth", "roman", "small", "large")
    name, count = unit.value, number.value
    if name == "century":
        first = date(max(count * 100 - 100, 1), 1, 1) if count < 100 else None
        return made("period", Node("century", known=around("century", first))) if first else None
    if name == "decade" or (name == "year" and unit.plural):
        return decade_of(count)
    if name in ("week", "quarter", "half", "third") and not (unit is tokens[0] and number.lead.startswith("of ")):
        return made("week" if name == "week" else "period", Node(name, refine=lambda whole: nth(name, count, whole)))
    if unit is not tokens[0]:
        return None
    if name == "year" and number.kind in ("small", "large") and not number.lead:
        return made("year", Node("year", year=count))
    if name == "day" and count <= 31:
        return made("date", Node("day", day=count))
    return _unit_around(name, Node(name, day=count)) if number.lead.startswith("of ") else None


@WHOLES.reads("unit date|period", "unit starting date")
def _unit_of_day(_: Reader, unit: Token, *rest: Token) -> Token | None:
    """As in "the week of September 18", "el día 4 de septiembre"; a week that starts on a day is seven days from it."""
    day = rest[-1]
    if len(rest) == 1 and unit.value == "day":
        return made("date", day.value)
    if len(rest) == 2 and unit.value == "week" and not unit.plural:
        return made("period", day.value.narrowed("week", lambda of: days(of.begins, add(of.begins, "day", 6))))
    return _unit_around(unit.value, day.value) if len(rest) == 1 and day.lead.startswith("of ") else None


def _unit_around(unit: str, day: Node) -> Token | None:
    """The unit in which a day lies, where the day is told."""
    if unit not in ("week", "weekend", "month"):
        return None
    return made("period", day.narrowed(unit, lambda of: around(unit, of.begins)))


@WHOLES.reads("unit month", "unit year", "unit weekday")
def _named_unit(_: Reader, unit: Token, name: Token) -> Token | None:
    """As in "the month of June", "the year 2024", "años 2010", "el día lunes"."""
    if name.kind == "year" and (unit.value == "decade" or unit.plural):
        decade = decade_of(name.value.year)
        return decade or (made("year", name.value) if (unit.value, unit.plural) == ("year", True) else None)
    if {"month": "month", "year": "year", "weekday": "day"}[name.kind] != unit.value:
        return None
    return made(name.kind, name.value)


def decade_of(begins: int) -> Token | None:
    """As in "década de 1970", "los años setenta": without a century the last one's, but the twenties are this one's."""
    if begins % 10:
        return None
    if begins < 100:
        begins += 1900 if begins > 20 else 2000
    return made("period", Node("decade", known=around("decade", date(begins, 1, 1))))


@WHOLES.reads("tens", "small tens", "small - tens", "unit tens", "part tens|number")
def _named_decade(reader: Reader, *tokens: Token) -> Token | None:
    """As in "the seventies", "nineteen seventies", "principios de los 90"."""
    tens = tokens[-1]
    if tens.kind != "tens" and (tens.lead != "of many " or not 20 <= tens.value < 100):
        return None
    if len(tokens) == 1 and not (tens.lead or tens.digits):
        return None
    whole = decade_of(tens.value + (tokens[0].value * 100 if tokens[0].kind == "small" else 0))
    return _made_part(reader, tokens[0].value, whole) if whole and tokens[0].kind == "part" else whole


# -- parts and rests ---------------------------------------------------------------------------------------------------


@WHOLES.reads("part week|month|year|period", "part - week|month|year|period")
def _early(reader: Reader, part: Token, *rest: Token) -> Token | None:
    """As in "early September"; what is to "end in two weeks" is no part of them."""
    return None if rest[-1].value.rule == "offset" else _made_part(reader, part.value, rest[-1])


@WHOLES.reads("part unit", "unit part", "unit - part", "part - unit")
def _early_in_unit(reader: Reader, *tokens: Token) -> Token | None:
    """As in "late in the month", "fin de año", "year-end": of the current one."""
    part = pick(tokens, "part").value
    unit = pick(tokens, "unit")
    if unit.plural or unit.value == "day" or part == "earlier":
        return None
    return _made_part(reader, part, _current(reader, unit))


@BOUNDS.reads("unit part", "part unit")
def _unit_to_date(reader: Reader, *tokens: Token) -> Token | None:
    """As in "year to date", "lo que va de año"; after "this year so far", where the unit has its own words."""
    part = pick(tokens, "part").value
    unit = pick(tokens, "unit")
    if part != "earlier" or unit.plural or unit.value == "day":
        return None
    return _made_part(reader, part, _current(reader, unit))


def _made_part(reader: Reader, part: str, whole: Token) -> Token:
    """The part of a period that "early", "later", "rest of" or the like names, as a token."""
    base = reader.base if part in ("earlier", "later", "rest") else date.min

    def meant(of: Stretch) -> Stretch:
        if part == "earlier":
            return days(of.begins, max(base, of.begins), vague=True)
        if part in ("later", "rest"):
            return days(min(max(base, of.begins), of.ends), of.ends, vague=part == "later")
        return part_of(part, of)

    return made("period", whole.value.narrowed("part", meant))
