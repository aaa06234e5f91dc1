"""`visitbrief read`: how a printed text is understood."""

import os
import sys
from collections.abc import Sequence
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
    from visitbrief.views.read import MOST_COMPARED, build_read

    found = _texts(texts)
    view = build_read(found, kind=kind, unit=unit, language=language, base=published)
    too_many = f"more than {MOST_COMPARED} texts: they are not compared with each other"
    warnings = [too_many] if len(found) > MOST_COMPARED else []
    emit(view, command="read", as_json=as_json, width=width, no_color=no_color, warnings=warnings)


def _texts(arguments: Sequence[str]) -> list[str]:
    """The texts given, and those on standard input where `-` stands; blank ones are left out.

    Raises:
        VisitbriefError: there are none, or one is not UTF-8.
    """
    texts: list[str] = []
    for argument in arguments:
        try:
            texts += _standard_input().decode().splitlines() if argument == "-" else [_utf8(argument)]
        except UnicodeError as error:
            raise VisitbriefError("a text is not UTF-8") from error
    texts = [text.strip() for text in texts if text.strip()]
    if not texts:
        raise VisitbriefError("there is no text to read", hint='try `visitbrief read "nearly $20 million"`')
    return texts


def _standard_input() -> bytes:
    """All of standard input; nothing where it is closed."""
    return sys.stdin.buffer.read() if sys.stdin else b""


def _utf8(argument: str) -> str:
    """An argument in the locale's encoding or else in UTF-8: Python puts lone surrogates for what the first lacks."""
    return os.fsencode(argument).decode() if any("\udc80" <= char <= "\udcff" for char in argument) else argument
