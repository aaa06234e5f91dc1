"""The discrepancies as a document."""

from collections.abc import Iterable, Iterator

from visitbrief.errors import shortened
from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Role,
    Row,
    Span,
    Table,
    line,
)
from visitbrief.render.layout.parts import (
    MOST_RIVALS,
    MOST_ROWS,
    RULES,
    SEVERITY_ROLES,
    answer,
    basis,
    cite,
    count,
    flagged,
    ids,
    more,
    named,
)
from visitbrief.views.discrepancies import DiscrepanciesView, DiscrepancyRow, NotComparableRow
from visitbrief.views.references import ClaimRef, PositionRef, StepRef
from visitbrief.views.rivals import Rival
from visitbrief.views.standing import AnswerRef, Standing
from visitbrief.views.wording import date_in_words

ON_A_LINE = frozenset({"figure", "date"})
"""Kinds of dispute whose answers leave a span open."""
MOST_DISPUTES = 1_000
"""Disputes in the table, unless all are asked for. Nobody reads on, and a page of more would take seconds to set."""
LONGEST_ANSWER = 60
"""Characters of an answer in the table; longer wordings are cut, and whole with the dispute."""

CHECKS = {
    "self": "source at odds with itself",
    "sum": "parts do not make the total",
    "office": "not in office on that date",
}
"""The failed checks in a few words."""


def lay_out(view: DiscrepanciesView, *, full: bool = False, every: bool = False) -> Document:
    """Lay out the discrepancies, worst first, then what stands beside them.

    Args:
        view: what to lay out.
        full: whether to show each dispute whole, instead of a row for each.
        every: whether to show a row for every dispute with all its rivals and their sources, instead of the first.
    """
    blocks: list[Block] = [Paragraph(_tally(view))]
    blocks += _whole(view, every=every) if full else _brief(view, every=every)
    return Document("Discrepancies: where sources disagree", tuple(blocks))


def _brief(view: DiscrepanciesView, *, every: bool) -> list[Block]:
    """A row for each dispute, and how to see more."""
    blocks: list[Block] = []
    shown = view.discrepancies if every else view.discrepancies[:MOST_DISPUTES]
    if shown:
        blocks.append(
            Table(
                columns=(
                    Column("Question", priority=2),
                    Column("Better supported"),
                    Column("Also in print, and why"),
                ),
                rows=tuple(_row(row, every=every) for row in shown),
            )
        )
    blocks += more(len(view.discrepancies) - len(shown))
    apart = tuple(row.question.id for row in view.not_comparable)
    blocks += _beside(("Different, but not comparable", apart), *_gaps(view), every=every)
    if shown:
        worst, whole = Span(shown[0].question.id, Role.ID), Span("--full", Role.ID)
        blocks.append(Paragraph(line("One dispute whole: visitbrief discrepancies ", worst, ". All: ", whole, ".")))
    return blocks


def _whole(view: DiscrepanciesView, *, every: bool) -> list[Block]:
    """Each dispute with all its positions, where its sources are, and what looks different but cannot be compared."""
    blocks: list[Block] = [callout(row) for row in view.discrepancies]
    if view.not_comparable:
        blocks += [
            Heading("Different, but not comparable"),
            Bullets(tuple(_apart(row) for row in view.not_comparable)),
        ]
    blocks += _beside(*_gaps(view), every=every)
    claims = (claim for row in view.discrepancies for position in row.positions for claim in position.claims)
    return blocks + addresses(claims)


def addresses(claims: Iterable[ClaimRef]) -> list[Block]:
    """Where the sources of some claims are, each once."""
    places = {claim.source: claim.url for claim in claims if claim.url is not None}
    pairs = tuple((source, line(places[source] or "")) for source in sorted(places)[:MOST_ROWS])
    rest = more(len(places) - len(pairs), "--json")
    return [Heading("Where the sources are"), Facts(pairs), *rest] if pairs else []


def _gaps(view: DiscrepanciesView) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("Resting on one origin", view.single_origin), ("Answered by no source", view.unanswered)


def _beside(*groups: tuple[str, tuple[str, ...]], every: bool) -> list[Block]:
    """Questions to be careful with, disputed or not, under what is the matter with them."""
    pairs = tuple((title, _questions(questions, every=every)) for title, questions in groups if questions)
    return [Heading("Also to look at"), Facts(pairs)] if pairs else []


def _questions(questions: tuple[str, ...], *, every: bool) -> Line:
    return line(f"{count(len(questions), 'question')}: ", *ids(questions, named(every=every)))


def _row(row: DiscrepancyRow, *, every: bool) -> Row:
    question = (
        line(Span(row.severity.upper(), SEVERITY_ROLES[row.severity]), " ", Span(row.question.title, Role.STRONG)),
        line(Span(row.question.id, Role.ID)),
        *(line(Span(f"check: {text}", Role.MUTED)) for text in _failed(row)),
    )
    return Row((question, _better(row), tuple(_rivals(row, every=every))))


def _failed(row: DiscrepancyRow) -> tuple[str, ...]:
    """The checks that fail, in a few words, but those that are told as the reason of a rival."""
    told = {reason.title for rival in row.rivals for reason in rival.why[:1]}
    return tuple(dict.fromkeys(text for check in row.checks if (text := CHECKS[check.kind]) not in told))


def _better(row: DiscrepancyRow) -> tuple[Line, ...]:
    """The better supported answer and by what, or that nothing decides and what is left open."""
    said = row.answer
    if said.standing is Standing.SIDES_DIFFER:
        return (line(Span(said.text, Role.FLAG)),)
    if row.support.position is None and said.value is not None:
        return line(Span(RULES[row.support.rule], Role.FLAG)), _now(said)
    if said.value is None:
        left_open = (line(_shortened(said.text)),) if row.kind in ON_A_LINE else ()
        return (line(Span("nothing decides", Role.FLAG)), *left_open)
    if not _is_open(row):
        was = row.positions[0].text
        return (line(_shortened(was)), _now(said)) if was != said.text else (_now(said),)
    because = basis(said) if said.rule in ("origins", "voices") else RULES[said.rule or "uncontested"]
    return line(_shortened(said.text)), line(Span(because, Role.MUTED))


def _is_open(row: DiscrepancyRow) -> bool:
    """Whether the answer is disputed today; of a state, it may be only how it came to it."""
    return row.answer.rule == row.support.rule


def _now(said: AnswerRef) -> Line:
    """Where a state stands that is disputed only as to how it came there."""
    return line(Span("now ", Role.MUTED), _shortened(said.text))


def _rivals(row: DiscrepancyRow, *, every: bool) -> Iterator[Line]:
    shown = row.rivals if every else row.rivals[:MOST_RIVALS]
    for rival in shown:
        yield line(_shortened(rival.text))
        yield line(Span("  ", Role.MUTED), *ids(rival.sources, None if every else 1), *_why(rival))
    if left_out := len(row.rivals) - len(shown):
        yield line(Span(f"and {count(left_out, 'other answer')}", Role.MUTED))


def _why(rival: Rival) -> Line:
    """The first reason why an answer may differ; the others stand with the whole dispute."""
    return (Span(f": {rival.why[0].title}", Role.MUTED),) if rival.why else ()


def _shortened(text: str) -> Span:
    return answer(shortened(text, LONGEST_ANSWER))


def callout(row: DiscrepancyRow) -> Callout:
    """Lay out one discrepancy: the positions, why they may differ, which is better supported."""
    title = line(
        Span(row.severity.upper(), SEVERITY_ROLES[row.severity]),
        " ",
        Span(row.question.title, Role.STRONG),
        f" ({row.kind})  ",
        Span(row.question.id, Role.ID),
    )
    return Callout(
        title,
        (Paragraph(line(row.question.asks)), *positions_table(row.positions, row.support.position), judgment(row)),
        SEVERITY_ROLES[row.severity],
    )


def judgment(row: DiscrepancyRow) -> Facts:
    """Lay out why the positions may differ, which checks fail, which is better supported, or else what can be said."""
    facts: list[tuple[str, Line]] = []
    named = _sources_named(row)
    reasons = [cite(reason.text, named) for reason in row.explanations]
    told = tuple(reason.text for reason in row.explanations)  # a failed check that is also the reason is told once
    checks = [cite(check.text, named) for check in row.checks if not check.text.endswith(told)]
    facts += [("Why they may differ" if place == 0 else "", reason) for place, reason in enumerate(reasons)]
    facts += [("Check" if place == 0 else "", check) for place, check in enumerate(checks)]
    facts.append(("Better supported", _support(row)))
    if row.support.position is None:
        facts.append(("Say", flagged(row.answer, row.rivals)))
    return Facts(tuple(facts))


def positions_table(positions: tuple[PositionRef, ...], supported: int | None = None) -> tuple[Block, ...]:
    """Lay out positions: the answer, who gives it, what it rests on; and how many more there are."""
    table = Table(
        columns=(Column("Answer"), Column("Sources", priority=2), Column("Rests on", priority=3)),
        rows=tuple(
            Row((_answer(position, place == supported), _claims(position), (line(_basis(position)),)))
            for place, position in enumerate(positions[:MOST_ROWS])
        ),
    )
    return table, *more(len(positions) - MOST_ROWS, "--json")


def _answer(position: PositionRef, supported: bool) -> tuple[Line, ...]:
    lines = [line(*(("> ",) if supported else ()), answer(position.text))]
    if position.about:
        lines.append(line(Span(position.about, Role.MUTED)))
    if len(position.history) > 1:
        lines += [line(Span(_step(step), Role.MUTED)) for step in position.history]
    return tuple(lines)


def _step(step: StepRef) -> str:
    return f"{date_in_words(step.since)}: {step.text}, {count(len(step.origins), 'report')}"


def _basis(position: PositionRef) -> str:
    """What a position rests on; of a state, all of its steps together."""
    return f"{basis(position)}{' in all' if len(position.history) > 1 else ''}"


def _claims(position: PositionRef) -> tuple[Line, ...]:
    """The ids of its claims; apart those that other positions allow as well."""
    shared = set(position.shared)
    own = [claim.id for claim in position.claims if claim.id not in shared]
    lines = [line(*ids(own, MOST_ROWS))]
    if position.shared:
        lines.append(line(Span("also fits ", Role.MUTED), *ids(position.shared, MOST_ROWS)))
    return tuple(lines)


def _support(row: DiscrepancyRow) -> Line:
    support = row.support
    text = cite(support.text, _sources_named(row))
    if support.position is None:
        return line(f"{RULES[support.rule]}: ", *text)
    by = ", " if support.rule == "uncontested" else f", by {RULES[support.rule]}: "
    disputed = row.answer.text if _is_open(row) else row.positions[0].text
    return line(answer(disputed), by, *text)


def _sources_named(row: DiscrepancyRow) -> set[str]:
    return {claim.source for position in row.positions for claim in position.claims}


def _apart(row: NotComparableRow) -> Line:
    answers: list[str | Span] = []
    for position in row.positions:
        answers += [", " if answers else "", answer(position.text)]
    return line(Span(row.question.title, Role.STRONG), ": ", *answers, f" – {'; '.join(row.reasons)}")


def _tally(view: DiscrepanciesView) -> Line:
    total = sum(view.severities.values())
    if not total:
        return line("No source contradicts another in this selection.")
    parts = ", ".join(f"{number} {severity}" for severity, number in view.severities.items() if number)
    shown = len(view.discrepancies)
    return line(f"{count(total, 'disputed question')}: {parts}" + (f"; {shown} shown" if shown != total else "") + ".")
