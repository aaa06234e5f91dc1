import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.name.spelling import edit_distance, fold, skeleton, slips, sound, spellings

WORDS = st.text("abcdeo", max_size=9)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("NÚÑEZ", "nunez", id="diacritics and case"),
        pytest.param("Łódź Øster Straße", "lodz oster strasse", id="letters that do not come apart"),
        pytest.param("İstanbul", "istanbul", id="dotted capital"),
        pytest.param("Щедрін", "shchedrin", id="Cyrillic"),
        pytest.param("Йован", "yovan", id="a letter that would come apart"),
        pytest.param("Θέμις", "themis", id="Greek"),
        pytest.param("ნინო", "nino", id="Georgian"),
        pytest.param("Արամ", "aram", id="Armenian"),
        pytest.param("كريم", "krym", id="Arabic consonants"),
        pytest.param("דוד", "dvd", id="Hebrew consonants"),
        pytest.param("バラク", "baraku", id="Japanese syllables"),
        pytest.param("문", "mun", id="Korean syllables"),
        pytest.param("Nguyễn", "nguyen", id="Vietnamese"),
        pytest.param("Ｗｉｄｅ", "wide", id="full width"),
        pytest.param("𝔍oan of ℝ", "joan of r", id="a capital without a small letter"),
        pytest.param("\u1100\u0301\u1161", "ga", id="letters that compose when a mark between them is gone"),
        pytest.param("李", "李", id="a sign that says nothing about its sound"),
        pytest.param("a†b", "a†b".replace("†", ""), id="a sign that is none of a word"),
    ],
)
def test_folding_leaves_small_latin_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jäger", "Jaeger"),
        ("Jäger", "Jager"),
        ("Sergey", "Sergei"),
        ("Sergej", "Sergei"),
        ("ibn", "bin"),
    ],
)
def test_customs_of_spelling_agree(one: str, other: str) -> None:
    assert spellings(one) & spellings(other)


@pytest.mark.parametrize(("one", "other"), [("Jon", "John"), ("Somer", "Sommer"), ("Reinberg", "Reimberg")])
def test_misprints_are_no_custom(one: str, other: str) -> None:
    assert not spellings(one) & spellings(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jhon", "john"),
        ("sh1rley", "shirley"),
        ("xi", "shi"),
        ("philip", "filip"),
        ("zhukov", "djukov"),
        ("rosse", "ros"),
    ],
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_a_skeleton_is_the_consonants_by_where_they_are_made() -> None:
    assert skeleton("muhammad") == skeleton("mhmd")
    assert skeleton("walid") == skeleton("wlyd")
    assert skeleton("karim") != skeleton("salim")


@pytest.mark.parametrize(
    ("one", "other", "needed"),
    [
        ("noboa", "nobo", 1),
        ("petrov", "pertov", 1),
        ("kim", "kin", None),
        ("petrov", "betrov", 2),
        ("noboa", "doboa", None),
        ("noboa", "oboa", 1),
        ("noboa", "onboa", 1),
        ("ali", "ail", 1),
        ("ali", "vali", None),
        ("sechin", "schin", 1),
        ("haniyeh", "qaani", None),
        ("maria", "mario", None),
        ("lukashenka", "lukashenko", 1),
        ("john", "jhon", 0),
        ("b757", "b767", None),
        ("1999", "1998", None),
        ("李四光明", "李四光", None),
    ],
)
def test_slips_are_counted_by_what_people_seldom_miss(one: str, other: str, needed: int | None) -> None:
    assert slips(one, other) == slips(other, one) == needed


def reference(a: str, b: str) -> int:
    """Optimal string alignment by its definition, without a band."""
    if not a or not b:
        return len(a) + len(b)
    best = min(reference(a[:-1], b) + 1, reference(a, b[:-1]) + 1, reference(a[:-1], b[:-1]) + (a[-1] != b[-1]))
    if len(a) > 1 and len(b) > 1 and a[-2:] == b[-1] + b[-2]:
        best = min(best, reference(a[:-2], b[:-2]) + 1)
    return best


@given(st.text("abc", max_size=5), st.text("abc", max_size=5), st.integers(0, 6))
def test_the_edit_distance_follows_its_definition_up_to_the_limit(a: str, b: str, limit: int) -> None:
    assert edit_distance(a, b, limit) == min(reference(a, b), limit + 1)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
