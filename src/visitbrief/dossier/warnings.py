"""What a dossier may hold and a curator should look at all the same: small functions that yield what they warn of.

A warning may be wrong, so none makes a dossier invalid. They are asked of dossiers that keep every rule.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, cast

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.marks import read_in_print
from visitbrief.dossier.model import Claim, Dossier, Modality, Source
from visitbrief.dossier.reading import ClaimReader
from visitbrief.dossier.record import Path
from visitbrief.dossier.rules.print import NOTATION
from visitbrief.errors import shortened
from visitbrief.values.base import AGREEING, Kind, Value

if TYPE_CHECKING:
    from visitbrief.values.choice import Choice
    from visitbrief.values.moment.value import Moment
    from visitbrief.values.name.value import Name
    from visitbrief.values.quantity.value import Quantity

FEWEST_IN_A_SENTENCE: Final = 3
"""Words."""
FEWEST_SMALL: Final = 2
"""Words in small letters, articles and the like not counted, that make a name look like a sentence. One is usual in the
names of places and bodies: "Palacio nacional"."""

Warner: TypeAlias = Callable[[Dossier], Iterator[Flaw]]


def needless_overruling(dossier: Dossier) -> Iterator[Flaw]:
    """The curator overrules a reading that the program does not make: it cannot read the print, or agrees."""
    reader = ClaimReader(dossier)
    questions = {question.id: question for question in dossier.questions}
    for path, source, claim, value in _printed(dossier):
        if claim.reading is None:
            continue
        in_print = read_in_print(reader, questions[claim.question], source, claim)
        if in_print is None or in_print.compare(value).agreement in AGREEING:
            reads = "cannot be read" if in_print is None else f"reads as {shortened(in_print.canonical)}"
            what = f"'{shortened(claim.as_printed or '')}' {reads}: there is nothing to overrule"
            yield Flaw((*path, "reading"), what, "leave it out")


def sentence_for_a_name(dossier: Dossier) -> Iterator[Flaw]:
    """What is read as a name looks like a sentence: three words or more, two of them small and no articles."""
    for path, _, claim, value in _printed(dossier, Kind.NAME):
        name = cast("Name", value)
        if claim.value is None and name.entity is None and _looks_like_a_sentence(name.bare.split()):
            what = f"'{shortened(name.bare)}' looks like a sentence, and is read as a name"
            yield Flaw((*path, "as_printed"), what, "print the name alone, record whose it is, or give a `value`")


def _looks_like_a_sentence(words: Sequence[str]) -> bool:
    from visitbrief.values.name.spelling import fold
    from visitbrief.values.name.words import particles

    small = [word for word in words if word.islower() and fold(word) not in particles()]
    return len(words) >= FEWEST_IN_A_SENTENCE and len(small) >= FEWEST_SMALL


def rate_for_a_number(dossier: Dossier) -> Iterator[Flaw]:
    """A rate answers a question for a number, or a number one for a rate: no other answer is comparable with it."""
    questions = {question.id: question for question in dossier.questions}
    for path, _, claim, value in _printed(dossier, Kind.QUANTITY):
        asked, unit = questions[claim.question].unit, cast("Quantity", value).unit
        if asked is not None and _is_rate(asked) != _is_rate(unit):
            what = f"'{shortened(claim.as_printed or '')}' is read in '{unit}', but the question asks for '{asked}'"
            yield Flaw((*path, "as_printed"), what, "ask for rates in a question of their own, or give a `value`")


def _is_rate(unit: str) -> bool:
    return " per " in unit


def weekday_in_an_announcement(dossier: Dossier) -> Iterator[Flaw]:
    """An announcement names a weekday, and nothing tells whether that is the one before or the one after."""
    for path, _, claim, value in _printed(dossier, Kind.MOMENT):
        moment = cast("Moment", value)
        if claim.modality is Modality.ANNOUNCED and _is_either_of_two_weeks(moment):
            hint = f"give the day in `value`, such as {NOTATION[Kind.MOMENT]}"
            yield Flaw((*path, "as_printed"), f"'{shortened(claim.as_printed or '')}' may be {moment.allows()}", hint)


def _is_either_of_two_weeks(moment: "Moment") -> bool:
    """Whether print leaves open two times that are a week apart, as only a weekday does, with an hour or without."""
    from visitbrief.values.moment.edtf import MINUTES_A_DAY

    lows = [reading.low for reading in moment.readings]
    return len(lows) == 2 and abs(lows[1] - lows[0]) == 7 * MINUTES_A_DAY


def unsupported_ladder(dossier: Dossier) -> Iterator[Flaw]:
    """No claim supports the order of a ladder: those of later sources stand lower, and none stands higher."""
    claimed: dict[str, list[_Step]] = {}
    for _, source, claim, value in _claims(dossier, Kind.CHOICE):
        choice = cast("Choice", value)
        if choice.ordered and (day := claim.as_of or source.published) is not None:
            claimed.setdefault(claim.question, []).append(_step(day, choice))
    for place, question in enumerate(dossier.questions):
        steps = claimed.get(question.id, ())
        if _ever_rises([step.upside_down() for step in steps]) and not _ever_rises(steps):
            what = f"no claim supports the order of '{question.id}': later ones stand lower, and none stands higher"
            yield Flaw(("questions", place, "ordered"), what, "is one option a step to the next, and in this order?")


class _Step(NamedTuple):
    """The rungs that a claim allows, from 0, and the time in which its source appeared, in minutes."""

    lowest: int
    highest: int
    since: int
    until: int
    """The first minute after it."""

    def upside_down(self) -> "_Step":
        """The same on the ladder upside down."""
        return self._replace(lowest=-self.highest, highest=-self.lowest)


def _step(day: str, choice: "Choice") -> _Step:
    from visitbrief.values.moment.edtf import parse_edtf

    appeared = parse_edtf(day)
    rungs = [choice.options.index(option) for option in choice.chosen]
    return _Step(rungs[0], rungs[-1], appeared.low, appeared.high)


def _ever_rises(steps: Sequence[_Step]) -> bool:
    """Whether a claim allows only rungs above all that one of an earlier source allows."""
    before = sorted(steps, key=attrgetter("until"), reverse=True)
    lowest = None
    for step in sorted(steps, key=attrgetter("since")):
        while before and before[-1].until <= step.since:
            highest = before.pop().highest
            lowest = highest if lowest is None else min(lowest, highest)
        if lowest is not None and lowest < step.lowest:
            return True
    return False


def _printed(dossier: Dossier, kind: Kind | None = None) -> Iterator[tuple[Path, Source, Claim, Value]]:
    """Those of `_claims` whose words were seen."""
    return (each for each in _claims(dossier, kind) if each[2].as_printed is not None)


def _claims(dossier: Dossier, kind: Kind | None = None) -> Iterator[tuple[Path, Source, Claim, Value]]:
    """The claims of a dossier, or those that answer questions of a kind, with their paths and what they are read as."""
    for i, (source, values) in enumerate(zip(dossier.sources, dossier.readings, strict=True)):
        for j, (claim, value) in enumerate(zip(source.claims, values, strict=True)):
            if not isinstance(value, str) and kind in (None, value.kind):
                yield ("sources", i, "claims", j), source, claim, value


WARNINGS: Final[tuple[Warner, ...]] = (
    needless_overruling,
    sentence_for_a_name,
    rate_for_a_number,
    weekday_in_an_announcement,
    unsupported_ladder,
)
"""Every warning. Its first docstring line states it in the documentation."""


def warn(dossier: Dossier, warnings: Iterable[Warner] = WARNINGS) -> Iterator[tuple[Warner, Flaw]]:
    """What deserves a look, warning by warning."""
    return ((warning, flaw) for warning in warnings for flaw in warning(dossier))
