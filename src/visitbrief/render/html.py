"""A document as one HTML file that prints: nothing in it runs, and nothing is fetched.

Its Content-Security-Policy allows its own style sheet, by its hash, and nothing else. Text of the document passes
through `for_html`, and a place or an address that something leads to through it as well.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from typing import Final

from visitbrief.render.answer import Answer, Paper, Screen
from visitbrief.render.document import Block, Bullets, Callout, Document, Facts, Heading, Line, Paragraph, Span, Table
from visitbrief.render.text import for_html

LANGUAGE: Final = "en"
"""Of what the program says itself."""
DEEPEST: Final = 6
"""Levels of headings."""
PAPERS: Final = {Paper.A4: "A4", Paper.LETTER: "letter"}
"""What CSS calls a size of paper."""


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page of an answer, in UTF-8, for a size of paper."""
    return "".join(f"{line}\n" for line in _page(answer.document(), screen.paper)).encode()


def _page(document: Document, paper: Paper) -> Iterator[str]:
    style = f"@page {{ size: {PAPERS[paper]}; }}\n{files(__package__).joinpath('html.css').read_text('utf-8')}"
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!doctype html>"
    yield f'<html lang="{LANGUAGE}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{for_html(document.title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield from _banner("header", document.banner)
    yield "<main>"
    yield f"<h1>{for_html(document.title)}</h1>"
    yield from _section("page-one", document.blocks)
    yield from _section("annexes", document.annexes)
    yield "</main>"
    yield from _banner("footer", (*document.banner, *filter(None, (document.foot,))))
    yield "</body>"
    yield "</html>"


def _banner(element: str, lines: Iterable[str]) -> Iterator[str]:
    """What every sheet says, if anything."""
    if text := "".join(f"<p>{for_html(line)}</p>" for line in lines):
        yield f"<{element}>{text}</{element}>"


def _section(name: str, blocks: Iterable[Block]) -> Iterator[str]:
    if text := "\n".join(line for block in blocks for line in _lines(block)):
        yield f'<div class="{name}">\n{text}\n</div>'


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            depth = min(level, DEEPEST)
            yield f"<h{depth}>{for_html(text)}</h{depth}>"
        case Paragraph(content):
            yield f"<p>{_text(content)}</p>"
        case Bullets(items):
            yield from ("<ul>", *(f"<li>{_text(item)}</li>" for item in items), "</ul>")
        case Facts():
            yield from _facts(block)
        case Table():
            yield from _table(block)
        case Callout(title, body, role):
            yield f'<section class="callout {role}">'
            yield f"<p><strong>{_text(title)}</strong></p>"
            for inner in body:
                yield from _lines(inner)
            yield "</section>"


def _facts(facts: Facts) -> Iterator[str]:
    """Terms with what stands beside them; a fact without a term belongs to that of the one above."""
    yield "<dl>"
    for term, fact in facts.pairs:
        if term:
            yield f"<dt>{for_html(term)}</dt>"
        yield f"<dd>{_text(fact)}</dd>"
    yield "</dl>"


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield f"<p>{for_html(table.empty)}</p>"
        return
    yield "<table>"
    if table.caption:
        yield f"<caption>{for_html(table.caption)}</caption>"
    titles = (f'<th scope="col">{for_html(column.title)}</th>' for column in table.columns)
    yield f"<thead><tr>{''.join(titles)}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        cells = ("<br>".join(filter(None, map(_text, cell))) for cell in row.cells)
        classes = (
            f"depth-{min(row.depth, DEEPEST)}",
            *("right" if column.right else "" for column in table.columns[1:]),
        )
        yield "<tr>" + "".join(
            f'<td class="{class_}">{cell}</td>' if class_ else f"<td>{cell}</td>"
            for class_, cell in zip(classes, cells, strict=True)
        ) + "</tr>"  # fmt: skip
    yield "</tbody></table>"


def _text(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    """A run of text: as what it is, where it leads, and where it stands."""
    place = f' id="{for_html(span.at)}"' if span.at else ""
    text = for_html(span.text)
    if span.to:
        return f'<a class="{span.role}" href="{for_html(span.to)}"{place}>{text}</a>'
    if span.role == "plain" and not place:
        return text
    return f'<span class="{span.role}"{place}>{text}</span>'
