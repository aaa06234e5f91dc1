"""How the program ends, and what it writes where."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from builders import make_dossier, make_source
from program import PROGRAM, Program
from visitbrief import __version__
from visitbrief.cli.app import EXIT_CODES
from visitbrief.cli.commands import COMMANDS
from visitbrief.errors import ExitCode

READ = ("read", "nearly $20 million", "19,5 millones de dólares")
ANSI = "\x1b["


def test_an_answer_goes_to_stdout_and_nothing_else_anywhere(run: Program) -> None:
    done = run.process(*READ)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert "compatible" in done.stdout
    assert run(*READ) == done


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        pytest.param(["sumary"], "no such command 'sumary'", "did you mean 'summary'?", id="command"),
        pytest.param(["read", "--knd", "x"], "no such option '--knd'", "did you mean '--kind'?", id="option"),
        pytest.param(
            ["--kind", "x", "read"], "no such option '--kind'", "options follow the command", id="early option"
        ),
        pytest.param(["read", "-5%"], "no such option '-5'", "`visitbrief read -- -5…`", id="text with a dash"),
        pytest.param(["summary", "-x"], "no such option '-x'", "visitbrief summary --help", id="no text"),
        pytest.param(["aid", "-d", ""], "a dossier is a file, and its name is empty", "name the file", id="no path"),
        pytest.param(["aid", "-d", "https://x.org/y"], "'https://x.org/y' is a web address", "save", id="address"),
        pytest.param(["validate", "https://x.org/y"], "'https://x.org/y' is a web address", "save", id="to validate"),
        pytest.param(["read"], "missing argument 'TEXT...'", "visitbrief read --help", id="no argument"),
        pytest.param(["read", "5", "--kind", "x"], "invalid value for '--kind'", "visitbrief read --help", id="choice"),
        pytest.param(["read", "5", "--width", "1e3"], "'1e3' is no width", "20 to 1000 columns", id="no width"),
        pytest.param(["read", "5", "--width", "19"], "'19' is no width", "20 to 1000 columns", id="too narrow"),
        pytest.param(["read", "5", "--width", "9" * 5000], "' is no width", "20 to 1000 columns", id="too wide"),
        pytest.param(["read", "a", "--kind", "choice"], "here is no question", "validate --explain", id="a choice"),
        pytest.param(["aid", "-d", "file:///a%20b"], "'file:///a%20b' is an address", "the file: /a b", id="file:"),
        pytest.param(["diff", "-", "-"], "both dossiers are standard input", "name the file of one", id="twice"),
        pytest.param(["diff", "-", "-d", "-"], "both dossiers are standard input", "name the file", id="twice -d"),
        pytest.param(["read", "5", "--date", "4.9.25"], "'4.9.25' is not a day", "write it as 2025-09-04", id="day"),
        pytest.param(["read", "--kind", "moment", "anon"], "cannot read 'anon' as a moment: ", "", id="unreadable"),
        pytest.param(["read", "-"], "there is no text to read", "visitbrief read '", id="no text"),
        pytest.param(["schema", "aids"], "no command 'aids'", "did you mean 'aid'?", id="no such answer"),
    ],
)
def test_a_wrong_call_is_explained_in_one_style(run: Program, arguments: list[str], message: str, hint: str) -> None:
    done = run(*arguments)
    first, *rest = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert first.startswith("visitbrief: error: ")
    assert message in first
    assert [each.startswith("  hint: ") for each in rest] == [True] * bool(hint)
    assert hint in "".join(rest)


def test_a_bad_dossier_has_a_code_of_its_own(run: Program) -> None:
    done = run("aid", "--dossier", "none.json")
    assert (done.returncode, done.stdout) == (ExitCode.BAD_DOSSIER, "")
    assert done.stderr == "visitbrief: error: none.json: there is no such file\n"


def test_with_json_an_error_is_json_too(run: Program) -> None:
    done = run("show", "nobody", "--json", "--dossier", "none.json")
    assert (done.returncode, done.stdout) == (ExitCode.BAD_DOSSIER, "")
    assert json.loads(done.stderr)["error"] == {
        "code": "bad-dossier", "message": "there is no such file", "where": "none.json", "hint": "",
    }  # fmt: skip


def test_no_such_id_has_a_code_of_its_own(run: Program, dossier: str) -> None:
    done = run("show", "gazete", "--dossier", dossier)
    assert (done.returncode, done.stdout) == (ExitCode.NO_SUCH_ID, "")
    assert "did you mean 'gazette'?" in done.stderr


@pytest.mark.parametrize(
    ("severity", "code"), [("any", ExitCode.FOUND), ("major", ExitCode.FOUND)], ids=["any", "as severe"]
)
def test_fail_on_finds_what_it_asks_about(run: Program, dossier: str, severity: str, code: ExitCode) -> None:
    assert run("discrepancies", "--dossier", dossier, "--fail-on", severity).returncode == code


def test_disagreement_alone_is_no_failure(run: Program, dossier: str) -> None:
    done = run("discrepancies", "--dossier", dossier)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert "gazette" in done.stdout
    assert "herald" in done.stdout


def test_every_exit_code_is_in_the_help(run: Program) -> None:
    shown = run("--help").stdout
    assert re.findall(r"^ +(\d+)  ", EXIT_CODES, re.MULTILINE) == [str(code.value) for code in ExitCode]
    assert all(each.strip() in shown for each in EXIT_CODES.splitlines()[1:])


def test_help_lists_every_command_and_is_what_a_bare_call_shows(run: Program) -> None:
    done = run("--help")
    assert [name for name in re.findall(r"^  ([a-z]+)  ", done.stdout, re.MULTILINE) if name in COMMANDS] == [*COMMANDS]
    assert (run().returncode, run().stdout) == (ExitCode.OK, done.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_any_terminal_can_show(run: Program, command: str) -> None:
    done = run(command, "-h", FORCE_COLOR="1", GITHUB_ACTIONS="1", PY_COLORS="1", NO_COLOR="1")
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert done.stdout.isascii()
    assert ANSI not in done.stdout


def test_the_version(run: Program) -> None:
    assert run.process("--version").stdout == f"visitbrief {__version__}\n"


# Standard output


@pytest.mark.parametrize("arguments", [READ, (*READ, "--json"), ("--help",)], ids=["page", "json", "help"])
def test_a_closed_pipe_ends_quietly(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*PROGRAM, *arguments], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (ExitCode.OK, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [READ, (*READ, "--json"), ("--help",), ("--version",), ("schema",)])
def test_a_full_disk_is_one_clear_error(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == ExitCode.CANNOT_WRITE
    assert done.stderr.decode().count("No space left on device") == 1


def test_a_closed_standard_output_is_one_clear_error() -> None:
    done = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, *READ], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (
        ExitCode.CANNOT_WRITE, b"visitbrief: error: standard output is closed\n"
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_any_encoding_of_standard_output_will_do(run: Program, encoding: str) -> None:
    done = run.process("read", "“19,5” → 東京", "--kind", "quote", PYTHONUTF8="0", encoding=encoding)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert r" -> \u6771\u4eac" in done.stdout


def test_json_is_utf8_whatever_the_terminal_speaks(run: Program) -> None:
    plain = run(*READ, "--json").stdout
    assert "dólares" in plain
    elsewhere = run.process(*READ, "--json", PYTHONIOENCODING="ascii", COLUMNS="20", FORCE_COLOR="1")
    assert elsewhere.stdout == plain


@pytest.mark.parametrize("command", ["summary", "aid", "timeline", "discrepancies", "sources"])
def test_equal_input_gives_equal_bytes(run: Program, dossier: str, command: str) -> None:
    seeds = [run.process(command, "--json", "-d", dossier, PYTHONHASHSEED=seed).stdout for seed in "12"]
    assert seeds[0]
    assert seeds[0] == seeds[1]


def test_a_warning_is_part_of_the_answer(run: Program, tmp_path: Path) -> None:
    undated = make_source("leaflet")
    del undated["published"]
    (tmp_path / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(), undated])))
    page, answer = (run("sources", "-d", "trip.json", "--as-of", "2025-09-29", *each) for each in ([], ["--json"]))
    [warning] = json.loads(answer.stdout)["warnings"]
    assert "no date" in warning
    assert warning in " ".join(page.stdout.replace("│ ", "").split())
    assert (page.stderr, answer.stderr) == ("", "")


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        pytest.param((), {}, False, id="a pipe"),
        pytest.param((), {"FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param((), {"FORCE_COLOR": "0"}, False, id="FORCE_COLOR=0"),
        pytest.param((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR beats it"),
        pytest.param((), {"FORCE_COLOR": "1", "NO_COLOR": ""}, True, id="an empty NO_COLOR says nothing"),
        pytest.param(("--no-color",), {"FORCE_COLOR": "1"}, False, id="--no-color beats it"),
        pytest.param((), {"GITHUB_ACTIONS": "true", "PY_COLORS": "1"}, False, id="a runner's log"),
    ],
)
def test_when_a_page_is_coloured(
    run: Program, arguments: tuple[str, ...], environment: dict[str, str], coloured: bool
) -> None:
    assert (ANSI in run(*READ, *arguments, **environment).stdout) is coloured


@pytest.mark.parametrize(
    ("arguments", "environment", "width"),
    [
        pytest.param((), {}, 80, id="a pipe"),
        pytest.param((), {"COLUMNS": "60"}, 60, id="COLUMNS"),
        pytest.param((), {"COLUMNS": "wide"}, 80, id="no number"),
        pytest.param((), {"COLUMNS": "99999999999"}, 1000, id="wider than any screen"),
        pytest.param((), {"COLUMNS": "1"}, 20, id="too narrow for any page"),
        pytest.param(("--width", "70"), {"COLUMNS": "60"}, 70, id="--width"),
    ],
)
def test_how_wide_a_page_is(run: Program, arguments: tuple[str, ...], environment: dict[str, str], width: int) -> None:
    assert len(run.process("read", "5", *arguments, **environment).stdout.splitlines()[0]) == width


def test_hostile_arguments_cannot_steer_the_terminal(run: Program) -> None:
    for arguments in (("\x1b[2J",), ("read", "\x1b[2J", "--kind", "moment"), ("read", "--\x1b[2J")):
        done = run(*arguments)
        assert done.returncode == ExitCode.USAGE
        assert "\x1b" not in done.stderr
        assert r"\x1b[2J" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "needless"),
    [
        pytest.param(["--help"], ["pydantic", "rich.console", "visitbrief.analysis.model"], id="help"),
        pytest.param(
            ["aid", "--help"], ["pydantic", "rich.console", "visitbrief.cli.discrepancies"], id="command help"
        ),
        pytest.param(["read", "5", "--json"], ["pydantic.main", "rich.console", "visitbrief.dossier.load"], id="json"),
        pytest.param(["read", "5"], ["pydantic", "visitbrief.dossier.load"], id="page"),
    ],
)
def test_a_call_imports_only_what_it_needs(run: Program, arguments: list[str], needless: list[str]) -> None:
    times = run.process(*arguments, PYTHONPROFILEIMPORTTIME="1").stderr.splitlines()
    imported = {line.rpartition("|")[2].strip() for line in times}
    assert "visitbrief.cli.app" in imported
    assert imported.isdisjoint(needless)
