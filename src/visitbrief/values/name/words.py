"""The words that languages print around names and inside them, laid out for looking up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from unicodedata import normalize

from visitbrief.values.language import NameWords, Words, codes, fold, language, phrases

_PARTICLES_OF_CULTURES: Final = (
    "von van der den zu zum zur di da do dos das ter ten af av bin ben ibn bint al el ul abu umm"
)
"""Particles of names whose languages are not read: German, Dutch, Italian, Portuguese, Nordic, Arabic."""
_NUMERALS: Final = ("ii", "iii", "iv")


def key(word: str) -> str:
    """A word as the tables have it: small, without the stops of an abbreviation, with its accents."""
    return normalize("NFC", word).lower().replace(".", "").replace("’", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTables:
    """What the words around a name tell, as keys. Titles of all languages: "canciller" stands in English print."""

    articles: frozenset[str]
    elided: tuple[str, ...]
    offices: Mapping[str, frozenset[str]]
    """Each with the words that may stand between it and its field."""
    before_office: frozenset[str]
    after_office: frozenset[str]
    of_office: frozenset[str]
    fields: frozenset[str]
    conjunctions: frozenset[str]
    polities: frozenset[str]
    joints: frozenset[str]
    """Words between fields: "Relaciones Exteriores y Movilidad Humana"."""
    styles: frozenset[str]
    bodies: frozenset[str]
    bodies_before: frozenset[str]
    former: frozenset[str]
    former_prefixes: tuple[str, ...]
    nationalities: frozenset[str]
    generations: Mapping[str, str]
    """What tells parent from child, each with the word that stands for all of its meaning: "hijo" is "junior"."""
    prepositions: frozenset[str]
    asking: frozenset[str]
    never: frozenset[str]
    has_two_surnames: bool
    """Whether people have two: the father's and the mother's."""

    @property
    def around_offices(self) -> frozenset[str]:
        """What stands beside an office and belongs to its title."""
        return self.before_office | self.after_office | self.fields | self.joints | self.former

    def is_office(self, word: str) -> bool:
        """Whether a key is that of an office, be it a past one."""
        return word in self.offices or self.past_office(word) is not None

    def past_office(self, word: str) -> str | None:
        """The office in a key like "expresidente"; None in any other."""
        for prefix in self.former_prefixes:
            if word.startswith(prefix) and word[len(prefix) :] in self.offices:
                return word[len(prefix) :]
        return None


@cache
def tables(code: str | None = None) -> NameTables:
    """The tables for print in a language; None when it is not known.

    A title of one letter counts in its own language alone: "M." is a gentleman in French and an initial in English. So
    do the words of sentences.
    """
    every = [language(each).names for each in codes()]
    own = [language(code).names] if code in codes() else []

    def of(line: str, *, gendered: bool = False, among: Iterable[NameWords] = every) -> frozenset[str]:
        return frozenset(
            form for names in among for form in _forms(getattr(names, line), names.feminine if gendered else {})
        )

    return NameTables(
        articles=of("articles"),
        elided=tuple(sorted(of("elided"))),
        offices=_offices(every),
        before_office=of("before_office"),
        after_office=of("after_office", gendered=True) | of("nationalities", gendered=True),
        of_office=of("of_office"),
        fields=of("fields") | of("polities"),
        conjunctions=of("conjunctions"),
        polities=of("polities"),
        joints=of("of_office") | of("articles") | of("conjunctions"),
        styles=frozenset(style for style in of("styles", gendered=True) if len(style) > 1) | of("styles", among=own),
        bodies=of("bodies"),
        bodies_before=of("bodies_before"),
        former=of("former", gendered=True),
        former_prefixes=tuple(sorted({names.former_prefix for names in every} - {""})),
        nationalities=of("nationalities", gendered=True),
        generations={each: each for each in _NUMERALS}
        | {form: each for each in ("junior", "senior") for form in of(each)},
        prepositions=of("prepositions", among=own or every),
        asking=of("asking", among=own or every),
        never=of("never", among=own or every) - particles(),
        has_two_surnames=any(names.has_two_surnames for names in own),
    )


@cache
def particles() -> frozenset[str]:
    """Small words inside names, folded, that writers drop, join and capitalise as they like."""
    return surname_particles() | _of_all("articles", "conjunctions")


@cache
def surname_particles() -> frozenset[str]:
    """Those that belong to the surname that they begin: "de la Fuente"."""
    return frozenset(_PARTICLES_OF_CULTURES.split()) | _of_all("particles")


def _of_all(*lines: str) -> frozenset[str]:
    every = (language(code).names for code in codes())
    return frozenset(
        fold(word).strip("'") for names in every for line in lines for word in getattr(names, line).split()
    )


def _offices(every: Iterable[NameWords]) -> dict[str, frozenset[str]]:
    """Offices with what links them to their field, in the language that writes them so: "president" is not French.

    Print drops accents, and adds none: "lider" is an office, "secretaría" is none.
    """
    exact: dict[str, frozenset[str]] = {}
    bare: dict[str, frozenset[str]] = {}
    for names in every:
        links = frozenset(_forms(names.of_office, {}))
        for form in _gendered(names.offices, names.feminine):
            exact[form] = exact.get(form, frozenset()) | links
            bare[fold(form)] = bare.get(fold(form), frozenset()) | links
    return bare | exact


def _forms(line: Words, feminine: Mapping[str, str]) -> Iterator[str]:
    """The words of a line, with and without their accents."""
    for word in _gendered(line, feminine):
        yield word
        yield fold(word) if word.isalpha() else word


def _gendered(line: Words, feminine: Mapping[str, str]) -> Iterator[str]:
    for word in phrases(line):
        yield word
        ending = max((end for end in feminine if word.endswith(end)), key=len, default=None)
        if ending is not None:
            yield word[: -len(ending)] + feminine[ending]
