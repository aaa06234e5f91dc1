"""How the words of a date are put together: a table of token rows, applied step by step.

A printed date is a row of tokens, each of a kind (`words`); "4 September 2025" is "small month year". The rules say
which rows they read and what these become: a `date` (a day), a `week` or weekend, a `month`, a `year`, another
`period`, a `length` of time, a `time` of day, an `instant` (a time on a day) or an `open` range. They stand in `days`,
`lengths`, `periods`, `ranges` and `times`; bounds ("before", "since", "about") are read here, last.
"""

from datetime import date

from visitbrief.values.base import Unreadable
from visitbrief.values.moment import days, lengths, periods, ranges, times
from visitbrief.values.moment.calendar import Clock, Node, add, around, one_day
from visitbrief.values.moment.edtf import Point, Stretch
from visitbrief.values.moment.reader import Reader, as_node
from visitbrief.values.moment.table import Rows, Table, made
from visitbrief.values.moment.words import UNTIL, Token

LONGEST_ROW = 40
"""Tokens that are looked at together; no date is printed in more."""
BOUNDS = Rows()


def reduce(reader: Reader, tokens: list[Token]) -> list[Token]:
    """Put together what the tables can read; what names an impossible date becomes a `!` that holds the error."""
    tokens = [_lifted(reader, token) for token in tokens[:LONGEST_ROW]]
    _put_counts_after(tokens)
    for table in TABLES:
        table.apply(reader, tokens)
    return tokens


def _put_counts_after(tokens: list[Token]) -> None:
    """Give "los tres últimos meses" the order of "los últimos tres meses"."""
    for place in range(len(tokens) - 2):
        count, which, unit = tokens[place : place + 3]
        if (
            count.kind in ("small", "large")
            and which.kind in ("nth", "which", "coming")
            and unit.kind == "unit"
            and (unit.plural or count.lead.endswith("many "))
            and not unit.lead
        ):
            count.kind, which.kind = which.kind, count.kind
            count.value, which.value = which.value, count.value


def _lifted(reader: Reader, token: Token) -> Token:
    """A token of its own, a word that is a date by itself with its date."""
    kind, value = token.kind, token.value
    if kind == "month":
        value = Node("month", month=value)
    elif kind == "year":
        value = Node("year", year=value)
    elif kind == "feast":
        month, day = map(int, value.split("-"))
        kind, value = "date", Node("day", month=month, day=day)
    elif kind == "near_day":
        try:
            kind, value = "date", Node("relative", known=one_day(add(reader.base, "day", value)))
        except Unreadable as problem:
            kind, value = "!", problem
    elif kind == "time":
        value = Clock(value, value)
    elif kind == "tens" and value >= 1000:
        kind, value = "period", Node("decade", known=around("decade", date(value, 1, 1)))
    return Token(kind, value, token.start, token.end, token.lead, token.plural, token.digits)


@BOUNDS.reads("about whole|instant")
def _about(_: Reader, _about: Token, whole: Token) -> Token:
    node: Node = whole.value
    if node.clock:
        return made("open", node._replace(rule="about", clock=node.clock._replace(about=True)))
    return made("open", node.narrowed("about", lambda told: told.approximate))


SIDES = {
    "before": ("before", False, False),
    "by": ("by", False, False),
    "to": ("until", False, True),
    "after": ("after", True, False),
    "not_before": ("not-before", True, False),
    "since": ("since", True, True),
    "starting": ("since", True, True),
}
"""By the kind of a bound: its rule, whether it begins there, and whether all of the time is meant."""


@BOUNDS.reads("before|after|by|not_before|since|starting|to weekday|whole", "by|not_before|since|starting instant")
def _bound(reader: Reader, bound: Token, whole: Token) -> Token | None:
    """As in "before September", "no earlier than Friday", "until May": the days on one side."""
    if bound.kind == "to" and bound.value != UNTIL:
        return None
    told = reader.settle(as_node(whole))
    first, last = told.first, told.last
    if first and last and not told.vague:
        if bound.kind == "before":
            last = Point(add(told.begins, "day", -1), _unit(first.unit))
        elif bound.kind == "after":
            first = Point(add(told.ends, "day", 1), _unit(last.unit))
    rule, begins, all_of_it = SIDES[bound.kind]
    return made("open", Node(rule, known=Stretch(first, None, all_of_it) if begins else Stretch(None, last, all_of_it)))


@BOUNDS.reads("weekday|whole|instant hedge")
def _hedged(reader: Reader, whole: Token, hedge: Token) -> Token | None:
    """As in "on Friday at the latest", "in 2008 or so"."""
    if hedge.value == "about" and whole.kind != "weekday":
        return _about(reader, hedge, whole)
    if hedge.value in ("by", "not_before") and whole.kind != "instant":
        return _bound(reader, made(hedge.value, 1), whole)
    return None


@BOUNDS.reads("whole onwards", "origin|since whole onwards")
def _onwards(reader: Reader, *tokens: Token) -> Token | None:
    """As in "from May onwards"."""
    return _bound(reader, made("since", 1), tokens[-2])


def _unit(unit: str) -> str:
    """The unit in which the neighbour of a span is told."""
    return unit if unit in "DMY" else "D"


TABLES = (
    Table("left", days.THREE_FIGURES, needs=("-", "/", ".")),
    Table("left", days.FIGURES, periods.FIGURES, needs=("-", "/", ".", "unit_letter")),
    Table("left", lengths.COUNTS, periods.COUNTS, needs=("unit", "which", "coming")),
    Table("right", days.WHOLES, ranges.WHOLES, lengths.WHOLES, periods.WHOLES, times.WHOLES),
    Table("left", ranges.RANGES, times.RANGES, needs=("-", "/", "to", "and", "or"), alike=ranges.DATES),
    Table("right", days.BOUNDS, periods.BOUNDS, times.BOUNDS, BOUNDS),
)
"""In the order in which they are applied: figures, three before two, whose signs tell what belongs together; numbers
and units that are lengths; parts of wholes, read from their end ("the last week of next month"); ranges; bounds and
times of day."""
