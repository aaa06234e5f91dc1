"""A chart as a picture: the words of each lane, and beside them its marks."""

from typing import Final

from visitbrief.render.document import Chart, Panel, Role, Span
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.pictures.marks import HEIGHT, anchor_at, draw_marks
from visitbrief.render.pictures.paper import LINE, Picture, in_words, text

LABELS: Final = 400
"""Pixels for the words of a lane."""
TRACK: Final = 520
"""Pixels for its marks."""
GAP: Final = 24
"""Pixels between the two, and between two panels."""
BETWEEN: Final = 6
"""Pixels between two lanes."""


def draw_chart(chart: Chart) -> Picture:
    """Draw the panels of a chart below each other."""
    parts: list[Markup] = []
    y = 0.0
    for panel in chart.panels:
        drawn, height = _panel(panel, y)
        parts += drawn
        y += height + GAP
    return Picture(chart.title, _description(chart), LABELS + GAP + TRACK, max(y - GAP, 0), joined(parts))


def _panel(panel: Panel, top: float) -> tuple[list[Markup], float]:
    """A panel below some height, and how high it is."""
    title = text([(Span(panel.title, Role.STRONG),)], 0, top, LABELS) if panel.title else []
    y = top + LINE * max(len(title), 1) + BETWEEN
    lanes: list[Markup] = []
    for lane in panel.lanes:
        words = [*text([lane.label], 0, y, LABELS)]
        words += text(lane.notes, LINE, y + LINE * len(words), LABELS - LINE) if lane.notes else []
        marks = element("g", *draw_marks(lane.marks, _place), transform=f"translate(0 {y:.7g})")
        lanes += [*words, marks]
        y += max(LINE * len(words), HEIGHT) + BETWEEN
    ticks: list[Markup] = []
    for tick in panel.ticks:
        x = _place(tick.place)
        ticks.append(element("line", class_="tick", x1=x, x2=x, y1=top + LINE + 2, y2=y - BETWEEN))
        ticks.append(
            element("text", tick.label, class_="muted", x=x, y=top + LINE * 0.75, text_anchor=anchor_at(tick.place))
        )
    return [*title, *ticks, *lanes], y - BETWEEN - top


def _place(share: float) -> float:
    return LABELS + GAP + share * TRACK


def _description(chart: Chart) -> str:
    """The words of all lanes."""
    lines = [in_words((lane.label, *lane.notes)) for panel in chart.panels for lane in panel.lanes]
    return ". ".join(lines)
