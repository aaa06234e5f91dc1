from typing import Any

import pytest

from builders import Json, make_claim
from cases import analysis, dispute, ladder_question, name_question, quote_question, sum_question
from visitbrief.analysis.model import Support

SIX, SEVEN = ("sum", "$6 million"), ("sum", "$7 million")


def supported(sources: dict[str, Any], **about: Any) -> tuple[str | None, str]:
    """What is better supported, and by which rule."""
    discrepancy = dispute(analysis([sum_question()], sources, **about))
    support: Support = discrepancy.support
    place = support.position
    return (None if place is None else discrepancy.positions[place].lead.claim.as_printed), support.rule


@pytest.mark.parametrize("plan", ["pending", "speculated"])
def test_what_is_more_than_a_plan_outweighs_the_plan_in_a_primary_record(plan: str) -> None:
    claims = {"notice": [make_claim(*SIX, modality=plan)], "a": [SEVEN]}

    assert supported(claims, notice={"kind": "official-statement"}) == ("$7 million", "not-a-plan")


def test_of_a_state_the_reports_are_said_to_fit_a_course_of_events() -> None:
    told = {"a": [("status", "planned")], "b": [("status", "planned")], "c": [("status", "signed")]}
    support = dispute(analysis([ladder_question(moves="forward")], told), "status").support

    assert support.text == "2 independent reports fit only this course of events, 1 only the other"


def test_a_primary_record_outweighs_any_number_of_reports() -> None:
    many = {"record": [SIX], "a": [SEVEN], "b": [SEVEN], "c": [SEVEN]}

    assert supported(many, record={"kind": "official-transcript"}) == ("$6 million", "primary-record")


def test_one_primary_record_counts_for_as_much_as_two() -> None:
    records = {"r": [SIX], "s": [SIX], "t": [SEVEN], "a": [SEVEN], "b": [SEVEN]}
    about = {id_: {"kind": "official-transcript"} for id_ in "rst"}

    assert supported(records, **about) == ("$7 million", "origins")


@pytest.mark.parametrize(("often", "seldom"), [(SIX, SEVEN), (SEVEN, SIX)])
def test_where_nothing_is_decided_the_answer_of_more_claims_stands_first(often: Any, seldom: Any) -> None:
    copies: dict[str, Any] = {id_: {"derives_from": ["agency"]} for id_ in "bc"}
    case = analysis([sum_question()], {"agency": [], "a": [seldom], "b": [often], "c": [often]}, **copies)

    assert dispute(case).support.position is None
    assert [position.lead.claim.as_printed for position in dispute(case).positions] == [often[1], seldom[1]]


def test_then_a_source_outweighs_those_who_have_it_from_there_and_say_otherwise() -> None:
    copies: dict[str, Any] = {"copy": {"derives_from": ["wire"]}, "other": {"derives_from": ["wire"]}}
    claims = {"wire": [SIX], "copy": [SEVEN], "other": [SEVEN]}

    assert supported(claims, **copies) == ("$6 million", "original")
    assert supported({**claims, "witness": [SEVEN]}, **copies)[1] == "origins"


def test_but_not_where_the_source_prints_both() -> None:
    claims = {"wire": [SIX, SEVEN], "copy": [SEVEN]}

    assert supported(claims, copy={"derives_from": ["wire"]})[1] != "original"


def test_then_more_independent_origins() -> None:
    assert supported({"a": [SIX], "b": [SEVEN], "c": [SEVEN]}) == ("$7 million", "origins")


def test_copies_of_one_story_are_one_origin() -> None:
    copies = {"b": {"derives_from": ["agency"]}, "c": {"derives_from": ["agency"]}}

    answer = supported({"agency": [], "a": [SIX], "b": [SEVEN], "c": [SEVEN]}, **copies)

    assert answer == (None, "undecided")


def test_then_the_better_rated_source() -> None:
    ratings = {"a": {"reliability": "A"}, "b": {"reliability": "D"}}

    assert supported({"a": [SIX], "b": [SEVEN]}, **ratings) == ("$6 million", "reliability")


@pytest.mark.parametrize(("other", "decided"), [("B", False), ("C", True)])
def test_letters_next_to_each_other_tell_nothing_apart(other: str, decided: bool) -> None:
    claims = {"a": [make_claim(*SIX, modality="reported")], "b": [make_claim(*SEVEN, modality="documented")]}
    answer = supported(claims, a={"reliability": "A"}, b={"reliability": other})

    assert answer == (("$6 million", "reliability") if decided else (None, "undecided"))


def test_a_source_that_cannot_be_judged_is_neither_better_nor_worse() -> None:
    claims = {"a": [make_claim(*SIX, modality="said")], "b": [make_claim(*SEVEN, modality="claimed")]}

    assert supported(claims, a={"reliability": "D"}) == ("$6 million", "modality")


def test_a_source_that_cannot_be_judged_may_be_the_firmer_one() -> None:
    claims = {"a": [make_claim(*SIX, modality="claimed")], "b": [make_claim(*SEVEN, modality="documented")]}

    assert supported(claims, a={"reliability": "D"}) == ("$7 million", "modality")


def test_then_the_firmer_statement() -> None:
    claims = {"a": [make_claim(*SIX, modality="claimed")], "b": [make_claim(*SEVEN, modality="documented")]}

    assert supported(claims) == ("$7 million", "modality")


def test_else_nothing_is_decided() -> None:
    assert supported({"a": [SIX], "b": [SEVEN]}) == (None, "undecided")


@pytest.mark.parametrize("word", ["true", "correct", "right"])
def test_nothing_is_called_true(word: str) -> None:
    discrepancy = dispute(analysis([sum_question()], {"a": [SIX], "b": [SEVEN], "c": [SEVEN]}))

    assert word not in discrepancy.support.text.split()


def test_the_firmest_statement_of_a_position_counts() -> None:
    claims = {
        "a": [make_claim(*SIX, modality="claimed")],
        "b": [make_claim(*SIX, modality="documented")],
        "c": [make_claim(*SEVEN, modality="reported")],
        "d": [make_claim(*SEVEN, modality="reported")],
    }

    assert supported(claims) == ("$6 million", "modality")


@pytest.mark.parametrize(
    ("claims", "about", "text"),
    [
        pytest.param({"a": [SIX], "b": [SEVEN]}, {}, "evidence of the same weight on both sides", id="undecided"),
        pytest.param(
            {"a": [SIX], "b": [SEVEN], "c": [SEVEN]},
            {},
            "2 independent reports against 1",
            id="by the count of origins",
        ),
        pytest.param(
            {"r": [SIX], "s": [SIX], "a": [SEVEN]},
            {id_: {"kind": "official-transcript"} for id_ in "rs"},
            "the only answer that stands in a primary record (r, s)",
            id="by the records themselves",
        ),
        pytest.param(
            {"a": [SIX], "b": [SEVEN]},
            {"b": {"derives_from": ["a"]}},
            "the other answer stands only in what derives from it (a)",
            id="by what it comes from",
        ),
        pytest.param(
            {"a": [make_claim(*SIX, modality="claimed")], "b": [make_claim(*SEVEN, modality="documented")]},
            {},
            "given as documented, the other answer only as claimed",
            id="by both modalities",
        ),
        pytest.param(
            {"a": [SIX], "b": [SEVEN]},
            {"a": {"reliability": "A"}, "b": {"reliability": "D"}},
            "its best source is rated A, the other answer's D",
            id="by both letters",
        ),
    ],
)
def test_a_rule_says_what_it_decided_on(claims: dict[str, Any], about: dict[str, Any], text: str) -> None:
    assert dispute(analysis([sum_question()], claims, **about)).support.text == text


PARTIES: list[Json] = [
    {"id": "ruritania", "name": "Ruritania", "country": "RO", "speakers": ["the palace"]},
    {"id": "grenada", "name": "Grenada", "country": "GD"},
]
STATEMENT: Json = {"kind": "official-statement"}


def said(question: str, printed: str, speaker: str | None = None, **members: Any) -> list[Json]:
    return [make_claim(question, printed, **({"speaker": speaker} if speaker else {}), **members)]


class TestOwnAccounts:
    def test_what_two_parties_say_is_not_weighed_however_many_report_it(self) -> None:
        claims = {id_: said("sum", "$6 million", "the palace") for id_ in "abc"}
        support = dispute(
            analysis([sum_question()], claims | {"d": said("sum", "$7 million", "grenada")}, parties=PARTIES)
        ).support

        assert (support.position, support.rule) == (None, "own-accounts")
        assert "Ruritania against Grenada" in support.text

    def test_a_record_of_one_party_does_not_decide_against_the_other(self) -> None:
        case = analysis(
            [sum_question()],
            {"record": said("sum", "$6 million"), "paper": said("sum", "$7 million", "grenada")},
            parties=PARTIES,
            record=STATEMENT | {"country": "RO"},
        )

        assert dispute(case).support.rule == "own-accounts"

    def test_a_partys_denial_counts_in_third_place_too(self) -> None:
        claims = {id_: said("sum", "$6 million", "the palace") for id_ in "abc"}
        wrong = {id_: [make_claim(*SEVEN)] for id_ in "de"}
        denial = {"f": said("sum", "$0", "grenada")}
        discrepancy = dispute(analysis([sum_question()], claims | wrong | denial, parties=PARTIES))

        assert [position.parties for position in discrepancy.positions] == [{"ruritania"}, set(), {"grenada"}]
        assert discrepancy.support.rule == "own-accounts"

    def test_a_partys_plan_is_outweighed_by_what_came(self) -> None:
        claims = {
            "a": said("sum", "$6 million", "the palace", modality="pending"),
            "b": said("sum", "$7 million", "grenada"),
        }

        assert dispute(analysis([sum_question()], claims, parties=PARTIES)).support.rule == "not-a-plan"

    def test_one_party_does_not_deny_itself(self) -> None:
        claims = {id_: said("sum", "$6 million", "the palace") for id_ in "abc"}
        case = analysis([sum_question()], claims | {"d": said("sum", "$7 million", "ruritania")}, parties=PARTIES)

        assert dispute(case).support.rule == "origins"

    def test_an_outlet_is_weighed_against_a_party(self) -> None:
        case = analysis(
            [sum_question()],
            {"a": said("sum", "$6 million", "the palace"), "b": [SEVEN], "c": [SEVEN]},
            parties=PARTIES,
        )

        assert dispute(case).support.rule == "origins"

    def test_a_record_decides_between_wordings(self) -> None:
        case = analysis(
            [quote_question()],
            {"record": said("words", "we will consider it", "the palace"), "b": said("words", "we refuse", "grenada")},
            parties=PARTIES,
            record=STATEMENT,
        )

        assert dispute(case, "words").support.rule == "primary-record"


class TestSaidBoth:
    def test_one_person_on_record_with_both_is_left_with_both(self) -> None:
        claims = {"r": said("sum", "$6 million", "ada-envoy"), "s": said("sum", "$7 million", "ada-envoy")}
        support = dispute(
            analysis([sum_question()], claims | {"a": [SIX], "b": [SIX]}, r=STATEMENT, s=STATEMENT)
        ).support

        assert (support.position, support.rule) == (None, "said-both")
        assert support.text.startswith("Ada Envoy")

    def test_a_paper_may_have_misheard_what_is_on_record(self) -> None:
        claims = {"r": said("sum", "$6 million", "ada-envoy"), "s": said("sum", "$7 million", "ada-envoy")}

        assert dispute(analysis([sum_question()], claims, r=STATEMENT)).support.rule == "primary-record"

    def test_two_persons_may_say_different_things(self) -> None:
        claims = {"r": said("sum", "$6 million", "ada-envoy"), "s": said("sum", "$7 million", "somebody")}

        assert dispute(analysis([sum_question()], claims, r=STATEMENT, s=STATEMENT)).support.rule == "undecided"


class TestVoices:
    def test_of_as_many_reports_more_voices_decide(self) -> None:
        claims = {
            **{id_: said("sum", "$6 million", who) for id_, who in zip("ab", ("Ann", "Ann"), strict=True)},
            **{id_: said("sum", "$7 million", who) for id_, who in zip("cd", ("Bob", "Cyd"), strict=True)},
        }

        assert supported(claims) == ("$7 million", "voices")

    def test_more_reports_against_more_voices_decide_nothing(self) -> None:
        claims = {
            **{id_: said("sum", "$6 million", "Ann") for id_ in "abc"},
            **{id_: said("sum", "$7 million", who) for id_, who in zip("de", ("Bob", "Cyd"), strict=True)},
        }
        support = dispute(analysis([sum_question()], claims)).support

        assert (support.position, support.rule) == (None, "undecided")
        assert "3 independent reports of 1 speaker against 2 independent reports of 2 speakers" in support.text

    def test_of_a_wording_reports_are_the_witnesses(self) -> None:
        claims = {
            **{id_: said("words", "we will consider it", "Ann") for id_ in "abc"},
            **{id_: said("words", "we refuse", who) for id_, who in zip("de", ("Bob", "Cyd"), strict=True)},
        }
        support = dispute(analysis([quote_question()], claims), "words").support

        assert support.rule != "voices"


class TestSeveralSides:
    def test_a_source_that_gives_both_stands_for_neither(self) -> None:
        both = {id_: [make_claim(*SIX), make_claim(*SEVEN, speaker="Ann")] for id_ in "ab"}
        claims: dict[str, Any] = both | {"c": [SEVEN]}

        assert supported(claims) == ("$7 million", "origins")
        assert dispute(analysis([sum_question()], claims)).support.text == (
            "1 independent report against none, not counting 2 sources that give several answers"
        )

    def test_nor_does_the_story_that_it_derives_from(self) -> None:
        claims: dict[str, Any] = {"agency": [], "a": [SIX, SEVEN], "b": [SIX], "c": [SEVEN]}
        derived: dict[str, Any] = {id_: {"derives_from": ["agency"]} for id_ in "ab"}

        assert supported(claims, **derived) == (None, "undecided")

    def test_whom_one_report_quotes_one_witness_heard(self) -> None:
        quoted = [make_claim(*SEVEN, speaker=who) for who in ("Ann", "Bob", "Cyd")]

        assert supported({"a": quoted, "b": [SIX], "c": [SIX]}) == ("$6 million", "origins")

    def test_what_it_finds_itself_on_both_is_not(self) -> None:
        claims: dict[str, Any] = {
            "a": [SIX, SEVEN],
            "b": [make_claim(*SIX, speaker="Ann")],
            "c": [make_claim(*SEVEN, speaker="Bob")],
        }

        assert supported(claims) == (None, "undecided")

    def test_a_record_that_has_both_is_none_for_either(self) -> None:
        record = {"record": [make_claim(*SIX), make_claim(*SEVEN, speaker="Ann")]}

        assert supported({**record, "a": [SEVEN], "b": [SEVEN]}, record=STATEMENT) == ("$7 million", "origins")

    def test_a_vague_answer_that_allows_both_gives_neither(self) -> None:
        vague = {"v": [make_claim("sum", "$1 to $900 million"), make_claim(*SIX)]}

        assert supported({**vague, "a": [SEVEN], "b": [SIX]}) == ("$6 million", "origins")


def test_of_a_state_the_better_supported_history_stands_first() -> None:
    case = analysis(
        [ladder_question(moves="forward")],
        {"a": [("status", "signed")], "b": [("status", "announced")], "c": [("status", "announced")]},
    )
    first, second = dispute(case, "status").positions

    assert [step.answer.value.canonical for step in first.history] == ["announced"]
    assert dispute(case, "status").support.rule == "origins"
    assert second.own[0].source.id == "a"


def test_what_can_only_be_the_answer_before_it_fails_a_check_has_no_support() -> None:
    people = [{"id": "old", "name": "Otto Old", "offices": [{"title": "Mayor", "from": "1990", "to": "2000"}]}]
    case = analysis([name_question()], {"a": [("who", "Mayor Otto Old")]}, people=people)

    assert dispute(case, "who").support.position is None
