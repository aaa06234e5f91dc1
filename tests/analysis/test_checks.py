from typing import ClassVar

import pytest

from builders import make_claim, make_person
from cases import analysis, date_question, dispute, found, ladder_question, name_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import DiscrepancyKind, Severity
from visitbrief.views.standing import answer_ref

PARTS = [sum_question("total"), sum_question("tranche", part_of="total"), sum_question("drones", part_of="total")]


def checks(case: Analysis, question: str) -> list[tuple[str, str]]:
    discrepancy = case.finding(question).discrepancy
    return [(check.kind.value, check.source) for check in discrepancy.checks] if discrepancy else []


class TestSelf:
    def test_two_answers_of_one_source_are_flagged(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$28 million"), ("sum", "$20 million")]})

        assert checks(case, "sum") == [("self", "a")]

    def test_a_vaguer_answer_of_the_same_source_is_not(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "nearly $20 million"), ("sum", "$19.5 million")]})

        assert checks(case, "sum") == []

    def test_answers_of_different_scope_are_not(self) -> None:
        april = make_claim("sum", "$28 million", scope={"period": "2024"})
        case = analysis([sum_question()], {"a": [april, ("sum", "$20 million")]})

        assert checks(case, "sum") == []

    def test_what_two_people_are_reported_to_have_said_is_not(self) -> None:
        sayings = [make_claim("sum", f"${n} million", speaker=who) for n, who in ((28, "Ann"), (20, "Bob"))]

        assert checks(analysis([sum_question()], {"a": sayings}), "sum") == []

    def test_what_somebody_says_is_not_held_against_the_outlet_itself(self) -> None:
        sayings = [make_claim("sum", "$28 million", speaker="Ann"), make_claim("sum", "$20 million")]

        assert checks(analysis([sum_question()], {"a": sayings}), "sum") == []

    def test_what_one_person_is_reported_to_have_said_twice_is(self) -> None:
        sayings = [make_claim("sum", f"${n} million", speaker="Ann") for n in (28, 20)]

        assert checks(analysis([sum_question()], {"a": sayings}), "sum") == [("self", "a")]

    @pytest.mark.parametrize(("stages", "failed"), [("agreed spent", []), ("spent spent", [("self", "a")])])
    def test_money_agreed_and_money_spent_are_two_things(self, stages: str, failed: list[tuple[str, str]]) -> None:
        sums = [
            make_claim("sum", f"${n} million", stage=stage) for n, stage in zip((28, 20), stages.split(), strict=True)
        ]

        assert checks(analysis([sum_question()], {"a": sums}), "sum") == failed

    @pytest.mark.parametrize(("day", "failed"), [("2025-09-04", []), ("2025-09-05", [("self", "a")])])
    def test_a_state_on_two_days_is_two_things(self, day: str, failed: list[tuple[str, str]]) -> None:
        states = [make_claim("status", "signed", as_of=day), make_claim("status", "planned", as_of="2025-09-05")]
        rivals = {"b": [make_claim("status", "in force", as_of="2025-09-03")]}
        case = analysis([ladder_question(moves="forward")], {"a": states} | rivals)

        assert checks(case, "status") == failed

    def test_an_answer_whose_words_were_not_seen_is_shown_by_its_value(self) -> None:
        unseen = {"question": "sum", "value": "28000000 USD"}
        case = analysis([sum_question()], {"a": [unseen, ("sum", "$20 million")]})

        assert "“28000000 USD”" in dispute(case).checks[0].text


class TestSum:
    def test_parts_that_miss_the_total_are_flagged(self) -> None:
        case = analysis(
            PARTS, {"a": [("total", "$28 million"), ("tranche", "$13.5 million"), ("drones", "$6 million")]}
        )

        assert checks(case, "total") == [("sum", "a")]
        assert dispute(case, "total").checks[0].text == (
            "a: its parts $13.5 million + $6 million do not make its total “$28 million”"
        )

    def test_parts_within_what_the_total_allows_are_not(self) -> None:
        case = analysis(
            PARTS, {"a": [("total", "nearly $20 million"), ("tranche", "$13.5 million"), ("drones", "$6 million")]}
        )

        assert checks(case, "total") == []

    def test_one_part_alone_proves_nothing_unless_it_exceeds_the_total(self) -> None:
        assert checks(analysis(PARTS, {"a": [("total", "$28 million"), ("drones", "$6 million")]}), "total") == []
        assert checks(analysis(PARTS, {"a": [("total", "$5 million"), ("drones", "$6 million")]}), "total") == [
            ("sum", "a")
        ]

    def test_an_only_part_may_be_less_than_the_total(self) -> None:
        case = analysis(PARTS[:2], {"a": [("total", "$28 million"), ("tranche", "$13.5 million")]})

        assert checks(case, "total") == []

    @pytest.mark.parametrize(
        ("tranche", "failed"),
        [
            pytest.param("exactly $13 million", [("sum", "a")], id="a little less than the total"),
            pytest.param("exactly $14 million", [], id="the total to the dollar"),
            pytest.param("exactly $15 million", [("sum", "a")], id="a little more than the total"),
            pytest.param("between $13 and $14 million", [], id="the total at most"),
            pytest.param("between $14 and $15 million", [], id="the total at least"),
        ],
    )
    def test_parts_that_reach_the_total_at_an_edge_make_it(self, tranche: str, failed: list[tuple[str, str]]) -> None:
        total, drones = ("total", "exactly $20 million"), ("drones", "exactly $6 million")
        case = analysis(PARTS, {"a": [total, drones, ("tranche", tranche)]})

        assert checks(case, "total") == failed

    @pytest.mark.parametrize(
        ("total", "drones", "failed"),
        [
            pytest.param("under $20 million", "exactly $6 million", [("sum", "a")], id="the total excludes the sum"),
            pytest.param("at most $20 million", "exactly $6 million", [], id="the total includes it"),
            pytest.param("under $20 million", "$6 million", [], id="the parts are rounded"),
            pytest.param("at least $20 million", "under $6 million", [("sum", "a")], id="the sum excludes the total"),
            pytest.param("at least $20 million", "at most $6 million", [], id="the sum includes it"),
        ],
    )
    def test_an_open_end_is_not_reached(self, total: str, drones: str, failed: list[tuple[str, str]]) -> None:
        case = analysis(PARTS, {"a": [("total", total), ("drones", drones), ("tranche", "exactly $14 million")]})

        assert checks(case, "total") == failed

    def test_a_sum_alone_is_a_middling_matter(self) -> None:
        parts = [question | {"weight": "medium"} for question in PARTS]
        case = analysis(
            parts, {"a": [("total", "$280 million"), ("tranche", "$13.5 million"), ("drones", "$6 million")]}
        )

        assert dispute(case, "total").kind is DiscrepancyKind.CHECK
        assert dispute(case, "total").severity is Severity.MODERATE

    def test_parts_of_another_source_do_not_count(self) -> None:
        case = analysis(
            PARTS, {"a": [("total", "$28 million")], "b": [("tranche", "$13.5 million"), ("drones", "$6 million")]}
        )

        assert checks(case, "total") == []


class TestOffice:
    PEOPLE: ClassVar = [
        make_person(
            "old",
            name="Otto Old",
            offices=[
                {"title": "President", "from": "2021-01-20", "to": "2025-01-20"},
                {"title": "United States Senator", "from": "1990-01-03", "to": "2020-12-31"},
            ],
        )
    ]

    def case(self, printed: str, **claim: str) -> Analysis:
        return analysis(
            [date_question(), name_question(office="President", on="day")],
            {"a": [make_claim("who", printed, **claim), ("day", "4 March 2025")]},
            people=self.PEOPLE,
        )

    def test_an_administration_that_was_over_is_caught(self) -> None:
        case = self.case("the Old administration")

        assert checks(case, "who") == [("office", "a")]
        assert dispute(case, "who").kind is DiscrepancyKind.CHECK
        assert dispute(case, "who").severity is Severity.MAJOR

    def test_an_only_answer_that_fails_has_no_support(self) -> None:
        assert dispute(self.case("the Old administration"), "who").support.position is None

    def test_a_person_unknown_to_the_dossier_is_not(self) -> None:
        assert checks(self.case("Nora New"), "who") == []

    def test_a_printed_title_that_had_lapsed_is_caught(self) -> None:
        case = analysis([name_question()], {"a": [("who", "Senator Otto Old")]}, people=self.PEOPLE)

        assert checks(case, "who") == [("office", "a")]

    def test_a_former_title_is_not(self) -> None:
        case = analysis([name_question()], {"a": [("who", "former Senator Otto Old")]}, people=self.PEOPLE)

        assert checks(case, "who") == []

    @pytest.mark.parametrize(
        ("printed", "failed"),
        [
            pytest.param("Prime Minister Xi Jinping", True, id="another rank"),
            pytest.param("Foreign Minister Xi Jinping", True, id="a minister's"),
            pytest.param("el primer ministro Xi Jinping", True, id="another rank in Spanish"),
            pytest.param("President Xi Jinping", False, id="his own"),
            pytest.param("el presidente Xi Jinping", False, id="his own in Spanish, where it may be another's too"),
            pytest.param("General Secretary Xi Jinping", False, id="of a party"),
            pytest.param("Communist Party Secretary Xi Jinping", False, id="of a party that is named"),
            pytest.param("Vice President Xi Jinping", False, id="lesser"),
            pytest.param("former Prime Minister Xi Jinping", False, id="past"),
            pytest.param("Mr. Xi Jinping", False, id="no office"),
            pytest.param("Prime Minister Otto New", False, id="nobody on record"),
        ],
    )
    def test_a_title_of_a_rank_that_was_never_held_is_caught(self, printed: str, failed: bool) -> None:
        people = [make_person("xi", name="Xi Jinping", offices=[{"title": "President of China", "from": "2013-03-14"}])]
        asked = [name_question(office="President of China", on="day"), date_question()]
        case = analysis(asked, {"a": [("who", printed)], "b": [("day", "4 March 2025")]}, people=people)

        assert checks(case, "who") == [("office", "a")] * failed

    @pytest.mark.parametrize(
        "printed",
        ["Foreign Minister Ana Ruiz", "Secretary Ana Ruiz", "la canciller Ana Ruiz", "Party President Ana Ruiz"],
    )
    @pytest.mark.parametrize("title", ["Secretary of Foreign Affairs", "Foreign Minister of Ruritania"])
    def test_one_rank_has_many_names(self, printed: str, title: str) -> None:
        people = [make_person("ana", name="Ana Ruiz", offices=[{"title": title, "from": "2013"}])]
        asked = [name_question(office=title, on="day"), date_question()]
        case = analysis(asked, {"a": [("who", printed)], "b": [("day", "4 March 2025")]}, people=people)

        assert checks(case, "who") == []

    def test_a_rank_is_held_against_a_name_only_where_an_office_is_asked_for(self) -> None:
        people = [make_person("ana", name="Ana Ruiz", offices=[{"title": "Foreign Minister", "from": "2013"}])]
        case = analysis([name_question()], {"a": [("who", "President Ana Ruiz")]}, people=people)

        assert checks(case, "who") == []

    def test_a_title_that_was_not_held_is_never_what_is_said(self) -> None:
        people = [make_person("xi", name="Xi Jinping", offices=[{"title": "President of China", "from": "2013-03-14"}])]
        asked = [name_question(office="President of China", on="day"), date_question()]
        wrong = {id_: [("who", "Prime Minister Xi Jinping"), ("day", "4 March 2025")] for id_ in "ab"}
        case = analysis(asked, wrong | {"c": [("who", "President Xi Jinping")]}, people=people)

        assert answer_ref(found(case, "who")).text == "President Xi Jinping"

    def test_nothing_is_checked_without_a_day(self) -> None:
        case = analysis(
            [name_question()], {"a": [("who", "Senator Otto Old")]}, people=self.PEOPLE, a={"published": None}
        )

        assert found(case, "who").discrepancy is None

    @pytest.mark.parametrize(
        ("day", "failed"),
        [
            pytest.param("19 January 2021", [("office", "a")], id="the day before the first"),
            pytest.param("20 January 2021", [], id="the first day"),
            pytest.param("21 January 2021", [], id="the day after the first"),
            pytest.param("19 January 2025", [], id="the day before the last"),
            pytest.param("20 January 2025", [], id="the last day"),
            pytest.param("21 January 2025", [("office", "a")], id="the day after the last"),
        ],
    )
    def test_a_term_holds_its_first_and_its_last_day(self, day: str, failed: list[tuple[str, str]]) -> None:
        case = analysis(
            [date_question(), name_question(office="President", on="day")],
            {"a": [("who", "Otto Old"), ("day", day)]},
            people=self.PEOPLE,
        )

        assert checks(case, "who") == failed

    @pytest.mark.parametrize(
        ("days", "failed"),
        [
            pytest.param("March 2025", [("office", "a")], id="a month"),
            pytest.param("2025-03-01/2025-04-01", [("office", "a")], id="31 days from first to last"),
            pytest.param("2025-03-01/2025-04-02", [], id="32 days from first to last"),
            pytest.param("2025", [], id="a year"),
        ],
    )
    def test_a_date_vaguer_than_a_month_is_not_held_against_a_term(
        self, days: str, failed: list[tuple[str, str]]
    ) -> None:
        case = analysis(
            [date_question(), name_question(office="President", on="day")],
            {"a": [("who", "Otto Old"), ("day", days)]},
            people=self.PEOPLE,
        )

        assert checks(case, "who") == failed
