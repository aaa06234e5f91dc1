"""Moments: when something happened, as the range of time that printed words leave open.

`read_moment` reads print, `parse_moment` the canonical notation (EDTF), `find_moments` every moment in running text.
A relative date, a weekday or a missing year is resolved with the source's publication date and nothing else: no clock
is read. All times are local to the place of the event.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import ClassVar

from visitbrief.values import language as languages
from visitbrief.values.base import Agreement, Comparison, Kind, Misdated, Range, Undated, Unreadable, Value
from visitbrief.values.language import Calendar, codes, fold, phrases
from visitbrief.values.moment.calendar import Clock, Node
from visitbrief.values.moment.edtf import (
    Edtf,
    Precision,
    Stretch,
    parse_edtf,
)
from visitbrief.values.moment.grammar import LONGEST_ROW, reduce
from visitbrief.values.moment.periods import decade_of
from visitbrief.values.moment.reader import Reader, as_node
from visitbrief.values.moment.wording import between, in_words
from visitbrief.values.moment.words import BREAKS, UNTIL, Token, tokenize
from visitbrief.values.print.tokens import Found, Line

MAX_PRINTED = 300
"""Longest text that is read as one moment, in characters."""
MAX_RUNNING = 200_000
"""Longest running text that is searched, in characters."""
RULES = {
    "edtf": "written in EDTF by a curator",
    "day": "a date allows that day, any time; a missing year puts it near the source's date, before it or after;"
    " with its year, a weekday beside it must be that day's",
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
    "weekday": "a weekday is the source's day, or the one before or after it, unless a word such as next says which",
    "relative": "today, yesterday, the next day: counted from the source's date",
    "offset": "so long ago or from now: exact in days, else half of the last unit on either side, or as its hedge says",
    "counted": "the next or last so many units, without the source's own day",
    "within": "from the source's date up to so long after it",
    "period": "all the time from one date to the other; between the two, some moment in it",
    "part": "early, mid, late, beginning, end: the part that the table of parts gives, overlapping with its neighbour",
    "about": "a tilde in EDTF: one unit more on either side, 15 minutes for a time of day",
    "before": "any time before it begins",
    "after": "any time after it ends",
    "by": "any time up to its end",
    "not-before": "any time from its beginning on",
    "since": "from its first day on",
    "until": "up to its last day",
    "more-than": "at least so long ago or from now",
    "less-than": "between then and the source's date",
    "either": "one or the other of two dates joined by or",
    "time": "a time on a day allows its minute; just after allows half an hour, before and after the rest of the day",
    "day-part": "morning, afternoon, evening, night: their hours on that day; a night ends at 06:00",
}
"""What each rule of reading allows, by the key that a moment's `rule` has."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, period or time as printed, with the time that the words allow."""

    edtf: str
    """The moment in EDTF."""
    precision: Precision
    allowed: Range
    """In minutes from 0001-01-01T00:00, local time; one day is from its first minute up to, not including, the next
    day's first. Where print leaves several readings open, the likeliest."""
    readings: tuple[Stretch, ...] = field(compare=False)
    """All that print leaves open, the likeliest first: usually one."""
    rule: str = field(default="edtf", compare=False)
    """How it was read; it is no part of what was read."""
    picked: bool = field(default=False, compare=False)
    """Whether it was picked from a phrase that says more."""

    kind: ClassVar[Kind] = Kind.MOMENT

    @property
    def axis(self) -> str:
        """The line on which all moments lie."""
        return "time"

    @property
    def canonical(self) -> str:
        """The moment in EDTF."""
        return self.edtf

    @property
    def is_plain(self) -> bool:
        """Whether `allowed` says all: one reading, and some moment in it, not all of it."""
        return len(self.readings) == 1 and not self.readings[0].whole

    def allows(self) -> str:
        """The allowed time in words: "any time on 4 September 2025", "from 2 to 4 September 2025"."""
        return " or ".join(in_words(reading) for reading in self.readings)

    def say(self) -> str:
        """The allowed time as a briefer says it: "4 September 2025", "2 to 4 September 2025", "June 2025"."""
        told = self.allows()
        for opening in ("any time on ", "any day of ", "any day ", "some time ", "from "):
            told = told.removeprefix(opening)
        return told

    def compare(self, other: Value) -> Comparison:
        """Compare with another value; moments are always comparable with each other.

        Where print leaves several readings open, one that agrees is enough. Two intervals that are meant whole, as two
        lengths of a stay, agree only if they may begin and end alike.
        """
        if not isinstance(other, Moment):
            return Comparison(Agreement.NOT_COMPARABLE, f"one is a moment and the other a {other.kind}")
        if _sense(self) == _sense(other):
            return Comparison(Agreement.SAME, lambda: f"both allow {self.allows()}")

        def why(stand: str) -> Callable[[], str]:
            return lambda: f"{self.allows()} and {other.allows()}{stand}"

        if any(one.agrees(another) for one in self.readings for another in other.readings):
            return Comparison(Agreement.COMPATIBLE, why(" have time in common"))
        if self.allowed.meets(other.allowed):
            return Comparison(Agreement.CONFLICT, why(", all of each, begin or end at different times"))
        return Comparison(Agreement.CONFLICT, why(" have no time in common"))

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether this moment allows all that `other` allows, and more."""
        return (
            isinstance(other, Moment)
            and _sense(self) != _sense(other)
            and all(any(_covers(mine, theirs) for mine in self.readings) for theirs in other.readings)
        )


def _sense(moment: Moment) -> frozenset[tuple[int, int, bool]]:
    """What is allowed, however it is written."""
    return frozenset((reading.low, reading.high, reading.whole) for reading in moment.readings)


def _covers(wide: Stretch, narrow: Stretch) -> bool:
    if wide.whole and narrow.whole:
        return (wide.low, wide.high) == (narrow.low, narrow.high)
    return wide.low <= narrow.low and wide.high >= narrow.high


class _NoDate(Unreadable):
    """There is no date in the text."""


def parse_moment(text: str) -> Moment:
    """Read a moment in canonical notation.

    Raises:
        Unreadable: `text` is not EDTF, or no calendar has such a day.
    """
    return _moment(text, parse_edtf(text), "edtf")


def read_moment(
    text: str,
    *,
    language: str | None = None,
    base: date | None = None,
    country: str | None = None,
    ahead: bool | None = None,
) -> Moment:
    """Read a printed text that is one moment, or a phrase with one moment in it.

    Args:
        text: what the source prints: "Sept. 2 to 4", "el pasado martes", "ratified in May".
        language: of the text, ISO 639; None when it is not known: then all that are read are tried.
        base: the day the source was published; it resolves weekdays, relative dates and missing years.
        country: where the source is published, ISO 3166; it tells the order of day and month.
        ahead: whether the text tells of what is to come (True) or has been (False); None when only its words tell.

    Raises:
        Unreadable: the text is no moment, has several, or needs a base that is not given.
    """
    if len(text) > MAX_PRINTED:
        raise Unreadable(f"{len(text)} characters are too many for a date: at most {MAX_PRINTED}")
    known = (language,) if language in codes() else codes()
    found: list[Moment] = []
    problems: list[Unreadable] = []
    line = Line(text)
    for code in known:
        try:
            found += _read(line, Reader(_calendar(code), base, country=country, ahead=ahead), code)
        except Unreadable as problem:
            problems.append(problem)
    whole = [moment for moment in found if not moment.picked]
    understood = [problem for problem in problems if not isinstance(problem, _NoDate)]
    if not whole and (understood or not found):  # who understands a date wrong knows more than who picks its year
        raise max(understood or problems, key=lambda problem: isinstance(problem, Undated | Misdated))
    return _either(whole or found)


def _calendar(code: str) -> Calendar:
    return languages.language(code).calendar


def _either(moments: Sequence[Moment]) -> Moment:
    """The moment that may be any of several."""
    every = {str(reading): reading for moment in moments for reading in moment.readings}.values()
    readings = tuple(one for one in every if not any(_covers(other, one) for other in every if other is not one))
    first = moments[0]
    if not readings or readings == first.readings:
        return first
    allowed = Edtf(readings)
    return _moment(str(allowed), allowed, first.rule, picked=first.picked)


def find_moments(
    text: str, *, language: str | None = None, base: date | None = None, country: str | None = None
) -> list[Found[Moment]]:
    """Find all moments in running text, in order.

    Args:
        text: running text of at most `MAX_RUNNING` characters.
        language: as for `read_moment`; when it is None, what the languages read differently is left out.
        base: as for `read_moment`; without it, only what needs none is found.
        country: as for `read_moment`.

    Raises:
        Unreadable: the text is too long.
    """
    if len(text) > MAX_RUNNING:
        raise Unreadable(f"{len(text)} characters are too many to search: at most {MAX_RUNNING}")
    known = (language,) if language in codes() else codes()
    line = Line(text)
    all_found = [found for code in known for found in _find(line, Reader(_calendar(code), base, country=country), code)]
    kept: list[Found[Moment]] = []
    disputed: set[int] = set()
    for found in sorted(all_found, key=lambda found: (found.start, -found.end)):
        last = kept[-1] if kept else None
        if last is None or found.start >= last.end:
            kept.append(found)
        elif (found.start, found.end) == (last.start, last.end) and found.value != last.value:
            disputed.add(last.start)
    return [found for found in kept if found.start not in disputed]


def _moment(text: str, allowed: Edtf, rule: str, *, picked: bool = False) -> Moment:
    low, high = allowed.readings[0].reach
    span = Range((low, 0), (high, -1))
    return Moment(text, allowed.precision, span, allowed.readings, rule, picked)


def _read(line: Line, reader: Reader, code: str) -> list[Moment]:
    """The readings of a line in one language."""
    tokens = [token for token in tokenize(line, code) if token.kind != "!" or token.value not in SILENT]
    tenses = {token.value for token in tokens if token.kind == "verb"}
    if reader.ahead is None and len(tenses) == 1:
        reader.ahead = tenses.pop()
    if len(tokens) > LONGEST_ROW:
        raise _NoDate(f"{line.text[:40]!r} is no date: it has too many words")
    return [_one_moment(line.text, reader, read) for read in _ways(reader, tokens)]


SILENT = frozenset("…\"'“”‘’«»()[].,:;!?¿¡*")
"""Signs that add nothing to a date."""


def _ways(reader: Reader, tokens: list[Token]) -> Iterator[list[Token]]:
    """What the tokens are put together to, in each way that print leaves open."""
    reader.taken = {}
    reader.open = {}
    yield reduce(reader, tokens)
    names = list(reader.open)
    for places in list(product(*(range(reader.open[name]) for name in names)))[1:]:
        reader.taken = dict(zip(names, places, strict=True))
        yield reduce(reader, tokens)


def _one_moment(text: str, reader: Reader, read: list[Token]) -> Moment:
    """The one moment among tokens that were put together; other words may tell what happened then.

    Raises:
        Unreadable: there is none, or several, or a word beside it that may belong to it.
    """
    for token in read:
        if isinstance(problem := token.value, Unreadable):
            sort = Misdated if len(read) == 1 and not isinstance(problem, Undated) else type(problem)
            raise sort(f"{text!r}: {problem}")
    wholes = [(place, whole) for place, token in enumerate(read) if (whole := _alone(token))]
    if not wholes:
        raise _NoDate(f"{text!r} is no date that can be read")
    if len(wholes) > 1:
        raise Unreadable(
            f"{text!r} has several dates, {_listed(text, [read[place] for place, _ in wholes])}: print the one that"
            " answers, or give a `value`"
        )
    ((place, whole),) = wholes
    before, after = read[:place], read[place + 1 :]
    while before and (before[-1].kind in PREPOSITIONS and before[-1].value != UNTIL):
        before.pop()
    strange = [token for token in (*before[-1:], *after[:1]) if token.kind not in ("other", "verb")]
    strange += [token for token in read if token.kind == "upset" and token not in strange]
    strange += [token for token in before[-1:] if token.end == read[place].start and token not in strange]  # FY2025
    if strange:
        raise Unreadable(f"{text!r}: beside a date, {_listed(text, strange)} is not understood")
    picked = bool(before or after)
    try:
        return _as_moment(reader, whole, picked=picked)
    except Undated:
        raise
    except Unreadable as problem:
        raise (Unreadable if picked else Misdated)(str(problem)) from None  # a phrase may be about something else


PREPOSITIONS = ("origin", "to", "ahead")
"""Kinds of words that may also stand before a date as prepositions do."""


def _listed(text: str, tokens: Iterable[Token]) -> str:
    return ", ".join(repr(text[token.start : token.end]) for token in tokens)


def _as_moment(reader: Reader, whole: Node | Clock, *, picked: bool = False) -> Moment:
    """The moment that a date is.

    Raises:
        Unreadable: it has holes that only the source's date could fill, no calendar has such a day, or it has no day.
    """
    if isinstance(whole, Clock):
        raise Unreadable("a time of day without its day: give the day in `value`")
    allowed = Edtf((reader.settle(whole),))
    return _moment(str(allowed), allowed, whole.rule, picked=picked)


def _find(line: Line, reader: Reader, code: str) -> list[Found[Moment]]:
    text = line.text
    found: list[Found[Moment]] = []
    row: list[Token] = []
    ahead = None
    for token in [*tokenize(line, code), Token("!", None, len(text), len(text))]:
        if token.kind not in BREAKS and len(row) < LONGEST_ROW:
            row.append(token)
            continue
        if row:
            reader.ahead = ahead
            found += _found_in(text, reader, row, token.kind == "other" and not token.lead)
        if token.kind == "verb":
            ahead = token.value
        elif token.kind == "!" and token.value in SENTENCE_ENDS:
            ahead = None
        row = [token] if token.kind not in BREAKS else []
    return found


SENTENCE_ENDS = (".", "!", "?", ";")


def _found_in(text: str, reader: Reader, row: list[Token], before_noun: bool) -> list[Found[Moment]]:
    """The moments in a row of tokens that no other word interrupts, with every reading of each."""
    if not any(token.lead or token.kind in CORE for token in row):
        return []
    ordinary = {fold(word) for word in phrases(reader.calendar.ordinary)}
    found: dict[tuple[int, int], list[Moment]] = {}
    for read in _ways(reader, row):
        for token in read:
            whole = _alone(token, text, before_noun and token is read[-1], ordinary)
            if whole is None:
                continue
            try:
                moment = _as_moment(reader, whole)
            except Unreadable:
                continue
            found.setdefault((token.start, token.end), []).append(moment)
    return [Found(start, end, text[start:end], _either(moments)) for (start, end), moments in found.items()]


CORE = frozenset((
    "month", "year", "weekday", "weekdays", "unit", "near_day", "feast", "time", "tens", "season", "unit_letter",
    "near_part", "-", "/", ".",
))  # fmt: skip
"""Kinds of which a moment has one, if no preposition stands before it."""
IN_A_YEAR = ("in ", "during ", "in on the ")
OF_A_YEAR = ("of ", "for ", "of on the ")
OF_A_DAY = ("on ", "for ", "the ", "on the ", "for the ", "for on the ", "of on the ")
OF_A_DAY_IN_WORDS = ("on the ", "for the ")
"""What must stand before a bare number, so that it is a year or a day."""


def _alone(
    token: Token, text: str = "", before_noun: bool = False, ordinary: Container[str] = ()
) -> Node | Clock | None:
    """What a token is as a moment of its own, or None.

    In running text (`text` not empty) a word that may mean something else needs a sign that it is a date: a
    preposition before a year, no noun after a day's number, a capital for "May".
    """
    kind = token.kind
    whole: Node | Clock = token.value if kind == "time" else as_node(token)
    if kind in ("date", "week", "period", "instant", "open", "time"):
        return whole
    if kind in ("small", "large") and token.lead.endswith("in many ") and not before_noun:
        decade = decade_of(token.value)
        return as_node(decade) if decade else None
    if kind in ("small", "nth"):
        leads = OF_A_DAY if token.digits else OF_A_DAY_IN_WORDS
        return whole if token.lead in leads and not before_noun else None
    if kind not in ("month", "year", "weekday"):
        return None
    if not text:
        return whole
    printed = text[token.start : token.end]
    if kind == "year":
        told = token.lead.endswith(IN_A_YEAR) or (token.lead.endswith(OF_A_YEAR) and not before_noun)
        return whole if told or " " in printed else None
    if fold(printed.rstrip(".")) in ordinary and not (printed[0].isupper() and token.lead):
        return None
    return whole


def some_time_in(moments: Iterable[Moment]) -> str:
    """In words, the time that moments span, said of one event."""
    low = min(moment.allowed.low[0] for moment in moments)
    high = max(moment.allowed.high[0] for moment in moments)
    return between(low, high, whole=False)
