"""Bytes that come in, from a file or from standard input: in pieces, and never more than a limit."""

import errno
import os
import sys
from typing import BinaryIO, Final

PIECE: Final = 2**20
"""Bytes asked for at once. To ask for all that may come would be to need the memory for it."""


def standard_input() -> BinaryIO:
    """Standard input, as bytes.

    Raises:
        OSError: it is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer


def read_at_most(file: BinaryIO, limit: int) -> bytes | None:
    """All that a file has to give; None if that is more than `limit` bytes.

    Raises:
        OSError: it cannot be read.
    """
    pieces: list[bytes] = []
    left = limit
    while piece := file.read(min(PIECE, left + 1)):
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            return None
    return b"".join(pieces)
