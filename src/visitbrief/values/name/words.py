"""The words that languages print around names and inside them, of all languages at once, and how they are looked up."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final
from unicodedata import normalize

from visitbrief.values.language import NameWords, codes, fold, language
from visitbrief.values.name.spelling import word_set

_PARTICLES_OF_CULTURES: Final = word_set(
    "von van der den zu zum zur di da do dos das ter ten af av bin ben ibn bint al el ul abu umm"
)
"""Particles of names whose languages are not read: German, Dutch, Italian, Portuguese, Nordic, Arabic."""
_NUMERALS: Final = ("ii", "iii", "iv")
_OF_SENTENCES: Final = ("prepositions", "asking", "never")
"""Lines of `NameWords` that count in their own language alone."""


def key(word: str) -> str:
    """A word as languages have it: small, without the stops of an abbreviation, with its accents."""
    return normalize("NFC", word).lower().replace(".", "").replace("’", "'")


@cache
def words_around(code: str | None = None) -> NameWords:
    """The words of all languages in one, for print in a language or, when None, in one that is not known.

    Titles of all languages count: "canciller" stands in English print. But the words of sentences count in their own
    language alone, and so does a title of one letter: "M." is a gentleman in French and an initial in English.
    """
    every = [language(each).names for each in codes()]
    own = [language(code).names] if code in codes() else []
    merged = {line: _merged([getattr(names, line) for names in every]) for line in NameWords.__annotations__}
    for line in _OF_SENTENCES:
        merged[line] = _merged([getattr(names, line) for names in own or every])
    own_styles = _merged([frozenset[str](), *(names.styles for names in own)])
    merged["styles"] = frozenset(style for style in merged["styles"] if len(style) > 1 or style in own_styles)
    merged["has_two_surnames"] = any(names.has_two_surnames for names in own)
    return NameWords(**merged)


def _merged(values: Sequence[Any]) -> Any:
    """Words of several languages in one set, or in one mapping with the union of what each stands with."""
    if isinstance(values[0], Mapping):
        words = {word for each in values for word in each}
        return {word: frozenset().union(*(each.get(word, ()) for each in values)) for word in words}
    return values[0] if isinstance(values[0], bool) else frozenset().union(*values)


@cache
def particles() -> frozenset[str]:
    """Small words inside names, folded, that writers drop, join and capitalise as they like."""
    every = words_around()
    return surname_particles() | frozenset(map(fold, every.articles | every.conjunctions))


@cache
def surname_particles() -> frozenset[str]:
    """Those that belong to the surname that they begin: "de la Fuente"."""
    return _PARTICLES_OF_CULTURES.union(map(fold, words_around().particles))


@cache
def links() -> frozenset[str]:
    """What may stand between an office and its field: "of", "de"."""
    return frozenset().union(*words_around().offices.values())


@cache
def joints() -> frozenset[str]:
    """What may stand between fields: "Relaciones Exteriores *y* Movilidad Humana"."""
    return links() | words_around().articles | words_around().conjunctions


def is_office(word: str) -> bool:
    """Whether a key is that of an office, be it a past one."""
    return word in words_around().offices or past_office(word) is not None


def past_office(word: str) -> str | None:
    """The office in a key like "expresidente"; None in any other."""
    known = words_around()
    rests = (word.removeprefix(prefix) for prefix in known.former_prefixes if word.startswith(prefix))
    return next((rest for rest in rests if rest in known.offices), None)


def links_of(word: str) -> frozenset[str]:
    """What may stand between an office, be it a past one, and its field or country."""
    return words_around().offices[past_office(word) or word]


def generation(word: str) -> str | None:
    """What a suffix says of parent and child, "Jr." the same as "hijo"; None for any other word."""
    known, suffix = words_around(), key(word)
    if suffix in _NUMERALS:
        return suffix
    return "juniors" if suffix in known.juniors else "seniors" if suffix in known.seniors else None
