"""Trying many cases at a time: a worker that dies or says nothing any more is itself a finding."""

import os
from collections.abc import Iterator, Sequence
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from benchmarks.attack.trial import Attack, Fault, Outcome, attempt

PATIENCE: Final = 900.0
"""Seconds on the clock for one case, processes that a case waits for included."""
FORK: Final = get_context("fork")
"""A worker starts at once, and with the attack that it was given, whatever that is."""


def outcomes(attack: Attack, numbers: Sequence[int], seed: int, patience: float = PATIENCE) -> Iterator[Outcome]:
    """Try cases, each once; gives how they ended, in no order."""
    open_: dict[Connection, tuple[BaseProcess, list[int]]] = {}

    def start(left: list[int]) -> None:
        if left:
            here, there = FORK.Pipe(duplex=False)
            process = FORK.Process(target=_work, args=(attack, left, seed, there), daemon=True)
            process.start()
            there.close()
            open_[here] = process, left

    for place in range(attack.workers):
        start(list(numbers[place :: attack.workers]))
    while open_:
        ready = connection.wait(list(open_), patience)
        for pipe in ready or list(open_):
            assert isinstance(pipe, Connection)
            process, left = open_[pipe]
            try:
                if not ready:  # each has been silent for as long
                    raise EOFError
                outcome: Outcome = pipe.recv()
                left.remove(outcome.number)
            except EOFError:
                process.kill() if not ready else process.join()
                process.join()
                outcome = _lost(left.pop(0), process.exitcode, hung=not ready)
                del open_[pipe]
                start(left)
            else:
                if not left:
                    del open_[pipe]
                    process.join()
            yield outcome


def _lost(number: int, code: int | None, *, hung: bool) -> Outcome:
    return Outcome(number, "?", 1, fault=Fault.CRASH, detail="hangs" if hung else f"the process died: {code}")


def _work(attack: Attack, numbers: Sequence[int], seed: int, pipe: Connection) -> None:
    parent = os.getppid()
    for number in list(numbers):
        if os.getppid() != parent:  # whoever asked is gone
            return
        pipe.send(attempt(attack, number, seed))
