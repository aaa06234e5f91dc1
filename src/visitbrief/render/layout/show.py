"""One source, question, claim, person, event or place as a document."""

from collections.abc import Iterator
from dataclasses import replace

from visitbrief.render.document import (
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Role,
    Row,
    Span,
    Table,
    line,
)
from visitbrief.render.layout.discrepancies import addresses, callout, positions_table
from visitbrief.render.layout.parts import DISPUTED, MOST_ROWS, answer, as_printed, cite, flagged, ids, more, period
from visitbrief.views.show import (
    ClaimDetail,
    EventDetail,
    PersonDetail,
    PlaceDetail,
    QuestionDetail,
    ShowView,
    SourceDetail,
)
from visitbrief.views.wording import date_in_words

BY_CURATOR = Span("the curator's, against the print", Role.MUTED)
"""Whose reading it is, where it is not the program's."""
SEEN = {"whole": "whole", "part": "in part", "quoted": "only as others quote it"}
"""How much of a source the curator saw, in words."""
PRESUMED = Span(", presumed: nobody saw it say so", Role.MUTED)
"""Of an origin that was not seen whole, and of which no answer is recorded."""
SPOKEN = frozenset({"said", "announced", "agreed", "claimed"})
"""Ways of giving an answer that are the speaker's own act; the others are the source's, who names the speaker."""


def lay_out(view: ShowView, *, plot: bool = False) -> Document:
    """Lay out all that the view holds, one after the other.

    Args:
        view: what to lay out.
        plot: whether to draw the answers of a question or the dates of an event.

    Raises:
        VisitbriefError: they cannot be drawn.
    """
    first, *others = _documents(view)
    if plot:
        from visitbrief.render.layout.charts import show_chart

        facts, *rest = first.blocks
        first = replace(first, blocks=(facts, show_chart(view), *rest))
    blocks = [block for other in others for block in (Heading(other.title, level=1), *other.blocks)]
    return Document(first.title, (*first.blocks, *blocks))


def _documents(view: ShowView) -> Iterator[Document]:
    if view.question is not None:
        yield _question(view.question)
    if view.person is not None:
        yield _person(view.person)
    if view.event is not None:
        yield _event(view.event)
    if view.place is not None:
        yield _place(view.place)
    if view.source is not None:
        yield _source(view.source)
    if view.claim is not None:
        yield Document(f"Claim {view.id}", (Facts(_claim_facts(view.claim)),))


def _source(detail: SourceDetail) -> Document:
    row = detail.source
    facts = _facts(
        ("Id", line(Span(row.id, Role.ID))),
        ("Publisher", line(row.publisher)),
        ("Address", line(row.url or "")),
        ("Published", line(row.published or "shows no date")),
        ("Seen", line(SEEN[row.seen])),
        ("Language", line(row.language)),
        ("Kind", line(row.kind + (", a primary record" if row.primary else ""))),
        ("Reliability", line(row.reliability or "cannot be judged")),
        ("Derives from", line(*ids(detail.chain, None))),
        ("Copied by", line(*ids(detail.copies, None))),
        ("Note", line(detail.note or "")),
        (
            "Disputed",
            line(
                f"{row.dispute_count} of the questions it answers; on {row.outlying_count} of them it differs from "
                "the best supported answer"
            ),
        ),
    )
    return Document(row.title, (facts, Heading("Claims"), *_claims(detail.claims)))


def _question(detail: QuestionDetail) -> Document:
    question = detail.question
    facts = _facts(
        ("Id", line(Span(question.id, Role.ID))),
        ("Kind", line(f"{question.kind}, topic {question.topic}, weight {question.weight}")),
        ("Country", line(question.country or "")),
        ("Part of", line(Span(detail.part_of or "", Role.ID))),
        ("Parts", line(*ids(detail.parts, None))),
        ("About", line(Span(detail.about or "", Role.ID))),
        ("Say", flagged(detail.answer, ())),
        ("Not comparable", line("; ".join(detail.not_comparable))),
        ("Silent", line(*ids(detail.silent, None))),
    )
    found = (callout(detail.discrepancy),) if detail.discrepancy else positions_table(detail.positions)
    claims = _claims(detail.claims, of_question=True)
    return Document(question.asks, (facts, *found, Heading("Claims"), *claims, *addresses(detail.claims)))


def _person(detail: PersonDetail) -> Document:
    offices = tuple(
        line(
            f"{office.title}, {office.start} to {office.end}" if office.end else f"{office.title}, since {office.start}"
        )
        for office in detail.offices
    )
    blocks: list[Block] = [
        _facts(
            ("Id", line(Span(detail.id, Role.ID))),
            ("Also written", line("; ".join(detail.aliases))),
            ("Country", line(detail.country or "")),
        )
    ]
    if offices:
        blocks += [Heading("Offices"), Bullets(offices)]
    if detail.events:
        blocks += [Heading("Took part in"), Bullets(tuple(line(event) for event in detail.events))]
    if detail.named:
        blocks += [Heading("Named in print"), *_claims(detail.named)]
    if detail.said:
        blocks += [Heading("Quoted or cited as saying"), *_claims(detail.said)]
    return Document(detail.name, tuple(blocks))


def _event(detail: EventDetail) -> Document:
    event = detail.event
    what = "held for the press" if detail.press else "a meeting" if detail.meeting else "event"
    place = _named(event.place or "", detail.place_id) if detail.place_id else ()
    people: list[str | Span] = []
    for name, id_ in zip(event.people, detail.people_ids, strict=True):
        people += ["; " if people else "", *_named(name, id_)]
    facts = _facts(
        ("Id", line(Span(event.event, Role.ID))),
        ("Kind", line(what)),
        ("Dated by", line(Span(event.question.id, Role.ID))),
        ("When", line(answer(event.answer.text), *((" ", DISPUTED) if event.severity else ()))),
        ("Where", place),
        ("Country", line(event.country or "")),
        ("Who", line(*people)),
        ("Not comparable", line("; ".join(detail.not_comparable))),
    )
    found = (callout(detail.discrepancy),) if detail.discrepancy else positions_table(detail.positions)
    claims = (claim for position in detail.positions for claim in position.claims)
    return Document(event.title, (facts, *found, *addresses(claims)))


def _named(name: str, id_: str) -> Line:
    """A name with the id to look it up by."""
    return line(f"{name} (", Span(id_, Role.ID), ")")


def _place(detail: PlaceDetail) -> Document:
    blocks: list[Block] = [
        _facts(
            ("Id", line(Span(detail.id, Role.ID))),
            ("Kind", line("place")),
            ("Also written", line("; ".join(detail.aliases))),
            ("Inside", line(*ids(detail.inside, None))),
            ("Holds", line(*ids(detail.holds, None))),
        )
    ]
    if detail.events:
        events = tuple(
            line(answer(row.answer.text), f": {row.title} ", Span(row.event, Role.ID)) for row in detail.events
        )
        blocks += [Heading("What happened there"), Bullets(events)]
    if detail.named:
        blocks += [Heading("Named in print"), *_claims(detail.named), *addresses(detail.named)]
    return Document(detail.name, tuple(blocks))


def _claims(claims: tuple[ClaimDetail, ...], *, of_question: bool = False) -> tuple[Block, ...]:
    """Lay out claims, and how many more there are; each names its question unless they are all of one."""
    table = Table(
        columns=(
            Column("Claim", priority=2),
            Column("As printed"),
            Column("Read as", priority=2),
            Column("How firmly", priority=3),
        ),
        rows=tuple(
            Row(
                (
                    (
                        line(Span(claim.id, Role.ID)),
                        *(() if of_question else (line(Span(claim.question.id, Role.ID)),)),
                    ),
                    (line(*as_printed(claim.as_printed)),),
                    (_allowed(claim), *(() if claim.reading is None else (line(BY_CURATOR),))),
                    (line(firmness(claim)),),
                )
            )
            for claim in claims[:MOST_ROWS]
        ),
        empty="None.",
    )
    return table, *more(len(claims) - MOST_ROWS, "--json")


def _allowed(claim: ClaimDetail) -> Line:
    """The answers that a claim allows, with the id of whom it names in one piece."""
    return cite(claim.allows, {claim.entity} if claim.entity else ())


def firmness(claim: ClaimDetail) -> str:
    """How the source gives its answer, whose word it passes on, and where in its text."""
    where = f", paragraph {claim.paragraph}" if claim.paragraph else f", {claim.part}" if claim.part != "body" else ""
    says = " by" if claim.modality in SPOKEN else ", according to"
    return claim.modality + (f"{says} {claim.speaker}" if claim.speaker else "") + where


def _claim_facts(claim: ClaimDetail) -> tuple[tuple[str, Line], ...]:
    return _facts(
        ("Source", line(Span(claim.source, Role.ID))),
        ("Question", line(Span(claim.question.id, Role.ID))),
        ("As printed", line(*as_printed(claim.as_printed), f" ({claim.language})")),
        ("Read as", line(answer(claim.value))),
        ("Allows", _allowed(claim)),
        ("By rule", line(claim.rule) if claim.reading is None else line(BY_CURATOR)),
        ("How firmly", line(firmness(claim))),
        ("Stage", line(claim.stage or "")),
        ("Scope", line("; ".join(f"{name}: {period(text)}" for name, text in claim.scope.items()))),
        ("About", line(date_in_words(claim.as_of) if claim.as_of else "")),
        ("Origin", line(*ids(claim.origins, None), PRESUMED if claim.presumed else "")),
        ("Address", line(claim.url or "")),
        ("Note", line(claim.note or "")),
    ).pairs


def _facts(*pairs: tuple[str, Line]) -> Facts:
    """Facts without those that have nothing to say."""
    return Facts(tuple(pair for pair in pairs if any(span.text for span in pair[1])))
