import json

import pytest

from builders import make_claim, make_dossier, make_source
from golden import Golden
from program import Program
from visitbrief.errors import ExitCode


@pytest.fixture
def flawed() -> str:
    """A dossier with an impossible date, a dangling id and a text that cannot be read."""
    claims = [make_claim("aid.totl"), make_claim(as_printed="a lot of money")]
    return json.dumps(make_dossier(sources=[make_source(published="2025-13", claims=claims)]), indent=2)


def test_a_valid_dossier(run: Program, dossier: str) -> None:
    done = run("validate", "trip.json")
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert "trip.json: valid" in done.stdout
    assert "2 claims, 2 sources, 1 question" in done.stdout
    assert run("validate", "--dossier", dossier).returncode == ExitCode.OK
    assert run("validate", VISITBRIEF_DOSSIER="trip.json").returncode == ExitCode.OK


def test_problems_are_the_answer_and_the_exit_code_says_so(run: Program, flawed: str, golden: Golden) -> None:
    (run.folder / "trip.json").write_text(flawed)
    done = run("validate", "trip.json")
    assert (done.returncode, done.stderr) == (ExitCode.BAD_DOSSIER, "")
    golden.check("validate", done.stdout)


def test_a_key_of_any_length_fits_the_page(run: Program) -> None:
    (run.folder / "trip.json").write_text(json.dumps(make_dossier() | {"x" * 10_000: 1}))
    done = run("validate", "trip.json")

    assert done.returncode == ExitCode.BAD_DOSSIER
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_json_lists_every_problem_with_its_place(run: Program, flawed: str) -> None:
    done = run("validate", "-", "--json", stdin=flawed)
    answer = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (ExitCode.BAD_DOSSIER, "")
    assert (answer["command"], answer["dossier"]) == ("validate", None)
    assert (answer["data"]["file"], answer["data"]["valid"], answer["data"]["contents"]) == ("<stdin>", False, None)
    lines = flawed.splitlines()
    places = {
        problem["pointer"]: (problem["line"] - 1, problem["column"] - 1) for problem in answer["data"]["problems"]
    }
    assert {pointer: lines[line][column:].rstrip(",") for pointer, (line, column) in places.items()} == {
        "/sources/0/published": '"2025-13"',
        "/sources/0/claims/0/question": '"aid.totl"',
        "/sources/0/claims/1/as_printed": '"a lot of money"',
    }


def test_a_file_that_is_no_json_has_a_place_too(run: Program) -> None:
    (run.folder / "trip.json").write_text('{"format": 1,\n "visit": }')
    [problem] = json.loads(run("validate", "trip.json", "--json").stdout)["data"]["problems"]
    assert (problem["file"], problem["line"]) == ("trip.json", 2)


def test_a_file_that_cannot_be_read_is_an_error_and_no_answer(run: Program) -> None:
    page, answer = run("validate", "none.json"), run("validate", "none.json", "--json")
    assert (page.returncode, page.stdout) == (answer.returncode, answer.stdout) == (ExitCode.BAD_DOSSIER, "")
    assert page.stderr == "visitbrief: error: none.json: there is no such file\n"
    assert json.loads(answer.stderr)["error"]["message"] == "there is no such file"


def test_a_long_list_is_cut_on_the_page_and_says_so(run: Program) -> None:
    claims = [make_claim("none") for _ in range(300)]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(claims=claims)])))
    assert "100 more: --json lists all" in run("validate", "trip.json").stdout
    assert len(json.loads(run("validate", "trip.json", "--json").stdout)["data"]["problems"]) == 300
