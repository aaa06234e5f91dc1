"""The Python API in four verbs: load a dossier, read a text, compare two readings, list the discrepancies.

Import them from `visitbrief` itself. They say nothing on standard output or standard error, and look at no clock and no
environment variable.
"""

from os import PathLike
from pathlib import Path

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Discrepancy
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.values.base import Comparison, Value


def load(path: str | PathLike[str] | None = None) -> Dossier:
    """Read a dossier, strictly.

    Args:
        path: the file; `-` is standard input; None is the dossier that ships with the program.

    Raises:
        DossierError: the file cannot be read, or is no valid dossier; `problems` lists everything that is wrong.
    """
    return load_dossier(None if path is None else Path(path))


def compare(a: Value, b: Value) -> Comparison:
    """Say whether two values agree, are compatible, conflict, or cannot be compared; never raises.

    Which of them comes first makes no difference to the agreement.
    """
    return a.compare(b)


def discrepancies(dossier: Dossier) -> tuple[Discrepancy, ...]:
    """Every question of a dossier that no single answer satisfies, or on which a check fails; worst first.

    `Analysis` tells more: of every question its positions, disputed or not.
    """
    return Analysis(dossier).discrepancies
