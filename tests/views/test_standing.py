from datetime import date
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
from visitbrief.views.standing import AnswerRef, Standing, answer_ref, limiting


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


LINKED: Json = {"url": "https://a.example/1"}


class TestAnAnswerWhole:
    def test_that_nobody_disputes(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$20 million")], "b": [("sum", "$20 million")]}, a=LINKED)

        assert answer_ref(found(case)) == AnswerRef(
            text="$20 million",
            standing=Standing.UNDISPUTED,
            rule=None,
            because=None,
            value="[19500000,20500000) USD",
            since=None,
            names_day=False,
            sources=("a", "b"),
            urls=("https://a.example/1", None),
            origins=("a", "b"),
            voices=("a", "b"),
        )

    def test_that_one_report_has(self) -> None:
        case = analysis([sum_question()], {"a": [("sum", "$20")], "b": [("sum", "$20")]}, b={"derives_from": ["a"]})
        said = answer_ref(found(case))

        assert (said.standing, said.rule, said.because) == (
            "unconfirmed",
            "one-report",
            "one report alone has it, and no primary record",
        )
        assert (said.text, said.value, said.sources, said.origins) == ("$20", "20 USD", ("a", "b"), ("a",))

    def test_that_is_guessed(self) -> None:
        guess = make_claim("sum", "$5", modality="speculated")
        said = answer_ref(found(analysis([sum_question()], {"a": [guess], "b": [guess]})))

        assert (said.standing, said.because) == ("unconfirmed", "it is only guessed")

    def test_that_is_guessed_by_some_and_reported_by_others(self) -> None:
        guess = make_claim("sum", "$5", modality="speculated")

        assert answer_ref(found(analysis([sum_question()], {"a": [guess], "b": [("sum", "$5")]}))).rule is None

    def test_that_a_rule_decides_for(self) -> None:
        claims = {"a": [("sum", "$20 million")], "b": [("sum", "$20 million")], "c": [("sum", "$90 million")]}

        assert answer_ref(found(analysis([sum_question()], claims, a=LINKED))) == AnswerRef(
            text="$20 million",
            standing=Standing.BETTER_SUPPORTED,
            rule="origins",
            because="2 independent reports against 1",
            value="[19500000,20500000) USD",
            since=None,
            names_day=False,
            sources=("a", "b"),
            urls=("https://a.example/1", None),
            origins=("a", "b"),
            voices=("a", "b"),
        )

    def test_between_which_nothing_decides(self) -> None:
        copy = {"derives_from": ["agency"]}
        claims = {"a": [("sum", "$20 million")], "b": [("sum", "$90 million")], "agency": []}
        case = analysis([sum_question()], claims, a=LINKED, b=copy)

        assert answer_ref(found(case)) == AnswerRef(
            text="between $20 million and $90 million",
            standing=Standing.SOURCES_DIFFER,
            rule="undecided",
            because="evidence of the same weight on both sides",
            value=None,
            since=None,
            names_day=False,
            sources=("a", "b"),
            urls=("https://a.example/1", None),
            origins=("a", "agency"),
            voices=("a", "agency"),
        )

    def test_of_which_each_side_gives_its_own(self) -> None:
        claims = {
            side: [make_claim("sum", text, speaker=f"{side} ministry")]
            for side, text in (("our", "$5"), ("their", "$9"))
        }
        parties = [{"id": each, "name": each.title(), "speakers": [f"{each} ministry"]} for each in ("our", "their")]
        said = answer_ref(found(analysis([sum_question()], claims, parties=parties)))

        assert (said.text, said.standing, said.rule) == ("the sides differ", "sides-differ", "own-accounts")
        assert said.because == "the two sides say different things: Our against Their"
        assert (said.value, said.sources, said.voices) == (None, ("our", "their"), ("our", "their"))

    def test_that_nobody_gives(self) -> None:
        said = answer_ref(found(analysis([sum_question()], {"a": []})))

        assert said == AnswerRef(
            "no source answers this", Standing.UNANSWERED, None, None, None, None, False, (), (), (), ()
        )


class TestAStateWhole:
    def said(self, *claims: tuple[str, Json], at: date | None = None, **about: Any) -> AnswerRef:
        sources = {id_: [claim] for id_, claim in claims}
        case = analysis([ladder_question(moves="forward")], sources, **about)
        return answer_ref(found(case, "status"), at)

    def test_as_it_stands(self) -> None:
        first = make_claim("status", "planned")
        last = make_claim("status", "signed", as_of="2025-09-20")

        assert self.said(("a", first), ("b", last), ("c", last), b=LINKED) == AnswerRef(
            text="signed",
            standing=Standing.UNDISPUTED,
            rule=None,
            because=None,
            value="signed",
            since="2025-09-20",
            names_day=True,
            sources=("b", "c"),
            urls=("https://a.example/1", None),
            origins=("b", "c"),
            voices=("b", "c"),
        )

    def test_as_it_stood_on_a_day(self) -> None:
        steps = ("a", make_claim("status", "planned")), ("b", make_claim("status", "signed", as_of="2025-09-20"))
        then = {day: self.said(*steps, at=date(2025, 9, day)) for day in (3, 4, 19, 20)}

        assert {day: (said.text, said.since, said.names_day) for day, said in then.items()} == {
            3: ("no source answers this", None, False),
            4: ("planned", "2025-09-04", False),
            19: ("planned", "2025-09-04", False),
            20: ("signed", "2025-09-20", True),
        }

    def test_that_one_report_has(self) -> None:
        said = self.said(("a", make_claim("status", "planned")))

        assert (said.standing, said.rule) == ("unconfirmed", "one-report")

    def test_that_a_rule_decides_for(self) -> None:
        signed, planned = make_claim("status", "signed"), make_claim("status", "planned")
        said = self.said(("a", signed), ("b", signed), ("c", planned))

        assert (said.text, said.standing, said.value) == ("signed", "better-supported", "signed")
        assert (said.rule, said.sources) == ("origins", ("a", "b"))
        assert said.because == "2 independent reports fit only this course of events, 1 only the other"

    def test_between_which_nothing_decides(self) -> None:
        steps = ("a", make_claim("status", "planned")), ("b", make_claim("status", "signed"))

        assert self.said(*steps, a=LINKED) == AnswerRef(
            text="sources differ",
            standing=Standing.SOURCES_DIFFER,
            rule="undecided",
            because="evidence of the same weight on both sides",
            value=None,
            since=None,
            names_day=False,
            sources=("a", "b"),
            urls=("https://a.example/1", None),
            origins=("a", "b"),
            voices=("a", "b"),
        )

    def test_of_which_each_side_gives_its_own(self) -> None:
        parties = [{"id": each, "name": each.title(), "speakers": [f"{each} ministry"]} for each in ("our", "their")]
        steps = [
            (side, make_claim("status", text, speaker=f"{side} ministry"))
            for side, text in (("our", "planned"), ("their", "signed"))
        ]
        said = self.said(*steps, parties=parties)

        assert (said.text, said.standing, said.rule) == ("the sides differ", "sides-differ", "own-accounts")
        assert (said.sources, said.origins, said.voices) == (("our", "their"), ("our", "their"), ("our", "their"))

    def test_before_the_better_supported_history_begins_it_is_that_of_another(self) -> None:
        early = make_claim("status", "in force", as_of="2025-09-01")
        late = make_claim("status", "signed", as_of="2025-09-10")
        steps = ("a", early), ("b", late), ("c", late), ("d", late)
        then, now = self.said(*steps, at=date(2025, 9, 5)), self.said(*steps)

        assert (then.text, then.since, then.sources) == ("in force", "2025-09-01", ("a",))
        assert (now.text, now.standing) == ("signed", "undisputed")


def test_figures_of_different_stages_have_no_span() -> None:
    planned, spent = (make_claim("sum", text, stage=stage) for text, stage in (("$20", "planned"), ("$90", "spent")))
    case = analysis([sum_question()], {"a": [planned], "b": [spent]})

    assert answer_ref(found(case)).text == "sources differ"


def test_a_bound_is_an_end_of_a_span_and_what_is_no_figure_has_none() -> None:
    five, bound = ("sum", "$5"), ("sum", "over $20 million")
    billions = make_claim("sum", "billions", value="[1000000000,1000000000000) USD")
    case, vague = (analysis([sum_question()], {"a": [five], "b": [other]}) for other in (bound, billions))

    assert answer_ref(found(case)).text == "between $5 and $20 million"
    assert answer_ref(found(vague)).text == "sources differ"


def test_what_an_answer_must_not_be_said_without_is_what_is_answered_of_its_limits() -> None:
    questions = [sum_question(), *(sum_question(id_, limits="sum") for id_ in ("told", "silent"))]
    case = analysis(questions, {"a": [("sum", "$5"), ("told", "$1")]})

    assert [finding.question.id for finding in limiting(case, "sum")] == ["told"]
    assert limiting(case, "told") == ()


def test_a_span_is_from_the_least_to_the_most_of_all_that_compete() -> None:
    prints = {"a": "$30 million", "b": "$90 million", "c": "$20 million"}
    case = analysis([sum_question()], {source: [("sum", text)] for source, text in prints.items()})

    assert answer_ref(found(case)).text == "between $20 million and $90 million"
