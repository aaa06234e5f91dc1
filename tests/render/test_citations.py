"""Sources as CSL-JSON, checked against what its input schema (csl-data.json) asks for."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle  # type: ignore[import-untyped]
from citeproc.formatter import plain  # type: ignore[import-untyped]
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.model import SourceKind
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.citations import CONTAINED, GENRES, TYPES, render
from visitbrief.views.selection import Selection
from visitbrief.views.sources import SourceRow, SourcesView, build_sources

DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        },
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
}
TYPE_NAMES = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "figure",
    "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software",
    "song", "speech", "standard", "thesis", "treaty", "webpage",
]  # fmt: skip
FIELDS = ("title", "container-title", "publisher", "genre", "URL", "language")
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": ["string", "number"]},
            "type": {"enum": TYPE_NAMES},
            "issued": DATE,
            "custom": {"type": "object"},
            **{name: {"type": "string"} for name in FIELDS},
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
"""The part of CSL's schema that concerns the fields printed here; like it, it knows no others."""


def row(**members: Any) -> SourceRow:
    usual = {
        "id": "gazette",
        "publisher": "The Gazette",
        "title": "Talks",
        "url": None,
        "published": None,
        "seen": "whole",
        "language": "en",
        "kind": "newspaper",
        "primary": False,
        "reliability": None,
        "origins": ("gazette",),
        "claim_count": 1,
        "dispute_count": 0,
        "outlying_count": 0,
    }
    return SourceRow(**usual | members)


def items(*rows: SourceRow) -> Any:
    printed = json.loads(render(Answer("sources", SourcesView(rows)), Screen(20, True, "ascii")))
    jsonschema.validate(printed, CSL)
    return printed


def test_a_source_is_an_item_without_what_is_not_known() -> None:
    full = row(id="readout", kind="official-readout", url="https://x.example", published="2025-09-04", reliability="A")

    assert items(row(), full) == [
        {
            "id": "gazette",
            "type": "article-newspaper",
            "title": "Talks",
            "container-title": "The Gazette",
            "language": "en",
            "custom": {"kind": "newspaper", "seen": "whole", "reliability": None, "origins": ["gazette"]},
        },
        {
            "id": "readout",
            "type": "webpage",
            "title": "Talks",
            "container-title": "The Gazette",
            "genre": "Readout",
            "issued": {"date-parts": [[2025, 9, 4]]},
            "URL": "https://x.example",
            "language": "en",
            "custom": {"kind": "official-readout", "seen": "whole", "reliability": "A", "origins": ["gazette"]},
        },
    ]


@pytest.mark.parametrize("kind", SourceKind)
def test_every_kind_of_source_has_a_type_that_csl_knows(kind: SourceKind) -> None:
    (item,) = items(row(kind=kind.value))

    assert item["type"] == TYPES[kind]
    assert ("container-title" in item, "publisher" in item) == (TYPES[kind] in CONTAINED, TYPES[kind] not in CONTAINED)
    assert item.get("genre") == GENRES.get(kind)


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2025-09-04", {"date-parts": [[2025, 9, 4]]}),
        ("2025-09-04T15:30", {"date-parts": [[2025, 9, 4]]}),
        ("2025-09", {"date-parts": [[2025, 9]]}),
        ("2025", {"date-parts": [[2025]]}),
        ("2025-09-02/2025-09-04", {"date-parts": [[2025, 9, 2], [2025, 9, 4]]}),
        ("2025-09~", {"date-parts": [[2025, 9]], "circa": True}),
        ("2025-21", {"literal": "March to June 2025"}),
        ("202X", {"literal": "2020 to 2029"}),
        ("[2025-09-02,2025-09-04]", {"literal": "2 September 2025 or any time on 4 September 2025"}),
        ("../2025-09-04", {"literal": "4 September 2025 or earlier"}),
    ],
)
def test_a_date_has_parts_as_finely_as_it_is_told_or_else_words(edtf: str, issued: dict[str, Any]) -> None:
    (item,) = items(row(published=edtf))

    assert item["issued"] == issued


def test_what_acts_on_a_terminal_is_escaped() -> None:
    answer = Answer("sources", SourcesView((row(title="\x1b[2J\u202e"),)))

    assert b'"title": "\\u001b[2J\\u202e"' in render(answer, Screen(20, True, "ascii"))
    assert items() == []


@pytest.mark.filterwarnings("ignore:The following arguments for Reference are unsupported. custom")
def test_a_citation_processor_cites_every_source_that_ships() -> None:
    rows = build_sources(Analysis(load_dossier()), Selection()).rows
    # The processor fails on a range of days; the schema above holds those.
    of_one_day = [item for item in items(*rows) if len(item.get("issued", {}).get("date-parts", ())) < 2]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    listed = CitationStylesBibliography(style, CiteProcJSON(of_one_day), plain)
    for item in of_one_day:
        listed.register(Citation([CitationItem(item["id"])]))

    cited = [str(entry) for entry in listed.bibliography()]
    assert len(cited) == len(of_one_day) > len(rows) - 10
    assert all(item["title"] in entry for item, entry in zip(of_one_day, cited, strict=True))
