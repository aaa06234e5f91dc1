"""What must not change, or may change in one direction only, when a dossier is changed in a way that says nothing new.

Of any dossier: hypothesis makes small ones, of every kind of question, with copies and vague claims.
"""

import json
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import Json, make_claim, make_dossier, make_question, make_source
from cases import date_question, ladder_question, name_question, quote_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding
from visitbrief.dossier.history import published_by
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.views.parts import Standing, answer_ref, say_answer

QUESTIONS = [sum_question(), date_question(), name_question(), ladder_question(), quote_question()]
PRINTS = {
    "sum": [
        "$20 million",
        "nearly $20 million",
        "$19.5 million",
        "$13.5 million",
        "over $13 million",
        "$1 to $900 million",
    ],
    "day": ["2025-09-04", "4 September 2025", "September 2025", "2025-08-04", "3 September 2025", "2025"],
    "who": ["Daniel Noboa", "Noboa", "President Noboa", "Gabriela Sommerfeld", "Sommerfield"],
    "status": ["planned", "announced", "signed", "in force"],
    "words": ["we will consider it", "we will not consider it", "consider it"],
}
VAGUEST = {"sum": "$1 to $900 million", "day": "2025"}
"""Print that allows every answer of the table above."""

Change: TypeAlias = Callable[[Any], Any]

claims = st.sampled_from([(question, printed) for question, prints in PRINTS.items() for printed in prints])
days = st.sampled_from(["2025-09-03", "2025-09-04", "2025-09-05", "2025-09", None])


@st.composite
def dossiers(draw: st.DrawFn) -> Json:
    """A small dossier; some of its sources derive from earlier ones."""
    sources: list[Json] = []
    for number in range(draw(st.integers(1, 5))):
        said = draw(st.lists(claims, min_size=1, max_size=4))
        parents = (
            draw(st.lists(st.sampled_from([s["id"] for s in sources]), max_size=2, unique=True)) if sources else []
        )
        kind = draw(st.sampled_from(["newspaper", "wire", "official-transcript"]))
        about = {"published": draw(days), "kind": kind, "derives_from": parents}
        sources.append(make_source(f"s{number}", claims=[make_claim(*claim) for claim in said], **about))
    return make_dossier(questions=QUESTIONS, sources=sources)


def analysed(dossier: Json) -> Analysis:
    return Analysis(Dossier.model_validate_json(json.dumps(dossier)))


def verdicts(dossier: Json, called: Change = lambda id_: id_) -> dict[str, object]:
    """What is found of each question, without regard to order within a position; sources under the name given."""
    return {finding.question.id: verdict(finding, called) for finding in analysed(dossier).findings}


def verdict(finding: Finding, called: Change = lambda id_: id_) -> object:
    found = finding.discrepancy
    positions = [
        sorted((called(answer.source.id), answer.claim.as_printed) for answer in position.answers)
        for position in finding.positions
    ]
    reasons = found and sorted({(reason.kind, reason.positions) for reason in found.explanations})
    checks = found and sorted((check.kind, called(check.source)) for check in found.checks)
    return positions, found and (found.severity, found.support.rule, found.support.position), reasons, checks


def counts(dossier: Json) -> dict[str, int]:
    return {finding.question.id: len(finding.positions) for finding in analysed(dossier).findings}


@given(dossiers(), st.randoms(use_true_random=False))
def test_the_order_of_a_dossier_says_nothing(dossier: Json, random: Any) -> None:
    shuffled = dossier | {name: random.sample(dossier[name], len(dossier[name])) for name in ("sources", "questions")}
    shuffled["sources"] = [
        source | {"claims": random.sample(source["claims"], len(source["claims"]))} for source in shuffled["sources"]
    ]

    assert verdicts(shuffled) == verdicts(dossier)


@given(dossiers())
def test_the_names_of_sources_say_nothing(dossier: Json) -> None:
    names = {source["id"]: f"z{9 - number}" for number, source in enumerate(dossier["sources"])}
    renamed = dossier | {
        "sources": [
            source | {"id": names[source["id"]], "derives_from": [names[id_] for id_ in source["derives_from"]]}
            for source in dossier["sources"]
        ]
    }

    assert verdicts(renamed) == verdicts(dossier, names.__getitem__)


@given(dossiers(), st.data())
def test_a_copy_adds_no_origin(dossier: Json, data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(dossier["sources"]))
    copy = original | {"id": "copy", "derives_from": [original["id"]]}
    before, after = analysed(dossier), analysed(dossier | {"sources": [*dossier["sources"], copy]})

    for question in before.dossier.questions:
        origins = [
            sorted(position.origins for position in analysis.finding(question.id).positions)
            for analysis in (before, after)
        ]
        assert origins[0] == origins[1]


@given(dossiers(), st.sampled_from(sorted(VAGUEST)))
def test_a_vaguer_claim_adds_no_position(dossier: Json, question: str) -> None:
    vague = make_source("vague", claims=[make_claim(question, VAGUEST[question])])
    before = counts(dossier)

    assert counts(dossier | {"sources": [*dossier["sources"], vague]}) == before | {question: before[question] or 1}


@given(dossiers(), st.data())
def test_a_source_withdrawn_makes_no_position_out_of_the_others(dossier: Json, data: st.DataObject) -> None:
    withdrawn = data.draw(st.sampled_from(dossier["sources"]))["id"]
    others = [
        source | {"derives_from": [id_ for id_ in source["derives_from"] if id_ != withdrawn]}
        for source in dossier["sources"]
        if source["id"] != withdrawn
    ]
    before, after = counts(dossier), counts(dossier | {"sources": others})

    assert all(after[question] <= before[question] for question in before)


@given(dossiers())
def test_on_its_last_day_a_dossier_is_whole(dossier: Json) -> None:
    whole = Dossier.model_validate_json(json.dumps(dossier))

    assert published_by(whole, whole.visit.as_of) == (whole, 0)


@given(dossiers())
def test_on_an_earlier_day_a_dossier_is_what_is_dated_by_then(dossier: Json) -> None:
    whole = Dossier.model_validate_json(json.dumps(dossier))
    known, undated = published_by(whole, "2025-09-29")
    dated = tuple(source for source in whole.sources if source.published is not None)

    assert known.sources == dated
    assert undated == len(whole.sources) - len(dated)


@pytest.fixture(scope="module")
def shipped() -> Analysis:
    return Analysis(load_dossier())


def test_what_is_safe_to_say_some_source_says(shipped: Analysis) -> None:
    for finding in shipped.findings:
        answer = answer_ref(finding)
        if answer.standing in (Standing.UNDISPUTED, Standing.BETTER_SUPPORTED):
            said = {say_answer(answer) for position in finding.groups[0].positions for answer in position.answers}
            assert answer.text in said


def test_the_shipped_dossier_reads_the_same_backwards(shipped: Analysis) -> None:
    dossier = shipped.dossier
    backwards = dossier.model_copy(update={"sources": dossier.sources[::-1], "questions": dossier.questions[::-1]})
    reversed_ = Analysis(backwards)

    for finding in shipped.findings:
        assert verdict(reversed_.finding(finding.question.id)) == verdict(finding)


def test_thousands_of_answers_to_one_question_are_weighed_at_once() -> None:
    sources = [make_source(f"s{n}", claims=[make_claim(as_printed=f"${n}")]) for n in range(1, 3_000)]
    [found] = analysed(make_dossier(questions=[make_question()], sources=sources)).discrepancies

    assert len(found.positions) > 2_000
