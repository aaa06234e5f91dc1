"""What is said of a text that is no JSON to who has never heard of JSON."""

import gzip

import pytest

from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.syntax import MERGE_MARKS, SORTS, syntax_flaw
from visitbrief.errors import DossierError, Problem


def problem(text: str) -> Problem:
    with pytest.raises(DossierError) as caught:
        parse_dossier(text.encode(), "trip.json")
    (only,) = caught.value.problems
    return only


@pytest.mark.parametrize(
    ("text", "column", "what", "hint"),
    [
        ('{"a": 1 "title": 2}', 9, 'a comma is missing before "title"', "or }, if the object ends here"),
        ('["a" "b"]', 6, 'a comma is missing before "b"', "or ], if the list ends here"),
        ('{"a": 1;}', 8, "; stands where a comma or } should", ""),
        ('{"a": [1, 2}', 12, "} stands where ] should", "the list that is open here ends with ]"),
        ('{"a": {"b": 1]', 14, "] stands where } should", "the object that is open here ends with }"),
        ('{"a": "b"c"}', 10, "a text ends before c", "for a quotation mark"),
        ('{"a": 1,,"b": 2}', 9, "there is a comma too many", "remove it"),
        ('{"a": 1,000}', 9, "a comma stands before 000", "write a number without commas"),
        ("{'a': 1}", 2, "a key must stand in double quotes", 'write "a"'),
        ("{a: 1}", 2, "a key must stand in double quotes", 'write "a"'),
        ('{"a" 1}', 6, "a colon is missing before 1", '"key": value'),
        ('{"a"= 1}', 5, "= stands where a colon should", '"key": value'),
        ('{"a": }', 7, "a value is missing before }", "write null"),
        ('{"a":', 5, "the file ends where a value should stand", "was it cut short?"),
        ('{"a": [1, 2', 11, "the file ends in the middle of a list", "is a ] missing?"),
        ("{\"a\": 'x'}", 7, "a text must stand in double quotes, not in '", 'write it as "text"'),
        ('{"a": “x”}', 7, "a text must stand in double quotes, not in “", 'write it as "text"'),
        ('{"a": x}', 7, "x is not in quotes", "a text stands in double quotes"),
        ('{"a": True}', 7, "True is not in quotes", "write true"),
        ('{"a": None}', 8, "None is not in quotes", "write null"),
        ('{"a": tru}', 7, "tru is not in quotes", "true, false or null"),
        ('{"a": +1}', 7, "a number begins with a digit or -, not with +", "write it as 5, -5 or 0.5"),
        ('{"a": 01}', 8, "a number is not written as JSON writes it", "write it as 5, -5 or 0.5"),
        ('{"a": "\\q"}', 9, "a backslash stands before a character that needs none", "for a backslash"),
        ('[{"a": 1, {"b": 2}]', 11, "{ stands where a key should", "is a } missing before the comma?"),
        ('{"a": "x\ty"}', 9, "there is a tab inside a text", r"write \t"),
        ('{"a": "x\x01"}', 9, "an invisible character (U+0001) stands inside a text", "remove it"),
        ("format: 1\nvisit:\n", 1, "this is not JSON; it looks like YAML", "a dossier is written in JSON"),
        ("---\nformat: 1\n", 1, "this is not JSON; it looks like YAML", "a dossier is written in JSON"),
        ('{"a": // b\n1}', 7, "there is a comment", "JSON has no comments"),
        ('{"a": 1 /* b */}', 9, "there is a comment", "JSON has no comments"),
        ('{# b\n"a": 1}', 2, "there is a comment", "JSON has no comments"),
        ('{"a": 1} # b', 10, "there is a comment", "JSON has no comments"),
        ('{"a": 1}}', 9, "there is a } too many", "remove it"),
        ('{"a": \ufeff1}', 7, "an invisible character (U+FEFF) stands where a value should", ""),
    ],
)
def test_a_slip_is_told_by_what_stands_there_and_what_should(text: str, column: int, what: str, hint: str) -> None:
    told = problem(text)
    assert (told.line, told.what) == (1, what)
    assert abs((told.column or 0) - column) <= 1
    assert hint in told.hint


def test_a_comma_missed_at_the_end_of_a_line_is_placed_at_the_next_member() -> None:
    told = problem('{"a": 1\n\n  "title": 2}')
    assert (told.line, told.column, told.what) == (3, 3, 'a comma is missing before "title"')


@pytest.mark.parametrize("mark", MERGE_MARKS)
@pytest.mark.parametrize(
    "text", ['{"a": 1\n%s x\n}', '{"a": 1,\n%s\n"b": 2}', '{"a": [1,\n%s\n2]}', '{"a": [1\n%s x\n]}']
)
def test_what_git_leaves_of_a_conflict_is_named(text: str, mark: str) -> None:
    told = problem(text % mark)
    assert (told.line, told.column, told.what) == (2, 1, "there is a merge conflict")
    assert mark[:1] == "|" or mark in told.hint


@pytest.mark.parametrize(
    ("data", "what", "hint"),
    [
        (gzip.compress(b"{}"), "this is a gzip file, not JSON", "gunzip"),
        (b"PK\x03\x04\x14\x00", "this is a ZIP file, not JSON", "unpack it"),
    ],
    ids=["gzip", "ZIP"],
)
def test_a_packed_file_is_recognised(data: bytes, what: str, hint: str) -> None:
    with pytest.raises(DossierError) as caught:
        parse_dossier(data, "trip.json")
    assert (caught.value.what, caught.value.problems[0].line) == (what, None)
    assert hint in caught.value.hint


@pytest.mark.parametrize("message", [part for part, _ in SORTS])
@pytest.mark.parametrize("after", ["", " ", "\x00", "\u202e", '"' * 500, "x" * 500, "//", "}", "é", "1"])
def test_whatever_stands_there_is_told_in_few_plain_words(message: str, after: str) -> None:
    flaw = syntax_flaw(message, "x" * 500, after)
    assert 0 < len(flaw.what) < 120
    assert "expected" not in flaw.what
    assert "`" not in flaw.what
