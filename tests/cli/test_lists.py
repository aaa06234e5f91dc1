"""Lists that a page cuts short, and `--all`, which does not; the order of sources; what `show` shows more."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from builders import make_claim, make_dossier, make_question, make_source
from golden import Golden
from program import Program
from tricky import tricky_dossier
from visitbrief.errors import ExitCode

AID = {"donor": "Norden", "recipient": "Ecuador", "instrument": "grant"}
SOURCE = re.compile(r"\bs\d\b")
CUT = re.compile(r"\band [\d,]+ (more|other)")


@pytest.fixture
def crowded(run: Program) -> str:
    """The path of a dossier in which everything has more of everything than a page names."""
    questions = [
        make_question(aid=AID),
        make_question("navy", kind="name", about="aid.total"),
        make_question("talks.day", kind="moment", topic="talks"),
        *(make_question(f"silent-{number}") for number in range(5)),
    ]
    sources = [make_source("copy", derives_from=[f"s{number}" for number in range(9)], claims=[])]
    for number in range(9):
        claims = [
            make_claim(as_printed=f"${10 + 10 * (number // 2)} million"),
            make_claim("navy", "Ada Envoy" if number % 2 else "Otto Old"),
            make_claim("talks.day", f"{4 + number % 2} September 2025"),
        ]
        sources.append(make_source(f"s{number}", claims=claims))
    event = {"id": "talks", "title": "Talks", "when": "talks.day"}
    path = run.folder / "crowded.json"
    path.write_text(json.dumps(make_dossier(questions=questions, events=[event], sources=sources)))
    return str(path)


@pytest.mark.parametrize("command", ["aid", "timeline", "discrepancies", "sources"])
def test_all_shows_what_the_page_otherwise_counts(run: Program, crowded: str, command: str) -> None:
    brief, whole = (run(command, "-d", crowded, *more, COLUMNS="200").stdout for more in ([], ["--all"]))
    assert CUT.search(brief)
    assert not CUT.search(whole)
    assert len(SOURCE.findall(whole)) > len(SOURCE.findall(brief))


@pytest.mark.parametrize("command", ["aid", "timeline", "discrepancies"])
def test_rows_say_where_the_sources_of_an_answer_and_of_its_rivals_are(run: Program, command: str) -> None:
    questions = [make_question(aid=AID), make_question("talks.day", kind="moment")]
    claims = {"$20 million": "4 September 2025", "$35 million": "5 September 2025"}
    sources = [
        make_source(id_, url=url, claims=[make_claim(as_printed=sum_), make_claim("talks.day", claims[sum_])])
        for id_, sum_, url in (
            ("one", "$20 million", "https://example.org/one"),
            ("two", "$20 million", None),
            ("three", "$20 million", "https://example.org/three"),
            ("other", "$35 million", "https://example.org/other"),
        )
    ]
    event = {"id": "talks", "title": "Talks", "when": "talks.day"}
    (run.folder / "trip.json").write_text(
        json.dumps(make_dossier(questions=questions, events=[event], sources=sources))
    )
    fields = ("--fields", "answer.sources,answer.urls,rivals.url")
    rows = run(command, "-d", "trip.json", "--format", "csv", *fields).stdout.splitlines()[1:]
    lines = run(command, "-d", "trip.json", "--format", "ndjson", *fields).stdout.splitlines()

    wanted = ["https://example.org/one", "https://example.org/three", None]
    assert set(rows) == {
        "one; three; two,https://example.org/one; https://example.org/three; ,https://example.org/other"
    }
    assert {tuple(json.loads(line)["answer.urls"]) for line in lines} == {tuple(wanted)}


@pytest.mark.parametrize("command", ["aid", "timeline", "discrepancies", "sources", "find", "validate"])
def test_all_changes_nothing_in_the_json(run: Program, crowded: str, command: str) -> None:
    brief, whole = (run(command, "-d", crowded, "--json", *more).stdout for more in ([], ["--all"]))
    assert brief == whole


def test_all_shows_every_problem(run: Program) -> None:
    claims = [make_claim("none") for _ in range(300)]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(sources=[make_source(claims=claims)])))
    brief, whole = (run("validate", "trip.json", *more).stdout for more in ([], ["--all"]))
    assert "and 100 more: --all shows them." in brief
    assert whole.count("/sources/0/claims/") == 300


def ids(run: Program, dossier: str, *arguments: str) -> list[str]:
    rows: list[dict[str, Any]] = json.loads(run("sources", "-d", dossier, *arguments, "--json").stdout)["data"]["rows"]
    return [row["id"] for row in rows]


def test_sources_are_sorted_by_id_unless_asked_otherwise(run: Program, crowded: str) -> None:
    assert ids(run, crowded) == ids(run, crowded, "--sort", "id") == sorted(ids(run, crowded))
    assert ids(run, crowded, "--sort", "claims")[-1] == "copy"


def test_an_order_that_there_is_not_is_refused(run: Program, crowded: str) -> None:
    done = run("sources", "-d", crowded, "--sort", "name")
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")


@pytest.mark.parametrize("width", ["60", "100"])
@pytest.mark.parametrize("id_", ["met", "palace", "quito"])
def test_an_event_and_a_place_as_a_reader_sees_them(
    run: Program, tmp_path: Path, golden: Golden, id_: str, width: str
) -> None:
    dossier = tricky_dossier()
    dossier["events"][0]["id"] = "met"
    dossier["sources"][1]["id"] = "quito"  # an id of two things
    (tmp_path / "tricky.json").write_text(json.dumps(dossier).replace('["agency"]', '["quito"]'))
    done = run("show", id_, "-d", "tricky.json", COLUMNS=width)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    golden.check(f"show-{id_}.{width}", done.stdout)
