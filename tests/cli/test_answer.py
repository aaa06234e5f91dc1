"""Commands as Typer reads them, and the formats that they print their answers in."""

import csv
import inspect
import json
from dataclasses import dataclass

import pytest

from builders import make_dossier, make_source
from program import ASKING, Program
from visitbrief.cli.answer import Basis, ListOutput, Output, as_typer_reads
from visitbrief.cli.commands import ANSWERS, COMMANDS
from visitbrief.errors import ExitCode
from visitbrief.render.formats import CSV, WHOLE, formats_of


@dataclass(frozen=True)
class Pair:
    """Two options."""

    first: int = 1
    second: int = 2


def spoken(pair: Pair, third: int = 3) -> str:
    """Say them."""
    return f"{pair.first} {pair.second} {third}"


def test_a_dataclass_stands_for_its_fields_which_come_last() -> None:
    command = as_typer_reads(spoken)

    assert list(inspect.signature(command).parameters) == ["third", "first", "second"]
    assert inspect.getdoc(command) == "Say them."
    assert command(third=30, first=10, second=20) == "10 20 30"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_of_every_command_are_declared_once(name: str) -> None:
    function = COMMANDS[name].function()
    own = set(inspect.signature(function).parameters)
    shared = {member for group in (Basis, Output, ListOutput) for member in inspect.signature(group).parameters}

    assert own & shared <= {
        "schema": {"as_json", "to", "force"},
        "validate": {"dossier"},
        "verify": {"dossier"},
    }.get(name, set())
    assert (inspect.getdoc(function) or "").partition("\n")[0].endswith(".")


CALLS = {name: (name,) for name in ANSWERS} | ASKING
LISTS = [name for name in ANSWERS if CSV in formats_of(name)]
OFFERED = [(name, format_) for name in ANSWERS for format_ in formats_of(name)]


@pytest.mark.parametrize(("name", "format_"), OFFERED)
def test_a_command_prints_each_format_that_it_has_and_names_them(
    run: Program, dossier: str, name: str, format_: str
) -> None:
    done = run(*CALLS[name], "--format", format_, VISITBRIEF_DOSSIER=dossier)

    assert (done.returncode, done.stderr) == (0, "")
    assert format_ in run(name, "--help").stdout


@pytest.mark.parametrize("name", [name for name in ANSWERS if formats_of(name) == WHOLE])
def test_a_command_without_rows_has_no_format_of_rows(run: Program, dossier: str, name: str) -> None:
    done = run(*CALLS[name], "--format", "csv", VISITBRIEF_DOSSIER=dossier)

    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "'csv' is not one of 'page', 'json', 'md'" in done.stderr


@pytest.mark.parametrize("name", ANSWERS)
def test_json_has_two_spellings_and_a_page_too(run: Program, dossier: str, name: str) -> None:
    for one, other in ((["--json"], ["--format", "json"]), ([], [f"--format={formats_of(name)[0]}"])):
        printed = [run(*CALLS[name], *flag, VISITBRIEF_DOSSIER=dossier).stdout for flag in (one, other)]
        assert printed[0] == printed[1] != ""


@pytest.mark.parametrize(
    "flags", [("--json",), ("--format", "json"), ("--format=json",), ("--json", "--format", "csv")]
)
def test_an_error_is_json_where_json_is_asked_for(run: Program, flags: tuple[str, ...]) -> None:
    done = run("aid", "-d", "none.json", *flags)

    assert json.loads(done.stderr)["error"]["message"]
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--json", "--format", "csv"), "--json and --format csv are two formats"),
        (("--fields", "question.id"), "--fields goes with --format csv or ndjson"),
        (("--fields", "question.id", "--json"), "--fields goes with --format csv or ndjson"),
        (("--fields", "answer.txt", "--format", "csv"), "no field 'answer.txt' in the rows of aid"),
        (("--format", "cvs"), "'cvs' is not one of"),
    ],
)
def test_formats_that_contradict_each_other_are_a_wrong_call(
    run: Program, dossier: str, flags: tuple[str, ...], said: str
) -> None:
    done = run("aid", "-d", dossier, *flags)

    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert said in done.stderr


@pytest.mark.parametrize("name", [name for name in ANSWERS if CSV in formats_of(name)])
def test_the_rows_of_ndjson_are_those_of_json_and_csv_has_as_many(run: Program, dossier: str, name: str) -> None:
    def printed(format_: str) -> str:
        return run(name, "-d", dossier, "--format", format_).stdout

    rows = next(iter(json.loads(printed("json"))["data"].values()))
    assert [json.loads(line) for line in printed("ndjson").splitlines()] == rows
    assert len(list(csv.DictReader(printed("csv").splitlines()))) == len(rows)


def test_fields_may_have_spaces_between_them(run: Program, dossier: str) -> None:
    done = run("aid", "-d", dossier, "--format", "csv", "--fields", "currency, question.id")

    assert done.stdout.splitlines()[0] == "currency,question.id"


@pytest.mark.parametrize("format_", formats_of("aid"))
def test_a_warning_stands_in_the_answer_or_else_on_standard_error(run: Program, format_: str) -> None:
    undated = make_dossier(sources=[make_source(published=None)])
    (run.folder / "trip.json").write_text(json.dumps(undated))
    done = run("aid", "-d", "trip.json", "--as-of", "2024-01-01", "--format", format_, COLUMNS="200")
    said = "1 source shows no date and is left out of a view as of 2024-01-01"

    assert done.returncode == 0
    if format_ in WHOLE:
        assert (said in done.stdout.replace("\\", ""), done.stderr) == (True, "")
    else:
        assert (said in done.stdout, done.stderr) == (False, f"visitbrief: note: {said}\n")


AS_OF = [name for name in ANSWERS if "basis" in inspect.signature(COMMANDS[name].function()).parameters]


@pytest.mark.parametrize("call", [*((*CALLS[name], "--as-of") for name in AS_OF), ("changes", "--since")])
def test_a_day_that_the_dossier_does_not_reach_is_refused(run: Program, dossier: str, call: tuple[str, ...]) -> None:
    done = run(*call, "2025-10-01", "-d", dossier)

    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "2025-10-01 is after 2025-09-30, up to which the dossier is told" in done.stderr


def test_a_day_before_all_sources_is_told_as_that(run: Program, dossier: str) -> None:
    done = run("summary", "-d", dossier, "--as-of", "0001-01-01", "--json")

    assert json.loads(done.stdout)["warnings"] == ["no source is known to have appeared by 0001-01-01"]
