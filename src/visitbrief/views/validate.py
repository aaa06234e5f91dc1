"""Whether a dossier keeps the rules: the view behind `visitbrief validate`."""

from dataclasses import dataclass
from pathlib import Path

from visitbrief.dossier.files import file_name
from visitbrief.dossier.load import load_dossier
from visitbrief.errors import DossierError, Problem


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a valid dossier holds."""

    questions: int
    sources: int
    claims: int


@dataclass(frozen=True, slots=True)
class ValidateView:
    """All problems of a dossier file, in the order of the file."""

    file: str | None
    """As it was given; null for the dossier that ships with the program."""
    valid: bool
    contents: Contents | None
    """Null when it is invalid."""
    problems: tuple[Problem, ...]


def build_validate(path: Path | None) -> ValidateView:
    """Check a dossier file; `-` is standard input, None the dossier that ships. Never raises for what it holds."""
    file = None if path is None else file_name(path)
    try:
        dossier = load_dossier(path)
    except DossierError as error:
        return ValidateView(file, False, None, error.problems)
    claims = sum(len(source.claims) for source in dossier.sources)
    return ValidateView(file, True, Contents(len(dossier.questions), len(dossier.sources), claims), ())
