from typing import Any, ClassVar

import pytest

from builders import Json, make_claim
from cases import (
    analysis,
    dispute,
    ladder_question,
    reasons,
    sum_question,
)


class TestRewritten:
    QUESTION = ladder_question()

    def case(self, parent: str, **members: Any) -> set[str]:
        paper = make_claim("status", "signed", **members)
        case = analysis(
            [self.QUESTION],
            {"agency": [("status", parent)], "paper": [paper], "other": [("status", "announced")]},
            paper={"derives_from": ["agency"]},
        )
        return reasons(case, "status")

    def test_fires_when_the_source_that_it_derives_from_says_otherwise(self) -> None:
        assert "rewritten" in self.case("announced")

    def test_is_silent_when_that_source_says_the_same(self) -> None:
        assert "rewritten" not in self.case("signed")

    def test_is_silent_when_the_claim_comes_from_elsewhere(self) -> None:
        assert "rewritten" not in self.case("announced", derives_from=[])

    def test_is_silent_when_another_source_says_it_too(self) -> None:
        case = analysis(
            [self.QUESTION],
            {
                **{id_: [("status", "announced")] for id_ in ("agency", "other", "third")},
                **{id_: [("status", "signed")] for id_ in ("paper", "witness")},
            },
            paper={"derives_from": ["agency"]},
        )

        assert "rewritten" not in reasons(case, "status")


class TestCopied:
    def case(self, derives_from: list[str]) -> set[str]:
        copies: dict[str, Any] = {
            "b": {"derives_from": derives_from},
            "c": {"derives_from": derives_from},
            "d": {"derives_from": derives_from},
        }
        return reasons(
            analysis(
                [sum_question()],
                {"agency": [], "a": [("sum", "$7 million")], **{id_: [("sum", "$6 million")] for id_ in "bcd"}},
                **copies,
            )
        )

    def test_fires_when_many_sources_have_one_origin(self) -> None:
        assert "copied" in self.case(["agency"])

    def test_is_silent_when_they_stand_on_their_own(self) -> None:
        assert "copied" not in self.case([])


class TestRetold:
    def case(self, *, kind: str = "official-transcript", speaker: str | None = None) -> set[str]:
        paper = make_claim("status", "signed", speaker=speaker)
        case = analysis(
            [ladder_question(ordered=False)],
            {"record": [("status", "planned")], "paper": [paper]},
            record={"kind": kind},
        )
        return reasons(case, "status")

    def test_fires_when_a_record_has_it_otherwise(self) -> None:
        assert self.case() == {"retold"}

    def test_is_silent_without_a_record(self) -> None:
        assert self.case(kind="newspaper") == set()

    def test_is_silent_on_somebodys_words(self) -> None:
        assert "retold" not in self.case(speaker="Ann")

    def test_is_silent_where_another_reason_is_told(self) -> None:
        case = analysis(
            [ladder_question()],
            {"record": [("status", "planned")], "paper": [("status", "signed")]},
            record={"kind": "official-transcript"},
        )

        assert reasons(case, "status") == {"over-claimed"}

    def test_how_far_an_answer_has_spread_is_no_other_reason(self) -> None:
        copies: dict[str, Any] = {id_: {"derives_from": ["agency"]} for id_ in "abc"}
        case = analysis(
            [ladder_question(ordered=False)],
            {"agency": [], "record": [("status", "planned")], **{id_: [("status", "signed")] for id_ in "abc"}},
            record={"kind": "official-transcript"},
            **copies,
        )

        assert [reason.kind for reason in dispute(case, "status").explanations] == ["retold", "copied"]


class TestSummarised:
    def case(self, own: str | None, quoted: str | None) -> set[str]:
        claims = [make_claim("sum", "$6 million", speaker=own), make_claim("sum", "$7 million", speaker=quoted)]
        return reasons(analysis([sum_question()], {"a": claims, "b": [("sum", "$7 million")]}))

    def test_fires_when_an_outlet_says_otherwise_than_the_words_that_it_quotes(self) -> None:
        assert self.case(None, "the minister") == {"summarised"}

    @pytest.mark.parametrize(("own", "quoted"), [("the envoy", "the minister"), (None, None)])
    def test_is_silent_where_both_are_its_own_words_or_both_are_quoted(
        self, own: str | None, quoted: str | None
    ) -> None:
        assert "summarised" not in self.case(own, quoted)


class TestHeadline:
    def test_fires_when_a_source_contradicts_its_own_headline(self) -> None:
        case = analysis(
            [sum_question()], {"a": [make_claim("sum", "$28 million", part="headline"), ("sum", "nearly $20 million")]}
        )

        assert "headline" in reasons(case)

    def test_is_silent_when_others_print_what_the_headline_says(self) -> None:
        headline = make_claim("sum", "$28 million", part="headline")
        case = analysis(
            [sum_question()], {"a": [headline, ("sum", "nearly $20 million")], "b": [("sum", "$28 million")]}
        )

        assert "headline" not in reasons(case)

    def test_is_silent_between_two_sources(self) -> None:
        case = analysis(
            [sum_question()],
            {"a": [make_claim("sum", "$28 million", part="headline")], "b": [("sum", "nearly $20 million")]},
        )

        assert "headline" not in reasons(case)


class TestAlone:
    PARTIES: ClassVar[list[Json]] = [{"id": "grenada", "name": "Grenada"}]

    def case(self, *others: str, speaker: str | None = None, **about: Any) -> set[str]:
        claims: dict[str, Any] = {id_: [("sum", "$7 million")] for id_ in others}
        lone = {"lone": [make_claim("sum", "$9 million", speaker=speaker)]}
        return reasons(analysis([sum_question()], claims | lone, parties=self.PARTIES, **about))

    def test_fires_against_two_independent_reports(self) -> None:
        assert self.case("a", "b") == {"alone"}

    def test_is_silent_against_one(self) -> None:
        assert self.case("a") == set()

    def test_is_silent_against_a_story_and_its_copy(self) -> None:
        assert self.case("a", "b", b={"derives_from": ["a"]}) == set()

    def test_is_silent_on_a_record(self) -> None:
        assert "alone" not in self.case("a", "b", lone={"kind": "official-statement"})

    def test_is_silent_on_a_partys_own_account(self) -> None:
        assert "alone" not in self.case("a", "b", speaker="grenada")

    def test_is_silent_where_another_reason_is_told(self) -> None:
        claims: dict[str, Any] = {id_: [("sum", "$7 million")] for id_ in "ab"}

        assert reasons(analysis([sum_question()], claims | {"lone": [("sum", "$7 billion")]})) == {"scale"}


class TestPrintsBoth:
    """Two outlets have it signed, both of which have it announced too."""

    def told(self, *also: str) -> set[str]:
        """The reasons where sources that have it signed have it announced as well."""
        claims = {id_: [("status", "signed")] for id_ in ("paper", "other")}
        for id_ in also:
            claims[id_] = [*claims[id_], ("status", "announced")]
        backed = {id_: [("status", "announced")] for id_ in ("first", "second", "third")}
        return reasons(analysis([ladder_question(ordered=False)], {**claims, **backed}), "status")

    def test_fires_where_every_source_of_an_answer_has_the_other_too(self) -> None:
        assert "prints-both" in self.told("paper", "other")

    def test_is_silent_where_what_one_prints_besides_may_be_either(self) -> None:
        vague = make_claim("status", "a deal", value="announced|signed")
        claims: dict[str, list[tuple[str, str] | Json]] = {
            id_: [("status", "signed"), vague] for id_ in ("paper", "other")
        }
        backed = {id_: [("status", "announced")] for id_ in ("first", "second", "third")}

        assert "prints-both" not in reasons(analysis([ladder_question(ordered=False)], {**claims, **backed}), "status")

    def test_is_silent_where_one_has_it_alone(self) -> None:
        assert "prints-both" not in self.told("paper")
        assert "prints-both" not in self.told()
