"""Rows of tokens that are times of day, alone or on a day."""

from visitbrief.values.moment.calendar import Clock, Node, add, one_day
from visitbrief.values.moment.edtf import MINUTES_A_DAY
from visitbrief.values.moment.reader import Reader, as_node
from visitbrief.values.moment.table import Rows, made, pick
from visitbrief.values.moment.words import JUST, Token

RANGES, WHOLES, BOUNDS = Rows(), Rows(), Rows()


@RANGES.reads("time|any -|to time", "origin|since time|any -|to time", "between time|any and|or|- time")
def _times(_: Reader, *tokens: Token) -> Token | None:
    """As in "10:00-12:30"; in "from 2 to 5 p.m." the first is of the same half of the day."""
    low, high = tokens[-3].value, tokens[-1].value
    if tokens[-3].kind == "small" and low <= 12:
        minute = low % 12 * 60 + (720 if high.low >= 720 else 0)
        low = Clock(minute, minute)
    elif tokens[-3].kind != "time":
        return None
    return made("time", Clock(low.low, high.high, whole=tokens[0].kind != "between")) if low.low <= high.high else None


@WHOLES.reads("time zone|hour", "year|large zone|hour")
def _zoned(_: Reader, time: Token, _zone: Token) -> Token | None:
    """As in "16:00 GMT", "1600 hours"; the time is kept as printed."""
    if time.kind == "time":
        return made("time", time.value)
    hour, minute = divmod(time.value if time.kind == "large" else time.value.year, 100)
    return _exactly(hour * 60 + minute) if minute < 60 else None


@WHOLES.reads("time meridiem", "small meridiem")
def _half_day_clock(_: Reader, time: Token, half: Token) -> Token | None:
    """As in "6:27 p.m.", "8 am"."""
    minute = _minute(time)
    return _exactly(minute % 720 + (720 if half.value == "p" else 0)) if 60 <= minute < 780 else None


@WHOLES.reads("time day_part", "small day_part")
def _clock_and_part(_: Reader, time: Token, part: Token) -> Token | None:
    """As in "las 8 de la noche"."""
    if not (part.lead.startswith("of ") or (part.lead.startswith(("in ", "for ")) and time.lead.startswith("at "))):
        return None
    minute, (low, high) = _minute(time), part.value
    if minute < 720 and not low <= minute <= high and low <= minute + 720 <= high:
        minute += 720
    return _exactly(minute)


def _minute(time: Token) -> int:
    """The minute of a time, or of a number that is an hour."""
    minute: int = time.value.low if time.kind == "time" else time.value * 60
    return minute


def _exactly(minute: int) -> Token | None:
    """A minute of the day as a token, if the day has it."""
    return made("time", Clock(minute, minute)) if minute < MINUTES_A_DAY else None


@WHOLES.reads("small hour", "to|about small hour|unit_letter")
def _hour(_: Reader, *tokens: Token) -> Token | None:
    """As in "a las 15 horas", "à 15 heures"; without its preposition it is a length of time."""
    number, word = tokens[-2:]
    told = len(tokens) == 3 or number.lead.startswith("at ")
    if not told or number.value > 23 or word.value in ("quarter", "week"):
        return None
    return made("time", Clock(number.value * 60, number.value * 60, about=tokens[0].kind == "about"))


@WHOLES.reads("about|nearly|before|after|by time")
def _time_bound(_: Reader, bound: Token, time: Token) -> Token:
    """As in "about noon", "nearly 3 p.m.", "before noon", "shortly after 15:30", "by 8 p.m.": on the same day."""
    if bound.kind == "about":
        return made("time", time.value._replace(about=True))
    if bound.kind == "after":
        return made("time", Clock(time.value.low, time.value.low + JUST if bound.value == JUST else MINUTES_A_DAY - 1))
    just = JUST if bound.kind == "nearly" or bound.value == JUST else MINUTES_A_DAY
    high = time.value.high or MINUTES_A_DAY  # before midnight on a day is before its end
    return made("time", Clock(max(high - just, 0), high - (bound.kind in ("before", "nearly") and bound.value != JUST)))


@WHOLES.reads("which day_part", "day_part which", "near_part")
def _part_of_near_day(reader: Reader, *tokens: Token) -> Token | None:
    """As in "this morning", "last night", "anoche"."""
    step, part = 0, tokens[0].value
    if len(tokens) == 2:
        step = pick(tokens, "which").value
        part = pick(tokens, "day_part").value
    else:
        step, part = part[0], part[1:]
    day = one_day(add(reader.base, "day", step))
    return made("instant", Node("day-part", known=day, clock=Clock(*part)))


@WHOLES.reads("near_part date|weekday")
@BOUNDS.reads("date|weekday time|day_part", "time|day_part date|weekday", "date - time", "date|weekday to time")
def _on_day(_: Reader, *tokens: Token) -> Token:
    """A time, or a part of the day, on a day."""
    day = pick(tokens, "date", "weekday")
    clock = pick(tokens, "time", "day_part", "near_part")
    node = as_node(day)
    if clock.kind in ("day_part", "near_part"):
        return made("instant", node._replace(rule="day-part", clock=Clock(*clock.value[-2:])))
    return made("instant", node._replace(rule="time", clock=clock.value))


@BOUNDS.reads("day_part period")
def _night_between(reader: Reader, part: Token, days: Token) -> Token | None:
    """As in "the night of September 2-3", "la noche del martes al miércoles"."""
    both = reader.settle(days.value)
    low, high = part.value
    if (both.ends - both.begins).days != 1 or high < MINUTES_A_DAY:
        return None
    return made("instant", Node("day-part", known=one_day(both.begins), clock=Clock(low, high)))


PARTS_OF_DAY = {"early": (0, 719), "mid": (600, 959), "late": (960, 1439)}
"""What "early Thursday" and "late Thursday" leave open, in minutes from midnight."""


@BOUNDS.reads("part date|weekday")
def _part_of_day(_: Reader, part: Token, day: Token) -> Token | None:
    node = as_node(day)
    clock = PARTS_OF_DAY.get(part.value)
    return made("instant", node._replace(rule="day-part", clock=Clock(*clock))) if clock else None
