import json

import pytest

from builders import make_claim, make_dossier, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.views.orders import SourceOrder
from visitbrief.views.selection import Selection
from visitbrief.views.sources import build_sources


@pytest.fixture(scope="module")
def case() -> Analysis:
    twenty, thirty = make_claim(as_printed="$20 million"), make_claim(as_printed="$30 million")
    sources = [
        make_source("a", published="2025-09", claims=[twenty]),
        make_source("b", published=None, claims=[twenty, twenty]),
        make_source("c", published="2025-09-01", claims=[thirty]),
        make_source("d", published="2025-09-01T10:00", claims=[twenty, twenty]),
        make_source("e", published="2024", claims=[]),
    ]
    return Analysis(parse_dossier(json.dumps(make_dossier(sources=sources)).encode(), "trip.json"))


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        pytest.param(SourceOrder.ID, "abcde", id="id"),
        pytest.param(SourceOrder.CLAIMS, "bdace", id="most claims"),
        pytest.param(SourceOrder.PUBLISHED, "ecadb", id="earliest, what shows no date last"),
        pytest.param(SourceOrder.OUTLYING, "cabde", id="most outlying"),
    ],
)
def test_sources_stand_in_the_order_asked_for_and_else_by_id(case: Analysis, order: SourceOrder, ids: str) -> None:
    assert "".join(row.id for row in build_sources(case, Selection(), order).rows) == ids
