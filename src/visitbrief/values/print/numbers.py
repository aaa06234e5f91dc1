"""Numbers in print: digits, number words, and both mixed.

A small grammar of plain methods (`NumeralReader`) reads the number that begins at a token of a `Line`. Tokens and
digits are the business of `tokens`, the meaning of words of `language`, what a number counts or dates of `quantity` and
`moment`.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from visitbrief.values.base import Unreadable
from visitbrief.values.language import FALLBACK, Numbers, codes
from visitbrief.values.language import language as language_of_code
from visitbrief.values.print.phrases import phrases
from visitbrief.values.print.tokens import MAX_DIGITS, Figure, Found, Line, last_place, read_figure

_LARGEST = Decimal(10) ** MAX_DIGITS

_GROUP_SPACES = frozenset(" \u00a0\u2009\u202f")
_QUOTIENTS = Context(prec=15)
_LONGEST_WORD = 60
_ONE, _TEN = Decimal(1), Decimal(10)
_HYPHENS = frozenset("-‐‑–")
_MINUS_SIGNS = frozenset("-−")
_TIMES = frozenset("x×·*")
_ORDINAL_SIGNS = frozenset("ºª")
_YEAR = re.compile(r"[12]\d{3}")
VULGAR_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


class Numeral(NamedTuple):
    """A number as printed."""

    value: Decimal
    step: Decimal
    """One unit in the last printed place: 100,000 for "13.5 million". For a fraction, its part: 1/3 for two thirds."""
    end: int
    """The token after the number."""
    scale: int = 1
    """What a scale word multiplied the figure by; 1 without one, and where words go down to the unit."""
    ordinal: bool = False
    """Whether it is a place in order: fourth, 4th, cuarto."""
    fraction: bool = False
    """Whether it is a bare part of one: two thirds, 3/4."""
    in_words: bool = False
    """Whether it is spelled out, at least in part."""
    decimals: int = 0
    """Digits printed after the decimal mark."""
    either: bool = False
    """Whether a decimal comma with three digits after it might group thousands instead (Mexican print)."""


class _Sum(NamedTuple):
    """Terms added up, from the largest down: three million two hundred."""

    value: Decimal | int
    end: int
    floor: int = 1
    """The place below which another word may still add: 10 after "twenty", 100 after "two hundred"."""
    figure: Figure | None = None
    """The last term as it stands in digits."""
    scale: int = 1
    """What the last term is multiplied by."""
    largest: int = 1
    """The largest that any is."""
    terms: int = 1


def _divide(over: Decimal | int, under: Decimal | int) -> Decimal:
    """A quotient; where it does not end, to as many digits as a reader could ever want."""
    return _QUOTIENTS.divide(Decimal(over), Decimal(under))


class NumeralReader:
    """Reads the number that begins at a token. `ranks` prefers places in order to parts ("a third").

    Without a `language` that is read, words are looked up in the `FALLBACK` and ambiguous marks group thousands.
    """

    __slots__ = ("articles", "language", "lexicon", "line", "of", "ranks", "words")

    def __init__(self, line: Line, language: str | None, *, ranks: bool = False) -> None:
        spoken = language_of_code(language if language in codes() else FALLBACK)
        self.line = line
        self.words = line.words
        self.language = language if language in codes() else None
        self.lexicon = spoken.numbers
        self.articles = _articles(spoken.code)
        """Articles that count as one before a scale or a part (a million, a third) and are no number word."""
        self.of = spoken.connectives.of
        self.ranks = ranks

    def numeral(self, index: int) -> Numeral | None:
        """The number that begins at token `index`, or None.

        Raises:
            Unreadable: it is too long or too large to be read.
        """
        word = self.words[index]
        if word in _MINUS_SIGNS or word == "+":
            if not self.words[index + 1][-1:].isdigit() or not self.line.touches(index + 1) or self._glued(index):
                return None
            number = self._unsigned(index + 1)
            return number and (number if word == "+" else number._replace(value=-number.value))
        if word in self.lexicon.minus:
            number = self._unsigned(index + 1)
            return number and number._replace(value=-number.value)
        return self._unsigned(index)

    def _glued(self, index: int) -> bool:
        """Whether the token stands right after a letter or digit."""
        return self.line.touches(index) and self.words[index - 1][-1:].isalnum()

    def _unsigned(self, index: int) -> Numeral | None:
        number = self._part(index) or self._whole(index)
        if number is not None and abs(number.value) >= _LARGEST:
            raise Unreadable(f"a number of more than {MAX_DIGITS} digits is not read")
        return number

    def _whole(self, index: int) -> Numeral | None:
        """A cardinal with all that may follow it: part, ordinal, mixed fraction, decimals in words."""
        cardinal = self._cardinal(index)
        if cardinal is None:
            return self._ordinal(index, None)
        if not self.words[cardinal.end]:
            return self._plain(cardinal)
        if not self.ranks:
            part = self._over(cardinal) or self._parts_of(cardinal)
            if part is not None:
                return part
        ordinal = self._ordinal(index, cardinal)
        if ordinal is not None:
            return ordinal
        return self._mixed(cardinal) or self._spoken_decimals(cardinal) or self._plain(cardinal)

    def _plain(self, cardinal: _Sum) -> Numeral:
        value = Decimal(cardinal.value)
        figure = cardinal.figure
        if figure is not None and cardinal.terms == 1:
            step = (_TEN**-figure.decimals if figure.decimals else _ONE) * cardinal.scale
            decimals, either = figure.decimals, figure.either
            return Numeral(value, step, cardinal.end, cardinal.scale, decimals=decimals, either=either)
        step = min(last_place(value), Decimal(cardinal.largest)) if cardinal.largest > 1 else _ONE
        return Numeral(value, step, cardinal.end, cardinal.largest if step > 1 else 1, in_words=True)

    # -- cardinals ---------------------------------------------------------------------------------------------

    def _cardinal(self, index: int) -> _Sum | None:
        """Terms, each a group with its scales, from the largest down: three million two hundred thousand five."""
        words, lexicon = self.words, self.lexicon
        terms: list[tuple[Decimal | int, int]] = []
        last: _Sum | None = None
        largest = 1
        end = index
        while True:
            start = end
            comma = words[start] == ","
            if terms and lexicon.joins_terms and (comma or words[start] in lexicon.joins):
                start += 1
            group = self._group(start)
            if group is None:
                if words[start] not in lexicon.scales or (terms and lexicon.joins_terms):
                    break
                if not terms and words[start] in lexicon.need_figure:
                    break
                group = _Sum(1, start)
            scale, after = self.scales(group.end, 1)
            if start > end and scale == 1 and self._is_numerator(group.value, after):
                break
            if comma and terms and (last is None or last.figure or group.figure or group.value * scale < 100):
                break
            kept = [term for term in terms if term[1] > scale] if scale > 1 else terms
            counted = terms[len(kept) :]
            if counted and (start > end or counted[0][1] == scale):
                break
            value = group.value + sum(term[0] for term in counted)
            if kept and (value * scale >= kept[-1][1] or kept[-1][1] <= scale):
                break
            terms = [*kept, (value * scale, scale)]
            last, end, largest = group, after, max(largest, scale)
            if scale == 1:
                break
        if last is None:
            return None
        total = sum(value for value, _ in terms)
        return last._replace(value=total, end=end, scale=terms[-1][1], largest=largest, terms=len(terms))

    def scales(self, index: int, scale: int) -> tuple[int, int]:
        """The scale words from token `index` on, each larger than the last, multiplied up; and the token after them."""
        words, lexicon = self.words, self.lexicon
        factor = lexicon.letters.get(words[index])
        if factor and self.line.touches(index) and self.words[index - 1][-1].isdigit():
            return scale * factor, index + 1
        previous = 1
        while True:
            collected = 1 < previous < 1000 and words[index] in self.of  # una decena de miles
            at = index + 1 if collected or words[index] in _HYPHENS else index
            factor = lexicon.scales.get(words[at], 0)
            if factor <= previous:
                return scale, index
            scale *= factor
            previous, index = factor, at + 1

    def _group(self, index: int) -> _Sum | None:
        """What a scale word multiplies: digits, or a number below a thousand in words."""
        words, lexicon = self.words, self.lexicon
        word = words[index]
        if word[-1:].isdigit():
            spelled = lexicon.hundreds_after_digits and words[index + 1] in lexicon.hundreds
            if spelled and word.isdigit() and len(word) < 3:
                return self._more(int(word), index + 1, 1)
            return self._digits(index)
        if word in self.articles:
            after = words[index + 1]
            if after in lexicon.hundreds:
                return self._more(1, index + 1, 1)
            return _Sum(1, index + 1) if after in lexicon.scales else None
        value, end = self._cardinal_word(index)
        if end > index:
            return self._more(value, end, self._floor(value))
        if word in lexicon.hundreds and word not in lexicon.need_figure:
            return self._more(1, index, 1)
        return None

    def _more(self, value: int, index: int, floor: int) -> _Sum:
        """Go on with a group of which `value` is read: hundreds, then tens, then units."""
        words, lexicon = self.words, self.lexicon
        while True:
            at = self._past_hyphen(index)
            if words[at] in lexicon.hundreds and 0 < value < 100:
                value, index, floor = value * 100, at + 1, 100
                continue
            hyphened = at > index
            joined = words[at] in lexicon.joins and (lexicon.joins_terms or floor in (10, 20))
            if joined:
                at = self._past_hyphen(at + 1)
            word = words[at]
            added, end = self._cardinal_word(at)
            if end == at and floor == 100 and word.isdigit() and len(word) < 3:
                added, end = int(word), at + 1
            if not added or added >= floor:
                break
            if not (joined or hyphened or lexicon.bare_ten or value % 100 != 10):
                break
            if words[end] in lexicon.hundreds and (joined or floor == 100):
                break
            if joined and lexicon.joins_terms and (rest := self._group(at)) and self._is_numerator(*rest[:2]):
                break
            value, index, floor = value + added, end, self._floor(added)
        return _Sum(value, index, floor)

    def _cardinal_word(self, index: int) -> tuple[int, int]:
        """The value of the cardinal at a token and the token after it; 0 and the same token where none stands."""
        value, end = self._word(self.lexicon.cardinals, index)
        if end > index and self._word(self.lexicon.ordinals, index)[1] > end:  # quatre-vingtième
            return 0, index
        return value, end

    def _word(self, values: Mapping[str, int], index: int) -> tuple[int, int]:
        """The value of a word, or of two that are one (quatre-vingt), and the token after; 0 and the same token."""
        word, after = self.words[index], self._past_hyphen(index + 1)
        both = values.get(f"{word} {self.words[after]}")
        if both is not None:
            return both, after + 1
        return (values[word], index + 1) if word in values else (0, index)

    def _past_hyphen(self, index: int) -> int:
        """The token after a hyphen, where one stands."""
        return index + 1 if self.words[index] in _HYPHENS else index

    def _floor(self, value: int) -> int:
        """The place of the last word of a number: what is below it may still be added (diez *y seis*)."""
        for place in (10**12, 10**6, 1000, 100):
            if value >= place and not value % place:
                return place
        return self.lexicon.adds.get(value) or (10 if value >= 20 and not value % 10 else 1)

    # -- digits ------------------------------------------------------------------------------------------------

    def _digits(self, index: int) -> _Sum | None:
        """A figure in digits, with groups set off by spaces, and powers: 6 000, 1.3e6, 2^10."""
        words, line = self.words, self.line
        printed, end = words[index], index + 1
        if len(printed) < 4 and printed.isdigit():
            while len(printed) < MAX_DIGITS - 2 and words[end][:3].isdigit() and self._is_spaced_group(end):
                printed += words[end]
                end += 1
                if not words[end - 1].isdigit():
                    break
        figure = read_figure(printed, self.language)
        if figure is None:
            return None
        word = words[end]
        if word == "^" or word in _TIMES or (word == "e" and line.touches(end)):
            raised = self._power(figure, end)
            if raised is not None:
                return raised
        return _Sum(figure.value, end, figure=figure)

    def _is_spaced_group(self, index: int) -> bool:
        """Whether the token is three digits (and decimals) set off by a single space."""
        line, word = self.line, self.words[index]
        gap = line.text[line.ends[index - 1] : line.starts[index]]
        whole = word.replace(",", ".").split(".")
        return gap in _GROUP_SPACES and len(whole[0]) == 3 and len(whole) < 3

    def _power(self, figure: Figure, index: int) -> _Sum | None:
        """A figure with an exponent: e6, x10^6, ^23."""
        words = self.words
        base, at = figure.value, index + 1
        if words[index] in _TIMES:
            if words[at] != "10" or words[at + 1] != "^":
                return None
            at += 2
        sign = -1 if words[at] in _MINUS_SIGNS else 1
        if words[at] in _MINUS_SIGNS or words[at] == "+":
            at += 1
        if not words[at].isdigit():
            return None
        if len(words[at]) > 3 or int(words[at]) > 99:
            raise Unreadable("an exponent above 99 is not read")
        exponent = sign * int(words[at])
        if words[index] != "^":
            value = figure.value.scaleb(exponent)
        elif base or exponent > 0:
            value = base**exponent
        else:
            return None
        return _Sum(value, at + 1, figure=Figure(value, 0, False))

    # -- parts -------------------------------------------------------------------------------------------------

    def _part(self, index: int) -> Numeral | None:
        """A fraction that does not begin with a cardinal: half a million, a third, 3/4, ½."""
        words, lexicon = self.words, self.lexicon
        word = words[index]
        if word in VULGAR_FRACTIONS:
            over, under = VULGAR_FRACTIONS[word]
            return self._scaled_part(over, under, index + 1)
        if word[:1].isdigit():
            return self._slash(index) if word.isdigit() else None
        if self.ranks:
            return None
        if word in lexicon.halves:
            return self._scaled_part(1, 2, index + 1)
        if word in lexicon.quarters:
            part = self._scaled_part(1, 4, index + 1)
            return part if part.scale > 1 else None
        if words[index + 1] in lexicon.part_nouns:
            under, end = self._denominator(index)
            return self._scaled_part(1, under, end) if under else None
        if word in self.articles:
            under, end = self._denominator(index + 1)
            if under and words[end - 1] not in lexicon.many_parts:
                return self._scaled_part(1, under, end)
        return None

    def _slash(self, index: int) -> Numeral | None:
        """3/4; never part of a date, a phone number or a longer row."""
        words, line = self.words, self.line
        if (
            words[index + 1] != "/"
            or not words[index + 2].isdigit()
            or max(len(words[index]), len(words[index + 2])) > 3
        ):
            return None
        chained = line.touches(index) and words[index - 1] in "-/" and words[index - 2][-1:].isalnum()
        if chained or words[index + 3] == "/" or not int(words[index + 2]) or not line.touches(index + 2):
            return None
        return self._scaled_part(int(words[index]), int(words[index + 2]), index + 3)

    def _denominator(self, index: int) -> tuple[int, int]:
        """The part named at token `index` (5 for "fifths", 21 for "twenty-firsts") and the token after; 0 if none."""
        words, lexicon = self.words, self.lexicon
        at = index + 1 if words[index] in _HYPHENS else index
        tens = lexicon.cardinals.get(words[at], 0)
        if lexicon.hundreds and tens >= 20:
            unit_at = self._past_hyphen(at + 1)
            if words[unit_at] in lexicon.joins:
                unit_at = self._past_hyphen(unit_at + 1)
            word = words[unit_at]
            unit = lexicon.parts.get(word) or lexicon.compound_parts.get(word) or lexicon.ordinals.get(word, 0)
            return (tens + unit, unit_at + 1) if 0 < unit < 10 else (0, index)
        noun = words[at + 1] in lexicon.part_nouns
        under = (lexicon.ordinals if noun else lexicon.parts).get(words[at], 0)
        if under < 2:
            in_one = None if under else _written_in_one(words[at], lexicon)
            return (in_one[0], at + 1) if in_one else (0, index)
        return under, at + 2 if noun else at + 1

    def _scaled_part(self, over: int | Decimal, under: int, end: int) -> Numeral:
        """over/under, with the scale it is a part of: two thirds of a million, media docena."""
        words, lexicon = self.words, self.lexicon
        linked = words[end] in self.of or (words[end] in _HYPHENS and words[end + 1] in self.articles)
        at = end + linked
        if words[at] in self.articles or (linked and lexicon.cardinals.get(words[at]) == 1):
            at = self._past_hyphen(at + 1)
        scale, after = self.scales(at, 1)
        value, step = _divide(over * scale, under), _divide(scale, under)
        if scale == 1:
            return Numeral(value, step, end, fraction=True, in_words=True)
        return Numeral(value, step, after, scale, in_words=True)

    def _parts_of(self, cardinal: _Sum) -> Numeral | None:
        """A cardinal followed by the part it counts: two thirds."""
        words, lexicon = self.words, self.lexicon
        if cardinal.figure is not None and cardinal.figure.decimals:
            return None
        end = cardinal.end
        under, after = self._denominator(end)
        if not under:
            return None
        word = words[after - 1]
        plural = word in lexicon.many_parts or word not in lexicon.parts  # treintaicincoavos, terceras partes
        if not plural and cardinal.value != 1:
            return None
        tens = lexicon.cardinals.get(words[end - 1], 0)
        if (
            lexicon.joins_terms
            and tens >= 20
            and under < 10
            and cardinal.value > tens
            and words[end - 2] not in lexicon.joins
        ):
            return self._scaled_part(cardinal.value - tens, tens + under, after)
        return self._scaled_part(cardinal.value, under, after)

    def _is_numerator(self, count: Decimal | int, index: int) -> bool:
        """Whether a number that ends before a token counts parts, of which it makes no whole: 100 and *three* quarters.

        One does so beside a singular alone: of "vingt et un centièmes", there are 21.
        """
        under, after = self._denominator(index)
        return 0 < count < under and (count > 1 or not self._is_several(self.words[after - 1]))

    def _is_several(self, word: str) -> bool:
        """Whether a word for a part always stands for several: a plural that is not the singular too, as "tiers" is."""
        parts, many = self.lexicon.parts, self.lexicon.many_parts
        under = parts.get(word)
        return word in many and (under is None or any(parts[one] == under for one in parts.keys() - many))

    def _over(self, cardinal: _Sum) -> Numeral | None:
        """Two numbers with a fraction bar in words: one out of three, uno sobre tres.

        "Out of" must make a proper fraction, and no noun may follow "over" ("300 over 3 years" is no fraction).
        """
        end = self.past_out_of(cardinal.end)
        out_of = end > cardinal.end
        if not out_of and self.words[end] in self.lexicon.over:
            end += 1
        under = self._cardinal(end) if end > cardinal.end else None
        if under is None or not under.value:
            return None
        if cardinal.value >= under.value if out_of else self.words[under.end].isalpha():
            return None
        value, step = _divide(cardinal.value, under.value), _divide(1, under.value)
        return Numeral(value, step, under.end, fraction=True, in_words=True)

    def past_out_of(self, index: int) -> int:
        """The token after "out of" or "in" between a part and its whole; `index` where neither stands."""
        found, end = phrases(self.lexicon.out_of).match(self.words, index)
        says_when = self.words[end - 1] in self.lexicon.out_of_or_when and _YEAR.fullmatch(self.words[end])
        return index if not found or says_when else end

    def _mixed(self, cardinal: _Sum) -> Numeral | None:
        """A cardinal and a fraction: thirteen and a half million, 2 1/4, tres millones y medio, diez con un cuarto."""
        words, lexicon = self.words, self.lexicon
        at = self._past_hyphen(cardinal.end)
        joined = words[at] in lexicon.fraction_joins
        if joined:
            at = self._past_hyphen(at + 1)
        elif at > cardinal.end or not (words[at] in VULGAR_FRACTIONS or words[at].isdigit()):
            return None
        part = self._part(at)
        if part is None and joined:
            counted = self._cardinal(at)
            part = counted and (
                self._parts_of(counted) or (None if words[at - 1] in lexicon.joins else self._with_half(counted))
            )
        if part is None or (not joined and part.value >= part.scale):
            return None
        value, scale, step = cardinal.value, max(part.scale, cardinal.largest), part.step
        if part.scale == 1:  # tres millones y medio
            value, step = value + part.value * cardinal.scale, step * cardinal.scale
        elif cardinal.scale == 1:  # thirteen and a half million
            value = value * part.scale + part.value
        elif cardinal.scale > part.scale:
            value += part.value
        else:
            return None
        return Numeral(Decimal(value), step, part.end, scale, in_words=True)

    def _with_half(self, cardinal: _Sum) -> Numeral | None:
        """The part after "con" that is itself mixed: once con *uno y medio*."""
        part = self._part(cardinal.end + 1) if self.words[cardinal.end] in self.lexicon.joins else None
        return part and part._replace(value=cardinal.value + part.value)

    def _spoken_decimals(self, cardinal: _Sum) -> Numeral | None:
        """Decimals in words: five point two five, siete con cincuenta. The words' digits are written in a row."""
        words, lexicon = self.words, self.lexicon
        if words[cardinal.end] not in lexicon.points or cardinal.figure is not None or cardinal.scale > 1:
            return None
        digits, end = "", cardinal.end + 1
        while len(digits) < MAX_DIGITS:
            in_thousands = words[end] in lexicon.scales and not digits
            spoken = (
                self._cardinal(end) if in_thousands else self._group(end) if words[end] in lexicon.cardinals else None
            )
            if spoken is None:
                break
            digits += str(spoken.value)
            end = spoken.end
        if not digits:
            return None
        scale, end = self.scales(end, 1)
        value = (Decimal(cardinal.value) + Decimal("0." + digits)) * scale
        return Numeral(value, scale * _TEN ** -len(digits), end, scale, in_words=True, decimals=len(digits))

    # -- ordinals ----------------------------------------------------------------------------------------------

    def _ordinal(self, index: int, cardinal: _Sum | None) -> Numeral | None:
        """A place in order: 4th, 4.º, twenty-first, cuadragésimo séptimo, tres millones dos milésimo."""
        words, lexicon = self.words, self.lexicon
        if cardinal is not None and cardinal.figure is not None:
            return self._numbered(cardinal)
        value, end = 0, index
        floor = 10**18
        if cardinal is not None:
            value, end, floor = int(cardinal.value), cardinal.end, cardinal.floor
            join = self._past_hyphen(end)
            joined = words[join] in lexicon.joins
            if joined or self.ranks:
                floor = max(floor, cardinal.scale)
            if joined:
                end = join + 1
        elif words[index] in self.articles:
            end += 1
        start = end
        while True:
            at = self._past_hyphen(end)
            place, after = self._word(lexicon.ordinals, at)
            if not place:
                in_one = _written_in_one(words[at], lexicon)
                place, after = (in_one[0], at + 1) if in_one and in_one[1] else (0, at)
            if not place:
                break
            if value and end == start and (place >= 1000 or (place == 100 and lexicon.hundreds)):
                counted = value % place if cardinal and cardinal.largest > place else value  # the dos of dos milésimo
                value += counted * (place - 1)
            elif place < floor:
                value += place
            else:
                break
            floor, end = self._floor(place), after
        if end == start:
            return None
        return Numeral(Decimal(value), _ONE, end, ordinal=True, in_words=True)

    def _numbered(self, cardinal: _Sum) -> Numeral | None:
        """Digits with an ordinal ending: 4th, 4.º, 11vo."""
        words, line, at = self.words, self.line, cardinal.end
        endings = self.lexicon.ordinal_endings | _ORDINAL_SIGNS
        at += words[at] == "." and words[at + 1] in endings
        if words[at] not in endings or not line.touches(at) or cardinal.scale > 1:
            return None
        return Numeral(Decimal(cardinal.value), _ONE, at + 1, ordinal=True)


@cache
def _articles(code: str) -> frozenset[str]:
    spoken = language_of_code(code)
    return spoken.connectives.one - spoken.numbers.cardinals.keys()


def _written_in_one(word: str, numbers: Numbers) -> tuple[int, bool] | None:
    """The value of number words written in one: (22000, True) for "veintidosmilesimo".

    The second item tells whether it is an ordinal; it is False for parts ("treintaicincoavos").
    """
    if len(word) > _LONGEST_WORD:
        return None
    for ending in numbers.part_endings:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            value = _pieces(stem, numbers) or _pieces(stem + "a", numbers) or _pieces(stem + "e", numbers)
            return None if value is None else (value, False)
    if any(stem in word for stem in numbers.ordinal_stems):
        value = _pieces(word, numbers)
        return None if value is None else (value, True)
    return None


@cache
def _piece(numbers: Numbers) -> re.Pattern[str]:
    """A number word at the beginning of several that are written in one; plural only at their end."""
    places = numbers.ordinals.keys() - {f"{word}s" for word in numbers.ordinals}
    words = sorted({*numbers.cardinals, *numbers.scales, *places}, key=len, reverse=True)
    return re.compile(rf"[{numbers.glue}]?({'|'.join(words)})(?:s$)?")


def _pieces(word: str, numbers: Numbers) -> int | None:
    """The value of number words written without spaces between them; None when something is left over."""
    total, group, at = 0, 0, 0
    values = {**numbers.ordinals, **numbers.scales, **numbers.cardinals}
    while at < len(word):
        found = _piece(numbers).match(word, at)
        if found is None:
            return None
        value, at = values[found[1]], found.end()
        if value >= 1000:
            total, group = (total + (group or 1)) * value, 0
        else:
            group += value
    return total + group


def find_numerals(text: str, *, language: str | None = None) -> Iterator[Found[Numeral]]:
    """All numbers in running text, from left to right; digits that run into letters (180ml) are left out.

    "One" as a pronoun ("that one") is no number. What cannot be read (a thousand digits) is passed over.
    """
    line = Line(text)
    reader = NumeralReader(line, language)
    index = 0
    while index < len(line):
        found = numeral_in_text(reader, index)
        if found is None:
            index += 1
            continue
        if not (
            line.touches(found.end) and line.words[found.end][:1].isalpha() and line.words[found.end - 1][-1:].isdigit()
        ):
            yield line.found(index, found.end, found)
        index = found.end


def numeral_in_text(reader: NumeralReader, index: int) -> Numeral | None:
    """The number at a token of running text, unless it is a pronoun or cannot be read."""
    words, numbers = reader.words, reader.lexicon
    if index and words[index - 1] in numbers.pronoun_before and numbers.cardinals.get(words[index]) == 1:
        return None
    try:
        return reader.numeral(index)
    except Unreadable:
        return None
