"""All quantities in running text."""

import pytest

from visitbrief.values.quantity.reading import find_quantities


def found(text: str, language: str | None = None, unit: str | None = None) -> list[tuple[str, str]]:
    return [(f.text, f.value.canonical) for f in find_quantities(text, language=language, unit=unit)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Aid of $13.5 million, plus 29 cartel members; prices rose 4%.",
            "en",
            [
                ("$13.5 million", "[13450000,13550000) USD"),
                ("29 cartel members", "29 cartel member"),
                ("4%", "[3.8,4.2) percent"),
            ],
            id="sums, counts and shares",
        ),
        pytest.param(
            "Más de 5.000 homicidios y casi 14 millones de dólares",
            "es",
            [
                ("Más de 5.000 homicidios", "(5000,inf) homicidio"),
                ("casi 14 millones de dólares", "[13000000,14000000) USD"),
            ],
            id="qualifiers in Spanish",
        ),
        pytest.param("rmb 10 usd 20", "en", [("rmb 10", "10 CNY"), ("usd 20", "20 USD")], id="codes before figures"),
        pytest.param("$5.00 $6.50 fees", "en", [("$5.00", "5 USD"), ("$6.50", "6.5 USD")], id="signs before figures"),
        pytest.param("10 $ and 10 €", "en", [("10 $", "10 USD"), ("10 €", "10 EUR")], id="signs after figures"),
        pytest.param("20 pesos", "es", [("20 pesos", "20 peso")], id="a shared name stays a name"),
        pytest.param("ALL 5 of us", "en", [("5", "5")], id="words that look like codes"),
        pytest.param("he paid a $48 fine", "en", [("$48", "48 USD")], id="an article is no dollar prefix"),
        pytest.param("F-16, MH-60R, COVID-19, B2", "en", [], id="codes"),
        pytest.param("see https://x.org/?a=20% now", "en", [], id="web addresses"),
        pytest.param("that one, which one", "en", [], id="pronouns"),
        pytest.param("un acuerdo", "es", [], id="articles"),
        pytest.param("a 737 MAX", "en", [("737", "737")], id="a model's name is no maximum"),
        pytest.param("the 1990s and the '90s", "en", [], id="decades are no seconds"),
        pytest.param("rs 0.60", "en", [("0.60", "[0.595,0.605)")], id="a coefficient is no rupee") ,
        pytest.param("people—29 of them", "en", [("29", "29")], id="a dash makes no code"),
        pytest.param(
            "5 or more and 10 or less", "en", [("5 or more and 10 or less", "[5,10]")], id="ends with words after them"
        ),
        pytest.param("at least 5 and 10 boxes", "en", [("at least 5", "[5,inf)"), ("10 boxes", "10 box")],
                     id="an open end and a figure"),
        pytest.param("igual a 5 o menos de 6", "es", [("igual a 5", "5"), ("menos de 6", "[0,6)")], id="alternatives"),
        pytest.param("1995-01", "en", [("1995", "1995"), ("01", "1")], id="a year and month are no range"),
        pytest.param(
            "at most 100 and at least 20 boxes", "en", [("at most 100 and at least 20 boxes", "[20,100] box")],
            id="ends that close each other",
        ),
        pytest.param(
            "more than 40 and less than 10", "en", [("more than 40", "(40,inf)"), ("less than 10", "[0,10)")],
            id="ends that do not meet",
        ),
        pytest.param("one week three days", "en", [("one week three days", "[820800,907200) s")], id="durations"),
    ],
)  # fmt: skip
def test_running_text(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


def test_offsets_are_those_of_the_text() -> None:
    text = "«Nearly $20 million» – y 4.º"
    for f in find_quantities(text):
        assert text[f.start : f.end] == f.text


def test_the_question_prefers_places_in_order() -> None:
    assert found("a third visit", "en", "rank") == [("a third", "3 rank")]
    assert found("a third visit", "en") != found("a third visit", "en", "rank")


@pytest.mark.parametrize(
    "row", ["about ", "between the ", "millions of ", "$", "1 or ", "1 h 2 ", "-$", "u.", "1 y ", "a ", "20 us "]
)
def test_hostile_rows_are_read_in_one_pass(row: str) -> None:
    assert isinstance(find_quantities(row * 5_000), list)
