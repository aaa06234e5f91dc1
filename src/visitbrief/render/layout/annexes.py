"""What stands behind page one of a briefing: its annexes, the endnotes, and the sources that these name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, starmap
from typing import Final, TypeAlias

from visitbrief.render.document import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Role,
    Row,
    Span,
    Table,
    line,
)
from visitbrief.render.layout import aid, timeline
from visitbrief.render.layout.comparison import lay_out_comparison
from visitbrief.render.layout.discrepancies import callout
from visitbrief.render.layout.parts import answer, count, ids, marks, note_place
from visitbrief.views.brief import Annexes, BriefView, Note, NoteAnswer, PersonRow
from visitbrief.views.references import SourceRef
from visitbrief.views.sources import SourceRow
from visitbrief.views.summary import SummaryView
from visitbrief.views.wording import date_in_words

SEEN: Final = {"whole": "seen whole", "part": "seen in part", "quoted": "seen only as others quote it"}
"""How much of a source was seen, in words."""
Notes: TypeAlias = Mapping[str, int]
"""The numbers of the endnotes, by the question that each is on."""


def lay_out_annexes(annexes: Annexes, summary: SummaryView, notes: Notes) -> list[Block]:
    """Lay out what stands behind page one, but for the endnotes."""
    blocks: list[Block] = []
    if annexes.aid.rows:
        blocks += [Heading("Aid by stage"), *aid.lay_out(annexes.aid, notes=notes).blocks]
    if annexes.timeline.rows:
        blocks += [Heading("Timeline"), *timeline.lay_out(annexes.timeline, notes=notes).blocks]
    if annexes.contested:
        disputes = (callout(row) for row in annexes.contested)
        numbered = (marks(notes, row.question.id) for row in annexes.contested)
        titled_ = (replace(each, title=(*each.title, *mark)) for each, mark in zip(disputes, numbered, strict=True))
        blocks += [Heading("Contested facts in full"), *titled_]
    if annexes.people:
        columns = (Column("Name"), Column("Office"))
        blocks += [Heading("People"), Table(columns, tuple(map(_person, annexes.people)))]
    if annexes.unanswered:
        asked = (line(question.title, " ", Span(question.id, Role.ID)) for question in annexes.unanswered)
        blocks += [Heading("Not addressed by any source"), Bullets(tuple(asked))]
    if annexes.changes is not None:
        blocks += [Heading("What has changed"), *map(_lower, lay_out_comparison(annexes.changes))]
    return [*blocks, *_statement(annexes, summary)]


def _lower(block: Block) -> Block:
    """A heading of a page as one of a section."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def _person(person: PersonRow) -> Row:
    said = line(Span(f"say: {person.said_as}", Role.MUTED)) if person.said_as else None
    name = line(Span(person.name, Role.STRONG), " ", Span(person.country or "", Role.MUTED))
    terms = (
        f"{office.title}, {date_in_words(office.start)} to {date_in_words(office.end)}" if office.end else
        f"{office.title}, since {date_in_words(office.start)}"
        for office in person.offices
    )  # fmt: skip
    return Row(((name, *((said,) if said else ())), tuple(line(term) for term in terms) or (line("–"),)))


def _statement(annexes: Annexes, summary: SummaryView) -> list[Block]:
    """The source summary statement: what sort of sources there are, how strong they are, and where they are weak."""
    base, counted = annexes.base, summary.sourcing
    rated = ", ".join(f"{letter} {number:,}" for letter, number in base.reliability.items())
    seen = ", ".join(f"{number:,} {SEEN[how]}" for how, number in base.seen.items())
    languages = ", ".join(f"{code} {number:,}" for code, number in base.languages.items())
    disputed = ", ".join(f"{number:,} {severity}" for severity, number in summary.severities.items() if number)
    pairs = (
        ("Sources", line(f"{counted.source_count:,} with {counted.claim_count:,} claims; {seen}")),
        ("Independent", line(f"{counted.origin_count:,}")),
        ("Primary records", line(f"{base.primary_count:,}")),
        ("Reliability", line(f"{rated} (Admiralty letters; F cannot be judged)")),
        ("Languages", line(languages)),
        ("Most claims", line(*ids(base.most_used, None))),
        ("In dispute", line(disputed or "nothing")),
        ("On one origin", line(count(len(annexes.single_origin), "question"))),
        ("No answer", line(count(len(annexes.unanswered), "question"))),
        ("Undated", line(count(base.undated_count, "source"))),
    )
    return [Heading("Source summary statement"), Facts(pairs)]


def lay_out_notes(view: BriefView) -> Iterator[Block]:
    """The endnotes, and the sources that they name: with annexes all that is known of these, else whose and where."""
    yield from under("Notes", Facts(tuple(chain.from_iterable(starmap(_note, enumerate(view.notes, 1))))))
    if view.annexes is None:
        yield from under("Sources", Bullets(tuple(map(_where, view.cited))))
    else:
        rows = [_source(row) for row in view.annexes.sources]
        yield from under("Sources", table(rows, "Source", "What it is, and where"))


def _note(number: int, note: Note) -> Iterator[tuple[str, Line]]:
    title = Span(note.question.title, Role.STRONG, at=note_place(number))
    yield f"[{number}]", line(title, " ", Span(note.question.id, Role.ID))
    if not note.answers:
        yield "", line("no source answers this")
    yield from (("", _note_answer(each)) for each in note.answers)
    yield from (("", line("but ", *_note_answer(each))) for each in note.but)


def _note_answer(given: NoteAnswer) -> Line:
    about = f", {given.about}" if given.about else ""
    claims: list[str | Span] = []
    for claim in given.claims:
        to = f"#{_source_place(claim.partition('#')[0])}"
        claims += [", " if claims else "", Span(claim, Role.ID, to=to)]
    return line(answer(given.text), Span(about, Role.MUTED), ": ", *claims)


def _source_place(id_: str) -> str:
    """The name of the place where a source stands."""
    return f"source-{id_}"


def _where(source: SourceRef) -> Line:
    """Whose a source is, and where."""
    address = (", ", Span(source.url, to=source.url)) if source.url else ()
    return line(Span(source.id, Role.ID, at=_source_place(source.id)), f": {source.publisher}", *address)


def _source(row: SourceRow) -> Row:
    rated = f"rated {row.reliability}" if row.reliability else "not rated"
    published = date_in_words(row.published) if row.published else "undated"
    primary = ("primary record",) if row.primary else ()
    origins = () if row.origins == (row.id,) else ("from ", *ids(row.origins, None))
    descriptor = ", ".join((row.kind, *primary, row.language, published, SEEN[row.seen], rated))
    lines = [
        line(f"{row.publisher}: {row.title}"),
        line(Span(descriptor, Role.MUTED), *(("; ", *origins) if origins else ())),
        line(Span(row.url, to=row.url)) if row.url else line(),
    ]
    return Row(((line(Span(row.id, Role.ID, at=_source_place(row.id))),), tuple(each for each in lines if each)))


def under(title: str, block: Bullets | Facts | Table) -> tuple[Block, ...]:
    """A block under its heading; nothing where it has nothing to show."""
    items = block.items if isinstance(block, Bullets) else block.pairs if isinstance(block, Facts) else block.rows
    return (Heading(title), block) if items else ()


def table(rows: Sequence[Row], *titles: str) -> Table:
    """A table whose rows stand close."""
    return Table(tuple(Column(title) for title in titles), tuple(rows), dense=True)
