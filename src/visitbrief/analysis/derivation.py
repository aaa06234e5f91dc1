"""Which statement on a question comes from which: the edges that `origins` follows to their ends, drawn out.

A statement is a claim, or a source that has none on the question and through which it is presumed to have come.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from visitbrief.analysis.case import Case
from visitbrief.analysis.model import Answer
from visitbrief.values.base import Agreement

MOST_COMPARED: Final = 20
"""Claims of one source on one question among which the one that was copied is looked for."""
COMPARISONS: Final = 20_000
"""Pairs of claims on one question that are compared at most; beyond, a source's first claim is held to be copied."""
NEARNESS: Final = (Agreement.SAME, Agreement.COMPATIBLE, Agreement.CONFLICT, Agreement.NOT_COMPARABLE)
"""Which claim of a parent is taken to be the one that was copied: the first of these that there is."""


class Statement(NamedTuple):
    """A claim on the question, or a source that has none."""

    source: str
    """Its id."""
    place: int | None
    """The claim's among its source's claims, from 0; None for the source alone."""


Edges: TypeAlias = Mapping[Statement, Sequence[Statement]]
"""For each statement, others."""


def derive(case: Case, question_id: str) -> dict[Statement, tuple[Statement, ...]]:
    """For each statement on a question, those it comes from; none for what is nobody's copy."""
    by_source: dict[str, list[Answer]] = {}
    for answer in case.answers(question_id):
        by_source.setdefault(answer.source.id, []).append(answer)
    copied = _Copied(by_source)
    parents: dict[Statement, tuple[Statement, ...]] = {}
    presumed: deque[str] = deque()
    for answer in case.answers(question_id):
        ids = case.origins.parents(answer.source, answer.claim)
        parents[Statement(answer.source.id, answer.index)] = tuple(copied.of(id_, answer) for id_ in ids)
        presumed.extend(id_ for id_ in ids if id_ not in by_source)
    while presumed:
        id_ = presumed.popleft()
        statement = Statement(id_, None)
        if statement in parents:
            continue
        source = case.origins.sources.get(id_)
        ids = () if source is None else case.origins.carrying(source.derives_from, question_id)
        parents[statement] = tuple(map(copied.of, ids))
        presumed.extend(each for each in ids if each not in by_source)
    return parents


def reversed_edges(edges: Edges) -> dict[Statement, list[Statement]]:
    """The same edges, pointing the other way."""
    back: dict[Statement, list[Statement]] = {statement: [] for statement in edges}
    for statement, others in edges.items():
        for other in others:
            back[other].append(statement)
    return back


def reached(edges: Edges, start: Statement) -> set[Statement]:
    """A statement and all to which edges lead from it."""
    found: set[Statement] = set()
    queue = deque((start,))
    while queue:
        statement = queue.popleft()
        if statement not in found:
            found.add(statement)
            queue.extend(edges[statement])
    return found


class _Copied:
    """Finds what of a source was copied: the claim nearest to the copy, the first of several."""

    def __init__(self, claims: Mapping[str, Sequence[Answer]]) -> None:
        self._claims = claims
        self._comparisons = COMPARISONS

    def of(self, source: str, copy: Answer | None = None) -> Statement:
        """What of a source is taken to have been copied; of a copy whose words are not known, its first claim."""
        among = self._claims.get(source, ())[:MOST_COMPARED]
        if not among:
            return Statement(source, None)
        if copy is not None and len(among) > 1 and self._comparisons >= len(among):
            self._comparisons -= len(among)
            return Statement(source, min(among, key=lambda each: _distance(each, copy)).index)
        return Statement(source, among[0].index)


def _distance(one: Answer, other: Answer) -> int:
    return NEARNESS.index(one.value.compare(other.value).agreement)
