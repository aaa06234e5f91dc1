"""Brief an official from disagreeing sources.

The names in `__all__` are the Python API (docs/api.md). Each is imported when it is first used, so that `import
visitbrief` costs next to nothing.
"""

TYPE_CHECKING = False
"""As in `typing`, which takes longer to import than all that is here."""

__version__ = "0.2.0"

__all__ = [
    "Agreement",
    "Analysis",
    "Comparison",
    "Discrepancy",
    "Dossier",
    "DossierError",
    "Finding",
    "Kind",
    "Position",
    "Severity",
    "Unreadable",
    "Value",
    "VisitbriefError",
    "aid",
    "compare",
    "discrepancies",
    "load",
    "read",
    "sources",
    "summary",
    "timeline",
]

if TYPE_CHECKING:
    from visitbrief.analysis.findings import Analysis
    from visitbrief.analysis.kinds import Severity
    from visitbrief.analysis.model import Discrepancy, Finding, Position
    from visitbrief.api import aid, compare, discrepancies, load, sources, summary, timeline
    from visitbrief.dossier.model import Dossier
    from visitbrief.errors import DossierError, VisitbriefError
    from visitbrief.values import Agreement, Comparison, Kind, Unreadable, Value, read
else:
    _HOMES = {
        "analysis.findings": ("Analysis",),
        "analysis.kinds": ("Severity",),
        "analysis.model": ("Discrepancy", "Finding", "Position"),
        "api": ("aid", "compare", "discrepancies", "load", "sources", "summary", "timeline"),
        "dossier.model": ("Dossier",),
        "errors": ("DossierError", "VisitbriefError"),
        "values": ("Agreement", "Comparison", "Kind", "Unreadable", "Value", "read"),
    }

    def __getattr__(name: str) -> object:
        """Import a name of the API when it is first asked for (PEP 562)."""
        from importlib import import_module

        for module, names in _HOMES.items():
            if name in names:
                value = globals()[name] = getattr(import_module(f"visitbrief.{module}"), name)
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
