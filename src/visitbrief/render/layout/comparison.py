"""What differs between two analyses, as blocks of a page."""

from collections.abc import Iterator, Mapping
from typing import Final

from visitbrief.render.document import Block, Column, Facts, Heading, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import MOST_ROWS, RULES, count, flagged, ids, more, rival_line
from visitbrief.views.comparison import (
    ChangeKind,
    Comparison,
    PageChange,
    PageLine,
    PolicyChange,
    QuestionChange,
    SourceChange,
)
from visitbrief.views.standing import AnswerRef
from visitbrief.views.wording import date_in_words

KINDS: Final[Mapping[ChangeKind, str]] = {
    ChangeKind.NEW_QUESTION: "new question",
    ChangeKind.QUESTION_GONE: "no longer asked",
    ChangeKind.ANSWERED: "now answered",
    ChangeKind.UNANSWERED: "no longer answered",
    ChangeKind.OTHER_ANSWER: "another answer",
    ChangeKind.MOVED: "moved",
    ChangeKind.REFINED: "said more or less precisely",
    ChangeKind.DISPUTED: "now in dispute",
    ChangeKind.SETTLED: "no longer in dispute",
    ChangeKind.NEW_POSITION: "also in print now",
    ChangeKind.LOST_POSITION: "no longer in print",
    ChangeKind.SUPPORT: "supported by another rule",
    ChangeKind.SEVERITY: "severity",
    ChangeKind.ONE_ORIGIN: "now rests on one origin",
    ChangeKind.CONFIRMED: "no longer rests on one origin",
}
"""Kinds of change in words that a reader of pages knows."""
SECTIONS: Final[Mapping[str, str]] = {
    "meetings": "Met",
    "states": "How it stands",
    "at_visit": "At the visit",
    "sums": "Money",
    "figures": "Figures",
    "since": "Since the visit",
    "watch_out": "Watch out for",
}
"""The sections of page one."""
POLICY: Final[Mapping[str, str]] = {
    "objectives": "objective",
    "their_objectives": "objective of theirs",
    "points": "point to make",
    "if_raised": "answer",
}
"""What a line of each section of a briefing is."""
MOST_POSITIONS: Final = 3
"""Positions that have come, or fallen, of one question."""
NOTHING: Final = Span("–", Role.MUTED)
"""Where there was, or is, nothing to say."""


def lay_out_comparison(changes: Comparison) -> list[Block]:
    """Lay out what differs: sources, questions, page one; or that nothing does."""
    if changes.is_empty:
        return [Paragraph(line("Nothing has changed."))]
    blocks: list[Block] = []
    if changes.sources:
        blocks += [Heading("Sources"), Facts(tuple(_sources(changes.sources)))]
    if changes.questions:
        columns = (Column("Question", priority=2), Column("Before"), Column("After"))
        what = Column("What changed", priority=3, folds=True)
        rows = tuple(map(_question, changes.questions[:MOST_ROWS]))
        blocks += [
            Heading("Questions"),
            Table((*columns, what), rows),
            *more(len(changes.questions) - MOST_ROWS, "--json"),
        ]
    if changes.page_one:
        columns = (Column("Line", priority=2), Column("Before"), Column("After"))
        blocks += [Heading("Page one"), Table(columns, tuple(map(_page_line, changes.page_one)))]
    if changes.policy:
        blocks += [
            Heading("Policy"),
            Facts(tuple((_of_policy(change), line(change.text)) for change in changes.policy)),
        ]
    return blocks


def _of_policy(change: PolicyChange) -> str:
    return f"{'Gone' if change.gone else 'New'}, {POLICY[change.section]}"


def _sources(changes: tuple[SourceChange, ...]) -> Iterator[tuple[str, Line]]:
    for title, withdrawn in (("New", False), ("Withdrawn", True)):
        found = [change for change in changes if change.withdrawn is withdrawn]
        if found:
            claims = sum(change.claim_count for change in found)
            named = ids([change.id for change in found], None)
            yield title, line(f"{count(len(found), 'source')} with {count(claims, 'claim')}: ", *named)


def _question(change: QuestionChange) -> Row:
    question = change.question
    subject = (line(Span(question.title, Role.STRONG)), line(Span(question.id, Role.ID)))
    return Row((subject, (_answered(change.before),), (_answered(change.after),), tuple(_what_changed(change))))


def _answered(said: AnswerRef | None) -> Line:
    return line(NOTHING) if said is None else flagged(said, ())


def _what_changed(change: QuestionChange) -> Iterator[Line]:
    """A line for each way in which a question has changed, with the positions that have come or fallen."""
    positions = {ChangeKind.NEW_POSITION: change.new_positions, ChangeKind.LOST_POSITION: change.lost_positions}
    for kind in change.kinds:
        if kind is ChangeKind.SEVERITY:
            yield line(f"{change.severity_after}, was {change.severity_before}")
        elif kind is ChangeKind.SUPPORT and (rules := _rules(change)) is not None:
            yield line(rules)
        elif kind in positions:
            for position in positions[kind][:MOST_POSITIONS]:
                yield line(f"{KINDS[kind]}: ", *rival_line(position, most=1))
            if (more := len(positions[kind]) - MOST_POSITIONS) > 0:
                yield line(f"and {count(more, 'other')}")
        else:
            yield line(KINDS[kind])


def _rules(change: QuestionChange) -> str | None:
    """By which rules of support a question is and was answered; None where either answer needs none on its day."""
    rules = [said.rule for said in (change.after, change.before) if said is not None and said.rule is not None]
    return f"{RULES[rules[0]]}, was {RULES[rules[1]]}" if len(rules) == 2 else None


def _page_line(change: PageChange) -> Row:
    subject = (line(Span(change.title, Role.STRONG)), line(Span(SECTIONS[change.section], Role.MUTED)))
    return Row((subject, _reads(change.before), _reads(change.after)))


def _reads(said: PageLine | None) -> tuple[Line, ...]:
    """A line of page one: its answer with the worst of what else is in print, since when, its limits, and why."""
    if said is None:
        return (line(Span("not on page one", Role.MUTED)),)
    since = (f", {date_in_words(said.answer.since)}",) if said.answer.since else ()
    limits = "; ".join(f"{limit.question.title}: {limit.answer.text}" for limit in said.but)
    reason = (line(Span(said.reason, Role.MUTED)),) if said.reason else ()
    return line(*flagged(said.answer, said.rivals), *since, f"; {limits}" if limits else ""), *reason
