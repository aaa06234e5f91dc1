"""Which view each command's JSON holds, and the JSON Schema of the whole."""

from collections.abc import Mapping
from importlib import import_module
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


def answer_schema(command: str) -> dict[str, Any]:
    """The JSON Schema of what `visitbrief COMMAND --json` prints.

    Raises:
        KeyError: the command prints no JSON of its own.
    """
    from pydantic import TypeAdapter

    from visitbrief.dossier.schema import envelope_schema

    view = getattr(import_module(f"visitbrief.views.{command}"), ANSWERS[command])
    return envelope_schema(command, TypeAdapter(view).json_schema(mode="serialization"))
