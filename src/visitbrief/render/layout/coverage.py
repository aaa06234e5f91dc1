"""How well questions are answered, as a document."""

from visitbrief.render.document import Block, Column, Document, Heading, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import MOST_NAMED, MOST_ROWS, count, ids, mark, more
from visitbrief.views.coverage import CoverageView, QuestionRow, TopicRow


def lay_out(view: CoverageView, *, full: bool = False) -> Document:
    """Lay out a row for each topic, the worst covered first.

    Args:
        view: what to lay out.
        full: whether to show also a row for each question.
    """
    blocks: list[Block] = [_topics(view.topics)]
    if full:
        blocks += [Heading("Questions"), _questions(view.questions), *more(len(view.questions) - MOST_ROWS, "--json")]
    elif view.topics:
        worst = Span(view.topics[0].topic, Role.ID)
        blocks.append(Paragraph(line("Each question of a topic: visitbrief coverage --topic ", worst, ".")))
    return Document("Coverage: which questions are answered, and by whom", tuple(blocks))


def _topics(rows: tuple[TopicRow, ...]) -> Table:
    titles = ("Questions", "No answer", "One origin", "Disputed", "Claims", "Sources")
    return Table(
        columns=(Column("Topic"), *(Column(title, right=True, priority=2) for title in titles)),
        rows=tuple(
            Row(((line(Span(row.topic, Role.ID)),), *((_figure(number),) for number in _counts(row)))) for row in rows
        ),
        empty="No questions are recorded for this selection.",
        dense=True,
    )


def _counts(row: TopicRow) -> tuple[int, ...]:
    return (
        row.question_count,
        row.unanswered_count,
        row.single_origin_count,
        row.disputed_count,
        row.claim_count,
        row.source_count,
    )


def _figure(number: int) -> Line:
    return line(Span(f"{number:,}" if number else "–", Role.FIGURE if number else Role.MUTED))


def _questions(rows: tuple[QuestionRow, ...]) -> Table:
    return Table(
        columns=(Column("Question", priority=2), Column("Answered by"), Column("Silent", priority=3)),
        rows=tuple(_question(row) for row in rows[:MOST_ROWS]),
    )


def _question(row: QuestionRow) -> Row:
    question = line(Span(row.question.title, Role.STRONG), " ", *mark(row.answer)), line(Span(row.question.id, Role.ID))
    reports = count(len(row.origins), "independent report")
    answered = (
        (line(*ids(row.sources)), line(Span(reports, Role.MUTED)))
        if row.sources
        else (line(Span("nobody", Role.FLAG)),)
    )
    more = row.silent_count - MOST_NAMED
    silent = line(*ids(row.silent[:MOST_NAMED], None), f" and {more} more" if more > 0 else "")
    return Row((question, answered, (silent,)))
