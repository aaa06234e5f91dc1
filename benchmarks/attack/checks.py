"""What an answer or a message may hold."""

import csv
import json
import re
import unicodedata
from io import StringIO
from typing import Final
from xml.etree import ElementTree

from rich.cells import cell_len

from benchmarks.attack.trial import Fault, Trial

COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
"""What the program itself writes where colour is asked for (SGR)."""
INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories of what acts and does not show: control, format and bidirectional characters, line breaks."""
FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
"""How a cell begins that a spreadsheet evaluates."""
NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
TAG: Final = re.compile(r"<[/!?]?([^\s/>]*)")
"""How an element begins or ends, in HTML and in XML."""
OWN_TAGS: Final = frozenset(
    [
        "DOCTYPE",
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "div",
        "nav",
        "ul",
        "ol",
        "li",
        "form",
        "label",
        "input",
        "select",
        "option",
        "button",
        "main",
        "footer",
        "section",
        "article",
        "aside",
        "details",
        "summary",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "strong",
        "span",
        "code",
        "cite",
        "q",
        "svg",
        "g",
        "line",
        "circle",
        "path",
        "text",
        "tspan",
        "rect",
        "desc",
        "script",
        "xml",
    ]
)
"""What the program's own pages and pictures are made of."""
ERROR: Final = re.compile(r"visitbrief: error: (?P<where>.+?): .+\n(?:  hint: .+\n)?")
"""An error as the program prints it: one line, and perhaps a hint."""


def acting(text: str) -> str:
    """A character that acts on a terminal instead of being shown, as an escape; empty if there is none."""
    found = [char for char in set(text) if char != "\n" and unicodedata.category(char) in INVISIBLE]
    return ascii(min(found)) if found else ""


def page_is_safe(trial: Trial, text: str, *, width: int, color: bool, command: str) -> None:
    """Fail the case unless a page is all text, and fits."""
    plain = COLOUR.sub("", text) if color else text
    if char := acting(plain):
        trial.fail(Fault.OUTPUT, f"{command} prints {char} on a page")
    for line in plain.split("\n"):
        if cell_len(line) > width:
            trial.fail(Fault.OUTPUT, f"{command} prints a line of {cell_len(line)} cells, not {width}: {line[:80]!r}")


def json_is_safe(trial: Trial, answer: bytes, *, command: str) -> None:
    """Fail the case unless an answer is one whole JSON document, without a character that acts on a terminal."""
    if char := acting(answer.decode()):
        trial.fail(Fault.OUTPUT, f"{command} --json prints {char}")
    if not is_whole(answer):
        trial.fail(Fault.OUTPUT, f"{command} --json prints no whole document: {answer[-80:]!r}")


def format_is_safe(trial: Trial, answer: bytes, format_: str, *, command: str) -> None:
    """Fail the case unless an answer is whole in its format, without a character that acts on whatever opens it."""
    text = answer.decode()
    match format_:
        case "json" | "csl-json":
            json_is_safe(trial, answer, command=command)
        case "ndjson":
            for line in answer.splitlines(keepends=True):
                json_is_safe(trial, line, command=command)
        case "csv":
            head, *rows = csv.reader(StringIO(text, newline=""))
            if any(len(row) != len(head) for row in rows):
                trial.fail(Fault.OUTPUT, f"{command} prints rows of CSV that are not as long as their head")
            for cell in (cell for row in rows for cell in row if FORMULA.match(cell) and not NUMBER.fullmatch(cell)):
                trial.fail(Fault.OUTPUT, f"{command} prints a formula in CSV: {cell[:80]!r}")
        case "svg" | "html":
            markup_is_safe(trial, text, format_, command=command)
    if char := acting(text.replace("\r\n", "\n")):
        trial.fail(Fault.OUTPUT, f"{command} prints {char} as {format_}")


def markup_is_safe(trial: Trial, text: str, format_: str, *, command: str) -> None:
    """Fail the case unless a picture is well-formed, and whatever is markup is the program's own."""
    if format_ == "svg":
        try:
            ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            trial.fail(Fault.OUTPUT, f"{command} prints no well-formed SVG: {error}")
    for foreign in {*TAG.findall(text)} - OWN_TAGS:
        trial.fail(Fault.OUTPUT, f"{command} prints an element of {format_} that is none of its own: {foreign[:80]!r}")


def error_is_plain(trial: Trial, text: str) -> None:
    """Fail the case unless standard error holds one clear error with its place, and nothing that acts."""
    if char := acting(text):
        trial.fail(Fault.OUTPUT, f"the error holds {char}")
    if not ERROR.fullmatch(text):
        trial.fail(Fault.OUTPUT, f"no error with a place: {text[:200]!r}")


def is_whole(answer: bytes) -> bool:
    """Whether an answer is one JSON document to its last line."""
    try:
        json.loads(answer)
    except ValueError:
        return False
    return answer.endswith(b"\n")
