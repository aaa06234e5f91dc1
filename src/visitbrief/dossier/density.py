"""How much a dossier may hold for its size: a limit on work, so that nothing small takes long.

A claim takes a tenth of a millisecond to read, compare and tell, and can be written in forty bytes; curated ones take
three hundred. What costs something each is therefore counted, and a file may hold some of it for every so many bytes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.graph import ways
from visitbrief.dossier.model import Dossier, IfRaised, PolicyLine
from visitbrief.dossier.record import Path
from visitbrief.values.base import Kind

AT_LEAST: Final = 2_000
"""Of each sort, so many may stand in a dossier of any size."""
BYTES_EACH: Final = 192
"""Bytes of the file that allow one more."""
MOST_WAYS: Final = 10**9
"""Ways from one source that are counted: there may be as many as the powers of two."""

LETTERS_A_WORD: Final = 8
"""With the space after it."""
SORTS: Final[Mapping[str, int]] = {
    "claims": 1,
    "words in different prints": 1,
    "names and aliases": 1,
    "offices": 1,
    "options and words": 1,
    "questions, sources and events": 1,
    "parties and speakers": 1,
    "ways from claims back to sources": 16,
    "lines of a briefing and what they cite": 1,
}
"""What is counted, each by itself, and how many of it are allowed for one of the others: so many cost as much."""


def in_words(sort: str) -> str:
    """How many of a sort a file may hold."""
    weight = SORTS[sort]
    return f"{weight * AT_LEAST:,} and {weight} more for every {BYTES_EACH} bytes"


def too_dense(dossier: Dossier, size: int) -> Flaw | None:
    """What there is too much of for a file of so many bytes, at the place that has most of it; None if there is not.

    Args:
        dossier: what the file holds, in the order of the file.
        size: of the file, in bytes.
    """
    for (sort, weight), counts in zip(SORTS.items(), _counts(dossier), strict=True):
        allowed = weight * (AT_LEAST + size // BYTES_EACH)
        total = sum(counts.values())
        if total > allowed:
            (place, most), *_ = counts.most_common(1)
            here = f", {most:,} of them here" if most < total else ""
            what = f"{total:,} {sort}{here}, but a file of {size:,} bytes holds at most {allowed:,}"
            hint = f"it may hold {in_words(sort)}: split the dossier, or leave out what is not needed"
            return Flaw(place, what, hint)
    return None


def _counts(dossier: Dossier) -> Iterator[Counter[Path]]:
    """How much there is of each sort, by the object or list that holds it."""
    yield _each("sources", [len(source.claims) for source in dossier.sources])
    yield _words(dossier)
    yield (
        _each("people", [1 + len(person.aliases) for person in dossier.people])
        + _each("places", [1 + len(place.aliases) for place in dossier.places])
    )
    yield _each("people", [len(person.offices) for person in dossier.people])
    yield _each("questions", [sum(1 + len(one.words) for one in question.options) for question in dossier.questions])
    lists = {"questions": dossier.questions, "sources": dossier.sources, "events": dossier.events}
    yield Counter({(name,): len(items) for name, items in lists.items()})
    yield _each("parties", [1 + len(party.speakers) for party in dossier.parties])
    yield _each("sources", list(_ways_back(dossier)))
    yield Counter({("briefing",): sum(1 + len(line.cites) for line in _lines(dossier))})


def _lines(dossier: Dossier) -> Iterator[PolicyLine | IfRaised]:
    if (briefing := dossier.briefing) is not None:
        yield from chain(briefing.objectives, briefing.their_objectives, briefing.points, briefing.if_raised)


def _ways_back(dossier: Dossier) -> Iterator[int]:
    """Of each source, the ways from all its claims back to whatever they derive from, directly or not."""
    edges = {source.id: source.derives_from for source in dossier.sources if source.derives_from}
    ways_of = ways(edges, most=MOST_WAYS)
    for source in dossier.sources:
        of_claims = (1 + ways_of.get(id_, 0) for claim in source.claims for id_ in claim.derives_from or ())
        yield len(source.claims) * ways_of.get(source.id, 0) + sum(of_claims)


def _each(name: str, counts: Sequence[int]) -> Counter[Path]:
    return Counter({(name, place): count for place, count in enumerate(counts)})


def _words(dossier: Dossier) -> Counter[Path]:
    """How many words of the usual length the prints have room for, by question, whatever stands between the words.

    Only different prints of a question count: each is read and compared with others, which costs as much as two words
    more. Those of options are looked up; words of names are also tried as they may be spelled, and count twice.
    """
    places = {question.id: place for place, question in enumerate(dossier.questions)}
    kinds = {question.id: question.kind for question in dossier.questions}
    different = {
        (claim.question, claim.as_printed or claim.value or "")
        for source in dossier.sources
        for claim in source.claims
        if kinds.get(claim.question) is not Kind.CHOICE
    }
    words: Counter[Path] = Counter()
    for question, printed in different:
        place: Path = ("questions", places[question]) if question in places else ("questions",)
        times = 2 if kinds.get(question) is Kind.NAME else 1
        words[place] += 2 + times * (1 + len(printed) // LETTERS_A_WORD)
    return words
