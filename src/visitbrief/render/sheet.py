"""The rows of an answer as CSV, for spreadsheets: RFC 4180, in UTF-8, with the names of the columns in the first line.

Null is an empty cell; a list is one cell, `; ` between its members, and empty if they all are. Of each text `in_cell`
makes what no spreadsheet takes for a formula.
"""

import csv
from io import StringIO
from typing import Any, Final

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.rows import at, columns_of, rows_of
from visitbrief.render.text import in_cell

BETWEEN: Final = "; "
"""Between the members of a list."""


def render(answer: Answer[object], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The rows; without any, the names of the columns alone.

    Raises:
        VisitbriefError: a field is asked for that the rows do not have.
    """
    columns = columns_of(answer)
    sheet = StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(columns)
    writer.writerows([_cell(at(row, column)) for column in columns] for row in rows_of(answer))
    return sheet.getvalue().encode()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        cells = [_cell(each) for each in value]
        return BETWEEN.join(cells) if any(cells) else ""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else in_cell(str(value))
