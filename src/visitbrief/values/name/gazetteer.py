"""The people and places that a printed name may mean, as plain data, and which place lies in which."""

from collections.abc import Iterable
from typing import NamedTuple

from visitbrief.values.name.spelling import SEPARATORS, fold
from visitbrief.values.name.words import particles


class Entry(NamedTuple):
    """One person or place."""

    id: str
    names: tuple[str, ...]
    """The full name, then every other correct form."""
    inside: str | None = None
    """For a place: the id of the smallest place that contains it."""


class Gazetteer:
    """An immutable look-up from printed names to entries."""

    __slots__ = ("_by_name", "_by_words", "_inside")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._inside: dict[str, str | None] = {}
        self._by_name: dict[str, set[str]] = {}
        self._by_words: dict[str, set[str]] = {}
        for entry in entries:
            self._inside[entry.id] = entry.inside
            for name in entry.names:
                whole, bare = _keys(name)
                self._by_name.setdefault(whole, set()).add(entry.id)
                self._by_words.setdefault(bare, set()).add(entry.id)

    def resolve(self, printed: str) -> str | None:
        """The id of the one entry that is called so; None when there is none, or more than one.

        Case, diacritics, script, punctuation and the order "Surname, Given" are set aside; particles ("de la", "al-")
        only when no entry has the name with them. A part of a name is not the name: "Noboa" resolves to nobody
        unless it is recorded as a form of its own.
        """
        whole, bare = _keys(printed)
        found = self._by_name.get(whole) or self._by_words.get(bare) or set()
        return next(iter(found)) if len(found) == 1 else None

    def ancestors(self, entry_id: str) -> tuple[str, ...]:
        """The ids of the places that an entry lies in, nearest first; each once, even if the chain runs in a circle."""
        within: list[str] = []
        place = self._inside.get(entry_id)
        while place is not None and place not in (entry_id, *within):
            within.append(place)
            place = self._inside.get(place)
        return tuple(within)


def _keys(name: str) -> tuple[str, str]:
    """A name in folded words, with its particles and without them."""
    surname, comma, given = name.partition(",")
    words = fold((f"{given} {surname}" if comma else name).translate(SEPARATORS)).split()
    return " ".join(words), " ".join([word for word in words if word not in particles()] or words)
