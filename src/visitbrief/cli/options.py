"""The options that commands share: one flag, one help text, everywhere."""

from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from visitbrief.cli import completion
from visitbrief.cli.errors import BadValueError
from visitbrief.errors import legible


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


class SeverityName(StrEnum):
    """The severities of `analysis.model.Severity`, named again so that `--help` need not import the analysis."""

    MAJOR = "major"
    MODERATE = "moderate"
    MINOR = "minor"


class DiscrepancyKindName(StrEnum):
    """The kinds of `analysis.model.DiscrepancyKind` and of `CheckKind`, named again for the same reason."""

    FIGURE = "figure"
    NAME = "name"
    DATE = "date"
    CHECK = "check"
    STATUS = "status"
    WORDING = "wording"
    SELF = "self"
    SUM = "sum"
    OFFICE = "office"


class FailOn(StrEnum):
    """The least severity at which `--fail-on` ends with exit code 1."""

    MAJOR = "major"
    MODERATE = "moderate"
    MINOR = "minor"
    ANY = "any"


DossierFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--dossier", "-d", parser=Path, envvar="VISITBRIEF_DOSSIER", metavar="FILE", show_default=False,
        help="The dossier to read; - is standard input. Default: the dossier that ships with the program.",
    ),
]  # fmt: skip
JsonFlag: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the whole answer as one JSON document.")]
Width: TypeAlias = Annotated[
    int | None,
    typer.Option("--width", min=20, max=1000, metavar="N", show_default=False,
                 help="Lay the page out N columns wide. Default: $COLUMNS, else the terminal's, else 80."),
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
                   help="The id of a source, question or person, or SOURCE#N for its Nth claim."),
]  # fmt: skip
SeverityFilter: TypeAlias = Annotated[
    SeverityName | None,
    typer.Option("--severity", show_default=False, help="Only discrepancies at least this severe."),
]
DiscrepancyKindFilter: TypeAlias = Annotated[
    DiscrepancyKindName | None,
    typer.Option("--kind", show_default=False, help="Only discrepancies, or failed checks, of this kind."),
]
FailOnOption: TypeAlias = Annotated[
    FailOn | None,
    typer.Option("--fail-on", show_default=False, help="End with exit code 1 if any shown is at least this severe."),
]
