"""What must not change, or may change in one direction only, when a dossier is changed in a way that says nothing new.

Of any dossier: hypothesis makes small ones, of every kind of question, fixed and moving, with copies, vague claims,
plans and the words of parties.
"""

import json
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import Json, make_claim, make_dossier, make_question, make_source
from cases import date_question, ladder_question, name_question, quote_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding
from visitbrief.dossier.history import published_by
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.views.standing import Standing, answer_ref
from visitbrief.views.wording import say_answer

ENDS = [{"id": "in-force", "label": "in force", "end": True}, {"id": "rejected", "label": "rejected", "end": True}]
RUNGS = [{"id": word, "label": word} for word in ("planned", "announced", "signed")]
FIXED = [sum_question(), date_question(), name_question(), ladder_question(), quote_question()]
MOVING = [
    ladder_question("state", moves="forward", options=[*RUNGS, *ENDS]),
    sum_question("count", unit="person", moves="forward"),
    ladder_question("offer", moves="freely", ordered=False),
]
QUESTIONS = [*FIXED, *MOVING]
PARTIES = [
    {"id": "ruritania", "name": "Ruritania", "country": "RO", "speakers": ["the palace"]},
    {"id": "grenada", "name": "Grenada", "country": "GD"},
]
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
    "state": ["planned", "announced", "signed", "in force", "rejected"],
    "count": ["11", "at least 14", "about 20", "17"],
    "offer": ["planned", "signed"],
}
VAGUEST = {"sum": "$1 to $900 million", "day": "2025", "count": "between 0 and 900"}
"""Print that allows every answer of the table above."""

Change: TypeAlias = Callable[[Any], Any]

claims = st.builds(
    lambda said, more: make_claim(*said, **more),
    st.sampled_from([(question, printed) for question, prints in PRINTS.items() for printed in prints]),
    st.sampled_from(
        [
            *[{}] * 4,
            {"speaker": "ada-envoy"},
            {"speaker": "the palace"},
            {"speaker": "grenada"},
            {"modality": "planned"},
            {"modality": "pending"},
        ]
    ),
)
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
        about = {
            "published": draw(days),
            "kind": draw(st.sampled_from(["newspaper", "wire", "official-transcript"])),
            "country": draw(st.sampled_from([None, "RO", "GD"])),
            "seen": draw(st.sampled_from(["whole", "part"])),
            "derives_from": parents,
        }
        sources.append(make_source(f"s{number}", claims=said, **about))
    return make_dossier(questions=QUESTIONS, sources=sources, parties=PARTIES)


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
def test_a_copy_adds_no_origin_and_no_voice(dossier: Json, data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(dossier["sources"]))
    copy = original | {"id": "copy", "derives_from": [original["id"]]}
    before, after = analysed(dossier), analysed(dossier | {"sources": [*dossier["sources"], copy]})

    for question in before.dossier.questions:
        backing = [
            sorted(
                (position.origins, position.voices, sorted(position.parties))
                for position in analysis.finding(question.id).positions
            )
            for analysis in (before, after)
        ]
        assert backing[0] == backing[1]


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

    for question in FIXED:  # what derives from a source withdrawn is about fewer days, so a state may be more disputed
        assert after[question["id"]] <= before[question["id"]]


@given(dossiers(), st.data())
def test_a_source_withdrawn_undoes_what_rested_on_it_alone(dossier: Json, data: st.DataObject) -> None:
    parents = {id_ for source in dossier["sources"] for id_ in source["derives_from"]}
    withdrawn = data.draw(st.sampled_from([s["id"] for s in dossier["sources"] if s["id"] not in parents]))
    others = [source for source in dossier["sources"] if source["id"] != withdrawn]
    before, after = analysed(dossier), analysed(dossier | {"sources": others})

    for question in ("sum", "day", "status", "state", "count"):
        positions = before.finding(question).positions
        rested = any({answer.source.id for answer in position.own} == {withdrawn} for position in positions)
        assert len(after.finding(question).positions) <= len(positions) - rested
        told = {answer.source.id for position in after.finding(question).positions for answer in position.answers}
        assert withdrawn not in told


@given(dossiers(), st.data())
def test_a_source_seen_whole_that_answers_nothing_is_the_origin_of_nothing(dossier: Json, data: st.DataObject) -> None:
    told = data.draw(st.sampled_from(dossier["sources"]))["id"]
    sources = [
        source | {"derives_from": [*source["derives_from"], "silent"]} if source["id"] == told else source
        for source in dossier["sources"]
    ]
    silent = make_source("silent", claims=[], seen="whole", published="2025-01-01")

    assert verdicts(dossier | {"sources": [*sources, silent]}) == verdicts(dossier)


@given(dossiers(), st.sampled_from(["in force", "signed"]))
def test_a_later_rung_never_makes_a_dispute(dossier: Json, rung: str) -> None:
    claims = [claim for source in dossier["sources"] for claim in source["claims"] if claim["question"] == "state"]
    assume(all(claim["as_printed"] not in ("rejected", "in force") for claim in claims))
    later = make_source("later", claims=[make_claim("state", rung)], published="2025-09-30")
    after = analysed(dossier | {"sources": [*dossier["sources"], later]})
    before = analysed(dossier).finding("state")

    assert len(after.finding("state").positions) == (len(before.positions) or 1)
    assert before.discrepancy is not None or after.finding("state").discrepancy is None


@given(dossiers(), st.data())
def test_a_partys_denial_always_ends_that_it_is_safe_to_say(dossier: Json, data: st.DataObject) -> None:
    question, denied = data.draw(st.sampled_from([("sum", "$0"), ("day", "1 April 2024"), ("who", "Otto Old")]))
    papers = [
        source | {"kind": "newspaper", "claims": list(map(_by_nobody, source["claims"]))}
        for source in dossier["sources"]
    ]
    said = data.draw(st.sampled_from(PRINTS[question]))
    kinds = st.sampled_from(["official-statement", "newspaper"])
    statement, denial = (
        make_source(id_, claims=[make_claim(question, printed, speaker=party)], kind=data.draw(kinds))
        for id_, printed, party in (("statement", said, "ruritania"), ("denial", denied, "grenada"))
    )
    finding = analysed(dossier | {"sources": [*papers, statement, denial]}).finding(question)
    answer = answer_ref(finding)

    assert answer.standing is not Standing.UNDISPUTED
    is_vague = not any("ruritania" in position.parties for position in finding.positions)  # and so stands for nothing
    if finding.positions[0].parties and not is_vague:  # else what outlets find themselves is weighed against the denial
        assert answer.standing is Standing.SIDES_DIFFER


def _by_nobody(claim: Json) -> Json:
    return {name: member for name, member in claim.items() if name != "speaker"}


@given(dossiers())
def test_on_its_last_day_a_dossier_is_whole(dossier: Json) -> None:
    whole = Dossier.model_validate_json(json.dumps(dossier))

    assert published_by(whole, whole.visit.as_of) == (whole, 0)


@given(dossiers())
def test_on_an_earlier_day_a_dossier_is_what_is_dated_by_then(dossier: Json) -> None:
    whole = Dossier.model_validate_json(json.dumps(dossier))
    known, undated = published_by(whole, "2025-09-29")
    early = tuple(source for source in whole.sources if source.published is not None and source.published != "2025-09")

    assert known.sources == early
    assert undated == sum(source.published is None for source in whole.sources)


@pytest.fixture(scope="module")
def shipped() -> Analysis:
    return Analysis(load_dossier())


def test_what_is_safe_to_say_some_source_says(shipped: Analysis) -> None:
    for finding in shipped.findings:
        answer = answer_ref(finding)
        if answer.standing in (Standing.UNDISPUTED, Standing.BETTER_SUPPORTED):
            said = {say_answer(answer) for position in finding.groups[0].positions for answer in position.answers}
            assert answer.text.removeprefix("planned for ") in said


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
