"""Reading a dossier file, strictly: all of it is right, or every problem in it is named.

A good file is read in compiled code and then looked over once. Only when something is wrong is the text searched for
the places of what is wrong. Nothing that a file may hold makes this slow, or eats the machine: see the limits.
"""

import gc
import json
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any, Final, NoReturn, TypeAlias

from pydantic_core import ValidationError

from visitbrief.dossier.locate import Lines, Member, members, pointer
from visitbrief.dossier.locate import Path as Steps
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.record import Record, validator
from visitbrief.dossier.rules import Flaw, check, rule_id, shortened
from visitbrief.dossier.shipped import shipped
from visitbrief.errors import DossierError, Problem

MAX_BYTES: Final = 512 * 2**20
"""Size of a file. A million claims are about 150 MB."""
MAX_VALUES: Final = 20_000_000
"""Values in a file, counted by its commas: each costs memory, however short it is written."""
MAX_PROBLEMS: Final = 10_000
"""Problems that are listed one by one."""

STDIN: Final = Path("-")
"""The path that means standard input."""


def load_dossier(path: Path | None = None) -> Dossier:
    """Read a dossier.

    Args:
        path: the file; `-` is standard input; None is the dossier that ships.

    Raises:
        DossierError: the file cannot be read, or is no valid dossier; holds every problem, in the order of the file.
    """
    if path == STDIN:
        return parse_dossier(_limited(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>"), "<stdin>")
    path = path or shipped()
    return parse_dossier(_read(path), str(path))


def check_dossier(path: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of a dossier file, in the order of the file; none if it is valid. `path` as in `load_dossier`."""
    try:
        load_dossier(path)
    except DossierError as error:
        return error.problems
    return ()


def parse_dossier(data: bytes, file: str) -> Dossier:
    """Read a dossier from the bytes of a file.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: what messages call it.

    Raises:
        DossierError: as `load_dossier`.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    if len(data) > 2 * MAX_VALUES and data.count(b",") > MAX_VALUES:
        _fail(file, f"more than {MAX_VALUES:,} values", "no visit needs so many: is this a dossier?")
    with _collector_at_rest():
        try:
            dossier: Dossier = validator(Dossier, first_only=True).validate_json(data)
        except ValidationError as error:
            raise DossierError(_problems_of_broken(data, file, error)) from None
        flaws = [(rule_id(rule), flaw) for rule, flaw in islice(check(dossier), MAX_PROBLEMS)]
        if flaws or repeats_a_key(data, dossier):
            raise DossierError(_located(data.decode(), file, flaws))
    return dossier


def problem_lines(problems: tuple[Problem, ...], *, most: int = 100) -> Iterator[str]:
    """Problems as lines to print: each with its hint below it, at most `most` of them, and how many more there are."""
    for problem in problems[:most]:
        yield f"{problem.where}: {problem.what}"
        if problem.hint:
            yield f"  hint: {problem.hint}"
    if len(problems) > most:
        yield f"… and {len(problems) - most:,} more"


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the cycle collector from searching a million new objects, none of them in a cycle, again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode  # asked before opening: to open a pipe is to wait for who writes to it
        if stat.S_ISDIR(mode):
            _fail(str(path), "this is a folder, not a file", "name the dossier file in it")
        if not stat.S_ISREG(mode):
            _fail(str(path), "this is not a regular file", "to read from a pipe, use `--dossier -`")
        with path.open("rb") as file:
            return _limited(file.read(MAX_BYTES + 1), str(path))
    except FileNotFoundError:
        _fail(str(path), "there is no such file")
    except PermissionError:
        _fail(str(path), "you have no permission to read this file")
    except (OSError, ValueError) as error:  # a path with a NUL byte is a ValueError
        _fail(str(path), f"the file cannot be read: {getattr(error, 'strerror', None) or error}")


def _limited(data: bytes, file: str) -> bytes:
    if len(data) > MAX_BYTES:
        _fail(file, f"the file is larger than {MAX_BYTES // 2**20} MiB", "no visit needs so much: is this a dossier?")
    return data


def _fail(file: str, what: str, hint: str = "", *, line: int = 0, column: int = 0, rule: str = "file") -> NoReturn:
    raise DossierError([Problem(file, line, column, "", what, hint, rule)])


def repeats_a_key(data: bytes, dossier: Dossier) -> bool:
    """Whether an object of a valid dossier's text has two members of one key.

    The reader keeps the last of them, so the text has more members than the dossier. Each member shows in the text as
    `":` unless white space parts quote and colon, and nothing else that shows so can hide one: a string that begins
    with a colon, or an escaped quote before one, only adds to the count. So if nothing white precedes a colon anywhere
    and the text shows `":` as often as the dossier has members, no key is repeated. Otherwise the text is read again.
    """
    if _WHITE_BEFORE_COLON.search(data) is None and data.count(b'":') == _members(dossier):
        return False
    try:
        json.loads(data, object_pairs_hook=_without_repeats)
    except _RepeatedKeyError:
        return True
    return False


_WHITE_BEFORE_COLON: Final = re.compile(rb":(?<=[ \t\n\r]:)")
"""Put this way round, the search leaps from colon to colon."""


class _RepeatedKeyError(Exception):
    """An object has two members of one key."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> None:
    if len(dict(pairs)) < len(pairs):
        raise _RepeatedKeyError


def _members(dossier: Dossier) -> int:
    """The number of members in all objects of a dossier."""
    total = len(vars(dossier)) + sum(
        _members_of_items(value) for name, value in vars(dossier).items() if name != "sources"
    )
    for source in dossier.sources:
        total += len(vars(source))
        claims = list(map(vars, source.claims))  # there may be a million
        total += sum(map(len, claims))
        total += sum(len(vars(claim["scope"])) for claim in claims if claim.get("scope"))
    return total


def _members_of_items(value: Any) -> int:
    records = value if isinstance(value, tuple) else (value,)
    return sum(_members_of(record) for record in records if isinstance(record, Record))


def _members_of(record: Record) -> int:
    given = vars(record)
    return len(given) + sum(map(_members_of_items, given.values()))


_Flaws: TypeAlias = list[tuple[str, Flaw]]


def _problems_of_broken(data: bytes, file: str, error: ValidationError) -> list[Problem]:
    """The problems of a file of which not all could be read."""
    try:
        text = data.decode()
    except UnicodeDecodeError as undecodable:
        return [_not_utf8(data, file, undecodable.start)]
    if "\0" in text[:4]:
        return [_not_utf8(data, file, text.index("\0"))]
    if error.error_count() > MAX_PROBLEMS:
        what = f"{error.error_count():,} keys or values are wrong"
        return [
            Problem(
                file, 1, 1, "", what, "is this a dossier? `visitbrief schema` shows what one looks like", "bad-value"
            )
        ]
    details = _details(data, error)
    if details[0]["type"] == "json_invalid":
        return [_not_json(text, file, details[0]["ctx"]["error"])]
    from visitbrief.dossier.structure import KEPT, flaw_of

    flaws = [flaw_of(one) for one in details]
    lost = {tuple(one["loc"]) for one in details if one["type"] not in KEPT}
    if () not in lost:
        known = {flaw.path for _, flaw in flaws}
        readable = validator(Dossier, lenient=True).validate_json(data)
        more = ((rule_id(rule), flaw) for rule, flaw in check(readable, lost) if flaw.path not in known)
        flaws.extend(islice(more, MAX_PROBLEMS))
    return _located(text, file, flaws)


def _details(data: bytes, first_only: ValidationError) -> list[Any]:
    """What is wrong with the structure: everything, or of a file too large or too wrong, the first in each list."""
    if data.count(b",") <= MAX_VALUES // 20:
        try:
            validator(Dossier).validate_json(data)
        except ValidationError as error:
            if error.error_count() <= MAX_PROBLEMS:
                return error.errors(include_url=False)
    return first_only.errors(include_url=False)


def _located(text: str, file: str, flaws: _Flaws) -> list[Problem]:
    """Flaws with their places, and every repeated key, in the order of the text."""
    wanted = {flaw.path[:length] for _, flaw in flaws for length in range(len(flaw.path) + 1)}
    found: dict[Steps, Member] = {}
    repeats: list[Member] = []
    for member in members(text):
        if member.path in wanted:
            found[member.path] = member
        if member.repeated and len(repeats) < MAX_PROBLEMS:
            repeats.append(member)
    hint = "only the last of them would count: remove or rename one"
    at = [
        (
            member.key,
            "repeated-key",
            Flaw(member.path, f"the key '{shortened(str(member.path[-1]))}' is repeated", hint),
        )
        for member in repeats
    ]
    for rule, flaw in flaws:
        path = flaw.path
        while path not in found:
            path = path[:-1]
        at.append((found[path].key if rule == "unknown-key" else found[path].value, rule, flaw))
    at.sort(key=itemgetter(0))
    lines = Lines(text)
    return [
        Problem(file, *lines.place(offset), pointer(flaw.path), flaw.what, flaw.hint, rule) for offset, rule, flaw in at
    ]


def _not_json(text: str, file: str, message: str) -> Problem:
    """The one problem of a text that is no JSON; after it, nothing can be told."""
    from visitbrief.dossier.structure import syntax_flaw

    told, line, column = _PLACED.fullmatch(message).groups()  # type: ignore[union-attr]
    if not text.strip():
        return Problem(file, 1, 1, "", "the file is empty", "", "syntax")
    flaw = syntax_flaw(told)
    before = text.split("\n", int(line))[int(line) - 1].encode()[: max(int(column) - 1, 0)]
    return Problem(file, int(line), len(before.decode(errors="ignore")) + 1, "", flaw.what, flaw.hint, "syntax")


_PLACED: Final = re.compile(r"(.*) at line (\d+) column (\d+)", re.DOTALL)
"""A message of pydantic's JSON parser; its columns are bytes."""


def _not_utf8(data: bytes, file: str, offset: int) -> Problem:
    """Where a text stops being UTF-8, and what it is likely to be instead."""
    before = data[:offset].decode()
    place = Lines(before).place(len(before))
    is_wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    looks, name = ("UTF-16", "UTF-16") if is_wide else ("Latin-1 or Windows-1252", "WINDOWS-1252")
    hint = f"the file looks like {looks}: `iconv -f {name} -t UTF-8` mends it"
    return Problem(file, *place, "", f"byte {offset}, 0x{data[offset]:02X}, is not UTF-8", hint, "encoding")
