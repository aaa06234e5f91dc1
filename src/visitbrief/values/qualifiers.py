"""Qualifiers in print: the words of the table in `allowances`, and the comparisons that are made of them.

"Nearly", "up to" and "más de" stand in the table as they are printed. "Not less than", "greater than or equal to",
"igual o mayor que" and "or more" are made of a comparison of its rows `over` and `under` and a word for *not*,
*equal* or *or*; they are recognised by their parts.
"""

from functools import cache
from typing import NamedTuple

from visitbrief.values.allowances import ALLOWANCES
from visitbrief.values.numerals import fold
from visitbrief.values.numerals_lexicon import word_set

VAGUE = ("several", "couple")
"""Rules of words that stand instead of a figure."""
OPEN_UP, OPEN_DOWN = frozenset({"over", "at-least"}), frozenset({"under", "at-most"})
OPEN = OPEN_UP | OPEN_DOWN
"""Rules that leave one end open."""

_MIRROR = {"over": "under", "under": "over"}
_WITH_FIGURE = {"over": "at-least", "under": "at-most"}
"""What an open end becomes when it includes its figure."""
_CONTRACTIONS = {"de": "del", "a": "al"}
_ABBREVIATIONS = frozenset({"approx", "aprox", "ca", "max"})
AFTER_ONLY = frozenset({"or", "and", "o", "y", "plus", "give"})
"""First words of qualifiers that stand only after the figure."""
_BOTH_SIDES = frozenset(
    fold(words)
    for words in (
        "at least", "at most", "al menos", "por lo menos", "como mínimo", "como máximo", "a lo sumo", "a lo más",
        "cuando menos", "approximately", "approx", "aproximadamente", "aprox", "más o menos", "more or less",
        "give or take", "exactly", "exactamente", "cuando mucho", "en adelante", "máximo", "mínimo", "maximum",
        "max", "minimum", "tops",
    )
)  # fmt: skip
"""Qualifiers that may stand on either side of the figure."""


class _Parts(NamedTuple):
    """The words that turn one comparison into another."""

    no: frozenset[str]
    equal: frozenset[str]
    particles: frozenset[str]
    """What follows a comparative or "equal": than, to; que, de, a."""
    either: frozenset[str]
    """The "or" of "or equal to"."""
    conjunctions: frozenset[str]
    """What joins a comparative to the figure before it: or more, y menos."""
    places: frozenset[str]
    """Comparatives without a particle that may so be joined: and over."""


_PARTS = {
    "en": _Parts(
        word_set("no not"), word_set("equal equals"), word_set("than to"), word_set("or"), word_set("or and"),
        word_set("over above under below"),
    ),
    "es": _Parts(
        word_set("no"), word_set("igual iguales"), word_set("que de a del al"), word_set("o u"), word_set("o y"),
        frozenset(),
    ),
}  # fmt: skip

_Phrase = tuple[tuple[str, ...], str]
_Phrases = dict[str, list[_Phrase]]


class _Table(NamedTuple):
    """Qualifiers of one language by their first word, longest first."""

    before: _Phrases
    after: _Phrases
    comparatives: _Phrases
    """Comparisons without their particle: "more" of "more than"."""
    joinable: dict[str, str]
    """Those of one word that may be joined to the figure before them: or *more*."""


def first_words(language: str) -> frozenset[str]:
    """The words with which a qualifier may begin."""
    return frozenset(_table(language).before)


@cache
def _table(language: str) -> _Table:
    table, parts = _Table({}, {}, {}, {}), _PARTS[language]
    for word in parts.no | parts.equal:
        table.before[word] = []
    for word in parts.conjunctions:
        table.after[word] = []
    for row in ALLOWANCES:
        if row.of_figure is None and row.key not in VAGUE:
            continue
        signs = tuple(word for word in row.english if not word[0].isalpha())
        for printed in row.english if language == "en" else row.spanish + signs:
            words = tuple(fold(word) for word in printed.split())
            follows = words[0] in AFTER_ONLY
            if not follows:
                _add(table.before, words, row.key)
                if language == "es" and words[-1] in _CONTRACTIONS:
                    _add(table.before, (*words[:-1], _CONTRACTIONS[words[-1]]), row.key)
            if follows or " ".join(words) in _BOTH_SIDES:
                _add(table.after, words, row.key)
            if row.key in _WITH_FIGURE and words[0].isalpha():
                stem = words[:-1] if words[-1] in parts.particles else words
                _add(table.comparatives, stem, row.key)
                if len(stem) == 1 and (stem != words or stem[0] in parts.places):
                    table.joinable[stem[0]] = row.key
    for phrases in table[:3]:
        for rows in phrases.values():
            rows.sort(key=_longest_first)
    return table


def _add(phrases: _Phrases, words: tuple[str, ...], key: str) -> None:
    phrases.setdefault(words[0], []).append((words, key))


def _longest_first(row: _Phrase) -> int:
    return -len(row[0])


class Qualifiers:
    """Finds the qualifiers of one language among the words of a line."""

    __slots__ = ("_parts", "_table", "words")

    def __init__(self, words: list[str], language: str) -> None:
        self.words = words
        self._table = _table(language)
        self._parts = _PARTS[language]

    def may_begin(self, word: str) -> bool:
        """Whether a qualifier may begin with this word, before a figure or after it."""
        return word in self._table.before or word in self._table.after

    def may_follow(self, word: str) -> bool:
        """Whether a qualifier that follows a figure may begin with this word."""
        return word in self._table.after

    def before(self, index: int) -> tuple[str, int]:
        """The rule of the qualifier that begins at token `index`, and the token after it; "" where none does."""
        rows = self._table.before.get(self.words[index])
        if rows is None:
            return "", index
        key, end = self._comparison(index)
        return (key, end) if key else self._match(rows, index)

    def after(self, index: int) -> tuple[str, int]:
        """The same for a qualifier that stands after a figure: or so, or more, como máximo."""
        rows = self._table.after.get(self.words[index])
        if rows is None:
            return "", index
        key, end = self._joined(index)
        return (key, end) if key else self._match(rows, index)

    def _match(self, rows: list[_Phrase], index: int) -> tuple[str, int]:
        words = self.words
        for phrase, key in rows:
            end = index + len(phrase)
            if tuple(words[index:end]) == phrase:
                if phrase[-1] in _ABBREVIATIONS and words[end] == ".":
                    end += 1
                return key, end
        return "", index

    def _comparative(self, index: int) -> tuple[str, int]:
        """A comparison without its particle: more, greater, por encima."""
        return self._match(self._table.comparatives.get(self.words[index], []), index)

    def _comparison(self, index: int) -> tuple[str, int]:
        """A comparison with "not" or "equal": not less than, equal to or greater than, menor o igual a."""
        words, parts = self.words, self._parts
        negated = words[index] in parts.no
        at = index + negated
        equal = words[at] in parts.equal
        if equal:
            at = self._past_particle(at + 1)
            if words[at] not in parts.either:
                return "", index
            at += 1
        key, end = self._comparative(at)
        if not key:
            return "", index
        end = self._past_particle(end)
        if words[end] in parts.either and words[end + 1] in parts.equal:
            equal, end = True, self._past_particle(end + 2)
        if not (negated or equal):
            return "", index
        return _WITH_FIGURE[_MIRROR[key] if negated else key], end

    def _joined(self, index: int) -> tuple[str, int]:
        """A comparative that is joined to the figure before it: or more, and under, o menos."""
        words, parts = self.words, self._parts
        key = self._table.joinable.get(words[index + 1]) if words[index] in parts.conjunctions else None
        if not key or (words[index + 2] in parts.either and words[index + 3] in parts.equal):
            return "", index
        return _WITH_FIGURE[key], index + 2

    def _past_particle(self, index: int) -> int:
        return index + 1 if self.words[index] in self._parts.particles else index
