"""Hedges in print: the words that say how loosely a figure or date is meant, and comparisons that are made of them.

One table for figures and dates: `Language.hedges` holds the words by the key of their rule. "Not less than", "greater
than or equal to", "igual o mayor que" and "or more" are made of a word of the rules `over` and `under` and one for
*not*, *equal* or *or*; they are recognised by their parts.

What a rule allows around a figure stands in `quantity.allowances`; around a date, in `moment`.
"""

from collections.abc import Iterable
from functools import cache

from visitbrief.values.language import Language, fold, phrases
from visitbrief.values.language import language as language_of_code
from visitbrief.values.print.phrases import Phrases
from visitbrief.values.print.phrases import phrases as known_phrases
from visitbrief.values.print.tokens import HYPHENS

VAGUE = ("several", "couple")
"""Rules of words that stand instead of a figure."""
OPEN_UP, OPEN_DOWN = frozenset({"over", "at-least"}), frozenset({"under", "at-most"})
OPEN = OPEN_UP | OPEN_DOWN
"""Rules that leave one end open."""

SIGNS = {"about": "~ ≈ ∼", "over": ">", "at-least": ">= ≥ >_=", "under": "<", "at-most": "<= ≤ <_="}
"""Signs before a figure, which are of no language, by the key of their rule."""
_MIRROR = {"over": "under", "under": "over"}
_WITH_FIGURE = {"over": "at-least", "under": "at-most"}
"""What an open end becomes when it includes its figure."""
_LONGEST_COMPARATIVE = 3
"""Words at most of one without its *than*: in excess of, au dessus de."""


class Hedges:
    """The hedges of one language, to be found among the words of a line.

    Words are folded; the methods return the rule of the hedge and the token after it, or "" and the same token.
    """

    __slots__ = ("_after", "_before", "_comparatives", "_heads", "_joinable", "_joined", "_joins", "_no", "_small")

    def __init__(self, language: Language) -> None:
        self._small = language.connectives
        self._no = known_phrases(self._small.no)
        self._joins = self._small.ors | self._small.ands
        self._before: Phrases[str] = Phrases({})
        self._after: Phrases[str] = Phrases({})
        self._joined: Phrases[str] = Phrases({})
        self._comparatives: Phrases[str] = Phrases({})
        self._joinable: Phrases[str] = Phrases({})
        for rule, hedge in language.hedges.items():
            for phrase in map(fold, phrases(f"{hedge.before} {SIGNS.get(rule, '')}")):
                self._enter(phrase, rule)
            for table, line in ((self._after, hedge.after), (self._joined, hedge.joined)):
                for phrase in map(fold, phrases(line)):
                    table.enter(phrase, rule)

        self._heads = frozenset({*self._before.first_words(), *self._no.first_words(), *self._small.equal})

    def _enter(self, phrase: str, rule: str) -> None:
        """Put a phrase that stands before a figure in every table where it may be looked up."""
        self._before.enter(phrase, rule)
        head, _, last = phrase.rpartition(" ")
        for form in self._small.contractions.get(last, ()) if head else ():
            self._before.enter(f"{head} {form}", rule)
        if rule in _WITH_FIGURE and phrase[0].isalpha():
            stem = head if head and last in self._small.than else phrase
            self._comparatives.enter(stem, rule)
            if stem != phrase:
                self._joinable.enter(stem, rule)

    def may_begin(self, word: str) -> bool:
        """Whether a hedge may begin with this word, before a figure or after it."""
        return self._before.begins(word) or self._after.begins(word) or self._no.begins(word)

    def first_words(self) -> Iterable[str]:
        """The words with which a hedge before a figure may begin."""
        return self._before.first_words()

    def before(self, words: list[str], index: int) -> tuple[str, int]:
        """The hedge that begins at token `index`, before a figure: nearly, not less than, igual o mayor que."""
        if words[index] not in self._heads:
            return "", index
        rule, end = self._comparison(words, index)
        told, after = self._before.match(words, index)
        return (told, after) if told and after > end else (rule, end)

    def opposes(self, words: list[str], index: int) -> bool:
        """Whether another comparison of the same figure stands before the one at a token: above *or below* 30."""
        return words[index - 1] in self._joins and any(
            self._comparatives.match(words, start)[1] == index - 1
            for start in range(max(index - 1 - _LONGEST_COMPARATIVE, 0), index - 1)
        )

    def after(self, words: list[str], index: int) -> tuple[str, int]:
        """The hedge at token `index`, after a figure: or so, or more, como máximo."""
        rule, end = self._joined_comparison(words, index)
        if rule:
            return rule, end
        told, after = self._after.match(words, index)
        return told or "", after

    def joined(self, words: list[str], index: int) -> tuple[str, int]:
        """The hedge that a hyphen at token `index` joins to the figure before it: 20-odd, $6 million-plus."""
        if words[index] not in HYPHENS:
            return "", index
        told, end = self._joined.match(words, index + 1)
        return (told, end) if told else ("", index)

    def _comparison(self, words: list[str], index: int) -> tuple[str, int]:
        """A comparison with "not" or "equal": not less than, equal to or greater than, menor o igual a."""
        small = self._small
        denied, at = self._no.match(words, index)
        equal = words[at] in small.equal
        if not denied and not equal and not self._comparatives.begins(words[at]):
            return "", index
        if equal:
            at = self._past_particle(words, at + 1)
            if words[at] not in small.ors:
                return "", index
            at += 1
        rule, end = self._comparatives.match(words, at)
        if not rule:
            return "", index
        end = self._past_particle(words, end)
        if self._or_equal(words, end):
            equal, end = True, self._past_particle(words, end + 2)
        if not (denied or equal):
            return "", index
        return _WITH_FIGURE[_MIRROR[rule] if denied else rule], end

    def _joined_comparison(self, words: list[str], index: int) -> tuple[str, int]:
        """A comparative that is joined to the figure before it: or more, and under, o menos."""
        if words[index] not in self._joins:
            return "", index
        rule, end = self._joinable.match(words, index + 1)
        return (_WITH_FIGURE[rule], end) if rule and not self._or_equal(words, end) else ("", index)

    def _or_equal(self, words: list[str], index: int) -> bool:
        return words[index] in self._small.ors and words[index + 1] in self._small.equal

    def _past_particle(self, words: list[str], index: int) -> int:
        return index + 1 if words[index] in self._small.than else index


@cache
def hedges(language: str) -> Hedges:
    """The hedges of a language by its code, made when first asked for."""
    return Hedges(language_of_code(language))
