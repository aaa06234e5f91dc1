"""Which of many values may agree, without comparing each with each.

Names and wordings have no order, so they cannot be swept like figures on a line. But one of two that agree says no more
than the other: each of its words has a counterpart there. So each value tells by which keys a counterpart of each word
would be known (it *seeks*), and by which keys its own words are known (it *offers*); the rarest word of a value then
leads to the few that may say it too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol, TypeAlias

Route: TypeAlias = tuple[frozenset[str], ...]
"""For each word, the keys of which another value must offer one."""


class Keys(NamedTuple):
    """By what a value is found among others that may agree with it."""

    seeks: tuple[Route, ...]
    """Ways in which another value may say all of this one; any of them will do."""
    offers: frozenset[str]
    """The keys of its own words."""


class Keyed(Protocol):
    """A value that is found by its words: a name, a wording."""

    def keys(self) -> Keys:
        """By what it is found among values that may agree with it."""
        ...


class Index:
    """Values laid out so that those which may agree with another are found by its rarest word."""

    def __init__(self, values: Sequence[Keyed]) -> None:
        self.keys = [value.keys() for value in values]
        self._offering: dict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self.keys):
            for key in each.offers:
                self._offering[key].append(place)

    def saying(self, keys: Keys) -> Iterator[int]:
        """Places of the values that may say all of one with these keys, some of them twice."""
        for route in keys.seeks:
            for key in min(route, key=self._how_common):
                for place in self._offering.get(key, ()):
                    if _offers_all(self.keys[place].offers, route):
                        yield place

    def said_by(self, keys: Keys) -> Iterator[int]:
        """Places of the values all of which one with these keys may say, some of them twice."""
        for key in keys.offers:
            for place, route in self._seeking.get(key, ()):
                if _offers_all(keys.offers, route):
                    yield place

    @cached_property
    def _seeking(self) -> dict[str, list[tuple[int, Route]]]:
        """By each key of its rarest word, where a value stands and what else it seeks."""
        seeking: dict[str, list[tuple[int, Route]]] = defaultdict(list)
        for place, each in enumerate(self.keys):
            for route in each.seeks:
                for key in min(route, key=self._how_common):
                    seeking[key].append((place, route))
        return seeking

    def _how_common(self, word: frozenset[str]) -> int:
        return sum(len(self._offering.get(key, ())) for key in word)


def possible_pairs(values: Sequence[Keyed]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose values may agree, each once and the smaller place first; no others do.

    Takes time as the number of values, times those that share the rarest word of one.
    """
    index = Index(values)
    for place, keys in enumerate(index.keys):
        for other in set(index.saying(keys)) - {place}:
            if place < other or not _may_say(index.keys[other], keys):
                yield (place, other) if place < other else (other, place)


def _may_say(part: Keys, whole: Keys) -> bool:
    """Whether all of one value may be said by another."""
    return any(_offers_all(whole.offers, route) for route in part.seeks)


def _offers_all(offers: frozenset[str], route: Route) -> bool:
    return not any(offers.isdisjoint(word) for word in route)
