"""Circles, chains and ways, against a search that tries every way."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.dossier.graph import Edges, depths, loops, ways

graphs = st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from("abcdef"), max_size=3), max_size=5)


def onward(edges: Edges, way: Sequence[str]) -> Iterator[Sequence[str]]:
    """Every way that goes on from one, by each edge; none goes round twice."""
    for following in edges.get(way[-1], ()):
        yield (*way, following)
        if following not in way:
            yield from onward(edges, (*way, following))


def every_way(edges: Edges, start: str) -> list[Sequence[str]]:
    return list(onward(edges, (start,)))


def is_before_a_circle(edges: Edges, start: str) -> bool:
    return any(way[-1] in way[:-1] for way in every_way(edges, start))


@given(graphs)
def test_a_chain_is_as_long_as_the_longest_way_and_a_circle_has_none(edges: Edges) -> None:
    expected = {
        id_: max((len(way) - 1 for way in every_way(edges, id_) if way[-1] in edges), default=0) + 1
        for id_ in edges
        if not is_before_a_circle(edges, id_)
    }

    assert depths(edges) == expected


@given(graphs, st.integers(min_value=1, max_value=12))
def test_the_ways_are_all_there_are_up_to_a_limit(edges: Edges, most: int) -> None:
    expected = {id_: min(most, len(every_way(edges, id_))) for id_ in edges if not is_before_a_circle(edges, id_)}

    assert ways(edges, most) == expected


@given(graphs)
def test_every_circle_found_is_one_and_one_is_found_where_there_is_any(edges: Edges) -> None:
    found = list(loops(edges))

    assert bool(found) == any(is_before_a_circle(edges, id_) for id_ in edges)
    for loop in found:
        assert len(set(loop)) == len(loop)
        assert all(after in edges[before] for before, after in zip(loop, (*loop[1:], loop[0]), strict=True))


@pytest.mark.parametrize(
    ("edges", "starts", "found"),
    [
        pytest.param({"a": ["a"]}, None, [["a"]], id="itself"),
        pytest.param({"a": ["b"], "b": ["c"], "c": ["b"]}, None, [["b", "c"]], id="from where it is first met"),
        pytest.param({"a": ["b"], "b": ["a"], "c": ["c"]}, None, [["a", "b"], ["c"]], id="two apart"),
        pytest.param({"a": ["b"], "b": ["a"], "c": ["c"]}, ["c"], [["c"]], id="only where it is looked for"),
        pytest.param({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, None, [], id="two ways to one end"),
        pytest.param({}, None, [], id="nothing"),
    ],
)
def test_a_circle_is_told_from_the_object_first_met(
    edges: Edges, starts: Sequence[str] | None, found: list[list[str]]
) -> None:
    assert list(loops(edges, starts)) == found


def test_ends_and_branches_are_counted() -> None:
    edges = {"a": ["b", "c"], "b": ["c", "end"], "c": ["end", "end"]}

    assert depths(edges) == {"c": 1, "b": 2, "a": 3}
    assert ways(edges, 100) == {"c": 2, "b": 4, "a": 8}
    assert ways(edges, 5) == {"c": 2, "b": 4, "a": 5}
