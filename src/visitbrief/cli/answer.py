"""What every command does besides building its view: load the dossier before it, print or save the answer after it.

Its options are declared here once. A command takes them as one parameter each, `basis: Basis` and `output: Output`, and
`as_typer_reads` spells their fields out.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from visitbrief.cli.errors import note
from visitbrief.cli.options import (
    AnyFormat,
    AsOf,
    DossierFile,
    Fields,
    Force,
    JsonFlag,
    ListFormat,
    NoColor,
    OutputFile,
    PictureFormat,
    Width,
)
from visitbrief.cli.output import (
    STANDARD,
    deliver,
    is_terminal,
    page_encoding,
    page_width,
    refuse_writing_over,
    wants_color,
)
from visitbrief.errors import VisitbriefError
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import BINARY, ENDINGS, JSON, PAGED, ROWS, TEXT, TEXT_OF, WHOLE, formats_of, render

if TYPE_CHECKING:
    from visitbrief.analysis.findings import Analysis
    from visitbrief.dossier.model import Dossier, Visit

T = TypeVar("T")


class About(NamedTuple):
    """What an answer is about."""

    visit: "Visit | None" = None
    warnings: tuple[str, ...] = ()
    """What the reader should know about it, one sentence each."""

    def beside(self, path: Path, other: "About") -> "About":
        """The same where another dossier, loaded from a path, stands beside it: it may be about another visit."""
        warnings = [*other.warnings, *self.warnings]
        if self.visit is not None and other.visit is not None and self.visit.id != other.visit.id:
            warnings.insert(0, f"'{path}' is about another visit: '{other.visit.id}', not '{self.visit.id}'")
        return self._replace(warnings=tuple(dict.fromkeys(warnings)))


@dataclass(frozen=True, slots=True)
class Basis:
    """What an answer rests on: a dossier, as it was known on a day."""

    dossier: DossierFile = None
    as_of: AsOf = None

    def load(self) -> "tuple[Analysis, About]":
        """Load and analyse the dossier.

        Raises:
            DossierError: the dossier is invalid or cannot be read.
            VisitbriefError: it was not kept up to the day.
        """
        from visitbrief.analysis.findings import Analysis

        dossier, about = self.read()
        return Analysis(dossier), about

    def load_other(self, path: Path) -> "tuple[Analysis, About]":
        """Load and analyse another dossier beside this one, as known on the same day: all of it, if not kept so long.

        Raises:
            DossierError: the dossier is invalid or cannot be read.
            VisitbriefError: both are standard input.
        """
        from visitbrief.analysis.findings import Analysis
        from visitbrief.dossier.history import is_later
        from visitbrief.dossier.load import load_dossier

        if path == self.dossier == STANDARD:
            raise VisitbriefError("both dossiers are standard input", hint="name the file of one")
        loaded = load_dossier(path)
        day = None if self.as_of is None or is_later(self.as_of.isoformat(), loaded) else self.as_of
        dossier, about = as_known(loaded, day)
        return Analysis(dossier), about

    def read(self) -> "tuple[Dossier, About]":
        """Load the dossier, for what needs no analysis of it.

        Raises:
            DossierError: the dossier is invalid or cannot be read.
            VisitbriefError: it was not kept up to the day.
        """
        from visitbrief.dossier.load import load_dossier

        return as_known(load_dossier(self.dossier), self.as_of)


def as_known(dossier: "Dossier", day: date | None) -> "tuple[Dossier, About]":
    """A dossier as it was known by the end of a day; as it is without one.

    Raises:
        VisitbriefError: it was not kept up to the day.
    """
    if day is None:
        return dossier, About(dossier.visit)
    from visitbrief.dossier import history

    known, warnings = history.as_known(dossier, day.isoformat())
    return known, About(known.visit, warnings)


@dataclass(frozen=True, slots=True)
class Output:
    """How an answer is printed, and where."""

    format_: AnyFormat = None
    as_json: JsonFlag = False
    to: OutputFile = None
    force: Force = False
    width: Width = None
    no_color: NoColor = False

    def emit(self, command: str, view: object, about: About = About(), **shape: Any) -> None:  # noqa: B008 - frozen
        """Print the answer of a command to standard output or its file, and nothing else but what that has no room for.

        Args:
            command: the command's name.
            view: its answer, a frozen dataclass.
            about: what the answer is about.
            shape: how the page differs from the usual one; see `Answer.shape`.

        Raises:
            VisitbriefError: the options of the format contradict each other, or name a field that there is not.
            CannotWriteError: it could not be written.
        """
        format_ = self._format(command)
        if format_ in BINARY and self.to in (None, STANDARD) and is_terminal():
            raise VisitbriefError(f"a {format_} is no text for a terminal", hint="name a file with --output")
        answer = Answer(command, view, about.visit, about.warnings, shape, self._fields(format_))
        self.send(render(format_, answer, self._screen(format_)), format_)
        if format_ not in (*WHOLE, TEXT, *PAGED):
            note(about.warnings)

    def _format(self, command: str) -> str:
        """The format that is asked for; where none is, that of the file's ending, or the command's usual one.

        Raises:
            VisitbriefError: two formats are asked for, or the ending is that of one which the command does not have.
        """
        if self.as_json and self.format_ not in (None, JSON):
            raise VisitbriefError(f"--json and --format {self.format_} are two formats", hint="leave one of them out")
        known = formats_of(command)
        asked = JSON if self.as_json else self.format_
        ending = "" if self.to is None else self.to.suffix[1:].lower()
        if not ending or ending in (asked, TEXT_OF.get(asked or known[0])) or (asked and ending not in ENDINGS):
            return asked or known[0]
        if asked is not None:
            raise VisitbriefError(
                f"'{self.to}' is to be {asked} by its format, and {ending} by its name", hint="leave out one of the two"
            )
        if ending not in known:
            can = ", ".join(known)
            raise VisitbriefError(f"{command} writes no {ending}, which '{self.to}' ends in", hint=f"it writes {can}")
        return ending

    def send(self, answer: bytes, format_: str) -> None:  # noqa: ARG002 - a page may be shown
        """Write the answer where it is to go.

        Raises:
            CannotWriteError: it could not be written.
        """
        deliver(answer, self.to, force=self.force)

    def _fields(self, format_: str) -> tuple[str, ...]:  # noqa: ARG002 - a list has some
        """The fields that are asked for."""
        return ()

    def _screen(self, format_: str) -> Screen:  # noqa: ARG002 - some formats go on paper
        """What the page is laid out for: a file is UTF-8 and plain, whatever the terminal can show."""
        width = page_width(self.width)
        if self.to not in (None, STANDARD):
            return Screen(width, False, "utf-8")
        return Screen(width, wants_color(no_color=self.no_color), page_encoding())


@dataclass(frozen=True, slots=True)
class PictureOutput(Output):
    """How an answer of which there is a picture is printed, and where."""

    format_: PictureFormat = None


@dataclass(frozen=True, slots=True)
class ListOutput(Output):
    """How an answer that is a list is printed, and where."""

    format_: ListFormat = None
    fields: Fields = None

    def _fields(self, format_: str) -> tuple[str, ...]:
        """The fields that are asked for.

        Raises:
            VisitbriefError: they are, of a format that has none.
        """
        if self.fields is None:
            return ()
        if format_ not in ROWS:
            raise VisitbriefError(f"--fields goes with --format {' or '.join(ROWS)}", hint=f"add --format {ROWS[0]}")
        return tuple(name.strip() for name in self.fields.split(","))


def _read(given: Mapping[str, Any]) -> Iterator[Path]:
    """The files and folders that a command reads, of what it is given."""
    from visitbrief.dossier.shipped import shipped

    if given.get("dossier", ...) is None:
        yield shipped()
    yield from (value for name, value in given.items() if name != "to" and isinstance(value, Path))


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
        refuse_writing_over(given.get("to"), _read(given))
        groups = {
            name: group(**{member: given.pop(member) for member in members})
            for name, (group, members) in fields.items()
        }
        return command(**given, **groups)

    call.__doc__ = command.__doc__
    parameters = [parameter.replace(kind=Parameter.KEYWORD_ONLY) for parameter in (*own, *shared)]
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined] # what `inspect.signature` looks for first
    return call
