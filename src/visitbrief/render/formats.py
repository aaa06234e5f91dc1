"""The formats an answer is printed in: a module of this package each, whose `render` makes bytes of the answer."""

from collections.abc import Mapping
from importlib import import_module
from typing import Final, Protocol, cast

from visitbrief.render.answer import Answer, Screen


class Renderer(Protocol):
    """What makes an answer the bytes of one format."""

    def __call__(self, answer: Answer[object], screen: Screen) -> bytes:
        """Render it."""


PAGE: Final = "page"
JSON: Final = "json"
MARKDOWN: Final = "md"
CSV: Final = "csv"
NDJSON: Final = "ndjson"
ICS: Final = "ics"
CSL_JSON: Final = "csl-json"
TEXT: Final = "txt"
HTML: Final = "html"
DOCX: Final = "docx"
PDF: Final = "pdf"
SVG: Final = "svg"
FORMATS: Final[Mapping[str, str]] = {
    PAGE: "terminal",
    JSON: "envelope",
    MARKDOWN: "markdown",
    CSV: "sheet",
    NDJSON: "lines",
    ICS: "calendar",
    CSL_JSON: "citations",
    TEXT: "plain",
    HTML: "html",
    DOCX: "docx",
    PDF: "pdf",
    SVG: "svg",
}
"""By name, the module that renders it, imported when it is asked for."""

WHOLE: Final = (PAGE, JSON, MARKDOWN)
"""Those that hold the whole answer of any command, with its warnings."""
ROWS: Final = (CSV, NDJSON)
"""Those that hold the rows of a list, and of these the fields that are asked for."""
PAGED: Final = (HTML, DOCX, PDF)
"""Those that are set on sheets of paper; they hold the whole answer too."""
BINARY: Final = (DOCX, PDF)
"""Those that are no text, which a terminal could not show."""

ENDINGS: Final = frozenset({JSON, MARKDOWN, CSV, NDJSON, ICS, TEXT, HTML, DOCX, PDF, SVG})
"""Those that are also what the name of a file in them ends in."""
TEXT_OF: Final = {PAGE: TEXT, CSL_JSON: JSON}
"""Formats that are, in a file, what another one's ending says."""

BESIDES: Final[Mapping[str, tuple[str, ...]]] = {
    "aid": ROWS,
    "timeline": (*ROWS, ICS, SVG),
    "discrepancies": ROWS,
    "sources": (*ROWS, CSL_JSON),
    "brief": (TEXT, *PAGED),
    "coverage": (SVG,),
    "show": (SVG,),
    "trace": (SVG,),
}
"""By the name of a command, the formats that it has besides: its answer is a list, goes on paper, or can be drawn."""

OWN: Final[Mapping[str, Mapping[str, str]]] = {"page": {HTML: "page"}}
"""By the name of a command whose answer no terminal shows, the format that it has instead, and the module for it."""


def formats_of(command: str) -> tuple[str, ...]:
    """The formats that a command prints its answer in, its usual one first."""
    return (*OWN[command], JSON) if command in OWN else (*WHOLE, *BESIDES.get(command, ()))


def render(format_: str, answer: Answer[object], screen: Screen) -> bytes:
    """An answer in a format.

    Raises:
        KeyError: there is no such format.
        VisitbriefError: a field is asked for that the answer does not have.
    """
    module = OWN.get(answer.command, {}).get(format_) or FORMATS[format_]
    renderer = cast("Renderer", import_module(f"visitbrief.render.{module}").render)
    return renderer(answer, screen)
