"""What every format renders: the answer of a command, and what the screen can show."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from visitbrief.dossier.model import Visit
    from visitbrief.render.document import Document


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"


class Screen(NamedTuple):
    """What a page is laid out for; a format looks at what it can use."""

    width: int
    """In columns."""
    color: bool
    encoding: str
    paper: Paper = Paper.A4


View = TypeVar("View", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[View]):
    """The answer of a command, with what surrounds it."""

    command: str
    view: View
    """A frozen dataclass; its fields are the answer's data."""
    visit: "Visit | None" = None
    """The visit that it is about; None for a command that needs no dossier."""
    warnings: tuple[str, ...] = ()
    """What the reader should know about it, one sentence each."""
    shape: Mapping[str, Any] = field(default_factory=dict)
    """How the page differs from the usual one: keyword arguments of the command's `lay_out`."""

    fields: tuple[str, ...] = ()
    """The columns of its rows that are asked for; empty for all. See `rows`."""

    def to_json(self) -> str:
        """The JSON document that the command prints with `--json`, to its last line break."""
        from visitbrief.render.envelope import as_json

        return as_json(self)

    def to_dict(self) -> dict[str, Any]:
        """The same document as an object: texts, numbers, truth values, None, lists and objects of these."""
        import json

        document: dict[str, Any] = json.loads(self.to_json())
        return document

    def document(self) -> "Document":
        """The page, with a note at its end that says what the warnings say."""
        from visitbrief.render.document import Bullets, Callout, line

        lay_out = import_module(f"visitbrief.render.layout.{self.command}").lay_out
        document: Document = lay_out(self.view, **self.shape)
        if not self.warnings:
            return document
        note = Callout(title=line("Note"), body=(Bullets(tuple(line(warning) for warning in self.warnings)),))
        return replace(document, blocks=(*document.blocks, note))
