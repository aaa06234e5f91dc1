"""Which of many values may agree, without comparing each with each.

Names and wordings have no order, so they cannot be swept like figures on a line. But one of two that agree says no more
than the other: each of its words has a counterpart there. So each value tells by which keys a counterpart of each word
would be known (it *seeks*), and by which keys its own words are known (it *offers*); the rarest word of a value then
leads to the few that may say it too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

Route: TypeAlias = tuple[frozenset[str], ...]
"""For each word, the keys of which another value must offer one."""


class Keys(NamedTuple):
    """By what a value is found among others that may agree with it."""

    seeks: tuple[Route, ...]
    """Ways in which another value may say all of this one; any of them will do."""
    offers: frozenset[str]
    """The keys of its own words."""


def possible_pairs(keys: Sequence[Keys]) -> Iterator[tuple[int, int]]:
    """Pairs of places whose values may agree, each once and the smaller place first; no others do.

    Takes time as the number of values, times those that share the rarest word of one.
    """
    offering: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(keys):
        for key in each.offers:
            offering[key].append(place)
    commonness = Counter({key: len(places) for key, places in offering.items()})

    def how_common(word: frozenset[str]) -> int:
        return sum(commonness[key] for key in word)

    for place, each in enumerate(keys):
        found: set[int] = set()
        for route in each.seeks:
            rarest = min(route, key=how_common)
            others = {other for key in rarest for other in offering.get(key, ())} - {place} - found
            found |= {other for other in others if _offers_all(keys[other].offers, route)}
        for other in found:
            if place < other or not _may_say(keys[other], each):
                yield (place, other) if place < other else (other, place)


def _may_say(part: Keys, whole: Keys) -> bool:
    """Whether one value may be said by another."""
    return any(_offers_all(whole.offers, route) for route in part.seeks)


def _offers_all(offers: frozenset[str], route: Route) -> bool:
    return not any(offers.isdisjoint(word) for word in route)
