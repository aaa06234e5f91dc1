"""How a DOCX looks: the styles of its paragraphs and of its text, which its reader may change."""

from collections.abc import Mapping
from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from visitbrief.render.document import Role
from visitbrief.render.docx.elements import element, tag

FONT: Final = "Times New Roman"
FACT: Final = "Fact"
CALLOUT: Final = "Callout"
CELL: Final = "Cell"
GAP: Final = "Gap"
"""What stands between two tables, or Word joins them."""
BETWEEN_CELLS: Final = 140
"""Room at the right of a cell; in twentieths of a point."""
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


def set_up_styles(file: Any) -> None:
    """Give a file of python-docx all styles that a document is written in."""
    styles = file.styles
    for name in (FACT, CALLOUT, CELL, GAP):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    for name, (size, above, below) in STYLES.items():
        style = styles[name]
        _set_font(style, FONT)
        style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(below)
        style.paragraph_format.line_spacing = 1.0
    styles[CALLOUT].paragraph_format.keep_with_next = True
    for name, sides in (("Title", ()), ("Heading 1", ("bottom",)), (CALLOUT, ("left",))):
        _draw_borders(styles[name], *sides)
    for name in ("Header", "Footer"):
        styles[name].paragraph_format.tab_stops.clear_all()
    for role, look in ROLES.items():
        font = styles.add_style(style_of(role), WD_STYLE_TYPE.CHARACTER).font
        font.bold, font.superscript = look.get("bold"), look.get("superscript")
        font.name = look.get("name")
        font.size = Pt(look["size"]) if "size" in look else None
        if "color" in look:
            font.color.rgb = RGBColor.from_string(look["color"])


def style_of(role: Role) -> str:
    """The name of the character style of a role."""
    return f"Text {role}"


def rows_ruled(style: str) -> Any:
    """The properties of a table in a style of that id, of a fixed width, with lines below its rows and no others.

    Cells have no room at their left, so that text and lines stand at the edge of the text around the table.
    """
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kept = side in ("bottom", "insideH")
        borders.append(element(side, {"val": "single", "sz": 4, "color": "BFBFBF"} if kept else {"val": "nil"}))
    named, width = element("tblStyle", {"val": style}), element("tblW", {"type": "auto", "w": 0})
    fixed = element("tblLayout", {"type": "fixed"})
    sides = (("left", 0), ("right", BETWEEN_CELLS))
    margins = element("tblCellMar", None, *(element(side, {"w": room, "type": "dxa"}) for side, room in sides))
    titled = element("tblLook", {"val": "0420", "firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0})
    return element("tblPr", None, named, width, borders, fixed, margins, titled)


def _set_font(style: Any, name: str) -> None:
    """Give a style a font for letters of every script, where the template has one of its theme."""
    style.font.name = name
    fonts = style.element.rPr.rFonts
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def _draw_borders(style: Any, *sides: str) -> None:
    """Draw lines at some sides of the paragraphs of a style, and no others."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(tag("pBdr")):
        properties.remove(old)
    borders = element("pBdr")
    for side in sides:
        borders.append(element(side, {"val": "single", "sz": 6, "space": 2, "color": "808080"}))
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
