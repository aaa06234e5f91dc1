"""The formats an answer is printed in: a module of this package each, whose `render` makes bytes of the answer."""

from collections.abc import Mapping
from importlib import import_module
from typing import Final, Protocol, cast

from visitbrief.render.answer import Answer, Screen


class Renderer(Protocol):
    """What makes an answer the bytes of one format."""

    def __call__(self, answer: Answer, screen: Screen) -> bytes:
        """Render it."""


PAGE: Final = "page"
JSON: Final = "json"
FORMATS: Final[Mapping[str, str]] = {PAGE: "terminal", JSON: "envelope"}
"""By name, the module that renders it, imported when it is asked for."""


def render(format_: str, answer: Answer, screen: Screen) -> bytes:
    """An answer in a format.

    Raises:
        KeyError: there is no such format.
    """
    renderer = cast("Renderer", import_module(f"visitbrief.render.{FORMATS[format_]}").render)
    return renderer(answer, screen)
