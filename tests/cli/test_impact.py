import json

import pytest

from builders import make_claim, make_dossier, make_question, make_source
from program import Program
from visitbrief.errors import ExitCode
from visitbrief.render.layout.parts import MOST_ROWS


@pytest.fixture
def wordy(run: Program) -> str:
    """A dossier of which one source has a claim more than a page lists."""
    questions = [make_question(), *(make_question(f"q{number}") for number in range(MOST_ROWS))]
    claims = [make_claim(question["id"]) for question in questions]
    sources = [make_source("wordy", claims=claims), make_source()]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(questions=questions, sources=sources)))
    return "trip.json"


def test_a_long_list_is_cut_on_the_page_and_whole_in_the_json(run: Program, wordy: str) -> None:
    page, document = (run("impact", "wordy", "-d", wordy, *flag).stdout for flag in ([], ["--json"]))

    assert f"wordy#{MOST_ROWS}" in page
    assert f"wordy#{MOST_ROWS + 1}" not in page
    assert "and 1 more: --json shows them" in page
    assert len(json.loads(document)["data"]["lost"]) == MOST_ROWS + 1


def test_a_list_that_fits_is_not_said_to_be_cut(run: Program, wordy: str) -> None:
    page = run("impact", "gazette", "-d", wordy).stdout

    assert "gazette#1" in page
    assert "--json shows them" not in page


def test_several_sources_are_withdrawn_at_once_in_whatever_order(run: Program, wordy: str) -> None:
    there, back = (run("impact", *names, "-d", wordy).stdout for names in (["gazette", "wordy"], ["wordy", "gazette"]))

    assert there == back
    assert "Without gazette, wordy" in there


def test_a_source_that_claims_nothing_takes_nothing_with_it(run: Program) -> None:
    sources = [make_source(), make_source("empty", claims=[])]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=sources)))

    assert "Nothing is lost" in run("impact", "empty", "-d", "trip.json").stdout


def test_what_is_no_source_is_refused_with_the_nearest(run: Program, dossier: str) -> None:
    done = run("impact", "heraldd", "-d", dossier)

    assert (done.returncode, done.stdout) == (ExitCode.NO_SUCH_ID, "")
    assert "did you mean 'herald'?" in done.stderr
