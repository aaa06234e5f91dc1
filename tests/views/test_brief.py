"""What a briefing holds."""

import json

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source
from tricky import tricky_dossier
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.views.brief import BriefView, build_brief
from visitbrief.views.selection import Selection

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
