"""How the claims of a dossier are read: what `visitbrief validate --explain` adds to its view."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from visitbrief.dossier.marks import Mark, MarkedClaim, marked_claims

if TYPE_CHECKING:
    from visitbrief.analysis.findings import Analysis
    from visitbrief.views.selection import Selection


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """One claim: as printed, as read, and by which rule."""

    id: str
    """`SOURCE#N`, N counted from 1."""
    source: str
    question: str
    as_printed: str | None
    """Null where its words were not seen."""
    language: str
    value: str
    """As read, in canonical notation."""
    allows: str
    """The answers it allows, in words."""
    stated: bool
    """Whether the curator's `value` decides it: the print cannot be read, or does not say the same."""
    rule: str
    """The rule by which the print was read; where `stated`, that of canonical notation."""
    in_print: str | None
    """What the print alone is read as, in canonical notation; null where it cannot be read."""
    marks: tuple[str, ...]
    """Why it deserves a look, the strongest reason first; mostly none."""


@dataclass(frozen=True, slots=True)
class ReadingsView:
    """The claims selected, in the order of sources and of the claims in each, and how many are read in which way."""

    stated: int
    """Claims that the curator's `value` decides."""
    marked: int
    """Claims with a mark, whatever it is."""
    marks: dict[str, int]
    """Claims with each mark; a claim may have several."""
    claims: tuple[ClaimReading, ...]


def build_readings(analysis: "Analysis", selection: "Selection") -> ReadingsView:
    """Lay out how claims are read: those of the selection's source, if it names one, on the questions it selects.

    Raises:
        UnknownIdError: as `Selection.check`.
    """
    selection.check(analysis)
    selected = {question.id for question in analysis.dossier.questions if selection.keeps(analysis, question)}
    claims = tuple(
        _reading(each)
        for each in marked_claims(analysis.dossier)
        if each.claim.question in selected and selection.source in (None, each.source.id)
    )
    times = Counter(mark for claim in claims for mark in claim.marks)
    return ReadingsView(
        stated=sum(claim.stated for claim in claims),
        marked=sum(bool(claim.marks) for claim in claims),
        marks={mark.value: times[mark.value] for mark in Mark},
        claims=claims,
    )


def _reading(marked: MarkedClaim) -> ClaimReading:
    source, claim, value = marked.source, marked.claim, marked.value
    return ClaimReading(
        id=f"{source.id}#{marked.index + 1}",
        source=source.id,
        question=claim.question,
        as_printed=claim.as_printed,
        language=claim.language or source.language,
        value=value.canonical,
        allows=value.allows(),
        stated=marked.stated,
        rule=value.rule,
        in_print=None if marked.in_print is None else marked.in_print.canonical,
        marks=tuple(mark.value for mark in marked.marks),
    )
