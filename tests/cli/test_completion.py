"""What the shell offers when a user asks it to complete."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from builders import make_dossier, make_person, make_place, make_question, make_source, make_visit
from program import Program
from visitbrief.cli import completion
from visitbrief.cli.completion import MOST_OFFERED
from visitbrief.dossier.spelling import LONGEST_ID
from visitbrief.errors import ExitCode


def offered(run: Program, words: str, **environment: str) -> list[str]:
    done = run(
        _VISITBRIEF_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split(" ")) - 1), **environment
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_commands_and_options(run: Program) -> None:
    assert offered(run, "visitbrief s") == ["summary", "sources", "show", "schema"]
    assert offered(run, "visitbrief aid --co") == ["--country"]


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        pytest.param("aid --topic ", ["aid", "talks"], id="topics"),
        pytest.param("aid --country ", ["EC", "MX"], id="countries of stops and questions"),
        pytest.param("aid --source g", ["gazette"], id="sources"),
        pytest.param("timeline --person ", ["ada-envoy"], id="people"),
        pytest.param(
            "show ",
            ["ada-envoy", "aid.total", "gazette", "herald", "quito", "talks", "talks.day"],
            id="whatever can be shown",
        ),
        pytest.param("find --kind p", ["person", "place"], id="kinds of things"),
        pytest.param("sources --sort ", ["id", "claims", "published", "outlying"], id="orders"),
        pytest.param("discrepancies ", ["aid.total", "talks.day"], id="questions"),
        pytest.param("validate --explain --question t", ["talks.day"], id="a question"),
        pytest.param("discrepancies --kind s", ["status", "self", "sum"], id="names that an option takes"),
        pytest.param("show x", [], id="nothing of that name"),
    ],
)
def test_names_of_the_dossier(run: Program, words: str, completions: list[str]) -> None:
    questions = [make_question(), make_question("talks.day", kind="moment", topic="talks", country="MX")]
    event = {"id": "talks", "title": "Talks", "when": "talks.day"}
    dossier = make_dossier(questions=questions, events=[event], sources=[make_source(), make_source("herald")])
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    command, *others = words.split(" ")
    line = " ".join(["visitbrief", command, "--dossier", "trip.json", *others])
    assert offered(run, line) == completions
    assert offered(run, f"visitbrief {words}", VISITBRIEF_DOSSIER="trip.json") == completions


def test_names_of_the_dossier_that_an_argument_names(run: Program) -> None:
    (run.folder / "trip.json").write_text(json.dumps(make_dossier()))
    assert offered(run, "visitbrief validate trip.json --explain --source ") == ["gazette"]


@pytest.mark.parametrize(
    "dossier",
    [
        pytest.param(None, id="no file"),
        pytest.param("", id="empty"),
        pytest.param("[" * 100_000, id="deep nesting"),
        pytest.param("[]", id="a list"),
        pytest.param('{"visit": 1, "questions": 2, "sources": [3, {}], "people": [{"id": 4}]}', id="wrong types"),
        pytest.param("\udcff", id="no UTF-8"),
    ],
)
def test_a_dossier_that_cannot_be_read_offers_nothing(run: Program, dossier: str | None) -> None:
    if dossier is not None:
        (run.folder / "trip.json").write_bytes(dossier.encode(errors="surrogateescape"))
    for words in ("aid --country ", "aid --topic ", "show "):
        assert offered(run, f"visitbrief {words}", VISITBRIEF_DOSSIER="trip.json") == []


@pytest.mark.parametrize(
    ("words", "offered_ids"),
    [
        pytest.param("aid --country ", ["EC"], id="country"),
        pytest.param("aid --topic ", ["aid"], id="topic"),
        pytest.param("aid --source ", ["gazette"], id="source"),
        pytest.param("timeline --person ", ["ada-envoy"], id="person"),
        pytest.param("show ", ["ada-envoy", "aid.total", "gazette", "quito", "talks"], id="any"),
    ],
)
@pytest.mark.parametrize(
    "name",
    ["", "*", "-x", "a b", "a\nb", "a\n", "a\x1b[2J", "$(id)", "A", "Ec", "ECU", "É", "а", "a--b", "a" * 81, 7, None],
)
def test_only_what_is_spelled_as_a_name_is_offered(run: Program, name: Any, words: str, offered_ids: list[str]) -> None:
    dossier = make_dossier(
        visit=make_visit(stops=[{"country": "EC"}, {"country": name}]),
        questions=[make_question(), make_question(id=name, topic=name, country=name)],
        sources=[make_source(), make_source(id=name)],
        people=[make_person(), make_person(id=name)],
        places=[make_place(), make_place(id=name)],
        events=[{"id": "talks"}, {"id": name}],
    )
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    assert offered(run, f"visitbrief {words}", VISITBRIEF_DOSSIER="trip.json") == offered_ids


def test_a_name_as_long_as_can_be_is_offered(run: Program) -> None:
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source("a" * LONGEST_ID)])))
    assert offered(run, "visitbrief aid --source ", VISITBRIEF_DOSSIER="trip.json") == ["a" * LONGEST_ID]


SCRIPTS = {
    "zsh": {"_TYPER_COMPLETE_ARGS": "visitbrief aid --source "},
    "fish": {"_TYPER_COMPLETE_ARGS": "visitbrief aid --source ", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    "powershell": {"_TYPER_COMPLETE_ARGS": "visitbrief aid --source "},
    "pwsh": {"_TYPER_COMPLETE_ARGS": "visitbrief aid --source "},
}
"""What the script of each shell that shows descriptions sets to ask for sources."""


@pytest.mark.parametrize(
    ("shell", "answer"),
    [
        pytest.param("zsh", """_arguments '*: :(("gazette":"Herald /b touch pwned"))'""", id="zsh"),
        pytest.param("fish", "gazette\tHerald /b touch pwned", id="fish"),
        pytest.param("powershell", "gazette:::Herald /b touch pwned", id="powershell"),
        pytest.param("pwsh", "gazette:::Herald /b touch pwned", id="pwsh"),
    ],
)
def test_a_description_is_plain_words_in_every_shell(run: Program, shell: str, answer: str) -> None:
    source = make_source(publisher='Herald\t[/b]:::\\$(touch pwned)\n"`')
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[source])))
    done = run(_VISITBRIEF_COMPLETE=f"complete_{shell}", VISITBRIEF_DOSSIER="trip.json", COLUMNS="20", **SCRIPTS[shell])
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.OK, f"{answer}\n", "")


def test_no_description_is_broken_into_two_completions(run: Program) -> None:
    options = SCRIPTS["fish"] | {"_TYPER_COMPLETE_ARGS": "visitbrief aid --"}
    done = run(_VISITBRIEF_COMPLETE="complete_fish", COLUMNS="20", **options)
    lines = done.stdout.splitlines()
    assert len(lines) > 5
    assert [line for line in lines if not line.startswith("--")] == []


@pytest.mark.parametrize("encoding", ["shift_jis", "gbk", "latin-1", "ascii"])
def test_an_encoding_that_may_hide_a_backslash_in_a_letter_gets_none(run: Program, encoding: str) -> None:
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(publisher="表 Muñoz 5")])))
    done = run.process(
        _VISITBRIEF_COMPLETE="complete_fish", VISITBRIEF_DOSSIER="trip.json", encoding=encoding, **SCRIPTS["fish"]
    )
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.OK, "gazette\t Muoz 5\n", "")


@pytest.mark.parametrize("typed", ["visitbrief --version ", "visitbrief --help ", "visitbrief aid --help "])
def test_what_an_option_prints_is_no_completion(run: Program, typed: str) -> None:
    done = run(_VISITBRIEF_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=typed)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert done.stdout.startswith(("_arguments ", "_files"))


@pytest.mark.parametrize("typed", ["--dossier $(id)", "--dossier '\\$(id)", "--source `id`", "--width $(id)", "$(id)"])
def test_what_is_typed_is_not_repeated(run: Program, typed: str) -> None:
    done = run(_VISITBRIEF_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=f"visitbrief aid {typed}")
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.OK, "_files\n", "")


def test_a_file_that_may_never_end_is_not_read(run: Program) -> None:
    os.mkfifo(run.folder / "pipe")
    with (run.folder / "huge").open("wb") as huge:
        huge.truncate(2**30)
    for file in ("pipe", "huge", ".", "/dev/zero", "/proc/self/mem", "-", "~"):
        for _ in offered(run, "visitbrief show ", VISITBRIEF_DOSSIER=file):
            raise AssertionError(file)


@pytest.mark.parametrize(("spare", "names"), [(0, ["aid"]), (-1, [])], ids=["as large as can be", "larger"])
def test_a_large_dossier_is_not_read(
    run: Program, monkeypatch: pytest.MonkeyPatch, spare: int, names: list[str]
) -> None:
    text = json.dumps(make_dossier())
    (run.folder / "trip.json").write_text(text)
    monkeypatch.setattr(completion, "MAX_BYTES", len(text) + spare)
    assert offered(run, "visitbrief aid --topic ", VISITBRIEF_DOSSIER="trip.json") == names


def test_more_than_can_be_chosen_from_are_not_offered(run: Program) -> None:
    sources = [make_source(f"a{n}", claims=[]) for n in range(MOST_OFFERED)]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[*sources, make_source("b")])))
    assert offered(run, "visitbrief aid --source ", VISITBRIEF_DOSSIER="trip.json") == []
    assert len(offered(run, "visitbrief aid --source a", VISITBRIEF_DOSSIER="trip.json")) == MOST_OFFERED
    assert offered(run, "visitbrief aid --source b", VISITBRIEF_DOSSIER="trip.json") == ["b"]


@pytest.mark.parametrize(
    ("environment", "what"),
    [
        pytest.param({"_VISITBRIEF_COMPLETE": "garbage"}, "Invalid completion instruction", id="garbage"),
        pytest.param({"_VISITBRIEF_COMPLETE": "complete_tcsh"}, "Shell tcsh not supported", id="another shell"),
        pytest.param({"_VISITBRIEF_COMPLETE": "bash_complete"}, "Shell complete not supported", id="another order"),
        pytest.param({"_VISITBRIEF_COMPLETE": "eat_zsh"}, "instruction", id="no such instruction"),
        pytest.param({"_VISITBRIEF_COMPLETE": "\u202e_zsh"}, r"\u202e", id="control characters"),
        pytest.param({"_VISITBRIEF_COMPLETE": "complete_bash"}, "COMP_WORDS is not set", id="no words"),
        pytest.param(
            {"_VISITBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "visitbrief "},
            "COMP_CWORD is not set",
            id="no place",
        ),
        pytest.param(
            {"_VISITBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "visitbrief ", "COMP_CWORD": "abc"},
            "COMP_CWORD is not a number",
            id="no number",
        ),
    ],
)
def test_what_no_completion_script_asks_is_a_wrong_call(run: Program, environment: dict[str, str], what: str) -> None:
    for arguments in ((), ("summary",), ("nope", "--x")):
        done = run.process(*arguments, **environment)
        assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
        first, hint = done.stderr.splitlines()
        assert first.startswith("visitbrief: error: cannot complete: ")
        assert what in first
        assert "--install-completion" in hint


def test_an_empty_instruction_is_none(run: Program) -> None:
    """PowerShell's script unsets the variable so."""
    assert run("nope", _VISITBRIEF_COMPLETE="") == run("nope")
    assert run("read", "5", _VISITBRIEF_COMPLETE="") == run("read", "5")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_the_script_of_every_shell_can_be_had(run: Program, shell: str) -> None:
    done = run.process(_VISITBRIEF_COMPLETE=f"source_{shell}")
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert "_VISITBRIEF_COMPLETE" in done.stdout
    assert f"complete_{shell.replace('pwsh', 'powershell')}" in done.stdout


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("", "0"), ("visitbrief", "-1"), ("visitbrief show", "99999999999"), ("visitbrief show 'a \"b", "2"),
        ("visitbrief show \\", "2"), ('visitbrief aid --source "', "3"), ("visitbrief aid --width x --json=1 ", "5"),
        ("visitbrief nope --x ", "3"), ("visitbrief aid \udcff ", "3"), ("visitbrief aid -- -- ", "4"),
        ("visitbrief aid --dossier= --source ", "4"), ("visitbrief " * 2_000, "1999"),
    ],
)  # fmt: skip
def test_any_line_can_be_completed(run: Program, words: str, place: str) -> None:
    for shell in ("bash", "zsh", "fish", "pwsh"):
        done = run(
            _VISITBRIEF_COMPLETE=f"complete_{shell}",
            COMP_WORDS=words, COMP_CWORD=place, _TYPER_COMPLETE_ARGS=words, _TYPER_COMPLETE_FISH_ACTION="get-args",
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (ExitCode.OK, "")


@pytest.mark.parametrize(
    ("streams", "code"),
    [
        ("<&-", ExitCode.OK),
        ("2>&-", ExitCode.OK),
        (">&-", ExitCode.CANNOT_WRITE),
        (">/dev/full", ExitCode.CANNOT_WRITE),
        ("<&- >&- 2>&-", ExitCode.CANNOT_WRITE),
        (">/dev/full 2>/dev/full", ExitCode.CANNOT_WRITE),
    ],
)
def test_a_stream_that_fails_gives_the_code_for_it(streams: str, code: ExitCode) -> None:
    asked = {"_VISITBRIEF_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "visitbrief aid --source "}
    command = ["bash", "-c", f'"$0" -m visitbrief {streams}', sys.executable]
    done = subprocess.run(command, env=os.environ | asked, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completing_imports_nothing_slow(run: Program, shell: str) -> None:
    done = run.process(
        _VISITBRIEF_COMPLETE=f"complete_{shell}",
        COMP_WORDS="visitbrief show ",
        COMP_CWORD="2",
        _TYPER_COMPLETE_ARGS="visitbrief show ",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        PYTHONPROFILEIMPORTTIME="1",
    )
    assert "marco-rubio" in done.stdout
    assert "visitbrief.cli.completion" in done.stderr
    assert "pydantic" not in done.stderr
    assert "rich." not in done.stderr
