"""How each claim came by its value, read from print or stated by the curator, and why a curator should look at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from visitbrief.dossier.model import Claim, Dossier, Question, Source
from visitbrief.dossier.reading import ClaimReader
from visitbrief.values.base import AGREEING, Agreement, Kind, Unreadable, Value


class Mark(StrEnum):
    """Why a reading deserves a look; what deserves it most comes first."""

    OVERRULED = "overruled"
    """The curator's `value` stands although the program reads the print as something else."""
    ADJUSTED = "adjusted"
    """The curator's `value` is narrower or wider than what the print is read as; both may be right."""
    UNSEEN = "unseen"
    """The words were not seen; the curator's `value` stands for them."""
    PICKED = "picked"
    """It was picked from a phrase that says more."""
    OPEN = "open"
    """It may be one of several days or options."""
    LOOSE = "loose"
    """Only a bound or an order of magnitude, a title without a name, or an edited wording was printed."""


LOOSE: Final[Mapping[Kind, frozenset[str]]] = {
    Kind.QUANTITY: frozenset({"over", "at-least", "under", "at-most", "magnitude", "several", "couple"}),
    Kind.MOMENT: frozenset({"before", "after", "by", "not-before", "since", "until", "more-than", "less-than"}),
    Kind.NAME: frozenset({"title"}),
    Kind.QUOTE: frozenset({"edited"}),
}
"""By kind, the rules by which what was printed leaves an answer without an end, a figure or a name of its own."""


@dataclass(frozen=True, slots=True)
class MarkedClaim:
    """A claim with its value, how it came by it, and why it deserves a look."""

    source: Source
    index: int
    """The claim's place among its source's claims, from 0."""
    claim: Claim
    value: Value
    stated: bool
    """Whether the curator's `value` decides it: the print cannot be read, or does not say the same."""
    in_print: Value | None
    """What the print alone says; None where it cannot be read."""
    marks: tuple[Mark, ...]


def marked_claims(dossier: Dossier) -> Iterator[MarkedClaim]:
    """Every claim of a dossier that keeps its rules, marked or not, source by source."""
    reader = ClaimReader(dossier)
    questions = {question.id: question for question in dossier.questions}
    for source, values in zip(dossier.sources, dossier.readings, strict=True):
        for index, (claim, value) in enumerate(zip(source.claims, values, strict=True)):
            if isinstance(value, str):
                raise Unreadable(value)
            in_print = value if claim.value is None else read_in_print(reader, questions[claim.question], source, claim)
            yield _marked(source, index, value, in_print)


def _marked(source: Source, index: int, value: Value, in_print: Value | None) -> MarkedClaim:
    claim = source.claims[index]
    if in_print is None:
        unseen = (Mark.UNSEEN,) if claim.as_printed is None else ()
        return MarkedClaim(source, index, claim, value, True, None, (*unseen, *_marks_of(value)))
    if claim.value is None:
        return MarkedClaim(source, index, claim, value, False, in_print, tuple(_marks_of(value)))
    agreement = in_print.compare(value).agreement
    if agreement is Agreement.SAME:  # then the print's value is the better one: it has a rule
        marks = (mark for mark in _marks_of(in_print) if mark is not Mark.PICKED)
        return MarkedClaim(source, index, claim, in_print, False, in_print, tuple(marks))
    against = Mark.ADJUSTED if agreement in AGREEING else Mark.OVERRULED
    return MarkedClaim(source, index, claim, value, True, in_print, (against, *_marks_of(value)))


def read_in_print(reader: ClaimReader, question: Question, source: Source, claim: Claim) -> Value | None:
    """What the print of a claim says, whatever its curator says; None where it cannot be read."""
    try:
        return reader.read(question, source, claim.model_copy(update={"value": None}))
    except Unreadable:
        return None


def _marks_of(value: Value) -> Iterator[Mark]:
    """What a value has about it that is worth a look."""
    if getattr(value, "picked", False):
        yield Mark.PICKED
    if len(getattr(value, "readings", ())) > 1 or value.rule == "one-of":
        yield Mark.OPEN
    if value.rule in LOOSE.get(value.kind, ()):
        yield Mark.LOOSE
