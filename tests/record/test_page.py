"""The page on known disagreements says what the tests demand."""

from pathlib import Path

import pytest

from record.page import page
from record.table import ROWS

PAGE = Path(__file__).parents[2] / "docs" / "record.md"


def test_the_page_is_made_from_the_table(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page(ROWS), encoding="utf-8", newline="\n")

    assert PAGE.read_text(encoding="utf-8") == page(ROWS)
