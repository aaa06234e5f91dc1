"""The figures and dates that a line of policy says, held against what the answers it cites bear.

An answer bears its own figures and dates, those of its parts and of what it is part of, and those that its question,
its scope and its print name. What is in none of them is a slip, or wants a source. What may be no figure is passed
over: "one of us", "the first of them", "Article 5", "in two weeks".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain, starmap
from typing import Final, NamedTuple

from visitbrief.analysis.calendar import scope_in_words, span
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer, Finding, Position
from visitbrief.dossier.model import Briefing, Question, Scope
from visitbrief.values.base import AGREEING, Agreement, Value
from visitbrief.values.language import codes, fold, language, words
from visitbrief.values.moment.value import Moment, find_moments, parse_moment
from visitbrief.values.quantity.reading import find_quantities
from visitbrief.values.quantity.units import COUNT, MONEY, PERCENT, RANK, is_money_unit, rate_of
from visitbrief.values.quantity.value import SORTED_UNITS, Quantity
from visitbrief.views.standing import answer_ref
from visitbrief.views.wording import READER_LANGUAGE, shown

FEWEST_IN_WORDS: Final = 10
"""A lesser number in words is seldom meant as a figure: "one of us", "two sides"."""
MOST_YEARS: Final = 10
"""Years in which a date without a year is looked for."""
SECOND: Final = "s"
"""The unit of every length of time."""
_OF_A_NAME: Final = re.compile(r"\b[A-Z]\w*\s$")
"""Before the number of what has a name: *Resolution* 1701."""
_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"[12]\d{3}")
_MONTHS: Final = frozenset(
    month for group in language(READER_LANGUAGE).calendar.month.split("|") for month in words(group)
)


class Stray(NamedTuple):
    """A figure or date that no answer bears which its line cites."""

    says: str
    """In the words of the line."""
    question: str | None
    """The id of the question whose answer it is to be and is not; None where it is to be something else."""


@dataclass(frozen=True, slots=True)
class _Borne:
    """What the answer to a question bears."""

    answers: tuple[Value, ...]
    """The best supported, or each where nothing decides; of a state also the day on which it came there."""
    against: tuple[Value, ...]
    """What is in print against the best supported answer."""
    beside: tuple[Value, ...]
    """What its parts, its question, its scope and its print name."""
    around: tuple[Moment, ...]
    """When it was told: what has no date of its own may be said with that one."""


class _Said(NamedTuple):
    """A figure or date of a line."""

    text: str
    readings: tuple[Value, ...]
    """All that it may mean: a date without a year one in each year, a "$" the currency that is asked for."""
    loose: bool
    """Whether it may be no figure at all."""


class Figures:
    """Holds the figures and dates of lines of policy against the answers that they cite."""

    def __init__(self, analysis: Analysis, briefing: Briefing) -> None:
        self._analysis = analysis
        self._briefing = briefing
        self._borne_by: dict[str, _Borne] = {}

    def strays(self, text: str, cited: Sequence[Finding], claimed: Iterable[Value]) -> Iterator[Stray]:
        """The figures and dates of a line that no answer bears.

        Args:
            text: the line.
            cited: the findings on what it cites.
            claimed: the values of the claims that it cites: whether one is outlying is not asked here.
        """
        borne = {finding.question.id: self._borne(finding) for finding in cited}
        units = {finding.question.unit for finding in cited}
        years = {span(day.edtf).first.year for each in borne.values() for day in _moments(each)}
        claimed = tuple(claimed)
        beside = [*claimed, *chain.from_iterable((*each.answers, *each.beside) for each in borne.values())]
        against = {value: id_ for id_, each in borne.items() for value in each.against}
        around = [*self._around, *chain.from_iterable(each.around for each in borne.values())]
        said = list(self._said(text, units, years))
        answers = {value: id_ for id_, each in borne.items() for value in each.answers}
        unsaid = {value: id_ for value, id_ in answers.items() if not any(_any_agrees(one, (value,)) for one in said)}
        is_answered = all(each.answers for each in borne.values())
        for one in said:
            if not _any_agrees(one, (*claimed, *answers)):
                outlying = (
                    id_ for value, id_ in against.items() if id_ in unsaid.values() and _any_agrees(one, (value,))
                )
                if (question := next(outlying, None)) is not None:
                    yield Stray(one.text, question)
                    continue
            if _any_agrees(one, beside):
                continue
            wrong = (id_ for answer, id_ in unsaid.items() if _contradicts(one, answer))
            if (question := next(wrong, None)) is not None:
                yield Stray(one.text, question)
            elif is_answered and not one.loose and not _any_agrees(one, around):
                yield Stray(one.text, None)

    @cached_property
    def _around(self) -> tuple[Moment, ...]:
        """The days of the visit and of the meetings, and those to which dossier and briefing were kept."""
        visit, briefing = self._analysis.dossier.visit, self._briefing
        days = map(parse_moment, (visit.dates, visit.as_of, briefing.written))
        written = span(briefing.written).last
        return (*days, *chain.from_iterable(_found_moments(meeting.text, written) for meeting in briefing.meetings))

    def _said(self, text: str, units: Iterable[str | None], years: Iterable[int]) -> Iterator[_Said]:
        """What a line says; dates as of the day of the briefing and of the middle of each year that answers name."""
        written = span(self._briefing.written).last
        readings: dict[tuple[int, int], dict[Moment, None]] = {}
        near = sorted(years, key=lambda year: (abs(year - written.year), year))[:MOST_YEARS]
        for base in (written, *(date(year, 7, 1) for year in near)):
            for found in find_moments(text, language=READER_LANGUAGE, base=base):
                readings.setdefault((found.start, found.end), {})[found.value] = None
        for (start, end), moments in readings.items():
            if _names_a_date(text[start:end]):
                yield _Said(text[start:end], tuple(moments), loose=False)
        yield from _figures(text, units, list(readings))

    def _borne(self, finding: Finding) -> _Borne:
        """What an answer bears; worked out once for a briefing."""
        id_ = finding.question.id
        if id_ not in self._borne_by:
            self._borne_by[id_] = self._bears(finding)
        return self._borne_by[id_]

    def _bears(self, finding: Finding) -> _Borne:
        positions = _backed(finding)
        told = [answer for position in positions for answer in position.own]
        values = dict.fromkeys(answer.value for answer in told if _is_all(answer))
        texts = {(text, READER_LANGUAGE) for text in _words(finding, positions)}
        texts |= {(answer.claim.shown, answer.language) for answer in told if _says_more(answer)}
        related = [self._analysis.finding(question.id) for question in self._related(finding.question)]
        parts = (value for part in related for position in _backed(part) for value in _answered(part, position))
        days = (day for answer in told for day in (answer.claim.as_of, answer.source.published) if day is not None)
        return _Borne(
            answers=tuple(value for position in positions for value in _answered(finding, position)),
            against=tuple(position.lead.value for position in _contrary(finding)),
            beside=(*parts, *values, *_days(finding, positions), *chain.from_iterable(starmap(_values, sorted(texts)))),
            around=tuple(map(parse_moment, dict.fromkeys(days))),
        )

    def _related(self, question: Question) -> Iterator[Question]:
        """The parts, details and limits of a question, and what it is one of."""
        case = self._analysis
        for related in (case.parts, case.details, case.limits):
            yield from related.get(question.id, ())
        yield from (case.questions[id_] for id_ in (question.part_of, question.about, question.limits) if id_)


# -- what an answer bears ---------------------------------------------------------------------------------------------


def _backed(finding: Finding) -> Sequence[Position]:
    """The best supported position, or each where nothing decides."""
    undecided = finding.discrepancy is not None and finding.discrepancy.support.position is None
    return finding.positions if undecided else finding.positions[:1]


def _contrary(finding: Finding) -> Sequence[Position]:
    """Those of which the best supported position was preferred."""
    dispute = finding.discrepancy
    return () if dispute is None or dispute.support.position is None else dispute.groups[0].positions[1:]


def _answered(finding: Finding, position: Position) -> Iterator[Value]:
    """The answer, and the day on which a state came there."""
    yield position.lead.value
    if position.history and (said := answer_ref(finding)).names_day and said.since is not None:
        yield parse_moment(said.since)


def _is_all(answer: Answer) -> bool:
    """Whether its print is a figure or date, and nothing else."""
    return isinstance(answer.value, Quantity | Moment) and not answer.value.picked and answer.claim.value is None


def _says_more(answer: Answer) -> bool:
    """Whether its print may name a figure or date that is not its value."""
    return not _is_all(answer) and _DIGIT.search(answer.claim.shown) is not None


def _words(finding: Finding, positions: Sequence[Position]) -> Iterator[str]:
    """The words of a question and its answers."""
    yield from (finding.question.title, finding.question.asks)
    yield from (shown(position) for position in positions if not _is_all(position.lead))
    for scope in _scopes(finding, positions):
        yield from scope_in_words(scope).values()


def _days(finding: Finding, positions: Sequence[Position]) -> Iterator[Moment]:
    """The periods of a question and its answers, and the days on which a state moved."""
    yield from (parse_moment(scope.period) for scope in _scopes(finding, positions) if scope.period is not None)
    yield from (parse_moment(step.since) for position in positions for step in position.history)


def _scopes(finding: Finding, positions: Sequence[Position]) -> set[Scope]:
    return {finding.question.scope, *(position.scope for position in positions)}


def _values(text: str, spoken: str) -> Iterator[Value]:
    """What a text names; in a language that is not read, what any has alike."""
    code = spoken if spoken in codes() else None
    yield from (found.value for found in find_quantities(text, language=code))
    yield from _found_moments(text, None, code)


def _found_moments(text: str, base: date | None, code: str | None = READER_LANGUAGE) -> Iterator[Moment]:
    return (found.value for found in find_moments(text, language=code, base=base))


def _moments(borne: _Borne) -> Iterator[Moment]:
    return (value for value in (*borne.answers, *borne.beside, *borne.around) if isinstance(value, Moment))


# -- what a line says -------------------------------------------------------------------------------------------------


def _names_a_date(text: str) -> bool:
    """Whether a date names its month or year; "in two weeks" and "by Tuesday" are no dates that a source bears."""
    words_ = re.findall(r"\w+", text)
    return any(_YEAR.fullmatch(word) or (word[0].isupper() and fold(word) in _MONTHS) for word in words_)


def _figures(text: str, units: Iterable[str | None], masked: Sequence[tuple[int, int]]) -> Iterator[_Said]:
    """The figures of a line that are no part of a date."""
    readings: dict[tuple[int, int], dict[Quantity, None]] = {}
    for unit in dict.fromkeys(units) or (None,):
        for found in find_quantities(text, unit=unit, language=READER_LANGUAGE):
            if not any(start < found.end and found.start < end for start, end in masked):
                readings.setdefault((found.start, found.end), {})[found.value] = None
    for (start, end), quantities in readings.items():
        says, (first, *_) = text[start:end], quantities
        if not first.unit and _OF_A_NAME.search(text, 0, start):
            yield _Said(says, tuple(quantities), loose=True)
        elif _YEAR.fullmatch(says):
            yield _Said(says, (*quantities, parse_moment(says)), loose=False)
        else:
            yield _Said(says, tuple(quantities), _is_loose(says, first))


def _is_loose(says: str, figure: Quantity) -> bool:
    """Whether words may be no figure: "one of us", "first", "half", "a day", "millions"."""
    if figure.unit == RANK:
        return True
    if any(letter.isdigit() for letter in says):
        return False
    is_small = figure.figure is None or abs(figure.figure) < FEWEST_IN_WORDS
    return is_small or figure.unit == SECOND or (figure.unit == PERCENT and not _names_percent(says))


def _names_percent(says: str) -> bool:
    """Whether a share is told in hundredths: "half" and "a third" are not."""
    return any(word in language(READER_LANGUAGE).units.percent for word in (fold(says), *map(fold, says.split())))


# -- how they agree ---------------------------------------------------------------------------------------------------


def _any_agrees(said: _Said, values: Iterable[Value]) -> bool:
    return any(_agreement(reading, value) in AGREEING for value in values for reading in said.readings)


def _contradicts(said: _Said, answer: Value) -> bool:
    """Whether what is said is to be an answer and is not; what is loose, only where it counts the same."""
    return any(
        (reading.compare(answer).agreement if said.loose else _agreement(reading, answer)) is Agreement.CONFLICT
        for reading in said.readings
    )


def _agreement(one: Value, other: Value) -> Agreement:
    """How what a line says agrees with what an answer bears.

    A line may leave out what is counted, or call it otherwise: figures without a unit, or of counted things, are
    compared as numbers. Another currency is another figure; of two periods it is enough that they have time in common.
    """
    if isinstance(one, Moment) and isinstance(other, Moment):
        return Agreement.COMPATIBLE if one.allowed.meets(other.allowed) else Agreement.CONFLICT
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return Agreement.NOT_COMPARABLE
    agreement = one.compare(other).agreement
    if agreement is not Agreement.NOT_COMPARABLE:
        return agreement
    mine, theirs = _sort(one), _sort(other)
    if MONEY == mine == theirs:
        return Agreement.CONFLICT
    return one.number.compare(other.number).agreement if mine == theirs or "" in (mine, theirs) else agreement


def _sort(figure: Quantity) -> str:
    """Money, a share, a rank, a length of time, a count; empty for a bare number."""
    counted, _ = rate_of(figure.unit)
    if is_money_unit(counted):
        return MONEY
    return counted if counted in SORTED_UNITS or not counted else COUNT
