"""The tracks and the axes of a chart in characters, one cell each."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from visitbrief.render.document import Form, Mark, Role, Span, Tick


class Signs(NamedTuple):
    """What a mark is drawn with, from its first cell to its last."""

    first: str
    middle: str
    last: str
    alone: str
    """Where it takes a single cell."""


SIGNS: Final = {
    Form.EXACT: Signs("●", "●", "●", "●"),
    Form.WITHIN: Signs("├", "─", "┤", "●"),
    Form.WHOLE: Signs("━", "━", "━", "●"),
}
RIVAL_SIGNS: Final = {
    Form.EXACT: Signs("○", "○", "○", "○"),
    Form.WITHIN: Signs("├", "┄", "┤", "○"),
    Form.WHOLE: Signs("┅", "┅", "┅", "○"),
}
"""Of what stands against the better supported answer: they differ without colour, too."""
BEFORE: Final = "◀"
AFTER: Final = "▶"
"""Where a mark goes on beyond the axis."""
TICK: Final = "│"


def track(marks: Iterable[Mark], width: int) -> list[Span]:
    """A line of `width` cells with marks on it; the better supported answer is never hidden by a rival."""
    cells = [Span(" ")] * width
    for mark in sorted(marks, key=lambda mark: not mark.rival):
        first = min(int(mark.start * width), width - 1)
        signs = _signs(mark, max(1, round(mark.end * width) - first))
        cells[first : first + len(signs)] = [Span(sign, Role.FLAG if mark.rival else Role.STRONG) for sign in signs]
    return cells


def _signs(mark: Mark, length: int) -> list[str]:
    first, middle, last, alone = (RIVAL_SIGNS if mark.rival else SIGNS)[mark.form]
    signs = [first, *[middle] * (length - 2), last] if length > 1 else [alone]
    if mark.before:
        signs[0] = BEFORE
    if mark.after:
        signs[-1] = AFTER
    return signs


def axis(ticks: Iterable[Tick], width: int) -> str:
    """A line of at most `width` cells that names places on an axis, each behind its tick, or before it at the end.

    A name that has no room is left out.
    """
    line = ""
    for tick in ticks:
        at = min(int(tick.place * width), width - 1)
        behind = at + len(tick.label) < width
        start = at if behind else at - len(tick.label)
        if start >= len(line) + bool(line):
            line = line.ljust(start) + (TICK + tick.label if behind else tick.label + TICK)
    return line
