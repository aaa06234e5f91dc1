"""The grammar of quantities in print: qualifier, currency, number, scale, unit, range.

`QuantityReader.quantity` reads the one that begins at a token, by plain recursive descent over the tokens of a
`Line`. What the words allow is looked up in `allowances`; nothing here knows a rule by heart.
"""

from decimal import Decimal
from typing import NamedTuple

from visitbrief.values.base import Range, Unreadable
from visitbrief.values.language import FALLBACK, codes, fold
from visitbrief.values.language import language as language_of_code
from visitbrief.values.print.hedges import OPEN, OPEN_DOWN, OPEN_UP, VAGUE, hedges
from visitbrief.values.print.languages import language_of
from visitbrief.values.print.numbers import VULGAR_FRACTIONS, Numeral, NumeralReader
from visitbrief.values.print.phrases import phrases
from visitbrief.values.print.tokens import DASHES, HYPHENS, Line, last_place
from visitbrief.values.quantity.size import Amount, allow, measure, opened_range
from visitbrief.values.quantity.units import (
    COUNT,
    MONEY,
    PERCENT,
    RANK,
    SCALE_LETTERS,
    TIME,
    Unit,
    UnitReader,
    is_money_unit,
    singular,
)

_ONE, _QUARTER = Decimal(1), Decimal("0.25")
_MOST_QUALIFIERS = 3
_LARGEST_MAGNITUDE = 10**15
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
    name_end: int
    """The token after the unit, before a rate or a qualifier."""


class QuantityReader:
    """Reads quantities of one line. `unit` is the question's, and settles what print leaves open.

    With `whole`, the line says that one quantity and nothing else, so a bare number counts what the question asks.
    """

    __slots__ = (
        "_counted",
        "_hedges",
        "_one_whole",
        "_rate_words",
        "_rates",
        "_small",
        "_units",
        "_words",
        "fillers",
        "language",
        "line",
        "numerals",
        "ones",
        "unit",
        "units",
        "words",
    )

    def __init__(self, line: Line, language: str | None, unit: str | None, *, whole: bool) -> None:
        spoken = language if language in codes() else language_of(line.words)
        self.line = line
        self.words = line.words
        self.numerals = NumeralReader(line, spoken, ranks=unit == "rank")
        self.language = spoken or FALLBACK
        known = language_of_code(self.language)
        self._small, self._units, self._words = known.connectives, known.units, known.numbers
        self.unit = unit
        self._counted = unit if whole else None
        self._hedges = hedges(self.language)
        self.units = UnitReader(line, self.language)
        self.fillers = known.connectives.fillers
        self.ones = known.connectives.one
        self._one_whole = phrases(known.units.whole)
        self._rates = phrases(known.units.rates)
        self._rate_words = {fold(word): key for key, row in known.units.rate_words.items() for word in row.split()}

    # -- quantities --------------------------------------------------------------------------------------------

    def quantity(self, index: int) -> Reading | None:
        """The quantity that begins at token `index`, with its qualifiers, or None.

        Raises:
            Unreadable: a number too long or too large.
        """
        keys, at = self._keys(index)
        if not keys and not self._may_begin(at):
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
        if self.words[at] in self._small.ands | self._small.buts | {","}:
            at += 1
        if at == reading.end:
            return reading
        keys, start = self._keys(at)
        other = self._range(start, keys)
        if other is None or other.rule not in OPEN or reading.unit not in {other.unit, ""}:
            return reading
        if (other.rule in OPEN_UP) == (reading.rule in OPEN_UP):
            return reading
        both = reading.allowed.intersection(other.allowed)
        return reading if both is None else other._replace(allowed=both, rule="range", figure=None, step=None)

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

    def _range(self, index: int, keys: list[str]) -> Reading | None:
        """One amount, or two as the ends of a range, with the qualifiers that follow."""
        words = self.words
        connectives = self._small.openers.get(words[index])
        if connectives is not None:
            first = self._amount(self._skip_articles(index + 1))
            if first is None:
                return None
            connected = words[first.end] in connectives or words[first.end] in DASHES
            pair = self._second(first, self._skip_articles(first.end + connected))
            return self._between(*pair, keys) if pair and (connected or pair[1].keys) else None
        first = self._amount(index)
        if first is None:
            return None
        alternative = words[first.end] in self._small.ors
        if alternative or words[first.end] in self._small.to | DASHES:
            pair = self._second(first, first.end + 1)
            if pair is not None and not (alternative and pair[1].keys) and self._is_pair(*pair, index):
                return self._between(*pair, keys)
        return self._single(first, keys)

    def _skip_articles(self, index: int) -> int:
        words = self.words
        while words[index] in self._small.articles:
            index += 1
        if words[index] in self._small.one and (
            words[index + 1][:1].isdigit() or words[index + 1] in self.numerals.lexicon.cardinals
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
        scale = high.scale * self._hundred(low, high, start)
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
        spelled = not self.numerals.lexicon.hundreds.isdisjoint(self.words[start : high.end])
        return 100 if spelled and low.value < 10 and not high.value / high.scale % 100 else 1

    def _is_pair(self, first: Amount, second: Amount, index: int) -> bool:
        """Whether two amounts with a word or dash between them are a range rather than a date, a score or a choice."""
        words, line = self.words, self.line
        low, high = first.numeral.value, second.numeral.value
        if low >= high:
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
            return self._vague(index, None)
        before = self.units.before(index)
        start = before.end if before else index
        quarter = words[start] in self.numerals.lexicon.quarters
        numeral = (self._bare_quarter(start) if quarter else None) or self.numerals.numeral(start)
        if numeral is None:
            return self._wordless(index) if before is None else self._vague(start, before)
        if numeral.in_words and numeral.value == numeral.scale > 1 and words[start] in self._words.magnitudes:
            return self._vague(start, before)
        factor = SCALE_LETTERS.get(words[numeral.end]) if before is not None else None
        if factor:
            numeral = numeral._replace(
                value=numeral.value * factor, step=numeral.step * factor, scale=factor, end=numeral.end + 1
            )
        if numeral.ordinal:
            return Amount(numeral, None if before else Unit(RANK, "rank", numeral.end), numeral.end)
        return self._amount_of(numeral, before)

    def _amount_of(self, numeral: Numeral, before: Unit | None) -> Amount:
        """A number with its unit, and what smaller units add to it."""
        unit = self._unit(numeral, before)
        if unit is None:
            return Amount(numeral, None, numeral.end)
        if unit.sort == TIME:
            return self._compound(numeral, unit)
        if unit.sort == MONEY:
            if unit.low > 1:
                scale = int(unit.low)
                numeral = numeral._replace(value=numeral.value * scale, step=numeral.step * scale, scale=scale)
                return Amount(numeral, unit._replace(low=_ONE, high=_ONE, mean=_ONE), unit.end)
            return self._with_coins(numeral, unit)
        return Amount(numeral, unit, unit.end)

    def _bare_quarter(self, index: int) -> Numeral | None:
        """A quarter without a numerator, of a unit of time: quarter of an hour, cuarto de hora."""
        words, _lexicon = self.words, self.numerals.lexicon
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
            if after is not None and (words[after.end][:1].isdigit() or after.low != 1):
                after = None
            return after or before._replace(end=at)
        hyphened = words[at] in DASHES and line.touches(at)
        at += hyphened
        if not hyphened and words[at] in self._small.of and (numeral.scale > 1 or numeral.fraction):
            at += 1
        if numeral.fraction and (words[at] in self.numerals.articles or self._is_one(at)):
            at += 2 if words[at + 1] in HYPHENS else 1
        percent = self.units.percent(at)
        if percent is not None:
            return percent
        unit = self.units.money_after(at) or self.units.time(at)
        if unit is not None and unit.name == "GBP" and unit.bare and words[unit.end] in self._small.of:
            unit = unit if numeral.scale > 1 else None  # pounds of cocaine are a weight
        if unit is not None and words[unit.end - 1] == "$" and words[unit.end][:1].isdigit():
            return None
        return unit

    def _is_one(self, index: int) -> bool:
        return self.numerals.lexicon.cardinals.get(self.words[index]) == 1

    def _wordless(self, index: int) -> Amount | None:
        """An amount without a number word: an hour, all week, millions of dollars, several."""
        words = self.words
        whole, at = self._one_whole.match(words, index)
        if whole and words[at] in DASHES:
            at += 1
        unit = self.units.time(at)
        if unit is not None and self.units.is_single(at) and (whole or self._share(unit.end)):
            return self._compound(Numeral(_ONE, _ONE, at, in_words=True), unit)
        return self._vague(index, None)

    def _share(self, index: int) -> tuple[Decimal, int] | None:
        """The part of a unit that is added after it, and the token after: two hours *and a half*, 3 euros *y medio*."""
        words = self.words
        if words[index] not in self._small.ands:
            return None
        if words[index + 1] in self._words.quarters:
            return _QUARTER, index + 2
        more = self.numerals.numeral(index + 1)
        if more is None or not more.fraction or more.value >= 1 or self.units.time(more.end):
            return None
        return more.value, more.end

    def _vague(self, index: int, before: Unit | None) -> Amount | None:
        """Words that name a size without a figure, with their unit."""
        key, end = self._hedges.before(self.words, index)
        if key in VAGUE:
            range_, end = self._multiplied(_VAGUE_RANGES[key], end)
        else:
            key = "magnitude"
            found = self._magnitude(index)
            if found is None:
                return None
            range_, end = found
        numeral = Numeral(_ONE, _ONE, end, scale=2)
        unit = before or self._unit(numeral, None)
        return Amount(numeral, unit, max(end, unit.end) if unit else end, vague=(key, range_))

    def _magnitude(self, index: int) -> tuple[Range, int] | None:
        """millions; tens of thousands; miles de millones."""
        size = self._words.magnitudes.get(self.words[index])
        if size is None:
            return None
        return self._multiplied(Range((Decimal(2 * size[0]), 0), (Decimal(size[1]), -1)), index + 1)

    def _multiplied(self, range_: Range, index: int) -> tuple[Range, int]:
        """A vague range times the scale words after it: tens *of millions*, several *hundred thousand*."""
        words, lexicon, plurals = self.words, self.numerals.lexicon, self._words.magnitudes
        (low, low_end), (high, high_end) = range_.low, range_.high
        while high < _LARGEST_MAGNITUDE:
            at = index + 1 if words[index] in self._small.of else index
            word = words[at]
            factor = 100 if word in lexicon.hundreds else plurals.get(word, (lexicon.scales.get(word, 0),))[0]
            if not factor:
                break
            low, high, index = low * factor, high * factor, at + 1
        return Range((low, low_end), (high, high_end)), index

    def _compound(self, numeral: Numeral, unit: Unit) -> Amount:
        """A duration of several units: 1 h 38 min, two hours and a half, one week three days, 1h38."""
        words, _line = self.words, self.line
        extra, step, end, smallest = Decimal(0), None, unit.end, unit.mean
        while True:
            share = self._share(end)
            if share is not None:
                added = smallest * share[0]
                return Amount(numeral, unit, share[1], extra + added, added)
            at = end + 1 if words[end] in self._small.ands | {","} else end
            if not (words[at][:1].isalnum()):
                break
            if smallest == 3_600 and words[at].isdigit() and int(words[at]) < 60 and self._minutes(at):
                minutes = Decimal(words[at])
                return Amount(numeral, unit, self._minutes(at), extra + minutes * 60, Decimal(60))
            more = self.numerals.numeral(at)
            if more is None or more.ordinal or more.scale > 1:
                break
            part = self.units.time(more.end)
            if part is None or part.mean >= smallest:
                break
            extra += more.value * part.mean
            step, end, smallest = last_place(more.value) * part.mean, part.end, part.mean
        return Amount(numeral, unit, end, extra, step)

    def _minutes(self, index: int) -> int:
        """The token after bare minutes that follow hours: the 38 of 1h38, 30m; 0 when they are none."""
        words, line = self.words, self.line
        if words[index + 1] == "m" and line.touches(index + 1):
            return index + 2
        glued = words[index - 1] == "h" and line.touches(index) and not words[index + 1][:1].isalpha()
        return index + 1 if glued else 0

    def _with_coins(self, numeral: Numeral, unit: Unit) -> Amount:
        """Dollars and cents: 3 dollars 50 cents, $5 and 50 cents, fifteen dollars and fifteen, two euros and a half."""
        words, _line = self.words, self.line
        end = max(unit.end, numeral.end)
        if unit.low != 1 or numeral.scale > 1 or numeral.decimals:
            return Amount(numeral, unit, end)
        share = self._share(end) if unit.end > numeral.end else None
        if share is not None:
            return Amount(numeral, unit, share[1], share[0], share[0])
        at = end + 1 if words[end] in self._words.fraction_joins else end
        if not words[at][:1].isalnum():
            return Amount(numeral, unit, end)
        coins = self.numerals.numeral(at)
        if coins is None or coins.decimals or coins.scale > 1 or coins.ordinal or coins.fraction or coins.value >= 100:
            return Amount(numeral, unit, end)
        minor = self.units.money_after(coins.end)
        if minor is not None and minor.low < 1:
            return Amount(numeral, unit, minor.end, coins.value / 100, Decimal("0.01"))
        alone = not words[coins.end][:1].isalnum() and words[coins.end] not in {"%", "$", "€", "£"}
        if alone and unit.end > numeral.end and (coins.in_words or len(words[at]) == 2):
            return Amount(numeral, unit, coins.end, coins.value / 100, Decimal("0.01"))
        return Amount(numeral, unit, end)

    # -- what it allows ----------------------------------------------------------------------------------------

    def _single(self, amount: Amount, keys: list[str]) -> Reading | None:
        """One amount with its qualifiers."""
        sort, name, name_end, start = self._name(amount)
        end, keys = self._trailing(start, keys)
        if end > start and amount.unit is None and not amount.vague and start == amount.end:
            amount = self._amount_of(amount.numeral._replace(end=end), None)  # 5 or more years
            sort, name, name_end, end = self._name(amount)
        if amount.vague is not None:
            key, range_ = amount.vague
            if amount.unit is not None:
                factor = amount.unit
                range_ = Range(
                    (range_.low[0] * factor.low, range_.low[1]), (range_.high[0] * factor.high, range_.high[1])
                )
            opened = next((key for key in keys if key in OPEN), None)
            if opened is not None:
                key, range_ = opened, opened_range(opened, range_)
            return Reading(name, range_, key, None, None, end, sort, name_end)
        size = measure(amount, sort, name)
        rule, range_ = allow(keys, size)
        return Reading(name, range_, rule, size.figure, size.step, end, sort, name_end)

    def _between(self, first: Amount, second: Amount, keys: list[str]) -> Reading:
        """Two amounts as the ends of a range; it says itself how loose it is, so "about" adds nothing."""
        sort, name, name_end, end = self._name(second)
        end, keys = self._trailing(end, keys)
        keys = [key for key in keys if key in OPEN]
        low_rule = allow(keys, measure(first, sort, name)._replace(exact=True))[1]
        high_rule = allow([*keys, *second.keys], measure(second, sort, name)._replace(exact=True))[1]
        both = Range(low_rule.low, high_rule.high)
        return Reading(name, both, "range", None, None, end, sort, name_end)

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
        if not key or (words[at] in self._small.ands | self._small.ors and self._goes_on(after)):
            return end, keys
        return after, [*keys, key]

    def _goes_on(self, index: int) -> bool:
        """Whether a comparison begins where a qualifier seemed to end: "and below 30", "o más de 190"."""
        words = self.words
        if not self._small.than.isdisjoint(words[index : index + 2]):
            return True
        return words[index] in self.numerals.articles or self.numerals.numeral(index) is not None

    # -- names of units ----------------------------------------------------------------------------------------

    def _name(self, amount: Amount) -> tuple[str, str, int, int]:
        """Sort and name of the unit, the token after its name, and the token after a rate ("a year")."""
        unit, asked = amount.unit, self._counted
        end = amount.end
        if unit is not None:
            name = unit.name
            if unit.sort == MONEY and self.unit and is_money_unit(self.unit) and (unit.bare or not is_money_unit(name)):
                from visitbrief.values.quantity.currencies import currency_of_question

                name = currency_of_question(name, bare=unit.bare, unit=self.unit)
            return unit.sort, name, end, self._rate(end)
        noun, after = self._noun(amount)
        if noun is None and self._hedges.may_follow(self.words[end]):
            after = end
        if asked is None or (amount.numeral.fraction and asked != "percent"):
            return COUNT, noun or "", after, self._rate(after)
        if is_money_unit(asked):
            return (MONEY, asked, end, end) if noun is None else (COUNT, noun, after, self._rate(after))
        if asked in {"percent", "rank"} and noun is None:
            return PERCENT if asked == "percent" else RANK, asked, end, end
        if asked in {"percent", "rank", "s"}:
            return COUNT, noun or "", after, self._rate(after)
        return COUNT, asked, after, self._rate(after)

    def _noun(self, amount: Amount) -> tuple[str | None, int]:
        """The counted thing after a number, lower case, in the singular: "29 cartel members" counts a cartel member."""
        words, line, start = self.words, self.line, amount.end
        if words[start] in self._small.of and (amount.vague or amount.numeral.scale > 1):
            start += 1
        if line.touches(start) and words[start][:1].isalpha():
            return None, amount.end
        if words[start] in DASHES and line.touches(start):
            start += 1
            if self._hedges.joined(words, start - 1)[0]:
                return None, amount.end
        row: list[str] = []
        for word in words[start : start + 4]:
            if not word.isalpha() or word in self._small.stops or word in VULGAR_FRACTIONS:
                break
            if self._hedges.may_begin(word) or word in self.numerals.lexicon.cardinals:
                break
            row.append(word)
            if self._units.noun_first or word in self._units.plurals or singular(word, self._units) != word:
                break
        if not row:
            return None, amount.end
        if singular(row[-1], self._units) == row[-1] and amount.numeral.value != 1:
            del row[1:]
        return " ".join([*row[:-1], singular(row[-1], self._units)]), start + len(row)

    def _rate(self, end: int) -> int:
        """The token after "a year", "per day", "al año"; a rate is scope, not value."""
        words = self.words
        if words[end] in self._rate_words:
            return end + 1
        rate, after = self._rates.match(words, end)
        if not rate or not words[after].isalpha() or self._hedges.may_follow(words[after]):
            return end
        unit = self.units.time(after)
        return unit.end if unit else end


def is_code(reader: "QuantityReader", index: int) -> bool:
    """Whether the digits at a token are part of a name: the 16 of F-16, the 19 of COVID-19, the 2 of B2."""
    line, words = reader.line, reader.words
    if index == 0 or not words[index][:1].isdigit() or not line.touches(index):
        return False
    if words[index - 1][-1:].isalpha():
        return reader.units.before(index - 1) is None
    return words[index - 1] in HYPHENS and line.touches(index - 1) and words[index - 2][-1:].isalpha()


def other_number(reader: QuantityReader, index: int) -> int | None:
    """The first token from `index` on at which another number begins, or None."""
    for at in range(index, len(reader.line)):
        word = reader.words[at]
        if is_code(reader, at):
            continue
        if word[:1].isdigit() or word in reader.numerals.lexicon.cardinals or word in VULGAR_FRACTIONS:
            try:
                number = reader.numerals.numeral(at)
            except Unreadable:
                return at
            if number is None or not number.in_words or number.value != 1:
                return at
    return None
