"""Tracks and axes in characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from visitbrief.render.document import Chart, Document, Form, Lane, Mark, Panel, Role, Span, Tick, line
from visitbrief.render.plot import axis, track
from visitbrief.render.terminal import render_terminal
from visitbrief.render.text import for_encoding

SHARES = st.floats(0, 1)
MARKS = st.builds(
    lambda ends, form, rival, before, after: Mark(min(ends), max(ends), form, rival, before, after),
    st.tuples(SHARES, SHARES),
    st.sampled_from(Form),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def shown(*marks: Mark, width: int = 10) -> str:
    return "".join(span.text for span in track(marks, width))


@pytest.mark.parametrize(
    ("mark", "seen"),
    [
        (Mark(0.2, 0.5, Form.WITHIN), "  ├─┤     "),
        (Mark(0.2, 0.5, Form.WHOLE), "  ━━━     "),
        (Mark(0.2, 0.2, Form.EXACT), "  ●       "),
        (Mark(0.2, 0.5, Form.WITHIN, rival=True), "  ├┄┤     "),
        (Mark(0.2, 0.5, Form.WHOLE, rival=True), "  ┅┅┅     "),
        (Mark(0.2, 0.2, Form.EXACT, rival=True), "  ○       "),
        (Mark(0.2, 0.25, Form.WITHIN), "  ●       "),
        (Mark(0, 1, Form.WITHIN), "├────────┤"),
        (Mark(1, 1, Form.EXACT), "         ●"),
        (Mark(0, 0.5, Form.WITHIN, before=True), "◀───┤     "),
        (Mark(0.5, 1, Form.WHOLE, after=True), "     ━━━━▶"),
        (Mark(1, 1, Form.WITHIN, rival=True, after=True), "         ▶"),
        (Mark(0, 0, Form.WITHIN, rival=True, before=True), "◀         "),
    ],
)
def test_a_mark_is_drawn_as_what_it_says(mark: Mark, seen: str) -> None:
    assert shown(mark) == seen


def test_a_rival_never_hides_the_better_supported_answer() -> None:
    best, rival = Mark(0.4, 0.4, Form.EXACT), Mark(0.2, 0.8, Form.WITHIN, rival=True)

    assert shown(best, rival) == shown(rival, best) == "  ├┄●┄┄┤  "
    assert {span.role for span in track((best, rival), 10)} == {Role.PLAIN, Role.STRONG, Role.FLAG}


@given(st.lists(MARKS), st.integers(1, 300))
def test_a_track_is_as_wide_as_it_may_be(marks: list[Mark], width: int) -> None:
    drawn = shown(*marks, width=width)

    assert len(drawn) == width
    assert bool(drawn.strip()) is bool(marks)
    assert len(for_encoding(drawn, "ascii")) == width


@pytest.mark.parametrize(
    ("ticks", "seen"),
    [
        ([Tick(0, "2 Sep"), Tick(0.5, "3 Sep")], "│2 Sep    │3 Sep"),
        ([Tick(0, "2 Sep"), Tick(1, "3 Sep")], "│2 Sep        3 Sep│"),
        ([Tick(0, "2 Sep"), Tick(0.2, "3 Sep"), Tick(0.5, "4 Sep")], "│2 Sep    │4 Sep"),
        ([Tick(0.5, "a label that has no room")], ""),
        ([], ""),
    ],
)
def test_an_axis_names_what_has_room(ticks: list[Tick], seen: str) -> None:
    assert axis(ticks, 20) == seen


@given(st.lists(st.builds(Tick, SHARES, st.text("0123456789 SepOct", min_size=1)), max_size=8), st.integers(1, 200))
def test_an_axis_is_never_wider_than_it_may_be(ticks: list[Tick], width: int) -> None:
    assert len(axis(sorted(ticks, key=lambda tick: tick.place), width)) <= width


LANES = (
    Lane(line("an answer"), (Mark(0.2, 0.5, Form.WITHIN),), (line("by somebody"),)),
    Lane(line("another, told in many more words than that"), (Mark(0.9, 0.9, Form.EXACT, rival=True),)),
    Lane(line(Span("１２３４５６７８９０１２３４５６７８", Role.FIGURE)), (Mark(0.5, 0.6, Form.WHOLE),)),
    Lane(line("nowhere"), ()),
)
CHART = Chart("All of it", (Panel(LANES, (Tick(0, "low"), Tick(0.5, "mid")), "A panel"), Panel(LANES)))


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
@pytest.mark.parametrize("width", [20, 34, 60, 80, 120, 200])
def test_a_chart_fits_a_page_of_any_width_and_loses_no_word(width: int, encoding: str) -> None:
    page = render_terminal(Document("", (CHART,)), width=width, color=False, encoding=encoding)

    assert max(map(cell_len, page.splitlines())) <= max(width, 36)  # a figure is never broken
    assert page.count("nowhere") == 2
    assert page.encode(encoding)
    said = " ".join(page.split())
    for words in ("an answer", "by somebody", "another, told in many more words than that", "A panel", "low"):
        assert all(word in said for word in words.split())
