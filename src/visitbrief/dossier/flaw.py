"""What rules, warnings and the readers of a file tell of."""

from typing import NamedTuple

from visitbrief.dossier.record import Path


class Flaw(NamedTuple):
    """A place where something is wrong."""

    path: Path
    what: str
    """One clause, without a full stop."""
    hint: str = ""
