"""Words and phrases of a language, looked up among the tokens of a line: the longest that stands there."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Generic, TypeVar

from visitbrief.values.print.tokens import HYPHENS, Line

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """What phrases mean, by their first word. Where a phrase has a space, print may have a hyphen."""

    __slots__ = ("_by_first",)

    def __init__(self, meanings: Mapping[str, Meaning] | Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in meanings.items() if isinstance(meanings, Mapping) else meanings:
            self.enter(phrase, meaning)

    def enter(self, phrase: str, meaning: Meaning) -> None:
        """Enter a phrase; the longest come first, and of equal ones the first entered."""
        tokens = tuple(phrase.split())
        if not all(map(str.isalpha, tokens)):
            tokens = tuple(Line(phrase).words[:-2])
        entries = self._by_first.setdefault(tokens[0], [])
        entries.append((tokens, meaning))
        if len(entries) > 1:
            entries.sort(key=_longest_first)

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with this word."""
        return word in self._by_first

    def first_words(self) -> Iterable[str]:
        """The words with which phrases begin."""
        return self._by_first

    def meanings(self) -> Iterator[Meaning]:
        """What its phrases mean."""
        return (meaning for entries in self._by_first.values() for _, meaning in entries)

    def match(self, words: list[str], index: int) -> tuple[Meaning | None, int]:
        """The meaning of the longest phrase at token `index`, and the token after it; None and the same token."""
        entries = self._by_first.get(words[index])
        if entries is None:
            return None, index
        for tokens, meaning in entries:
            end = index + 1
            for token in tokens[1:]:
                if words[end] in HYPHENS and token not in HYPHENS:
                    end += 1
                if words[end] != token:
                    break
                end += 1
            else:
                return meaning, end
        return None, index


def _longest_first(entry: tuple[tuple[str, ...], object]) -> int:
    return -len(entry[0])


@cache
def phrases(of: frozenset[str]) -> Phrases[bool]:
    """A set of phrases to be found in a line."""
    return Phrases(dict.fromkeys(of, True))
