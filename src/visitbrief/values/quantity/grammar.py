"""The grammar of quantities in print: qualifier, currency, number, scale, unit, range.

`QuantityReader.quantity` reads the one that begins at a token, by plain recursive descent over the tokens of a
`Line`. What the words allow is looked up in `allowances`; nothing here knows a rule by heart.
"""

from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from visitbrief.values.base import Range
from visitbrief.values.language import FALLBACK, codes, fold
from visitbrief.values.language import language as language_of_code
from visitbrief.values.print.hedges import OPEN, OPEN_DOWN, OPEN_UP, VAGUE, hedges
from visitbrief.values.print.languages import language_of
from visitbrief.values.print.numbers import VULGAR_FRACTIONS, Numeral, NumeralReader
from visitbrief.values.print.phrases import phrases
from visitbrief.values.print.tokens import DASHES, HYPHENS, MAX_DIGITS, Line, last_place
from visitbrief.values.quantity.size import Amount, allow, measure, opened_range
from visitbrief.values.quantity.units import (
    COUNT,
    HUNDREDTH,
    MONEY,
    PERCENT,
    RANK,
    SCALE_LETTERS,
    SYMBOLS,
    TIME,
    Unit,
    UnitReader,
    is_money_unit,
    rate_of,
    singular,
    sized,
)
from visitbrief.values.time_units import length_of, rate_per

_ONE, _TEN, _QUARTER = Decimal(1), Decimal(10), Decimal("0.25")
_MOST_QUALIFIERS = 3
_SHARES = Context(prec=12)
"""A third has fifteen digits; of a whole that it divides, twelve make a whole number again."""
_LARGEST_MAGNITUDE = 10**15
_LONGEST_COUNTED = 2
_VAGUE_RANGES = {
    "several": Range((Decimal(3), 0), (Decimal(10), -1)),
    "couple": Range((Decimal(2), 0), (Decimal(3), 0)),
}


class Reading(NamedTuple):
    """A quantity as read."""

    unit: str
    allowed: Range
    rule: str
    figure: Decimal | None
    step: Decimal | None
    end: int
    """The token after it."""
    sort: str
    scale: int = 1
    """What a scale word multiplied the figure by."""
    per: str = ""
    """The unit of time of a rate, as printed: "day"."""
    bare: bool = False
    """Whether no unit was printed, so that the unit is the question's or there is none."""
    direction: str = ""
    """As in `Quantity.direction`."""


@cache
def _rate_words(code: str) -> dict[str, str]:
    """The unit of time by the words that say a rate alone: daily, annually."""
    rows = language_of_code(code).units.rate_words.items()
    return {fold(word): key for key, row in rows for word in row.split()}


@cache
def _no_nouns(code: str) -> frozenset[str]:
    """The small words that belong to no noun."""
    small = language_of_code(code).connectives
    return small.stops | small.articles | small.of | small.ands | small.ors | small.to


class QuantityReader:
    """Reads quantities of one line. `unit` is the question's, and settles what print leaves open.

    With `whole`, the line says that one quantity and nothing else, so a bare number counts what the question asks.
    """

    def __init__(self, line: Line, language: str | None, unit: str | None, *, whole: bool) -> None:
        spoken = language if language in codes() else language_of(line.words)
        code = spoken or FALLBACK
        self.line = line
        self.words = line.words
        self.unit = unit
        self.numerals = NumeralReader(line, spoken, ranks=unit == "rank")
        self.units = UnitReader(line, code)
        self.known = language_of_code(code)
        self._hedges, self._rate_words, self._no_nouns = hedges(code), _rate_words(code), _no_nouns(code)
        self._small, self._units, self._numbers = self.known.connectives, self.known.units, self.known.numbers
        self._counted = unit if whole else None
        self._counts = unit is not None and whole and unit not in {PERCENT, RANK, "s"} and not is_money_unit(unit)

    # -- quantities --------------------------------------------------------------------------------------------

    def quantity(self, index: int) -> Reading | None:
        """The quantity that begins at token `index`, with its qualifiers, or None.

        Raises:
            Unreadable: a number too long or too large.
        """
        keys, at = self._keys(index)
        if self._hedges.opposes(self.words, index) if keys else not self._may_begin(at):
            return None
        reading = self._range(at, keys)
        if reading is None or reading.rule not in OPEN:
            return reading
        return self._conjoined(reading)

    def _may_begin(self, index: int) -> bool:
        """A cheap look at whether a token could begin a quantity at all."""
        word = self.words[index]
        return not (word in {".", ",", ";", ":", ")", "(", '"', "'"} or word.startswith(("http", "www.")))

    def _conjoined(self, reading: Reading) -> Reading:
        """Two open ends that close each other: more than 20 and at most 35."""
        at = reading.end + (self.words[reading.end] == ",")
        if self.words[at] == "," or self.words[at] in self._small.ands or self.words[at] in self._small.buts:
            at += 1
        if at == reading.end and self.words[at] not in self._small.no:
            return reading
        keys, start = self._keys(at)
        other = self._range(start, keys)
        if other is None or other.rule not in OPEN:
            return reading
        if not other.unit and other.scale == 1:  # more than 20 million but less than 30
            other = other._replace(allowed=other.allowed.scaled(reading.scale), unit=reading.unit, sort=reading.sort)
        low, high = (reading, other) if reading.rule in OPEN_UP else (other, reading)
        between = low.allowed.low, high.allowed.high
        if (
            low.rule in OPEN_DOWN
            or high.rule in OPEN_UP
            or between[0] > between[1]
            or reading.unit not in {other.unit, ""}
        ):
            return reading
        return other._replace(allowed=Range(*between), rule="range", figure=None, step=None)

    def _keys(self, index: int) -> tuple[list[str], int]:
        """The keys of the qualifiers from token `index` on, and the token after them."""
        keys: list[str] = []
        while len(keys) < _MOST_QUALIFIERS:
            key, end = self._hedges.before(self.words, index)
            if not key or key in VAGUE or (self.words[end] == "$" and self.line.touches(end) and end == index + 1):
                break
            keys.append(key)
            index = self._skip_articles(end)
        return keys, index

    def past_hedges(self, index: int) -> int:
        """The token after the hedges from a token on."""
        return self._keys(index)[1]

    def single(self, index: int) -> Reading | None:
        """One amount with its hedges at token `index`, and no range."""
        keys, start = self._keys(index)
        amount = self._amount(start)
        return amount and self._single(amount, keys)

    def range_end(self, index: int) -> Reading | None:
        """The upper end of a range whose opener stands before token `index`: from 12 *to 20 million*."""
        first = self._amount(self._skip_articles(index))
        if first is None or self.words[first.end] not in self._small.until:
            return None
        at = self._skip_articles(first.end + 1)
        keys, start = self._keys(at)
        second = self._amount(start)
        if second is None:
            return None
        if second.unit is None and first.unit is not None:
            second = second._replace(unit=first.unit)
        return self._single(second, keys)

    def _range(self, index: int, keys: list[str]) -> Reading | None:
        """One amount, or two as the ends of a range, with the qualifiers that follow."""
        words = self.words
        connectives = self._small.openers.get(words[index])
        if connectives is not None:
            loose, start = self._keys(self._skip_articles(index + 1))
            first = None if OPEN.intersection(loose) else self._lower_end(start, connectives)
            if first is None:
                return None
            connected = words[first.end] in connectives or words[first.end] in DASHES
            pair = self._second(first, self._skip_articles(first.end + connected))
            return self._between(*pair, keys) if pair and (connected or pair[1].keys) else None
        first = self._amount(index)
        if first is None:
            return None
        link = first.end + (words[first.end] in HYPHENS and words[first.end + 1] in self._small.to)  # ten-to-fifteen
        alternative = words[link] in self._small.ors
        if alternative or words[link] in self._small.to or words[link] in DASHES:
            pair = self._second(first, link + 1 + (link > first.end and words[link + 1] in HYPHENS))
            if pair is not None and not (alternative and pair[1].keys) and self._is_pair(*pair, index):
                return self._between(*pair, keys)
        return self._single(first, keys)

    def _lower_end(self, index: int, connectives: frozenset[str]) -> Amount | None:
        """The amount before a connective that may look like a part of it: between twenty *and* two thousand."""
        words = self.words
        amount = self._amount(index)
        if amount is None or words[amount.end] in connectives or words[amount.end] in DASHES:
            return amount
        for at in range(amount.end - 1, index, -1):
            if (word := words[at]) in connectives:
                words[at] = ""  # reads as the end of the line
                try:
                    return self._amount(index)
                finally:
                    words[at] = word
        return amount

    def _skip_articles(self, index: int) -> int:
        words = self.words
        while words[index] in self._small.articles:
            index += 1
        if words[index] in self._small.one and (
            words[index + 1][:1].isdigit() or words[index + 1] in self._numbers.cardinals
        ):
            index += 1  # casi un 20 %
        return index

    def _second(self, first: Amount, index: int) -> tuple[Amount, Amount] | None:
        """The other end of a range, both ends with the scale and unit that only one of them prints.

        The upper end may have a qualifier of its own: from 5 to *less than* 10.
        """
        keys, start = self._keys(index)
        second = self._amount(start)
        if second is None or second.vague or first.vague or not OPEN_DOWN.issuperset(keys):
            return None
        second = second._replace(keys=keys)
        low, high = first.numeral, second.numeral
        last = self._numbers.scales.get(self.words[high.end - 1], 1)  # one to two dozen
        scale = max(high.scale, last) * self._hundred(low, high, start)
        if scale > 1 and low.scale == 1 and low.value <= high.value / scale:
            low = low._replace(value=low.value * scale, step=low.step * scale, scale=high.scale)
        unit = first.unit or second.unit
        if first.unit and second.unit and (first.unit.sort, first.unit.name) != (second.unit.sort, second.unit.name):
            return None
        if low.value > high.value or low.ordinal != high.ordinal:
            return None
        return (
            first._replace(numeral=low, unit=first.unit or unit),
            second._replace(numeral=high, unit=second.unit or unit),
        )

    def _hundred(self, low: Numeral, high: Numeral, start: int) -> int:
        """100 where the lower end shares the hundreds of the upper: two to three *hundred* thousand; else 1."""
        spelled = not self._numbers.hundreds.isdisjoint(self.words[start : high.end])
        return 100 if spelled and low.value < 10 and not high.value / high.scale % 100 else 1

    def _is_pair(self, first: Amount, second: Amount, index: int) -> bool:
        """Whether two amounts with a word or dash between them are a range rather than a date, a score or a choice."""
        words, line = self.words, self.line
        low, high = first.numeral.value, second.numeral.value
        mixed = words[first.end] in HYPHENS and first.numeral.in_words != second.numeral.in_words  # 7-Eleven
        if low >= high or (mixed and line.touches(first.end)):
            return False
        if words[first.end] in self._small.ors:
            return high <= 2 * low + 1
        if words[first.end] in DASHES:
            start = line.starts[first.end]
            printed = line.text[start : line.ends[second.end - 1]].lstrip("".join(DASHES) + " ")
            chained = words[second.end] in DASHES and words[second.end + 1][:1].isdigit()
            after_dash = index > 1 and words[index - 1] in DASHES | {"/"} and line.touches(index)
            return not (
                chained
                or after_dash
                or (printed.startswith("0") and printed[1:2].isdigit())
                or words[second.end] == "/"
            )
        return True

    # -- amounts -----------------------------------------------------------------------------------------------

    def _amount(self, index: int) -> Amount | None:
        """A figure with the unit printed before or after it."""
        words, line = self.words, self.line
        if words[index] in {"-", "−", "+"} and not words[index + 1][:1].isdigit():
            if words[index] == "+" or not line.touches(index + 1) or self.units.before(index + 1) is None:
                return None
            if line.touches(index) and words[index - 1][-1:].isalnum():
                return None
            amount = self._amount(index + 1)
            return amount and amount._replace(numeral=amount.numeral._replace(value=-amount.numeral.value))
        if self._hedges.before(self.words, index)[0] in VAGUE:
            return self._vague(index)
        if phrases(self._units.whole).match(words, index)[1] > index + 1 and (one := self._wordless(index)) is not None:
            return one  # un plein mois
        before = self.units.before(index)
        factor, start = self.numerals.scales(before.end, 1) if before else (1, index)
        quarter = words[start] in self._numbers.quarters
        numeral = (self._bare_quarter(start) if quarter else None) or self.numerals.numeral(start)
        if numeral is None:
            return self._wordless(index) if before is None else self._vague(before.end, before)
        if factor == 1 and (before is not None or self.units.money_after(numeral.end + 1)):
            factor = SCALE_LETTERS.get(words[numeral.end], 1)
            if factor > 1:
                numeral = numeral._replace(end=numeral.end + 1)
        numeral = _times(numeral, factor)
        other = self._figure_length(numeral) or self._noun_out_of(numeral)
        if other is not None:
            return other
        if numeral.ordinal:
            return Amount(numeral, None if before else Unit(RANK, "rank", numeral.end), numeral.end)
        return self._amount_of(numeral, before)

    def _amount_of(self, numeral: Numeral, before: Unit | None) -> Amount:
        """A number with its unit, and what smaller units add to it."""
        share = self._share_of(numeral) if numeral.fraction and before is None else None
        if share is not None:
            return share
        unit = self._unit(numeral, before)
        if unit is None:
            return Amount(numeral, None, numeral.end)
        if unit.sort == MONEY:
            if unit.low > 1:
                numeral = _times(numeral, int(unit.low))
                return Amount(numeral, sized(unit, _ONE), unit.end)
            factor, end = self.numerals.scales(unit.end, 1) if numeral.scale == 1 else (1, unit.end)
            if factor > 1 and not unit.bare:
                return Amount(_times(numeral, factor), unit, end)  # 20 USD million
        return self._with_smaller(numeral, unit) if unit.sort in (TIME, MONEY) else Amount(numeral, unit, unit.end)

    def _share_of(self, numeral: Numeral) -> Amount | None:
        """A part of an amount that is told: half of the $20 million."""
        if self.words[numeral.end] not in self._small.of or numeral.scale > 1:
            return None
        start = numeral.end + 1
        at = self._skip_articles(start)
        if self.words[at] in self._small.one or not (self.words[at][:1].isdigit() or self.units.before(at)):
            return None
        whole = self._amount(at)
        if whole is None or whole.vague or (whole.unit is None and at == start):
            return None
        value = _SHARES.multiply(whole.numeral.value, numeral.value).normalize()
        step = whole.numeral.step * numeral.value
        if whole.numeral.step == 1 and value == int(value):
            step = _ONE  # a third of the 300 is counted
        return whole._replace(numeral=whole.numeral._replace(value=value, step=step))

    def _figure_length(self, numeral: Numeral) -> Amount | None:
        """A sum told by how many digits it has: a six-figure sum."""
        words = self.words
        at = numeral.end + (words[numeral.end] in HYPHENS)
        length = int(numeral.value)
        if words[at] not in self._numbers.digits or numeral.value != length or not 1 < length <= MAX_DIGITS:
            return None
        end = at + 1
        if self.is_noun(end):
            end += 1
        return Amount(numeral, None, end, vague=("magnitude", Range((_TEN ** (length - 1), 0), (_TEN**length, -1))))

    def _noun_out_of(self, numeral: Numeral) -> Amount | None:
        """A share with its noun between the two numbers: one voter in five, un Français sur cinq."""
        at = numeral.end
        while at - numeral.end < _LONGEST_COUNTED and self.is_noun(at):
            at += 1
        start = self.numerals.past_out_of(at)
        if start == at or at == numeral.end or numeral.scale > 1 or numeral.fraction or numeral.decimals:
            return None
        under = self.numerals.numeral(start)
        if under is None or under.ordinal or under.step != 1 or not numeral.value < under.value:
            return None
        if numeral.value > 1 and self.is_noun(under.end):
            return None  # 3 boats in 10 days
        value, step = numeral.value / under.value, _ONE / under.value
        return Amount(Numeral(value, step, under.end, fraction=True, in_words=True), None, under.end)

    def is_noun(self, index: int) -> bool:
        """Whether the word at a token may be a noun, as far as the small words and numbers tell."""
        word, words = self.words[index], self._numbers
        return (
            len(word) > 1
            and word.isalpha()
            and not self.is_small(word)
            and word not in self._small.upsetting
            and word not in words.cardinals
            and word not in words.scales
            and not self._hedges.may_begin(word)
        )

    def is_small(self, word: str) -> bool:
        """Whether a word is one of the small words that belong to no noun."""
        return word in self._no_nouns

    def _bare_quarter(self, index: int) -> Numeral | None:
        """A quarter without a numerator, of a unit of time: quarter of an hour, cuarto de hora."""
        words = self.words
        if words[index + 1] not in self._small.of:
            return None
        at = index + 3 if words[index + 2] in self._small.one else index + 2
        if self.units.time(at) is None:
            return None
        return Numeral(_QUARTER, _QUARTER, index + 1, fraction=True, in_words=True)

    def _unit(self, numeral: Numeral, before: Unit | None) -> Unit | None:
        """The unit around a number: what stands before it, unless what follows is clearer."""
        words, line, at = self.words, self.line, numeral.end
        if before is not None:
            after = self.units.money_after(at) if before.bare and words[at][:1].isalpha() else None
            if after is not None and (words[after.end][:1].isdigit() or after.low < 1):
                after = None
            return after or before._replace(end=at)
        hyphened = words[at] in DASHES and line.touches(at)
        at += hyphened
        if not hyphened and words[at] in self._small.of and (self._collects(numeral) or numeral.fraction):
            at += 1
        if numeral.fraction and (words[at] in self.numerals.articles or self._numbers.cardinals.get(words[at]) == 1):
            at += 2 if words[at + 1] in HYPHENS else 1
        percent = self.units.percent(at)
        if percent is not None:
            return percent
        unit = self.units.money_after(at) or self.units.time(at)
        if unit is not None and unit.name == "GBP" and unit.bare and words[unit.end] in self._small.of:
            unit = unit if numeral.scale > 1 else None  # pounds of cocaine are a weight
        if unit is not None and words[unit.end - 1] == "$" and words[unit.end][:1].isdigit():
            return None  # in 2016 $20 million
        return unit

    def _collects(self, numeral: Numeral) -> bool:
        """Whether "of" may follow a number, before what it counts: millones *de* dólares, une quinzaine *de* jours."""
        return numeral.scale > 1 or self.words[numeral.end - 1] in self._numbers.scales

    def _wordless(self, index: int) -> Amount | None:
        """An amount without a number word: an hour, all week, millions of dollars, several."""
        words = self.words
        whole, at = phrases(self._units.whole).match(words, index)
        if whole and words[at] in DASHES:
            at += 1
        unit = self.units.time(at)
        if unit is not None and self.units.is_single(at) and (whole or self._share(unit.end)):
            return self._with_smaller(Numeral(_ONE, _ONE, at, in_words=True), unit)
        return self._vague(index)

    def _share(self, index: int) -> tuple[Decimal, int] | None:
        """The part of a unit that is added after it, and the token after: two hours *and a half*, 3 euros *y medio*."""
        words = self.words
        if words[index] not in self._small.ands:
            return None
        if words[index + 1] in self._numbers.quarters:
            return _QUARTER, index + 2
        more = self.numerals.numeral(index + 1)
        if more is None or not more.fraction or more.value >= 1 or self.units.time(more.end):
            return None
        return more.value, more.end

    def _vague(self, index: int, before: Unit | None = None) -> Amount | None:
        """Words that name a size without a figure, with their unit."""
        key, end = self._hedges.before(self.words, index)
        tens = Decimal(self._numbers.tens_and_some.get(self.words[index], 0))
        if tens:
            key, range_, end = "odd", Range((tens, 0), (tens + 10, -1)), index + 1
        elif key in VAGUE:
            range_, end = self._multiplied(_VAGUE_RANGES[key], end)
        else:
            size = self._numbers.magnitudes.get(self.words[index])
            if size is None:
                return None
            key = "magnitude"
            range_, end = self._multiplied(Range((Decimal(2 * size[0]), 0), (Decimal(size[1]), -1)), index + 1)
        numeral = Numeral(_ONE, _ONE, end, scale=2)
        unit = before or self._unit(numeral, None)
        return Amount(numeral, unit, max(end, unit.end) if unit else end, vague=(key, range_))

    def _multiplied(self, range_: Range, index: int) -> tuple[Range, int]:
        """A vague range times the scale words after it: tens *of millions*, several *hundred thousand*."""
        words, numbers = self.words, self._numbers
        while range_.high[0] < _LARGEST_MAGNITUDE:
            at = index + 1 if words[index] in self._small.of else index
            word = words[at]
            several, _ = numbers.magnitudes.get(word, (numbers.scales.get(word, 0), None))
            factor = 100 if word in numbers.hundreds else several
            if not factor:
                break
            range_, index = range_.scaled(factor), at + 1
        return range_, index

    def _with_smaller(self, numeral: Numeral, unit: Unit) -> Amount:
        """A number with its unit and what smaller units add: 1 h 38 min, two hours and a half, 3 dollars 50 cents."""
        words, in_time = self.words, unit.sort == TIME
        extra, step, end, smallest = Decimal(0), None, max(unit.end, numeral.end), unit.mean
        while in_time or numeral.step == 1:
            share = self._share(end) if in_time else None
            if share is not None:
                added = smallest * share[0]
                return Amount(numeral, unit, share[1], extra + added, added)
            at = end + 1 if words[end] in self._numbers.fraction_joins or (in_time and words[end] == ",") else end
            more = self.numerals.numeral(at) if words[at][:1].isalnum() else None
            if more is None or more.ordinal or more.scale > 1:
                break
            named = self.units.time(more.end) if in_time else self.units.money_after(more.end)
            part = named or self._left_unsaid(more, at, unit)
            if part is None or part.mean >= smallest:
                break
            extra += more.value * part.mean
            step = part.mean * (last_place(more.value) if named and in_time else 1)
            end, smallest = part.end, part.mean
        return Amount(numeral, unit, end, extra, step)

    def _left_unsaid(self, more: Numeral, index: int, unit: Unit) -> Unit | None:
        """The smaller unit that print may leave out: the minutes of 1h38, the cents of fifteen dollars and fifteen."""
        words, in_digits = self.words, self.words[index].isdigit() and len(self.words[index]) == 2
        alone = not words[more.end][:1].isalnum() and words[more.end] not in {"%", "$", "€", "£"}
        if unit.mean == length_of("hour").mean and in_digits and more.value < 60:
            return Unit(TIME, "s", more.end, *length_of("minute")) if alone or self.line.touches(index) else None
        in_words = more.in_words and not more.fraction and more.value < 100
        if unit.sort == MONEY and words[unit.end - 1].isalpha() and alone and (in_digits or in_words):
            return sized(unit._replace(end=more.end), HUNDREDTH)
        return None

    # -- what it allows ----------------------------------------------------------------------------------------

    def _single(self, amount: Amount, keys: list[str]) -> Reading | None:
        """One amount with its qualifiers."""
        named = self._name(amount)
        start = named.end
        end, keys = self._trailing(start, keys)
        if end > start and amount.unit is None and not amount.vague and start == amount.end:
            amount = self._amount_of(amount.numeral._replace(end=end), None)  # 5 or more years
            named = self._name(amount)
            end = named.end
        if amount.vague is not None:
            key, range_ = amount.vague
            if amount.unit is not None:
                range_ = range_.scaled(amount.unit.low, amount.unit.high)
            opened = next((key for key in keys if key in OPEN), None)
            if opened is not None:
                key, range_ = opened, opened_range(opened, range_)
            return self._reading(named, range_, key, end)
        size = measure(amount, named.sort, named.name)
        rule, range_ = allow(keys, size)
        times, scale = named.times, amount.numeral.scale
        return self._reading(named, range_, rule, end)._replace(
            figure=size.figure * times, step=size.step * times, scale=scale
        )

    @staticmethod
    def _reading(named: Unit, range_: Range, rule: str, end: int) -> Reading:
        allowed = range_.scaled(named.times)
        return Reading(named.name, allowed, rule, None, None, end, named.sort, per=named.per, bare=named.bare)

    def _between(self, first: Amount, second: Amount, keys: list[str]) -> Reading:
        """Two amounts as the ends of a range; it says itself how loose it is, so "about" adds nothing."""
        named = self._name(second)
        end, keys = self._trailing(named.end, keys)
        keys = [key for key in keys if key in OPEN]
        low_rule = allow(keys, measure(first, named.sort, named.name)._replace(exact=True))[1]
        high_rule = allow([*keys, *second.keys], measure(second, named.sort, named.name)._replace(exact=True))[1]
        return self._reading(named, Range(low_rule.low, high_rule.high), "range", end)

    def _trailing(self, end: int, keys: list[str]) -> tuple[int, list[str]]:
        """Qualifiers after the figure: or more, o más, or so, +."""
        words, line = self.words, self.line
        at = end
        if words[at] == "+" and line.touches(at) and not words[at + 1][:1].isdigit():
            return at + 1, [*keys, "at-least"]
        key, after = self._hedges.joined(words, at)
        if key and line.touches(at + 1):
            return after, [*keys, key]
        key, after = self._hedges.after(words, at)
        joined = words[at] in self._small.ands or words[at] in self._small.ors
        if not key or (joined and self._goes_on(after)):
            return end, keys
        return after, [*keys, key]

    def _goes_on(self, index: int) -> bool:
        """Whether a comparison begins where a qualifier seemed to end: "and below 30", "o más de 190"."""
        words = self.words
        if words[index] in self._small.of and self.units.money_after(index + 1) is not None:
            return False  # 20 millones o menos de dólares
        if not self._small.than.isdisjoint(words[index : index + 2]):
            return True
        return words[index] in self.numerals.articles or self.numerals.numeral(index) is not None

    # -- names of units ----------------------------------------------------------------------------------------

    def _name(self, amount: Amount) -> Unit:
        """What the figure is a figure of, with its rate: dollars, percent, cartel members a year."""
        unit, end = amount.unit, amount.end
        if unit is not None:
            name = unit.name
            if unit.sort == MONEY and self.unit and is_money_unit(self.unit) and (unit.bare or not is_money_unit(name)):
                from visitbrief.values.quantity.currencies import currency_of_question

                name = currency_of_question(name, bare=unit.bare, unit=self.unit)
            return self._rated(unit.sort, name, end)
        slashed = self.words[end - 2 : end - 1] == ["/"] and self.words[end] not in self._small.of  # 24/7, 9/11
        if amount.numeral.fraction and not amount.vague and not slashed:
            return self._rated(PERCENT, "percent", end)
        noun, after = self._noun(amount)
        named = self._counted_name(noun, after)
        return named if noun else named._replace(bare=True)

    def _counted_name(self, noun: str | None, after: int) -> Unit:
        """The counted thing, or what the question asks for where none is printed; `after` is the token after it."""
        asked = self._counted
        if asked is None:
            return self._rated(COUNT, noun or "", after)
        if is_money_unit(asked):
            return self._rated(MONEY, asked, after) if noun is None else self._rated(COUNT, noun, after)
        if asked in {"percent", "rank"} and noun is None:
            return Unit(PERCENT if asked == "percent" else RANK, asked, after)
        if asked in {"percent", "rank", "s"}:
            return self._rated(COUNT, noun or "", after)
        counted, per = rate_of(asked)
        named = self._rated(COUNT, counted, after)
        if named.name != counted:
            return named
        if not per:
            return named
        factor, base = rate_per(per)
        return named._replace(name=f"{counted} per {base}", per=per, times=factor)

    def _noun(self, amount: Amount) -> tuple[str | None, int]:
        """The counted thing after a number, lower case, in the singular: "29 cartel members" counts a cartel member.

        A noun is known as such by its plural ending, by a hyphen before it ("29-member"), or because the question asks
        for a counted thing; any other word is none.
        """
        words, line, start = self.words, self.line, amount.end
        if words[start] in self._small.of and (amount.vague or self._collects(amount.numeral)):
            start += 1
        glued = line.touches(start) and words[start][:1].isalpha()
        if words[start] in SYMBOLS and not words[start + 1][:1].isdigit():
            return words[start], start + 1
        if glued:
            return None, amount.end
        hyphened = words[start] in DASHES and line.touches(start)
        start += hyphened
        if hyphened and self._hedges.joined(words, start - 1)[0]:
            return None, amount.end
        if hyphened and words[start] in self._units.strong:
            return None, start + 1 + self.is_noun(start + 1)
        while words[start] in self._units.adjectives and self.is_noun(start + 1):
            start += 1
        row = self._noun_row(start)
        if not row:
            return None, amount.end
        single = singular(row[-1], self._units)
        plural = single != row[-1] or row[-1] in self._units.plurals
        if not plural and amount.numeral.value != 1:
            if not hyphened and not self._counts:
                return None, amount.end
            del row[1:]
            single = row[0]
        return " ".join([*row[:-1], single]), start + len(row)

    def _noun_row(self, start: int) -> list[str]:
        """The words from a token on that may be a counted noun, up to its plural ending."""
        row: list[str] = []
        for index in range(start, start + 4):
            if index >= len(self.line) or not self.is_noun(index) or self.words[index] in VULGAR_FRACTIONS:
                break
            word = self.words[index]
            row.append(word)
            if self._units.noun_first or word in self._units.plurals or singular(word, self._units) != word:
                break
        return row

    def _rated(self, sort: str, name: str, end: int) -> Unit:
        """A unit with the rate after it: "a year", "per day", "al año", "a barrel"."""
        words = self.words
        key = self._rate_words.get(words[end], "")
        after = end + 1
        if not key:
            rate, at = phrases(self._units.rates).match(words, end + (words[end] in HYPHENS))
            at += rate is not None and words[at] in HYPHENS  # $20 million-a-year
            key, after = self.units.period(at) if rate else ("", end)
            if words[after] in self._units.dated:
                key = ""
            elif rate and words[at][:1].isdigit():
                return self._per_figure(sort, name, at) or Unit(sort, name, end)
            elif rate and not key and self._is_thing(at, sort):
                return Unit(sort, f"{name} per {singular(words[at], self._units)}".lstrip(), at + 1)
        if not key:
            return Unit(sort, name, end)
        factor, base = rate_per(key)
        return Unit(sort, f"{name} per {base}".lstrip(), after, per=key, times=factor)

    def _per_figure(self, sort: str, name: str, index: int) -> Unit | None:
        """A rate among so many: 47 per 100,000 inhabitants; a power of ten from a hundred on."""
        among = self.numerals.numeral(index)
        if among is None or sort != COUNT or among.value < 100 or among.value != _TEN ** among.value.adjusted():
            return None
        after = among.end + (self.words[among.end] in self._small.of)
        end = after + 1 if self.is_noun(after) else among.end
        return Unit(sort, f"{name} per {int(among.value):,}".lstrip(), end)

    def _is_thing(self, index: int, sort: str) -> bool:
        """Whether a rate is one per thing, $83 a *barrel*: money, with nothing after it."""
        return sort == MONEY and self.is_noun(index) and index + 1 >= len(self.line)


def _times(numeral: Numeral, factor: int) -> Numeral:
    """A number multiplied by a scale that stands apart from it."""
    if factor == 1:
        return numeral
    return numeral._replace(value=numeral.value * factor, step=numeral.step * factor, scale=factor)


def is_code(reader: "QuantityReader", index: int) -> bool:
    """Whether the digits at a token are part of a name: the 16 of F-16, the 19 of COVID-19, the 2 of B2."""
    line, words = reader.line, reader.words
    if not 0 < index < len(line) or not words[index][:1].isdigit() or not line.touches(index):
        return False
    if words[index - 1][-1:].isalpha():
        return reader.units.before(index - 1) is None
    return words[index - 1] in HYPHENS and line.touches(index - 1) and words[index - 2][-1:].isalpha()
