"""Whether a dossier keeps the rules: the view behind `visitbrief validate`."""

from dataclasses import dataclass
from pathlib import Path

from visitbrief.dossier.load import UNREADABLE, file_name, load_dossier
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
    """Check a dossier file; `-` is standard input, None the dossier that ships.

    Raises:
        DossierError: nothing of the file can be read; for what it holds, never.
    """
    file = None if path is None else file_name(path)
    try:
        dossier = load_dossier(path)
    except DossierError as error:
        if error.problems[0].rule == UNREADABLE:
            raise
        return ValidateView(file, False, None, error.problems)
    claims = sum(len(source.claims) for source in dossier.sources)
    return ValidateView(file, True, Contents(len(dossier.questions), len(dossier.sources), claims), ())
