"""A document written into a file of python-docx, block by block."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from docx import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm

from visitbrief.render.answer import Paper
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
from visitbrief.render.docx.elements import element, field
from visitbrief.render.docx.styles import (
    CALLOUT,
    CELL,
    FACT,
    GAP,
    ROLES,
    draw_lines_between_rows,
    set_up_styles,
    style_of,
)
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


class Writer:
    """Writes a document block by block. Objects of python-docx have no types, so they are `Any` here."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.file: Any = File()
        self._places = {name: f"place{number}" for number, name in enumerate(_places(document.body), 1)}
        self._width = PAPERS[paper][0] - 2 * MARGINS[0]
        self._begins_sheet = False
        """Whether the next paragraph stands on a new sheet."""
        set_up_styles(self.file)
        self._styles: dict[str, str] = {style.name: style.style_id for style in self.file.styles}
        """The ids of styles by name: python-docx would look through all of them for each run."""
        self._set_up_sheets(document, paper)
        self._write(self._paragraph("Title"), (Span(document.title),))
        for block in document.blocks:
            self._block(block)
        self._begins_sheet = bool(document.annexes)
        for block in document.annexes:
            self._block(block)

    # -- sheets -------------------------------------------------------------------------------------------------------

    def _set_up_sheets(self, document: Document, paper: Paper) -> None:
        """The size of the sheets, and what stands at the head and the foot of each."""
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
        for content in field(code):
            paragraph.add_run()._r.append(content)  # noqa: SLF001 - python-docx knows no fields

    def _tab(self, paragraph: Any, at: float, *, to_the_right: bool = False) -> None:
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
        paragraph = self.file.add_paragraph()
        self._style(paragraph, style)
        if self._begins_sheet:
            paragraph.paragraph_format.page_break_before = True
            self._begins_sheet = False
        return paragraph

    def _facts(self, pairs: Sequence[tuple[str, Line]]) -> None:
        """Each term, a tab, and its fact, which goes on under itself."""
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
        if table.caption or not table.rows:
            self._write(self._paragraph("Normal"), (Span(table.caption if table.rows else table.empty, Role.STRONG),))
        if not table.rows:
            return
        titles = tuple(((Span(column.title, Role.MUTED),),) for column in table.columns)
        widths = [Cm(self._width * share) for share in _shares(table)]
        grid = self.file.add_table(0, len(widths))
        grid.autofit = False
        grid.style = "Table Grid"
        draw_lines_between_rows(grid)
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = width
        for number, cells in enumerate((titles, *(row.cells for row in table.rows))):
            added = grid.add_row()
            properties = added._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx knows neither of the two
            properties.append(element("cantSplit"))
            if number == 0:
                properties.append(element("tblHeader"))
            depth = table.rows[number - 1].depth if number else 0
            for place, (cell, lines, width) in enumerate(zip(added.cells, cells, widths, strict=True)):
                cell.width = width
                first = cell.paragraphs[0]
                for each, text in enumerate(filter(None, lines)):
                    paragraph = first if each == 0 else cell.add_paragraph()
                    self._style(paragraph, CELL)
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
            run = paragraph.add_run(visible(span.text))
            if span.role in ROLES:
                run._r.style = self._styles[style_of(span.role)]  # noqa: SLF001 - as in `_style`
            if span.to:
                paragraph._p.append(self._link(span.to, run))  # noqa: SLF001 - python-docx adds no links

    def _style(self, paragraph: Any, name: str) -> None:
        paragraph._p.style = self._styles[name]  # noqa: SLF001 - by its id

    def _mark(self, paragraph: Any, name: str) -> None:
        """A bookmark."""
        number = name.removeprefix("place")
        paragraph._p.append(element("bookmarkStart", {"id": number, "name": name}))  # noqa: SLF001 - nor bookmarks
        paragraph._p.append(element("bookmarkEnd", {"id": number}))  # noqa: SLF001

    def _link(self, to: str, run: Any) -> Any:
        """A link around a run: to a bookmark, or to a web address."""
        if to.startswith("#"):
            link = element("hyperlink", {"anchor": self._places[to[1:]]})
        else:
            link = element("hyperlink")
            link.set(qn("r:id"), self.file.part.relate_to(to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(run._r)  # noqa: SLF001
        return link


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
