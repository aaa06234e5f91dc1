from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import Json, make_claim
from cases import analysis, date_question, found, sum_question
from visitbrief.analysis.findings import Analysis
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


class TestByQuestion:
    """A paper derives from a story that derives from an agency's; what each of them answers decides on the root."""

    ASKED = make_claim(*SIX)
    ASIDE = make_claim("day", "4 September 2025")

    def case(self, agency: Json | None, story: Json | None, seen: str = "whole", **paper: Any) -> Analysis:
        claims = {
            "agency": [agency or self.ASIDE],
            "story": [story or self.ASIDE],
            "paper": [make_claim(*SIX, **paper)],
        }
        about: dict[str, Any] = {
            "agency": {"seen": seen},
            "story": {"seen": seen, "derives_from": ["agency"]},
            "paper": {"derives_from": ["story"]},
        }
        return analysis([sum_question(), date_question()], claims, **about)

    def roots(self, case: Analysis, claim: int = 0) -> frozenset[str]:
        paper = case.origins.sources["paper"]
        return case.origins.of(paper, paper.claims[claim])

    def presumed(self, case: Analysis) -> bool:
        paper = case.origins.sources["paper"]
        return case.origins.presumed(paper, paper.claims[0])

    def test_what_all_answer_goes_back_to_the_first(self) -> None:
        case = self.case(self.ASKED, self.ASKED)

        assert self.roots(case) == {"agency"}
        assert not self.presumed(case)

    def test_a_source_seen_whole_that_does_not_answer_is_the_origin_of_nobodys_answer(self) -> None:
        case = self.case(None, None)

        assert self.roots(case) == {"paper"}
        assert not self.presumed(case)
        assert found(case).positions[0].origins == ("paper",)

    def test_a_chain_ends_where_a_source_seen_whole_does_not_answer(self) -> None:
        case = self.case(None, self.ASKED)

        assert self.roots(case) == {"story"}
        assert not self.presumed(case)

    def test_a_chain_does_not_skip_a_source_seen_whole_that_does_not_answer(self) -> None:
        assert self.roots(self.case(self.ASKED, None)) == {"paper"}

    @pytest.mark.parametrize("seen", ["part", "quoted"])
    def test_of_a_source_not_seen_whole_it_is_presumed_that_it_answers(self, seen: str) -> None:
        case = self.case(None, None, seen)

        assert self.roots(case) == {"agency"}
        assert self.presumed(case)

    def test_it_is_presumed_when_any_of_the_chain_was_not_seen_to_answer(self) -> None:
        assert self.presumed(self.case(None, self.ASKED, "part"))
        assert not self.presumed(self.case(self.ASKED, self.ASKED, "part"))

    def test_the_rest_of_a_story_may_come_from_elsewhere(self) -> None:
        claims = {"agency": [self.ASIDE], "paper": [self.ASKED, self.ASIDE]}
        about: dict[str, Any] = {"agency": {"seen": "whole"}, "paper": {"derives_from": ["agency"]}}
        case = analysis([sum_question(), date_question()], claims, **about)

        assert [self.roots(case, place) for place in range(2)] == [{"paper"}, {"agency"}]

    def test_a_guess_is_the_outlets_own(self) -> None:
        assert self.roots(self.case(self.ASKED, self.ASKED, modality="speculated")) == {"paper"}

    def test_what_a_claim_says_of_itself_comes_first(self) -> None:
        assert self.roots(self.case(None, None, derives_from=["agency"])) == {"agency"}
        assert self.roots(self.case(self.ASKED, self.ASKED, derives_from=[])) == {"paper"}

    def test_a_claim_whose_parents_do_not_answer_is_not_its_parents_parents(self) -> None:
        case = self.case(None, None, derives_from=["story"])

        assert self.roots(case) == {"story"}

    def test_what_a_source_derives_from_whatever_is_asked_is_told_as_well(self) -> None:
        assert self.case(None, None).origins.roots("paper") == {"agency"}

    def test_two_papers_with_one_story_are_two_origins_of_what_the_story_does_not_say(self) -> None:
        claims = {"story": [self.ASIDE], "a": [self.ASKED], "b": [self.ASKED]}
        about: dict[str, Any] = {
            "story": {"seen": "whole"},
            "a": {"derives_from": ["story"]},
            "b": {"derives_from": ["story"]},
        }
        case = analysis([sum_question(), date_question()], claims, **about)

        assert found(case).positions[0].origins == ("a", "b")


def test_a_copy_owes_an_answer_to_what_its_parent_has_it_from() -> None:
    elsewhere = make_claim(*SIX, derives_from=["a"])
    case = analysis([sum_question()], {"a": [SIX], "b": [SIX], "c": [elsewhere], "d": [SIX]},
                    c={"derives_from": ["b"]}, d={"derives_from": ["c"]})  # fmt: skip
    source = case.origins.sources["d"]

    assert case.origins.of(source, source.claims[0]) == {"a"}
    assert [each.id for each in case.origins.ancestors(source, source.claims[0])] == ["c", "a"]


def test_a_copy_of_a_source_with_two_answers_may_owe_its_own_to_either() -> None:
    claims = [make_claim(*SIX, derives_from=["a"]), make_claim("sum", "$7 million", derives_from=[])]
    case = analysis([sum_question()], {"a": [SIX], "c": claims, "d": [SIX]}, d={"derives_from": ["c"]})
    source = case.origins.sources["d"]

    assert case.origins.of(source, source.claims[0]) == {"a", "c"}


@given(st.lists(st.sets(st.integers(0, 8)), max_size=9))
def test_roots_are_the_ends_of_all_chains(behind: list[set[int]]) -> None:
    parents = {f"s{n}": sorted(f"s{m}" for m in some if m < n) for n, some in enumerate(behind)}
    claims = {id_: [make_claim(*SIX, derives_from=others)] for id_, others in parents.items()}
    case = analysis([sum_question()], claims)

    def ends(id_: str) -> set[str]:
        return set().union(*map(ends, parents[id_])) if parents[id_] else {id_}

    for id_ in reversed(parents):
        source = case.origins.sources[id_]
        assert case.origins.of(source, source.claims[0]) == ends(id_)
