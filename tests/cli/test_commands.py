"""The commands over a small dossier that holds what is hard to show."""

import json
from pathlib import Path
from typing import Any

import pytest

from builders import make_claim, make_dossier, make_person, make_question, make_source
from golden import Golden
from program import Program
from tricky import HOSTILE, tricky_dossier

COMMANDS = ["summary", "aid", "timeline", "discrepancies", "sources", "show aid.total", "show rewrite", "show nora-new"]
COMMANDS += [
    "show rewrite#4",
    "coverage",
    "coverage --topic aid",
    "trace words",
    "trace rewrite#1",
    "impact rewrite",
    "changes --since 2025-09-04",
    "timeline --plot",
    "show aid.total --plot",
]


@pytest.fixture
def tricky(tmp_path: Path) -> str:
    path = tmp_path / "tricky.json"
    path.write_text(json.dumps(tricky_dossier()), encoding="utf-8")
    return str(path)


def answer(run: Program, *arguments: str) -> Any:
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)["data"]


@pytest.mark.parametrize("width", ["60", "80", "120"])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_reader_sees(run: Program, tricky: str, golden: Golden, command: str, width: str) -> None:
    done = run(*command.split(), "--dossier", tricky, COLUMNS=width)

    assert (done.returncode, done.stderr) == (0, "")
    name = "-".join(command.replace("--", "").replace("#", " ").split())
    golden.check(f"{name}.{width}", done.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_in_a_dossier_acts(run: Program, tricky: str, command: str) -> None:
    done = run(*command.split(), "--dossier", tricky, COLUMNS="100", FORCE_COLOR="")

    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_an_id_in_a_cell_is_never_broken(run: Program) -> None:
    name = "anton-of-the-house-of-rassendyll"
    dossier = make_dossier(
        people=[make_person(), make_person(name, name="Anton Rassendyll")],
        questions=[make_question("host", kind="name")],
        sources=[make_source(claims=[make_claim("host", "Prime Minister Anton Rassendyll")])],
    )
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    for width in ("40", "60", "80"):
        assert f"({name})" in run("show", "gazette", "-d", "trip.json", "--width", width).stdout
    claim = json.loads(run("show", "gazette#1", "-d", "trip.json", "--json").stdout)["data"]["claim"]
    assert claim["entity"] == name


@pytest.mark.parametrize(
    ("modality", "said"),
    [("said", "said by Ada"), ("reported", "reported, according to Ada"), ("planned", "planned, according to Ada")],
)
def test_whose_word_a_claim_is_is_told_apart_from_who_reports_it(run: Program, modality: str, said: str) -> None:
    claims = [make_claim(speaker="Ada", modality=modality)]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(claims=claims)])))
    assert said in run("show", "gazette#1", "-d", "trip.json").stdout


def test_editorial_brackets_are_kept(run: Program, tricky: str) -> None:
    assert "[/b] [bold]we[/bold] [sic]" in run("summary", "-d", tricky, "--width", "200").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_the_same_bytes_on_every_run_and_in_every_terminal(run: Program, tricky: str, command: str) -> None:
    one = run(*command.split(), "-d", tricky, "--json", PYTHONHASHSEED="1", COLUMNS="60", FORCE_COLOR="1")
    other = run(*command.split(), "-d", tricky, "--json", PYTHONHASHSEED="2", PYTHONIOENCODING="ascii")

    assert one.stdout == other.stdout
    assert json.loads(one.stdout)["format"] == 2


def test_json_carries_text_as_it_stands(run: Program, tricky: str) -> None:
    assert answer(run, "show", "rewrite", "-d", tricky)["source"]["note"] == HOSTILE


def test_a_discrepancy_in_json(run: Program, tricky: str) -> None:
    rows = {row["question"]["id"]: row for row in answer(run, "discrepancies", "-d", tricky)["discrepancies"]}
    total = rows["aid.total"]

    assert total["question"] == {
        "id": "aid.total",
        "title": "Total aid",
        "asks": "How much is it in all?",
        "kind": "quantity",
        "topic": "aid",
        "country": "EC",
        "weight": "high",
        "moves": None,
    }
    assert (total["kind"], total["severity"]) == ("figure", "major")
    assert [position["value"] for position in total["positions"]] == [
        "[19000000,20000000) USD",
        "[13450000,13550000) USD",
    ]
    assert total["positions"][1]["claims"][0] == {
        "id": "rewrite#1",
        "source": "rewrite",
        "url": None,
        "as_printed": "$13.5 million",
        "value": "[13450000,13550000) USD",
        "language": "en",
        "modality": "reported",
        "reading": None,
        "speaker": None,
        "origins": ["tass"],
        "presumed": True,
    }
    assert total["positions"][1]["shared"] == []
    assert (total["answer"]["text"], total["answer"]["standing"]) == ("nearly $20 million", "better-supported")
    assert {reason["kind"] for reason in total["explanations"]} == {"part-for-whole"}
    assert (total["support"]["position"], total["support"]["rule"]) == (0, "primary-record")


def test_what_nobody_else_confirms_and_what_nobody_says_are_named(run: Program, tricky: str) -> None:
    view = answer(run, "discrepancies", "-d", tricky)

    assert view["unanswered"] == ["silence"]
    assert view["single_origin"] == []
    assert answer(run, "discrepancies", "-d", tricky, "--source", "copy-one", "--as-of", "2025-09-04")[
        "single_origin"
    ] == ["words"]


def test_deleting_a_claim_changes_the_outcome(run: Program, tmp_path: Path) -> None:
    dossier = tricky_dossier()
    rewrite = next(source for source in dossier["sources"] if source["id"] == "rewrite")
    rewrite["claims"] = [claim for claim in rewrite["claims"] if claim["question"] != "aid.total"]
    path = tmp_path / "mended.json"
    path.write_text(json.dumps(dossier), encoding="utf-8")

    rows = answer(run, "discrepancies", "-d", str(path))["discrepancies"]

    assert "aid.total" not in {row["question"]["id"] for row in rows}


class TestDisputesInBriefAndWhole:
    def test_each_is_a_row_with_its_answer_a_rival_and_a_reason(self, run: Program, tricky: str) -> None:
        rows = answer(run, "discrepancies", "-d", tricky)["discrepancies"]
        page = run("discrepancies", "-d", tricky, COLUMNS="200").stdout

        places = [page.index(f"{row['severity'].upper()} {row['question']['title']}") for row in rows]
        assert places == sorted(places)
        for row in rows:
            for rival in row["rivals"]:
                assert f"{rival['text'][:40]}" in page
                assert all(f": {reason['title']}" in page for reason in rival["why"][:1])
        assert "Where the sources are" not in page

    def test_full_shows_every_one_whole(self, run: Program, tricky: str) -> None:
        brief, full = (run("discrepancies", "-d", tricky, *more).stdout for more in ([], ["--full"]))
        rows = answer(run, "discrepancies", "-d", tricky)["discrepancies"]

        assert all(" ".join(row["question"]["asks"].split()[:3]) in full for row in rows)
        assert full.count("│ Better supported") == len(rows)
        assert brief.count("│ Better supported") == 0

    def test_those_named_are_shown_whole_and_alone(self, run: Program, tricky: str) -> None:
        done = run("discrepancies", "words", "aid.total", "-d", tricky)
        named = answer(run, "discrepancies", "words", "aid.total", "-d", tricky)

        assert [row["question"]["id"] for row in named["discrepancies"]] == ["aid.total", "words"]
        assert done.stdout.count("Better supported") == 2
        assert named["unanswered"] == []

    def test_one_that_is_not_disputed_is_said_to_be_so(self, run: Program, tricky: str) -> None:
        done = run("discrepancies", "silence", "-d", tricky)

        assert done.returncode == 0
        assert "No source contradicts another" in done.stdout

    def test_an_unknown_id_is_refused_with_the_nearest(self, run: Program, tricky: str) -> None:
        done = run("discrepancies", "aid.total", "aid.totl", "-d", tricky)

        assert (done.returncode, done.stdout) == (4, "")
        assert "no question 'aid.totl'" in done.stderr
        assert "did you mean 'aid.total'?" in done.stderr

    def test_the_page_changes_nothing_in_the_json(self, run: Program, tricky: str) -> None:
        brief, full = (run("discrepancies", "-d", tricky, "--json", *more).stdout for more in ([], ["--full"]))

        assert brief == full

    @pytest.mark.parametrize("width", [60, 80, 120, 200])
    def test_the_way_to_more_stands_at_the_end(self, run: Program, tricky: str, width: int) -> None:
        page = run("discrepancies", "-d", tricky, COLUMNS=str(width)).stdout

        assert all(len(each) <= width for each in page.splitlines())
        assert "--full" in page.splitlines()[-1]


class TestFailOn:
    @pytest.mark.parametrize(
        ("fail_on", "narrowed", "code"),
        [
            ("major", [], 1),
            ("minor", [], 1),
            ("any", [], 1),
            ("major", ["--topic", "base"], 0),
            ("moderate", ["--topic", "base"], 0),
            ("minor", ["--topic", "base"], 1),
            ("any", ["--topic", "base"], 1),
        ],
    )
    def test_ends_with_1_when_it_finds_what_was_asked_about(
        self, run: Program, tricky: str, fail_on: str, narrowed: list[str], code: int
    ) -> None:
        assert run("discrepancies", "-d", tricky, *narrowed, "--fail-on", fail_on).returncode == code

    def test_prints_the_same_answer(self, run: Program, tricky: str) -> None:
        asked = run("discrepancies", "-d", tricky, "--json", "--fail-on", "any")

        assert asked.stdout == run("discrepancies", "-d", tricky, "--json").stdout


class TestFilters:
    def questions(self, run: Program, tricky: str, *filters: str) -> set[str]:
        rows = answer(run, "discrepancies", "-d", tricky, *filters)["discrepancies"]
        return {row["question"]["id"] for row in rows}

    def test_country(self, run: Program, tricky: str) -> None:
        assert "words" not in self.questions(run, tricky, "--country", "EC")
        assert "aid.total" in self.questions(run, tricky, "--country", "EC")

    def test_topic(self, run: Program, tricky: str) -> None:
        assert self.questions(run, tricky, "--topic", "base") == {"words"}

    def test_source(self, run: Program, tricky: str) -> None:
        assert self.questions(run, tricky, "--source", "copy-one") == {"words"}

    def test_person(self, run: Program, tricky: str) -> None:
        assert self.questions(run, tricky, "--person", "nora-new") == {"tariff.by"}

    def test_kind(self, run: Program, tricky: str) -> None:
        assert self.questions(run, tricky, "--kind", "date") == {"meeting.day"}
        assert self.questions(run, tricky, "--kind", "office") == {"tariff.by"}
        assert self.questions(run, tricky, "--kind", "self") == {"aid.drones"}

    def test_severity_means_this_bad_or_worse(self, run: Program, tricky: str) -> None:
        major = self.questions(run, tricky, "--severity", "major")

        assert major < self.questions(run, tricky, "--severity", "minor") == self.questions(run, tricky)

    def test_dates(self, run: Program, tricky: str) -> None:
        assert [row["event"] for row in answer(run, "timeline", "-d", tricky, "--from", "2025-09-04")["rows"]] == [
            "met"
        ]
        assert answer(run, "timeline", "-d", tricky, "--from", "2025-09-05")["rows"] == []
        assert answer(run, "timeline", "-d", tricky, "--to", "2025-09-03")["rows"] == []

    def test_days_the_wrong_way_round_are_refused(self, run: Program, tricky: str) -> None:
        done = run("timeline", "-d", tricky, "--from", "2025-09-05", "--to", "2025-09-03")

        assert (done.returncode, done.stdout) == (2, "")
        assert "--from 2025-09-05 is after --to 2025-09-03" in done.stderr

    @pytest.mark.parametrize(
        ("option", "asked", "hint"),
        [
            ("--source", "rewrit", "rewrite"),
            ("--topic", "aids", "aid"),
            ("--topic", "AID", "aid"),
            ("--country", "ec", "EC"),
            ("--topic", "bas", "base"),
            ("--person", "nora", "nora-new"),
        ],
    )
    def test_what_the_dossier_does_not_know_is_refused(
        self, run: Program, tricky: str, option: str, asked: str, hint: str
    ) -> None:
        done = run("discrepancies", "-d", tricky, option, asked)

        assert (done.returncode, done.stdout) == (4, "")
        assert f"'{asked}'" in done.stderr
        assert f"did you mean '{hint}'" in done.stderr

    def test_what_is_near_nothing_is_answered_with_what_there_is(self, run: Program, tricky: str) -> None:
        done = run("discrepancies", "-d", tricky, "--country", "EX")

        assert "hint: known: EC" in done.stderr
        assert "did you mean" not in done.stderr


class TestAsOf:
    def test_later_sources_are_left_out(self, run: Program, tricky: str) -> None:
        known = json.loads(run("discrepancies", "-d", tricky, "--json", "--as-of", "2025-09-04").stdout)

        assert known["dossier"]["as_of"] == "2025-09-04"
        assert known["data"]["discrepancies"] == []

    def test_undated_sources_are_named_as_left_out(self, run: Program, tricky: str) -> None:
        known = json.loads(run("aid", "-d", tricky, "--json", "--as-of", "2025-09-29").stdout)

        assert known["warnings"] == ["1 source shows no date and is left out of a view as of 2025-09-29"]

    def test_on_the_dossiers_own_day_nothing_is_left_out(self, run: Program, tricky: str) -> None:
        day = json.loads(run("summary", "-d", tricky, "--json").stdout)["dossier"]["as_of"]

        for command in ("summary", "discrepancies", "sources"):
            known, whole = (run(command, "-d", tricky, "--json", *as_of).stdout for as_of in (["--as-of", day], []))
            assert known == whole

    def test_the_note_stands_on_the_page_too(self, run: Program, tricky: str) -> None:
        done = run("aid", "-d", tricky, "--as-of", "2025-09-29", COLUMNS="120")

        assert "1 source shows no date" in done.stdout
        assert done.stderr == ""


@pytest.mark.parametrize(
    "id_", ["rewrit", "rewrite#0", "rewrite#99", "rewrite#x", "rewrite#", "nobody#1", "", "#", "rewrite#²"]
)
def test_an_id_that_nothing_has(run: Program, tricky: str, id_: str) -> None:
    done = run("show", id_, "-d", tricky)

    assert (done.returncode, done.stdout) == (4, "")
    assert "Traceback" not in done.stderr


def test_an_empty_dossier_is_answered(run: Program, tmp_path: Path) -> None:
    empty = tricky_dossier() | {"questions": [], "events": [], "sources": [], "briefing": None}
    path = tmp_path / "empty.json"
    path.write_text(json.dumps(empty), encoding="utf-8")

    for command in ("summary", "brief", "aid", "timeline", "discrepancies", "sources"):
        for arguments in ([command], [command, "--json"]):
            done = run(*arguments, "-d", str(path))
            assert (done.returncode, done.stderr) == (0, "")
            assert done.stdout


def test_a_million_dollar_line_stays_on_its_page(run: Program, tmp_path: Path) -> None:
    dossier = tricky_dossier()
    dossier["sources"].append(
        make_source("x" * 80, title="word " * 300, claims=[make_claim("aid.total", "$1,000,000,000,000")])
    )
    path = tmp_path / "wide.json"
    path.write_text(json.dumps(dossier), encoding="utf-8")

    for command in ("aid", "discrepancies", "sources", f"show {'x' * 80}"):
        lines = run(*command.split(), "-d", str(path), COLUMNS="60").stdout.splitlines()
        assert all(len(line) <= 60 or "x" * 80 in line for line in lines)


def test_a_page_of_very_many_disputes_says_how_many_more_there_are(
    run: Program, tricky: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [row["question"]["id"] for row in answer(run, "discrepancies", "--dossier", tricky)["discrepancies"]]
    monkeypatch.setattr("visitbrief.render.layout.discrepancies.MOST_DISPUTES", len(ids))
    assert "more: --all" not in run("discrepancies", "--dossier", tricky).stdout

    monkeypatch.setattr("visitbrief.render.layout.discrepancies.MOST_DISPUTES", len(ids) - 1)
    page = run("discrepancies", "--dossier", tricky).stdout
    assert "and 1 more: --all shows them." in page
    assert [id_ for id_ in ids if id_ not in page] == ids[-1:]
