from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic_core import ValidationError

from visitbrief.dossier import record
from visitbrief.dossier.record import Alias, Limits, Record, validator


class Colour(StrEnum):
    RED = "red"


class Leaf(Record):
    id: Annotated[str, Limits(pattern="^[a-z]+$", max_length=3)]
    size: Annotated[int, Limits(ge=1)] | None = None


class Tree(Record):
    version: Annotated[Literal[1], Alias("$version")]
    leaf: Leaf | None = None
    leaves: tuple[Leaf, ...] = ()
    names: tuple[str, ...] = ()
    buds: Annotated[tuple[Leaf, ...], Limits(max_length=2)] = ()
    colour: Colour = Colour.RED
    tall: bool = False


@pytest.fixture(autouse=True)
def _compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers are compiled once in a process: each test compiles its own."""
    monkeypatch.setattr(record, "_validators", {})


WHOLE = b'{"$version": 1, "leaf": {"id": "a"}, "leaves": [{"id": "b", "size": 2}], "names": ["x"], "tall": true}'


def test_reads_json_into_records_of_the_declared_types() -> None:
    tree = Tree.model_validate_json(WHOLE)
    assert tree == Tree(
        version=1, leaf=Leaf(id="a"), leaves=(Leaf(id="b", size=2),), names=("x",), colour=Colour.RED, tall=True
    )
    assert tree.colour is Colour.RED


def test_a_decoded_value_reads_like_its_text() -> None:
    tree = Tree.model_validate_json(WHOLE)
    assert Tree.model_validate(tree.model_dump()) == tree
    assert Tree.model_validate({"$version": 1, "colour": "red"}).colour is Colour.RED


def test_remembers_which_members_were_given_and_takes_the_others_from_its_class() -> None:
    leaf = Leaf.model_validate_json(b'{"id": "a"}')
    assert (leaf.size, leaf.model_fields_set) == (None, {"id"})
    assert leaf.model_copy(update={"size": 3}) == Leaf(id="a", size=3)
    assert Leaf(id="a", size=None).model_fields_set == {"id", "size"}


def test_equal_when_all_members_are_equal_whether_given_or_not() -> None:
    assert Leaf(id="a") == Leaf(id="a", size=None) != Leaf(id="b")
    assert hash(Leaf(id="a")) == hash(Leaf(id="a", size=None))
    assert Leaf(id="a") != "a"


def test_dumps_what_was_given_under_its_json_keys() -> None:
    tree = Tree(version=1, leaves=(Leaf(id="a"),), colour=Colour.RED)
    assert tree.model_dump() == {"$version": 1, "leaves": [{"id": "a"}], "colour": "red"}
    assert repr(Leaf(id="a")) == "Leaf(id='a')"


def test_is_frozen() -> None:
    leaf = Leaf(id="a")
    with pytest.raises(AttributeError, match="frozen"):
        leaf.size = 3  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del leaf.id


def test_made_by_hand_its_member_names_are_checked() -> None:
    with pytest.raises(TypeError, match="Leaf needs id"):
        Leaf()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Leaf has no colour"):
        Leaf(id="a", colour="red")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("members", "finding", "path"),
    [
        pytest.param('"$version": 2', "literal_error", ("$version",), id="literal"),
        pytest.param('"tall": true', "missing", ("$version",), id="missing"),
        pytest.param('"$version": 1, "version": 1', "extra_forbidden", ("version",), id="python name"),
        pytest.param('"$version": 1, "leaf": {"id": "A"}', "string_pattern_mismatch", ("leaf", "id"), id="pattern"),
        pytest.param('"$version": 1, "leaf": {"id": "abcd"}', "string_too_long", ("leaf", "id"), id="length"),
        pytest.param('"$version": 1, "leaf": {"id": 1}', "string_type", ("leaf", "id"), id="number for text"),
        pytest.param('"$version": 1, "leaf": {"id": "a", "size": 0}', "greater_than_equal", ("leaf", "size"), id="ge"),
        pytest.param('"$version": 1, "leaf": {"id": "a", "size": 1.0}', "int_type", ("leaf", "size"), id="float"),
        pytest.param('"$version": 1, "leaf": {"id": "a", "size": true}', "int_type", ("leaf", "size"), id="true"),
        pytest.param('"$version": 1, "leaves": [{"id": null}]', "string_type", ("leaves", 0, "id"), id="null"),
        pytest.param('"$version": 1, "names": null', "tuple_type", ("names",), id="null for list"),
        pytest.param('"$version": 1, "tall": "yes"', "bool_type", ("tall",), id="text for boolean"),
        pytest.param('"$version": 1, "colour": "blue"', "enum", ("colour",), id="enumeration"),
    ],
)
def test_reads_strictly(members: str, finding: str, path: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        Tree.model_validate_json(f"{{{members}}}")
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [(finding, path)]


def test_a_tuple_of_too_many_is_told_beside_what_is_wrong_with_its_members() -> None:
    buds = '{"id": "abcd"}, {"id": "a"}, {"id": "b", "size": 0}'
    with pytest.raises(ValidationError) as caught:
        Tree.model_validate_json(f'{{"$version": 1, "buds": [{buds}]}}')
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("too_long", ("buds",)), ("string_too_long", ("buds", 0, "id")), ("greater_than_equal", ("buds", 2, "size"))
    ]  # fmt: skip


def test_a_tuple_of_as_many_as_it_may_hold_is_read_as_any() -> None:
    buds = Tree.model_validate_json('{"$version": 1, "buds": [{"id": "a"}, {"id": "b"}]}').buds
    assert buds == (Leaf(id="a"), Leaf(id="b"))


@pytest.mark.parametrize("buds", ["null", '"abc"', "{}"])
def test_what_is_no_list_is_not_counted(buds: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Tree.model_validate_json(f'{{"$version": 1, "buds": {buds}}}')
    assert [error["type"] for error in caught.value.errors()] == ["tuple_type"]


def test_hasty_stops_at_the_first_fault_of_a_list() -> None:
    text = b'{"$version": 1, "names": [1, 2, 3]}'
    with pytest.raises(ValidationError) as every:
        Tree.model_validate_json(text)
    with pytest.raises(ValidationError) as first:
        validator(Tree, hasty=True).validate_json(text)
    assert (every.value.error_count(), first.value.error_count()) == (3, 1)


def test_a_class_knows_its_fields_and_which_of_them_must_be_given() -> None:
    class Bud(Record):
        id: str
        open: bool = False

    assert list(Bud.model_fields) == ["id", "open"]
    assert set(Bud.required) == {"id"}
    with pytest.raises(TypeError, match="Bud needs id"):
        Bud(open=True)  # type: ignore[call-arg]
    assert Bud(id="a").open is False
    assert Bud(id="a") == Bud(id="a", open=False) != Bud(id="b")


def test_what_is_missing_or_unknown_is_named_in_order() -> None:
    class Pair(Record):
        b: str
        a: str

    with pytest.raises(TypeError) as missing:
        Pair()  # type: ignore[call-arg]
    with pytest.raises(TypeError) as unknown:
        Pair(a="", b="", z="", y="")  # type: ignore[call-arg]

    assert str(missing.value) == "Pair needs a, b"
    assert str(unknown.value) == "Pair has no y, z"


def test_the_faults_of_a_reading_are_those_of_the_values_and_no_more() -> None:
    leaf, buds = '{"id": "abcd", "size": 0}', '[{"id": "a"}, 7, {"id": "b"}]'
    text = f'{{"$version": 1, "leaf": {leaf}, "names": ["x", 5], "buds": {buds}}}'
    with pytest.raises(ValidationError) as caught:
        Tree.model_validate_json(text)
    faults = [(error["type"], error["loc"], error["input"], error.get("ctx")) for error in caught.value.errors()]

    assert faults == [
        ("string_too_long", ("leaf", "id"), "abcd", {"max_length": 3}),
        ("greater_than_equal", ("leaf", "size"), 0, {"ge": 1}),
        ("string_type", ("names", 1), 5, None),
        (
            "too_long",
            ("buds",),
            [{"id": "a"}, 7, {"id": "b"}],
            {"field_type": "Tuple", "max_length": 2, "actual_length": 3},
        ),
        ("dict_type", ("buds", 1), 7, None),
    ]


@pytest.mark.parametrize("version", ["true", "1.0", '"1"', "null"])
def test_a_literal_is_of_its_type(version: str) -> None:
    with pytest.raises(ValidationError):
        Tree.model_validate_json(f'{{"$version": {version}}}')


def test_what_may_be_null_is_read_as_none_and_else_as_what_it_is() -> None:
    assert Leaf.model_validate_json(b'{"id": "a", "size": null}').size is None
    assert Leaf.model_validate_json(b'{"id": "a", "size": 2}').size == 2
    assert Tree.model_validate_json(b'{"$version": 1, "leaf": null}').leaf is None


def test_what_is_read_is_a_record_at_every_depth() -> None:
    tree = Tree.model_validate_json(WHOLE)

    assert (type(tree), type(tree.leaf), [type(leaf) for leaf in tree.leaves]) == (Tree, Leaf, [Leaf])
    assert tree.model_fields_set == {"version", "leaf", "leaves", "names", "tall"}


def test_two_records_of_different_classes_are_not_equal() -> None:
    class Other(Record):
        id: str
        size: int | None = None

    assert Leaf(id="a") != Other(id="a")
    assert repr(Tree(version=1, names=("x",))) == "Tree(version=1, names=('x',))"


def test_what_is_frozen_says_which_member_of_what() -> None:
    leaf = Leaf(id="a")
    with pytest.raises(AttributeError) as setting:
        leaf.size = 3  # type: ignore[misc]
    with pytest.raises(AttributeError) as deleting:
        del leaf.id

    assert str(setting.value) == "Leaf is frozen: 'size' cannot be set"
    assert str(deleting.value) == "Leaf is frozen: 'id' cannot be deleted"


def test_a_reader_is_compiled_once() -> None:
    assert validator(Leaf) is validator(Leaf)
    assert validator(Leaf) is not validator(Leaf, hasty=True)
