"""Whether sources print what their claims say: the view behind `visitbrief verify`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from visitbrief.analysis.verification import Outcome, Passage, Verifier
from visitbrief.dossier.model import Dossier, Source
from visitbrief.views.references import QuestionRef, question_ref

MOST_COMPARED: Final = 200
"""Prints not found for which the nearest passage is looked for, which takes long: nobody mends more at once."""


@dataclass(frozen=True, slots=True)
class VerifiedClaim:
    """A claim, and what came of looking for what it says the source prints."""

    id: str
    """`SOURCE#N`, N counted from 1."""
    source: str
    question: QuestionRef
    as_printed: str
    part: str
    paragraph: int | None
    """Where the claim says that it stands, counted from 1; null where it says only in which text."""
    outcome: Outcome
    found_in: int | None
    """The paragraph that holds it; null where none does, and of a headline found in the source's title alone."""
    nearest: Passage | None
    """What in the text is most like it, where it was not found; null where nothing is, and for all but the first
    failures of many."""


@dataclass(frozen=True, slots=True)
class VerifyView:
    """Every claim that could be verified, source by source, and how many could not."""

    outcomes: dict[str, int]
    """How many claims there are of each outcome."""
    claims: tuple[VerifiedClaim, ...]
    source_count: int
    """Sources with claims and a text."""
    without_text: tuple[str, ...]
    """Ids of the sources with claims and no text."""
    without_text_claim_count: int
    """Their claims."""
    without_words_claim_count: int
    """Claims on sources with a text that do not say what is printed: the words were not seen."""

    @property
    def failed(self) -> tuple[VerifiedClaim, ...]:
        """The claims that do not stand where they are said to."""
        return tuple(claim for claim in self.claims if claim.outcome.failed)


def build_verify(dossier: Dossier, text_of: Callable[[str], Sequence[str] | None]) -> VerifyView:
    """Look for what each claim says is printed in the text of its source.

    Args:
        dossier: with the claims.
        text_of: gives the paragraphs of a source's text by its id, or None where there is no text.
    """
    questions = {question.id: question_ref(question) for question in dossier.questions}
    compared = iter(range(MOST_COMPARED))
    claims: list[VerifiedClaim] = []
    with_text: list[Source] = []
    without_text: list[Source] = []
    for source in filter(lambda source: source.claims, dossier.sources):
        paragraphs = text_of(source.id)
        if paragraphs is None:
            without_text.append(source)
        else:
            with_text.append(source)
            claims += _verified(source, Verifier(source.title, paragraphs), questions, compared)
    return VerifyView(
        outcomes={outcome.value: sum(claim.outcome is outcome for claim in claims) for outcome in Outcome},
        claims=tuple(claims),
        source_count=len(with_text),
        without_text=tuple(source.id for source in without_text),
        without_text_claim_count=sum(len(source.claims) for source in without_text),
        without_words_claim_count=sum(claim.as_printed is None for source in with_text for claim in source.claims),
    )


def _verified(
    source: Source, verifier: Verifier, questions: Mapping[str, QuestionRef], compared: Iterator[int]
) -> Iterator[VerifiedClaim]:
    """The claims of a source, verified; the nearest passage is looked for as long as `compared` has turns left."""
    for number, claim in enumerate(source.claims, 1):
        if claim.as_printed is None:
            continue
        found = verifier.verify(claim, claim.as_printed)
        is_compared = found.outcome is Outcome.NOT_FOUND and next(compared, None) is not None
        yield VerifiedClaim(
            id=f"{source.id}#{number}",
            source=source.id,
            question=questions[claim.question],
            as_printed=claim.as_printed,
            part=claim.part.value,
            paragraph=claim.paragraph,
            outcome=found.outcome,
            found_in=found.paragraph,
            nearest=verifier.nearest(claim.as_printed) if is_compared else None,
        )
