from dataclasses import asdict

import pytest

from builders import make_claim
from cases import analysis, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.errors import UnknownIdError
from visitbrief.views.comparison import compare
from visitbrief.views.impact import AffectedClaim, ImpactView, build_impact
from visitbrief.views.references import claim_id, claim_ref, question_ref
from visitbrief.views.selection import Selection

QUESTIONS = [sum_question(), sum_question("other", title="The other")]
COPY = {"derives_from": ["agency"]}
FROM_A = {"derives_from": ["a"]}


def test_what_only_a_withdrawn_source_answers_is_lost() -> None:
    view = build_impact(analysis(QUESTIONS, {"a": [("sum", "$5"), ("other", "$7")], "b": [("sum", "$5")]}), ["a"])

    assert [(claim.id, claim.question.id) for claim in view.lost] == [("a#1", "sum"), ("a#2", "other")]
    assert {change.question.id: change.kinds for change in view.changes.questions} == {
        "other": ("unanswered",),
        "sum": ("one-origin",),
    }
    assert [(source.id, source.withdrawn) for source in view.changes.sources] == [("a", True)]


def test_what_others_say_as_well_stands() -> None:
    view = build_impact(analysis(QUESTIONS, {each: [("sum", "$5")] for each in "abc"}), ["a"])

    assert (view.changes.questions, view.unchanged) == ((), ("sum",))


def test_copies_of_a_withdrawn_story_stay_and_remain_one_report() -> None:
    case = analysis(
        QUESTIONS,
        {"agency": [("sum", "$5")], "copy-one": [("sum", "$5")], "copy-two": [("sum", "$5")], "rival": [("sum", "$6")]},
        copy_one=COPY,
        copy_two=COPY,
    )
    view = build_impact(case, ["agency"])

    assert [claim.id for claim in view.resting] == ["copy-one#1", "copy-two#1"]
    assert view.changes.questions == ()  # one report against one, as before: the copies have not become two


def test_a_statement_with_another_origin_too_does_not_rest_on_it() -> None:
    sources = {"agency": [("sum", "$5")], "bureau": [("sum", "$5")], "copy": [("sum", "$5")]}
    case = analysis(QUESTIONS, sources, copy={"derives_from": ["agency", "bureau"]})

    assert build_impact(case, ["agency"]).resting == ()
    assert [claim.id for claim in build_impact(case, ["agency", "bureau"]).resting] == ["copy#1"]


def test_a_chain_is_followed_through_a_withdrawn_link() -> None:
    sources = {"agency": [("sum", "$5")], "link": [("sum", "$5")], "end": [("sum", "$5")], "rival": [("sum", "$6")]}
    case = analysis(QUESTIONS, sources, link={"derives_from": ["agency"]}, end={"derives_from": ["link"]})
    view = build_impact(case, ["link"])

    assert view.resting == ()
    assert view.changes.questions == ()  # agency and end are one report still


def test_of_a_country_only_its_questions_are_touched() -> None:
    questions = [sum_question("here", country="EC"), sum_question("there", country="MX")]
    case = analysis(questions, {"a": [("here", "$5"), ("there", "$5")], "copy": [("there", "$5")]}, copy=FROM_A)
    here, there = (build_impact(case, ["a"], Selection(country=country)) for country in ("EC", "MX"))

    assert [claim.id for claim in (*here.lost, *here.resting)] == ["a#1"]
    assert [claim.id for claim in (*there.lost, *there.resting)] == ["a#2", "copy#1"]
    assert here.withdrawn == there.withdrawn == ("a",)


def test_support_flips_with_what_it_rested_on() -> None:
    sources = {id_: [("sum", "$5" if id_ < "x" else "$6")] for id_ in "abcdxyz"}
    [change] = build_impact(analysis(QUESTIONS, sources), ["a", "b"]).changes.questions

    assert change.before is not None
    assert change.after is not None
    assert (change.before.text, change.after.text) == ("$5", "$6")
    assert change.kinds == ("other-answer",)


@pytest.mark.parametrize(("id_", "kind"), [("sum", "question"), ("agency#1", "claim"), ("quito", "place")])
def test_what_is_no_source_is_told_as_what_it_is(id_: str, kind: str) -> None:
    with pytest.raises(UnknownIdError, match=f"'{id_}' is no source: it is a {kind}") as raised:
        build_impact(analysis(QUESTIONS, {"agency": [("sum", "$5")]}), [id_])
    assert raised.value.hint == f"`visitbrief show {id_}` shows it"


def test_nothing_is_withdrawn_that_is_not_there() -> None:
    case = analysis(QUESTIONS, {"agency": [make_claim("sum", "$5")]})

    with pytest.raises(UnknownIdError, match="no source 'agenc'") as raised:
        build_impact(case, ["agenc"])
    assert "did you mean 'agency'" in raised.value.hint


def test_a_claim_that_is_touched_is_shown_whole_with_its_question() -> None:
    case = analysis(QUESTIONS, {"agency": [("other", "$7"), ("sum", "$5")], "copy": [("sum", "$5")]}, copy=COPY)
    view = build_impact(case, ["agency"])
    answers = [answer for id_ in ("sum", "other") for answer in case.answers(id_)]
    claims = {claim_id(answer): claim_ref(case, answer) for answer in answers}

    def affected(id_: str, question: str) -> AffectedClaim:
        return AffectedClaim(**asdict(claims[id_]), question=question_ref(case.questions[question]))

    assert view == ImpactView(
        withdrawn=("agency",),
        changes=compare(case, Analysis(case.dossier, ["agency"])),
        unchanged=("sum",),
        lost=(affected("agency#1", "other"), affected("agency#2", "sum")),
        resting=(affected("copy#1", "sum"),),
    )


def test_claims_stand_by_source_whatever_the_order_in_which_sources_are_named() -> None:
    case = analysis(QUESTIONS, {"b": [("sum", "$5")], "a": [("other", "$7"), ("sum", "$5")]})
    view = build_impact(case, ["b", "a"])

    assert view.withdrawn == ("a", "b")
    assert [claim.id for claim in view.lost] == ["a#1", "a#2", "b#1"]
