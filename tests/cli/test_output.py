"""Answers that go to a file: whole or not at all, and over nothing unless it is asked for."""

import os
import stat
from pathlib import Path

import pytest

from program import ASKING, Program
from visitbrief.cli.commands import COMMANDS
from visitbrief.cli.output import save
from visitbrief.dossier.shipped import shipped
from visitbrief.errors import CannotWriteError, ExitCode

CALLS = {name: (name,) for name in COMMANDS} | ASKING
OLD = "what was there\n"


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_answer_of_every_command_can_go_to_a_file(run: Program, dossier: str, name: str) -> None:
    printed = run(*CALLS[name], "--json", VISITBRIEF_DOSSIER=dossier)
    before = left_in(run.folder)
    saved = run(*CALLS[name], "--json", "--output", "answer.json", VISITBRIEF_DOSSIER=dossier)

    assert (saved.returncode, saved.stdout, saved.stderr) == (printed.returncode, "", "")
    assert (run.folder / "answer.json").read_text(encoding="utf-8") == printed.stdout
    assert left_in(run.folder) - before == {"answer.json"}


def test_a_page_in_a_file_is_plain_and_utf8_whatever_the_terminal_is(run: Program, dossier: str) -> None:
    there = {"VISITBRIEF_DOSSIER": dossier, "FORCE_COLOR": "1"}

    assert "\x1b" in run("aid", **there).stdout
    assert run("aid", "-o", "aid.txt", **there).returncode == 0
    assert (run.folder / "aid.txt").read_text(encoding="utf-8") == run("aid", "--no-color", **there).stdout


def test_the_ending_of_the_file_is_its_format(run: Program, dossier: str) -> None:
    for name, asked in (
        ("aid.csv", "csv"),
        ("aid.JSON", "json"),
        ("aid.md", "md"),
        ("aid.txt", "page"),
        ("aid", "page"),
    ):
        assert run("aid", "-d", dossier, "-o", name).returncode == 0
        printed = run("aid", "-d", dossier, "--format", asked).stdout.encode()
        assert (run.folder / name).read_bytes().replace(b"\r\n", b"\n") == printed.replace(b"\r\n", b"\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("aid", "-o", "no.pdf"), "aid writes no pdf, which 'no.pdf' ends in"),
        (("brief", "-o", "no.doc"), "brief writes no doc, which 'no.doc' ends in"),
        (("aid", "-o", "no.csv", "--format", "md"), "'no.csv' is to be md by its format, and csv by its name"),
        (("aid", "-o", "no.md", "--json"), "'no.md' is to be json by its format, and md by its name"),
    ],
)
def test_an_ending_that_is_another_format_is_refused(
    run: Program, dossier: str, arguments: tuple[str, ...], message: str
) -> None:
    done = run(*arguments, VISITBRIEF_DOSSIER=dossier)

    assert (done.returncode, left_in(run.folder) & {"no.pdf", "no.doc", "no.csv", "no.md"}) == (ExitCode.USAGE, set())
    assert message in done.stderr


def test_a_format_that_is_named_goes_into_a_file_of_any_other_ending(run: Program, dossier: str) -> None:
    assert run("aid", "-d", dossier, "-o", "aid.log", "--format", "md").returncode == 0
    assert (run.folder / "aid.log").read_text(encoding="utf-8") == run("aid", "-d", dossier, "--format", "md").stdout


def test_a_dash_is_standard_output(run: Program, dossier: str) -> None:
    assert run("aid", "-d", dossier, "-o", "-").stdout == run("aid", "-d", dossier).stdout
    assert not (run.folder / "-").exists()


def test_the_exit_code_says_what_was_found_wherever_the_answer_goes(run: Program, dossier: str) -> None:
    done = run("discrepancies", "-d", dossier, "--fail-on", "any", "-o", "found.txt")

    assert done.returncode == ExitCode.FOUND
    assert (run.folder / "found.txt").stat().st_size


def test_a_file_that_exists_is_kept_unless_force_is_asked_for(run: Program, dossier: str) -> None:
    file = run.folder / "aid.txt"
    file.write_text(OLD)
    file.chmod(0o600)

    kept = run("aid", "-d", dossier, "-o", "aid.txt")
    assert (kept.returncode, kept.stdout) == (ExitCode.CANNOT_WRITE, "")
    assert kept.stderr.startswith("visitbrief: error: 'aid.txt' exists\n  hint: ")
    assert file.read_text() == OLD

    assert run("aid", "-d", dossier, "-o", "aid.txt", "--force").returncode == 0
    assert file.read_text(encoding="utf-8") == run("aid", "-d", dossier).stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("call", "file"),
    [
        pytest.param(("aid", "-d", "trip.json"), "trip.json", id="the dossier"),
        pytest.param(("diff", "trip.json", "other.json"), "trip.json", id="the old one"),
        pytest.param(("diff", "other.json", "trip.json"), "trip.json", id="the new one"),
        pytest.param(("validate", "trip.json"), "link.json", id="by a link"),
        pytest.param(("verify", "trip.json", "--texts", "texts"), "texts/gazette.txt", id="a text"),
        pytest.param(("brief", "-d", "trip.json", "--since", "other.json"), "other.json", id="the earlier one"),
    ],
)
def test_what_an_answer_is_made_of_is_never_written_over(
    run: Program, dossier: str, call: tuple[str, ...], file: str
) -> None:
    (run.folder / "other.json").write_bytes(Path(dossier).read_bytes())
    (run.folder / "link.json").symlink_to("trip.json")
    (run.folder / "texts").mkdir()
    (run.folder / "texts" / "gazette.txt").write_text("$20 million")
    before = (run.folder / file).read_bytes()
    done = run(*call, "-o", file, "--force")

    assert (done.returncode, done.stdout) == (ExitCode.CANNOT_WRITE, "")
    assert f"'{file}' is read for this answer" in done.stderr
    assert (run.folder / file).read_bytes() == before


def test_the_dossier_that_ships_is_not_written_over(run: Program) -> None:
    before = shipped().read_bytes()
    done = run("aid", "-o", str(shipped()), "--force")

    assert done.returncode == ExitCode.CANNOT_WRITE
    assert shipped().read_bytes() == before


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("there", "nowhere"):
        (tmp_path / name).symlink_to(Path("folder", name))
    (tmp_path / "folder" / "there").write_text(OLD)

    for name in ("there", "nowhere"):
        with pytest.raises(CannotWriteError, match="exists"):
            save(b"new", tmp_path / name, force=False)
        save(b"new", tmp_path / name, force=True)
        assert (tmp_path / name).is_symlink()
        assert (tmp_path / "folder" / name).read_bytes() == b"new"


@pytest.mark.parametrize("name", ["folder", "pipe", "/dev/null"])
def test_what_is_no_regular_file_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    before = (tmp_path / name).stat()

    with pytest.raises(CannotWriteError, match="is no regular file"):
        save(b"new", tmp_path / name, force=True)
    assert (tmp_path / name).stat().st_mode == before.st_mode


@pytest.mark.parametrize("name", ["none/answer", "file/answer", "x" * 300, "loop"])
def test_a_place_that_cannot_be_written_is_one_clear_error(run: Program, dossier: str, name: str) -> None:
    (run.folder / "file").write_text(OLD)
    (run.folder / "loop").symlink_to("loop")
    before = left_in(run.folder)
    done = run("aid", "-d", dossier, "-o", name, "--force")

    assert (done.returncode, done.stdout) == (ExitCode.CANNOT_WRITE, "")
    assert done.stderr.startswith(f"visitbrief: error: cannot write '{name}': ")
    assert done.stderr.count("\n") == 1
    assert left_in(run.folder) == before


@pytest.mark.parametrize("step", ["chmod", "replace"])
def test_what_fails_half_way_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "answer"
    file.write_text(OLD)
    monkeypatch.setattr(Path, step, fail)

    with pytest.raises(CannotWriteError, match="No space left"):
        save(b"new", file, force=True)
    assert file.read_text() == OLD
    assert left_in(tmp_path) == {"answer"}


def test_a_bad_dossier_writes_no_file(run: Program) -> None:
    (run.folder / "bad.json").write_text("{}")

    assert run("aid", "-d", "bad.json", "-o", "aid.txt").returncode == ExitCode.BAD_DOSSIER
    assert left_in(run.folder) == {"bad.json"}
