"""A briefing as a document: page one within one side of paper, and its annexes.

Page one is in the order that briefing memoranda share (docs/method.md): what is at stake, what each side wants, what to
say, what may come up, what is contested, the last contact, what it all rests on.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from visitbrief.render.document import (
    Block,
    Bullets,
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
from visitbrief.render.layout import aid, timeline
from visitbrief.render.layout.comparison import lay_out_comparison
from visitbrief.render.layout.discrepancies import callout
from visitbrief.render.layout.parts import (
    SEVERITY_ROLES,
    answer,
    count,
    flagged,
    ids,
    marks,
    note_place,
    period,
    rival_line,
)
from visitbrief.render.layout.summary import figure_line, met, short_date, side, since_line, titled
from visitbrief.views.brief import (
    Annexes,
    BriefingPart,
    BriefView,
    Doubt,
    Flag,
    Note,
    NoteAnswer,
    PersonRow,
    PolicyRow,
    RaisedRow,
)
from visitbrief.views.sources import SourceRow
from visitbrief.views.standing import Standing
from visitbrief.views.summary import FigureLine, StateLine, SummaryView, WatchLine
from visitbrief.views.wording import date_in_words

EXAMPLE: Final = "EXAMPLE: what each side wants and what to say is invented"
"""What every sheet says of a briefing that is nobody's policy."""
NOT_WRITTEN: Final = "No objectives and no points to make are written in this dossier."
MOST_SIDES: Final = 2
"""Answers told of a dispute that nothing decides."""
SEEN: Final = {"whole": "seen whole", "part": "seen in part", "quoted": "seen only as others quote it"}
"""How much of a source was seen, in words."""
Notes = Mapping[str, int]
"""The numbers of the endnotes, by the question that each is on."""


def lay_out(view: BriefView) -> Document:
    """Lay out page one, then on sheets of their own the annexes, the endnotes and their sources."""
    notes = {note.question.id: number for number, note in enumerate(view.notes, 1)}
    example = (EXAMPLE,) if view.briefing is not None and view.briefing.example else ()
    annexes = [] if view.annexes is None else _annexes(view.annexes, view.summary, notes)
    return Document(
        view.summary.title,
        tuple(_page_one(view, notes)),
        (*annexes, *_sourcing(view.notes, () if view.annexes is None else view.annexes.sources)),
        banner=(*((view.marking,) if view.marking else ()), *example),
        foot=f"From open sources, as of {date_in_words(view.summary.as_of)}",
    )


# -- page one ---------------------------------------------------------------------------------------------------------


def _page_one(view: BriefView, notes: Notes) -> Iterator[Block]:
    summary, briefing = view.summary, view.briefing
    apart = [item for item in summary.watch_out if item.answer.standing is Standing.SIDES_DIFFER]
    contested = [item for item in summary.watch_out if item not in apart]
    raised = () if briefing is None else briefing.if_raised
    answered = {id_ for each in raised for id_ in each.answer.questions}
    yield _header(summary, briefing)
    yield from _under("Bottom line", Facts(tuple(_bottom_line(summary, notes))))
    if briefing is None:
        yield Paragraph(line(Span(NOT_WRITTEN, Role.MUTED)))
    else:
        yield from _under("Objectives", _policy(briefing.objectives, notes))
        yield from _under("Their objectives", _policy(briefing.their_objectives, notes))
        yield from _under("Points to make", _policy(briefing.points, notes))
    rows = [_raised(each, notes) for each in raised]
    rows += [_apart(item, notes) for item in apart if item.question.id not in answered]
    yield from _under("Watch Out For / If Raised", _table(rows, "They may say", "Answer"))
    yield from _under("Contested facts", _table([_contested(item, notes) for item in contested], "Say", "Not"))
    yield from _under("Last contact and deliverables", Facts(tuple(_last_contact(summary, notes))))
    yield Paragraph(line(Span(_rests_on(summary), Role.MUTED)))


def _under(title: str, block: Bullets | Facts | Table) -> tuple[Block, ...]:
    """A block under its heading; nothing where it has nothing to show."""
    items = block.items if isinstance(block, Bullets) else block.pairs if isinstance(block, Facts) else block.rows
    return (Heading(title), block) if items else ()


def _table(rows: Sequence[Row], *titles: str) -> Table:
    return Table(tuple(Column(title) for title in titles), tuple(rows), dense=True)


def _header(summary: SummaryView, briefing: BriefingPart | None) -> Facts:
    meeting = () if briefing is None else (("Meeting", line(briefing.meeting)),)
    as_of = f"{titled(summary.principal)}; as of {date_in_words(summary.as_of)}"
    return Facts((*meeting, ("For", line(as_of))))


def _bottom_line(summary: SummaryView, notes: Notes) -> Iterator[tuple[str, Line]]:
    """How things stand now, and the first sum of money: what is safe to say of each."""
    yield from (_state(state, notes) for state in summary.states)
    yield from (_figure(figure, notes) for figure in summary.sums[:1])


def _state(state: StateLine, notes: Notes) -> tuple[str, Line]:
    since = ""
    if state.answer.since is not None:
        by = "" if state.answer.names_day else "by "
        since = f", {by}{short_date(date_in_words(state.answer.since))}"
    title = f"{state.question.country or 'all'} {state.question.title}"
    first, *others = flagged(state.answer, state.rivals)
    return title, line(first, Span(since, Role.MUTED), *others, *marks(notes, state.question.id))


def _figure(figure: FigureLine, notes: Notes) -> tuple[str, Line]:
    title, said = figure_line(figure)
    return title, line(*said, *marks(notes, figure.question.id))


def _policy(rows: Sequence[PolicyRow], notes: Notes) -> Bullets:
    return Bullets(tuple(line(*_addressee(row), row.text, *_checked(row, notes)) for row in rows))


def _addressee(row: PolicyRow) -> Line:
    return line(Span(f"To {row.to}: ", Role.MUTED)) if row.to else ()


def _checked(row: PolicyRow, notes: Notes) -> Line:
    """The endnotes of a line, and what does not stand of what it rests on."""
    return (*marks(notes, *row.questions), *(span for flag in row.flags for span in (Span(" "), *_flag(flag))))


def _flag(flag: Flag) -> Line:
    if flag.question is None or flag.answer is None:
        return line(Span(f"! {flag.cites} was not known", Role.FLAG))
    return line(Span(f"! {flag.question.title}:", Role.FLAG), " ", *_doubt(flag))


def _doubt(flag: Flag) -> Line:
    """Why an answer cannot be said as it stands."""
    assert flag.answer is not None  # noqa: S101 - `_flag` asks
    said = flag.answer
    match flag.doubt:
        case Doubt.DISPUTED if flag.rivals:
            return line("not ", *rival_line(flag.rivals[0], most=1))
        case Doubt.UNCONFIRMED:
            return line("one report" if said.rule == "one-report" else "a guess")
        case Doubt.OUTLYING:
            return line(f"{flag.cites} is outlying; better supported is ", answer(said.text))
        case Doubt.OTHER_FIGURE:
            return line(answer(f"“{flag.says}”"), " is not ", answer(said.text))
        case Doubt.CHANGED:
            was = flag.before.text if flag.before else "not asked"
            return line("now ", answer(said.text), ", was ", answer(was))
        case _:
            return line(said.text)


def _raised(row: RaisedRow, notes: Notes) -> Row:
    issue = line(row.issue, " ", Span(f"({row.likelihood})", Role.MUTED))
    return Row(((issue,), (line(row.answer.text, *_checked(row.answer, notes)),)))


def _apart(item: WatchLine, notes: Notes) -> Row:
    """What the sides tell each its own way, where no answer to it is written."""
    said: list[str | Span] = []
    for rival in item.rivals[:MOST_SIDES]:
        said += ["; " if said else "", *side(rival)]
    issue = line(Span(item.question.title, SEVERITY_ROLES[item.severity]), *marks(notes, item.question.id))
    return Row(((issue,), (line(Span(f"! {item.answer.text}:", Role.FLAG), " ", *said),)))


def _contested(item: WatchLine, notes: Notes) -> Row:
    """A disputed fact: what to say, the worst of what else is in print, and why."""
    title = Span(f"{item.question.title}: ", SEVERITY_ROLES[item.severity])
    if item.answer.standing is Standing.SOURCES_DIFFER:
        said = line(title, *flagged(item.answer, ()), *marks(notes, item.question.id))
    else:
        said = line(title, answer(item.answer.text), *marks(notes, item.question.id))
    others = rival_line(item.rivals[0], most=1) if item.rivals else line()
    reason = Span(f"{': ' if item.rivals else ''}{item.reason}" if item.reason else "", Role.MUTED)
    return Row(((said,), (line(*others, reason),)))


def _last_contact(summary: SummaryView, notes: Notes) -> Iterator[tuple[str, Line]]:
    meetings = [meeting for meeting in summary.meetings if not meeting.press]
    press = [meeting for meeting in summary.meetings if meeting.press and meeting.people]
    for place, meeting in enumerate(meetings):
        yield "" if place else "Met", line(*met(meeting, summary.dates), *marks(notes, meeting.question.id))
    if press:
        told: list[str | Span] = []
        for meeting in press:
            said = f"{meeting.people[0].name}, {short_date(meeting.when.text)}"
            told += ["; " if told else "", said, *marks(notes, meeting.question.id)]
        yield "Press", line(*told)
    for figure in (*summary.sums[1:], *summary.figures):
        yield _figure(replace(figure, depth=0), notes)  # its total stands elsewhere on the page
    for place, event in enumerate(summary.since):
        yield "" if place else "Since", line(*since_line(event), *marks(notes, event.question.id))


def _rests_on(summary: SummaryView) -> str:
    counted = summary.sourcing
    disputed, major = sum(summary.severities.values()), summary.severities.get("major", 0)
    return (
        f"{count(counted.claim_count, 'claim')}, {count(counted.source_count, 'source')}, "
        f"{counted.origin_count:,} independent; {counted.single_origin_count:,} of "
        f"{count(counted.question_count, 'question')} on one origin; {disputed:,} of {summary.questions:,} in dispute, "
        f"{major:,} major. Numbers in brackets: notes."
    )


# -- annexes ----------------------------------------------------------------------------------------------------------


def _annexes(annexes: Annexes, summary: SummaryView, notes: Notes) -> list[Block]:
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
        f"{office.title}, {period(office.start)} to {office.end}" if office.end else
        f"{office.title}, since {office.start}"
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


# -- endnotes ---------------------------------------------------------------------------------------------------------


def _sourcing(notes: Sequence[Note], sources: Sequence[SourceRow]) -> Iterator[Block]:
    """The endnotes, and the sources that they name where these are listed."""
    linked = {source.id for source in sources}
    facts = (fact for number, note in enumerate(notes, 1) for fact in _note(note, number, linked))
    yield from _under("Notes", Facts(tuple(facts)))
    yield from _under("Sources", _table([_source(row) for row in sources], "Source", "What it is, and where"))


def _note(note: Note, number: int, linked: Container[str]) -> Iterator[tuple[str, Line]]:
    title = Span(note.question.title, Role.STRONG, at=note_place(number))
    yield f"[{number}]", line(title, " ", Span(note.question.id, Role.ID))
    if not note.answers:
        yield "", line("no source answers this")
    yield from (("", _note_answer(each, linked)) for each in note.answers)
    yield from (("", line("but ", *_note_answer(each, linked))) for each in note.but)


def _note_answer(given: NoteAnswer, linked: Container[str]) -> Line:
    about = f", {given.about}" if given.about else ""
    claims: list[str | Span] = []
    for claim in given.claims:
        source = claim.partition("#")[0]
        to = f"#{_source_place(source)}" if source in linked else ""
        claims += [", " if claims else "", Span(claim, Role.ID, to=to)]
    return line(answer(given.text), Span(about, Role.MUTED), ": ", *claims)


def _source_place(id_: str) -> str:
    """The name of the place where a source stands."""
    return f"source-{id_}"


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
