"""How much a dossier may hold for its size: a limit on work, so that nothing small takes long.

A claim takes a tenth of a millisecond to read, compare and tell, and can be written in forty bytes; curated ones take
three hundred. What costs something each is therefore counted, and a file may hold some of it for every so many bytes.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.record import Path
from visitbrief.values.base import Kind

AT_LEAST: Final = 2_000
"""Of each sort, so many may stand in a dossier of any size."""
BYTES_EACH: Final = 192
"""Bytes of the file that allow one more."""


LETTERS_A_WORD: Final = 8
"""With the space after it."""
SORTS: Final = (
    "claims",
    "words in different prints",
    "names and aliases",
    "offices",
    "options and words",
    "questions, sources and events",
)
"""What is counted, each by itself."""
HINT: Final = (
    f"it may hold {AT_LEAST:,} and one more for every {BYTES_EACH} bytes: split the dossier, or leave out what is not"
    " needed"
)


def too_dense(dossier: Dossier, size: int) -> Flaw | None:
    """What there is too much of for a file of so many bytes, at the place that has most of it; None if there is not.

    Args:
        dossier: what the file holds, in the order of the file.
        size: of the file, in bytes.
    """
    allowed = AT_LEAST + size // BYTES_EACH
    for sort, counts in zip(SORTS, _counts(dossier), strict=True):
        total = sum(counts.values())
        if total > allowed:
            (place, most), *_ = counts.most_common(1)
            here = f", {most:,} of them here" if most < total else ""
            return Flaw(place, f"{total:,} {sort}{here}, but a file of {size:,} bytes holds at most {allowed:,}", HINT)
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


def _each(name: str, counts: Sequence[int]) -> Counter[Path]:
    return Counter({(name, place): count for place, count in enumerate(counts)})


def _words(dossier: Dossier) -> Counter[Path]:
    """How many words of the usual length the prints have room for, by question, whatever stands between the words.

    Only different prints of a question count: each is read, and compared with others. Those of options are looked up.
    """
    places = {question.id: place for place, question in enumerate(dossier.questions)}
    looked_up = {question.id for question in dossier.questions if question.kind is Kind.CHOICE}
    different = {
        (claim.question, claim.as_printed or claim.value or "")
        for source in dossier.sources
        for claim in source.claims
        if claim.question not in looked_up
    }
    words: Counter[Path] = Counter()
    for question, printed in different:
        place: Path = ("questions", places[question]) if question in places else ("questions",)
        words[place] += 1 + len(printed) // LETTERS_A_WORD
    return words
