"""Where an answer comes from, as a tree: each statement under the one that it derives from, and what it made of it."""

from typing import Final

from visitbrief.render.document import Line, Role, Span, line
from visitbrief.render.layout.parts import answer, ids, period
from visitbrief.render.layout.trace import FIDELITY
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.pictures.paper import LINE, Picture, in_words, text
from visitbrief.views.trace import TraceStep, TraceView

WIDTH: Final = 900
"""Pixels."""
INDENT: Final = 32
"""Pixels from a statement to those that derive from it."""
DEEPEST: Final = 12
"""Steps by which a statement is moved in; longer chains go straight down from there."""
BETWEEN: Final = 10
"""Pixels between two statements."""
RADIUS: Final = 5
"""Pixels."""


def draw_tree(view: TraceView) -> Picture:
    """Draw a tree; what was first in print is named so, and what nobody saw is a ring."""
    y = 0.0
    parts: list[Markup] = []
    nodes: dict[str, tuple[float, float]] = {}
    described: list[str] = []
    for step in view.steps:
        x = INDENT * min(step.depth, DEEPEST) + RADIUS
        middle = y + LINE / 2 + 1
        lines = _lines(step, view)
        words = text(lines, x + 2 * RADIUS + 4, y, WIDTH - x)
        if step.parent is not None:
            from_x, from_y = nodes[step.parent]
            path = f"M {from_x:.7g} {from_y + RADIUS:.7g} V {middle:.7g} H {x - RADIUS:.7g}"
            parts.append(element("path", class_="branch", d=path))
        node = "answered" if step.claim is not None else "presumed"
        parts += [element("circle", class_=node, cx=x, cy=middle, r=RADIUS), *words]
        nodes[step.id] = x, middle
        described.append(in_words(lines))
        y += LINE * len(words) + BETWEEN
    title = view.question.asks if view.asked is None else f"{view.question.asks} The chain of {view.asked}"
    return Picture(title, ". ".join(described), WIDTH, max(y - BETWEEN, 0), joined(parts))


def _lines(step: TraceStep, view: TraceView) -> tuple[Line, ...]:
    """What a statement says and made of its source; and below that, whose it is."""
    says = Span("not seen to say it", Role.MUTED) if step.text is None else answer(step.text)
    against = ("  ", FIDELITY[step.fidelity]) if step.fidelity is not None else ()
    others = (", also from ", *ids(step.also_from)) if step.also_from else ()
    first = (Span(", first in print", Role.STRONG),) if step.id in view.first else ()
    whose = line(Span(step.id, Role.ID), Span(f" {period(step.published or 'undated')}", Role.MUTED), *others, *first)
    return line(says, *against), whose
