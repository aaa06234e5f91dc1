"""How a briefer says an answer, what it is about, and a date."""

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import islice

from visitbrief.analysis.calendar import in_words, scope_in_words
from visitbrief.analysis.model import Answer, Position
from visitbrief.dossier.model import Stage
from visitbrief.values.base import Value
from visitbrief.values.choice import Choice
from visitbrief.values.language import language, phrases
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.value import Name
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.allowances import INFINITY
from visitbrief.values.quantity.value import Quantity
from visitbrief.values.quote import Quote

READER_LANGUAGE = "en"
"""The language the briefer reads: print in it is shown as it stands, other print as its value."""
HEDGED = frozenset({"nearly", "just-over", "about", "over", "at-least", "under", "at-most"})
"""Rules by which a figure was read whose looseness is said with it."""
INTERVALS = frozenset({"range", "stated"})
"""Rules by which the ends were read, and no figure between them."""


def shown(position: Position, refuted: Collection[str] = ()) -> str:
    """A position as a briefer would say it: the print most of its own sources share, the reader's language first.

    What names a figure or one option is said, if anything does, rather than what leaves that open. A moment is said as
    precisely as any source gives it, and as planned where only plans do; a state as the last claim that is this
    position's own has it.

    Args:
        position: any.
        refuted: ids of sources that print with a name an office that was not held; the others' print is said.
    """
    if isinstance(position.lead.value, Moment):
        planned = position.planned
        return position.lead.value.say() if planned is None else f"planned for {say_answer(planned)}"
    if position.history:
        return say_answer(position.lead)
    own = [answer for answer in position.own if answer.source.id not in refuted] or position.own
    own = [answer for answer in own if not _is_open(answer.value)] or own
    if len(own) == 1:
        return say_answer(own[0])
    readable = [answer for answer in own if answer.language == READER_LANGUAGE] or own
    times = Counter(answer.value for answer in readable)
    prints = Counter(answer.claim.shown for answer in readable)
    best = max(readable, key=lambda answer: (times[answer.value], prints[answer.claim.shown]))
    return say_answer(best)


def _is_open(value: Value) -> bool:
    """Whether words leave open what is meant: "billions", "one or the other"."""
    if isinstance(value, Choice):
        return value.is_open
    return isinstance(value, Quantity) and value.figure is None and value.rule != "range"


def say_answer(answer: Answer) -> str:
    """One answer in words: a figure as printed or in the reader's words, a date, a full name, a status, a wording."""
    value = answer.value
    if isinstance(value, Moment):
        return value.say()
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Quote):
        return f"“{answer.claim.shown}”"
    claim = answer.claim
    is_legible = claim.as_printed is not None and claim.reading is None and answer.language == READER_LANGUAGE
    if isinstance(value, Name) and not is_legible:
        return value.canonical
    if isinstance(value, Quantity) and not is_legible:
        return _say_quantity(value) or claim.shown
    return claim.shown


def stages(answers: Iterable[Answer]) -> tuple[str, ...]:
    """The stages of money that sources name: the most named first, and then the least advanced."""
    named = Counter(answer.claim.stage for answer in answers)
    return tuple(stage.value for stage in sorted(Stage, key=named.__getitem__, reverse=True) if named[stage])


def _say_quantity(value: Quantity) -> str | None:
    """A figure in the reader's words, with the hedge that says how loose it is; None for "several" and its like."""
    if value.figure is not None:
        return _hedged(value.rule if value.rule in HEDGED else None, say(value.figure, value.unit))
    if value.rule not in INTERVALS:
        return None
    (low, above), (high, below) = value.allowed.low, value.allowed.high
    if high == INFINITY:
        return _hedged("over" if above else "at-least", say(low, value.unit))
    if low <= 0:
        return _hedged("under" if below else "at-most", say(high, value.unit))
    return f"{say(low, value.unit)} to {say(high, value.unit)}"


def _hedged(rule: str | None, figure: str) -> str:
    """A figure behind the first word that the reader's language has for a rule of looseness."""
    words = phrases(language(READER_LANGUAGE).hedges[rule].before) if rule else iter(())
    return " ".join((*islice(words, 1), figure))


def about(position: Position) -> str:
    """What an answer is about, in words; empty where nothing is stated."""
    return "; ".join(scope_in_words(position.scope).values())


def date_in_words(edtf: str) -> str:
    """A date as a briefer says it."""
    return in_words(edtf)
