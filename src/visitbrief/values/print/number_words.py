"""The number words of English and Spanish: data for the grammar in `numbers`, lower case and without accents.

Source for Spanish forms and for *billón* = 10^12: Real Academia Española, *Ortografía* and *Diccionario
panhispánico de dudas*, "cardinales", "ordinales", "fraccionarios", "millardo".
"""

from functools import cache
from typing import NamedTuple

VULGAR_FRACTIONS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}


LANGUAGES = ("en", "es")
"""The languages whose words are read, as ISO 639 codes."""


class Lexicon(NamedTuple):
    """What the number words of one language mean. Words are folded: lower case, no accents."""

    cardinals: dict[str, int]
    """Words that add up: units, teens, tens; in Spanish the hundreds too."""
    hundreds: frozenset[str]
    """Words that multiply by a hundred within a group of three digits: "two hundred". None in Spanish."""
    scales: dict[str, int]
    """Words that multiply all before them: thousand, million, dozen."""
    glued_scales: dict[str, int]
    """Letters that multiply only when they follow the digits without a space: 10k, 20m."""
    ordinals: dict[str, int]
    """Words for a place in order; those of a thousand and more multiply as scales do."""
    denominators: dict[str, int]
    """Words for a part: half, thirds, cuartos. They need a numerator before them unless in `halves`."""
    plural_denominators: frozenset[str]
    """Those that stand with a numerator above one."""
    halves: frozenset[str]
    """Words for a half that need no numerator: half, media, mitad."""
    quarters: frozenset[str]
    """Words for a quarter that need no numerator before a scale: quarter million, cuarto de millón."""
    articles: frozenset[str]
    """Articles that count as one before a scale or a part: a million, a third."""
    joins: frozenset[str]
    """Words between the terms of a number, and before its fraction."""
    joins_terms: bool
    """Whether a join also stands between hundreds and tens, and between scales: one hundred and two."""
    points: frozenset[str]
    """Words for the decimal mark."""
    minus: frozenset[str]
    of: frozenset[str]
    """Words between a fraction and its scale: half *of a* million, tres cuartos *de* millón."""
    over: tuple[tuple[str, ...], ...]
    """Words for the fraction bar: one *out of* three, uno *de cada* tres."""
    ordinal_suffixes: frozenset[str]
    """What follows digits without a space to make a place in order: 4th, 4.º, 3ra."""


def word_set(words: str) -> frozenset[str]:
    """The words of a text, which spaces and line ends divide."""
    return frozenset(words.split())


def _numbered(words: str, values: "range | list[int]") -> dict[str, int]:
    return dict(zip(words.split(), values, strict=True))


_TENS = [20, 30, 40, 50, 60, 70, 80, 90]


def _english() -> Lexicon:
    units = _numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen",
        range(20),
    )
    tens = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", _TENS)
    ordinals = _numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth",
        range(1, 20),
    )
    ordinals |= {word[:-1] + "ieth": value for word, value in tens.items()}
    ordinals |= {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9}
    ordinals |= {"trillionth": 10**12, "nineth": 9, "twelveth": 12}
    parts = {word: value for word, value in ordinals.items() if value > 2} | {"half": 2, "quarter": 4}
    plural = {word + "s": value for word, value in parts.items() if word != "half"} | {"halves": 2}
    firsts = {"firsts": 1, "seconds": 2}
    """Only in compounds: three twenty-firsts."""
    return Lexicon(
        cardinals=units | tens | {"nought": 0, "naught": 0, "fourty": 40},
        hundreds=frozenset({"hundred", "hundreds"}),
        scales={
            "thousand": 10**3,
            "thousands": 10**3,
            "million": 10**6,
            "millions": 10**6,
            "billion": 10**9,
            "billions": 10**9,
            "trillion": 10**12,
            "trillions": 10**12,
            "quadrillion": 10**15,
            "quintillion": 10**18,
            "mn": 10**6,
            "mln": 10**6,
            "mm": 10**6,
            "bn": 10**9,
            "bln": 10**9,
            "tn": 10**12,
            "tln": 10**12,
            "trn": 10**12,
            "dozen": 12,
            "dozens": 12,
            "doz": 12,
            "dozs": 12,
            "lakh": 10**5,
            "lakhs": 10**5,
            "lac": 10**5,
            "crore": 10**7,
            "crores": 10**7,
        },
        glued_scales={"k": 10**3, "m": 10**6, "b": 10**9},
        ordinals=ordinals,
        denominators=parts | plural | firsts,
        plural_denominators=frozenset(plural | firsts),
        halves=frozenset({"half"}),
        quarters=frozenset({"quarter"}),
        articles=frozenset({"a", "an"}),
        joins=frozenset({"and", "&"}),
        joins_terms=True,
        points=frozenset({"point"}),
        minus=frozenset({"minus", "negative"}),
        of=frozenset({"of"}),
        over=(("over",), ("out", "of"), ("in", "every")),
        ordinal_suffixes=frozenset({"st", "nd", "rd", "th"}),
    )


def _gendered(words: dict[str, int]) -> dict[str, int]:
    """Words ending in -o, with their feminine and plural forms."""
    return {word[:-1] + end: value for word, value in words.items() for end in ("o", "a", "os", "as")}


def _spanish() -> Lexicon:
    units = _numbered(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
        " diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco"
        " veintiseis veintisiete veintiocho veintinueve",
        range(30),
    )
    tens = _numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", _TENS[1:])
    hundreds = _numbered(
        "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
        range(200, 1000, 100),
    )
    ordinals = _numbered(
        "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo",
        range(1, 13),
    )
    ordinals |= {"setimo": 7, "decimoprimero": 11, "decimosegundo": 12, "decimoctavo": 18}
    ordinals |= _numbered(
        "vigesimo trigesimo cuadragesimo quincuagesimo sexagesimo septuagesimo octogesimo nonagesimo", _TENS
    )
    ordinals |= _numbered(
        "centesimo ducentesimo tricentesimo cuadringentesimo quingentesimo sexcentesimo septingentesimo"
        " octingentesimo noningentesimo",
        range(100, 1000, 100),
    )
    ordinals |= {"milesimo": 10**3, "millonesimo": 10**6, "billonesimo": 10**12}
    parts = {word: value for word, value in ordinals.items() if value > 3} | {"medio": 2}
    denominators = _gendered(parts) | {"tercio": 3, "tercios": 3, "terceras": 3}
    return Lexicon(
        cardinals=units
        | tens
        | hundreds
        | {word[:-2] + "as": value for word, value in hundreds.items()}
        | {"un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "cien": 100, "ciento": 100},
        hundreds=frozenset(),
        scales={
            "mil": 10**3,
            "miles": 10**3,
            "millon": 10**6,
            "millones": 10**6,
            "millardo": 10**9,
            "millardos": 10**9,
            "billon": 10**12,
            "billones": 10**12,
            "trillon": 10**18,
            "trillones": 10**18,
            "mm": 10**6,
            "mill": 10**6,
            "decena": 10,
            "decenas": 10,
            "docena": 12,
            "docenas": 12,
            "veintena": 20,
            "veintenas": 20,
            "treintena": 30,
            "treintenas": 30,
            "centenar": 100,
            "centenares": 100,
            "millar": 10**3,
            "millares": 10**3,
        },
        glued_scales={"k": 10**3, "m": 10**6},
        ordinals=_gendered(ordinals) | {"primer": 1, "tercer": 3},
        denominators=denominators,
        plural_denominators=frozenset(word for word in denominators if word.endswith("s")),
        halves=frozenset({"medio", "media", "mitad"}),
        quarters=frozenset({"cuarto"}),
        articles=frozenset(),
        joins=frozenset({"y", "e", "con"}),
        joins_terms=False,
        points=frozenset({"coma", "punto", "con"}),
        minus=frozenset({"menos"}),
        of=frozenset({"de"}),
        over=(("sobre",), ("de", "cada")),
        ordinal_suffixes=frozenset({"º", "ª", "°", *(c + v for c in "rdtmvn" for v in "oa"), "er"}),
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The number words of English ("en") or Spanish ("es"), built when first asked for."""
    return _spanish() if language == "es" else _english()


def fused(word: str) -> tuple[int, bool] | None:
    """The value of a Spanish number word written in one: (22000, True) for "veintidosmilesimo".

    The second item tells whether it is an ordinal; it is False for the parts in -avo ("treintaicincoavos").
    """
    if len(word) > 60:
        return None
    for ending in ("avos", "avas", "avo", "ava"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            value = _pieces(stem) or _pieces(stem + "a") or _pieces(stem + "e")
            return None if value is None else (value, False)
    if "esim" in word or word.startswith("decimo"):
        value = _pieces(word)
        return None if value is None else (value, True)
    return None


def _pieces(word: str) -> int | None:
    """The value of number words written without spaces between them; None when something is left over."""
    words = lexicon("es")
    total, group = 0, 0
    while word:
        for length in range(min(len(word), 16), 1, -1):
            piece = word[:length]
            value = words.cardinals.get(piece) or words.scales.get(piece)
            if not value and (length == len(word) or piece[-1] != "s"):
                value = words.ordinals.get(piece)
            if value:
                break
        else:
            if word[0] in "iy" and group:
                word = word[1:]
                continue
            return None
        word = word[length:]
        if value >= 1000:
            total, group = (total + (group or 1)) * value, 0
        else:
            group += value
    return total + group
