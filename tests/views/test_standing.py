from typing import Any

import pytest

from builders import Json, make_claim
from cases import (
    analysis,
    date_question,
    found,
    ladder_question,
    sum_question,
)
from visitbrief.views.standing import AnswerRef, answer_ref


@pytest.mark.parametrize(
    ("one", "other", "safe"),
    [
        pytest.param(
            "2025-09-03T20:30", "2025-09-03T21:00", "some time from 20:30 to 21:00 on 3 September 2025", id="hours"
        ),
        pytest.param("2025-09-04", "2025-04-09", "some time from 9 April to 4 September 2025", id="days"),
        pytest.param(
            "2025-09-02/2025-09-03", "2025-09-01", "some time from 1 to 3 September 2025", id="a stretch and a day"
        ),
        pytest.param("2024", "2025", "any day from 2024 to 2025", id="years"),
    ],
)
def test_where_nothing_decides_between_dates_all_they_span_is_safe(one: str, other: str, safe: str) -> None:
    case = analysis([date_question()], {"a": [make_claim("day", one)], "b": [make_claim("day", other)]})

    assert answer_ref(found(case, "day")).text == safe


def test_where_nothing_decides_between_figures_all_they_span_is_safe() -> None:
    case = analysis([sum_question()], {"a": [("sum", "$20 million")], "b": [("sum", "$13.5 million")]})

    assert answer_ref(found(case)).text == "between $13.5 million and $20 million"


def test_where_nothing_decides_between_words_sources_differ() -> None:
    case = analysis([ladder_question()], {"a": [("status", "signed")], "b": [("status", "planned")]})

    assert answer_ref(found(case, "status")).text == "sources differ"


def test_an_answer_rests_on_the_sources_that_give_it() -> None:
    twenty, thirty = [("sum", "$20 million")], [("sum", "$30 million")]
    case = analysis([sum_question()], {"a": twenty, "b": twenty, "c": thirty})

    assert answer_ref(found(case)).sources == ("a", "b")


def test_where_nothing_decides_it_rests_on_all_in_dispute() -> None:
    other_scope = make_claim("sum", "$5", scope={"period": "2024"})
    case = analysis(
        [sum_question()], {"a": [("sum", "$20 million")], "b": [("sum", "$30 million")], "c": [other_scope]}
    )

    assert answer_ref(found(case)).sources == ("a", "b")


RECORD = {"kind": "official-statement"}


class TestUnconfirmed:
    def standing(self, *claims: Json, **about: Any) -> tuple[str, str | None]:
        sources = {f"s{place}": [claim] for place, claim in enumerate(claims)}
        said = answer_ref(found(analysis([sum_question()], sources, **about)))
        return said.standing, said.rule

    def test_what_one_report_alone_has_is_not_safe_to_say(self) -> None:
        assert self.standing(make_claim("sum", "$5")) == ("unconfirmed", "one-report")

    def test_nor_is_a_story_with_its_copies(self) -> None:
        copied = {f"s{place}": {"derives_from": ["s0"]} for place in (1, 2)}

        assert self.standing(*[make_claim("sum", "$5")] * 3, **copied) == ("unconfirmed", "one-report")

    def test_two_reports_confirm_each_other(self) -> None:
        assert self.standing(*[make_claim("sum", "$5")] * 2) == ("undisputed", None)

    def test_a_primary_record_needs_no_other(self) -> None:
        assert self.standing(make_claim("sum", "$5"), s0=RECORD) == ("undisputed", None)

    def test_guesses_confirm_nothing(self) -> None:
        assert self.standing(*[make_claim("sum", "$5", modality="speculated")] * 2) == ("unconfirmed", "guess")


def test_a_history_that_speaks_of_earlier_days_disputes_the_present_no_more() -> None:
    def case(said_on: str) -> AnswerRef:
        claims: dict[str, Any] = {
            "a": [make_claim("status", "signed", as_of=said_on)],
            "b": [make_claim("status", "announced", as_of="2025-09-10")],
            "c": [make_claim("status", "in-force", as_of="2025-09-20")],
            "d": [make_claim("status", "in-force", as_of="2025-09-20")],
        }
        ends = [{"id": word, "label": word, "end": word != "announced"} for word in ("announced", "signed", "in-force")]
        question = ladder_question(options=ends, moves="forward")
        return answer_ref(found(analysis([question], claims), "status"))

    assert (case("2025-09-05").text, case("2025-09-05").standing) == ("in-force", "undisputed")
    assert (case("2025-09-25").text, case("2025-09-25").standing) == ("in-force", "better-supported")
