"""Each reason fires where it accounts for the gap, and is silent where it does not."""

from typing import Any, ClassVar

import pytest

from builders import make_claim, make_person
from cases import (
    analysis,
    date_question,
    dispute,
    ladder_question,
    name_question,
    quote_question,
    reasons,
    sum_question,
)
from visitbrief.analysis.explanations import EXPLANATIONS, SCOPE
from visitbrief.analysis.findings import Analysis

WITH_PARTS = [
    sum_question("total"),
    sum_question("tranche", part_of="total"),
    sum_question("drones", part_of="total"),
]


def test_reasons_have_names_of_their_own() -> None:
    kinds = [explainer.kind for explainer in (*EXPLANATIONS, SCOPE)]

    assert len(kinds) == len(set(kinds))
    assert all(explainer.test.__doc__ for explainer in (*EXPLANATIONS, SCOPE))


class TestPartForWhole:
    def case(self, total: str, tranche: str = "$13.5 million", drones: str = "$6 million") -> Analysis:
        return analysis(
            WITH_PARTS,
            {
                "a": [("total", "nearly $20 million")],
                "b": [("total", total)],
                "c": [("tranche", tranche), ("drones", drones)],
            },
        )

    def test_fires_when_the_parts_add_up_and_one_of_them_was_printed_as_the_total(self) -> None:
        assert "part-for-whole" in reasons(self.case("$13.5 million"), "total")

    def test_is_silent_where_so_many_figures_are_stated_that_some_must_add_up(self) -> None:
        parts = [sum_question(f"part{n}", part_of="total") for n in range(300)]
        stated = [(f"part{n}", f"${n}.5 million") for n in range(1, 300)]
        totals = {"a": [("total", "$19.5 million")], "b": [("total", "$13.5 million")]}

        assert "part-for-whole" not in reasons(
            analysis([sum_question("total"), *parts], totals | {"c": stated}), "total"
        )

    @pytest.mark.parametrize(("others", "told"), [(18, True), (19, False)])
    def test_is_silent_where_so_many_totals_are_stated_that_some_must_fit(self, others: int, told: bool) -> None:
        questions = [sum_question("total"), *(sum_question(id_, part_of="total") for id_ in ("tranche", "drones"))]
        stated = {"b": [("total", "$13.5 million")], "c": [("tranche", "$13.5 million"), ("drones", "$6 million")]}
        totals = [
            ("a", "$19.5 million"),
            ("a2", "$19.5 million"),
            *((f"x{n}", f"${n + 50} million") for n in range(others)),
        ]
        case = analysis(questions, stated | {id_: [("total", printed)] for id_, printed in totals})

        assert ("part-for-whole" in reasons(case, "total")) is told

    def test_shows_the_sum(self) -> None:
        texts = [reason.text for reason in dispute(self.case("$13.5 million"), "total").explanations]

        assert any("13.5 million USD + 6 million USD = 19.5 million USD" in text for text in texts)

    @pytest.mark.parametrize(
        ("total", "tranche", "drones"),
        [
            pytest.param("$12.5 million", "$13.5 million", "$6 million", id="no part has that figure"),
            pytest.param("$13.5 million", "$13.5 million", "$16 million", id="the parts miss the total"),
            pytest.param("$13.5 million", "$13.5 million", "6 million euros", id="another currency"),
        ],
    )
    def test_is_silent_otherwise(self, total: str, tranche: str, drones: str) -> None:
        assert "part-for-whole" not in reasons(self.case(total, tranche, drones), "total")

    def test_is_silent_for_a_total_that_any_sum_would_hit(self) -> None:
        case = analysis(
            WITH_PARTS,
            {
                "a": [("total", "more than $14 million")],
                "b": [("total", "$13.5 million")],
                "c": [("tranche", "$13.5 million"), ("drones", "$6 million")],
            },
        )

        assert "part-for-whole" not in reasons(case, "total")

    @pytest.mark.parametrize(
        ("total", "tranche", "fires"),
        [
            pytest.param("about $20 million", "$14 million", True, id="from 19 to 21: less than a tenth of 21"),
            pytest.param("about $19 million", "$13 million", True, id="from 18 to 20: a tenth of 20"),
            pytest.param("about $18 million", "$12 million", False, id="from 17 to 19: more than a tenth of 19"),
        ],
    )
    def test_a_total_may_leave_open_a_tenth_of_itself(self, total: str, tranche: str, fires: bool) -> None:
        case = analysis(
            WITH_PARTS,
            {"a": [("total", total)], "b": [("total", tranche)], "c": [("tranche", tranche), ("drones", "$6 million")]},
        )

        assert ("part-for-whole" in reasons(case, "total")) is fires

    def test_fires_when_the_total_was_printed_as_a_part(self) -> None:
        case = analysis(
            WITH_PARTS,
            {
                "a": [("total", "$19.5 million"), ("drones", "$6 million")],
                "b": [("tranche", "$13.5 million")],
                "c": [("tranche", "$19.5 million")],
            },
        )

        assert "part-for-whole" in reasons(case, "tranche")


class TestDoubleCounting:
    def test_fires_when_a_part_was_added_to_the_total_that_holds_it(self) -> None:
        case = analysis(
            WITH_PARTS, {"a": [("total", "$20 million"), ("drones", "$6 million")], "b": [("total", "$26 million")]}
        )

        assert "double-counting" in reasons(case, "total")

    def test_is_silent_when_the_difference_is_no_part(self) -> None:
        case = analysis(
            WITH_PARTS, {"a": [("total", "$20 million"), ("drones", "$6 million")], "b": [("total", "$27 million")]}
        )

        assert "double-counting" not in reasons(case, "total")


class TestThousandfold:
    @pytest.mark.parametrize("slip", ["6,000 million dollars", "$6 billion", "$6,000"])
    def test_fires_on_the_same_digits_on_another_scale(self, slip: str) -> None:
        assert "thousandfold" in reasons(
            analysis([sum_question()], {"a": [("sum", "$6 million")], "b": [("sum", slip)]})
        )

    @pytest.mark.parametrize("other", ["$6.1 billion", "$60 million", "$7 million"])
    def test_is_silent_on_other_digits_or_another_factor(self, other: str) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$6 million")], "b": [("sum", other)]})

        assert "thousandfold" not in reasons(case)


class TestTruncated:
    def test_fires_when_digits_were_cut_off(self) -> None:
        assert "truncated" in reasons(
            analysis([sum_question()], {"a": [("sum", "$13.78 million")], "b": [("sum", "$13.7 million")]})
        )

    def test_is_silent_when_rounding_gives_the_same(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$13.78 million")], "b": [("sum", "$13.6 million")]})

        assert "truncated" not in reasons(case)


class TestSameTotal:
    def case(self, rival: str) -> Analysis:
        return analysis(
            WITH_PARTS,
            {
                "a": [("total", "nearly $20 million"), ("drones", "$6 million"), ("tranche", "$13.5 million")],
                "b": [("tranche", rival)],
            },
        )

    def test_fires_when_both_round_to_the_total(self) -> None:
        assert "same-total" in reasons(self.case("$13.7 million"), "tranche")

    def test_fires_on_the_print_that_allows_both_where_another_is_more_precise(self) -> None:
        case = analysis(
            WITH_PARTS,
            {
                "a": [("total", "nearly $20 million"), ("drones", "$6 million"), ("tranche", "$13.5 million")],
                "b": [("tranche", "$13.7 million")],
                "c": [("total", "$19.5 million")],
            },
        )

        assert "same-total" in reasons(case, "tranche")

    def test_is_silent_when_one_misses_it(self) -> None:
        assert "same-total" not in reasons(self.case("$15.7 million"), "tranche")


class TestStage:
    def case(self, *stages: str | None) -> Analysis:
        return analysis(
            [sum_question()],
            {
                id_: [make_claim("sum", text, **({"stage": stage} if stage else {}))]
                for id_, text, stage in zip("ab", ("$25 million", "$10 million"), stages, strict=True)
            },
        )

    def test_fires_when_each_side_names_another_stage(self) -> None:
        assert "stage" in reasons(self.case("agreed", "disbursed"))

    @pytest.mark.parametrize("stages", [("agreed", "agreed"), ("agreed", None), (None, None)])
    def test_is_silent_without_two_different_stages(self, stages: tuple[str | None, str | None]) -> None:
        assert "stage" not in reasons(self.case(*stages))


class TestDateShift:
    def case(self, *texts: str) -> set[str]:
        return reasons(analysis([date_question()], {f"s{n}": [("day", text)] for n, text in enumerate(texts)}), "day")

    @pytest.mark.parametrize("slip", ["4 August 2025", "9 April 2025", "4 September 2024", "5 September 2025"])
    def test_fires_on_a_slip_of_one_unit(self, slip: str) -> None:
        assert "date-shift" in self.case("4 September 2025", slip)

    @pytest.mark.parametrize("other", ["6 August 2025", "7 September 2025", "August 2025"])
    def test_is_silent_on_other_dates(self, other: str) -> None:
        assert "date-shift" not in self.case("4 September 2025", other)


class TestSpelling:
    def case(self, *texts: str) -> set[str]:
        return reasons(analysis([name_question()], {f"s{n}": [("who", text)] for n, text in enumerate(texts)}), "who")

    def test_fires_on_a_slip_of_the_pen(self) -> None:
        assert "spelling" in self.case("Gabriela Sommerfeld", "Gabriela Sommerfled")

    def test_is_silent_on_another_name(self) -> None:
        assert "spelling" not in self.case("Gabriela Sommerfeld", "Gabriela Castro")


class TestTranslation:
    def case(self, parent_language: str) -> set[str]:
        return reasons(
            analysis(
                [quote_question()],
                {
                    "a": [("words", "we will consider it very seriously")],
                    "b": [("words", "we will consider such an option")],
                    "parent": [],
                },
                parent={"language": parent_language},
                b={"derives_from": ["parent"]},
            ),
            "words",
        )

    def test_fires_when_the_words_came_through_another_language(self) -> None:
        assert "translation" in self.case("ru")

    def test_is_silent_when_they_did_not(self) -> None:
        assert "translation" not in self.case("en")

    @pytest.mark.parametrize(("name", "fires"), [("Gabriela Sommerville", True), ("Otto Old", False)])
    def test_a_name_may_come_back_changed_but_not_as_another(self, name: str, fires: bool) -> None:
        case = analysis(
            [name_question()],
            {"a": [("who", "Gabriela Sommerfeld")], "b": [("who", name)], "parent": []},
            parent={"language": "ru"},
            b={"derives_from": ["parent"]},
        )

        assert ("translation" in reasons(case, "who")) is fires


class TestStatus:
    def case(self, early: str, late: str, late_day: str = "2025-11-20") -> set[str]:
        return reasons(
            analysis(
                [ladder_question()],
                {"early": [("status", early)], "late": [("status", late)]},
                late={"published": late_day, "kind": "official-statement"},
            ),
            "status",
        )

    def test_a_status_that_later_sources_do_not_report_is_over_claimed(self) -> None:
        assert "over-claimed" in self.case("in force", "planned")

    def test_a_status_that_moved_forward_is_a_later_update(self) -> None:
        assert self.case("planned", "in force") == {"later-update"}

    def test_a_higher_rung_on_the_same_day_is_over_claimed_not_an_update(self) -> None:
        assert self.case("in force", "planned", "2025-09-04") == {"over-claimed"}

    def test_both_are_silent_when_the_options_are_no_ladder(self) -> None:
        case = analysis(
            [ladder_question(ordered=False)],
            {"early": [("status", "in force")], "late": [("status", "planned")]},
            late={"published": "2025-11-20"},
        )

        assert reasons(case, "status") == set()


class TestLaterUpdate:
    def case(self, modality: str) -> set[str]:
        return reasons(
            analysis(
                [date_question()],
                {
                    "early": [make_claim("day", "14 December 2025", modality=modality)],
                    "late": [("day", "16 November 2025")],
                },
                late={"published": "2025-09-26"},
            ),
            "day",
        )

    def test_a_planned_date_may_be_replaced(self) -> None:
        assert "later-update" in self.case("planned")

    def test_a_reported_date_may_not(self) -> None:
        assert "later-update" not in self.case("reported")

    def test_a_figure_may_grow_when_all_later_sources_say_so(self) -> None:
        case = analysis(
            [sum_question(unit="strike")],
            {"early": [("sum", "1")], "late": [("sum", "2")]},
            late={"published": "2025-12-01"},
        )

        assert "later-update" in reasons(case)

    @pytest.mark.parametrize(
        ("day", "fires"),
        [
            pytest.param("2025-09-10", False, id="six days later"),
            pytest.param("2025-09-11", True, id="seven days later"),
            pytest.param("2025-09-12", True, id="eight days later"),
        ],
    )
    def test_a_figure_takes_a_week_to_grow(self, day: str, fires: bool) -> None:
        case = analysis([sum_question()], {"early": [("sum", "$1")], "late": [("sum", "$2")]}, late={"published": day})

        assert ("later-update" in reasons(case)) is fires


class TestStale:
    def case(self, origin_date: str, rivals_origin_date: str = "2025") -> set[str]:
        return reasons(
            analysis(
                [sum_question(unit="person")],
                {"a": [("sum", "150,000")], "b": [("sum", "830,000")], "old": [], "other": []},
                a={"derives_from": ["old"]},
                b={"derives_from": ["other"]},
                old={"published": origin_date},
                other={"published": rivals_origin_date},
            )
        )

    @pytest.mark.parametrize(("origin_date", "fires"), [("2020", True), ("2021", True), ("2022", False)])
    def test_more_than_three_years_are_old(self, origin_date: str, fires: bool) -> None:
        assert ("stale" in self.case(origin_date)) is fires

    @pytest.mark.parametrize(("rivals_origin_date", "fires"), [("2010", True), ("2009", True), ("2008", False)])
    def test_is_silent_when_the_other_figure_is_about_as_old(self, rivals_origin_date: str, fires: bool) -> None:
        assert ("stale" in self.case("2005", rivals_origin_date)) is fires

    def test_fires_when_the_origin_is_years_older(self) -> None:
        assert "stale" in self.case("2005")

    def test_is_silent_when_it_is_recent(self) -> None:
        assert "stale" not in self.case("2024")


class TestOffice:
    PEOPLE: ClassVar = [
        make_person("old", name="Otto Old", offices=[{"title": "President", "from": "2021-01-20", "to": "2025-01-20"}]),
        make_person("new", name="Nora New", offices=[{"title": "President", "from": "2025-01-20"}]),
    ]

    def case(self, day: str) -> set[str]:
        return reasons(
            analysis(
                [date_question(), name_question(office="President", on="day")],
                {"a": [("who", "Otto Old"), ("day", day)], "b": [("who", "Nora New")]},
                people=self.PEOPLE,
            ),
            "who",
        )

    def test_fires_when_one_of_them_was_not_in_office(self) -> None:
        assert "office" in self.case("4 March 2025")

    def test_is_silent_when_both_were(self) -> None:
        assert "office" not in self.case("20 January 2025")


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


def test_answers_on_different_grounds_are_explained_by_scope_alone() -> None:
    question = sum_question(unit="rank", scope={"region": "Western Hemisphere"})
    third = make_claim("sum", "third", scope={"region": "Latin America"})
    case = analysis([question], {"a": [("sum", "fourth")], "b": [third], "c": [("sum", "fifth")]})

    assert "scope" in reasons(case)


def test_reasons_are_told_against_the_best_supported_answer() -> None:
    six = [("sum", "$6 million")]
    million, thousand = [("sum", "$7 million")], [("sum", "$7 thousand")]
    case = analysis([sum_question()], {"a": six, "b": six, "d": million, "e": thousand})

    assert "thousandfold" not in reasons(case)
