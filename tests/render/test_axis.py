"""Where figures and minutes lie on an axis, and what is named on it."""

from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.render.document import Form, Mark
from visitbrief.render.layout.axis import MOST_TICKS, WIDEST_LINEAR, Axis, number_axis, time_axis
from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY

LINE = Axis(10, 20, ())


def minute(day: str, hours: int = 0) -> int:
    return (date.fromisoformat(day).toordinal() - 1) * MINUTES_A_DAY + hours * 60


def labels(axis: Axis) -> list[str]:
    return [tick.label for tick in axis.ticks]


@pytest.mark.parametrize(("figure", "share"), [(10, 0), (12.5, 0.25), (20, 1), (-inf, 0), (9, 0), (21, 1), (inf, 1)])
def test_a_figure_lies_at_its_share_of_the_axis_or_at_the_nearer_end(figure: float, share: float) -> None:
    assert LINE.share(figure) == share


def test_on_an_axis_that_multiplies_equal_ratios_are_equal_lengths() -> None:
    axis = Axis(1, 10_000, (), multiplies=True)

    assert [axis.share(10.0**power) for power in range(5)] == pytest.approx([0, 0.25, 0.5, 0.75, 1])


@pytest.mark.parametrize(
    ("low", "high", "before", "after"),
    [(12, 14, False, False), (10, 20, False, False), (9, 14, True, False), (12, inf, False, True), (1, 2, True, False)],
)
def test_a_mark_says_where_it_goes_on_beyond_the_axis(low: float, high: float, before: bool, after: bool) -> None:
    mark = LINE.mark(low, high, Form.WITHIN)

    assert mark == Mark(LINE.share(low), LINE.share(high), Form.WITHIN, before=before, after=after)


@pytest.mark.parametrize(
    ("figures", "unit", "named"),
    [
        ([13_500_000, 28_000_000], "USD", ["$15 million", "$20 million", "$25 million"]),
        ([0, 6e9], "USD", ["$0", "$2 billion", "$4 billion", "$6 billion"]),
        ([6e6, 6e9], "USD", ["$10 million", "$100 million", "$1 billion"]),
        ([0.1, 0.4], "percent", ["0.1 %", "0.2 %", "0.3 %", "0.4 %"]),
        ([1, 4], "rank", ["1st", "2nd", "3rd", "4th"]),
        ([5, inf], "person", ["4 people", "5 people", "6 people"]),
    ],
)
def test_round_figures_are_named_on_a_number_line(figures: list[float], unit: str, named: list[str]) -> None:
    assert labels(number_axis(figures, unit)) == named


@pytest.mark.parametrize(
    ("times", "multiplies"), [(WIDEST_LINEAR - 1, False), (WIDEST_LINEAR, False), (WIDEST_LINEAR + 1, True)]
)
def test_an_axis_multiplies_where_the_largest_figure_is_many_times_the_smallest(times: int, multiplies: bool) -> None:
    assert number_axis([2, 2 * times], "USD").multiplies is multiplies
    assert number_axis([-2, 2 * times], "USD").multiplies is False


@pytest.mark.parametrize(
    ("low", "high", "named"),
    [
        (minute("2025-09-02"), minute("2025-09-02", 1), ["2 Sep", "00:15", "00:30", "00:45", "01:00"]),
        (minute("2025-09-02"), minute("2025-09-03"), ["2 Sep", "06:00", "12:00", "18:00", "3 Sep"]),
        (minute("2025-09-02"), minute("2025-09-05"), ["2 Sep", "3 Sep", "4 Sep", "5 Sep"]),
        (minute("2025-09-02"), minute("2025-10-05"), ["8 Sep", "15 Sep", "22 Sep", "29 Sep"]),
        (minute("2025-09-02"), minute("2026-01-05"), ["Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026"]),
        (minute("1872-06-28"), minute("2009-01-01"), ["1900", "1950", "2000"]),
        (0, END_OF_TIME, ["2000", "4000", "6000", "8000"]),
    ],
)
def test_the_calendar_is_named_on_a_time_line(low: int, high: int, named: list[str]) -> None:
    assert labels(time_axis(low, high)) == named


FIGURES = st.floats(1e-72, 1e72) | st.floats(-1e72, -1e-72) | st.sampled_from([0.0, inf, -inf])
"""What canonical notation has digits for."""


@given(st.lists(FIGURES), st.sampled_from(["USD", "person", "rank", "percent", ""]))
def test_any_figures_lie_on_their_number_line_in_order(figures: list[float], unit: str) -> None:
    axis = number_axis(figures, unit)
    finite = sorted(figure for figure in figures if abs(figure) < inf)

    assert all(axis.low <= figure < axis.high for figure in finite)
    assert axis.low >= 0 or min(finite, default=-1) < 0
    assert [axis.share(figure) for figure in finite] == sorted(axis.share(figure) for figure in finite)
    _check_ticks(axis)


@given(st.integers(0, END_OF_TIME - 1), st.integers(1, END_OF_TIME))
def test_any_stretch_of_time_has_a_time_line(low: int, length: int) -> None:
    _check_ticks(time_axis(low, min(low + length, END_OF_TIME)))


def _check_ticks(axis: Axis) -> None:
    places = [tick.place for tick in axis.ticks]
    assert places == sorted(set(places))
    assert all(0 <= place <= 1 for place in places)
    assert len(places) <= MOST_TICKS + 1
    assert all(labels(axis))
