"""Whether a dossier keeps the rules, and how it is read: the view behind `visitbrief validate`."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from visitbrief.dossier.files import UNREADABLE, file_name
from visitbrief.dossier.load import review_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.errors import DossierError, Problem
from visitbrief.views.policy import stray_figure
from visitbrief.views.readings import ReadingsView, build_readings

if TYPE_CHECKING:
    from visitbrief.views.selection import Selection


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a valid dossier holds."""

    questions: int
    sources: int
    claims: int
    overruled: int
    """Claims that are read as the curator says although their print reads otherwise."""


@dataclass(frozen=True, slots=True)
class ValidateView:
    """All problems of a dossier file, in the order of the file."""

    file: str | None
    """As it was given; null for the dossier that ships with the program."""
    valid: bool
    contents: Contents | None
    """Null when it is invalid."""
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    """What keeps every rule and deserves a look all the same, in the order of the file; none when it is invalid."""
    readings: ReadingsView | None
    """How the claims are read, if that was asked for; null when it is invalid."""


def build_validate(path: Path | None, explained: "Selection | None" = None) -> ValidateView:
    """Check a dossier file.

    Args:
        path: the file; `-` is standard input, None the dossier that ships.
        explained: the claims of which to tell how they are read; None is none.

    Raises:
        DossierError: nothing of the file can be read; for what it holds, never.
        UnknownIdError: the dossier is valid, and does not know what is selected.
    """
    file = None if path is None else file_name(path)
    try:
        dossier, warnings = review_dossier(path, (stray_figure,))
    except DossierError as error:
        if error.problems[0].rule == UNREADABLE:
            raise
        return ValidateView(file, False, None, error.problems, (), None)
    readings = None
    if explained is not None:
        from visitbrief.analysis.findings import Analysis

        readings = build_readings(Analysis(dossier), explained)
    return ValidateView(file, True, _contents(dossier), (), tuple(warnings), readings)


def _contents(dossier: Dossier) -> Contents:
    claims = [claim for source in dossier.sources for claim in source.claims]
    overruled = sum(claim.reading is not None for claim in claims)
    return Contents(len(dossier.questions), len(dossier.sources), len(claims), overruled)
