"""The first step of most commands: load the dossier, go back to the day asked for, analyse."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visitbrief.analysis.findings import Analysis


def analyse(dossier: Path | None, as_of: date | None = None) -> "tuple[Analysis, tuple[str, ...]]":
    """Load and analyse a dossier.

    Args:
        dossier: the file; None for the dossier that ships with the program.
        as_of: use only what was published by that day; None for everything.

    Returns:
        The analysis, and what the reader should know about it.

    Raises:
        DossierError: the dossier is invalid or cannot be read.
    """
    from visitbrief.analysis.findings import Analysis
    from visitbrief.dossier.load import load_dossier

    loaded = load_dossier(dossier)
    if as_of is None:
        return Analysis(loaded), ()
    from visitbrief.dossier.history import published_by

    known, undated = published_by(loaded, as_of.isoformat())
    left_out = "1 source shows no date and is" if undated == 1 else f"{undated} sources show no date and are"
    return Analysis(known), (f"{left_out} left out of a view as of {as_of}",) if undated else ()
