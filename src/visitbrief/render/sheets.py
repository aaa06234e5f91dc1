"""What the formats that are set on sheets of paper have in common."""

from datetime import date
from typing import Final

from visitbrief.analysis.calendar import span
from visitbrief.render.answer import Answer

NO_VISIT: Final = date(2000, 1, 1)
"""The day of a document about no visit: a file must name one, and today's would differ tomorrow."""


def day_of(answer: Answer[object]) -> date:
    """The day that a file says it was made on: up to which the dossier was kept, never today."""
    return span(answer.visit.as_of).last if answer.visit else NO_VISIT
