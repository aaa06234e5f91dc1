"""Where the dossier that ships with the program is. A module of its own, so that completing an id imports no more."""

from pathlib import Path


def shipped() -> Path:
    """The dossier that ships: in the installed package, else in the checkout. There is one copy of it."""
    package = Path(__file__).parents[1]
    installed = package / "data" / "sources.json"
    return installed if installed.exists() else package.parents[1] / "data" / "sources.json"
