"""The page that shows the table of known disagreements to a reader."""

from collections.abc import Sequence

from record.table import Row

INTRODUCTION = """\
# Known disagreements

What is known to be in disagreement about the visit, and how the program settles it from the claims of the dossier that
ships. `D` rows are disagreements among the five sources that the dossier began with, `N` rows those found with further
sources, `S` rows dates that a source printed and the rest of the record contradicts. Each row is a test: it fails when
the program finds otherwise, and it must fail when the claims of one side are taken away or changed into those of the
other. This page is made from the same table (`pytest tests/record --update-golden`).

- **in dispute**: no answer satisfies both sides; then the reason that the program must tell, where the row demands one.
  Support is named where the record is clear, and left open where it is not
- **compatible**: one answer satisfies all of them
- **not comparable**: another period, region, instrument or language; neither contradicts the other
- **check**: a source fails against itself, a sum, or the record of offices
- **one origin only**: nobody says otherwise, and nobody else says it
- **silent**: says nothing, which neither agrees nor contradicts

`visitbrief show QUESTION` prints what every source says.

| row | what disagrees | how it is settled | left to the reader |
| --- | --- | --- | --- |
"""


def page(rows: Sequence[Row]) -> str:
    """The page as Markdown."""
    return INTRODUCTION + "".join(map(_line, rows))


def _line(row: Row) -> str:
    settled = "<br>".join(f"`{expectation.question}` {expectation.verdict}" for expectation in row.expected)
    return f"| {row.id} | {row.summary} | {settled} | {row.undecided or ''} |\n"
