from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from golden import Golden
from visitbrief.render.document import (
    Block,
    Bullets,
    Callout,
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Role,
    Row,
    Span,
    Table,
    line,
)
from visitbrief.render.terminal import render_terminal
from visitbrief.render.text import visible
from visitbrief.render.words import is_unit

WIDTHS = (60, 80, 120, 200)
FLAG = Span("⚠ disputed", Role.FLAG)


def show(*blocks: Block, width: int = 80, color: bool = False, encoding: str = "utf-8", title: str = "") -> str:
    return render_terminal(Document(title, blocks), width=width, color=color, encoding=encoding)


def figure(text: str) -> Span:
    return Span(text, Role.FIGURE)


def ids(*names: str) -> Line:
    return line(*[part for name in names for part in (", ", Span(name, Role.ID))][1:])


def cell(*lines: Line | str | Span) -> tuple[Line, ...]:
    return tuple(each if isinstance(each, tuple) else line(each) for each in lines)


SUMS = Table(
    columns=(
        Column("Sum", priority=2),
        Column("Amount", right=True),
        Column("What for", priority=3),
        Column("Printed by", priority=2),
        Column("Flag"),
    ),
    rows=(
        Row(
            (
                cell("Security package", Span("aid.security.total", Role.ID)),
                cell(figure("nearly $20 million")),
                cell("Everything promised to the police and the navy together"),
                cell(ids("gazeta-quito", "metro-report", "wire-agency-international")),
                cell(FLAG, figure("$13.5 million")),
            )
        ),
        Row(
            (
                cell("Drones", Span("aid.security.drones", Role.ID)),
                cell(figure("$6 million")),
                cell("Unmanned aircraft"),
                cell(ids("gazeta-quito")),
                (),
            ),
            depth=1,
        ),
    ),
    caption="Promised to Ecuador",
)

TRICKY = Document(
    "A trip to Quito – “two days” of talks",
    (
        Facts((("When", line("2025-09-02 to 2025-09-04")), ("Who", line("Ada Envoy, ", Span("ada-envoy", Role.ID))))),
        Paragraph(
            line(
                "One figure is ", FLAG, ": one source prints ", figure("13,5 millones de dólares"), " as the total and"
                " three others, all of them copies of one report, print ", figure("nearly $20 million"), " for it.",
            )
        ),
        Bullets(
            (
                line("A quotation keeps its brackets: ", Span("[the] “plan” [sic] works[/b]", Role.STRONG)),
                line("An escape \x1b[2J, an override \u202e5.31$ and a\nline break do no harm"),
                line("東京 and Ñuñoa are as wide as they look"),
            )
        ),
        Heading("Sums"),
        SUMS,
        Callout(
            line(Span("MAJOR", Role.MAJOR), " Security package"),
            (
                Paragraph(line("How much is the whole of it?")),
                Facts((("Safe to say", line(figure("at least $13.5 million"))), ("Rests on", line("2 origins")))),
            ),
            Role.MAJOR,
        ),
        Heading("A detail", level=3),
        Table(columns=(Column("Detail"),), rows=(), empty="Nothing is known of it."),
    ),
)  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_reader_sees(width: int, golden: Golden) -> None:
    golden.check(f"tricky-{width}", render_terminal(TRICKY, width=width, color=False, encoding="utf-8"))


def test_what_a_reader_sees_in_ascii(golden: Golden) -> None:
    shown = render_terminal(TRICKY, width=120, color=False, encoding="ascii")
    assert shown.isascii()
    golden.check("tricky-ascii", shown)


def test_what_a_reader_sees_in_colour(golden: Golden) -> None:
    shown = render_terminal(TRICKY, width=120, color=True, encoding="utf-8")
    golden.check("tricky-colour", shown.replace("\x1b", "␛"))


@pytest.mark.parametrize("width", WIDTHS)
def test_colour_adds_nothing_but_attributes(width: int) -> None:
    from rich.text import Text

    coloured, plain = (render_terminal(TRICKY, width=width, color=color, encoding="utf-8") for color in (True, False))
    # By lines, because `from_ansi` drops the last newline before Rich 15.
    assert Text.from_ansi(coloured).plain.splitlines() == plain.splitlines()


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        *((name, "1") for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE", "TTY_INTERACTIVE")),
        ("TERM", "dumb"),
    ],
)
def test_the_environment_has_no_say(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [render_terminal(TRICKY, width=80, color=color, encoding="utf-8") for color in (True, False)]
    monkeypatch.setenv(variable, value)
    assert [render_terminal(TRICKY, width=80, color=color, encoding="utf-8") for color in (True, False)] == expected


def test_a_table_that_fits_is_a_table_and_one_that_does_not_is_cards() -> None:
    table, cards = show(SUMS, width=120).splitlines(), show(SUMS, width=60).splitlines()
    assert table[1].split() == ["Sum", "Amount", "What", "for", "Printed", "by", "Flag"]
    assert "Amount      nearly $20 million" in cards


def test_a_card_leaves_out_empty_facts_and_keeps_the_depth_of_its_row() -> None:
    last_card = show(SUMS, width=60).split("\n\n")[-1]
    assert "Flag" not in last_card
    assert all(each.startswith("  ") for each in last_card.splitlines())


def test_the_column_of_least_priority_gives_way_first() -> None:
    words = "some words to read some words to read"
    columns = (Column("A", priority=1), Column("B", priority=2))
    first, *_ = show(Table(columns, (Row((cell(words), cell(words))),)), width=64).splitlines()[2:]
    assert first == f"{words}  some words to read some"


def test_a_figure_column_is_set_flush_right() -> None:
    shown = show(
        Table(
            (Column("Amount", right=True), Column("Id")), (Row((cell("5"), cell("x"))), Row((cell("1,234"), cell("y"))))
        )
    )
    assert shown.splitlines() == ["Amount  Id", "──────────", "     5  x", " 1,234  y"]


@pytest.mark.parametrize("width", [60, 100, 200])
def test_headings_reach_the_right_edge_as_tables_do(width: int) -> None:
    rows = (Row((cell(Span("word " * 42)),)),)
    shown = show(Heading("Title"), Table((Column("Text"),), rows), width=width).splitlines()
    assert [len(line) for line in shown if line[-1:] == "─"] == [width, width]


def test_an_id_wider_than_the_page_stands_alone_on_its_line() -> None:
    name = "a-very-long-id-" * 6
    long_id = Span(name, Role.ID)
    blocks: tuple[Block, ...] = (
        Paragraph(line("see ", long_id, " for it")),
        Bullets((line("see ", long_id),)),
        Facts((("Id", line(long_id)),)),
        Table((Column("Id"), Column("What")), (Row((cell(long_id), cell("a thing"))),)),
        Callout(line("Note"), (Paragraph(line("see ", long_id)),)),
    )
    for block in blocks:
        shown = show(block, width=60).splitlines()
        assert name in shown
        assert all(len(each) <= 60 for each in shown if each != name)


def test_nothing_to_show_leaves_no_gap() -> None:
    empty: tuple[Block, ...] = (
        Paragraph(line("")), Bullets(()), Facts(()), Table((Column("A"),), ()), Heading(" "), Callout((), ())
    )  # fmt: skip
    assert show(Paragraph(line("one")), *empty, Paragraph(line("two"))) == "one\n\ntwo\n"


# Any document at all


ANY_TEXT = st.one_of(
    st.text(st.sampled_from("abcé東 ⚠–[]/\\\x1b\u202e\n"), max_size=30),
    st.sampled_from(["$13.5 million", "[/b]", "x" * 300, "some words to wrap and wrap again", "20\xa0%"]),
)
ANY_SPAN = st.builds(Span, ANY_TEXT, st.sampled_from(Role))
ANY_LINE = st.lists(ANY_SPAN, min_size=1, max_size=4).map(tuple)


def any_table(columns: int) -> st.SearchStrategy[Table]:
    cells = st.lists(ANY_LINE, max_size=2).map(tuple)
    rows = st.lists(st.builds(Row, st.tuples(*[cells] * columns), st.integers(0, 2)), min_size=1, max_size=3).map(tuple)
    heads = st.tuples(
        *[st.builds(Column, st.sampled_from(["A", "A title"]), st.booleans(), st.integers(1, 3))] * columns
    )
    return st.builds(Table, heads, rows)


ANY_FLAT_BLOCK: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, ANY_TEXT, st.integers(1, 3)),
    st.builds(Paragraph, ANY_LINE),
    st.builds(Bullets, st.lists(ANY_LINE, max_size=3).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(ANY_TEXT, ANY_LINE), max_size=3).map(tuple)),
    st.integers(1, 5).flatmap(any_table),
)
ANY_BLOCK = ANY_FLAT_BLOCK | st.builds(
    Callout, ANY_LINE, st.lists(ANY_FLAT_BLOCK, max_size=2).map(tuple), st.sampled_from(Role)
)


def spans(block: Block) -> Iterator[Span]:
    match block:
        case Heading():
            yield Span(block.text)
        case Paragraph():
            yield from block.content
        case Bullets():
            yield from (span for item in block.items for span in item)
        case Facts():
            for term, fact in block.pairs:
                yield from (Span(term), *fact)
        case Table():
            yield from (span for row in block.rows for lines in row.cells for each in lines for span in each)
        case Callout():
            yield from (Span(span.text, block.role) if span.role is Role.PLAIN else span for span in block.title)
            yield from (span for inner in block.body for span in spans(inner))


def inked(text: str) -> Counter[str]:
    return Counter(visible(text).replace(" ", ""))


@given(st.lists(ANY_BLOCK, max_size=3), st.sampled_from(WIDTHS))
def test_any_document_fits_the_page_and_loses_nothing(blocks: list[Block], width: int) -> None:
    shown = show(*blocks, width=width)
    lines = shown.splitlines()
    found = [span for block in blocks for span in spans(block)]
    units = {visible(span.text) for span in found if is_unit(Span(visible(span.text), span.role))}
    assert all(cell_len(each) <= width or each in units for each in lines)
    assert all(each == each.rstrip(" ") for each in lines)
    assert all(unit.rstrip(" ") in shown for unit in units)
    assert Counter(shown) >= sum((inked(span.text) for span in found), Counter())


def test_facts_set_below_their_terms_leave_no_line_where_a_term_is_left_out() -> None:
    facts = Facts((("Why", line("one reason")), ("", line("another, by ", Span("a-source-with-a-long-name", Role.ID)))))

    page = render_terminal(Document("Facts", (facts,)), width=28, color=False, encoding="utf-8")

    assert "" not in page.splitlines()[2:]
