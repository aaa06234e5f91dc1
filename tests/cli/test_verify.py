"""`visitbrief verify`."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from builders import make_claim, make_dossier, make_source
from golden import Golden
from program import Program
from visitbrief.errors import ExitCode
from visitbrief.render.layout.verify import MOST_FAILURES

HOSTILE = "It is \x1b[31m$20 million\x1b[0m \u202e[/b]"


@pytest.fixture
def texts(run: Program) -> Path:
    """A dossier of three sources beside a folder with the texts of two of them."""
    gazette = [
        make_claim(as_printed="$20 million", paragraph=2),
        make_claim(as_printed="“$20 million”"),
        make_claim(as_printed="$28 million", part="headline"),
        make_claim(as_printed="$20 million", paragraph=1),
        make_claim(as_printed="nearly $18.5 million", paragraph=3),
    ]
    sources = [
        make_source("gazette", title="Rubio brings $28 million", claims=gazette),
        make_source("echo", claims=[make_claim(as_printed="$25 million")]),
        make_source("herald", claims=[make_claim(), make_claim()]),
    ]
    folder = run.folder / "texts"
    folder.mkdir()
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=sources)))
    (folder / "gazette.txt").write_text('Aid\n\nHe said "$20 million".\n$20 million\nnearly $13.5 million\n')
    (folder / "echo.md").write_text(HOSTILE)
    return folder


def verify(run: Program, *arguments: str) -> tuple[int, dict[str, Any]]:
    done = run("verify", "trip.json", "--texts", "texts", "--json", *arguments)
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("width", ["60", "100"])
def test_what_a_reader_sees(run: Program, golden: Golden, width: str) -> None:
    done = run("verify", "trip.json", "--texts", "texts", COLUMNS=width)
    assert (done.returncode, done.stderr) == (ExitCode.FOUND, "")
    golden.check(f"verify.{width}", done.stdout)
    golden.check(
        f"verify-all.{width}", run("verify", "-d", "trip.json", "--texts", "texts", "--all", COLUMNS=width).stdout
    )


@pytest.mark.usefixtures("texts")
def test_every_claim_has_its_outcome_in_json(run: Program) -> None:
    code, document = verify(run)
    assert (code, document["dossier"]["id"], document["warnings"]) == (ExitCode.FOUND, "trip", [])
    assert {claim["id"]: (claim["outcome"], claim["found_in"]) for claim in document["data"]["claims"]} == {
        "echo#1": ("not-found", None),
        "gazette#1": ("exact", 2),
        "gazette#2": ("normalised", 2),
        "gazette#3": ("exact", None),
        "gazette#4": ("elsewhere", 2),
        "gazette#5": ("not-found", None),
    }
    assert document["data"]["claims"][-1]["nearest"] == {
        "paragraph": 4,
        "pieces": [
            {"text": "nearly $", "differs": False},
            {"text": "13.5 ", "differs": True},
            {"text": "million", "differs": False},
        ],
    }


def test_what_stands_where_it_is_said_to_ends_with_0(run: Program, texts: Path) -> None:
    (texts / "gazette.txt").write_text("$20 million\n$20 million “$20 million”\nnearly $18.5 million")
    (texts / "echo.md").unlink()
    code, document = verify(run)
    assert code == ExitCode.OK
    assert document["data"]["without_text"] == ["echo", "herald"]


def test_texts_of_no_source_are_told(run: Program, texts: Path) -> None:
    for number in range(6):
        (texts / f"stray-{number}.txt").touch()
    names = ", ".join(f"stray-{number}.txt" for number in range(5))
    assert verify(run)[1]["warnings"] == [f"no source has the text {names} and 1 more"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name is text")
def test_a_name_that_is_no_text_is_told_all_the_same(run: Program, texts: Path) -> None:
    (texts / "\udcff.txt").touch()
    assert verify(run)[1]["warnings"] == ["no source has the text \\xff.txt"]


def test_a_text_of_a_source_without_claims_verifies_nothing_and_says_so(run: Program, texts: Path) -> None:
    sources = [make_source(), make_source("silent", claims=[])]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=sources)))
    for text in texts.iterdir():
        text.unlink()
    (texts / "silent.txt").touch()
    done = run("verify", "trip.json", "--texts", "texts")
    assert done.returncode == ExitCode.OK
    assert "Verified: nothing, for want of texts" in done.stdout


def test_a_long_list_ends_with_how_many_more_and_how_to_see_them(run: Program, texts: Path) -> None:
    claims = [make_claim(as_printed="$99 million") for _ in range(MOST_FAILURES + 1)]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(claims=claims)])))
    brief, whole = (run("verify", "trip.json", "--texts", str(texts), *more).stdout for more in ([], ["--all"]))
    assert "\nand 1 more: --all shows them.\n" in brief
    assert (brief.count("gazette#"), whole.count("gazette#")) == (MOST_FAILURES, MOST_FAILURES + 1)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["trip.json"], ExitCode.USAGE, "missing option '--texts'", id="no folder named"),
        pytest.param(["trip.json", "--texts", ""], ExitCode.USAGE, "the name of the folder is empty", id="empty name"),
        pytest.param(["trip.json", "--texts", "none"], ExitCode.BAD_DOSSIER, "error: none: ", id="no such folder"),
        pytest.param(["trip.json", "--texts", "empty"], ExitCode.BAD_DOSSIER, "empty: no file here", id="no text"),
        pytest.param(["none", "--texts", "texts"], ExitCode.BAD_DOSSIER, "error: none: there is no such", id="no file"),
        pytest.param(
            ["trip.json", "--texts", "bad"], ExitCode.BAD_DOSSIER, "bad/echo.txt: byte 0 of it", id="no UTF-8"
        ),
    ],
)
@pytest.mark.usefixtures("texts")
def test_what_cannot_be_read_is_one_clear_error(run: Program, arguments: list[str], code: ExitCode, said: str) -> None:
    (run.folder / "bad").mkdir()
    (run.folder / "empty").mkdir()
    (run.folder / "bad" / "echo.txt").write_bytes(b"\xff")
    done = run("verify", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


def test_the_dossier_that_ships_is_the_one_that_is_verified_by_default(run: Program, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "ap-quito.txt").touch()
    document = json.loads(run("verify", "--texts", "texts", "--json").stdout)
    assert document["dossier"]["id"] == "rubio-mexico-ecuador-2025"
