"""What the answers rest on: the view behind `visitbrief sources`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from visitbrief.analysis.findings import Analysis
from visitbrief.values.base import Bound
from visitbrief.values.moment.edtf import END_OF_TIME
from visitbrief.values.moment.value import parse_moment
from visitbrief.views.orders import SourceOrder
from visitbrief.views.selection import Selection


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source."""

    id: str
    publisher: str
    title: str
    url: str | None
    published: str | None
    """EDTF; null when the document shows no date."""
    seen: str
    """How much of it the curator saw: "whole", "part", or "quoted", only as others quote it."""
    language: str
    kind: str
    primary: bool
    """Whether it is the record itself rather than a report of it."""
    reliability: str | None
    """Admiralty letter; null when it cannot be judged."""
    origins: tuple[str, ...]
    """Ids of the sources it goes back to; itself when it derives from nothing."""
    claim_count: int
    dispute_count: int
    """Disputed questions that it answers."""
    outlying_count: int
    """Of these, the ones on which it gives another answer than the best supported one."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The sources, in the order asked for."""

    rows: tuple[SourceRow, ...]


def build_sources(analysis: Analysis, selection: Selection, order: SourceOrder = SourceOrder.ID) -> SourcesView:
    """Lay out the sources; with a filter, those that answer a question it selects, counting those answers only.

    Args:
        analysis: of the dossier.
        selection: which questions to look at.
        order: of the sources.
    """
    claims: dict[str, int] = {}
    disputes: dict[str, set[str]] = {}
    outlying: dict[str, set[str]] = {}
    for finding in selection.findings(analysis):
        discrepancy = finding.discrepancy
        for answer in analysis.answers(finding.question.id):
            claims[answer.source.id] = claims.get(answer.source.id, 0) + 1
            if discrepancy is not None:
                disputes.setdefault(answer.source.id, set()).add(finding.question.id)
        if discrepancy is not None and discrepancy.support.position is not None:
            backed = {answer.source.id for answer in discrepancy.positions[0].answers}
            for position in discrepancy.positions[1:]:
                for answer in position.answers:
                    if answer.source.id not in backed:
                        outlying.setdefault(answer.source.id, set()).add(finding.question.id)
    narrowed = selection != Selection()
    rows = (
        SourceRow(
            id=source.id,
            publisher=source.publisher,
            title=source.title,
            url=source.url,
            published=source.published,
            seen=source.seen.value,
            language=source.language,
            kind=source.kind.value,
            primary=source.kind.is_primary,
            reliability=source.reliability,
            origins=tuple(sorted(analysis.origins.roots(source.id))),
            claim_count=claims.get(source.id, 0),
            dispute_count=len(disputes.get(source.id, ())),
            outlying_count=len(outlying.get(source.id, ())),
        )
        for source in analysis.dossier.sources
        if not narrowed or (source.id in claims and selection.source in (None, source.id))
    )
    return SourcesView(tuple(sorted(rows, key=_KEYS[order])))


def _by_publication(row: SourceRow) -> tuple[Bound, Bound]:
    if row.published is None:
        return (END_OF_TIME, 0), (END_OF_TIME, 0)
    allowed = parse_moment(row.published).allowed
    return allowed.low, allowed.high


_KEYS: Final[Mapping[SourceOrder, Callable[[SourceRow], Any]]] = {
    SourceOrder.ID: lambda row: row.id,
    SourceOrder.CLAIMS: lambda row: -row.claim_count,
    SourceOrder.PUBLISHED: _by_publication,
    SourceOrder.OUTLYING: lambda row: -row.outlying_count,
}
"""What is compared for each order, less first; the sources come by id, and sorting keeps that where it is equal."""
