"""Where an answer goes: standard output, what it can show and how it is reached; or a file."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO

from visitbrief.errors import CannotWriteError

NARROWEST: Final = 20
"""Columns. Below this a page would be one word a line, whatever `$COLUMNS` says."""
STANDARD: Final = Path("-")
"""What stands for standard output where a file can be named."""
WIDEST: Final = 1_000
"""Columns. No screen shows more, whatever `$COLUMNS` says."""


def page_width(asked: int | None) -> int:
    """The width to lay a page out in, in columns: as asked, else `$COLUMNS`, else the terminal's, else 80."""
    return asked or min(max(NARROWEST, shutil.get_terminal_size().columns), WIDEST)


def wants_color(*, no_color: bool) -> bool:
    """Whether to colour the page.

    Never with `--no-color` or NO_COLOR; with FORCE_COLOR always, or never where it is 0; else on a terminal that is not
    dumb.

    Source: no-color.org, force-color.org; the latter forgets 0, which all who set it mean as `supports-color` reads it.
    """
    if no_color or os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return is_terminal() and os.environ.get("TERM", _TERM) != "dumb"


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def page_encoding() -> str:
    """The encoding that standard output expects."""
    return getattr(sys.stdout, "encoding", None) or "ascii"


def deliver(answer: bytes, file: Path | None, *, force: bool) -> None:
    """Write the answer where it is to go.

    Args:
        answer: all of it.
        file: None and `-` are standard output.
        force: whether a file that exists is written over.

    Raises:
        CannotWriteError: it could not be written, or the file exists.
    """
    if file is None or file == STANDARD:
        write(answer)
    else:
        save(answer, file, force=force)


def refuse_writing_over(file: Path | None, read: Iterable[Path]) -> None:
    """Refuse to write over what the answer is made of.

    Args:
        file: that is to be written; None and `-` are standard output.
        read: the files that are read, and the folders whose files are.

    Raises:
        CannotWriteError: the file is one of them, or lies in one.
    """
    if file is None or file == STANDARD:
        return
    with suppress(OSError):  # what is not there, or not to be reached, is not written over
        taken = (file, Path(os.path.realpath(file, strict=True)).parent)  # `resolve` has an error of its own for a loop
        if any(path.samefile(place) for path in read if path.exists() for place in taken):
            raise CannotWriteError(f"'{file}' is read for this answer", hint="write it to another file")


def save(answer: bytes, file: Path, *, force: bool) -> None:
    """Write a file whole or not at all: beside its place under another name, and then renamed.

    A link stays, and what it leads to is written. A file that is written over keeps its permissions.

    Raises:
        CannotWriteError: it could not be written; it exists, and is not to be written over; or it is a folder, a device
            or a pipe, whose place a file must not take.
    """
    try:
        mode = _mode_of(file)
        if mode is not None and not stat.S_ISREG(mode):
            raise CannotWriteError(f"'{file}' is no regular file", hint="name another file")
        if not force and os.path.lexists(file):
            raise CannotWriteError(f"'{file}' exists", hint="name another file, or write over it with --force")
        place = Path(os.path.realpath(file))
        part = place.with_name(f".visitbrief-{os.urandom(8).hex()}")
        try:
            with part.open("xb") as written:
                written.write(answer)
            if mode is not None:
                part.chmod(stat.S_IMODE(mode))
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWriteError(f"cannot write '{file}': {error.strerror}") from error


def _mode_of(file: Path) -> int | None:
    """The type and permissions of a file; None if there is none."""
    try:
        return file.stat().st_mode
    except FileNotFoundError:
        return None


def write(answer: bytes) -> None:
    """Write the answer to standard output.

    Raises:
        CannotWriteError: it could not be written.
    """
    if sys.stdout is None:
        raise CannotWriteError("standard output is closed")
    try:
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
    except OSError as error:
        stop_writing(error)


def stop_writing(error: OSError) -> None:
    """Deal with a standard output that failed.

    A reader that has closed the pipe has read enough; that is no error.

    Raises:
        CannotWriteError: the output failed in another way.
    """
    discard(sys.stdout)
    if not isinstance(error, BrokenPipeError):
        raise CannotWriteError(f"cannot write the answer: {error.strerror}") from error


def discard(stream: TextIO) -> None:
    """Send nowhere what a failed stream still holds, and whatever follows: at exit Python would try again, and fail."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)


_TERM = "dumb" if os.name == "nt" and "WT_SESSION" not in os.environ else ""
"""What to take an unset TERM for: the old Windows console does not understand colour."""
