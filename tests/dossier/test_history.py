import json
from collections.abc import Callable

import pytest

from builders import make_claim, make_dossier, make_question, make_source, make_visit
from visitbrief.dossier.history import as_known, published_by, to_compare
from visitbrief.dossier.model import Dossier
from visitbrief.errors import VisitbriefError

PUBLISHED = {"first": "2025-09-03", "month": "2025-09", "last": "2025-09-30", "undated": None}
"""A source of each of these dates, in a dossier kept to 30 September 2025."""


def known(day: str) -> tuple[set[str], int]:
    """The ids of the sources that were out by a day, and how many are left out because they show no date."""
    sources = [make_source(id_, published=date) for id_, date in PUBLISHED.items()]
    dossier, undated = published_by(Dossier.model_validate(make_dossier(sources=sources)), day)
    assert dossier.visit.as_of == day
    return {source.id for source in dossier.sources}, undated


@pytest.mark.parametrize(
    ("day", "sources", "undated"),
    [
        pytest.param("2025-08-31", set(), 1, id="before all"),
        pytest.param("2025-09-02", set(), 1, id="a source of the month may not have been out"),
        pytest.param("2025-09-03", {"first"}, 1, id="the day of a source"),
        pytest.param("2025-09-29", {"first"}, 1, id="the day before the dossier's own"),
        pytest.param("2025-09-30", set(PUBLISHED), 0, id="the dossier's own day"),
        pytest.param("2025-10-01", set(PUBLISHED), 0, id="a later day"),
        pytest.param("2025-09", set(PUBLISHED), 0, id="a month that holds the dossier's own day"),
        pytest.param("2025-08", set(), 1, id="a month before"),
    ],
)
def test_a_source_without_a_date_is_known_from_the_dossiers_own_day_on(
    day: str, sources: set[str], undated: int
) -> None:
    assert known(day) == (sources, undated)


@pytest.mark.parametrize(
    ("day", "sources", "warnings"),
    [
        pytest.param("2025-09-02", {"undated"}, ["no source is known", "1 source shows no date"], id="none dated"),
        pytest.param("2025-09-03", {"first", "undated"}, ["1 source shows no date"], id="one dated"),
        pytest.param("2025-09-30", set(PUBLISHED), [], id="the dossier's own day"),
    ],
)
def test_to_compare_what_shows_no_date_stays(day: str, sources: set[str], warnings: list[str]) -> None:
    dated = [make_source(id_, published=date) for id_, date in PUBLISHED.items()]
    known, told = to_compare(Dossier.model_validate(make_dossier(sources=dated)), day)

    assert {source.id for source in known.sources} == sources
    assert all(text.startswith(start) for text, start in zip(told, warnings, strict=True))


@pytest.mark.parametrize("view", [as_known, to_compare])
@pytest.mark.parametrize("day", ["2025-10-01", "2025-10", "2026"])
def test_of_a_day_that_the_dossier_does_not_reach_there_is_no_view(
    view: Callable[[Dossier, str], object], day: str
) -> None:
    with pytest.raises(VisitbriefError, match=f"^{day} is after 2025-09-30, up to which the dossier is told$"):
        view(Dossier.model_validate(make_dossier()), day)


@pytest.mark.parametrize("view", [as_known, to_compare])
@pytest.mark.parametrize("day", ["2025-09-30", "2025-09", "2025"])
def test_of_a_time_that_holds_the_dossiers_own_day_there_is_one(
    view: Callable[[Dossier, str], tuple[Dossier, object]], day: str
) -> None:
    assert view(Dossier.model_validate(make_dossier()), day)[0].visit.as_of == day


def test_a_dossier_kept_to_a_month_has_its_undated_sources_from_the_first_of_it() -> None:
    dossier = Dossier.model_validate(
        make_dossier(visit=make_visit(as_of="2025-09"), sources=[make_source(published=None)])
    )

    assert [len(published_by(dossier, day)[0].sources) for day in ("2025-08-31", "2025-09-01")] == [0, 1]


def test_an_event_that_only_later_sources_date_was_not_known() -> None:
    known_then, later = make_source("a", published="2025-09-03"), make_source("b", published="2025-09-05")
    days = ("told", "told-later", "told-never")
    dossier = make_dossier(
        visit=make_visit(as_of="2025-09-30"),
        questions=[make_question(id_, kind="moment") for id_ in days],
        events=[{"id": f"e-{id_}", "title": id_, "when": id_, "people": []} for id_ in days],
        sources=[
            known_then | {"claims": [make_claim("told", "2025-09-03")]},
            later | {"claims": [make_claim(id_, "2025-09-05") for id_ in days[:2]]},
        ],
    )

    then, _ = published_by(Dossier.model_validate_json(json.dumps(dossier)), "2025-09-04")
    assert [event.title for event in then.events] == ["told", "told-never"]
