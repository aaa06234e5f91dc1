"""The attacks on the program, in their short form, and that what they look for is found."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import pytest

from benchmarks.attack import checks
from benchmarks.attack.__main__ import ATTACKS, REPORT, attacks_table, failures, limits, table
from benchmarks.attack.dossiers import Json, as_bytes, complete, is_good, members
from benchmarks.attack.shapes import BROKEN, MIB, SHAPES
from benchmarks.attack.trial import MOST_SECONDS, Attack, CaseError, Fault, Outcome, Trial, attempt
from benchmarks.attack.workers import outcomes
from visitbrief.dossier.load import parse_dossier
from visitbrief.errors import DossierError

SEED = 5
CASES = {
    "loader": 150,
    "read": 400,
    "terminal": 6,
    "shells": 12,
    "shapes": 2,
    "faults": 8,
    "signals": 4,
    "determinism": 8,
}


@pytest.mark.parametrize("name", ATTACKS)
def test_the_program_withstands(name: str) -> None:
    attack = ATTACKS[name]._replace(quick=CASES[name])
    ended = list(outcomes(attack, attack.numbers(quick=True, seed=SEED), SEED))

    assert len(ended) == CASES[name]
    assert [
        (one.number, one.tried, one.fault, one.detail) for one in ended if one.fault and not is_borderline(one)
    ] == []


def is_borderline(outcome: Outcome) -> bool:
    """Whether a busy machine may have made a case slow: the long form holds the limit itself, on a quiet one."""
    return outcome.fault is Fault.COST and outcome.seconds < 3 * MOST_SECONDS


# -- what is looked for is found --------------------------------------------------------------------------------------


def attack_that(does: Callable[[Trial], object], cases: int = 1) -> Attack:
    """An attack that does something in its middle case."""

    def try_one(number: int, _: int, trial: Trial) -> None:
        if number == cases // 2:
            does(trial)

    return Attack("example", "", "", cases, cases, try_one)


def lets_out(trial: Trial) -> None:
    trial.evidence = b"{}"
    raise KeyError("x")


def is_slow(trial: Trial) -> None:
    trial.cost(2.1)


def is_large(trial: Trial) -> None:
    trial.cost(0.1, 301 * 2**20)


@pytest.mark.parametrize(
    ("does", "fault"),
    [
        pytest.param(lets_out, Fault.CRASH, id="a traceback"),
        pytest.param(lambda trial: trial.fail(Fault.CODE, "1"), Fault.CODE, id="what a check finds"),
        pytest.param(is_slow, Fault.COST, id="over the time"),
        pytest.param(is_large, Fault.COST, id="over the memory"),
        pytest.param(lambda trial: trial.cost(1.9, 299 * 2**20), None, id="within both"),
    ],
)
def test_how_a_case_ended_is_told(does: Callable[[Trial], object], fault: Fault | None) -> None:
    assert attempt(attack_that(does), 0, 0).fault is fault


@pytest.mark.parametrize(
    ("does", "detail"),
    [
        pytest.param(lambda _: os._exit(7), "the process died: 7", id="dies"),
        pytest.param(lambda _: time.sleep(60), "hangs", id="hangs"),
    ],
)
def test_a_worker_that_dies_or_hangs_is_a_finding_and_the_others_go_on(
    does: Callable[[Trial], object], detail: str
) -> None:
    attack = attack_that(does, cases=9)
    ended = sorted(outcomes(attack, range(9), 0, patience=0.5))

    assert [one.number for one in ended] == list(range(9))
    assert [(one.number, one.fault, one.detail) for one in ended if one.fault] == [(4, Fault.CRASH, detail)]


@pytest.mark.parametrize(
    ("page", "color", "is_safe"),
    [
        pytest.param("\x1b[1mbold\x1b[0m text\n", True, True, id="the program's own colours"),
        pytest.param("\x1b[1mbold\n", False, False, id="colours that nobody asked for"),
        pytest.param("\x1b[2J", True, False, id="another escape sequence"),
        pytest.param("$5\u202e.31", True, False, id="a bidirectional override"),
        pytest.param("x" * 20, False, True, id="as wide as asked"),
        pytest.param("廣" * 11, False, False, id="wider than asked"),
    ],
)
def test_what_acts_on_a_terminal_is_found(page: str, color: bool, is_safe: bool) -> None:
    with nullcontext() if is_safe else pytest.raises(CaseError):
        checks.page_is_safe(Trial(), page, width=20, color=color, command="aid")


@pytest.mark.parametrize("answer", [b"", b"{", b'{"a": 1}', b'{"a": "\xc2\x9b"}\n', b'{"a": 1}\n{'])
def test_json_that_is_torn_or_acts_is_found(answer: bytes) -> None:
    with pytest.raises(CaseError):
        checks.json_is_safe(Trial(), answer, command="aid")


@pytest.mark.parametrize("said", ["", "Traceback", "visitbrief: error: no place\n", "visitbrief: error: a: b\nmore\n"])
def test_an_error_without_its_place_is_found(said: str) -> None:
    with pytest.raises(CaseError):
        checks.error_is_plain(Trial(), said)


def test_every_member_of_the_schema_is_attacked_in_a_good_dossier() -> None:
    assert is_good(complete())
    assert {"Claim.as_printed", "Office.from", "Dossier.$schema"} <= set(map(str, members()))


def test_shapes_keep_every_rule_or_break_one_as_they_say() -> None:
    assert {rule for shape in SHAPES.values() for rule in broken_rules(shape(2))} <= {"crowded-question", "limit"}
    assert all(broken_rules(shape(12)) for shape in BROKEN.values())


def broken_rules(dossier: Json) -> set[str]:
    """The rules that a dossier breaks in a file of 1 MiB."""
    try:
        parse_dossier(as_bytes(dossier).ljust(MIB), "dossier.json")
    except DossierError as error:
        return {problem.rule for problem in error.problems}
    return set()


def test_the_table_counts_what_happened() -> None:
    ended = [Outcome(0, "a", 3, 0.5), Outcome(1, "b", 1, 2.5, 2**20, Fault.COST, "2.5 s")]
    assert list(table({"loader": ended}))[-1] == "| loader | 2 of 100,000 | 4 | 0 | 0 | 0 | 1 | 2.50 s | 1 MiB |"
    assert list(failures({"loader": ended})) == ["- loader, 1 × too slow, or over 300 MiB: `2.5 s`"]
    assert list(failures({"loader": ended[:1]})) == ["No case failed."]


@pytest.mark.parametrize("lines", [limits, attacks_table])
def test_the_document_names_the_limits_and_the_attacks_as_they_are(lines: Callable[[], Iterator[str]]) -> None:
    assert "\n".join(lines()) in REPORT.read_text(encoding="utf-8")
