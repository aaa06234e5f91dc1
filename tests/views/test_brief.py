"""What a briefing holds."""

import json
from typing import Any

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_person, make_question, make_source
from tricky import tricky_dossier
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.views.aid import build_aid
from visitbrief.views.brief import MOST_USED, Annexes, BriefView, Note, NoteAnswer, PersonRow, build_brief
from visitbrief.views.discrepancies import build_discrepancies
from visitbrief.views.references import SourceRef, question_ref
from visitbrief.views.selection import Selection
from visitbrief.views.show import OfficeLine
from visitbrief.views.sources import build_sources
from visitbrief.views.summary import build_summary
from visitbrief.views.timeline import build_timeline

AID = {"donor": "United States", "recipient": "Ecuador", "instrument": "security aid"}
OFFICE = {"title": "Minister", "from": "2020-01-01", "to": "2024"}

LADDER = {
    "kind": "choice",
    "ordered": True,
    "moves": "forward",
    "options": [{"id": step, "label": step} for step in ("planned", "signed")],
}


def analysis(dossier: Json) -> Analysis:
    return Analysis(Dossier.model_validate_json(json.dumps(dossier)))


class TestWhatABriefingHolds:
    @pytest.mark.parametrize(("country", "other"), [("EC", "MX"), ("MX", "EC")])
    def test_no_policy_that_concerns_another_country_alone(self, country: str, other: str) -> None:
        lines: list[Json] = [
            {"text": "its own", "country": country, "cites": ["boat"]},
            {"text": "by what it cites", "cites": [country.lower()]},
            {"text": "of the visit", "cites": ["boat"]},
            {"text": "of both", "cites": ["ec", "gazette#2"]},
            {"text": "of nothing"},
            {"text": "the other's own", "country": other},
            {"text": "the other's by what it cites", "cites": [other.lower()]},
        ]
        dossier = make_dossier(
            questions=[make_question("boat"), make_question("ec", country="EC"), make_question("mx", country="MX")],
            sources=[make_source(claims=[make_claim("ec"), make_claim("mx"), make_claim("boat")])],
        )
        for name in ("objectives", "their_objectives", "points", "if_raised"):
            for line in lines:
                raised = {"issue": "Why?"} if name == "if_raised" else {}
                policy = make_briefing() | {"points": [], name: [line | raised]}
                view = build_brief(analysis(dossier | {"briefing": policy}), Selection(country=country))
                assert view.briefing is not None
                assert [row.text for row in view.briefing.lines] == [line["text"]] * (line not in lines[5:])

    def test_no_meeting_in_another_country(self) -> None:
        meetings = [{"text": code or "both", "country": code} for code in ("EC", "MX", None)]
        questions = [make_question("ec", country="EC"), make_question("mx", country="MX"), make_question()]
        dossier = analysis(make_dossier(questions=questions, briefing=make_briefing(meetings=meetings)))
        told = {code: build_brief(dossier, Selection(country=code)).briefing for code in ("EC", "MX", None)}

        assert {code: briefing and briefing.meetings for code, briefing in told.items()} == {
            "EC": ("EC", "both"),
            "MX": ("MX", "both"),
            None: ("EC", "MX", "both"),
        }

    def test_the_counts_and_sources_of_the_country_that_is_asked_for(self) -> None:
        questions = [make_question("mx.aid", country="MX"), make_question("ec.aid", country="EC")]
        sources = [
            make_source("one", claims=[make_claim("mx.aid"), make_claim("ec.aid")]),
            make_source("two", claims=[make_claim("mx.aid")]),
        ]
        view = build_brief(analysis(make_dossier(questions=questions, sources=sources)), Selection(country="EC"))
        counted = view.summary.sourcing

        assert (counted.question_count, counted.claim_count, counted.source_count) == (1, 1, 1)
        assert (counted.question_count, counted.single_origin_count) == (view.summary.questions, 1)
        assert view.annexes is not None
        assert [source.id for source in view.annexes.sources] == ["one"]

    def test_no_policy_where_none_is_written(self) -> None:
        assert build_brief(analysis(make_dossier()), Selection()).briefing is None

    def test_a_note_for_every_question_that_a_line_is_about_in_the_order_of_the_lines(self) -> None:
        view = build_brief(analysis(tricky_dossier()), Selection())
        noted = [note.question.id for note in view.notes]

        assert len(noted) == len(set(noted))
        assert view.briefing is not None
        assert view.annexes is not None
        assert set(noted) >= {id_ for line in view.briefing.lines for id_ in line.questions}
        assert set(noted) >= {row.question.id for row in view.annexes.contested}
        assert set(noted) >= {row.question.id for row in view.annexes.timeline.rows}

    @pytest.mark.parametrize("full", [True, False])
    def test_every_claim_on_a_question_in_its_note(self, full: bool) -> None:
        case = analysis(tricky_dossier())
        for note in build_brief(case, Selection(), full=full).notes:
            answers = case.answers(note.question.id)
            assert set(note.claims) == {f"{answer.source.id}#{answer.index + 1}" for answer in answers}

    def test_the_sources_that_its_notes_name_and_no_others(self) -> None:
        page = build_brief(analysis(tricky_dossier()), Selection(), full=False)
        named = {claim.partition("#")[0] for note in page.notes for claim in note.claims}

        assert [source.id for source in page.cited] == sorted(named)

    def test_all_that_is_known_of_a_source_on_which_a_line_on_the_whole_visit_rests(self) -> None:
        sources = [make_source("here", claims=[make_claim("ec")]), make_source("there", claims=[make_claim("boat")])]
        questions = [make_question("ec", country="EC"), make_question("boat"), make_question("mx", country="MX")]
        sources += [make_source("elsewhere", claims=[make_claim("mx")])]
        case = analysis(
            make_dossier(
                questions=questions, sources=sources, briefing=make_briefing("We have nothing to add.", "boat")
            )
        )
        annexes = build_brief(case, Selection(country="EC")).annexes

        assert annexes is not None
        assert [source.id for source in annexes.sources] == ["here", "there"]

    def test_a_note_on_a_state_says_who_said_what_of_it(self) -> None:
        sources = [
            make_source("early", claims=[make_claim("deal", "planned")], published="2025-09-01"),
            make_source("late", claims=[make_claim("deal", "signed")], published="2025-09-20"),
        ]
        view = build_brief(
            analysis(make_dossier(questions=[make_question("deal", **LADDER)], sources=sources)), Selection()
        )
        (note,) = view.notes

        assert [(each.text, each.claims) for each in note.answers] == [
            ("signed", ("late#1",)),
            ("planned", ("early#1",)),
        ]

    def test_what_limits_an_answer_beside_it(self) -> None:
        options = [{"id": each, "label": each} for each in ("cars", "none")]
        dossier = make_dossier(
            questions=[
                make_question(),
                make_question("leaves-out", kind="choice", limits="aid.total", options=options),
            ],
            sources=[make_source(claims=[make_claim(), make_claim("leaves-out", "cars")])],
            briefing=make_briefing("It is.", "aid.total"),
        )
        (note,) = [
            each for each in build_brief(analysis(dossier), Selection()).notes if each.question.id == "aid.total"
        ]

        assert [each.claims for each in note.but] == [("gazette#2",)]

    def test_without_annexes_page_one_and_its_notes(self) -> None:
        case = analysis(tricky_dossier())
        page, full = (build_brief(case, Selection(), full=full) for full in (False, True))

        assert page.annexes is None
        assert page.summary == full.summary
        assert full.notes[: len(page.notes)] == page.notes

    def test_the_marking_that_was_given_and_no_other(self) -> None:
        case = analysis(make_dossier())

        assert build_brief(case, Selection()).marking == ""
        assert build_brief(case, Selection(), marking="UNCLASSIFIED").marking == "UNCLASSIFIED"

    def test_what_has_changed_since_an_earlier_dossier(self) -> None:
        before, after = (
            analysis(make_dossier(sources=[make_source(claims=[make_claim(as_printed=words)])]))
            for words in ("$20 million", "$35 million")
        )

        def changed(view: BriefView) -> list[str]:
            assert view.annexes is not None
            assert view.annexes.changes is not None
            return [change.question.id for change in view.annexes.changes.questions]

        assert changed(build_brief(after, Selection(), before=before)) == ["aid.total"]
        assert changed(build_brief(after, Selection(), before=after)) == []


def test_the_sources_are_counted_by_what_they_are() -> None:
    dossier = make_dossier(
        sources=[
            make_source("a", kind="data", reliability="A", seen="whole"),
            make_source("b", published=None, language="es", claims=[]),
        ]
    )
    annexes = build_brief(analysis(dossier), Selection()).annexes

    assert annexes is not None
    assert (annexes.base.primary_count, annexes.base.undated_count) == (1, 1)
    assert annexes.base.reliability == {"A": 1, "F": 1}
    assert annexes.base.seen == {"part": 1, "whole": 1}
    assert annexes.base.languages == {"en": 1, "es": 1}
    assert annexes.base.most_used == ("a", "b")


class TestABriefingWhole:
    """A visit with two disputed sums, one state and the people of one event."""

    @pytest.fixture
    def case(self) -> Analysis:
        early = [make_claim("sum", "$20 million"), make_claim("deal", "planned"), make_claim("day", "4 September 2025")]
        late = [make_claim("sum", "$90 million"), make_claim("deal", "signed"), make_claim("but", "$1")]
        return analysis(
            make_dossier(
                people=[
                    make_person(),
                    make_person("otto-old", name="Otto Old", country="EC", said_as="OT-oh", offices=[OFFICE]),
                    make_person("bea-new", name="Bea New", country="EC"),
                    make_person("nobody", name="No Body"),
                ],
                questions=[
                    make_question("sum", scope={"period": "2025"}, aid=AID),
                    make_question("of-sum", about="sum"),
                    make_question("but", limits="sum", weight="low"),
                    make_question("deal", **LADDER),
                    make_question("day", kind="moment"),
                    make_question("silence"),
                ],
                events=[
                    {"id": "talks", "title": "Talks", "when": "day", "people": ["otto-old", "ada-envoy", "bea-new"]}
                    | {"country": "EC"}
                ],
                sources=[
                    make_source("a", url="https://a.example", claims=early),
                    make_source("b", published="2025-09-20", claims=late),
                ],
            )
        )

    def annexes(self, case: Analysis, **selected: Any) -> Annexes:
        annexes = build_brief(case, Selection(**selected)).annexes
        assert annexes is not None
        return annexes

    def test_its_annexes_are_what_other_commands_show(self, case: Analysis) -> None:
        annexes = self.annexes(case)
        disputes = build_discrepancies(case, Selection())

        assert annexes.aid == build_aid(case, Selection())
        assert annexes.timeline == build_timeline(case, Selection())
        assert annexes.contested == disputes.discrepancies
        assert [row.question.id for row in annexes.contested] == ["sum"]
        assert annexes.single_origin == disputes.single_origin == ("but", "day")
        assert annexes.unanswered == (question_ref(case.questions["of-sum"]), question_ref(case.questions["silence"]))
        assert annexes.changes is None
        assert annexes.sources == build_sources(case, Selection()).rows

    def test_who_took_part_stands_by_country_and_name_with_how_to_say_it(self, case: Analysis) -> None:
        assert self.annexes(case).people == (
            PersonRow("ada-envoy", "Ada Envoy", None, None, ()),
            PersonRow("bea-new", "Bea New", None, "EC", ()),
            PersonRow("otto-old", "Otto Old", "OT-oh", "EC", (OfficeLine("Minister", "2020-01-01", "2024"),)),
        )

    def test_who_took_part_in_another_country_is_left_out(self) -> None:
        event = {"id": "talks", "title": "Talks", "when": "day", "people": ["ada-envoy"], "country": "EC"}
        questions = [make_question("day", kind="moment", country="MX"), make_question(country="EC")]
        case = analysis(make_dossier(questions=questions, events=[event]))

        assert [person.id for person in self.annexes(case, country="EC").people] == ["ada-envoy"]
        assert self.annexes(case, country="MX").people == ()

    def test_a_note_has_each_answer_with_what_it_is_about_and_who_gives_it(self, case: Analysis) -> None:
        notes = {note.question.id: note for note in build_brief(case, Selection()).notes}

        assert notes["sum"] == Note(
            question=question_ref(case.questions["sum"]),
            answers=(NoteAnswer("$20 million", "2025", ("a#1",)), NoteAnswer("$90 million", "2025", ("b#1",))),
            but=(NoteAnswer("$1", "", ("b#3",)),),
        )
        assert list(notes["sum"].claims) == ["a#1", "b#1", "b#3"]
        assert notes["deal"] == Note(
            question=question_ref(case.questions["deal"]),
            answers=(NoteAnswer("signed", "", ("b#2",)), NoteAnswer("planned", "", ("a#2",))),
            but=(),
        )

    def test_the_sources_that_are_cited_can_be_found(self, case: Analysis) -> None:
        assert build_brief(case, Selection()).cited == (
            SourceRef("a", "The Gazette", "https://a.example"),
            SourceRef("b", "The Gazette", None),
        )

    def test_its_notes_stand_in_the_order_of_its_lines(self, case: Analysis) -> None:
        notes = [note.question.id for note in build_brief(case, Selection()).notes]

        assert notes == ["deal", "sum", "day"]

    def test_page_one_is_that_of_the_summary(self, case: Analysis) -> None:
        view = build_brief(case, Selection())

        assert view.summary == build_summary(case, Selection())
        assert (view.briefing, view.written_later) == (None, None)


def test_the_lines_of_page_one_have_their_notes_in_order_whatever_they_are() -> None:
    events = [
        {"id": "talks", "title": "Talks", "when": "talks.day", "people": ["ada-envoy"], "meeting": True},
        {"id": "after", "title": "After", "when": "after.day"},
    ]
    prints = {
        "deal": "planned",
        "first": "$20 million",
        "second": "$5",
        "policy": "$7",
        "count": "90 people",
        "talks.day": "4 September 2025",
        "after.day": "19 September 2025",
    }
    claims = [make_claim(id_, text) for id_, text in prints.items()]
    other = [make_claim("first", "$20 million"), make_claim("watched", "$1"), make_claim("policy", "$7")]
    dossier = make_dossier(
        questions=[
            *(make_question(id_, aid=AID) for id_ in ("first", "second")),
            make_question("watched", weight="medium"),
            make_question("policy", weight="low"),
            make_question("count", unit="person"),
            make_question("deal", **LADDER),
            *(make_question(id_, kind="moment") for id_ in ("talks.day", "after.day")),
        ],
        events=events,
        sources=[
            make_source("a", published="2025-09-20", claims=claims),
            make_source("b", published="2025-09-20", claims=other),
            make_source("c", published="2025-09-20", claims=[make_claim("watched", "$9")]),
        ],
        briefing=make_briefing("We stand by it.", "policy"),
    )
    view = build_brief(analysis(dossier), Selection(), full=False)

    assert [note.question.id for note in view.notes] == [
        "deal",
        "first",
        "policy",
        "watched",
        "talks.day",
        "second",
        "count",
        "after.day",
    ]


def test_what_the_sides_tell_differently_has_its_notes_before_other_disputes() -> None:
    parties = [{"id": each, "name": each.title(), "speakers": [f"{each} ministry"]} for each in ("our", "their")]
    claims = {
        "our": [make_claim("z-sides", "$5", speaker="our ministry"), make_claim("a-sources", "$5")],
        "their": [make_claim("z-sides", "$9", speaker="their ministry"), make_claim("a-sources", "$9")],
    }
    dossier = make_dossier(
        parties=parties,
        questions=[make_question(id_, weight="medium") for id_ in ("a-sources", "z-sides")],
        sources=[make_source(id_, claims=made) for id_, made in claims.items()],
    )
    view = build_brief(analysis(dossier), Selection(), full=False)

    assert [note.question.id for note in view.notes] == ["z-sides", "a-sources"]


def test_the_most_used_sources_are_named_the_most_used_first() -> None:
    claim = make_claim(as_printed="20 USD")
    sources = [
        make_source(f"s{number}", claims=[claim] * number, language="es" if number < 3 else "en")
        for number in range(MOST_USED + 2)
    ]
    annexes = build_brief(analysis(make_dossier(sources=sources)), Selection()).annexes

    assert annexes is not None
    assert annexes.base.most_used == ("s6", "s5", "s4", "s3", "s2")
    assert list(annexes.base.languages.items()) == [("en", 4), ("es", 3)]
