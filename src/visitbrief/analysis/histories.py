"""The answer to a state: the fewest histories that between them satisfy every claim.

A claim about a state says where it stood on a day. One history satisfies two claims unless the earlier says more than
the later one allows (progress is no dispute), or both speak of one day and differ. Of a state that moves forward, "says
more, and not later" is a partial order, so by Mirsky's theorem (the dual of Dilworth's) the fewest histories are as
many as its longest chain has claims, and one sweep finds them: each claim goes into the history whose number is the
length of the longest chain that ends at it.

Two ends exclude each other on any days. That keeps the order: an end that was surely reached earlier forbids all that
one reached later forbids, so the ends are put into a chain, the one surely reached first at its beginning, and the
number of an end's history is its place there.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush
from itertools import accumulate, count
from typing import Final, NamedTuple, TypeAlias

from visitbrief.analysis.calendar import Span, span
from visitbrief.analysis.model import Answer, Step
from visitbrief.dossier.model import Modality, Moves, Question
from visitbrief.values.choice import Choice
from visitbrief.values.quantity.value import Quantity

MOST_SHARED: Final = 20
"""Histories of one question that a claim is tried with; where there are more, each claim stands in its own alone."""
FORETOLD: Final = frozenset({Modality.PLANNED, Modality.SPECULATED})
"""What is given so need not have been reached: it keeps no later claim from saying less."""
NEVER, ALWAYS = date.min, date.max
Height: TypeAlias = tuple[Decimal | float, int]
"""A place on a ladder or on the line of figures, and which side of it: comparable with others of its question."""
LOWEST: Final[Height] = (float("-inf"), 0)


class Stand(NamedTuple):
    """What a claim says of a state: between which heights it stood, on some day between two."""

    answer: Answer
    days: Span
    low: Height
    high: Height
    end: str | None
    """The end that was reached; None while the state may still move."""

    def forbids(self, later: "Stand") -> bool:
        """Whether this was surely not later than the other, and stands above all that the other allows."""
        return self.days.last <= later.days.first and self.low > later.high


class History(NamedTuple):
    """Claims that one way of a state over time satisfies."""

    answers: tuple[Answer, ...]
    """Its own, and those that others share; the last step's first."""
    shared: frozenset[int]
    """Places in `answers` of those that other histories satisfy as well."""
    steps: tuple[Step, ...]
    """Where it came to and since when that is known, earliest first."""


Grouper: TypeAlias = Callable[[Sequence[Answer]], list[list[Answer]]]
"""Parts answers about one and the same day into the fewest sets that a single answer satisfies."""


def find_histories(question: Question, answers: Sequence[Answer], day: "Days", grouped: Grouper) -> list[History]:
    """The fewest histories of a question that moves.

    Args:
        question: one with `moves`.
        answers: those that can be set against each other; at least one.
        day: when each was known.
        grouped: how answers of one day are parted where the state moves freely.
    """
    if question.moves is Moves.FORWARD:
        rungs = _rungs(question)
        return _forward([_stand(answer, day, rungs) for answer in answers], day)
    return _freely(answers, day, grouped)


class Days:
    """The days that claims about states are about."""

    def __init__(self, kept_to: str, published: Callable[[Answer], Sequence[str | None]]) -> None:
        """Ask for the days of a dossier's claims.

        Args:
            kept_to: the day up to which the dossier was kept, EDTF.
            published: the dates of the sources from which an answer may come, its own source's first.
        """
        self._kept_to = kept_to
        self._last = span(kept_to).last
        self._published = published

    def of(self, answer: Answer) -> Span:
        """The first and last day that a claim may be about: what it says, else from its origin's day to its own."""
        if answer.claim.as_of is not None:
            return span(answer.claim.as_of)
        own, *others = (NEVER_SAID if each is None else span(each) for each in self._published(answer))
        first = min([own.first, *(other.first for other in others)])
        return Span(first, min(own.last, self._last))

    def foretells(self, answer: Answer) -> bool:
        """Whether a claim says what is still to come: as a plan or a guess, or of a day up to which nobody kept."""
        return answer.claim.modality in FORETOLD or self.of(answer).first > self._last

    def since(self, answer: Answer) -> str:
        """The day that a claim names or from which it was known, EDTF: without a date, from the dossier's own day."""
        return answer.claim.as_of or answer.source.published or self._kept_to


NEVER_SAID: Final = Span(NEVER, ALWAYS)


class _Rung(NamedTuple):
    """An option's place on its ladder."""

    height: float
    """Of all ends the same: above the others."""
    is_end: bool


def _rungs(question: Question) -> Mapping[str, _Rung]:
    """The place of each option, by its id."""
    below = count()
    top = sum(not option.end for option in question.options)
    return {option.id: _Rung(float(top if option.end else next(below)), option.end) for option in question.options}


def _stand(answer: Answer, day: Days, rungs: Mapping[str, _Rung]) -> Stand:
    value, days = answer.value, day.of(answer)
    end = None
    if isinstance(value, Choice):
        chosen = [rungs[option] for option in value.chosen]
        low, high = (min(chosen).height, 0), (max(chosen).height, 0)
        if len(chosen) == 1 and chosen[0].is_end:
            end = value.option
    elif isinstance(value, Quantity):
        low, high = value.allowed.low, value.allowed.high
    else:
        raise TypeError(f"a {value.kind} does not move forward")
    if day.foretells(answer):
        return Stand(answer, days, LOWEST, high, None)
    return Stand(answer, days, low, high, end)


def _forward(stands: list[Stand], day: "Days") -> list[History]:
    """One sweep over the claims, in the order of their days; on one day from the highest down."""
    by_end = _by_end(stands)
    levels: list[list[Stand]] = [[] for _ in by_end]
    tops: list[Height] = [LOWEST for _ in by_end]
    """For each level, the highest that a claim already past stands at; never rising, so that it can be searched."""
    passed: list[tuple[date, int, Height, int]] = []
    ordered = sorted(stands, key=lambda stand: (stand.days.first, *_downwards(stand.high), *_told(stand.answer)))
    for number, stand in enumerate(ordered):
        while passed and passed[0][0] <= stand.days.first:
            _, _, low, level = heappop(passed)
            tops[level] = max(tops[level], low)
        allowing = bisect_left(tops, True, key=lambda top: top <= stand.high)
        level = allowing if stand.end is None else by_end[stand.end]
        if level == len(levels):
            levels.append([])
            tops.append(LOWEST)
        levels[level].append(stand)
        heappush(passed, (stand.days.last, number, stand.low, level))
    return [_history(each, day) for each in _with_shared([_Line(level) for level in levels])]


def _by_end(stands: Iterable[Stand]) -> dict[str, int]:
    """For each end the number of its history: what was surely reached first comes first."""
    reached: dict[str, date] = {}
    for stand in stands:
        if stand.end is not None:
            reached[stand.end] = min(stand.days.last, reached.get(stand.end, ALWAYS))
    return {end: number for number, end in enumerate(sorted(reached, key=lambda end: (reached[end], end)))}


def _downwards(height: Height) -> tuple[Decimal | float, int]:
    return -height[0], -height[1]


def _told(answer: Answer) -> tuple[str, int]:
    return answer.source.id, answer.index


class _Line:
    """The claims of one history, laid out so that it is quickly asked whether it satisfies another."""

    def __init__(self, stands: list[Stand]) -> None:
        self.stands = stands
        self.ends = {stand.end for stand in stands if stand.end is not None}
        by_last = sorted(stands, key=lambda stand: stand.days.last)
        by_first = sorted(stands, key=lambda stand: stand.days.first, reverse=True)
        self._lasts = [stand.days.last for stand in by_last]
        self._firsts = [stand.days.first for stand in reversed(by_first)]
        self._lows = list(accumulate((stand.low for stand in by_last), max))
        self._highs = list(accumulate((stand.high for stand in by_first), min))

    def satisfies(self, stand: Stand) -> bool:
        """Whether no claim of the history keeps another from belonging to it."""
        if stand.end is not None and self.ends - {stand.end}:
            return False
        before = bisect_right(self._lasts, stand.days.first)
        after = len(self._firsts) - bisect_left(self._firsts, stand.days.last)
        return (before == 0 or self._lows[before - 1] <= stand.high) and (
            after == 0 or self._highs[after - 1] >= stand.low
        )


def _with_shared(lines: list[_Line]) -> list[list[tuple[Stand, bool]]]:
    """For each history its own claims and those of others that it satisfies as well; which are shared is marked."""
    joining = [_joining(line, lines) if len(lines) <= MOST_SHARED else [] for line in lines]
    shared = {id(stand) for stands in joining for stand in stands}
    return [
        [(stand, id(stand) in shared) for stand in (*line.stands, *stands)]
        for line, stands in zip(lines, joining, strict=True)
    ]


def _joining(line: _Line, lines: Iterable[_Line]) -> list[Stand]:
    """The claims of other histories that one satisfies too; not those of which two are at odds with each other."""
    allowed = [stand for other in lines if other is not line for stand in other.stands if line.satisfies(stand)]
    together = _Line([*line.stands, *allowed])
    return [stand for stand in allowed if together.satisfies(stand)]


def _history(members: list[tuple[Stand, bool]], day: "Days") -> History:
    """A history with its steps, and its claims from the last step back."""
    in_time = sorted(members, key=lambda each: _when(each[0], day))
    steps: list[Stand] = []
    heights: list[Height] = []
    said: list[list[tuple[Answer, bool]]] = [[]]
    """What was said before any step was reached, or of less than the first; then what was said of each step."""
    for stand, is_shared in in_time:
        if _is_definite(stand) and (not heights or stand.low > heights[-1]):
            steps.append(stand)
            heights.append(stand.low)
            said.append([])
        said[bisect_right(heights, stand.low)].append((stand.answer, is_shared))
    ordered = [each for of_step in reversed(said) for each in of_step]
    return _ordered(
        ordered, [Step(stand.answer, day.since(stand.answer), is_end=stand.end is not None) for stand in steps]
    )


def _when(stand: Stand, day: Days) -> tuple[date, date, date, str, int]:
    """The order of claims in time; of two about the same days, what was known first comes first."""
    known = span(day.since(stand.answer)).first
    return stand.days.last, stand.days.first, known, *_told(stand.answer)


def _ordered(members: Sequence[tuple[Answer, bool]], steps: Sequence[Step]) -> History:
    shared = frozenset(place for place, (_, is_shared) in enumerate(members) if is_shared)
    return History(tuple(answer for answer, _ in members), shared, tuple(steps))


def _is_definite(stand: Stand) -> bool:
    """Whether a claim says where the state stood: not only between what, nor what it foretells."""
    value = stand.answer.value
    return stand.low != LOWEST and not (isinstance(value, Choice) and value.is_open)


def _freely(answers: Sequence[Answer], day: Days, grouped: Grouper) -> list[History]:
    """Only claims about one and the same day can be at odds; a history holds one answer for each day."""
    by_day: dict[Span, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_day[day.of(answer)].append(answer)
    in_time = sorted(by_day, key=lambda days: (days.last, days.first))
    parted = {days: grouped(by_day[days]) if days.is_one_day else [by_day[days]] for days in in_time}
    number = max(map(len, parted.values()))
    histories = []
    for place in range(number):
        members: list[tuple[Answer, bool]] = []
        steps: list[Step] = []
        for days in in_time:
            if number > MOST_SHARED and place >= len(parted[days]):
                continue
            last = len(parted[days]) - 1
            said = parted[days][min(place, last)]
            is_shared = place >= last and last + 1 < number <= MOST_SHARED
            if not steps or said[0].value != steps[-1].answer.value:
                steps.append(Step(said[0], day.since(said[0])))
            members = [(answer, is_shared) for answer in said] + members
        histories.append(_ordered(members, steps))
    return histories
