"""The dossier that ships: a stranger's first minute with it."""

import json
from pathlib import Path
from random import Random

import pytest

from program import Program
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.shipped import shipped

FOUNDING = ("neeews", "entorno", "metroobserver", "beyondborders", "metroreport")
COMMANDS = ("summary", "aid", "timeline", "discrepancies", "sources", "coverage")
SCREENS = [(80, 50), (60, 60)]
"""Columns and lines of a terminal, the line of the prompt included."""


@pytest.fixture
def run(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_it_is_valid() -> None:
    assert load_dossier().sources


def test_the_founding_sources_say_where_each_statement_stands() -> None:
    founding = [source for source in load_dossier().sources if source.id in FOUNDING]

    assert len(founding) == len(FOUNDING)
    assert all(claim.paragraph is not None for source in founding for claim in source.claims)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_order_of_the_file_says_nothing(run: Program, command: str) -> None:
    dossier = json.loads(shipped().read_bytes())
    shuffled = {name: Random(4).sample(held, len(held)) if isinstance(held, list) else held
                for name, held in dossier.items()}  # fmt: skip
    (run.folder / "trip.json").write_text(json.dumps(shuffled))

    assert run(command, "--dossier", "trip.json", "--json").stdout == run(command, "--json").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers_from_any_folder(run: Program, command: str) -> None:
    page = run.process(command, COLUMNS="60", NO_COLOR="1", PYTHONIOENCODING="ascii")
    document = run(command, "--json")

    assert (page.returncode, page.stderr) == (0, "")
    assert max(map(len, page.stdout.splitlines())) <= 60
    assert json.loads(document.stdout)["command"] == command


@pytest.mark.parametrize("day", ["2001-01-01", "2024-09-30", "2025-08-15", "2025-09-03", "2025-09-04", "2026-01-01"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers_as_of_any_day(run: Program, command: str, day: str) -> None:
    assert run(command, "--as-of", day).returncode == 0


@pytest.mark.parametrize(("columns", "lines"), SCREENS)
def test_page_one_fits_one_screen(run: Program, columns: int, lines: int) -> None:
    page = run("summary", COLUMNS=str(columns)).stdout.splitlines()

    assert len(page) < lines
    assert max(map(len, page)) <= columns


@pytest.mark.parametrize("country", ["MX", "EC"])
def test_page_one_of_one_stop_holds_nothing_of_the_other(run: Program, country: str) -> None:
    view = json.loads(run("summary", "--country", country, "--json").stdout)["data"]

    assert {stop["country"] for stop in view["stops"]} == {country}
    lines = [*view["states"], *view["sums"], *view["figures"], *view["watch_out"]]
    assert {line["question"]["country"] for line in lines} == {country}
    assert {event["country"] for event in view["since"]} == {country}
