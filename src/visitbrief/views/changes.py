"""What has changed since a day: the view behind `visitbrief changes`."""

from dataclasses import dataclass

from visitbrief.analysis.findings import Analysis
from visitbrief.views.comparison import Comparison, compare
from visitbrief.views.selection import Selection


@dataclass(frozen=True, slots=True)
class ChangesView:
    """The dossier as it could have been known on a day, against the dossier."""

    since: str
    """The day, EDTF."""
    changes: Comparison


def build_changes(before: Analysis, after: Analysis, selection: Selection) -> ChangesView:
    """Compare a dossier as of an earlier day with itself, in what is selected."""
    return ChangesView(before.dossier.visit.as_of, compare(before, after, selection))
