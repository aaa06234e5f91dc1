"""The fewest things that between them meet every set: a minimum hitting set.

Which origins could account for all claims of a position, and which options would satisfy all answers to a choice, are
one question. It is hard in general (Karp 1972, no. 15) and small here: what must be chosen is chosen first, what cannot
matter is dropped, what hangs together is searched by itself, and only then are cases told apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import Final

MOST_SETS: Final = 64
"""Sets that hang together, of which the fewest are searched for; of more, a good choice is made greedily."""
MOST_STEPS: Final = 2_000
"""Cases that are told apart in one search; then the best choice found so far stands."""


def hitting(sets: Iterable[Collection[str]]) -> tuple[str, ...]:
    """The fewest elements such that each set holds one of them, sorted.

    Exact while at most `MOST_SETS` sets hang together and `MOST_STEPS` cases settle them; beyond, every set is still
    met, by a choice that may be larger than it need be. Among choices of one size, the elements of many sets and then
    the first names win; the size does not depend on names where it is exact.

    Args:
        sets: none of them empty.
    """
    different = {frozenset(each) for each in sets}
    chosen = {element for each in different if len(each) == 1 for element in each}
    open_sets = [each for each in different if chosen.isdisjoint(each)]
    for together in _connected(open_sets):
        chosen |= _greedy(together) if len(together) > MOST_SETS else _Search(together).best
    return tuple(sorted(chosen))


def _connected(sets: Collection[frozenset[str]]) -> Iterator[list[frozenset[str]]]:
    """Sets that hang together by common elements, group by group."""
    holders: dict[str, list[frozenset[str]]] = defaultdict(list)
    for each in sets:
        for element in each:
            holders[element].append(each)
    met: set[frozenset[str]] = set()
    for start in sets:
        if start in met:
            continue
        met.add(start)
        group = [start]
        for each in group:  # grows as it goes
            for element in each:
                fresh = [other for other in holders.pop(element, ()) if other not in met]
                met.update(fresh)
                group += fresh
        yield group


def _greedy(sets: Collection[frozenset[str]]) -> set[str]:
    """Again and again the element of most sets that are not met yet."""
    holders: dict[str, set[frozenset[str]]] = defaultdict(set)
    for each in sets:
        for element in each:
            holders[element].add(each)
    queue = [(-len(held), element) for element, held in holders.items()]
    heapify(queue)
    chosen: set[str] = set()
    while queue:
        promised, element = heappop(queue)
        held = holders[element]
        if len(held) < -promised:  # some of its sets were met meanwhile: ask again when its turn comes
            if held:
                heappush(queue, (-len(held), element))
            continue
        chosen.add(element)
        for each in list(held):
            for other in each:
                holders[other].discard(each)
    return chosen


class _Search:
    """Branch and bound over sets that hang together."""

    def __init__(self, sets: Collection[frozenset[str]]) -> None:
        self.best = _greedy(sets)
        self._steps = MOST_STEPS
        self._search(_without_supersets(sets), frozenset())

    def _search(self, sets: list[frozenset[str]], chosen: frozenset[str]) -> None:
        """Try every element of a smallest set that is not met: one of them must be chosen."""
        if not sets:
            if len(chosen) < len(self.best):
                self.best = set(chosen)
            return
        self._steps -= 1
        if self._steps < 0 or len(chosen) + _disjoint(sets) >= len(self.best):
            return
        smallest = sets[0]  # they are sorted by size
        for element in sorted(smallest, key=lambda element: (-sum(element in each for each in sets), element)):
            self._search([each for each in sets if element not in each], chosen | {element})


def _without_supersets(sets: Collection[frozenset[str]]) -> list[frozenset[str]]:
    """The sets that hold no other, smallest first: whoever meets those meets all."""
    kept: list[frozenset[str]] = []
    for each in sorted(sets, key=lambda each: (len(each), sorted(each))):
        if not any(other <= each for other in kept):
            kept.append(each)
    return kept


def _disjoint(sets: Iterable[frozenset[str]]) -> int:
    """How many of the sets have nothing in common, taken as they come: each needs an element of its own."""
    count = 0
    taken: set[str] = set()
    for each in sets:
        if taken.isdisjoint(each):
            taken |= each
            count += 1
    return count
