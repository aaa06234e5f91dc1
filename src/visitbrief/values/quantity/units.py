"""What a number is a number of: money, percent, time. Counted things are left to the grammar.

Words are folded (lower case, no accents). The names of all currencies lie in `currencies`, which is
loaded only when a text names one that is not among the few below.
"""

from decimal import Decimal
from typing import NamedTuple

from visitbrief.values.print.number_words import word_set
from visitbrief.values.print.tokens import Line

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
    """Whether it is a sign or word that needs the question to say which currency is meant: "$", "dollars"."""


_HUNDREDTH = Decimal("0.01")
_DAY = 86_400

_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT",
    "₾": "GEL", "₼": "AZN", "₿": "BTC", "﷼": "IRR", "៛": "KHR", "₮": "MNT", "₭": "LAK",
}  # fmt: skip
_DOLLAR_PREFIXES = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD",
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
_YEN_PREFIXES = {"cn": "CNY", "rmb": "CNY", "jp": "JPY"}
_SPACED_PREFIXES = word_set(
    """
    us u.s u.s. usd c cad aud nzd hkd sgd mex mxn hk nz twd ars cop clp
    """
)
"""Those that may stand apart from the sign, because they are no words of their own."""
_COMMON = {
    "dollar": "USD", "dollars": "USD", "dolar": "USD", "dolares": "USD", "euro": "EUR", "euros": "EUR",
}  # fmt: skip
"""Names that are read without the table of all currencies, where no other word follows."""
_BARE = word_set("dollar dollars dolar dolares pound pounds libra libras")
_ANY_CASE_CODES = frozenset(["usd", "eur", "gbp", "jpy", "chf", "cad", "aud", "cny", "rmb", "mxn", "btc"])
_WORDLIKE_CODES = frozenset(["all", "top", "try", "cup", "pen", "gel", "mad", "sos", "bam", "lak", "std", "mop", "ron"])
"""Codes that are English or Spanish words; never read before a number."""
_SCALE_LETTERS = {"k": Decimal(1_000), "m": Decimal(1_000_000), "b": Decimal(1_000_000_000)}
_SCALED_MONEY = {
    "mdd": (10**6, "USD"), "mmdd": (10**9, "USD"), "mdp": (10**6, "MXN"), "mmdp": (10**9, "MXN"),
    "mde": (10**6, "EUR"),
}  # fmt: skip
"""Mexican press: mdd is *millones de dólares*, mdp *millones de pesos*."""
_MINOR = {
    coin: owner
    for owner, coins in {
        "USD": "cent cents ¢",
        "GBP": "penny pennies pence penique peniques",
        "BTC": "satoshi satoshis",
        "RUB": "kopek kopeks kopeck kopecks",
        "INR": "paisa paise",
        "centavo": "centavo centavos",
        "centimo": "centimo centimos",
    }.items()
    for coin in coins.split()
}
"""Coins of a hundredth; a satoshi is the hundred-millionth of a bitcoin."""
_LONGEST_NAME = 6
_CURRENCY_WORDS = word_set(
    """
    afghani afgani ariary baht balboa birr bitcoin bolivar boliviano buck cedi chelin colon cordoba corona crown
    dalasi denar deutschemark deutschmark dinar dirham dirhem dobra dolar dollar dong drachma dracma dram emalangeni
    escudo esloti euro florin forint forinto franc franco gourde grivna guarani guilder hryvnia hryvnya kina kip
    koruna krona krone kroner kronor kronur kroon kuai kuna kwacha kwanza kyat lari lats lei lek lempira leone leu
    lev leva libra lilangeni lira lire litas loti maloti manat marco mark markka meticais metical naira nakfa
    ngultrum ouguiya paanga pataca peseta peso pound pula punt quetzal quid rand real reais renminbi rial riel
    ringgit riyal rmb rouble ruble rublo rufiyaa rupee rupia rupiah schilling sekel sequel shekel sheqel shilling sol
    som somoni sterling sucre sum taka tala tenge togrog tolar tugrik uguiya vatu won yen yuan zloty zlotych
    """
)
"""The singular nouns that end or begin the name of a currency."""
_PERCENT = word_set("% ٪ percent percents pct porciento")
_PERCENT_PAIRS = {
    "per": word_set("cent"), "por": word_set("ciento cien"), "percentage": word_set("point points"),
    "punto": word_set("porcentual"), "puntos": word_set("porcentuales"),
}  # fmt: skip
_TIME: dict[str, tuple[Decimal, Decimal, Decimal]] = {
    word: span
    for words, *sizes in (
        ("s sec secs second seconds seg segs segundo segundos", 1, 1, 1),
        ("min mins minute minutes minuto minutos", 60, 60, 60),
        ("h hr hrs hour hours hs hora horas", 3_600, 3_600, 3_600),
        ("day days dia dias", _DAY, _DAY, _DAY),
        ("week weeks wk wks semana semanas", 7 * _DAY, 7 * _DAY, 7 * _DAY),
        ("fortnight fortnights quincena quincenas", 14 * _DAY, 14 * _DAY, 14 * _DAY),
        ("month months mes meses", 28 * _DAY, 31 * _DAY, 2_629_746),
        ("bimestre bimestres", 59 * _DAY, 62 * _DAY, 5_259_492),
        ("trimestre trimestres", 90 * _DAY, 92 * _DAY, 7_889_238),
        ("cuatrimestre cuatrimestres", 120 * _DAY, 123 * _DAY, 10_518_984),
        ("semestre semestres", 181 * _DAY, 184 * _DAY, 15_778_476),
        ("year years yr yrs ano anos", 365 * _DAY, 366 * _DAY, 31_556_952),
        ("bienio bienios", 730 * _DAY, 731 * _DAY, 63_113_904),
        ("trienio trienios", 1_095 * _DAY, 1_096 * _DAY, 94_670_856),
        ("lustro lustros quinquenio quinquenios", 1_826 * _DAY, 1_827 * _DAY, 157_784_760),
        ("sexenio sexenios", 2_191 * _DAY, 2_192 * _DAY, 189_341_712),
        ("decade decades decada decadas decenio decenios", 3_652 * _DAY, 3_653 * _DAY, 315_569_520),
        ("century centuries siglo siglos", 36_524 * _DAY, 36_525 * _DAY, 3_155_695_200),
        ("millennium millennia milenio milenios", 365_242 * _DAY, 365_243 * _DAY, 31_556_952_000),
    )
    for span in [(Decimal(sizes[0]), Decimal(sizes[1]), Decimal(sizes[2]))]
    for word in words.split()
}
"""By word: how many seconds one is at least, at most, and on the mean."""
_GLUED_TIME = {"h", "s"}
"""Letters that mean a time only right after a figure or before another one."""


def singular(word: str, language: str) -> str:
    """The singular of a folded noun by the regular rules of its language; a few English irregulars are known."""
    if language == "es":
        return _spanish_singular(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _spanish_singular(word: str) -> str:
    """Without -s, or without -es after a vowel and one of the consonants in which Spanish nouns end."""
    if len(word) < 4 or not word.endswith("s"):
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    return word[:-2] if word.endswith("es") and word[-3] in "dlnr" and word[-4] in "aeiou" else word[:-1]


_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "wives": "wife", "thieves": "thief", "knives": "knife", "series": "series", "news": "news", "movies": "movie",
}  # fmt: skip


def unit_before(line: Line, index: int) -> Unit | None:
    """The currency that stands before a number at token `index`: $, US$, C$, USD, MXN$, "dollar"."""
    words = line.words
    word = words[index]
    if word in _SIGNS:
        return Unit(MONEY, _SIGNS[word], index + 1, bare=word == "$")
    after = words[index + 1]
    if after == "¥" and word in _YEN_PREFIXES and line.touches(index + 1):
        return Unit(MONEY, _YEN_PREFIXES[word], index + 2)
    if word == "s" and after == "/" and line.touches(index + 1):
        return Unit(MONEY, "PEN", index + 3 if words[index + 2] == "." else index + 2)
    if word in _ABBREVIATIONS_BEFORE:
        end = index + 2 if after == "." else index + 1
        stands = words[end][:1].isdigit() and line.text[line.starts[index]].isupper()
        return Unit(MONEY, _ABBREVIATIONS_BEFORE[word], end) if stands else None
    if after == "$":
        code = _DOLLAR_PREFIXES.get(word) if word in _SPACED_PREFIXES or line.touches(index + 1) else None
        if word == "u" and words[index + 2] in {"d", "s"} and line.touches(index + 1) and line.touches(index + 2):
            return Unit(MONEY, "USD", index + 3)
        return Unit(MONEY, code, index + 2) if code else None
    if word == "u" and after == "." and words[index + 2] == "s":
        at = index + 4 if words[index + 3 : index + 4] == ["."] else index + 3
        return Unit(MONEY, "USD", at + 1) if words[at : at + 1] == ["$"] else None
    if len(word) == 3 and word.isalpha() and word not in _WORDLIKE_CODES:
        code = _code(line, index)
        if code:
            return Unit(MONEY, code, index + 1)
    if word in {"dollar", "dolar"}:
        return Unit(MONEY, "USD", index + 1, bare=True)
    return None


def _code(line: Line, index: int) -> str | None:
    """The ISO code printed at a token: in capitals, or one of the few that everybody writes anyhow."""
    word = line.words[index]
    if len(word) != 3 or not word.isascii() or not word.isalpha():
        return None
    if word in _ANY_CASE_CODES:
        return "CNY" if word == "rmb" else word.upper()
    printed = line.text[line.starts[index] : line.ends[index]]
    if not printed.isupper():
        return None
    from visitbrief.values.quantity.currencies import CODES

    return printed if printed in CODES else None


def money_after(line: Line, index: int) -> Unit | None:
    """The currency that stands after a number at token `index`: dollars, dólares australianos, USD, €, cents, mdd."""
    words = line.words
    word = words[index]
    if not word:
        return None
    if word in _SIGNS:
        return Unit(MONEY, _SIGNS[word], index + 1, bare=word == "$")
    if not word[0].isalpha():
        return _minor(line, index)
    if word in _ABBREVIATIONS_AFTER:
        return Unit(MONEY, _ABBREVIATIONS_AFTER[word], index + 1)
    scaled = _SCALED_MONEY.get(word)
    if scaled:
        factor = Decimal(scaled[0])
        return Unit(MONEY, scaled[1], index + 1, factor, factor, factor)
    if words[index + 1] == "$":
        before = unit_before(line, index)
        if before:
            return before
    code = _code(line, index)
    if code:
        return Unit(MONEY, code, index + 1)
    if len(word) == 4 and word[0] in _SCALE_LETTERS and line.text[line.starts[index] : line.ends[index]].isupper():
        from visitbrief.values.quantity.currencies import CODES

        if word[1:].upper() in CODES:
            factor = _SCALE_LETTERS[word[0]]
            return Unit(MONEY, word[1:].upper(), index + 1, factor, factor, factor)
    minor = _minor(line, index)
    if minor:
        return minor
    named = _named(line, index)
    if named is None:
        return None
    coin = words[named.end]
    if coin in {"cent", "cents"} and named.name == "EUR":
        return named._replace(end=named.end + 1, low=_HUNDREDTH, high=_HUNDREDTH, mean=_HUNDREDTH)
    return named


def _minor(line: Line, index: int) -> Unit | None:
    """A coin of a hundredth, with the currency it belongs to where that is named: centavos de dólar."""
    words = line.words
    owner = _MINOR.get(words[index])
    if owner is None:
        return None
    end, bare = index + 1, owner == "USD"
    if words[end] == "de":
        of = _named(line, end + 1)
        if of is not None:
            owner, end, bare = of.name, of.end, of.bare
    share = _HUNDREDTH**4 if words[index].startswith("satoshi") else _HUNDREDTH
    return Unit(MONEY, owner, end, share, share, share, bare)


def _named(line: Line, index: int) -> Unit | None:
    """A currency by its name, the longest name first; a point may follow each letter of U.S."""
    words = line.words
    row: list[str] = []
    ends: list[int] = []
    at = index
    while len(row) < _LONGEST_NAME and words[at]:
        if words[at] == "." and row and len(row[-1]) == 1:
            ends[-1] = at + 1
        elif words[at][0].isalpha():
            row.append(words[at])
            ends.append(at + 1)
        else:
            break
        at += 1
    if not any(map(_names_money, row)):
        return None
    head = row[0]
    if len(row) == 1 and head in _COMMON:
        return Unit(MONEY, _COMMON[head], index + 1, bare=head in _BARE)
    from visitbrief.values.quantity.currencies import NAMES, name_key

    for length in range(len(row), 0, -1):
        name = NAMES.get(name_key(row[:length]))
        if name:
            return Unit(MONEY, name, ends[length - 1], bare=length == 1 and head in _BARE)
    return None


def _names_money(word: str) -> bool:
    """Whether a word, or what it is the plural of, stands in the name of a currency."""
    if word in _CURRENCY_WORDS:
        return True
    return word.endswith("s") and (word[:-1] in _CURRENCY_WORDS or word[:-2] in _CURRENCY_WORDS)


def percent_after(line: Line, index: int) -> int:
    """The token after a percent sign or word at token `index`; 0 when there is none."""
    words = line.words
    word = words[index]
    if word in _PERCENT:
        return index + 1 + (words[index + 1] in {"point", "points"})
    return index + 2 if words[index + 1] in _PERCENT_PAIRS.get(word, ()) else 0


def time_after(line: Line, index: int) -> Unit | None:
    """A unit of time at token `index`."""
    words = line.words
    word = words[index]
    span = _TIME.get(word)
    if span is None or (word in _GLUED_TIME and not words[index - 1][-1:].isdigit()):
        return None
    if word == "s" and (not line.touches(index) or _is_decade(line, index - 1)):
        return None
    end = (
        index + 2
        if words[index + 1] == "." and len(word) < 4 and line.touches(index + 1) and words[index + 2]
        else index + 1
    )
    return Unit(TIME, "s", end, *span)


def _is_decade(line: Line, index: int) -> bool:
    """Whether an "s" after the figure at token `index` makes it some years: the 1990s, the '90s."""
    return len(line.words[index]) == 4 or line.words[index - 1] in {"'", "’", "‘", "the", "los"}


def is_money_unit(unit: str) -> bool:
    """Whether a question's unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def currency_of_question(name: str, *, bare: bool, unit: str) -> str:
    """Which currency a printed name means to a question in `unit`.

    A bare "$" or "dollars", and a name that several currencies share, mean the question's currency if it goes by
    that name or sign; otherwise the name stays what it is.
    """
    if name == unit:
        return unit
    from visitbrief.values.quantity.currencies import SHARED

    if name in {"centavo", "centimo"}:
        return unit
    sharing = SHARED.get(name, frozenset())
    if bare and name == "USD":
        sharing = SHARED["dollar"] | SHARED["peso"]
    elif bare and name == "GBP":
        sharing = SHARED["pound"]
    return unit if unit in sharing else name
