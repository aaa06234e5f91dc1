"""Languages as data: what the readers of print must know of a language, one module for each.

A module named by an ISO 639 code (`en`, `es`) holds one `LANGUAGE`. It is found by its name, so that a language more is
a file more. The readers know grammar and no words; a language knows words and no grammar.

Words are written as a line, parted by spaces; `_` joins the words of a phrase ("a_couple_of"), and `|` parts groups.
Accents and capitals are written as they are printed, and set aside when the words are looked up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias

Words: TypeAlias = str
"""Words or phrases as a language writes them: "about around a_few"."""


def phrases(line: Words) -> Iterator[str]:
    """The words and phrases of a line, with spaces in the phrases."""
    return (word.replace("_", " ") for word in line.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """What a language prints around names and inside them.

    Offices, styles, nationalities and what marks them as past are written in the masculine: `feminine` makes the other
    form.
    """

    articles: Words
    elided: Words = ""
    """Words written together with the next one, with their apostrophe: *l'*ambassadeur."""
    conjunctions: Words
    particles: Words
    """Words that begin a surname or join the words of a name, and that writers drop: Juan *de la* Fuente."""
    offices: Words
    """Words that make whatever stands before them part of a title: "Ecuador's foreign *minister*"."""
    before_office: Words
    """Words before an office that belong to its name: *prime* minister."""
    after_office: Words
    """Words right after an office that belong to its name: attorney *general*, presidente *electo*."""
    of_office: Words
    """Between an office and its field or country: secretary *of* state."""
    fields: Words
    """Words after an office and "of" that belong to its name: ministro de *Relaciones Exteriores*."""
    polities: Words
    """Fields that take "of" and a country themselves: president of the *Republic* of Peru."""
    styles: Words
    """Words that are a title only before a name, because many of them are names too: King."""
    bodies: Words
    """What is named after the person who leads it: the Biden *administration*."""
    bodies_before: Words = ""
    """Those that also stand right before the name: la *administración* Biden."""
    former: Words
    """What marks a title as past: *former* president."""
    former_prefix: str = ""
    """What does so in one word with an office: *ex*presidente."""
    nationalities: Words
    """Adjectives of nationality: el canciller *peruano*."""
    feminine: Mapping[str, str]
    """The endings of the feminine by those of the masculine; the longest that fits holds."""
    junior: Words
    """What marks the child of two people of one name: John Hill *Jr.*"""
    senior: Words
    has_two_surnames: bool = False
    """Whether people have two: the father's and the mother's."""
    prepositions: Words
    """Words that a phrase may begin with and a name does not, though it may hold one: *on* the way, Rostov-*on*-Don."""
    asking: Words
    """Those of them that answer a question together with the name: "*in* Quito", "*by* Ana Pérez"."""
    never: Words
    """Pronouns, verbs and the like, which no name holds when they are printed small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words that weigh in what people say."""

    negations: Words
    negative_endings: Words = ""
    """Endings that deny a verb: is*n't*."""
    negative_beginnings: Words = ""
    """What denies a verb before it and in one word with it: *n'*est."""
    modifiers: Words
    """Words that bind or soften a statement; whoever changes one changes what was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What the readers know of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In English: "Spanish"."""
    names: NameWords
    speech: Speech


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that are read, sorted: the modules of this package."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def language(code: str) -> Language:
    """A language by its code.

    Raises:
        KeyError: no language of that code is read.
    """
    if code not in codes():
        raise KeyError(code)
    found: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return found
