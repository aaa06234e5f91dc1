"""What the world may do to a process: arguments of no encoding, closed streams, no memory, interruption."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders import make_dossier
from program import PROGRAM, Program
from visitbrief.cli.commands import COMMANDS
from visitbrief.cli.read import MOST_BYTES
from visitbrief.errors import ExitCode, legible

NOT_UTF8 = b"\xff".decode(errors="surrogateescape")
LOCALES = [
    pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="C"),
    pytest.param({"LC_ALL": "POSIX"}, id="POSIX"),
    pytest.param({"LC_ALL": "none.ISO-8859-1", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="unknown"),
    pytest.param({"PYTHONIOENCODING": "ascii"}, id="ASCII streams"),
]


def shell(command: str, folder: Path, stdin: bytes = b"", **environment: str) -> tuple[int, str, str]:
    """The exit code, standard output and standard error of a shell's command in which `"$@"` is the program."""
    done = subprocess.run(
        ["sh", "-c", command, "sh", *PROGRAM],
        cwd=folder,
        env={name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | environment,
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def test_bytes_of_an_argument_are_shown_as_utf8_or_as_codes() -> None:
    assert legible("trip.json") == "trip.json"
    assert legible(f"é{NOT_UTF8}.json") == r"é\xff.json"
    assert legible("é".encode().decode("ascii", "surrogateescape")) == "é"
    assert legible("\ud800") == r"\ud800"


@pytest.mark.parametrize("environment", LOCALES)
def test_a_path_that_is_not_utf8_is_read_and_named(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / f"{NOT_UTF8}.json").write_text(json.dumps(make_dossier()))
    code, said, _ = shell(r"""exec "$@" validate "$(printf '\377.json')" --json""", tmp_path, b"", **environment)
    assert (code, json.loads(said)["data"]["file"]) == (ExitCode.OK, r"\xff.json")
    code, _, said = shell(r"""exec "$@" summary -d "$(printf '\376.json')" --json""", tmp_path, b"", **environment)
    assert (code, json.loads(said)["error"]["where"]) == (ExitCode.BAD_DOSSIER, r"\xfe.json")


@pytest.mark.parametrize(
    "call",
    [
        ("read", "5", "--unit"), ("read", "5", "--language"), ("read", "5", "--kind"), ("read",), ("schema",),
        ("aid", "--country"), ("aid", "--topic"), ("aid", "--source"), ("sources", "--person"),
        (), ("show",), ("summary", "--width"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_any_other_argument_that_is_not_utf8_is_refused(run: Program, call: tuple[str, ...]) -> None:
    page, answer = run(*call, NOT_UTF8), run(*call, NOT_UTF8, "--json")
    assert (page.returncode, answer.returncode) == (ExitCode.USAGE, ExitCode.USAGE)
    message = json.loads(answer.stderr)["error"]["message"]
    assert page.stderr.startswith(f"visitbrief: error: {message}\n")
    assert r"\xff" in message or r"\udcff" in message  # Typer shows a choice and a number so


def test_an_argument_in_utf8_is_understood_in_a_locale_without_it(run: Program) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run.process("read", "--json", "5", "--unit", "café", **ascii_only)
    assert json.loads(done.stdout)["data"]["readings"][0]["unit"] == "café"


@pytest.mark.parametrize("stdin", ["<&-", "0>/dev/null"], ids=["closed", "for writing only"])
@pytest.mark.parametrize(
    ("call", "code"),
    [
        pytest.param("summary -d -", ExitCode.BAD_DOSSIER, id="summary"),
        pytest.param("validate -", ExitCode.BAD_DOSSIER, id="validate"),
        pytest.param("read -", ExitCode.USAGE, id="read"),
    ],
)
def test_a_standard_input_that_cannot_be_read_is_one_clear_error(
    tmp_path: Path, stdin: str, call: str, code: ExitCode
) -> None:
    ended, said, complained = shell(f'exec "$@" {call} {stdin}', tmp_path)
    assert ended == code
    assert "cannot be read: Bad file descriptor" in " ".join((said + complained).split())
    assert "Traceback" not in complained


def test_a_text_on_standard_input_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    code, said, complained = shell('exec "$@" read -', tmp_path, stdin=b"5\n\xff\n")
    assert (code, said) == (ExitCode.USAGE, "")
    assert "byte 2 of standard input is not UTF-8" in complained


def test_standard_input_has_an_end(run: Program) -> None:
    assert run("read", "-", "--kind", "quote", stdin=f"word{' ' * (MOST_BYTES - 4)}").returncode == ExitCode.OK
    assert "more than 32 KiB" in run("read", "-", stdin=" " * (MOST_BYTES + 1)).stderr


@pytest.mark.parametrize("call", ["--help", "--version", "", "aid --help", "aid -d trip.json", "schema", "read 5"])
def test_no_answer_reaches_a_closed_standard_output(tmp_path: Path, call: str) -> None:
    (tmp_path / "trip.json").write_text(json.dumps(make_dossier()))
    ended, _, complained = shell(f'exec "$@" {call} >&-', tmp_path)
    assert (ended, complained) == (ExitCode.CANNOT_WRITE, "visitbrief: error: standard output is closed\n")
    assert shell(f'exec "$@" {call} <&- >&- 2>&-', tmp_path)[0] == ExitCode.CANNOT_WRITE


@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full", "2</dev/null"])
@pytest.mark.parametrize(
    ("call", "code"),
    [("aid -d none.json --json", ExitCode.BAD_DOSSIER), ("none", ExitCode.USAGE), ("show none", ExitCode.NO_SUCH_ID)],
)
def test_an_error_that_cannot_be_written_keeps_its_code(tmp_path: Path, stderr: str, call: str, code: ExitCode) -> None:
    assert shell(f'exec "$@" {call} {stderr}', tmp_path)[0] == code


@pytest.mark.parametrize("path", ["none.json", ".", "trip.json/x", "loop", "x" * 300, "/dev/null", "/proc/self/mem"])
@pytest.mark.parametrize("call", [("summary", "-d"), ("validate",), ("validate", "--json", "-d")], ids=" ".join)
def test_a_file_that_cannot_be_read_is_a_bad_dossier(run: Program, path: str, call: tuple[str, ...]) -> None:
    (run.folder / "trip.json").touch()
    (run.folder / "loop").symlink_to("loop")
    assert run(*call, path).returncode == ExitCode.BAD_DOSSIER


def test_a_file_without_permission_is_a_bad_dossier(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    (run.folder / "trip.json").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(Path, "open", refuse)
    done = run("summary", "-d", "trip.json")
    assert (done.returncode, done.stderr) == (
        ExitCode.BAD_DOSSIER, "visitbrief: error: trip.json: you have no permission to read this file\n"
    )  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
@pytest.mark.parametrize("room", [40, 50, 60])
def test_too_little_memory_is_one_clear_error(tmp_path: Path, room: int) -> None:
    claims = [{"question": "aid.total", "as_printed": "$20 million", "paragraph": n + 1} for n in range(150_000)]
    dossier = make_dossier()
    dossier["sources"][0]["claims"] = claims
    (tmp_path / "trip.json").write_text(json.dumps(dossier))
    code, said, complained = shell(f'ulimit -v {room * 1024}; exec "$@" summary -d trip.json', tmp_path)
    assert (code, said) == (ExitCode.BAD_DOSSIER, "")
    assert complained == "visitbrief: error: there is not enough memory for this dossier\n"


@pytest.mark.parametrize(
    "error",
    [
        "MemoryError()",
        "SystemError('error return without exception set')",
        "ImportError('x.so: failed to map segment')",
    ],
)
@pytest.mark.parametrize("module", ["visitbrief.cli.app", "pydantic_core._pydantic_core"])
def test_a_module_for_which_there_is_no_memory_is_one_clear_error(tmp_path: Path, module: str, error: str) -> None:
    (tmp_path / "sitecustomize.py").write_text(f"""
import sys
class Full:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise {error}
sys.meta_path.insert(0, Full())
""")
    code, said, complained = shell('exec "$@" summary', tmp_path, PYTHONPATH=str(tmp_path))
    assert (code, said) == (ExitCode.BAD_DOSSIER, "")
    assert complained.startswith("visitbrief: error: there is not enough memory")
    assert complained.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_small_dossier_needs_little_memory(tmp_path: Path) -> None:
    data = json.dumps(make_dossier()).encode()
    for call in ("summary -d -", "validate -"):
        assert shell(f'ulimit -v {200 * 1024}; exec "$@" {call}', tmp_path, stdin=data)[0] == ExitCode.OK


@pytest.mark.parametrize("module", ["visitbrief.cli.app", "visitbrief.dossier.model", "rich.style", None])
def test_interruption_ends_quietly_with_130(tmp_path: Path, module: str | None) -> None:
    """At a module's import, or while waiting for standard input: the process itself says when it is that far."""
    (tmp_path / "sitecustomize.py").write_text(f"""
import os, signal, sys
class Interrupter:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupter())
""")
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    (tmp_path / "trip.json").write_text(json.dumps(make_dossier()))
    with subprocess.Popen(
        [*PROGRAM, "summary", "-d", "trip.json" if module else "-"],
        cwd=tmp_path,
        env=kept | {"PYTHONPATH": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        if module is None:
            time.sleep(1)
            process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == ExitCode.INTERRUPTED


def test_an_answer_that_is_interrupted_in_a_full_pipe_claims_no_success(tmp_path: Path) -> None:
    with subprocess.Popen([*PROGRAM, "discrepancies", "--json"], cwd=tmp_path, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        begun = process.stdout.read(1)  # from here on it writes more than a pipe holds
        process.send_signal(signal.SIGINT)
        answer = begun + process.stdout.read()
    assert process.returncode == ExitCode.INTERRUPTED
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        json.loads(answer)


def test_who_has_interruption_ignored_is_not_interrupted(tmp_path: Path) -> None:
    command = """trap '' INT; "$@" read - & sleep 1; kill -INT $!; wait $!"""
    assert shell(f"exec 3<&0; {command.replace('read -', 'read - <&3')}", tmp_path, stdin=b"5")[0] == ExitCode.OK


CALLS = [
    *COMMANDS,
    "--help",
    "--version",
    "validate x",
    "read 5",
    "schema aid",
    "show none",
    "aid --json",
    "aid --help",
]


@pytest.mark.parametrize("call", CALLS)
def test_no_command_makes_python_warn(tmp_path: Path, call: str) -> None:
    done = subprocess.run(
        [sys.executable, "-bb", "-W", "error", "-X", "dev", "-m", "visitbrief", *call.split()],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert b"Warning" not in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode in list(ExitCode)


AWAY = "mkdir gone; cd gone; rmdir ../gone;"


@pytest.mark.parametrize(
    ("before", "call", "code"),
    [
        pytest.param(AWAY, "summary", ExitCode.OK, id="no working directory"),
        pytest.param(
            "mkdir gone; cd gone; rmdir ../gone;", "summary -d x", ExitCode.BAD_DOSSIER, id="and a file in it"
        ),
        pytest.param("unset HOME USER;", "summary", ExitCode.OK, id="no home"),
        pytest.param("export LC_ALL=none LANG=none;", "summary", ExitCode.OK, id="an unknown locale"),
        pytest.param("export COLUMNS=99999999999 TERM=none;", "read 5", ExitCode.OK, id="an endless terminal"),
        pytest.param("export COLUMNS=-1;", "read 5", ExitCode.OK, id="a terminal of less than nothing"),
    ],
)
def test_an_odd_environment_does_no_harm(tmp_path: Path, before: str, call: str, code: ExitCode) -> None:
    ended, _, complained = shell(f'{before} exec "$@" {call}', tmp_path)
    assert ended == code
    assert "Traceback" not in complained
