import pytest

from visitbrief.values.language import codes
from visitbrief.values.moment.grammar import TABLES
from visitbrief.values.moment.words import BREAKS, FIGURES, HEDGES, NO_TOKENS, lexicon

MADE = {"date", "week", "period", "length", "instant", "open", "any"}
"""Kinds that rows are put together to, and the one that stands for several."""


def words() -> set[str]:
    kinds = {kind for code in codes() for kind, _, _ in lexicon(code).meanings()} | {
        kind for kind, _, _ in HEDGES.values()
    }
    return kinds - set(NO_TOKENS)


def rows() -> set[str]:
    return {kind for table in TABLES for row in table.rows for kind in row}


def test_every_row_is_of_kinds_that_a_token_can_have() -> None:
    assert rows() <= words() | set(FIGURES) | MADE | {"hedge"}


def test_every_kind_of_word_stands_in_a_row_or_breaks_one() -> None:
    lifted = {"feast", "near_day"}
    assert words() <= rows() | set(BREAKS) | lifted | set(TABLES[4].alike)


@pytest.mark.parametrize("code", codes())
def test_every_language_names_its_months_and_weekdays(code: str) -> None:
    values = {kind: {value for k, value, _ in lexicon(code).meanings() if k == kind} for kind in ("month", "weekday")}
    assert values == {"month": set(range(1, 13)), "weekday": set(range(7))}
