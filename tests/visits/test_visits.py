"""What the program says of two small visits of other people, so that no rule is fitted to the one that ships.

In Accra an agreement moves on, two governments deny each other, and an agency's story is rewritten in another language.
In Lilongwe votes are counted, a plan is overtaken, a toll rises, and a paper names a president who has left office.
"""

from pathlib import Path
from typing import Any, Final

import pytest

from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.history import published_by
from visitbrief.dossier.load import load_dossier
from visitbrief.views.discrepancies import DiscrepancyRow, build_discrepancies
from visitbrief.views.references import claim_ref
from visitbrief.views.selection import Selection
from visitbrief.views.standing import Standing, answer_ref
from visitbrief.views.summary import SummaryView, build_summary

HERE: Final = Path(__file__).parent


def read(name: str, as_of: str | None = None) -> Analysis:
    dossier = load_dossier(HERE / f"{name}.json")
    return Analysis(dossier if as_of is None else published_by(dossier, as_of)[0])


def page_one(analysis: Analysis) -> SummaryView:
    return build_summary(analysis, Selection())


def disputes(analysis: Analysis) -> dict[str, DiscrepancyRow]:
    return {row.question.id: row for row in build_discrepancies(analysis, Selection()).discrepancies}


def kinds(row: DiscrepancyRow) -> set[str]:
    return {reason.kind for reason in row.explanations}


@pytest.fixture(scope="module")
def accra() -> Analysis:
    return read("accra")


@pytest.fixture(scope="module")
def lilongwe() -> Analysis:
    return read("lilongwe")


class TestAccra:
    def test_what_is_in_dispute(self, accra: Analysis) -> None:
        assert {id_: row.severity for id_, row in disputes(accra).items()} == {
            "boats.offer": "major",
            "fish.status": "moderate",
            "grant.total": "moderate",
            "talks.host": "moderate",
        }

    def test_page_one_has_how_it_stands_and_how_it_stood_at_the_visit(self, accra: Analysis) -> None:
        [state] = page_one(accra).states

        assert (state.answer.text, state.answer.since) == ("Ratified", "2024-11-28")
        assert state.answer.standing is Standing.UNDISPUTED
        assert state.at_visit is not None
        assert state.at_visit.text == "Agreed, not signed"

    def test_a_signature_too_early_is_a_dispute_on_the_way_alone(self, accra: Analysis) -> None:
        row = disputes(accra)["fish.status"]
        best, early = row.positions

        assert [step.value for step in best.history] == ["agreed", "signed", "ratified"]
        assert [step.since for step in best.history] == ["2024-06-11", "2024-09-18", "2024-11-28"]
        assert [claim.id for claim in early.claims if claim.id not in early.shared] == ["coastline#1"]
        assert "over-claimed" in kinds(row)
        assert "later-update" not in kinds(row)

    def test_on_the_day_after_the_visit_it_stands_as_the_sources_of_that_day_have_it(self) -> None:
        [state] = page_one(read("accra", "2024-06-14")).states

        assert state.answer.text == "Agreed, not signed"
        assert state.answer.standing is Standing.BETTER_SUPPORTED
        assert state.at_visit is None

    def test_a_denial_leaves_nothing_that_is_safe_to_say(self, accra: Analysis) -> None:
        answer = answer_ref(accra.finding("boats.offer"))

        assert (answer.standing, answer.rule) == (Standing.SIDES_DIFFER, "own-accounts")
        assert answer.voices == ("ghana", "norway")
        assert kinds(disputes(accra)["boats.offer"]) == {"own-accounts"}

    def test_more_reports_of_one_sides_word_are_one_voice(self, accra: Analysis) -> None:
        positions = {position.value: position for position in disputes(accra)["boats.offer"].positions}

        assert positions["offered"].origins == ("coastline", "communique", "harbour")
        assert positions["offered"].voices == ("ghana",)

    def test_a_source_that_reports_both_sides_is_not_at_odds_with_itself(self, accra: Analysis) -> None:
        assert disputes(accra)["boats.offer"].checks == ()

    def test_a_rewritten_story_is_no_origin_and_its_slip_is_explained(self, accra: Analysis) -> None:
        row = disputes(accra)["grant.total"]
        best = row.positions[0]

        assert (best.value, best.origins) == ("[1150000,1250000) EUR", ("agence", "portnews"))
        assert len(best.sources) == 3
        assert kinds(row) == {"scale", "rewritten"}
        assert row.answer.standing is Standing.BETTER_SUPPORTED

    def test_a_counterparts_misprinted_name_is_no_minor_matter(self, accra: Analysis) -> None:
        row = disputes(accra)["talks.host"]

        assert kinds(row) == {"spelling"}
        assert row.answer.text == "Foreign Minister Kofi Amissah"

    def test_no_origin_is_presumed_of_what_was_seen_whole(self, accra: Analysis) -> None:
        claims = [claim_ref(accra, answer) for answer in accra.answers("grant.total")]

        assert [claim.origins for claim in claims if claim.source == "lagune"] == [("agence",)]
        assert not any(claim.presumed for claim in claims)

    def test_without_the_denial_the_ministrys_word_stands_alone(self) -> None:
        dossier = load_dossier(HERE / "accra.json")
        others = tuple(source for source in dossier.sources if source.id not in ("denial", "coastline"))
        finding = Analysis(dossier.model_copy(update={"sources": others})).finding("boats.offer")

        assert answer_ref(finding).standing is Standing.UNDISPUTED


class TestLilongwe:
    def test_what_is_in_dispute(self, lilongwe: Analysis) -> None:
        assert {id_: row.severity for id_, row in disputes(lilongwe).items()} == {
            "talks.host": "major",
            "flood.dead": "moderate",
        }

    def test_a_count_under_way_is_no_dispute_and_is_said_as_it_stood_last(self, lilongwe: Analysis) -> None:
        answers = {id_: answer_ref(lilongwe.finding(id_)) for id_ in ("vote.counted", "vote.yes")}

        assert {id_: (answer.text, answer.since) for id_, answer in answers.items()} == {
            "vote.counted": ("100%", "2027-04-05"),
            "vote.yes": ("52.3%", "2027-04-05"),
        }
        assert all(answer.standing is Standing.UNDISPUTED for answer in answers.values())

    @pytest.mark.parametrize(
        ("day", "share"), [("2027-03-28", "54.1%"), ("2027-03-30", "51.8%"), ("2027-04-05", "52.3%")]
    )
    def test_on_an_earlier_day_it_is_said_as_it_stood_then(self, day: str, share: str) -> None:
        assert answer_ref(read("lilongwe", day).finding("vote.yes")).text == share

    def test_a_plan_and_what_came_of_it_are_no_dispute(self, lilongwe: Analysis) -> None:
        view = build_discrepancies(lilongwe, Selection())
        answer = answer_ref(lilongwe.finding("vote.when"))

        assert (answer.value, answer.standing) == ("2027-03-28", Standing.UNDISPUTED)
        assert [(row.question.id, row.reasons) for row in view.not_comparable] == [
            ("vote.when", ("a plan, and what came of it",))
        ]

    def test_before_the_vote_the_plan_is_the_answer(self) -> None:
        answer = answer_ref(read("lilongwe", "2027-03-20").finding("vote.when"))

        assert (answer.value, answer.standing) == ("2027-03-21", Standing.UNDISPUTED)

    def test_what_came_after_the_visit_stands_apart(self, lilongwe: Analysis) -> None:
        view = page_one(lilongwe)

        assert [line.event for line in view.since] == ["vote"]
        assert [meeting.event for meeting in view.meetings] == ["talks"]

    def test_an_office_that_was_not_held_is_never_the_answer(self, lilongwe: Analysis) -> None:
        row = disputes(lilongwe)["talks.host"]

        assert kinds(row) == {"office"}
        assert [check.source for check in row.checks] == ["kurier"]
        assert row.answer.text == "President Grace Chirwa"
        assert page_one(lilongwe).watch_out[0].question.id == "talks.host"

    def test_a_toll_that_rises_is_one_history_and_a_lone_lower_one_is_set_against_it(self, lilongwe: Analysis) -> None:
        row = disputes(lilongwe)["flood.dead"]
        best, lone = row.positions

        assert [step.text for step in best.history] == ["11", "at least 14", "17"]
        assert lone.sources == ("digest", "kurier")
        assert best.shared == lone.shared == ("kurier#3",)
        assert row.answer.text == "17"


@pytest.mark.parametrize("name", ["accra", "lilongwe"])
def test_as_of_its_own_day_a_dossier_is_as_it_is(name: str) -> None:
    whole = read(name)
    same = read(name, whole.dossier.visit.as_of)

    assert same.dossier == whole.dossier
    assert views(same) == views(whole)


@pytest.mark.parametrize("name", ["accra", "lilongwe"])
def test_every_wrong_answer_is_told_with_a_reason(name: str) -> None:
    assert [id_ for id_, row in disputes(read(name)).items() if not row.explanations] == []


def views(analysis: Analysis) -> tuple[Any, ...]:
    return page_one(analysis), build_discrepancies(analysis, Selection())
