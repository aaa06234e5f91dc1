"""The page of `visitbrief verify`."""

from collections.abc import Iterator, Mapping
from typing import Final

from visitbrief.analysis.verification import Outcome, Passage
from visitbrief.render.document import Block, Column, Document, Line, Paragraph, Role, Row, Span, Table, line
from visitbrief.render.layout.parts import answer, count, ids, more, named
from visitbrief.views.verify import VerifiedClaim, VerifyView

MOST_FAILURES: Final = 50
"""Failures on the page, unless all is asked for."""
SAID: Final[Mapping[Outcome, str]] = {
    Outcome.EXACT: "exactly",
    Outcome.NORMALISED: "but for spacing or signs",
    Outcome.ELSEWHERE: "in another paragraph",
    Outcome.NOT_FOUND: "not found",
}
MARK: Final = "*"
"""What stands around words that differ, so that it stands without colour."""


def lay_out(view: VerifyView, *, every: bool = False) -> Document:
    """Lay out what does not stand where it is said to, and the tally of all.

    Args:
        view: what to lay out.
        every: whether to show every claim, instead of the first that failed.
    """
    failed = view.failed
    shown = view.claims if every else failed[:MOST_FAILURES]
    blocks: list[Block] = [Paragraph(line(_tally(view)))]
    if view.without_text:
        blocks.append(Paragraph(_untold(view, every=every)))
    if shown:
        columns = (Column("Claim", priority=2), Column("As printed"), Column("In the text"))
        blocks.append(Table(columns, tuple(map(_row, shown))))
    if not every:
        blocks += more(len(failed) - len(shown))
    return Document(f"Verified: {_verdict(view)}", tuple(blocks))


def _verdict(view: VerifyView) -> str:
    if not view.claims:
        return "nothing, for want of texts"
    if view.failed:
        return f"{count(len(view.failed), 'claim')} of {len(view.claims):,} not where the dossier has them"
    return f"{count(len(view.claims), 'claim')} where the dossier has them"


def _tally(view: VerifyView) -> str:
    told = ", ".join(f"{view.outcomes[outcome]:,} {said}" for outcome, said in SAID.items() if view.outcomes[outcome])
    texts = f"{count(view.source_count, 'source')} with a text"
    unseen = view.without_words_claim_count
    words = f" {count(unseen, 'claim')} without the source's words." if unseen else ""
    return f"{texts}: {told or 'no claim'}.{words}"


def _untold(view: VerifyView, *, every: bool) -> Line:
    amount = (
        f"{count(len(view.without_text), 'source')} without a text, {count(view.without_text_claim_count, 'claim')}: "
    )
    return line(amount, *ids(view.without_text, named(every=every)), ".")


def _row(claim: VerifiedClaim) -> Row:
    named = f"paragraph {claim.paragraph}" if claim.paragraph else claim.part if claim.part != "body" else ""
    printed: list[Line] = [line(answer(claim.as_printed))]
    if named:
        printed.append(line(Span(named, Role.MUTED)))
    return Row(((line(Span(claim.id, Role.ID)),), tuple(printed), tuple(_found(claim))))


def _found(claim: VerifiedClaim) -> Iterator[Line]:
    where = f"paragraph {claim.found_in}" if claim.found_in else "the title"
    match claim.outcome:
        case Outcome.EXACT | Outcome.NORMALISED:
            yield line(f"{SAID[claim.outcome]}, {where}")
        case Outcome.ELSEWHERE:
            yield line(Span(f"! in {where}", Role.FLAG))
        case Outcome.NOT_FOUND:
            yield line(Span("! not found", Role.FLAG))
            if claim.nearest is not None:
                yield line(Span(f"nearest, paragraph {claim.nearest.paragraph}: ", Role.MUTED), *_marked(claim.nearest))


def _marked(passage: Passage) -> Iterator[Span]:
    """A passage with the words that differ between marks; the spaces around them stay outside."""
    for piece in passage.pieces:
        text = piece.text.rstrip(" ")
        yield Span(f"{MARK}{text}{MARK}", Role.FLAG) if piece.differs and text else Span(text)
        yield Span(" " * (len(piece.text) - len(text)))
