import gc
import io
import json
import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.attack.dossiers import complete
from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source, make_visit
from visitbrief.dossier import density, diagnose, load
from visitbrief.dossier import shipped as shipped_module
from visitbrief.dossier.density import BYTES_EACH
from visitbrief.dossier.files import STDIN
from visitbrief.dossier.load import load_dossier, parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.shipped import shipped
from visitbrief.errors import DossierError, ExitCode, Problem


def encoded(dossier: Json, **how: Any) -> bytes:
    return json.dumps(dossier, ensure_ascii=False, **how).encode()


def problems(data: bytes) -> tuple[Problem, ...]:
    """The problems of a file of that content; there must be some."""
    with pytest.raises(DossierError) as caught:
        parse_dossier(data, "trip.json")
    return caught.value.problems


def first_of(path: Path) -> Problem:
    """The first problem of a file; there must be one."""
    with pytest.raises(DossierError) as caught:
        load_dossier(path)
    return caught.value.problems[0]


def only(data: bytes) -> Problem:
    (problem,) = problems(data)
    return problem


def test_a_good_dossier_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "trip.json"
    path.write_bytes(encoded(make_dossier()))
    assert load_dossier(path) == Dossier.model_validate(make_dossier())


def test_a_byte_order_mark_is_no_problem() -> None:
    assert parse_dossier(b"\xef\xbb\xbf" + encoded(make_dossier()), "trip.json").format == 1


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(encoded(make_dossier()))))
    assert load_dossier(STDIN).visit.id == "trip"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"[]")))
    assert first_of(STDIN).where == "<stdin>:1"


def test_the_dossier_that_ships_is_that_of_the_package_or_else_of_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src" / "visitbrief"
    monkeypatch.setattr(shipped_module, "__file__", str(package / "dossier" / "shipped.py"))

    assert shipped() == tmp_path / "data" / "sources.json"
    (package / "data").mkdir(parents=True)
    (package / "data" / "sources.json").touch()
    assert shipped() == package / "data" / "sources.json"


def test_the_dossier_that_ships_is_there() -> None:
    assert shipped().is_file()


def test_all_faults_of_objects_are_found_in_one_pass_in_the_order_of_the_file() -> None:
    broken = make_dossier(
        visit=make_visit(principal="ada-envoi", titel="x"),
        questions=[make_question(), make_question("Aid", country="Ecuador")],
        sources=[
            make_source(
                kind="newpaper",
                claims=[make_claim("aid.totl"), make_claim(paragraph="x", value=5), 7, {"as_printed": "$20 million"}],
            )
        ],
        z=None,
    )
    text = encoded(broken, indent=1).replace(b'"publisher": "The Gazette"', b'"publisher": "A", "publisher": "B"')
    found = problems(text)
    assert [(problem.pointer, problem.rule) for problem in found] == [
        ("/visit/titel", "unknown-key"),
        ("/questions/1/id", "bad-value"),
        ("/questions/1/country", "bad-value"),
        ("/sources/0/publisher", "repeated-key"),
        ("/sources/0/kind", "bad-value"),
        ("/sources/0/claims/1/paragraph", "wrong-type"),
        ("/sources/0/claims/1/value", "wrong-type"),
        ("/sources/0/claims/2", "wrong-type"),
        ("/sources/0/claims/3", "missing-key"),
        ("/z", "unknown-key"),
    ]
    lines = text.decode().split("\n")
    for problem in found:
        last = problem.pointer.rsplit("/", 1)[1]
        if not last.isdigit() and problem.rule != "missing-key":
            assert f'"{last}"' in lines[(problem.line or 1) - 1]
    titel = found[0]
    assert lines[(titel.line or 1) - 1][(titel.column or 1) - 1 :].startswith('"titel"')


def test_all_broken_rules_are_found_in_one_pass_in_the_order_of_the_file() -> None:
    broken = make_dossier(
        visit=make_visit(principal="ada-envoi"),
        sources=[make_source(published="2025-02-30", claims=[make_claim("aid.totl"), make_claim(as_printed="a lot")])],
    )
    assert [(problem.pointer, problem.rule) for problem in problems(encoded(broken))] == [
        ("/visit/principal", "dangling-id"),
        ("/sources/0/published", "impossible-date"),
        ("/sources/0/claims/0/question", "dangling-id"),
        ("/sources/0/claims/1/as_printed", "unreadable-claim"),
    ]


def test_an_error_tells_the_first_problem_and_how_many_more() -> None:
    with pytest.raises(DossierError) as caught:
        parse_dossier(encoded(make_dossier(format=2, z=1, visits=2), indent=1), "trip.json")
    error = caught.value
    assert (error.code, error.where, error.what) == (
        ExitCode.BAD_DOSSIER,
        "trip.json:2: /format",
        "format 2 is not known",
    )
    assert error.hint == "this version of visitbrief reads format 1; 2 more problems: `visitbrief validate` lists all"


def objects(here: Any, path: str = "") -> Iterator[tuple[str, Json]]:
    """Every object within a JSON document, with its pointer."""
    if isinstance(here, dict):
        yield path, here
    for step, inner in here.items() if isinstance(here, dict) else enumerate(here) if isinstance(here, list) else ():
        yield from objects(inner, f"{path}/{step}")


@pytest.mark.parametrize("pointer", [pointer for pointer, _ in objects(complete())])
def test_a_slip_in_the_key_of_any_object_is_told_where_it_is(pointer: str) -> None:
    dossier = json.loads(json.dumps(complete()))  # in which one object may stand in several places
    dict(objects(dossier))[pointer]["zzz"] = 1
    with pytest.raises(DossierError) as caught:
        parse_dossier(encoded(dossier, indent=1), "trip.json")

    assert caught.value.where is not None
    assert caught.value.where.endswith(f": {pointer}/zzz")


def test_a_single_problem_is_told_with_its_own_hint() -> None:
    with pytest.raises(DossierError) as caught:
        parse_dossier(encoded(make_dossier(visits=2)), "trip.json")
    assert caught.value.hint == "did you mean 'visit'?"


@pytest.mark.parametrize("lost", [None, 7, "Quito"])
@pytest.mark.parametrize("member", ["stops", "people", "places", "questions", "events", "sources"])
def test_a_list_that_is_no_list_is_told_once(member: str, lost: object) -> None:
    visit = {"visit": make_visit(stops=lost)} if member == "stops" else {member: lost}
    alarms = [problem for problem in problems(encoded(make_dossier(**visit))) if problem.rule == "wrong-type"]
    assert [problem.pointer.rpartition("/")[2] for problem in alarms] == [member]


def test_rules_are_asked_of_a_dossier_whose_objects_are_as_they_should_be() -> None:
    claims = [make_claim("nothing"), make_claim("aid.total", "?")]
    broken = make_dossier(sources=[make_source(kind="blog", claims=claims)])
    whole = make_dossier(sources=[make_source(claims=claims)])
    assert [problem.rule for problem in problems(encoded(broken))] == ["bad-value"]
    assert [problem.rule for problem in problems(encoded(whole))] == ["dangling-id", "unreadable-claim"]


@pytest.mark.parametrize(
    ("data", "line", "column", "what"),
    [
        pytest.param(b"", 1, 1, "the file is empty", id="empty"),
        pytest.param(b" \n ", 1, 1, "the file is empty", id="blank"),
        pytest.param(
            b'{"format": 1,\n "visit": {"id": "a', 2, 19, "the file ends in the middle of a text", id="cut in a text"
        ),
        pytest.param(b'{"format": 1', 1, 12, "the file ends in the middle of an object", id="cut in an object"),
        pytest.param(b'{"format": 1,}', 1, 14, "there is a comma with nothing after it", id="trailing comma"),
        pytest.param(b'{"\xc3\xa9": 1,}', 1, 9, "there is a comma with nothing after it", id="columns are characters"),
        pytest.param(b'{"format": 1} {', 1, 15, "there is something after the end of the dossier", id="two documents"),
        pytest.param(b"{'format': 1}", 1, 2, "a key must stand in double quotes", id="single quotes"),
        pytest.param(b'{"format": "a\nb"}', 2, 1, "there is a line break inside a text", id="line break"),
        pytest.param(b'{"format": "\\ud800"}', 1, 19, r"a \u escape is incomplete or half of a pair", id="surrogate"),
        pytest.param(
            b'{"format": ' + b"9" * 5_000 + b"}", 1, 4313, "a number is too long to be read", id="5000 digits"
        ),
        pytest.param(b'{"format": 1 "visit"}', 1, 14, 'a comma is missing before "visit"', id="comma forgotten"),
        pytest.param(b"[" * 1_000_000, 1, 202, "nested deeper than 200 levels", id="a million brackets"),
        pytest.param(b'{"a":' * 1_000_000, 1, 1006, "nested deeper than 200 levels", id="a million objects"),
    ],
)
def test_a_text_that_is_no_json_is_placed(data: bytes, line: int, column: int, what: str) -> None:
    problem = only(data)
    assert (problem.file, problem.line, problem.column, problem.pointer) == ("trip.json", line, column, "")
    assert (problem.what, problem.rule) == (what, "syntax")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n "])
def test_an_empty_file_has_one_problem(data: bytes) -> None:
    assert problems(data) == (Problem("trip.json", 1, 1, "", "the file is empty", "", "syntax"),)


def test_a_repeated_key_is_told_where_it_is_repeated() -> None:
    text = encoded(make_dossier(), indent=1).replace(b'"language"', b'"title": "x",\n   "language"')
    line = text.decode().split("\n").index('   "title": "x",') + 1
    hint = "only the last of them would count: remove or rename one"

    assert problems(text) == (
        Problem("trip.json", line, 4, "/sources/0/title", "the key 'title' is repeated", hint, "repeated-key"),
    )
    long = b'"' + b"z" * 61 + b'": 1,'
    whats = [problem.what for problem in problems(text.replace(b'"format"', long * 2 + b'"format"'))]
    assert f"the key '{'z' * 60}…' is repeated" in whats


def test_a_fault_is_placed_at_its_value_and_an_unknown_key_at_its_key() -> None:
    text = b'{"format": 1, "visit": {"id": 5, "zzz": 6}}'
    found = {problem.pointer: (problem.line, problem.column) for problem in problems(text)}

    assert found["/visit/id"] == (1, 31)
    assert found["/visit/zzz"] == (1, 34)
    assert found["/visit"] == (1, 24)  # where keys are missing


LATIN = "the file looks like Latin-1 or Windows-1252: `iconv -f WINDOWS-1252 -t UTF-8` mends it"
WIDE = "the file looks like UTF-16: `iconv -f UTF-16 -t UTF-8` mends it"


@pytest.mark.parametrize(
    ("data", "line", "column", "what", "hint"),
    [
        pytest.param(b'{"a":\n"\xe9t\xe9"}', 2, 2, "byte 7, 0xE9, is not UTF-8", LATIN, id="Latin-1"),
        pytest.param(b'{"\xc3\xa9": "\x0e\xff"}', 1, 9, "byte 9, 0xFF, is not UTF-8", LATIN, id="a column of letters"),
        pytest.param(b"\xff\xfe{\0}\0", 1, 1, "byte 0, 0xFF, is not UTF-8", WIDE, id="UTF-16 with its mark"),
        pytest.param(b"\xfe\xff\0{\0}", 1, 1, "byte 0, 0xFE, is not UTF-8", WIDE, id="UTF-16 with the other mark"),
        pytest.param("{}".encode("utf-16-be"), 1, 1, "byte 0, 0x00, is not UTF-8", WIDE, id="UTF-16, big end first"),
        pytest.param("{}".encode("utf-16-le"), 1, 2, "byte 1, 0x00, is not UTF-8", WIDE, id="UTF-16, little end first"),
    ],
)
def test_another_encoding_is_recognised(data: bytes, line: int, column: int, what: str, hint: str) -> None:
    assert problems(data) == (Problem("trip.json", line, column, "", what, hint, "encoding"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("NaN", "must be a whole number, not NaN, which JSON does not have", id="NaN"),
        pytest.param("-Infinity", "must be a whole number, not an infinite number", id="infinity"),
        pytest.param("1e400", "must be a whole number, not an infinite number", id="1e400"),
        pytest.param("true", "must be a whole number, not true", id="true"),
        pytest.param("1.0", "must be a whole number, not a number with decimals", id="decimals"),
        pytest.param('"1"', "must be a whole number, not text", id="text"),
        pytest.param("2", "format 2 is not known", id="another format"),
        pytest.param("9" * 100, "must not be so long a number", id="a hundred digits"),
    ],
)
def test_an_odd_value_is_told_in_few_words(text: str, said: str) -> None:
    data = encoded(make_dossier()).replace(b'"format": 1', f'"format": {text}'.encode())
    assert only(data).what == said


@pytest.mark.parametrize("text", [" ", "\n\t", "\u00a0"])
def test_a_blank_text_is_no_text(text: str) -> None:
    problem = only(encoded(make_dossier(sources=[make_source(title=text)])))
    assert (problem.pointer, problem.what) == ("/sources/0/title", "must not be blank")


def test_a_text_of_ten_megabytes_is_refused_by_its_length() -> None:
    problem = only(encoded(make_dossier(sources=[make_source(title="\\\n" * 5_000_000)])))
    assert problem.what == "must have at most 2,000 characters, not 10,000,000"


def test_too_many_lines_of_a_briefing_and_too_long_ones_are_told_in_one_pass() -> None:
    lines = [{"text": "word " * 33}, *({"text": "So it is."} for _ in range(4))]
    found = problems(encoded(make_dossier(briefing=make_briefing(points=lines))))
    assert [(problem.pointer, problem.what) for problem in found] == [
        ("/briefing/points", "must have at most 4 entries, not 5"),
        ("/briefing/points/0/text", "must have at most 160 characters, not 165"),
    ]


def test_too_large_a_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "MAX_BYTES", 2**20)
    path = tmp_path / "large.json"
    path.write_bytes(b" " * 2**20 + b"{}")
    assert first_of(path).what == "the file is larger than 1 MiB"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    hint = "no visit needs so much: is this a dossier?"
    assert first_of(STDIN) == Problem("<stdin>", None, None, "", "the file is larger than 1 MiB", hint, "limit")


def test_too_much_for_its_size_is_told_with_the_place_that_has_most_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(density, "AT_LEAST", 0)
    data = encoded(make_dossier(sources=[make_source(claims=[make_claim()] * 20)]))
    allowed = len(data) // BYTES_EACH
    hint = "it may hold 0 and 1 more for every 192 bytes: split the dossier, or leave out what is not needed"

    assert only(data) == Problem(
        "trip.json",
        None,
        None,
        "/sources/0",
        f"20 claims, but a file of {len(data):,} bytes holds at most {allowed}",
        hint,
        "limit",
    )


def test_too_many_values_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "MAX_VALUES", 100)
    hint = "no visit needs so many: is this a dossier?"
    assert only(b"[" + b"0," * 101 + b"0]") == Problem(
        "trip.json", None, None, "", "more than 100 values", hint, "limit"
    )
    assert only(b"[" + b"0," * 100 + b"0]").what == "must be an object, not a list"


def test_too_many_problems_are_not_all_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "MAX_PROBLEMS", 10)
    dossier = make_dossier(sources=[make_source(claims=[5] * 20)] * 3, events=[7] * 4)
    assert [problem.pointer for problem in problems(encoded(dossier))] == ["/events/0", "/sources/0/claims/0"]
    assert only(encoded(make_dossier(**{f"k{i}": i for i in range(11)}))).pointer == "/k0"
    dangling = problems(encoded(make_dossier(sources=[make_source(claims=[make_claim("nothing")] * 20)])))
    assert len(dangling) == 10


@pytest.mark.parametrize(
    ("changes", "pointer", "rule"),
    [
        pytest.param({"visit": 5, "sources": [1, 2]}, "/visit", "wrong-type", id="structure"),
        pytest.param({"visit": make_visit(principal="x")}, "/visit/principal", "dangling-id", id="rules"),
        pytest.param(
            {"sources": [make_source(claims=[make_claim(nota=1)])]},
            "/sources/0/claims/0/nota",
            "unknown-key",
            id="keys",
        ),
    ],
)
def test_of_a_very_large_file_the_first_faults_are_told(
    changes: Json, pointer: str, rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diagnose, "THOROUGH", 5)
    found = problems(encoded(make_dossier(**changes)))
    assert (found[0].pointer, found[0].rule) == (pointer, rule)
    assert len(found) <= 2


def test_of_a_very_large_file_the_first_repeated_key_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "THOROUGH", 5)
    data = encoded(make_dossier()).replace(b'"language"', b'"title": "x", "language"')
    assert (only(data).pointer, only(data).rule) == ("/sources/0/title", "repeated-key")


def test_a_file_is_very_large_from_one_value_more_on(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(make_dossier(sources=[1, 2]))
    monkeypatch.setattr(diagnose, "THOROUGH", data.count(b","))
    assert [problem.pointer for problem in problems(data)] == ["/sources/0", "/sources/1"]
    monkeypatch.setattr(diagnose, "THOROUGH", data.count(b",") - 1)
    assert [problem.pointer for problem in problems(data)] == ["/sources/0"]


def test_of_a_very_large_file_with_faults_no_repeated_key_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(make_dossier(visit=5)).replace(b'"language"', b'"title": "x", "language"')
    assert [problem.rule for problem in problems(data)] == ["wrong-type", "repeated-key"]
    monkeypatch.setattr(diagnose, "THOROUGH", 5)
    assert [problem.rule for problem in problems(data)] == ["wrong-type"]


def test_a_fault_of_a_repeated_key_is_placed_at_the_last_or_of_a_very_large_file_at_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = encoded(make_dossier()).replace(b'"title": "Aid pledged"', b'"title": 5, "title": 6')
    places = [problem.column for problem in problems(data) if problem.rule == "wrong-type"]
    monkeypatch.setattr(diagnose, "THOROUGH", 5)
    hasty = [problem.column for problem in problems(data) if problem.rule == "wrong-type"]

    assert places == [data.index(b"6,") + 1]
    assert hasty == [data.index(b"5, ") + 1]


def test_so_many_warnings_are_told_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "MAX_PROBLEMS", 2)
    rates = [make_claim(as_printed="300 people a year")] * 3
    path = tmp_path / "trip.json"
    path.write_bytes(
        encoded(make_dossier(questions=[make_question(unit="person")], sources=[make_source(claims=rates)]))
    )
    _, warnings = load.review_dossier(path)

    assert [warning.pointer for warning in warnings] == [f"/sources/0/claims/{n}/as_printed" for n in range(2)]


def test_a_path_that_is_no_file_is_told_apart(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    said = {name: first_of(tmp_path / name) for name in ("missing.json", ".", "pipe", "nul\0.json", "x" * 300)}
    assert said["missing.json"].what == "there is no such file"
    assert said["."].what == "this is a folder, not a file"
    assert said["pipe"].what == "this is not a regular file"
    assert said["pipe"].hint == "to read from a pipe, use `--dossier -`"
    assert said["nul\0.json"].what == "no file has such a name: there is a NUL character in it"
    assert said["x" * 300].what == "the file cannot be read: File name too long"
    assert {(problem.line, problem.rule) for problem in said.values()} == {(None, "file")}


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path = tmp_path / "secret.json"
    path.touch()
    monkeypatch.setattr(Path, "open", refuse)
    assert first_of(path).what == "you have no permission to read this file"


@pytest.mark.parametrize("enabled", [True, False])
def test_the_cycle_collector_is_left_as_it_was_found(enabled: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(DossierError):
            parse_dossier(b"[]", "trip.json")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()


@st.composite
def written(draw: st.DrawFn) -> tuple[bytes, bool]:
    """A valid dossier as somebody may write it, and whether a key is repeated in it."""
    text = st.text(alphabet='":\\ \t\na', min_size=1, max_size=6).filter(str.strip)
    claims = [make_claim(note=draw(text), scope={"region": draw(text)}) for _ in range(draw(st.integers(0, 2)))]
    dossier = make_dossier(sources=[make_source(title=draw(text), claims=claims)])
    gaps = st.sampled_from(["", "", "", "", " ", "\n", "\t "])
    repeats = st.sampled_from([False] * 9 + [True])
    repeated = False

    def write(value: Any) -> str:
        nonlocal repeated
        if isinstance(value, list):
            return f"[{','.join(map(write, value))}]"
        if not isinstance(value, dict):
            return json.dumps(value)
        members = []
        for key, item in value.items():
            member = f"{json.dumps(key)}{draw(gaps)}:{draw(gaps)}{write(item)}"
            members.append(member)
            if draw(repeats):
                repeated = True
                members.append(member)
        return "{" + ",".join(members) + "}"

    return write(dossier).encode(), repeated


@given(written())
def test_a_repeated_key_is_found_however_the_file_is_written(case: tuple[bytes, bool]) -> None:
    data, repeated = case
    if repeated:
        assert {problem.rule for problem in problems(data)} == {"repeated-key"}
    else:
        assert parse_dossier(data, "trip.json") == Dossier.model_validate_json(data)


def test_no_message_holds_the_jargon_of_a_library() -> None:
    wrong: list[Any] = [None, 5, "", "x", [], {}, True, 1.5, "9" * 5_000]
    said = "\n".join(
        problem.what
        for value in wrong
        for holder in (make_claim, make_source, make_question, make_visit)
        for key in ("scope", "title", "paragraph", "claims", "kind", "ordered", "id", "url", "dates", "reliability")
        for problem in problems_or_none(place(holder, key, value))
    )
    assert said
    assert not re.search(r"[Ii]nput|[Ff]ield|string|dict|tuple|valid|pydantic|None\b|True|False", said)


def place(holder: Any, key: str, value: Any) -> Json:
    """A dossier in which one member of one object is odd."""
    odd = holder(**{key: value}) if key != "id" else holder() | {"id": value}
    if holder is make_visit:
        return make_dossier(visit=odd)
    if holder is make_question:
        return make_dossier(questions=[odd])
    return make_dossier(sources=[odd if holder is make_source else make_source(claims=[odd])])


def problems_or_none(dossier: Json) -> tuple[Problem, ...]:
    try:
        parse_dossier(encoded(dossier), "trip.json")
    except DossierError as error:
        return error.problems
    return ()


def test_a_flood_of_mistakes_is_told_in_seconds() -> None:
    questions = [make_question(f"q{i}") for i in range(2_000)]
    claims = [make_claim(f"p{i}") for i in range(20_000)]
    data = encoded(make_dossier(questions=questions, sources=[make_source(claims=claims)])).ljust(80_000 * BYTES_EACH)
    start = time.process_time()
    assert len(problems(data)) == diagnose.MAX_PROBLEMS
    assert time.process_time() - start < 10


@pytest.mark.parametrize("sign", [" ", "\u0001", "\u007f", "\u0085", "\ufffe"])
def test_an_address_to_which_no_paper_can_link_is_refused(sign: str) -> None:
    with pytest.raises(DossierError) as caught:
        parse_dossier(encoded(make_dossier(sources=[make_source(url=f"https://e.example/a{sign}b")])), "trip.json")

    assert "is not a web address" in caught.value.what
    parse_dossier(encoded(make_dossier(sources=[make_source(url="https://e.example/é?x=[1]")])), "trip.json")  # is good
