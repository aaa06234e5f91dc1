from itertools import pairwise, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_claim
from cases import analysis, date_question, found, name_question, prints, quote_question, sum_question
from visitbrief.analysis.positions import stab
from visitbrief.values.base import Range

TWO_SUMS = {"a": "$13.5 million", "b": "nearly $20 million", "c": "19,5 millones de dólares", "d": "over $13 million"}


def sums(printed: dict[str, str]) -> list[set[str]]:
    return prints(found(analysis([sum_question()], {id_: [("sum", text)] for id_, text in printed.items()})))


def test_one_answer_that_satisfies_every_claim_is_one_position() -> None:
    assert sums({"a": "$19.5 million", "b": "nearly $20 million", "c": "more than $13 million"}) == [
        {"$19.5 million", "nearly $20 million", "more than $13 million"}
    ]


def test_a_vague_claim_is_listed_with_each_position_that_it_allows() -> None:
    first, second = sums({"a": "$13.5 million", "b": "$19.5 million", "c": "over $13 million"})

    assert "over $13 million" in first
    assert "over $13 million" in second


def test_a_claim_listed_twice_decides_nothing() -> None:
    finding = found(
        analysis(
            [sum_question()],
            {"a": [("sum", "$13.5 million")], "b": [("sum", "$19.5 million")], "c": [("sum", "over $13 million")]},
        )
    )

    for position in finding.positions:
        assert {position.answers[place].source.id for place in position.shared} == {"c"}
        assert len(position.origins) == 1


def test_the_most_precise_claim_leads() -> None:
    finding = found(analysis([sum_question()], {"a": [("sum", "nearly $20 million")], "b": [("sum", "$19.5 million")]}))

    assert finding.positions[0].lead.claim.as_printed == "$19.5 million"


def test_a_plan_leads_only_where_all_are_plans() -> None:
    hour = make_claim("day", "10:00 on 3 September 2025", modality="planned")
    day = make_claim("day", "3 September 2025", modality="reported")
    came = found(analysis([date_question("day")], {"a": [hour], "b": [day]}), "day").positions[0]
    plan = found(analysis([date_question("day")], {"a": [hour], "b": [{**day, "modality": "planned"}]}), "day")

    assert (came.lead.claim.as_printed, came.planned) == ("3 September 2025", came.answers[0])
    lead = plan.positions[0].lead
    assert (lead.claim.as_printed, plan.positions[0].planned) == ("10:00 on 3 September 2025", lead)


@pytest.mark.parametrize("order", list(permutations("abcde")))
def test_answers_stand_by_precision_then_by_publication_then_by_source(order: tuple[str, ...]) -> None:
    printed = {id_: [("sum", "exactly $20 million" if id_ == "e" else "$20 million")] for id_ in "abcde"}
    days = {"a": None, "b": "2025-09-05", "c": "2025-09-05", "d": "2025-09-01", "e": "2025-09-30"}
    published: dict[str, Any] = {id_: {"published": day} for id_, day in days.items()}
    case = analysis([sum_question()], {id_: printed[id_] for id_ in order}, **published)

    [position] = found(case).positions
    assert [answer.source.id for answer in position.answers] == ["e", "d", "b", "c", "a"]


@pytest.mark.parametrize("order", list(permutations(TWO_SUMS)))
def test_no_source_is_favoured_by_coming_first(order: tuple[str, ...]) -> None:
    assert sums({id_: TWO_SUMS[id_] for id_ in order}) == sums(TWO_SUMS)


def test_a_rise_and_a_fall_of_one_size_are_two_positions() -> None:
    first, second = sums({"a": "up 25 percent", "b": "down 25 percent", "c": "25 percent"})

    assert {"25 percent"} == first & second
    assert {"up 25 percent", "down 25 percent"} == first ^ second


def test_no_claims_no_positions() -> None:
    assert found(analysis([sum_question()], {"a": []})).positions == ()


def test_another_currency_is_not_in_dispute_but_said() -> None:
    finding = found(analysis([sum_question()], {"a": [("sum", "$13.5 million")], "b": [("sum", "11.7 million euros")]}))

    assert finding.discrepancy is None
    assert finding.not_comparable == ("another unit: EUR, not USD",)


def test_another_scope_is_not_in_dispute_but_said() -> None:
    question = sum_question(unit="homicide", scope={"period": "2025-01/2025-06"})
    july = {"question": "sum", "as_printed": "5,268", "scope": {"period": "2025-01/2025-07"}}
    finding = found(analysis([question], {"a": [("sum", "4,619")], "b": [july]}))

    assert finding.discrepancy is None
    assert finding.not_comparable == ("another scope: January to July 2025",)


def test_wordings_in_two_languages_are_not_compared() -> None:
    spanish = {"question": "words", "as_printed": "lo consideraremos", "language": "es"}
    finding = found(analysis([quote_question()], {"a": [("words", "we will consider it")], "b": [spanish]}), "words")

    assert finding.discrepancy is None
    assert len(finding.positions) == 2


def test_names_in_two_languages_are_compared() -> None:
    spanish = {"question": "who", "as_printed": "Otto Old", "language": "es"}
    finding = found(analysis([name_question()], {"a": [("who", "Ana Ruiz")], "b": [spanish]}), "who")

    assert finding.discrepancy is not None
    assert finding.not_comparable == ()


@pytest.mark.parametrize("late", ["a", "b"])
def test_of_two_answers_the_one_published_first_stands_first(late: str) -> None:
    published: dict[str, Any] = {late: {"published": "2025-09-30"}}
    case = analysis([sum_question()], {"a": [("sum", "$5")], "b": [("sum", "$5")]}, **published)

    assert [answer.source.id for answer in found(case).positions[0].answers] == sorted("ab", key=late.__eq__)


def test_every_vague_claim_is_marked_as_shared() -> None:
    vague = {"c": [("sum", "over $13 million")], "d": [("sum", "over $12 million")]}
    case = analysis([sum_question()], {"a": [("sum", "$13.5 million")], "b": [("sum", "$19.5 million")]} | vague)

    for position in found(case).positions:
        assert {position.answers[place].source.id for place in position.shared} == {"c", "d"}


def test_a_surname_joins_every_full_name_that_it_may_be() -> None:
    finding = found(
        analysis([name_question()], {"a": [("who", "Ana Ruiz")], "b": [("who", "Eva Ruiz")], "c": [("who", "Ruiz")]}),
        "who",
    )

    assert prints(finding) == [{"Ana Ruiz", "Ruiz"}, {"Eva Ruiz", "Ruiz"}]


def days(printed: dict[str, str], **about: Any) -> list[set[str]]:
    return prints(
        found(analysis([date_question()], {id_: [("day", text)] for id_, text in printed.items()}, **about), "day")
    )


def test_print_with_two_readings_joins_each_position_that_one_of_them_meets() -> None:
    either = "9/10/2025"

    assert days({"a": either, "b": "10 September 2025"}) == [{"10 September 2025", either}]
    assert days({"a": either, "b": "9 October 2025"}) == [{"9 October 2025", either}]
    assert days({"a": either, "b": "9 October 2025", "c": "10 September 2025"}) == [
        {"10 September 2025", either},
        {"9 October 2025", either},
    ]
    assert days({"a": either, "b": "20 September 2025"}) == [{"20 September 2025"}, {either}]


def test_the_country_of_the_source_leaves_one_reading() -> None:
    printed = {"a": "9/10/2025", "b": "9 October 2025"}

    assert len(days(printed, a={"country": "US"})) == 2
    assert len(days(printed, a={"country": "GB"})) == 1


def test_stays_of_different_length_are_two_positions_and_a_day_in_both_joins_them() -> None:
    printed = {"a": "2–4 September 2025", "b": "2–5 September 2025", "c": "3 September 2025"}

    assert days(printed) == [
        {"3 September 2025", "2–4 September 2025"},
        {"3 September 2025", "2–5 September 2025"},
    ]
    assert len(days({"a": "2–4 September 2025", "c": "3 September 2025"})) == 1
    assert len(days({"a": "2–4 September 2025", "b": "from 2 to 4 September 2025"})) == 1


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        pytest.param("between 1 and 3", "between 2 and 20", id="the narrower begins below"),
        pytest.param("between 10 and 12", "between 2 and 11", id="the narrower ends above"),
    ],
)
def test_the_narrower_of_two_stretches_leads(narrow: str, wide: str) -> None:
    case = analysis([sum_question(unit="person")], {"a": [("sum", wide)], "b": [("sum", narrow)]})

    assert [answer.claim.as_printed for answer in found(case).positions[0].answers] == [narrow, wide]


def test_a_scope_said_again_is_the_scope_of_the_question() -> None:
    question = sum_question(scope={"period": "2025"})
    again = {"question": "sum", "as_printed": "$5", "scope": {"period": "2025"}}

    assert prints(found(analysis([question], {"a": [again], "b": [("sum", "5 dollars")]}))) == [{"$5", "5 dollars"}]


def test_of_what_cannot_be_compared_the_larger_group_stands_first() -> None:
    case = analysis([sum_question()], {"a": [("sum", "$5")], "b": [("sum", "€5")], "c": [("sum", "€5")]})

    assert prints(found(case)) == [{"€5"}, {"$5"}]


@pytest.mark.parametrize("unit", ["EUR", "USD"])
def test_of_groups_of_one_size_that_in_the_unit_asked_for_stands_first(unit: str) -> None:
    case = analysis([sum_question(unit=unit)], {"a": [("sum", "$5")], "b": [("sum", "€5")]})

    assert prints(found(case))[0] == {"€5" if unit == "EUR" else "$5"}


BOUNDS = st.tuples(st.integers(-20, 20), st.sampled_from((-1, 0, 1)))
RANGES = st.tuples(BOUNDS, BOUNDS).map(lambda ends: Range(min(ends), max(ends)))


@given(st.lists(RANGES, min_size=1, max_size=12))
def test_every_range_holds_a_region_and_regions_are_apart(ranges: list[Range]) -> None:
    regions = stab(ranges)

    assert all(any(r.low <= region.low and region.high <= r.high for region in regions) for r in ranges)
    assert all(one.high < other.low for one, other in pairwise(regions))


@given(st.lists(RANGES, min_size=1, max_size=12))
def test_regions_are_the_fewest(ranges: list[Range]) -> None:
    disjoint = 0
    end = None
    for allowed in sorted(ranges, key=lambda r: r.high):
        if end is None or allowed.low > end:
            disjoint, end = disjoint + 1, allowed.high

    assert len(stab(ranges)) == disjoint  # each of that many disjoint ranges needs a point of its own


@given(st.lists(RANGES, min_size=1, max_size=8), BOUNDS, BOUNDS)
def test_widening_a_claim_never_makes_a_conflict(
    ranges: list[Range], low: tuple[int, int], high: tuple[int, int]
) -> None:
    wider = Range(min(low, ranges[0].low), max(high, ranges[0].high))

    assert len(stab([wider, *ranges[1:]])) <= len(stab(ranges))


@given(st.lists(RANGES, min_size=1, max_size=8), BOUNDS, BOUNDS)
def test_a_vaguer_claim_never_adds_a_position(ranges: list[Range], low: tuple[int, int], high: tuple[int, int]) -> None:
    vaguer = Range(min(low, ranges[0].low), max(high, ranges[0].high))

    assert len(stab([*ranges, vaguer])) == len(stab(ranges))


FIGURES = st.sampled_from(
    [
        "$13.5 million",
        "$13.7 million",
        "nearly $14 million",
        "over $13 million",
        "$20 million",
        "up to $6 million",
        "$6,000 million",
    ]
)


@given(
    st.lists(FIGURES, min_size=1, max_size=6).flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts)))
)
def test_positions_cover_every_claim_in_whatever_order(orders: tuple[list[str], list[str]]) -> None:
    one, other = (sums({f"s{place}": text for place, text in enumerate(texts)}) for texts in orders)

    assert set().union(*one) == set(orders[0])
    assert sorted(map(sorted, one)) == sorted(map(sorted, other))


def test_words_as_they_were_said_come_before_those_put_back_from_another_language() -> None:
    case = analysis(
        [quote_question()],
        {
            "tass": [make_claim("words", "если нас пригласят")],
            "one": [make_claim("words", "if they invite us")],
            "two": [make_claim("words", "if they invite us")],
            "efe": [make_claim("words", "si nos invitan")],
        },
        tass={"language": "ru"},
        one={"derives_from": ["tass"]},
        two={"derives_from": ["tass"]},
        efe={"language": "es"},
    )

    assert [group.terms for group in found(case, "words").groups] == ["es", "ru", "en"]


def test_plans_stand_behind_what_came_of_them_though_that_was_put_back_from_another_language() -> None:
    claims = {
        "wire": [make_claim("words", "we will stay")],
        "paper": [make_claim("words", "nos quedaremos", language="es")],
        "other": [make_claim("words", "nos iremos", language="es", modality="planned")],
    }
    finding = found(analysis([quote_question()], claims, paper={"derives_from": ["wire"]}), "words")

    assert [group.overtaken for group in finding.groups if group.terms == "es"] == [False, True]
    assert finding.discrepancy is None
