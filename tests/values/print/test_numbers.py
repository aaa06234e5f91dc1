"""Numbers in print: digits with scale words, and number words in both languages."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Unreadable
from visitbrief.values.print.numbers import Numeral, NumeralReader, find_numerals
from visitbrief.values.print.tokens import Line


def numeral(text: str, language: str | None = None, *, ranks: bool = False) -> Numeral:
    """The number that is all of `text`."""
    line = Line(text)
    found = NumeralReader(line, language, ranks=ranks).numeral(0)
    assert found is not None, text
    assert found.end == len(line), text
    return found


@pytest.mark.parametrize("separator", [" ", "\u00a0", "\u202f", "\u2009"])
def test_spaces_may_group_thousands(separator: str) -> None:
    assert numeral(f"6{separator}000").value == 6000
    assert numeral(f"1{separator}234{separator}567.89").value == Decimal("1234567.89")


@pytest.mark.parametrize("text", ["423 0000", "2025 300", "12  300"])
def test_other_spaces_part_two_numbers(text: str) -> None:
    assert len(list(find_numerals(text))) == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thirteen and a half million", "13500000"),
        ("three quarters of a million", "750000"),
        ("a quarter million", "250000"),
        ("half a million", "500000"),
        ("two hundred and six thousand and eleven", "206011"),
        ("fifty-two", "52"),
        ("fifteen hundred", "1500"),
        ("3 hundred and 21", "321"),
        ("two thousand three hundred million", "2300000000"),
        ("five dozen", "60"),
        ("35 lakh", "3500000"),
        ("6 crore", "60000000"),
        ("20mn", "20000000"),
        ("1.5 bn", "1500000000"),
        ("10k", "10000"),
        ("one billion", "1000000000"),
        ("five point two five", "5.25"),
        ("minus seventeen", "-17"),
        ("-3.5", "-3.5"),
        ("2 1/4", "2.25"),
        ("2½", "2.5"),
        ("three-quarters", "0.75"),
        ("3/4", "0.75"),
        ("one hundred and three quarters", "100.75"),
        ("one hundred and one twenty-seconds", "4.59090909090909"),
        ("three twenty-fourths", "0.125"),
        ("one out of four", "0.25"),
        ("1.5e6", "1500000"),
        ("2^10", "1024"),
        ("4x10^3", "4000"),
        ("4 × 10^3", "4000"),
        ("1.5*10^6", "1500000"),
        ("-.5", "-0.5"),
        ("a hundred and five", "105"),
        ("one-hundred-and-five", "105"),
        ("two-hundred", "200"),
        ("twenty-five hundred", "2500"),
        ("nineteen hundred and ten", "1910"),
        ("two thousand, five hundred", "2500"),
        ("one million, two hundred thousand, three hundred and four", "1200304"),
        ("one point five million", "1500000"),
        ("one hundred point zero one", "100.01"),
        ("negative three quarters", "-0.75"),
        ("3¾ million", "3750000"),
        ("2 1/2 million", "2500000"),
        ("quarter of a million", "250000"),
        ("three-and-a-half", "3.5"),
        ("half-a-million", "500000"),
        ("2 thirds", "0.666666666666667"),
        ("one in every five", "0.2"),
        ("5 lakh crore", "5000000000000"),
    ],
)
def test_english_numbers(text: str, value: str) -> None:
    assert numeral(text, "en").value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trece millones quinientos mil", "13500000"),
        ("quinientos treinta y cinco", "535"),
        ("6 mil millones", "6000000000"),
        ("13,5 millones", "13500000"),
        ("13.5 millones", "13500000"),
        ("un billón", "1000000000000"),
        ("medio millón", "500000"),
        ("tres millones y medio", "3500000"),
        ("veintiún mil", "21000"),
        ("mil", "1000"),
        ("tres cuartos", "0.75"),
        ("diez con un cuarto", "10.25"),
        ("cinco coma veinticinco", "5.25"),
        ("menos ocho", "-8"),
        ("media docena", "6"),
        ("tres dieciseisavos", "0.1875"),
        ("cinco milésimas", "0.005"),
        ("tres cuartas partes", "0.75"),
        ("uno sobre ocho", "0.125"),
        ("diez y seis", "16"),
        ("treinta y un mil", "31000"),
        ("dos mil trescientos millones", "2300000000"),
        ("cuarto de millón", "250000"),
        ("dos coma tres mil millones", "2300000000"),
        ("tres coma mil doscientos", "3.12"),
        ("una tercera parte", "0.333333333333333"),
        ("quinta parte", "0.2"),
        ("tres de cada diez", "0.3"),
        ("dos veintenas", "40"),
        ("menos dos tercios", "-0.666666666666667"),
    ],
)
def test_spanish_numbers(text: str, value: str) -> None:
    assert numeral(text, "es").value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mille et un", "1001"),
        ("cent et un", "101"),
        ("trois mille et dix", "3010"),
        ("cinq cent mille et un", "500001"),
        ("soixante et dix", "70"),
        ("vingt et quatre", "24"),
        ("septante et un", "71"),
        ("quatre-vingt-dix-neuf", "99"),
        ("onze cents", "1100"),
        ("un milliard et demi", "1500000000"),
        ("deux virgule zéro cinq", "2.05"),
        ("deux tiers", "0.666666666666667"),
        ("trois et trois quarts", "3.75"),
        ("vingt et un cinquième", "20.2"),
        ("dix et un tiers", "10.333333333333333"),
        ("trente et un huitième", "30.125"),
        ("quarante et deux quarts", "40.5"),
        ("cent et un dixième", "100.1"),
        ("vingt et un centièmes", "0.21"),
        ("trente et un cinquantièmes", "0.62"),
        ("deux vingt et unièmes", "0.0952380952380952"),
        ("cent trente-cinquièmes", "2.85714285714286"),
    ],
)
def test_french_numbers(text: str, value: str) -> None:
    assert numeral(text, "fr").value == Decimal(value)


def test_a_billion_is_a_thousand_times_more_in_spanish() -> None:
    assert numeral("two billion", "en").value * 1000 == numeral("dos billones", "es").value


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("fourth", "en", 4),
        ("4th", "en", 4),
        ("twenty-first", "en", 21),
        ("one hundred twenty-third", "en", 123),
        ("cuarto", "es", 4),
        ("4.º", "es", 4),
        ("3ra", "es", 3),
        ("cuadragésimo séptimo", "es", 47),
        ("décimo octavo", "es", 18),
        ("decimoctava", "es", 18),
        ("dos mil quinientos millonésimo", "es", 2_500_000_000),
        ("tres millones dos milésimo quinto", "es", 3_002_005),
        ("cincomilésimo", "es", 5000),
        ("one hundred and first", "en", 101),
        ("one hundred and twenty-first", "en", 121),
        ("two thousand and tenth", "en", 2010),
        ("one-hundred-and-first", "en", 101),
        ("1,234th", "en", 1234),
        ("decimosexto", "es", 16),
        ("decimoséptima", "es", 17),
        ("vigesimosegundo", "es", 22),
        ("vigésimo primero", "es", 21),
        ("tricentésimo sexagésimo quinto", "es", 365),
        ("milésimo centésimo", "es", 1100),
        ("3.er", "es", 3),
    ],
)
def test_ordinals(text: str, language: str, place: int) -> None:
    found = numeral(text, language)
    assert found.ordinal
    assert found.value == place


def test_a_third_is_a_part_unless_a_place_is_asked_for() -> None:
    assert numeral("a third", "en").fraction
    assert numeral("a third", "en", ranks=True).value == 3


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("13.5 million", 100_000),
        ("20 million", 1_000_000),
        ("twenty million", 1_000_000),
        ("trece millones quinientos mil", 100_000),
        ("thirteen and a half million", 500_000),
        ("5,268", 1),
    ],
)
def test_the_last_printed_unit(text: str, step: int) -> None:
    language = "es" if "millones" in text else "en"
    assert numeral(text, language).step == step


def row(words: str) -> list[str]:
    return words.split()


UNITS = row(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = row("- - twenty thirty forty fifty sixty seventy eighty ninety")
UNIDADES = row(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete"
    " veintiocho veintinueve"
)
DECENAS = row("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
CENTENAS = row(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
UNITES = row(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf"
)
DIZAINES = row("- - vingt trente quarante cinquante soixante")


def spell_english(n: int) -> str:
    """n in English words, as editors write it."""
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size:
            rest = n % size
            return f"{spell_english(n // size)} {word}" + (f" {spell_english(rest)}" if rest else "")
    if n >= 100:
        return f"{UNITS[n // 100]} hundred" + (f" and {spell_english(n % 100)}" if n % 100 else "")
    if n >= 20:
        return TENS[n // 10] + (f"-{UNITS[n % 10]}" if n % 10 else "")
    return UNITS[n]


def spell_spanish(n: int, *, before_noun: bool = False) -> str:
    """n in Spanish words; `before_noun` shortens uno to un, as before mil and millones."""
    if n >= 10**6:
        head = "un millón" if n // 10**6 == 1 else f"{spell_spanish(n // 10**6, before_noun=True)} millones"
        return head + (f" {spell_spanish(n % 10**6, before_noun=before_noun)}" if n % 10**6 else "")
    if n >= 1000:
        head = "mil" if n // 1000 == 1 else f"{spell_spanish(n // 1000, before_noun=True)} mil"
        return head + (f" {spell_spanish(n % 1000, before_noun=before_noun)}" if n % 1000 else "")
    if n == 100:
        return "cien"
    if n > 100:
        return f"{CENTENAS[n // 100]}" + (f" {spell_spanish(n % 100, before_noun=before_noun)}" if n % 100 else "")
    if n >= 30:
        return DECENAS[n // 10] + (f" y {spell_spanish(n % 10, before_noun=before_noun)}" if n % 10 else "")
    if before_noun and n in {1, 21}:
        return "un" if n == 1 else "veintiún"
    return UNIDADES[n]


def spell_french(n: int, *, before_mille: bool = False) -> str:
    """n in French words; `before_mille` leaves out the "s" of a plural, as in deux cent mille."""
    for size, word in ((10**9, "milliard"), (10**6, "million")):
        if n >= size:
            many = n // size
            return f"{spell_french(many)} {word}{'s' * (many > 1)}" + (f" {spell_french(n % size)}" if n % size else "")
    if n >= 1000:
        head = "mille" if n < 2000 else f"{spell_french(n // 1000, before_mille=True)} mille"
        return head + (f" {spell_french(n % 1000)}" if n % 1000 else "")
    plural = "" if before_mille else "s"
    if n >= 100:
        head = "cent" if n < 200 else f"{UNITES[n // 100]} cent"
        return f"{head} {spell_french(n % 100, before_mille=before_mille)}" if n % 100 else head + plural * (n >= 200)
    if n < 20:
        return UNITES[n]
    if n >= 80:
        return f"quatre-vingt-{UNITES[n - 80]}" if n > 80 else "quatre-vingt" + plural
    tens, rest = (n // 10, n % 10) if n < 60 else (6, n - 60)
    word = DIZAINES[tens]
    return f"{word}{' et ' if rest in (1, 11) else '-'}{UNITES[rest]}" if rest else word


@given(st.integers(0, 10**15 - 1))
def test_english_words_read_back(n: int) -> None:
    assert numeral(spell_english(n), "en").value == n


@given(st.integers(0, 10**12 - 1))
def test_spanish_words_read_back(n: int) -> None:
    assert numeral(spell_spanish(n), "es").value == n


@given(st.integers(0, 10**12 - 1))
def test_french_words_read_back(n: int) -> None:
    assert numeral(spell_french(n), "fr").value == n


@given(st.integers(1000, 10**12), st.integers(0, 99))
def test_both_conventions_print_the_same_number(whole: int, hundredths: int) -> None:
    english = f"{whole:,}.{hundredths:02}"
    spanish = english.translate(str.maketrans(",.", ".,"))
    expected = Decimal(whole) + Decimal(hundredths) / 100
    for language in ("en", "es", None):
        assert numeral(english, language).value == expected
        assert numeral(spanish, language).value == expected


def test_running_text() -> None:
    text = "Of 22,24,26 and 1.5 million, the 180ml and http://x.org/20 do not count; nor does that one, but one does"
    assert [f.value.value for f in find_numerals(text, language="en")] == [22, 24, 26, 1_500_000, 1]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        pytest.param("five million and six million", "en", [5_000_000, 6_000_000], id="equal scales"),
        pytest.param("one thousand and two thousand", "en", [1000, 2000], id="equal scales again"),
        pytest.param("two hundred and three hundred", "en", [200, 300], id="hundreds"),
        pytest.param("twenty and five hundred", "en", [20, 500], id="tens and hundreds"),
        pytest.param("two thousand, twenty", "en", [2000, 20], id="a comma before less than a hundred"),
        pytest.param("ten thousand, eleven thousand", "en", [10_000, 11_000], id="a list"),
        pytest.param("the second quarter of a match", "en", [2], id="a quarter of no scale"),
        pytest.param("cinco mil y seis mil", "es", [5000, 6000], id="miles"),
        pytest.param("diez y once", "es", [10, 11], id="ten and more"),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, language: str, values: list[int]) -> None:
    assert [f.value.value for f in find_numerals(text, language=language)] == values


def test_offsets_are_those_of_the_text() -> None:
    text = "Casi trece\u00a0millones, 4.º"
    found = list(find_numerals(text, language="es"))
    assert [text[f.start : f.end] for f in found] == ["trece\u00a0millones", "4.º"]


@pytest.mark.parametrize(
    "text", ["9" * 25, "1e100", "900 million billion trillion", "1." + "0" * 60], ids=lambda text: text[:12]
)
def test_what_is_too_large_is_said_to_be(text: str) -> None:
    with pytest.raises(Unreadable, match=r"not read"):
        NumeralReader(Line(text), "en").numeral(0)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 3_000_000,
        "999 " * 20_000,
        "uno con " * 20_000,
        "million " * 20_000,
        "-" * 200_000,
        "1," * 200_000,
        "esimo" * 100_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_rows_are_read_in_one_pass(text: str) -> None:
    assert all(abs(f.value.value) < 10**24 for f in find_numerals(text, language="es"))


def test_a_decomposed_accent_is_an_accent() -> None:
    assert numeral("un millo\u0301n", "es").value == 1_000_000


def test_without_a_known_language_words_are_english() -> None:
    assert numeral("two million", "ru").value == 2_000_000
