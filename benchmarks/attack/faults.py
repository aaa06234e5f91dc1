"""Everything around the program that can be missing, closed, full, too small or odd: every command × every fault."""

import json
import os
import resource
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from benchmarks.attack.checks import is_whole
from benchmarks.attack.commands import READERS, line, ways
from benchmarks.attack.dossiers import Json
from benchmarks.attack.program import process, written
from benchmarks.attack.trial import Attack, Fault, Trial
from benchmarks.processes import shipped
from visitbrief.errors import ExitCode

OK, USAGE, BAD, UNWRITTEN = ExitCode.OK, ExitCode.USAGE, ExitCode.BAD_DOSSIER, ExitCode.CANNOT_WRITE
DOCUMENTED: Final = tuple(ExitCode)

SHIPPED: Final[Json] = json.loads(shipped().read_bytes())
COMMANDS: Final = (
    *{name: line(name, given) for name, given in ways(SHIPPED, texts="{}")}.values(),
    ("read", "nearly $20 million", "19,5 millones de dólares"),
    ("schema",),
    ("--help",),
    ("--version",),
)
"""Each command once; `{}` is a folder made for the case."""
CALLS: Final = tuple(
    (*command, *flag)
    for command, flag in product(COMMANDS, ((), ("--json",)))
    if not (flag and command[0].startswith("-"))
)


class Obstacle(NamedTuple):
    """Something odd, and how commands must end in spite of it."""

    how: Mapping[str, Any] = MappingProxyType({})
    """What the process is started with, as `program.process` takes it."""
    codes: tuple[int, ...] = (OK,)
    """Exit codes of a command that reads a dossier."""
    other: tuple[int, ...] = (OK,)
    """Exit codes of one that does not."""
    arguments: tuple[Any, ...] = ()
    """Added to a command that reads a dossier."""
    everywhere: tuple[Any, ...] = ()
    """Added to any command."""
    is_read: bool = True
    """Whether standard output can be looked at."""


def closed(*streams: int) -> dict[str, Any]:
    """How a process is started without some of its standard streams: `>&-`."""
    return {"preexec_fn": partial(_each, os.close, streams)}


def limited(what: int, most: int) -> dict[str, Any]:
    """How a process is started that may have no more than so much of something: `ulimit`."""
    return {"preexec_fn": partial(resource.setrlimit, what, (most, most))}


def of_bytes(most: int) -> dict[str, Any]:
    """How a process is started that writes files of at most so many bytes: compiled modules too, so it keeps none."""
    return limited(resource.RLIMIT_FSIZE, most) | {"variables": {"PYTHONDONTWRITEBYTECODE": "1"}}


def around(**variables: str) -> Obstacle:
    """Something odd in the environment."""
    return Obstacle({"variables": variables})


def _each(function: Callable[[int], None], items: tuple[int, ...]) -> None:
    for item in items:
        function(item)


def _full(*streams: int) -> dict[str, Any]:
    def fill() -> None:
        full = os.open("/dev/full", os.O_WRONLY)
        for stream in streams:
            os.dup2(full, stream)

    return {"preexec_fn": fill}


def _unread() -> dict[str, Any]:
    """A pipe for standard output whose reader is gone."""

    def end() -> None:
        here, there = os.pipe()
        os.dup2(there, 1)
        os.close(here)
        os.close(there)

    return {"preexec_fn": end}


def of_file(path: str | bytes, *codes: int, **how: Any) -> Obstacle:
    """A dossier that is something else; `{}` in the path is a folder made for the case."""
    return Obstacle(how, codes=codes or (BAD,), arguments=("--dossier", path))


NO_UTF8: Final = b"\xff\xfe\x80"
HUGE: Final = "9" * 30

OBSTACLES: Final[dict[str, Obstacle]] = {
    "no file": of_file("{}/none.json"),
    "a folder": of_file("{}"),
    "an empty path": of_file("", BAD, USAGE),
    "a path with a line break": of_file("{}/a\nb"),
    "a path that is too long": of_file("{}/" + "x" * 5_000),
    "a path that is not UTF-8": of_file(b"{}/" + NO_UTF8),
    "a file in a file": of_file("{}/empty.json/x"),
    "an empty file": of_file("{}/empty.json"),
    "a file without permission": of_file("{}/locked.json"),
    "a pipe without a writer": of_file("{}/pipe"),
    "a socket": of_file("{}/socket"),
    "a link to itself": of_file("{}/loop"),
    "a link to nothing": of_file("{}/dangling"),
    "/dev/null": of_file("/dev/null"),
    "/dev/zero": of_file("/dev/zero"),
    "/dev/full": of_file("/dev/full"),
    "/proc/self/mem": of_file("/proc/self/mem"),
    "a file of zeros, 600 MB": of_file("{}/sparse"),
    "standard input: empty": of_file("-", stdin=subprocess.DEVNULL),
    "standard input: /dev/zero": of_file("-", stdin=b"\0" * 2**20),
    "standard input: write only": of_file("-", preexec_fn=lambda: os.dup2(os.open("/dev/null", os.O_WRONLY), 0)),
    "standard input: closed": of_file("-", **closed(0)),
    "standard input: not UTF-8": of_file("-", stdin=NO_UTF8),
    "<&-": Obstacle(closed(0)),
    ">&-": Obstacle(closed(1), (UNWRITTEN,), (UNWRITTEN,)),
    "2>&-": Obstacle(closed(2)),
    ">&- 2>&-": Obstacle(closed(1, 2), (UNWRITTEN,), (UNWRITTEN,)),
    "<&- >&- 2>&-": Obstacle(closed(0, 1, 2), (UNWRITTEN,), (UNWRITTEN,)),
    "no file, 2>&-": of_file("{}/none.json", **closed(2)),
    "no file, 2>/dev/full": of_file("{}/none.json", **_full(2)),
    "no file, >&-": Obstacle(closed(1), (BAD, UNWRITTEN), (UNWRITTEN,), ("--dossier", "{}/none.json")),
    ">/dev/full": Obstacle(_full(1), (UNWRITTEN,), (UNWRITTEN,)),
    "2>/dev/full": Obstacle(_full(2)),
    ">/dev/full 2>/dev/full": Obstacle(_full(1, 2), (UNWRITTEN,), (UNWRITTEN,)),
    "a closed pipe": Obstacle(_unread()),
    "standard output: read only": Obstacle(
        {"preexec_fn": lambda: os.dup2(os.open("/dev/null", os.O_RDONLY), 1)}, (UNWRITTEN,), (UNWRITTEN,)
    ),
    "a file of at most 0 bytes": Obstacle(of_bytes(0), (UNWRITTEN,), (UNWRITTEN,)),
    "a file of at most 100 bytes": Obstacle(of_bytes(100), (UNWRITTEN,), (UNWRITTEN, OK), is_read=False),
    **{
        f"memory of {most} MiB": Obstacle(limited(resource.RLIMIT_AS, most * 2**20), DOCUMENTED, DOCUMENTED)
        for most in (120, 150, 180, 220, 300, 500)
    },
    **{
        f"{most} open files": Obstacle(limited(resource.RLIMIT_NOFILE, most), DOCUMENTED, DOCUMENTED)
        for most in (5, 6, 8)
    },
    "a stack of 512 KiB": Obstacle(limited(resource.RLIMIT_STACK, 2**19)),
    "no core, no processes": Obstacle(limited(resource.RLIMIT_NPROC, 0)),
    "LC_ALL=C": around(LC_ALL="C", LANG="C", PYTHONIOENCODING=""),
    "LC_ALL=POSIX, no UTF-8 mode": around(LC_ALL="POSIX", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING=""),
    "LC_ALL of nowhere": around(LC_ALL="xx_YY.nothing", LANG="\udcff", PYTHONIOENCODING=""),
    "PYTHONIOENCODING=ascii": around(PYTHONIOENCODING="ascii"),
    "PYTHONIOENCODING=ascii:strict": around(PYTHONIOENCODING="ascii:strict"),
    "PYTHONIOENCODING=utf-16": around(PYTHONIOENCODING="utf-16"),
    "PYTHONIOENCODING=cp037": around(PYTHONIOENCODING="cp037"),
    "PYTHONUTF8=1": around(PYTHONUTF8="1"),
    "PYTHONWARNINGS=error": around(PYTHONWARNINGS="error", PYTHONDEVMODE="1"),
    "PYTHONOPTIMIZE=2": around(PYTHONOPTIMIZE="2"),
    "PYTHONUNBUFFERED=1": around(PYTHONUNBUFFERED="1"),
    "PYTHONHASHSEED=1": around(PYTHONHASHSEED="1"),
    "PYTHONINTMAXSTRDIGITS=640": around(PYTHONINTMAXSTRDIGITS="640"),
    **{f"COLUMNS={text!r}": around(COLUMNS=text) for text in ("", "0", "-1", "1", "abc", "1e9", HUGE, "١٢", " 80 ")},
    **{
        f"TERM={text!r}": around(TERM=text, FORCE_COLOR="1")
        for text in ("", "dumb", "unknown", "xterm-256color", "\udcff")
    },
    "NO_COLOR, FORCE_COLOR": around(NO_COLOR="1", FORCE_COLOR="1"),
    "VISITBRIEF_DOSSIER empty": around(VISITBRIEF_DOSSIER=""),
    "VISITBRIEF_DOSSIER of nothing": Obstacle({"variables": {"VISITBRIEF_DOSSIER": "/none"}}, (BAD,)),
    "HOME, PATH of nothing": around(HOME="/none", PATH="/none"),
    "_VISITBRIEF_COMPLETE=complete_bash": Obstacle(
        {"variables": {"_VISITBRIEF_COMPLETE": "complete_bash"}}, (0, 1, 2), (0, 1, 2)
    ),
    "_VISITBRIEF_COMPLETE=nonsense": Obstacle(
        {"variables": {"_VISITBRIEF_COMPLETE": "nonsense"}}, (0, 1, 2), (0, 1, 2)
    ),
    "COMP_CWORD=abc": Obstacle(
        {"variables": {"_VISITBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "visitbrief '", "COMP_CWORD": "abc"}},
        (0, 1, 2),
        (0, 1, 2),
    ),
    "an option that is not UTF-8": Obstacle({}, (USAGE,), (USAGE, OK), everywhere=(b"--" + NO_UTF8,)),
    "an argument that is not UTF-8": Obstacle({}, (USAGE, BAD), (USAGE, OK), everywhere=(NO_UTF8,)),
    "an option of control characters": Obstacle({}, (USAGE,), (USAGE, OK), everywhere=("--\x1b[2J\u202e",)),
    "--width of nonsense": Obstacle({}, (USAGE,), (USAGE, OK), everywhere=("--width", HUGE)),
    "an empty argument": Obstacle({}, (USAGE, BAD, OK, ExitCode.NO_SUCH_ID), (USAGE, OK), everywhere=("",)),
    "a folder that is gone": Obstacle({"preexec_fn": lambda: _leave()}),
}
"""Each by name."""


def _leave() -> None:
    folder = Path(f"gone-{os.getpid()}").absolute()
    folder.mkdir()
    os.chdir(folder)
    folder.rmdir()


@contextmanager
def _folder() -> Iterator[str]:
    """A folder with files of every odd sort."""
    import socket

    with written(b"") as path:
        folder = Path(path).parent
        (folder / "empty.json").touch()
        (folder / "locked.json").write_bytes(shipped().read_bytes())
        (folder / "locked.json").chmod(0)
        (folder / "loop").symlink_to("loop")
        (folder / "dangling").symlink_to("none")
        os.mkfifo(folder / "pipe")
        with socket.socket(socket.AF_UNIX) as server, (folder / "sparse").open("wb") as sparse:
            server.bind(str(folder / "socket"))
            sparse.truncate(600 * 10**6)
            yield str(folder)


def attempt(number: int, _: int, trial: Trial) -> None:
    """Run one command in spite of one obstacle: as page and as JSON in turn, for obstacles come before the format."""
    place, at = divmod(number, len(COMMANDS))
    name, obstacle = list(OBSTACLES.items())[place]
    call = COMMANDS[at] if (place + at) % 2 or COMMANDS[at][0].startswith("-") else (*COMMANDS[at], "--json")
    trial.tried = f"{in_brief(call)}, {name}"
    trial.allow(call[0])
    reads = call[0] in READERS
    with _folder() as folder:
        (Path(folder) / f"{SHIPPED['sources'][0]['id']}.txt").touch()
        extra = (*obstacle.everywhere, *(obstacle.arguments if reads else ()))
        arguments = [within(folder, argument) for argument in (*call, *extra)]
        done = process(trial, arguments, cwd=folder, **obstacle.how)
    codes = obstacle.codes if reads else obstacle.other
    if call[0] == "verify" and OK in codes:  # the text that is there holds some of the print
        codes += (ExitCode.FOUND,)
    is_root = name == "a file without permission" and os.geteuid() == 0
    if done.code not in codes and not is_root:
        trial.fail(
            Fault.CODE,
            f"ends with {done.code}, not {' or '.join(str(int(code)) for code in codes)}: {done.err[:200]!r}",
        )
    answers = "--json" in call or call[0] == "schema"
    if obstacle.is_read and done.out and answers and not is_whole(done.out) and "COMPLETE" not in name:
        trial.fail(Fault.OUTPUT, f"standard output holds a part of an answer: {done.out[-80:]!r}")
    if obstacle.is_read and done.out and done.code in (USAGE, UNWRITTEN):
        trial.fail(Fault.OUTPUT, f"ends with {done.code}, but standard output holds {done.out[:80]!r}")


def in_brief(call: Sequence[str]) -> str:
    """A command line without all but the first of its arguments."""
    return " ".join((*call[:2], *call[max(2, len(call) - 1) :]))


def within(folder: str, argument: str | bytes) -> str | bytes:
    """An argument with the path of a folder in place of `{}`."""
    if isinstance(argument, bytes):
        return argument.replace(b"{}", folder.encode())
    return argument.replace("{}", folder)


ATTACK: Final = Attack(
    "faults",
    tries=f"{len(OBSTACLES)} faults (files that are missing, odd or unreadable, streams that are closed or full, "
    "little memory, few open files, an odd environment, odd arguments) × every command, in turn as page and as JSON",
    expects="a documented exit code, the one that fits; a whole answer or none; no traceback",
    cases=len(OBSTACLES) * len(COMMANDS),
    quick=24,
    attempt=attempt,
)
