"""Two positions set against each other, as every explanation sees them, and how a reason names them."""

from typing import NamedTuple

from visitbrief.analysis.case import Case
from visitbrief.analysis.model import Answer, Position
from visitbrief.dossier.model import Question
from visitbrief.values.choice import Choice
from visitbrief.values.moment.value import Moment
from visitbrief.values.quantity.value import Quantity


class Pair(NamedTuple):
    """Two positions of one question, with the dossier around them."""

    case: Case
    question: Question
    first: Position
    second: Position

    @property
    def figures(self) -> tuple[Quantity, Quantity] | None:
        """Both lead values when they are quantities of one unit with a figure each."""
        a, b = self.first.lead.value, self.second.lead.value
        if isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit:
            return (a, b) if a.figure is not None and b.figure is not None else None
        return None

    @property
    def moments(self) -> tuple[Moment, Moment] | None:
        """Both lead values when they are moments."""
        a, b = self.first.lead.value, self.second.lead.value
        return (a, b) if isinstance(a, Moment) and isinstance(b, Moment) else None


def show(position: Position) -> str:
    """The answer as tables show it: an option by its label, anything else as it was printed."""
    return show_answer(position.lead)


def show_answer(answer: Answer) -> str:
    """One answer of a position, shown alike."""
    return f"“{answer.value.label if isinstance(answer.value, Choice) else answer.claim.shown}”"
