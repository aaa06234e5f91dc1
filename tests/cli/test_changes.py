import json
from pathlib import Path

import pytest

from builders import make_briefing, make_claim, make_dossier, make_question, make_source, make_visit
from program import Program
from visitbrief.errors import ExitCode

LATER = make_source(
    "herald", publisher="The Herald", published="2025-09-10", claims=[make_claim(as_printed="$35 million")]
)
UNDATED = make_source("leaflet", published=None)


@pytest.fixture
def trip(run: Program) -> str:
    return written(run.folder / "trip.json", make_source(), LATER, UNDATED)


def written(path: Path, *sources: object) -> str:
    path.write_text(json.dumps(make_dossier(sources=[*sources])), encoding="utf-8")
    return str(path)


class TestChanges:
    def test_what_a_reader_of_that_day_does_not_know_is_told(self, run: Program, trip: str) -> None:
        answer = json.loads(run("changes", "--since", "2025-09-04", "-d", trip, "--json").stdout)
        [change] = answer["data"]["changes"]["questions"]

        assert answer["data"]["since"] == "2025-09-04"
        assert answer["dossier"]["as_of"] == "2025-09-30"
        assert change["kinds"] == ["disputed", "new-position"]
        assert [source["id"] for source in answer["data"]["changes"]["sources"]] == ["herald"]

    def test_what_shows_no_date_is_no_news_and_is_counted(self, run: Program, trip: str) -> None:
        warnings = json.loads(run("changes", "--since", "2025-09-04", "-d", trip, "--json").stdout)["warnings"]

        assert warnings == ["1 source shows no date and stands on both sides of what is compared: none is told as new"]

    def test_a_dossier_of_another_visit_is_told_to_be_one(self, run: Program, trip: str) -> None:
        other = run.folder / "other.json"
        other.write_text(json.dumps(make_dossier(visit=make_visit(id="tour"))), encoding="utf-8")
        told = f"'{other}' is about another visit: 'tour', not 'trip'"

        assert json.loads(run("diff", str(other), trip, "--json").stdout)["warnings"][0] == told
        assert told in json.loads(run("brief", "--since", str(other), "-d", trip, "--json").stdout)["warnings"]

    def test_lines_of_policy_that_are_new_or_gone_are_told(self, run: Program) -> None:
        old, new = (run.folder / f"{name}.json" for name in ("old", "new"))
        old.write_text(json.dumps(make_dossier(briefing=make_briefing("We give it.", "aid.total"))), encoding="utf-8")
        new.write_text(json.dumps(make_dossier(briefing=make_briefing("We gave it.", "aid.total"))), encoding="utf-8")
        done = run("diff", str(old), str(new), "--exit-code")

        assert done.returncode == ExitCode.FOUND
        assert "New, point to make   We gave it." in done.stdout
        assert "Gone, point to make  We give it." in done.stdout
        assert "Nothing has changed." in run("diff", str(old), str(old)).stdout

    @pytest.mark.parametrize(("country", "told"), [("EC", True), ("MX", False)])
    def test_a_line_of_policy_belongs_to_the_country_of_all_that_it_cites(
        self, run: Program, country: str, told: bool
    ) -> None:
        questions = [make_question(country="EC"), make_question("other", country="MX")]
        for name, text in (("old", "We give it."), ("new", "We gave it.")):
            dossier = make_dossier(questions=questions, briefing=make_briefing(text, "aid.total"))
            (run.folder / f"{name}.json").write_text(json.dumps(dossier), encoding="utf-8")

        assert ("We gave it." in run("diff", "old.json", "new.json", "--country", country).stdout) is told

    def test_undated_sources_alone_change_nothing(self, run: Program) -> None:
        undated = written(run.folder / "undated.json", UNDATED, make_source("flyer", published=None))
        done = run("changes", "--since", "2025-09-04", "-d", undated, "--exit-code")

        assert done.returncode == ExitCode.OK
        assert "Nothing has changed." in done.stdout

    def test_it_reads_standard_input_once(self, run: Program, trip: str) -> None:
        done = run("changes", "--since", "2025-09-04", "-d", "-", stdin=Path(trip).read_text(encoding="utf-8"))

        assert (done.returncode, done.stderr) == (ExitCode.OK, "")
        assert "Total aid" in done.stdout

    @pytest.mark.parametrize(
        ("since", "flags", "code"),
        [
            ("2025-09-04", ["--exit-code"], ExitCode.FOUND),
            ("2025-09-04", [], ExitCode.OK),
            ("2025-09-30", ["--exit-code"], ExitCode.OK),
        ],
    )
    def test_the_exit_code_says_whether_anything_has_changed(
        self, run: Program, trip: str, since: str, flags: list[str], code: ExitCode
    ) -> None:
        assert run("changes", "--since", since, "-d", trip, *flags).returncode == code

    def test_as_of_ends_the_time_that_is_looked_at(self, run: Program, trip: str) -> None:
        done = run("changes", "--since", "2025-09-04", "--as-of", "2025-09-09", "-d", trip)

        assert "Nothing has changed." in done.stdout

    def test_a_day_is_needed(self, run: Program, trip: str) -> None:
        assert run("changes", "-d", trip).returncode == ExitCode.USAGE


@pytest.mark.parametrize("command", [("changes", "--since", "2025-09-04"), ("diff", "old.json"), ("impact", "herald")])
def test_a_country_narrows_what_is_told(run: Program, command: tuple[str, ...]) -> None:
    questions = [make_question(country="EC"), make_question("other", country="MX")]
    for name, sources in (("old.json", [make_source()]), ("trip.json", [make_source(), LATER])):
        (run.folder / name).write_text(json.dumps(make_dossier(questions=questions, sources=sources)))

    def changed(country: str) -> list[str]:
        data = json.loads(run(*command, "-d", "trip.json", "--country", country, "--json").stdout)["data"]
        return [change["question"]["id"] for change in data["changes"]["questions"]]

    assert (changed("EC"), changed("MX")) == (["aid.total"], [])


class TestDiff:
    @pytest.fixture
    def older(self, run: Program) -> str:
        return written(run.folder / "older.json", make_source(), UNDATED)

    def test_new_sources_and_what_they_say_are_told(self, run: Program, older: str, trip: str) -> None:
        data = json.loads(run("diff", older, trip, "--json").stdout)["data"]

        assert data["changes"]["questions"][0]["kinds"] == ["disputed", "new-position"]
        assert [(each["id"], each["withdrawn"]) for each in data["changes"]["sources"]] == [("herald", False)]

    def test_the_other_way_round_the_source_is_withdrawn(self, run: Program, older: str, trip: str) -> None:
        data = json.loads(run("diff", trip, older, "--json").stdout)["data"]

        assert data["changes"]["questions"][0]["kinds"] == ["settled", "lost-position"]
        assert [(each["id"], each["withdrawn"]) for each in data["changes"]["sources"]] == [("herald", True)]

    def test_without_a_new_dossier_the_usual_one_is_meant(self, run: Program, older: str, trip: str) -> None:
        named = run("diff", older, trip, "--json").stdout

        assert run("diff", older, "-d", trip, "--json").stdout == named
        assert run("diff", older, "--json", VISITBRIEF_DOSSIER=trip).stdout == named

    @pytest.mark.parametrize("flags", [[], ["--exit-code"]])
    def test_a_dossier_does_not_differ_from_itself(self, run: Program, trip: str, flags: list[str]) -> None:
        done = run("diff", trip, trip, *flags)

        assert done.returncode == ExitCode.OK
        assert "Nothing has changed." in done.stdout

    def test_the_exit_code_says_that_they_differ(self, run: Program, older: str, trip: str) -> None:
        assert run("diff", older, trip, "--exit-code").returncode == ExitCode.FOUND

    def test_as_of_a_day_after_the_older_one_was_kept_all_of_that_was_known(self, run: Program, trip: str) -> None:
        older = run.folder / "older.json"
        older.write_text(json.dumps(make_dossier(visit=make_visit(as_of="2025-09-08"), sources=[make_source()])))
        data = json.loads(run("diff", str(older), trip, "--as-of", "2025-09-29", "--json").stdout)["data"]

        assert [(each["id"], each["withdrawn"]) for each in data["changes"]["sources"]] == [("herald", False)]

    def test_a_dossier_that_is_not_there_is_named(self, run: Program, trip: str) -> None:
        done = run("diff", "gone.json", trip)

        assert (done.returncode, done.stdout) == (ExitCode.BAD_DOSSIER, "")
        assert "gone.json" in done.stderr
