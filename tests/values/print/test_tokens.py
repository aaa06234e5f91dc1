"""Figures in digits: every convention of grouping and decimals."""

from decimal import Decimal

import pytest

from visitbrief.values.print.tokens import Line, last_place, read_figure


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("5,268", "en", "5268"),
        ("5.268", "en", "5.268"),
        ("5.268", "es", "5268"),
        ("5,268", "es", "5.268"),
        ("5.268", None, "5268"),
        ("5,268", None, "5268"),
        ("0.683", "es", "0.683"),
        ("1,234.5", "es", "1234.5"),
        ("1.234,5", "en", "1234.5"),
        ("1.234.567", "en", "1234567"),
        ("1'234'567", "en", "1234567"),
        ("13,5", "en", "13.5"),
        ("12,34,567.89", "en", "1234567.89"),
        ("1234.567", "es", "1234.567"),
        (",25", "es", "0.25"),
    ],
)
def test_marks_group_or_divide_as_the_language_and_their_place_say(
    digits: str, language: str | None, value: str
) -> None:
    figure = read_figure(digits, language)
    assert figure is not None
    assert figure.value == Decimal(value)


@pytest.mark.parametrize("digits", ["1.2.3", "192.168.1.2", "1,23,4", "12.5.2025", "1.234,5,6", "1234,567,890"])
def test_digits_that_fit_no_convention_are_no_figure(digits: str) -> None:
    assert read_figure(digits) is None


def test_the_last_place_that_is_not_zero() -> None:
    assert [last_place(Decimal(n)) for n in ("150000", "5268", "0.25", "0")] == [
        10_000, 1, Decimal("0.01"), 1,
    ]  # fmt: skip


def test_an_accent_alone_is_no_end_of_the_line() -> None:
    assert Line("a \u0301 b").words == ["a", "\u0301", "b", "", ""]
