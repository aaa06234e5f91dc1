"""What a number is a number of: money, percent, time. Counted things are left to the grammar.

Signs and codes stand here, being no words of a language; names in the language modules. The names of all currencies are
looked up in `currencies`, which is loaded only when a text names one that is not among the few common ones.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from visitbrief.values.language import Language, Units, codes, fold, phrases, words
from visitbrief.values.language import language as language_of_code
from visitbrief.values.print.phrases import Phrases
from visitbrief.values.print.tokens import Line
from visitbrief.values.time_units import length_of

MONEY, PERCENT, TIME, COUNT, RANK = "money", "percent", "time", "count", "rank"
"""The sorts of unit. Money and percent and time and rank never become a count, whatever the question asks."""


class Unit(NamedTuple):
    """A unit as printed."""

    sort: str
    name: str
    """ISO 4217 code or the shared name of several currencies ("peso"); "percent"; "s"; the counted thing."""
    end: int
    """The token after it."""
    low: Decimal = Decimal(1)
    """How many of `name` one of these is, at least: 60 for a minute, 365 days for a year."""
    high: Decimal = Decimal(1)
    """And at most: they differ for months and years."""
    mean: Decimal = Decimal(1)
    bare: bool = False
    """Whether the question must say what is meant: which currency by "$", what a number without a unit counts."""
    per: str = ""
    """The unit of time of a rate, as printed: "day"."""
    times: Decimal = Decimal(1)
    """What the figure of a rate is multiplied by to be compared: 7 for one per day, in units per week."""


HUNDREDTH = Decimal("0.01")

_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT",
    "₾": "GEL", "₼": "AZN", "₿": "BTC", "﷼": "IRR", "៛": "KHR", "₮": "MNT", "₭": "LAK",
}  # fmt: skip
_DOLLAR_PREFIXES = {
    "us": "USD", "usd": "USD", "u.s": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD",
    "a": "AUD", "au": "AUD", "aud": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD",
    "sg": "SGD", "sgd": "SGD", "r": "BRL", "nt": "TWD", "twd": "TWD", "mx": "MXN", "mex": "MXN", "mxn": "MXN",
    "ar": "ARS", "ars": "ARS", "col": "COP", "cop": "COP", "clp": "CLP", "rd": "DOP", "j": "JMD", "tt": "TTD",
    "bz": "BZD", "bds": "BBD", "ec": "XCD", "z": "ZWL", "n": "NAD",
}  # fmt: skip
"""What stands before a dollar sign and says whose it is."""
_ABBREVIATIONS_BEFORE = {
    "rs": "rupee", "rm": "MYR", "rp": "IDR", "ksh": "KES", "tsh": "TZS", "ush": "UGX", "sfr": "CHF", "gs": "PYG",
}  # fmt: skip
"""Abbreviations that stand before a figure, with a capital, a point after them or not: Rs. 500."""
_ABBREVIATIONS_AFTER = {"kr": "crown", "zl": "PLN", "kc": "CZK", "fcfa": "franc"}
_OTHER_SIGNS = {"cn¥": "CNY", "rmb¥": "CNY", "jp¥": "JPY", "u$s": "USD", "u$d": "USD", "s/": "PEN", "s/.": "PEN"}
_SPACED_PREFIXES = words("us u usd c ca can cad aud nzd hkd sgd mex mxn hk nz twd ars cop clp")
"""How those begin that may stand apart from the dollar sign, because they are no words of their own."""
_ANY_CASE_CODES = words("usd eur gbp jpy chf cad aud cny rmb mxn btc")
_WORDLIKE_CODES = words("all top try cup pen gel mad sos bam lak std mop ron")
"""Codes that are words as well; never read before a number."""
SCALE_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
"""Letters that scale money: $20 m, 20 MUSD."""
SYMBOLS = words("km kg mg cm ha kw mw gw kwh mwh gwh hz mph kph")
"""Symbols that are written alike in every language, read as they are printed."""
_LONGEST_NAME = 6
_SATOSHI = Decimal("1e-8")
_TIME_SIGNS = {"s": "second", "h": "hour"}
"""Letters that mean a time only right after a figure (SI brochure, table 8)."""


class UnitReader:
    """Finds the units of one line, as a language names them."""

    def __init__(self, line: Line, language: str) -> None:
        self._line, self._words = line, line.words
        self._tables = _tables(language)
        self.known = self._tables.known

    # -- money -------------------------------------------------------------------------------------------------

    def before(self, index: int) -> Unit | None:
        """The currency that stands before a number at token `index`: $, US$, C$, USD, MXN$, Rs., "dollar"."""
        line, words = self._line, self._words
        word = words[index]
        if word in _ABBREVIATIONS_BEFORE:
            end = index + 2 if words[index + 1] == "." else index + 1
            stands = words[end][:1].isdigit() and line.text[line.starts[index]].isupper()
            return Unit(MONEY, _ABBREVIATIONS_BEFORE[word], end) if stands else None
        sign = self._sign(index) or (self._code(index) if word not in _WORDLIKE_CODES else None)
        if sign is not None:
            return sign
        common = self.known.units.common.get(word)
        return Unit(MONEY, common, index + 1, bare=True) if common == "USD" and not word.endswith("s") else None

    def _sign(self, index: int) -> Unit | None:
        """The sign of a currency at a token, of one character or several: $, US$, S/."""
        line, words = self._line, self._words
        word = words[index]
        if word in _SIGNS:
            return Unit(MONEY, _SIGNS[word], index + 1, bare=word == "$")
        if words[index + 1].isalnum():
            return None
        code, end = _long_signs().match(words, index)
        gaps = [at for at in range(index + 1, end) if not line.touches(at)]
        is_one = not gaps or (gaps == [end - 1] and word in _SPACED_PREFIXES)
        return Unit(MONEY, code, end) if code and is_one else None

    def _code(self, index: int) -> Unit | None:
        """The ISO code printed at a token: in capitals, or one of the few that everybody writes anyhow.

        Before it may stand a letter that scales it: MUSD.
        """
        line, word = self._line, self._words[index]
        if word in _ANY_CASE_CODES:
            return Unit(MONEY, "CNY" if word == "rmb" else word.upper(), index + 1)
        printed = line.text[line.starts[index] : line.ends[index]]
        if not 3 <= len(word) <= 4 or not printed.isascii() or not printed.isupper():
            return None
        from visitbrief.values.quantity.currencies import CODES

        if printed in CODES:
            return Unit(MONEY, printed, index + 1)
        scale = SCALE_LETTERS.get(word[0], 0) if printed[1:] in CODES else 0
        return sized(Unit(MONEY, printed[1:], index + 1), Decimal(scale)) if scale else None

    def money_after(self, index: int) -> Unit | None:
        """The currency after a number at token `index`: dollars, dólares australianos, USD, €, cents, mdd."""
        words = self._words
        word = words[index]
        if not word:
            return None
        if word == "$" and words[index + 1] in _SPACED_PREFIXES:
            return Unit(MONEY, _DOLLAR_PREFIXES[words[index + 1]], index + 2)
        if word in _ABBREVIATIONS_AFTER:
            return Unit(MONEY, _ABBREVIATIONS_AFTER[word], index + 1)
        if word in self.known.units.scaled_money:
            scale, code = self.known.units.scaled_money[word]
            return sized(Unit(MONEY, code, index + 1), Decimal(scale))
        sign = self._sign(index) or self._code(index)
        if sign is not None:
            return sign
        minor = self._minor(index)
        if minor:
            return minor
        named = self._named(index)
        if named is None:
            return None
        if named.name == "EUR" and self._tables.coins.get(words[named.end]) == "USD":
            return sized(named._replace(end=named.end + 1), HUNDREDTH)  # euro cents
        return named

    def _minor(self, index: int) -> Unit | None:
        """A coin of a hundredth, with the currency it belongs to where that is named: centavos de dólar."""
        words = self._words
        owner = self._tables.coins.get(words[index])
        if owner is None:
            return None
        end, bare = index + 1, owner == "USD"
        if words[end] in self.known.connectives.of:
            of = self._named(end + 1)
            if of is not None:
                owner, end, bare = of.name, of.end, of.bare
        return sized(Unit(MONEY, owner, end, bare=bare), _SATOSHI if owner == "BTC" else HUNDREDTH)

    def _named(self, index: int) -> Unit | None:
        """A currency by its name, the longest name first; a point may follow each letter of U.S."""
        words, units = self._words, self.known.units
        row: list[str] = []
        ends: list[int] = []
        at = index
        while len(row) < _LONGEST_NAME and words[at]:
            if words[at] == "." and row and len(row[-1]) == 1:
                ends[-1] = at + 1
            elif words[at][0].isalpha():
                row.append(words[at])
                ends.append(at + 1)
            elif words[at] != "-":
                break
            at += 1
        if not any(map(self._names_money, row)):
            return None
        head = row[0]
        if len(row) == 1 and head in units.common:
            return Unit(MONEY, units.common[head], index + 1, bare=head in units.bare)
        from visitbrief.values.quantity.currencies import currencies, name_key

        found: Unit | None = None
        for code in sorted(codes(), key=lambda code: code != self.known.code):
            small, names = language_of_code(code).connectives, currencies(code).names
            for length in range(len(row), 0, -1):
                ends_well = row[length - 1] not in small.articles and row[length - 1] not in small.of
                name = names.get(name_key(row[:length], small)) if ends_well else None
                if name and (found is None or ends[length - 1] > found.end):
                    found = Unit(MONEY, name, ends[length - 1], bare=length == 1 and head in units.bare)
            if found is not None and is_money_unit(found.name):
                break  # another language may say more of a name that several currencies share
        return found

    def _names_money(self, word: str) -> bool:
        """Whether a word, or what it is the plural of, stands in the name of a currency."""
        known = self._tables.money_words
        return word in known or (word.endswith("s") and (word[:-1] in known or word[:-2] in known))

    # -- percent, time -----------------------------------------------------------------------------------------

    def percent(self, index: int) -> Unit | None:
        """Percent at token `index`: a sign, a word, percentage points, basis points."""
        size, end = self._tables.percent.match(self._words, index)
        return None if size is None else sized(Unit(PERCENT, "percent", end), size)

    def time(self, index: int) -> Unit | None:
        """A unit of time at token `index`."""
        line, words = self._line, self._words
        word = words[index]
        key = self._tables.time.get(word)
        if key is None and word in _TIME_SIGNS and words[index - 1][-1:].isdigit():
            key = None if word == "s" and (not line.touches(index) or self._is_decade(index - 1)) else _TIME_SIGNS[word]
        if key is None:
            return None
        shortened = words[index + 1] == "." and len(word) < 4 and line.touches(index + 1) and words[index + 2]
        return Unit(TIME, "s", index + 2 if shortened else index + 1, *length_of(key))

    def period(self, index: int) -> tuple[str, int]:
        """The unit of time of a rate at token `index` ("day") and the token after it, or "" and the same token."""
        unit = self.time(index)
        return (self._tables.time.get(self._words[index], ""), unit.end) if unit else ("", index)

    def is_single(self, index: int) -> bool:
        """Whether the word for a unit of time at a token may stand for one."""
        return self._words[index] in self._tables.single

    def _is_decade(self, index: int) -> bool:
        """Whether an "s" after the figure at token `index` makes it some years: the 1990s, the '90s."""
        before = self._words[index - 1]
        return len(self._words[index]) == 4 or before in {"'", "’", "‘"} or before in self.known.connectives.articles


@cache
def _long_signs() -> Phrases[str]:
    """The signs of currencies that are made of several tokens, with whose they are."""
    return Phrases({f"{prefix}$": code for prefix, code in _DOLLAR_PREFIXES.items()} | _OTHER_SIGNS)


def sized(unit: Unit, factor: Decimal) -> Unit:
    """A unit of which each is so many of its name."""
    return unit._replace(low=factor, high=factor, mean=factor)


class _Tables(NamedTuple):
    """What is looked up of one language."""

    known: Language
    percent: Phrases[Decimal]
    """How many percent each of its words is."""
    time: dict[str, str]
    """The unit of time by its words."""
    single: frozenset[str]
    """The words for a unit of time that may stand for one."""
    coins: dict[str, str]
    """The currency by its coins."""
    money_words: frozenset[str]
    """The words in the names of currencies, without their countries."""


@cache
def _tables(code: str) -> _Tables:
    known = language_of_code(code)
    units = known.units
    time: dict[str, str] = {}
    single: set[str] = set()
    for key, line in units.time.items():
        one, many = (list(map(fold, phrases(part))) for part in line.split("|"))
        time |= dict.fromkeys((*one, *many), key)
        single.update(one)
    coins = {fold(coin): owner for owner, line in units.coins.items() for coin in phrases(line)}
    named = (row.partition("|")[0].split()[1:] for row in units.currencies.split("\n") if row)
    money_words = words(" ".join(name for names in named for name in names).replace("_", " ").replace("!", ""))
    percent = dict.fromkeys(units.percent, Decimal(1)) | dict.fromkeys(units.basis_points, HUNDREDTH)
    return _Tables(known, Phrases(percent), time, frozenset(single), coins, money_words)


def rate_of(unit: str) -> tuple[str, str]:
    """What a unit counts, and per what: ("patrol", "week"); per nothing for a plain unit."""
    counted, _, per = f" {unit}".partition(" per ")
    return counted.lstrip(), per


def singular(noun: str, units: Units) -> str:
    """The singular of a folded noun by the endings of its language."""
    if noun in units.irregular:
        return units.irregular[noun]
    if len(noun) > 3:
        for ending, single in units.endings.items():
            if noun.endswith(ending):
                return noun[: -len(ending)] + single
    return noun


def is_money_unit(unit: str) -> bool:
    """Whether a question's unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()
