"""A document as DOCX, for Word and LibreOffice: real styles, links to bookmarks, the same bytes for the same answer.

A fact is a paragraph with a tab between its term and what stands beside it, so that a screen reader meets no table that
is none. Needs the extra `docx`.

Source: ECMA-376-1, WordprocessingML; python-docx 1.2.
"""

from datetime import datetime, time
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.extras import package_for
from visitbrief.render.sheets import day_of, on_sheets
from visitbrief.render.text import visible

MADE_AT: Final = (1980, 1, 1, 0, 0, 0)
"""When each part of the file was put into it: the earliest that a ZIP file can say."""


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page of an answer, for a size of paper.

    Raises:
        CannotWriteError: python-docx is not installed, or there is too much to set on sheets.
    """
    package_for("docx", "docx")
    from visitbrief.render.docx.writer import Writer

    document = on_sheets(answer, "docx")
    file = Writer(document, screen.paper).file
    _drop_thumbnail(file)
    properties = file.core_properties
    properties.title = visible(document.title)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.combine(day_of(answer), time())
    properties.language = "en"
    saved = BytesIO()
    file.save(saved)
    return _reproducible(saved)


def _drop_thumbnail(file: Any) -> None:
    """Take out the picture that python-docx's template has of itself."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    relations = file.part.package.rels
    for id_ in [id_ for id_, each in relations.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[id_]


def _reproducible(saved: BytesIO) -> bytes:
    """The same ZIP file without the time at which it was made."""
    again = BytesIO()
    with ZipFile(saved) as parts, ZipFile(again, "w") as file:
        for name in parts.namelist():
            file.writestr(ZipInfo(name, MADE_AT), parts.read(name), ZIP_DEFLATED)
    return again.getvalue()
