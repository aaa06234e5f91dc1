"""The page of `visitbrief validate`."""

from visitbrief.errors import Problem
from visitbrief.render.document import Column, Document, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import count
from visitbrief.views.validate import ValidateView

LONGEST_POINTER = 100
"""Characters of a pointer that is kept in one piece; a key that is longer is none that a curator wrote."""
MOST_SHOWN = 200
"""Problems on the page, unless all are asked for."""


def lay_out(view: ValidateView, *, every: bool = False) -> Document:
    """Lay out the problems with their places, or say that there are none.

    Args:
        view: what to lay out.
        every: whether to show all problems, instead of the first.
    """
    file = view.file or "The dossier that ships"
    if view.contents is not None:
        held = view.contents
        amounts = ((held.claims, "claim"), (held.sources, "source"), (held.questions, "question"))
        holds = ", ".join(count(number, noun) for number, noun in amounts)
        return Document(f"{file}: valid", (Paragraph(line(f"It keeps every rule: {holds}.")),))
    shown = view.problems if every else view.problems[:MOST_SHOWN]
    table = Table(
        columns=(Column("Line", right=True), Column("Where", priority=2), Column("What is wrong")),
        rows=tuple(map(_row, shown)),
    )
    left_out = len(view.problems) - len(shown)
    rest = (Paragraph(line(f"and {left_out:,} more: ", Span("--all", Role.ID))),) if left_out else ()
    return Document(f"{file}: {count(len(view.problems), 'problem')}", (table, *rest))


def _row(problem: Problem) -> Row:
    wrong: list[Line] = [line(problem.what)]
    if problem.hint:
        wrong.append(line(Span(f"hint: {problem.hint}", Role.MUTED)))
    place = line(Span(f"{problem.line}:{problem.column}", Role.FIGURE)) if problem.line else ()
    pointer = Span(problem.pointer, Role.ID if len(problem.pointer) <= LONGEST_POINTER else Role.PLAIN)
    return Row(((place,), (line(pointer),), tuple(wrong)))
