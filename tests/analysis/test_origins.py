from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builders import make_claim
from cases import analysis, sum_question
from visitbrief.analysis.origins import independent

SIX = ("sum", "$6 million")


def test_a_source_that_derives_from_nothing_is_its_own_origin() -> None:
    case = analysis([sum_question()], {"a": [SIX]})

    assert case.origins.roots("a") == {"a"}


def test_a_chain_is_followed_to_its_root() -> None:
    case = analysis(
        [sum_question()], {"a": [SIX], "b": [SIX], "c": [SIX]}, b={"derives_from": ["a"]}, c={"derives_from": ["b"]}
    )

    assert case.origins.roots("c") == {"a"}


def test_one_statement_may_come_from_elsewhere_than_the_rest() -> None:
    old = make_claim(*SIX, derives_from=["a"])
    case = analysis([sum_question()], {"a": [], "b": [], "c": [old, SIX]}, c={"derives_from": ["b"]})
    source = case.origins.sources["c"]

    assert [case.origins.of(source, claim) for claim in source.claims] == [{"a"}, {"b"}]


def test_one_statement_may_be_the_sources_own() -> None:
    own = make_claim(*SIX, derives_from=[])
    case = analysis([sum_question()], {"a": [], "c": [own]}, c={"derives_from": ["a"]})
    source = case.origins.sources["c"]

    assert case.origins.of(source, source.claims[0]) == {"c"}


def test_a_chain_is_told_nearest_first_and_each_source_once() -> None:
    behind: dict[str, Any] = {f"s{n}": {"derives_from": [f"s{n - 1}", f"s{n - 2}"][:n]} for n in range(1, 30)}
    case = analysis([sum_question()], {f"s{n}": [SIX] for n in range(30)}, **behind)

    assert list(case.origins.chain(["s29"])) == [f"s{n}" for n in range(29, -1, -1)]


def test_a_chain_goes_as_far_as_sources_were_out() -> None:
    case = analysis([sum_question()], {"b": [SIX]}, b={"derives_from": ["not-out-yet"]})
    source = case.origins.sources["b"]

    assert list(case.origins.chain(source.derives_from)) == ["not-out-yet"]
    assert list(case.origins.ancestors(source, source.claims[0])) == []


def test_a_story_of_two_agencies_adds_no_origin_to_either() -> None:
    assert independent([frozenset("a"), frozenset("ab")]) == ("a",)
    assert independent([frozenset("a"), frozenset("b"), frozenset("ab")]) == ("a", "b")


@given(st.lists(st.frozensets(st.sampled_from("abcde"), min_size=1), max_size=8))
def test_every_claim_is_accounted_for_by_an_origin(root_sets: list[frozenset[str]]) -> None:
    chosen = set(independent(root_sets))

    assert all(chosen & roots for roots in root_sets)
    assert len(chosen) <= len(set(root_sets))
