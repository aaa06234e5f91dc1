"""Graphs of references: circles and the lengths of chains, found in linear time and without recursion."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

Edges: TypeAlias = Mapping[str, Sequence[str]]
"""What each object points to; an object that points to nothing may be left out."""


def loops(edges: Edges, starts: Iterable[str] | None = None) -> Iterator[list[str]]:
    """Cycles of a graph, each from the object first met on it to the one that closes it; every cyclic graph has one.

    Depth first with a stack of our own: linear, and as deep as it takes.

    Args:
        edges: of the graph.
        starts: from where cycles are looked for; None is everywhere.
    """
    done: set[str] = set()
    for start in edges if starts is None else starts:
        trail: dict[str, Iterator[str]] = {}
        if start not in done:
            trail[start] = iter(edges[start])
        while trail:
            here = next(reversed(trail))
            for following in trail[here]:
                if following in trail:
                    way = list(trail)
                    yield way[way.index(following) :]
                elif following in edges and following not in done:
                    trail[following] = iter(edges[following])
                    break
            else:
                del trail[here]
                done.add(here)


def depths(edges: Edges) -> dict[str, int]:
    """Steps from each object to the end of its longest chain; objects on or before a cycle have none."""
    depth: dict[str, int] = {}
    for id_ in _ends_first(edges):
        depth[id_] = 1 + max((depth.get(following, 0) for following in edges[id_]), default=0)
    return depth


def ways(edges: Edges, most: int) -> dict[str, int]:
    """Ways from each object to whatever it leads to, `most` where there are more; none on or before a cycle."""
    found: dict[str, int] = {}
    for id_ in _ends_first(edges):
        found[id_] = min(most, sum(1 + found.get(following, 0) for following in edges[id_]))
    return found


def _ends_first(edges: Edges) -> Iterator[str]:
    """Objects that point to something, each after all that it points to; none on or before a cycle."""
    above: dict[str, list[str]] = {}
    open_steps = dict.fromkeys(edges, 0)
    for id_, following in edges.items():
        for other in following:
            if other in edges:
                above.setdefault(other, []).append(id_)
                open_steps[id_] += 1
    ready = [id_ for id_, steps in open_steps.items() if not steps]
    for id_ in ready:  # grows as it goes
        yield id_
        for other in above.get(id_, ()):
            open_steps[other] -= 1
            if not open_steps[other]:
                ready.append(other)
