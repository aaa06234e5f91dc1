from typing import Any

import pytest

from builders import make_claim, make_person
from cases import analysis, name_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier, PolicyLine
from visitbrief.dossier.things import Thing
from visitbrief.errors import UnknownIdError
from visitbrief.views.selection import Selection, claimed, country_of, most_told_first, unknown


@pytest.fixture(scope="module")
def case() -> Analysis:
    return analysis(
        [
            sum_question("sum"),
            sum_question("fine", country="EC", topic="trade"),
            name_question("who", country="MX"),
            name_question("whom"),
            sum_question("silence"),
        ],
        {
            "a": [
                make_claim("sum", "$20", speaker="ada-envoy"),
                ("fine", "$5"),
                ("who", "Ada Envoy"),
                ("whom", "Otto Old"),
            ],
            "b": [make_claim("fine", "$5", speaker="otto-old"), make_claim("sum", "$20", speaker="Ada Envoy")],
        },
        people=[make_person("otto-old", name="Otto Old"), make_person("mute", name="Nora New")],
    )


@pytest.mark.parametrize(
    ("selection", "questions"),
    [
        pytest.param({}, {"sum", "fine", "who", "whom", "silence"}, id="everything"),
        pytest.param({"country": "EC"}, {"fine"}, id="a country, without what belongs to the whole visit"),
        pytest.param({"topic": "trade"}, {"fine"}, id="a topic"),
        pytest.param({"topic": "aid"}, {"sum", "who", "whom", "silence"}, id="another topic"),
        pytest.param({"source": "a"}, {"sum", "fine", "who", "whom"}, id="a source, of everything that it answers"),
        pytest.param({"source": "b"}, {"sum", "fine"}, id="another source"),
        pytest.param({"person": "ada-envoy"}, {"sum", "who"}, id="a person who spoke to one and is named in another"),
        pytest.param({"person": "otto-old"}, {"fine", "whom"}, id="another person"),
        pytest.param({"person": "mute"}, set(), id="a person whom nobody names"),
        pytest.param({"country": "EC", "person": "ada-envoy"}, set(), id="one filter may leave nothing to another"),
        pytest.param({"country": "EC", "source": "b", "topic": "trade"}, {"fine"}, id="three that agree"),
    ],
)
def test_each_filter_keeps_what_it_asks_for(case: Analysis, selection: dict[str, Any], questions: set[str]) -> None:
    assert {finding.question.id for finding in Selection(**selection).findings(case)} == questions


@pytest.mark.parametrize(
    ("selection", "message", "hint"),
    [
        pytest.param({"country": "ec"}, "no country 'ec' in this dossier", "did you mean 'EC'?", id="country"),
        pytest.param({"topic": "Trad"}, "no topic 'Trad' in this dossier", "did you mean 'trade'?", id="topic"),
        pytest.param({"source": "z"}, "no source 'z' in this dossier", "known: a, b", id="source"),
        pytest.param({"person": "otto"}, "no person 'otto' in this dossier", "did you mean 'otto-old'?", id="person"),
        pytest.param(
            {"person": "xyz"}, "no person 'xyz' in this dossier", "known: ada-envoy, otto-old, mute", id="nobody near"
        ),
    ],
)
def test_what_the_dossier_does_not_know_is_refused(
    case: Analysis, selection: dict[str, Any], message: str, hint: str
) -> None:
    with pytest.raises(UnknownIdError) as error:
        list(Selection(**selection).findings(case))
    assert (str(error.value), error.value.hint) == (message, hint)


@pytest.mark.parametrize("country", ["EC", "MX"])
def test_a_country_of_a_stop_or_of_a_question_is_known(case: Analysis, country: str) -> None:
    Selection(country=country).check(case)


def test_a_stop_that_no_question_is_about_is_known() -> None:
    assert list(Selection(country="EC").findings(analysis([sum_question()], {"a": []}))) == []


def knowing(*topics: str) -> Dossier:
    return analysis([sum_question(f"q{place:02}", topic=topic) for place, topic in enumerate(topics)], {}).dossier


@pytest.mark.parametrize(
    ("known", "hint"),
    [
        pytest.param([], "", id="nothing is known"),
        pytest.param([f"k{n:02}" for n in range(12)], "known: " + ", ".join(f"k{n:02}" for n in range(12)), id="12"),
        pytest.param(
            [f"k{n:02}" for n in range(13)],
            "known: "
            + ", ".join(f"k{n:02}" for n in range(12))
            + " and 1 more: `visitbrief find --kind topic --all` lists them",
            id="13",
        ),
        pytest.param(["abcde", "other"], "did you mean 'abcde'?", id="a letter is missing"),
        pytest.param(["abxy", "other"], "known: abxy, other", id="half of it alike"),
        pytest.param(["new-abcd", "other"], "did you mean 'new-abcd'?", id="a word of it"),
        pytest.param(["abcd-a", "abcd-b"], "did you mean 'abcd-a' or 'abcd-b'?", id="two may be meant"),
        pytest.param(
            ["abcd-a", "abcd-b", "abcd-c", "abcd-d"], "did you mean 'abcd-a', 'abcd-b' or 'abcd-c'?", id="three of four"
        ),
    ],
)
def test_what_may_be_meant_is_offered_or_else_a_dozen_known_ids(known: list[str], hint: str) -> None:
    assert unknown(knowing(*known), (Thing.TOPIC,), "abcd").hint == hint


def test_what_is_meant_is_looked_for_among_the_kinds_asked_for_by_what_it_is_about() -> None:
    about = analysis(
        [sum_question("prisoners.sent", topic="justice"), sum_question("aid.uavs", topic="aid", title="Drones")], {}
    ).dossier
    assert unknown(about, (Thing.TOPIC,), "drones").hint == "did you mean 'aid'?"
    assert unknown(about, (Thing.QUESTION,), "drones").hint == "did you mean 'aid.uavs'?"
    assert unknown(about, (Thing.SOURCE, Thing.PERSON), "drones").what == "no source or person 'drones' in this dossier"


def order(case: Analysis) -> list[str]:
    return [finding.question.id for finding in most_told_first(case, case.findings)]


def test_what_more_origins_answer_comes_first() -> None:
    one, two = ("one", "$5"), ("two", "$5")
    case = analysis([sum_question("one"), sum_question("two")], {"a": [one, two], "b": [two]})

    assert order(case) == ["two", "one"]


def test_copies_are_not_told_more_often() -> None:
    one, two = ("one", "$5"), ("two", "$5")
    copies: dict[str, Any] = {"b": {"derives_from": ["a"]}}
    case = analysis([sum_question("one"), sum_question("two")], {"a": [one, two], "b": [two]}, **copies)

    assert order(case) == ["one", "two"]


def test_a_total_counts_for_as_much_as_its_most_told_part_and_comes_before_it() -> None:
    questions = [
        sum_question("z"),
        sum_question("a", part_of="z"),
        sum_question("b", part_of="a"),
        sum_question("y"),
        sum_question("x"),
    ]
    told_twice, told_once = [("b", "$5"), ("x", "$5")], [("y", "$5")]
    case = analysis(questions, {"m": told_twice + told_once, "n": told_twice})

    assert order(case) == ["x", "z", "a", "b", "y"]


def test_what_nobody_answers_comes_last_by_id() -> None:
    case = analysis([sum_question("b"), sum_question("a"), sum_question("c")], {"m": [("c", "$5")]})

    assert order(case) == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("id_", "what", "hint"),
    [
        ("c#1", "no source 'c' in this dossier", "known: a, b"),
        ("a#0", "no claim 'a#0'", "a has 4 claims: a#1 to #4"),
        ("a#5", "no claim 'a#5'", "a has 4 claims: a#1 to #4"),
        ("a#", "no claim 'a#'", "a has 4 claims: a#1 to #4"),
        ("a#x", "no claim 'a#x'", "a has 4 claims: a#1 to #4"),
        ("a#²", "no claim 'a#²'", "a has 4 claims: a#1 to #4"),
        ("a#1#1", "no claim 'a#1#1'", "a has 4 claims: a#1 to #4"),
        ("a#" + "9" * 5_000, "no claim 'a#" + "9" * 5_000 + "'", "a has 4 claims: a#1 to #4"),
    ],
)
def test_a_claim_that_is_not_there_is_told_with_those_that_are(case: Analysis, id_: str, what: str, hint: str) -> None:
    with pytest.raises(UnknownIdError) as error:
        claimed(case, id_)
    assert (error.value.what, error.value.hint) == (what, hint)


@pytest.mark.parametrize("id_", ["a#1", "a#4", "b#2", "a#01"])
def test_a_claim_is_found_by_its_source_and_its_number_from_one(case: Analysis, id_: str) -> None:
    answer = claimed(case, id_)

    assert (answer.source.id, answer.index + 1) == (id_[0], int(id_[2:]))
    assert answer.claim is answer.source.claims[answer.index]


def test_what_is_not_asked_for_is_said_to_be_what_it_is(case: Analysis) -> None:
    error = unknown(case.dossier, (Thing.SOURCE, Thing.PLACE), "ada-envoy")

    assert error.what == "'ada-envoy' is no source or place: it is a person"
    assert error.hint == "`visitbrief show ada-envoy` shows it"


def test_of_several_questions_each_must_be_known(case: Analysis) -> None:
    assert [finding.question.id for finding in Selection(questions=("fine", "sum")).findings(case)] == ["sum", "fine"]
    with pytest.raises(UnknownIdError, match="no question 'nothing'"):
        Selection(questions=("sum", "nothing")).check(case)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        pytest.param({"country": "PE", "cites": ["fine"]}, "PE", id="its own"),
        pytest.param({"cites": ["fine"]}, "EC", id="that of the question it cites"),
        pytest.param({"cites": ["a#2", "b#1"]}, "EC", id="that of the claims it cites"),
        pytest.param({"cites": ["fine", "who"]}, None, id="of two countries"),
        pytest.param({"cites": ["fine", "sum"]}, None, id="of one, and of the visit as a whole"),
        pytest.param({"cites": ["gone#1", "fine"]}, "EC", id="what is not known does not count"),
        pytest.param({}, None, id="of nothing"),
    ],
)
def test_a_line_of_policy_belongs_to_the_country_of_all_that_it_cites(
    case: Analysis, line: dict[str, Any], country: str | None
) -> None:
    assert country_of(case, PolicyLine.model_validate({"text": "So it is."} | line)) == country
