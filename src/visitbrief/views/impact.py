"""What changes if sources are withdrawn: the view behind `visitbrief impact`."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer
from visitbrief.dossier.things import Thing
from visitbrief.views.comparison import Comparison, compare
from visitbrief.views.references import ClaimRef, QuestionRef, claim_ref, question_ref
from visitbrief.views.selection import Selection, unknown


@dataclass(frozen=True, slots=True)
class AffectedClaim(ClaimRef):
    """A claim that a withdrawal touches, with the question that it answers."""

    question: QuestionRef


@dataclass(frozen=True, slots=True)
class ImpactView:
    """What the dossier says without the sources, against what it says with them."""

    withdrawn: tuple[str, ...]
    """Ids of the sources."""
    changes: Comparison
    """Its `sources` are those withdrawn that answer what is looked at."""
    unchanged: tuple[str, ...]
    """Ids of the questions that the sources answer, and of which nothing changes without them."""
    lost: tuple[AffectedClaim, ...]
    """Their own claims."""
    resting: tuple[AffectedClaim, ...]
    """Claims of sources that stay, all of whose origins are withdrawn."""


def build_impact(
    analysis: Analysis,
    withdrawn: Collection[str],
    selection: Selection = Selection(),  # noqa: B008 - frozen
) -> ImpactView:
    """Work out what changes if sources are withdrawn.

    Args:
        analysis: of the dossier with all its sources.
        withdrawn: ids of the sources.
        selection: the questions to look at.

    Raises:
        UnknownIdError: the dossier has no such source, or does not know what is selected; the hint names the nearest.
    """
    known = {source.id for source in analysis.sources}
    for id_ in withdrawn:
        if id_ not in known:
            raise unknown(analysis.dossier, (Thing.SOURCE,), id_)
    gone = frozenset(withdrawn)
    changes = compare(analysis, Analysis(analysis.dossier, gone), selection)
    answers = [answer for question in selection.asked(analysis) for answer in analysis.answers(question.id)]
    lost = [answer for answer in answers if answer.source.id in gone]
    changed = {change.question.id for change in changes.questions}
    return ImpactView(
        withdrawn=tuple(sorted(gone)),
        changes=changes,
        unchanged=tuple(sorted({answer.claim.question for answer in lost} - changed)),
        lost=_affected(analysis, lost),
        resting=_affected(
            analysis,
            [
                answer
                for answer in answers
                if answer.source.id not in gone and analysis.origins.of(answer.source, answer.claim) <= gone
            ],
        ),
    )


def _affected(analysis: Analysis, answers: Sequence[Answer]) -> tuple[AffectedClaim, ...]:
    """Show claims with their questions, by source and in its order."""
    ordered = sorted(answers, key=lambda answer: (answer.source.id, answer.index))
    references = ((claim_ref(analysis, answer), answer.claim.question) for answer in ordered)
    return tuple(
        AffectedClaim(
            **{field.name: getattr(reference, field.name) for field in fields(reference)},
            question=question_ref(analysis.questions[question]),
        )
        for reference, question in references
    )
