"""Read right, or refuse: what a text says beside its figure, rule by rule, in each language."""

import pytest

from visitbrief.values.base import Agreement, Unreadable
from visitbrief.values.quantity.reading import find_quantities, read_quantity
from visitbrief.values.quantity.value import parse_quantity

SAME, COMPATIBLE, CONFLICT, APART = (
    Agreement.SAME, Agreement.COMPATIBLE, Agreement.CONFLICT, Agreement.NOT_COMPARABLE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "USD 20 million"),
        ("en", "USD million 20"),
        ("en", "20 USD million"),
        ("en", "20 million USD"),
        ("en", "US$ 20m"),
        ("en", "$20 MM"),
        ("en", "USD 20 m"),
        ("en", "20 MUSD"),
        ("es", "USD 20 millones"),
        ("es", "20 M USD"),
        ("es", "20 mdd"),
        ("fr", "USD 20 millions"),
        ("fr", "20 M$"),
        ("fr", "20 millions de dollars"),
        ("fr", "20 millions de $ US"),
    ],
)
def test_a_scale_is_read_wherever_it_stands_beside_a_code(language: str, text: str) -> None:
    assert read_quantity(text, language=language) == parse_quantity("[19500000,20500000) USD")


@pytest.mark.parametrize(
    ("language", "text", "canonical"),
    [
        ("en", "a six-figure sum", "[100000,1000000)"),
        ("en", "an eight-figure deal", "[10000000,100000000)"),
        ("en", "five-digit numbers", "[10000,100000)"),
        ("es", "una suma de siete cifras", "[1000000,10000000)"),
        ("fr", "une somme à six chiffres", "[100000,1000000)"),
        ("en", "twenty-odd ships", "[20,30) ship"),
        ("en", "forty-odd soldiers", "[40,50) soldier"),
        ("en", "$13 million and change", "[13000000,14000000) USD"),
        ("es", "30 y pico", "[30,40)"),
        ("es", "40 y tantos buques", "[40,50) buque"),
        ("es", "veintitantos muertos", "[20,30) muerto"),
        ("fr", "30 et quelques", "[30,40)"),
        ("en", "25 basis points", "[0.245,0.255) percent"),
        ("en", "50 bps", "[0.495,0.505) percent"),
        ("es", "25 puntos básicos", "[0.245,0.255) percent"),
        ("fr", "25 points de base", "[0.245,0.255) percent"),
        ("en", "40 km", "40 km"),
        ("fr", "13,5 M€", "[13450000,13550000) EUR"),
        ("fr", "1,2 Md€", "[1150000000,1250000000) EUR"),
    ],
)
def test_what_stands_behind_a_figure_is_understood(language: str, text: str, canonical: str) -> None:
    assert read_quantity(text, language=language).canonical == canonical


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "25 basis", "basis"),
        ("en", "7 Rafale", "Rafale"),
        ("en", "5 mil", "mil"),
        ("en", "20 M", "M"),
        ("es", "20 k", "k"),
        ("en", "500 m2", "m"),
        ("en", "30 °C", "°C"),
        ("fr", "30 °C", "°C"),
        ("en", "Resolution 2803", "Resolution"),
        ("en", "low six figures", "low"),
        ("en", "hardly 11", "hardly"),
        ("en", "not $20 million", "not"),
        ("en", "nothing like $20 million", "nothing"),
        ("en", "anything but 300", "but"),
        ("en", "except 3 people", "except"),
        ("en", "twice the 300", "twice"),
        ("es", "no fueron 300", "no"),
        ("es", "el doble de 300", "doble"),
        ("fr", "sans 300 soldats", "sans"),
        ("fr", "ce ne sont pas 300", "pas"),
        ("en", "three times as many", "times"),
        ("en", "a five-to-ten-fold increase", "fold"),
        ("en", "#5", "#5"),
        ("en", "chapter 7", "chapter"),
        ("fr", "un point et demi de pourcentage", "et"),
        ("en", "above or below 30", "below"),
        ("en", "a third term", "term"),
        ("en", "a fifth visit to Quito", "visit"),
        ("en", "seeking a tenth mandate", "mandate"),
        ("es", "un quinto mandato", "mandato"),
        ("fr", "un cinquième mandat", "mandat"),
        ("en", "more or less than 30 people", "less than"),
        ("es", "superior o inferior a 30 votos", "inferior a"),
        ("fr", "inférieur ou supérieur à 30", "supérieur à"),
        ("fr", "plus ou moins de 30", "moins de"),
    ],
)
def test_what_is_not_understood_is_named(language: str, text: str, word: str) -> None:
    with pytest.raises(Unreadable, match=f"not understood: '{word}"):
        read_quantity(text, language=language)


@pytest.mark.parametrize("text", ["9/11", "24/7", "50/50"])
def test_a_bare_fraction_in_digits_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="a date, a score or a fraction"):
        read_quantity(text, language="en")
    assert read_quantity("3/4 of the votes", language="en").unit == "percent"


def test_one_figure_is_looked_for_among_twenty_and_not_among_more() -> None:
    others = "; ".join(f"{at} boats" for at in range(2, 21))
    assert read_quantity(f"{others}; $5,000,001", unit="USD").canonical == "5000001 USD"
    with pytest.raises(Unreadable, match="more than 20 figures"):
        read_quantity(f"{others}; 21 boats; $5,000,001", unit="USD")


@pytest.mark.parametrize("text", ["twice as many", "double-digit growth", "el doble", "no agreement", "a deal", "F-16"])
def test_words_without_a_figure_are_none(text: str) -> None:
    with pytest.raises(Unreadable, match="no figure"):
        read_quantity(text)


@pytest.mark.parametrize(
    ("language", "text", "canonical"),
    [
        ("en", "10 patrols a day", "10 patrol per day"),
        ("en", "5 flights daily", "5 flight per day"),
        ("en", "300 scholarships per year", "300 scholarship per year"),
        ("en", "$83.20 a barrel", "83.2 USD per barrel"),
        ("en", "$5 an hour", "5 USD per hour"),
        ("en", "47 homicides per 100,000 inhabitants", "47 homicide per 100,000"),
        ("en", "about $1 million each", "[900000,1100000] USD"),
        ("es", "10 patrullas al día", "10 patrulla per day"),
        ("es", "300 becas anuales", "300 beca per year"),
        ("es", "47 homicidios por cada 100.000 habitantes", "47 homicidio per 100,000"),
        ("fr", "10 patrouilles par jour", "10 patrouille per day"),
        ("fr", "300 bourses par an", "300 bourse per year"),
    ],
)
def test_a_rate_is_part_of_the_unit(language: str, text: str, canonical: str) -> None:
    value = read_quantity(text, language=language)
    assert value.canonical == canonical
    assert parse_quantity(value.canonical) == value


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        pytest.param("10 patrols a day", "70 patrols a week", SAME, id="a week has seven days"),
        pytest.param("10 patrols a day", "10 patrols a week", CONFLICT, id="near miss: another period"),
        pytest.param("25 visits a month", "300 visits a year", SAME, id="a year has twelve months"),
        pytest.param("10 patrols a day", "10 patrols", APART, id="a rate and a count"),
        pytest.param("10 patrols a day", "3650 patrols a year", APART, id="years differ in days"),
        pytest.param("$5 a day", "$35 a week", SAME, id="money"),
        pytest.param("up 25 percent", "down 25 percent", CONFLICT, id="a rise and a fall"),
        pytest.param("up 25 percent", "25 percent", SAME, id="the size of a change alone"),
        pytest.param("a third", "33 percent", COMPATIBLE, id="a share and a percentage"),
        pytest.param("half", "30 %", CONFLICT, id="a share that is not the percentage"),
        pytest.param("a third", "0.33", APART, id="a share and a bare number"),
        pytest.param("a strike", "three strikes", COMPATIBLE, id="one is at least one"),
        pytest.param("a single strike", "three strikes", CONFLICT, id="a single one is one"),
        pytest.param("no strikes", "a strike", CONFLICT, id="none and one"),
    ],
)
def test_how_they_stand(one: str, other: str, agreement: Agreement) -> None:
    unit = "strike" if "strike" in one else None
    first, second = read_quantity(one, unit=unit, language="en"), read_quantity(other, unit=unit, language="en")
    assert first.compare(second).agreement is agreement
    assert second.compare(first).agreement is agreement


def test_a_rate_in_the_question_s_unit() -> None:
    assert read_quantity("10", unit="patrol per day") == read_quantity("70 patrols a week")
    assert read_quantity("10 a week", unit="patrol per day").canonical == "10 patrol per week"
    assert read_quantity("10 a week", unit="patrol").canonical == "10 patrol per week"


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "nearly half", 45, 50),
        ("en", "one in five", 19, 21),
        ("en", "one voter in five", 19, 21),
        ("fr", "un Français sur cinq", 19, 21),
        ("en", "three out of four", 71, 79),
        ("en", "two-fifths of the aid", 38, 42),
        ("es", "casi la mitad", 45, 50),
        ("es", "uno de cada cinco", 19, 21),
        ("es", "tres cuartas partes", 71, 79),
        ("fr", "près de la moitié", 45, 50),
        ("fr", "les trois quarts", 71, 79),
    ],
)
def test_a_share_is_a_percentage(language: str, text: str, low: int, high: int) -> None:
    value = read_quantity(text, language=language)
    assert value.unit == "percent"
    assert low <= value.allowed.low[0] < value.allowed.high[0] <= high


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("20 people in 2025", "20 person"),
        ("one attack in 2025", "1 attack"),
        ("$400 in 2025", "400 USD"),
        ("97 in 1999", "97"),
        ("400 in 2,025", "[19.7283951,19.7777778) percent"),
        ("42 out of 2025", "[2.04938272,2.09876543) percent"),
        ("one in every 2000", "[0.0475,0.0525) percent"),
    ],
)
def test_a_year_is_when_and_not_out_of_how_many(text: str, figure: str) -> None:
    assert find_quantities(text, language="en")[0].value.canonical == figure


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("half of the $20 million", "[9750000,10250000) USD"),
        ("a third of the 300", "100"),
        ("half a million", "[475000,525000)"),
        ("3 boats in 10 days", None),
        ("3 boats in 2025", None),
    ],
)
def test_a_share_of_what_is_told(text: str, canonical: str | None) -> None:
    if canonical is None:
        assert find_quantities(text, language="en")[0].value.canonical == "3 boat"
    else:
        assert read_quantity(text, language="en").canonical == canonical


@pytest.mark.parametrize(
    ("language", "text", "unit", "canonical"),
    [
        ("en", "no deaths", None, "0 death"),
        ("en", "no casualties", "person", "0 person"),
        ("es", "ningún muerto", None, "0 muerto"),
        ("fr", "aucun mort", None, "0 mort"),
        ("en", "a single soldier", None, "1 soldier"),
        ("es", "un solo buque", None, "1 buque"),
        ("fr", "un seul soldat", None, "1 soldat"),
        ("en", "a US strike", "strike", "[1,inf) strike"),
        ("en", "a submarine", "submarine", "[1,inf) submarine"),
        ("es", "un ataque", "strike", "[1,inf) strike"),
        ("fr", "une frappe", "strike", "[1,inf) strike"),
        ("en", "one strike", "strike", "1 strike"),
    ],
)
def test_none_and_one(language: str, text: str, unit: str | None, canonical: str) -> None:
    assert read_quantity(text, unit=unit, language=language).canonical == canonical


@pytest.mark.parametrize(
    ("language", "text", "canonical", "direction"),
    [
        ("en", "up 25 percent", "[24.5,25.5) percent", "up"),
        ("en", "down 12 percent", "[11.5,12.5) percent", "down"),
        ("en", "increased by 15 percent", "[14.5,15.5) percent", "up"),
        ("en", "rose from $12 million to $20 million", "[19500000,20500000) USD", "up"),
        ("en", "fell to 300 from 450", "300", "down"),
        ("en", "up $3 million to $20 million", "[19500000,20500000) USD", "up"),
        ("en", "more than doubled to $20 million", "[19500000,20500000) USD", "up"),
        ("en", "20 percent less", "[19.5,20.5) percent", "down"),
        ("es", "20 % más", "[19.5,20.5) percent", "up"),
        ("fr", "20 % de plus", "[19.5,20.5) percent", "up"),
        ("es", "subió un 25 %", "[24.5,25.5) percent", "up"),
        ("es", "cayó de 55 a 29", "29", "down"),
        ("es", "pasó de 12 a 20 millones de dólares", "[19500000,20500000) USD", ""),
        ("fr", "en hausse de 25 %", "[24.5,25.5) percent", "up"),
        ("fr", "passé de 12 à 20 millions de dollars", "[19500000,20500000) USD", ""),
    ],
)
def test_a_change_has_a_size_or_a_level_and_a_direction(
    language: str, text: str, canonical: str, direction: str
) -> None:
    value = read_quantity(text, language=language)
    assert (value.canonical, value.direction) == (f"{canonical} {direction}".rstrip(), direction)
    assert parse_quantity(value.canonical) == value


@pytest.mark.parametrize(
    ("language", "text", "rule", "canonical"),
    [
        ("en", "as few as 12 soldiers", "at-least", "[12,inf) soldier"),
        ("en", "as little as $5 million", "at-least", "[5000000,inf) USD"),
        ("en", "no later than 5", "at-most", "[0,5]"),
        ("en", "not yet 300", "under", "[0,300)"),
        ("en", "under no circumstances more than 300", "at-most", "[0,300]"),
        ("es", "no llega a 300", "under", "[0,300)"),
        ("es", "ni 300", "under", "[0,300)"),
        ("es", "rozando los 20 millones", "nearly", "[19000000,20000000)"),
        ("fr", "pas plus de 300", "at-most", "[0,300]"),
        ("fr", "jusqu'à 300 bourses", "at-most", "[0,300] bourse"),
        ("fr", "près d'un million de dollars", "nearly", "[900000,1000000) USD"),
        ("fr", "quelque 300 soldats", "about", "[270,330] soldat"),
        ("en", "more than -0.3%", "over", "(-0.3,inf) percent"),
        ("en", "less than -5 percent", "under", "(-inf,-5) percent"),
        ("en", "no more than -2%", "at-most", "(-inf,-2] percent"),
        ("en", "more than $20 million but less than $30 million", "range", "(20000000,30000000) USD"),
        ("es", "más de 20 millones pero menos de 30", "range", "(20000000,30000000)"),
        ("en", "one to two dozen", "range", "[12,24]"),
        ("en", ">= -20 and <= 30", "range", "[-20,30]"),
        ("en", "ten-to-fifteen people", "range", "[10,15] person"),
        ("en", "between about 5 and 10 million", "range", "[5000000,10000000]"),
        ("en", "between twenty and two thousand", "range", "[20,2000]"),
        ("en", "between one hundred and twenty and one hundred and fifty", "range", "[120,150]"),
        ("es", "entre treinta y cinco mil", "range", "[30,5000]"),
        ("es", "entre treinta y cinco y cuarenta", "range", "[35,40]"),
        ("fr", "entre cent et trois mille", "range", "[100,3000]"),
        ("fr", "entre vingt et trente mille", "range", "[20000,30000]"),
        ("en", "no more and no less than 20", "exact", "20"),
        ("es", "no menos de 20 ni más de 30", "range", "[20,30]"),
        ("es", "20 millones o menos de dólares", "at-most", "[0,20000000] USD"),
        ("fr", "plus d'un demi-million", "over", "(500000,inf)"),
        ("fr", "ne dépasse pas 300", "at-most", "[0,300]"),
        ("fr", "plus ou moins 30", "about", "[27,33]"),
        ("fr", "une quinzaine de jours", "rounded", "[1252800,1339200) s"),
        ("fr", "une douzaine d'heures", "rounded", "[41400,45000) s"),
        ("fr", "deux douzaines de semaines", "rounded", "[14212800,14817600) s"),
        ("fr", "1 h 30", "rounded", "[5370,5430) s"),
        ("en", "US$ millions", "magnitude", "[2000000,1000000000) USD"),
    ],
)
def test_hedges(language: str, text: str, rule: str, canonical: str) -> None:
    value = read_quantity(text, language=language)
    assert (value.rule, value.canonical) == (rule, canonical)


@pytest.mark.parametrize(
    ("language", "text", "unit", "canonical"),
    [
        ("en", "with a first tranche of €40 million", None, "[39500000,40500000) EUR"),
        ("en", "for 60 days", None, "[4924800,5443200) s"),
        ("en", "$20 million over five years", None, "[19500000,20500000) USD"),
        ("en", "$13.5 million for 3 drones", "USD", "[13450000,13550000) USD"),
        ("en", "$19.5 million ($13.5 million plus $6 million)", None, "[19450000,19550000) USD"),
        ("en", "12 percent of GDP", None, "[11.5,12.5) percent"),
        ("en", "fell by a third last year", None, "[31.6666667,35) percent"),
        ("en", "a 10% tariff", "percent", "[9.5,10.5) percent"),
        ("en", "2nd visit", "rank", "2 rank"),
        ("en", "in 2016 $20 million", "USD", "[19500000,20500000) USD"),
        ("en", "killing 11", "person", "11 person"),
        ("en", "$20 million in military aid for 2026", "USD", "[19500000,20500000) USD"),
        ("es", "del 12 %", None, "[11.5,12.5) percent"),
        ("es", "la entrega de seis lanchas", None, "6 lancha"),
        ("es", "una inversión de 500 millones de dólares", None, "[475000000,525000000) USD"),
        ("fr", "une première tranche de 40 millions d'euros", None, "[39500000,40500000) EUR"),
        ("fr", "la remise de six vedettes", None, "6 vedette"),
    ],
)
def test_the_one_quantity_of_a_phrase_is_picked(language: str, text: str, unit: str | None, canonical: str) -> None:
    value = read_quantity(text, unit=unit, language=language)
    assert value.picked
    assert value.allowed.meets(parse_quantity(canonical).allowed)
    assert value.unit == parse_quantity(canonical).unit


@pytest.mark.parametrize(
    "text", ["a record 80 firms", "un 12 %", "nearly $20 million", "a whopping 40 percent", "a total of 26"]
)
def test_words_that_add_nothing_make_no_phrase(text: str) -> None:
    assert not read_quantity(text).picked


@pytest.mark.parametrize("text", ["two dollars and a half", "two hours forty-five"])
def test_a_smaller_unit_that_is_not_understood_is_not_dropped(text: str) -> None:
    with pytest.raises(Unreadable, match="more than one figure"):
        read_quantity(text, language="en")


def test_of_several_quantities_the_message_lists_all() -> None:
    with pytest.raises(Unreadable, match="more than one figure: '300 soldiers' and '20 boats'"):
        read_quantity("300 soldiers and 20 boats", language="en")


@pytest.mark.parametrize(
    ("printed", "figure"),
    [("US$ 20 millones", 20_000_000), ("US$13,5 millones", 13_500_000), ("US$ 1.200 millones", 1_200_000_000)],
)
def test_whose_dollar_it_is_tells_no_language(printed: str, figure: int) -> None:
    assert read_quantity(printed).figure == figure


@pytest.mark.parametrize(
    ("printed", "language"),
    [
        pytest.param("€ 30 millones", "en", id="Spanish in English print"),
        pytest.param("$1,5 million", "es", id="English in Spanish print"),
        pytest.param("half a billion dollars", "fr", id="a half before a scale"),
        pytest.param("dix millions de dollars", "en", id="a French number before an English scale"),
        pytest.param("two millions", "fr", id="an English number before a French scale"),
    ],
)
def test_a_scale_of_another_language_is_never_dropped(printed: str, language: str) -> None:
    with pytest.raises(Unreadable):
        read_quantity(printed, language=language)
