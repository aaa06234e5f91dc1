"""What every value shares: its kind, the answers it allows, and how two of them compare.

A value is what a printed text leaves open: the *set of answers it allows*. "nearly $20 million" allows 19 up to, not
including, 20 million; "September 2024" allows any day of that month. Two values agree when the sets are equal, are
compatible when they overlap, and conflict when no answer is in both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Protocol, TypeAlias


class Kind(StrEnum):
    """What sort of answer a question has."""

    QUANTITY = "quantity"
    MOMENT = "moment"
    NAME = "name"
    QUOTE = "quote"
    CHOICE = "choice"


class Agreement(StrEnum):
    """How two values stand to each other: exactly one of these."""

    SAME = "same"
    """They allow the same answers."""
    COMPATIBLE = "compatible"
    """One answer satisfies both; one of them is vaguer."""
    CONFLICT = "conflict"
    """No answer satisfies both."""
    NOT_COMPARABLE = "not comparable"
    """They do not speak of the same thing: another unit, currency, scope or language."""


AGREEING = (Agreement.SAME, Agreement.COMPATIBLE)
"""What lets one answer satisfy both."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of comparing two values, with its reason in words."""

    agreement: Agreement
    why: str | Callable[[], str]
    """The reason, or what works it out: most reasons are never read."""
    is_spelling_variant: bool = False
    """Whether two names conflict by a slip of the pen alone: one of them may be a misprint of the other."""

    @property
    def reason(self) -> str:
        """A clause that can follow "because": lower case, no full stop."""
        return self.why if isinstance(self.why, str) else self.why()


class Unreadable(ValueError):  # noqa: N818 - it is a finding about a text, not a fault of the program
    """The text cannot be read as a value of the kind asked for; the message says why."""


class Undated(Unreadable):
    """The text is a date that depends on when it was printed, and that is not known."""


class Misdated(Unreadable):
    """The text is a date that no calendar has, or a time of day without its day."""


Bound: TypeAlias = tuple[Any, int]
"""An end of a range: (number, epsilon). Epsilon -1 is just below the number, 0 the number itself, +1 just above."""


@dataclass(frozen=True, slots=True)
class Range:
    """A range of allowed answers on a line. Never empty: `low <= high` always holds."""

    low: Bound
    """Smallest allowed answer: `(x, 0)` includes x, `(x, 1)` begins just above it."""
    high: Bound
    """Largest allowed answer: `(x, 0)` includes x, `(x, -1)` ends just below it."""

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise Unreadable("the words allow nothing: what they say of both ends cannot be")

    def contains(self, point: Bound) -> bool:
        """Whether `point` is an allowed answer."""
        return self.low <= point <= self.high

    def meets(self, other: "Range") -> bool:
        """Whether one answer lies in both ranges."""
        return max(self.low, other.low) <= min(self.high, other.high)

    def scaled(self, low: Any, high: Any = None) -> "Range":
        """The answers times a factor above zero; with two factors, one for each end."""
        high = low if high is None else high
        if low == high == 1:
            return self
        return Range((self.low[0] * low, self.low[1]), (self.high[0] * high, self.high[1]))

    def intersection(self, other: "Range") -> "Range | None":
        """The answers in both ranges, or None when there are none."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Range(low, high) if low <= high else None


class Value(Protocol):
    """A value read from print. Frozen, hashable, equal when everything about it is equal.

    Quantities and moments are *line values*: they also have `axis` and `allowed`, so that positions are found by
    sweeping a line. Names, quotations and choices have only `compare`.
    """

    kind: ClassVar[Kind]

    @property
    def rule(self) -> str:
        """The key of the rule by which the text was read, a row of the table in `docs/method.md` ("nearly")."""
        ...

    @property
    def canonical(self) -> str:
        """The value in canonical notation, as a curator writes it in `value`; reading it back gives an equal value."""
        ...

    def allows(self) -> str:
        """The allowed answers in words, for a reader: "from 19,000,000 up to, not including, 20,000,000 USD"."""
        ...

    def compare(self, other: "Value") -> Comparison:
        """Compare with another value. Never raises; another kind is not comparable. Symmetric in its agreement."""
        ...

    def is_vaguer_than(self, other: "Value") -> bool:
        """Whether every answer that `other` allows is allowed by this value too, and more."""
        ...


class LineValue(Value, Protocol):
    """A value whose answers lie on a line."""

    @property
    def axis(self) -> str:
        """The line: a unit ("USD", "person", "s") or "time". Values on different axes are not comparable."""
        ...

    @property
    def allowed(self) -> Range:
        """The allowed answers, in the axis's base unit."""
        ...
