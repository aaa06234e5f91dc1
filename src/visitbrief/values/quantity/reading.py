"""The quantity that a text says, or the quantities in running text.

A text is read when nothing of it is left over: what is neither the quantity, nor a hedge, nor a word that adds nothing
(`Connectives.fillers`), makes it a phrase. From a phrase the one quantity in it is picked, unless a word may turn it
into another; with several, or none, the text is `Unreadable` and the message says what was not understood.
"""

from collections.abc import Collection, Iterator
from decimal import Context, Decimal
from functools import cache
from itertools import islice

from visitbrief.values.base import Range, Unreadable
from visitbrief.values.language import codes, language
from visitbrief.values.print.numbers import numeral_in_text
from visitbrief.values.print.phrases import Phrases, phrases
from visitbrief.values.print.tokens import DASHES, Found, Line
from visitbrief.values.quantity.allowances import allowed
from visitbrief.values.quantity.grammar import QuantityReader, Reading, is_code
from visitbrief.values.quantity.units import COUNT, MONEY, PERCENT, RANK, TIME, is_money_unit, singular
from visitbrief.values.quantity.value import MAX_LENGTH, SORTED_UNITS, Quantity, tidy

_MARKS = frozenset("&([\"“”«»'‘’¿¡!?,.:;)]")
"""Marks around a quantity that change nothing about it."""
_HALF_BEFORE = 2
"""Words before a figure among which one for a half belongs to it: half *a* million."""
_LONGEST_NOUN = 3
_MOST_DECIMALS = 6
"""Decimals that a printed bound may have, whatever its length."""
_SIGNIFICANT = Context(prec=9)
"""Digits of a bound that follows from an endless quotient, as a third does."""
_MOST_FIGURES = 20
"""Quantities in a phrase among which the one it is about is looked for; more are a table, or noise."""


def read_quantity(text: str, *, unit: str | None = None, language: str | None = None) -> Quantity:
    """Read a text that says one quantity: "nearly $20 million", "casi 14 millones", "1 h 38 min", "up to 300 a year".

    Args:
        text: as printed; the one quantity in it is read.
        unit: the question's unit. It names what a bare number counts, and which currency "$" or "pesos" means;
            a unit printed in the text stays what it is.
        language: a code of `language.codes()`, which decides ambiguous words and marks; otherwise the words tell.

    Raises:
        Unreadable: the text says no quantity, several, or one turned by words that are not understood; the message says
            which.
    """
    if len(text) > MAX_LENGTH:
        raise Unreadable(f"a text of more than {MAX_LENGTH} characters is not one quantity")
    reader = QuantityReader(Line(text), language, unit, whole=True)
    for read in (_counted_by_article, _whole, _change):
        reading = read(reader)
        if reading is not None:
            return _told(reading)
    return _told(_picked(reader), picked=True)


def find_quantities(text: str, *, unit: str | None = None, language: str | None = None) -> list[Found[Quantity]]:
    """All quantities in running text, from left to right; bare numbers, years among them, are quantities too.

    A name that several currencies share ("pesos") is kept as the unit. Figures too long to be read, codes such as
    F-16 or COVID-19, and web addresses are passed over.
    """
    line = Line(text)
    reader = QuantityReader(line, language, unit, whole=False)
    return [line.found(start, reading.end, _quantity(reading)) for start, reading in _all(reader)]


def _told(reading: Reading, *, picked: bool = False) -> Quantity:
    if reading.sort == MONEY and not is_money_unit(reading.unit.partition(" per ")[0]):
        raise Unreadable(f"'{reading.unit}' is the name of several currencies: give the value with an ISO 4217 code")
    return _quantity(reading, picked=picked)


def _quantity(reading: Reading, *, picked: bool = False) -> Quantity:
    figure, step = tidy(reading.figure), tidy(reading.step)
    allows = _in_few_digits(reading.allowed)
    return Quantity(reading.unit, allows, reading.rule, figure, step, reading.per, reading.direction, picked)


def _in_few_digits(allowed: Range) -> Range:
    """A range whose bounds have the digits that mean something: those of an endless quotient have many that do not."""
    (low, low_end), (high, high_end) = allowed.low, allowed.high
    first, last = _rounded(low), _rounded(high)
    if first == last and low != high:  # printed to more digits than a quotient is worked out to
        first, last = low, high
    return Range((tidy(first), low_end), (tidy(last), high_end))


def _rounded(bound: Decimal) -> Decimal:
    _, digits, exponent = bound.as_tuple()
    endless = isinstance(exponent, int) and exponent < -_MOST_DECIMALS and len(digits) > _SIGNIFICANT.prec
    return _SIGNIFICANT.plus(bound) if endless else bound


# -- the whole of a text ----------------------------------------------------------------------------------------------


def _whole(reader: QuantityReader) -> Reading | None:
    """The quantity that the whole text says, but for words that add nothing."""
    start = 0
    while True:
        reading = reader.quantity(start)
        if reading is not None and _past_fillers(reader, reading.end) >= len(reader.line):
            if reading.bare and reader.words[reading.end - 2] == "/":
                raise Unreadable(f"'{reader.line.text}' may be a date, a score or a fraction of nothing")
            return reading
        after = _past_filler(reader, start)
        if after == start:
            return None
        start = after


def _past_fillers(reader: QuantityReader, index: int) -> int:
    """The token after all fillers from a token on."""
    while (after := _past_filler(reader, index)) > index:
        index = after
    return index


def _past_filler(reader: QuantityReader, index: int) -> int:
    """The token after a mark or word that adds nothing at a token; the same token where none stands."""
    if index >= len(reader.line):
        return index
    if reader.words[index] in _MARKS:
        return index + 1
    known = reader.known
    return max(phrases(table).match(reader.words, index)[1] for table in (known.connectives.fillers, known.units.each))


@cache
def _counting(code: str) -> Phrases[tuple[str, int]]:
    """What counts a noun without a figure, with the rule and the figure: no, a single, a."""
    small, numbers = language(code).connectives, language(code).numbers
    ways = ((small.one, "at-least", 1), (numbers.none, "exact", 0), (numbers.single, "exact", 1))
    return Phrases({phrase: (rule, figure) for words, rule, figure in ways for phrase in words})


def _counted_by_article(reader: QuantityReader) -> Reading | None:
    """None or one of a counted thing: no deaths, a single soldier; "a US strike" is at least one."""
    words, asked = reader.words, reader.unit
    how, start = _counting(reader.known.code).match(words, 0)
    if how is None:
        return None
    rule, figure = how
    end = start
    while end < len(reader.line) and _may_name(reader, end) and end - start < _LONGEST_NOUN:
        end += 1
    if end == start or _past_fillers(reader, end) < len(reader.line) or reader.units.money_after(start):
        return None
    units = reader.known.units
    noun = words[start] if units.noun_first else words[end - 1]
    counts = asked is None or not (asked in SORTED_UNITS or is_money_unit(asked))
    plural = singular(noun, units) != noun or noun in units.plurals
    if not counts or (asked is None and (rule == "at-least" or not (figure or plural or units.noun_first))):
        return None
    exact = allowed(rule, Decimal(figure), Decimal(1))
    return Reading(asked or singular(noun, units), exact, rule, Decimal(figure), Decimal(1), end, COUNT)


def _may_name(reader: QuantityReader, index: int) -> bool:
    """Whether a word may belong to the name of a counted thing; so may capitals that look like a small word: US."""
    return reader.is_noun(index) or (len(reader.words[index]) > 1 and reader.line.printed(index, index + 1).isupper())


# -- changes ----------------------------------------------------------------------------------------------------------


def _change(reader: QuantityReader) -> Reading | None:
    """A change, by its size or by the level that it ended with: up 25 percent, rose from 12 to 20."""
    small = reader.known.connectives
    start = reader.past_hedges(0)
    ways = {"up": small.rises, "down": small.falls, "": small.moves}
    begun = ((way, phrases(table).match(reader.words, start)[1]) for way, table in ways.items())
    direction, at = next(((way, after) for way, after in begun if after > start), ("", start))
    if at == start:
        return _more_or_less(reader)
    size = level = None
    for _ in range(3):
        if at >= len(reader.line):
            break
        began, after = phrases(small.since).match(reader.words, at)
        ended, until = phrases(small.until).match(reader.words, at)
        if ended:
            level = reader.quantity(until)
            reading = level
        elif began and size is None and level is None and (first := reader.range_end(after)) is not None:
            level = reading = first
        elif began and (level or size):
            reading = reader.quantity(after)
        else:
            _, after = phrases(small.by).match(reader.words, at)
            size = reading = reader.single(after)
        if reading is None:
            return None
        at = reading.end
    told = level or size
    if told is None or _past_fillers(reader, at) < len(reader.line):
        return None
    return told._replace(direction=direction)


def _more_or_less(reader: QuantityReader) -> Reading | None:
    """A share by which something is more or less than before: 20 percent less."""
    small, start = reader.known.connectives, _past_fillers(reader, 0)
    reading = reader.quantity(start)
    if reading is None or reading.sort != PERCENT:
        return None
    for table, direction in ((small.greater, "up"), (small.lesser, "down")):
        found, end = phrases(table).match(reader.words, reading.end)
        if found and _past_fillers(reader, end) >= len(reader.line):
            return reading._replace(direction=direction)
    return None


# -- phrases ----------------------------------------------------------------------------------------------------------


def _picked(reader: QuantityReader) -> Reading:
    """The one quantity in a phrase.

    Raises:
        Unreadable: there are none or several, or words beside it are not understood.
    """
    line = reader.line
    every = list(islice(_all(reader), _MOST_FIGURES + 1))
    if len(every) > _MOST_FIGURES:
        raise Unreadable(f"more than {_MOST_FIGURES} figures")
    chosen = _chosen(reader, every)
    if len(chosen) > 1:
        listed = " and ".join(f"'{line.printed(start, reading.end)}'" for start, reading in chosen)
        raise Unreadable(f"more than one figure: {listed}")
    if not chosen:
        digits = any(word[:1].isdigit() and not is_code(reader, at) for at, word in enumerate(line.words))
        raise Unreadable(f"not understood: '{line.text.strip()}'" if digits else f"no figure in '{line.text}'")
    ((start, reading),) = chosen
    read = {index for at, other in every for index in range(at, other.end)}
    strange = _not_understood(reader, start, reading, read)
    if strange:
        raise Unreadable(f"the words beside the figure are not understood: '{strange}'")
    return reading


def _all(reader: QuantityReader) -> Iterator[tuple[int, Reading]]:
    """The quantities of a line, each with its first token."""
    index = 0
    while index < len(reader.line):
        reading = _in_text(reader, index)
        if reading is None:
            index += 1
            continue
        yield index, reading
        index = reading.end


def _in_text(reader: QuantityReader, index: int) -> Reading | None:
    """The quantity at a token of running text, unless it is part of a code or a pronoun."""
    line, words = reader.line, reader.words
    word = words[index]
    if is_code(reader, index):
        return None
    try:
        reading = reader.quantity(index)
    except Unreadable:
        return None
    if reading is None:
        return None
    if line.touches(reading.end) and words[reading.end][:1].isalpha() and words[reading.end - 1][-1:].isdigit():
        return None
    small = reader.known.connectives
    if reading.rule == "range" and word in small.since and words[index - 1] in small.rises | small.falls | small.moves:
        return reader.range_end(index + 1)  # rose from 12 to 20: what it rose to
    counted_one = reading.figure == 1 and reading.sort == COUNT and reader.numerals.lexicon.cardinals.get(word) == 1
    if counted_one and (word in small.one or numeral_in_text(reader.numerals, index) is None):
        return None
    return reading


def _chosen(reader: QuantityReader, every: list[tuple[int, Reading]]) -> list[tuple[int, Reading]]:
    """Those of the quantities in a phrase that it may be about.

    The question's unit comes before any other; a quantity in parentheses, a place in order and a length of time ("over
    five years") yield to others.
    """
    asked, words = reader.unit, reader.words

    def lasts(start: int, reading: Reading) -> bool:
        lasting = reader.known.connectives.lasting
        return reading.sort == TIME and (words[start] in lasting or words[max(start - 1, 0)] in lasting)

    if asked is not None:
        every = [(start, reading) for start, reading in every if reading.unit == asked] or every
        every = [(start, reading) for start, reading in every if not reading.bare] or every
    every = [(start, reading) for start, reading in every if "(" not in words[:start]] or every
    every = [(start, reading) for start, reading in every if reading.sort != RANK] or every
    return [(start, reading) for start, reading in every if not lasts(start, reading)] or every


@cache
def _words_of_any_language(*tables: str) -> frozenset[str]:
    """The words in these fields of `Numbers`, of all languages."""
    return frozenset(word for code in codes() for table in tables for word in getattr(language(code).numbers, table))


def _not_understood(reader: QuantityReader, start: int, reading: Reading, read: Collection[int]) -> str:
    """The words of a phrase beside its quantity that may turn it into another, or that a bare number may belong to.

    `read` are the tokens of all its quantities, the one chosen and those that it is made of.
    """
    line, words, small = reader.line, reader.words, reader.known.connectives
    outside = (*range(start), *range(reading.end, len(line)))
    scales = _words_of_any_language("scales", "magnitudes")  # beside a figure without one, the figure is another
    for index in outside:
        if words[index] in small.upsetting or (index not in read and words[index] in scales):
            return line.printed(index, index + 1)
    for index in range(max(0, start - _HALF_BEFORE), start):
        if words[index] in _words_of_any_language("halves"):
            return line.printed(index, index + 1)
    for index in range(start):
        if reader.past_hedges(index) == start > index:
            return line.printed(index, start)  # above or below 30
    before, after = words[start - 1] if start else "", words[reading.end]
    if reading.rule == "magnitude" and before in _words_of_any_language("cardinals"):
        return line.printed(start - 1, start)  # dix millions, which an English reader takes for "millions"
    if reader.unit and is_code(reader, reading.end + 2):
        return ""  # two F-16s
    if after in DASHES or (after and not after.isalnum() and after not in _MARKS and "'" not in after):
        return line.printed(reading.end, min(reading.end + 2, len(line)))
    if reading.unit == "percent" and before in reader.known.numbers.fraction_joins:
        return line.printed(start - 1, start)  # a half that belongs to what stands before it
    if before and not before.isalnum() and before not in _MARKS and before not in DASHES and "'" not in before:
        return line.printed(start - 1, start + 1)
    may_be_place = reading.unit == "percent" and words[reading.end - 1] in reader.known.numbers.ordinals
    if may_be_place and before not in small.by and reader.is_noun(reading.end):
        return line.printed(reading.end, reading.end + 1)  # a third term, which is no share
    if not reading.bare:
        return ""
    if after.isalpha() and not reader.is_small(after):
        return line.printed(reading.end, reading.end + 1)
    if before.isalpha() and reader.is_noun(start - 1) and _past_filler(reader, start - 1) == start - 1:
        said = line.printed(start - 1, start)
        return "" if reader.unit and said.islower() else said  # killing 11; but Resolution 2803
    return ""
