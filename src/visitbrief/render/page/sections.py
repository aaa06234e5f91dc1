"""The sections of the page, in order: each a heading with what belongs under it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from visitbrief.render.blocks import Blocks
from visitbrief.render.document import Paragraph, Role, Span, line
from visitbrief.render.layout.charts import timeline_chart
from visitbrief.render.layout.parts import count
from visitbrief.render.layout.show import SEEN
from visitbrief.render.layout.summary import page_one
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.page.links import PERSON, SOURCE, Links, anchor, outwards
from visitbrief.render.page.questions import Questions, has_moved
from visitbrief.render.pictures.coverage import draw_questions
from visitbrief.views.coverage import CoverageView, TopicRow
from visitbrief.views.page import PageView, PersonEntry, QuestionEntry
from visitbrief.views.sources import SourceRow
from visitbrief.views.wording import date_in_words

SHADES: Final = 6
"""How many shades the cells of a heat map may have: the darkest counts all of its topic's questions."""

LEGEND: Final = line(
    Span("A point is a moment; a line between two ends, some time in it; a thick line, all of it. ", Role.MUTED),
    Span("Red and hollow or dotted", Role.FLAG),
    Span(" is what stands in print against the better supported answer. An arrow goes on beyond the axis.", Role.MUTED),
)
"""What the marks on the page say, of figures as of dates."""


class Section(NamedTuple):
    """A part of the page that can be gone to."""

    name: str
    title: str
    content: Markup


def sections(view: PageView) -> Iterator[Section]:
    """All of the page."""
    links = Links(view)
    blocks = Blocks(links)
    write = Questions(blocks, links, {source.id: source for source in view.sources.rows})
    yield Section("page-one", "Page one", blocks(page_one(view.summary)))
    yield Section("timeline", "Timeline", blocks((Paragraph(LEGEND), timeline_chart(view.timeline))))
    if view.disputes:
        yield Section("disputes", "In dispute", joined(map(write, view.disputes)))
    states, others = ([entry for entry in view.others if has_moved(entry) is each] for each in (True, False))
    if states:
        yield Section("states", "States", joined(map(write, states)))
    if others:
        yield Section("others", "Other answers", _by_topic(others, write))
    yield Section("coverage", "Coverage", _coverage(view.coverage))
    yield Section("people", "People", joined(map(_person, view.people)))
    yield Section("sources", "Sources", _sources(view.sources.rows, links))


def _by_topic(entries: Iterable[QuestionEntry], write: Questions) -> Markup:
    """Questions under their topics, closed until they are asked for."""
    topics = groupby(entries, key=lambda entry: entry.detail.question.topic)
    return joined(_topic(topic, list(found), write) for topic, found in topics)


def _topic(topic: str, entries: list[QuestionEntry], write: Questions) -> Markup:
    title = element("summary", element("span", topic), element("span", f" {count(len(entries), 'question')}"))
    return element("details", title, *map(write, entries), class_="topic")


def _coverage(view: CoverageView) -> Markup:
    """A heat map of all topics, and for each who answers which of its questions."""
    titles = ("Topic", "Questions", "No answer", "One origin", "Disputed", "Claims", "Sources")
    head = element("tr", *(element("th", title, scope="col") for title in titles))
    rows = (element("tr", *_counts(row), data_topic=row.topic) for row in view.topics)
    heat = element("table", element("thead", head), element("tbody", *rows), class_="heat")
    lead = element("p", "The darker a cell, the larger the share of the topic’s questions.", class_="muted")
    return joined((lead, _scrolled(heat, "Coverage by topic"), *(_matrix(view, row.topic) for row in view.topics)))


def _counts(row: TopicRow) -> Iterator[Markup]:
    yield element("th", row.topic, scope="row")
    yield element("td", f"{row.question_count:,}")
    for number in (row.unanswered_count, row.single_origin_count, row.disputed_count):
        shade = -(-SHADES * number // row.question_count)
        yield element("td", f"{number:,}" if number else "–", class_=f"shade-{shade}")
    yield element("td", f"{row.claim_count:,}")
    yield element("td", f"{row.source_count:,}")


def _matrix(view: CoverageView, topic: str) -> Markup:
    """Who answers which question of a topic."""
    questions = tuple(row for row in view.questions if row.question.topic == topic)
    picture = draw_questions(replace(view, questions=questions))
    name = f"{picture.title} of {topic}"
    drawn = element(
        "svg", picture.body, width=picture.width, height=picture.height, role="img", aria_label=name, class_="matrix"
    )
    return element("details", element("summary", name), _scrolled(drawn, name), class_="topic", data_topic=topic)


def _scrolled(content: Markup, name: str) -> Markup:
    """What may be wider than the page; whoever has no mouse moves it by keys."""
    return element("div", content, class_="scroll", tabindex=0, role="region", aria_label=name)


def _person(person: PersonEntry) -> Markup:
    offices = "; ".join(
        f"{office.title}, {date_in_words(office.start)} to {date_in_words(office.end)}"
        if office.end
        else f"{office.title}, since {date_in_words(office.start)}"
        for office in person.offices
    )
    written = f"Also written {'; '.join(person.aliases)}" if person.aliases else ""
    return element(
        "article",
        element("h3", person.name, " ", element("code", person.id)),
        *(element("p", text, class_="muted") for text in (offices, written, "; ".join(person.events)) if text),
        id=anchor(PERSON, person.id),
        class_="person",
    )


def _sources(rows: Iterable[SourceRow], links: Links) -> Markup:
    titles = ("Source", "Published", "Kind", "Claims", "In dispute", "Differs", "Goes back to")
    head = element("tr", *(element("th", title, scope="col") for title in titles))
    body = (_source(row, titles, links) for row in rows)
    return element("table", element("thead", head), element("tbody", *body), class_="sources")


def _source(row: SourceRow, titles: tuple[str, ...], links: Links) -> Markup:
    """Who published what, where it is, and what its claims are worth."""
    title = element("cite", row.title, lang=row.language)
    named = joined((element("strong", row.publisher), " ", title if row.url is None else outwards(row.url, title)))
    grade = f", reliability {row.reliability}" if row.reliability else ""
    origins = [piece for origin in row.origins if origin != row.id for piece in (", ", links(origin))]
    cells = (
        joined((named, " ", element("code", row.id))),
        date_in_words(row.published) if row.published else "shows no date",
        f"{row.kind}{', a primary record' if row.primary else ''}, seen {SEEN[row.seen]}{grade}",
        f"{row.claim_count:,}",
        f"{row.dispute_count:,}",
        f"{row.outlying_count:,}",
        joined(origins[1:]),
    )
    data = (element("td", cell, data_title=name) for cell, name in zip(cells, titles, strict=True))
    return element("tr", *data, id=anchor(SOURCE, row.id), data_source=row.id)
