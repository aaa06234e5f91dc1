"""What words allow: each row of the table, its edges and its caps."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Range
from visitbrief.values.language import codes, language, phrases
from visitbrief.values.quantity.allowances import ALLOWANCES, BY_KEY, INFINITY, ONE_SIDED, allowed

D = Decimal
MILLION = D(1_000_000)
WITH_FIGURE = [row.key for row in ALLOWANCES if row.key not in {"range", "magnitude", "several", "couple", "stated"}]


@pytest.mark.parametrize(
    ("key", "figure", "unit", "low", "high"),
    [
        pytest.param("exact", D(29), D(1), (D(29), 0), (D(29), 0), id="exact"),
        pytest.param("rounded", D("13.5"), D("0.1"), (D("13.45"), 0), (D("13.55"), -1), id="rounded: half a unit"),
        pytest.param("rounded", D(6), D(1), (D("5.7"), 0), (D("6.3"), -1), id="rounded: capped at a twentieth"),
        pytest.param("nearly", D(20), D(1), (D(19), 0), (D(20), -1), id="nearly: a unit below, not the figure"),
        pytest.param("nearly", D(6), D(1), (D("5.4"), 0), (D(6), -1), id="nearly: capped at a tenth"),
        pytest.param("just-over", D(20), D(1), (D(20), 1), (D(21), 0), id="just over: the mirror of nearly"),
        pytest.param("just-over", D(6), D(1), (D(6), 1), (D("6.6"), 0), id="just over: capped at a tenth"),
        pytest.param("about", D(20), D(1), (D(19), 0), (D(21), 0), id="about: a unit to both sides"),
        pytest.param("about", D(300), D(100), (D(270), 0), (D(330), 0), id="about: capped at a tenth"),
        pytest.param("over", D(13), D(1), (D(13), 1), (INFINITY, -1), id="over: not the figure"),
        pytest.param("at-least", D(8), D(1), (D(8), 0), (INFINITY, -1), id="at least: the figure too"),
        pytest.param("under", D(4), D(1), (D(0), 0), (D(4), -1), id="under: from zero"),
        pytest.param("at-most", D(300), D(100), (D(0), 0), (D(300), 0), id="up to: from zero to the figure"),
        pytest.param("nearly", D(-5), D("0.1"), (D(-5), 1), (D("-4.9"), 0), id="a fall: the mirror image"),
        pytest.param("over", D(-5), D(1), (D(-5), 1), (INFINITY, -1), id="over a negative figure: towards zero and on"),
        pytest.param("at-least", D(-5), D(1), (D(-5), 0), (INFINITY, -1), id="at least a negative figure"),
        pytest.param("under", D(-5), D(1), (-INFINITY, 1), (D(-5), -1), id="under a negative figure: away from zero"),
        pytest.param("at-most", D(-5), D(1), (-INFINITY, 1), (D(-5), 0), id="at most a negative figure"),
        pytest.param("odd", D(20), D(10), (D(20), 0), (D(30), -1), id="odd: some of the next ten"),
        pytest.param("under", D(0), D(1), (-INFINITY, 1), (D(0), -1), id="below zero"),
        pytest.param("rounded", D(0), D(1), (D(0), 0), (D(0), 0), id="zero is not rounded"),
        pytest.param("nearly", D(0), D(1), (D(0), 0), (D(0), 0), id="nothing is nearly zero"),
        pytest.param("just-over", D(0), D(1), (D(0), 0), (D(0), 0), id="nothing is just over zero"),
    ],
)
def test_what_a_rule_allows(
    key: str, figure: Decimal, unit: Decimal, low: tuple[Decimal, int], high: tuple[Decimal, int]
) -> None:
    assert allowed(key, figure, unit) == Range(low, high)


@pytest.mark.parametrize("key", sorted(set(WITH_FIGURE) - ONE_SIDED))
@given(figure=st.decimals(-(10**9), 10**9, places=2), unit=st.sampled_from([D("0.1"), D(1), D(1000), MILLION]))
def test_a_fall_allows_the_mirror_image_of_a_rise(key: str, figure: Decimal, unit: Decimal) -> None:
    if figure == 0:
        return
    up, down = allowed(key, abs(figure), unit), allowed(key, -abs(figure), unit)
    assert (down.low, down.high) == ((-up.high[0], -up.high[1]), (-up.low[0], -up.low[1]))


@pytest.mark.parametrize("key", ["exact", "rounded", "about", "at-least", "at-most"])
@given(figure=st.decimals(0, 10**9, places=2), unit=st.sampled_from([D("0.1"), D(1), D(1000), MILLION]))
def test_words_that_do_not_exclude_the_figure_allow_it(key: str, figure: Decimal, unit: Decimal) -> None:
    assert allowed(key, figure, unit).contains((figure, 0))


@pytest.mark.parametrize("key", ["nearly", "just-over", "over", "under"])
@given(figure=st.decimals("0.01", 10**9, places=2), unit=st.sampled_from([D("0.1"), D(1), D(1000), MILLION]))
def test_words_that_exclude_the_figure_do_not_allow_it(key: str, figure: Decimal, unit: Decimal) -> None:
    assert not allowed(key, figure, unit).contains((figure, 0))


def test_every_row_says_what_it_allows_and_why() -> None:
    assert len(BY_KEY) == len(ALLOWANCES)
    for row in ALLOWANCES:
        assert row.rule, row.key
        assert row.reason, row.key


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("form", ["before", "after", "joined"])
def test_no_word_belongs_to_two_rules(code: str, form: str) -> None:
    words = [word for hedge in language(code).hedges.values() for word in phrases(getattr(hedge, form))]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("code", codes())
def test_every_language_words_the_rules_of_the_table(code: str) -> None:
    assert set(language(code).hedges) <= set(BY_KEY)
    assert set(WITH_FIGURE) - {"rounded"} <= set(language(code).hedges)


@pytest.mark.parametrize("key", ["range", "no such rule"])
def test_a_rule_without_a_figure_cannot_be_asked_for_one(key: str) -> None:
    with pytest.raises(KeyError):
        allowed(key, D(1), D(1))
