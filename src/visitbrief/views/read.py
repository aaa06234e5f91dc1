"""How printed texts are understood, and whether they agree: the view behind `visitbrief read`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, cast

from visitbrief.errors import VisitbriefError, shortened
from visitbrief.values import Agreement, Kind, Unreadable, Value, fitting, read

if TYPE_CHECKING:
    from visitbrief.values.base import LineValue


MOST_COMPARED = 20
"""Texts. Of more, the pairs would bury the readings."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text and what it allows."""

    text: str
    kind: Kind
    unit: str | None
    """Of a quantity: the unit that its allowed answers are counted in. Null for other kinds."""
    canonical: str
    """The value in canonical notation."""
    allows: str
    """The allowed answers in words."""
    rule: str
    """The rule by which it was read, a row of the table in `docs/method.md`."""
    means: str | None
    """Of a figure: what the rule allows, x being the figure and u one unit in its last printed place."""
    because: str | None
    """Of a figure: why the rule allows that, and not more or less."""
    picked: bool
    """Whether the value was picked from a phrase that says more."""
    also: tuple[Kind, ...]
    """Other kinds that the text can be read as, where none was asked for."""


@dataclass(frozen=True, slots=True)
class Pair:
    """How two of the texts stand to each other."""

    texts: tuple[int, int]
    """Their places in `readings`."""
    agreement: Agreement
    reason: str
    """A clause that can follow "because"."""
    spelling_variant: bool
    """Of names in conflict: whether one of them may be a misprint of the other."""


@dataclass(frozen=True, slots=True)
class ReadView:
    """Every text as it is understood, and every two of them compared where there are few."""

    readings: tuple[Reading, ...]
    pairs: tuple[Pair, ...]
    verdict: Agreement | None
    """Of all texts together: the worst of the pairs. Null where there are none."""


def build_read(
    texts: Sequence[str],
    *,
    kind: Kind | None = None,
    unit: str | None = None,
    language: str | None = None,
    base: date | None = None,
) -> ReadView:
    """Read each text and compare every two.

    Args:
        texts: as printed.
        kind: what they are; guessed for each when None.
        unit: the unit asked for, which names a counted thing and settles a bare "$".
        language: of all texts, ISO 639.
        base: the day they were published, for relative dates.

    Raises:
        VisitbriefError: a text cannot be read.
    """
    found = {text: _read(text, kind, unit=unit, language=language, base=base) for text in dict.fromkeys(texts)}
    pairs = []
    compared = [found[text][0] for text in texts] if len(texts) <= MOST_COMPARED else []
    for (first, one), (second, other) in combinations(enumerate(compared), 2):
        comparison = one.compare(other)
        variant = comparison.is_spelling_variant
        pairs.append(Pair((first, second), comparison.agreement, comparison.reason, variant))
    return ReadView(
        readings=tuple(_reading(text, *found[text]) for text in texts),
        pairs=tuple(pairs),
        verdict=max((pair.agreement for pair in pairs), key=_BY_GRAVITY.index, default=None),
    )


_BY_GRAVITY = (Agreement.SAME, Agreement.COMPATIBLE, Agreement.NOT_COMPARABLE, Agreement.CONFLICT)


def _read(
    text: str, kind: Kind | None, *, unit: str | None, language: str | None, base: date | None
) -> tuple[Value, ...]:
    """The value of a text; where no kind was asked for, also those of other kinds that it can be read as."""
    try:
        if kind is None:
            return fitting(text, unit=unit, language=language, base=base)
        return (read(text, kind, unit=unit, language=language, base=base),)
    except Unreadable as error:
        as_kind = f" as a {kind}" if kind else ""
        hint = "" if kind else f"say what it is with --kind: {', '.join(Kind)}"
        raise VisitbriefError(f"cannot read '{shortened(text)}'{as_kind}: {error}", hint=hint) from error


def _reading(text: str, value: Value, *others: Value) -> Reading:
    unit = means = because = None
    if value.kind is Kind.QUANTITY:
        from visitbrief.values.quantity.allowances import BY_KEY

        unit = cast("LineValue", value).axis
        if row := BY_KEY.get(value.rule):
            means, because = row.rule, row.reason
    picked = getattr(value, "picked", False)
    also = tuple(other.kind for other in others)
    return Reading(text, value.kind, unit, value.canonical, value.allows(), value.rule, means, because, picked, also)
