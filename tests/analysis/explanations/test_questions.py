from typing import Any

import pytest

from cases import (
    analysis,
    date_question,
    reasons,
    sum_question,
)


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
