"""Where a claim comes from: derivation chains followed back to their roots.

Five papers that carry one agency's story are one origin. The relation is PROV's `wasDerivedFrom`. It belongs to
statements: a source that was seen whole and does not answer a question is the origin of nobody's answer to it. Where it
was not seen whole, that it has the answer is presumed. A guess is the outlet's own.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from visitbrief.analysis.hitting import hitting
from visitbrief.dossier.model import Claim, Dossier, Modality, Seen, Source


class Origins:
    """Derivation chains of one dossier. The dossier's rules guarantee that they have no cycle."""

    def __init__(self, dossier: Dossier) -> None:
        self.sources = {source.id: source for source in dossier.sources}
        self._itself = {id_: frozenset((id_,)) for id_ in self.sources}
        self._roots: dict[tuple[str, str], frozenset[str]] = {}
        self._usual: dict[tuple[str, str], frozenset[str]] = {}
        self._ancestors: dict[tuple[str, tuple[str, ...]], list[Source]] = {}
        self._claims: dict[str, dict[str, list[Claim]]] = {}

    def of(self, source: Source, claim: Claim) -> frozenset[str]:
        """Ids of the sources at the roots of a claim's chains; its own source when it derives from nothing."""
        if claim.derives_from is not None or claim.modality is Modality.SPECULATED:
            return self._roots_of_all(self.parents(source, claim), claim.question) or self._itself[source.id]
        if not source.derives_from:
            return self._itself[source.id]
        key = source.id, claim.question
        known = self._usual.get(key)
        if known is None:
            parents = self.carrying(source.derives_from, claim.question)
            known = self._usual[key] = self._roots_of_all(parents, claim.question) or self._itself[source.id]
        return known

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
                queue.extend(self.sources[id_].derives_from if question_id is None else self._back(id_, question_id)[0])

    def roots(self, source_id: str) -> frozenset[str]:
        """Ids of the sources at the roots of a source's chains, whatever is asked; itself if there are none."""
        ends = {
            id_ for id_ in self.chain((source_id,)) if id_ not in self.sources or not self.sources[id_].derives_from
        }
        return frozenset(ends)

    def answers(self, source: Source, question_id: str) -> bool:
        """Whether a source has a claim on a question."""
        return question_id in self._claims_of(source)

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

    def _claims_of(self, source: Source) -> dict[str, list[Claim]]:
        """The claims of a source by question."""
        known = self._claims.get(source.id)
        if known is None:
            known = self._claims[source.id] = {}
            for claim in source.claims:
                known.setdefault(claim.question, []).append(claim)
        return known

    def _back(self, source_id: str, question_id: str) -> tuple[Sequence[str], bool]:
        """The sources from which what a source has on a question derives, and whether it may have it of its own."""
        source = self.sources.get(source_id)
        if source is None:
            return (), True
        claims = self._claims_of(source).get(question_id)
        if claims is None:
            parents = self.carrying(source.derives_from, question_id)
            return parents, not parents
        by_claim = [self.parents(source, claim) for claim in claims]
        return tuple(dict.fromkeys(chain.from_iterable(by_claim))), not all(by_claim)

    def _roots_of(self, source_id: str, question_id: str) -> frozenset[str]:
        """Ids of the sources at the roots of what a source has on a question."""
        roots, none = self._roots, frozenset[str]()
        todo, underway = [source_id], set[str]()
        while todo:
            id_ = todo[-1]
            if (id_, question_id) in roots:
                todo.pop()
                continue
            underway.add(id_)
            parents, has_own = self._back(id_, question_id)
            missing = [parent for parent in parents if (parent, question_id) not in roots and parent not in underway]
            if missing:
                todo += missing
                continue
            own = self._itself.get(id_, frozenset((id_,))) if has_own else none
            roots[id_, question_id] = own.union(*(roots.get((parent, question_id), none) for parent in parents))
        return roots[source_id, question_id]

    def _roots_of_all(self, ids: Iterable[str], question_id: str) -> frozenset[str]:
        known = self._roots
        return frozenset().union(*(known.get((id_, question_id)) or self._roots_of(id_, question_id) for id_ in ids))


def independent(root_sets: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """The fewest origins that could account for claims with these roots, sorted.

    A story with two roots may owe a given figure to either, so it adds an origin only when neither root is counted
    already.
    """
    different = set(root_sets)
    if len(different) == 1:
        return (min(different.pop()),)
    return hitting(different)
