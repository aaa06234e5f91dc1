import pytest

from cases import (
    analysis,
    ladder_question,
    quote_question,
    reasons,
)


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
