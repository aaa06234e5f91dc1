import json

from builders import make_dossier, make_person, make_question
from tricky import tricky_dossier
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import load_dossier, parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.views.coverage import build_coverage
from visitbrief.views.page import PageView, PersonEntry, QuestionEntry, build_page
from visitbrief.views.selection import Selection
from visitbrief.views.show import OfficeLine, question_detail
from visitbrief.views.sources import build_sources
from visitbrief.views.summary import build_summary
from visitbrief.views.timeline import build_timeline
from visitbrief.views.trace import build_trace


def built(selection: Selection = Selection()) -> PageView:  # noqa: B008 - frozen
    return build_page(Analysis(parse_dossier(json.dumps(tricky_dossier()).encode(), "trip.json")), selection)


def ids(view: PageView) -> tuple[list[str], list[str]]:
    """The questions in dispute and the others."""
    disputes, others = ([entry.detail.question.id for entry in entries] for entries in (view.disputes, view.others))
    return disputes, others


def test_disputes_come_worst_first_and_the_others_by_topic() -> None:
    disputes, others = ids(built())
    severities = [entry.detail.discrepancy.severity for entry in built().disputes if entry.detail.discrepancy]

    assert len(severities) == len(disputes)
    assert severities == sorted(severities, key=["major", "moderate", "minor"].index)
    assert [entry.detail.question.topic for entry in built().others] == ["aid", "meetings"]
    assert sorted(disputes + others) == sorted(question["id"] for question in tricky_dossier()["questions"])


def test_each_question_stands_with_where_its_answers_come_from() -> None:
    for entry in (*built().disputes, *built().others):
        assert entry.trace.question == entry.detail.question
        assert {claim.id for claim in entry.detail.claims} <= {step.id for step in entry.trace.steps}


def test_a_selection_narrows_the_questions_and_leaves_the_people() -> None:
    view = built(Selection(topic="trade"))
    disputes, others = ids(view)

    assert set(disputes + others) == {"deal.status", "tariff.by"}
    assert [person.name for person in view.people] == ["Ada Envoy", "Nora Ñandú", "Otto Old"]


def test_every_claim_of_the_dossier_that_ships_is_in_its_question() -> None:
    dossier = load_dossier()
    view = build_page(Analysis(dossier), Selection())
    claims = [claim.id for entry in (*view.disputes, *view.others) for claim in entry.detail.claims]

    assert sorted(claims) == sorted(
        f"{source.id}#{n + 1}" for source in dossier.sources for n in range(len(source.claims))
    )


def test_a_person_stands_with_names_offices_and_events() -> None:
    office = {"title": "Minister", "from": "2020-01-01", "to": "2024"}
    events = [
        {"id": id_, "title": id_.title(), "when": "day", "people": people}
        for id_, people in (("talks", ["otto-old", "ada-envoy", "otto-old"]), ("signing", ["otto-old"]))
    ]
    dossier = make_dossier(
        people=[
            make_person("zoe", name="Ada Envoy", aliases=["Z."]),
            make_person(),
            make_person("otto-old", name="A. Old", aliases=["Otto"], country="EC", offices=[office]),
        ],
        questions=[make_question(), make_question("day", kind="moment")],
        events=events,
    )
    view = build_page(Analysis(Dossier.model_validate_json(json.dumps(dossier))), Selection())

    assert view.people == (
        PersonEntry(
            id="otto-old",
            name="A. Old",
            aliases=("Otto",),
            country="EC",
            offices=(OfficeLine("Minister", "2020-01-01", "2024"),),
            events=("Talks", "Signing"),
        ),
        PersonEntry("ada-envoy", "Ada Envoy", (), None, (), ("Talks",)),
        PersonEntry("zoe", "Ada Envoy", ("Z.",), None, (), ()),
    )


def test_the_rest_is_what_other_commands_show() -> None:
    case = Analysis(parse_dossier(json.dumps(tricky_dossier()).encode(), "trip.json"))
    for selection in (Selection(), Selection(topic="trade")):
        view = build_page(case, selection)

        assert view.summary == build_summary(case, selection)
        assert view.timeline == build_timeline(case, selection)
        assert view.coverage == build_coverage(case, selection)
        assert view.sources == build_sources(case, selection)
        for entry in (*view.disputes, *view.others):
            asked = case.questions[entry.detail.question.id]
            assert entry == QuestionEntry(question_detail(case, asked), build_trace(case, asked.id))


def test_questions_of_one_topic_come_by_id() -> None:
    topics = {"b": "x", "c": "w", "a": "x"}
    dossier = make_dossier(questions=[make_question(id_, topic=topic) for id_, topic in topics.items()], sources=[])
    view = build_page(Analysis(Dossier.model_validate_json(json.dumps(dossier))), Selection())

    assert ids(view) == ([], ["c", "a", "b"])
