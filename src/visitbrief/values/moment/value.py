"""Moments: when something happened, as the range of time that printed words leave open.

`read_moment` reads print, `parse_moment` the canonical notation (EDTF), `find_moments` every moment in running text.
A relative date, a weekday or a missing year is resolved with the source's publication date and nothing else: no clock
is read. All times are local to the place of the event.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, NamedTuple

from visitbrief.values.base import Agreement, Comparison, Kind, Range, Unreadable, Value
from visitbrief.values.moment.calendar import Node
from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY, MONTHS, Precision, days_in, parse_edtf
from visitbrief.values.moment.grammar import LONGEST_ROW, finish, reduce
from visitbrief.values.moment.periods import decade_of
from visitbrief.values.moment.table import Reader
from visitbrief.values.moment.words import Token, tokenize

MAX_PRINTED = 300
"""Longest text that is read as one moment, in characters."""
MAX_RUNNING = 200_000
"""Longest running text that is searched, in characters."""
RULES = {
    "edtf": "written in EDTF by a curator",
    "day": "a date allows that day, any time; a missing year is the one nearest to the source's date",
    "month": "a month allows any day of it",
    "year": "a year allows any day of it",
    "decade": "a decade allows its ten years",
    "century": "a century allows the hundred years that begin with its two digits",
    "season": "a season allows all months in which it can be said to fall, in the north",
    "quarter": "a quarter allows its three months",
    "third": "a cuatrimestre allows its four months",
    "half": "a half-year or semestre allows its six months",
    "week": "a week runs from Monday to Sunday (ISO 8601); it belongs to the month and year of its Thursday",
    "weekend": "a weekend is Saturday and Sunday",
    "fortnight": "a fortnight is two weeks, a quincena of a month its half",
    "weekday": "a weekday is the latest up to the source's date, unless a word such as next says otherwise",
    "relative": "today, yesterday, the next day: counted from the source's date",
    "offset": "so long ago or from now: exact in days, else half of the last unit on either side",
    "counted": "the next or last so many units, without the source's own day",
    "within": "from the source's date up to so long after it",
    "period": "from the first day of one date to the last day of the other",
    "part": "early, mid, late, beginning, end: the part that the table of parts gives, overlapping with its neighbour",
    "about": "a tilde in EDTF: one unit more on either side, 15 minutes for a time of day",
    "before": "any time before it begins",
    "after": "any time after it ends",
    "by": "any time up to its end",
    "since": "from its first day on",
    "until": "up to its last day",
    "more-than": "at least so long ago or from now",
    "less-than": "between then and the source's date",
    "either": "two dates joined by or: what lies between them is not ruled out",
    "time": "a time on a day allows its minute; just after allows half an hour, before and after the rest of the day",
    "day-part": "morning, afternoon, evening, night: their hours on that day; a night ends at 06:00",
}
"""What each rule of reading allows, by the key that a moment's `rule` has."""
LANGUAGES = ("en", "es")
"""Languages whose dates can be read (ISO 639-1)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, period or time as printed, with the range of time that the words allow."""

    edtf: str
    """The moment in EDTF."""
    precision: Precision
    allowed: Range
    """In minutes from 0001-01-01T00:00, local time; one day is from its first minute up to, not including, the next
    day's first."""
    rule: str = field(default="edtf", compare=False)
    """How it was read; it is no part of what was read."""

    kind: ClassVar[Kind] = Kind.MOMENT

    @property
    def axis(self) -> str:
        """The line on which all moments lie."""
        return "time"

    @property
    def canonical(self) -> str:
        """The moment in EDTF."""
        return self.edtf

    def allows(self) -> str:
        """The allowed time in words: "any time on 4 September 2025", "from 2 to 4 September 2025"."""
        return _in_words(self.allowed.low[0], self.allowed.high[0])

    def say(self) -> str:
        """The allowed time as a briefer says it: "4 September 2025", "2 to 4 September 2025", "June 2025"."""
        told = self.allows()
        for opening in ("any time on ", "any day of ", "any day from ", "from "):
            told = told.removeprefix(opening)
        return told

    def compare(self, other: Value) -> Comparison:
        """Compare with another value; moments are always comparable with each other."""
        if not isinstance(other, Moment):
            return Comparison(Agreement.NOT_COMPARABLE, f"one is a moment and the other a {other.kind}")
        mine, theirs = self.allows(), other.allows()
        if self.allowed == other.allowed:
            return Comparison(Agreement.SAME, f"both allow {mine}")
        if self.allowed.meets(other.allowed):
            return Comparison(Agreement.COMPATIBLE, f"{mine} and {theirs} have time in common")
        return Comparison(Agreement.CONFLICT, f"{mine} and {theirs} have no time in common")

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether this moment allows all that `other` allows, and more."""
        return (
            isinstance(other, Moment)
            and self.allowed != other.allowed
            and self.allowed.low <= other.allowed.low
            and self.allowed.high >= other.allowed.high
        )


class Found(NamedTuple):
    """A moment in running text."""

    start: int
    """Place of its first character."""
    end: int
    """Place after its last character."""
    text: str
    value: Moment


def parse_moment(text: str) -> Moment:
    """Read a moment in canonical notation.

    Raises:
        Unreadable: `text` is not EDTF, or no calendar has such a day.
    """
    return _moment(text, "edtf")


def read_moment(text: str, *, language: str | None = None, base: date | None = None) -> Moment:
    """Read a printed text that is one moment from its first word to its last.

    Args:
        text: what the source prints: "Sept. 2 to 4", "el pasado martes".
        language: of the text, "en" or "es"; None when it is not known.
        base: the day the source was published; it resolves weekdays, relative dates and missing years.

    Raises:
        Unreadable: the text is no moment, or needs a base that is not given, or is ambiguous without its language.
    """
    if len(text) > MAX_PRINTED:
        raise Unreadable(f"{len(text)} characters are too many for a date: at most {MAX_PRINTED}")
    if language in LANGUAGES:
        return _read(text, language, base)
    readings: dict[str, Moment] = {}
    problem = None
    for each in LANGUAGES:
        try:
            readings[each] = _read(text, each, base)
        except Unreadable as why:
            problem = problem or why
    if problem is not None and not readings:
        raise problem
    first, *others = readings.values()
    if any(other != first for other in others):
        told = " or ".join(moment.allows() for moment in readings.values())
        raise Unreadable(f"{text!r} allows {told}, depending on the language: say which language it is")
    return first


def find_moments(text: str, *, language: str | None = None, base: date | None = None) -> list[Found]:
    """Find all moments in running text, in order.

    Args:
        text: running text of at most `MAX_RUNNING` characters.
        language: as for `read_moment`; when it is None, what the languages read differently is left out.
        base: as for `read_moment`; without it, only what needs none is found.

    Raises:
        Unreadable: the text is too long.
    """
    if len(text) > MAX_RUNNING:
        raise Unreadable(f"{len(text)} characters are too many to search: at most {MAX_RUNNING}")
    if language in LANGUAGES:
        return _find(text, language, base)
    both = [found for each in LANGUAGES for found in _find(text, each, base)]
    kept: list[Found] = []
    for found in sorted(both, key=lambda found: (found.start, -found.end)):
        last = kept[-1] if kept else None
        if last is None or found.start >= last.end:
            kept.append(found)
        elif (found.start, found.end) == (last.start, last.end) and found.value != last.value:
            kept.pop()
    return kept


def _moment(edtf: str, rule: str) -> Moment:
    read = parse_edtf(edtf)
    return Moment(edtf, read.precision, Range((read.low, 0), (read.high, -1)), rule)


def _read(text: str, language: str, base: date | None) -> Moment:
    tokens = [token for token in tokenize(text, language) if token.kind != "!"]
    reader = Reader(language, base)
    read = reduce(reader, tokens) if len(tokens) <= LONGEST_ROW else tokens
    if len(read) > 1 and read[0].kind in "tf" and read[0].value == 1:
        read = read[1:]
    if len(read) == 1:
        whole = _alone(read[0])
        if whole is not None:
            told = finish(reader, whole)
            return _moment(told.edtf, told.rule)
    for token in read:
        if isinstance(token.value, Unreadable):
            raise Unreadable(f"{text!r}: {token.value}")
    raise Unreadable(f"{text!r} is not a date in {'Spanish' if language == 'es' else 'English'} that can be read")


def _find(text: str, language: str, base: date | None) -> list[Found]:
    reader = Reader(language, base)
    found: list[Found] = []
    row: list[Token] = []
    for token in [*tokenize(text, language), Token("!", None, len(text), len(text))]:
        if token.kind not in "j!" and len(row) < LONGEST_ROW:
            row.append(token)
            continue
        if row:
            found += _found_in(text, reader, row, token.kind == "j" and not token.lead)
        row = [token] if token.kind not in "j!" else []
    return found


def _found_in(text: str, reader: Reader, row: list[Token], before_noun: bool) -> list[Found]:
    """The moments in a row of tokens that no other word interrupts."""
    if not any(token.lead or token.kind in CORE for token in row):
        return []
    found = []
    read = reduce(reader, row)
    for token in read:
        whole = _alone(token, text, before_noun and token is read[-1])
        if whole is None:
            continue
        try:
            told = finish(reader, whole)
            value = _moment(told.edtf, told.rule)
        except Unreadable:
            continue
        found.append(Found(token.start, token.end, text[token.start : token.end], value))
    return found


ORDINARY = frozenset(
    {"may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan", "fri", "set", "dom", "vie", "sep"}
)
"""Date words, and abbreviations, that alone in running text are more often something else."""
CORE = frozenset("MYwyukTZsQE-/.")
"""Kinds of which a moment has one, if no preposition stands before it."""
IN_A_YEAR = ("in ", "since ", "during ", "en ", "en el ", "durante ")
OF_A_YEAR = ("of ", "for ", "de ", "del ")
OF_A_DAY = ("on ", "for ", "el ", "the ", "on the ", "for the ", "del ")
OF_A_DAY_IN_WORDS = ("on the ", "for the ")
"""What must stand before a bare number, so that it is a year or a day."""


def _alone(token: Token, text: str = "", before_noun: bool = False) -> Token | None:
    """The token as a moment of its own, or None.

    In running text (`text` not empty) a word that may mean something else needs a sign that it is a date: a
    preposition before a year, no noun after a day's number, a capital for "May".
    """
    kind = token.kind
    if kind in "DWPIO":
        return token
    if kind == "T":
        return token
    if kind in "dn" and token.lead.endswith("en los ") and not before_noun:
        return decade_of(token.value)
    if kind in "do":
        leads = OF_A_DAY if token.digits else OF_A_DAY_IN_WORDS
        if before_noun or token.lead not in leads:
            return None
        return Token("D", Node("day", day=token.value), token.start, token.end)
    if kind == "w":
        token = Token("D", Node("weekday", weekday=token.value), token.start, token.end)
    elif kind not in "MY":
        return None
    if not text:
        return token
    printed = text[token.start : token.end]
    if kind == "Y":
        told = token.lead.endswith(IN_A_YEAR) or (token.lead.endswith(OF_A_YEAR) and not before_noun)
        return token if told or " " in printed else None
    if printed.lower().rstrip(".") in ORDINARY and not (printed[0].isupper() and token.lead):
        return None
    return token


def _in_words(low: int, high: int) -> str:
    """A range of minutes in words, `high` excluded, as coarse as it can be told exactly."""
    if low == 0:
        return f"{_until(high)} or earlier"
    if high == END_OF_TIME:
        return f"{_from(low)} or later"
    first, last = _day(low), _day(high - 1)
    if low % MINUTES_A_DAY or high % MINUTES_A_DAY:
        starts, ends = _clock(low), _clock(high - 1)
        if first != last:
            return f"from {starts} on {_told(first)} to {ends} on {_told(last)}"
        return f"{starts} on {_told(first)}" if starts == ends else f"from {starts} to {ends} on {_told(first)}"
    if first == last:
        return f"any time on {_told(first)}"
    if first.day != 1 or last.day != days_in(last.year, last.month):
        return f"from {_shared(first, last)} to {_told(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"any day of {MONTHS[first.month - 1]} {first.year}"
    if (first.month, last.month) == (1, 12):
        return f"any day of {first.year}" if first.year == last.year else f"any day from {first.year} to {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"any day from {MONTHS[first.month - 1]}{year} to {MONTHS[last.month - 1]} {last.year}"


def _day(minute: int) -> date:
    return date.fromordinal(minute // MINUTES_A_DAY + 1)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _told(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _shared(first: date, last: date) -> str:
    """The first day of a range, without what it shares with the last."""
    if first.year != last.year:
        return _told(first)
    return str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"


def _from(low: int) -> str:
    return _told(_day(low)) if low % MINUTES_A_DAY == 0 else f"{_clock(low)} on {_told(_day(low))}"


def _until(high: int) -> str:
    last = _day(high - 1)
    return _told(last) if high % MINUTES_A_DAY == 0 else f"{_clock(high - 1)} on {_told(last)}"
