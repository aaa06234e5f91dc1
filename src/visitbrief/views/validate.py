"""Whether a dossier keeps the rules: the view behind `visitbrief validate`."""

from dataclasses import dataclass
from pathlib import Path

from visitbrief.dossier.load import file_name, load_dossier
from visitbrief.errors import DossierError, Problem


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Something wrong with a dossier, and where."""

    file: str
    line: int | None
    """Counted from 1; null when it concerns the file as a whole."""
    column: int | None
    """Counted from 1, in characters; null when it concerns the file as a whole."""
    pointer: str
    """JSON Pointer (RFC 6901); empty for the whole document."""
    what: str
    hint: str
    rule: str
    """What is broken: "syntax", "unknown-key" or the name of one of the dossier's rules."""


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
    problems: tuple[ProblemRow, ...]


def build_validate(path: Path | None) -> ValidateView:
    """Check a dossier file; `-` is standard input, None the dossier that ships. Never raises for what it holds."""
    file = None if path is None else file_name(path)
    try:
        dossier = load_dossier(path)
    except DossierError as error:
        return ValidateView(file, False, None, tuple(_row(problem) for problem in error.problems))
    claims = sum(len(source.claims) for source in dossier.sources)
    return ValidateView(file, True, Contents(len(dossier.questions), len(dossier.sources), claims), ())


def _row(problem: Problem) -> ProblemRow:
    return ProblemRow(
        problem.file,
        problem.line or None,
        problem.column or None,
        problem.pointer,
        problem.what,
        problem.hint,
        problem.rule,
    )
