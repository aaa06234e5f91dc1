"""Frozen records, declared by annotations and read strictly by pydantic's engine.

A record looks like a pydantic model and is read by the same compiled code; methods that do what pydantic's do have
pydantic's names. It differs in what it costs: pydantic's Python layer stays out of every command, and an object holds
only the members that its file gives, half the memory where there are a million claims.
"""

from collections.abc import Callable, Iterable, Mapping, Set
from enum import Enum
from operator import attrgetter
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    NamedTuple,
    Self,
    TypeAlias,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
)

from pydantic_core import SchemaValidator, ValidationError

Path: TypeAlias = tuple[str | int, ...]
"""Keys and places, from the root of a JSON document to a value: `("sources", 7, "url")`."""
Schema: TypeAlias = Any
"""A core schema; pydantic_core's own type for it takes a type checker longer to read than this whole program."""


class Limits(NamedTuple):
    """What a text, whole number or tuple must keep to, given in its `Annotated`."""

    pattern: str | None = None
    """A regular expression of Rust's `regex`, which cannot backtrack; anchored by itself."""
    min_length: int | None = None
    """Characters."""
    max_length: int | None = None
    """Characters; of a tuple, members."""
    ge: int | None = None
    """Smallest number."""

    def as_schema(self) -> Schema:
        """The limits that are set, as members of a core schema."""
        return {name: limit for name, limit in self._asdict().items() if limit is not None}


class Alias(NamedTuple):
    """The JSON key of a field whose Python name differs, given in its `Annotated`."""

    key: str


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """An immutable object. It stores the members it was given; what was left out is read from its class.

    Fields are the annotations of the class, never inherited: of `str`, `int`, `bool`, enumerations, `Literal`, other
    records, tuples of one type, each perhaps `| None`, perhaps `Annotated` with `Limits` or an `Alias`.
    """

    model_fields: ClassVar[Mapping[str, Any]]
    """The annotation of each field, by Python name, in order."""
    required: ClassVar[frozenset[str]]
    """Names of the fields without a default."""
    _contents: ClassVar["attrgetter[Any]"]

    def __init_subclass__(cls) -> None:
        cls.model_fields = dict(cls.__annotations__)
        cls.required = frozenset(name for name in cls.model_fields if name not in vars(cls))
        cls._contents = attrgetter(*cls.model_fields)

    def __init__(self, **members: Any) -> None:
        """Make a record of values that are right already; only their names are checked.

        Raises:
            TypeError: a required member is missing, or a member is unknown.
        """
        if missing := self.required - members.keys():
            raise TypeError(f"{type(self).__name__} needs {', '.join(sorted(missing))}")
        if unknown := members.keys() - self.model_fields.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        object.__setattr__(self, "__dict__", members)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name!r} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self._contents(self) == self._contents(other)

    def __hash__(self) -> int:
        return hash(self._contents(self))

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={value!r}" for name, value in self._given().items())
        return f"{type(self).__name__}({members})"

    @property
    def model_fields_set(self) -> Set[str]:
        """Python names of the members that were given."""
        return self._given().keys()

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """A copy with other values for the members of `update`."""
        return type(self)(**(self._given() | dict(update)))

    def model_dump(self) -> dict[str, Any]:
        """The members that were given, as the JSON object that reads back as this record."""
        hints = self.model_fields
        return {json_key(name, hints[name]): plain(value) for name, value in self._given().items()}

    def _given(self) -> dict[str, Any]:
        """The members that were given, without what was computed from them and kept beside."""
        return {name: value for name, value in vars(self).items() if name in self.model_fields}

    @classmethod
    def model_validate_json(cls, data: bytes | str) -> Self:
        """Read a record from a JSON text.

        Raises:
            pydantic_core.ValidationError: it is not JSON, or not such a record; lists every fault.
        """
        record: Self = validator(cls).validate_json(data)
        return record

    @classmethod
    def model_validate(cls, value: object) -> Self:
        """Read a record from a decoded JSON value; raises as `model_validate_json`."""
        record: Self = validator(cls).validate_python(value)
        return record


def json_key(name: str, hint: Any) -> str:
    """The key under which a field stands in JSON."""
    return next((note.key for note in getattr(hint, "__metadata__", ()) if isinstance(note, Alias)), name)


def plain(value: Any) -> Any:
    """A member as JSON has it."""
    if isinstance(value, Record):
        return value.model_dump()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def without_none(hint: Any) -> Any:
    """The `X` of `X | None`, or None if `hint` is no such union."""
    if get_origin(hint) not in (Union, UnionType):
        return None
    (found,) = (arm for arm in get_args(hint) if arm is not NoneType)
    return found


def validator(record: type[Record], *, hasty: bool = False) -> SchemaValidator:
    """The compiled reader of a record.

    Args:
        record: the class to read.
        hasty: stop at the first fault in each list, so that no file can grow a list of faults without end.
    """
    key = (record, hasty)
    if key not in _validators:
        _validators[key] = SchemaValidator(_Compiler(hasty).schema(record))
    return _validators[key]


_validators: dict[tuple[type[Record], bool], SchemaValidator] = {}


class _Compiler(NamedTuple):
    """Turns annotations into core schemas. Strict about scalars; only JSON's own types ever come in."""

    hasty: bool

    def schema(self, hint: Any) -> Schema:
        if isinstance(hint, type) and issubclass(hint, Record):
            return _then(_builder(hint), self.members(hint))
        if get_origin(hint) is tuple:
            return self.tuple(get_args(hint)[0])
        if (arm := without_none(hint)) is not None:
            return {"type": "nullable", "schema": self.schema(arm)}
        if get_origin(hint) is Annotated:
            plain, *notes = get_args(hint)
            limits = next((note for note in notes if isinstance(note, Limits)), Limits())
            if get_origin(plain) is tuple and limits.max_length is not None:
                return _counted(self.schema(plain), limits.max_length)
            return self.schema(plain) | limits.as_schema()
        if get_origin(hint) is Literal:
            literal = {"type": "literal", "expected": list(get_args(hint))}
            return {"type": "chain", "steps": [self.schema(type(get_args(hint)[0])), literal]}  # True and 1.0 are 1
        if issubclass(hint, Enum):
            return {"type": "enum", "cls": hint, "members": list(hint), "sub_type": "str"}
        return {"type": {str: "str", int: "int", bool: "bool"}[hint], "strict": True}

    def members(self, record: type[Record]) -> Schema:
        fields = {
            name: {
                "type": "typed-dict-field",
                "schema": self.schema(hint),
                "required": name in record.required,
                "validation_alias": json_key(name, hint),
            }
            for name, hint in record.model_fields.items()
        }
        return {"type": "typed-dict", "cls_name": record.__name__, "fields": fields, "extra_behavior": "forbid"}

    def tuple(self, hint: Any) -> Schema:
        """Build the records of a tuple in one call: half the price of one call for each."""
        whole = isinstance(hint, type) and issubclass(hint, Record)
        items = self.members(hint) if whole else self.schema(hint)
        schema = {"type": "tuple", "items_schema": [items], "variadic_item_index": 0, "fail_fast": self.hasty}
        return _then(_tuple_builder(hint), schema) if whole else schema


def _then(function: Callable[[Any], Any], schema: Schema) -> Schema:
    return {"type": "function-after", "function": {"type": "no-info", "function": function}, "schema": schema}


def _counted(members: Schema, most: int) -> Schema:
    """A tuple of at most so many members: pydantic's own limit would keep quiet of what is wrong with each of them."""

    def read(found: Any, read_members: Callable[[Any], Any]) -> Any:
        faults: list[Any] = []
        members = None
        try:
            members = read_members(found)
        except ValidationError as error:
            faults += error.errors(include_url=False)
        if isinstance(found, list | tuple) and len(found) > most:
            told = {"field_type": "Tuple", "max_length": most, "actual_length": len(found)}
            faults.insert(0, {"type": "too_long", "loc": (), "input": found, "ctx": told})
        if faults:
            raise ValidationError.from_exception_data("tuple", faults)
        return members

    return {"type": "function-wrap", "function": {"type": "no-info", "function": read}, "schema": members}


def _builder(record: type[Record]) -> Callable[[dict[str, Any]], Record]:
    new, put = object.__new__, object.__setattr__

    def build(members: dict[str, Any]) -> Record:
        built = new(record)
        put(built, "__dict__", members)
        return built

    return build


def _tuple_builder(record: type[Record]) -> Callable[[Iterable[dict[str, Any]]], tuple[Record, ...]]:
    build = _builder(record)
    return lambda items: tuple(map(build, items))
