"""What is wrong with a text that is no JSON, told to who has never heard of JSON: what stands there, and what should.

The parser says what it looked for and where it stopped; what stands there says which slip it was.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias
from unicodedata import category

from visitbrief.dossier.flaw import Flaw

Teller: TypeAlias = Callable[[str, str], tuple[str, str]]
"""Makes message and hint of the line before the place and the line from it on."""

NO_KEY: Final = "key must be a string"
"""What the parser says where a key should stand."""
MERGE_MARKS: Final = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""How the lines begin that git leaves around two sides of a conflict."""
COMMENTS: Final = ("//", "/*", "#")
"""How comments begin elsewhere."""
CONSTANTS: Final = dict.fromkeys(("null", "none", "nil", "nan", "undefined"), "null") | {
    "true": "true",
    "false": "false",
}
"""Words of other languages, and what JSON writes for them."""
QUOTES: Final = tuple("'‘’‚“”„«»`")
"""Marks that stand around texts elsewhere."""

_YAML: Final = re.compile(r"\s*(?:---\s|- |[A-Za-z_]\w*:\s)")
_WORD: Final = re.compile(r"\w+")
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.){0,40}"?|\w{1,40}|\S')


def syntax_flaw(message: str, before: str, after: str) -> Flaw:
    """What to say of a text that is no JSON.

    Args:
        message: the parser's, without the place.
        before: the line up to the place where it stopped.
        after: the line from there on.
    """
    if not before and after.startswith(MERGE_MARKS):
        hint = "keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"
        return Flaw((), "there is a merge conflict", hint)
    if after.startswith(COMMENTS) and message.startswith(("expected", "trailing", NO_KEY)):
        return Flaw((), "there is a comment", "JSON has no comments: remove it, or write it as a `note`")
    for part, tell in SORTS:
        if part in message:
            return Flaw((), *tell(before, after))
    return Flaw((), f"this is not JSON: {message}")


def looks_like_yaml(text: str) -> bool:
    """Whether a text that is no JSON begins as YAML does: with a key, a dash or three."""
    return _YAML.match(text) is not None


def _said(what: str, hint: str) -> Teller:
    return lambda *_: (what, hint)


def _no_comma(closing: str, thing: str) -> Teller:
    """After a member or an item stands neither a comma nor the end of its object or list."""

    def tell(before: str, after: str) -> tuple[str, str]:
        found = _shown(after)
        if after.startswith(("}", "]")):
            return f"{found} stands where {closing} should", f"the {thing} that is open here ends with {closing}"
        if before.endswith('"') and after[:1].isalnum():
            return f"a text ends before {found}", r"inside a text, write \" for a quotation mark"
        if after.startswith(('"', "{", "[")):
            return f"a comma is missing before {found}", f"or {closing}, if the {thing} ends here"
        return f"{found} stands where a comma or {closing} should", ""

    return tell


def _no_value(_: str, after: str) -> tuple[str, str]:
    found = _shown(after)
    if after.startswith(QUOTES):
        return f"a text must stand in double quotes, not in {found}", 'write it as "text"'
    if after.startswith((",", "}", "]")):
        return f"a value is missing before {found}", "write null where nothing is known, or remove the key"
    if after.startswith(("+", ".")):
        return f"a number begins with a digit or -, not with {found}", "write it as 5, -5 or 0.5"
    return _no_constant("", after) if after[:1].isalpha() else (f"{found} stands where a value should", "")


def _no_constant(_: str, after: str) -> tuple[str, str]:
    """A word without quotes."""
    word = found[0] if (found := _WORD.match(after)) else ""
    meant = CONSTANTS.get(word.lower())
    return (
        f"{word[:40]} is not in quotes",
        f"write {meant}" if meant else 'a text stands in double quotes: "text"; else write true, false or null',
    )


def _no_key(_: str, after: str) -> tuple[str, str]:
    if after.startswith(","):
        return "there is a comma too many", "remove it"
    if after.startswith(("{", "[")):
        return f"{after[0]} stands where a key should", "is a } missing before the comma?"
    key = _WORD.match(after.lstrip("".join(QUOTES)))
    if key and key[0].isdigit():
        return f"a comma stands before {key[0][:40]}", "write a number without commas; a key stands in double quotes"
    return "a key must stand in double quotes", f'write "{key[0][:40]}"' if key else 'write it as "key"'


def _no_colon(_: str, after: str) -> tuple[str, str]:
    if after.startswith(("=", ";")):
        return f"{_shown(after)} stands where a colon should", 'a member is written "key": value'
    return f"a colon is missing before {_shown(after)}", 'a member is written "key": value'


def _raw_character(before: str, after: str) -> tuple[str, str]:
    """A character that must be written as a code; of a line break, the parser stops at the start of the next line."""
    if not before:
        return "there is a line break inside a text", r"write \n for a line break"
    if after.startswith("\t"):
        return "there is a tab inside a text", r"write \t for a tab"
    return f"{_shown(after)} stands inside a text", "remove it"


def _too_much(_: str, after: str) -> tuple[str, str]:
    if after.startswith(("}", "]")):
        return f"there is a {after[0]} too many", "remove it, or an earlier one"
    return "there is something after the end of the dossier", "one file holds one dossier"


def _shown(after: str) -> str:
    """What stands at the place, short; a character that is not seen, by its number."""
    token = _TOKEN.search(after)
    if after and (category(after[0]) in ("Cf", "Cc") or (after[0].isspace() and after[0] not in " \t")):
        return f"an invisible character (U+{ord(after[0]):04X})"
    return token[0] if token else "the end of the line"


CUT: Final = "was it cut short, or is a"
SORTS: Final[tuple[tuple[str, Teller], ...]] = (
    ("EOF while parsing a string", _said("the file ends in the middle of a text", f'{CUT} " missing?')),
    ("EOF while parsing an object", _said("the file ends in the middle of an object", f"{CUT} }} missing?")),
    ("EOF while parsing a list", _said("the file ends in the middle of a list", f"{CUT} ] missing?")),
    ("EOF while parsing", _said("the file ends where a value should stand", "was it cut short?")),
    ("recursion limit", _said("nested deeper than 200 levels", "a dossier is six levels deep")),
    ("trailing comma", _said("there is a comma with nothing after it", "remove the comma")),
    ("trailing characters", _too_much),
    (NO_KEY, _no_key),
    ("expected `,` or `}`", _no_comma("}", "object")),
    ("expected `,` or `]`", _no_comma("]", "list")),
    ("expected `:`", _no_colon),
    ("expected value", _no_value),
    ("expected ident", _no_constant),
    ("invalid number", _said("a number is not written as JSON writes it", "write it as 5, -5 or 0.5")),
    ("invalid escape", _said("a backslash stands before a character that needs none", r"write \\ for a backslash")),
    ("control character", _raw_character),
    ("number out of range", _said("a number is too long to be read", "write long numbers as text")),
    ("invalid unicode", _said("this is not UTF-8", "save the file as UTF-8")),
    ("hex escape", _said(r"a \u escape is incomplete or half of a pair", "write the character itself, or both halves")),
)  # fmt: skip
"""Syntax errors: a part of the message of pydantic's parser, and what to say."""
