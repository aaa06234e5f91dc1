from typing import Any

import pytest

from builders import Json, make_claim
from cases import (
    analysis,
    date_question,
    dispute,
    found,
    ladder_question,
    reasons,
    sum_question,
)
from visitbrief.analysis.explanations import explain
from visitbrief.analysis.findings import Analysis


class TestDateShift:
    def case(self, *texts: str) -> set[str]:
        return reasons(analysis([date_question()], {f"s{n}": [("day", text)] for n, text in enumerate(texts)}), "day")

    @pytest.mark.parametrize("slip", ["4 August 2025", "9 April 2025", "4 September 2024", "5 September 2025"])
    def test_fires_on_a_slip_of_one_unit(self, slip: str) -> None:
        assert "date-shift" in self.case("4 September 2025", slip)

    @pytest.mark.parametrize("other", ["6 September 2025", "6 August 2025", "7 September 2025", "August 2025"])
    def test_is_silent_on_other_dates(self, other: str) -> None:
        assert "date-shift" not in self.case("4 September 2025", other)

    @pytest.mark.parametrize(("other", "fires"), [("2024", True), ("2026", True), ("2023", False)])
    def test_two_years_are_one_apart(self, other: str, fires: bool) -> None:
        assert ("date-shift" in self.case("2025", other)) is fires


class TestEdition:
    def case(self, day: str, *countries: str | None) -> set[str]:
        about: Json = {id_: {"country": country} for id_, country in zip("abc", countries, strict=True)}
        said: dict[str, Any] = {"a": [("day", "4 September 2025")], "b": [("day", day)], "c": [("day", day)]}
        return reasons(analysis([date_question()], said, **about), "day")

    @pytest.mark.parametrize("day", ["3 September 2025", "5 September 2025"])
    def test_fires_on_one_day_between_countries(self, day: str) -> None:
        assert self.case(day, "EC", "ES", "FR") == {"edition"}

    @pytest.mark.parametrize(
        ("day", "countries"),
        [
            pytest.param("6 September 2025", ("EC", "ES", "ES"), id="two days"),
            pytest.param("5 September 2025", ("EC", "EC", "EC"), id="one country"),
            pytest.param("5 September 2025", ("EC", "ES", "EC"), id="the country on both sides"),
            pytest.param("5 September 2025", ("EC", "ES", None), id="a country that is not known"),
        ],
    )
    def test_is_silent_otherwise(self, day: str, countries: tuple[str | None, ...]) -> None:
        assert "edition" not in self.case(day, *countries)

    def test_is_silent_on_less_than_a_day(self) -> None:
        about: Json = {"a": {"country": "EC"}, "b": {"country": "ES"}}
        case = analysis(
            [date_question()], {"a": [("day", "2025-09-04T10:00")], "b": [("day", "2025-09-04T12:00")]}, **about
        )

        assert reasons(case, "day") == set()


class TestRoundedHour:
    def case(self, *times: str) -> set[str]:
        said = {f"s{n}": [("day", f"2025-09-04T{time}")] for n, time in enumerate(times)}
        return reasons(analysis([date_question()], said), "day")

    @pytest.mark.parametrize("other", ["10:15", "09:45"])
    def test_fires_on_two_hours_a_quarter_apart(self, other: str) -> None:
        assert self.case("10:00", other) == {"rounded-hour"}

    @pytest.mark.parametrize("other", ["10:07", "10:30", "09:00"])
    def test_is_silent_on_an_exact_minute_or_more_than_a_quarter(self, other: str) -> None:
        assert self.case("10:00", other) == set()

    def test_is_silent_on_what_was_planned(self) -> None:
        hours = {f"s{n}": [make_claim("day", f"2025-09-04T10:{n}", modality="planned")] for n in (15, 30)}

        assert "rounded-hour" not in reasons(analysis([date_question()], hours), "day")

    def test_is_silent_on_days(self) -> None:
        case = analysis([date_question()], {"a": [("day", "2025-09-04")], "b": [("day", "2025-09-05")]})

        assert "rounded-hour" not in reasons(case, "day")


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

    def test_a_status_that_does_not_move_has_no_later_update(self) -> None:
        assert "later-update" not in self.case("planned", "in force")

    def test_a_higher_rung_on_the_same_day_is_over_claimed(self) -> None:
        assert self.case("in force", "planned", "2025-09-04") == {"over-claimed"}

    @pytest.mark.parametrize(("kind", "fires"), [("newspaper", True), ("official-statement", False)])
    def test_a_status_that_a_primary_record_bears_out_is_not_over_claimed(self, kind: str, fires: bool) -> None:
        case = analysis(
            [ladder_question()],
            {"high": [("status", "in force")], "low": [("status", "signed")], "low2": [("status", "signed")]},
            high={"kind": kind},
            low={"kind": "official-statement"},
        )

        assert ("over-claimed" in reasons(case, "status")) is fires

    def test_an_end_that_was_not_reached_is_over_claimed_on_the_day_it_was_claimed_for(self) -> None:
        options = [{"id": "vote", "label": "vote"}, *({"id": end, "label": end, "end": True} for end in ("yes", "no"))]
        case = analysis(
            [ladder_question(options=options, moves="forward")],
            {
                "undated": [make_claim("status", "yes", as_of="2025-09-04")],
                "before": [make_claim("status", "vote", as_of="2025-09-03")],
                "after": [make_claim("status", "no", as_of="2025-11-16")],
                "other": [make_claim("status", "no", as_of="2025-11-16")],
            },
            undated={"published": None},
        )

        assert reasons(case, "status") == {"over-claimed"}

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

    def test_a_date_that_was_still_to_come_may_be_replaced(self) -> None:
        assert self.case("pending") == {"later-update"}

    def test_a_plan_may_be_replaced_by_another(self) -> None:
        plans = [make_claim("day", day, modality="planned") for day in ("14 December 2025", "16 November 2025")]
        case = analysis([date_question()], {"early": [plans[0]], "late": [plans[1]]}, late={"published": "2025-09-26"})

        assert reasons(case, "day") == {"later-update"}

    def test_a_reported_date_may_not(self) -> None:
        assert "later-update" not in self.case("reported")

    @pytest.mark.parametrize("moves", ["forward", "freely", None])
    def test_a_figure_is_never_replaced_where_it_is_disputed(self, moves: str | None) -> None:
        case = analysis(
            [sum_question(unit="strike", moves=moves)],
            {"early": [("sum", "5")], "late": [("sum", "2")]},
            late={"published": "2025-12-01"},
        )

        assert "later-update" not in reasons(case)


class TestPlan:
    def case(self, *modalities: str) -> Analysis:
        days = ("30 November 2025", "16 November 2025")
        claims = [make_claim("day", day, modality=m) for day, m in zip(days, modalities, strict=True)]
        return analysis([date_question()], {"a": claims[:1], "b": claims[1:]})

    def test_a_plan_is_no_rival_of_what_came(self) -> None:
        found = self.case("planned", "reported").finding("day")

        assert found.discrepancy is None
        assert found.not_comparable == ("a plan, and what came of it",)
        assert [group.overtaken for group in found.groups] == [False, True]

    def test_the_reason_is_given_between_the_two(self) -> None:
        case = self.case("planned", "reported")
        [reason] = explain(case, case.questions["day"], case.groups("day"))

        assert (reason.kind, reason.positions) == ("plan", (1, 0))
        assert reason.text == "“30 November 2025” is what was planned, “16 November 2025” what came of it"

    def test_a_plan_is_set_against_what_came_of_it_and_nothing_of_another_scope(self) -> None:
        other = {"scope": {"region": "Guayas"}}
        case = analysis(
            [date_question()],
            {
                "a": [("day", "16 November 2025")],
                "b": [("day", "17 November 2025")],
                "c": [make_claim("day", "23 November 2025", **other)],
                "d": [make_claim("day", "30 November 2025", modality="planned", **other)],
            },
        )
        plans = [reason for reason in dispute(case, "day").explanations if reason.kind == "plan"]

        assert [reason.text for reason in plans] == [
            "“30 November 2025” is what was planned, “23 November 2025” what came of it"
        ]
        assert found(case, "day").not_comparable == ("another scope: Guayas", "another scope: Guayas")

    @pytest.mark.parametrize("both", ["planned", "reported"])
    def test_two_plans_or_two_outcomes_are_rivals(self, both: str) -> None:
        assert [len(group.positions) for group in self.case(both, both).groups("day")] == [2]

    def test_what_one_source_gives_as_more_than_a_plan_is_none(self) -> None:
        planned = make_claim("day", "30 November 2025", modality="planned")
        case = analysis(
            [date_question()],
            {"a": [planned], "b": [("day", "30 November 2025")], "c": [("day", "16 November 2025")]},
        )

        assert [group.overtaken for group in case.groups("day")] == [False]
        assert len(dispute(case, "day").positions) == 2


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

    @pytest.mark.parametrize(("printed_in", "fires"), [("2024-09", True), ("2023-09", False)])
    def test_a_figure_of_three_years_before_its_print_is_not_stale(self, printed_in: str, fires: bool) -> None:
        found = reasons(
            analysis(
                [sum_question(unit="person")],
                {"a": [("sum", "150,000")], "b": [("sum", "830,000")], "old": []},
                a={"derives_from": ["old"], "published": printed_in},
                old={"published": "2020"},
            )
        )

        assert ("stale" in found) is fires
