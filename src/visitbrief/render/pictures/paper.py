"""What all pictures are drawn with: text in lines, and the sheet that holds a picture that stands alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from typing import Final

from visitbrief.render.document import Line, Role, Span
from visitbrief.render.markup import Markup, element
from visitbrief.render.text import visible
from visitbrief.render.words import words, wrap

MARGIN: Final = 24
"""Pixels around a picture."""
LINE: Final = 18
"""Pixels from one line of text to the next."""
CHARACTER: Final = 7
"""Pixels that a character takes, on average and with room to spare: what draws the text measures it by no other."""
MARKS: Final = "marks.css"
"""How marks look, wherever they are drawn."""
SHEET: Final = "sheet.css"
"""How a picture looks that stands alone."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, with what it shows in words."""

    title: str
    description: str
    """What is to be seen in it, for who does not see it."""
    width: float
    """In pixels, as is `height`."""
    height: float
    body: Markup


def alone(picture: Picture, caption: str) -> bytes:
    """A picture as an SVG document that needs nothing else, under its title and a caption.

    Source: SVG 2; its names for assistive technology, SVG Accessibility API Mappings, section 8.
    """
    heading = text(((Span(picture.title, Role.STRONG),), (Span(caption, Role.MUTED),)), MARGIN, MARGIN, picture.width)
    top = MARGIN + LINE * (len(heading) + 1)
    width, height = picture.width + 2 * MARGIN, top + picture.height + MARGIN
    sheet = element(
        "svg",
        element("title", picture.title, id="title"),
        element("desc", picture.description, id="desc"),
        element("style", style(MARKS), style(SHEET)),
        element("rect", class_="sheet", width="100%", height="100%"),
        *heading,
        element("g", picture.body, transform=f"translate({MARGIN} {top})"),
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width:.7g} {height:.7g}",
        role="img",
        aria_labelledby="title desc",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{sheet}\n'.encode()


def style(name: str) -> Markup:
    """A style sheet of this package."""
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def text(lines: Iterable[Line], x: float, y: float, width: float) -> list[Markup]:
    """Lines of text below each other, wrapped to a width in pixels; the first one's base lies `LINE` below `y`."""
    shown = [tuple(Span(visible(span.text), span.role) for span in line) for line in lines]
    wrapped = [piece for line in shown for piece in wrap(words(line), max(1, int(width / CHARACTER)))]
    return [
        element("text", *_runs(spans), x=x, y=y + LINE * (place + 1) - LINE / 4) for place, spans in enumerate(wrapped)
    ]


def _runs(spans: Iterable[Span]) -> Iterator[str]:
    """A line's text, that of one role in one piece."""
    for role, run in groupby(spans, key=attrgetter("role")):
        shown = "".join(span.text for span in run)
        yield shown if role is Role.PLAIN else element("tspan", shown, class_=role.value)


def in_words(lines: Sequence[Line]) -> str:
    """Lines of text as one."""
    return "; ".join(filter(None, ("".join(span.text for span in line) for line in lines)))
