"""A document as one HTML file that prints: nothing in it runs, and nothing is fetched.

Its Content-Security-Policy allows its own style, by its hash, and nothing else.

Source: HTML; Content Security Policy Level 3; CSS Paged Media Level 3.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from typing import Final

from visitbrief.render.answer import Answer, Paper, Screen
from visitbrief.render.blocks import Blocks
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.sheets import on_paper

PAPERS: Final = {Paper.A4: "A4", Paper.LETTER: "letter"}
"""What CSS calls a size of paper."""


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page of an answer, in UTF-8, for a size of paper."""
    document = on_paper(answer)
    own = files(__package__).joinpath("html.css").read_text(encoding="utf-8")
    style = Markup(f"@page {{ size: {PAPERS[screen.paper]}; }}\n{own}")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", document.title),
        element("style", style),
    )
    write = Blocks(_unlinked, level=2)
    body = element(
        "body",
        _sheet("header", document.banner),
        element(
            "main",
            element("h1", document.title),
            write(document.blocks),
            element("div", write(document.annexes), class_="annexes"),
        ),
        _sheet("footer", (*document.banner, document.foot)),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n".encode()


def _sheet(name: str, lines: Iterable[str]) -> Markup:
    """What every sheet says at its head or foot; nothing where that is nothing."""
    said = [element("p", line) for line in lines if line]
    return element(name, *said) if said else joined(())


def _unlinked(id_: str, *content: str) -> Markup:
    """An id, or what is about it: a document's own links stand in its spans."""
    return joined(content or (element("code", id_),))
