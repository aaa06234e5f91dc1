"""The fewest things that between them meet every set: a minimum hitting set.

Which origins could account for all claims of a position, and which options would satisfy all answers to a choice, are
one question. It is hard in general (Karp 1972, no. 15) and small here: what must be chosen is chosen first, what cannot
matter is dropped, what hangs together is searched by itself, and only then are cases told apart.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import Final

MOST_SETS: Final = 64
"""Sets that hang together, of which the fewest are searched for; of more, a good choice is made greedily."""
MOST_STEPS: Final = 500
"""Cases that are told apart in one search; then the best choice found so far stands."""


def hitting(sets: Iterable[Collection[str]]) -> tuple[str, ...]:
    """The fewest elements such that each set holds one of them, sorted.

    Exact while at most `MOST_SETS` sets hang together and `MOST_STEPS` cases settle them; beyond, every set is still
    met, by a choice that may be larger than it need be, but of which nothing can be left out. Among choices of one
    size, the elements of many sets and then the first names win; the size does not depend on names where it is exact.

    Args:
        sets: none of them empty.
    """
    different = {frozenset(each) for each in sets}
    chosen = {element for each in different if len(each) == 1 for element in each}
    open_sets = [each for each in different if chosen.isdisjoint(each)]
    for together in _connected(open_sets):
        found = _greedy(together) if len(together) > MOST_SETS else _Search(together).best
        chosen |= _needed(together, found)
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


def _needed(sets: Collection[frozenset[str]], chosen: set[str]) -> set[str]:
    """A choice without those elements all of whose sets are met by others of it; those of fewest sets go first."""
    met = {each: len(each & chosen) for each in sets}
    holders = {element: [each for each in sets if element in each] for element in chosen}
    needed = set(chosen)
    for element in sorted(chosen, key=lambda element: (len(holders[element]), element)):
        if all(met[each] > 1 for each in holders[element]):
            needed.discard(element)
            for each in holders[element]:
                met[each] -= 1
    return needed


class _Search:
    """Branch and bound over sets that hang together, each a number with a bit for each element."""

    def __init__(self, sets: Collection[frozenset[str]]) -> None:
        held = Counter(element for each in sets for element in each)
        elements = sorted(
            held, key=lambda element: (-held[element], element)
        )  # the most promising have the lowest bits
        bit = {element: 1 << place for place, element in enumerate(elements)}
        greedy = _greedy(sets)
        self._chosen = sum(bit[element] for element in greedy)
        self._fewest = len(greedy)
        self._steps = MOST_STEPS
        masks = sorted(
            {sum(bit[element] for element in each) for each in sets}, key=lambda mask: (mask.bit_count(), mask)
        )
        self._search(_without_supersets(masks), 0, 0)
        self.best = {element for element in elements if self._chosen & bit[element]}

    def _search(self, masks: list[int], chosen: int, count: int) -> None:
        """Try every element of a smallest set that is not met: one of them must be chosen."""
        if not masks:
            if count < self._fewest:
                self._chosen, self._fewest = chosen, count
            return
        self._steps -= 1
        if self._steps < 0 or count + _disjoint(masks) >= self._fewest:
            return
        smallest = masks[0]  # they are sorted by size
        while smallest and self._steps >= 0:
            lowest = smallest & -smallest
            smallest ^= lowest
            self._search([mask for mask in masks if not mask & lowest], chosen | lowest, count + 1)


def _without_supersets(masks: Iterable[int]) -> list[int]:
    """The sets that hold no other, of sets smallest first: whoever meets those meets all."""
    kept: list[int] = []
    for mask in masks:
        if not any(other & mask == other for other in kept):
            kept.append(mask)
    return kept


def _disjoint(masks: Iterable[int]) -> int:
    """How many of the sets have nothing in common, taken as they come: each needs an element of its own."""
    count = taken = 0
    for mask in masks:
        if not mask & taken:
            taken |= mask
            count += 1
    return count
