"""How an answer is printed: as one JSON document, or as a page laid out for the terminal."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from visitbrief.cli.output import page_encoding, page_width, wants_color, write

if TYPE_CHECKING:
    from visitbrief.dossier.model import Visit
    from visitbrief.render.document import Document

FORMAT: Final = 1
"""The version of the JSON documents: keys keep their name and type within it, and keys may be added."""


def emit(
    view: object,
    *,
    command: str,
    dossier: "Visit | None" = None,
    as_json: bool = False,
    width: int | None = None,
    no_color: bool = False,
    warnings: Sequence[str] = (),
) -> None:
    """Print the answer of a command to standard output, and nothing else anywhere.

    Args:
        view: the answer, a frozen dataclass; `--json` prints its fields.
        command: the command's name; `visitbrief.render.layout.<command>.lay_out` turns the view into a page.
        dossier: the visit that the answer is about; None for a command that needs no dossier.
        as_json: whether to print JSON: UTF-8, the same bytes on a terminal and in a pipe.
        width: of the page, in columns; None for the terminal's own.
        no_color: whether to do without colour.
        warnings: what the reader should know about the answer, one sentence each; printed as part of it.

    Raises:
        CannotWriteError: standard output does not take it.
    """
    if as_json:
        write(to_json(envelope(view, command=command, dossier=dossier, warnings=warnings)))
        return
    from visitbrief.render.terminal import render_terminal

    document: Document = import_module(f"visitbrief.render.layout.{command}").lay_out(view)
    if warnings:
        document = with_warnings(document, warnings)
    encoding = page_encoding()
    page = render_terminal(document, width=page_width(width), color=wants_color(no_color=no_color), encoding=encoding)
    write(page.encode(encoding))


def envelope(
    view: object, *, command: str, dossier: "Visit | None" = None, warnings: Sequence[str] = ()
) -> dict[str, object]:
    """What surrounds every JSON answer. `dossier` is null for a command that needs none."""
    about = dossier and {"id": dossier.id, "title": dossier.title, "as_of": dossier.as_of}
    return {"format": FORMAT, "command": command, "dossier": about, "data": view, "warnings": list(warnings)}


def to_json(value: object) -> bytes:
    """Write JSON in UTF-8 with a newline at the end: decimals as strings, enumerations by value.

    What would act on a terminal is escaped, so that the same bytes are harmless there.
    """
    from pydantic_core import to_json as serialize

    from visitbrief.render.text import in_json

    return in_json(serialize(value, indent=2).decode()).encode() + b"\n"


def with_warnings(document: "Document", warnings: Sequence[str]) -> "Document":
    """The page with a note at its end that says what `warnings` say."""
    from visitbrief.render.document import Bullets, Callout, line

    note = Callout(title=line("Note"), body=(Bullets(tuple(line(warning) for warning in warnings)),))
    return replace(document, blocks=(*document.blocks, note))
