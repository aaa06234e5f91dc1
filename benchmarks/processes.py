"""Running processes and saying what they cost."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

PYTHON: Final = sys.executable
PROGRAM: Final = (PYTHON, "-c", "from visitbrief.cli import main; main()")
"""What the installed script `visitbrief` does."""


class Cost(NamedTuple):
    """What a process cost from its start to its end."""

    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of processor time, its own and the system's for it."""
    peak: int
    """Most memory held at one time, in bytes."""


def run(command: Sequence[str]) -> Cost:
    """Run a command with its output thrown away.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)  # it was waited for here, not by `process`
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def environment() -> dict[str, str]:
    """Nothing that changes what the program prints or how Python starts."""
    kept = ("PATH", "HOME", "SYSTEMROOT", "PYTHONPATH")
    return {name: os.environ[name] for name in kept if name in os.environ} | {"PYTHONIOENCODING": "utf-8"}


def typical(costs: Iterable[Cost]) -> Cost:
    """The median of each sort of cost."""
    wall, cpu, peak = zip(*costs, strict=True)
    return Cost(median(wall), median(cpu), int(median(peak)))


def shipped() -> Path:
    """The dossier that ships, in this checkout."""
    return Path(__file__).parents[1] / "data" / "sources.json"
