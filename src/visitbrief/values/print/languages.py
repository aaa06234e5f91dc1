"""Which language a text is in, as far as its small words and number words tell."""

from functools import cache
from itertools import pairwise

from visitbrief.values.language import FALLBACK, codes, fold, language, phrases
from visitbrief.values.print.hedges import hedges

MOST_WORDS = 400
"""How many words of a text are asked."""


DOLLAR = "$"
"""A word before it says whose dollar it is, as US$ does in any language."""


def language_of(words: list[str]) -> str | None:
    """The code of the language to which most of the words (folded) belong; None where they leave it open.

    Of two with as many words the first is taken: the languages that share small words share their marks too.
    """
    owners = _owners()
    scores = dict.fromkeys(codes(), 0.0)
    for word, following in pairwise([*words[:MOST_WORDS], ""]):
        for code in owners.get(word, ()) if following != DOLLAR else ():
            scores[code] += 1 / len(owners[word])
    most = max(scores.values())
    best = [code for code in codes() if scores[code] == most]
    return best[0] if most and (len(best) == 1 or FALLBACK not in best) else None


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """By word, the languages to which it belongs; the fewer, the more it tells."""
    owners: dict[str, tuple[str, ...]] = {}
    for code in codes():
        for word in _words(code):
            owners[word] = (*owners.get(word, ()), code)
    return owners


def _words(code: str) -> frozenset[str]:
    known = language(code)
    numbers, small, units = known.numbers, known.connectives, known.units
    lines = " ".join((*units.time.values(), *units.coins.values()))
    named = (fold(word) for word in phrases(lines))
    percent = (word for phrase in units.percent for word in phrase.split())
    all_words = {
        *numbers.cardinals, *numbers.scales, *numbers.ordinals, *numbers.joins, *numbers.magnitudes,
        *hedges(code).first_words(), *small.stops, *small.openers, *small.articles, *small.of,
        *units.common, *units.bare, *named, *percent,
    }  # fmt: skip
    return frozenset(word for word in all_words if word.strip("'").isalpha())
