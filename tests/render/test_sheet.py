"""Lists as CSV, read back by LibreOffice's spreadsheet, where it is installed."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from builders import make_claim, make_dossier, make_question, make_source
from office import OFFICE, converted
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import render
from visitbrief.render.rows import columns_of, rows_of
from visitbrief.views.selection import Selection
from visitbrief.views.sources import SourcesView, build_sources

pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")

AS_UNITED_STATES = "--infilter=CSV:44,34,76,1,,1033,false,true"
"""Commas, double quotes, UTF-8, from the first line on; no column of a set sort, English, and dates are found."""
NAMES = {
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
FORMULAS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "＝1+1", "a;=1+1", ' =HYPERLINK("http://x")')
LETTERS = "Ñandú “Quito” – Кито, 基多; «à l’été»"


def attribute(element: ElementTree.Element, name: str) -> str | None:
    prefix, _, rest = name.partition(":")
    return element.get(f"{{{NAMES[prefix]}}}{rest}")


def cells(answer: Answer[SourcesView], folder: Path) -> list[list[ElementTree.Element]]:
    """The cells of a sheet, line by line; those that LibreOffice writes once for several are repeated."""
    file = folder / "sources.csv"
    file.write_bytes(render("csv", answer, Screen(80, False, "utf-8")))
    sheet = ElementTree.parse(converted(file, "fods", AS_UNITED_STATES)).getroot()  # noqa: S314 - LibreOffice's own
    return [
        [
            cell
            for cell in row.findall("table:table-cell", NAMES)
            for _ in range(int(attribute(cell, "table:number-columns-repeated") or 1))
        ]
        for row in sheet.findall(".//table:table-row", NAMES)
    ]


def shown(cell: ElementTree.Element) -> str:
    return "\n".join("".join(each.itertext()) for each in cell.findall("text:p", NAMES))


def sources(dossier: Dossier) -> Answer[SourcesView]:
    return Answer("sources", build_sources(Analysis(dossier), Selection()), dossier.visit)


def hostile() -> Answer[SourcesView]:
    titles = (*FORMULAS, LETTERS, "-20.5", "two\nlines\tand a tab")
    numbered = (
        make_source(f"s{n}", title=title, publisher=title, claims=[make_claim()]) for n, title in enumerate(titles)
    )
    dossier = make_dossier(questions=[make_question()], sources=list(numbered))
    return sources(Dossier.model_validate_json(json.dumps(dossier)))


def test_every_row_and_column_is_there_and_numbers_dates_and_truth_values_are_what_they_are(tmp_path: Path) -> None:
    answer = sources(load_dossier())
    columns, rows = columns_of(answer), rows_of(answer)
    names, *lines = cells(answer, tmp_path)[: len(rows) + 1]

    assert [shown(cell) for cell in names] == list(columns)
    assert [shown(line[0]) for line in lines] == [row["id"] for row in rows]
    sorts = {
        column: {attribute(line[place], "office:value-type") for line in lines} - {None}
        for place, column in enumerate(columns)
    }
    assert {sorts[column].pop() for column in ("claim_count", "dispute_count", "outlying_count")} == {"float"}
    assert sorts["primary"] == {"boolean"}
    place = columns.index("published")
    dated = [(line[place], row) for line, row in zip(lines, rows, strict=True) if len(row["published"] or "") == 10]
    assert len(dated) > 100
    assert [attribute(cell, "office:date-value") for cell, _ in dated] == [row["published"] for _, row in dated]


def test_nothing_in_it_acts_and_every_letter_is_kept(tmp_path: Path) -> None:
    answer = hostile()
    _, *lines = cells(answer, tmp_path)
    every = [cell for line in lines for cell in line]
    place = columns_of(answer).index("title")
    titles = [shown(line[place]) for line in lines[: len(answer.view.rows)]]

    assert [cell for cell in every if attribute(cell, "table:formula") is not None] == []
    assert titles[: len(FORMULAS)] == [
        "'=1+1",
        "'+cmd|' /C calc'!A0",
        "'-2+3",
        "'@SUM(A1:A9)",
        "'＝1+1",
        "a;'=1+1",
        '\' =HYPERLINK("http://x")',
    ]
    assert titles[len(FORMULAS) :] == [LETTERS, "-20.5", "two lines and a tab"]


def test_without_the_apostrophes_the_same_would_act(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visitbrief.render.sheet.in_cell", str)
    every = [cell for line in cells(hostile(), tmp_path) for cell in line]

    assert [cell for cell in every if attribute(cell, "table:formula") is not None] != []
