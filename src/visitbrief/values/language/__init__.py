"""Languages as data: what the readers of print must know of a language, one module for each.

A module named by an ISO 639 code (`en`, `es`) holds one `LANGUAGE`. It is found by its name, so that a language more is
a file more. The readers know grammar and no words; a language knows words and no grammar.

Words are written as a line, parted by spaces; `_` joins the words of a phrase ("a_couple_of"), and `|` parts groups.
Accents and capitals are written as they are printed, and set aside when the words are looked up.
"""

from collections.abc import Iterator
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
class Language:
    """What the readers know of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In English: "Spanish"."""


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
