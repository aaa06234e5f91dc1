"""What can go wrong, said once: an error carries where, what and what next; the command line adds the exit code."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended. The numbers are a contract with scripts."""

    OK = 0
    """Answered."""
    FOUND = 1
    """Found what `--fail-on` asked about."""
    USAGE = 2
    """The command line itself is wrong."""
    BAD_DOSSIER = 3
    """The dossier is invalid or cannot be read."""
    NO_SUCH_ID = 4
    """No source, question, claim or person has that id."""
    CANNOT_WRITE = 5
    """The answer could not be written."""
    INTERRUPTED = 130
    """Stopped by the user."""


class VisitbriefError(Exception):
    """Something the user can mend.

    Args:
        what: what is wrong, in one sentence without a full stop.
        where: the place, as `FILE:LINE: POINTER` or a part of it; empty when there is none.
        hint: what to do next; empty when nothing useful can be said.
    """

    code = ExitCode.USAGE

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint


class DossierError(VisitbriefError):
    """The dossier is invalid or cannot be read."""

    code = ExitCode.BAD_DOSSIER


class UnknownIdError(VisitbriefError):
    """No source, question, claim or person has that id."""

    code = ExitCode.NO_SUCH_ID


class CannotWriteError(VisitbriefError):
    """The answer could not be written."""

    code = ExitCode.CANNOT_WRITE
