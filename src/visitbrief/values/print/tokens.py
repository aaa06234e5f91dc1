"""Print cut into tokens, and figures in digits by every convention of grouping and decimals."""

import re
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from visitbrief.values.base import Unreadable
from visitbrief.values.language import codes, fold
from visitbrief.values.language import language as language_of_code

MAX_DIGITS = 24
"""The longest figure that is read: what the default 28 digits of decimal arithmetic scale and halve exactly."""
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—~−")
_TOKEN = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|(?:(?<![\w.,)])[.,])?[0-9]+(?:[.,'][0-9]+|’[0-9]+)*"
    r"|(?<![^\W\d_])[^\W\d_]{1,2}['’](?=[^\W\d_]{2}|\d|\s|$)"
    r"|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"|[<>=]=|=>|\S"
)


class Line:
    """A text cut into tokens: figures, words, single marks and web addresses; an elided word ends in its mark: "d'".

    The lists end with two empty words, so that a grammar may look ahead without asking for the length.
    """

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in _TOKEN.finditer(text):
            word = match[0]
            if word.count(",") > 1 and _is_list(word):
                self._add_list(word, match.start())
            else:
                self.words.append(fold(word) or word)  # an accent alone stays: "" is the end
                self.starts.append(match.start())
                self.ends.append(match.end())
        for _ in range(2):
            self._add("", len(text) + 1, len(text) + 1)

    def _add(self, word: str, start: int, end: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def _add_list(self, row: str, start: int) -> None:
        """Figures in a row with commas and no spaces between them."""
        for figure in row.split(","):
            if figure:
                self._add(figure, start, start + len(figure))
            self._add(",", start + len(figure), start + len(figure) + 1)
            start += len(figure) + 1
        for column in (self.words, self.starts, self.ends):
            column.pop()

    def __len__(self) -> int:
        return len(self.words) - 2

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token and the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def found(self, start: int, end: int, value: "Read") -> "Found[Read]":
        """What was read of the tokens from `start` up to, not including, `end`."""
        return Found(self.starts[start], self.ends[end - 1], self.printed(start, end), value)

    def printed(self, start: int, end: int) -> str:
        """The text of the tokens from `start` up to, not including, `end`."""
        return self.text[self.starts[start] : self.ends[end - 1]]


Read = TypeVar("Read")


class Found(NamedTuple, Generic[Read]):
    """What was read in running text."""

    start: int
    """Place of its first character."""
    end: int
    """Place after its last character, the unit included."""
    text: str
    """What is printed between them."""
    value: Read


class Figure(NamedTuple):
    """A figure in digits."""

    value: Decimal
    decimals: int
    either: bool


def read_figure(digits: str, language: str | None = None) -> Figure | None:
    """Read digits with their marks: "1,234.5", "1.234,5", "13,5", "1'234", "12,34,567".

    A mark that can only group or only divide is taken so. Where both are possible (one mark, three digits after
    it) the language decides; without a language it groups, for three decimals are rarer in print than thousands.

    Returns None when the marks fit neither convention, as in a list or a date.

    Raises:
        Unreadable: more than `MAX_DIGITS` digits.
    """
    if len(digits) > MAX_DIGITS * 2:
        raise Unreadable(f"a figure of more than {MAX_DIGITS} digits is not read")
    if digits.isdigit():
        return Figure(Decimal(_bounded(digits)), 0, False)
    digits = digits.replace("’", "'")
    marks = [c for c in digits if not c.isdigit()]
    last = marks[-1]
    head, _, tail = digits.rpartition(last)
    either = False
    if len(set(marks)) == 1:
        if len(marks) > 1 or last == "'":
            return _grouped(digits, last, "")
        if len(tail) == 3 and 0 < len(head) < 4 and head.strip("0"):
            marks_of = language_of_code(language).marks if language in codes() else None
            if marks_of is None or last == marks_of.group:
                return _grouped(digits, last, "")
            either = marks_of.decimal_may_group
        return Figure(Decimal(_bounded(f"{head or '0'}.{tail}")), len(tail), either)
    if len(set(marks)) == 2 and marks.count(last) == 1 and last != "'":
        return _grouped(head, marks[0], tail)
    return None


def _grouped(whole: str, mark: str, decimals: str) -> Figure | None:
    """Digits grouped by threes, or in the Indian way (12,34,567), with decimals; None when they are not."""
    first, *groups = whole.split(mark)
    sizes = [len(group) for group in groups]
    by_threes = all(size == 3 for size in sizes)
    indian = mark == "," and sizes[-1] == 3 and all(size == 2 for size in sizes[:-1])
    if not 0 < len(first) < 4 or not (by_threes or indian):
        return None
    return Figure(Decimal(_bounded("".join((first, *groups)) + "." + decimals)), len(decimals), False)


def _is_list(digits: str) -> bool:
    """Whether figures with commas between them are neither grouped by threes nor in the Indian way."""
    return "." not in digits and len(digits) <= MAX_DIGITS * 2 and read_figure(digits) is None


def _bounded(digits: str) -> str:
    if len(digits) > MAX_DIGITS:
        raise Unreadable(f"a figure of more than {MAX_DIGITS} digits is not read")
    return digits


def last_place(value: Decimal) -> Decimal:
    """The place of the last digit of `value` that is not zero: 10,000 for 150,000; 1 for zero."""
    if not value:
        return Decimal(1)
    whole = value.normalize().as_tuple()
    return Decimal((0, (1,), int(whole.exponent)))
