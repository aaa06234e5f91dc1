"""Views of dossiers in which everything points to one thing: their cost grows with size, and not with its square."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import in_order
from visitbrief.dossier.model import Dossier
from visitbrief.views.aid import build_aid
from visitbrief.views.changes import build_changes
from visitbrief.views.impact import build_impact
from visitbrief.views.selection import Selection
from visitbrief.views.summary import build_summary
from work import growth

SIZES = (40, 80, 160)
AID = {"donor": "A", "recipient": "B", "instrument": "C"}


def analysed(dossier: Json) -> Analysis:
    """An analysis, with the claims of its dossier read."""
    return Analysis(in_order(Dossier.model_validate(dossier)))


def sums(size: int, relation: str) -> Analysis:
    """So many sums that point to one, a source for each."""
    ids = [f"q{number:03}" for number in range(size)]
    questions = [make_question("q", aid=AID), *(make_question(id_, aid=AID) | {relation: "q"} for id_ in ids)]
    sources = [make_source(f"s-{id_}", claims=[make_claim(id_, "$1")]) for id_ in ("q", *ids)]
    return analysed(make_dossier(questions=questions, sources=sources))


VIEWS: dict[str, Callable[[Analysis], Any]] = {
    "summary": lambda analysis: build_summary(analysis, Selection()),
    "aid": lambda analysis: build_aid(analysis, Selection()),
    "impact": lambda analysis: build_impact(analysis, [source.id for source in analysis.sources]),
    "changes": lambda analysis: build_changes(Analysis(analysis.dossier, ["s-q"]), analysis),
}


@pytest.mark.parametrize("relation", ["about", "limits", "part_of"])
@pytest.mark.parametrize("view", VIEWS)
def test_what_points_to_one_sum_is_not_looked_for_among_all(view: str, relation: str) -> None:
    assert growth([partial(VIEWS[view], sums(size, relation)) for size in SIZES]) < 2.6
