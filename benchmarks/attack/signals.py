"""Signals at any moment from the start of Python to the end of the program."""

import os
import signal
import time
from functools import cache
from random import Random
from typing import Any, Final

from benchmarks.attack.checks import is_whole
from benchmarks.attack.faults import CALLS, SHIPPED, in_brief, within
from benchmarks.attack.program import TRACEBACK, Done, process, texts_of
from benchmarks.attack.trial import Attack, CaseError, Fault, Trial
from benchmarks.processes import PYTHON
from visitbrief.errors import ExitCode

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE)
MOMENTS: Final = 4
"""How many moments are tried: the first quarter from the start of Python on, the others from that of the program."""
STARTED: Final = "from visitbrief.cli import main; import os, sys; os.write(int(sys.argv.pop(1)), b'.'); main()"
"""The program, which says when its own code begins to run."""


@cache
def _usual(call: tuple[str, ...]) -> float:
    """Seconds on the clock that a call takes when it is left alone."""
    started = time.perf_counter()
    _run(Trial(), call)
    return time.perf_counter() - started


def _run(trial: Trial, call: tuple[str, ...], **how: Any) -> Done:
    with texts_of({"sources": SHIPPED["sources"][:1]}) as texts:
        return process(trial, [within(texts, argument) for argument in call], **how)


def attempt(number: int, seed: int, trial: Trial) -> None:
    """Send one signal to one command at one moment."""
    rest, moment = divmod(number, MOMENTS)
    sent, call = SIGNALS[rest % len(SIGNALS)], CALLS[rest // len(SIGNALS)]
    trial.allow(call[0])
    is_early = moment < MOMENTS // 4
    share = (moment % (MOMENTS // 4) if is_early else moment - MOMENTS // 4) / (MOMENTS * (0.25 if is_early else 0.75))
    delay = (0.02 if is_early else _usual(call)) * (share + Random(f"{seed}/{number}").random() / MOMENTS)
    trial.tried = (
        f"{in_brief(call)}, {sent.name} {delay * 1000:.0f} ms after {'Python' if is_early else 'its own'} start"
    )
    here, there = os.pipe()

    def interrupt(pid: int) -> None:
        os.close(there)
        if not is_early:
            os.read(here, 1)
        time.sleep(delay)
        os.kill(pid, sent)

    try:
        program = (PYTHON, "-c", STARTED, str(there))
        done = _run(trial, call, program=program, meanwhile=interrupt, pass_fds=(there,))
    except CaseError as failed:
        if is_early and failed.fault is Fault.CRASH and "KeyboardInterrupt" in str(failed):
            return  # Python itself was still starting
        raise
    finally:
        os.close(here)
    codes = {ExitCode.OK, -sent} if sent != signal.SIGINT else {ExitCode.OK, ExitCode.INTERRUPTED}
    if is_early:
        codes |= {-sent}
    if call[0] == "verify":  # the text that is there holds some of the print
        codes |= {ExitCode.FOUND}
    if done.code not in codes:
        trial.fail(Fault.CODE, f"ends with {done.code}: {done.err[:200]!r}")
    if TRACEBACK in done.err:
        trial.fail(Fault.CRASH, done.err[-200:])
    ended_well = done.code == ExitCode.OK  # what a pipe has taken of an answer that is interrupted stays in it
    if ended_well and done.out and ("--json" in call or call[0] == "schema") and not is_whole(done.out):
        trial.fail(Fault.OUTPUT, f"standard output holds a part of an answer: {done.out[-80:]!r}")


ATTACK: Final = Attack(
    "signals",
    tries=f"SIGINT, SIGTERM, SIGHUP and SIGPIPE × every command, as page and as JSON × {MOMENTS} moments from the "
    "start of Python to the end",
    expects="SIGINT ends with 130 and no traceback once the program runs, the others as the system has it; no "
    "exit code of success without a whole answer",
    cases=len(CALLS) * len(SIGNALS) * MOMENTS,
    quick=24,
    attempt=attempt,
)
