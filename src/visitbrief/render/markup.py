"""HTML and SVG, written element by element: the one place where text becomes markup, and where all of it is escaped."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from visitbrief.render.text import for_html

WITHOUT_END: Final = frozenset({"br", "input", "link", "meta"})
"""Elements of HTML that hold nothing and have no end tag."""


class Markup(str):
    """Text that is markup already: it is not escaped again."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str | float | bool | None) -> Markup:
    """An element, both HTML and XML.

    Args:
        name: of the element.
        content: what it holds; what is not markup is text.
        attributes: by name, `_` for `-`, and one at the end of what Python keeps for itself; None and False leave an
            attribute out, True gives it without a value of its own.
    """
    given = "".join(
        [
            f' {_name(key)}="{_value(value)}"'
            for key, value in attributes.items()
            if value is not None and value is not False
        ]
    )
    if name in WITHOUT_END:
        return Markup(f"<{name}{given} />")
    return Markup(f"<{name}{given}>{joined(content)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Pieces of markup and of text as one."""
    return Markup("".join([part if isinstance(part, Markup) else for_html(part) for part in parts]))


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    if isinstance(value, bool):
        return ""
    return for_html(value) if isinstance(value, str) else f"{value:.7g}"
