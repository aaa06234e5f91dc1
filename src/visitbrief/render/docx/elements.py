"""Elements of WordprocessingML. A body is made of them, because python-docx looks for the place of each that it adds.

Source: ECMA-376-1, part 1, section 17.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from docx.oxml.ns import qn
from docx.oxml.parser import oxml_parser

TWIPS: Final = 567
"""Twentieths of a point in a centimetre, in which WordprocessingML measures."""


@cache
def tag(name: str) -> str:
    """The name of an element or attribute as lxml has it."""
    return qn(f"w:{name}")


def element(name: str, attributes: Mapping[str, object] | None = None, *content: Any, text: str | None = None) -> Any:
    """An element of WordprocessingML with attributes of it, and what it holds: elements, or a text."""
    made = oxml_parser.makeelement(tag(name), {tag(key): str(value) for key, value in (attributes or {}).items()})
    if text is not None:
        made.text = text
    made.extend(content)
    return made


def run(text: str, style: str = "") -> Any:
    """A run of text, in a character style of that id."""
    written = element("t", text=text)
    written.set(qn("xml:space"), "preserve")
    looks = (element("rPr", None, element("rStyle", {"val": style})),) if style else ()
    return element("r", None, *looks, written)


def tab_stop(at: float, alignment: str) -> Any:
    """The only tab stop of a paragraph: centimetres from the margin."""
    return element("tabs", None, element("tab", {"val": alignment, "pos": twips(at)}))


def field(code: str) -> Iterator[Any]:
    """What the reader's program fills in, such as the number of a sheet: its runs."""
    yield element("r", None, element("fldChar", {"fldCharType": "begin"}))
    yield element("r", None, element("instrText", text=code))
    yield element("r", None, element("fldChar", {"fldCharType": "separate"}))
    yield run("1")
    yield element("r", None, element("fldChar", {"fldCharType": "end"}))


def twips(centimetres: float) -> int:
    """A length as WordprocessingML has it."""
    return round(centimetres * TWIPS)
