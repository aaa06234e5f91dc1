"""What is drawn of events and of answers, and where."""

import json
from typing import Any

import pytest

from builders import make_claim, make_dossier, make_question, make_source, make_visit
from cases import analysis, date_question, ladder_question, name_question, quote_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.errors import VisitbriefError
from visitbrief.render.document import Chart, Form, Lane, Line, Mark
from visitbrief.render.layout.charts import MOST_LANES, MOST_RIVALS, show_chart, timeline_chart
from visitbrief.views.selection import Selection
from visitbrief.views.show import build_show
from visitbrief.views.timeline import build_timeline


def drawn(analysis: Analysis, id_: str = "sum") -> Chart:
    return show_chart(build_show(analysis, id_))


def words(line: Line) -> str:
    return "".join(span.text for span in line)


def lanes(chart: Chart) -> dict[str, Lane]:
    """By their labels."""
    return {words(lane.label): lane for panel in chart.panels for lane in panel.lanes}


def mark(lane: Lane) -> Mark:
    (found,) = lane.marks
    return found


def timeline(*dates: str | dict[str, Any], visit: str = "2025-09-02/2025-09-04") -> Chart:
    """The time line of events, each on a date of its own; one as an object is dated otherwise by that source."""
    told = [date if isinstance(date, dict) else {"gazette": date} for date in dates]
    dossier = make_dossier(
        visit=make_visit(dates=visit, stops=[{"place": "quito", "country": "EC", "dates": visit[:10]}]),
        questions=[make_question(f"day-{n}", kind="moment", topic="talks") for n in range(len(told))],
        events=[{"id": f"event-{n}", "title": f"Event {n}", "when": f"day-{n}"} for n in range(len(told))],
        sources=[
            make_source(
                name,
                kind="official-statement" if name == "gazette" else "newspaper",
                claims=[make_claim(f"day-{n}", on[name], value=on[name]) for n, on in enumerate(told) if name in on],
            )
            for name in sorted({name for on in told for name in on})
        ],
    )
    loaded = Analysis(parse_dossier(json.dumps(dossier).encode(), "trip.json"))
    return timeline_chart(build_timeline(loaded, Selection()))


def titles(chart: Chart) -> list[tuple[str, int]]:
    return [(panel.title, len(panel.lanes)) for panel in chart.panels]


# -- figures ----------------------------------------------------------------------------------------------------------


def test_each_wording_of_a_sum_lies_where_the_figures_are_that_it_allows() -> None:
    sources = {"a": [("sum", "nearly $20 million")], "b": [("sum", "$19.5 million")], "c": [("sum", "$13.5 million")]}
    found = lanes(drawn(analysis([sum_question()], sources)))
    nearly, exact, rival = (mark(found[text]) for text in ("nearly $20 million", "$19.5 million", "$13.5 million"))

    assert rival.end < nearly.start < exact.start < exact.end < nearly.end
    assert (nearly.rival, exact.rival, rival.rival) == (False, False, True)
    assert words(found["nearly $20 million"].notes[1]) == "a"


def test_those_who_print_the_same_figure_share_a_lane() -> None:
    sources = {name: [("sum", "$20 million")] for name in "abcde"}
    (lane,) = lanes(drawn(analysis([sum_question()], sources))).values()

    assert words(lane.notes[1]) == "a, b, c and 2 more"


def test_of_very_many_wordings_the_first_are_drawn_and_the_others_counted() -> None:
    claims = {f"s-{n}": [("sum", f"${n}.5 million")] for n in range(1, MOST_LANES + 4)}
    chart = drawn(analysis([sum_question()], claims))

    assert [len(panel.lanes) for panel in chart.panels] == [MOST_LANES, 1]
    assert words(chart.panels[1].lanes[0].label) == "and 3 more wordings"


def test_a_wording_that_several_positions_allow_is_drawn_once_and_against_none() -> None:
    sources = {"a": [("sum", "$20 million")], "b": [("sum", "$30 million")], "c": [("sum", "over $15 million")]}
    vague = [lane for label, lane in lanes(drawn(analysis([sum_question()], sources))).items() if "over" in label]

    (found,) = map(mark, vague)
    assert (found.rival, found.before, found.after) == (False, False, True)


def test_where_nothing_decides_every_answer_stands_against_the_others() -> None:
    sources = {"a": [("sum", "$20 million")], "b": [("sum", "$30 million")]}
    found = lanes(drawn(analysis([sum_question()], sources)))

    assert [mark(lane).rival for lane in found.values()] == [True, True]


def test_another_currency_has_an_axis_of_its_own_and_stands_against_nothing() -> None:
    claims = {"a": [("sum", "$20 million")], "b": [("sum", "$30 million")], "c": [("sum", "€25 million")]}
    chart = drawn(analysis([sum_question()], claims))

    assert [len(panel.lanes) for panel in chart.panels] == [2, 1]
    assert not mark(chart.panels[1].lanes[0]).rival
    assert {tick.label[0] for tick in chart.panels[1].ticks} == {"€"}


def test_print_in_the_readers_language_names_a_lane() -> None:
    sources = {"a": [("sum", "20 millones de dólares")], "b": [("sum", "$20 million")]}
    found = lanes(drawn(analysis([sum_question()], sources, a={"language": "es"})))

    assert "$20 million" in found


def test_a_counted_figure_is_a_point_and_a_rounded_one_a_stretch() -> None:
    found = lanes(drawn(analysis([sum_question(unit="person")], {"a": [("sum", "92 people")]})))
    assert mark(found["92 people"]).form is Form.EXACT
    found = lanes(drawn(analysis([sum_question()], {"a": [("sum", "about $20 million")]})))
    assert mark(found["about $20 million"]).form is Form.WITHIN


# -- dates and states -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "form"),
    [
        ("2025-09-04T10:00", Form.EXACT),
        ("2025-09-04", Form.WITHIN),
        ("2025-09", Form.WITHIN),
        ("2025-09-02/2025-09-04", Form.WHOLE),
    ],
)
def test_a_date_is_drawn_as_precisely_as_it_is_told(edtf: str, form: Form) -> None:
    claim = make_claim("day", edtf, value=edtf)
    (lane,) = lanes(drawn(analysis([date_question()], {"a": [claim]}), "day")).values()

    assert mark(lane).form is form


def test_either_of_two_days_is_two_marks() -> None:
    claim = make_claim("day", "the 2nd or 4th", value="[2025-09-02,2025-09-04]")
    (lane,) = lanes(drawn(analysis([date_question()], {"a": [claim]}), "day")).values()
    first, second = lane.marks

    assert first.end < second.start


@pytest.mark.parametrize(
    ("edtf", "before", "after"), [("[2025-09-04..]", False, True), ("[..2025-09-20]", True, False)]
)
def test_an_open_end_goes_on_beyond_the_axis(edtf: str, before: bool, after: bool) -> None:
    claim = make_claim("day", "some time", value=edtf)
    (lane,) = lanes(drawn(analysis([date_question()], {"a": [claim]}), "day")).values()

    assert (mark(lane).before, mark(lane).after) == (before, after)


def test_each_step_of_a_history_lasts_until_the_next_one() -> None:
    steps = [
        make_claim("status", "announced", as_of="2025-09-04"),
        make_claim("status", "signed", as_of="2025-10-04"),
    ]
    chart = drawn(analysis([ladder_question(moves="forward")], {"a": steps}), "status")
    (panel,) = chart.panels
    announced, signed = (mark(lane) for lane in panel.lanes)

    assert [words(lane.label) for lane in panel.lanes] == ["announced", "signed"]
    assert (announced.start, announced.after, signed.after) == (0, False, True)
    assert announced.end == signed.start < signed.end == 1
    assert panel.title == "By a"


def test_histories_that_differ_lie_below_each_other_on_one_axis() -> None:
    questions = [ladder_question(moves="forward")]
    sources = {
        "a": [
            make_claim("status", "announced", as_of="2025-09-04"),
            make_claim("status", "signed", as_of="2025-10-04"),
        ],
        "b": [make_claim("status", "in force", as_of="2025-09-10")],
    }
    chart = drawn(analysis(questions, sources), "status")

    assert len(chart.panels) == 2
    assert chart.panels[0].ticks == chart.panels[1].ticks


@pytest.mark.parametrize("question", [name_question("sum"), quote_question("sum"), ladder_question("sum")])
def test_what_lies_on_no_line_cannot_be_drawn(question: dict[str, Any]) -> None:
    print_ = "signed" if question["kind"] == "choice" else "President Ada Lovelace"
    with pytest.raises(VisitbriefError, match="'sum' cannot be drawn") as refused:
        drawn(analysis([question], {"a": [("sum", print_)]}))
    assert refused.value.hint == "figures, dates, states and events can"


@pytest.mark.parametrize("id_", ["gazette", "gazette#1", "sum"])
def test_neither_a_source_nor_a_claim_nor_what_nobody_says_can_be_drawn(id_: str) -> None:
    sources: dict[str, list[tuple[str, str]]] = {"gazette": [("other", "$5")]}
    with pytest.raises(VisitbriefError, match="cannot be drawn"):
        drawn(analysis([sum_question(), sum_question("other")], sources), id_)


# -- events -----------------------------------------------------------------------------------------------------------


def test_the_visit_has_an_axis_of_its_own_days_between_the_years_around_it() -> None:
    chart = timeline("2024-05", "2025-03-01", "2025-09-02", "2025-09-04T10:00", "2025-09-05", "2026-01-01")

    assert titles(chart) == [
        ("2024 to 2025, before the visit", 2),
        ("The visit, 2 to 4 September 2025", 2),
        ("2025 to 2026, after the visit", 2),
    ]
    assert [tick.label for tick in chart.panels[1].ticks] == ["2 Sep", "3 Sep", "4 Sep", "5 Sep"]


@pytest.mark.parametrize(
    ("years", "panels"),
    [
        ("1990 1991 1992", [("1990 to 1992", 3)]),
        ("1990 1991 1992 1993", [("1990 to 1993", 4)]),
        ("1990 1991 1992 1993 1994", [("1990 to 1994", 5)]),
        ("1990 1991 1991 1991 2001 2001 2001 2001", [("1990 to 1991", 4), ("2001", 4)]),
        ("1990 1990 1990 1990 1990 2001 2001 2001 2001 2002", [("1990", 5), ("2001 to 2002", 5)]),
    ],
)
def test_years_with_few_events_share_an_axis(years: str, panels: list[tuple[str, int]]) -> None:
    assert titles(timeline(*years.split())) == panels


def test_a_date_of_the_visit_that_another_source_puts_elsewhere_points_there() -> None:
    chart = timeline({"gazette": "2025-09-04", "herald": "2025-08-04"})
    (lane,) = lanes(chart).values()
    best, rival = lane.marks

    assert words(lane.label) == "4 September 2025: Event 0 ! disputed"
    assert [words(note) for note in lane.notes] == ["also dated 4 August 2025 (herald)"]
    assert (best.rival, best.before, rival.rival, rival.before) == (False, False, True, True)
    assert lane.about == "day-0"


def test_where_nothing_decides_on_a_date_all_in_print_are_rivals() -> None:
    chart = timeline({"herald": "2025-09-03", "echo": "2025-09-04"})
    (lane,) = lanes(chart).values()

    assert [mark.rival for mark in lane.marks] == [True, True]


def test_of_very_many_dates_of_one_event_the_first_are_drawn_and_the_others_counted() -> None:
    chart = timeline({f"s-{n}": f"2025-09-{n + 1:02}" for n in range(MOST_RIVALS + 3)})
    (lane,) = lanes(chart).values()

    assert len(lane.marks) == MOST_RIVALS
    assert words(lane.notes[-1]) == "and 3 other dates"


def test_what_nobody_dates_stands_last_and_on_no_axis() -> None:
    chart = timeline("2025-09-04", {})

    assert titles(chart)[-1] == ("Without a date", 1)
    assert chart.panels[-1].ticks == ()
    assert chart.panels[-1].lanes[0].marks == ()
