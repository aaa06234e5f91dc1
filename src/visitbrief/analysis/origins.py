"""Where a claim comes from: derivation chains followed back to their roots.

Five papers that carry one agency's story are one origin. The relation is PROV's `wasDerivedFrom`. It belongs to
statements: a source that was seen whole and does not answer a question is the origin of nobody's answer to it. Where it
was not seen whole, that it has the answer is presumed. A guess is the outlet's own.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from visitbrief.analysis.hitting import hitting
from visitbrief.dossier.model import Claim, Dossier, Modality, Seen, Source


class Origins:
    """Derivation chains of one dossier. The dossier's rules guarantee that they have no cycle."""

    def __init__(self, dossier: Dossier) -> None:
        self.sources = {source.id: source for source in dossier.sources}
        self._itself = {id_: frozenset((id_,)) for id_ in self.sources}
        self._roots: dict[tuple[str, str], frozenset[str]] = {}
        self._ancestors: dict[tuple[str, tuple[str, ...]], list[Source]] = {}
        self._answered: dict[str, frozenset[str]] = {}

    def of(self, source: Source, claim: Claim) -> frozenset[str]:
        """Ids of the sources at the roots of a claim's chains; its own source when it derives from nothing."""
        if claim.derives_from is None and claim.modality is not Modality.SPECULATED:
            return self._roots_of(source.id, claim.question)
        if not (parents := self.parents(source, claim)):
            return self._itself[source.id]
        return self._roots_of_all(parents, claim.question) or self._itself[source.id]

    def presumed(self, source: Source, claim: Claim) -> bool:
        """Whether it is only presumed that a source from which the claim derives has it: none was seen to."""
        return any(not self.answers(each, claim.question) for each in self.ancestors(source, claim))

    def ancestors(self, source: Source, claim: Claim) -> Sequence[Source]:
        """The sources a claim derives from, nearest first, each once."""
        parents = self.parents(source, claim)
        if not parents:
            return ()
        key = claim.question, tuple(parents)
        known = self._ancestors.get(key)
        if known is None:
            chain = self.chain(parents, claim.question)
            known = self._ancestors[key] = [self.sources[id_] for id_ in chain if id_ in self.sources]
        return known

    def chain(self, parents: Iterable[str], question_id: str | None = None) -> Iterator[str]:
        """These ids and those of all sources that they derive from, nearest first, each once.

        Of a question, only through sources that may have its answer. In a dossier as of an earlier day, some of the ids
        may be of sources that were not out by then.
        """
        seen: set[str] = set()
        queue = deque(parents)
        while queue:
            id_ = queue.popleft()
            if id_ in seen:
                continue
            seen.add(id_)
            yield id_
            if id_ in self.sources:
                derives_from = self.sources[id_].derives_from
                queue.extend(derives_from if question_id is None else self.carrying(derives_from, question_id))

    def roots(self, source_id: str) -> frozenset[str]:
        """Ids of the sources at the roots of a source's chains, whatever is asked; itself if there are none."""
        ends = {
            id_ for id_ in self.chain((source_id,)) if id_ not in self.sources or not self.sources[id_].derives_from
        }
        return frozenset(ends)

    def answers(self, source: Source, question_id: str) -> bool:
        """Whether a source has a claim on a question."""
        known = self._answered.get(source.id)
        if known is None:
            known = self._answered[source.id] = frozenset(claim.question for claim in source.claims)
        return question_id in known

    def parents(self, source: Source, claim: Claim) -> Sequence[str]:
        """The sources from which a claim itself derives."""
        if claim.derives_from is not None:
            return claim.derives_from
        if not source.derives_from or claim.modality is Modality.SPECULATED:
            return ()
        return self.carrying(source.derives_from, claim.question)

    def carrying(self, ids: Sequence[str], question_id: str) -> Sequence[str]:
        """Of some sources, those that answer a question or were not seen whole."""
        return [
            id_
            for id_ in ids
            if (source := self.sources.get(id_)) is None
            or source.seen is not Seen.WHOLE
            or self.answers(source, question_id)
        ]

    def _roots_of(self, source_id: str, question_id: str) -> frozenset[str]:
        source = self.sources.get(source_id)
        if source is None:
            return frozenset((source_id,))
        if not source.derives_from:
            return self._itself[source_id]
        key = source_id, question_id
        known = self._roots.get(key)
        if known is None:
            parents = self.carrying(source.derives_from, question_id)
            known = self._roots[key] = self._roots_of_all(parents, question_id) or self._itself[source_id]
        return known

    def _roots_of_all(self, ids: Iterable[str], question_id: str) -> frozenset[str]:
        return frozenset(root for id_ in ids for root in self._roots_of(id_, question_id))


def independent(root_sets: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The fewest origins that could account for claims with these roots, sorted.

    A story with two roots may owe a given figure to either, so it adds an origin only when neither root is counted
    already.
    """
    different = set(root_sets)
    if len(different) == 1:
        return (min(different.pop()),)
    return hitting(different)
