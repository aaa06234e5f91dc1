"""Files read whole, up to a limit, or refused with the reason; nothing that is no regular file is opened."""

import stat
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

from visitbrief.errors import DossierError, Problem, legible
from visitbrief.incoming import read_at_most, standard_input

STDIN: Final = Path("-")
"""The path that means standard input, where a file may be that."""
UNREADABLE: Final = "file"
"""What is broken where nothing of a file can be read."""
LIMIT: Final = "limit"
"""What is broken where a file holds more than is read."""


class Hints(NamedTuple):
    """What to do next about a path that was refused."""

    folder: str = ""
    """It names a folder."""
    device: str = ""
    """It names a pipe, a device or the like."""
    large: str = ""
    """The file is larger than the limit."""


def file_name(path: Path) -> str:
    """What messages call a file."""
    return "<stdin>" if path == STDIN else legible(str(path))


def read_standard_input(limit: int, hints: Hints = Hints()) -> bytes:  # noqa: B008 - frozen
    """All of standard input; limit and errors as of `read_file`."""
    try:
        data = read_at_most(standard_input(), limit)
    except OSError as error:
        refuse(file_name(STDIN), f"the file cannot be read: {error.strerror or error}")
    return _within(data, limit, file_name(STDIN), hints)


def read_file(path: Path, limit: int, hints: Hints = Hints()) -> bytes:  # noqa: B008 - frozen
    """All of a regular file.

    Args:
        path: of the file.
        limit: of its size, in bytes.
        hints: what to add to what is wrong.

    Raises:
        DossierError: it is none, is too large, or cannot be read; the error names it.
    """
    file = file_name(path)
    try:
        data = _read_regular(path, limit, file, hints)
    except FileNotFoundError:
        refuse(file, "there is no such file")
    except PermissionError:
        refuse(file, "you have no permission to read this file")
    except OSError as error:
        refuse(file, f"the file cannot be read: {error.strerror or error}")
    except ValueError:  # each Python says it in other words
        refuse(file, "no file has such a name: there is a NUL character in it")
    return _within(data, limit, file, hints)


def refuse(file: str, what: str, hint: str = "", *, rule: str = UNREADABLE, at: str = "") -> NoReturn:
    """Refuse a file as a whole.

    Args:
        file: what messages call it.
        what: what is wrong.
        hint: what to do next.
        rule: what is broken.
        at: JSON Pointer to what is too much, where that is known.

    Raises:
        DossierError: always.
    """
    raise DossierError([Problem(file, None, None, at, what, hint, rule)])


def _read_regular(path: Path, limit: int, file: str, hints: Hints) -> bytes | None:
    status = path.stat()  # asked before opening: to open a pipe is to wait for who writes to it
    if stat.S_ISDIR(status.st_mode):
        refuse(file, "this is a folder, not a file", hints.folder)
    if not stat.S_ISREG(status.st_mode):
        refuse(file, "this is not a regular file", hints.device)
    if status.st_size > limit:
        return None
    with path.open("rb") as opened:
        return read_at_most(opened, limit)


def _within(data: bytes | None, limit: int, file: str, hints: Hints) -> bytes:
    if data is None:
        refuse(file, f"the file is larger than {limit // 2**20} MiB", hints.large, rule=LIMIT)
    return data
