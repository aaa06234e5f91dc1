import json
from collections.abc import Mapping
from typing import Any

from builders import Json, make_claim, make_dossier, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.render.layout.summary import lay_out
from visitbrief.render.terminal import render_terminal
from visitbrief.views.selection import Selection
from visitbrief.views.summary import MOST_SINCE, MOST_WATCHED, build_summary

AID = {"donor": "United States", "recipient": "Ecuador", "instrument": "aid"}
TREATY = make_question(
    "treaty",
    title="Treaty",
    kind="choice",
    options=[{"id": word, "label": word} for word in ("talks", "signed", "in-force")],
    ordered=True,
    moves="forward",
    country="EC",
)


def page(questions: list[Json], claims: Mapping[str, list[Json]], **about: Any) -> str:
    """Page one of a dossier with these questions, and a source for each claim, published on the day that it has."""
    sources = [
        make_source(f"s-{day}-{place}", published=day, claims=[claim])
        for day, made in claims.items()
        for place, claim in enumerate(made)
    ]
    dossier = Dossier.model_validate_json(json.dumps(make_dossier(questions=questions, sources=sources, **about)))
    view = build_summary(Analysis(dossier), Selection())
    return render_terminal(lay_out(view), width=120, color=False, encoding="utf-8")


def test_what_is_about_one_country_alone_says_so() -> None:
    dossier = Dossier.model_validate_json(json.dumps(make_dossier()))

    assert lay_out(build_summary(Analysis(dossier), Selection())).title == "A trip"
    assert lay_out(build_summary(Analysis(dossier), Selection(country="EC"))).title == "A trip: EC alone"


def test_a_sum_stands_with_the_stage_that_most_sources_name() -> None:
    stages = ("announced", "planned", "announced", None)
    told = [make_claim("aid", "$6 million", stage=stage) for stage in stages]

    assert "$6 million, announced\n" in page([make_question("aid", aid=AID)], {"2025-09-04": told})


def test_what_else_is_in_print_of_a_sum_stands_beside_it() -> None:
    told = [make_claim("aid", text) for text in ("$20 million", "$20 million", "$90 million")]

    assert "$20 million ! one says $90 million\n" in page([make_question("aid", aid=AID)], {"2025-09-04": told})


def test_a_figure_that_moves_is_one_as_of_a_day_beside_what_it_was_at_the_visit() -> None:
    prisoners = make_question("prisoners", title="Prisoners", unit="person", moves="forward")
    claims = {
        "2025-09-03": [make_claim("prisoners", "55 people")] * 2,
        "2025-09-20": [make_claim("prisoners", "92 people")] * 2,
    }

    assert "92 people as of 20 Sep 2025; 55 people at the visit" in page([prisoners], claims)


def test_a_figure_that_is_only_printed_otherwise_did_not_move() -> None:
    prisoners = make_question("prisoners", title="Prisoners", unit="person", moves="forward")
    claims = {
        "2025-09-03": [make_claim("prisoners", "55 people")],
        "2025-09-20": [make_claim("prisoners", "55 persons")],
    }

    assert "at the visit" not in page([prisoners], claims)


def test_what_is_warned_of_a_state_says_how_it_stood_at_the_visit() -> None:
    claims = {
        "2025-09-03": [make_claim("treaty", "talks")] * 3,
        "2025-09-04": [make_claim("treaty", "in-force")] * 2,
        "2025-09-20": [make_claim("treaty", "signed")] * 3,
    }

    assert "Treaty: talks at the visit, now signed; not in-force (" in page([TREATY], claims)


def test_of_two_accounts_of_one_person_it_is_said_which_came_first() -> None:
    told = [
        make_claim("bound", word, speaker="ada-envoy", as_of=day)
        for word, day in (("north", "2025-09-02"), ("south", "2025-09-03"))
        for _ in range(2)
    ]
    bound = make_question(
        "bound", title="Bound for", kind="choice", options=[{"id": w, "label": w} for w in ("north", "south")]
    )

    assert "Bound for: Ada Envoy reportedly said both: first north, later south." in page(
        [bound], {"2025-09-01": [make_claim("bound", "south")], "2025-09-04": told}
    )


def test_a_state_in_dispute_stands_with_what_else_is_in_print_on_that_day() -> None:
    claims = {
        "2025-09-03": [make_claim("treaty", "talks")] * 3,
        "2025-09-04": [make_claim("treaty", "in-force")] * 2,
        "2025-09-20": [make_claim("treaty", "signed")] * 3,
    }
    seen = page([TREATY], claims)

    assert "talks ! 2 say in-force" in seen


def test_of_an_event_it_is_not_said_that_it_is_in_dispute_where_only_its_day_is_and_a_rule_decides() -> None:
    days = ["2025-09-20", "2025-09-20", "2025-09-21"]
    seen = page(
        [make_question("call", kind="moment")],
        {"2025-09-25": [make_claim("call", day) for day in days]},
        events=[{"id": "e", "title": "They telephone", "when": "call", "people": []}],
    )

    assert "• 20 Sep 2025: They telephone\n" in seen


def test_headings_say_how_many_more_there_are() -> None:
    days = {f"e{n}": f"2025-09-1{n}" for n in range(MOST_SINCE + 1)}
    sums = [make_question(f"q{n}") for n in range(MOST_WATCHED + 1)]
    disputed = [make_claim(each["id"], text) for each in sums for text in ("$20 million", "$90 million")]
    events = [{"id": id_, "title": id_, "when": id_, "people": []} for id_ in days]
    seen = page(
        [*(make_question(id_, kind="moment") for id_ in days), *sums],
        {"2025-09-25": [*(make_claim(id_, day) for id_, day in days.items()), *disputed]},
        events=events,
    )

    assert f"({MOST_SINCE} of {MOST_SINCE + 1} events)" in seen
    assert f"({MOST_WATCHED} of {MOST_WATCHED + 1} major disputes)" in seen


def test_headings_say_nothing_where_all_of_it_stands() -> None:
    seen = page(
        [make_question("e", kind="moment"), make_question("q")],
        {"2025-09-25": [make_claim("e", "2025-09-20"), *(make_claim("q", f"${n}0 million") for n in (2, 9))]},
        events=[{"id": "e", "title": "It is held", "when": "e", "people": []}],
    )

    assert "Since the visit, to 30 Sep 2025 ═" in seen.replace("─", "═")
    assert "Watch out for ═" in seen.replace("─", "═")


def test_a_meeting_stands_with_what_it_must_not_be_told_without() -> None:
    questions = [
        make_question("day", kind="moment"),
        make_question("with", title="Ministers", kind="name", limits="day"),
    ]
    meeting = {"id": "talks", "title": "Talks", "when": "day", "people": ["ada-envoy"], "meeting": True}
    claims = [make_claim("day", "2025-09-04"), make_claim("with", "Ben Minister")]

    assert "Talks, 4 Sep; Ministers: Ben Minister\n" in page(questions, {"2025-09-04": claims * 2}, events=[meeting])


def test_warnings_of_lesser_disputes_are_counted_apart() -> None:
    def disputed(id_: str, weight: str) -> tuple[Json, list[Json]]:
        return make_question(id_, weight=weight), [make_claim(id_, text) for text in ("$20", "$90") for _ in range(2)]

    asked = [disputed("grave", "high"), disputed("slight", "low")]
    claims = {"2025-09-04": [claim for _, some in asked for claim in some]}

    assert "Watch out for (1 major, 1 lesser) ─" in page([question for question, _ in asked], claims)
    assert "Watch out for ─" in page([asked[0][0]], {"2025-09-04": asked[0][1]})
