"""The rows of a view, and what CSV and NDJSON make of them."""

import csv
import json
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

import pytest

from visitbrief.errors import VisitbriefError
from visitbrief.render import lines, sheet
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.rows import columns_of

SCREEN = Screen(width=20, color=True, encoding="ascii")


@dataclass(frozen=True)
class Named:
    """A thing."""

    name: str


@dataclass(frozen=True)
class Part:
    """A part."""

    name: str
    sources: tuple[str | None, ...]
    parts: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Sum:
    """A sum."""

    id: str
    amount: Decimal | None
    sure: bool
    part: Part
    scope: dict[str, str]
    rivals: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Sums:
    """Sums."""

    sums: tuple[Sum, ...]
    ids: tuple[str, ...] = ()


COLUMNS = ("id", "amount", "sure", "part.name", "part.sources", "part.parts.name", "rivals.name")
FIRST = Sum("one", Decimal("-20.50"), True, Part("=A1", ("a", "-b")), {}, (Part("x", ()), Part("@y", ("c",))))
OTHER = Sum("two", None, False, Part('a "b",\nc', ()), {"in": "2025"})
ANSWER = Answer("aid", Sums((FIRST, OTHER)))


def asking(*fields: str, view: Sums = ANSWER.view) -> Answer[Sums]:
    return Answer("aid", view, fields=fields)


def test_a_column_is_a_path_that_goes_through_one_list_at_most() -> None:
    assert columns_of(ANSWER) == COLUMNS


def test_csv_has_a_cell_for_each_column_of_each_row_and_no_formula() -> None:
    printed = sheet.render(ANSWER, SCREEN).decode()

    assert list(csv.reader(StringIO(printed, newline=""))) == [
        list(COLUMNS),
        ["one", "-20.50", "true", "'=A1", "a; '-b", "", "x; '@y"],
        ["two", "", "false", 'a "b", c', "", "", ""],
    ]
    assert printed.count("\r\n") == printed.count("\n") == 3


def test_a_line_of_ndjson_is_a_whole_row() -> None:
    one, other = map(json.loads, lines.render(ANSWER, SCREEN).splitlines())

    assert one["rivals"][1] == {"name": "@y", "sources": ["c"], "parts": []}
    assert (one["amount"], other["amount"], other["part"]["name"]) == ("-20.50", None, 'a "b",\nc')


def test_fields_choose_and_order_the_columns_each_once() -> None:
    asked = asking("rivals.name", "id", "part.sources", "id")

    assert sheet.render(asked, SCREEN) == b"rivals.name,id,part.sources\r\nx; '@y,one,a; '-b\r\n,two,\r\n"
    assert (
        lines.render(asked, SCREEN).splitlines()[0]
        == b'{"rivals.name":["x","@y"],"id":"one","part.sources":["a","-b"]}'
    )


def test_without_rows_csv_has_its_head_and_ndjson_nothing() -> None:
    assert sheet.render(asking("id", view=Sums(())), SCREEN) == b"id\r\n"
    assert lines.render(asking("id", view=Sums(())), SCREEN) == b""


@pytest.mark.parametrize("render", [sheet.render, lines.render])
@pytest.mark.parametrize("view", [ANSWER.view, Sums(())])
@pytest.mark.parametrize("field", ["amonut", "rivals.sources", "scope", "part", ""])
def test_a_field_that_there_is_not_is_refused_and_those_that_there_are_named(
    render: object, view: Sums, field: str
) -> None:
    with pytest.raises(VisitbriefError, match=f"no field '{field}' in the rows of aid") as caught:
        render(asking("id", field, view=view), SCREEN)  # type: ignore[operator]
    assert caught.value.hint.endswith(f"there are {', '.join(COLUMNS)}")
    assert ("did you mean 'amount'?" in caught.value.hint) is (field == "amonut")


def test_what_acts_on_a_terminal_is_shown_as_a_code() -> None:
    hostile = asking(view=Sums((Sum("\x1b[2J\u202e", None, False, Part("", ()), {}),)))

    for render in (sheet.render, lines.render):
        printed = render(hostile, SCREEN).decode()
        assert not {"\x1b", "\u202e"} & set(printed)
        assert "\\u202e" in printed


def test_a_list_of_nothing_is_an_empty_cell_and_one_of_something_keeps_its_places() -> None:
    parts = {name: tuple(Part(each, ()) for each in name.split("|")) for name in ("|", "|x")}
    sums = tuple(Sum(name, None, True, Part("", ()), {}, rivals) for name, rivals in parts.items())
    rows = list(csv.reader(StringIO(sheet.render(Answer("aid", Sums(sums)), SCREEN).decode())))

    assert [row[rows[0].index("rivals.name")] for row in rows[1:]] == ["", "; x"]
