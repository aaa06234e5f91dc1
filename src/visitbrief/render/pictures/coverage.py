"""How well questions are answered, as heat maps: topics by how many of their questions are; questions by source."""

from collections.abc import Iterable, Iterator
from typing import Final

from visitbrief.render.layout.parts import count
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.pictures.paper import CHARACTER, LINE, Picture
from visitbrief.views.coverage import CoverageView, TopicRow

TITLES: Final = ("Questions", "No answer", "One origin", "Disputed")
"""What is counted of a topic."""
CELL: Final = 120
"""Pixels from one number to the next."""
ROW: Final = LINE + 8
"""Pixels from one topic to the next."""
DARKEST: Final = 0.6
"""Opacity of a cell that counts all questions of its topic: its number can be read on it."""
SQUARE: Final = 14
"""Pixels from one square to the next."""
SIDE: Final = 11
"""Pixels of a square."""
GAP: Final = 12
"""Pixels behind the names of rows, and before what ends a row."""


def draw_topics(view: CoverageView) -> Picture:
    """Draw a row for each topic: the darker a cell, the larger the share of the topic's questions that it counts."""
    labels = _width(row.topic for row in view.topics)
    parts = [
        element("text", title, class_="muted", x=labels + CELL * (place + 0.5), y=LINE * 0.75, text_anchor="middle")
        for place, title in enumerate(TITLES)
    ]
    for place, row in enumerate(view.topics):
        parts += _topic(row, labels, ROW * (place + 1))
    described = ". ".join(
        f"{row.topic}: {count(row.question_count, 'question')}, {row.unanswered_count} without an answer, "
        f"{row.single_origin_count} resting on one origin, {row.disputed_count} disputed"
        for row in view.topics
    )
    width, height = labels + CELL * len(TITLES), ROW * (len(view.topics) + 1)
    return Picture("Which questions are answered, by topic", described, width, height, joined(parts))


def _topic(row: TopicRow, labels: float, y: float) -> Iterator[Markup]:
    base = y + LINE
    yield element("text", row.topic, class_="id", y=base)
    numbers = row.question_count, row.unanswered_count, row.single_origin_count, row.disputed_count
    for place, number in enumerate(numbers):
        x = labels + CELL * place
        if place and number:
            dark = DARKEST * number / row.question_count
            yield element("rect", class_="cell", x=x, y=y, width=CELL - 2, height=ROW - 2, fill_opacity=dark)
        yield element("text", f"{number:,}" if number else "–", x=x + CELL / 2, y=base, text_anchor="middle")


def draw_questions(view: CoverageView) -> Picture:
    """Draw a row for each question and a column for each source that answers any: a square where it does.

    At the end of a row stands how many of its reports are independent.
    """
    sources = sorted({source for row in view.questions for source in row.sources})
    labels, top = _width(row.question.id for row in view.questions), _width(sources)
    columns = {source: labels + SQUARE * place for place, source in enumerate(sources)}
    end = labels + SQUARE * len(sources)
    parts = [_upright(source, x, top) for source, x in columns.items()]
    parts.append(_upright("independent", end + GAP, top))
    for place, row in enumerate(view.questions):
        y = top + LINE * place
        reports, few = f"{len(row.origins):,}", len(row.origins) < 2
        parts += [
            element("line", class_="tick", x1=0, x2=end, y1=y + SIDE + 3, y2=y + SIDE + 3),
            element("text", row.question.id, class_="id", y=y + SIDE - 1),
            element("text", reports, class_="flag" if few else None, x=end + GAP, y=y + SIDE - 1),
        ]
        for source in row.sources:
            parts.append(element("rect", class_="answered", x=columns[source], y=y, width=SIDE, height=SIDE))
    described = ". ".join(f"{row.question.id}: {', '.join(row.sources) or 'nobody'}" for row in view.questions)
    width, height = end + GAP + LINE, top + LINE * len(view.questions)
    return Picture("Who answers which question", described, width, height, joined(parts))


def _upright(text: str, x: float, bottom: float) -> Markup:
    """The name of a column, read from the bottom up."""
    return element("text", text, class_="id", transform=f"translate({x + SIDE - 2:.7g} {bottom - 6:.7g}) rotate(-90)")


def _width(names: Iterable[str]) -> float:
    """Pixels for the longest of some names."""
    return CHARACTER * max(map(len, names), default=0) + GAP
