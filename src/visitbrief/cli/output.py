"""Standard output: what it can show, and how the answer reaches it."""

import os
import shutil
import sys
from typing import Final, TextIO

from visitbrief.errors import CannotWriteError

NARROWEST: Final = 20
"""Columns. Below this a page would be one word a line, whatever `$COLUMNS` says."""
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
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", _TERM) != "dumb"


def page_encoding() -> str:
    """The encoding that standard output expects."""
    return getattr(sys.stdout, "encoding", None) or "ascii"


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
