"""The page of `visitbrief validate`."""

from visitbrief.errors import Problem
from visitbrief.render.document import Block, Column, Document, Heading, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import MOST_ROWS, count, more
from visitbrief.render.layout.readings import lay_out_readings
from visitbrief.views.validate import Contents, ValidateView

LONGEST_POINTER = 100
"""Characters of a pointer that is kept in one piece; a key that is longer is none that a curator wrote."""


def lay_out(view: ValidateView, *, every: bool = False) -> Document:
    """Lay out the problems with their places; or say that there are none, and what deserves a look all the same.

    Args:
        view: what to lay out.
        every: whether to show all problems and warnings, and of claims that are explained also those without a mark.
    """
    file = view.file or "The dossier that ships"
    if view.contents is None:
        title = f"{file}: {count(len(view.problems), 'problem')}"
        return Document(title, _listed(view.problems, "What is wrong", every=every))
    blocks: list[Block] = [Paragraph(line(_holdings(view.contents)))]
    if view.warnings:
        blocks.append(Heading(f"{count(len(view.warnings), 'warning')}: worth a look, and no fault if it is meant so"))
        blocks += _listed(view.warnings, "What deserves a look", every=every)
    if view.readings is not None:
        blocks += lay_out_readings(view.readings, every=every)
    return Document(f"{file}: valid", tuple(blocks))


def _holdings(held: Contents) -> str:
    amounts = ((held.claims, "claim"), (held.sources, "source"), (held.questions, "question"))
    holds = ", ".join(count(number, noun) for number, noun in amounts)
    read = "is read as its curator says" if held.overruled == 1 else "are read as their curator says"
    overruled = f" {count(held.overruled, 'claim')} {read}, against the print." if held.overruled else ""
    return f"It keeps every rule: {holds}.{overruled}"


def _listed(problems: tuple[Problem, ...], title: str, *, every: bool) -> tuple[Block, ...]:
    shown = problems if every else problems[:MOST_ROWS]
    table = Table(
        columns=(Column("Line", right=True), Column("Where", priority=2), Column(title)),
        rows=tuple(map(_row, shown)),
    )
    return (table, *more(len(problems) - len(shown)))


def _row(problem: Problem) -> Row:
    wrong: list[Line] = [line(problem.what)]
    if problem.hint:
        wrong.append(line(Span(f"hint: {problem.hint}", Role.MUTED)))
    place = line(Span(f"{problem.line}:{problem.column}", Role.FIGURE)) if problem.line else ()
    pointer = Span(problem.pointer, Role.ID if len(problem.pointer) <= LONGEST_POINTER else Role.PLAIN)
    return Row(((place,), (line(pointer),), tuple(wrong)))
