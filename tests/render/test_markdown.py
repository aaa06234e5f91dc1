"""Documents as Markdown, read back by a parser that is not ours."""

from dataclasses import dataclass, field

import pytest
from markdown_it import MarkdownIt

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Row,
    Table,
    line,
)
from visitbrief.render.markdown import render

HOSTILE = "a | *b* <br> # c"
ESCAPED = "a | *b* &lt;br&gt; # c"
READER = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Page(Answer[None]):
    """An answer whose page is given."""

    page: Document = field(default_factory=lambda: Document(""))

    def document(self) -> Document:
        return self.page


def read(*blocks: Block) -> str:
    """The HTML of a document, without its title and without line breaks."""
    answer = Page("aid", None, page=Document(HOSTILE, blocks))
    html: str = READER.render(render(answer, Screen(20, True, "ascii")).decode()).replace("\n", "")
    title = f"<h1>{ESCAPED}</h1>"
    assert html.startswith(title)
    return html.removeprefix(title)


@pytest.mark.parametrize(
    ("block", "html"),
    [
        pytest.param(Heading(HOSTILE), f"<h2>{ESCAPED}</h2>", id="heading"),
        pytest.param(Heading("deep", level=9), "<h6>deep</h6>", id="the deepest heading"),
        pytest.param(Paragraph(line(HOSTILE, "\n\n- d")), f"<p>{ESCAPED}  - d</p>", id="paragraph"),
        pytest.param(Paragraph(line("- d")), "<p>- d</p>", id="paragraph that begins like a list"),
        pytest.param(Bullets((line(HOSTILE), line("1. d"))), f"<ul><li>{ESCAPED}</li><li>1. d</li></ul>", id="bullets"),
        pytest.param(Facts((("Met", line(HOSTILE)),)), f"<ul><li>Met: {ESCAPED}</li></ul>", id="facts"),
        pytest.param(
            Facts((("Met", line("one")), ("", line(HOSTILE)), ("Press", line("two")))),
            f"<ul><li>Met: one<ul><li>{ESCAPED}</li></ul></li><li>Press: two</li></ul>",
            id="a fact that goes on with the term above it",
        ),
        pytest.param(
            Callout(line("Note"), (Bullets((line(HOSTILE),)), Paragraph(line("d")))),
            f"<blockquote><p>Note</p><ul><li>{ESCAPED}</li></ul><p>d</p></blockquote>",
            id="callout",
        ),
        pytest.param(Table((Column("A"),), (), empty="none"), "<p>none</p>", id="table without rows"),
    ],
)
def test_each_block_is_what_it_is_and_its_text_is_text(block: Block, html: str) -> None:
    assert read(block) == html


def test_a_table_has_its_caption_its_sides_and_its_lines() -> None:
    columns = (Column("Sum|"), Column("How much", right=True))
    rows = (
        Row(((line(HOSTILE), line("id")), (line("20"),))),
        Row(((line("part"),), ()), depth=1),
    )
    right = ' style="text-align:right"'

    # `<br>` and `&emsp;` are the renderer's own; the parser keeps HTML as it stands.
    assert read(Table(columns, rows, caption="Sums")) == (
        f"<p>Sums</p><table><thead><tr><th>Sum|</th><th{right}>How much</th></tr></thead><tbody>"
        f"<tr><td>{ESCAPED}<br>id</td><td{right}>20</td></tr>"
        f"<tr><td>\u2003part</td><td{right}></td></tr></tbody></table>"
    )


def test_a_block_without_text_leaves_no_gap() -> None:
    assert read(Bullets(()), Paragraph(line("one")), Facts(()), Paragraph(line("two"))) == "<p>one</p><p>two</p>"
