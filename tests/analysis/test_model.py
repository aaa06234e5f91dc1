import datetime

import pytest

from builders import make_claim
from cases import analysis, found, ladder_question


@pytest.mark.parametrize(
    ("day", "reached"),
    [("2025-09-02", None), ("2025-09-03", "planned"), ("2025-09-09", "planned"), ("2025-09-10", "signed")],
)
def test_a_state_is_reached_by_the_end_of_its_day_and_not_before(day: str, reached: str | None) -> None:
    steps = {"planned": "2025-09-03", "signed": "2025-09-10"}
    claims = [make_claim("status", status, as_of=since) for status, since in steps.items()]
    (position,) = found(analysis([ladder_question(moves="forward")], {"a": claims}), "status").positions
    step = position.at(datetime.date.fromisoformat(day))

    assert (step and step.answer.claim.shown) == reached
