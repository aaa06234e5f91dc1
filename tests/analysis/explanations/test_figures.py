import pytest

from builders import make_claim
from cases import (
    analysis,
    dispute,
    reasons,
    sum_question,
)
from visitbrief.analysis.findings import Analysis

WITH_PARTS = [
    sum_question("total"),
    sum_question("tranche", part_of="total"),
    sum_question("drones", part_of="total"),
]


def text_of(case: Analysis, kind: str, question: str = "sum") -> str:
    (text,) = (reason.text for reason in dispute(case, question).explanations if reason.kind == kind)
    return text


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

    def test_names_both_figures(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$253")] * 2, "b": [("sum", "$253")], "c": [("sum", "$523")]})

        assert text_of(case, "swapped-digits") == "$523 and $253 are the same digits, two of them swapped"


class TestTruncated:
    def test_says_what_rounding_gives(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$13.78 million")], "b": [("sum", "$13.7 million")]})

        assert text_of(case, "truncated") == "$13.78 million cut to $13.7 million, where rounding gives $13.8 million"

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

    def test_says_which_of_both_a_more_precise_print_of_the_total_allows(self) -> None:
        case = analysis(
            WITH_PARTS,
            {
                "a": [("total", "nearly $20 million"), ("drones", "$6 million"), ("tranche", "$13.5 million")],
                "b": [("tranche", "$13.7 million")],
                "c": [("total", "$19.5 million")],
            },
        )
        told = {reason.kind: reason.text for reason in dispute(case, "tranche").explanations}

        assert told["same-total"].endswith(
            "$20 million, as printed, allows both, one of $19.5 million only $13.5 million"
        )

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
        assert text_of(self.case("agreed", "disbursed"), "stage") == "one is money disbursed, the other money agreed"

    @pytest.mark.parametrize("stages", [("agreed", "agreed"), ("agreed", None), (None, None)])
    def test_is_silent_without_two_different_stages(self, stages: tuple[str | None, str | None]) -> None:
        assert "stage" not in reasons(self.case(*stages))
