"""What a briefing holds, and what is said of policy that rests on what does not stand."""

import json
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_question, make_source, make_visit
from tricky import tricky_dossier
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.history import published_by
from visitbrief.dossier.model import Dossier
from visitbrief.views.brief import BriefView, Doubt, Flag, PolicyRow, build_brief
from visitbrief.views.selection import Selection

LADDER = {
    "kind": "choice",
    "ordered": True,
    "moves": "forward",
    "options": [{"id": step, "label": step} for step in ("planned", "signed")],
}
AGREED = [make_source("one"), make_source("two")]


def analysis(dossier: Json) -> Analysis:
    return Analysis(Dossier.model_validate_json(json.dumps(dossier)))


def briefing(text: str = "We stand by it.", *cites: str, written: str = "2025-09-30", **changes: Any) -> Json:
    point = {"text": text, "cites": list(cites)}
    return {"meeting": "The next one", "written": written, "points": [point]} | changes


def point(dossier: Json) -> PolicyRow:
    view = build_brief(analysis(dossier), Selection())
    assert view.briefing is not None
    (only,) = view.briefing.points
    return only


def doubts(dossier: Json) -> list[Doubt]:
    return [flag.doubt for flag in point(dossier).flags]


def cited(*prints: str, text: str = "We stand by it.", cites: str = "aid.total", **question: Any) -> Json:
    """A dossier whose one point to make cites a question, which as many sources answer as there are prints."""
    sources = [make_source(f"s{place}", claims=[make_claim(as_printed=words)]) for place, words in enumerate(prints)]
    return make_dossier(
        questions=[make_question(**question)],
        sources=sources or [make_source(claims=[])],
        briefing=briefing(text, cites),
    )


class TestALineOfPolicyIsFlagged:
    @pytest.mark.parametrize(
        ("dossier", "expected"),
        [
            pytest.param(cited("$20 million", "$20 million"), [], id="undisputed, of two reports"),
            pytest.param(cited("$20 million"), [Doubt.UNCONFIRMED], id="of one report"),
            pytest.param(cited(), [Doubt.UNANSWERED], id="that nobody answers"),
            pytest.param(
                cited("$20 million", "$20 million", "$35 million"), [Doubt.DISPUTED], id="of which another is in print"
            ),
            pytest.param(cited("$20 million", "$35 million"), [Doubt.UNDECIDED], id="where nothing decides"),
            pytest.param(
                cited("$20 million", "$20 million", "$35 million", cites="s2#1"),
                [Doubt.DISPUTED, Doubt.OUTLYING],
                id="a claim beside the better supported answer",
            ),
            pytest.param(
                cited("$20 million", "$20 million", "$35 million", cites="s0#1"),
                [Doubt.DISPUTED],
                id="a claim of the better supported answer",
            ),
            pytest.param(
                cited("$20 million", "$20 million", text="We give $35 million."),
                [Doubt.OTHER_FIGURE],
                id="a figure that the answer does not allow",
            ),
            pytest.param(
                cited("nearly $20 million", "nearly $20 million", text="We give $19.5 million to 3 towns."),
                [],
                id="a figure that the answer allows, and one of something else",
            ),
            pytest.param(
                cited("$20 million", "$35 million", text="We give $35 million."),
                [Doubt.UNDECIDED],
                id="the figure of one side, where nothing decides",
            ),
        ],
    )
    def test_for_what_it_cites(self, dossier: Json, expected: list[Doubt]) -> None:
        assert doubts(dossier) == expected

    def test_with_the_answer_and_the_worst_of_what_else_is_in_print(self) -> None:
        (flag,) = point(cited("$20 million", "$20 million", "$35 million")).flags

        assert isinstance(flag, Flag)
        assert (flag.cites, flag.answer and flag.answer.text) == ("aid.total", "$20 million")
        assert [rival.text for rival in flag.rivals] == ["$35 million"]

    def test_no_more_once_the_dispute_is_gone(self) -> None:
        dossier = cited("$20 million", "$20 million", "$35 million")
        del dossier["sources"][2]

        assert doubts(dossier) == []

    def test_for_a_figure_with_the_words_that_say_it(self) -> None:
        (flag,) = point(cited("$20 million", "$20 million", text="We give $35 million.")).flags

        assert flag.says == "$35 million"


class TestALineOfPolicyThatHasAged:
    def dossier(self, written: str) -> Json:
        def said(id_: str, words: str, day: str) -> Json:
            return make_source(id_, published=day, claims=[make_claim("deal", words)])

        return make_dossier(
            questions=[make_question("deal", **LADDER)],
            sources=[
                said("one", "planned", "2025-09-04"),
                said("two", "planned", "2025-09-04"),
                said("three", "signed", "2025-09-20"),
                said("four", "signed", "2025-09-20"),
            ],
            briefing=briefing("It is planned.", "deal", written=written),
        )

    @pytest.mark.parametrize(
        ("written", "expected"), [("2025-09-19", [Doubt.CHANGED]), ("2025-09-20", []), ("2025-10", [])]
    )
    def test_is_flagged_if_what_it_rests_on_has_moved_since(self, written: str, expected: list[Doubt]) -> None:
        assert doubts(self.dossier(written)) == expected

    def test_says_what_was_and_what_is(self) -> None:
        (flag,) = point(self.dossier("2025-09-19")).flags

        assert (flag.before and flag.before.text, flag.answer and flag.answer.text) == ("planned", "signed")

    def test_is_left_out_of_a_view_of_a_day_before_it_was_written(self) -> None:
        whole = Dossier.model_validate_json(json.dumps(self.dossier("2025-09-19")))
        known = {day: published_by(whole, day)[0].briefing for day in ("2025-09-18", "2025-09-19")}

        assert [known[day] is not None for day in sorted(known)] == [False, True]

    def test_says_what_was_not_known_on_the_day_of_a_view(self) -> None:
        dossier = make_dossier(
            sources=[*AGREED, make_source("late", published="2025-09-20")], briefing=briefing("It is.", "late#1")
        ) | {"visit": make_visit()}
        dossier["briefing"]["written"] = "2025-09-04"
        known, _ = published_by(Dossier.model_validate_json(json.dumps(dossier)), "2025-09-04")
        view = build_brief(Analysis(known), Selection())

        assert view.briefing is not None
        (flag,) = view.briefing.points[0].flags
        assert (flag.doubt, flag.cites, flag.question) == (Doubt.UNKNOWN, "late#1", None)


class TestWhatABriefingHolds:
    def test_only_the_policy_of_the_country_that_is_asked_for(self) -> None:
        view = build_brief(analysis(tricky_dossier()), Selection(country="EC"))

        assert view.briefing is not None
        assert [len(lines) for lines in (view.briefing.objectives, view.briefing.points)] == [0, 1]
        assert view.briefing.if_raised == ()

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
            briefing=briefing("It is.", "aid.total"),
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
