"""One case of an attack: how it is tried, and how it ended."""

import time
import traceback
from collections.abc import Callable
from enum import StrEnum
from random import Random
from typing import Final, NamedTuple, NoReturn, TypeAlias, TypeVar

from benchmarks.attack.pace import pace

T = TypeVar("T")

MOST_SECONDS: Final = 2.0
"""Processor time that one call of the program may take, as the reference takes it (`pace`)."""
MOST_SECONDS_OF_A_DOCUMENT: Final = 5.0
"""The same for a document of all that a dossier holds: the page, and a briefing with its annexes."""
DOCUMENTS: Final = ("brief", "page")
"""The commands that write one."""
PACE_HOLDS: Final = 1.0
"""Seconds on the clock for which calls within this process, thousands in a second, take the processor to be as fast."""
MOST_MEMORY: Final = 300 * 2**20
"""Bytes that a process of the program may hold at one time."""


class Fault(StrEnum):
    """What may be wrong with how a case ended."""

    CRASH = "traceback, death or hang"
    CODE = "wrong exit code"
    OUTPUT = "unsafe or torn output"
    COST = "too slow, or over 300 MiB"


class Outcome(NamedTuple):
    """How a case ended."""

    number: int
    """Of the case in its attack."""
    tried: str
    """What was tried, in a few words."""
    calls: int = 0
    """Calls of the program, or of its public functions."""
    seconds: float = 0.0
    """Processor time of the slowest call, as the reference takes it."""
    peak: int = 0
    """Most memory held by a process, in bytes; 0 where the program ran within the attack."""
    fault: Fault | None = None
    detail: str = ""
    """What is wrong, in a line."""
    evidence: bytes = b""
    """The dossier or text that it is wrong with."""


class CaseError(Exception):
    """A case ended as it must not."""

    def __init__(self, fault: Fault, detail: str) -> None:
        super().__init__(detail)
        self.fault = fault


class Trial:
    """What is seen while a case is tried."""

    def __init__(self) -> None:
        self.tried = ""
        self.evidence = b""
        self.calls = 0
        self.seconds = 0.0
        self.peak = 0
        self.allowed = MOST_SECONDS

    def allow(self, command: str) -> None:
        """Allow what a call of a command may take."""
        self.allowed = MOST_SECONDS_OF_A_DOCUMENT if command in DOCUMENTS else MOST_SECONDS

    def time(self, call: Callable[[], T]) -> T:
        """Call something, and count what it costs."""
        started = time.process_time()
        try:
            return call()
        finally:
            self.cost((time.process_time() - started) / pace(since=PACE_HOLDS))

    def cost(self, seconds: float, peak: int = 0) -> None:
        """Count a call, and what it cost on the reference."""
        self.calls += 1
        self.seconds = max(self.seconds, seconds)
        self.peak = max(self.peak, peak)

    def fail(self, fault: Fault, detail: str) -> NoReturn:
        """End the case: it did not end as it must.

        Raises:
            CaseError: always.
        """
        raise CaseError(fault, detail)


Attempt: TypeAlias = Callable[[int, int, Trial], None]
"""Tries the case of a number, drawn from a seed; raises `CaseError`, or whatever the program lets out."""


class Attack(NamedTuple):
    """An attack, and how large it is."""

    name: str
    tries: str
    """What is tried, for the table."""
    expects: str
    """What must happen, for the table."""
    cases: int
    quick: int
    """Cases of its short form, drawn from all."""
    attempt: Attempt
    workers: int = 2
    """Cases tried at the same time."""

    def numbers(self, *, quick: bool, seed: int) -> list[int]:
        """The cases to try, in order."""
        return sorted(Random(seed).sample(range(self.cases), self.quick)) if quick else list(range(self.cases))


def attempt(attack: Attack, number: int, seed: int) -> Outcome:
    """Try a case; never raises."""
    trial = Trial()
    fault, detail = None, ""
    try:
        attack.attempt(number, seed, trial)
    except CaseError as failed:
        fault, detail = failed.fault, str(failed)
    except BaseException:
        fault, detail = Fault.CRASH, last_lines(traceback.format_exc())
    if fault is None and trial.seconds > trial.allowed:
        fault, detail = Fault.COST, f"{trial.seconds:.1f} s"
    if fault is None and trial.peak > MOST_MEMORY:
        fault, detail = Fault.COST, f"{trial.peak / 2**20:,.0f} MiB"
    evidence = trial.evidence if fault else b""
    return Outcome(number, trial.tried, trial.calls, trial.seconds, trial.peak, fault, detail, evidence)


def last_lines(text: str) -> str:
    """What a traceback says: its last line, and the last place in the program."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    places = [line.partition("visitbrief")[2] for line in lines if line.startswith("File") and "visitbrief" in line]
    return f"{lines[-1][:200]} ({places[-1]})" if places else lines[-1][:200]
