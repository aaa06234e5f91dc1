"""Where things stand in a JSON text: from the path of a value to its line and column.

Only used once something is wrong, so that reading a good dossier pays nothing for it. One pass over the text, without
recursion; memory grows with the depth of the text and the number of paths asked for, not with its length.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from visitbrief.dossier.record import Path

_TOKEN = re.compile(r'[ \t\n\r]*+(?:("(?:[^"\\]++|\\.)*+")|([{}\[\],:])|[^ \t\n\r{}\[\],:"]++)', re.DOTALL)
"""A string, a mark, or a number or word. Possessive, so that a string of any length costs no memory."""


_BRACKET = re.compile(r'[^"\[\]{}]*+(?:"(?:[^"\\]++|\\.)*+"[^"\[\]{}]*+)*+([\[\]{}])', re.DOTALL)
"""The next bracket that is not in a string."""


class Member(NamedTuple):
    """A value of a JSON text, with its place."""

    path: Path
    key: int
    """Where its key begins, or the value itself where it has no key; characters from the start of the text, from 0."""
    value: int
    """Where the value begins."""
    repeated: bool
    """Whether its object already has a member of that key."""


class Place(NamedTuple):
    """A line and a column, both counted from 1; columns are characters."""

    line: int
    column: int


def pointer(path: Path) -> str:
    """A path as a JSON Pointer (RFC 6901): `/sources/7/url`."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def members(text: str, *, into: Collection[Path] | None = None) -> Iterator[Member]:
    """Every value of a JSON text, the whole first, in the order of the text; ends where the text is no JSON.

    Args:
        text: the text.
        into: the objects and lists to look into; what stands in others is passed over. None is all.
    """
    path: list[str | int] = []
    seen: list[set[str] | None] = []  # for each open container: an object's keys so far, or None for a list
    key_at: int | None = None
    expects_key = repeated = False
    offset = 0
    while token := _TOKEN.match(text, offset):
        offset = token.end()
        string, mark = token.groups()
        if mark in ("}", "]"):
            if not seen:
                return
            seen.pop()
            path.pop()
            expects_key = False
        elif mark == ",":
            if not seen:
                return
            expects_key = seen[-1] is not None
            if not expects_key:
                path[-1] = int(path[-1]) + 1
        elif mark == ":":
            expects_key = False
        elif expects_key:
            keys = seen[-1]
            if string is None or keys is None:
                return
            key = _unescaped(string)
            key_at, repeated = token.start(1), key in keys
            keys.add(key)
            path[-1] = key
        else:
            start = token.end() - len(token.group().lstrip(" \t\n\r"))
            here = tuple(path)
            yield Member(here, start if key_at is None else key_at, start, repeated)
            key_at, repeated = None, False
            if mark and into is not None and here not in into:
                offset = _end(text, start)
            elif mark:
                seen.append(set() if mark == "{" else None)
                path.append("" if mark == "{" else 0)
                expects_key = mark == "{"


def locate(text: str, wanted: Collection[Path], *, hasty: bool = False) -> dict[Path, Member]:
    """Find the values at some paths.

    Of a repeated key the last counts, as it does for who reads the text; if `hasty`, the first, and the search ends as
    soon as all are found.
    """
    into = {path[:length] for path in wanted for length in range(len(path))}
    found: dict[Path, Member] = {}
    for member in members(text, into=into):
        if member.path in wanted:
            found[member.path] = member
            if hasty and len(found) == len(wanted):
                break
    return found


def _end(text: str, offset: int) -> int:
    """Where the object or list that begins at an offset ends."""
    depth = 0
    while bracket := _BRACKET.match(text, offset):
        offset = bracket.end()
        depth += 1 if bracket[1] in "[{" else -1
        if not depth:
            return offset
    return len(text)


class Lines:
    """Turns offsets into lines and columns."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(newline.end() for newline in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


def _unescaped(string: str) -> str:
    if "\\" not in string:
        return string[1:-1]
    try:
        return str(json.loads(string, strict=False))
    except ValueError:
        return string[1:-1]
