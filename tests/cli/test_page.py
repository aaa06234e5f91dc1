"""Where `visitbrief page` writes its page, and how it is shown."""

import json
import stat
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir
from unittest.mock import patch
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from program import Program


class Browser:
    """Stands for the user's browser: keeps what it is asked to open."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.is_there = True

    def open(self, url: str) -> bool:
        self.opened.append(url)
        return self.is_there

    @property
    def file(self) -> Path:
        """The one file that it opened."""
        (url,) = self.opened
        assert urlsplit(url).scheme == "file"
        return Path(url2pathname(urlsplit(url).path))


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert gettempdir() == str(tmp_path)
    stub = Browser()
    with patch.object(webbrowser, "open", stub.open):
        yield stub


def test_a_page_is_standard_output(run: Program, dossier: str, browser: Browser) -> None:
    done = run("page", "-d", dossier)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert not browser.opened


def test_a_page_can_be_written_to_a_file(run: Program, dossier: str, browser: Browser) -> None:
    done = run("page", "-d", dossier, "-o", "page.html")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (run.folder / "page.html").read_text(encoding="utf-8") == run("page", "-d", dossier).stdout
    assert not browser.opened


@pytest.mark.parametrize("to", [(), ("-o", "-")])
def test_to_be_shown_it_needs_no_file_of_the_users(
    run: Program, dossier: str, browser: Browser, to: tuple[str, ...]
) -> None:
    done = run("page", "-d", dossier, "--open", *to)

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"visitbrief: note: the page is '{browser.file}'\n"
    assert browser.file.suffix == ".html"
    assert browser.file.read_text(encoding="utf-8") == run("page", "-d", dossier).stdout


def test_nobody_else_can_read_the_temporary_file(run: Program, dossier: str, browser: Browser) -> None:
    run("page", "-d", dossier, "--open")

    assert stat.S_IMODE(browser.file.stat().st_mode) == 0o600


def test_a_file_that_is_named_is_shown(run: Program, dossier: str, browser: Browser) -> None:
    done = run("page", "-d", dossier, "--open", "-o", "a page#1.html")

    assert done.returncode == 0
    assert browser.file == run.folder / "a page#1.html"
    assert browser.file.exists()


def test_a_file_that_exists_is_neither_written_over_nor_shown(run: Program, dossier: str, browser: Browser) -> None:
    (run.folder / "page.html").write_text("mine")
    done = run("page", "-d", dossier, "--open", "-o", "page.html")

    assert done.returncode == 5
    assert (run.folder / "page.html").read_text() == "mine"
    assert not browser.opened


def test_without_a_browser_it_is_said_where_the_page_is(run: Program, dossier: str, browser: Browser) -> None:
    browser.is_there = False
    done = run("page", "-d", dossier, "--open")

    assert done.returncode == 0
    assert done.stderr == f"visitbrief: note: no browser could be started; the page is '{browser.file}'\n"


def test_json_cannot_be_shown(run: Program, dossier: str, browser: Browser) -> None:
    done = run("page", "-d", dossier, "--open", "--json")

    assert (done.returncode, done.stdout) == (2, "")
    assert "--open shows a page, and json is none" in done.stderr
    assert not browser.opened


def test_a_temporary_folder_without_room_is_said(
    run: Program, dossier: str, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(run.folder / "none"))
    done = run("page", "-d", dossier, "--open")

    assert (done.returncode, done.stdout) == (5, "")
    assert "cannot write a temporary file: No such file or directory" in done.stderr


def test_its_json_holds_all_of_it(run: Program, dossier: str) -> None:
    data = json.loads(run("page", "-d", dossier, "--json").stdout)["data"]

    assert [entry["detail"]["question"]["id"] for entry in data["disputes"]] == ["aid.total"]
    assert data["disputes"][0]["trace"]["claim_count"] == 2
    assert [person["id"] for person in data["people"]] == ["ada-envoy"]
    for command in ("summary", "timeline", "coverage", "sources"):
        assert data[command] == json.loads(run(command, "-d", dossier, "--json").stdout)["data"]
