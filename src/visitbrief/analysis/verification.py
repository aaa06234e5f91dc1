"""Whether a source prints what a claim says it does: found in its text, or not; never nearly.

What differs in spacing, in the shape of quotation marks and dashes, in soft hyphens or in how Unicode composes a letter
is the same print, and said to be so; case is not set aside. A print that is not found is shown beside the passage that
is most like it, for whoever mends one of the two: likeness decides nothing, because "$18.5 million" is 98 % like
"$13.5 million".
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, chain
from typing import Final
from unicodedata import normalize

from visitbrief.dossier.model import Claim, Part

MOST_PLACES: Final = 50
"""Places of one word that are looked at for the nearest passage; the rarest words tell most."""
SLACK: Final = 6
"""Tokens around a passage in which more of the print is looked for, spaces counted."""

SIGNS: Final = str.maketrans(
    dict.fromkeys("‘’‚‛′ʼ`´‹›", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-") | {"\u00ad": None}
)
"""What print writes in several ways: quotation marks, dashes, and a hyphen that is there only at the end of a line."""

_DASH: Final = re.compile("-{2,}")
_TOKEN: Final = re.compile(
    r"(?:[^\W_]|[\u0300-\u036f])+(?:(?<=\d)[.,](?=\d)[^\W_]+)*"  # a word or a figure
    r"|."  # a sign or a space
)
_BETWEEN: Final = "\n"
"""What stands around each token where tokens are searched as one string: no token holds it, and none is empty."""


class Outcome(StrEnum):
    """What came of looking for a print in its source's text."""

    EXACT = "exact"
    """It stands there, sign for sign."""
    NORMALISED = "normalised"
    """It stands there, but for what `normalised` sets aside."""
    ELSEWHERE = "elsewhere"
    """It stands in another paragraph than the one named."""
    NOT_FOUND = "not-found"
    """It stands nowhere in the text."""

    @property
    def failed(self) -> bool:
        """Whether the claim must be mended, or the text."""
        return self in (Outcome.ELSEWHERE, Outcome.NOT_FOUND)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a passage."""

    text: str
    differs: bool
    """Whether the print has something else there, or nothing."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a text that are most like a print."""

    paragraph: int
    pieces: tuple[Piece, ...]
    """They make the passage, spaces included."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of looking for a print, and where it stands."""

    outcome: Outcome
    paragraph: int | None = None
    """The paragraph that holds it, counted from 1; null where none does, and of a headline found in the title alone."""


class Verifier:
    """The text of one source, in which prints are looked for.

    To look for one takes time linear in the text, whatever stands there.
    """

    def __init__(self, title: str, paragraphs: Sequence[str]) -> None:
        """Take a text.

        Args:
            title: of the source, where a headline stands that the text lacks.
            paragraphs: of the text, in order.
        """
        self._title = title
        plain = tuple(map(normalised, paragraphs))
        self._normalised = _Searched(plain)
        self._raw = self._normalised if plain == tuple(paragraphs) else _Searched(paragraphs)

    def verify(self, claim: Claim, printed: str) -> Verification:
        """Look for what a claim says the source prints: in the paragraph that it names, else anywhere in the text."""
        if (found := self._found(printed, claim.paragraph)) is not None:
            return found
        if claim.paragraph is not None and (found := self._found(printed, None)) is not None:
            return Verification(Outcome.ELSEWHERE, found.paragraph)
        if claim.part is Part.HEADLINE and claim.paragraph is None:
            title = Verifier("", (self._title,))
            if (found := title._found(printed, None)) is not None:
                return Verification(found.outcome)
        return Verification(Outcome.NOT_FOUND)

    def nearest(self, printed: str) -> Passage | None:
        """The passage that has most words of a print in their order; None where the text has none of them."""
        return self._normalised.nearest(normalised(printed))

    def _found(self, printed: str, paragraph: int | None) -> Verification | None:
        if (place := self._raw.find(printed, paragraph)) is not None:
            return Verification(Outcome.EXACT, place)
        if (place := self._normalised.find(normalised(printed), paragraph)) is not None:
            return Verification(Outcome.NORMALISED, place)
        return None


def normalised(text: str) -> str:
    """Print as it is compared: composed (NFC), on one line, with plain quotation marks, dashes and spaces."""
    plain = normalize("NFC", text).translate(SIGNS)
    composed = normalize("NFC", plain)  # again, for a soft hyphen may have stood between a letter and its accent
    return " ".join(_DASH.sub("-", composed).split())


class _Searched:
    """Paragraphs as tokens. A print is found where its tokens stand, so never inside a word or a figure."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._paragraphs = [_TOKEN.findall(paragraph) for paragraph in paragraphs]
        joined = [_joined(tokens) for tokens in self._paragraphs]
        self._text = "".join(joined)
        self._known = frozenset(chain.from_iterable(self._paragraphs))
        self._starts = list(accumulate(map(len, joined), initial=0))

    def find(self, printed: str, paragraph: int | None) -> int | None:
        """The first paragraph that holds a print, counted from 1; of one paragraph, whether it does."""
        if _BETWEEN in printed or not printed or (paragraph is not None and paragraph >= len(self._starts)):
            return None
        tokens = _TOKEN.findall(printed)
        if not self._known.issuperset(tokens):  # far quicker than a search, and as a rule what fails one
            return None
        where = (0, len(self._text)) if paragraph is None else self._starts[paragraph - 1 : paragraph + 1]
        place = self._text.find(_joined(tokens), *where)
        return None if place < 0 else bisect_right(self._starts, place)

    def nearest(self, printed: str) -> Passage | None:
        """The passage that is most like a print; see `Verifier.nearest`."""
        asked = _TOKEN.findall(printed)
        votes: dict[int, list[int]] = defaultdict(list)
        for offset, token in enumerate(asked):
            for place in self._places.get(token.casefold(), ()):
                votes[place - offset].append(place)
        if not votes:
            return None
        first = min(votes, key=lambda first: (-len(votes[first]), first))
        numbers = Counter(bisect_right(self._firsts, place) for place in votes[first])
        return self._passage(asked, first, max(numbers, key=numbers.__getitem__))

    def _passage(self, asked: Sequence[str], first: int, number: int) -> Passage:
        """What stands in a paragraph beside a print that is laid against the tokens from a place on."""
        from difflib import SequenceMatcher

        start, end = self._firsts[number - 1], self._firsts[number]
        low, high = max(start, first - SLACK), min(end, first + len(asked) + SLACK)
        window = self._tokens[low:high]
        folded = [token.casefold() for token in asked]
        matcher = SequenceMatcher(None, folded, [token.casefold() for token in window], autojunk=False)
        same = {
            block.b + step
            for block in matcher.get_matching_blocks()
            for step in range(block.size)
            if window[block.b + step] == asked[block.a + step]
        }
        beside = range(first - low, first - low + len(asked))
        covered = {place for place in same if not window[place].isspace()}.union(beside)
        shown = range(max(0, min(covered)), min(len(window), max(covered) + 1))
        return Passage(number, tuple(_pieces((window[place], place not in same) for place in shown)))

    @cached_property
    def _tokens(self) -> list[str]:
        return list(chain.from_iterable(self._paragraphs))

    @cached_property
    def _firsts(self) -> list[int]:
        """Where each paragraph begins among the tokens, and where the last one ends."""
        return list(accumulate(map(len, self._paragraphs), initial=0))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word or sign stands, regardless of case; the first places of a common one."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self._tokens):
            known = places[token.casefold()]
            if not token.isspace() and len(known) < MOST_PLACES:
                known.append(place)
        return places


def _joined(tokens: Sequence[str]) -> str:
    return _BETWEEN + _BETWEEN.join(tokens) + _BETWEEN


def _pieces(tokens: Iterable[tuple[str, bool]]) -> Iterator[Piece]:
    """Tokens in runs of those that differ and those that do not; a space goes with what is before it."""
    run: list[str] = []
    run_differs = False
    for token, differs in tokens:
        if run and differs != run_differs and not token.isspace():
            yield Piece("".join(run), run_differs)
            run = []
        if not run:
            run_differs = differs
        run.append(token)
    if run:
        yield Piece("".join(run), run_differs)
