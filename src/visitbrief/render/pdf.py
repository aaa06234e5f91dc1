"""A document as PDF, set by Typst: tagged, with bookmarks and links, the same bytes for the same answer.

The text of a document reaches Typst as data, in which nothing is markup. Needs the extra `pdf`.

Source: PDF/UA-1 (ISO 14289-1), which Typst holds the file to.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any, Final

from visitbrief.render.answer import Answer, Paper, Screen
from visitbrief.render.extras import package_for
from visitbrief.render.sheets import day_of, on_sheets
from visitbrief.render.text import for_encoding, has, visible

PAPERS: Final = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
"""What Typst calls a size of paper."""
SCRIPTS: Final = ("cp1252", "cp1250", "cp1253", "cp1251")
"""Encodings that between them have what the fonts that come with Typst do: Latin, Greek and Cyrillic letters."""


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page of an answer, for a size of paper.

    Set in the fonts that come with Typst, so that it is the same on every machine. Where these lack a sign, the
    machine's fonts are tried too; where those do as well, signs of other scripts are written as codes.

    Raises:
        CannotWriteError: Typst is not installed, or there is too much to set on sheets.
    """
    typst = package_for("pdf", "typst")
    document = on_sheets(answer, "pdf")
    day = day_of(answer)
    error = None
    for write, only_own_fonts in ((visible, True), (visible, False), (_in_known_scripts, True)):
        data = _plain(document, write) | {"paper": PAPERS[screen.paper], "day": [day.year, day.month, day.day]}
        try:
            pdf: bytes = typst.compile(
                files(__package__).joinpath("pdf.typ").read_bytes(),
                format="pdf",
                sys_inputs={"document": _as_json(data)},
                ignore_system_fonts=only_own_fonts,
                pdf_standards="ua-1",
                timestamp=datetime.combine(day, time(), UTC),
            )
        except typst.TypstError as failed:
            error = failed
        else:
            return pdf
    assert error is not None  # noqa: S101 - all three failed
    raise error


def _in_known_scripts(text: str) -> str:
    """Text in Latin, Greek and Cyrillic letters: look-alikes or codes for all others."""
    known = (
        sign if any(has(each, sign) for each in SCRIPTS) else for_encoding(sign, "cp1252") for sign in visible(text)
    )
    return "".join(known)


def _plain(value: Any, write: Callable[[str], str]) -> Any:
    """A part of a document as JSON has it: of a block its kind, and its fields."""
    if is_dataclass(value):
        members = {field.name: _plain(getattr(value, field.name), write) for field in fields(value)}
        return members | {"kind": type(value).__name__.lower()}
    if isinstance(value, tuple):
        return [_plain(each, write) for each in value]
    return write(value) if isinstance(value, str) else value


def _as_json(data: Any) -> str:
    from pydantic_core import to_json

    return to_json(data).decode()
