import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from visitbrief.render.text import (
    LONGEST_DESCRIPTION,
    for_completion,
    for_encoding,
    in_calendar,
    in_cell,
    in_json,
    in_markdown,
    visible,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("plain [/b] [sic]", "plain [/b] [sic]", id="markup is text"),
        pytest.param("\x1b[31mred", r"\x1b[31mred", id="escape sequence"),
        pytest.param("\x9b31mred", r"\x9b31mred", id="C1 control"),
        pytest.param("a\x00b\x7f\x08", r"a\x00b\x7f\x08", id="NUL, DEL, backspace"),
        pytest.param("$5\u202e.31", r"$5\u202e.31", id="right-to-left override"),
        pytest.param("a\u2066b\u2069\u200f", r"a\u2066b\u2069\u200f", id="isolates and marks"),
        pytest.param("a\u200bb\ufeffc\xad", r"a\u200bb\ufeffc\xad", id="zero width, BOM, soft hyphen"),
        pytest.param("a\U000e0041", r"a\U000e0041", id="tag character"),
        pytest.param("a\u3164b", r"a\u3164b", id="invisible letter"),
        pytest.param("a\udc80b", r"a\udc80b", id="lone surrogate"),
        pytest.param("a\u2028b", r"a\u2028b", id="line separator"),
        pytest.param("one\ntwo\r\nthree\tfour", "one two three four", id="line breaks and tabs"),
        pytest.param("bare\rreturn", r"bare\x0dreturn", id="a carriage return overwrites the line"),
        pytest.param("café “naïve” 20\xa0%", "café “naïve” 20\xa0%", id="ordinary print"),
        pytest.param("نوبوا Нобоа", "نوبوا Нобоа", id="other scripts"),
        pytest.param("⚠\ufe0f", "⚠\ufe0f", id="variation selector"),
    ],
)
def test_what_cannot_be_seen_becomes_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_no_character_left_can_steer_a_terminal(text: str) -> None:
    shown = visible(text)
    assert {unicodedata.category(char) for char in shown}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Ada’s “plan” – or—…", 'Ada\'s "plan" - or--...', id="typographic signs"),
        pytest.param("Muñoz, café, Zürich", "Munoz, cafe, Zurich", id="accents"),
        pytest.param("Mun\u0303oz", "Munoz", id="accents as marks of their own"),
        pytest.param("Łódź, Ærø, Straße", "Lodz, AEro, Strasse", id="letters without a decomposition"),
        pytest.param("⚠ disputed → • ≤ 5", "! disputed -> * <= 5", id="signs"),
        pytest.param("€5, 2½, 10², ﬁn", "EUR 5, 2 1/2, 10^2, fin", id="figures keep their meaning"),
        pytest.param("¿«3.º»?", '?"3.o"?', id="Spanish"),
        pytest.param("Нобоа 東", r"\u041d\u043e\u0431\u043e\u0430 \u6771", id="other scripts are spelled out"),
        pytest.param("😀 ¤", r"\U0001f600 \xa4", id="escapes of every length"),
    ],
)
def test_an_ascii_terminal_gets_lookalikes(text: str, shown: str) -> None:
    assert for_encoding(text, "ascii") == shown


def test_an_encoding_keeps_the_characters_that_it_has() -> None:
    assert for_encoding("“Muñoz” → 5 €", "cp1252") == "“Muñoz” -> 5 €"


@given(ANY_TEXT, st.sampled_from(["ascii", "cp1252", "cp437", "latin-1", "utf-8"]))
def test_the_result_can_always_be_encoded(text: str, encoding: str) -> None:
    assert for_encoding(visible(text), encoding).encode(encoding) is not None


@given(st.text(st.characters(codec="cp1252")))
def test_what_can_be_encoded_is_left_alone(text: str) -> None:
    assert for_encoding(text, "cp1252") == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("The Gazette, Quito", "The Gazette, Quito", id="plain"),
        pytest.param(r"Herald \$(touch pwned)", "Herald touch pwned", id="a command"),
        pytest.param("\"a\" `b` 'c' (d) {e} [f] <g> $h", "a b ʼcʼ d e f g h", id="quotes and brackets"),
        pytest.param("a;b&c|d:e*f?g~h!i#j%k=l@m^n\\o", "a b c d e f g h i j k l m n o", id="signs of shells"),
        pytest.param("one\ntwo\r\nthree\tfour\x1b[2J\x00", "one two three four 2J", id="control characters"),
        pytest.param("a\u202eb\u200bc\u3164d\ud800e", "a b c d e", id="what cannot be seen"),
        pytest.param("Mexico’s visit, 2–4 September — 1.5/2", "Mexicoʼs visit, 2-4 September - 1.5/2", id="print"),
        pytest.param(
            "Muñoz Mun\u0303oz Нобоа نوبوا 東京 हिन्दी ½", "Muñoz Mun\u0303oz Нобоа نوبوا 東京 हिन्दी ½", id="scripts"
        ),
        pytest.param("“a” „b“ «c» ＄ （ ｀ ＼", "a b c", id="quotes and signs of other widths"),
        pytest.param(" ; ", "", id="nothing is left"),
        pytest.param("a" * 61, "a" * 60, id="too long"),
    ],
)
def test_a_shell_is_told_letters_and_digits(text: str, shown: str) -> None:
    assert for_completion(text) == shown


@given(ANY_TEXT)
def test_no_sign_left_means_anything_to_a_shell(text: str) -> None:
    shown = for_completion(text)
    assert {char for char in shown if unicodedata.category(char)[0] not in "LMN"} <= set(" .,-/")
    assert len(shown) <= LONGEST_DESCRIPTION
    assert for_completion(shown) == shown


def test_json_escapes_what_cannot_be_seen() -> None:
    assert in_json('{"a": "x\x9b2J\x7f \u202e \U000e0041é…",\n "ф": 1}') == (
        '{"a": "x\\u009b2J\\u007f \\u202e \\udb40\\udc41é…",\n "ф": 1}'
    )


@given(st.text())
def test_escaped_json_says_the_same_and_steers_no_terminal(text: str) -> None:
    written = in_json(json.dumps({text: [text]}, ensure_ascii=False, indent=1))
    assert json.loads(written) == {text: [text]}
    assert all(visible(line) == line for line in written.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|'/c calc'!A1", "＝1+1", "－1", " =1", "\n=1", "\xa0@x", "-", "+",
        "--1", "-1.", "+.5", "-1e9", "-1,000", "\tone", "\rone", "-１",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert in_cell(text) == "'" + visible(text)


@pytest.mark.parametrize(
    ("text", "cell"),
    [("a;=1+1", "a;'=1+1"), ("a; -b;+c", "a;' -b;'+c"), ("=1;@b", "'=1;'@b"), ("1;-2;3", "1;-2;3"), ("a;b", "a;b")],
)
def test_no_part_of_a_cell_is_a_formula_where_semicolons_part_cells(text: str, cell: str) -> None:
    assert in_cell(text) == cell


@pytest.mark.parametrize("text", ["", "one", "1+1", "a=1", "-1", "+20", "-13.50", "€-1", "'=1", "2025-09-04", "#REF!"])
def test_any_other_text_stands_in_a_cell_as_it_is(text: str) -> None:
    assert in_cell(text) == text


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def as_read(markdown: str) -> list[tuple[str, str]]:
    """What a reader of Markdown makes of a text: kinds and contents, without paragraphs."""
    blocks = MARKDOWN.parse(markdown)
    assert {block.type for block in blocks} <= {"paragraph_open", "inline", "paragraph_close"}
    return [(each.type, each.content) for block in blocks for each in block.children or ()]


@pytest.mark.parametrize(
    "text",
    [
        "# no heading", "- no list", "+ no list", "* no list", "1. no list", "30) no list", "2025. A year", "1.", "---",
        "===", "=", "> no quotation", "<b>no tag</b>", "<!-- nothing -->", "[no](link)", "![no](image)",
        "[^1]: no note",
        "[x]: http://no/definition", "<http://no.link>", "`no code`", "```", "~~~", "    no code", "| a |", "a | b",
        "*no* _no_ **no** __no__ ~~no~~", "snake_case and _edge_", "&lt;&#60;&copy; R&D AT&T;", "\\* \\",
        "$20 million and $30 million$",
    ],
)  # fmt: skip
def test_nothing_in_a_text_is_markdown(text: str) -> None:
    assert "".join(content for _, content in as_read(in_markdown(text))) == text.strip()
    assert {kind for kind, _ in as_read(in_markdown(text))} <= {"text", "text_special"}


@pytest.mark.parametrize(
    "text",
    [
        "@name", "(@org/team)", "a.b+c@news.example", "#1", "owner/repo#23", "gazette#4", "GH-12", "gh-1", ":smile:",
        ":+one:", "www.news.example", "#1@name",
    ],
)  # fmt: skip
def test_what_github_would_make_a_reference_stands_in_a_code_span(text: str) -> None:
    read = as_read(in_markdown(f"See {text}, and"))
    assert "".join(content for _, content in read) == f"See {text}, and"
    assert [content for kind, content in read if kind == "code_inline"] == [text.strip("()")]


@pytest.mark.parametrize("text", ["10:30:45", "# 1", "a @ b", "GH", "www", "number 1:", "https://x.example/@a#1"])
def test_what_is_no_reference_stays_text(text: str) -> None:
    assert "code_inline" not in {kind for kind, _ in as_read(in_markdown(text))}


@given(st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~&;$=:/@ 1a\t\n\"'xéGHw")))
def test_markdown_gives_back_any_text(text: str) -> None:
    read = as_read(in_markdown(text))

    assert {kind for kind, _ in read} <= {"text", "text_special", "code_inline"}
    assert "".join(content for _, content in read) == visible(text).strip()


def test_an_address_stays_one_in_markdown() -> None:
    assert in_markdown("https://x.example/a_b?c=d&e=f#g-h") == "https://x.example/a_b?c=d&e=f#g-h"


def test_a_value_of_a_calendar_is_one_line_whose_signs_are_escaped() -> None:
    assert in_calendar("a;b,c\\n\r\nd:\x1b") == r"a\;b\,c\\n d:\\x1b"
