"""Elements of WordprocessingML, of which python-docx makes only some.

Source: ECMA-376-1, part 1, section 17.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def tag(name: str) -> str:
    """The name of an element or attribute as lxml has it."""
    return qn(f"w:{name}")


def element(name: str, attributes: Mapping[str, object] | None = None, *, text: str | None = None) -> Any:
    """An element of WordprocessingML with attributes of it."""
    made: Any = OxmlElement(f"w:{name}")
    if text is not None:
        made.text = text
    for key, value in (attributes or {}).items():
        made.set(tag(key), str(value))
    return made


def field(code: str) -> Iterator[Any]:
    """What the reader's program fills in, such as the number of a sheet: the contents of its runs."""
    yield element("fldChar", {"fldCharType": "begin"})
    yield element("instrText", text=code)
    yield element("fldChar", {"fldCharType": "separate"})
    yield element("t", text="1")
    yield element("fldChar", {"fldCharType": "end"})
