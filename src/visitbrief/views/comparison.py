"""What differs between two analyses, in a briefer's terms: what `impact`, `diff` and `changes` have in common.

Questions, events and sources are matched by id. What counts is what a briefer would say and how far it stands: a source
more for the same answer is no change, unless it is the second one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Final

from visitbrief.analysis.findings import Analysis, rests_on_one_origin
from visitbrief.analysis.model import Finding, Position
from visitbrief.dossier.model import Question, Scope, Weight
from visitbrief.values.base import AGREEING, Agreement, Value
from visitbrief.views.references import QuestionRef, question_ref
from visitbrief.views.rivals import Rival, rival
from visitbrief.views.selection import Selection, country_of
from visitbrief.views.standing import AnswerRef, answer_ref
from visitbrief.views.summary import LimitLine, SummaryView, build_summary

MOST_COMPARED: Final = 400
"""Pairs of answers to one question that are compared; of more, only those of equal value are held to be the same."""


class ChangeKind(StrEnum):
    """What has changed about a question; one may have changed in several ways."""

    NEW_QUESTION = "new-question"
    """It was not asked before."""
    QUESTION_GONE = "question-gone"
    """It is no longer asked."""
    ANSWERED = "answered"
    """No source answered it, and now one does."""
    UNANSWERED = "unanswered"
    """No source answers it any longer."""
    OTHER_ANSWER = "other-answer"
    """What is better supported conflicts with what was; or something is where nothing was, or the reverse."""
    MOVED = "moved"
    """A state stands elsewhere."""
    REFINED = "refined"
    """The answer says more, or less, than it did, and nothing else."""
    DISPUTED = "disputed"
    """It is in dispute, and was not."""
    SETTLED = "settled"
    """It was in dispute, and is no longer."""
    NEW_POSITION = "new-position"
    """A position is there that agrees with none of those before."""
    LOST_POSITION = "lost-position"
    """A position has fallen: none of those that are left agrees with it."""
    SUPPORT = "support"
    """It is in dispute as before, and another rule decides, or none where one did."""
    SEVERITY = "severity"
    """It is in dispute as before, and worse or milder."""
    ONE_ORIGIN = "one-origin"
    """All its answers go back to one origin, and did not."""
    CONFIRMED = "confirmed"
    """Its answers went back to one origin, and no longer do."""


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question that something has changed about."""

    question: QuestionRef
    """As it is asked now, or was where it is gone."""
    kinds: tuple[ChangeKind, ...]
    before: AnswerRef | None
    """Null where it was not asked."""
    after: AnswerRef | None
    """Null where it is no longer asked."""
    severity_before: str | None
    """Null where it was not in dispute."""
    severity_after: str | None
    new_positions: tuple[Rival, ...]
    lost_positions: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source that is new or withdrawn."""

    id: str
    publisher: str
    published: str | None
    """EDTF; null when the document shows no date."""
    withdrawn: bool
    """Whether it counted before and no longer does; else it is new."""
    claim_count: int
    """On the questions that are looked at."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """What a line of page one says."""

    answer: AnswerRef
    rivals: tuple[Rival, ...]
    but: tuple[LimitLine, ...]
    """What it must not be said without."""
    reason: str | None
    """Of a dispute, why its answers may differ."""


@dataclass(frozen=True, slots=True)
class PageChange:
    """A line of page one that reads differently, or has come or gone."""

    section: str
    """Of page one: "meetings", "states", "at_visit", "sums", "figures", "since" or "watch_out"."""
    id: str
    """Of the question, or of the event for "meetings" and "since"."""
    title: str
    before: PageLine | None
    """Null where it was not on page one."""
    after: PageLine | None
    """Null where it is no longer on page one."""


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """A line of policy that is new or gone."""

    section: str
    """Of the briefing: "objectives", "their_objectives", "points" or "if_raised"."""
    text: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs."""

    questions: tuple[QuestionChange, ...]
    """The weightiest first, then in the order of kinds."""
    sources: tuple[SourceChange, ...]
    """By id."""
    page_one: tuple[PageChange, ...]
    """As page one has them now; then those that are gone."""
    policy: tuple[PolicyChange, ...]
    """In the order of the briefing: the new ones first."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.questions or self.sources or self.page_one or self.policy)


def compare(before: Analysis, after: Analysis, selection: Selection = Selection()) -> Comparison:  # noqa: B008 - frozen
    """Say what differs between two analyses.

    Args:
        before: of what was known.
        after: of what is known.
        selection: the questions to look at; page one is then theirs, and a source counts with its claims on them.

    Raises:
        UnknownIdError: the later dossier does not know what is selected.
    """
    selection.check(after)
    ids = sorted({question.id for each in (before, after) for question in _asked(each, selection)})
    changes = [change for id_ in ids if (change := question_change(before, after, id_)) is not None]
    return Comparison(
        questions=tuple(sorted(changes, key=_weightiest_first)),
        sources=tuple(_source_changes(before, after, None if selection == Selection() else frozenset(ids))),
        page_one=tuple(_page_changes(before, after, selection)),
        policy=tuple(_policy_changes(before, after, selection)),
    )


def _policy_changes(before: Analysis, after: Analysis, selection: Selection) -> Iterator[PolicyChange]:
    was, now = (dict.fromkeys(_policy(each, selection)) for each in (before, after))
    for lines, others, gone in ((now, was, False), (was, now, True)):
        yield from (PolicyChange(section, text, gone) for section, text in lines if (section, text) not in others)


def _policy(analysis: Analysis, selection: Selection) -> Iterator[tuple[str, str]]:
    """The lines of policy, without those of another country alone, each with its section."""
    briefing = analysis.dossier.briefing
    for (section, _), said in () if briefing is None else briefing.lines:
        if selection.country is None or country_of(analysis, said) in (None, selection.country):
            yield str(section), said.text


def _asked(analysis: Analysis, selection: Selection) -> Iterator[Question]:
    """The questions selected; an earlier dossier need not know yet what they are selected by."""
    return (question for question in analysis.dossier.questions if selection.keeps(analysis, question))


def _weightiest_first(change: QuestionChange) -> tuple[int, int, str]:
    return (
        list(Weight).index(Weight(change.question.weight)),
        list(ChangeKind).index(change.kinds[0]),
        change.question.id,
    )


def question_change(before: Analysis, after: Analysis, id_: str) -> QuestionChange | None:
    """What has changed about a question; None when nothing has."""
    was, now = (each.finding(id_) if id_ in each.questions else None for each in (before, after))
    lost, new = _unmatched(was, now), _unmatched(now, was)
    kinds = tuple(_kinds(was, now, lost, new))
    asked = now or was
    if not kinds or asked is None:
        return None
    return QuestionChange(
        question=question_ref(asked.question),
        kinds=kinds,
        before=None if was is None else answer_ref(was),
        after=None if now is None else answer_ref(now),
        severity_before=_severity(was),
        severity_after=_severity(now),
        new_positions=tuple(rival(after, position) for position in new),
        lost_positions=tuple(rival(before, position) for position in lost),
    )


def _kinds(
    was: Finding | None, now: Finding | None, lost: Sequence[Position], new: Sequence[Position]
) -> Iterator[ChangeKind]:
    """How a question has changed, in the order of kinds."""
    if was is None or now is None:
        yield ChangeKind.NEW_QUESTION if was is None else ChangeKind.QUESTION_GONE
        return
    if not was.positions or not now.positions:
        if was.positions or now.positions:
            yield ChangeKind.ANSWERED if now.positions else ChangeKind.UNANSWERED
        if now.discrepancy is not None:
            yield ChangeKind.DISPUTED
        return
    answer = _answer_change(was, now)
    if answer is not None:
        yield answer
    if (was.discrepancy is None) != (now.discrepancy is None):
        yield ChangeKind.DISPUTED if was.discrepancy is None else ChangeKind.SETTLED
    if new:
        yield ChangeKind.NEW_POSITION
    if lost:
        yield ChangeKind.LOST_POSITION
    if was.discrepancy is not None and now.discrepancy is not None:
        if was.discrepancy.support.rule != now.discrepancy.support.rule:
            yield ChangeKind.SUPPORT
        if was.discrepancy.severity is not now.discrepancy.severity:
            yield ChangeKind.SEVERITY
    if rests_on_one_origin(was) != rests_on_one_origin(now):
        yield ChangeKind.CONFIRMED if rests_on_one_origin(was) else ChangeKind.ONE_ORIGIN


def _answer_change(was: Finding, now: Finding) -> ChangeKind | None:
    """How the answer to a question has changed; None when it has not, or is said in other words alone."""
    before, after = answer_ref(was), answer_ref(now)
    if before.value is None or after.value is None:
        if before.value is None and after.value is None:
            return ChangeKind.REFINED if before.text != after.text else None
        return ChangeKind.OTHER_ANSWER
    if before.value == after.value:
        return None
    if now.question.moves is not None:
        return ChangeKind.MOVED
    agreement = was.positions[0].lead.value.compare(now.positions[0].lead.value).agreement
    if agreement is Agreement.SAME:
        return None
    return ChangeKind.REFINED if agreement is Agreement.COMPATIBLE else ChangeKind.OTHER_ANSWER


def _severity(finding: Finding | None) -> str | None:
    return None if finding is None or finding.discrepancy is None else finding.discrepancy.severity.value


def _unmatched(one: Finding | None, other: Finding | None) -> list[Position]:
    """The positions of one finding that match none of the other's; none where there is nothing to match.

    Two match where one of them says, or of a history once said, what agrees with where the other is now.
    """
    if one is None or other is None or not other.positions:
        return []
    now, ever = _by_scope(other, _now), _by_scope(other, _ever)
    left = []
    for position in one.positions:
        scope = position.scope
        if ever[scope].isdisjoint(_now(position)) and now[scope].isdisjoint(_ever(position)):
            left.append(position)
    if len(left) * sum(map(len, ever.values())) > MOST_COMPARED:
        return left
    return [
        position
        for position in left
        if not _agree(_now(position), ever[position.scope]) and not _agree(_ever(position), now[position.scope])
    ]


def _by_scope(finding: Finding, told: Callable[[Position], Iterable[Value]]) -> Mapping[Scope, set[Value]]:
    """What the positions of a finding say, by what they are about."""
    values: dict[Scope, set[Value]] = defaultdict(set)
    for position in finding.positions:
        values[position.scope].update(told(position))
    return values


def _now(position: Position) -> tuple[Value]:
    """What a position says; of a history, what its last step does."""
    return (position.lead.value,)


def _ever(position: Position) -> tuple[Value, ...]:
    """What a position says; of a history, what any of its steps does."""
    return tuple(step.answer.value for step in position.history) or _now(position)


def _agree(some: Iterable[Value], others: Iterable[Value]) -> bool:
    """Whether any two of them do."""
    return any(one.compare(other).agreement in AGREEING for one, other in product(some, others))


def _source_changes(before: Analysis, after: Analysis, asked: Set[str] | None) -> Iterator[SourceChange]:
    """The sources that have come or gone, with their claims on what is asked, by id; None for all there is."""
    was, now = ({source.id: source for source in each.sources} for each in (before, after))
    for id_ in sorted(was.keys() ^ now.keys()):
        source = was.get(id_) or now[id_]
        claims = sum(asked is None or claim.question in asked for claim in source.claims)
        if claims or asked is None:
            yield SourceChange(id_, source.publisher, source.published, id_ in was, claims)


def _page_changes(before: Analysis, after: Analysis, selection: Selection) -> Iterator[PageChange]:
    """The lines of page one that do not read as they did."""
    was, now = (
        dict(_lines(build_summary(each, selection))) if any(_asked(each, selection)) else {} for each in (before, after)
    )
    for key in dict.fromkeys((*now, *was)):
        (_, old), (title, new) = was.get(key, ("", None)), now.get(key, ("", None))
        if _reads(old) != _reads(new):
            section, id_ = key
            yield PageChange(section, id_, title or was[key][0], old, new)


def _lines(page: SummaryView) -> Iterator[tuple[tuple[str, str], tuple[str, PageLine]]]:
    """The lines of page one with their titles, by section and id."""
    for meeting in page.meetings:
        yield ("meetings", meeting.event), (meeting.title, PageLine(meeting.when, (), (), None))
    for state in page.states:
        question = state.question
        if state.at_visit is not None:
            yield ("at_visit", question.id), (question.title, PageLine(state.at_visit, (), (), None))
        yield ("states", question.id), (question.title, PageLine(state.answer, state.rivals, (), None))
    for section, figures in (("sums", page.sums), ("figures", page.figures)):
        for figure in figures:
            said = PageLine(figure.answer, figure.rivals, figure.but, None)
            yield (section, figure.question.id), (figure.question.title, said)
    for event in page.since:
        yield ("since", event.event), (event.title, PageLine(event.when, (), (), None))
    for watched in page.watch_out:
        said = PageLine(watched.answer, watched.rivals, (), watched.reason)
        yield ("watch_out", watched.question.id), (watched.question.title, said)


def _reads(said: PageLine | None) -> tuple[object, ...] | None:
    """What a reader sees of a line: the answer, how far it stands, the worst of what else is in print, and why."""
    if said is None:
        return None
    answer, worst = said.answer, said.rivals[:1]
    return (
        (answer.text, answer.standing, answer.since),
        tuple(other.text for other in worst),
        tuple(limit.answer.text for limit in said.but),
        said.reason,
    )
