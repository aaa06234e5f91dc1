"""The page that shows the known disagreements, and every dispute that the program finds, to a reader."""

from collections.abc import Iterable, Mapping, Sequence

from record.disputes import Dispute
from record.table import Row
from visitbrief.views.discrepancies import DiscrepancyRow

INTRODUCTION = """\
# Known disagreements

What is known to be in disagreement about the visit, and how the program settles it from the claims of the dossier that
ships. `D` rows are disagreements among the five sources that the dossier began with, `N` rows those found with further
sources, `S` rows dates that a source printed and the rest of the record contradicts. Each row is a test: it fails when
the program finds otherwise, and it must fail when the claims of one side are taken away, changed into those of the
other, or told of another day. Below them stands [every dispute](#every-dispute-in-the-dossier) that the program finds.
This page is made from the tables in `tests/record` (`pytest tests/record --update-golden`).

- **in dispute**: no answer satisfies both sides; then the reason that the program must tell, where the row demands one.
  Support is named where the record is clear, and left open where it is not
- **compatible**: one answer satisfies all of them
- **moved on**: a state, of which the sources say in turn how far it had come
- **not comparable**: another period, region, instrument or language, or a plan and what came of it; neither contradicts
  the other
- **check**: a source fails against itself, a sum, or the record of offices
- **one origin only**: nobody says otherwise, and nobody else says it
- **silent**: says nothing, which neither agrees nor contradicts

`visitbrief show QUESTION` prints what every source says.

| row | what disagrees | how it is settled | left to the reader |
| --- | --- | --- | --- |
"""


DISPUTES = """\

## Every dispute in the dossier

What `visitbrief discrepancies` finds, worst first: all of it, with what it rests on, and why its answer, its reason and
its severity are right. A test fails when a dispute has no row or a row no dispute, and when the program tells another
severity, standing or first reason than the row expects.

| question | severity | answer | first reason | what it rests on, and why it is told so |
| --- | --- | --- | --- | --- |
"""


def page(
    rows: Sequence[Row], gone: Mapping[str, str], disputes: Iterable[Dispute], found: Iterable[DiscrepancyRow]
) -> str:
    """The page as Markdown; disputes in the order in which the program finds them."""
    why = {dispute.question: dispute.why for dispute in disputes}
    return "".join(
        (
            INTRODUCTION,
            *map(_line, rows),
            "\nRows that are no longer here:\n\n",
            *(f"- {id_}: {reason}\n" for id_, reason in gone.items()),
            DISPUTES,
            *(_dispute(row, why[row.question.id]) for row in found),
        )
    )


def _line(row: Row) -> str:
    settled = "<br>".join(f"`{expectation.question}` {expectation.verdict}" for expectation in row.expected)
    return f"| {row.id} | {row.summary} | {settled} | {row.undecided or ''} |\n"


def _dispute(row: DiscrepancyRow, why: str) -> str:
    answer = f"{row.answer.text} ({row.answer.standing.replace('-', ' ')})"
    return f"| `{row.question.id}` | {row.severity} | {answer} | {first_reason(row) or ''} | {why} |\n"


def first_reason(row: DiscrepancyRow) -> str | None:
    """The kind of the first reason told of a dispute."""
    return next((explanation.kind for explanation in row.explanations), None)
