import json

import pytest

from golden import Golden
from program import Program
from visitbrief.cli.read import MOST_TEXTS
from visitbrief.errors import ExitCode

TEXTS = ("nearly $20 million", "19,5 millones de dólares", "€5")


@pytest.mark.parametrize("width", ["60", "80", "120", "200"])
def test_what_a_reader_sees(run: Program, width: str, golden: Golden) -> None:
    golden.check(f"read-{width}", run("read", *TEXTS, "--width", width).stdout)


def test_json(run: Program, golden: Golden) -> None:
    golden.check("read-json", run("read", *TEXTS, "--json").stdout)


def test_a_dash_reads_one_text_a_line(run: Program) -> None:
    done = run("read", "$5", "-", "--json", stdin="nearly $20 million\n\n 19,5 millones de dólares \r\n")
    assert [reading["text"] for reading in json.loads(done.stdout)["data"]["readings"]] == ["$5", *TEXTS[:2]]


def test_each_line_has_its_answer_or_its_error(run: Program) -> None:
    page, answer = (run("read", "-", *flag, stdin="$5\nlast Friday\n$7\n") for flag in ([], ["--json"]))
    assert (page.returncode, page.stderr) == (answer.returncode, answer.stderr) == (ExitCode.USAGE, "")
    assert "Hint      say when it was printed, as in --date 2025-09-04" in page.stdout
    data = json.loads(answer.stdout)["data"]
    assert [reading["text"] for reading in data["readings"]] == ["$5", "$7"]
    assert [(unread["text"], unread["place"]) for unread in data["unread"]] == [("last Friday", 1)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("20 USD", "--unit", "EUR"), "the text says USD: not the unit that was asked for"),
        (("20 apples", "--unit", "cup"), "the text says apple, taken for cup: not the unit that was asked for"),
    ],
)
def test_a_unit_that_was_not_asked_for_is_said(run: Program, arguments: tuple[str, ...], said: str) -> None:
    assert said in run("read", *arguments).stdout


def test_a_language_that_is_not_read_is_a_wrong_call(run: Program) -> None:
    done = run("read", "20", "--language", "english")
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "'english' is not one of 'en', 'es', 'fr'" in done.stderr


def test_that_many_texts_are_not_compared_is_said(run: Program) -> None:
    done = run("read", "-", "--json", stdin="$5\n" * 21)
    assert json.loads(done.stdout)["warnings"] == ["more than 20 texts: they are not compared with each other"]


def test_as_many_texts_are_read_as_the_limit_says_and_no_more(run: Program) -> None:
    assert run("read", "-", "--json", stdin="$5\n" * MOST_TEXTS).returncode == ExitCode.OK

    done = run("read", "-", "$5", stdin="$5\n" * MOST_TEXTS)
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "1,001 texts; at most 1,000 are read at once" in done.stderr


def test_a_text_that_is_not_utf8_is_refused(run: Program) -> None:
    done = run("read", "\udcff5")
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "not UTF-8" in done.stderr


def test_utf8_is_read_in_a_locale_without_it(run: Program) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run.process("read", "--json", "12 días", **ascii_only)
    assert json.loads(done.stdout)["data"]["readings"][0]["text"] == "12 días"


def test_quotations_are_not_taken_for_markup(run: Program) -> None:
    shown = run("read", "“[We] will [sic] act[/b]”", "--kind", "quote").stdout
    assert "“[We] will [sic] act[/b]”" in shown
