"""Comparisons that are made of parts: not, equal, or."""

import pytest

from visitbrief.values.print.hedges import hedges
from visitbrief.values.print.tokens import Line


@pytest.mark.parametrize(
    ("words", "language", "rule"),
    [
        ("more than", "en", "over"),
        ("not more than", "en", "at-most"),
        ("no greater than", "en", "at-most"),
        ("not exceeding", "en", "at-most"),
        ("not below", "en", "at-least"),
        ("no fewer than", "en", "at-least"),
        ("greater or equal to", "en", "at-least"),
        ("bigger than or equals", "en", "at-least"),
        ("equal to or more than", "en", "at-least"),
        ("less than or equal to", "en", "at-most"),
        ("equal or less than", "en", "at-most"),
        ("equal to", "en", "exact"),
        ("approx.", "en", "about"),
        ("más del", "es", "over"),
        ("no más de", "es", "at-most"),
        ("no inferior al", "es", "at-least"),
        ("mayor que o igual a", "es", "at-least"),
        ("menor o igual que", "es", "at-most"),
        ("igual o superior a", "es", "at-least"),
        ("igual a o menor que", "es", "at-most"),
        ("alrededor del", "es", "about"),
    ],
)
def test_before_a_figure(words: str, language: str, rule: str) -> None:
    line = Line(words + " 5")
    assert hedges(language).before(line.words, 0) == (rule, len(line) - 1)


@pytest.mark.parametrize(
    ("words", "language", "rule"),
    [
        ("or more", "en", "at-least"),
        ("and over", "en", "at-least"),
        ("or bigger", "en", "at-least"),
        ("and less", "en", "at-most"),
        ("or so", "en", "about"),
        ("o más", "es", "at-least"),
        ("o más grande", "es", "at-least"),
        ("y menos", "es", "at-most"),
        ("como máximo", "es", "at-most"),
    ],
)
def test_after_a_figure(words: str, language: str, rule: str) -> None:
    line = Line("5 " + words)
    assert hedges(language).after(line.words, 1) == (rule, len(line))


@pytest.mark.parametrize("words", ["or exceeds", "and", "and less or equal to"])
def test_what_is_no_comparison_after_a_figure(words: str) -> None:
    assert hedges("en").after(Line("5 " + words).words, 1) == ("", 1)


@pytest.mark.parametrize("words", ["not", "no one", "equal", "equal to or", "equal opportunity"])
def test_what_is_no_comparison_before_a_figure(words: str) -> None:
    assert hedges("en").before(Line(words).words, 0)[0] in {"", "exact"}
