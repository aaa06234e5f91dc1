import json
from collections.abc import Callable, Mapping

import pytest

from builders import make_briefing, make_claim, make_dossier, make_question, make_source, make_visit
from visitbrief.dossier.history import as_known, is_later, published_by, to_compare
from visitbrief.dossier.model import Briefing, Dossier
from visitbrief.errors import VisitbriefError

PUBLISHED: dict[str, str | None] = {"first": "2025-09-03", "month": "2025-09", "last": "2025-09-30", "undated": None}
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


NOTHING = "no source is known to have appeared by {}"
LEFT_OUT = "1 source shows no date and is left out of a view as of {}"
BOTH_LEFT_OUT = "2 sources show no date and are left out of a view as of {}"
DATED = {id_: date for id_, date in PUBLISHED.items() if date is not None}
UNDATED: dict[str, str | None] = {"undated": None, "undated-too": None}


def of_dates(dates: Mapping[str, str | None]) -> Dossier:
    return Dossier.model_validate(
        make_dossier(sources=[make_source(id_, published=date) for id_, date in dates.items()])
    )


@pytest.mark.parametrize(
    ("dates", "day", "sources", "warnings"),
    [
        pytest.param(
            PUBLISHED,
            "2025-09-02",
            [],
            [NOTHING, LEFT_OUT],
            id="none",
        ),
        pytest.param(PUBLISHED, "2025-09-03", ["first"], [LEFT_OUT], id="one"),
        pytest.param(
            PUBLISHED | UNDATED,
            "2025-09-03",
            ["first"],
            [BOTH_LEFT_OUT],
            id="two without a date",
        ),
        pytest.param(UNDATED, "2025-09-03", [], [BOTH_LEFT_OUT], id="no"),
        pytest.param(DATED, "2025-09-02", [], [NOTHING], id="all dated, and later"),
        pytest.param(DATED, "2025-09-03", ["first"], [], id="all dated"),
        pytest.param({}, "2025-09-03", [], [], id="no source at all"),
        pytest.param(PUBLISHED, "2025-09-30", list(PUBLISHED), [], id="the dossier's own day"),
    ],
)
def test_who_reads_a_view_of_a_day_is_told_what_is_left_out(
    dates: Mapping[str, str | None], day: str, sources: list[str], warnings: list[str]
) -> None:
    known, told = as_known(of_dates(dates), day)

    assert [source.id for source in known.sources] == sources
    assert told == tuple(warning.format(day) for warning in warnings)


STANDS = "1 source shows no date and stands on both sides of what is compared: none is told as new"
STAND = "2 sources show no date and stand on both sides of what is compared: none is told as new"


@pytest.mark.parametrize(
    ("dates", "day", "sources", "warnings"),
    [
        pytest.param(PUBLISHED, "2025-09-02", ["undated"], [NOTHING, STANDS], id="none dated"),
        pytest.param(PUBLISHED, "2025-09-03", ["first", "undated"], [STANDS], id="one dated"),
        pytest.param(UNDATED, "2025-09-03", list(UNDATED), [STAND], id="none that shows a date"),
        pytest.param(DATED, "2025-09-02", [], [NOTHING], id="all dated, and later"),
        pytest.param(DATED, "2025-09-03", ["first"], [], id="all dated"),
        pytest.param(PUBLISHED, "2025-09-30", list(PUBLISHED), [], id="the dossier's own day"),
    ],
)
def test_to_compare_what_shows_no_date_stays(
    dates: Mapping[str, str | None], day: str, sources: list[str], warnings: list[str]
) -> None:
    known, told = to_compare(of_dates(dates), day)

    assert [source.id for source in known.sources] == sources
    assert told == tuple(warning.format(day) for warning in warnings)


@pytest.mark.parametrize("view", [as_known, to_compare])
@pytest.mark.parametrize("day", ["2025-10-01", "2025-10", "2026"])
def test_of_a_day_that_the_dossier_does_not_reach_there_is_no_view(
    view: Callable[[Dossier, str], object], day: str
) -> None:
    with pytest.raises(VisitbriefError) as refused:
        view(Dossier.model_validate(make_dossier()), day)
    assert refused.value.what == f"{day} is after 2025-09-30, up to which the dossier is told"
    assert refused.value.hint == "name that day or an earlier one"


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


def test_of_a_later_briefing_only_the_meetings_were_known() -> None:
    briefing = make_briefing("So it is.", written="2025-09-10", objectives=[{"text": "This."}], example=True)
    dossier = Dossier.model_validate(make_dossier(briefing=briefing))
    known = {day: published_by(dossier, day)[0].briefing for day in ("2025-09-09", "2025-09-10", "2025-09-11")}

    assert known["2025-09-09"] == Briefing(meetings=dossier.briefing.meetings, written="2025-09-10")  # type: ignore[union-attr]
    assert known["2025-09-10"] == known["2025-09-11"] == dossier.briefing


def test_of_another_day_only_what_is_later_differs() -> None:
    dossier = Dossier.model_validate(make_dossier(parties=[{"id": "a", "name": "A"}]))
    known, _ = published_by(dossier, "2025-09-10")
    own, undated = published_by(dossier, "2025-09-30")

    assert undated == 0
    for view, day in ((known, "2025-09-10"), (own, "2025-09-30")):
        assert view == dossier.model_copy(update={"visit": dossier.visit.model_copy(update={"as_of": day})})
    assert known.visit.title == dossier.visit.title


def test_a_day_is_later_than_a_dossier_if_all_of_it_is() -> None:
    dossier = Dossier.model_validate(make_dossier(visit=make_visit(as_of="2025-09")))

    assert {day: is_later(day, dossier) for day in ("2025-09-30", "2025-10-01", "2025", "2025-08")} == {
        "2025-09-30": False,
        "2025-10-01": True,
        "2025": False,
        "2025-08": False,
    }
