from datetime import date

import pytest

from visitbrief.errors import ExitCode, VisitbriefError
from visitbrief.values import Agreement, Kind
from visitbrief.views.read import MOST_COMPARED, build_read


def test_a_figure_with_what_its_rule_allows_and_why() -> None:
    [reading] = build_read(["nearly $20 million"]).readings
    assert (reading.kind, reading.unit, reading.rule) == (Kind.QUANTITY, "USD", "nearly")
    assert "19,000,000" in reading.allows
    assert reading.means
    assert reading.because


def test_what_is_no_figure_has_no_unit() -> None:
    [reading] = build_read(["4 September 2025"]).readings
    assert (reading.kind, reading.canonical) == (Kind.MOMENT, "2025-09-04")
    assert (reading.unit, reading.means, reading.because) == (None, None, None)


def test_one_text_has_no_verdict() -> None:
    view = build_read(["$5"])
    assert (view.pairs, view.verdict) == ((), None)


def test_two_languages_and_precisions_can_be_compatible() -> None:
    view = build_read(["nearly $20 million", "19,5 millones de dólares"])
    assert view.verdict is Agreement.COMPATIBLE
    assert [pair.texts for pair in view.pairs] == [(0, 1)]


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        pytest.param(["$5", "5 dollars", "US$5"], Agreement.SAME, id="all the same"),
        pytest.param(["$5", "at least $5", "US$5"], Agreement.COMPATIBLE, id="one is vaguer"),
        pytest.param(["$5", "€5", "US$5"], Agreement.NOT_COMPARABLE, id="one is of another unit"),
        pytest.param(["$5", "€5", "US$7"], Agreement.CONFLICT, id="two conflict"),
        pytest.param(["$5", "4 September 2025"], Agreement.NOT_COMPARABLE, id="kinds differ"),
    ],
)
def test_the_verdict_is_the_worst_of_the_pairs(texts: list[str], verdict: Agreement) -> None:
    view = build_read(texts)
    assert view.verdict is verdict
    assert len(view.pairs) == len(texts) * (len(texts) - 1) / 2
    assert build_read(texts[::-1]).verdict is verdict


def test_very_many_texts_are_read_but_not_compared() -> None:
    texts = [f"${number}" for number in range(1, MOST_COMPARED + 2)]
    assert build_read(texts[:-1]).verdict is Agreement.CONFLICT
    many = build_read(texts)
    assert (len(many.readings), many.pairs, many.verdict) == (len(texts), (), None)


def test_a_bare_number_takes_the_unit_asked_for() -> None:
    units = [build_read(["12"], unit=unit).readings[0].unit for unit in ("person", "USD")]
    assert units == ["person", "USD"]


def test_a_relative_date_needs_the_day_of_publication() -> None:
    [reading] = build_read(["Tuesday"], kind=Kind.MOMENT, base=date(2025, 9, 4)).readings
    assert reading.canonical == "[2025-09-02,2025-09-09]"


def test_what_can_be_read_as_two_kinds_says_so() -> None:
    assert [reading.also for reading in build_read(["2008", "4 September 2025"]).readings] == [(Kind.QUANTITY,), ()]


@pytest.mark.parametrize("text", ["4 May", "September 4", "el martes", "two days ago"])
def test_a_date_without_its_year_or_week_asks_for_the_day_it_was_printed(text: str) -> None:
    with pytest.raises(VisitbriefError, match="give the source's date"):
        build_read([text])


def test_a_value_picked_from_a_phrase_is_marked() -> None:
    readings = build_read(["ratified in May 2024", "May 2024"], kind=Kind.MOMENT).readings
    assert [reading.picked for reading in readings] == [True, False]


@pytest.mark.parametrize("kind", [Kind.QUANTITY, Kind.MOMENT])
def test_what_cannot_be_read_is_named_with_the_reason(kind: Kind) -> None:
    with pytest.raises(VisitbriefError, match=f"cannot read 'soon enough' as a {kind}: ") as error:
        build_read(["soon enough"], kind=kind)
    assert error.value.code is ExitCode.USAGE
