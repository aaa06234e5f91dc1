import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source, make_visit
from visitbrief.analysis.findings import Analysis, Coverage
from visitbrief.dossier.model import Dossier
from visitbrief.views.references import question_ref
from visitbrief.views.rivals import competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref
from visitbrief.views.summary import (
    MOST_MEETINGS,
    MOST_SINCE,
    MOST_SINCE_IN_ONE,
    MOST_STATES,
    MOST_WATCHED,
    FigureLine,
    LimitLine,
    MeetingLine,
    PersonLine,
    SinceLine,
    StateLine,
    StopLine,
    SummaryView,
    WatchLine,
    build_summary,
)


def summary(days: Mapping[str, str | None], selection: Selection | None = None, **events: Any) -> SummaryView:
    """Page one of a visit with a meeting on each of these days; None for a day that nobody gives."""
    dossier = make_dossier(
        questions=[make_question(f"{id_}.day", kind="moment") for id_ in days],
        events=[
            {"id": id_, "title": f"They meet: {id_}", "when": f"{id_}.day", "people": ["ada-envoy"], "meeting": True}
            | events.get(id_, {})
            for id_ in days
        ],
        sources=[make_source(claims=[make_claim(f"{id_}.day", day) for id_, day in days.items() if day])],
    )
    return build_summary(Analysis(Dossier.model_validate_json(json.dumps(dossier))), selection or Selection())


def meetings(view: SummaryView) -> list[str]:
    return [meeting.event for meeting in view.meetings]


@pytest.mark.parametrize(
    ("days", "order"),
    [
        pytest.param({"a": "2025-09-04", "b": "2025-09-02", "c": "2025-09-03"}, ["b", "c", "a"], id="by day"),
        pytest.param({"c": "2025-09-04", "b": "2025-09-04", "a": "2025-09-04"}, ["a", "b", "c"], id="then by id"),
        pytest.param({"a": None, "b": "2025-09-04"}, ["b"], id="undated not at all"),
    ],
)
def test_meetings_stand_in_order(days: Mapping[str, str | None], order: list[str]) -> None:
    assert meetings(summary(days)) == order


def test_page_one_has_room_for_a_few_meetings() -> None:
    days = {f"m{n}": "2025-09-03" for n in range(1, MOST_MEETINGS + 2)}

    assert meetings(summary(days)) == ["m1", "m2", "m3", "m4"]


def test_what_was_not_on_the_visit_or_without_the_principal_is_no_meeting_of_it() -> None:
    days = {"later": "2025-10-15", "without": "2025-09-03", "with": "2025-09-03"}

    assert meetings(summary(days, without={"people": []})) == ["with"]


def test_press_events_stand_apart() -> None:
    view = summary({"a": "2025-09-03", "b": "2025-09-03"}, a={"meeting": False, "press": True})

    assert [(meeting.event, meeting.press) for meeting in view.meetings] == [("b", False), ("a", True)]


def test_only_meetings_count_and_only_those_of_the_country_asked_for() -> None:
    days = {"a": "2025-09-04", "b": "2025-09-04", "c": "2025-09-04"}
    view = summary(days, Selection(country="EC"), a={"country": "EC"}, c={"country": "EC", "meeting": False})

    assert meetings(view) == ["a"]


def page_one(
    questions: list[Json], claims: Mapping[str, list[Json]], selection: Selection | None = None, **about: Any
) -> SummaryView:
    """Page one of a dossier with these questions, and sources that were published on the day which is their id."""
    dossier = make_dossier(
        questions=questions,
        sources=[
            make_source(f"s-{day}-{place}", published=day, claims=[claim])
            for day, made in claims.items()
            for place, claim in enumerate(made)
        ],
        **about,
    )
    return build_summary(Analysis(Dossier.model_validate_json(json.dumps(dossier))), selection or Selection())


TREATY = make_question(
    "treaty",
    kind="choice",
    options=[{"id": word, "label": word} for word in ("talks", "signed", "in-force")],
    ordered=True,
    moves="forward",
    country="EC",
)


def status(word: str) -> Json:
    return make_claim("treaty", word, modality="reported")


class TestStates:
    def test_how_a_state_stood_at_the_visit_stands_beside_how_it_stands_now(self) -> None:
        [state] = page_one([TREATY], {"2025-09-03": [status("talks")], "2025-09-20": [status("signed")] * 2}).states

        assert (state.answer.text, state.answer.since, state.answer.standing) == ("signed", "2025-09-20", "undisputed")
        assert state.at_visit is not None
        assert state.at_visit.text == "talks"

    def test_what_did_not_move_since_is_told_once(self) -> None:
        [state] = page_one([TREATY], {"2025-09-03": [status("talks")], "2025-09-20": [status("talks")]}).states

        assert (state.answer.text, state.at_visit) == ("talks", None)

    def test_a_dispute_of_the_day_of_the_visit_is_none_of_today(self) -> None:
        claims = {
            "2025-09-03": [status("talks"), status("signed")],
            "2025-09-20": [status("in-force"), status("in-force")],
        }
        [state] = page_one([TREATY], claims).states

        assert (state.answer.text, state.answer.standing) == ("in-force", "undisputed")
        assert state.at_visit is not None
        assert state.at_visit.standing == "sources-differ"

    def test_how_grave_it_is_that_the_histories_differ_stands_with_the_state(self) -> None:
        claims = {"2025-09-03": [status("talks"), status("signed")]}

        assert [state.severity for state in page_one([TREATY], claims).states] == ["major"]
        assert [state.severity for state in page_one([TREATY], {"2025-09-03": [status("talks")]}).states] == [None]

    def test_each_country_has_its_states(self) -> None:
        questions = [TREATY | {"id": f"t{n}", "country": "EC" if n < 8 else None} for n in range(10)]
        claims = {"2025-09-03": [make_claim(f"t{n}", "talks") for n in range(10)]}
        countries = [state.question.country for state in page_one(questions, claims).states]

        assert (countries.count(None), len(countries)) == (2, MOST_STATES)


def test_parts_stand_under_their_total_with_their_period_and_what_limits_them() -> None:
    aid = {"donor": "United States", "recipient": "Ecuador", "instrument": "aid"}
    view = page_one(
        [
            make_question("total", aid=aid, scope={"period": "2025"}),
            make_question("drones", aid=aid, part_of="total"),
            make_question("but", kind="choice", options=[{"id": "half", "label": "half of it a loan"}], limits="total"),
        ],
        {
            "2025-09-04": [
                make_claim("drones", "$6 million"),
                make_claim("total", "$20 million"),
                make_claim("but", "half"),
            ]
        },
    )

    assert [(line.question.id, line.depth, line.about) for line in view.sums] == [
        ("total", 0, "2025"),
        ("drones", 1, ""),
    ]
    assert [limit.answer.text for limit in view.sums[0].but] == ["half of it a loan"]


def test_what_came_after_the_visit_is_told_the_weightiest_in_order() -> None:
    days = {"a": "2025-09-20", "b": "2025-09-10", "c": "2025-09-15", "d": "2025-09-03"}
    days |= {f"l{place}": f"2025-09-0{place + 5}" for place in range(MOST_SINCE)}
    low = {id_ for id_ in days if id_[0] in "lc"}
    questions = [make_question(id_, kind="moment", weight="low" if id_ in low else "high") for id_ in days]
    view = page_one(
        questions,
        {"2025-09-25": [make_claim(id_, day) for id_, day in days.items()]},
        events=[{"id": f"e-{id_}", "title": id_, "when": id_, "people": []} for id_ in days],
    )

    assert [line.title for line in view.since] == ["b", "a"]


def test_what_a_state_shown_tells_is_not_told_again() -> None:
    days = {"signing": "2025-09-20", "other": "2025-09-20", "later": "2025-09-21"}
    countries = {"signing": "EC", "other": "MX", "later": "EC"}
    view = page_one(
        [TREATY, *(make_question(id_, kind="moment", country=countries[id_]) for id_ in days)],
        {"2025-09-20": [status("signed")], "2025-09-25": [make_claim(id_, day) for id_, day in days.items()]},
        events=[{"id": f"e-{id_}", "title": id_, "when": id_, "people": []} for id_ in days],
    )

    assert [line.title for line in view.since] == ["other", "later"]


def test_what_the_sides_tell_differently_is_always_warned_of() -> None:
    sums = [make_question(f"q{n}") for n in range(MOST_WATCHED)]
    claims = [make_claim(q["id"], text) for q in sums for text in ("$20 million", "$90 million")]
    ours, theirs = (
        make_claim("treaty", word, speaker=speaker)
        for word, speaker in (("talks", "our ministry"), ("in-force", "their ministry"))
    )
    view = page_one(
        [*sums, TREATY | {"moves": None}],
        {"2025-09-03": [*claims, ours, theirs]},
        parties=[
            {"id": "us", "name": "We", "speakers": ["our ministry"]},
            {"id": "them", "name": "They", "speakers": ["their ministry"]},
        ],
    )

    assert len(view.watch_out) == MOST_WATCHED
    last = view.watch_out[-1]
    assert (last.question.id, last.answer.standing, last.answer.text) == ("treaty", "sides-differ", "the sides differ")
    assert {rival.says for rival in last.rivals} == {"We", "They"}


def test_of_what_one_person_said_both_ways_nobody_is_named_for_either() -> None:
    words = ("talks", "in-force")
    told = {
        day: [make_claim("treaty", word, speaker="ada-envoy") for word in words] for day in ("2025-09-03", "2025-09-04")
    }
    view = page_one([TREATY | {"moves": None}], told, parties=[{"id": "us", "name": "We", "country": "US"}])

    (line,) = view.watch_out
    assert (line.answer.rule, line.answer.because) == ("said-both", "Ada Envoy reportedly said both")
    assert {rival.value: rival.says for rival in line.rivals} == {"talks": None, "in-force": None}


def test_each_country_has_its_warning_and_the_most_told_disputes_come_first() -> None:
    def disputed(id_: str, country: str, reports: int) -> tuple[Json, list[Json]]:
        claims = [make_claim(id_, "$20")] * reports + [make_claim(id_, "$90")] * 2
        return make_question(id_, country=country, weight="high"), claims

    asked = [disputed(f"e{place}", "EC", place + 3) for place in range(MOST_WATCHED + 1)] + [disputed("m", "MX", 3)]
    stops = [{"place": "quito", "country": country, "dates": "2025-09-03"} for country in ("EC", "MX")]
    claims = {"2025-09-04": [claim for _, some in asked for claim in some]}
    view = page_one([question for question, _ in asked], claims, visit=make_visit(stops=stops))

    assert [line.question.id for line in view.watch_out] == ["e5", "e4", "e3", "e2", "m"]


def test_a_page_about_one_country_tells_more_of_what_came_since() -> None:
    days = [f"2025-09-{place + 10}" for place in range(MOST_SINCE_IN_ONE + 1)]
    questions = [make_question(f"q{place}", kind="moment", country="EC") for place, _ in enumerate(days)]
    claims = {"2025-09-25": [make_claim(f"q{place}", day) for place, day in enumerate(days)]}
    events = [{"id": f"e{place}", "title": day, "when": f"q{place}", "people": []} for place, day in enumerate(days)]

    pages = [page_one(questions, claims, selection, events=events) for selection in (None, Selection("EC"))]
    assert [(len(view.since), view.events_since) for view in pages] == [
        (MOST_SINCE, len(days)),
        (MOST_SINCE_IN_ONE, len(days)),
    ]


AID = {"donor": "United States", "recipient": "Ecuador", "instrument": "security aid"}


class TestEachLine:
    """A visit with one line of each sort."""

    @pytest.fixture
    def case(self) -> Analysis:
        early = [
            make_claim("total", "$20 million", stage="announced"),
            make_claim("but", "$1"),
            make_claim("who-else", "$2"),
            make_claim("count", "90 people"),
            make_claim("talks.day", "4 September 2025"),
            make_claim("deal", "talks"),
        ]
        late = [
            make_claim("total", "$90 million"),
            make_claim("count", "95 people"),
            make_claim("after.day", "19 September 2025"),
            make_claim("deal", "signed"),
        ]
        dossier = make_dossier(
            parties=[{"id": "ec", "name": "Ecuador", "country": "EC"}],
            people=[
                make_person(country="US", offices=[{"title": "Secretary", "from": "2025-01-21"}]),
                make_person("aide", name="An Aide", country="US"),
                make_person(
                    "nora-new",
                    name="Nora New",
                    country="EC",
                    offices=[{"title": "President of Ecuador", "country": "EC", "from": "2023"}],
                ),
            ],
            places=[make_place(), make_place("palace", name="Palace")],
            questions=[
                make_question("total", aid=AID, scope={"period": "2025"}, country="EC"),
                make_question("but", limits="total", weight="low"),
                make_question("who-else", limits="talks.day", weight="low"),
                make_question("count", unit="person", moves="forward"),
                make_question("talks.day", kind="moment", country="EC"),
                make_question("after.day", kind="moment", weight="medium", country="EC"),
                TREATY | {"id": "deal"},
            ],
            events=[
                {"id": "talks", "title": "Talks", "when": "talks.day", "country": "EC", "place": "palace"}
                | {"people": ["ada-envoy", "aide", "nora-new"], "meeting": True},
                {"id": "after", "title": "After", "when": "after.day"},
            ],
            sources=[make_source("a", claims=early), make_source("b", published="2025-09-20", claims=late)],
        )
        return Analysis(Dossier.model_validate_json(json.dumps(dossier)))

    @pytest.fixture
    def view(self, case: Analysis) -> SummaryView:
        return build_summary(case, Selection())

    def test_whose_visit_it_is_when_and_where(self, view: SummaryView) -> None:
        assert (view.title, view.country, view.dates, view.as_of) == (
            "A trip",
            None,
            "2025-09-02/2025-09-04",
            "2025-09-30",
        )
        assert view.principal == PersonLine("ada-envoy", "Ada Envoy", "Secretary")
        assert view.stops == (StopLine("Quito", "EC", "2025-09-04", "4 September 2025"),)

    def test_a_meeting_with_the_other_side_in_its_offices(self, case: Analysis, view: SummaryView) -> None:
        assert view.meetings == (
            MeetingLine(
                event="talks",
                title="Talks",
                country="EC",
                place="Palace",
                question=question_ref(case.questions["talks.day"]),
                when=answer_ref(case.finding("talks.day")),
                people=(PersonLine("nora-new", "Nora New", "President"),),
                but=(LimitLine(question_ref(case.questions["who-else"]), answer_ref(case.finding("who-else"))),),
                press=False,
            ),
        )

    def test_a_state_as_it_is_and_as_it_was(self, case: Analysis, view: SummaryView) -> None:
        finding = case.finding("deal")
        assert view.states == (
            StateLine(
                question=question_ref(finding.question),
                answer=answer_ref(finding),
                at_visit=answer_ref(finding, date(2025, 9, 4)),
                severity=None,
                rivals=(),
            ),
        )

    def test_a_sum_with_its_stage_its_period_and_what_limits_it(self, case: Analysis, view: SummaryView) -> None:
        finding = case.finding("total")
        assert view.sums == (
            FigureLine(
                question=question_ref(finding.question),
                answer=answer_ref(finding),
                at_visit=None,
                stages=("announced",),
                about="2025",
                depth=0,
                but=(LimitLine(question_ref(case.questions["but"]), answer_ref(case.finding("but"))),),
                rivals=competing(case, finding),
            ),
        )
        assert [rival.text for rival in view.sums[0].rivals] == ["$20 million", "$90 million"]

    def test_another_figure_as_it_is_and_as_it_was(self, case: Analysis, view: SummaryView) -> None:
        finding = case.finding("count")
        assert view.figures == (
            FigureLine(
                question=question_ref(finding.question),
                answer=answer_ref(finding),
                at_visit=answer_ref(finding, date(2025, 9, 4)),
                stages=(),
                about="",
                depth=0,
                but=(),
                rivals=(),
            ),
        )

    def test_what_happened_since(self, case: Analysis, view: SummaryView) -> None:
        finding = case.finding("after.day")
        assert view.since == (
            SinceLine("after", "After", None, question_ref(finding.question), answer_ref(finding), ()),
        )
        assert view.events_since == 1

    def test_a_dispute_is_warned_of(self, case: Analysis, view: SummaryView) -> None:
        finding = case.finding("total")
        assert view.watch_out == (
            WatchLine(
                question=question_ref(finding.question),
                severity="major",
                answer=answer_ref(finding),
                rivals=competing(case, finding),
                at_visit=None,
                reason=None,
            ),
        )

    def test_what_it_all_rests_on(self, view: SummaryView) -> None:
        assert view.severities == {"minor": 0, "moderate": 0, "major": 1}
        assert view.questions == 7
        assert view.sourcing == Coverage(
            claim_count=10,
            source_count=2,
            origin_count=2,
            question_count=7,
            disputed_count=1,
            single_origin_count=4,
            unanswered_count=0,
        )

    def test_of_a_country_what_belongs_to_it(self, case: Analysis) -> None:
        view = build_summary(case, Selection(country="EC"))

        assert (view.country, view.questions, len(view.stops), view.figures) == ("EC", 4, 1, ())
        assert [line.event for line in view.since] == ["after"]


def test_a_figure_that_is_no_money_has_no_stage() -> None:
    claim = make_claim("count", "90 people", stage="announced")
    [figure] = page_one([make_question("count", unit="person")], {"2025-09-04": [claim]}).figures

    assert figure.stages == ()


def test_a_part_stands_by_itself_where_its_total_is_of_less_weight() -> None:
    questions = [make_question("total", aid=AID, weight="low"), make_question("part", aid=AID, part_of="total")]
    view = page_one(questions, {"2025-09-04": [make_claim("total", "$20"), make_claim("part", "$5")]})

    assert [(line.question.id, line.depth) for line in view.sums] == [("part", 0)]


@pytest.mark.parametrize(("country", "others"), [(None, ["aide", "nora-new"]), ("US", ["nora-new"])])
def test_the_other_side_of_a_meeting_is_who_is_of_another_country_as_far_as_that_is_known(
    country: str | None, others: list[str]
) -> None:
    dossier = make_dossier(
        people=[
            make_person(country=country),
            make_person("aide", country="US"),
            make_person("nora-new", name="Nora New", country="EC"),
        ],
        questions=[make_question("day", kind="moment")],
        events=[
            {"id": "talks", "title": "Talks", "when": "day", "meeting": True}
            | {"people": ["aide", "ada-envoy", "nora-new"]}
        ],
        sources=[make_source(claims=[make_claim("day", "4 September 2025")])],
    )
    [meeting] = build_summary(Analysis(Dossier.model_validate_json(json.dumps(dossier))), Selection()).meetings

    assert [person.id for person in meeting.people] == others


def test_where_nothing_else_is_in_print_the_check_that_failed_is_the_reason() -> None:
    questions = [make_question("total"), *(make_question(id_, part_of="total") for id_ in ("one", "two"))]
    claims = [make_claim("total", "$20"), make_claim("one", "$15"), make_claim("two", "$16")]
    dossier = make_dossier(questions=questions, sources=[make_source(claims=claims)])
    case = Analysis(Dossier.model_validate_json(json.dumps(dossier)))
    [line] = build_summary(case, Selection()).watch_out

    assert (line.question.id, line.rivals) == ("total", ())
    assert line.reason == "gazette: its parts $15 + $16 do not make its total “$20”"


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("President of Ecuador", "President"),
        ("PRESIDENT OF ECUADOR", "PRESIDENT"),
        ("President of Peru", "President of Peru"),
    ],
)
def test_an_office_is_said_without_the_name_of_its_own_country(title: str, office: str) -> None:
    held = {"title": title, "country": "EC", "from": "2020-01-01"}
    parties = [{"id": "pe", "name": "Peru", "country": "PE"}, {"id": "ec", "name": "Ecuador", "country": "EC"}]
    view = page_one([make_question()], {}, people=[make_person(offices=[held])], parties=parties)

    assert view.principal.office == office


def test_of_several_offices_held_on_the_day_the_first_recorded_is_said() -> None:
    offices = [
        {"title": "Envoy", "from": "2020-01-01", "to": "2021-01-01"},
        {"title": "Secretary", "from": "2025-01-21"},
        {"title": "Adviser", "from": "2025-01-21"},
    ]

    assert page_one([make_question()], {}, people=[make_person(offices=offices)]).principal.office == "Secretary"
    assert page_one([make_question()], {}, people=[make_person(offices=offices[:1])]).principal.office is None


def test_a_meeting_held_for_the_press_stands_once_among_press_events() -> None:
    view = summary({"a": "2025-09-03"}, a={"press": True})

    assert [(meeting.event, meeting.press) for meeting in view.meetings] == [("a", True)]


def test_of_what_happened_since_as_weighty_the_newest_is_told_with_its_country() -> None:
    days = {f"d{n}": f"{10 + n} September 2025" for n in range(MOST_SINCE + 1)}
    events = [{"id": id_, "title": id_, "when": id_, "country": "EC"} for id_ in days]
    claims = [make_claim(id_, text) for id_, text in days.items()]
    view = page_one([make_question(id_, kind="moment") for id_ in days], {"2025-09-20": claims}, events=events)

    assert [(line.event, line.country) for line in view.since] == [(id_, "EC") for id_ in list(days)[1:]]


def test_a_sum_that_moves_says_how_it_stood_at_the_visit_on_its_line_and_where_it_is_warned_of() -> None:
    question = make_question("spent", aid=AID, moves="forward")
    claims = {"2025-09-04": ["$5"], "2025-09-20": ["$20", "$90"]}
    view = page_one([question], {day: [make_claim("spent", text) for text in texts] for day, texts in claims.items()})
    [line], [warned] = view.sums, view.watch_out

    assert line.at_visit is not None
    assert line.at_visit.text == "$5"
    assert warned.at_visit == line.at_visit
