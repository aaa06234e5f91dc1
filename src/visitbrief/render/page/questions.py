"""A question on the page: its answer, how its sources disagree, and every claim under what it derives from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from visitbrief.render.blocks import Blocks
from visitbrief.render.document import line
from visitbrief.render.layout.charts import answers_chart
from visitbrief.render.layout.discrepancies import judgment
from visitbrief.render.layout.parts import as_printed, basis, count, flagged
from visitbrief.render.layout.show import BY_CURATOR, firmness
from visitbrief.render.layout.trace import FIDELITY
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.page.links import CLAIM, QUESTION, SOURCE, Links, anchor, fragment, outwards
from visitbrief.views.page import QuestionEntry
from visitbrief.views.references import PositionRef
from visitbrief.views.show import ClaimDetail, QuestionDetail
from visitbrief.views.sources import SourceRow
from visitbrief.views.trace import TraceStep
from visitbrief.views.wording import date_in_words


@dataclass(frozen=True, slots=True)
class Questions:
    """Writes questions; what they name leads to its place on the page, and a claim to its source's address."""

    blocks: Blocks
    links: Links
    sources: Mapping[str, SourceRow]
    """By id."""

    def __call__(self, entry: QuestionEntry) -> Markup:
        """All of a question."""
        detail = entry.detail
        question, found = detail.question, detail.discrepancy
        severity = "" if found is None else found.severity
        chart = answers_chart(question, detail.positions, found) if found or has_moved(entry) else None
        flag = element("span", severity, class_=f"severity {severity}") if severity else ""
        return element(
            "article",
            element("h3", flag, question.title, " ", element("code", question.id)),
            element("p", question.asks, class_="asks"),
            element("p", self.blocks.text(flagged(detail.answer, ())), *self._basis(detail), class_="say"),
            "" if chart is None else self.blocks.chart(chart),
            "" if found is None else element("ol", *map(self._position, found.positions), class_="positions"),
            "" if found is None else self.blocks((judgment(found),)),
            element("p", "Not comparable: ", "; ".join(detail.not_comparable)) if detail.not_comparable else "",
            self._evidence(entry) if entry.trace.steps else "",
            id=anchor(QUESTION, question.id),
            class_="question",
            data_question=question.id,
            data_country=question.country or "",
            data_topic=question.topic,
            data_severity=severity,
            data_sources=" ".join(dict.fromkeys(claim.source for claim in detail.claims)),
        )

    def _basis(self, detail: QuestionDetail) -> tuple[Markup, ...]:
        return (element("span", f" {basis(detail.answer)}", class_="muted"),) if detail.positions else ()

    def _position(self, position: PositionRef) -> Markup:
        """An answer, what it is about, and who gives it."""
        about = element("span", f" – {position.about}", class_="muted") if position.about else ""
        shared = set(position.shared)
        own = [claim for claim in position.claims if claim.id not in shared]
        first = {claim.source: claim.id for claim in reversed(own)}
        named = (self.links(id_, self._publisher(source)) for source, id_ in sorted(first.items()))
        who = [piece for link in named for piece in (", ", link)]
        return element(
            "li",
            element("strong", position.text),
            about,
            element("span", f" – {basis(position)}", class_="muted"),
            element("div", *who[1:], class_="who"),
        )

    def _publisher(self, source: str) -> str:
        return self.sources[source].publisher if source in self.sources else source

    def _evidence(self, entry: QuestionEntry) -> Markup:
        """Every claim, under what it derives from."""
        trace = entry.trace
        claims = {claim.id: claim for claim in entry.detail.claims}
        summary = f"Evidence: {count(trace.claim_count, 'claim')}"
        return element("details", element("summary", summary), self._tree(trace.steps, claims))

    def _tree(self, steps: Sequence[TraceStep], claims: Mapping[str, ClaimDetail]) -> Markup:
        """Steps as lists within each other. They are written from the last one back, for a chain may be long."""
        written: dict[int, list[Markup]] = {}
        for step in reversed(steps):
            below = written.pop(step.depth + 1, [])
            copies = element("ul", *reversed(below)) if below else ""
            claim = claims.get(step.id)
            told = self._presumed(step) if claim is None else self._claim(claim, step)
            item = element("li", told, copies, id=None if claim is None else anchor(CLAIM, step.id))
            written.setdefault(step.depth, []).append(item)
        return element("ul", *reversed(written.get(0, [])), class_="tree")

    def _presumed(self, step: TraceStep) -> Markup:
        return element("div", self._source(step), element("span", " not seen to say it", class_="muted"))

    def _claim(self, claim: ClaimDetail, step: TraceStep) -> Markup:
        """Who printed what when, how it is read, and what a copy made of it."""
        made = () if step.fidelity is None else (" ", self.blocks.text(line(FIDELITY[step.fidelity])))
        others = (" also from ", *self._others(step)) if step.also_from else ()
        print_ = self.blocks.text(as_printed(claim.as_printed))
        printed = element("q", print_, lang=claim.language) if claim.as_printed is not None else print_
        read = BY_CURATOR.text if claim.reading is not None else claim.allows
        return element(
            "div",
            self._source(step),
            *made,
            *others,
            element("div", printed, " ", element("span", f"{read}; {firmness(claim)}", class_="muted")),
            class_="claim",
        )

    def _others(self, step: TraceStep) -> Iterator[str]:
        for place, id_ in enumerate(step.also_from):
            yield ", " if place else ""
            yield self.links(id_)

    def _source(self, step: TraceStep) -> Markup:
        """The publisher, which leads to the document itself where that is known; its id, which stays on the page."""
        row = self.sources.get(step.source)
        publisher = element("strong", self._publisher(step.source))
        where = publisher if row is None or row.url is None else outwards(row.url, publisher)
        date = date_in_words(step.published) if step.published else "undated"
        return joined((where, element("span", f", {date} ", class_="muted"), self._home(step)))

    def _home(self, step: TraceStep) -> Markup:
        """The id of a claim, with a link to all that is known of its source."""
        if step.source not in self.sources:
            return element("code", step.id)
        return element("a", element("code", step.id), href=fragment(SOURCE, step.source))


def has_moved(entry: QuestionEntry) -> bool:
    """Whether it is of a state that has come some way."""
    return any(len(position.history) > 1 for position in entry.detail.positions)
