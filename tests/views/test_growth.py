"""Views of dossiers in which everything points to one thing: their cost grows with size, and not with its square."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import in_order
from visitbrief.dossier.model import Dossier
from visitbrief.views.aid import build_aid
from visitbrief.views.changes import build_changes
from visitbrief.views.impact import build_impact
from visitbrief.views.page import build_page
from visitbrief.views.selection import Selection
from visitbrief.views.show import build_show
from visitbrief.views.summary import build_summary
from visitbrief.views.timeline import build_timeline
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
    "changes": lambda analysis: build_changes(Analysis(analysis.dossier, ["s-q"]), analysis, Selection()),
}


@pytest.mark.parametrize("relation", ["about", "limits", "part_of"])
@pytest.mark.parametrize("view", VIEWS)
def test_what_points_to_one_sum_is_not_looked_for_among_all(view: str, relation: str) -> None:
    assert growth([partial(VIEWS[view], sums(size, relation)) for size in SIZES]) < 2.6


def meetings(size: int, *, dates: int = 1) -> Analysis:
    """So many meetings, each at a place and with a person of its own, on a day for which so many are in print."""
    numbers = range(size)
    events = [
        {"id": f"e{n}", "title": "They meet", "when": "day", "place": f"p{n}", "people": [f"m{n}"]} for n in numbers
    ]
    printed = [make_source(f"s{n}", claims=[make_claim("day", f"{n % 28 + 1} May {1900 + n}")]) for n in range(dates)]
    return analysed(
        make_dossier(
            questions=[make_question("day", kind="moment")],
            sources=printed,
            events=events,
            people=[make_person(), *(make_person(f"m{n}", name=f"Person {n}") for n in numbers)],
            places=[make_place(), *(make_place(f"p{n}", name=f"Place {n}") for n in numbers)],
        )
    )


EVENTS: dict[str, Callable[[Analysis], Any]] = {
    "summary": VIEWS["summary"],
    "timeline": lambda analysis: build_timeline(analysis, Selection()),
    "page": lambda analysis: build_page(analysis, Selection()),
}


@pytest.mark.parametrize("view", EVENTS)
def test_who_met_and_where_is_not_looked_for_among_all(view: str) -> None:
    assert growth([partial(EVENTS[view], meetings(size)) for size in SIZES]) < 2.6


@pytest.mark.parametrize("view", EVENTS)
def test_what_is_in_print_against_a_date_is_worked_out_once_for_all_its_events(view: str) -> None:
    assert growth([partial(EVENTS[view], meetings(size, dates=size)) for size in SIZES]) < 2.6


def vague(size: int) -> Analysis:
    """A choice of so many options, half of the claims on which leave all of them open."""
    options = [{"id": f"o{n}", "label": f"Option {n}"} for n in range(12)]
    every = "|".join(option["id"] for option in options)
    claims = [make_claim("q", f"Option {n % 12}") for n in range(size)]
    claims += [make_claim("q", "any", value=every) for _ in range(size)]
    sources = [make_source(f"s{n}", claims=[claim]) for n, claim in enumerate(claims)]
    return analysed(make_dossier(questions=[make_question("q", kind="choice", options=options)], sources=sources))


def test_a_claim_that_stands_under_every_answer_is_worked_out_once() -> None:
    case = vague(100)
    detail = build_show(case, "q").question
    assert detail is not None
    first, second, *_ = detail.positions

    assert len(detail.positions) == 12
    assert len(first.shared) == 100
    assert {id(claim) for claim in first.claims} & {id(claim) for claim in second.claims}
    assert detail.discrepancy is not None
    assert detail.discrepancy.positions is detail.positions
