from visitbrief.analysis.findings import IN_DISPUTE
from visitbrief.analysis.kinds import DiscrepancyKind
from visitbrief.values.base import Kind


def test_every_kind_of_answer_is_in_dispute_under_one_word_and_each_word_means_one_kind() -> None:
    assert set(IN_DISPUTE) == set(Kind)
    assert sorted([*IN_DISPUTE.values(), DiscrepancyKind.CHECK]) == sorted(DiscrepancyKind)
