"""Each reason fires where it accounts for the gap, and is silent where it does not."""

from typing import Any, ClassVar

import pytest

from builders import Json, make_claim, make_person
from cases import (
    analysis,
    date_question,
    dispute,
    found,
    ladder_question,
    name_question,
    quote_question,
    reasons,
    sum_question,
)
from visitbrief.analysis.explanations import EXPLANATIONS, PLAN, SCOPE, explain
from visitbrief.analysis.findings import Analysis

WITH_PARTS = [
    sum_question("total"),
    sum_question("tranche", part_of="total"),
    sum_question("drones", part_of="total"),
]


def test_reasons_have_names_of_their_own() -> None:
    kinds = [explainer.kind for explainer in (*EXPLANATIONS, SCOPE, PLAN)]

    assert len(kinds) == len(set(kinds))
    assert all(explainer.test.__doc__ for explainer in (*EXPLANATIONS, SCOPE, PLAN))


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

        assert any("$13.5 million + $6 million = $19.5 million" in text for text in texts)

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


class TestScale:
    def case(self, right: str, slip: str) -> set[str]:
        return reasons(analysis([sum_question()], {"a": [("sum", right)], "b": [("sum", right)], "c": [("sum", slip)]}))

    @pytest.mark.parametrize("slip", ["6,000 million dollars", "$6 billion", "$6,000", "$6"])
    def test_fires_on_the_same_digits_on_another_scale(self, slip: str) -> None:
        assert self.case("$6 million", slip) == {"scale"}

    @pytest.mark.parametrize(
        ("right", "slip"),
        [
            pytest.param("$13.5 million", "$135 million", id="a nought too many"),
            pytest.param("$13.5 million", "$1.35 million", id="a nought too few"),
            pytest.param("$12 million", "$120 million", id="two digits that count"),
            pytest.param("$10.2 million", "$102 million", id="a nought between digits counts"),
        ],
    )
    def test_fires_on_a_nought_too_many_or_too_few(self, right: str, slip: str) -> None:
        assert self.case(right, slip) == {"scale"}

    @pytest.mark.parametrize(
        ("right", "other"),
        [
            pytest.param("$6 million", "$6.1 billion", id="other digits"),
            pytest.param("$6 million", "$7 million", id="another figure"),
            pytest.param("$13.5 million", "$1.35 billion", id="a hundredfold"),
            pytest.param("$6 million", "$60 million", id="tenfold, one digit that counts"),
            pytest.param("$200 million", "$20 million", id="tenfold, noughts do not count"),
        ],
    )
    def test_is_silent_on_other_digits_or_another_factor(self, right: str, other: str) -> None:
        assert "scale" not in self.case(right, other)

    def test_tells_of_the_less_supported_figure(self) -> None:
        six, slip = [("sum", "$6 million")], [("sum", "$6 billion")]
        [reason] = dispute(analysis([sum_question()], {"a": slip, "b": six, "c": six})).explanations

        assert reason.positions == (1, 0)
        assert reason.text.startswith("$6 billion is 1,000 times $6 million")


class TestSwappedDigits:
    def case(self, right: str, slip: str) -> set[str]:
        question = sum_question(unit="person")
        return reasons(analysis([question], {"a": [("sum", right)], "b": [("sum", right)], "c": [("sum", slip)]}))

    @pytest.mark.parametrize(
        ("right", "slip"),
        [
            pytest.param("1,340", "1,430", id="in the middle"),
            pytest.param("253", "523", id="at the front"),
            pytest.param("253", "235", id="at the end"),
            pytest.param("1,025", "1,205", id="a nought and a digit"),
            pytest.param("13.52 million", "13.25 million", id="behind the point"),
            pytest.param("13.52 million", "15.32 million", id="on both sides of the point"),
        ],
    )
    def test_fires_on_two_neighbours_that_changed_places(self, right: str, slip: str) -> None:
        assert "swapped-digits" in self.case(right, slip)

    @pytest.mark.parametrize(
        ("right", "other"),
        [
            pytest.param("25", "52", id="two digits are swapped by chance"),
            pytest.param("250", "520", id="noughts at the end do not count"),
            pytest.param("253", "352", id="two that are no neighbours"),
            pytest.param("1,234", "2,143", id="two pairs"),
            pytest.param("253", "254", id="one other digit"),
            pytest.param("253", "2,530", id="another scale"),
            pytest.param("12,340", "2,134", id="a longer figure"),
        ],
    )
    def test_is_silent_otherwise(self, right: str, other: str) -> None:
        assert "swapped-digits" not in self.case(right, other)


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

    @pytest.mark.parametrize("other", ["10:15", "11:00", "09:00"])
    def test_fires_on_two_round_hours_close_together(self, other: str) -> None:
        assert self.case("10:00", other) == {"rounded-hour"}

    @pytest.mark.parametrize("other", ["10:07", "11:15", "08:45"])
    def test_is_silent_on_an_exact_minute_or_more_than_an_hour(self, other: str) -> None:
        assert self.case("10:00", other) == set()

    def test_is_silent_on_days(self) -> None:
        case = analysis([date_question()], {"a": [("day", "2025-09-04")], "b": [("day", "2025-09-05")]})

        assert "rounded-hour" not in reasons(case, "day")


class TestAlike:
    def case(self, *texts: str, **more: Any) -> set[str]:
        said = {f"s{n}": [("who", text)] for n, text in enumerate(texts)}
        return reasons(analysis([name_question()], said, **more), "who")

    def test_fires_on_names_that_begin_alike(self) -> None:
        assert self.case("Gabriela Sommerfeld", "Gabriela Sommerville") == {"alike"}

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param("Gabriela Sommerfled", id="a slip, of which another reason tells"),
            pytest.param("Gabriela Somoza", id="three letters"),
            pytest.param("Gabriela Castro", id="no letter"),
            pytest.param("Gabriela Sommelierowskaja", id="less than half of the longer one"),
        ],
    )
    def test_is_silent_otherwise(self, other: str) -> None:
        assert "alike" not in self.case("Gabriela Sommerfeld", other)

    def test_is_silent_between_two_recorded_persons(self) -> None:
        names = ("Gabriela Sommerfeld", "Gabriela Sommerville")
        people = [make_person(f"p{n}", name=name) for n, name in enumerate(names)]

        assert "alike" not in self.case(*names, people=people)


class TestTranscription:
    def case(self, one: str, other: str, *speakers: str | None) -> set[str]:
        said = zip((one, other), speakers or (None, None), strict=True)
        claims = {f"s{n}": [make_claim("words", words, speaker=who)] for n, (words, who) in enumerate(said)}
        return reasons(analysis([quote_question()], claims), "words")

    def test_fires_on_one_sentence_in_two_ways(self) -> None:
        assert self.case("they are gonna help us find them", "they are going to help us to find them") == {
            "transcription"
        }

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("we will consider it", "we will look into that matter", id="half of the words"),
            pytest.param("we will consider it now", "we will not consider it now", id="a word that turns the sense"),
            pytest.param("they sent 300 people home today", "they sent 200 people home today", id="another figure"),
            pytest.param("help them now", "help them please", id="three words"),
        ],
    )
    def test_is_silent_on_other_words_or_another_sense(self, one: str, other: str) -> None:
        assert "transcription" not in self.case(one, other)

    def test_is_silent_on_two_speakers(self) -> None:
        sentences = "they are gonna help us find them", "they are going to help us to find them"

        assert "transcription" not in self.case(*sentences, "Ann", "Bob")


class TestPartOfList:
    def case(self, short: str, whole: str) -> set[str]:
        claims = {"a": [("words", whole)], "b": [("words", whole)], "c": [("words", short)]}
        return reasons(analysis([quote_question()], claims), "words")

    @pytest.mark.parametrize("short", ["trade and migration", "water, trade", "migration, and water"])
    def test_fires_when_members_are_left_out(self, short: str) -> None:
        assert "part-of-list" in self.case(short, "trade, water and migration")

    @pytest.mark.parametrize(
        ("short", "whole"),
        [
            pytest.param("trade and fish", "trade, water and migration", id="another member"),
            pytest.param("water", "water and trade", id="no list of three"),
            pytest.param("migration, water and trade", "trade, water and migration", id="another order"),
        ],
    )
    def test_is_silent_otherwise(self, short: str, whole: str) -> None:
        assert "part-of-list" not in self.case(short, whole)

    def test_a_choice_is_a_list_by_its_label(self) -> None:
        options = [{"id": "both", "label": "Quito and Lima"}, {"id": "all", "label": "Quito, Lima and Bogotá"}]
        question = ladder_question(options=options, ordered=False)
        case = analysis([question], {"a": [("status", "all")], "b": [("status", "all")], "c": [("status", "both")]})

        assert reasons(case, "status") == {"part-of-list"}


class TestAnotherAnswer:
    def case(self, wrong: str, elsewhere: str, **other: Any) -> set[str]:
        questions = [sum_question(), sum_question("other", **other)]
        claims: dict[str, Any] = {"a": [("sum", "$7 million")], "b": [("sum", "$7 million"), ("other", elsewhere)]}
        return reasons(analysis(questions, claims | {"c": [("sum", wrong)]}))

    def test_fires_when_the_figure_answers_another_question_of_the_topic(self) -> None:
        assert self.case("$28 million", "$28 million") == {"another-answer"}

    def test_is_silent_on_another_topic(self) -> None:
        assert "another-answer" not in self.case("$28 million", "$28 million", topic="trade")

    def test_is_silent_on_another_figure(self) -> None:
        assert "another-answer" not in self.case("$28 million", "$29 million")

    def test_is_silent_on_a_part(self) -> None:
        assert "another-answer" not in self.case("$28 million", "$28 million", part_of="sum")

    @pytest.mark.parametrize(("figure", "fires"), [("9", False), ("10", True), ("11", True)])
    def test_a_small_figure_answers_many_questions(self, figure: str, fires: bool) -> None:
        questions = [sum_question(id_, unit="person") for id_ in ("sum", "other")]
        claims: dict[str, Any] = {"a": [("sum", "7")], "b": [("sum", "7"), ("other", figure)], "c": [("sum", figure)]}

        assert ("another-answer" in reasons(analysis(questions, claims))) is fires

    @pytest.mark.parametrize(("date", "fires"), [("4 May 2025", True), ("May 2025", True), ("2023", False)])
    def test_a_date_looser_than_a_month_answers_many_questions(self, date: str, fires: bool) -> None:
        claims: dict[str, Any] = {
            "a": [("day", "4 September 2025")],
            "b": [("day", "4 September 2025"), ("other", date)],
            "c": [("day", date)],
        }

        assert (
            "another-answer" in reasons(analysis([date_question(), date_question("other")], claims), "day")
        ) is fires


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


class TestSpelling:
    def case(self, *texts: str) -> set[str]:
        return reasons(analysis([name_question()], {f"s{n}": [("who", text)] for n, text in enumerate(texts)}), "who")

    def test_fires_on_a_slip_of_the_pen(self) -> None:
        assert "spelling" in self.case("Gabriela Sommerfeld", "Gabriela Sommerfled")

    def test_is_silent_on_another_name(self) -> None:
        assert "spelling" not in self.case("Gabriela Sommerfeld", "Gabriela Castro")

    def test_is_silent_between_two_recorded_persons(self) -> None:
        people = [make_person("ana", name="Ana Torres"), make_person("anna", name="Anna Torrez")]
        case = analysis([name_question()], {"a": [("who", "Ana Torres")], "b": [("who", "Anna Torrez")]}, people=people)

        assert len(dispute(case, "who").positions) == 2
        assert "spelling" not in reasons(case, "who")


class TestTranslation:
    def case(self, parent_language: str, *in_parent: tuple[str, str]) -> set[str]:
        return reasons(
            analysis(
                [quote_question()],
                {
                    "a": [("words", "we will consider it very seriously")],
                    "b": [("words", "we will consider such an option")],
                    "parent": in_parent,
                },
                parent={"language": parent_language},
                b={"derives_from": ["parent"]},
            ),
            "words",
        )

    def test_fires_when_the_words_came_through_another_language(self) -> None:
        assert "translation" in self.case("ru", ("words", "мы рассмотрим это"))

    def test_is_silent_when_they_did_not(self) -> None:
        assert "translation" not in self.case("en", ("words", "we will consider such an option"))

    def test_is_silent_when_the_source_in_the_other_language_was_not_seen_to_have_the_words(self) -> None:
        assert "translation" not in self.case("ru")

    @pytest.mark.parametrize(("name", "fires"), [("Gabriela Sommerville", True), ("Otto Old", False)])
    def test_a_name_may_come_back_changed_but_not_as_another(self, name: str, fires: bool) -> None:
        case = analysis(
            [name_question()],
            {"a": [("who", "Gabriela Sommerfeld")], "b": [("who", name)], "parent": [("who", "Габриэла Соммерфельд")]},
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


class TestOwnAccounts:
    PARTIES: ClassVar[list[Json]] = [
        {"id": "ruritania", "name": "Ruritania", "country": "RO", "speakers": ["the palace"]},
        {"id": "grenada", "name": "Grenada", "country": "GD"},
    ]

    def case(self, one: str | None, other: str | None) -> Analysis:
        said = [
            make_claim(as_printed=f"${n} million", question="sum", speaker=who) for n, who in ((6, one), (7, other))
        ]
        return analysis([sum_question()], {"a": said[:1], "b": said[1:]}, parties=self.PARTIES)

    def test_fires_when_each_position_is_another_partys_word(self) -> None:
        case = self.case("the palace", "grenada")

        assert reasons(case) == {"own-accounts"}
        assert "Ruritania says “$6 million”, Grenada says “$7 million”" in dispute(case).explanations[0].text

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("the palace", "ruritania", id="one party on both sides"),
            pytest.param("the palace", None, id="a party and an outlet"),
            pytest.param("the palace", "a witness", id="a party and somebody else"),
            pytest.param(None, None, id="two outlets"),
        ],
    )
    def test_is_silent_otherwise(self, one: str | None, other: str | None) -> None:
        assert "own-accounts" not in reasons(self.case(one, other))


class TestMisattributed:
    PEOPLE: ClassVar = [make_person("ana", name="Ana Ruiz"), make_person("otto", name="Otto Old")]

    def case(self, *speakers: str, kind: str = "official-transcript", given_to: str = "Otto Old") -> set[str]:
        spoken = [make_claim("sum", "$6 million", speaker=who) for who in speakers]
        return reasons(
            analysis(
                [name_question(), sum_question()],
                {"record": [("who", "Ana Ruiz"), *spoken], "paper": [("who", given_to)]},
                people=self.PEOPLE,
                record={"kind": kind},
            ),
            "who",
        )

    def test_fires_when_both_speak_in_the_record_that_names_the_other(self) -> None:
        assert self.case("ana", "otto") == {"misattributed"}

    def test_is_silent_when_the_one_named_does_not_speak_there(self) -> None:
        assert self.case("ana") == set()

    def test_is_silent_when_the_other_is_named_by_no_record(self) -> None:
        assert self.case("ana", "otto", kind="newspaper") == set()

    def test_is_silent_when_nobody_on_record_is_named(self) -> None:
        assert self.case("ana", "otto", given_to="Nora New") == set()

    def test_a_choice_of_persons_names_one_too(self) -> None:
        options = [{"id": "ana", "label": "Ana Ruiz"}, {"id": "otto", "label": "Otto Old"}]
        case = analysis(
            [ladder_question("who", options=options, ordered=False), sum_question()],
            {"record": [("who", "ana"), make_claim("sum", "$6", speaker="otto")], "paper": [("who", "otto")]},
            people=self.PEOPLE,
            record={"kind": "official-transcript"},
        )

        assert reasons(case, "who") == {"misattributed"}


class TestMisreported:
    def case(self, *tellers: str | None, speaker: str = "ada-envoy", kind: str = "official-transcript") -> set[str]:
        told = {f"p{n}": [make_claim("sum", "$7 million", speaker=who)] for n, who in enumerate(tellers)}
        record = {"record": [make_claim("sum", "$6 million", speaker=speaker)]}
        return reasons(analysis([sum_question()], record | told, record={"kind": kind}))

    def test_fires_when_the_record_has_the_speaker_say_otherwise(self) -> None:
        assert self.case("ada-envoy") == {"misreported"}

    def test_fires_when_all_pass_on_the_speakers_words(self) -> None:
        assert "misreported" in self.case("ada-envoy", "ada-envoy")

    @pytest.mark.parametrize("tellers", [("ada-envoy", None), ("ada-envoy", "Bob"), ("Bob",), (None,)])
    def test_is_silent_when_some_have_it_from_elsewhere(self, tellers: tuple[str | None, ...]) -> None:
        assert "misreported" not in self.case(*tellers)

    def test_is_silent_when_no_primary_record_has_the_words(self) -> None:
        assert "misreported" not in self.case("ada-envoy", kind="newspaper")

    def test_is_silent_when_the_speaker_is_on_record_with_both(self) -> None:
        case = analysis(
            [sum_question()],
            {f"r{n}": [make_claim("sum", f"${n} million", speaker="ada-envoy")] for n in (6, 7)},
            r6={"kind": "official-transcript"},
            r7={"kind": "official-transcript"},
        )

        assert "misreported" not in reasons(case)


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

    assert "scale" not in reasons(case)
