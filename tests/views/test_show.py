from typing import Any

import pytest

from builders import make_claim, make_dossier, make_person, make_place, make_question, make_source
from cases import analysis, dispute, found, name_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.errors import UnknownIdError
from visitbrief.views.discrepancies import discrepancy_row
from visitbrief.views.references import position_refs, question_ref
from visitbrief.views.selection import Selection
from visitbrief.views.show import (
    ClaimDetail,
    EventDetail,
    OfficeLine,
    PersonDetail,
    PlaceDetail,
    QuestionDetail,
    ShowView,
    SourceDetail,
    build_show,
)
from visitbrief.views.sources import build_sources
from visitbrief.views.standing import answer_ref
from visitbrief.views.timeline import build_timeline

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


OFFICES = [{"title": "Minister", "from": "2020-01-01", "to": "2024"}, {"title": "President", "from": "2025"}]
OTTO = make_person("otto-old", name="Otto Old", aliases=["O. Old"], country="EC", offices=OFFICES)
NAMED = make_claim(
    "who",
    "Otto Old",
    speaker="otto-old",
    modality="said",
    as_of="2025-09-03",
    stage="announced",
    part="headline",
    paragraph=2,
    scope={"period": "2025"},
    note="Seen in the margin",
)


@pytest.fixture(scope="module")
def story() -> Analysis:
    """A paper with a claim on each of two questions, which it has from a wire, and the wire from an agency."""
    about: dict[str, Any] = {
        "paper": {"derives_from": ["wire"], "note": "Behind a wall", "url": "https://paper.example"},
        "wire": {"derives_from": ["agency"]},
        "copy": {"derives_from": ["paper"]},
        "whole": {"seen": "whole"},
    }
    return analysis(
        [
            sum_question("total", scope={"region": "Quito"}),
            sum_question("part", part_of="total"),
            name_question("who", about="total"),
        ],
        {
            "paper": [("total", "nearly $20 million"), NAMED, ("total", "$19.5 million")],
            "agency": [],
            "wire": [],
            "copy": [("part", "$1")],
            "whole": [("part", "$2")],
        },
        people=[OTTO],
        **about,
    )


def shown_claim(case: Analysis, id_: str) -> ClaimDetail:
    detail = build_show(case, id_).claim
    assert detail is not None
    return detail


def test_a_claim_is_shown_with_everything_that_was_recorded_and_how_it_was_read(story: Analysis) -> None:
    assert shown_claim(story, "paper#2") == ClaimDetail(
        id="paper#2",
        source="paper",
        url="https://paper.example",
        as_printed="Otto Old",
        value="Otto Old",
        language="en",
        modality="said",
        reading=None,
        speaker="Otto Old",
        origins=("agency",),
        presumed=True,
        question=question_ref(story.questions["who"]),
        allows="Otto Old (otto-old)",
        entity="otto-old",
        rule="known-name",
        as_of="2025-09-03",
        stage="announced",
        part="headline",
        paragraph=2,
        scope={"period": "2025"},
        note="Seen in the margin",
    )


def test_what_was_not_recorded_of_a_claim_is_null_and_its_scope_that_of_its_question(story: Analysis) -> None:
    claim = shown_claim(story, "paper#1")

    assert (claim.entity, claim.as_of, claim.stage, claim.paragraph, claim.note) == (None, None, None, None, None)
    assert (claim.part, claim.scope, claim.rule) == ("body", {"region": "Quito"}, "nearly")
    assert claim.allows == "from 19,000,000 up to, not including, 20,000,000 USD"


def test_a_source_is_shown_with_its_chain_and_its_claims_in_its_own_order(story: Analysis) -> None:
    rows = {row.id: row for row in build_sources(story, Selection()).rows}

    assert build_show(story, "paper").source == SourceDetail(
        source=rows["paper"],
        chain=("wire", "agency"),
        copies=("copy",),
        note="Behind a wall",
        claims=tuple(shown_claim(story, f"paper#{number}") for number in (1, 2, 3)),
    )
    assert build_show(story, "agency").source == SourceDetail(rows["agency"], (), ("wire",), None, ())


def test_a_question_is_shown_with_its_answer_its_parts_who_is_silent_and_every_claim(story: Analysis) -> None:
    finding = found(story, "total")

    assert build_show(story, "total").question == QuestionDetail(
        question=question_ref(finding.question),
        answer=answer_ref(finding),
        positions=position_refs(story, finding.positions),
        not_comparable=(),
        discrepancy=None,
        part_of=None,
        parts=("part",),
        about=None,
        silent=("whole",),
        claims=(shown_claim(story, "paper#1"), shown_claim(story, "paper#3")),
    )


def test_a_disputed_question_is_shown_with_its_dispute(story: Analysis) -> None:
    discrepancy = dispute(story, "part")
    detail = build_show(story, "part").question

    assert detail is not None
    assert detail.discrepancy == discrepancy_row(story, discrepancy, found(story, "part"))
    assert detail.positions == position_refs(story, discrepancy.positions)
    assert (detail.part_of, detail.parts) == ("total", ())


def test_answers_that_cannot_be_compared_are_shown_with_the_reason() -> None:
    case = analysis([sum_question()], {"a": [("sum", "$5")], "b": [("sum", "€5")]})
    detail = build_show(case, "sum").question

    assert detail is not None
    assert detail.not_comparable == ("another unit: EUR, not USD",)
    assert [position.text for position in detail.positions] == ["$5", "€5"]


def test_what_a_question_is_a_detail_of_is_shown(story: Analysis) -> None:
    detail = build_show(story, "who").question

    assert detail is not None
    assert detail.about == "total"


def test_a_person_is_shown_with_offices_and_what_they_said_and_who_named_them(story: Analysis) -> None:
    claim = shown_claim(story, "paper#2")

    assert build_show(story, "otto-old").person == PersonDetail(
        id="otto-old",
        name="Otto Old",
        aliases=("O. Old",),
        country="EC",
        offices=(OfficeLine("Minister", "2020-01-01", "2024"), OfficeLine("President", "2025", None)),
        events=(),
        named=(claim,),
        said=(claim,),
    )


def test_a_person_is_shown_with_the_events_they_took_part_in(case: Analysis) -> None:
    people = {id_: build_show(case, id_).person for id_ in ("nora-new", "ada-envoy")}

    assert {id_: detail and (detail.events, detail.named, detail.said) for id_, detail in people.items()} == {
        "nora-new": (("Talks",), (), ()),
        "ada-envoy": (("Talks",), (), ()),
    }


def test_an_event_is_shown_as_on_the_timeline_with_its_dispute(case: Analysis) -> None:
    rows = {row.event: row for row in build_timeline(case, Selection()).rows}
    finding = found(case, "talks.day")
    discrepancy = dispute(case, "talks.day")

    assert shown_event(case, "talks") == EventDetail(
        event=rows["talks"],
        place_id="palace",
        people_ids=("nora-new", "ada-envoy"),
        meeting=True,
        press=False,
        positions=position_refs(case, discrepancy.positions),
        not_comparable=(),
        discrepancy=discrepancy_row(case, discrepancy, finding),
    )


def test_a_place_is_shown_with_its_names(case: Analysis) -> None:
    detail = shown_place(case, "quito")

    assert (detail.id, detail.name, detail.aliases) == ("quito", "Quito", ("Кито",))
