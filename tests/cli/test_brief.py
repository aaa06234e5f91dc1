"""`visitbrief brief`: what every format of a briefing shows, and how it is asked for."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from builders import make_claim, make_dossier, make_source
from golden import Golden
from papers import brief, ids_of, printed, text_of
from program import PROGRAM, Program
from tricky import tricky_dossier
from visitbrief.dossier.load import load_dossier
from visitbrief.errors import ExitCode
from visitbrief.render.formats import BINARY, PAGED, formats_of

FORMATS = formats_of("brief")


@pytest.fixture
def tricky(run: Program) -> str:
    (run.folder / "tricky.json").write_text(json.dumps(tricky_dossier()), encoding="utf-8")
    return "tricky.json"


def joined(text: str) -> str:
    """A text without its spaces, and without what Markdown writes before a sign: a line may end anywhere."""
    return "".join(text.split()).replace("\\", "")


@pytest.mark.parametrize("full", [True, False], ids=["full", "page"])
@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_shows_every_claim_and_source_that_the_briefing_holds(format_: str, full: bool) -> None:
    answer = brief(tricky_dossier(), full=full)
    shown, ids = joined(text_of(format_, printed(format_, answer))), ids_of(answer.view)

    assert len(ids) > 15
    assert [id_ for id_ in sorted(ids) if joined(id_) not in shown] == []


@pytest.mark.parametrize("full", [True, False], ids=["full", "page"])
@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_says_of_each_source_that_a_note_names_whose_and_where_it_is(format_: str, full: bool) -> None:
    dossier = tricky_dossier()
    for source in dossier["sources"]:
        source |= {"publisher": f"Publisher of {source['id']}", "url": f"https://example.org/{source['id']}"}
    answer = brief(dossier, full=full)
    shown = joined(text_of(format_, printed(format_, answer)))
    named = {claim.partition("#")[0] for note in answer.view.notes for claim in note.claims}

    assert len(named) > 5
    for id_ in named:
        assert joined(f"Publisher of {id_}") in shown
        assert f"https://example.org/{id_}" in shown


@pytest.mark.parametrize("format_", ["md", "txt", "html"])
def test_so_it_does_of_the_dossier_that_ships(format_: str) -> None:
    answer = brief(load_dossier())
    shown, ids = joined(text_of(format_, printed(format_, answer))), ids_of(answer.view)

    assert [id_ for id_ in sorted(ids) if joined(id_) not in shown] == []


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_shows_what_is_written_what_is_flagged_and_the_marking(format_: str) -> None:
    shown = joined(text_of(format_, printed(format_, brief(tricky_dossier(), marking="FOR OFFICIAL EYES"))))

    for text in ("FOR OFFICIAL EYES", "More than $13.5 million", "$6 billion"):
        assert joined(text) in shown
    if format_ != "json":
        assert joined("! Drones:") in shown


@pytest.mark.parametrize("format_", FORMATS)
def test_a_process_writes_the_same_bytes_each_time(run: Program, tricky: str, format_: str) -> None:
    made = []
    for seed in ("1", "2"):
        done = run.process(
            "brief", "-d", tricky, "--format", format_, "-o", f"brief-{seed}", PYTHONHASHSEED=seed, COLUMNS="80",
            TZ=f"UTC+{seed}",
        )  # fmt: skip
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        made.append((run.folder / f"brief-{seed}").read_bytes())

    assert made[0] == made[1]


def test_what_a_reader_of_markdown_sees(run: Program, tricky: str, golden: Golden) -> None:
    golden.check("brief-md", run("brief", "-d", tricky, "--format", "md", "--marking", "DRAFT").stdout)


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_what_a_reader_of_page_one_sees(run: Program, tricky: str, golden: Golden, width: str) -> None:
    golden.check(f"brief-length-page.{width}", run("brief", "-d", tricky, "--length", "page", COLUMNS=width).stdout)


def test_page_one_comes_before_its_annexes_and_without_them_if_it_is_wanted_alone(run: Program, tricky: str) -> None:
    page, full = (run("brief", "-d", tricky, "--length", length).stdout for length in ("page", "full"))

    assert full.startswith(page.partition("\nNotes ")[0])
    assert "Aid by stage" in full
    assert "Aid by stage" not in page
    assert "Source summary statement" in full


def test_the_headings_of_page_one_stand_in_the_order_of_briefing_memoranda(run: Program) -> None:
    page = run("brief", "--length", "page").stdout
    headings = [
        "Bottom line", "Objectives", "Their objectives", "Points to make", "Watch Out For / If Raised",
        "Contested facts", "Last contact and deliverables", "Notes", "Sources",
    ]  # fmt: skip

    assert [line.partition(" ─")[0] for line in page.splitlines() if " ──" in line and line[0].isalpha()] == headings


class TestAnExample:
    def test_is_called_one_at_the_head_and_the_foot(self, run: Program) -> None:
        lines = run("brief", "--format", "txt").stdout.splitlines()

        assert lines[0] == lines[-1] == "EXAMPLE: what each side wants and what to say is invented"

    def test_is_only_what_says_so(self, run: Program, tricky: str) -> None:
        assert "EXAMPLE" not in run("brief", "-d", tricky).stdout


def test_policy_is_never_made_up(run: Program, dossier: str) -> None:
    page = run("brief", "-d", dossier).stdout

    assert "No objectives and no points to make are written in this dossier." in page
    assert "Points to make" not in page


def test_no_marking_is_made_up(run: Program, dossier: str) -> None:
    assert json.loads(run("brief", "-d", dossier, "--json").stdout)["data"]["marking"] == ""
    assert run("brief", "-d", dossier).stdout.startswith("A trip ══")


def test_the_country_narrows_it(run: Program, tricky: str) -> None:
    page = joined(run("brief", "-d", tricky, "--country", "EC").stdout)

    assert joined("More than $13.5 million") in page
    assert "tariff.by" not in page
    assert run("brief", "-d", tricky, "--country", "XX").returncode == ExitCode.NO_SUCH_ID


def test_policy_that_was_written_later_is_no_part_of_a_view_as_of_a_day(run: Program) -> None:
    assert "Points to make" in run("brief", "--as-of", "2026-02-14").stdout
    assert "Points to make" not in run("brief", "--as-of", "2026-02-13").stdout


class TestSince:
    @pytest.fixture
    def earlier(self, run: Program) -> str:
        dossier = make_dossier(sources=[make_source(claims=[make_claim(as_printed="$5 million")])])
        (run.folder / "earlier.json").write_text(json.dumps(dossier))
        return "earlier.json"

    def test_an_annex_says_what_has_changed(self, run: Program, dossier: str, earlier: str) -> None:
        page = run("brief", "-d", dossier, "--since", earlier).stdout

        assert "What has changed ─" in page
        assert "$5 million" in page

    def test_there_is_none_without_it(self, run: Program, dossier: str) -> None:
        assert "What has changed" not in run("brief", "-d", dossier).stdout

    def test_page_one_alone_has_no_room_for_it(self, run: Program, dossier: str, earlier: str) -> None:
        done = run("brief", "-d", dossier, "--since", earlier, "--length", "page")

        assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
        assert "--since is told in an annex, and --length page has none" in done.stderr

    def test_a_dossier_that_is_not_there_is_told_so(self, run: Program, dossier: str) -> None:
        assert run("brief", "-d", dossier, "--since", "none.json").returncode == ExitCode.BAD_DOSSIER


class TestThePaper:
    @pytest.mark.parametrize("format_", PAGED)
    def test_makes_a_difference_to_what_is_set_on_sheets(self, run: Program, dossier: str, format_: str) -> None:
        for paper in ("a4", "letter"):
            done = run("brief", "-d", dossier, "--format", format_, "--paper", paper, "-o", paper)
            assert (done.returncode, done.stderr) == (0, "")
        assert (run.folder / "a4").read_bytes() != (run.folder / "letter").read_bytes()

    @pytest.mark.parametrize("flags", [(), ("--format", "md"), ("--json",)])
    def test_is_refused_where_there_are_no_sheets(self, run: Program, dossier: str, flags: tuple[str, ...]) -> None:
        done = run("brief", "-d", dossier, "--paper", "letter", *flags)

        assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
        assert "--paper goes with --format html, docx, pdf" in done.stderr


@pytest.mark.parametrize("format_", BINARY)
def test_what_is_no_text_is_not_written_to_a_terminal(format_: str, dossier: str) -> None:
    master, terminal = pty.openpty()
    command = [*PROGRAM, "brief", "-d", dossier, "--format", format_]
    try:
        done = subprocess.run(command, stdout=terminal, stderr=subprocess.PIPE, check=False, timeout=60)
    finally:
        os.close(terminal)
        os.close(master)

    assert done.returncode == ExitCode.USAGE
    assert f"a {format_} is no text for a terminal" in done.stderr.decode()
    assert "--output" in done.stderr.decode()


@pytest.mark.parametrize(("format_", "module"), [("docx", "docx"), ("pdf", "typst")])
def test_a_format_whose_extra_is_missing_names_it_and_writes_nothing(
    run: Program, dossier: str, format_: str, module: str, tmp_path: Path
) -> None:
    broken = tmp_path / "without"
    broken.mkdir()
    (broken / f"{module}.py").write_text("raise ImportError")
    done = run.process("brief", "-d", dossier, "--format", format_, "-o", "out", PYTHONPATH=str(broken))

    assert done.returncode == ExitCode.CANNOT_WRITE
    assert f"cannot write {format_}: the extra '{format_}' is not installed" in done.stderr
    assert f"pip install 'visitbrief[{format_}]'" in done.stderr
    assert not (run.folder / "out").exists()


def test_a_file_is_written_over_only_with_force(run: Program, dossier: str) -> None:
    codes = [
        run("brief", "-d", dossier, "--format", "html", "-o", "out", *flag).returncode
        for flag in ((), (), ("--force",))
    ]

    assert codes == [ExitCode.OK, ExitCode.CANNOT_WRITE, ExitCode.OK]
