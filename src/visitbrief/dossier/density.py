"""How much a dossier may hold for its size: a limit on work, so that nothing small takes long.

A claim takes a tenth of a millisecond to read, compare and tell, and can be written in forty bytes; curated ones take
three hundred. What costs something each is therefore counted, and a file may hold some of it for every so many bytes.
"""

from collections.abc import Iterator
from typing import Final

from visitbrief.dossier.model import Dossier

AT_LEAST: Final = 2_000
"""Of each sort, so many may stand in a dossier of any size."""
BYTES_EACH: Final = 128
"""Bytes of the file that allow one more."""


def too_dense(dossier: Dossier, size: int) -> str | None:
    """What there is too much of for a file of so many bytes, in words; None if there is not.

    Args:
        dossier: what the file holds.
        size: of the file, in bytes.
    """
    allowed = AT_LEAST + size // BYTES_EACH
    for sort, count in _counted(dossier):
        if count > allowed:
            return f"{count:,} {sort} in a file of {size:,} bytes: at most {allowed:,} are read"
    return None


def _counted(dossier: Dossier) -> Iterator[tuple[str, int]]:
    """What is counted, and how much of it there is."""
    yield "claims", sum(len(source.claims) for source in dossier.sources)
    yield (
        "names and aliases",
        (
            sum(1 + len(person.aliases) for person in dossier.people)
            + sum(1 + len(place.aliases) for place in dossier.places)
        ),
    )
    yield "offices", sum(len(person.offices) for person in dossier.people)
    yield "options and words", sum(1 + len(option.words) for q in dossier.questions for option in q.options)
    yield "questions, sources and events", len(dossier.questions) + len(dossier.sources) + len(dossier.events)
