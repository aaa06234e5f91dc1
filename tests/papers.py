"""Briefings made for tests, and what stands in them, read back by programs that are not ours."""

import json
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from builders import Json
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.schema import dossier_schema
from visitbrief.render.answer import Answer, Paper, Screen
from visitbrief.render.formats import render
from visitbrief.views.brief import BriefView, build_brief
from visitbrief.views.selection import Selection


def brief(dossier: Dossier | Json, **changes: Any) -> Answer[BriefView]:
    """The answer of `brief`; `changes` go to `build_brief`."""
    if isinstance(dossier, dict):
        dossier = Dossier.model_validate_json(json.dumps(dossier))
    view = build_brief(Analysis(dossier), Selection(), **changes)
    return Answer("brief", view, dossier.visit)


def most_lines() -> dict[str, int]:
    """How many lines each list of a briefing may have."""
    members = dossier_schema()["$defs"]["Briefing"]["properties"]
    return {name: member["maxItems"] for name, member in members.items() if "maxItems" in member}


def printed(format_: str, answer: Answer[Any], paper: Paper = Paper.A4) -> bytes:
    return render(format_, answer, Screen(80, False, "utf-8", paper))


def ids_of(view: BriefView) -> set[str]:
    """The ids of every claim and every source that a briefing holds."""
    ids = {claim for note in view.notes for claim in note.claims}
    ids |= {source.id for source in view.cited}
    if view.annexes is not None:
        ids |= {source.id for source in view.annexes.sources}
        disputes = view.annexes.contested
        ids |= {claim.id for row in disputes for position in row.positions for claim in position.claims}
    return ids


def text_of(format_: str, made: bytes) -> str:
    """All text of a file, as a reader of its format sees it."""
    if format_ == "html":
        return "".join(Html(made).texts)
    if format_ == "pdf":
        from pypdf import PdfReader

        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    if format_ == "docx":
        from docx import Document

        document = Document(BytesIO(made))
        inner = [*document.element.body.iter(), *_sheets(document)]
        return "".join("\n" if each.tag.endswith("}p") else each.text or "" for each in inner if _is_text(each))
    return made.decode()


def _sheets(document: Any) -> list[Any]:
    section = document.sections[0]
    return [each for part in (section.header, section.footer) for each in part._element.iter()]


def _is_text(element: Any) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith(("}t", "}p"))


def part_of(docx: bytes, name: str = "word/document.xml") -> str:
    """A part of a DOCX file."""
    return ZipFile(BytesIO(docx)).read(name).decode()


class Html(HTMLParser):
    """An HTML file: its texts, the attributes of its elements, its style."""

    def __init__(self, made: bytes) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.style = ""
        self._in_style = False
        self.feed(made.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False
        if tag in ("div", "p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3"):
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.style += data
        else:
            self.texts.append(data)

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute, of all elements that have it."""
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]
