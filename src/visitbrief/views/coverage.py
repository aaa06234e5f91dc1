"""Which questions are answered, by whom, and who is silent: the view behind `visitbrief coverage`."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from visitbrief.analysis.findings import Analysis, rests_on_one_origin
from visitbrief.analysis.model import Finding
from visitbrief.dossier.model import Weight
from visitbrief.views.references import QuestionRef, question_ref, sources_of
from visitbrief.views.selection import Selection
from visitbrief.views.standing import AnswerRef, answer_ref

MOST_SILENT: Final = 20
"""Silent sources that are named for one question."""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """How well the questions of a topic are answered."""

    topic: str
    question_count: int
    unanswered_count: int
    """Questions that no source answers."""
    single_origin_count: int
    """Questions that are answered, all from one origin."""
    disputed_count: int
    claim_count: int
    source_count: int
    """Sources that answer any of them."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Who answers a question, and who does not."""

    question: QuestionRef
    answer: AnswerRef
    claim_count: int
    sources: tuple[str, ...]
    """Those that answer it."""
    origins: tuple[str, ...]
    """The independent origins of the answers: so many report."""
    silent: tuple[str, ...]
    """Sources seen whole that answer another question of the topic but not this one; the first by id if many are."""
    silent_count: int


@dataclass(frozen=True, slots=True)
class CoverageView:
    """How well the questions selected are answered, the worst first."""

    topics: tuple[TopicRow, ...]
    """By the share of questions that nobody answers, or only one origin; the largest first."""
    questions: tuple[QuestionRow, ...]
    """By the number of independent origins, fewest first, then the weightiest."""


def build_coverage(analysis: Analysis, selection: Selection) -> CoverageView:
    """Count and name who answers what, of the questions selected."""
    by_topic: dict[str, list[Finding]] = defaultdict(list)
    for finding in selection.findings(analysis):
        by_topic[finding.question.topic].append(finding)
    rows = [_question_row(analysis, finding) for findings in by_topic.values() for finding in findings]
    topics = [_topic_row(analysis, topic, findings) for topic, findings in by_topic.items()]
    return CoverageView(
        topics=tuple(sorted(topics, key=_least_covered_first)),
        questions=tuple(sorted(rows, key=_fewest_origins_first)),
    )


def _topic_row(analysis: Analysis, topic: str, findings: Sequence[Finding]) -> TopicRow:
    answers = [answer for finding in findings for answer in analysis.answers(finding.question.id)]
    return TopicRow(
        topic=topic,
        question_count=len(findings),
        unanswered_count=sum(not finding.positions for finding in findings),
        single_origin_count=sum(map(rests_on_one_origin, findings)),
        disputed_count=sum(finding.discrepancy is not None for finding in findings),
        claim_count=len(answers),
        source_count=len({answer.source.id for answer in answers}),
    )


def _question_row(analysis: Analysis, finding: Finding) -> QuestionRow:
    answers, silent = analysis.answers(finding.question.id), analysis.silent(finding.question.id)
    return QuestionRow(
        question=question_ref(finding.question),
        answer=answer_ref(finding),
        claim_count=len(answers),
        sources=sources_of(answers),
        origins=tuple(sorted({origin for position in finding.positions for origin in position.origins})),
        silent=tuple(islice(silent, MOST_SILENT)),
        silent_count=analysis.silent_count(finding.question.id),
    )


def _least_covered_first(row: TopicRow) -> tuple[float, float, str]:
    unconfirmed = row.unanswered_count + row.single_origin_count
    return -unconfirmed / row.question_count, -row.unanswered_count / row.question_count, row.topic


def _fewest_origins_first(row: QuestionRow) -> tuple[int, int, str]:
    return len(row.origins), list(Weight).index(Weight(row.question.weight)), row.question.id
