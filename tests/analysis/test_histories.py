"""States have the fewest histories that satisfy every claim: by hand, and against all ways to part a few claims."""

import time
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, product
from typing import Any, ClassVar, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import Json, make_claim
from cases import KEPT_TO, PUBLISHED, analysis, dispute, found, ladder_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.histories import MOST_SHARED
from visitbrief.analysis.model import Finding, Position

LADDER = ("discussed", "agreed", "signed")
ENDS = ("adopted", "rejected")
STATE: Json = ladder_question(
    "state",
    moves="forward",
    options=[*({"id": id_, "label": id_} for id_ in LADDER), *({"id": id_, "label": id_, "end": True} for id_ in ENDS)],
)
FREE: Json = ladder_question("state", moves="freely", ordered=False)

Told: TypeAlias = tuple[str, str | None] | tuple[str, str | None, dict[str, Any]]
"""What one source says of the state, and on which day it appeared; what else there is to say of the claim."""


def told(question: Json, *said: Told) -> Analysis:
    """Sources a, b, c, …, each with one claim."""
    ids = [f"s{n:05}" for n in range(len(said))]
    claims = {id_: [_claim(question, *each)] for id_, each in zip(ids, said, strict=True)}
    about: Json = {id_: {"published": each[1]} for id_, each in zip(ids, said, strict=True)}
    return analysis([question], claims, **about)


def _claim(question: Json, answer: str, _: str | None, more: dict[str, Any] | None = None) -> Json:
    by_value = "|" in answer
    words: Json = {"value": answer, "as_printed": None} if by_value else {"as_printed": answer}
    return make_claim(question["id"], **words, **(more or {}))


def histories(finding: Finding) -> list[list[tuple[str, str]]]:
    """The steps of each history, best supported first."""
    return [[(step.answer.value.canonical, step.since) for step in position.history] for position in finding.positions]


class TestForward:
    def test_progress_is_one_history(self) -> None:
        case = told(STATE, ("signed", "2025-09-06"), ("discussed", "2025-09-04"), ("agreed", "2025-09-05"))

        assert found(case, "state").discrepancy is None
        assert histories(found(case, "state")) == [
            [("discussed", "2025-09-04"), ("agreed", "2025-09-05"), ("signed", "2025-09-06")]
        ]

    def test_what_stays_makes_no_step_and_what_was_known_first_dates_it(self) -> None:
        case = told(STATE, ("agreed", "2025-09-06"), ("agreed", "2025-09-04"), ("agreed", "2025-09-05"))

        assert histories(found(case, "state")) == [[("agreed", "2025-09-04")]]

    @pytest.mark.parametrize("later", ["2025-09-04", "2025-09-05"])
    def test_two_states_on_one_day_or_a_later_source_below_are_a_dispute(self, later: str) -> None:
        case = told(STATE, ("signed", "2025-09-04"), ("agreed", later))

        assert sorted(histories(found(case, "state"))) == [[("agreed", later)], [("signed", "2025-09-04")]]

    def test_a_claim_is_about_the_day_that_it_names(self) -> None:
        case = told(STATE, ("agreed", "2025-09-30", {"as_of": "2025-09-01"}), ("signed", "2025-09-04"))

        assert histories(found(case, "state")) == [[("agreed", "2025-09-01"), ("signed", "2025-09-04")]]

    @pytest.mark.parametrize(("printed", "disputed"), [("2025-09", False), ("2025-09-04", True)])
    def test_a_source_dated_to_the_month_may_speak_of_any_day_of_it(self, printed: str, disputed: bool) -> None:
        case = told(STATE, ("signed", "2025-09-04"), ("agreed", printed))

        assert (found(case, "state").discrepancy is not None) is disputed

    def test_a_source_without_a_date_may_speak_of_any_day_and_is_known_from_the_dossiers_own(self) -> None:
        case = told(STATE, ("signed", None), ("agreed", "2025-09-04"), ("signed", "2025-09-03"))
        steps = histories(found(told(STATE, ("signed", None), ("agreed", "2025-09-04")), "state"))

        assert steps == [[("agreed", "2025-09-04"), ("signed", KEPT_TO)]]
        assert len(found(case, "state").positions) == 2

    @pytest.mark.parametrize(("derives_from", "disputed"), [(["wire"], False), ([], True)])
    def test_what_is_derived_may_be_about_any_day_since_its_origin(
        self, derives_from: list[str], disputed: bool
    ) -> None:
        case = analysis(
            [STATE],
            {"wire": [("state", "agreed")], "treaty": [("state", "signed")], "paper": [("state", "agreed")]},
            wire={"published": "2025-09-01"},
            treaty={"published": "2025-09-03"},
            paper={"published": "2025-09-04", "derives_from": derives_from},
        )

        assert (found(case, "state").discrepancy is not None) is disputed

    @pytest.mark.parametrize("dates", [(None, "2026-06"), ("2026-06", None)])
    def test_of_two_about_the_same_days_what_was_known_first_dates_the_step(
        self, dates: tuple[str | None, ...]
    ) -> None:
        claims = {id_: [("state", "agreed")] for id_ in "wab"}
        about: Json = {id_: {"published": day, "derives_from": ["w"]} for id_, day in zip("ab", dates, strict=True)}
        case = analysis([STATE], {"w": claims["w"], "a": claims["a"], "b": claims["b"]}, w={"published": None}, **about)

        assert histories(found(case, "state")) == [[("agreed", "2026-06")]]

    def test_nothing_comes_after_an_end(self) -> None:
        case = told(STATE, ("adopted", "2025-09-04"), ("signed", "2025-09-05"))

        assert len(dispute(case, "state").positions) == 2

    @pytest.mark.parametrize("end", ENDS)
    def test_an_end_is_reached_from_every_rung(self, end: str) -> None:
        case = told(STATE, ("discussed", "2025-09-04"), (end, "2025-09-05"), (end, "2025-09-06"))

        assert histories(found(case, "state")) == [[("discussed", "2025-09-04"), (end, "2025-09-05")]]

    @pytest.mark.parametrize("later", ["2025-09-05", "2025-12", None])
    def test_two_ends_are_a_dispute_whatever_their_days(self, later: str | None) -> None:
        case = told(STATE, ("adopted", "2025-09-04"), ("rejected", later))

        assert len(dispute(case, "state").positions) == 2

    def test_an_end_of_which_the_day_is_not_known_costs_no_history(self) -> None:
        case = told(STATE, ("adopted", None), ("rejected", "2025-09-04"), ("signed", "2025-09-05"))

        assert sorted(histories(found(case, "state"))) == [
            [("rejected", "2025-09-04")],
            [("signed", "2025-09-05"), ("adopted", KEPT_TO)],
        ]

    @pytest.mark.parametrize("modality", ["planned", "speculated"])
    def test_what_is_foretold_need_not_have_been_reached(self, modality: str) -> None:
        case = told(STATE, ("adopted", "2025-09-04", {"modality": modality}), ("agreed", "2025-09-05"))

        assert histories(found(case, "state")) == [[("agreed", "2025-09-05")]]

    def test_what_is_foretold_still_lies_ahead(self) -> None:
        case = told(STATE, ("signed", "2025-09-04"), ("agreed", "2025-09-05", {"modality": "speculated"}))

        assert len(found(case, "state").positions) == 2

    def test_what_is_said_of_a_day_after_the_dossiers_own_is_foretold(self) -> None:
        case = told(STATE, ("agreed", "2025-09-04"), ("signed", "2025-09-04", {"as_of": "2026-07-01"}))

        assert histories(found(case, "state")) == [[("agreed", "2025-09-04")]]

    def test_what_was_last_told_before_the_state_moved_on_is_disputed_only_of_the_past(self) -> None:
        early, late = (("signed", "2025-09-04"), ("agreed", "2025-09-04")), ("rejected", "2025-09-08")
        other_end = found(told(STATE, ("adopted", "2025-09-04"), ("agreed", "2025-09-05"), late, late), "state").groups[
            0
        ]
        disputed = found(told(STATE, *early, ("agreed", "2025-09-05"), late, late), "state").groups[0]
        still = found(told(STATE, *early, ("agreed", "2025-09-05")), "state").groups[0]

        assert (len(disputed.positions), disputed.is_settled) == (2, True)
        assert (len(still.positions), still.is_settled) == (2, False)
        assert (len(other_end.positions), other_end.is_settled) == (2, False)

    def test_what_is_foretold_of_two_ends_is_no_dispute(self) -> None:
        foretold = [(end, "2025-09-04", {"modality": "planned"}) for end in ENDS]

        assert found(told(STATE, *foretold), "state").discrepancy is None

    def test_what_leaves_open_which_of_several_joins_and_makes_no_step(self) -> None:
        case = told(STATE, ("agreed|signed", "2025-09-05"), ("discussed", "2025-09-04"), ("agreed", "2025-09-06"))

        assert histories(found(case, "state")) == [[("discussed", "2025-09-04"), ("agreed", "2025-09-06")]]

    def test_what_both_histories_allow_stands_under_both_and_decides_nothing(self) -> None:
        case = told(STATE, ("discussed", "2025-09-01"), ("signed", "2025-09-04"), ("agreed", "2025-09-04"))
        positions = dispute(case, "state").positions

        assert [{answer.source.id for answer in position.answers} for position in positions] in (
            [{"s00000", "s00001"}, {"s00000", "s00002"}],
            [{"s00000", "s00002"}, {"s00000", "s00001"}],
        )
        assert [len(position.own) for position in positions] == [1, 1]
        assert all(position.origins == (position.own[0].source.id,) for position in positions)

    def test_the_claim_that_stands_for_a_history_is_its_own(self) -> None:
        case = told(STATE, ("signed", "2025-09-04"), ("agreed", "2025-09-04"), ("adopted", "2025-09-09"))
        discrepancy = dispute(case, "state")

        assert {position.history[-1].answer.value.canonical for position in discrepancy.positions} == {"adopted"}
        assert {position.lead.value.canonical for position in discrepancy.positions} == {"signed", "agreed"}
        assert discrepancy.groups[0].is_settled

    def test_what_two_others_say_at_odds_with_each_other_joins_no_third_history(self) -> None:
        case = told(
            STATE,
            ("agreed", "2025-09-01"),
            ("discussed", "2025-09-01"),
            ("adopted", "2025-09-03"),
            ("signed", "2025-09-04"),
            ("agreed", "2025-09-06"),
        )

        assert all(fits_one_history(position) for position in dispute(case, "state").positions)

    def test_of_many_histories_each_claim_stands_in_one(self) -> None:
        options = [{"id": f"o{n:02}", "label": str(n)} for n in range(30)]
        question = ladder_question("state", moves="forward", options=options)
        case = told(question, *((str(n), PUBLISHED) for n in range(25)), ("0", "2025-09-01"))
        positions = dispute(case, "state").positions

        assert len(positions) == 25
        assert all(not position.shared for position in positions)


class TestCounts:
    COUNT: ClassVar = sum_question("state", unit="person", moves="forward")

    def test_a_count_under_way_is_no_dispute(self) -> None:
        case = told(self.COUNT, ("11", "2025-09-03"), ("at least 14", "2025-09-04"), ("17", "2025-09-05"))

        assert found(case, "state").discrepancy is None
        assert [step.answer.claim.as_printed for step in found(case, "state").positions[0].history] == [
            "11",
            "at least 14",
            "17",
        ]

    def test_a_count_that_falls_is_one(self) -> None:
        assert len(dispute(told(self.COUNT, ("17", "2025-09-03"), ("11", "2025-09-05")), "state").positions) == 2

    def test_a_vaguer_count_that_allows_the_figure_is_none(self) -> None:
        case = told(self.COUNT, ("17", "2025-09-03"), ("more than 11", "2025-09-05"), ("about 20", "2025-09-05"))

        assert found(case, "state").discrepancy is None

    @pytest.mark.parametrize(("later", "disputed"), [("nearly 20", True), ("20", False), ("more than 19", False)])
    def test_an_edge_that_is_not_included_is_not_reached(self, later: str, disputed: bool) -> None:
        case = told(self.COUNT, ("20", "2025-09-03"), (later, "2025-09-05"))

        assert (found(case, "state").discrepancy is not None) is disputed

    @pytest.mark.parametrize("modality", ["planned", "speculated"])
    def test_what_is_foretold_makes_no_step(self, modality: str) -> None:
        case = told(self.COUNT, ("100", "2025-09-01", {"modality": modality}), ("11", "2025-09-03"))

        assert histories(found(case, "state")) == [[("11 person", "2025-09-03")]]


class TestFreely:
    def test_an_offer_may_lapse_and_come_back(self) -> None:
        case = told(FREE, ("signed", "2025-09-03"), ("planned", "2025-09-04"), ("signed", "2025-09-05"))

        assert histories(found(case, "state")) == [
            [("signed", "2025-09-03"), ("planned", "2025-09-04"), ("signed", "2025-09-05")]
        ]
        assert found(case, "state").discrepancy is None

    def test_two_answers_about_one_day_are_a_dispute(self) -> None:
        case = told(FREE, ("signed", "2025-09-03"), ("planned", "2025-09-04"), ("signed", "2025-09-04"))
        positions = dispute(case, "state").positions

        assert [len(position.own) for position in positions] == [1, 1]
        assert [len(position.answers) for position in positions] == [2, 2]

    def test_what_is_about_no_one_day_is_at_odds_with_nothing(self) -> None:
        case = told(FREE, ("signed", "2025-09"), ("planned", "2025-09"), ("planned", None))

        assert found(case, "state").discrepancy is None

    def test_a_share_while_votes_are_counted_may_fall(self) -> None:
        question = sum_question("state", unit="percent", moves="freely")
        evening = [("61.2%", "2025-11-17", {"as_of": f"2025-11-16T{time}"}) for time in ("20:00", "22:00")]
        case = told(
            question, evening[0], ("60.6%", "2025-11-17", {"as_of": "2025-11-16T22:00"}), ("60.9%", "2025-11-18")
        )

        assert len(found(case, "state").positions) == 2  # a day is the finest that states are told apart by
        assert found(told(question, ("61.2%", "2025-11-16"), ("60.6%", "2025-11-17")), "state").discrepancy is None


RUNGS = [*LADDER, *ENDS, "discussed|agreed", "agreed|signed", "discussed|agreed|signed", "adopted|rejected"]
DAYS = ["2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04"]
claims = st.tuples(
    st.sampled_from(RUNGS),
    st.sampled_from([*DAYS, None, "2025-09-01/2025-09-03", "2025-09-02/2025-09-04", "2025-09"]),
    st.sampled_from([{}, {}, {}, {"modality": "planned"}, {"modality": "speculated"}]),
)
small = st.lists(claims, min_size=1, max_size=6)

Stand: TypeAlias = tuple[int, int, int, int, str | None]
"""First and last day; lowest and highest rung; the end that is reached."""


def stand(answer: str, published: str | None, more: dict[str, Any]) -> Stand:
    """What a claim of the test says, worked out anew."""
    first, last = (published or "0000/9999").split("/") if "/" in (published or "/") else (published, published)
    days = {"2025-09": (1, 30), "0000": (-100, 300)}.get(str(first))
    begins, ends = days or (int(str(first)[-2:]), int(str(last)[-2:]))
    rungs = [min((*LADDER, *ENDS).index(option), len(LADDER)) for option in answer.split("|")]
    foretold = bool(more)
    end = answer if answer in ENDS and not foretold else None
    return begins, ends, -1 if foretold else min(rungs), max(rungs), end


def can_be_one_history(stands: Collection[Stand]) -> bool:
    """Whether a state that never steps back satisfies all, found by walking all of its ways through time.

    A claim about one day is about all of it. One that may be about several may be about any time of them, so between
    the days there is room for as many steps as there are claims.
    """
    if len({end for *_, end in stands} - {None}) > 1:
        return False
    days = sorted({day for first, last, *_ in stands for day in (first, last)})
    times = sorted(days + [day + (n + 1) / 10 for day in days for n in range(len(stands))])
    reached: set[tuple[int, frozenset[int]]] = {(-1, frozenset())}
    listed = list(stands)
    for moment in times:
        now = set()
        for height, satisfied in reached:
            for higher in range(height, len(LADDER) + 1):
                here = {n for n, (first, last, *_) in enumerate(listed) if first <= moment <= last}
                met = {n for n in here if listed[n][2] <= higher <= listed[n][3]}
                if all(n in met or listed[n][0] != listed[n][1] for n in here):
                    now.add((higher, satisfied | met))
        reached = now
    return any(len(satisfied) == len(listed) for _, satisfied in reached)


def partings(number: int) -> Iterator[list[list[int]]]:
    """Every way to part so many things."""
    if number == 0:
        yield []
        return
    for parted in partings(number - 1):
        for place in range(len(parted)):
            yield [[*each, number - 1] if at == place else each for at, each in enumerate(parted)]
        yield [*parted, [number - 1]]


def fewest(stands: Sequence[Stand]) -> int:
    """The number of histories that it takes, by trying all."""
    known: dict[tuple[int, ...], bool] = {}

    def fits(places: Sequence[int]) -> bool:
        key = tuple(places)
        if key not in known:
            known[key] = can_be_one_history([stands[place] for place in key])
        return known[key]

    return min(len(parted) for parted in partings(len(stands)) if all(map(fits, parted)))


def most_at_odds(stands: Sequence[Stand]) -> int:
    """The size of the largest set of claims no two of which fit one history."""
    return max(
        size
        for size in range(1, len(stands) + 1)
        for chosen in combinations(stands, size)
        if not any(can_be_one_history(pair) for pair in combinations(chosen, 2))
    )


def fits_one_history(position: Position) -> bool:
    return can_be_one_history(
        [
            stand(
                answer.value.canonical,
                answer.source.published,
                {"modality": 1} if answer.claim.modality in ("planned", "speculated") else {},
            )
            for answer in position.answers
        ]
    )


@given(small)
def test_the_histories_are_as_few_as_can_be_and_as_many_as_are_at_odds(said: list[Told]) -> None:
    stands = [stand(*each) for each in said]
    number = len(found(told(STATE, *said), "state").positions)

    assert number == fewest(stands) == most_at_odds(stands)


@given(small)
def test_a_history_satisfies_all_claims_that_it_lists(said: list[Told]) -> None:
    finding = found(told(STATE, *said), "state")

    assert {answer.source.id for position in finding.positions for answer in position.answers} == {
        f"s{n:05}" for n in range(len(said))
    }
    assert all(fits_one_history(position) for position in finding.positions)
    assert all(position.own for position in finding.positions)


@given(small)
def test_a_claim_is_a_historys_own_unless_another_lists_it(said: list[Told]) -> None:
    positions = found(told(STATE, *said), "state").positions

    for one, other in product(positions, positions):
        if one is not other:
            assert not {answer.source.id for answer in one.own} & {answer.source.id for answer in other.answers}


@given(small)
def test_steps_go_up_and_forward(said: list[Told]) -> None:
    for position in found(told(STATE, *said), "state").positions:
        heights = [min((*LADDER, *ENDS).index(step.answer.value.canonical), len(LADDER)) for step in position.history]
        assert heights == sorted(set(heights))


@given(small, st.randoms(use_true_random=False))
def test_the_order_of_claims_says_nothing(said: list[Told], random: Any) -> None:
    claims = {f"s{n}": [_claim(STATE, *each)] for n, each in enumerate(said)}
    about: Json = {f"s{n}": {"published": each[1]} for n, each in enumerate(said)}
    shuffled = dict(random.sample(list(claims.items()), len(claims)))
    one, other = (found(analysis([STATE], each, **about), "state") for each in (claims, shuffled))

    assert [[(a.source.id, a.index) for a in position.answers] for position in one.positions] == [
        [(a.source.id, a.index) for a in position.answers] for position in other.positions
    ]
    assert histories(one) == histories(other)


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(DAYS)), min_size=1, max_size=8))
def test_of_a_count_there_are_as_many_histories_as_figures_at_odds(said: list[tuple[int, str]]) -> None:
    question = sum_question("state", unit="person", moves="forward")
    number = len(found(told(question, *((str(figure), day) for figure, day in said)), "state").positions)

    longest: dict[tuple[str, int], int] = {}
    for day, figure in sorted({(day, figure) for figure, day in said}, key=lambda each: (each[0], -each[1])):
        before = [length for (_, above), length in longest.items() if above > figure]
        longest[day, figure] = 1 + max(before, default=0)
    assert number == max(longest.values())


def test_ten_thousand_claims_are_swept_at_once() -> None:
    question = sum_question("state", unit="person", moves="forward")
    days = [f"{year}-{month:02}-15" for year in range(1190, 2024) for month in range(1, 13)][:10_000]
    case = told(question, *((str(n), day + ("/2026-06" if n % 3 else "")) for n, day in enumerate(days)))
    begun = time.process_time()

    assert found(case, "state").discrepancy is None
    assert time.process_time() - begun < 4


def test_of_many_histories_none_shares_the_claims_of_another() -> None:
    days = {"one": "2025-09-04", "other": "2025-09-05"}
    claims = {f"s{n}": [make_claim("sum", f"${n + 1}", as_of=days["one"])] for n in range(MOST_SHARED + 5)}
    claims |= {f"t{n}": [make_claim("sum", "$900", as_of=days["other"])] for n in range(50)}
    positions = found(analysis([sum_question(moves="freely")], claims)).positions

    assert len(positions) == MOST_SHARED + 5
    assert sum(len(position.answers) for position in positions) == len(claims)
