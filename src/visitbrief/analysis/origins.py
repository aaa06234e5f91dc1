"""Where a claim comes from: derivation chains followed back to their roots.

Five papers that carry one agency's story are one origin. The relation is PROV's `wasDerivedFrom`.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from visitbrief.analysis.hitting import hitting
from visitbrief.dossier.model import Claim, Dossier, Source


class Origins:
    """Derivation chains of one dossier. The dossier's rules guarantee that they have no cycle."""

    def __init__(self, dossier: Dossier) -> None:
        self.sources = {source.id: source for source in dossier.sources}
        self._roots: dict[str, frozenset[str]] = {}

    def of(self, source: Source, claim: Claim) -> frozenset[str]:
        """Ids of the sources at the roots of a claim's chains; its own source when it derives from nothing."""
        if claim.derives_from is None:
            return self.roots(source.id)
        return self._roots_of_all(claim.derives_from) or frozenset((source.id,))

    def roots(self, source_id: str) -> frozenset[str]:
        """Ids of the sources at the roots of a source's chains; itself when it derives from nothing."""
        known = self._roots.get(source_id)
        if known is None:
            source = self.sources.get(source_id)
            parents = source.derives_from if source else ()
            known = self._roots_of_all(parents) or frozenset((source_id,))
            self._roots[source_id] = known
        return known

    def ancestors(self, source: Source, claim: Claim) -> Iterator[Source]:
        """The sources a claim derives from, nearest first, each once."""
        parents = source.derives_from if claim.derives_from is None else claim.derives_from
        return (self.sources[id_] for id_ in self.chain(parents) if id_ in self.sources)

    def chain(self, parents: Iterable[str]) -> Iterator[str]:
        """These ids and those of all sources that they derive from, nearest first, each once.

        In a dossier as of an earlier day, some of them may be of sources that were not out by then.
        """
        seen: set[str] = set()
        queue = deque(parents)
        while queue:
            id_ = queue.popleft()
            if id_ not in seen:
                seen.add(id_)
                yield id_
                if id_ in self.sources:
                    queue.extend(self.sources[id_].derives_from)

    def _roots_of_all(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(root for id_ in ids for root in self.roots(id_))


def independent(root_sets: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The fewest origins that could account for claims with these roots, sorted.

    A story with two roots may owe a given figure to either, so it adds an origin only when neither root is counted
    already.
    """
    different = set(root_sets)
    if len(different) == 1:
        return (min(different.pop()),)
    return hitting(different)
