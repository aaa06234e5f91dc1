"""Text made harmless for a terminal, for the shell in it, and for what opens a file: the one place that knows how.

Dossier text came from the web. A control character in it could repaint the screen, a bidirectional one reorder a sum,
and a curly quote crash an ASCII-only terminal. Here each becomes something visible, and nothing is lost but accents.
A shell that completes a word may even run what it is told, so it is told less. A spreadsheet runs what looks like a
formula, and Markdown has a meaning for most signs.
"""

import json
import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST_DESCRIPTION: Final = 60
"""Characters of a text that describe a completion: a shell shows it on one line, with the id before it."""

_INVISIBLE_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_INVISIBLE_OTHERS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\ufffe\uffff")
"""Letters and marks that Unicode says to ignore when shown (Default_Ignorable_Code_Point), and what no XML document may
hold; variation selectors stay."""

_PERHAPS_INVISIBLE: Final = re.compile("[^\\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]")
"""All but Latin letters and the punctuation of print, which a long answer is made of and need not be looked up."""


_IN_HTML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""What has a meaning in an element or in a quoted attribute."""

_FORMULA: Final = re.compile(r"(?:^|(?<=;))(?![+-]?[0-9]+(?:\.[0-9]+)?(?:;|$))(?=[\t\r]|\s*[=+\-@＝＋－＠])")
"""Where a formula begins: at the start, and after a `;`, at which some programs part the cells of a line."""

_SIGN: Final = re.compile(r"[\\`*\[\]<>|~$]|&(?=#?[0-9A-Za-z]+;)|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])")
"""What has a meaning anywhere in a line: `&` before a name, `_` but within a word, `~` and `$` as some read them."""
_REFERENCE: Final = (
    r"(?<!&)[\w./-]*#[0-9]+|\b[Gg][Hh]-[0-9]+|[\w.+-]*@[\w./-]+|:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:|\b[Ww]{3}\.[\w.-]+"
)
"""What GitHub makes a reference of: the number of an issue, the name of a user, an emoji, an address."""
_MARKUP: Final = re.compile(rf"(?P<address>https?://\S+)|(?P<reference>(?:{_REFERENCE})+)|{_SIGN.pattern}")
_BLOCK_MARKUP: Final = re.compile(r"^([0-9]{1,9}(?=[.)](?: |$))|(?=[-+=#]))")
"""What has one where a line begins: a list, a rule, a heading or its underline."""


def visible(text: str) -> str:
    r"""Show what cannot be seen: control, format and bidirectional characters as `\x1b`, `\u202e`; a line is one line.

    Line breaks and tabs become a space. The result is safe to print on any terminal that has the characters.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", " ").translate(_SHOWN)


def for_completion(text: str) -> str:
    """Write `text` as a description that a shell shows beside a completion: letters, marks, digits, ` `, and `.,-/`.

    A shell's script evaluates what it is told, expands it, splits it at tabs, colons and line breaks; which of these,
    and how often, differs by shell and version. So nothing is escaped. An apostrophe becomes the letter that looks like
    one, a dash a hyphen, and whatever else is not of this alphabet a space. Of a long text only the start is used.
    """
    return " ".join(text[:LONGEST_DESCRIPTION].translate(_DESCRIBED).split())


def in_json(text: str) -> str:
    r"""Escape what cannot be seen in a JSON text: `\u202e`, `\u009b`. To a reader of JSON it says the same.

    JSON itself asks for that of C0 controls alone (RFC 8259, section 7); the line breaks between members stay.
    """
    return _PERHAPS_INVISIBLE.sub(_as_json, text)


def in_cell(text: str) -> str:
    """Write `text` for a cell of a spreadsheet, on one line: before what would be a formula stands an apostrophe.

    That is what begins with `=`, `+`, `-` or `@`, in either width, with or without spaces before it, or with a tab or a
    carriage return, and is no plain number; and the same after a `;`, at which a spreadsheet parts cells in countries
    whose decimals have a comma.

    Source: OWASP, CSV Injection.
    """
    return visible(_FORMULA.sub("'", text))


def in_markdown(text: str) -> str:
    r"""Write `text` so that Markdown takes nothing in it for markup: a backslash before whatever sign might be.

    What GitHub takes for a reference, as `@name`, `wire#1`, `GH-1`, `:smile:` or an address without `https://`, it does
    so whatever stands before it, except in a code span: it is one, and can be copied from there.

    Source: CommonMark 0.31, sections 2.4 and 6.1; GitHub Flavored Markdown 0.29, section 6.9.
    """
    return _BLOCK_MARKUP.sub(r"\1\\", _MARKUP.sub(_literal, visible(text).strip()))


def _literal(found: re.Match[str]) -> str:
    if found["reference"]:
        return f"`{found[0]}`"
    return _SIGN.sub(r"\\\g<0>", found[0]) if found["address"] else f"\\{found[0]}"


def for_html(text: str) -> str:
    """Write `text` so that HTML and XML take nothing in it for markup, in an element or in a quoted attribute.

    Source: HTML, section 13.1.2.3; XML 1.0, sections 2.2 and 2.4.
    """
    return visible(text).translate(_IN_HTML)


def in_calendar(text: str) -> str:
    """Write `text` as a value of a property of iCalendar: a backslash before itself, `;` and `,`.

    Source: RFC 5545, section 3.3.11.
    """
    return re.sub(r"[\\;,]", r"\\\g<0>", visible(text))


def for_encoding(text: str, encoding: str) -> str:
    r"""Write `text` with the characters that `encoding` has.

    Typographic signs become their ASCII look-alikes, accents are dropped, and anything else becomes `\uXXXX`.
    """
    if has(encoding, text):
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(_fitted(char, encoding) for char in composed)


def has(encoding: str, text: str) -> bool:
    """Whether an encoding has all characters of a text."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _as_json(found: re.Match[str]) -> str:
    char = found[0]
    return char if _SHOWN[ord(char)] == char else json.dumps(char)[1:-1]


@lru_cache(maxsize=4096)
def _fitted(char: str, encoding: str) -> str:
    """A character, or what stands for it in an encoding that lacks it."""
    if has(encoding, char):
        return char
    if char in _LOOKALIKES:
        return _LOOKALIKES[char]
    if unicodedata.combining(char):
        return ""
    kind, _, parts = unicodedata.decomposition(char).rpartition("> ")
    if not parts:
        return _escape(char)
    before = _BEFORE_DECOMPOSITION.get(kind, "")
    return before + "".join(for_encoding(chr(int(part, 16)), encoding) for part in parts.split())


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


class _Shown(dict[int, str]):
    """A translation table that is filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "\n\t":
            shown = " "
        elif unicodedata.category(char) in _INVISIBLE_CATEGORIES or char in _INVISIBLE_OTHERS:
            shown = _escape(char)
        else:
            shown = char
        self[code] = shown
        return shown


_SHOWN: Final = _Shown()


class _Described(dict[int, str]):
    """A translation table that is filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        in_alphabet = unicodedata.category(char)[0] in "LMN" and char not in _INVISIBLE_OTHERS
        self[code] = char if in_alphabet or char in _PLAIN_SIGNS else _SIGNS_AS_PLAIN.get(char, " ")
        return self[code]


_DESCRIBED: Final = _Described()

_PLAIN_SIGNS: Final = ".,-/"
"""Signs that mean nothing to a shell in the middle of a word, quoted or not."""

_SIGNS_AS_PLAIN: Final = {"'": "ʼ", "’": "ʼ", "–": "-", "—": "-"}
"""What to write for signs that are common in print; U+02BC is a letter, and no shell takes it for a quote."""

_BEFORE_DECOMPOSITION: Final = {"<super": "^", "<sub": "_", "<fraction": " "}
"""What keeps a compatibility decomposition from reading as another number: 10² is 10^2, and 2½ is 2 1/2."""

_LOOKALIKES: Final = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "″": '"', "«": '"', "»": '"',
    "‹": "'", "›": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "--", "―": "--", "−": "-", "…": "...",
    "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "•": "*", "·": "-", "⚠": "!", "×": "x", "÷": "/", "±": "+/-",
    "≈": "~", "≤": "<=", "≥": ">=", "≠": "!=", "⁄": "/", "¿": "?", "¡": "!", "º": "o", "ª": "a", "°": " deg",
    "§": "section ", "€": "EUR ", "£": "GBP ", "©": "(c)", "®": "(R)", "™": "(TM)",
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d",
    "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ı": "i", "\ufe0e": "", "\ufe0f": "",
    "─": "-", "━": "=", "═": "=", "┄": ".", "┅": ":", "│": "|", "├": "|", "┤": "|", "└": "`",
    "●": "*", "○": "o", "◀": "<", "▶": ">",
}  # fmt: skip
"""What to print in ASCII for a sign that has no decomposition."""
