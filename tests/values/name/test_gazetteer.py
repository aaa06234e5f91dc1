import pytest

from visitbrief.values.name.gazetteer import Entry, Gazetteer

GAZETTEER = Gazetteer(
    (
        Entry("ana-perez", ("Ana María Pérez de la Vega", "Ana Pérez", "Ана Перес")),
        Entry("luis-sosa", ("Luis Sosa", "Lucho")),
        Entry("luis-sosa-jr", ("Luis Sosa Vera", "Lucho")),
        Entry("el-paso", ("El Paso",), "texas"),
        Entry("paso", ("Paso",)),
        Entry("texas", ("Texas",), "united-states"),
        Entry("united-states", ("United States", "U.S.", "Estados Unidos")),
        Entry("ring-a", ("Ring A",), "ring-b"),
        Entry("ring-b", ("Ring B",), "ring-a"),
        Entry("lost", ("Lost",), "nowhere"),
    )
)


@pytest.mark.parametrize(
    ("printed", "entry"),
    [
        pytest.param("Ana Pérez", "ana-perez", id="as recorded"),
        pytest.param("ANA PEREZ", "ana-perez", id="case and diacritics"),
        pytest.param("Ana María Pérez Vega", "ana-perez", id="without particles"),
        pytest.param("Pérez, Ana", "ana-perez", id="surname first"),
        pytest.param("“Ana-Pérez”", "ana-perez", id="punctuation"),
        pytest.param("Ана Перес", "ana-perez", id="another script"),
        pytest.param("US", None, id="letters run together are another name"),
        pytest.param("U.S.", "united-states", id="with full stops"),
        pytest.param("Lucho", None, id="two are called so"),
        pytest.param("Pérez", None, id="a part is not the name"),
        pytest.param("El Paso", "el-paso", id="the form with its particle comes first"),
        pytest.param("paso", "paso", id="and the one without it on its own"),
        pytest.param("Nobody", None, id="unknown"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_name_resolves_to_the_one_entry_that_is_called_so(printed: str, entry: str | None) -> None:
    assert GAZETTEER.resolve(printed) == entry


@pytest.mark.parametrize(
    ("entry", "places"),
    [
        pytest.param("el-paso", ("texas", "united-states"), id="nearest first"),
        pytest.param("united-states", (), id="lies in nothing"),
        pytest.param("ring-a", ("ring-b",), id="a circle ends"),
        pytest.param("lost", ("nowhere",), id="an unknown place ends the chain"),
        pytest.param("unheard-of", (), id="unknown entry"),
    ],
)
def test_ancestors_are_the_places_around(entry: str, places: tuple[str, ...]) -> None:
    assert GAZETTEER.ancestors(entry) == places


def test_one_entry_may_record_a_form_twice() -> None:
    assert Gazetteer([Entry("quito", ("Quito", "QUITO"))]).resolve("quito") == "quito"
