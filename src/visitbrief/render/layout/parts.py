"""What several pages share: flags, sources in brief, counted things, dates."""

import re
from collections.abc import Collection, Sequence

from visitbrief.render.document import Line, Role, Span, line
from visitbrief.views.parts import Rival

MOST_NAMED = 3
"""Sources named before "and N more"."""

LONGEST_FIGURE = 24
"""Characters of an answer that is kept on one line."""

SEVERITY_ROLES = {"major": Role.MAJOR, "moderate": Role.MODERATE, "minor": Role.MINOR}

DISPUTED = Span("! disputed", Role.FLAG)
"""The flag: a sign and a word, so that it stands without colour."""


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 source", "3 sources"."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def ids(names: Sequence[str], most: int | None = MOST_NAMED) -> list[str | Span]:
    """Ids in brief: the first few, and how many more; all of them when `most` is None."""
    shown: list[str | Span] = []
    for name in names[:most]:
        shown += [", ", Span(name, Role.ID)] if shown else [Span(name, Role.ID)]
    if most is not None and len(names) > most:
        shown.append(f" and {len(names) - most} more")
    return shown


def cite(text: str, named: Collection[str]) -> Line:
    """A sentence in which the ids of sources named are ids, never broken."""
    return line(*(Span(piece, Role.ID) if piece in named else piece for piece in _ID_LIKE.split(text) if piece))


_ID_LIKE = re.compile(r"([a-z0-9]+(?:[-._][a-z0-9]+)*)")


def answer(text: str) -> Span:
    """An answer: a figure or date, which is never broken, or else words, which may be."""
    short = len(text) <= LONGEST_FIGURE and any(character.isdigit() for character in text)
    return Span(text, Role.FIGURE if short else Role.STRONG)


def rival_line(rival: Rival, most: int = MOST_NAMED) -> Line:
    """A competing answer and who gives it, as many as `most` by name."""
    return line(answer(rival.shown), " (", *ids(rival.sources, most), ")")


def basis(sources: int, origins: int) -> str:
    """What an answer rests on: "9 sources, 4 origins"."""
    return f"{count(sources, 'source')}, {count(origins, 'origin')}"


def period(edtf: str) -> str:
    """An EDTF date or interval with words between its ends."""
    return edtf.replace("/", " to ")
