"""An answer as one JSON document, and the JSON Schema of that document.

It is UTF-8, the same bytes on a terminal and in a pipe. Within a `FORMAT` keys keep their name and type, and keys may
be added.
"""

from collections.abc import Iterator
from types import GenericAlias
from typing import Any, Final

from visitbrief.render.answer import Answer, Screen

FORMAT: Final = 2
"""Of the answers; a dossier has its own."""
PIECE: Final = 2**20
"""Bytes of a document that are escaped at once."""


def render(answer: Answer[object], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The document, in UTF-8."""
    return b"".join(piece.encode() for piece in _pieces(answer))


def as_json(answer: Answer[object]) -> str:
    """The document, with a newline at its end: decimals as strings, enumerations by value.

    What would act on a terminal is escaped, so that the same bytes are harmless there.
    """
    return "".join(_pieces(answer))


def _pieces(answer: Answer[object]) -> Iterator[str]:
    """The document piece by piece, so that it is never held as text and as bytes at once."""
    from pydantic_core import to_json

    from visitbrief.render.text import in_json

    visit = answer.visit
    envelope = {
        "format": FORMAT,
        "command": answer.command,
        "dossier": visit and {"id": visit.id, "title": visit.title, "as_of": visit.as_of},
        "data": answer.view,
        "warnings": answer.warnings,
    }
    document = to_json(envelope, indent=2)
    start = 0
    while start < len(document):
        end = document.find(b"\n", start + PIECE) + 1 or len(document)
        yield in_json(document[start:end].decode())
        start = end
    yield "\n"


def answer_schema(command: str, view: type, *, of_dossier: bool) -> dict[str, Any]:
    """The JSON Schema of what a command prints with `--json`; descriptions are the docstrings of its view.

    Args:
        command: the command's name.
        view: the class of what `data` holds.
        of_dossier: whether the answer is about a dossier's visit; else `dossier` is null.
    """
    from pydantic import ConfigDict, TypeAdapter

    from visitbrief.dossier.schema import DIALECT

    # A dataclass takes no configuration from outside, but inherits that of the list which holds it.
    holder: Any = GenericAlias(list, view)
    views = TypeAdapter[Any](holder, config=ConfigDict(use_attribute_docstrings=True))
    held = views.json_schema(mode="serialization")
    text = {"type": "string"}
    visit = {
        "type": "object",
        "description": "The dossier that was asked.",
        "properties": {"id": text, "title": text, "as_of": text | {"description": "EDTF."}},
        "required": ["id", "title", "as_of"],
    }
    properties = {
        "format": {"const": FORMAT},
        "command": {"const": command},
        "dossier": visit if of_dossier else {"type": "null"},
        "data": held["items"],
        "warnings": {"type": "array", "items": text},
    }
    return {
        "$schema": DIALECT,
        "$id": f"urn:visitbrief:schema:{command}:{FORMAT}",
        "title": f"visitbrief {command} --json",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "$defs": held["$defs"],
    }
