"""The marks of a lane, on a track as wide as it may be: alone in pixels, on a page in hundredths of its room."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from visitbrief.render.document import Form, Mark, Tick
from visitbrief.render.markup import Markup, element

HEIGHT: Final = 18
"""Pixels of a track; marks lie in its middle."""
NARROWEST: Final = 0.02
"""Share of a track below which a stretch is drawn as a point, or nobody would see it."""

EDGE: Final = 0.1
"""Share of an axis at either end in which a label would reach beyond it, if it stood in the middle of its place."""

BETWEEN_LABELS: Final = 1.5
"""Characters at least between two labels of an axis."""

Place: TypeAlias = Callable[[float], str | float]
"""Where a share of the axis lies, as an attribute says it."""


def hundredths(share: float) -> str:
    """A place on a track as wide as its room."""
    return f"{share * 100:.5g}%"


def anchor_at(share: float) -> str:
    """How a label is set at its place on an axis, so that it stays on it."""
    return "start" if share < EDGE else "end" if share > 1 - EDGE else "middle"


def with_room(ticks: Sequence[Tick], width: int) -> Sequence[Tick]:
    """The ticks, or every second of them, or third, and so on: as many as have room for their labels beside each other.

    Args:
        ticks: of an axis, in order.
        width: of the axis, in characters of the labels.
    """
    steps = (ticks[::step] for step in range(1, len(ticks) + 1))
    return next((kept for kept in steps if _are_apart(kept, width)), ticks)


def _are_apart(ticks: Sequence[Tick], width: int) -> bool:
    reaches = [_reach(tick, width) for tick in ticks]
    return all(end + BETWEEN_LABELS <= start for (_, end), (start, _) in pairwise(reaches))


def _reach(tick: Tick, width: int) -> tuple[float, float]:
    """Where a label begins and ends."""
    length = len(tick.label)
    before = {"start": 0.0, "middle": length / 2, "end": float(length)}[anchor_at(tick.place)]
    start = tick.place * width - before
    return start, start + length


def draw_marks(marks: Iterable[Mark], place: Place) -> Iterator[Markup]:
    """Draw marks on a track; the better supported answer last, so that no rival hides it."""
    for mark in sorted(marks, key=lambda mark: not mark.rival):
        yield element("g", *_parts(mark, place), class_=f"{mark.form}{' rival' if mark.rival else ''}")


def _parts(mark: Mark, place: Place) -> Iterator[Markup]:
    middle = HEIGHT / 2
    start, end = place(mark.start), place(mark.end)
    beyond = mark.before or mark.after
    if mark.form is Form.EXACT or mark.end - mark.start < NARROWEST:
        if not beyond:
            yield element("circle", cx=place((mark.start + mark.end) / 2), cy=middle, r=4)
    else:
        yield element("line", x1=start, x2=end, y1=middle, y2=middle)
        if mark.form is Form.WITHIN:
            for at, is_beyond in ((start, mark.before), (end, mark.after)):
                if not is_beyond:
                    yield element("line", class_="end", x1=at, x2=at, y1=middle - 5, y2=middle + 5)
    if mark.before:
        yield _arrow(start, "M 0 9 l 10 -8 v 16 z")
    if mark.after:
        yield _arrow(end, "M 0 9 l -10 -8 v 16 z")


def _arrow(at: str | float, path: str) -> Markup:
    """Say that a mark goes on beyond the axis."""
    return element("svg", element("path", class_="beyond", d=path), x=at, overflow="visible")
