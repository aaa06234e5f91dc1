"""How much a dossier may hold for its size: a limit on work, so that nothing small takes long.

A claim takes a tenth of a millisecond to read, compare and tell, and can be written in forty bytes; curated ones take
three hundred. What costs something each is therefore counted, and a file may hold some of it for every so many bytes.
"""

from collections.abc import Iterator
from typing import Final

from visitbrief.dossier.model import Dossier
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


def too_dense(dossier: Dossier, size: int) -> str | None:
    """What there is too much of for a file of so many bytes, in words; None if there is not.

    Args:
        dossier: what the file holds.
        size: of the file, in bytes.
    """
    allowed = AT_LEAST + size // BYTES_EACH
    for sort, count in zip(SORTS, _counts(dossier), strict=True):
        if count > allowed:
            return f"{count:,} {sort} in a file of {size:,} bytes: at most {allowed:,} are read"
    return None


def _counts(dossier: Dossier) -> Iterator[int]:
    """How much there is of each sort."""
    yield sum(len(source.claims) for source in dossier.sources)
    yield sum(map(_words, _different(dossier)))
    yield (
        sum(1 + len(person.aliases) for person in dossier.people)
        + sum(1 + len(place.aliases) for place in dossier.places)
    )
    yield sum(len(person.offices) for person in dossier.people)
    yield sum(1 + len(option.words) for question in dossier.questions for option in question.options)
    yield len(dossier.questions) + len(dossier.sources) + len(dossier.events)


def _different(dossier: Dossier) -> set[tuple[str, str]]:
    """The different prints, each with its question: each is read, and compared with others. Options are looked up."""
    looked_up = {question.id for question in dossier.questions if question.kind is Kind.CHOICE}
    return {
        (claim.question, claim.as_printed)
        for source in dossier.sources
        for claim in source.claims
        if claim.question not in looked_up
    }


def _words(print_: tuple[str, str]) -> int:
    """How many words of the usual length a print has room for, whatever stands between them."""
    return 1 + len(print_[1]) // LETTERS_A_WORD
