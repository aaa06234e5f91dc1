from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import AGREEING, Agreement, Unreadable
from visitbrief.values.name.gazetteer import Entry, Gazetteer
from visitbrief.values.name.value import Name, parse_name, read_name
from visitbrief.values.quote import read_quote

GAZETTEER = Gazetteer(
    (
        Entry("ana-valdes", ("Ana Lucía Valdés de la Torre", "Ana Valdés")),
        Entry("ivan-petrov", ("Ivan Petrov", "Иван Петров", "The Bear")),
        Entry("palace", ("Palace of Mirrors",), "old-town"),
        Entry("old-town", ("Old Town",), "capital"),
        Entry("capital", ("Capital City",)),
        Entry("harbour", ("Harbour", "Ministry of the Harbour"), "capital"),
    )
)
GIVEN = ["Ana", "Lucía", "José", "Nikolaj", "Søren", "Zoë"]
SURNAMES = ["Valdés", "Núñez", "Brøndby", "Kovačević", "Strauß", "Łapiński"]


def may_be_one(one: str, other: str) -> bool:
    """Whether one person may be meant by both, slips forgiven: as in records that hold some."""
    comparison = read_name(one).compare(read_name(other))
    return comparison.agreement in AGREEING or comparison.is_spelling_variant


@pytest.mark.parametrize(
    ("printed", "given_names", "family"),
    [
        pytest.param("Valdés", "", "Valdés", id="surname only"),
        pytest.param("Ana Valdés", "Ana", "Valdés", id="given name and surname"),
        pytest.param("Ana Lucía Valdés", "Ana Lucía", "Valdés", id="two given names"),
        pytest.param("Ana Valdés de la Torre", "Ana Valdés", "de la Torre", id="particles begin the surname"),
        pytest.param("de la Torre", "", "de la Torre", id="surname with particles"),
        pytest.param("de la Torre, Ana L.", "Ana L.", "de la Torre", id="surname first"),
        pytest.param("Valdés Torre, Ana", "Ana", "Valdés Torre", id="two surnames first"),
        pytest.param("“Ana Valdés”", "Ana", "Valdés", id="quotation marks"),
        pytest.param("Ana\u00a0Valdés", "Ana", "Valdés", id="non-breaking space"),
        pytest.param("Jo-Ann Smith-Jones", "Jo-Ann", "Smith-Jones", id="hyphens"),
        pytest.param("The Capital", "The", "Capital", id="a place"),
    ],
)
def test_a_name_is_taken_apart(printed: str, given_names: str, family: str) -> None:
    name = read_name(printed)
    assert (" ".join(name.given), " ".join(name.family)) == (given_names, family)


def test_a_long_spanish_name_ends_in_two_surnames() -> None:
    assert read_name("Ana Lucía Valdés Torre", language="es").family == ("Valdés", "Torre")
    assert read_name("Ana Lucía Valdés Torre").family == ("Torre",)
    assert read_name("Ana Lucía Valdés", language="es").family == ("Valdés",)


@pytest.mark.parametrize("printed", ["John Smith Jr.", "John Smith, Jr.", "Smith, John, Jr.", "Smith, John Jr."])
def test_a_suffix_is_no_surname(printed: str) -> None:
    name = read_name(printed)
    assert (name.given, name.family, name.suffix, name.full) == (("John",), ("Smith",), "Jr.", "John Smith Jr.")


def test_surnames_are_told_without_their_particles() -> None:
    assert read_name("J. Ana de la Torre Díaz").surnames == ("Torre", "Díaz")


@pytest.mark.parametrize("text", ["", "  ", "…", "1999", "$", "x" * 301])
def test_what_holds_no_letter_or_is_too_long_is_unreadable(text: str) -> None:
    for read in (read_name, parse_name):
        with pytest.raises(Unreadable, match="not a name"):
            read(text)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        pytest.param("Ana Valdés", "Ana Valdés", Agreement.SAME, "the same name", id="same"),
        pytest.param("Ana Valdés", "ANA VALDES", Agreement.SAME, "the same name", id="case and diacritics"),
        pytest.param("Ana Valdés", "Valdés, Ana", Agreement.SAME, "the same name", id="order"),
        pytest.param("President Ana Valdés", "Ana Valdés", Agreement.SAME, "the same name", id="title"),
        pytest.param("Jo-Ann Park", "Jo Ann Park", Agreement.SAME, "order", id="hyphen"),
        pytest.param("Joann Park", "Jo-Ann Park", Agreement.SAME, "order", id="joined"),
        pytest.param("J.D. Hill", "JD Hill", Agreement.SAME, "order", id="full stops of initials"),
        pytest.param("de la Torre", "Torre", Agreement.SAME, "order", id="particles"),
        pytest.param("Karim al-Masri", "Karim el Masri", Agreement.SAME, "order", id="Arabic article"),
        pytest.param("Yusuf bin Omar", "Youssef ibn Umar", Agreement.SAME, "order", id="Arabic romanisations"),
        pytest.param("Zelinsky", "Zelinskyy", Agreement.SAME, "order", id="Slavic romanisations"),
        pytest.param("Krüger", "Krueger", Agreement.SAME, "order", id="umlaut"),
        pytest.param("Иван Петров", "Ivan Petrov", Agreement.SAME, "the same name", id="Cyrillic"),
        pytest.param("Νίκος Σάμαρας", "Nikos Samaras", Agreement.SAME, "the same name", id="Greek"),
        pytest.param("Γιώργος", "Giorgos", Agreement.SAME, "the same name", id="Greek accents"),
        pytest.param("Хуан Диас", "Juan Díaz", Agreement.COMPATIBLE, "transliterates", id="by sound"),
        pytest.param("سليم كريم", "Salim Karim", Agreement.COMPATIBLE, "transliterates", id="Arabic by consonants"),
        pytest.param("バラク", "Barak", Agreement.COMPATIBLE, "transliterates", id="Japanese syllables"),
        pytest.param("Valdés", "Ana Valdés", Agreement.COMPATIBLE, "fuller", id="surname only"),
        pytest.param("Ana Valdés", "Ana Valdés Torre", Agreement.COMPATIBLE, "fuller", id="one of two surnames"),
        pytest.param("Ana", "Ana Valdés", Agreement.COMPATIBLE, "fuller", id="given name only"),
        pytest.param("A. Valdés", "Ana Valdés", Agreement.COMPATIBLE, "shortens", id="initial"),
        pytest.param("JP Roy", "Jean-Paul Roy", Agreement.COMPATIBLE, "shortens", id="initials in a row"),
        pytest.param("UN", "United Nations", Agreement.COMPATIBLE, "shortens", id="abbreviation"),
        pytest.param("Un", "United Nations", Agreement.CONFLICT, "are different names", id="a short name"),
        pytest.param("Bill Hill", "William Hill", Agreement.COMPATIBLE, "shortens", id="short form"),
        pytest.param("Pepe Díaz", "José Díaz", Agreement.COMPATIBLE, "shortens", id="Spanish short form"),
        pytest.param("John Hill Jr.", "John Hill", Agreement.COMPATIBLE, "fuller", id="suffix in one"),
        pytest.param("John Hill Jr.", "John Hill Sr.", Agreement.CONFLICT, "“Jr.” is not “Sr.”", id="suffixes"),
        pytest.param("Luis Valdés hijo", "Luis Valdés, Jr.", Agreement.SAME, "order", id="suffixes of two languages"),
        pytest.param("Luis Valdés hijo", "Luis Valdés padre", Agreement.CONFLICT, "is not", id="Spanish suffixes"),
        pytest.param("Paul Roy père", "Paul Roy fils", Agreement.CONFLICT, "is not", id="French suffixes"),
        pytest.param("Hill the elder", "Hill the younger", Agreement.CONFLICT, "is not", id="elder and younger"),
        pytest.param("John Hill II", "John Hill III", Agreement.CONFLICT, "is not", id="numerals"),
        pytest.param(
            "J. H. W. Hill", "J. W. Hill", Agreement.CONFLICT, "“J. H. W.” is not “J. W.”", id="initial first"
        ),
        pytest.param("J. H. W. Hill", "J. H. Hill", Agreement.COMPATIBLE, "fuller", id="initial dropped at the end"),
        pytest.param("Ana H. W. Hill", "Ana Hill", Agreement.COMPATIBLE, "fuller", id="initials dropped"),
        pytest.param("Salman bin Omar", "Omar bin Salman", Agreement.CONFLICT, "child of", id="child and father"),
        pytest.param("Tariq ibn Hamad", "Hamad bin Tarek", Agreement.CONFLICT, "child of", id="child and father again"),
        pytest.param("bin Salman, Omar", "Omar bin Salman", Agreement.SAME, "name", id="the father's name first"),
        pytest.param("Omar bin Salman", "Umar ibn Salman", Agreement.SAME, "order", id="child and father spelt anew"),
        pytest.param("Ana Valdés", "Eva Valdés", Agreement.CONFLICT, "“Ana” and “Eva”", id="other given name"),
        pytest.param("Ana Valdés", "Ana Torres", Agreement.CONFLICT, "“Valdés” and “Torres”", id="other surname"),
        pytest.param("A. Valdés", "Eva Valdés", Agreement.CONFLICT, "are different names", id="other initial"),
        pytest.param("Ana Eva Roy", "Ana Ida Roy", Agreement.CONFLICT, "“Eva” and “Ida”", id="other middle name"),
        pytest.param("Ben Hill", "Tom Hill", Agreement.CONFLICT, "“Ben” and “Tom”", id="a particle that is a name"),
        pytest.param("Boeing 757", "Boeing 767", Agreement.CONFLICT, "“757” and “767”", id="figures hold no slip"),
        pytest.param("Valdes", "Vladés", Agreement.CONFLICT, "spelling differs: “Valdes” and “Vladés”", id="near miss"),
        pytest.param("Jhon Hill", "John Hill", Agreement.CONFLICT, "spelling differs", id="sounds alike"),
        pytest.param("Ana Valdé", "Valdés", Agreement.CONFLICT, "spelling differs", id="misspelt and fuller"),
        pytest.param("the president", "Ana Valdés", Agreement.NOT_COMPARABLE, "names no one", id="title alone"),
        pytest.param("A. V.", "Ana Valdés", Agreement.NOT_COMPARABLE, "initials", id="initials alone"),
        pytest.param("安娜", "Ana", Agreement.NOT_COMPARABLE, "script", id="script that does not tell its sound"),
        pytest.param("the President", "president", Agreement.SAME, "the same name", id="one title"),
    ],
)
def test_names_compare_by_their_words(one: str, other: str, agreement: Agreement, reason: str) -> None:
    a, b = read_name(one), read_name(other)
    assert a.compare(b).agreement is agreement
    assert b.compare(a).agreement is agreement
    assert reason in a.compare(b).reason


@pytest.mark.parametrize(
    ("one", "other", "is_variant"),
    [
        pytest.param("Sommerfled", "Sommerfeld", True, id="letters swapped"),
        pytest.param("Sommerfield", "Gabriela Sommerfeld", True, id="letter added, and shorter"),
        pytest.param("Nobo", "Noboa", True, id="letter left out"),
        pytest.param("Naboa", "Noboa", True, id="letter replaced"),
        pytest.param("Rubenio", "Rubio", True, id="two letters"),
        pytest.param("Jhon Reinberg", "John Reimberg", True, id="two words"),
        pytest.param("Sommerville", "Sommerfeld", False, id="another name with the same beginning"),
        pytest.param("Kim", "Kin", False, id="a short word holds no slip"),
        pytest.param("Rubio", "Dubia", False, id="the first letter counts twice"),
        pytest.param("Ana Valdés", "Valdés", False, id="not misspelt"),
        pytest.param("Maria Gomez Lope", "Marea Gamez Lape", False, id="too many slips in one name"),
        pytest.param("A. V.", "Ana Valdés", False, id="nothing to go by"),
        pytest.param("Соммерфелд", "Соммерфельт", True, id="in another script"),
    ],
)
def test_a_spelling_variant_is_a_few_letters_away_and_still_another_name(
    one: str, other: str, is_variant: bool
) -> None:
    comparison, turned = read_name(one).compare(read_name(other)), read_name(other).compare(read_name(one))
    assert comparison.is_spelling_variant is turned.is_spelling_variant is is_variant
    if is_variant:
        assert comparison.agreement is turned.agreement is Agreement.CONFLICT


SLIPS = {
    "in other case": str.upper,
    "surname first": lambda name: f"{name.split()[-1]} {name.split()[0]}",
    "surname first, with a comma": lambda name: f"{name.split()[-1].upper()}, {name.split()[0]}",
    "run together": lambda name: name.replace(" ", ""),
    "hyphenated": lambda name: name.replace(" ", "-"),
    "with a title": lambda name: f"Mr. {name}",
    "with a company's ending": lambda name: f"{name} Ltd.",
    "one word twice": lambda name: f"{name.split()[0]} {name}",
    "first letter dropped": lambda name: name[1:],
    "last letter dropped": lambda name: name[:-1],
    "a letter doubled": lambda name: name[:2] + name[1:],
    "letters swapped": lambda name: name[:2] + name[3] + name[2] + name[4:],
    "a figure for a letter": lambda name: name.replace("i", "1").replace("o", "0"),
    "another key struck besides": lambda name: f"{name[:-2]}q{name[-2:]}",
    "torn apart": lambda name: f"{name[:3]} {name[3:]}",
}
"""Ways in which records spoil a name."""


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
@pytest.mark.parametrize("name", ["Marisol Ibarra", "Ludmila Brandt", "Torvald Nyqvist", "Yannick Okonjo"])
def test_records_may_spoil_a_name_in_one_way(name: str, slip: Callable[[str], str]) -> None:
    assert may_be_one(name, slip(name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Qasim Sulaimani", "Ghassem Soleymani", id="Persian"),
        pytest.param("Abd al-Fattah Mursi", "Abdel Fattah Morsi", id="Arabic"),
        pytest.param("Bachir el-Hamid", "Bashir al-Hameed", id="Arabic in French"),
        pytest.param("Evgenij Prigožin", "Yevgeny Prigozhin", id="Russian in two romanisations"),
        pytest.param("Mihail Gorbatschow", "Mikhail Gorbachev", id="Russian in German"),
        pytest.param("Gennadi Timtchenko", "Gennady Timchenko", id="Russian in French"),
        pytest.param("Oleksandr Melnyk", "Alexander Melnik", id="Ukrainian and Russian"),
        pytest.param("Pak Jong Eun", "Park Jong-un", id="Korean"),
    ],
)
def test_romanisations_of_one_name_match(one: str, other: str) -> None:
    assert may_be_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Igor Ivanov", "Sergei Ivanov", id="one surname"),
        pytest.param("Igor Ivanov", "Igor Petrov", id="one given name"),
        pytest.param("Igor Petrovich Ivanov", "Igor Pavlovich Ivanov", id="other patronymic"),
        pytest.param("Mario Ibarra", "Maria Ibarra", id="man and woman"),
        pytest.param("Kim Jong-un", "Kim Jong-il", id="father and son"),
        pytest.param("Wang Li", "Wang Lei", id="short names"),
        pytest.param("Ismail Haniyeh", "Ismail Qaani", id="a few letters of a surname"),
        pytest.param("Rami Makhlouf", "Rami Malek", id="the beginning of a surname"),
    ],
)
def test_people_who_share_a_part_of_their_names_do_not_match(one: str, other: str) -> None:
    assert not may_be_one(one, other)


@pytest.mark.parametrize(
    ("one", "other", "agreement", "reason"),
    [
        pytest.param("Ana Valdés", "Ana Lucía Valdés de la Torre", Agreement.SAME, "ana-valdes", id="two forms"),
        pytest.param("The Bear", "Ivan Petrov", Agreement.SAME, "ivan-petrov", id="another name altogether"),
        pytest.param("Foreign Minister Ana Valdés", "VALDES, Ana", Agreement.SAME, "ana-valdes", id="title and order"),
        pytest.param("Ana Valdés", "Ivan Petrov", Agreement.CONFLICT, "ana-valdes is not ivan-petrov", id="two people"),
        pytest.param("Valdés", "Ana Valdés", Agreement.COMPATIBLE, "fuller", id="a part resolves to nobody"),
        pytest.param("Ana Valdez", "Ana Valdés", Agreement.CONFLICT, "spelling differs", id="misprint"),
        pytest.param("Palace of Mirrors", "Capital City", Agreement.COMPATIBLE, "palace lies in capital", id="inside"),
        pytest.param("Palace of Mirrors", "Harbour", Agreement.CONFLICT, "palace is not harbour", id="side by side"),
    ],
)
def test_the_gazetteer_knows_who_and_where(one: str, other: str, agreement: Agreement, reason: str) -> None:
    a, b = read_name(one, gazetteer=GAZETTEER), parse_name(other, gazetteer=GAZETTEER)
    assert a.compare(b).agreement is agreement
    assert b.compare(a).agreement is agreement
    assert reason in a.compare(b).reason


def test_a_resolved_name_carries_its_entry_and_the_places_around_it() -> None:
    palace = read_name("the Palace of Mirrors", gazetteer=GAZETTEER)
    assert (palace.entity, palace.within, palace.rule) == ("palace", ("old-town", "capital"), "known-name")
    assert read_name("Ministry of the Harbour", gazetteer=GAZETTEER).entity == "harbour"


def test_a_place_may_be_printed_with_the_larger_place_it_lies_in() -> None:
    place = read_name("Old Town, Capital City", gazetteer=GAZETTEER)
    assert (place.entity, place.within, place.canonical) == ("old-town", ("capital",), "Old Town")
    assert parse_name(place.canonical, gazetteer=GAZETTEER) == place
    assert read_name("Capital City, Old Town", gazetteer=GAZETTEER).entity is None


@pytest.mark.parametrize(
    ("vague", "precise"),
    [
        ("Valdés", "Lucía Valdés"),
        ("L. Valdés", "Lucía Valdés"),
        ("Valdés", "L. Valdés"),
        ("Capital City", "Palace of Mirrors"),
        ("John Hill", "John Hill Jr."),
    ],
)
def test_the_shorter_name_and_the_larger_place_are_vaguer(vague: str, precise: str) -> None:
    a, b = read_name(vague, gazetteer=GAZETTEER), read_name(precise, gazetteer=GAZETTEER)
    assert a.is_vaguer_than(b)
    assert not b.is_vaguer_than(a)
    assert not a.is_vaguer_than(a)


def test_another_kind_is_neither_comparable_nor_vaguer() -> None:
    anything: Any = read_quote("Ana Valdés")
    assert read_name("Ana Valdés").compare(anything).agreement is Agreement.NOT_COMPARABLE
    assert not read_name("Ana Valdés").is_vaguer_than(anything)


@pytest.mark.parametrize(
    ("printed", "rule", "allowed"),
    [
        ("Valdés", "surname", "any full name with Valdés"),
        ("Lucía Valdés", "full-name", "Lucía Valdés, or a fuller form of that name"),
        ("Ana Valdés", "known-name", "Ana Valdés (ana-valdes)"),
        ("the prime minister", "title", "whoever is the prime minister"),
    ],
)
def test_what_a_name_allows_is_said_in_words(printed: str, rule: str, allowed: str) -> None:
    name = read_name(printed, gazetteer=GAZETTEER)
    assert (name.rule, name.allows()) == (rule, allowed)


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("Senator Ana Valdés", "Ana Valdés"),
        ("Valdés, Ana", "Ana Valdés"),
        ("Valdés Torre, Ana", "Valdés Torre, Ana"),
        ("Torre, King", "Torre, King"),
        ("Valdés Torre, Ana, Jr.", "Valdés Torre, Ana, Jr."),
        ("Dr. King", "King"),
        ("the foreign minister", "the foreign minister"),
    ],
)
def test_canonical_notation_is_the_full_name_and_reads_back(printed: str, canonical: str) -> None:
    name = read_name(printed)
    assert name.canonical == canonical
    assert parse_name(canonical) == name


@pytest.mark.parametrize("recorded", ["Official in Quito", "Ana Díaz and Luis Torres", "the wife of President Díaz"])
def test_what_somebody_recorded_as_a_name_is_one(recorded: str) -> None:
    name = parse_name(recorded)
    assert name.full == recorded
    assert parse_name(name.canonical) == name


def test_canonical_notation_reads_back_what_another_language_takes_for_a_phrase() -> None:
    name = read_name("Ana son", language="en")
    assert name.canonical == "son, Ana"
    assert parse_name(name.canonical) == name


NAMES = st.builds(
    lambda given, family: " ".join([*given, *family]),
    st.lists(st.sampled_from(GIVEN), min_size=1, max_size=3, unique=True),
    st.lists(st.sampled_from(SURNAMES), min_size=1, max_size=2, unique=True),
)
PIECES = st.lists(
    st.sampled_from(
        ["Ana", "Anna", "A.", "AV", "de", "la", "Ben", "bin", "Valdés", "Valdes", "Vladés", "Jr.", "King", "Pope",
         "President", "of", "Ивaн", "Иван", "كريم", "李", "757", "Jo-Ann", "Joann", "former", "ex-", ",", "government"]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)  # fmt: skip


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_a_name_agrees_with_itself_in_any_case(printed: str, change: Any) -> None:
    assert read_name(printed).compare(read_name(change(printed))).agreement is Agreement.SAME


@given(NAMES)
def test_a_name_agrees_with_itself_without_diacritics(printed: str) -> None:
    from visitbrief.values.name.spelling import fold

    assert read_name(printed).compare(read_name(fold(printed))).agreement is Agreement.SAME


@given(NAMES, st.data())
def test_leaving_out_a_name_is_never_a_conflict(printed: str, data: st.DataObject) -> None:
    words = printed.split()
    kept = data.draw(st.lists(st.sampled_from(range(len(words))), min_size=1, unique=True).map(sorted))
    shorter = read_name(" ".join(words[place] for place in kept))
    whole = read_name(printed)
    assert shorter.compare(whole).agreement in AGREEING
    assert shorter.is_vaguer_than(whole) is (len(kept) < len(words))


@given(PIECES, PIECES)
def test_comparing_is_symmetric(one: str, other: str) -> None:
    try:
        a, b = read_name(one), read_name(other)
    except Unreadable:
        return
    comparison, turned = a.compare(b), b.compare(a)
    assert comparison.agreement is turned.agreement
    assert comparison.is_spelling_variant is turned.is_spelling_variant
    assert comparison.agreement is Agreement.CONFLICT or not comparison.is_spelling_variant
    assert a.compare(a).agreement is Agreement.SAME
    assert not (a.is_vaguer_than(b) and b.is_vaguer_than(a))


@given(st.one_of(PIECES, st.text(max_size=40)), st.sampled_from([None, "es"]))
def test_reading_never_fails_otherwise_and_canonical_notation_reads_back(text: str, language: str | None) -> None:
    try:
        name: Name = read_name(text, language=language)
    except Unreadable:
        return
    again = parse_name(name.canonical)
    assert again == name
    assert hash(again) == hash(name)
