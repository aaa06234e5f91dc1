"""The page on known disagreements says what the tests demand, and what the program finds."""

from pathlib import Path

import pytest

from record.disputes import DISPUTES
from record.page import page
from record.table import GONE, ROWS
from visitbrief.analysis.findings import Analysis
from visitbrief.api import load
from visitbrief.views.discrepancies import build_discrepancies
from visitbrief.views.selection import Selection

PAGE = Path(__file__).parents[2] / "docs" / "record.md"


def test_the_page_is_made_from_the_tables(request: pytest.FixtureRequest) -> None:
    found = build_discrepancies(Analysis(load()), Selection()).discrepancies
    made = page(ROWS, GONE, DISPUTES, found)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(made, encoding="utf-8", newline="\n")

    assert PAGE.read_text(encoding="utf-8") == made
