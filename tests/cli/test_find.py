"""`visitbrief find`, and the hints that use it."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from builders import make_dossier, make_person, make_question
from golden import Golden
from program import Program
from tricky import tricky_dossier
from visitbrief.dossier.search import MOST_WORDS
from visitbrief.dossier.things import SHOWN
from visitbrief.errors import ExitCode
from visitbrief.render.layout.find import MOST_HITS


@pytest.fixture
def tricky(tmp_path: Path) -> str:
    path = tmp_path / "tricky.json"
    path.write_text(json.dumps(tricky_dossier()), encoding="utf-8")
    return str(path)


def hits(run: Program, *arguments: str) -> list[dict[str, Any]]:
    done = run("find", *arguments, "--json")
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    found: list[dict[str, Any]] = json.loads(done.stdout)["data"]["hits"]
    return found


@pytest.mark.parametrize("width", ["60", "100"])
def test_what_a_reader_sees(run: Program, tricky: str, golden: Golden, width: str) -> None:
    done = run("find", "drones", "meet", "-d", tricky, COLUMNS=width)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    golden.check(f"find.{width}", run("find", "ñandu", "-d", tricky, COLUMNS=width).stdout)


def test_each_hit_says_what_it_is_and_what_holds_the_words(run: Program, tricky: str) -> None:
    assert hits(run, "NANDÚ", "-d", tricky)[0] == {
        "kind": "person",
        "id": "nora-new",
        "title": "Nora Ñandú",
        "field": "name",
        "text": "Nora Ñandú",
        "words": ["Ñandú"],
    }


def test_whatever_is_found_can_be_shown(run: Program, tricky: str) -> None:
    listed = hits(run, "-d", tricky)

    assert {hit["kind"] for hit in listed} == set(SHOWN)
    for hit in listed:
        assert run("show", hit["id"], "-d", tricky).returncode == ExitCode.OK


def test_one_kind_alone(run: Program, tricky: str) -> None:
    assert [hit["id"] for hit in hits(run, "--kind", "place", "-d", tricky)] == ["palace", "quito"]
    assert [hit["id"] for hit in hits(run, "--kind", "topic", "-d", tricky)] == ["aid", "base", "meetings", "trade"]


def test_words_may_be_one_argument_or_several(run: Program, tricky: str) -> None:
    apart, together = (run("find", *text, "-d", tricky) for text in (["total", "aid"], ["total aid"]))
    assert apart == together


def test_nothing_found_is_an_answer(run: Program, tricky: str) -> None:
    done = run("find", "xyzzy", "-d", tricky)
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert "Nothing in this dossier holds that." in done.stdout
    assert hits(run, "xyzzy", "-d", tricky) == []


def test_where_words_are_not_found_together_each_is_counted_alone(run: Program, tricky: str) -> None:
    done = run("find", "total", "xyzzy", "-d", tricky)
    assert "holds these words together. Alone: “total” 1 hit, “xyzzy” none." in " ".join(done.stdout.split())


def test_too_many_words_are_refused(run: Program, tricky: str) -> None:
    text = " ".join(f"word{number}" for number in range(MOST_WORDS))
    assert run("find", text, "-d", tricky).returncode == ExitCode.OK
    done = run("find", text, "more", "-d", tricky)
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert f"more than {MOST_WORDS} words to look for" in done.stderr


@pytest.fixture
def many(run: Program) -> None:
    people = [make_person(), *(make_person(f"nora-{number:02}", name="Nora") for number in range(MOST_HITS + 1))]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(people=people)))


@pytest.mark.usefixtures("many")
def test_a_long_list_ends_with_how_many_more_and_how_to_see_them(run: Program) -> None:
    brief, whole = (run("find", "nora", "-d", "trip.json", *more).stdout for more in ([], ["--all"]))
    assert brief.splitlines()[-1] == "and 1 more: --all shows them."
    assert (brief.count("nora-"), whole.count("nora-")) == (MOST_HITS, MOST_HITS + 1)
    assert "--all" not in whole


@pytest.mark.usefixtures("many")
def test_json_holds_every_hit(run: Program) -> None:
    assert len(hits(run, "nora", "-d", "trip.json")) == MOST_HITS + 1


def test_what_was_published_later_is_not_found(run: Program, tricky: str) -> None:
    assert hits(run, "rewrite", "-d", tricky)
    assert not hits(run, "rewrite", "-d", tricky, "--as-of", "2025-09-04")


@pytest.mark.parametrize(
    ("call", "said", "hint"),
    [
        pytest.param("show drone", "claim 'drone'", "did you mean 'aid.drones' or 'aid.drones-recipient'?", id="show"),
        pytest.param("show base", "claim 'base'", "did you mean 'words'?", id="show, by what it is called"),
        pytest.param("aid --topic drones", "no topic 'drones'", "did you mean 'aid'?", id="topic"),
        pytest.param(
            "aid --source trascript", "no source", "did you mean 'state-department-transcript-of", id="source"
        ),
        pytest.param("timeline --person Nandu", "no person 'Nandu'", "did you mean 'nora-new'?", id="person"),
        pytest.param("discrepancies tarif", "no question 'tarif'", "did you mean 'tariff.by'?", id="question"),
        pytest.param("aid --country Quito", "no country 'Quito'", "did you mean 'EC'?", id="country"),
        pytest.param("show zzzz", "claim 'zzzz'", "more: `visitbrief find --all` lists them", id="nothing near"),
    ],
)
def test_an_unknown_id_is_answered_with_what_may_be_meant(
    run: Program, tricky: str, call: str, said: str, hint: str
) -> None:
    done = run(*call.split(), "-d", tricky)
    assert (done.returncode, done.stdout) == (ExitCode.NO_SUCH_ID, "")
    assert said in done.stderr
    assert hint in done.stderr


def test_a_dossier_of_a_megabyte_is_searched_in_seconds(run: Program) -> None:
    letters = [chr(97 + first) + chr(97 + second) for first in range(26) for second in range(26)]
    titles = (" ".join(f"word{first}{second}" for second in letters[:220]) for first in letters[:500])
    questions = [make_question(), *(make_question(f"q{n}", title=title) for n, title in enumerate(titles))]
    (run.folder / "trip.json").write_text(json.dumps(make_dossier(questions=questions)))
    start = time.monotonic()
    done = run("find", *(f"wrod{second}xx" for second in letters[:4]), "-d", "trip.json")
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    assert time.monotonic() - start < 60
