"""How printed texts are understood, and whether they agree: the view behind `visitbrief read`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, cast

from visitbrief.errors import VisitbriefError, shortened
from visitbrief.values import Agreement, Kind, Unreadable, Value, fitting, parse, read
from visitbrief.values.base import Misdated, Undated

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
    printed_unit: str | None
    """The unit that the text itself names, where that is another than the one asked for."""
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
class Unread:
    """One text that cannot be read, among others."""

    text: str
    place: int
    """Its place among the texts, from 0."""
    problem: str
    """Why it cannot be read."""
    hint: str
    """What to do next; empty when nothing useful can be said."""


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
    unread: tuple[Unread, ...]
    """The texts that cannot be read; they stand in no pair."""


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
        VisitbriefError: there is one text, and it cannot be read.
    """
    found = {text: _read(text, kind, unit=unit, language=language, base=base) for text in dict.fromkeys(texts)}
    readings: list[Reading] = []
    values: list[Value] = []
    unread: list[Unread] = []
    for place, text in enumerate(texts):
        read_as = found[text]
        if isinstance(read_as, Unreadable):
            as_kind = f" as a {kind}" if kind else ""
            problem = f"cannot read '{shortened(text)}'{as_kind}: {read_as}"
            if len(texts) == 1:
                raise VisitbriefError(problem, hint=_hint(read_as, kind)) from read_as
            unread.append(Unread(text, place, problem, _hint(read_as, kind)))
            continue
        value, *others = read_as
        printed_unit = _printed_unit(value, text, unit, language=language) if unit else None
        readings.append(_reading(text, value, printed_unit, tuple(other.kind for other in others)))
        values.append(value)
    pairs = []
    compared = values if len(values) <= MOST_COMPARED else []
    for (first, one), (second, other) in combinations(enumerate(compared), 2):
        comparison = one.compare(other)
        variant = comparison.is_spelling_variant
        pairs.append(Pair((first, second), comparison.agreement, comparison.reason, variant))
    return ReadView(
        readings=tuple(readings),
        pairs=tuple(pairs),
        verdict=max((pair.agreement for pair in pairs), key=_BY_GRAVITY.index, default=None),
        unread=tuple(unread),
    )


_BY_GRAVITY = (Agreement.SAME, Agreement.COMPATIBLE, Agreement.NOT_COMPARABLE, Agreement.CONFLICT)


def _read(
    text: str, kind: Kind | None, *, unit: str | None, language: str | None, base: date | None
) -> tuple[Value, ...] | Unreadable:
    """The value of a text, and those of other kinds where none was asked for; or why it cannot be read."""
    try:
        if kind is None:
            return fitting(text, unit=unit, language=language, base=base)
        return (read(text, kind, unit=unit, language=language, base=base),)
    except Unreadable as error:
        return error


def _hint(error: Unreadable, kind: Kind | None) -> str:
    if isinstance(error, Undated):
        return "say when it was printed, as in --date 2025-09-04"
    if isinstance(error, Misdated) and kind is None:
        return (
            f"if it is no date, say what it is with --kind: {', '.join(each for each in Kind if each != Kind.MOMENT)}"
        )
    return "" if kind else f"say what it is with --kind: {', '.join(Kind)}"


def _printed_unit(value: Value, text: str, asked: str, *, language: str | None) -> str | None:
    """The unit that a text names, where it is another than the one asked for; None where it names no other."""
    if value.kind is not Kind.QUANTITY:
        return None
    unit = cast("LineValue", value).axis
    wanted = cast("LineValue", parse("0", Kind.QUANTITY, unit=asked)).axis  # a rate as rates are compared
    if unit != wanted:
        return unit
    try:
        named = cast("LineValue", read(text, Kind.QUANTITY, language=language)).axis
    except Unreadable:  # the name of several currencies
        return None
    is_money = len(named) == 3 and named.isupper()  # "$", whose dollar is the one asked for
    return named if named not in ("", wanted) and not is_money else None


def _reading(text: str, value: Value, printed_unit: str | None, also: tuple[Kind, ...]) -> Reading:
    unit = means = because = None
    if value.kind is Kind.QUANTITY:
        from visitbrief.values.quantity.allowances import BY_KEY

        unit = cast("LineValue", value).axis
        if row := BY_KEY.get(value.rule):
            means, because = row.rule, row.reason
    picked = getattr(value, "picked", False)
    return Reading(
        text=text,
        kind=value.kind,
        unit=unit,
        printed_unit=printed_unit,
        canonical=value.canonical,
        allows=value.allows(),
        rule=value.rule,
        means=means,
        because=because,
        picked=picked,
        also=also,
    )
