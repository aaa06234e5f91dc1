"""The program, called as often as an attack needs: within this process, or as a process of its own."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from inspect import signature
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest.mock import patch

from benchmarks.attack.commands import Given, line, ways
from benchmarks.attack.dossiers import Json
from benchmarks.attack.pace import pace
from benchmarks.attack.trial import Fault, Trial, last_lines
from benchmarks.processes import PROGRAM, environment
from visitbrief.analysis.findings import Analysis
from visitbrief.cli.answer import About, Basis, Output
from visitbrief.cli.app import app
from visitbrief.cli.commands import COMMANDS
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.errors import ExitCode, VisitbriefError
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import BINARY, JSON, PAGE, formats_of, render

GIVE_UP: Final = 120.0
"""Seconds on the clock after which a process is killed: far over the limit, whatever the machine does beside."""
TRACEBACK: Final = "Traceback (most recent call last)"


class Done(NamedTuple):
    """What a call left behind."""

    code: int
    """Its exit code; negative for a signal."""
    out: bytes
    err: str


def call(
    trial: Trial,
    *arguments: str,
    stdin: bytes = b"",
    encoding: str = "utf-8",
    variables: Mapping[str, str] | None = None,
) -> Done:
    """Call the program within this process; what it lets out, so does this."""
    out, err = BytesIO(), BytesIO()
    streams = [TextIOWrapper(each, encoding, errors="backslashreplace") for each in (BytesIO(stdin), out, err)]
    with (
        patch.dict(os.environ, {"COLUMNS": "80"} | dict(variables or {}), clear=True),
        patch.object(sys, "stdin", streams[0]),
        redirect_stdout(streams[1]),
        redirect_stderr(streams[2]),
    ):
        code = trial.time(lambda: _exit_code(arguments))
        for stream in streams[1:]:
            stream.flush()
    return Done(code, out.getvalue(), err.getvalue().decode(encoding))


def _exit_code(arguments: Sequence[str]) -> int:
    try:
        app(list(arguments))
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def process(
    trial: Trial,
    arguments: Sequence[str | bytes],
    *,
    program: Sequence[str] = PROGRAM,
    variables: Mapping[str, str] | None = None,
    stdin: Any = subprocess.DEVNULL,
    stdout: Any = None,
    meanwhile: Callable[[int], None] = lambda _: None,
    **how: Any,
) -> Done:
    """Run the program as a process of its own, with files for its standard streams.

    Args:
        trial: where its cost is counted.
        arguments: of the command line.
        program: what is run with them.
        variables: of the environment, beside the few that are kept.
        stdin: as for `Popen`, or bytes.
        stdout: as for `Popen`; a file if None.
        meanwhile: called with the number of the process once it is started.
        how: what else `Popen` takes.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        if isinstance(stdin, bytes):
            given.write(stdin)
            given.seek(0)
            stdin = given
        around = environment() | dict(variables or {})
        with suppress(OSError):  # the most that this process held would count for the one that it starts
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        before = pace()
        streams = {"stdin": stdin, "stdout": stdout or out, "stderr": err}
        child = subprocess.Popen([*program, *arguments], env=around, **streams | how)
        killer = threading.Timer(
            GIVE_UP, os.kill, (child.pid, signal.SIGKILL)
        )  # not `child.kill`: that may wait for it
        killer.start()
        try:
            meanwhile(child.pid)
        finally:
            _, status, usage = os.wait4(child.pid, 0)
            killer.cancel()
        hung = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        child.returncode = os.waitstatus_to_exitcode(status)
        unit = 1 if sys.platform == "darwin" else 1024
        seconds = GIVE_UP if hung else usage.ru_utime + usage.ru_stime
        trial.cost(2 * seconds / (before + pace()), usage.ru_maxrss * unit)
        out.seek(0)
        err.seek(0)
        done = Done(child.returncode, out.read(), err.read().decode(errors="backslashreplace"))
    if hung:
        trial.fail(Fault.COST, f"killed after {GIVE_UP:.0f} s")
    if TRACEBACK in done.err:
        trial.fail(Fault.CRASH, last_lines(done.err))
    return done


@contextmanager
def written(data: bytes) -> Iterator[str]:
    """A file of this content for a while; gives its path."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dossier.json")
        path.write_bytes(data)
        yield str(path)


@contextmanager
def texts_of(dossier: Json) -> Iterator[str]:
    """A folder with what every other claim of each source prints, for a while; gives its path."""
    with tempfile.TemporaryDirectory() as folder:
        for source in dossier.get("sources", ()):
            prints = (claim.get("as_printed") or "" for claim in source.get("claims", ())[::2])
            Path(folder, f"{source['id']}.txt").write_text("\n".join(prints), encoding="utf-8")
        yield folder


class Page(NamedTuple):
    """How a page is asked for."""

    width: int = 80
    color: bool = False
    encoding: str = "utf-8"


def answers(
    trial: Trial, data: bytes, pages: Sequence[Page] = (Page(),), *, drawn: int | None = None, formats: bool = False
) -> Iterator[tuple[str, Page | str, bytes]]:
    """What every command answers about a good dossier: the command, and the page or else the format that was asked for.

    The dossier is read and analysed once, not once a command, so that many can be tried.

    Args:
        trial: where the cost of each step is counted.
        data: the dossier, without a byte order mark.
        pages: how to ask for each command's page.
        drawn: the number of the one command whose page is drawn, counted round; None for every command's. Drawing takes
            longer than all the rest.
        formats: whether to ask for every format that a command has, and not for JSON alone.
    """
    dossier = trial.time(lambda: parse_dossier(data, "dossier.json"))
    analysis = trial.time(lambda: Analysis(dossier))
    caught = list(_views(trial, analysis, ways(json.loads(data))))
    for place, (name, answer) in enumerate(caught):
        for format_ in _readable(answer.command) if formats else (JSON,):
            with suppress(VisitbriefError):  # of this there is no picture
                yield name, format_, render(format_, answer, Screen(**Page()._asdict()))
        is_drawn = PAGE in formats_of(answer.command) and (drawn is None or drawn % len(caught) == place)
        for page in pages if is_drawn else ():
            screen = Screen(**page._asdict())
            yield name, page, trial.time(lambda: render(PAGE, answer, screen))  # noqa: B023 - called at once


def _readable(command: str) -> list[str]:
    """The formats of a command's answer that are text, beside its page."""
    return [name for name in formats_of(command) if name != PAGE and name not in BINARY]


@dataclass(frozen=True, slots=True)
class _Loaded(Basis):
    """A basis that is loaded already."""

    analysis: Analysis | None = None

    def load(self) -> tuple[Analysis, About]:
        assert self.analysis is not None
        return self.analysis, About(self.analysis.dossier.visit)

    def read(self) -> tuple[Dossier, About]:
        analysis, about = self.load()
        return analysis.dossier, about


@dataclass(frozen=True, slots=True)
class _Caught(Output):
    """An output that keeps what is to be printed."""

    answers: list[Answer[object]] = field(default_factory=list)

    def emit(self, command: str, view: object, about: About = About(), **shape: Any) -> None:  # noqa: B008 - frozen
        self.answers.append(Answer(command, view, about.visit, about.warnings, shape))


def _views(trial: Trial, analysis: Analysis, ways: Iterable[tuple[str, Given]]) -> Iterator[tuple[str, Answer[object]]]:
    """What the commands would print of which all that is loaded is a basis."""
    for name, given in ways:
        function = COMMANDS[name].function()
        if {"basis", "output"} <= signature(function).parameters.keys():
            caught = _Caught()
            trial.time(lambda: function(**given, basis=_Loaded(analysis=analysis), output=caught))  # noqa: B023
            yield " ".join(line(name, given)), caught.answers[0]


def expect_code(trial: Trial, done: Done, *codes: int) -> None:
    """Fail the case unless the program ended with one of these codes."""
    if done.code not in codes:
        wanted = " or ".join(str(int(code)) for code in codes or (ExitCode.OK,))
        trial.fail(Fault.CODE, f"ends with {done.code}, not {wanted}: {done.err[:200]!r}")
