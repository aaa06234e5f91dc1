import inspect
from itertools import islice, permutations
from typing import Any

import pytest

from benchmarks.mutations import NAMES
from builders import (
    Json,
    make_claim,
    make_dossier,
    make_person,
    make_place,
    make_question,
    make_source,
    make_visit,
)
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.rules import RULES, check, rule_id
from visitbrief.dossier.rules.indexed import COMPARISONS, Indexed
from visitbrief.dossier.rules.print import LONGEST_NAME
from visitbrief.dossier.rules.references import LONGEST_CHAIN
from visitbrief.values.base import Unreadable
from visitbrief.values.name.value import parse_name

FIVE_WORDS = ("Ana", "Bea", "Cruz", "Dora", "Eva")


def flaws(dossier: Json) -> list[tuple[str, str, str, str]]:
    """Rule, path, message and hint of all that breaks a rule."""
    return [
        (rule_id(rule), "/".join(map(str, flaw.path)), flaw.what, flaw.hint)
        for rule, flaw in check(Dossier.model_validate(dossier))
    ]


def one(dossier: Json) -> tuple[str, str, str, str]:
    (only,) = flaws(dossier)
    return only


def moment(id_: str = "date.arrival", **changes: Any) -> Json:
    return make_question(id_, kind="moment", **changes)


def name(id_: str = "name.minister", **changes: Any) -> Json:
    return make_question(id_, kind="name", **changes)


def choice(*options: Json, **changes: Any) -> Json:
    return make_question("status", kind="choice", options=list(options), **changes)


def option(id_: str, *words: str) -> Json:
    return {"id": id_, "label": id_, "words": list(words)}


def with_questions(*questions: Json) -> Json:
    return make_dossier(questions=[make_question(), *questions])


def with_claims(*claims: Json, questions: tuple[Json, ...] = (), **changes: Any) -> Json:
    return with_questions(*questions) | {"sources": [make_source(claims=list(claims), **changes)]}


def derived(id_: str, *parents: str, claims: tuple[Json, ...] = ()) -> Json:
    return make_source(id_, derives_from=list(parents), claims=list(claims))


def line(*cites: str, **changes: Any) -> Json:
    return {"text": "So it is.", "cites": list(cites)} | changes


def with_briefing(**changes: Any) -> Json:
    return make_dossier(briefing={"meetings": [{"text": "The next one"}], "written": "2025-09-30"} | changes)


LONG = "word " * 26

BROKEN = [
    pytest.param(
        make_dossier(people=[make_person(), make_person("b"), make_person("b")]),
        ("duplicate-id", "people/2/id", "the id 'b' is taken", "it is that of /people/1"),
        id="two people of one id",
    ),
    pytest.param(
        with_questions(choice(option("a"), option("a"))),
        ("duplicate-id", "questions/1/options/1/id", "the id 'a' is taken", "it is that of /questions/1/options/0"),
        id="two options of one id",
    ),
    pytest.param(
        make_dossier(visit=make_visit(principal="ada-envoi")),
        ("dangling-id", "visit/principal", "unknown person 'ada-envoi'", "did you mean 'ada-envoy'?"),
        id="unknown principal",
    ),
    pytest.param(
        make_dossier(visit=make_visit(stops=[{"place": "quitto", "country": "EC", "dates": "2025-09-04"}])),
        ("dangling-id", "visit/stops/0/place", "unknown place 'quitto'", "did you mean 'quito'?"),
        id="unknown place of a stop",
    ),
    pytest.param(
        make_dossier(places=[make_place(inside="ecuador")]),
        ("dangling-id", "places/0/inside", "unknown place 'ecuador'", ""),
        id="unknown surroundings, nothing near",
    ),
    pytest.param(
        with_claims(make_claim("aid.totals")),
        ("dangling-id", "sources/0/claims/0/question", "unknown question 'aid.totals'", "did you mean 'aid.total'?"),
        id="claim on an unknown question",
    ),
    pytest.param(
        with_claims(make_claim(), make_claim(derives_from=["gazete"])),
        ("dangling-id", "sources/0/claims/1/derives_from/0", "unknown source 'gazete'", "did you mean 'gazette'?"),
        id="claim from an unknown source",
    ),
    pytest.param(
        with_claims(make_claim(speaker="ada-envoi")),
        (
            "misspelt-speaker",
            "sources/0/claims/0/speaker",
            "no person has the id 'ada-envoi'",
            "did you mean 'ada-envoy'?",
        ),
        id="speaker all but a person",
    ),
    pytest.param(
        make_dossier(sources=[derived("gazette", "wire"), derived("wire", "agency"), derived("agency", "gazette")]),
        ("cycle", "sources/2/derives_from", "'gazette' derives from itself: gazette → wire → agency → gazette", ""),
        id="derivation in a circle",
    ),
    pytest.param(
        make_dossier(places=[make_place(inside="quito")]),
        ("cycle", "places/0/inside", "'quito' lies inside itself: quito → quito", ""),
        id="place inside itself",
    ),
    pytest.param(
        with_claims(make_claim(derives_from=["gazette"])),
        (
            "cycle",
            "sources/0/claims/0/derives_from",
            "a claim of 'gazette' cannot derive from 'gazette'",
            "[] says it is the source's own",
        ),
        id="claim from its own source",
    ),
    pytest.param(
        make_dossier(
            sources=[derived("gazette", "wire"), make_source("wire", claims=[make_claim(derives_from=["gazette"])])]
        ),
        (
            "cycle",
            "sources/1/claims/0/derives_from",
            "what 'wire' says of 'aid.total' derives from itself: wire → gazette → wire",
            "which of them had it first?",
        ),
        id="claims in a circle",
    ),
    pytest.param(
        with_claims(make_claim(scope={"period": "2025-13"})),
        (
            "impossible-date",
            "sources/0/claims/0/scope/period",
            "there is no month 13: months are 1 to 12",
            "dates are EDTF: 2025-09-04, 2025-09, 2025-09-02/2025-09-04",
        ),
        id="no such month",
    ),
    pytest.param(
        make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2020-01-20", "to": "2019"}])]),
        (
            "office-ends-before-it-begins",
            "people/0/offices/0/to",
            "the office ends on 2019, before it begins on 2020-01-20",
            "",
        ),
        id="office that ends first",
    ),
    pytest.param(
        make_dossier(visit=make_visit(stops=[])),
        ("stop-outside-visit", "visit/stops", "a visit has at least one stop", ""),
        id="visit without a stop",
    ),
    pytest.param(
        make_dossier(visit=make_visit(dates="2025-09-02/2025-09-03")),
        (
            "stop-outside-visit",
            "visit/stops/0/dates",
            "the stop on 2025-09-04 is outside the visit's dates, 2025-09-02/2025-09-03",
            "",
        ),
        id="stop after the visit",
    ),
    pytest.param(
        with_claims(
            *(make_claim("name.minister", " ".join(words)) for words in islice(permutations(FIVE_WORDS), 80)),
            questions=(name(),),
        ),
        (
            "crowded-question",
            "questions/1",
            "'name.minister' has too many answers alike: more than 2,040 pairs would have to be compared",
            "ask more precise questions, or give each answer's `value`",
        ),
        id="more names alike than are compared",
    ),
    pytest.param(
        with_questions(choice(*(option(f"o{n}") for n in range(251)))),
        (
            "choice-without-options",
            "questions/1/options",
            "a choice of 251 options; at most 250 are offered",
            "ask more precise questions",
        ),
        id="choice of too many",
    ),
    pytest.param(
        with_questions(choice(option("a"))),
        ("choice-without-options", "questions/1", "a choice needs at least two options", ""),
        id="choice of one",
    ),
    pytest.param(
        with_questions(name(ordered=True)),
        (
            "choice-without-options",
            "questions/1/ordered",
            "'name.minister' is a name question; only a choice has 'ordered'",
            "",
        ),
        id="ordered name",
    ),
    pytest.param(
        with_questions(choice(option("a", "Signed"), option("b", "signed"))),
        (
            "ambiguous-word",
            "questions/1/options/1/words/0",
            "'signed' already means 'a'",
            "a word decides only if it means one option",
        ),
        id="word for two options",
    ),
    pytest.param(
        with_questions(name(unit="USD")),
        ("misplaced-detail", "questions/1/unit", "'name.minister' is a name question; only a quantity has 'unit'", ""),
        id="unit of a name",
    ),
    pytest.param(
        with_questions(name(office="Foreign minister")),
        ("misplaced-detail", "questions/1/office", "an office needs `on`, the question for the day it was held", ""),
        id="office without a day",
    ),
    pytest.param(
        with_questions(name(on="aid.total")),
        ("wrong-kind", "questions/1/on", "'aid.total' is a quantity question; a date must be a moment question", ""),
        id="day that is a sum",
    ),
    pytest.param(
        with_questions(make_question("drones", unit="drone", part_of="aid.total")),
        (
            "wrong-kind",
            "questions/1/part_of",
            "the unit of 'aid.total' is USD, not drone: a part has the unit of its whole",
            "",
        ),
        id="part in another unit",
    ),
    pytest.param(
        with_questions(moment(part_of="aid.total")),
        ("wrong-kind", "questions/1/part_of", "'date.arrival' is a moment question; only quantities have parts", ""),
        id="moment as a part",
    ),
    pytest.param(
        with_claims(make_claim("words", LONG), questions=(make_question("words", kind="quote"),)),
        (
            "long-quotation",
            "sources/0/claims/0/as_printed",
            "26 words are quoted; at most 25 may be",
            "keep what is in dispute",
        ),
        id="26 words",
    ),
    pytest.param(
        with_claims(make_claim(reading="curator")),
        (
            "reading-without-value",
            "sources/0/claims/0/reading",
            "the reading is the curator's, but there is no `value`",
            'add `value`, such as "13500000 USD"',
        ),
        id="overruled by nothing",
    ),
    pytest.param(
        with_claims(
            make_claim("words", LONG, value="word", reading="curator"),
            questions=(make_question("words", kind="quote"),),
        ),
        (
            "long-quotation",
            "sources/0/claims/0/as_printed",
            "26 words are quoted; at most 25 may be",
            "keep what is in dispute",
        ),
        id="26 words that are overruled",
    ),
    pytest.param(
        with_questions(choice(option("a"), option("b"), moves="forward")),
        (
            "unfit-state",
            "questions/1/moves",
            "'status' moves forward, but has no order to move in",
            "a choice that moves forward is `ordered`",
        ),
        id="status without an order that moves forward",
    ),
    pytest.param(
        with_questions(moment(moves="forward")),
        (
            "unfit-state",
            "questions/1/moves",
            "'date.arrival' moves forward, but has no order to move in",
            "a choice that moves forward is `ordered`",
        ),
        id="date that moves forward",
    ),
    pytest.param(
        with_questions(choice(option("a"), option("b") | {"end": True})),
        (
            "unfit-state",
            "questions/1/options/1/end",
            "'status' does not move, so nothing is its end",
            "give the question `moves`",
        ),
        id="end of what does not move",
    ),
    pytest.param(
        with_claims(make_claim(as_of="2025-09-04")),
        (
            "unfit-state",
            "sources/0/claims/0/as_of",
            "'aid.total' asks for something fixed, and nobody speaks",
            "only a claim about a state, which `moves`, or a `speaker`'s words have a day of their own",
        ),
        id="day of what neither moves nor was said",
    ),
    pytest.param(
        with_questions() | {"sources": [make_source(published="2025-10-01")]},
        (
            "later-than-kept",
            "sources/0/published",
            "'gazette' appeared after 2025-09-30, up to which the dossier was kept",
            "correct the date, or the visit's `as_of`",
        ),
        id="source of the day after",
    ),
    pytest.param(
        make_dossier(questions=[make_question(moves="forward")])
        | {"sources": [make_source(claims=[make_claim(as_of="2025-09-31")])]},
        (
            "impossible-date",
            "sources/0/claims/0/as_of",
            "there is no day 31: September 2025 has 30 days",
            "dates are EDTF: 2025-09-04, 2025-09, 2025-09-02/2025-09-04",
        ),
        id="state on a day that there is not",
    ),
    pytest.param(
        make_dossier(parties=[{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]),
        ("duplicate-id", "parties/1/id", "the id 'a' is taken", "it is that of /parties/0"),
        id="two parties of one id",
    ),
    pytest.param(
        with_questions(make_question("limit", limits="aid.totals")),
        ("dangling-id", "questions/1/limits", "unknown question 'aid.totals'", "did you mean 'aid.total'?"),
        id="limit of an unknown question",
    ),
    pytest.param(
        make_dossier(people=[make_person(), make_person("b", name="1")]),
        ("unreadable-name", "people/1/name", "no letter in '1': not a name", "write the name in full, in any script"),
        id="name without a letter",
    ),
    pytest.param(
        make_dossier(places=[make_place(aliases=["Kitu", "n" * 301])]),
        (
            "unreadable-name",
            "places/0/aliases/1",
            "longer than 300 characters: not a name",
            "leave out titles and explanations",
        ),
        id="alias of 301 characters",
    ),
    pytest.param(
        with_briefing(objectives=[line("aid.totl")]),
        (
            "unknown-citation",
            "briefing/objectives/0/cites/0",
            "unknown question 'aid.totl'",
            "did you mean 'aid.total'?",
        ),
        id="briefing that cites no question",
    ),
    pytest.param(
        with_briefing(if_raised=[{"issue": "What?", **line("aid.total", "gazete#1")}]),
        ("unknown-citation", "briefing/if_raised/0/cites/1", "unknown source 'gazete'", "did you mean 'gazette'?"),
        id="briefing that cites no source",
    ),
    *(
        pytest.param(
            with_briefing(points=[line(f"gazette#{number}")]),
            ("unknown-citation", "briefing/points/0/cites/0", f"no claim 'gazette#{number}'", "'gazette' has 1 claims"),
            id=f"briefing that cites claim {number or 'without a number'}",
        )
        for number in ("0", "2", "01", "")
    ),
    *(
        pytest.param(
            with_briefing(points=[line("gazette#1", cited)])
            | {
                "questions": [make_question(), make_question("talks.when", kind="moment")],
                "events": [{"id": "talks", "title": "Talks", "when": "talks.when"}],
            },
            ("unknown-citation", "briefing/points/0/cites/1", f"'{cited}' is no question or claim: it is {what}", hint),
            id=f"briefing that cites {what}",
        )
        for cited, what, hint in (
            ("gazette", "a source", "a source is cited by a claim of it, as in 'gazette#1'"),
            ("ada-envoy", "a person", ""),
            ("talks", "an event", "the question that dates it is 'talks.when'"),
        )
    ),
    pytest.param(
        with_briefing(written="2025-13-01"),
        (
            "impossible-date",
            "briefing/written",
            "there is no month 13: months are 1 to 12",
            "dates are EDTF: 2025-09-04, 2025-09, 2025-09-02/2025-09-04",
        ),
        id="briefing of no day",
    ),
]


@pytest.mark.parametrize(("dossier", "expected"), BROKEN)
def test_a_broken_rule_says_where_what_and_what_next(dossier: Json, expected: tuple[str, str, str, str]) -> None:
    assert one(dossier) == expected


def test_an_event_is_dated_by_a_moment_and_attended_by_known_people() -> None:
    event = {"id": "e", "title": "t", "when": "aid.total", "people": ["ada-envoy", "x"]}
    assert [flaw[:2] for flaw in flaws(make_dossier(events=[event]))] == [
        ("dangling-id", "events/0/people/1"),
        ("wrong-kind", "events/0/when"),
    ]


@pytest.mark.parametrize(
    ("claim", "member"),
    [
        pytest.param(make_claim(as_printed="the same amount"), "as_printed", id="print cannot be read"),
        pytest.param(make_claim(as_printed="$20 million", value="2000000 USD"), "value", id="value contradicts print"),
        pytest.param(make_claim(as_printed="the same amount", value="lots"), "value", id="value cannot be read"),
        pytest.param(make_claim(as_printed=None), "as_printed", id="neither print nor value"),
        pytest.param(make_claim(as_printed=None, value="lots"), "value", id="unseen print, value cannot be read"),
    ],
)
def test_a_claim_that_cannot_be_read_is_flagged_at_the_member_to_mend(claim: Json, member: str) -> None:
    rule, path, what, hint = one(with_claims(claim))
    assert (rule, path) == ("unreadable-claim", f"sources/0/claims/0/{member}")
    assert what
    assert "13500000 USD" in hint
    assert ('"reading": "curator"' in hint) == (member == "value")


def test_what_only_a_bad_date_makes_unreadable_is_not_flagged_besides() -> None:
    claims = make_claim("date.arrival", "Tuesday"), make_claim(as_printed="the same amount")
    dossier = with_claims(*claims, questions=(moment(),), published="2025-13")

    assert [flaw[:2] for flaw in flaws(dossier)] == [
        ("impossible-date", "sources/0/published"),
        ("unreadable-claim", "sources/0/claims/1/as_printed"),
    ]


@pytest.mark.parametrize(
    ("alike", "others", "crowded"),
    [
        pytest.param(63, 0, False, id="1,953 pairs"),
        pytest.param(64, 0, False, id="2,016 pairs, with 32 more allowed for 64 claims"),
        pytest.param(65, 0, True, id="2,080 pairs, with 32 more allowed for 65 claims"),
        pytest.param(65, 94, True, id="2,080 pairs, with 79 more allowed for 159 claims"),
        pytest.param(65, 95, False, id="2,080 pairs, with 80 more allowed for 160 claims"),
    ],
)
@pytest.mark.parametrize("other", [make_claim(), make_claim("name.minister", "Otto Old")])
def test_two_thousand_pairs_of_names_and_one_for_two_claims_are_compared(
    alike: int, others: int, crowded: bool, other: Json
) -> None:
    claims = [make_claim("name.minister", " ".join(words)) for words in islice(permutations(FIVE_WORDS), alike)]
    dossier = with_claims(*claims, *[other] * others, questions=(name(),))

    assert [flaw[0] for flaw in flaws(dossier)] == ["crowded-question"] * crowded


GOOD = [
    pytest.param(make_dossier(), id="the smallest dossier"),
    pytest.param(make_dossier(people=[make_person(), make_person("quito")]), id="a person and a place of one id"),
    pytest.param(with_claims(make_claim(speaker="a senior official")), id="speaker in words"),
    pytest.param(with_claims(make_claim(speaker="ada-envoy")), id="speaker by id"),
    pytest.param(with_claims(make_claim(speaker="vice-president")), id="hyphenated word like nobody's id"),
    pytest.param(
        with_claims(make_claim(speaker="vice-president"))
        | {"people": [make_person(), make_person("vice-president-two", name="Bo Second")]},
        id="hyphenated words with which a person's id begins",
    ),
    pytest.param(make_dossier(sources=[derived("a", "c"), derived("b", "c"), derived("c")]), id="two from one"),
    pytest.param(
        make_dossier(sources=[derived("a", "b", "c"), derived("b", "d"), derived("c", "d"), derived("d")]), id="diamond"
    ),
    pytest.param(
        make_dossier(sources=[make_source(), derived("b", claims=(make_claim(derives_from=["gazette"]),))]),
        id="one claim from elsewhere",
    ),
    pytest.param(
        make_dossier(
            questions=[make_question(), make_question("other")],
            sources=[
                make_source(claims=[make_claim(derives_from=["b"])]),
                make_source("b", claims=[make_claim("other", derives_from=["gazette"])]),
            ],
        ),
        id="two that have an answer each from the other",
    ),
    pytest.param(
        make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2020", "to": "2020-05"}])]),
        id="office of one year",
    ),
    pytest.param(
        make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2020-01-20"}])]), id="in office"
    ),
    pytest.param(with_questions(choice(option("a", "signed"), option("b", "in force"), ordered=True)), id="ladder"),
    pytest.param(
        with_questions(choice(option("a", "signed", "Signed"), option("b"))), id="a word twice for one option"
    ),
    pytest.param(with_questions(moment(), name(office="Minister", on="date.arrival")), id="office with its day"),
    pytest.param(with_questions(make_question("tranche", part_of="aid.total")), id="part in the unit of its whole"),
    pytest.param(
        with_claims(make_claim("words", LONG[5:]), questions=(make_question("words", kind="quote"),)), id="25 words"
    ),
    pytest.param(
        with_claims(make_claim(as_printed="$20 million", value="20000000 USD")), id="value that says the same"
    ),
    pytest.param(
        with_claims(make_claim(as_printed="the same amount", value="20000000 USD")), id="value for unreadable print"
    ),
    pytest.param(
        with_claims(make_claim(as_printed="$20 million", value="2000000 USD", reading="curator")),
        id="value that overrules",
    ),
    pytest.param(make_dossier(people=[make_person(aliases=["張偉", "n" * 300])]), id="names of any script and length"),
    pytest.param(
        with_claims(
            make_claim("status", "a", as_of="2025-09-01"),
            questions=(choice(option("a"), option("b") | {"end": True}, ordered=True, moves="forward"),),
        ),
        id="ladder with an end that moves forward",
    ),
    pytest.param(with_questions(make_question("count", moves="forward")), id="count under way"),
    pytest.param(
        with_questions(choice(*(option(f"o{n}") for n in range(250)))), id="choice of as many as there may be"
    ),
    pytest.param(
        with_claims(make_claim(as_of="2025-09-03", speaker="ada-envoy")), id="day on which something fixed was said"
    ),
    pytest.param(
        make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2020-01-20", "to": "2020-01-20"}])]),
        id="office of one day",
    ),
    pytest.param(make_dossier(visit=make_visit(dates="2025-09-04")), id="visit of the day of its stop"),
    pytest.param(
        with_questions(choice(option("a"), option("b") | {"end": True}, moves="freely")), id="offer that may end"
    ),
    pytest.param(make_dossier(sources=[make_source(published="2025-09-30")]), id="source of the last day"),
    pytest.param(make_dossier(sources=[make_source(published="2025")]), id="source of the dossier's year"),
    pytest.param(make_dossier(sources=[make_source(published=None)]), id="source that shows no date"),
    pytest.param(
        with_claims({"question": "aid.total", "value": "20000000 USD"}), id="answer of which the words were not seen"
    ),
    pytest.param(
        with_briefing(points=[line("aid.total", "gazette#1"), line()]), id="briefing that cites what there is"
    ),
]


@pytest.mark.parametrize("dossier", GOOD)
def test_a_rule_is_silent_where_nothing_is_wrong(dossier: Json) -> None:
    assert flaws(dossier) == []


def test_every_rule_has_a_case_that_breaks_it_and_says_what_it_is_in_one_line() -> None:
    broken = {str(case.values[1]).split("'")[1] for case in BROKEN}
    assert broken | {"unreadable-claim", "long-chain"} == {rule_id(rule) for rule in RULES}
    for rule in RULES:
        assert (inspect.getdoc(rule) or "").endswith(".")
        assert "\n" not in (inspect.getdoc(rule) or "")


@pytest.mark.parametrize("text", [*filter(str.strip, NAMES), "n" * LONGEST_NAME, "n" * (LONGEST_NAME + 1)])
def test_what_passes_for_a_name_can_be_read_as_one(text: str) -> None:
    refused = [rule for rule, *_ in flaws(make_dossier(people=[make_person(name=text)]))]
    try:
        parse_name(text)
    except Unreadable:
        assert refused == ["unreadable-name"]
    else:
        assert refused == []


def chain_of(length: int) -> Json:
    """Sources that derive from one another in `length` steps, the first from the last."""
    sources = [derived(f"s{i}", f"s{i - 1}") for i in range(1, length + 1)]
    return make_dossier(sources=[derived("s0"), *sources])


def test_a_chain_has_an_end_within_reach() -> None:
    assert flaws(chain_of(LONGEST_CHAIN)) == []
    rule, path, *_ = one(chain_of(3_000))
    assert (rule, path) == ("long-chain", f"sources/{LONGEST_CHAIN + 1}/derives_from")


def test_every_circle_is_named_once_however_long() -> None:
    first = [derived(f"a{i}", f"a{(i + 1) % 5_000}") for i in range(5_000)]
    second = [derived("b0", "b1", "a0"), derived("b1", "b0")]
    found = flaws(make_dossier(sources=[*first, *second]))
    assert [path for _, path, *_ in found] == ["sources/4999/derives_from", "sources/5001/derives_from"]
    assert found[0][2] == "'a0' derives from itself: a0 → a1 → a2 → a3 → a4 → a5 → … → a4999 → a0"
    assert found[1][2] == "'b0' derives from itself: b0 → b1 → b0"


def test_a_flood_of_mistakes_is_judged_without_comparing_each_with_everything() -> None:
    dossier = Indexed(Dossier.model_validate(make_dossier()))
    words = [f"w{i}" for i in range(COMPARISONS // 2)]
    assert dossier.near("w1x", words) is not None
    assert dossier.near("w2x", words) is not None
    assert dossier.near("w3x", words) is None


def paths(dossier: Json) -> list[tuple[str, str]]:
    return [flaw[:2] for flaw in flaws(dossier)]


def test_an_id_that_is_taken_is_told_of_every_sort_of_thing() -> None:
    twice: Json = {
        "parties": [{"id": "a", "name": "A"}] * 2,
        "people": [make_person(), make_person()],
        "places": [make_place(), make_place()],
        "questions": [make_question(), make_question(), moment()],
        "events": [{"id": "e", "title": "E", "when": "date.arrival"}] * 2,
        "sources": [make_source(), make_source()],
    }

    assert [flaw for flaw in flaws(make_dossier(**twice)) if flaw[0] == "duplicate-id"] == [
        ("duplicate-id", f"{name}/1/id", f"the id '{id_}' is taken", f"it is that of /{name}/0")
        for name, id_ in (
            ("parties", "a"),
            ("people", "ada-envoy"),
            ("places", "quito"),
            ("questions", "aid.total"),
            ("events", "e"),
            ("sources", "gazette"),
        )
    ]


def test_whatever_refers_to_something_must_find_it() -> None:
    dossier = make_dossier(
        visit=make_visit(principal="x1", stops=[{"place": "x2", "country": "EC", "dates": "2025-09-04"}]),
        places=[make_place(inside="x3")],
        questions=[make_question(part_of="x4", about="x5", limits="x6"), name(office="Minister", on="x7")],
        events=[{"id": "e", "title": "E", "when": "x8", "place": "x9", "people": ["ada-envoy", "x10"]}],
        sources=[make_source(derives_from=["gazette-x", "x11"], claims=[make_claim("x12", derives_from=["x13"])])],
    )
    found = {flaw[2].split("'")[1]: (flaw[1], flaw[2].split(" ")[1]) for flaw in flaws(dossier) if "unknown" in flaw[2]}

    assert found == {
        "x1": ("visit/principal", "person"),
        "x2": ("visit/stops/0/place", "place"),
        "x3": ("places/0/inside", "place"),
        "x4": ("questions/0/part_of", "question"),
        "x5": ("questions/0/about", "question"),
        "x6": ("questions/0/limits", "question"),
        "x7": ("questions/1/on", "question"),
        "x8": ("events/0/when", "question"),
        "x9": ("events/0/place", "place"),
        "x10": ("events/0/people/1", "person"),
        "gazette-x": ("sources/0/derives_from/0", "source"),
        "x11": ("sources/0/derives_from/1", "source"),
        "x12": ("sources/0/claims/0/question", "question"),
        "x13": ("sources/0/claims/0/derives_from/0", "source"),
    }


def test_every_date_there_is_must_be_in_the_calendar() -> None:
    bad = "2025-13"
    dossier = make_dossier(
        visit=make_visit(dates=bad, as_of=bad, stops=[{"place": "quito", "country": "EC", "dates": bad}]),
        people=[make_person(), make_person("b", offices=[{"title": "A", "from": "2025", "to": bad}])],
        questions=[make_question(scope={"period": bad}), make_question("state", moves="forward")],
        sources=[
            make_source(published=bad, claims=[make_claim(), make_claim("state", as_of=bad, scope={"period": bad})])
        ],
        briefing={"meetings": [{"text": "One"}], "written": bad},
    )

    assert [path for rule, path in paths(dossier) if rule == "impossible-date"] == [
        "visit/dates",
        "visit/as_of",
        "visit/stops/0/dates",
        "people/1/offices/0/to",
        "questions/0/scope/period",
        "briefing/written",
        "sources/0/published",
        "sources/0/claims/1/as_of",
        "sources/0/claims/1/scope/period",
    ]


def test_a_rule_goes_on_after_what_it_has_nothing_to_say_of() -> None:
    ended = {"title": "Envoy", "from": "2020", "to": "2019"}
    offices = [{"title": "Envoy", "from": "2020"}, {"title": "Envoy", "from": "2020-13", "to": "2021"}, ended]
    stops = [{"place": "quito", "country": "EC", "dates": day} for day in ("2025-09-31", "2025-09-03", "2025-10-01")]
    late = [make_source(f"s{n}", published=day) for n, day in enumerate((None, "2025-13", "2025-10-01"))]
    fixed, state = make_claim(as_of="2025-09-04"), make_claim("state", as_of="2025-09-04")
    sources = [*late, make_source(claims=[make_claim(speaker="she", as_of="2025-09-04"), state, fixed])]
    dossier = make_dossier(
        visit=make_visit(stops=stops),
        people=[make_person(), make_person("b", offices=offices)],
        questions=[make_question(), make_question("state", moves="forward")],
        sources=sources,
    )
    found = [(rule, path) for rule, path in paths(dossier) if rule != "impossible-date"]

    assert found == [
        ("office-ends-before-it-begins", "people/1/offices/2/to"),
        ("stop-outside-visit", "visit/stops/2/dates"),
        ("unfit-state", "sources/3/claims/2/as_of"),
        ("later-than-kept", "sources/2/published"),
    ]


def test_a_stop_may_not_begin_before_the_visit() -> None:
    stop = {"place": "quito", "country": "EC", "dates": "2025-09-01/2025-09-02"}

    assert paths(make_dossier(visit=make_visit(stops=[stop]))) == [("stop-outside-visit", "visit/stops/0/dates")]


@pytest.mark.parametrize(
    ("question", "member", "kind"),
    [
        (name(unit="USD"), "unit", "quantity"),
        (name(aid={"donor": "A", "recipient": "B", "instrument": "C"}), "aid", "quantity"),
        (moment(office="Minister", on="date.arrival"), "office", "name"),
    ],
)
def test_a_detail_of_another_kind_is_told_with_the_kind_it_belongs_to(question: Json, member: str, kind: str) -> None:
    told = [flaw for flaw in flaws(with_questions(question)) if flaw[1] == f"questions/1/{member}"]

    assert told == [
        (
            "misplaced-detail",
            f"questions/1/{member}",
            f"'{question['id']}' is a {question['kind']} question; only a {kind} has '{member}'",
            "",
        )
    ]


def test_a_part_without_a_unit_is_told_against_a_whole_with_one() -> None:
    unitless = make_question("part", part_of="aid.total") | {"unit": None}
    of_unitless = with_questions(make_question("whole", unit=None), make_question("part", part_of="whole"))

    assert one(with_questions(unitless))[2] == (
        "the unit of 'aid.total' is USD, not none: a part has the unit of its whole"
    )
    assert one(of_unitless)[2] == "the unit of 'whole' is none, not USD: a part has the unit of its whole"


def test_a_part_of_what_is_no_quantity_is_told_of_its_whole() -> None:
    assert one(with_questions(moment(), make_question("part", part_of="date.arrival")))[1:3] == (
        "questions/2/part_of",
        "'date.arrival' is a moment question; only quantities have parts",
    )


@pytest.mark.parametrize(
    ("claim", "what", "hint"),
    [
        pytest.param(
            make_claim(as_printed=None),
            "neither `as_printed` nor `value` is given",
            'add `value`, such as "13500000 USD"',
            id="neither",
        ),
        pytest.param(
            make_claim(as_printed="$20 million", value="2000000 USD"),
            "'$20 million' reads as [19500000,20500000) USD, but value says 2000000 USD",
            'a quantity is written like "13500000 USD"; "reading": "curator" overrules the print',
            id="contradiction",
        ),
    ],
)
def test_a_claim_that_cannot_be_read_says_why_and_how_to_write_it(claim: Json, what: str, hint: str) -> None:
    assert one(with_claims(claim))[2:] == (what, hint)


@pytest.mark.parametrize(
    ("question", "notation"),
    [
        (moment("q"), '"2025-09-04"'),
        (name("q"), "the name in full"),
        (make_question("q", kind="quote"), "the words that were said"),
        (choice(option("a"), option("b")) | {"id": "q"}, "the id of an option"),
    ],
)
def test_how_a_value_is_written_is_told_by_the_kind_of_its_question(question: Json, notation: str) -> None:
    claim = make_claim("q", "(…)")
    overruled = make_claim("q", "?", reading="curator")
    found = flaws(with_claims(claim, overruled, questions=(question,)))

    assert ("reading-without-value", "sources/0/claims/1/reading") in [flaw[:2] for flaw in found]
    assert {flaw[3] for flaw in found} == {f"add `value`, such as {notation}"}


def test_of_crowded_questions_the_most_crowded_is_told() -> None:
    words = [" ".join(each) for each in islice(permutations(FIVE_WORDS), 100)]
    few = [make_claim("name.few", text) for text in words[:70]]
    many = [make_claim("name.many", text) for text in words]
    found = flaws(with_claims(*few, *many, questions=(name("name.few"), name("name.many"))))

    assert [(flaw[0], flaw[1]) for flaw in found] == [("crowded-question", "questions/2")]


def test_words_are_compared_as_long_as_there_are_comparisons_left() -> None:
    dossier = Indexed(Dossier.model_validate(make_dossier()))
    words = [f"word{i}" for i in range(COMPARISONS)]

    assert dossier.near("wordx1", words) is not None
    assert dossier.near("word1x", ["word1"]) is None
