"""One quantity in print: what it allows, in which unit, and how two of them compare."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Agreement, Kind, Range, Unreadable
from visitbrief.values.language import codes, fold
from visitbrief.values.language import language as language_of_code
from visitbrief.values.name.value import read_name
from visitbrief.values.quantity.allowances import BY_KEY
from visitbrief.values.quantity.currencies import currencies
from visitbrief.values.quantity.reading import find_quantities, read_quantity
from visitbrief.values.quantity.value import Quantity, parse_quantity

SAME, COMPATIBLE, CONFLICT, NOT_COMPARABLE = (
    Agreement.SAME,
    Agreement.COMPATIBLE,
    Agreement.CONFLICT,
    Agreement.NOT_COMPARABLE,
)


@pytest.mark.parametrize(
    ("text", "canonical", "rule"),
    [
        ("$13.5 million", "[13450000,13550000) USD", "rounded"),
        ("$13,5 millones", "[13450000,13550000) USD", "rounded"),
        ("over $13 million", "(13000000,inf) USD", "over"),
        ("nearly $20 million", "[19000000,20000000) USD", "nearly"),
        ("nearly twenty million dollars", "[19000000,20000000) USD", "nearly"),
        ("casi 14 millones de dólares", "[13000000,14000000) USD", "nearly"),
        ("casi 20 mdd", "[19000000,20000000) USD", "nearly"),
        ("another $6 million", "[5700000,6300000) USD", "rounded"),
        ("six million dollars", "[5700000,6300000) USD", "rounded"),
        ("$20mn", "[19500000,20500000) USD", "rounded"),
        ("US$20m", "[19500000,20500000) USD", "rounded"),
        ("cerca de USD 20 millones", "[19000000,21000000] USD", "about"),
        ("USD 13 500 000", "[13450000,13550000) USD", "rounded"),
        ("under $4.0 billion", "[0,4000000000) USD", "under"),
        ("just over $13 million", "(13000000,14000000] USD", "just-over"),
        ("$20 million or so", "[19000000,21000000] USD", "about"),
        ("about 500 million", "[475000000,525000000]", "about"),
        ("$1,234.50", "1234.5 USD", "exact"),
        ("15 dollars and 40 cents", "15.4 USD", "exact"),
        ("75 céntimos de euro", "0.75 EUR", "exact"),
        ("-$5 million", "(-5250000,-4750000] USD", "rounded"),
        ("11", "11", "exact"),
        ("5,268", "5268", "exact"),
        ("300", "300", "exact"),
        ("150,000", "[145000,155000)", "rounded"),
        ("6 000 millones", "[5999500000,6000500000)", "rounded"),
        ("over five thousand", "(5000,inf)", "over"),
        ("más de 5.000", "(5000,inf)", "over"),
        ("at least eight", "[8,inf)", "at-least"),
        ("300+", "[300,inf)", "at-least"),
        ("300 o más", "[300,inf)", "at-least"),
        ("at least some 300", "[270,inf)", "at-least"),
        ("up to about 300", "[0,330]", "at-most"),
        ("up to 300 a year", "[0,300] per year", "at-most"),
        ("hasta 300 al año", "[0,300] per year", "at-most"),
        ("more than 20 and at most 35", "(20,35]", "range"),
        ("150,000 to 200,000", "[150000,200000]", "range"),
        ("an estimated 150,000 to 200,000", "[150000,200000]", "range"),
        ("$4 to 6 million", "[4000000,6000000] USD", "range"),
        ("$4 million-$6 million", "[4000000,6000000] USD", "range"),
        ("between 4 and 6", "[4,6]", "range"),
        ("entre 4 y 6", "[4,6]", "range"),
        ("de 4 a 6", "[4,6]", "range"),
        ("4–6", "[4,6]", "range"),
        ("one or two", "[1,2]", "range"),
        ("about 24,000", "[23000,25000]", "about"),
        ("roughly 15,000", "[14000,16000]", "about"),
        ("40%", "[39.5,40.5) percent", "rounded"),
        ("+40.36%", "[40.355,40.365) percent", "rounded"),
        ("25 por ciento", "[24.5,25.5) percent", "rounded"),
        ("fourth", "4 rank", "exact"),
        ("4.º", "4 rank", "exact"),
        ("1 h 38 min", "[5850,5910) s", "rounded"),
        ("1h38", "[5850,5910) s", "rounded"),
        ("about 1 h 40 min", "[5400,6600] s", "about"),
        ("una hora y media", "[5130,5670) s", "rounded"),
        ("hora y media", "[5130,5670) s", "rounded"),
        ("half an hour", "[1710,1890) s", "rounded"),
        ("more than ten years", "(315360000,inf) s", "over"),
        ("billions of dollars", "[2000000000,1000000000000) USD", "magnitude"),
        ("miles de millones", "[2000000000,1000000000000)", "magnitude"),
        ("tens of thousands", "[20000,100000)", "magnitude"),
        ("several", "[3,10)", "several"),
        ("a couple of weeks", "[1209600,1814400] s", "couple"),
        ("less than a couple of days", "[0,259200] s", "under"),
        ("un par de semanas", "[1209600,1814400] s", "couple"),
        ("dos horas y cuarto", "[7695,8505) s", "rounded"),
        ("dos mil veinticinco", "2025", "exact"),
        ("five and three-eighths", "[5.3125,5.4375)", "rounded"),
        ("500 pounds of cocaine", "500 pound", "exact"),
        ("5 million pounds of aid", "[4750000,5250000) GBP", "rounded"),
        ("29 cartel members", "29 cartel member", "exact"),
        ("one point five million dollars", "[1450000,1550000) USD", "rounded"),
        ("$3½ million", "[3325000,3675000) USD", "rounded"),
        ("$5 and 50 cents", "5.5 USD", "exact"),
        ("not more than $5 million", "[0,5000000] USD", "at-most"),
        ("greater than or equal to fifty percent", "[50,inf) percent", "at-least"),
        ("5 or more years", "[157680000,inf) s", "at-least"),
        ("20-odd people", "[20,30) person", "odd"),
        ("from 5 to less than 10 percent", "[5,10) percent", "range"),
        ("de 5 hasta 10", "[5,10]", "range"),
        ("two to three hundred", "[200,300]", "range"),
        ("one or two million", "[1000000,2000000]", "range"),
        ("two or three hundred thousand", "[200000,300000]", "range"),
        ("5 o más pero menos de 10", "[5,10)", "range"),
        ("superior a 5 e inferior a 10", "(5,10)", "range"),
        ("entre un 10 y un 20 por ciento", "[10,20] percent", "range"),
        ("más del 50 %", "(50,inf) percent", "over"),
        ("casi un 20 %", "[18,20) percent", "nearly"),
        ("half a percentage point", "[0.475,0.525) percent", "rounded"),
        ("5 puntos porcentuales", "[4.75,5.25) percent", "rounded"),
        ("several million dollars", "[3000000,10000000) USD", "several"),
        ("varias decenas", "[30,100)", "several"),
        ("a couple hundred", "[200,300]", "couple"),
        ("three quarters of an hour", "[2565,2835) s", "rounded"),
        ("quarter of an hour", "[855,945) s", "rounded"),
        ("cuarto de hora", "[855,945) s", "rounded"),
        ("una hora y tres cuartos", "[5985,6615) s", "rounded"),
        ("half-an-hour", "[1710,1890) s", "rounded"),
        ("un quinquenio", "[149878080,165745440) s", "rounded"),
        ("29 homicidios intencionales", "29 homicidio", "exact"),
        ("(nearly $20 million)", "[19000000,20000000) USD", "nearly"),
    ],
)
def test_what_print_allows(text: str, canonical: str, rule: str) -> None:
    value = read_quantity(text)
    assert (value.canonical, value.rule) == (canonical, rule)
    assert value.rule in BY_KEY


def test_a_fraction_is_as_loose_as_its_part_up_to_the_cap() -> None:
    value = read_quantity("almost two-thirds", unit="percent")
    assert value.unit == "percent"
    assert value.allows() == "from 60 % up to, not including, 66.666667 %"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("un tercio", "[31.6666667,35) percent"),
        ("a third of an hour", "[1140,1260) s"),
        ("two thirds of a million", "[633333.333,700000)"),
        ("$1234567890123.45", "1234567890123.45 USD"),
        ("0.00000123456789012345%", "[0.000001234567890123445,0.000001234567890123455) percent"),
    ],
)
def test_a_bound_has_the_digits_that_mean_something(text: str, canonical: str) -> None:
    assert read_quantity(text).canonical == canonical


@pytest.mark.parametrize(
    ("text", "unit", "canonical"),
    [
        pytest.param("82", "country", "82 country", id="a bare number counts what is asked"),
        pytest.param("29 narcos", "inmate", "29 inmate", id="the curator's noun wins over the printed one"),
        pytest.param("5,268 homicidios", "homicide", "5268 homicide", id="a count has no decimals: comma groups"),
        pytest.param("1,000 millones", "MXN", "[999500000,1000500000) MXN", id="nor have thousands of millions"),
        pytest.param("13,7 millones", "USD", "[13650000,13750000) USD", id="a bare sum is in the currency asked"),
        pytest.param("$20", "MXN", "20 MXN", id="the sign alone is the question's"),
        pytest.param("20 pesos", "COP", "20 COP", id="so is a shared name"),
        pytest.param("20 dólares", "CAD", "20 CAD", id="and the bare word"),
        pytest.param("$20", "EUR", "20 USD", id="a sign that the question's currency does not use"),
        pytest.param("€20", "USD", "20 EUR", id="a printed currency stays"),
        pytest.param("A$20", "USD", "20 AUD", id="a sign that says whose it is stays"),
        pytest.param("40%", "homicide", "[39.5,40.5) percent", id="a share is no count"),
        pytest.param("$29", "person", "29 USD", id="money is no count"),
        pytest.param("29 people", "USD", "29 person", id="a count is no money"),
        pytest.param("4", "rank", "4 rank", id="a bare number may be a place"),
        pytest.param("a third", "rank", "3 rank", id="where a place is asked, a third is one"),
        pytest.param("3 days", "homicide", "[246240,272160) s", id="a time is no count"),
        pytest.param("two F-16s", "aircraft", "2 aircraft", id="the digits of a name are no figure"),
        pytest.param("300 al año", "person", "300 person per year", id="a rate is part of the unit"),
    ],
)
def test_the_question_settles_what_print_leaves_open(text: str, unit: str, canonical: str) -> None:
    assert read_quantity(text, unit=unit).canonical == canonical


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("125 million australian dollars", "AUD"),
        ("dólares de Hong Kong 10", None),
        ("10 dólares de Hong Kong", "HKD"),
        ("10 U.S. dollars", "USD"),
        ("U$D 90 millones", "USD"),
        ("C$ 3", "CAD"),
        ("30 MUSD", "USD"),
        ("20 MXN$", "MXN"),
        ("5 libras egipcias", "EGP"),
        ("5 Swiss francs", "CHF"),
        ("5 pesetas", "ESP"),
        ("5 sucres", "ECS"),
        ("200 pence", "GBP"),
        ("100₾", "GEL"),
        ("S/ 5", "PEN"),
        ("CA$50", "CAD"),
        ("CN¥100", "CNY"),
        ("Rs. 500", None),
        ("RM50", "MYR"),
        ("50¢", "USD"),
        ("50 German marks", "DEM"),
        ("5 pesos cubanos convertibles", "CUC"),
        ("5 dólares de las Bermudas", "BMD"),
        ("5 lei rumanos", "RON"),
        ("5 liras", None),
    ],
)
def test_currencies(text: str, unit: str | None) -> None:
    if unit is None:
        with pytest.raises(Unreadable):
            read_quantity(text)
    else:
        assert read_quantity(text).unit == unit


@pytest.mark.parametrize(
    ("language", "name"),
    [
        (code, name)
        for code in codes()
        for name in sorted(currencies(code).sharing)
        if name in fold(language_of_code(code).units.currencies.replace("_", " ").replace("!", "")).split()
    ],
)
def test_every_name_in_the_table_of_currencies_is_read(language: str, name: str) -> None:
    known = currencies(language)
    shared = language_of_code(language).units.shared.get(name, name)
    unit = next(found.value.unit for found in find_quantities(f"5 {name}", language=language))
    assert unit in known.sharing[name] | {shared}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no figure"),
        ("Tuesday", "no figure"),
        ("11 of 12", "more than one figure"),
        ("$13.5 million in 2025", "more than one figure"),
        ("2025-09-04", "more than one figure"),
        ("hardly 11", "not understood"),
        ("5 pesos", "several currencies"),
        ("9" * 40, "digits is not read"),
        ("1e999999999", "exponent"),
        ("$" + "1" * 10_000_000, "more than 300 characters"),
    ],
    ids=lambda text: text[:16],
)
def test_what_is_not_one_quantity_says_why(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_quantity(text)


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        pytest.param("$13.5 million", "13,5 millones de dólares", SAME, id="same: two languages"),
        pytest.param("$20mn", "twenty million dollars", SAME, id="same: digits and words"),
        pytest.param("over 5,000", "más de cinco mil", SAME, id="same: over"),
        pytest.param("nearly $20 million", "USD 19,5 millones", COMPATIBLE, id="compatible: nearly"),
        pytest.param("over $13 million", "$13.5 million", COMPATIBLE, id="compatible: over"),
        pytest.param("about 1 h 40 min", "1 h 38 min", COMPATIBLE, id="compatible: about"),
        pytest.param("3 months", "90 days", COMPATIBLE, id="compatible: months vary"),
        pytest.param("up to 300", "300", COMPATIBLE, id="compatible: up to includes its figure"),
        pytest.param("billions of dollars", "$4 billion", COMPATIBLE, id="compatible: an order of magnitude"),
        pytest.param("two-thirds", "66 %", COMPATIBLE, id="compatible: a share"),
        pytest.param("$13.5 million", "nearly $20 million", CONFLICT, id="conflict: part and total"),
        pytest.param("29", "26", CONFLICT, id="conflict: counts"),
        pytest.param("$6 billion", "$6 million", CONFLICT, id="conflict: a thousandfold slip"),
        pytest.param("two billion dollars", "dos billones de dólares", CONFLICT, id="conflict: billón is 10^12"),
        pytest.param("nearly $20 million", "$20.0 million", COMPATIBLE, id="near miss: 20.0 may be rounded up"),
        pytest.param("nearly 20 people", "20 people", CONFLICT, id="near miss: nearly excludes its figure"),
        pytest.param("over 15 people", "15 people", CONFLICT, id="near miss: over excludes its figure"),
        pytest.param("$13.5 million", "$13.6 million", CONFLICT, id="near miss: neighbouring figures"),
        pytest.param("$18.5 million", "$13.5 million", CONFLICT, id="near miss: one digit"),
        pytest.param("$20 million", "€20 million", NOT_COMPARABLE, id="not comparable: currencies"),
        pytest.param("40%", "40", NOT_COMPARABLE, id="not comparable: share and count"),
        pytest.param("fourth", "four", NOT_COMPARABLE, id="not comparable: place and count"),
        pytest.param("4 hours", "4 people", NOT_COMPARABLE, id="not comparable: time and count"),
    ],
)
def test_how_two_quantities_stand(one: str, other: str, agreement: Agreement) -> None:
    first, second = read_quantity(one), read_quantity(other)
    assert first.compare(second).agreement is agreement
    assert second.compare(first).agreement is agreement


def test_reasons_name_the_ranges_or_the_units() -> None:
    def reason(one: str, other: str) -> str:
        return read_quantity(one).compare(read_quantity(other)).reason

    assert reason("11", "12") == "no figure is in both: one allows exactly 11, the other exactly 12"
    assert reason("over 11", "12") == "both allow exactly 12"
    assert reason("$1", "€1") == "the currencies differ: USD and EUR"
    assert reason("20 people", "20 personas") == (
        "the units differ: person and persona (what is counted is not translated: ask for both in one unit)"
    )
    assert reason("$20 a day", "€20 a day") == "the units differ: USD per week and EUR per week"
    assert reason("1%", "1") == "the units differ: percent and a bare number"


def test_another_kind_is_not_comparable() -> None:
    comparison = read_quantity("11").compare(read_name("Daniel Noboa"))
    assert comparison.agreement is NOT_COMPARABLE
    assert comparison.reason == "one is a quantity, the other a name"
    assert not read_quantity("11").is_vaguer_than(read_name("Daniel Noboa"))


@pytest.mark.parametrize(
    ("vague", "precise"),
    [("nearly $20 million", "19500000 USD"), ("over 5,000", "5268"), ("several", "[4,6]"), ("up to 300", "[0,300)")],
)
def test_vaguer_means_allowing_all_that_the_other_does_and_more(vague: str, precise: str) -> None:
    one, other = read_quantity(vague), parse_quantity(precise)
    assert one.is_vaguer_than(other)
    assert not other.is_vaguer_than(one)
    assert not one.is_vaguer_than(one)


@pytest.mark.parametrize(
    ("canonical", "words"),
    [
        ("[19000000,20000000) USD", "from 19,000,000 up to, not including, 20,000,000 USD"),
        ("[150000,200000] person", "from 150,000 to 200,000"),
        ("29 person", "exactly 29"),
        ("12 muerto", "exactly 12"),
        ("10 patrol per day", "exactly 10 per day"),
        ("10 USD per day", "exactly 10 USD per day"),
        ("(13000000,inf) USD", "more than 13,000,000 USD"),
        ("[8,inf)", "8 or more"),
        ("(-inf,5)", "less than 5"),
        ("(-inf,5]", "at most 5"),
        ("(-inf,inf)", "any figure"),
        ("(13,14] USD", "above 13, up to 14 USD"),
        ("(13,14) USD", "above 13, below 14 USD"),
        ("[39.5,40.5) percent", "from 39.5 % up to, not including, 40.5 %"),
        ("4 rank", "exactly rank 4"),
        ("[5850,5910) s", "from 1 h 37 min 30 s up to, not including, 1 h 38 min 30 s"),
        ("0 s", "exactly 0 s"),
        ("259200 s", "exactly 3 days"),
    ],
)
def test_what_is_allowed_in_words(canonical: str, words: str) -> None:
    assert parse_quantity(canonical).allows() == words


def test_the_figure_as_printed_stays_beside_its_range() -> None:
    value = read_quantity("nearly $13.5 million")
    assert (value.figure, value.printed_unit) == (Decimal(13_500_000), Decimal(100_000))
    assert read_quantity("4 to 6").figure is None
    assert (value.kind, value.axis, value.is_exact) == (Kind.QUANTITY, "USD", False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "USD",
        "[1,2",
        "[1;2]",
        "(1,1) USD",
        "[inf,inf] USD",
        "[-inf,-inf)",
        "[2,1]",
        "1e5 USD",
        "1,000 USD",
        "inf USD",
        "[a,b]",
        "٣",
        "1" * 100,
        "[" * 400,
    ],
    ids=lambda text: text[:8],
)
def test_other_notation_is_not_canonical(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_quantity(text)


def test_a_canonical_value_without_unit_is_in_the_question_s() -> None:
    assert parse_quantity("[ 1, 2.50 )", unit="USD") == parse_quantity("[1,2.5) USD")
    assert parse_quantity("29  person", unit="USD").unit == "person"
    assert parse_quantity("7").rule == "stated"


FIGURES = st.one_of(
    st.integers(0, 10**12).map(lambda n: f"{n:,}"),
    st.tuples(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["million", "billion", "thousand"])).map(
        lambda parts: f"{parts[0]}.{parts[1]} {parts[2]}"
    ),
    st.integers(1, 99).map(lambda n: f"{n}%"),
)
QUALIFIERS = st.sampled_from(["", "nearly ", "about ", "over ", "at least ", "up to ", "under ", "just over "])
READINGS = st.tuples(QUALIFIERS, st.sampled_from(["", "$", "€"]), FIGURES).filter(
    lambda parts: not (parts[1] and parts[2].endswith("%"))
)


@given(READINGS)
def test_a_reading_allows_its_own_figure_unless_the_words_exclude_it(parts: tuple[str, str, str]) -> None:
    value = read_quantity("".join(parts), language="en")
    assert value.figure is not None
    excluded = value.rule in {"nearly", "over", "under", "just-over"} and value.figure != 0
    if value.figure:
        assert value.allowed.contains((value.figure, 0)) is not excluded


@given(READINGS)
def test_canonical_notation_reads_back_to_an_equal_value(parts: tuple[str, str, str]) -> None:
    value = read_quantity("".join(parts), language="en")
    again = parse_quantity(value.canonical)
    assert again == value
    assert hash(again) == hash(value)
    assert again.canonical == value.canonical


@given(READINGS, READINGS)
def test_comparing_is_symmetric_and_a_value_agrees_with_itself(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    first, second = read_quantity("".join(one), language="en"), read_quantity("".join(other), language="en")
    assert first.compare(second).agreement is second.compare(first).agreement
    assert first.compare(first).agreement is SAME
    if first.is_vaguer_than(second):
        assert first.compare(second).agreement is COMPATIBLE
        assert not second.is_vaguer_than(first)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_but_nothing_else(text: str) -> None:
    try:
        value = read_quantity(text)
    except Unreadable:
        return
    assert isinstance(value, Quantity)
    assert parse_quantity(value.canonical) == value


@given(
    st.lists(
        st.sampled_from(
            re.findall(
                r"\S+",
                "a and half two twenty first thirds hundred million millions $ % - / , . ( 1,5 3.5 1/2 of h min over or"
                " between y medio mil millones dos con de entre o más casi avos milésimo euros cents ^ e x 10 ² ٣",
            )
        ),
        max_size=9,
    ).map(" ".join),
    st.sampled_from(["en", "es", None, "ru"]),
    st.sampled_from([None, "USD", "person", "percent", "rank", "s"]),
)
def test_any_row_of_number_words_is_read_or_refused(text: str, language: str | None, unit: str | None) -> None:
    try:
        value = read_quantity(text, language=language, unit=unit)
    except Unreadable:
        return
    assert parse_quantity(value.canonical) == value
    assert Decimal(value.allowed.low[0]) <= value.allowed.high[0]


def test_the_longest_of_negative_months_are_the_least() -> None:
    assert read_quantity("-3 months–0", language="en").allowed == Range((-93 * 86_400, 0), (0, 0))
