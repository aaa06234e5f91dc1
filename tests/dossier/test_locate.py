import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.dossier.locate import Lines, Member, locate, members, pointer
from visitbrief.dossier.record import Path

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def every(value: Any, path: Path = ()) -> dict[Path, Any]:
    """All values within a value, by path, in order."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = {path: value}
    for step, item in inside:
        found |= every(item, (*path, step))
    return found


@given(json_values, st.sampled_from([None, 0, 1, "\t"]), st.booleans())
def test_every_path_leads_to_where_its_value_stands(value: Any, indent: int | str | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    expected = every(value)
    found = locate(text, expected.keys())
    assert list(found) == list(expected)
    for path, member in found.items():
        there, _ = json.JSONDecoder().raw_decode(text, member.value)
        assert there == expected[path]
        if path and isinstance(path[-1], str):
            assert json.JSONDecoder().raw_decode(text, member.key)[0] == path[-1]
        else:
            assert member.key == member.value
        assert not member.repeated


@given(json_values, st.data())
def test_what_is_passed_over_does_not_shift_what_is_found(value: Any, data: st.DataObject) -> None:
    text = json.dumps(value)
    everything = {member.path: member for member in members(text)}
    one = data.draw(st.sampled_from(list(everything)))
    assert locate(text, [one]) == {one: everything[one]}


@given(st.text(alphabet="a\n\r\téß\u2028", max_size=40), st.integers(min_value=0, max_value=40))
def test_lines_and_columns_count_from_one(text: str, offset: int) -> None:
    before = text[: min(offset, len(text))]
    place = Lines(text).place(len(before))
    assert (place.line, place.column) == (before.count("\n") + 1, len(before.split("\n")[-1]) + 1)


def test_a_repeated_key_is_marked_and_the_last_one_is_found() -> None:
    text = '{"a": 1, "b": {"a": 2}, "\\u0061": 3}'
    assert [(member.path, member.repeated) for member in members(text)] == [
        ((), False),
        (("a",), False),
        (("b",), False),
        (("b", "a"), False),
        (("a",), True),
    ]
    assert text[locate(text, [("a",)])[("a",)].value] == "3"
    assert text[locate(text, [("a",)], hasty=True)[("a",)].value] == "1"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        (r'"a\u0062"', "ab"),
        (r'"a\"b\\"', 'a"b\\'),
        ('"a\\t\tb"', "a\t\tb"),
        (r'"\x"', r"\x"),
        ('""', ""),
    ],
)
def test_a_key_is_what_its_escapes_say_or_as_it_stands_where_they_say_nothing(written: str, key: str) -> None:
    assert [member.path for member in members(f"{{{written}: 1}}")] == [(), (key,)]


def test_an_object_that_is_passed_over_ends_where_it_ends() -> None:
    text = '{"a": {"b": ["}", {"c": [1, 2]}], "d": "]"}, "e": [{}, []], "f": 3}'

    assert [member.path for member in members(text, into=[()])] == [(), ("a",), ("e",), ("f",)]
    assert [member.path for member in members(text, into=[(), ("e",)])] == [
        (), ("a",), ("e",), ("e", 0), ("e", 1), ("f",)
    ]  # fmt: skip
    assert [member.path for member in members('{"a": [{"b": 1', into=[()])] == [(), ("a",)]


def test_a_member_says_where_its_key_and_its_value_begin() -> None:
    text = '{ "a" : [ 1,\n "x"] }'

    assert list(members(text)) == [
        Member((), 0, 0, False),
        Member(("a",), 2, 8, False),
        Member(("a", 0), 10, 10, False),
        Member(("a", 1), 14, 14, False),
    ]


@pytest.mark.parametrize(
    ("path", "written"),
    [((), ""), (("sources", 7, "url"), "/sources/7/url"), (("a/b", "m~n", "~1", ""), "/a~1b/m~0n/~01/")],
)
def test_a_pointer_is_written_as_rfc_6901_has_it(path: Path, written: str) -> None:
    assert pointer(path) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        '{"a"',
        '{"a" 1',
        "]",
        "[1,",
        '{"a": "b',
        "{1: 2}",
        ",",
        "}{",
        "[}",
        "1 2",
        ":",
        '{"\\x": 1}',
        '{"a": "\\',
    ],
)
def test_a_text_that_is_no_json_ends_the_walk_quietly(text: str) -> None:
    assert len(list(members(text))) <= 3


def test_depth_and_length_do_no_harm() -> None:
    deep = "[" * 100_000
    assert sum(1 for _ in zip(members(deep), range(2_000), strict=False)) == 2_000
    long = json.dumps(['\\"é' * 1_000_000, 1])
    assert locate(long, [(1,)])[(1,)].value == long.rindex("1")
