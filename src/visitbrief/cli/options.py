"""The options that commands share: one flag, one help text, everywhere."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias

import typer

from visitbrief.analysis.kinds import CheckKind, DiscrepancyKind, Severity
from visitbrief.cli import completion
from visitbrief.cli.errors import BadValueError
from visitbrief.cli.output import NARROWEST, WIDEST
from visitbrief.dossier.things import Thing
from visitbrief.errors import VisitbriefError, did_you_mean, either, legible, nearest
from visitbrief.render.formats import WHOLE, formats_of

DOSSIER_VARIABLE: Final = "VISITBRIEF_DOSSIER"
"""The environment's name for the dossier to answer from."""


def parse_day(text: str) -> date:
    """Read a day as EDTF writes it: 2025-09-04.

    Raises:
        BadValueError: it is not one.
    """
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if day.isoformat() == text:  # Python also takes 20250904 and 2025-W36-4
            return day
    raise BadValueError(f"'{text}' is not a day", hint="write it as 2025-09-04")


def parse_text(text: str) -> str:
    """Take a text in the locale's encoding or else in UTF-8: Python puts lone surrogates for what the first lacks.

    Raises:
        BadValueError: it is in neither.
    """
    try:
        return text.encode(errors="surrogateescape").decode()
    except UnicodeError as error:
        raise BadValueError(f"'{legible(text)}' is not UTF-8", hint="write it in UTF-8") from error


def parse_file(text: str) -> Path:
    """Take the path of a dossier.

    Raises:
        BadValueError: it is empty or an address.
    """
    if not text:
        raise BadValueError("a dossier is a file, and its name is empty", hint="leave the option out, or name the file")
    if text.lower().startswith("file:"):
        from urllib.parse import unquote, urlsplit

        what = f"a dossier is named by its path, and '{legible(text)}' is an address"
        raise BadValueError(what, hint=f"name the file: {legible(unquote(urlsplit(text).path))}")
    if text.lower().startswith(("http://", "https://")):
        what = f"a dossier is a file, and '{legible(text)}' is a web address"
        raise BadValueError(what, hint="save what is there, and name the file")
    return Path(text)


def parse_output(text: str) -> Path:
    """Take the path of a file to write.

    Raises:
        BadValueError: it is empty.
    """
    if not text:
        raise BadValueError("the name of the file to write is empty", hint="leave the option out, or name the file")
    return Path(text)


def parse_width(text: str) -> int:
    """Read the width of a page, in columns.

    Raises:
        BadValueError: it is none.
    """
    if text.isascii() and text.isdigit() and NARROWEST <= int(text[:9]) <= WIDEST:
        return int(text)
    raise BadValueError(f"'{legible(text)}' is no width", hint=f"a page is {NARROWEST} to {WIDEST} columns wide")


def one_of(flag: str, names: Sequence[str], help_: str, *, metavar: str | None = None) -> Any:
    """An option whose value is one of some names: as Typer makes of an enumeration, but the names may be of several.

    Args:
        flag: its name.
        names: what it takes.
        help_: what it does.
        metavar: what stands for the value in `--help`; all names if None.
    """

    def parse(text: str) -> str:
        if text in names:
            return text
        listed = ", ".join(f"'{name}'" for name in names)
        raise BadValueError(f"'{legible(text)}' is not one of {listed}", hint=did_you_mean(nearest(text, names)))

    def complete(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    metavar = metavar or f"<{'|'.join(names)}>"
    return typer.Option(flag, parser=parse, metavar=metavar, autocompletion=complete, show_default=False, help=help_)


def format_among(names: Sequence[str]) -> Any:
    """The option that says in which of some formats to print the answer."""
    default, *others = names
    help_ = f"Print the answer as {either((f'{default} (the default)', *others))}."
    return one_of("--format", names, help_, metavar="FORMAT")


ANY: Final = "any"
"""For `--fail-on`: a discrepancy of whatever severity."""

DossierFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--dossier", "-d", parser=parse_file, envvar=DOSSIER_VARIABLE, metavar="FILE", show_default=False,
        help="The dossier to read; - is standard input. Default: the dossier that ships with the program.",
    ),
]  # fmt: skip
DossierArgument: TypeAlias = Annotated[
    Path | None,
    typer.Argument(parser=parse_file, metavar="[FILE]", show_default=False, help="The dossier; same as --dossier."),
]


def one_dossier(argument: Path | None, option: Path | None) -> Path | None:
    """The dossier that is named, as an argument or by `--dossier`; an argument goes before the environment's.

    Raises:
        VisitbriefError: the command line names two.
    """
    if argument is not None and option is not None and str(option) != os.environ.get(DOSSIER_VARIABLE):
        raise VisitbriefError("two dossiers are named", hint="name one, as an argument or with --dossier")
    return argument or option


JsonFlag: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the whole answer as one JSON document.")]
AnyFormat: TypeAlias = Annotated[str | None, format_among(WHOLE)]
ListFormat: TypeAlias = Annotated[str | None, format_among(formats_of("aid"))]
TimelineFormat: TypeAlias = Annotated[str | None, format_among(formats_of("timeline"))]
PictureFormat: TypeAlias = Annotated[str | None, format_among(formats_of("trace"))]
PageFormat: TypeAlias = Annotated[str | None, format_among(formats_of("page"))]
SourcesFormat: TypeAlias = Annotated[str | None, format_among(formats_of("sources"))]
BriefFormat: TypeAlias = Annotated[str | None, format_among(formats_of("brief"))]
Fields: TypeAlias = Annotated[
    str | None,
    typer.Option("--fields", parser=parse_text, metavar="A,B,C", show_default=False,
                 help="Only these columns of csv or members of ndjson, in this order, as in question.id,answer.text."),
]  # fmt: skip
OutputFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--output", "-o", parser=parse_output, metavar="FILE", show_default=False,
                 help="Write the answer to this file, whole or not at all, in the format of its ending; "
                      "- is standard output."),
]  # fmt: skip
Force: TypeAlias = Annotated[bool, typer.Option("--force", help="Write over the file of --output if it exists.")]
Width: TypeAlias = Annotated[
    int | None,
    typer.Option("--width", parser=parse_width, metavar="N", show_default=False,
                 help=f"Lay the page out N columns wide, {NARROWEST} to {WIDEST}. "
                      "Default: $COLUMNS, else the terminal's, else 80."),
]  # fmt: skip
NoColor: TypeAlias = Annotated[bool, typer.Option("--no-color", help="Print plain text; so does NO_COLOR.")]
AsOf: TypeAlias = Annotated[
    date | None,
    typer.Option(parser=parse_day, metavar="DATE", show_default=False, help="Use only what was published by that day."),
]  # fmt: skip
From: TypeAlias = Annotated[
    date | None, typer.Option("--from", parser=parse_day, metavar="DATE", show_default=False, help="First day to show.")
]
To: TypeAlias = Annotated[
    date | None, typer.Option("--to", parser=parse_day, metavar="DATE", show_default=False, help="Last day to show.")
]
Country: TypeAlias = Annotated[
    str | None,
    typer.Option("--country", parser=parse_text, metavar="CC", autocompletion=completion.countries, show_default=False,
                 help="Only what belongs to this country (ISO 3166, as in EC)."),
]  # fmt: skip
Topic: TypeAlias = Annotated[
    str | None,
    typer.Option("--topic", parser=parse_text, metavar="TOPIC", autocompletion=completion.topics, show_default=False,
                 help="Only questions of this topic."),
]  # fmt: skip
SourceId: TypeAlias = Annotated[
    str | None,
    typer.Option("--source", parser=parse_text, metavar="ID", autocompletion=completion.sources, show_default=False,
                 help="Only what this source has a part in."),
]  # fmt: skip
PersonId: TypeAlias = Annotated[
    str | None,
    typer.Option("--person", parser=parse_text, metavar="ID", autocompletion=completion.people, show_default=False,
                 help="Only what this person has a part in."),
]  # fmt: skip
AnyId: TypeAlias = Annotated[
    str,
    typer.Argument(parser=parse_text, metavar="ID", autocompletion=completion.ids, show_default=False,
                   help="The id of a question, person, event, place or source, or SOURCE#N for its Nth claim."),
]  # fmt: skip
Since: TypeAlias = Annotated[
    date, typer.Option(parser=parse_day, metavar="DATE", show_default=False, help="The day to compare with.")
]
OldFile: TypeAlias = Annotated[
    Path,
    typer.Argument(parser=parse_file, metavar="OLD", show_default=False,
                   help="The dossier as it was; - is standard input."),
]  # fmt: skip
EarlierFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--since", parser=parse_file, metavar="FILE", show_default=False,
                 help="Tell what has changed since this earlier dossier; - is standard input."),
]  # fmt: skip
NewFile: TypeAlias = Annotated[
    Path | None,
    typer.Argument(parser=parse_file, metavar="[NEW]", show_default=False,
                   help="The dossier as it is. Default: that of --dossier."),
]  # fmt: skip
ExitCodeFlag: TypeAlias = Annotated[
    bool, typer.Option("--exit-code", help="End with exit code 1 if anything has changed.")
]
Withdrawn: TypeAlias = Annotated[
    list[str],
    typer.Argument(parser=parse_text, metavar="SOURCE", autocompletion=completion.sources, show_default=False,
                   help="The ids of the sources to do without."),
]  # fmt: skip
TracedId: TypeAlias = Annotated[
    str,
    typer.Argument(parser=parse_text, metavar="ID", autocompletion=completion.questions, show_default=False,
                   help="The id of a question, or SOURCE#N for the chain of one claim."),
]  # fmt: skip
QuestionIds: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(parser=parse_text, metavar="[ID]...", autocompletion=completion.questions, show_default=False,
                   help="The ids of questions whose disputes to show whole. Default: a row for each dispute."),
]  # fmt: skip
ThingKind: TypeAlias = Annotated[
    Thing | None, typer.Option("--kind", show_default=False, help="Only this. Default: whatever can be shown.")
]
QuestionId: TypeAlias = Annotated[
    str | None,
    typer.Option("--question", parser=parse_text, metavar="ID", autocompletion=completion.questions, show_default=False,
                 help="Only this question."),
]  # fmt: skip
Explain: TypeAlias = Annotated[
    bool, typer.Option("--explain", help="Show how claims are read, by which rule, and which deserve a look.")
]
Every: TypeAlias = Annotated[bool, typer.Option("--all", help='Show every item, where the page says "and N more".')]
Plot: TypeAlias = Annotated[bool, typer.Option("--plot", help="Draw the answers on a line; for a state, its history.")]
PlotTimeline: TypeAlias = Annotated[bool, typer.Option("--plot", help="Draw the events on a time line.")]
OpenFlag: TypeAlias = Annotated[
    bool, typer.Option("--open", help="Show the page in a browser; without --output, out of a temporary file.")
]
Full: TypeAlias = Annotated[bool, typer.Option("--full", help="Show every dispute whole.")]
LeastSeverity: TypeAlias = Annotated[
    Severity | None, typer.Option("--severity", show_default=False, help="Only discrepancies at least this severe.")
]
DisputeKind: TypeAlias = Annotated[
    str | None,
    one_of("--kind", (*DiscrepancyKind, *CheckKind), "Only discrepancies, or failed checks, of this kind."),
]
FailOn: TypeAlias = Annotated[
    str | None,
    one_of("--fail-on", (*Severity, ANY), "End with exit code 1 if any shown is at least this severe."),
]
