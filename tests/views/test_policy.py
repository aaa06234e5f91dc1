"""What is said of policy that rests on what does not stand."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source
from papers import brief
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.history import published_by
from visitbrief.dossier.model import Dossier
from visitbrief.views.brief import build_brief
from visitbrief.views.policy import BriefingPart, Doubt, Flag, PolicyRow, check_briefing, stray_figure
from visitbrief.views.references import question_ref
from visitbrief.views.rivals import competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref

LADDER = {
    "kind": "choice",
    "ordered": True,
    "moves": "forward",
    "options": [{"id": step, "label": step} for step in ("planned", "signed")],
}
AGREED = [make_source("one"), make_source("two")]


def point(dossier: Json) -> PolicyRow:
    view = brief(dossier).view
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
        briefing=make_briefing(text, cites),
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
                [Doubt.OUTLYING],
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
                [Doubt.UNCITED],
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

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The aid of $13.5 million stands.", [(Doubt.DISPUTED, None), (Doubt.OTHER_FIGURE, "$13.5 million")]),
            ("Of the $20 million, $13.5 million are for this.", [(Doubt.DISPUTED, None)]),
        ],
    )
    def test_for_a_part_that_is_said_for_the_whole(self, text: str, expected: list[tuple[Doubt, str | None]]) -> None:
        whole, part = make_question(), make_question("part", part_of="aid.total")
        told = [("aid.total", "$20 million")] * 2 + [("aid.total", "$13.5 million")] + [("part", "$13.5 million")] * 2
        sources = [make_source(f"s{place}", claims=[make_claim(*claim)]) for place, claim in enumerate(told)]
        dossier = make_dossier(questions=[whole, part], sources=sources, briefing=make_briefing(text, "aid.total"))

        assert [(flag.doubt, flag.says) for flag in point(dossier).flags] == expected

    @pytest.mark.parametrize(("weight", "expected"), [("high", [Doubt.DISPUTED]), ("low", [])])
    def test_for_a_state_that_some_have_further_than_it_is_unless_it_matters_little(
        self, weight: str, expected: list[Doubt]
    ) -> None:
        steps = [{"id": step, "label": step} for step in ("planned", "signed", "in-force")]
        told = [("2025-09-03", "planned")] * 3 + [("2025-09-04", "in-force")] * 2 + [("2025-09-20", "signed")] * 3
        sources = [
            make_source(f"s{place}", published=day, claims=[make_claim("deal", step)])
            for place, (day, step) in enumerate(told)
        ]
        question = make_question("deal", **LADDER | {"options": steps, "weight": weight})
        dossier = make_dossier(questions=[question], sources=sources, briefing=make_briefing("It is in force.", "deal"))
        flags = point(dossier).flags

        assert [flag.doubt for flag in flags] == expected
        assert [rival.text for flag in flags for rival in flag.rivals] == ["in-force"] * len(expected)

    def test_but_not_where_only_the_way_to_a_state_is_told_otherwise(self) -> None:
        steps = [{"id": step, "label": step} for step in ("planned", "signed", "in-force")]
        told = [("2025-09-03", "planned")] * 3 + [("2025-09-03", "signed")] * 2 + [("2025-09-20", "in-force")] * 3
        sources = [
            make_source(f"s{place}", published=day, claims=[make_claim("deal", step)])
            for place, (day, step) in enumerate(told)
        ]
        question = make_question("deal", **LADDER | {"options": steps})
        dossier = make_dossier(questions=[question], sources=sources, briefing=make_briefing("It is in force.", "deal"))

        found = Analysis(Dossier.model_validate_json(json.dumps(dossier))).finding("deal")
        assert found.discrepancy is not None
        assert point(dossier).flags == ()

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
            briefing=make_briefing("It is planned.", "deal", written=written),
        )

    @pytest.mark.parametrize(
        ("written", "expected"), [("2025-09-19", [Doubt.CHANGED]), ("2025-09-20", []), ("2025-10", [])]
    )
    def test_is_flagged_if_what_it_rests_on_has_moved_since(self, written: str, expected: list[Doubt]) -> None:
        assert doubts(self.dossier(written)) == expected

    def test_is_not_flagged_for_what_sources_without_a_date_say(self) -> None:
        undated = [make_source(id_, published=None, claims=[make_claim(as_printed="$35 million")]) for id_ in "ab"]
        written = make_briefing("We give $35 million.", "aid.total", written="2025-09-19")

        assert doubts(make_dossier(sources=[make_source(), *undated], briefing=written)) == [Doubt.DISPUTED]

    def test_says_what_was_and_what_is(self) -> None:
        (flag,) = point(self.dossier("2025-09-19")).flags

        assert (flag.before and flag.before.text, flag.answer and flag.answer.text) == ("planned", "signed")

    def test_is_left_out_of_a_view_of_a_day_before_it_was_written(self) -> None:
        whole = Dossier.model_validate_json(json.dumps(self.dossier("2025-09-19")))
        known = [
            build_brief(Analysis(published_by(whole, day)[0]), Selection()) for day in ("2025-09-18", "2025-09-19")
        ]

        assert [(view.briefing is not None, view.written_later) for view in known] == [
            (False, "2025-09-19"),
            (True, None),
        ]

    def test_says_what_was_not_known_on_the_day_of_a_view(self) -> None:
        late = make_source("late", published="2025-09-20")
        written = make_briefing("It is.", "late#1", written="2025-09-04")
        dossier = make_dossier(sources=[*AGREED, late], briefing=written)
        known, _ = published_by(Dossier.model_validate_json(json.dumps(dossier)), "2025-09-04")
        view = build_brief(Analysis(known), Selection())

        assert view.briefing is not None
        (flag,) = view.briefing.points[0].flags
        assert flag == Flag(Doubt.UNKNOWN, "late#1", None, None, None, None, ())


class TestABriefingWhole:
    """One line of each sort, on a sum that is disputed and a deal that was signed after the lines were written."""

    @staticmethod
    def dossier(**changes: Any) -> Json:
        deal = {"published": "2025-09-20", "claims": [make_claim("deal", "signed")]}
        briefing = make_briefing(
            meetings=[{"text": "The next one"}, {"text": "In Mexico", "country": "MX"}],
            example=True,
            written="2025-09-10",
            objectives=[{"text": "Keep to it.", "cites": ["aid.total", "c#1", "aid.total"], "country": "EC"}],
            their_objectives=[{"text": "They want 3 boats."}],
            points=[{"text": "It is planned.", "to": "the president", "cites": ["deal"]}],
            if_raised=[{"issue": "Why so little?", "text": "We gave $90 million.", "likelihood": "certain"}],
        )
        briefing["if_raised"][0]["cites"] = ["aid.total"]
        return make_dossier(
            questions=[make_question(), make_question("deal", **LADDER)],
            sources=[
                *(make_source(id_, claims=[make_claim(), make_claim("deal", "planned")]) for id_ in "ab"),
                make_source("c", claims=[make_claim(as_printed="$90 million")]),
                *(make_source(id_, **deal) for id_ in "de"),
            ],
            briefing=briefing | changes,
        )

    @pytest.fixture
    def case(self) -> Analysis:
        return Analysis(Dossier.model_validate_json(json.dumps(self.dossier())))

    @staticmethod
    def checked(case: Analysis, **selected: Any) -> BriefingPart:
        part = check_briefing(case, Selection(**selected))
        assert part is not None
        return part

    def flag(self, case: Analysis, doubt: Doubt, cites: str, question: str = "aid.total", **changes: Any) -> Flag:
        """What is said of a line for what is cited, with all that is known of its question."""
        finding = case.finding(question)
        told = Flag(
            doubt=doubt,
            cites=cites,
            says=None,
            question=question_ref(finding.question),
            answer=answer_ref(finding),
            before=None,
            rivals=competing(case, finding),
        )
        return replace(told, **changes)

    def test_for_which_meetings_it_is_and_of_when(self, case: Analysis) -> None:
        part = self.checked(case)

        assert (part.meetings, part.written, part.example) == (("The next one", "In Mexico"), "2025-09-10", True)
        assert [line.text for line in part.lines] == [
            "Keep to it.",
            "They want 3 boats.",
            "It is planned.",
            "We gave $90 million.",
        ]

    def test_a_line_with_what_is_said_of_each_thing_that_it_cites(self, case: Analysis) -> None:
        disputed = self.flag(case, Doubt.DISPUTED, "aid.total")

        assert self.checked(case).objectives == (
            PolicyRow(
                text="Keep to it.",
                to=None,
                country="EC",
                cites=("aid.total", "c#1", "aid.total"),
                questions=("aid.total",),
                flags=(disputed, self.flag(case, Doubt.OUTLYING, "c#1"), disputed),
            ),
        )
        assert [rival.text for rival in disputed.rivals] == ["$90 million"]

    def test_a_line_that_cites_nothing_with_the_figure_that_it_says(self, case: Analysis) -> None:
        stray = Flag(Doubt.UNCITED, "", "3 boats", None, None, None, ())

        assert self.checked(case).their_objectives == (PolicyRow("They want 3 boats.", None, None, (), (), (stray,)),)

    def test_a_point_with_whom_it_is_for_and_what_has_changed_since(self, case: Analysis) -> None:
        then = answer_ref(case.finding("deal"), date(2025, 9, 10))

        assert self.checked(case).points == (
            PolicyRow(
                text="It is planned.",
                to="the president",
                country=None,
                cites=("deal",),
                questions=("deal",),
                flags=(self.flag(case, Doubt.CHANGED, "deal", "deal", before=then),),
            ),
        )
        assert then.text == "planned"

    def test_what_to_answer_with_how_likely_it_is_raised(self, case: Analysis) -> None:
        (raised,) = self.checked(case).if_raised

        assert (raised.issue, raised.likelihood) == ("Why so little?", "certain")
        assert raised.answer == PolicyRow(
            text="We gave $90 million.",
            to=None,
            country=None,
            cites=("aid.total",),
            questions=("aid.total",),
            flags=(
                self.flag(case, Doubt.DISPUTED, "aid.total"),
                self.flag(case, Doubt.OTHER_FIGURE, "aid.total", says="$90 million"),
            ),
        )

    def test_of_a_country_what_concerns_no_other(self, case: Analysis) -> None:
        mexico = self.checked(case, country="MX")

        assert (mexico.objectives, mexico.meetings) == ((), ("The next one", "In Mexico"))
        assert self.checked(case, country="EC").meetings == ("The next one",)
        assert len(self.checked(case, country="EC").objectives) == 1


@pytest.mark.parametrize(
    ("text", "cites", "what"),
    [
        ("We give $35 million.", ["aid.total"], "it says '$35 million'; 'aid.total' is $20 million"),
        ("We give $35 million.", ["one#1"], "it says '$35 million'; 'one#1' is $20 million"),
        ("We sent 400 boats.", ["aid.total"], "it says '400 boats', and no source cited has it"),
    ],
)
def test_a_figure_that_nothing_cited_bears_is_told_with_what_to_do(text: str, cites: list[str], what: str) -> None:
    dossier = make_dossier(sources=AGREED, briefing=make_briefing(text, *cites))
    [flaw] = stray_figure(Dossier.model_validate_json(json.dumps(dossier)))

    assert flaw == Flaw(("briefing", "points", 0, "text"), what, "mend it, or cite what it rests on")


def test_a_dossier_without_a_briefing_has_no_stray_figure() -> None:
    assert list(stray_figure(Dossier.model_validate_json(json.dumps(make_dossier())))) == []


def test_of_a_line_of_which_not_all_is_known_no_figure_is_judged() -> None:
    late = make_source("late", published="2025-09-20")
    written = make_briefing("We give $35 million.", "aid.total", "late#1", written="2025-09-04")
    whole = make_dossier(sources=[*AGREED, late], briefing=written)
    known, _ = published_by(Dossier.model_validate_json(json.dumps(whole)), "2025-09-04")
    part = check_briefing(Analysis(known), Selection())

    assert part is not None
    assert [flag.doubt for flag in part.points[0].flags] == [Doubt.UNKNOWN]
    assert [(flag.doubt, flag.says) for flag in point(whole).flags] == [(Doubt.OTHER_FIGURE, "$35 million")]
