"""How well questions are answered, as heat maps: topics by how many of their questions are; questions by source."""

from collections.abc import Sequence
from typing import Final

from visitbrief.render.document import Role, Span
from visitbrief.render.layout.parts import count
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.pictures.paper import CHARACTER, LINE, Picture, text
from visitbrief.views.coverage import CoverageView, QuestionRow, TopicRow

LABELS: Final = 240
"""Pixels for the names of rows."""
CELL: Final = 120
"""Pixels of a cell in which a number stands."""
SQUARE: Final = 14
"""Pixels from one square to the next."""
SIDE: Final = 11
"""Pixels of a square."""


def draw_topics(view: CoverageView) -> Picture:
    """Draw a row for each topic: the darker a cell, the larger the share of the topic's questions that it counts."""
    titles = ("Questions", "No answer", "One origin", "Disputed")
    parts = [
        element("text", title, class_="muted", x=LABELS + CELL * (place + 0.5), y=LINE * 0.75, text_anchor="middle")
        for place, title in enumerate(titles)
    ]
    for place, row in enumerate(view.topics):
        parts += _topic(row, (LINE + 8) * (place + 1))
    described = ". ".join(
        f"{row.topic}: {count(row.question_count, 'question')}, {row.unanswered_count} without an answer, "
        f"{row.single_origin_count} resting on one origin, {row.disputed_count} disputed"
        for row in view.topics
    )
    height = (LINE + 8) * (len(view.topics) + 1)
    return Picture("Which questions are answered, by topic", described, LABELS + CELL * 4, height, joined(parts))


def _topic(row: TopicRow, y: float) -> list[Markup]:
    parts = text([(Span(row.topic, Role.ID),)], 0, y, LABELS)
    for place, number in enumerate(
        (row.question_count, row.unanswered_count, row.single_origin_count, row.disputed_count)
    ):
        x = LABELS + CELL * place
        share = number / row.question_count if place else 0
        if share:
            parts.append(element("rect", class_="cell", x=x, y=y, width=CELL - 2, height=LINE + 6, fill_opacity=share))
        shown = f"{number:,}" if number else "–"
        parts.append(element("text", shown, x=x + CELL / 2, y=y + LINE * 0.95, text_anchor="middle"))
    return parts


def draw_questions(view: CoverageView) -> Picture:
    """Draw a row for each question and a column for each source that answers any: a square where it does."""
    sources = _sources(view.questions)
    columns = {source: LABELS + SQUARE * place for place, source in enumerate(sources)}
    top = CHARACTER * max(map(len, sources), default=0) + 8
    parts = [
        element("text", source, class_="id", transform=f"translate({x + SIDE - 2} {top - 6}) rotate(-90)")
        for source, x in columns.items()
    ]
    for place, row in enumerate(view.questions):
        y = top + LINE * place
        alone = " alone" if len(row.origins) == 1 else ""
        parts.append(element("text", row.question.id, class_="id", x=0, y=y + SIDE))
        parts.append(
            element(
                "line", class_="tick", x1=LABELS, x2=LABELS + SQUARE * len(sources), y1=y + LINE - 5, y2=y + LINE - 5
            )
        )
        parts += [
            element("rect", class_=f"answered{alone}", x=columns[source], y=y, width=SIDE, height=SIDE)
            for source in row.sources
        ]
    described = ". ".join(f"{row.question.id}: {', '.join(row.sources) or 'nobody'}" for row in view.questions)
    width, height = LABELS + SQUARE * len(sources), top + LINE * len(view.questions)
    return Picture("Who answers which question", described, width, height, joined(parts))


def _sources(rows: Sequence[QuestionRow]) -> list[str]:
    """The sources that answer any question, each once."""
    return sorted({source for row in rows for source in row.sources})
