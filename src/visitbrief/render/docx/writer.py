"""A document written into a file of python-docx, block by block."""

from collections.abc import Sequence
from typing import Any, Final

from docx import Document as File
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
from visitbrief.render.docx.elements import element, field, run, tab_stop, twips
from visitbrief.render.docx.styles import CALLOUT, CELL, FACT, GAP, ROLES, rows_ruled, set_up_styles, style_of
from visitbrief.render.sheets import shares, spans
from visitbrief.render.text import visible

PAPERS: Final = {Paper.A4: (21.0, 29.7), Paper.LETTER: (21.59, 27.94)}
"""Width and height, in centimetres."""
MARGINS: Final = (1.8, 1.6)
"""At the sides, and at the head and the foot; in centimetres."""
WIDEST_TERM: Final = 5.5
"""Centimetres that terms take beside their facts; a longer one stands above its fact."""
CHARACTER: Final = 0.17
"""Centimetres that a character takes at most, on average."""
DEPTH: Final = 0.4
"""Centimetres by which a row is moved in under the one that it is a part of."""
DEEPEST: Final = 9
"""Levels of headings in Word."""
TAB: Final = Span("\t")
"""What stands between a term and its fact."""
BREAK: Final = Span("\n")
"""The same where a term is too long to have its fact beside it."""


class Writer:
    """Writes a document block by block. Objects of python-docx have no types, so they are `Any` here."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.file: Any = File()
        set_up_styles(self.file)
        self._styles: dict[str, str] = {style.name: style.style_id for style in self.file.styles}
        """The ids of styles by name."""
        named = (span.at for span in spans(document.body) if span.at)
        self._places = {name: f"place{number}" for number, name in enumerate(named, 1)}
        self._addresses: dict[str, str] = {}
        """The ids of the relationships to web addresses, by address."""
        self._width = PAPERS[paper][0] - 2 * MARGINS[0]
        self._begins_sheet = False
        """Whether the next paragraph stands on a new sheet."""
        self._end = self.file.element.body.sectPr
        """Behind all blocks, the element that sets the sheets up."""
        self._set_up_sheets(document, paper)
        self._add("Title", (Span(document.title),))
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
        foot = self._paragraph("Footer", (Span(document.foot), TAB), tab_stop(self._width, "right"))
        foot.extend((*field("PAGE"), run(" / "), *field("NUMPAGES")))
        head = self._banner(document, "Header") or [self._paragraph("Header", ())]
        section.header._element[:] = head  # noqa: SLF001 - python-docx removes no paragraph
        section.footer._element[:] = [*self._banner(document, "Footer"), foot]  # noqa: SLF001

    def _banner(self, document: Document, style: str) -> list[Any]:
        said = [(Span(text, Role.STRONG),) for text in document.banner]
        return [self._paragraph(style, line, element("jc", {"val": "center"})) for line in said]

    # -- blocks -------------------------------------------------------------------------------------------------------

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text, level):
                self._add(f"Heading {min(max(level - 1, 1), DEEPEST)}", (Span(text),))
            case Paragraph(content):
                self._add("Normal", content)
            case Bullets(items):
                for item in items:
                    self._add("List Bullet", item)
            case Facts(pairs):
                self._facts(pairs)
            case Table():
                self._table(block)
            case Callout(title, body):
                self._add(CALLOUT, title)
                for inner in body:  # what is asked stays on the sheet of what answers it
                    if isinstance(inner, Paragraph):
                        self._add("Normal", inner.content, element("keepNext"))
                    else:
                        self._block(inner)

    def _add(self, style: str, line: Line, *properties: Any) -> None:
        """Add a paragraph to the body."""
        if self._begins_sheet:
            properties = (element("pageBreakBefore"), *properties)
            self._begins_sheet = False
        self._end.addprevious(self._paragraph(style, line, *properties))

    def _facts(self, pairs: Sequence[tuple[str, Line]]) -> None:
        """Each term, a tab, and its fact, which goes on under itself."""
        beside = min(WIDEST_TERM, CHARACTER * (max(len(term) for term, _ in pairs) + 2))
        for term, fact in pairs:
            hanging = element("ind", {"left": twips(beside), "hanging": twips(beside)})
            between = (TAB,) if CHARACTER * len(term) < beside else (BREAK,)  # what follows a break hangs
            self._add(FACT, (Span(term, Role.MUTED), *between, *fact), tab_stop(beside, "left"), hanging)

    def _table(self, table: Table) -> None:
        """A table whose titles stand on every sheet that it goes on to, and whose rows stay whole."""
        if table.caption or not table.rows:
            self._add("Normal", (Span(table.caption if table.rows else table.empty, Role.STRONG),))
        if not table.rows:
            return
        widths = [twips(self._width * share) for share in shares(table)]
        grid = element("tblGrid", None, *(element("gridCol", {"w": width}) for width in widths))
        added = element("tbl", None, rows_ruled(self._styles["Table Grid"]), grid)
        titles = tuple(((Span(column.title, Role.MUTED),),) for column in table.columns)
        right = [column.right for column in table.columns]
        added.append(self._row(titles, widths, right, element("cantSplit"), element("tblHeader")))
        for row in table.rows:
            added.append(self._row(row.cells, widths, right, element("cantSplit"), depth=row.depth))
        self._end.addprevious(added)
        self._add(GAP, ())

    def _row(
        self,
        cells: Sequence[Sequence[Line]],
        widths: Sequence[int],
        right: Sequence[bool],
        *properties: Any,
        depth: int = 0,
    ) -> Any:
        """A row of a table; the first cell of one that is part of another is moved in."""
        row = element("tr", None, element("trPr", None, *properties))
        for place, (lines, width, to_right) in enumerate(zip(cells, widths, right, strict=True)):
            moved_in = ("ind", {"left": twips(DEPTH * depth)}) if place == 0 and depth else None
            at_right = ("jc", {"val": "right"}) if to_right else None
            looks = [each for each in (moved_in, at_right) if each is not None]
            written = [self._paragraph(CELL, line, *(element(*look) for look in looks)) for line in filter(None, lines)]
            size = element("tcPr", None, element("tcW", {"type": "dxa", "w": width}))
            row.append(element("tc", None, size, *(written or [element("p")])))
        return row

    # -- text ---------------------------------------------------------------------------------------------------------

    def _paragraph(self, style: str, line: Line, *properties: Any) -> Any:
        """A paragraph in a style, with its links and the places that are linked to.

        Args:
            style: its name.
            line: what it says.
            properties: how it differs from its style, in the order of ECMA-376-1, part 1, section 17.3.1.
        """
        made = element("p", None, element("pPr", None, element("pStyle", {"val": self._styles[style]}), *properties))
        for span in line:
            if span.at:
                made.extend(self._bookmark(self._places[span.at]))
            if span is TAB or span is BREAK:
                made.append(element("r", None, element("tab" if span is TAB else "br")))
                continue
            written = run(visible(span.text), self._styles[style_of(span.role)] if span.role in ROLES else "")
            made.append(self._link(span.to, written) if span.to else written)
        return made

    def _bookmark(self, name: str) -> tuple[Any, Any]:
        number = name.removeprefix("place")
        return element("bookmarkStart", {"id": number, "name": name}), element("bookmarkEnd", {"id": number})

    def _link(self, to: str, written: Any) -> Any:
        """A link around a run: to a bookmark, or to a web address."""
        if to.startswith("#"):
            return element("hyperlink", {"anchor": self._places[to[1:]]}, written)
        link = element("hyperlink", None, written)
        link.set(qn("r:id"), self._address(to))
        return link

    def _address(self, url: str) -> str:
        """The id of the relationship to a web address: python-docx would look for it among all that there are."""
        if url not in self._addresses:
            self._addresses[url] = id_ = f"url{len(self._addresses) + 1}"
            self.file.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, url, id_, is_external=True)
        return self._addresses[url]
