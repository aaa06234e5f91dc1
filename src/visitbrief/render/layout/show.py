"""One source, question, claim or person as a document."""

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
from visitbrief.render.layout.discrepancies import callout, positions_table
from visitbrief.render.layout.parts import period
from visitbrief.views.show import ClaimDetail, PersonDetail, QuestionDetail, ShowView, SourceDetail


def lay_out(view: ShowView) -> Document:
    """Lay out whichever of the four the view holds."""
    if view.source is not None:
        return _source(view.source)
    if view.question is not None:
        return _question(view.question)
    if view.person is not None:
        return _person(view.person)
    if view.claim is not None:
        return Document(f"Claim {view.id}", (Facts(_claim_facts(view.claim)),))
    raise ValueError("a view of nothing")


def _source(detail: SourceDetail) -> Document:
    row = detail.source
    facts = _facts(
        ("Id", line(Span(row.id, Role.ID))),
        ("Publisher", line(row.publisher)),
        ("Address", line(row.url or "")),
        ("Published", line(row.published or "shows no date")),
        ("Language", line(row.language)),
        ("Kind", line(row.kind + (", a primary record" if row.primary else ""))),
        ("Reliability", line(row.reliability or "cannot be judged")),
        ("Derives from", _ids(detail.chain)),
        ("Copied by", _ids(detail.copies)),
        ("Note", line(detail.note or "")),
        (
            "Disputed",
            line(
                f"{row.disputes} of the questions it answers; on {row.outlying} it differs from the best supported answer"
            ),
        ),
    )
    return Document(row.title, (facts, Heading("Claims"), _claims_table(detail.claims, of_source=True)))


def _question(detail: QuestionDetail) -> Document:
    question = detail.question
    facts = _facts(
        ("Id", line(Span(question.id, Role.ID))),
        ("Kind", line(f"{question.kind}, topic {question.topic}, weight {question.weight}")),
        ("Country", line(question.country or "")),
        ("Part of", line(Span(detail.part_of or "", Role.ID))),
        ("Parts", _ids(detail.parts)),
        ("About", line(Span(detail.about or "", Role.ID))),
        ("Safe to say", line(Span(detail.safe, Role.FIGURE))),
        ("Not comparable", line("; ".join(detail.not_comparable))),
        ("Silent", _ids(detail.silent)),
    )
    found: Block = callout(detail.discrepancy) if detail.discrepancy else positions_table(detail.positions)
    return Document(
        question.asks, (facts, found, Heading("Claims"), _claims_table(detail.claims, of_source=False))
    )


def _person(detail: PersonDetail) -> Document:
    offices = tuple(
        line(
            f"{office.title}, {office.start} to {office.end}"
            if office.end
            else f"{office.title}, since {office.start}"
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
        blocks += [Heading("Named in print"), _claims_table(detail.named, of_source=False)]
    if detail.said:
        blocks += [Heading("Quoted or cited as saying"), _claims_table(detail.said, of_source=False)]
    return Document(detail.name, tuple(blocks))


def _claims_table(claims: tuple[ClaimDetail, ...], *, of_source: bool) -> Table:
    """Lay out claims: under a source each names its question, elsewhere its source."""
    return Table(
        columns=(
            Column("Claim"),
            Column("Question" if of_source else "As printed", priority=2),
            Column("As printed" if of_source else "Question", priority=2),
            Column("Read as", priority=3),
            Column("How firmly", priority=3),
        ),
        rows=tuple(
            Row(
                (
                    (line(Span(claim.id, Role.ID)),),
                    *(_question_and_print(claim) if of_source else _question_and_print(claim)[::-1]),
                    (line(claim.allows),),
                    (line(_firmness(claim)),),
                )
            )
            for claim in claims
        ),
        empty="None.",
    )


def _question_and_print(claim: ClaimDetail) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    return (line(Span(claim.question, Role.ID)),), (line(Span(claim.as_printed, Role.FIGURE)),)


def _firmness(claim: ClaimDetail) -> str:
    where = (
        f", paragraph {claim.paragraph}"
        if claim.paragraph
        else f", {claim.part}"
        if claim.part != "body"
        else ""
    )
    return claim.modality + (f" by {claim.speaker}" if claim.speaker else "") + where


def _claim_facts(claim: ClaimDetail) -> tuple[tuple[str, Line], ...]:
    return _facts(
        ("Source", line(Span(claim.source, Role.ID))),
        ("Question", line(Span(claim.question, Role.ID))),
        ("As printed", line(Span(claim.as_printed, Role.FIGURE), f" ({claim.language})")),
        ("Read as", line(Span(claim.value, Role.FIGURE))),
        ("Allows", line(claim.allows)),
        ("By rule", line(claim.rule)),
        ("How firmly", line(_firmness(claim))),
        ("Stage", line(claim.stage or "")),
        ("Scope", line("; ".join(f"{name}: {period(text)}" for name, text in claim.scope.items()))),
        ("Origin", _ids(claim.origins)),
        ("Note", line(claim.note or "")),
    ).pairs


def _facts(*pairs: tuple[str, Line]) -> Facts:
    """Facts without those that have nothing to say."""
    return Facts(tuple(pair for pair in pairs if any(span.text for span in pair[1])))


def _ids(names: tuple[str, ...]) -> Line:
    shown: list[str | Span] = []
    for name in names:
        shown += [", ", Span(name, Role.ID)] if shown else [Span(name, Role.ID)]
    return line(*shown)
