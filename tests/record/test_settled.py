"""Every disagreement that is known about the visit is settled by the program, from the claims and from nothing else."""

import ast
from collections.abc import Sequence
from pathlib import Path

import pytest

import visitbrief
from record.changes import about
from record.expectations import Expectation
from record.table import GONE, ROWS, Row
from visitbrief.analysis.findings import Analysis
from visitbrief.api import load
from visitbrief.dossier.model import Dossier

PROGRAM = Path(visitbrief.__file__).parent
EXPECTED = [(row.id, expectation) for row in ROWS for expectation in row.expected]


def labels(expected: Sequence[tuple[str, Expectation]]) -> list[str]:
    return [f"{row}-{type(expectation).__name__}-{expectation.question}" for row, expectation in expected]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


@pytest.fixture(scope="module")
def analysis(dossier: Dossier) -> Analysis:
    return Analysis(dossier)


def test_every_row_is_there_once_or_gone_for_a_reason() -> None:
    numbered = [*(f"D{n}" for n in range(1, 45)), *(f"N{n}" for n in range(1, 51)), *(f"S{n}" for n in range(1, 11))]

    assert [row.id for row in ROWS] == [id_ for id_ in numbered if id_ not in GONE]
    assert set(GONE) < set(numbered)


def test_the_program_knows_no_question_and_no_source_by_name(dossier: Dossier) -> None:
    ids = {question.id for question in dossier.questions} | {s.id for s in dossier.sources if "-" in s.id}
    texts = {
        node.value
        for path in PROGRAM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert ids & texts == set()


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_the_program_settles_it(row: Row, analysis: Analysis) -> None:
    assert [fault for expectation in row.expected for fault in expectation.wrong(analysis)] == []


@pytest.mark.parametrize("expectation", [e for _, e in EXPECTED], ids=labels(EXPECTED))
def test_it_is_settled_by_the_claims(expectation: Expectation, dossier: Dossier) -> None:
    alone = about(dossier, expectation.question)
    assert expectation.wrong(Analysis(alone)) == []

    spoilt = list(expectation.spoilt(alone))

    assert spoilt
    assert all(expectation.wrong(Analysis(changed)) for changed in spoilt)
