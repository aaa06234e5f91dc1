"""The tokens that a printed date is cut into, and the words of a language's calendar by which they are known.

A token has a *kind*, and the grammar is a table of rows of kinds ("month small year"). The kind of a word is the name
of the field of `Calendar` in which it stands. Articles and prepositions are no tokens: the next token remembers them
in `lead`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from visitbrief.values.base import Unreadable
from visitbrief.values.language import Calendar, Language, Words, fold, language, phrases
from visitbrief.values.moment.calendar import UNITS
from visitbrief.values.print.hedges import hedges
from visitbrief.values.print.numbers import NumeralReader
from visitbrief.values.print.phrases import Phrases
from visitbrief.values.print.tokens import Line

FIGURES: Mapping[str, str] = {
    "small": "number that can be a day, 1 to 31",
    "large": "another number",
    "mixed": "number with a half: two and a half",
    "nth": "place in order, 1 to 31",
    "year": "year",
    "roman": "Roman numeral",
    "meridiem": "am, pm",
    "-": "dash",
    "/": "slash",
    ".": "full stop between digits",
}
"""Kinds of tokens that are no words of the calendar."""
BREAKS: Mapping[str, str] = {
    "verb": "word that looks ahead or back",
    "upset": "word that makes another thing of a date beside it",
    "other": "any other word",
    "!": "any other sign",
}
"""Kinds at which a row of tokens that may be a date ends."""

MAX_DIGITS = 4
"""Longer numbers are not part of a date."""


@dataclass(slots=True)
class Token:
    """A word, number or sign of the text, or several put together by the grammar."""

    kind: str
    value: Any
    start: int
    end: int
    lead: str = ""
    """What the articles, prepositions and commas before it do, each followed by a blank: "on the "."""
    plural: bool = False
    digits: int = 0
    """How many digits a number was printed with; 0 for one in words."""


Meaning: TypeAlias = tuple[str, Any, bool]
"""Of a word or phrase: the kind of its token, the value, and whether it is a plural."""
GROUPS = {
    "month": range(1, 13),
    "weekday": range(7),
    "weekdays": range(7),
    "season": range(21, 25),
    "tens": range(10, 100, 10),
}
"""Fields of `Calendar` whose words are groups in an order, with the values of the groups."""
JUST = 30
"""Minutes that "just before" a time leaves open."""
UNTIL = 2
"""The value of a `to` that needs no first end: until."""
NAMED = {
    "and_": ("and", 1),
    "or_": ("or", 1),
    "until": ("to", UNTIL),
    "just_before": ("before", JUST),
    "just_after": ("after", JUST),
    "looks_ahead": ("verb", True),
    "looks_back": ("verb", False),
}
"""Fields of `Calendar` whose tokens are not of the kind that has the field's name, with kind and value."""
NO_WORDS = ("unit", "ordinary", "ahead_endings", "back_endings", "month_first_in", "months_in_figures", "next_is_first")
"""Its fields that are no words or, like the units, are read apart."""
NO_TOKENS = ("lead", "empty")
"""Kinds of words that are no tokens."""
HEDGES: Mapping[str, Meaning] = {
    "exact": ("empty", 1, False),
    "about": ("about", 1, False),
    "nearly": ("nearly", 1, False),
    "just-over": ("just_over", 1, False),
    "over": ("more", 1, False),
    "under": ("less", 1, False),
    "at-least": ("not_before", 1, False),
    "at-most": ("by", 1, False),
    "couple": ("few", 3, False),
    "several": ("few", 6, False),
}
"""What the hedges of figures are beside a date, by their rule; of vague counts, the most that they mean."""

DATED = frozenset(["weekday", "month", "year", "small", "unit", "near_day", "time", "meridiem"])
"""Kinds that may end a date, so that a hedge may follow."""


@cache
def lexicon(code: str) -> Phrases[Meaning]:
    """The date words of a language, beside its hedges; where a phrase stands twice, the first counts."""
    known = language(code)
    return Phrases(
        (fold(phrase), (kind, value, plural))
        for kind, value, plural, line in (*_units(known), *_entries(known.calendar))
        for phrase in phrases(line)
    )


def _units(known: Language) -> Iterator[tuple[str, str, bool, Words]]:
    """The units of the calendar, with one of them and several."""
    for lines in (known.calendar.unit, known.units.time):
        for unit, line in lines.items():
            if unit in UNITS:
                one, _, several = line.partition("|")
                yield "unit", unit, False, one
                yield "unit", unit, True, several


def _entries(calendar: Calendar) -> Iterator[tuple[str, Any, bool, Words]]:
    """Kind, value, whether plural, and words."""
    rows: Iterable[tuple[Any, Words]]
    for name in (name for name in Calendar.__annotations__ if name not in NO_WORDS):
        words = getattr(calendar, name)
        if name in GROUPS:
            rows = zip(GROUPS[name], words.split("|"), strict=False)
        elif name == "lead":
            rows = ((role + " ", line) for role, line in words.items())
        else:
            rows = words.items() if isinstance(words, Mapping) else [(NAMED.get(name, (name, 1))[1], words)]
        for value, line in rows:
            yield NAMED.get(name, (name, 1))[0], value, False, line


@cache
def _pieces(code: str) -> re.Pattern[str]:
    """Figures and signs as dates have them, inside the words of a `Line`; ordinals end as they do in the language."""
    endings = "|".join(sorted(filter(str.isalpha, language(code).numbers.ordinal_endings), key=len, reverse=True))
    return re.compile(
        r"(?P<time>\d{1,2}(?:[:h]\d{2}(?::\d\d(?:Z|[+-]\d\d:\d\d)?)?|(?-i:h)\b)(?![\d:]))"
        r"|(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|[$€£]\s?\d+|\d+(?:[.,]\d+)?\s?%)"
        r"|['’](?P<short>\d\d)\b(?!'?s)|['’](?P<possessive>s)\b"
        rf"|(?P<number>\d+)(?P<ordinal>(?:{endings.replace('e', '[eéè]')})\b|\.?[ºª°])?(?P<decade>'?s\b)?"
        r"|(?P<meridiem>[ap]\.?\s?m\b\.?)"
        r"|(?P<sign>[^\s\w]|_)",
        re.IGNORECASE,
    )


def tokenize(line: Line, code: str) -> list[Token]:
    """Know the tokens of a line; the kinds are those of `FIGURES`, `BREAKS` and the fields of `Calendar`."""
    return _Tokenizer(line, code).tokens


class _Tokenizer:
    """Goes through a line once, and remembers the small words before the next token."""

    def __init__(self, line: Line, code: str) -> None:
        self.line = line
        self.calendar = language(code).calendar
        self.magnitudes = language(code).numbers.magnitudes
        self.piece = _pieces(code).match
        self.lexicon = lexicon(code)
        self.hedges = hedges(code)
        self.numbers = NumeralReader(self.line, code, ranks=True)
        self.tokens: list[Token] = []
        self.lead = ""
        index = 0
        while index < len(self.line):
            index = self._take(index)

    def _take(self, index: int) -> int:
        """Read what begins at a word of the line; gives the place after it."""
        word = self.line.words[index]
        start = self.line.starts[index]
        if word[0].isalpha():
            piece = self.piece(self.line.text, start) if word[0] in "ap" else None
            return self._past(self._add_piece(piece), index) if piece else self._take_word(index)
        end = start
        while end < self.line.ends[index]:
            piece = self.piece(self.line.text, end)
            if piece is None:
                self._add(Token("other", None, end, self.line.ends[index]))
                return index + 1
            end = self._add_piece(piece)
        return self._past(end, index)

    def _past(self, end: int, index: int) -> int:
        """The first word of the line that begins at or after a place in the text."""
        while index < len(self.line) and self.line.starts[index] < end:
            index += 1
        return index

    def _add(self, token: Token) -> None:
        token.lead, self.lead = self.lead, ""
        self.tokens.append(token)

    def _take_word(self, index: int) -> int:
        words = self.line.words
        meaning, after = self.lexicon.match(words, index)
        if self.hedges.may_begin(words[index]):
            meaning, after = self._hedge(index, meaning, after)
        if meaning is None:
            return self._number(index) or self._unknown(words[index], index)
        kind, value, plural = meaning
        if kind == "lead":
            self.lead += value
        elif kind != "empty":
            self._add(Token(kind, value, self.line.starts[index], self.line.ends[after - 1], plural=plural))
        return after

    def _hedge(self, index: int, meaning: Meaning | None, after: int) -> tuple[Meaning | None, int]:
        """What a hedge means that begins here and is longer than what was read already; behind a date it follows it."""
        before, behind = self.hedges.before, self.hedges.after
        follows = bool(self.tokens) and self.tokens[-1].kind in DATED and not self.lead
        for read in (behind, before) if follows else (before, behind):
            rule, end = read(self.line.words, index)
            if rule in HEDGES and end > after:
                kind = HEDGES[rule][0]
                meaning = ("hedge", kind, False) if read == behind and kind != "empty" else HEDGES[rule]
                after = end
        return meaning, after

    def _number(self, index: int) -> int | None:
        """A number in words; two of them may be a year: "nineteen ninety-nine"."""
        try:
            number = self.numbers.numeral(index)
        except Unreadable:  # too large for a date
            return None
        if number is None or number.fraction:
            return None
        start, end = self.line.starts[index], self.line.ends[number.end - 1]
        if number.value % 1:
            self._add(Token("mixed", number.value, start, end))
            return number.end
        value, last = int(number.value), self.tokens[-1] if self.tokens else None
        if (
            last is not None
            and not (self.lead or number.ordinal or last.digits)
            and last.kind == "small"
            and last.value >= 10 <= value <= 99
        ):
            last.kind, last.value, last.end = "year", last.value * 100 + value, end
            return number.end
        kind = _number_kind(value, 0)
        if number.ordinal:
            kind = "nth" if value <= 31 else "other"
        self._add(Token(kind, value, start, end))
        return number.end

    def _unknown(self, word: str, index: int) -> int:
        """A word that is not in the lexicon: the numeral of a century, a verb by its ending, or no part of a date."""
        start, end = self.line.starts[index], self.line.ends[index]
        tokens = self.tokens
        token = Token("other", word, start, end)
        if tokens and tokens[-1].value == "century" and not word.strip("ivx"):
            token = Token("roman", _roman(word.upper()), start, end)
        elif word == "t" and tokens and tokens[-1].end == start:
            token = (
                Token("-", "T", start, end) if tokens[-1].kind in ("small", "large") else Token("!", None, start, end)
            )
        elif word in self.magnitudes:
            token = Token("!", word, start, end)
        elif (numeral := word.rstrip("em")) and not numeral.strip("ivx") and self._names_century(index + 1):
            token = Token("nth", _roman(numeral.upper()), start, end)
        elif (ahead := self._looks_ahead(self.line.text[start:end])) is not None:
            token = Token("verb", ahead, start, end)
        self._add(token)
        return index + 1

    def _names_century(self, index: int) -> bool:
        meaning, _ = self.lexicon.match(self.line.words, index)
        return meaning is not None and meaning[1] == "century"

    def _looks_ahead(self, word: str) -> bool | None:
        """Whether a verb looks ahead or back, by its ending; a word with a capital inside the text is a name."""
        if self.tokens:
            word = word if word[0].islower() else ""
        for ahead, endings in ((True, self.calendar.ahead_endings), (False, self.calendar.back_endings)):
            if endings and word.lower().endswith(tuple(endings.split())):
                return ahead
        return None

    def _add_piece(self, piece: re.Match[str]) -> int:
        """Read a figure or sign; gives the place after it in the text."""
        printed, start, end = piece[0], piece.start(), piece.end()
        tokens = self.tokens
        if piece["possessive"]:
            self.lead += "s "
        elif not piece["sign"]:
            self._add(_figure(piece, tokens))
        elif printed == ",":
            self.lead += ", "
        elif not (
            printed == "."
            and tokens
            and tokens[-1].end == start
            and tokens[-1].kind in ("month", "weekday", "unit", "about")
        ):
            self._add(Token(self._sign(printed, start, end), printed, start, end))
        return end

    def _sign(self, printed: str, start: int, end: int) -> str:
        text = self.line.text
        if printed in "-–—−~‒":
            return "-"
        if printed == "&":
            return "and"
        if printed == "/":
            return "/"
        spaced = text[start - 1 : start] == " " == text[end : end + 1]
        before, after = (start - 2, end + 1) if spaced else (start - 1, end)
        beside = text[before : before + 1].isdigit() and text[after : after + 1].isdigit()
        return "." if printed == "." and beside else "!"


def _figure(piece: re.Match[str], tokens: list[Token]) -> Token:
    """A number, an ordinal, a decade in digits, a time of day, or its am or pm."""
    start, end = piece.span()
    if piece["meridiem"]:
        follows = bool(tokens) and tokens[-1].kind in ("small", "time")
        return Token("meridiem" if follows else "other", piece["meridiem"][0].lower(), start, end)
    if piece["time"]:
        hour, minute = (int(part or 0) for part in re.split("[:hH]", piece["time"])[:2])
        return Token("time" if hour < 24 and minute < 60 else "other", hour * 60 + minute, start, end)
    if piece["short"]:
        return Token("year", whole_year(int(piece["short"])), start, end)
    digits = piece["number"]
    if digits is None or len(digits) > MAX_DIGITS:
        return Token("other", None, start, end)
    value = int(digits)
    if piece["decade"] and (value % 10 == 0 or len(piece["decade"]) == 1):
        return Token("tens" if value % 10 == 0 else "other", value, start, end, digits=len(digits))
    if piece["ordinal"]:
        return Token("nth" if 1 <= value <= 31 else "other", value, start, end, digits=len(digits))
    return Token(_number_kind(value, len(digits)), value, start, end, digits=len(digits))


def _number_kind(value: int, digits: int) -> str:
    if digits in (0, 4) and 1000 < value < 3000:
        return "year"
    return "small" if 1 <= value <= 31 and digits <= 2 else "large"


def whole_year(figure: int) -> int:
    """A year of two digits: 00 to 68 are 2000 to 2068 (POSIX `strptime`, `%y`)."""
    return figure + (2000 if figure <= 68 else 1900)


def _roman(numeral: str) -> int:
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-d if any(later > d for later in digits[i + 1 :]) else d for i, d in enumerate(digits))
