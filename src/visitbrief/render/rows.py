"""The rows of a view and the names of their columns: what CSV and NDJSON print.

The rows are the view's first member, a tuple of dataclasses. A column is what stands at a path in a row, and is named
by it: `question.id`, `answer.text`, `rivals.text`. It holds a text, a number, a truth value or null, or a list of them,
one for each object of a list that the path goes through. No path goes through two lists: a cell joins one list.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

from visitbrief.errors import VisitbriefError, did_you_mean, nearest
from visitbrief.render.answer import Answer

BETWEEN: Final = "."
"""Between the steps of a path."""

Row: TypeAlias = dict[str, Any]


def rows_of(answer: Answer[object]) -> list[Row]:
    """The rows as JSON has them: decimals as strings, enumerations by value."""
    from pydantic_core import to_jsonable_python

    view: Any = answer.view
    rows: list[Row] = to_jsonable_python(getattr(view, fields(view)[0].name))
    return rows


def columns_of(answer: Answer[object]) -> tuple[str, ...]:
    """The names of the columns asked for, each once, in the order asked for; of all of them, in that of the view.

    Raises:
        VisitbriefError: there is no column of that name.
    """
    view: Any = type(answer.view)
    row = get_args(get_type_hints(view)[fields(view)[0].name])[0]
    known = tuple(_columns(row))
    for name in answer.fields:
        if name not in known:
            hint = " ".join(filter(None, (did_you_mean(nearest(name, known)), f"there are {', '.join(known)}")))
            raise VisitbriefError(f"no field '{name}' in the rows of {answer.command}", hint=hint)
    return tuple(dict.fromkeys(answer.fields)) or known


def at(row: Row, column: str) -> Any:
    """What a row has in a column."""
    found: Any = row
    for step in column.split(BETWEEN):
        found = [each[step] for each in found] if isinstance(found, list) else found and found[step]
    return found


def _columns(record: type, *, in_list: bool = False) -> Iterator[str]:
    """The paths in objects of a class; within a list those alone that go through no other."""
    for name, hint in get_type_hints(record).items():
        kind, listed = _member(hint)
        if (listed and in_list) or get_origin(kind) is not None:  # a list in a list; a mapping
            continue
        if is_dataclass(kind) and isinstance(kind, type):
            yield from (name + BETWEEN + path for path in _columns(kind, in_list=in_list or listed))
        else:
            yield name


def _member(hint: Any) -> tuple[Any, bool]:
    """What a member is, or a list of what, null aside; and whether it is a list."""
    if get_origin(hint) is tuple:
        return _not_null(get_args(hint)[0]), True
    return _not_null(hint), False


def _not_null(hint: Any) -> Any:
    if get_origin(hint) not in (Union, UnionType):
        return hint
    (kind,) = set(get_args(hint)) - {NoneType}
    return kind
