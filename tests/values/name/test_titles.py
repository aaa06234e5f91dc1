import pytest

from visitbrief.values.base import Unreadable
from visitbrief.values.language import Rank
from visitbrief.values.name.gazetteer import Entry, Gazetteer
from visitbrief.values.name.titles import ranks_of
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
        pytest.param("Prime Minister English", "English", ("Prime Minister",), False, id="like a nationality"),
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


@pytest.mark.parametrize(
    ("printed", "full", "titles"),
    [
        ("el canciller peruano, Ana Díaz", "Ana Díaz", ("canciller peruano",)),
        ("la canciller ecuatoriana Ana Díaz", "Ana Díaz", ("canciller ecuatoriana",)),
        ("el embajador francés Luis Díaz", "Luis Díaz", ("embajador francés",)),
        ("el ministro peruano de Relaciones Exteriores, Luis Díaz", "Luis Díaz",
         ("ministro peruano de Relaciones Exteriores",)),
        ("el peruano Luis Díaz", "Luis Díaz", ("peruano",)),
        ("Peruvian Foreign Minister Ana Díaz", "Ana Díaz", ("Foreign Minister",)),
        ("le président équatorien Luis Díaz", "Luis Díaz", ("président équatorien",)),
        ("la ministre péruvienne Ana Díaz", "Ana Díaz", ("ministre péruvienne",)),
        ("le secrétaire d'État américain Luis Díaz", "Luis Díaz", ("secrétaire d'État américain",)),
        ("líder opositor Luis Díaz", "Luis Díaz", ("líder opositor",)),
        ("le chef de la diplomatie américaine Luis Díaz", "Luis Díaz", ("chef de la diplomatie américaine",)),
        ("head of the navy", "head of the navy", ()),
        ("el canciller saliente, Luis Díaz", "Luis Díaz", ("canciller saliente",)),
    ],
)  # fmt: skip
def test_adjectives_beside_an_office_belong_to_it(printed: str, full: str, titles: tuple[str, ...]) -> None:
    name = read_name(printed)
    assert (name.full, name.titles) == (full, titles)


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("el presidente de Costa Rica, Ana Díaz", "Ana Díaz"),
        ("Ana Díaz, presidenta de Costa Rica", "Ana Díaz"),
        ("el presidente de la República del Ecuador, Luis Díaz", "Luis Díaz"),
        ("President of the Republic of Ruritania Ana Díaz", "Ana Díaz"),
        ("Secretary of State Díaz, the top diplomat", "Díaz"),
        ("Secretary of State Luis Díaz, Jr.", "Luis Díaz Jr."),
        ("Luis Díaz, the elder", "Luis Díaz elder"),
    ],
)
def test_a_comma_ends_a_title_or_begins_a_remark(printed: str, full: str) -> None:
    assert read_name(printed).full == full


@pytest.mark.parametrize(
    ("printed", "full", "former"),
    [
        ("l'ancien président Luis Díaz", "Luis Díaz", True),
        ("l’ex-président Díaz", "Díaz", True),
        ("la ministre des Affaires étrangères, Ana Díaz", "Ana Díaz", False),
        ("l'ambassadrice de Ruritanie, Ana Díaz", "Ana Díaz", False),
        ("le Premier ministre Luis Díaz", "Luis Díaz", False),
        ("Mme Díaz", "Díaz", False),
        ("M. Díaz", "Díaz", False),
        ("l'administration Díaz", "Díaz", False),
        ("le gouvernement de Luis Díaz", "Luis Díaz", False),
        ("Paul Durand d'Orville", "Paul Durand d'Orville", False),
    ],
)
def test_french_titles_are_taken_off(printed: str, full: str, former: bool) -> None:
    name = read_name(printed, language="fr")
    assert (name.full, name.former) == (full, former)


def test_a_title_of_one_letter_counts_in_its_own_language() -> None:
    assert read_name("M. Díaz", language="en").given == ("M.",)


def test_print_drops_accents_but_adds_none() -> None:
    assert read_name("lider Ana Díaz").titles == ("lider",)
    assert read_name("Secretaría Díaz").titles == ()


@pytest.mark.parametrize(
    ("printed", "full"),
    [("in Quito", "Quito"), ("by Foreign Minister Ana Díaz", "Ana Díaz"), ("por Ana Díaz", "Ana Díaz"),
     ("al presidente Díaz", "Díaz"), ("à Quito", "Quito")],
)  # fmt: skip
def test_a_preposition_that_asks_for_the_name_is_set_aside(printed: str, full: str) -> None:
    assert read_name(printed).full == full


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("on the way to Lima", "on"),
        ("a bordo del avión", "a"),
        ("en route vers Lima", "vers"),
        ("rumbo a Lima", "a"),
        ("US troops in Ruritania", "in"),
        ("near the coast", "near"),
        ("not Díaz", "not"),
        ("Díaz said", "said"),
        ("Díaz's wife", "wife"),
        ("President Luis Díaz's office", "office"),
        ("d'après Díaz", "d'après"),
        ("someone who knows Díaz", "who"),
        ("met with President Luis Díaz", "met"),
        ("the wife of President Díaz", "of"),
        ("la esposa del presidente Díaz", "del"),
        ("adviser to the president Ana Díaz", "to"),
    ],
)
def test_a_phrase_is_no_name_and_the_word_is_named_that_tells(printed: str, word: str) -> None:
    with pytest.raises(Unreadable, match=f"“{word}” belongs to a phrase"):
        read_name(printed)


@pytest.mark.parametrize("printed", ["Rostov on Don", "Médicos sin Fronteras", "Center for Health", "ana díaz"])
def test_a_name_may_hold_a_preposition_between_its_words(printed: str) -> None:
    assert read_name(printed).full == printed


@pytest.mark.parametrize(
    "printed",
    [
        "President Díaz and Foreign Minister Torres",
        "Ana Díaz y Luis Torres",
        "el presidente Díaz y la canciller Torres",
        "Ruritania and Borduria",
    ],
)
def test_two_names_are_not_one(printed: str) -> None:
    gazetteer = Gazetteer(
        [Entry("r", ("Ruritania",)), Entry("b", ("Borduria",)), Entry("both", ("Trinidad and Tobago",))]
    )
    with pytest.raises(Unreadable, match="are two names"):
        read_name(printed, gazetteer=gazetteer)
    assert read_name("Trinidad and Tobago", gazetteer=gazetteer).entity == "both"
    assert read_name("Prime Minister and Foreign Minister Ana Díaz").full == "Ana Díaz"


STATE, GOVERNMENT, MINISTER = Rank


@pytest.mark.parametrize(
    ("title", "ranks"),
    [
        pytest.param("President", {STATE}, id="head of state"),
        pytest.param("PRESIDENT of Ruritania", {STATE}, id="in capitals, with a country"),
        pytest.param("Prime Minister", {GOVERNMENT}, id="no minister"),
        pytest.param("Premier ministre", {GOVERNMENT}, id="French"),
        pytest.param("primera ministra", {GOVERNMENT}, id="Spanish, of a woman"),
        pytest.param("Foreign Minister", {MINISTER}, id="minister"),
        pytest.param("Secretary of State", {MINISTER}, id="minister by another name"),
        pytest.param("Acting Secretary of Foreign Affairs", {MINISTER}, id="acting one"),
        pytest.param("canciller", {MINISTER, GOVERNMENT}, id="minister in Quito, head of government in Berlin"),
        pytest.param("Minister President", {MINISTER, STATE}, id="words of two ranks"),
        pytest.param("presidenta", {STATE, GOVERNMENT}, id="head of state, or of government in Madrid"),
        pytest.param("Vice President", set(), id="lesser"),
        pytest.param("vice-président", set(), id="lesser with a hyphen"),
        pytest.param("Deputy Foreign Minister", set(), id="deputy"),
        pytest.param("Press Secretary", set(), id="no minister's"),
        pytest.param("Secretary", set(), id="a minister's or not"),
        pytest.param("secretaria de Relaciones Exteriores", {MINISTER}, id="Spanish, minister by another name"),
        pytest.param("Secretary General", set(), id="of a body"),
        pytest.param("viceministra", set(), id="lesser in one word"),
        pytest.param("Senator", set(), id="of no rank that is told"),
    ],
)
def test_a_title_is_of_a_rank(title: str, ranks: set[Rank]) -> None:
    assert ranks_of(title) == ranks
