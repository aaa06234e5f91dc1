"""Qualifiers in print: the words of the table in `allowances`, and the comparisons that are made of them.

"Nearly", "up to" and "más de" stand in the table as they are printed. "Not less than", "greater than or equal to",
"igual o mayor que" and "or more" are made of a comparison of its rows `over` and `under` and a word for *not*,
*equal* or *or*; they are recognised by their parts.
"""

from collections.abc import Iterable
from functools import cache

from visitbrief.values.print.number_words import word_set
from visitbrief.values.print.tokens import fold
from visitbrief.values.quantity.allowances import ALLOWANCES

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
    [
        "at least", "at most", "al menos", "por lo menos", "como minimo", "como maximo", "a lo sumo", "a lo mas",
        "cuando menos", "approximately", "approx", "aproximadamente", "aprox", "mas o menos", "more or less",
        "give or take", "exactly", "exactamente", "cuando mucho", "en adelante", "maximo", "minimo", "maximum",
        "minimum", "tops",
    ]
)  # fmt: skip
"""Qualifiers that may stand on either side of the figure, folded."""

_NO = {"en": word_set("no not"), "es": word_set("no")}
_EQUAL = {"en": word_set("equal equals"), "es": word_set("igual iguales")}
_OR = {"en": word_set("or"), "es": word_set("o u")}
_AND = {"en": word_set("and"), "es": word_set("y")}
_PARTICLES = {"en": word_set("than to"), "es": word_set("que de a del al")}
"""What follows a comparative or "equal"."""
_PLACES = word_set("over above under below")
"""Comparisons without a particle that may still be joined to the figure before them: and over."""

_Phrase = tuple[tuple[str, ...], str]
_Phrases = dict[str, list[_Phrase]]
"""Phrases with their rules by their first word, longest first."""


class Qualifiers:
    """The qualifiers of one language, to be found among the words of a line.

    Words are folded; the methods return the rule of the qualifier and the token after it, or "" and the same token.
    """

    __slots__ = ("_after", "_before", "_comparatives", "_equal", "_joinable", "_no", "_or", "_or_and", "_particles")

    def __init__(self, language: str) -> None:
        self._no, self._equal, self._or = _NO[language], _EQUAL[language], _OR[language]
        self._or_and, self._particles = self._or | _AND[language], _PARTICLES[language]
        self._before: _Phrases = {word: [] for word in self._no | self._equal}
        self._after: _Phrases = {word: [] for word in self._or_and}
        self._comparatives: _Phrases = {}
        self._joinable: _Phrases = {}
        for row in ALLOWANCES:
            if row.of_figure is not None or row.key in VAGUE:
                signs = tuple(word for word in row.english if not word[0].isalpha())
                for printed in row.english if language == "en" else row.spanish + signs:
                    self._enter(tuple(fold(word) for word in printed.split()), row.key)
        for table in (self._before, self._after, self._comparatives, self._joinable):
            for phrases in table.values():
                phrases.sort(key=_longest_first)

    def _enter(self, words: tuple[str, ...], key: str) -> None:
        """Put a phrase in every table where it may be looked up."""
        follows = words[0] in AFTER_ONLY
        if not follows:
            _add(self._before, words, key)
            if words[-1] in _CONTRACTIONS:
                _add(self._before, (*words[:-1], _CONTRACTIONS[words[-1]]), key)
        if follows or " ".join(words) in _BOTH_SIDES:
            _add(self._after, words, key)
        if key in _WITH_FIGURE and words[0].isalpha():
            stem = words[:-1] if words[-1] in self._particles else words
            _add(self._comparatives, stem, key)
            if stem != words or words[0] in _PLACES:
                _add(self._joinable, stem, key)

    def may_begin(self, word: str) -> bool:
        """Whether a qualifier may begin with this word, before a figure or after it."""
        return word in self._before or word in self._after

    def may_follow(self, word: str) -> bool:
        """Whether a qualifier that follows a figure may begin with this word."""
        return word in self._after

    def first_words(self) -> Iterable[str]:
        """The words with which a qualifier before a figure may begin."""
        return self._before

    def before(self, words: list[str], index: int) -> tuple[str, int]:
        """The qualifier that begins at token `index`, before a figure: nearly, not less than, igual o mayor que."""
        phrases = self._before.get(words[index])
        if phrases is None:
            return "", index
        key, end = self._comparison(words, index)
        return (key, end) if key else _match(phrases, words, index)

    def after(self, words: list[str], index: int) -> tuple[str, int]:
        """The qualifier at token `index`, after a figure: or so, or more, como máximo."""
        phrases = self._after.get(words[index])
        if phrases is None:
            return "", index
        key, end = self._joined(words, index)
        return (key, end) if key else _match(phrases, words, index)

    def _comparison(self, words: list[str], index: int) -> tuple[str, int]:
        """A comparison with "not" or "equal": not less than, equal to or greater than, menor o igual a."""
        negated = words[index] in self._no
        at = index + negated
        equal = words[at] in self._equal
        if equal:
            at = self._past_particle(words, at + 1)
            if words[at] not in self._or:
                return "", index
            at += 1
        key, end = _match(self._comparatives.get(words[at], ()), words, at)
        if not key:
            return "", index
        end = self._past_particle(words, end)
        if self._or_equal(words, end):
            equal, end = True, self._past_particle(words, end + 2)
        if not (negated or equal):
            return "", index
        return _WITH_FIGURE[_MIRROR[key] if negated else key], end

    def _joined(self, words: list[str], index: int) -> tuple[str, int]:
        """A comparative that is joined to the figure before it: or more, and under, o menos."""
        if words[index] not in self._or_and:
            return "", index
        key, end = _match(self._joinable.get(words[index + 1], ()), words, index + 1)
        return (_WITH_FIGURE[key], end) if key and not self._or_equal(words, end) else ("", index)

    def _or_equal(self, words: list[str], index: int) -> bool:
        return words[index] in self._or and words[index + 1] in self._equal

    def _past_particle(self, words: list[str], index: int) -> int:
        return index + 1 if words[index] in self._particles else index


@cache
def qualifiers(language: str) -> Qualifiers:
    """The qualifiers of English ("en") or Spanish ("es"), built when first asked for."""
    return Qualifiers(language)


def _add(phrases: _Phrases, words: tuple[str, ...], key: str) -> None:
    phrases.setdefault(words[0], []).append((words, key))


def _longest_first(phrase: _Phrase) -> int:
    return -len(phrase[0])


def _match(phrases: Iterable[_Phrase], words: list[str], index: int) -> tuple[str, int]:
    """The rule of the longest of the phrases that stands at token `index`, and the token after it."""
    for phrase, key in phrases:
        end = index + len(phrase)
        if tuple(words[index:end]) == phrase:
            return key, end + (phrase[-1] in _ABBREVIATIONS and words[end] == ".")
    return "", index
