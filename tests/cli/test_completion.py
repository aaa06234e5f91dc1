"""What the shell offers when a user asks it to complete."""

import json

import pytest

from builders import make_dossier, make_question, make_source, make_visit
from program import Program


def offered(run: Program, words: str, **environment: str) -> list[str]:
    done = run(
        _VISITBRIEF_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split(" ")) - 1), **environment
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_commands_and_options(run: Program) -> None:
    assert offered(run, "visitbrief s") == ["summary", "sources", "show", "schema"]
    assert offered(run, "visitbrief aid --co") == ["--country"]


@pytest.mark.parametrize(
    ("words", "completions"),
    [
        pytest.param("aid --topic ", ["aid", "talks"], id="topics"),
        pytest.param("aid --country ", ["EC", "MX"], id="countries of stops and questions"),
        pytest.param("aid --source g", ["gazette"], id="sources"),
        pytest.param("timeline --person ", ["ada-envoy"], id="people"),
        pytest.param("show ", ["ada-envoy", "aid.total", "gazette", "herald", "talks.day"], id="whatever can be shown"),
        pytest.param("show x", [], id="nothing of that name"),
    ],
)
def test_names_of_the_dossier(run: Program, words: str, completions: list[str]) -> None:
    questions = [make_question(), make_question("talks.day", kind="moment", topic="talks", country="MX")]
    dossier = make_dossier(questions=questions, sources=[make_source(), make_source("herald")])
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    command, *others = words.split(" ")
    line = " ".join(["visitbrief", command, "--dossier", "trip.json", *others])
    assert offered(run, line) == completions
    assert offered(run, f"visitbrief {words}", VISITBRIEF_DOSSIER="trip.json") == completions


@pytest.mark.parametrize(
    "dossier",
    [
        pytest.param(None, id="no file"),
        pytest.param("", id="empty"),
        pytest.param("[" * 100_000, id="deep nesting"),
        pytest.param("[]", id="a list"),
        pytest.param('{"visit": 1, "questions": 2, "sources": [3, {}], "people": [{"id": 4}]}', id="wrong types"),
        pytest.param("\udcff", id="no UTF-8"),
    ],
)
def test_a_dossier_that_cannot_be_read_offers_nothing(run: Program, dossier: str | None) -> None:
    if dossier is not None:
        (run.folder / "trip.json").write_bytes(dossier.encode(errors="surrogateescape"))
    for words in ("aid --country ", "aid --topic ", "show "):
        assert offered(run, f"visitbrief {words}", VISITBRIEF_DOSSIER="trip.json") == []


def test_names_cannot_steer_the_terminal(run: Program) -> None:
    dossier = make_dossier(visit=make_visit(), questions=[make_question(topic="\x1b[2J")])
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    assert offered(run, "visitbrief aid --topic ", VISITBRIEF_DOSSIER="trip.json") == [r"\x1b[2J"]


def test_completing_imports_nothing_slow(run: Program) -> None:
    done = run.process(
        _VISITBRIEF_COMPLETE="complete_bash",
        COMP_WORDS="visitbrief show ",
        COMP_CWORD="2",
        PYTHONPROFILEIMPORTTIME="1",
    )
    assert "visitbrief.cli.completion" in done.stderr
    assert "pydantic" not in done.stderr
    assert "rich." not in done.stderr
