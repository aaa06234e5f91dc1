"""Reasons that the question gives: what an answer is about, and which other question it answers."""

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.explanations.pair import Pair, show
from visitbrief.dossier.model import Scope
from visitbrief.values.moment.edtf import MINUTES_A_DAY
from visitbrief.values.moment.value import Moment
from visitbrief.values.quantity.value import Quantity

TELLING_FIGURE = 10
"""A smaller figure answers many questions by chance."""
TELLING_MINUTES = 31 * MINUTES_A_DAY
"""A date told more loosely than to a month answers many questions by chance."""


def scope(pair: Pair) -> str | None:
    """The answers are about different things: another period, region, instrument or side."""
    a, b = pair.first.scope, pair.second.scope
    said = [scope_in_words(each) for each in (a, b)]
    named = [
        f"{name} {said[0].get(name, 'not stated')} against {said[1].get(name, 'not stated')}"
        for name in Scope.model_fields
        if getattr(a, name) != getattr(b, name)
    ]
    return "; ".join(named) or None


def another_answer(pair: Pair) -> str | None:
    """A figure or date was taken for the answer to another question of the topic, which it is by better evidence."""
    value = pair.first.lead.value
    if not isinstance(value, Quantity | Moment) or not _is_telling(value):
        return None
    for question in pair.case.answered_so(pair.question.topic, value):
        related = (question.id, question.part_of, pair.question.part_of)
        if pair.question.id not in related[:2] and question.id != related[2]:  # of a part and its whole, others tell
            return f"{show(pair.first)} is the answer to another question: {question.title} ({question.id})"
    return None


def _is_telling(value: Quantity | Moment) -> bool:
    """Whether a value is precise enough that it is another's answer by more than chance."""
    if isinstance(value, Quantity):
        return value.figure is not None and value.figure >= TELLING_FIGURE
    return bool(value.allowed.high[0] - value.allowed.low[0] <= TELLING_MINUTES)
