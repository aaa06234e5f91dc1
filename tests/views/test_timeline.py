import json
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.errors import UnknownIdError
from visitbrief.views.references import question_ref
from visitbrief.views.rivals import competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref
from visitbrief.views.timeline import TimelineRow, build_timeline

QUITO = {"place": "quito", "people": ["nora-new", "ada-envoy"], "country": "EC"}


def dated(days: dict[str, tuple[str, ...]], *, sources: Json | None = None, **events: Json) -> Analysis:
    """Events by id, each dated by a question of its own, to which a source each gives these days."""
    most = max(map(len, days.values()), default=0)
    claims: list[list[Json]] = [
        [make_claim(f"{id_}.day", texts[place]) for id_, texts in days.items() if place < len(texts)]
        for place in range(most)
    ]
    made = make_dossier(
        people=[make_person(), make_person("nora-new", name="Nora New")],
        places=[make_place(), make_place("manta", name="Manta")],
        questions=[
            make_question(f"{id_}.day", kind="moment", topic=events.get(id_, {}).get("topic", "meetings"))
            for id_ in days
        ],
        events=[
            {"id": id_, "title": f"They meet: {id_}", "when": f"{id_}.day"}
            | {name: value for name, value in events.get(id_, {}).items() if name != "topic"}
            for id_ in days
        ],
        sources=[make_source(f"s{place}", claims=each, **(sources or {})) for place, each in enumerate(claims)],
    )
    return Analysis(Dossier.model_validate_json(json.dumps(made)))


def told(case: Analysis, selection: Selection = Selection(), **between: Any) -> list[str]:  # noqa: B008 - frozen
    return [row.event for row in build_timeline(case, selection, **between).rows]


def test_an_event_stands_with_when_where_and_who() -> None:
    case = dated({"talks": ("4 September 2025", "5 September 2025", "5 September 2025")}, talks=QUITO)
    finding = case.finding("talks.day")

    assert build_timeline(case, Selection()).dates == "2025-09-02/2025-09-04"
    assert build_timeline(case, Selection()).rows == (
        TimelineRow(
            event="talks",
            title="They meet: talks",
            country="EC",
            place="Quito",
            people=("Nora New", "Ada Envoy"),
            question=question_ref(finding.question),
            date="2025-09-05",
            answer=answer_ref(finding),
            precision="day",
            severity="moderate",
            planned=False,
            rivals=competing(case, finding),
        ),
    )
    assert [rival.text for rival in competing(case, finding)] == ["4 September 2025"]


def test_an_event_that_nobody_dates_stands_last_without_a_date() -> None:
    case = dated({"a": (), "b": ("4 September 2025",)})
    *_, row = build_timeline(case, Selection()).rows

    assert (row.event, row.place, row.people, row.country) == ("a", None, (), None)
    assert (row.date, row.precision, row.severity, row.planned, row.rivals) == (None, None, None, False, ())
    assert row.answer.standing == "unanswered"


@pytest.mark.parametrize(
    ("printed", "precision"),
    [
        ("2025", "year"),
        ("September 2025", "month"),
        ("4 September 2025", "day"),
        ("10:00 on 4 September 2025", "time"),
        ("2-4 September 2025", "period"),
    ],
)
def test_how_precise_a_date_is_is_told(printed: str, precision: str) -> None:
    [row] = build_timeline(dated({"a": (printed,)}), Selection()).rows

    assert row.precision == precision


@pytest.mark.parametrize(("modality", "planned"), [("planned", True), ("reported", False)])
def test_a_date_that_only_plans_give_is_marked(modality: str, planned: bool) -> None:
    claims = [make_claim("day", "4 September 2025", modality=modality)]
    made = make_dossier(
        questions=[make_question("day", kind="moment")],
        events=[{"id": "talks", "title": "Talks", "when": "day"}],
        sources=[make_source(claims=claims)],
    )
    [row] = build_timeline(Analysis(Dossier.model_validate_json(json.dumps(made))), Selection()).rows

    assert row.planned is planned


@pytest.mark.parametrize(
    ("days", "order"),
    [
        pytest.param({"a": "5 September 2025", "b": "4 September 2025"}, ["b", "a"], id="by day"),
        pytest.param({"b": "4 September 2025", "a": "4 September 2025"}, ["a", "b"], id="then by id"),
        pytest.param(
            {"a": "4 September 2025", "b": "23:00 on 4 September 2025"}, ["b", "a"], id="what has an hour first"
        ),
        pytest.param(
            {"a": "4 September 2025", "b": "00:10 on 5 September 2025"}, ["a", "b"], id="the day before its next"
        ),
        pytest.param(
            {"a": "4-5 September 2025", "b": "10:00 on 4 September 2025"}, ["a", "b"], id="two days from their first"
        ),
        pytest.param({"a": "September 2025", "b": "2 September 2025"}, ["a", "b"], id="a month from its first"),
        pytest.param(
            {"a": "10:00-12:59 on 4 September 2025", "b": "11:00 on 4 September 2025"},
            ["a", "b"],
            id="hours by the first",
        ),
        pytest.param(
            {"a": "10:00-13:00 on 4 September 2025", "b": "11:00 on 4 September 2025"},
            ["b", "a"],
            id="more of them last",
        ),
    ],
)
def test_events_stand_in_order_of_their_days(days: dict[str, str], order: list[str]) -> None:
    assert told(dated({id_: (day,) for id_, day in days.items()})) == order


DAYS = {"first": ("2 September 2025",), "middle": ("3 September 2025",), "last": ("4 September 2025",), "never": ()}


@pytest.mark.parametrize(
    ("between", "events"),
    [
        pytest.param({}, ["first", "middle", "last", "never"], id="all"),
        pytest.param({"start": "2025-09-03"}, ["middle", "last"], id="from a day on"),
        pytest.param({"end": "2025-09-03"}, ["first", "middle"], id="up to a day"),
        pytest.param({"start": "2025-09-03", "end": "2025-09-03"}, ["middle"], id="of one day"),
        pytest.param({"start": "2025-10"}, [], id="after all"),
        pytest.param({"end": "2025-08"}, [], id="before all"),
    ],
)
def test_what_is_over_before_or_begins_after_is_left_out(between: dict[str, Any], events: list[str]) -> None:
    assert told(dated(DAYS), **between) == events


def test_what_may_have_been_within_is_kept() -> None:
    assert told(dated({"month": ("September 2025",)}), start="2025-09-30") == ["month"]
    assert told(dated({"month": ("September 2025",)}), end="2025-09-01") == ["month"]


@pytest.mark.parametrize(
    ("selection", "events"),
    [
        pytest.param({"country": "EC"}, ["talks"], id="a country"),
        pytest.param({"country": "MX"}, ["signing"], id="a country that its question belongs to"),
        pytest.param({"person": "nora-new"}, ["talks"], id="who took part"),
        pytest.param({"topic": "trade"}, ["signing"], id="a topic"),
        pytest.param({"source": "s1"}, ["signing"], id="a source"),
    ],
)
def test_only_what_is_selected_is_told(selection: dict[str, Any], events: list[str]) -> None:
    made = make_dossier(
        people=[make_person(), make_person("nora-new", name="Nora New")],
        questions=[
            make_question("talks.day", kind="moment", topic="meetings", country="MX"),
            make_question("signing.day", kind="moment", topic="trade", country="MX"),
        ],
        events=[
            {"id": "talks", "title": "Talks", "when": "talks.day", **QUITO},
            {"id": "signing", "title": "Signing", "when": "signing.day", "people": ["ada-envoy"]},
        ],
        sources=[
            make_source("s0", claims=[make_claim("talks.day", "4 September 2025")]),
            make_source("s1", claims=[make_claim("signing.day", "4 September 2025")]),
        ],
    )
    case = Analysis(Dossier.model_validate_json(json.dumps(made)))

    assert told(case, Selection(**selection)) == events


def test_what_is_not_known_cannot_be_selected() -> None:
    with pytest.raises(UnknownIdError):
        told(dated({"a": ()}), Selection(person="nobody"))
