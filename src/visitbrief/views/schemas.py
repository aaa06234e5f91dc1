"""Which view each command's JSON holds, and the JSON Schema of the whole."""

from collections.abc import Mapping
from importlib import import_module
from types import GenericAlias
from typing import Any, Final

ANSWERS: Final[Mapping[str, str]] = {
    "summary": "SummaryView",
    "aid": "AidView",
    "timeline": "TimelineView",
    "discrepancies": "DiscrepanciesView",
    "sources": "SourcesView",
    "show": "ShowView",
    "read": "ReadView",
    "validate": "ValidateView",
}
"""For each command the view that is `data` in its JSON: a class in the module of this package with its name."""

WITHOUT_DOSSIER: Final = frozenset({"read", "validate"})
"""The commands whose answer is not about a dossier's visit: `dossier` is null in their JSON."""


def answer_schema(command: str) -> dict[str, Any]:
    """The JSON Schema of what `visitbrief COMMAND --json` prints; descriptions are the docstrings of the view.

    Raises:
        KeyError: the command prints no JSON of its own.
    """
    from pydantic import ConfigDict, TypeAdapter

    from visitbrief.dossier.schema import envelope_schema

    view = getattr(import_module(f"visitbrief.views.{command}"), ANSWERS[command])
    # A dataclass takes no configuration from outside, but inherits that of the list which holds it.
    holder: Any = GenericAlias(list, view)
    views = TypeAdapter[Any](holder, config=ConfigDict(use_attribute_docstrings=True))
    held = views.json_schema(mode="serialization")
    schema = envelope_schema(command, {**held["items"], "$defs": held["$defs"]})
    if command in WITHOUT_DOSSIER:
        schema["properties"]["dossier"] = {"type": "null"}
    return schema
