"""How fast the processor is just now, so that what a call costs can be told as it would be on the reference.

One and the same processor takes up to four times as long when others work on it. A fixed loop beside what is timed
tells how much: seconds told are those that were counted, divided by `pace`.
"""

import time
from typing import Final

TURNS: Final = 600_000
REFERENCE: Final = 0.040
"""Seconds of processor time that the loop takes on the reference: a usual processor with nothing else to do."""

_measured: tuple[float, float] = (float("-inf"), 1.0)


def pace(since: float = 0.0) -> float:
    """How many times as long as the reference the processor takes just now.

    Args:
        since: seconds on the clock within which an earlier answer still holds.
    """
    global _measured
    if time.monotonic() - _measured[0] > since:
        started = time.process_time()
        _loop()
        _measured = time.monotonic(), (time.process_time() - started) / REFERENCE
    return _measured[1]


def _loop() -> int:
    total = 0
    for number in range(TURNS):
        total += number * number
    return total
