import pytest

from visitbrief.values.name.value import read_name


@pytest.mark.parametrize(
    ("printed", "full", "titles", "former"),
    [
        pytest.param("President Díaz", "Díaz", ("President",), False, id="office"),
        pytest.param("PRESIDENT DÍAZ", "DÍAZ", ("PRESIDENT",), False, id="in capitals"),
        pytest.param("Dr. Ana Díaz", "Ana Díaz", ("Dr",), False, id="style"),
        pytest.param("Sen. Ana Díaz", "Ana Díaz", ("Sen",), False, id="abbreviated"),
        pytest.param("US Secretary of State Ana Díaz", "Ana Díaz", ("Secretary of State",), False, id="of a state"),
        pytest.param("Ruritania's foreign minister Díaz", "Díaz", ("foreign minister",), False, id="possession"),
        pytest.param("Foreign Affairs Secretary Díaz", "Díaz", ("Foreign Affairs Secretary",), False, id="field"),
        pytest.param("Secretary of War Ana Díaz", "Ana Díaz", ("Secretary of War",), False, id="field after"),
        pytest.param("Ambassador to Ruritania Ana Díaz", "Ana Díaz", ("Ambassador to Ruritania",), False, id="country"),
        pytest.param("President of the United States Ana Díaz", "Ana Díaz", ("President of the United States",), False,
                     id="country of two words"),
        pytest.param("Attorney General Ana Díaz", "Ana Díaz", ("Attorney General",), False, id="two words"),
        pytest.param("Vice-President Díaz", "Díaz", ("Vice President",), False, id="hyphen"),
        pytest.param("President-elect Díaz", "Díaz", ("President elect",), False, id="elect"),
        pytest.param("Professor Sir John Hill", "John Hill", ("Professor", "Sir"), False, id="two styles"),
        pytest.param("la canciller Ana Díaz", "Ana Díaz", ("canciller",), False, id="Spanish"),
        pytest.param("ministra de Relaciones Exteriores y Movilidad Humana Ana Díaz", "Ana Díaz",
                     ("ministra de Relaciones Exteriores y Movilidad Humana",), False, id="Spanish with its field"),
        pytest.param("presidente de Ruritania, Ana Díaz", "Ana Díaz", ("presidente de Ruritania",), False, id="comma"),
        pytest.param("Ana Díaz, presidente de Ruritania", "Ana Díaz", ("presidente de Ruritania",), False, id="after"),
        pytest.param("canciller de la Torre", "de la Torre", ("canciller",), False, id="a surname with particles"),
        pytest.param("President de Gaulle", "de Gaulle", ("President",), False, id="a particle of another language"),
        pytest.param("then-President Díaz", "Díaz", ("President",), True, id="then"),
        pytest.param("former Secretary of State Ana Díaz", "Ana Díaz", ("Secretary of State",), True, id="former"),
        pytest.param("ex presidente Díaz", "Díaz", ("presidente",), True, id="ex"),
        pytest.param("expresidenta Díaz", "Díaz", ("presidenta",), True, id="ex in one word"),
        pytest.param("el entonces ministro Díaz", "Díaz", ("ministro",), True, id="entonces"),
        pytest.param("ex-General Díaz", "Díaz", ("General",), True, id="former style"),
        pytest.param("the Díaz administration", "Díaz", ("administration",), False, id="administration"),
        pytest.param("Díaz's government", "Díaz", ("government",), False, id="possessive government"),
        pytest.param("the Ana Díaz government", "Ana Díaz", ("government",), False, id="full name"),
        pytest.param("el gobierno de Díaz", "Díaz", ("gobierno",), False, id="gobierno"),
        pytest.param("la administración Díaz", "Díaz", ("administración",), False, id="administración"),
        pytest.param("President Díaz's administration", "Díaz", ("administration", "President"), False, id="both"),
        pytest.param("Economic Commission (ECLAC)", "Economic Commission", (), False, id="gloss in parentheses"),
        pytest.param("Food Safety Administration", "Food Safety Administration", (), False, id="an agency"),
        pytest.param("Government House", "Government House", (), False, id="a building"),
        pytest.param("Secretaría de Salud", "Secretaría de Salud", (), False, id="a ministry"),
        pytest.param("Larry King", "Larry King", (), False, id="a surname like a title"),
        pytest.param("King, Larry", "Larry King", (), False, id="surname first"),
        pytest.param("Bertha Alcalde", "Bertha Alcalde", (), False, id="a Spanish surname like a title"),
        pytest.param("Mayor 2", "Mayor 2", (), False, id="a title before figures alone"),
    ],
)  # fmt: skip
def test_titles_are_taken_off_and_kept(printed: str, full: str, titles: tuple[str, ...], former: bool) -> None:
    name = read_name(printed)
    assert (name.full, name.titles, name.former, name.is_title) == (full, titles, former, False)
    assert name.printed == printed


@pytest.mark.parametrize(
    "printed",
    ["Senator", "the prime minister", "President of Ruritania", "Ruritania's foreign minister", "el canciller"],
)
def test_a_title_alone_names_no_one(printed: str) -> None:
    name = read_name(printed)
    assert name.is_title
    assert name.full == printed
