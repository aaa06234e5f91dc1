"""The program, called as often as an attack needs: within this process, or as a process of its own."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib import import_module
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest.mock import patch

from benchmarks.attack.dossiers import first_ids
from benchmarks.attack.trial import Fault, Trial, last_lines
from benchmarks.processes import PROGRAM, environment
from visitbrief.analysis.findings import Analysis
from visitbrief.cli.app import app
from visitbrief.dossier.load import parse_dossier
from visitbrief.errors import ExitCode, VisitbriefError
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import JSON, PAGE, SVG, formats_of, render
from visitbrief.render.layout.charts import show_chart
from visitbrief.views.selection import Selection
from visitbrief.views.show import ShowView, build_show

OVERVIEWS: Final = ("summary", "aid", "timeline", "discrepancies", "sources")
"""The commands that answer about a whole dossier."""
VIEWED: Final = (*OVERVIEWS, "coverage", "page")
"""Those whose answers are looked at in every format."""
GIVE_UP: Final = 30.0
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
        trial.cost(GIVE_UP if hung else usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)
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
    views: dict[str, Any] = {}
    for command in VIEWED:
        build = getattr(import_module(f"visitbrief.views.{command}"), f"build_{command}")
        views[command] = trial.time(lambda: build(analysis, Selection()))  # noqa: B023 - called at once
    for id_ in first_ids(dossier):
        views[f"show {id_}"] = trial.time(lambda: build_show(analysis, id_))  # noqa: B023
    undrawn = {name for name, view in views.items() if name.startswith("show ") and not _is_drawn(view)}
    for place, (name, view) in enumerate(views.items()):
        command = name.partition(" ")[0]
        answer = Answer(command, view, dossier.visit)
        for format_ in formats_of(command) if formats else (JSON,):
            if format_ != PAGE and not (format_ == SVG and name in undrawn):
                yield name, format_, render(format_, answer, Screen(**Page()._asdict()))
        is_drawn = PAGE in formats_of(command) and (drawn is None or drawn % len(views) == place)
        for page in pages if is_drawn else ():
            screen = Screen(**page._asdict())
            yield name, page, trial.time(lambda: render(PAGE, answer, screen))  # noqa: B023


def _is_drawn(view: ShowView) -> bool:
    """Whether there is a picture of what is shown."""
    try:
        return bool(show_chart(view))
    except VisitbriefError:
        return False


def expect_code(trial: Trial, done: Done, *codes: int) -> None:
    """Fail the case unless the program ended with one of these codes."""
    if done.code not in codes:
        wanted = " or ".join(str(int(code)) for code in codes or (ExitCode.OK,))
        trial.fail(Fault.CODE, f"ends with {done.code}, not {wanted}: {done.err[:200]!r}")
