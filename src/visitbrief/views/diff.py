"""What differs between two dossiers: the view behind `visitbrief diff`."""

from dataclasses import dataclass

from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Visit
from visitbrief.views.comparison import Comparison, compare
from visitbrief.views.selection import Selection


@dataclass(frozen=True, slots=True)
class DossierRef:
    """A dossier that is compared."""

    id: str
    title: str
    as_of: str
    """The day up to which it was kept, or of `--as-of`; EDTF."""


@dataclass(frozen=True, slots=True)
class DiffView:
    """One dossier against another."""

    old: DossierRef
    new: DossierRef
    changes: Comparison


def build_diff(old: Analysis, new: Analysis, selection: Selection) -> DiffView:
    """Compare two dossiers, in what is selected."""
    return DiffView(_reference(old.dossier.visit), _reference(new.dossier.visit), compare(old, new, selection))


def _reference(visit: Visit) -> DossierRef:
    return DossierRef(visit.id, visit.title, visit.as_of)
