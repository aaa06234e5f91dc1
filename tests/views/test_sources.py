import json
from typing import Any

import pytest

from builders import make_claim, make_dossier, make_source
from cases import analysis, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.views.orders import SourceOrder
from visitbrief.views.selection import Selection
from visitbrief.views.sources import SourceRow, build_sources


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


def test_a_source_is_shown_with_what_it_is_and_how_it_stands() -> None:
    about: dict[str, Any] = {
        "copy": {"derives_from": ["gazette-b", "gazette-a"]},
        "gazette_a": {
            "publisher": "The Gazette",
            "title": "Aid pledged",
            "url": "https://gazette.example/1",
            "published": "2025-09",
            "seen": "whole",
            "language": "es",
            "kind": "official-statement",
            "reliability": "B",
        },
    }
    claims = {
        "gazette-a": [make_claim("sum", "20 USD"), make_claim("other", "5 USD")],
        "gazette-b": [make_claim("sum", "20 USD")],
        "copy": [make_claim("sum", "90 USD"), make_claim("other", "5 USD")],
    }
    case = analysis([sum_question(), sum_question("other")], claims, **about)
    [copy, whole, _] = build_sources(case, Selection()).rows

    assert whole == SourceRow(
        id="gazette-a",
        publisher="The Gazette",
        title="Aid pledged",
        url="https://gazette.example/1",
        published="2025-09",
        seen="whole",
        language="es",
        kind="official-statement",
        primary=True,
        reliability="B",
        origins=("gazette-a",),
        claim_count=2,
        dispute_count=1,
        outlying_count=0,
    )
    assert (copy.origins, copy.claim_count, copy.dispute_count, copy.outlying_count) == (
        ("gazette-a", "gazette-b"),
        2,
        1,
        1,
    )
    assert (copy.primary, copy.seen, copy.url, copy.reliability) == (False, "part", None, None)


def test_with_a_filter_those_that_answer_what_it_selects_with_those_answers() -> None:
    questions = [sum_question("here", country="EC"), sum_question("there", country="MX")]
    claims = {"a": [("here", "$5"), ("there", "$5")], "b": [("there", "$9")], "c": []}
    case = analysis(questions, claims)

    def told(**selected: Any) -> dict[str, tuple[int, int]]:
        rows = build_sources(case, Selection(**selected)).rows
        return {row.id: (row.claim_count, row.dispute_count) for row in rows}

    assert told() == {"a": (2, 1), "b": (1, 1), "c": (0, 0)}
    assert told(country="EC") == {"a": (1, 0)}
    assert told(country="MX") == {"a": (1, 1), "b": (1, 1)}
    assert told(source="a") == {"a": (2, 1)}


def test_who_gives_the_better_supported_answer_too_is_not_outlying_nor_anybody_where_nothing_decides() -> None:
    both = [("sum", "$20"), ("sum", "$90")]
    decided = analysis(
        [sum_question()], {"a": [("sum", "$20")], "b": [("sum", "$20")], "c": both, "d": [("sum", "$90")]}
    )
    open_ = analysis([sum_question()], {"a": [("sum", "$20")], "b": [("sum", "$90")]})

    assert {row.id: row.outlying_count for row in build_sources(decided, Selection()).rows} == {
        "a": 0,
        "b": 0,
        "c": 0,
        "d": 1,
    }
    assert [row.outlying_count for row in build_sources(open_, Selection()).rows] == [0, 0]


def test_each_disputed_question_counts_once_for_a_source() -> None:
    questions = [sum_question("one"), sum_question("two"), sum_question("three")]
    claims = {"a": [("one", "$5"), ("one", "$5"), ("two", "$5"), ("three", "$5")], "b": [("one", "$9"), ("two", "$9")]}
    rows = build_sources(analysis(questions, claims), Selection()).rows

    assert {row.id: row.dispute_count for row in rows} == {"a": 2, "b": 2}
