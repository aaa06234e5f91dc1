import json

from tricky import tricky_dossier
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import load_dossier, parse_dossier
from visitbrief.views.page import PageView, build_page
from visitbrief.views.selection import Selection


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
