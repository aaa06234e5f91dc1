"""What is said of a text that is no JSON to who has never heard of JSON."""

import gzip

import pytest

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.syntax import MERGE_MARKS, SORTS, syntax_flaw
from visitbrief.errors import DossierError, Problem

LONG = "x" * 60
DIGITS = "5" * 60


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
        ('{"a": "b"c"}', 10, "a text ends before c", r"inside a text, write \" for a quotation mark"),
        ('{"a": 1,,"b": 2}', 9, "there is a comma too many", "remove it"),
        (
            '{"a": 1,000}',
            9,
            "a comma stands before 000",
            "write a number without commas; a key stands in double quotes",
        ),
        ("{'a': 1}", 2, "a key must stand in double quotes", 'write "a"'),
        ("{a: 1}", 2, "a key must stand in double quotes", 'write "a"'),
        ('{"a" 1}', 6, "a colon is missing before 1", 'a member is written "key": value'),
        ('{"a"; 1}', 5, "; stands where a colon should", 'a member is written "key": value'),
        ('{"a"= 1}', 5, "= stands where a colon should", 'a member is written "key": value'),
        ('{"a": }', 7, "a value is missing before }", "write null where nothing is known, or remove the key"),
        ('{"a":', 5, "the file ends where a value should stand", "was it cut short?"),
        ('{"a": [1, 2', 11, "the file ends in the middle of a list", "was it cut short, or is a ] missing?"),
        ("{\"a\": 'x'}", 7, "a text must stand in double quotes, not in '", 'write it as "text"'),
        ('{"a": “x”}', 7, "a text must stand in double quotes, not in “", 'write it as "text"'),
        ('{"a": x}', 7, "x is not in quotes", 'a text stands in double quotes: "text"; else write true, false or null'),
        ('{"a": True}', 7, "True is not in quotes", "write true"),
        ('{"a": None}', 7, "None is not in quotes", "write null"),
        (
            '{"a": tru}',
            7,
            "tru is not in quotes",
            'a text stands in double quotes: "text"; else write true, false or null',
        ),
        ('{"a": +1}', 7, "a number begins with a digit or -, not with +", "write it as 5, -5 or 0.5"),
        ('{"a": 01}', 8, "a number is not written as JSON writes it", "write it as 5, -5 or 0.5"),
        (r'{"a": "\q"}', 9, "a backslash stands before a character that needs none", r"write \\ for a backslash"),
        ('[{"a": 1, {"b": 2}]', 11, "{ stands where a key should", "is a } missing before the comma?"),
        ('{"a": "x\ty"}', 9, "there is a tab inside a text", r"write \t for a tab"),
        ('{"a": "x\x01"}', 9, "an invisible character (U+0001) stands inside a text", "remove it"),
        ("format: 1\nvisit:\n", 1, "this is not JSON; it looks like YAML", "a dossier is written in JSON"),
        ("---\nformat: 1\n", 1, "this is not JSON; it looks like YAML", "a dossier is written in JSON"),
        ('{"a": // b\n1}', 7, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ('{"a": 1 /* b */}', 9, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ('{# b\n"a": 1}', 2, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ('{"a": 1} # b', 10, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ('{"a": 1}}', 9, "there is a } too many", "remove it, or an earlier one"),
        ('{"a": \ufeff1}', 7, "an invisible character (U+FEFF) stands where a value should", ""),
        ('["a" {"b": 1}]', 6, "a comma is missing before {", "or ], if the list ends here"),
        ('["a" ["b"]]', 6, "a comma is missing before [", "or ], if the list ends here"),
        ("[1 2]", 4, "2 stands where a comma or ] should", ""),
        ("[1 §]", 4, "§ stands where a comma or ] should", ""),
        ('{"a": 1 b}', 9, "b stands where a comma or } should", ""),
        ('["a"é, 1]', 5, "a text ends before é", r"inside a text, write \" for a quotation mark"),
        ('{"a": "b" 1}', 11, "1 stands where a comma or } should", ""),
        ('{"a": "x', 8, "the file ends in the middle of a text", 'was it cut short, or is a " missing?'),
        ('{"a"', 4, "the file ends in the middle of an object", "was it cut short, or is a } missing?"),
        ('["a"', 4, "the file ends in the middle of a list", "was it cut short, or is a ] missing?"),
        ("{[1]: 2}", 2, "[ stands where a key should", "is a } missing before the comma?"),
        (
            '{"a": 1, 5: 2}',
            10,
            "a comma stands before 5",
            "write a number without commas; a key stands in double quotes",
        ),
        ("{: 1}", 2, "a key must stand in double quotes", 'write it as "key"'),
        ("{«a»: 1}", 2, "a key must stand in double quotes", 'write "a"'),
        ("{}]", 3, "there is a ] too many", "remove it, or an earlier one"),
        ("{} {}", 4, "there is something after the end of the dossier", "one file holds one dossier"),
        ('["a", nil]', 7, "nil is not in quotes", "write null"),
        ("[undefined]", 2, "undefined is not in quotes", "write null"),
        ("[FALSE]", 2, "FALSE is not in quotes", "write false"),
        ("[‘x’]", 2, "a text must stand in double quotes, not in ‘", 'write it as "text"'),
        ("[.5]", 2, "a number begins with a digit or -, not with .", "write it as 5, -5 or 0.5"),
        ("[,1]", 2, "a value is missing before ,", "write null where nothing is known, or remove the key"),
        ("[1,]", 4, "there is a comma with nothing after it", "remove the comma"),
        ('{"a": 1,}', 9, "there is a comma with nothing after it", "remove the comma"),
        ("[§]", 2, "§ stands where a value should", ""),
        ("[\xa01]", 2, "an invisible character (U+00A0) stands where a value should", ""),
        ("[1\u20282]", 3, "an invisible character (U+2028) stands where a comma or ] should", ""),
        ('{"a"\t1}', 6, "a colon is missing before 1", 'a member is written "key": value'),
        (
            r'["\ud800"]',
            9,
            r"a \u escape is incomplete or half of a pair",
            "write the character itself, or both halves",
        ),
        ("[-]", 3, "a number is not written as JSON writes it", "write it as 5, -5 or 0.5"),
        (
            f"[1 {LONG}]",
            4,
            f"{LONG[:40]} stands where a comma or ] should",
            "",
        ),
        (
            f"[{LONG}]",
            2,
            f"{LONG[:40]} is not in quotes",
            'a text stands in double quotes: "text"; else write true, false or null',
        ),
        (
            f"{{{LONG}: 1}}",
            2,
            "a key must stand in double quotes",
            f'write "{LONG[:40]}"',
        ),
        (
            f'{{"a": 1,{DIGITS}: 1}}',
            9,
            f"a comma stands before {DIGITS[:40]}",
            "write a number without commas; a key stands in double quotes",
        ),
        (
            f'["a" "{LONG}"]',
            6,
            f'a comma is missing before "{LONG[:40]}',
            "or ], if the list ends here",
        ),
        ("[1, ]}", 5, "there is a comma with nothing after it", "remove the comma"),
        (
            "[fals]",
            2,
            "fals is not in quotes",
            'a text stands in double quotes: "text"; else write true, false or null',
        ),
        ("[1 // c\n]", 4, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ('{"a" // c\n: 1}', 6, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ("// c\n{}", 1, "there is a comment", "JSON has no comments: remove it, or write it as a `note`"),
        ("- a\n- b\n", 1, "this is not JSON; it looks like YAML", "a dossier is written in JSON"),
    ],
)
def test_a_slip_is_told_by_what_stands_there_and_what_should(text: str, column: int, what: str, hint: str) -> None:
    assert problem(text) == Problem("trip.json", 1, column, "", what, hint, "syntax")


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
    assert told.hint == ("keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>")


@pytest.mark.parametrize(
    ("text", "line", "column", "what", "hint"),
    [
        ('{"a": 1,\n "b": 2', 2, 7, "the file ends in the middle of an object", "was it cut short, or is a } missing?"),
        ("[1,\n", 2, 1, "the file ends where a value should stand", "was it cut short?"),
        ('{"a": "b\nc"}', 2, 1, "there is a line break inside a text", r"write \n for a line break"),
        ('{"a": "b"\n  c}', 2, 3, "c stands where a comma or } should", ""),
        ('{\n"a": True\n}', 2, 6, "True is not in quotes", "write true"),
        ('{\n"a": True,\n"b": 1,\n"c": 2\n}', 2, 6, "True is not in quotes", "write true"),
        ('{\n"é": "é" "b": 1\n}', 2, 10, 'a comma is missing before "b"', "or }, if the object ends here"),
    ],
)
def test_a_slip_is_placed_in_its_line(text: str, line: int, column: int, what: str, hint: str) -> None:
    assert problem(text) == Problem("trip.json", line, column, "", what, hint, "syntax")


@pytest.mark.parametrize("word", ["null", "None", "nil", "NaN", "undefined"])
def test_what_others_call_nothing_is_null(word: str) -> None:
    assert syntax_flaw("expected value", "[", f"{word}]") == Flaw((), f"{word} is not in quotes", "write null")


def test_what_the_parser_says_otherwise_is_passed_on() -> None:
    assert syntax_flaw("something odd", "", "") == Flaw((), "this is not JSON: something odd")


def test_nothing_after_the_place_is_the_end_of_the_line() -> None:
    flaw = syntax_flaw("expected `,` or `}`", '{"a": 1', "")

    assert flaw == Flaw((), "the end of the line stands where a comma or } should", "")


@pytest.mark.parametrize(
    ("data", "what", "hint"),
    [
        (
            gzip.compress(b"{}"),
            "this is a gzip file, not JSON",
            "unpack it: `gunzip -c FILE` prints what is in it, and `--dossier -` reads that",
        ),
        (b"PK\x03\x04\x14\x00", "this is a ZIP file, not JSON", "unpack it, and name the dossier that is in it"),
    ],
    ids=["gzip", "ZIP"],
)
def test_a_packed_file_is_recognised(data: bytes, what: str, hint: str) -> None:
    with pytest.raises(DossierError) as caught:
        parse_dossier(data, "trip.json")
    assert caught.value.problems == (Problem("trip.json", None, None, "", what, hint, "encoding"),)


@pytest.mark.parametrize("message", [part for part, _ in SORTS])
@pytest.mark.parametrize("after", ["", " ", "\x00", "\u202e", '"' * 500, "x" * 500, "//", "}", "é", "1"])
def test_whatever_stands_there_is_told_in_few_plain_words(message: str, after: str) -> None:
    flaw = syntax_flaw(message, "x" * 500, after)
    assert 0 < len(flaw.what) < 120
    assert "expected" not in flaw.what
    assert "`" not in flaw.what
