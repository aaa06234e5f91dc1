from typing import Any

import pytest

from builders import make_claim, make_dossier, make_person, make_place, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.errors import UnknownIdError
from visitbrief.views.show import EventDetail, PlaceDetail, ShowView, build_show

PLACES = [
    make_place("ecuador", name="Ecuador"),
    make_place("quito", aliases=["Кито"], inside="ecuador"),
    make_place("palace", name="Carondelet", inside="quito"),
    make_place("manta", name="Manta", inside="ecuador"),
]


@pytest.fixture(scope="module")
def case() -> Analysis:
    import json

    events = [
        event("talks", "talks.day", place="palace", people=["nora-new", "ada-envoy"], meeting=True),
        event("arrival", "arrival.day", place="quito"),
        event("manta", "manta.day", place="manta", press=True),
    ]
    days = {"talks.day": "4 September 2025", "arrival.day": "3 September 2025", "manta.day": "1 September 2025"}
    questions = [make_question(id_, kind="moment", title=id_) for id_ in days]
    questions.append(make_question("stop", kind="name", title="Stop"))
    claims = [make_claim(id_, day) for id_, day in days.items()]
    dossier = make_dossier(
        people=[make_person(), make_person("nora-new", name="Nora New")],
        places=PLACES,
        questions=questions,
        events=events,
        sources=[
            make_source("gazette", claims=[*claims, make_claim("stop", "Quito")]),
            make_source(
                "herald",
                publisher="The Herald",
                claims=[make_claim("talks.day", "5 September 2025"), make_claim("stop", "Carondelet")],
            ),
        ],
    )
    return Analysis(parse_dossier(json.dumps(dossier).encode(), "trip.json"))


def event(id_: str, when: str, **changes: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_.title(), "when": when} | changes


def shown_event(case: Analysis, id_: str) -> EventDetail:
    detail = build_show(case, id_).event
    assert detail is not None
    return detail


def shown_place(case: Analysis, id_: str) -> PlaceDetail:
    detail = build_show(case, id_).place
    assert detail is not None
    return detail


def test_an_event_says_when_where_and_who(case: Analysis) -> None:
    talks = shown_event(case, "talks")

    assert (talks.event.title, talks.event.question.id) == ("Talks", "talks.day")
    assert (talks.event.place, talks.place_id) == ("Carondelet", "palace")
    assert list(zip(talks.event.people, talks.people_ids, strict=True)) == [
        ("Nora New", "nora-new"),
        ("Ada Envoy", "ada-envoy"),
    ]
    assert (talks.meeting, talks.press) == (True, False)


def test_an_event_shows_every_answer_to_when_it_was(case: Analysis) -> None:
    talks, arrival = shown_event(case, "talks"), shown_event(case, "arrival")

    assert [position.value for position in talks.positions] == ["2025-09-04", "2025-09-05"]
    assert talks.discrepancy is not None
    assert talks.discrepancy.question.id == "talks.day"
    assert [position.value for position in arrival.positions] == ["2025-09-03"]
    assert arrival.discrepancy is None


@pytest.mark.parametrize(
    ("place", "inside", "holds", "events", "named"),
    [
        pytest.param("palace", ("quito", "ecuador"), (), ["talks"], ["herald#2"], id="the smallest"),
        pytest.param("quito", ("ecuador",), ("palace",), ["arrival", "talks"], ["gazette#4"], id="one in between"),
        pytest.param("ecuador", (), ("manta", "palace", "quito"), ["manta", "arrival", "talks"], [], id="the largest"),
    ],
)
def test_a_place_shows_what_lies_in_it_what_happened_there_and_who_names_it(
    case: Analysis, place: str, inside: tuple[str, ...], holds: tuple[str, ...], events: list[str], named: list[str]
) -> None:
    detail = shown_place(case, place)

    assert (detail.inside, detail.holds) == (inside, holds)
    assert [row.event for row in detail.events] == events
    assert [claim.id for claim in detail.named] == named


def test_an_id_of_two_things_shows_both(case: Analysis) -> None:
    view = build_show(case, "manta")

    assert view == ShowView("manta", event=shown_event(case, "manta"), place=shown_place(case, "manta"))
    assert shown_event(case, "manta").press


@pytest.mark.parametrize(
    ("asked", "what", "hint"),
    [
        pytest.param("arival", "no question, person, event, place, source or claim 'arival' in this dossier",
                     "did you mean 'arrival' or 'arrival.day'?", id="whatever can be shown"),
        pytest.param("gazete#1", "no source 'gazete' in this dossier", "did you mean 'gazette'?", id="a source"),
        pytest.param("gazette#9", "no claim 'gazette#9'", "gazette has 4 claims: gazette#1 to #4", id="a claim"),
    ],
)  # fmt: skip
def test_what_nothing_is_called_is_refused_with_what_may_be_meant(
    case: Analysis, asked: str, what: str, hint: str
) -> None:
    with pytest.raises(UnknownIdError) as caught:
        build_show(case, asked)
    assert (caught.value.what, caught.value.hint) == (what, hint)
