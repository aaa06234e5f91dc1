from collections.abc import Collection
from itertools import chain, combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.analysis.hitting import MOST_SETS, hitting

SETS = st.lists(st.frozensets(st.sampled_from("abcdefg"), min_size=1, max_size=4), max_size=9)


def fewest(sets: Collection[frozenset[str]]) -> int:
    """The size of the smallest choice, by trying all."""
    elements = sorted(frozenset(chain.from_iterable(sets)))
    return next(
        size
        for size in range(len(elements) + 1)
        if any(all(not each.isdisjoint(choice) for each in sets) for choice in combinations(elements, size))
    )


@given(SETS)
def test_every_set_is_met_by_as_few_as_can_be(sets: list[frozenset[str]]) -> None:
    chosen = hitting(sets)

    assert all(not each.isdisjoint(chosen) for each in sets)
    assert len(chosen) == fewest(sets)


@given(SETS, st.permutations("abcdefg"))
def test_how_many_it_takes_does_not_depend_on_names(sets: list[frozenset[str]], names: list[str]) -> None:
    renamed = [frozenset(names["abcdefg".index(element)] for element in each) for each in sets]

    assert len(hitting(renamed)) == len(hitting(sets))


@given(SETS, st.randoms(use_true_random=False))
def test_the_order_of_the_sets_says_nothing(sets: list[frozenset[str]], random: object) -> None:
    assert hitting(reversed(sets)) == hitting(sets)


def test_nothing_to_meet_takes_nothing() -> None:
    assert hitting([]) == ()


def test_the_element_of_most_sets_is_not_always_in_the_fewest() -> None:
    rows, columns = [frozenset("abc"), frozenset("def")], [frozenset("a"), frozenset("d")]

    assert hitting([*rows, *columns]) == ("a", "d")
    assert len(hitting([frozenset(pair) for pair in ("xa", "xb", "xc", "a1", "b2", "c3")])) == 3


@pytest.mark.parametrize("seed", range(8))
def test_the_fewest_are_found_among_many_that_look_better(seed: int) -> None:
    random = Random(seed)
    few, decoys = [f"few{n}" for n in range(5)], [f"decoy{n:02}" for n in range(15)]
    apart = [frozenset([element, *decoys[place * 3 :][:3]]) for place, element in enumerate(few)]  # take one each
    mixed = [frozenset([random.choice(few), *random.sample(decoys, 3)]) for _ in range(25)]

    assert len(hitting([*apart, *mixed])) == len(few)


def test_more_than_can_be_searched_are_still_all_met() -> None:
    ring = [frozenset((f"e{n:03}", f"e{(n + 1) % (2 * MOST_SETS):03}")) for n in range(2 * MOST_SETS)]

    assert all(not each.isdisjoint(hitting(ring)) for each in ring)
    assert len(hitting(ring)) == MOST_SETS  # what a ring takes, and here the greedy choice finds it too


def test_a_hundred_thousand_sets_are_met_at_once() -> None:
    sets = [frozenset((f"a{n % 300}", f"b{n % 301}", f"c{n % 307}")) for n in range(100_000)]

    assert len(hitting(sets)) <= 300


@pytest.mark.parametrize("seed", range(10))
def test_nothing_can_be_left_out_however_many_sets_there_are(seed: int) -> None:
    rng = Random(seed)
    elements = [str(number) for number in range(40)]
    sets = [frozenset(rng.sample(elements, rng.choice((2, 3)))) for _ in range(4 * MOST_SETS)]
    chosen = frozenset(hitting(sets))

    assert all(not chosen.isdisjoint(each) for each in sets)
    assert all(any(each & chosen == {element} for each in sets) for element in chosen)
