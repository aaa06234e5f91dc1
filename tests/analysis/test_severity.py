from typing import Any

import pytest

from builders import Json, make_claim, make_person
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
from visitbrief.analysis.kinds import DiscrepancyKind, Severity
from visitbrief.analysis.severity import GAPS, NARROW_RATIO, WIDE_DAYS, WIDE_RATIO, Gap, judge
from visitbrief.dossier.model import Weight


@pytest.mark.parametrize(
    ("weight", "severities"),
    [
        (Weight.HIGH, ["moderate", "major", "major"]),
        (Weight.MEDIUM, ["minor", "moderate", "major"]),
        (Weight.LOW, ["minor", "minor", "moderate"]),
    ],
)
def test_weight_and_gap_make_the_severity(weight: Weight, severities: list[str]) -> None:
    assert [judge(weight, gap).value for gap in Gap] == severities


def test_every_gap_is_said_in_words_with_the_figures_that_decide() -> None:
    assert set(GAPS) == set(DiscrepancyKind)
    assert all(Gap.WIDE in words for words in GAPS.values())
    figure = GAPS[DiscrepancyKind.FIGURE]
    assert [figure[Gap.WIDE], figure[Gap.NARROW]] == ["more than 25 % apart", "less than 5 % apart"]
    assert (float(WIDE_RATIO), float(NARROW_RATIO)) == (1.25, 1.05)
    assert str(WIDE_DAYS) in GAPS[DiscrepancyKind.DATE][Gap.WIDE]


def test_a_harmless_reason_makes_it_one_step_milder_and_never_nothing() -> None:
    assert judge(Weight.HIGH, Gap.WIDE, harmless=True) is Severity.MODERATE
    assert judge(Weight.LOW, Gap.NARROW, harmless=True) is Severity.MINOR


@pytest.mark.parametrize(("told", "severity"), [("ruritania", "moderate"), ("strelsau", "major")])
def test_a_weak_source_alone_is_no_danger_unless_it_tells_what_another_party_says(told: str, severity: str) -> None:
    def said(figure: str, speaker: str) -> list[Json]:
        return [make_claim("sum", figure, speaker=speaker)]

    case = analysis(
        [sum_question(weight="medium")],
        {"a": said("$20 million", "ruritania"), "b": said("$20 million", "ruritania"), "c": said("$90 million", told)},
        parties=[{"id": "ruritania", "name": "Ruritania"}, {"id": "strelsau", "name": "Strelsau"}],
    )

    assert dispute(case).severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [("$20.6 million", "minor"), ("$22.5 million", "moderate"), ("$28 million", "major"), ("$0", "major")],
)
def test_figures_by_their_ratio(other: str, severity: str) -> None:
    case = analysis([sum_question(weight="medium")], {"a": [("sum", "$20 million")], "b": [("sum", other)]})

    assert dispute(case).severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        pytest.param("$251", "major", id="more than a quarter more"),
        pytest.param("$250", "moderate", id="a quarter more"),
        pytest.param("$249", "moderate", id="less than a quarter more"),
        pytest.param("$211", "moderate", id="more than a twentieth more"),
        pytest.param("$210", "moderate", id="a twentieth more"),
        pytest.param("$209", "minor", id="less than a twentieth more"),
    ],
)
@pytest.mark.parametrize("turned_round", [False, True])
def test_a_quarter_is_still_middling_and_a_twentieth_already(other: str, severity: str, turned_round: bool) -> None:
    one, two = (other, "$200") if turned_round else ("$200", other)
    case = analysis([sum_question(weight="medium")], {"a": [("sum", one)], "b": [("sum", two)]})

    assert dispute(case).severity == severity
    assert reasons(case) == set()


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [
        pytest.param("5%", "-5%", "major", id="a rise and a fall of one size"),
        pytest.param("-40%", "-5%", "major", id="two falls far apart"),
        pytest.param("-0.50%", "-0.52%", "minor", id="two falls close together"),
        pytest.param("0.50%", "0.52%", "minor", id="two figures below one"),
    ],
)
def test_a_rise_is_far_from_a_fall(one: str, other: str, severity: str) -> None:
    question = sum_question(weight="medium", unit="percent")
    case = analysis([question], {"a": [("sum", one)], "b": [("sum", other)]})

    assert dispute(case).severity == severity


@pytest.mark.parametrize("zero_first", [False, True])
def test_nothing_is_far_from_something(zero_first: bool) -> None:
    some, none = [("sum", "$20")], [("sum", "$0")]
    backed = {"c": none if zero_first else some}
    about: Json = {id_: {"reliability": "A"} for id_ in "abc"}
    case = analysis([sum_question(weight="medium")], {"a": some, "b": none} | backed, **about)

    assert dispute(case).severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("loose", "severity"),
    [
        pytest.param("between 190 and 200", "minor", id="middle of both ends close by"),
        pytest.param("between 150 and 190", "moderate", id="middle of both ends within a quarter"),
        pytest.param("between 20 and 40", "major", id="middle of both ends far off"),
        pytest.param("between 201 and 999", "major", id="middle far above"),
    ],
)
def test_two_ends_without_a_figure_stand_for_their_middle(loose: str, severity: str) -> None:
    question = sum_question(weight="medium", unit="person")
    case = analysis([question], {"a": [("sum", "201" if loose.endswith("200") else "200")], "b": [("sum", loose)]})

    assert dispute(case).severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        pytest.param("11 September 2025", "moderate", id="six whole days between"),
        pytest.param("12 September 2025", "moderate", id="seven whole days between"),
        pytest.param("13 September 2025", "major", id="eight whole days between"),
        pytest.param("27 August 2025", "moderate", id="seven whole days between, the other way round"),
        pytest.param("26 August 2025", "major", id="eight whole days between, the other way round"),
    ],
)
def test_more_than_a_week_between_dates_is_wide(other: str, severity: str) -> None:
    case = analysis([date_question(weight="medium")], {"a": [("day", "4 September 2025")], "b": [("day", other)]})

    assert dispute(case, "day").severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [
        pytest.param("2025-09-04T20:29", "minor", id="a minute less than a day later"),
        pytest.param("2025-09-04T20:30", "moderate", id="a day later"),
        pytest.param("2025-09-04T20:31", "moderate", id="a minute more than a day later"),
        pytest.param("2025-09-03T20:45", "minor", id="the same evening"),
    ],
)
def test_less_than_a_day_between_times_is_narrow(other: str, severity: str) -> None:
    case = analysis([date_question(weight="medium")], {"a": [("day", "2025-09-03T20:30")], "b": [("day", other)]})

    assert dispute(case, "day").severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [("5 September 2025", "moderate"), ("4 August 2025", "major"), ("3 September 2025", "moderate")],
)
def test_dates_by_days(other: str, severity: str) -> None:
    case = analysis([date_question(weight="medium")], {"a": [("day", "4 September 2025")], "b": [("day", other)]})

    assert dispute(case, "day").severity == severity


@pytest.mark.parametrize(("other", "severity"), [("2–5 September 2025", "moderate"), ("2–20 September 2025", "major")])
def test_stays_by_the_days_at_their_ends(other: str, severity: str) -> None:
    case = analysis([date_question(weight="medium")], {"a": [("day", "2–4 September 2025")], "b": [("day", other)]})

    assert dispute(case, "day").severity == severity


@pytest.mark.parametrize(("other", "severity"), [("announced", "moderate"), ("signed", "major"), ("in force", "major")])
def test_statuses_by_rungs(other: str, severity: str) -> None:
    case = analysis([ladder_question(weight="medium")], {"a": [("status", "planned")], "b": [("status", other)]})

    assert dispute(case, "status").severity == severity


def test_alternatives_without_an_order_are_one_rung_apart() -> None:
    question = ladder_question(weight="medium", ordered=False)
    case = analysis([question], {"a": [("status", "planned")], "b": [("status", "in force")]})

    assert dispute(case, "status").severity is Severity.MODERATE


@pytest.mark.parametrize(
    ("other", "severity"), [("Gabriela Sommerfled", "minor"), ("Otto Old", "major")], ids=["a slip", "somebody else"]
)
def test_names_by_whether_only_the_spelling_differs(other: str, severity: str) -> None:
    case = analysis([name_question(weight="medium")], {"a": [("who", "Gabriela Sommerfeld")], "b": [("who", other)]})

    assert dispute(case, "who").severity == severity


@pytest.mark.parametrize(
    ("other", "severity"),
    [("we will not consider it", "major"), ("we will look into that matter", "moderate")],
    ids=["a denial", "other words"],
)
def test_wordings_by_whether_the_meaning_changes(other: str, severity: str) -> None:
    case = analysis(
        [quote_question(weight="medium")], {"a": [("words", "we will consider it")], "b": [("words", other)]}
    )

    assert dispute(case, "words").severity == severity


def test_a_later_update_is_milder() -> None:
    pending = make_claim("day", "4 September 2026", modality="pending")
    case = analysis(
        [date_question(weight="medium")],
        {"a": [pending], "b": [("day", "4 March 2026")]},
        b={"published": "2025-09-29"},
    )

    assert dispute(case, "day").severity is Severity.MODERATE


class TestIsolated:
    """What one weak source alone has against two reports is one step milder."""

    RIGHT = ("sum", "$20 million")

    def severity(self, *lone: str, backing: int = 2, question: Json | None = None, **about: Any) -> str:
        claims: dict[str, Any] = {f"r{n}": [self.RIGHT] for n in range(backing)}
        claims |= {f"w{n}": [("sum", printed)] for n, printed in enumerate(lone)}
        return dispute(analysis([question or sum_question(weight="medium")], claims, **about)).severity

    def test_one_weak_source_alone_is_milder(self) -> None:
        assert self.severity("$90 million") == "moderate"

    def test_never_nothing(self) -> None:
        assert self.severity("$90 million", question=sum_question(weight="low")) == "minor"

    @pytest.mark.parametrize(
        ("letter", "severity"),
        [("A", "major"), ("B", "moderate"), ("C", "moderate"), ("E", "moderate"), (None, "moderate")],
    )
    def test_weak_is_what_is_not_rated_a(self, letter: str | None, severity: str) -> None:
        assert self.severity("$90 million", w0={"reliability": letter}) == severity

    def test_a_primary_record_is_not_weak(self) -> None:
        assert self.severity("$90 million", w0={"kind": "official-statement"}) == "major"

    def test_two_weak_sources_are_not_alone(self) -> None:
        assert self.severity("$90 million", "$95 million") == "major"

    def test_nothing_is_weak_against_one_report(self) -> None:
        assert self.severity("$90 million", backing=1) == "major"

    def test_nor_against_a_story_and_its_copy(self) -> None:
        assert self.severity("$90 million", r1={"derives_from": ["r0"]}) == "major"

    def test_nor_is_another_partys_word(self) -> None:
        lone = {"w": [make_claim("sum", "$90 million", speaker="grenada")]}
        claims: dict[str, Any] = {"a": [self.RIGHT], "b": [self.RIGHT]} | lone
        case = analysis([sum_question(weight="medium")], claims, parties=[{"id": "grenada", "name": "Grenada"}])

        assert dispute(case).severity == "major"


@pytest.mark.parametrize(
    ("office", "severity"),
    [
        pytest.param("Foreign Minister", "major", id="a counterpart"),
        pytest.param("Envoy", "moderate", id="the principal"),
        pytest.param(None, "moderate", id="nobody in office"),
    ],
)
def test_a_counterparts_name_is_a_danger_even_in_one_weak_source(office: str | None, severity: str) -> None:
    people = [
        make_person("gabi", name="Gabriela Sommerfeld", offices=[{"title": "Foreign Minister", "from": "2020"}]),
        make_person(offices=[{"title": "Envoy", "from": "2020"}]),
    ]
    asked = {"office": office, "on": "day"} if office else {}
    questions = [name_question(weight="medium", **asked), date_question()]
    name = "Ada Envoy" if office == "Envoy" else "Gabriela Sommerfeld"
    right = [("who", name), ("day", "4 September 2025")]
    case = analysis(questions, {"a": right, "b": right, "c": [("who", "Otto Old")]}, people=people)

    assert dispute(case, "who").severity == severity


@pytest.mark.parametrize(("later", "severity"), [("in force", "moderate"), ("planned", "major")])
def test_a_state_of_which_only_the_way_is_disputed_is_milder(later: str, severity: str) -> None:
    case = analysis(
        [ladder_question(weight="medium", moves="forward")],
        {"a": [("status", "signed")], "b": [("status", "planned")], "c": [("status", later)]},
        a={"reliability": "A"},
        c={"published": "2025-12-01"},
    )

    assert dispute(case, "status").severity == severity
