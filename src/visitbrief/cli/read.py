"""`visitbrief read`: how a printed text is understood."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated

import typer

from visitbrief.cli.emit import emit
from visitbrief.cli.options import JsonFlag, NoColor, Width, parse_day
from visitbrief.errors import VisitbriefError
from visitbrief.values.base import Kind


def read(
    texts: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT...",
            show_default=False,
            help="What a source printed; - reads one text a line from standard input.",
        ),
    ],
    kind: Annotated[
        Kind | None, typer.Option(show_default=False, help="What the texts are. Default: guessed for each.")
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(metavar="UNIT", show_default=False, help="The unit asked for: USD, percent, or a thing counted."),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="LANG", show_default=False, help="The language of the texts, as in es. Default: either."),
    ] = None,
    published: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=parse_day,
            metavar="DATE",
            show_default=False,
            help="The day the texts were published, for words such as Tuesday.",
        ),
    ] = None,
    as_json: JsonFlag = False,
    width: Width = None,
    no_color: NoColor = False,
) -> None:
    """Show how a printed value is read: what it allows, and whether two texts agree."""
    from visitbrief.views.read import build_read

    found = list(_texts(texts))
    view = build_read(found, kind=kind, unit=unit, language=language, base=published)
    emit(view, command="read", as_json=as_json, width=width, no_color=no_color)


def _texts(arguments: Sequence[str]) -> Iterator[str]:
    """The texts given, and those on standard input where `-` stands; blank ones are left out.

    Raises:
        VisitbriefError: there are none, or one is not UTF-8.
    """
    found = False
    for argument in arguments:
        raw = sys.stdin.buffer.read() if argument == "-" else argument.encode(errors="surrogateescape")
        try:
            lines = raw.decode().splitlines() if argument == "-" else [raw.decode()]
        except UnicodeDecodeError as error:
            raise VisitbriefError(f"a text is not UTF-8: {error.reason}") from error
        for text in lines:
            if text.strip():
                found = True
                yield text.strip()
    if not found:
        raise VisitbriefError("there is no text to read", hint='try `visitbrief read "nearly $20 million"`')
