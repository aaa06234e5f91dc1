import pytest

from visitbrief.render.document import Line, Role, Span, line
from visitbrief.render.words import measure, words, wrap


def wrapped(text: Line, width: int) -> list[str]:
    return ["".join(span.text for span in printed) for printed in wrap(words(text), width)]


ID = Span("gazeta-quito", Role.ID)
FIGURE = Span("nearly $20 million", Role.FIGURE)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param(line("one two three"), 7, ["one two", "three"], id="text breaks between words"),
        pytest.param(line("  one   two "), 20, ["one two"], id="spaces are only separators"),
        pytest.param(line(), 20, [""], id="no words are one empty line"),
        pytest.param(line("say ", FIGURE, " or"), 20, ["say", "nearly $20 million", "or"], id="a figure stays whole"),
        pytest.param(line("(", FIGURE, "),"), 21, ["(nearly $20 million),"], id="a unit keeps what is stuck to it"),
        pytest.param(line("(", FIGURE, "),"), 20, ["(", "nearly $20 million", "),"], id="until there is no room"),
        pytest.param(line(ID, ", ", ID), 13, ["gazeta-quito,", "gazeta-quito"], id="ids break at the comma"),
        pytest.param(line("by ", ID), 5, ["by", "gazeta-quito"], id="an id wider than the page stands alone"),
        pytest.param(line("abcdefgh"), 3, ["abc", "def", "gh"], id="a long word is broken"),
        pytest.param(line("a 東京都"), 4, ["a", "東京", "都"], id="wide characters take two cells"),
        pytest.param(
            line(Span("word " * 10, Role.FIGURE)), 14, ["word word word"] * 3 + ["word"], id="a quotation wraps"
        ),
        pytest.param(line("x ", Span("⚠ disputed", Role.FLAG)), 11, ["x", "⚠ disputed"], id="a flag stays whole"),
    ],
)
def test_where_lines_break(text: Line, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_the_space_between_words_of_one_role_has_that_role() -> None:
    [printed] = wrap(words(line(Span("so bold", Role.STRONG), " it is")), 20)
    assert [(span.text, span.role) for span in printed[:3]] == [
        ("so", Role.STRONG),
        (" ", Role.STRONG),
        ("bold", Role.STRONG),
    ]
    assert Span(" ", Role.PLAIN) in printed


def test_width_is_counted_in_cells() -> None:
    assert measure(line("東京", Span("é"))) == 5
