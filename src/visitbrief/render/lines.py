"""The rows of an answer as NDJSON, one JSON document a line: each whole as `--json` has it, or the fields asked for."""

from typing import Any

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.rows import at, columns_of, rows_of


def render(answer: Answer[object], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The rows; of fields asked for, each under its name in an object without others.

    Raises:
        VisitbriefError: a field is asked for that the rows do not have.
    """
    rows = rows_of(answer)
    if answer.fields:
        columns = columns_of(answer)
        rows = [{column: at(row, column) for column in columns} for row in rows]
    return "".join(map(_line, rows)).encode()


def _line(row: dict[str, Any]) -> str:
    from pydantic_core import to_json

    from visitbrief.render.text import in_json

    return in_json(to_json(row).decode()) + "\n"
