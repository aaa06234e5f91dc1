from typing import Any

import pytest

from builders import make_claim
from cases import analysis, sum_question
from visitbrief.analysis.derivation import Statement, derive, reached, reversed_edges
from visitbrief.analysis.findings import Analysis

QUESTIONS = [sum_question(), sum_question("other")]


def from_(*sources: str, **changes: Any) -> dict[str, Any]:
    return {"derives_from": list(sources)} | changes


def edges(case: Analysis) -> dict[Statement, tuple[Statement, ...]]:
    return derive(case, "sum")


def test_a_claim_comes_from_its_sources_parent() -> None:
    case = analysis(QUESTIONS, {"agency": [("sum", "$5")], "paper": [("sum", "$5")]}, paper=from_("agency"))

    assert edges(case) == {Statement("agency", 0): (), Statement("paper", 0): (Statement("agency", 0),)}


def test_of_several_claims_of_a_parent_the_nearest_was_copied() -> None:
    agency = [("sum", "$5 million"), ("sum", "nearly $20 million"), ("sum", "$19.5 million")]
    copy = from_("agency")
    papers = {"same": [("sum", "$19.5 million")], "near": [("sum", "$19.7 million")], "far": [("sum", "$1")]}
    case = analysis(QUESTIONS, {"agency": agency, **papers}, same=copy, near=copy, far=copy)

    copied = {each: edges(case)[Statement(each, 0)] for each in papers}
    assert copied == {
        "same": (Statement("agency", 2),),
        "near": (Statement("agency", 1),),
        "far": (Statement("agency", 0),),
    }


def test_a_parent_that_was_not_seen_to_say_it_stands_in_the_chain() -> None:
    sources: dict[str, Any] = {"agency": [("sum", "$5")], "link": [("other", "$1")], "paper": [("sum", "$5")]}
    case = analysis(QUESTIONS, sources, link=from_("agency"), paper=from_("link"))

    assert edges(case)[Statement("paper", 0)] == (Statement("link", None),)
    assert edges(case)[Statement("link", None)] == (Statement("agency", 0),)


def test_a_parent_that_was_seen_to_be_silent_does_not() -> None:
    sources: dict[str, Any] = {"agency": [], "paper": [("sum", "$5")]}
    case = analysis(QUESTIONS, sources, agency={"seen": "whole"}, paper=from_("agency"))

    assert edges(case) == {Statement("paper", 0): ()}


def test_a_statement_may_come_from_elsewhere_than_the_rest() -> None:
    sources: dict[str, Any] = {"agency": [("sum", "$5")], "paper": [make_claim("sum", "$6", derives_from=[])]}

    assert edges(analysis(QUESTIONS, sources, paper=from_("agency")))[Statement("paper", 0)] == ()


def test_what_is_reached_goes_both_ways_and_ends_in_a_circle() -> None:
    sources = {
        "one": [make_claim("sum", "$5", derives_from=["two"])],
        "two": [make_claim("sum", "$5", derives_from=["one"])],
        "three": [make_claim("sum", "$5", derives_from=["two"])],
    }
    found = edges(analysis(QUESTIONS, sources))

    assert reached(found, Statement("one", 0)) == {Statement("one", 0), Statement("two", 0)}
    assert reached(reversed_edges(found), Statement("one", 0)) == set(found)


def test_of_many_pairs_only_so_many_are_compared_and_then_a_source_s_first_claim_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("visitbrief.analysis.derivation.COMPARISONS", 5)
    agency = [("sum", "$1"), ("sum", "$2")]
    papers = {each: [("sum", "$2")] for each in ("a", "b", "c")}
    case = analysis(QUESTIONS, {"agency": agency, **papers}, a=from_("agency"), b=from_("agency"), c=from_("agency"))

    assert [edges(case)[Statement(each, 0)] for each in papers] == [
        (Statement("agency", 1),),
        (Statement("agency", 1),),
        (Statement("agency", 0),),
    ]
