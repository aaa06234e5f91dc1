"""What every command does besides building its view: load the dossier before it, print the answer after it.

Its options are declared here once. A command takes them as one parameter each, `basis: Basis` and `output: Output`, and
`as_typer_reads` spells their fields out.
"""

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from datetime import date
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from visitbrief.cli.options import AsOf, DossierFile, JsonFlag, NoColor, Width
from visitbrief.cli.output import page_encoding, page_width, wants_color, write
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import JSON, PAGE, render

if TYPE_CHECKING:
    from visitbrief.analysis.findings import Analysis
    from visitbrief.dossier.model import Dossier, Visit

T = TypeVar("T")


class About(NamedTuple):
    """What an answer is about."""

    visit: "Visit | None" = None
    warnings: tuple[str, ...] = ()
    """What the reader should know about it, one sentence each."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on: a dossier, as it was known on a day."""

    dossier: DossierFile = None
    as_of: AsOf = None

    def load(self) -> "tuple[Analysis, About]":
        """Load and analyse the dossier.

        Raises:
            DossierError: the dossier is invalid or cannot be read.
        """
        from visitbrief.analysis.findings import Analysis
        from visitbrief.dossier.load import load_dossier

        loaded = load_dossier(self.dossier)
        return (Analysis(loaded), About(loaded.visit)) if self.as_of is None else as_known(loaded, self.as_of)


def as_known(dossier: "Dossier", day: date) -> "tuple[Analysis, About]":
    """Analyse a dossier as it was known by the end of a day."""
    from visitbrief.analysis.findings import Analysis
    from visitbrief.dossier.history import published_by

    known, undated = published_by(dossier, day.isoformat())
    left_out = "1 source shows no date and is" if undated == 1 else f"{undated} sources show no date and are"
    warnings = (f"{left_out} left out of a view as of {day}",) if undated else ()
    return Analysis(known), About(known.visit, warnings)


@dataclass(frozen=True, slots=True)
class Output:
    """How an answer is printed."""

    as_json: JsonFlag = False
    width: Width = None
    no_color: NoColor = False

    def emit(self, command: str, view: object, about: About = About(), **shape: Any) -> None:  # noqa: B008 - frozen
        """Print the answer of a command to standard output, and nothing else anywhere.

        Args:
            command: the command's name.
            view: its answer, a frozen dataclass.
            about: what the answer is about.
            shape: how the page differs from the usual one; see `Answer.shape`.

        Raises:
            CannotWriteError: standard output does not take it.
        """
        screen = Screen(page_width(self.width), wants_color(no_color=self.no_color), page_encoding())
        answer = Answer(command, view, about.visit, about.warnings, shape)
        write(render(JSON if self.as_json else PAGE, answer, screen))


def as_typer_reads(command: Callable[..., T]) -> Callable[..., T]:
    """A command whose parameters are options and arguments alone: one that is a dataclass becomes its fields.

    The command's own come first in `--help`, and those that it shares with others last.
    """
    own: list[Parameter] = []
    shared: list[Parameter] = []
    fields: dict[str, tuple[type, list[str]]] = {}
    for name, parameter in signature(command).parameters.items():
        group: type = parameter.annotation
        if is_dataclass(group):
            members = signature(group).parameters
            fields[name] = group, list(members)
            shared += members.values()
        else:
            own.append(parameter)

    def call(**given: Any) -> T:
        groups = {
            name: group(**{member: given.pop(member) for member in members})
            for name, (group, members) in fields.items()
        }
        return command(**given, **groups)

    call.__doc__ = command.__doc__
    parameters = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in (*own, *shared)]
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined] # what `inspect.signature` looks for first
    return call
