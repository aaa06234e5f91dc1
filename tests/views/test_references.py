from typing import Any

from builders import make_claim
from cases import analysis, found, ladder_question, sum_question
from visitbrief.views.references import (
    ClaimRef,
    PositionRef,
    QuestionRef,
    SourceRef,
    StepRef,
    claim_id,
    claim_ref,
    position_refs,
    question_ref,
    source_ref,
    sources_of,
    urls_of,
)


def test_a_question_is_shown_with_all_that_a_reader_must_know_of_it() -> None:
    asked = {"title": "Grant", "asks": "How large is it?", "topic": "aid", "country": "EC", "weight": "low"}
    case = analysis([sum_question(moves="forward", **asked)], {})

    assert question_ref(case.questions["sum"]) == QuestionRef(id="sum", kind="quantity", moves="forward", **asked)


def test_a_position_is_shown_with_its_claims_and_each_with_where_it_comes_from() -> None:
    told = make_claim("sum", "$5 million", speaker="the minister", modality="said", scope={"region": "Quito"})
    vague = make_claim("sum", "more than $4 million", scope={"region": "Quito"})
    rival = make_claim("sum", "$9 million", scope={"region": "Quito"})
    case = analysis(
        [sum_question()],
        {"agency": [], "copy": [told], "vague": [vague], "rival": [rival]},
        copy={"derives_from": ["agency"], "url": "https://copy.example/1", "language": "en"},
    )
    copied = next(each for each in found(case).positions if each.lead.source.id == "copy")
    (shown,) = position_refs(case, [copied])

    assert shown == PositionRef(
        text="$5 million",
        value="[4750000,5250000) USD",
        scope={"region": "Quito"},
        about="Quito",
        sources=("copy", "vague"),
        origins=("agency",),
        voices=("the minister",),
        history=(),
        claims=shown.claims,
        shared=("vague#1",),
    )
    assert shown.claims[0] == ClaimRef(
        id="copy#1",
        source="copy",
        url="https://copy.example/1",
        as_printed="$5 million",
        value="[4750000,5250000) USD",
        language="en",
        modality="said",
        reading=None,
        speaker="the minister",
        origins=("agency",),
        presumed=True,
    )


def test_a_history_is_shown_step_by_step_each_with_its_first_claim_and_all_who_report_it() -> None:
    said = make_claim("status", "signed", speaker="the minister", as_of="2025-09-20")
    sources: dict[str, Any] = {"early": [("status", "planned")], "one": [said], "two": [said]}
    case = analysis([ladder_question(moves="forward")], sources)
    (shown,) = position_refs(case, found(case, "status").positions)

    assert shown.history == (
        StepRef(
            text="planned",
            value="planned",
            since="2025-09-04",
            claim="early#1",
            origins=("early",),
            voices=("early",),
        ),
        StepRef(
            text="signed",
            value="signed",
            since="2025-09-20",
            claim="one#1",
            origins=("one", "two"),
            voices=("the minister",),
        ),
    )
    assert (shown.text, shown.value) == ("signed", "signed")


def test_a_source_is_shown_as_far_as_it_takes_to_find_it() -> None:
    case = analysis([sum_question()], {"a": []}, a={"publisher": "The Paper", "url": "https://a.example"})

    assert source_ref(case.origins.sources["a"]) == SourceRef("a", "The Paper", "https://a.example")


def test_the_sources_of_claims_are_named_once_with_their_addresses_in_the_same_order() -> None:
    case = analysis(
        [sum_question()],
        {"b": [("sum", "$5")], "a": [("sum", "$5"), ("sum", "$5.00")]},
        a={"url": "https://a.example"},
    )
    answers = case.answers("sum")

    assert (sources_of(answers), urls_of(answers)) == (("a", "b"), ("https://a.example", None))
    assert [claim_id(answer) for answer in answers] == ["b#1", "a#1", "a#2"]


def test_who_speaks_is_told_by_name_where_it_is_recorded() -> None:
    told = [make_claim("sum", "$5", speaker=by) for by in ("ada-envoy", "an official")]
    case = analysis([sum_question()], {"a": [*told, ("sum", "$5")]})

    assert [claim_ref(case, answer).speaker for answer in case.answers("sum")] == ["Ada Envoy", "an official", None]
