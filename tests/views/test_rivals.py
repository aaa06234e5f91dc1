from typing import Any

from builders import Json, make_claim
from cases import analysis, found, ladder_question, sum_question
from visitbrief.views.rivals import Reason, Rival, competing
from visitbrief.views.standing import answer_ref


def rivals(*prints: str) -> list[str]:
    case = analysis([sum_question()], {f"s{place}": [("sum", text)] for place, text in enumerate(prints)})
    return [rival.text for rival in competing(case, found(case))]


def test_where_nothing_decides_all_answers_compete() -> None:
    assert rivals("$20 million", "$30 million") == ["$20 million", "$30 million"]


def test_where_a_rule_decides_the_others_compete() -> None:
    assert rivals("$20 million", "$30 million", "$30 million") == ["$20 million"]


def test_where_nothing_is_disputed_nothing_competes() -> None:
    assert rivals("$20 million", "nearly $20.2 million") == []


def test_what_is_of_another_scope_does_not_compete() -> None:
    other_scope = make_claim("sum", "$5", scope={"period": "2024"})
    case = analysis([sum_question()], {"a": [("sum", "$20")], "b": [("sum", "$30")], "c": [other_scope]})

    assert [(rival.text, rival.sources) for rival in competing(case, found(case))] == [("$20", ("a",)), ("$30", ("b",))]


def test_who_says_it_is_told_only_where_the_sides_differ() -> None:
    parties = [{"id": "us", "name": "We", "speakers": ["our ministry"]}]
    sums = ("$20 million", "$90 million")
    claims = {f"s{place}": [make_claim("sum", text, speaker="our ministry")] for place, text in enumerate(sums)}
    case = analysis([sum_question()], claims, parties=parties)

    assert [rival.says for rival in competing(case, found(case))] == [None, None]


def test_each_answer_has_the_reasons_that_tell_of_it_and_no_other() -> None:
    claims = {"a": "$13.5 million", "b": "$13.5 million", "c": "$13.5 billion", "d": "$900 million"}
    case = analysis([sum_question()], {source: [("sum", text)] for source, text in claims.items()})

    why = {rival.text: [reason.kind for reason in rival.why] for rival in competing(case, found(case))}
    assert why == {"$13.5 billion": ["scale"], "$900 million": ["alone"]}


def test_another_speakers_account_has_its_speaker() -> None:
    said = {f"s{place}": [make_claim("sum", "$20 million", speaker="a minister")] for place in range(2)}
    copy = make_claim("sum", "$90 million", speaker="an admiral")
    sources = {**said, "paper": [copy], "other": [copy], "agency": [copy]}
    case = analysis([sum_question()], sources, paper={"derives_from": ["agency"]}, other={"derives_from": ["agency"]})

    assert [rival.says for rival in competing(case, found(case))] == ["an admiral"]


def test_the_most_reliable_is_named_of_those_that_print_it() -> None:
    claims = {"b": [("sum", "$90")], "c": [("sum", "$90")], **{id_: [("sum", "$20")] for id_ in "defg"}}
    case = analysis([sum_question()], claims, b={"publisher": "Tabloid"}, c={"publisher": "Agency", "reliability": "A"})

    assert [rival.publisher for rival in competing(case, found(case))] == ["Agency"]


def test_a_rival_is_told_with_who_prints_it_and_why_it_may_differ() -> None:
    sources = {"a": [("sum", "$20 million")], "b": [("sum", "$20 million")], "agency": []}
    copies = {id_: [make_claim("sum", "$20 billion", speaker="a minister")] for id_ in ("copy", "reprint")}
    about: dict[str, Any] = {
        "agency": {"publisher": "Agency", "url": "https://agency.example", "reliability": "A"},
        "copy": {"publisher": "Tabloid", "url": "https://tabloid.example", "derives_from": ["agency"]},
        "reprint": {"derives_from": ["agency"]},
    }
    case = analysis([sum_question()], {**sources, **copies}, **about)

    assert competing(case, found(case)) == (
        Rival(
            text="$20 billion",
            value="[19500000000,20500000000) USD",
            sources=("copy", "reprint"),
            publisher="Agency",
            url="https://agency.example",
            origins=("agency",),
            says=None,
            why=(Reason("scale", "slip of the scale"),),
        ),
    )


def test_where_the_sides_differ_each_says_its_own() -> None:
    told = {"our": "$5", "their": "$9"}
    parties = [{"id": each, "name": each.title(), "speakers": [f"{each} ministry"]} for each in told]
    claims = {side: [make_claim("sum", text, speaker=f"{side} ministry")] for side, text in told.items()}
    case = analysis([sum_question()], claims, parties=parties)

    assert [(each.text, each.says) for each in competing(case, found(case))] == [("$5", "Our"), ("$9", "Their")]


def test_what_lies_furthest_from_the_best_answer_comes_first_and_then_what_more_report() -> None:
    prints = {"a": "$20", "b": "$20", "c": "$20", "d": "$21", "e": "$500", "f": "$600", "g": "$600"}
    case = analysis([sum_question()], {source: [("sum", text)] for source, text in prints.items()})

    assert [rival.text for rival in competing(case, found(case))] == ["$600", "$500", "$21"]


def test_where_nothing_decides_the_best_comes_first_all_the_same() -> None:
    assert rivals("$20 million", "$90 million", "$21 million") == ["$20 million", "$90 million", "$21 million"]


def test_the_position_is_told_by_its_own_claims_and_not_by_those_it_shares() -> None:
    prints = {"a": "$20", "b": "$90", "vague": "at least $15"}
    case = analysis([sum_question()], {source: [("sum", text)] for source, text in prints.items()})

    assert [rival.sources for rival in competing(case, found(case))] == [("a",), ("b",)]


def test_of_what_one_person_said_both_ways_what_was_said_first_comes_first() -> None:
    parties = [{"id": "us", "name": "We", "country": "US"}]
    days = {"2025-09-03": "planned", "2025-09-10": "signed"}
    told = {
        f"{id_}-{day}": [make_claim("status", word, speaker="ada-envoy", as_of=day)]
        for day, word in days.items()
        for id_ in ("a", "b")
    }
    order = {}
    for turned in (False, True):
        claims = dict(sorted(told.items(), reverse=turned))
        case = analysis([ladder_question()], claims, parties=parties)
        order[turned] = [rival.value for rival in competing(case, found(case, "status"))]

    assert order == {False: ["planned", "signed"], True: ["planned", "signed"]}


def test_a_side_is_told_by_the_one_recorded_person_who_speaks_for_it() -> None:
    parties: list[Json] = [
        {"id": "us", "name": "We", "speakers": ["our ministry"]},
        {"id": "them", "name": "They", "country": "EC"},
    ]
    office = [{"title": "Minister", "country": "EC", "from": "2020-01-01"}]
    people = [{"id": "nora-new", "name": "Nora New", "offices": office}]
    claims = {
        "a": [make_claim("sum", "$5", speaker="our ministry")],
        "b": [make_claim("sum", "$9", speaker="nora-new")],
    }
    case = analysis([sum_question()], claims, parties=parties, people=people)

    assert [(each.text, each.says) for each in competing(case, found(case))] == [("$5", "We"), ("$9", "Nora New")]


def test_of_three_answers_two_of_which_one_person_said_each_is_told_once() -> None:
    parties = [{"id": "us", "name": "We", "country": "US"}]
    said = {
        f"{id_}-{word}": [make_claim("status", word, speaker="ada-envoy")]
        for word in ("planned", "signed")
        for id_ in ("a", "b")
    }
    case = analysis([ladder_question()], {**said, "c": [("status", "announced")]}, parties=parties)

    assert answer_ref(found(case, "status")).rule == "said-both"
    assert sorted(rival.value for rival in competing(case, found(case, "status"))) == ["announced", "planned", "signed"]
