"""Every dispute in the shipped dossier is one that somebody looked into, and is told as that person found it."""

import pytest

from record.disputes import DISPUTES, Dispute
from record.page import first_reason
from visitbrief.analysis.findings import Analysis
from visitbrief.api import load
from visitbrief.views.discrepancies import DiscrepancyRow, build_discrepancies
from visitbrief.views.selection import Selection


@pytest.fixture(scope="module")
def found() -> dict[str, DiscrepancyRow]:
    rows = build_discrepancies(Analysis(load()), Selection()).discrepancies
    return {row.question.id: row for row in rows}


def test_every_dispute_has_a_row_and_every_row_a_dispute(found: dict[str, DiscrepancyRow]) -> None:
    assert sorted(dispute.question for dispute in DISPUTES) == sorted(found)


@pytest.mark.parametrize("dispute", DISPUTES, ids=[dispute.question for dispute in DISPUTES])
def test_it_is_told_as_it_was_found(dispute: Dispute, found: dict[str, DiscrepancyRow]) -> None:
    row = found[dispute.question]

    assert (row.severity, row.answer.standing, first_reason(row)) == (
        dispute.severity,
        dispute.standing,
        dispute.reason,
    )
