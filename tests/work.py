"""What a call costs, counted: on a busy machine as much as on a quiet one."""

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any


def lines_run(call: Callable[[], object]) -> int:
    """How many lines of Python a call runs, each as often as it is run."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_lines = True
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def growth(calls: Sequence[Callable[[], object]]) -> float:
    """By how much more a third call costs than a second, as a share of how much more that costs than a first.

    Where each is about twice as much as the one before, that is 2 if cost grows with size, and 4 if with its square.
    """
    small, middle, large = map(lines_run, calls)
    return (large - middle) / (middle - small)
