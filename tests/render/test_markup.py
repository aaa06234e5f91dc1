"""Elements, read back by parsers that are not ours."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.text import visible

HOSTILE = "</p><script>alert('1')</script> & \"&amp;\" ]]> <!-- \x00\x1b\u202e\ufffe\uffff"


class Reader(HTMLParser):
    """Keeps what it reads: start tags with their attributes, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_text_is_escaped_and_markup_is_not() -> None:
    assert element("p", "a < b", element("b", "c"), Markup("&amp;")) == "<p>a &lt; b<b>c</b>&amp;</p>"
    assert joined(["<", Markup("<br />")]) == "&lt;<br />"


@pytest.mark.parametrize(
    ("attributes", "written"),
    [
        ({"class_": "x", "aria_label": "y"}, ' class="x" aria-label="y"'),
        ({"hidden": True, "open": False, "lang": None}, ' hidden=""'),
        ({"x": 1.5, "y": 1 / 3, "width": 12_000, "height": 0}, ' x="1.5" y="0.3333333" width="12000" height="0"'),
        ({"href": "\"><i a='b'>"}, ' href="&quot;&gt;&lt;i a=&#x27;b&#x27;&gt;"'),
    ],
)
def test_attributes(attributes: dict[str, str | float | bool | None], written: str) -> None:
    assert element("g", **attributes) == f"<g{written}></g>"


def test_what_html_closes_by_itself_is_closed_for_xml_too() -> None:
    assert element("input", name="search") == '<input name="search" />'


@given(st.text() | st.just(HOSTILE), st.text() | st.just(HOSTILE))
def test_a_text_comes_back_from_html_and_from_xml_and_opens_nothing(text: str, value: str) -> None:
    written = element("p", text, title=value)
    html = Reader(written)
    xml = ElementTree.fromstring(written)  # noqa: S314 - it is our own

    assert (html.tags, html.text) == ([("p", {"title": visible(value)})], visible(text))
    assert (xml.get("title"), xml.text or "", len(xml)) == (visible(value), visible(text), 0)
