"""Choices: one answer among those that a question offers, in order where they are a ladder."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar, Protocol

from visitbrief.values.base import Agreement, Comparison, Kind, Unreadable, Value
from visitbrief.values.language import fold
from visitbrief.values.name.spelling import edit_distance

SEPARATOR = "|"
"""Between options of which one is meant: "agreed|signed"."""
MOST_NEAREST = 100
"""Wrong ids of one question for which the nearest right one is sought: each takes a look at every form."""
_LONGEST_SHOWN = 80
"""Characters of a text that is no option that a message repeats."""
_AROUND = " \t\n\"'“”‘’«»„.,;:!?¡¿()[]…"


class OptionLike(Protocol):
    """One answer that a question offers."""

    @property
    def id(self) -> str:
        """How it is written in canonical notation."""
        ...

    @property
    def label(self) -> str:
        """How it is shown."""
        ...

    @property
    def words(self) -> Sequence[str]:
        """Printed words that mean it."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a question, or several of which one is meant."""

    kind: ClassVar[Kind] = Kind.CHOICE

    option: str
    """The id of the option; several are joined by "|", in the order of the question."""
    options: tuple[str, ...] = field(hash=False)
    """The ids of all that the question offers, least advanced first where they are a ladder."""
    ordered: bool
    """Whether they are a ladder."""
    label: str
    """How the option is shown."""
    places: tuple[int, ...] = field(compare=False, repr=False)
    """Where in `options` those stand that are allowed, ascending."""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the options that are allowed, in the order of the question."""
        return tuple(self.options[place] for place in self.places)

    @property
    def is_open(self) -> bool:
        """Whether it says only that one of several options is meant."""
        return SEPARATOR in self.option

    @property
    def rule(self) -> str:
        """How it was read: "option", or "one-of" where several are allowed."""
        return "one-of" if self.is_open else "option"

    @property
    def canonical(self) -> str:
        """The id or ids."""
        return self.option

    def allows(self) -> str:
        """The allowed answers in words."""
        return self.label

    def compare(self, other: Value) -> Comparison:
        """Same option, an option in common, none in common; not comparable where the questions offer other options."""
        if not isinstance(other, Choice):
            return Comparison(Agreement.NOT_COMPARABLE, f"a choice is not a {other.kind.value}")
        if self.options != other.options:
            return Comparison(Agreement.NOT_COMPARABLE, "the questions offer different options")
        if self.option == other.option:
            return Comparison(Agreement.SAME, f"both are {self.label}")
        if not set(self.places).isdisjoint(other.places):
            return Comparison(Agreement.COMPATIBLE, f"{self.label} and {other.label} have an option in common")
        steps = self.steps_to(other)
        apart = "" if steps is None else f", {steps} step{'s' * (steps != 1)} apart"
        return Comparison(Agreement.CONFLICT, f"{self.label} is not {other.label}{apart}")

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether this allows the other's options and more."""
        return isinstance(other, Choice) and self.options == other.options and set(self.places) > set(other.places)

    def steps_to(self, other: "Choice") -> int | None:
        """Rungs between the two on their ladder, at the least; None when the options are no ladder or not the same."""
        if not self.ordered or self.options != other.options:
            return None
        rungs = sorted([(place, 1) for place in self.places] + [(place, 2) for place in other.places])
        return min(high - low for (low, one), (high, two) in pairwise(rungs) if one != two)


class Options:
    """What one question offers, laid out so that many printed texts are looked up in it."""

    def __init__(self, options: Sequence[OptionLike], ordered: bool = False) -> None:
        """Lay out options.

        Args:
            options: what the question offers, least advanced first where they are a ladder.
            ordered: whether they are a ladder.
        """
        self._options = options
        self._ordered = ordered
        self._ids = tuple(option.id for option in options)
        self._places = {id_: place for place, id_ in enumerate(self._ids)}
        self._by_form: dict[str, list[OptionLike]] = {}
        for option in options:
            for form in dict.fromkeys(map(_fold, (option.id, option.label, *option.words))):
                self._by_form.setdefault(form, []).append(option)
        self._chosen: dict[tuple[str, ...], Choice] = {}
        self._sought = 0

    def read(self, text: str) -> Choice:
        """Read a printed status: the id, the label or one of the words of an option.

        Case, accents, spacing and outer punctuation do not count; nothing is guessed from a part of a phrase.

        Raises:
            Unreadable: no option, or more than one, is printed so; the message names the options.
        """
        wanted = _fold(text)
        found = self._by_form.get(wanted, [])
        if len(found) > 1:
            found = [option for option in found if wanted == _fold(option.id)] or found
        if len(found) == 1:
            return self._choose(found)
        if found:
            raise Unreadable(f"{_cut(text)!r} means more than one option: {', '.join(option.id for option in found)}")
        if not self._ids:
            raise Unreadable(f"{_cut(text)!r} is no option: the question offers none")
        raise Unreadable(f"{_cut(text)!r} is none of the options' words: {', '.join(self._ids)}")

    def parse(self, text: str) -> Choice:
        """Read the id of an option, or several joined by "|" of which one is meant.

        Raises:
            Unreadable: an id is not that of an option; the message names the options and the nearest.
        """
        ids = {part.strip() for part in text.split(SEPARATOR)}
        for wanted in sorted(ids.difference(self._ids)):
            nearest = self._nearest(_fold(_cut(wanted)))
            before = f"nearest is {nearest!r} of" if nearest else "options"
            raise Unreadable(f"{_cut(wanted)!r} is no option; {before}: {', '.join(self._ids) or 'none'}")
        return self._choose([option for option in self._options if option.id in ids])

    def _choose(self, found: Sequence[OptionLike]) -> Choice:
        ids = tuple(option.id for option in found)
        if ids not in self._chosen:
            label = " or ".join(option.label for option in found)
            places = tuple(self._places[id_] for id_ in ids)
            self._chosen[ids] = Choice(SEPARATOR.join(ids), self._ids, self._ordered, label, places)
        return self._chosen[ids]

    def _nearest(self, wanted: str) -> str | None:
        """The id of the option with the form nearest to the folded text; None when too many were sought already."""
        self._sought += 1
        if self._sought > MOST_NEAREST or not self._by_form:
            return None

        def distance(form: str) -> int:
            return edit_distance(form, wanted, max(len(form), len(wanted)))

        return self._by_form[min(self._by_form, key=distance)][0].id


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    """A word without what print adds to it; kept, because many questions offer the same words."""
    return " ".join(fold(text).split()).strip(_AROUND)
