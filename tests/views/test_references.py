from builders import make_claim
from cases import analysis, found, sum_question
from visitbrief.views.references import ClaimRef, PositionRef, QuestionRef, position_refs, question_ref


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
