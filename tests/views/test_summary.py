import json
from collections.abc import Mapping
from typing import Any

import pytest

from builders import make_claim, make_dossier, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.views.selection import Selection
from visitbrief.views.summary import MOST_MEETINGS, SummaryView, build_summary


def summary(days: Mapping[str, str | None], selection: Selection | None = None, **events: Any) -> SummaryView:
    """Page one of a visit with a meeting on each of these days; None for a day that nobody gives."""
    dossier = make_dossier(
        questions=[make_question(f"{id_}.day", kind="moment") for id_ in days],
        events=[
            {"id": id_, "title": f"They meet: {id_}", "when": f"{id_}.day", "people": ["ada-envoy"], "meeting": True}
            | events.get(id_, {})
            for id_ in days
        ],
        sources=[make_source(claims=[make_claim(f"{id_}.day", day) for id_, day in days.items() if day])],
    )
    return build_summary(Analysis(Dossier.model_validate_json(json.dumps(dossier))), selection or Selection())


def meetings(view: SummaryView) -> list[str]:
    return [meeting.event for meeting in view.meetings]


@pytest.mark.parametrize(
    ("days", "order"),
    [
        pytest.param({"a": "2025-09-04", "b": "2025-09-02", "c": "2025-09-03"}, ["b", "c", "a"], id="by day"),
        pytest.param({"c": "2025-09-04", "b": "2025-09-04", "a": "2025-09-04"}, ["a", "b", "c"], id="then by id"),
        pytest.param({"a": None, "b": "2025-09-04"}, ["b", "a"], id="undated last"),
    ],
)
def test_meetings_stand_in_order(days: Mapping[str, str | None], order: list[str]) -> None:
    assert meetings(summary(days)) == order


def test_page_one_has_room_for_a_few_meetings() -> None:
    days = {f"m{n}": "2025-09-03" for n in range(1, MOST_MEETINGS + 2)}

    assert meetings(summary(days)) == ["m1", "m2", "m3", "m4"]


def test_what_was_not_on_the_visit_or_without_the_principal_is_no_meeting_of_it() -> None:
    days = {"later": "2025-10-15", "without": "2025-09-03", "with": "2025-09-03"}

    assert meetings(summary(days, without={"people": []})) == ["with"]


def test_press_events_stand_apart() -> None:
    view = summary({"a": "2025-09-03", "b": "2025-09-03"}, a={"meeting": False, "press": True})

    assert [(meeting.event, meeting.press) for meeting in view.meetings] == [("b", False), ("a", True)]


def test_only_meetings_count_and_only_those_of_the_country_asked_for() -> None:
    days = {"a": "2025-09-04", "b": "2025-09-04", "c": "2025-09-04"}
    view = summary(days, Selection(country="EC"), a={"country": "EC"}, c={"country": "EC", "meeting": False})

    assert meetings(view) == ["a"]
