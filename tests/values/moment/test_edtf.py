from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Unreadable
from visitbrief.values.moment.edtf import (
    END_OF_TIME,
    MINUTES_A_DAY,
    Precision,
    check_day,
    days_in,
    minutes,
    parse_edtf,
)

DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))


def first_to_last(low: date, high: date) -> tuple[int, int]:
    return minutes(low), minutes(high) + MINUTES_A_DAY


@pytest.mark.parametrize(
    ("text", "low", "high", "precision"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR),
        ("2025-09", date(2025, 9, 1), date(2025, 9, 30), Precision.MONTH),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28), Precision.MONTH),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29), Precision.MONTH),
        ("2025-09-04", date(2025, 9, 4), date(2025, 9, 4), Precision.DAY),
        ("2025-09-02/2025-09-04", date(2025, 9, 2), date(2025, 9, 4), Precision.PERIOD),
        ("2025-09/2025-10-04", date(2025, 9, 1), date(2025, 10, 4), Precision.PERIOD),
        ("2004/2006", date(2004, 1, 1), date(2006, 12, 31), Precision.PERIOD),
        ("202X", date(2020, 1, 1), date(2029, 12, 31), Precision.PERIOD),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), Precision.PERIOD),
        ("00XX", date(1, 1, 1), date(99, 12, 31), Precision.PERIOD),
        ("2025-09-XX", date(2025, 9, 1), date(2025, 9, 30), Precision.MONTH),
        ("2025-XX", date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR),
        ("2025-XX-XX", date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR),
        ("2025-21", date(2025, 3, 1), date(2025, 6, 30), Precision.SEASON),
        ("2025-22", date(2025, 6, 1), date(2025, 9, 30), Precision.SEASON),
        ("2025-23", date(2025, 9, 1), date(2025, 12, 31), Precision.SEASON),
        ("2025-24", date(2025, 12, 1), date(2026, 3, 31), Precision.SEASON),
        ("2025?", date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR),
        ("2025~", date(2024, 1, 1), date(2026, 12, 31), Precision.YEAR),
        ("2025%", date(2024, 1, 1), date(2026, 12, 31), Precision.YEAR),
        ("2025-09~", date(2025, 8, 1), date(2025, 10, 31), Precision.MONTH),
        ("2025-01~", date(2024, 12, 1), date(2025, 2, 28), Precision.MONTH),
        ("2025-09-04~", date(2025, 9, 3), date(2025, 9, 5), Precision.DAY),
        ("2025-21~", date(2025, 2, 1), date(2025, 7, 31), Precision.SEASON),
        ("199X~", date(1989, 1, 1), date(2000, 12, 31), Precision.PERIOD),
        ("2025-09-02~/2025-09-04", date(2025, 9, 1), date(2025, 9, 4), Precision.PERIOD),
        ("[2025-09-02,2025-09-04]", date(2025, 9, 2), date(2025, 9, 4), Precision.DAY),
        ("[2025-09-04, 2025-09-02]", date(2025, 9, 2), date(2025, 9, 4), Precision.DAY),
        ("[2025-09-02..2025-09-04]", date(2025, 9, 2), date(2025, 9, 4), Precision.DAY),
        ("[2008,2010..2012]", date(2008, 1, 1), date(2012, 12, 31), Precision.YEAR),
    ],
)
def test_what_a_text_allows(text: str, low: date, high: date, precision: Precision) -> None:
    read = parse_edtf(text)
    assert (read.low, read.high) == first_to_last(low, high)
    assert read.precision is precision


@pytest.mark.parametrize(
    "text", ["2025-09-03T20:30", "2025-09-03T20:30:59", "2025-09-03T20:30:00-05:00", "2025-09-03T20:30Z"]
)
def test_a_time_allows_its_minute_where_it_happened(text: str) -> None:
    read = parse_edtf(text)
    assert read.low == minutes(date(2025, 9, 3)) + 20 * 60 + 30
    assert read.high == read.low + 1
    assert read.precision is Precision.TIME


def test_about_a_time_is_a_quarter_of_an_hour_either_way() -> None:
    exact, about = parse_edtf("2025-09-03T20:30"), parse_edtf("2025-09-03T20:30~")
    assert (about.low, about.high) == (exact.low - 15, exact.high + 15)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2025-09-02/..", minutes(date(2025, 9, 2)), END_OF_TIME),
        ("2025-09-02/", minutes(date(2025, 9, 2)), END_OF_TIME),
        ("../2025-09-02", 0, minutes(date(2025, 9, 3))),
        ("/2025-09-02", 0, minutes(date(2025, 9, 3))),
        ("[2025-09-02..]", minutes(date(2025, 9, 2)), END_OF_TIME),
        ("[..2025-09-02]", 0, minutes(date(2025, 9, 3))),
    ],
)
def test_an_open_end_reaches_to_the_end_of_the_calendar(text: str, low: int, high: int) -> None:
    read = parse_edtf(text)
    assert (read.low, read.high) == (low, high)


@pytest.mark.parametrize("text", ["0001~", "0001-01~", "0001-01-01~", "9999~", "9999-12~", "9999-12-31~", "9999-24"])
def test_nothing_reaches_beyond_the_calendar(text: str) -> None:
    read = parse_edtf(text)
    assert 0 <= read.low < read.high <= END_OF_TIME


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2025-02-30", "February 2025 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2025-06-31", "June 2025 has 30 days"),
        ("2025-09-00", "September 2025 has 30 days"),
        ("2025-13", "months are 1 to 12"),
        ("2025-25", "months are 1 to 12"),
        ("0000", "0001 to 9999"),
        ("0000-01-01", "0001 to 9999"),
        ("2025-9-4", "write 2025-09-04"),
        ("2025/9/4", "write 2025-09-04"),
        ("2025.9", "write 2025-09"),
        ("4 September 2025", "write 2025,"),
        ("", "write 2025,"),
        ("٢٠٢٥", "write 2025,"),
        ("2025-09-03T24:00", "00:00 to 23:59"),
        ("2025-09-03T20:60", "00:00 to 23:59"),
        ("2025-09T20:30", "full date"),
        ("202X-09", "full year"),
        ("2025-XX-04", "needs a month"),
        ("2025-09-04/2025-09-02", "write 2025-09-02/2025-09-04"),
        ("[2025..2024]", "write [2024..2025]"),
        ("../..", "at least one end"),
        ("/", "at least one end"),
        ("[]", "names no date"),
        ("[..]", "names no date"),
        ("2025-09-02/x", "not an EDTF date"),
        ("9" * 5_000, "too long"),
    ],
)
def test_an_error_tells_what_would_be_valid(text: str, told: str) -> None:
    with pytest.raises(Unreadable) as error:
        parse_edtf(text)
    assert told in str(error.value)


@given(year=st.integers(1, 9998), month=st.integers(1, 12))
def test_a_month_has_as_many_days_as_the_calendar_gives_it(year: int, month: int) -> None:
    following = date(year + month // 12, month % 12 + 1, 1)
    assert days_in(year, month) == (following - date(year, month, 1)).days
    assert check_day(year, month, days_in(year, month)) == date(year, month, days_in(year, month))
    with pytest.raises(Unreadable):
        check_day(year, month, days_in(year, month) + 1)


@given(day=DAYS)
def test_a_day_lies_in_its_month_year_decade_and_century(day: date) -> None:
    text = day.isoformat()
    read = parse_edtf(text)
    assert read.high - read.low == MINUTES_A_DAY
    for wider in (text[:7], text[:4], text[:3] + "X", text[:2] + "XX", f"{text}~", f"../{text}", f"[{text}..]"):
        around = parse_edtf(wider)
        assert around.low <= read.low
        assert read.high <= around.high


@given(st.text(alphabet="0123456789-/T:.[],X~?% ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read = parse_edtf(text)
    except Unreadable:
        return
    assert 0 <= read.low < read.high <= END_OF_TIME
