"""Who had an answer from whom, and what became of it on the way: the view behind `visitbrief trace`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from visitbrief.analysis.derivation import Edges, Statement, derive, reached, reversed_edges
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer
from visitbrief.dossier.things import Thing
from visitbrief.values.base import Agreement
from visitbrief.views.references import ClaimRef, QuestionRef, claim_ref, question_ref
from visitbrief.views.selection import claimed, unknown
from visitbrief.views.standing import AnswerRef, answer_ref
from visitbrief.views.wording import say_answer


class Fidelity(StrEnum):
    """What a copy made of what it copied."""

    SAME = "same"
    """It allows the same answers."""
    VAGUER = "vaguer"
    """It allows all that its parent does, and more."""
    MORE_PRECISE = "more-precise"
    """It allows only some of what its parent does."""
    COMPATIBLE = "compatible"
    """Each allows something that the other does not, and one answer satisfies both."""
    CONFLICT = "conflict"
    """No answer satisfies both."""
    NOT_COMPARABLE = "not-comparable"
    """It is in another unit or language, or about something else."""


@dataclass(frozen=True, slots=True)
class TraceStep:
    """A statement in its place in the tree."""

    id: str
    """The claim's, `SOURCE#N`; the source's where it has no claim on the question."""
    source: str
    published: str | None
    """EDTF; null when the document shows no date, or was not out by the day that is looked at."""
    depth: int
    """0 for what derives from nothing; else one more than that of the step it is drawn under."""
    text: str | None
    """The answer; null where the source is only presumed to have it."""
    claim: ClaimRef | None
    """Null where the source is only presumed to have it."""
    parent: str | None
    """The id of the step it is drawn under: of those that it derives from, the first in print."""
    fidelity: Fidelity | None
    """What it made of that one; null where either is only presumed."""
    also_from: tuple[str, ...]
    """Ids of the other steps that it derives from."""


@dataclass(frozen=True, slots=True)
class TraceView:
    """Where the answers to a question come from; or the one chain of a claim."""

    question: QuestionRef
    answer: AnswerRef
    asked: str | None
    """The id of the claim whose chain it is; null for the whole question."""
    first: tuple[str, ...]
    """Ids of the claims among the steps that were first in print: those of the earliest date."""
    steps: tuple[TraceStep, ...]
    """Each under what it derives from, by date of publication."""
    claim_count: int
    """Claims among the steps."""
    origins: tuple[str, ...]
    """The independent origins of all answers to the question; those that the answer rests on are in `answer`."""
    voices: tuple[str, ...]
    """Whose word they are."""


def build_trace(analysis: Analysis, id_: str) -> TraceView:
    """Lay out where the answers to a question come from; of a claim (`SOURCE#N`), what it copies and what copies it.

    Raises:
        UnknownIdError: there is no such question or claim; the hint names the nearest.
    """
    answer = claimed(analysis, id_) if "#" in id_ else None
    question_id = id_ if answer is None else answer.claim.question
    if question_id not in analysis.questions:
        raise unknown(analysis.dossier, (Thing.QUESTION, Thing.CLAIM), id_)
    parents: Edges = derive(analysis, question_id)
    if answer is not None:
        asked = Statement(answer.source.id, answer.index)
        kept = reached(parents, asked) | reached(reversed_edges(parents), asked)
        parents = {each: [other for other in parents[each] if other in kept] for each in parents if each in kept}
    finding = analysis.finding(question_id)
    steps = tuple(_Tree(analysis, question_id, parents).steps())
    dated = {step.id: step.published for step in steps if step.claim is not None and step.published is not None}
    earliest = min(dated.values(), default=None)
    return TraceView(
        question=question_ref(finding.question),
        answer=answer_ref(finding),
        asked=None if answer is None else id_,
        first=tuple(id_ for id_, published in dated.items() if published == earliest),
        steps=steps,
        claim_count=sum(step.claim is not None for step in steps),
        origins=tuple(sorted({origin for position in finding.positions for origin in position.origins})),
        voices=tuple(sorted({voice for position in finding.positions for voice in position.voices})),
    )


class _Tree:
    """Statements laid out as a tree: each stands once, under the first in print of those that it derives from."""

    def __init__(self, analysis: Analysis, question_id: str, parents: Edges) -> None:
        self._analysis = analysis
        self._answers: Mapping[Statement, Answer] = {
            Statement(answer.source.id, answer.index): answer for answer in analysis.answers(question_id)
        }
        ordered = sorted(parents, key=self._in_print)
        self._parents = {each: sorted(parents[each], key=self._in_print) for each in ordered}
        self._children = reversed_edges({each: self._parents[each][:1] for each in ordered})

    def steps(self) -> Iterator[TraceStep]:
        """The steps, what derives from nothing first; claims that derive from each other in a circle come last."""
        drawn: set[Statement] = set()
        roots = sorted(self._parents, key=lambda each: bool(self._parents[each]))
        for root in roots:
            waiting = [(root, 0)]
            while waiting:
                statement, depth = waiting.pop()
                if statement not in drawn:
                    drawn.add(statement)
                    yield self._step(statement, depth)
                    waiting += [(child, depth + 1) for child in reversed(self._children[statement])]

    def _step(self, statement: Statement, depth: int) -> TraceStep:
        answer, parents = self._answers.get(statement), self._parents[statement] if depth else ()
        return TraceStep(
            id=_id(statement),
            source=statement.source,
            published=self._published(statement),
            depth=depth,
            text=None if answer is None else say_answer(answer),
            claim=None if answer is None else claim_ref(self._analysis, answer),
            parent=_id(parents[0]) if parents else None,
            fidelity=self._fidelity(answer, parents),
            also_from=tuple(map(_id, parents[1:])),
        )

    def _fidelity(self, copy: Answer | None, parents: Sequence[Statement]) -> Fidelity | None:
        original = self._answers.get(parents[0]) if parents else None
        return None if copy is None or original is None else _compare(copy, original)

    def _published(self, statement: Statement) -> str | None:
        source = self._analysis.origins.sources.get(statement.source)
        return None if source is None else source.published

    def _in_print(self, statement: Statement) -> tuple[str, str, int]:
        """First in print first, what shows no date last."""
        return self._published(statement) or "~", statement.source, -1 if statement.place is None else statement.place


def _compare(copy: Answer, original: Answer) -> Fidelity:
    agreement = copy.value.compare(original.value).agreement
    if agreement is not Agreement.COMPATIBLE:
        return Fidelity(agreement.value.replace(" ", "-"))
    if copy.value.is_vaguer_than(original.value):
        return Fidelity.VAGUER
    return Fidelity.MORE_PRECISE if original.value.is_vaguer_than(copy.value) else Fidelity.COMPATIBLE


def _id(statement: Statement) -> str:
    return statement.source if statement.place is None else f"{statement.source}#{statement.place + 1}"
