"""A document as DOCX, for Word and LibreOffice: real styles, links to bookmarks, the same bytes for the same answer.

A fact is a paragraph with a tab between its term and what stands beside it, so that a screen reader meets no table that
is none. Needs the extra `docx`.

Source: ECMA-376-1, WordprocessingML; python-docx 1.2.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from visitbrief.render.answer import Answer, Paper, Screen
from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Role,
    Span,
    Table,
)
from visitbrief.render.extras import package_for
from visitbrief.render.sheets import day_of, on_paper
from visitbrief.render.text import visible

PAPERS: Final = {Paper.A4: (21.0, 29.7), Paper.LETTER: (21.59, 27.94)}
"""Width and height, in centimetres."""
MARGINS: Final = (1.8, 1.6)
"""At the sides, and at the head and the foot; in centimetres."""
WIDEST_TERM: Final = 4.6
"""Centimetres that terms take beside their facts; a longer one runs into its fact."""
CHARACTER: Final = 0.17
"""Centimetres, roughly, of a character."""
DEPTH: Final = 0.4
"""Centimetres by which a row is moved in under the one that it is a part of."""
COLUMN: Final = (8, 60)
"""Fewest and most characters that a column counts for, when the width of a table is shared out."""
DEEPEST: Final = 9
"""Levels of headings in Word."""
FONT: Final = "Times New Roman"
FACT: Final = "Fact"
CALLOUT: Final = "Callout"
CELL: Final = "Cell"
GAP: Final = "Gap"
"""What stands between two tables, or Word joins them."""
STYLES: Final[Mapping[str, tuple[float, float, float]]] = {
    "Normal": (9, 0, 1.5),
    "Title": (14, 0, 2),
    "Heading 1": (10.5, 5, 1.5),
    "Heading 2": (9.5, 5, 1.5),
    "List Bullet": (9, 0, 0),
    FACT: (9, 0, 0),
    CALLOUT: (9, 6, 1),
    CELL: (8.5, 0, 0),
    GAP: (1, 0, 0),
    "Header": (9, 0, 0),
    "Footer": (8, 0, 0),
}
"""The styles of paragraphs: size of the letters, room above and below; in points."""
ROLES: Final[Mapping[Role, Mapping[str, Any]]] = {
    Role.STRONG: {"bold": True},
    Role.MUTED: {"color": "595959"},
    Role.ID: {"name": "Consolas", "size": 7.5},
    Role.FIGURE: {"bold": True},
    Role.FLAG: {"bold": True, "color": "8C0F08"},
    Role.NOTE: {"superscript": True},
    Role.MAJOR: {"bold": True, "color": "8C0F08"},
    Role.MODERATE: {"color": "8C0F08"},
    Role.MINOR: {"color": "595959"},
}
"""How the character style of a role looks."""
MADE_AT: Final = (1980, 1, 1, 0, 0, 0)
"""When each part of the file was put into it: the earliest that a ZIP file can say."""


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page of an answer, for a size of paper.

    Raises:
        CannotWriteError: python-docx is not installed.
    """
    package_for("docx", "docx")
    document = on_paper(answer)
    file = _Writer(document, screen.paper).file
    properties = file.core_properties
    properties.title = visible(document.title)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.combine(day_of(answer), time())
    properties.language = "en"
    saved = BytesIO()
    file.save(saved)
    return _reproducible(saved)


def _reproducible(saved: BytesIO) -> bytes:
    """The same ZIP file without the time at which it was made."""
    again = BytesIO()
    with ZipFile(saved) as parts, ZipFile(again, "w") as file:
        for name in parts.namelist():
            file.writestr(ZipInfo(name, MADE_AT), parts.read(name), ZIP_DEFLATED)
    return again.getvalue()


class _Writer:
    """Writes a document block by block. Objects of python-docx have no types, so they are `Any` here."""

    def __init__(self, document: Document, paper: Paper) -> None:
        from docx import Document as File

        self.file: Any = File()
        self._places = {name: f"place{number}" for number, name in enumerate(_places(document.body), 1)}
        self._width = PAPERS[paper][0] - 2 * MARGINS[0]
        self._begins_sheet = False
        """Whether the next paragraph stands on a new sheet."""
        self._set_up_styles()
        self._set_up_sheets(document, paper)
        self._write(self._paragraph("Title"), (Span(document.title),))
        for block in document.blocks:
            self._block(block)
        self._begins_sheet = bool(document.annexes)
        for block in document.annexes:
            self._block(block)

    # -- styles and sheets --------------------------------------------------------------------------------------------

    def _set_up_styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt, RGBColor

        styles = self.file.styles
        for name in (FACT, CALLOUT, CELL, GAP):
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
        for name, (size, above, below) in STYLES.items():
            style = styles[name]
            self._set_font(style, FONT)
            style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(below)
            style.paragraph_format.line_spacing = 1.0
        styles[CALLOUT].paragraph_format.keep_with_next = True
        for name, sides in (("Title", ()), ("Heading 1", ("bottom",)), (CALLOUT, ("left",))):
            self._draw_borders(styles[name], *sides)
        for name in ("Header", "Footer"):
            styles[name].paragraph_format.tab_stops.clear_all()
        for role, look in ROLES.items():
            font = styles.add_style(_style_of(role), WD_STYLE_TYPE.CHARACTER).font
            font.bold, font.superscript = look.get("bold"), look.get("superscript")
            font.name = look.get("name")
            font.size = Pt(look["size"]) if "size" in look else None
            if "color" in look:
                font.color.rgb = RGBColor.from_string(look["color"])

    def _set_font(self, style: Any, name: str) -> None:
        """Give a style a font for letters of every script, where the template has one of its theme."""
        from docx.oxml.ns import qn

        style.font.name = name
        fonts = style.element.rPr.rFonts
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), name)

    def _draw_borders(self, style: Any, *sides: str) -> None:
        """Draw lines at some sides of the paragraphs of a style, and no others."""
        properties = style.element.get_or_add_pPr()
        for old in properties.findall(_tag("pBdr")):
            properties.remove(old)
        borders = _element("pBdr")
        for side in sides:
            borders.append(_element(side, {"val": "single", "sz": 6, "space": 2, "color": "808080"}))
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")

    def _set_up_sheets(self, document: Document, paper: Paper) -> None:
        """The size of the sheets, and what stands at the head and the foot of each."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm

        section = self.file.sections[0]
        section.page_width, section.page_height = map(Cm, PAPERS[paper])
        section.left_margin = section.right_margin = Cm(MARGINS[0])
        section.top_margin = section.bottom_margin = Cm(MARGINS[1])
        section.header_distance = section.footer_distance = Cm(0.7)
        for place, style in ((section.header, "Header"), (section.footer, "Footer")):
            (first,) = place.paragraphs
            for text in document.banner:
                paragraph = first.insert_paragraph_before(style=style)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                self._write(paragraph, (Span(text, Role.STRONG),))
        last = section.footer.paragraphs[-1]
        self._tab(last, self._width, to_the_right=True)
        last.add_run(f"{visible(document.foot)}\t")
        self._field(last, "PAGE")
        last.add_run(" / ")
        self._field(last, "NUMPAGES")
        if document.banner:
            header = section.header.paragraphs[-1]
            header._element.getparent().remove(header._element)  # noqa: SLF001 - python-docx removes no paragraph

    def _field(self, paragraph: Any, code: str) -> None:
        """Something that the reader's program fills in."""
        for child in (
            _element("fldChar", {"fldCharType": "begin"}),
            _element("instrText", text=code),
            _element("fldChar", {"fldCharType": "separate"}),
            _element("t", text="1"),
            _element("fldChar", {"fldCharType": "end"}),
        ):
            paragraph.add_run()._r.append(child)  # noqa: SLF001 - python-docx knows no fields

    def _tab(self, paragraph: Any, at: float, *, to_the_right: bool = False) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Cm

        alignment = WD_TAB_ALIGNMENT.RIGHT if to_the_right else WD_TAB_ALIGNMENT.LEFT
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(at), alignment)

    # -- blocks -------------------------------------------------------------------------------------------------------

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text, level):
                self._write(self._paragraph(f"Heading {min(max(level - 1, 1), DEEPEST)}"), (Span(text),))
            case Paragraph(content):
                self._write(self._paragraph("Normal"), content)
            case Bullets(items):
                for item in items:
                    self._write(self._paragraph("List Bullet"), item)
            case Facts(pairs):
                self._facts(pairs)
            case Table():
                self._table(block)
            case Callout(title, body):
                self._write(self._paragraph(CALLOUT), title)
                for inner in body:
                    self._block(inner)

    def _paragraph(self, style: str) -> Any:
        paragraph = self.file.add_paragraph(style=style)
        if self._begins_sheet:
            paragraph.paragraph_format.page_break_before = True
            self._begins_sheet = False
        return paragraph

    def _facts(self, pairs: Sequence[tuple[str, Line]]) -> None:
        """Each term, a tab, and its fact, which goes on under itself."""
        from docx.shared import Cm

        beside = min(WIDEST_TERM, CHARACTER * (max(len(term) for term, _ in pairs) + 2))
        for term, fact in pairs:
            paragraph = self._paragraph(FACT)
            paragraph.paragraph_format.left_indent = Cm(beside)
            paragraph.paragraph_format.first_line_indent = Cm(-beside)
            self._tab(paragraph, beside)
            self._write(paragraph, (Span(term, Role.MUTED),))
            paragraph.add_run().add_tab()
            self._write(paragraph, fact)

    def _table(self, table: Table) -> None:
        """A table whose titles stand on every sheet that it goes on to, and whose rows stay whole."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm

        if table.caption or not table.rows:
            self._write(self._paragraph("Normal"), (Span(table.caption if table.rows else table.empty, Role.STRONG),))
        if not table.rows:
            return
        titles = tuple(((Span(column.title, Role.MUTED),),) for column in table.columns)
        widths = [Cm(self._width * share) for share in _shares(table)]
        grid = self.file.add_table(0, len(widths))
        grid.autofit = False
        grid.style = "Table Grid"
        _keep_to_lines_between_rows(grid)
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = width
        for number, cells in enumerate((titles, *(row.cells for row in table.rows))):
            added = grid.add_row()
            properties = added._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx knows neither of the two
            properties.append(_element("cantSplit"))
            if number == 0:
                properties.append(_element("tblHeader"))
            depth = table.rows[number - 1].depth if number else 0
            for place, (cell, lines, width) in enumerate(zip(added.cells, cells, widths, strict=True)):
                cell.width = width
                first = cell.paragraphs[0]
                for each, text in enumerate(filter(None, lines)):
                    paragraph = first if each == 0 else cell.add_paragraph()
                    paragraph.style = CELL
                    if place == 0 and depth:
                        paragraph.paragraph_format.left_indent = Cm(DEPTH * depth)
                    if table.columns[place].right:
                        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                    self._write(paragraph, text)
        self._paragraph(GAP)

    # -- text ---------------------------------------------------------------------------------------------------------

    def _write(self, paragraph: Any, line: Line) -> None:
        """Add a line to a paragraph, with its links and the places that are linked to."""
        for span in line:
            if span.at:
                self._mark(paragraph, self._places[span.at])
            run = paragraph.add_run(visible(span.text), _style_of(span.role) if span.role in ROLES else None)
            if span.to:
                paragraph._p.append(self._link(span.to, run))  # noqa: SLF001 - python-docx adds no links

    def _mark(self, paragraph: Any, name: str) -> None:
        """A bookmark."""
        number = name.removeprefix("place")
        paragraph._p.append(_element("bookmarkStart", {"id": number, "name": name}))  # noqa: SLF001 - nor bookmarks
        paragraph._p.append(_element("bookmarkEnd", {"id": number}))  # noqa: SLF001

    def _link(self, to: str, run: Any) -> Any:
        """A link around a run: to a bookmark, or to a web address."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        if to.startswith("#"):
            link = _element("hyperlink", {"anchor": self._places[to[1:]]})
        else:
            link = _element("hyperlink")
            link.set(qn("r:id"), self.file.part.relate_to(to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(run._r)  # noqa: SLF001
        return link


def _keep_to_lines_between_rows(grid: Any) -> None:
    borders = _element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kept = side in ("bottom", "insideH")
        borders.append(_element(side, {"val": "single", "sz": 4, "color": "BFBFBF"} if kept else {"val": "nil"}))
    properties = grid._tbl.tblPr  # noqa: SLF001 - python-docx knows no borders
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def _shares(table: Table) -> list[float]:
    """The share of its width that each column of a table has, by the longest line in it."""
    fewest, most = COLUMN
    columns = zip(*(row.cells for row in table.rows), strict=True)
    longest = [
        max(sum(len(span.text) for span in line) for cell in column for line in (*cell, ())) for column in columns
    ]
    counted = [
        min(max(length, len(column.title), fewest), most) for length, column in zip(longest, table.columns, strict=True)
    ]
    return [each / sum(counted) for each in counted]


def _places(blocks: Sequence[Block]) -> Iterator[str]:
    """The names of all places of some blocks, each of which is linked to."""
    return (span.at for block in blocks for span in _spans(block) if span.at)


def _spans(block: Block) -> Iterator[Span]:
    """All text of a block that has roles."""
    match block:
        case Paragraph(content):
            lines: Iterator[Line] = iter((content,))
        case Bullets(items):
            lines = iter(items)
        case Facts(pairs):
            lines = (fact for _, fact in pairs)
        case Table():
            lines = (line for row in block.rows for cell in row.cells for line in cell)
        case Callout(title, body):
            lines = iter((title, *(tuple(_spans(inner)) for inner in body)))
        case _:
            lines = iter(())
    return (span for line in lines for span in line)


def _style_of(role: Role) -> str:
    """The name of the character style of a role."""
    return f"Text {role}"


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    tag: str = qn(f"w:{name}")
    return tag


def _element(name: str, attributes: Mapping[str, object] | None = None, *, text: str | None = None) -> Any:
    """An element of WordprocessingML with attributes of it."""
    from docx.oxml import OxmlElement

    element: Any = OxmlElement(f"w:{name}")
    if text is not None:
        element.text = text
    for key, value in (attributes or {}).items():
        element.set(_tag(key), str(value))
    return element
