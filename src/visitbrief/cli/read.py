"""`visitbrief read`: how a printed text is understood."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final

import typer

from visitbrief.cli.answer import About, Output
from visitbrief.cli.options import one_of, parse_day, parse_text
from visitbrief.errors import ExitCode, VisitbriefError
from visitbrief.incoming import read_at_most, standard_input
from visitbrief.values.base import Kind
from visitbrief.values.language import codes

MOST_TEXTS: Final = 1_000
"""Texts that are read at once: each is tried as a date in every language and as a figure, then shown."""
MOST_BYTES: Final = 32 * 2**10
"""Size of standard input."""
IN_PARTS: Final = "read it in parts, as with `split --lines`"
"""What to do where there is more."""


def read(
    output: Output,
    texts: Annotated[
        list[str],
        typer.Argument(
            parser=parse_text,
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
        typer.Option(
            parser=parse_text,
            metavar="UNIT",
            show_default=False,
            help="The unit asked for: USD, percent, or a thing counted.",
        ),
    ] = None,
    language: Annotated[
        str | None, one_of("--language", codes(), "The language of the texts. Default: any of these.")
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
) -> ExitCode:
    """Show how a printed value is read: what it allows, and whether two texts agree."""
    from visitbrief.views.read import MOST_COMPARED, build_read

    if kind is Kind.CHOICE:
        hint = "`visitbrief validate --explain` shows how the claims of a dossier are read"
        raise VisitbriefError("a choice is read as one of a question's options, and here is no question", hint=hint)
    found = _texts(texts)
    view = build_read(found, kind=kind, unit=unit, language=language, base=published)
    too_many = f"more than {MOST_COMPARED} texts: they are not compared with each other"
    output.emit("read", view, About(warnings=(too_many,) if len(found) > MOST_COMPARED else ()))
    return ExitCode.USAGE if view.unread else ExitCode.OK


def _texts(arguments: Sequence[str]) -> list[str]:
    """The texts given, and those on standard input where `-` stands; blank ones are left out.

    Raises:
        VisitbriefError: there are none or too many, or standard input cannot be read.
    """
    lines = (line for text in arguments for line in (_standard_input().splitlines() if text == "-" else [text]))
    texts = [line.strip() for line in lines if line.strip()]
    if not texts:
        raise VisitbriefError("there is no text to read", hint="try `visitbrief read 'nearly $20 million'`")
    if len(texts) > MOST_TEXTS:
        raise VisitbriefError(f"{len(texts):,} texts; at most {MOST_TEXTS:,} are read at once", hint=IN_PARTS)
    return texts


def _standard_input() -> str:
    """All of standard input.

    Raises:
        VisitbriefError: it cannot be read, is too long, or is not UTF-8.
    """
    try:
        data = read_at_most(standard_input(), MOST_BYTES)
    except OSError as error:
        raise VisitbriefError(f"standard input cannot be read: {error.strerror}") from error
    if data is None:
        raise VisitbriefError(f"standard input has more than {MOST_BYTES // 2**10} KiB", hint=IN_PARTS)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise VisitbriefError(f"byte {error.start} of standard input is not UTF-8") from error
