"""How much a discrepancy matters: the weight of its question and the size of the gap, by a written rule.

| weight | wide gap | middling gap | narrow gap |
| --- | --- | --- | --- |
| high | major | major | moderate |
| medium | major | moderate | minor |
| low | moderate | minor | minor |

One step milder when every other answer differs from the best supported one for a reason that makes neither wrong
(another stage of the same money, a translation, another edition of the same figure), or when all histories of a state
leave it at the same place. One step milder, too, when the
principal is unlikely to meet the wrong answer: one weak source alone gives it. That does not hold of a counterpart's
name, nor of an end that a state never came to.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import IntEnum
from typing import Final

from visitbrief.analysis.kinds import DiscrepancyKind, Severity
from visitbrief.analysis.model import Group, Position
from visitbrief.dossier.model import Weight
from visitbrief.values.base import Range, Value
from visitbrief.values.choice import Choice
from visitbrief.values.moment.edtf import MINUTES_A_DAY
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.value import Name
from visitbrief.values.quantity.value import Quantity
from visitbrief.values.quote import Quote, changes_meaning

WIDE_RATIO = Decimal("1.25")
"""Figures that differ by more than a quarter."""
NARROW_RATIO = Decimal("1.05")
"""Figures that differ by less than one part in twenty: what a listener would not hear."""
WIDE_DAYS = 7
"""Dates more than a week apart."""


WEAK, WEAKEST = "B", "F"
"""Admiralty letters: all below "reliable", and "cannot be judged"."""


class Gap(IntEnum):
    """How far the positions of a question lie apart."""

    NARROW = 0
    MIDDLING = 1
    WIDE = 2


GAPS: Final[Mapping[DiscrepancyKind, Mapping[Gap, str]]] = {
    DiscrepancyKind.FIGURE: {
        Gap.WIDE: f"more than {100 * WIDE_RATIO - 100:.0f} % apart",
        Gap.MIDDLING: "between",
        Gap.NARROW: f"less than {100 * NARROW_RATIO - 100:.0f} % apart",
    },
    DiscrepancyKind.DATE: {
        Gap.WIDE: f"more than {WIDE_DAYS} days apart",
        Gap.MIDDLING: "a day or more",
        Gap.NARROW: "less than a day",
    },
    DiscrepancyKind.STATUS: {
        Gap.WIDE: "two rungs or more of a ladder",
        Gap.MIDDLING: "one rung, or no ladder",
    },
    DiscrepancyKind.NAME: {Gap.WIDE: "two names", Gap.NARROW: "a spelling variant"},
    DiscrepancyKind.WORDING: {
        Gap.WIDE: 'a number or a word such as "not" differs',
        Gap.MIDDLING: "other words differ",
    },
    DiscrepancyKind.CHECK: {Gap.WIDE: "an office", Gap.MIDDLING: "a source at odds with itself, or a sum"},
}
"""What makes each gap, in words: what `gap_between` tells apart, and of a failed check alone, which check it is."""

_SEVERITY = {
    Weight.HIGH: (Severity.MODERATE, Severity.MAJOR, Severity.MAJOR),
    Weight.MEDIUM: (Severity.MINOR, Severity.MODERATE, Severity.MAJOR),
    Weight.LOW: (Severity.MINOR, Severity.MINOR, Severity.MODERATE),
}


def judge(
    weight: Weight, gap: Gap, *, harmless: bool = False, settled: bool = False, isolated: bool = False
) -> Severity:
    """The severity by the table above.

    Args:
        weight: of the question.
        gap: the widest one.
        harmless: whether every difference has a reason that makes neither side wrong.
        settled: whether it is disputed only how a state came to where it stands.
        isolated: whether one weak source alone stands against the rest.
    """
    severity = _SEVERITY[weight][gap]
    scale = list(Severity)
    return scale[min(scale.index(severity) + (harmless or settled) + isolated, len(scale) - 1)]


def is_isolated(disputed: Sequence[Group]) -> bool:
    """Whether one source of one origin gives all that stands against better supported answers, and is a weak one.

    Weak is what is no primary record, and is not rated A. Where nothing decides, or another party
    speaks for itself, nothing is weak; nor is an end that a state never came to: whoever is told of it knows better.
    """
    against = [(group.positions[0], position) for group in disputed for position in group.positions[1:]]
    if any(position.history and position.history[-1].is_end for _, position in against):
        return False
    sources = {answer.source.id: answer.source for _, position in against for answer in position.own}
    if len(sources) != 1 or any(position.parties - best.attested for best, position in against):
        return False
    (only,) = sources.values()
    backed = all(len(best.origins) > 1 for best, _ in against)
    return backed and not only.kind.is_primary and (only.reliability or WEAKEST) >= WEAK


def widest_gap(positions: Sequence[Position]) -> Gap:
    """The widest gap between the best supported position, the first, and another."""
    best = positions[0].lead.value
    widest = Gap.NARROW
    for position in positions[1:]:
        if widest is not Gap.WIDE:  # nothing is wider, and to compare names takes time
            widest = max(widest, gap_between(best, position.lead.value))
    return widest


def gap_between(a: Value, b: Value) -> Gap:
    """How far two conflicting values of one kind lie apart.

    Figures by their ratio, moments by days, statuses by rungs of the ladder (alternatives without an order are one rung
    apart), names by whether only the spelling differs, wordings by whether a number or a "not" differs.
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return _ratio_gap(_middle(a), _middle(b))
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _time_gap(a.allowed, b.allowed)
    if isinstance(a, Name) and isinstance(b, Name):
        return Gap.NARROW if a.compare(b).is_spelling_variant else Gap.WIDE
    if isinstance(a, Quote) and isinstance(b, Quote):
        return Gap.WIDE if changes_meaning(a, b) else Gap.MIDDLING
    if isinstance(a, Choice) and isinstance(b, Choice):
        return Gap.WIDE if (a.steps_to(b) or 0) > 1 else Gap.MIDDLING
    return Gap.WIDE


def _middle(quantity: Quantity) -> Decimal:
    if quantity.figure is not None:
        return quantity.figure
    low, high = quantity.allowed.low[0], quantity.allowed.high[0]
    return Decimal(low if high.is_infinite() else (low + high) / 2)


def _ratio_gap(a: Decimal, b: Decimal) -> Gap:
    small, large = sorted((abs(a), abs(b)))
    if a * b <= 0 or large > small * WIDE_RATIO:
        return Gap.WIDE
    return Gap.MIDDLING if large >= small * NARROW_RATIO else Gap.NARROW


def _time_gap(a: Range, b: Range) -> Gap:
    earlier, later = sorted((a, b), key=lambda allowed: allowed.low)
    if a.meets(b):  # two stays, which begin or end at different times
        apart = between = max(later.low[0] - earlier.low[0], abs(later.high[0] - earlier.high[0]))
    else:
        apart, between = later.low[0] - earlier.low[0], later.low[0] - earlier.high[0]
    if between > WIDE_DAYS * MINUTES_A_DAY:
        return Gap.WIDE
    return Gap.MIDDLING if apart >= MINUTES_A_DAY else Gap.NARROW
