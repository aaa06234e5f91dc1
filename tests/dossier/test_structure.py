"""What is said of an object that is not as it should be."""

import json
from typing import Any

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_place, make_question, make_source, make_visit
from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import SourceKind
from visitbrief.dossier.structure import flaw_of, keys_at
from visitbrief.errors import DossierError

KINDS = ", ".join(f"'{kind}'" for kind in list(SourceKind)[:-1]) + " or 'aggregator'"
AN_ID = "an id: lower-case letters and digits, joined by single '-', '.' or '_', as in 'aid.total'"
A_COUNTRY = "a country code: two capital letters (ISO 3166), as in 'EC'"
A_LANGUAGE = "a language code: two or three small letters (ISO 639), as in 'es'"
AN_ADDRESS = "a web address: http:// or https://, without spaces and control characters"


def source(**changes: Any) -> Json:
    return make_dossier(sources=[make_source(**changes)])


def question(*id_: str, **changes: Any) -> Json:
    return make_dossier(questions=[make_question(*id_, **changes)])


def claim(**changes: Any) -> Json:
    return source(claims=[make_claim(**changes)])


def told(dossier: Json) -> tuple[str, str, str, str]:
    """Pointer, message, hint and rule of the one thing that is wrong."""
    with pytest.raises(DossierError) as caught:
        parse_dossier(json.dumps(dossier).encode(), "trip.json")
    [problem] = caught.value.problems
    return problem.pointer, problem.what, problem.hint, problem.rule


@pytest.mark.parametrize(
    ("value", "called"),
    [
        (5, "a number"),
        (None, "null"),
        (True, "true"),
        (False, "false"),
        ([], "a list"),
        ({}, "an object"),
        (1.5, "a number with decimals"),
    ],
)
def test_what_stands_where_a_text_should_is_called_by_its_sort(value: Any, called: str) -> None:
    assert told(source(title=value)) == ("/sources/0/title", f"must be text, not {called}", "", "wrong-type")


@pytest.mark.parametrize(
    ("dossier", "pointer", "what"),
    [
        (question(ordered="yes"), "/questions/0/ordered", "must be true or false, not text"),
        (claim(paragraph="2"), "/sources/0/claims/0/paragraph", "must be a whole number, not text"),
        (claim(paragraph=1.5), "/sources/0/claims/0/paragraph", "must be a whole number, not a number with decimals"),
        (source(claims={}), "/sources/0/claims", "must be a list, not an object"),
        (source(claims=[5]), "/sources/0/claims/0", "must be an object, not a number"),
        (make_dossier(format="1"), "/format", "must be a whole number, not text"),
    ],
)
def test_what_is_of_another_sort_is_told_what_it_should_be(dossier: Json, pointer: str, what: str) -> None:
    assert told(dossier) == (pointer, what, "", "wrong-type")


@pytest.mark.parametrize(
    ("dossier", "pointer", "what", "hint"),
    [
        pytest.param(source(kind="newspapr"), "/sources/0/kind", f"'newspapr' is not one of {KINDS}",
                     "did you mean 'newspaper'?", id="like one of them"),
        pytest.param(source(kind="blog"), "/sources/0/kind", f"'blog' is not one of {KINDS}", "", id="like none"),
        pytest.param(source(kind=5), "/sources/0/kind", f"'5' is not one of {KINDS}", "", id="a number"),
        pytest.param(source(kind=True), "/sources/0/kind", f"must be {KINDS}, not true", "", id="true"),
        pytest.param(source(kind=[]), "/sources/0/kind", f"must be {KINDS}, not a list", "", id="a list"),
        pytest.param(source(kind="x" * 70), "/sources/0/kind", f"'{'x' * 60}…' is not one of {KINDS}", "", id="long"),
        pytest.param(claim(reading="curater"), "/sources/0/claims/0/reading", "'curater' is not one of 'curator'",
                     "did you mean 'curator'?", id="the only one there is"),
        pytest.param(make_dossier(format=2), "/format", "format 2 is not known",
                     "this version of visitbrief reads format 1", id="another format"),
        pytest.param(question("Aid Total"), "/questions/0/id", f"'Aid Total' is not {AN_ID}",
                     "did you mean 'aid-total'?", id="an id with a space"),
        pytest.param(question("-Aid (2025)."), "/questions/0/id", f"'-Aid (2025).' is not {AN_ID}",
                     "did you mean 'aid-2025'?", id="an id in signs"),
        pytest.param(question("ÄÖ"), "/questions/0/id", f"'ÄÖ' is not {AN_ID}", "", id="an id of no plain letter"),
        pytest.param(question(country="ec"), "/questions/0/country", f"'ec' is not {A_COUNTRY}",
                     "did you mean 'EC'?", id="a country in small letters"),
        pytest.param(question(country="Ecuador"), "/questions/0/country", f"'Ecuador' is not {A_COUNTRY}", "",
                     id="a country by its name"),
        pytest.param(source(language="EN"), "/sources/0/language", f"'EN' is not {A_LANGUAGE}",
                     "did you mean 'en'?", id="a language in capitals"),
        pytest.param(source(url="gazette.example/1"), "/sources/0/url", f"'gazette.example/1' is not {AN_ADDRESS}",
                     "did you mean 'https://gazette.example/1'?", id="an address without its scheme"),
        pytest.param(source(url="a b"), "/sources/0/url", f"'a b' is not {AN_ADDRESS}", "", id="no address"),
        pytest.param(source(title=" "), "/sources/0/title", "must not be blank", "", id="blank"),
        pytest.param(source(title=""), "/sources/0/title", "must not be empty", "", id="empty"),
        pytest.param(source(title="x" * 2_001), "/sources/0/title", "must have at most 2,000 characters, not 2,001",
                     "", id="too long"),
        pytest.param(make_dossier(visit=make_visit(as_of="25")), "/visit/as_of",
                     "must have at least 4 characters, not 2", "", id="too short"),
        pytest.param(claim(paragraph=0), "/sources/0/claims/0/paragraph", "must be 1 or more, not 0", "", id="nought"),
        pytest.param(claim(paragraph=-(10**70)), "/sources/0/claims/0/paragraph",
                     f"must be 1 or more, not -1{'0' * 58}…", "", id="far too small"),
        pytest.param(make_dossier(briefing=make_briefing(meetings=[{"text": "One"}] * 4)), "/briefing/meetings",
                     "must have at most 3 entries, not 4", "keep what matters most", id="too many"),
    ],
)  # fmt: skip
def test_a_bad_value_is_told_with_what_there_may_be_and_what_is_meant(
    dossier: Json, pointer: str, what: str, hint: str
) -> None:
    assert told(dossier) == (pointer, what, hint, "bad-value")


def test_a_key_that_is_missing_is_told_at_its_object() -> None:
    untitled = {key: value for key, value in make_question().items() if key != "title"}

    assert told(make_dossier(questions=[untitled])) == (
        "/questions/0",
        "the key 'title' is missing",
        "",
        "missing-key",
    )


@pytest.mark.parametrize(
    ("dossier", "pointer", "what", "hint"),
    [
        (make_dossier(visits=1), "/visits", "unknown key 'visits'", "did you mean 'visit'?"),
        (
            make_dossier(places=[make_place(zzz=1)]),
            "/places/0/zzz",
            "unknown key 'zzz'",
            "the keys here are id, name, aliases, inside",
        ),
        (
            make_dossier(places=[make_place() | {"z" * 61: 1}]),
            f"/places/0/{'z' * 61}",
            f"unknown key '{'z' * 60}…'",
            "the keys here are id, name, aliases, inside",
        ),
    ],
)
def test_a_key_that_is_not_known_is_told_with_those_that_are(dossier: Json, pointer: str, what: str, hint: str) -> None:
    assert told(dossier) == (pointer, what, hint, "unknown-key")


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        (("visit", "stops", 3), ["place", "country", "dates"]),
        (("people", 0, "offices", 1), ["title", "country", "from", "to"]),
        (("questions", 0, "aid"), ["donor", "recipient", "instrument"]),
        (("sources", 0, "claims", 2, "scope"), ["period", "region", "instrument", "speaker"]),
        (("briefing", "meetings", 0), ["text", "country"]),
        (("briefing", "if_raised", 0), ["issue", "likelihood", "text", "country", "cites"]),
    ],
)
def test_the_keys_of_an_object_are_those_that_json_has(path: tuple[str | int, ...], keys: list[str]) -> None:
    assert keys_at(path) == keys
    assert keys_at(())[:3] == ["$schema", "format", "visit"]


def test_what_the_reader_says_otherwise_is_passed_on() -> None:
    odd = {"type": "odd_thing", "loc": ("sources", 0), "input": 5, "msg": "It is odd"}
    shapeless = {"type": "string_pattern_mismatch", "loc": ("x",), "input": "b" * 70, "ctx": {"pattern": "^a$"}}

    assert flaw_of(odd) == ("bad-value", Flaw(("sources", 0), "It is odd"))
    assert flaw_of(shapeless) == ("bad-value", Flaw(("x",), f"'{'b' * 60}…' does not match ^a$"))
