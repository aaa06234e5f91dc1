"""Whether sources print what their claims say: the view behind `visitbrief verify`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from visitbrief.analysis.verification import Outcome, Passage, Verifier
from visitbrief.dossier.model import Dossier
from visitbrief.views.parts import QuestionRef, question_ref


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
    """What in the text is most like it, where it was not found."""


@dataclass(frozen=True, slots=True)
class VerifyView:
    """Every claim that could be verified, source by source, and how many could not."""

    outcomes: dict[str, int]
    """How many claims there are of each outcome."""
    claims: tuple[VerifiedClaim, ...]
    source_count: int
    """Sources with a text."""
    without_text: tuple[str, ...]
    """Ids of the sources with claims and without a text."""
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
    claims: list[VerifiedClaim] = []
    verified, without_text, without_text_claims, without_words = 0, [], 0, 0
    for source in dossier.sources:
        paragraphs = text_of(source.id)
        if paragraphs is None:
            without_text += [source.id] if source.claims else []
            without_text_claims += len(source.claims)
            continue
        verified += 1
        verifier = Verifier(source.title, paragraphs)
        for number, claim in enumerate(source.claims, 1):
            if claim.as_printed is None:
                without_words += 1
                continue
            found = verifier.verify(claim, claim.as_printed)
            claims.append(
                VerifiedClaim(
                    id=f"{source.id}#{number}",
                    source=source.id,
                    question=questions[claim.question],
                    as_printed=claim.as_printed,
                    part=claim.part.value,
                    paragraph=claim.paragraph,
                    outcome=found.outcome,
                    found_in=found.paragraph,
                    nearest=found.nearest,
                )
            )
    return VerifyView(
        outcomes={outcome.value: sum(claim.outcome is outcome for claim in claims) for outcome in Outcome},
        claims=tuple(claims),
        source_count=verified,
        without_text=tuple(without_text),
        without_text_claim_count=without_text_claims,
        without_words_claim_count=without_words,
    )
