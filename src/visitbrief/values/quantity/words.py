"""The words of the quantity grammar beside numbers, units and qualifiers; and which language a line is in."""

from functools import cache

from visitbrief.values.print.number_words import lexicon, word_set
from visitbrief.values.print.tokens import Line
from visitbrief.values.quantity.qualifiers import qualifiers

MAGNITUDES = {
    "en": {
        "tens": (10, 100), "dozens": (12, 100), "scores": (20, 200), "hundreds": (100, 1000),
        "thousands": (10**3, 10**6), "millions": (10**6, 10**9), "billions": (10**9, 10**12),
        "trillions": (10**12, 10**15), "lakhs": (10**5, 10**7), "crores": (10**7, 10**9),
    },
    "es": {
        "decenas": (10, 100), "docenas": (12, 100), "cientos": (100, 1000), "centenares": (100, 1000),
        "miles": (10**3, 10**6), "millares": (10**3, 10**6), "millones": (10**6, 10**9),
        "billones": (10**12, 10**15),
    },
}  # fmt: skip
"""Plurals that stand without a figure: the word's unit, and the next word's, which is not reached."""

OPENERS = {
    "en": {"between": ("and",), "from": ("to", "through", "until")},
    "es": {"entre": ("y", "e"), "de": ("a",), "desde": ("a", "hasta"), "del": ("al",)},
}
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—~−")
CONNECTIVES = {"en": frozenset({"to", "through"}) | DASHES, "es": frozenset({"a"}) | DASHES}
ALTERNATIVES = {"en": frozenset({"or"}), "es": frozenset({"o", "u"})}
JOINS = {"en": frozenset({",", "and", "but"}), "es": frozenset({",", "y", "e", "pero"})}
ARTICLES = {"en": frozenset({"the"}), "es": frozenset({"el", "la", "los", "las"})}
RATES = {
    "en": frozenset({"a", "an", "per", "each", "every", "annually", "yearly", "monthly", "daily", "/"}),
    "es": frozenset({"al", "por", "cada", "anual", "anuales", "mensuales", "diarios", "/"}),
}
WHOLE = frozenset({"all", "full", "whole", "entire", "another"})
HYPHENED_QUALIFIERS = {"plus": "at-least", "odd": "about"}
"""What a hyphen joins to a figure: a 20-odd-year career."""
STOPS = {
    "en": word_set(
        """
        a about above after against ago all also although am an and are as at be because been before being below
        between both but by can could did do does down during each every for from had has have he her here him his
        how if in inclusive into is it its just may me might more most must my near no nor not now of off on once
        one only or other our out over own per said say says she should since so some such than that the their them then
        there these they this those through to under until up us was we were what when where which while who whom
        whose why will with within without would you your yet
        """
    ),
    "es": word_set(
        """
        a al ante antes aun aunque bajo cada como con contra cual cuales cuando de del desde donde durante e el
        ella ellas ellos en entre era eran es esa ese eso esta este esto fue fueron ha han hasta hay inclusive la las le
        les lo los mas me mientras mi muy ni no nos o otra otro para pero por porque pues que quien se sea ser si sin
        sobre son su sus tambien te tiene tienen todo tras tu un una y ya
        """
    ),
}
PLURALS = frozenset({"people", "men", "women", "children", "police", "personnel", "aircraft", "dead"})
_UNIT_WORDS = {
    "en": {"dollars", "dollar", "percent", "years", "hours", "days", "pounds", "people"},
    "es": {"dolares", "dolar", "ano", "anos", "horas", "dias", "ciento", "personas", "libras"},
}


@cache
def _tells() -> dict[str, int]:
    """Words that only one of the languages has: 1 for Spanish, -1 for English."""
    english, spanish = (_telling_words(language) for language in ("en", "es"))
    return dict.fromkeys(spanish - english, 1) | dict.fromkeys(english - spanish, -1)


def _telling_words(language: str) -> frozenset[str]:
    numbers = lexicon(language)
    words = {
        *numbers.cardinals,
        *numbers.scales,
        *numbers.ordinals,
        *numbers.joins,
        *qualifiers(language).first_words(),
    }
    words |= {*MAGNITUDES[language], *STOPS[language], *OPENERS[language], *_UNIT_WORDS[language]}
    return frozenset(word for word in words if word.isalpha())


def language_of(line: Line) -> str | None:
    """The language that most words of the first few hundred tell; None where they tell none."""
    tells = _tells()
    score = sum(tells.get(word, 0) for word in line.words[:400])
    return "es" if score > 0 else "en" if score < 0 else None
