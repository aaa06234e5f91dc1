"""The page of `visitbrief read`."""

from visitbrief.render.document import Block, Bullets, Document, Facts, Heading, Line, Paragraph, Role, Span, line
from visitbrief.values.base import Agreement
from visitbrief.views.read import Pair, Reading, ReadView, Unread

ROLES = {Agreement.CONFLICT: Role.MAJOR, Agreement.NOT_COMPARABLE: Role.MODERATE}
"""How the agreements that a reader must not overlook are marked; the others are merely strong."""


def lay_out(view: ReadView) -> Document:
    """Lay out each text with what it allows, then how they stand to each other."""
    blocks: list[Block] = []
    for reading in view.readings:
        blocks += [Heading(reading.text), _facts(reading)]
    for unread in view.unread:
        blocks += [Heading(unread.text), _facts_of_unread(unread)]
    if view.verdict is not None:
        pairs = tuple(_pair(view, pair) for pair in view.pairs)
        whole = Paragraph(line("All together: ", _named(view.verdict)))
        blocks += [Heading("Do they agree?"), *((whole, Bullets(pairs)) if len(pairs) > 1 else map(Paragraph, pairs))]
    return Document("How it is read", tuple(blocks))


def _facts_of_unread(unread: Unread) -> Facts:
    pairs = [("Not read", line(Span(unread.problem, Role.MAJOR)))]
    if unread.hint:
        pairs.append(("Hint", line(unread.hint)))
    return Facts(tuple(pairs))


def _facts(reading: Reading) -> Facts:
    kind = f"{reading.kind} in {reading.unit}" if reading.unit else reading.kind.value
    means = f": {reading.means}, where x is the figure and u its last printed unit" if reading.means else ""
    pairs = [
        ("Kind", line(kind)),
        ("Allows", line(Span(reading.allows, Role.STRONG))),
        ("Canonical", line(Span(reading.canonical, Role.FIGURE))),
        ("Rule", line(Span(reading.rule, Role.ID), means)),
    ]
    if reading.printed_unit:
        taken = f", taken for {reading.unit}" if reading.unit != reading.printed_unit else ""
        pairs.append(("Unit", line(f"the text says {reading.printed_unit}{taken}: not the unit that was asked for")))
    if reading.picked:
        pairs.append(("Picked", line("from a phrase that says more")))
    if reading.also:
        pairs.append(("Also", line(f"can be read as a {' or a '.join(reading.also)}: say which with --kind")))
    if reading.because:
        pairs.append(("Why", line(Span(reading.because, Role.MUTED))))
    return Facts(tuple(pairs))


def _pair(view: ReadView, pair: Pair) -> Line:
    first, second = (Span(view.readings[place].text, Role.FIGURE) for place in pair.texts)
    return line(first, " and ", second, ": ", _named(pair.agreement), f", because {pair.reason}")


def _named(agreement: Agreement) -> Span:
    return Span(agreement.value, ROLES.get(agreement, Role.STRONG))
