import json

import pytest

from builders import make_claim, make_dossier, make_source
from golden import Golden
from program import Program
from tricky import tricky_dossier
from visitbrief.errors import ExitCode


@pytest.fixture
def flawed() -> str:
    """A dossier with an impossible date, a dangling id and a text that cannot be read."""
    claims = [make_claim("aid.totl"), make_claim(as_printed="a lot of money")]
    return json.dumps(make_dossier(sources=[make_source(published="2025-13", claims=claims)]), indent=2)


@pytest.fixture
def curated(run: Program) -> Program:
    """The program in a folder where `trip.json` holds claims read in every way; one is read as the curator says."""
    claims = [
        make_claim("aid.total", "$19.5 million"),
        make_claim("aid.total", "over $19 million"),
        make_claim("aid.tranche", "with a first tranche of $13.5 million"),
        make_claim("aid.tranche", "$13.5 million", value="13600000 USD", reading="curator"),
        make_claim("aid.drones", "$6 million", value="6000000 USD"),
        make_claim("aid.drones", "the same amount", value="6000000 USD"),
        make_claim("aid.drones", "$2 million a year"),
        make_claim("meeting.day", "Tuesday", modality="announced"),
    ]
    dossier = tricky_dossier()
    dossier["sources"].insert(0, make_source("very-closely-curated", claims=claims))
    (run.folder / "trip.json").write_text(json.dumps(dossier, indent=1))
    return run


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
    assert "and 100 more: --all shows them." in run("validate", "trip.json").stdout
    assert len(json.loads(run("validate", "trip.json", "--json").stdout)["data"]["problems"]) == 300


def test_warnings_do_not_make_a_dossier_invalid(curated: Program) -> None:
    done = curated("validate", "trip.json")

    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert "4 warnings" in done.stdout
    assert "'Tuesday' may be any time on 2 September" in done.stdout
    data = json.loads(curated("validate", "trip.json", "--json").stdout)["data"]
    assert (data["valid"], data["problems"], data["readings"]) == (True, [], None)
    assert [warning["rule"] for warning in data["warnings"]] == [
        "rate-for-a-number",
        "weekday-in-an-announcement",
        "stray-figure",
        "stray-figure",
    ]
    assert {warning["file"] for warning in data["warnings"]} == {"trip.json"}


def test_an_invalid_dossier_has_problems_alone(run: Program, flawed: str) -> None:
    done = run("validate", "-", "--explain", "--json", stdin=flawed)
    data = json.loads(done.stdout)["data"]

    assert done.returncode == ExitCode.BAD_DOSSIER
    assert len(data["problems"]) == 3
    assert (data["warnings"], data["readings"]) == ([], None)


def test_claims_that_a_curator_overrules_are_counted(curated: Program) -> None:
    assert "1 claim is read as its curator says, against the print" in " ".join(
        curated("validate", "trip.json").stdout.split()
    )
    assert json.loads(curated("validate", "trip.json", "--json").stdout)["data"]["contents"]["overruled"] == 1


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_what_a_reader_sees_of_readings(curated: Program, golden: Golden, width: str) -> None:
    done = curated("validate", "trip.json", "--explain", "--width", width)

    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    golden.check(f"explain.{width}", done.stdout)


def test_nothing_in_a_claim_acts(curated: Program) -> None:
    done = curated("validate", "trip.json", "--explain", "--all", FORCE_COLOR="")

    assert "gnp.exe" in done.stdout
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def explained(run: Program, *arguments: str) -> list[str]:
    """The claims that the JSON holds."""
    done = run("validate", "trip.json", "--explain", "--json", *arguments)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    return [claim["id"] for claim in json.loads(done.stdout)["data"]["readings"]["claims"]]


def test_json_explains_every_claim_that_is_selected(curated: Program) -> None:
    held = json.loads(curated("validate", "trip.json", "--json").stdout)["data"]["contents"]["claims"]

    assert len(explained(curated)) == held == len(explained(curated, "--all"))
    assert explained(curated, "--source", "undated") == ["undated#1"]
    assert explained(curated, "--question", "aid.tranche", "--source", "rewrite") == []
    assert explained(curated, "--question", "meeting.day") == [
        "rewrite#5",
        "state-department-transcript-of-the-joint-press-conference#4",
        "very-closely-curated#8",
    ]


def test_the_page_shows_claims_without_a_mark_only_when_asked(curated: Program) -> None:
    few = curated("validate", "trip.json", "--explain").stdout
    every = curated("validate", "trip.json", "--explain", "--all").stdout

    assert "very-closely-curated#1\n" not in few
    assert "more: --all shows them" in few
    assert "very-closely-curated#1\n" in every
    assert "--all" not in every
    assert every.index("very-closely-curated#8\n") < every.index("very-closely-curated#1\n")


def test_a_selection_without_a_mark_says_so(curated: Program) -> None:
    assert (
        "No claim in this selection deserves a look."
        in curated("validate", "trip.json", "--explain", "--source", "undated").stdout
    )


def test_very_many_marked_claims_are_cut_on_the_page(run: Program) -> None:
    claims = [make_claim(as_printed="over $20 million") for _ in range(201)]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(claims=claims)])))

    assert "1 more: --all shows them" in run("validate", "trip.json", "--explain").stdout
    assert "gazette#201" in run("validate", "trip.json", "--explain", "--all").stdout


@pytest.mark.parametrize("arguments", [("--source", "undated"), ("--country", "EC")], ids="".join)
def test_to_select_claims_is_to_explain_them(curated: Program, arguments: tuple[str, ...]) -> None:
    done = curated("validate", "trip.json", *arguments)

    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "hint: add --explain" in done.stderr


def test_what_is_selected_must_be_known(curated: Program) -> None:
    done = curated("validate", "trip.json", "--explain", "--question", "aid.tranch")

    assert done.returncode == ExitCode.NO_SUCH_ID
    assert "did you mean 'aid.tranche'?" in done.stderr


def test_show_says_who_reads_a_claim_against_the_print(curated: Program) -> None:
    shown = json.loads(curated("show", "very-closely-curated", "-d", "trip.json", "--json").stdout)
    assert [claim["reading"] for claim in shown["data"]["source"]["claims"]] == [*[None] * 3, "curator", *[None] * 4]
    told = "the curator's, against the print"
    assert told in curated("show", "very-closely-curated#4", "-d", "trip.json").stdout
    assert told in curated("show", "aid.tranche", "-d", "trip.json", "--width", "200").stdout
    assert told not in curated("show", "very-closely-curated#3", "-d", "trip.json").stdout


@pytest.mark.parametrize("call", [("validate",), ("verify", "--texts", "."), ("diff", "trip.json")])
def test_two_dossiers_are_one_too_many_but_the_environments_gives_way(
    run: Program, dossier: str, call: tuple[str, ...]
) -> None:
    (run.folder / "broken.json").write_text("{")
    both = run(*call, dossier, "--dossier", "broken.json")

    assert (both.returncode, both.stdout) == (ExitCode.USAGE, "")
    assert "two dossiers are named" in both.stderr
    assert run(*call, dossier, VISITBRIEF_DOSSIER="broken.json").returncode == ExitCode.OK
