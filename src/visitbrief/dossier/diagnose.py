"""What is wrong with a dossier file, and where, in the order of the file: all of one sort, in one pass.

First whether it is JSON at all; then what its objects are like; and only when all of them are as they should be, the
rules between them. So no rule meets a half-read dossier, and nothing is told that follows from something else. Of a
file too large or too wrong for that, the first fault in each list is told, so that no file grows a list of faults
without end, or takes minutes to judge.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Any, Final, TypeAlias

from pydantic_core import ValidationError

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.locate import Lines, Member, locate, members, pointer
from visitbrief.dossier.model import IN_ORDER, Dossier
from visitbrief.dossier.record import Path, validator
from visitbrief.dossier.rules import check, rule_id
from visitbrief.dossier.structure import flaw_of, keys_at
from visitbrief.dossier.syntax import looks_like_yaml, syntax_flaw
from visitbrief.dossier.warnings import Warner
from visitbrief.errors import Problem, shortened

MAX_PROBLEMS: Final = 10_000
"""Problems, or warnings, that are listed one by one."""
THOROUGH: Final = 250_000
"""Values, counted by commas, in a file of which every fault is told: some twenty thousand claims."""

PACKED: Final = (
    (b"\x1f\x8b", "gzip", "unpack it: `gunzip -c FILE` prints what is in it, and `--dossier -` reads that"),
    (b"PK\x03\x04", "ZIP", "unpack it, and name the dossier that is in it"),
)
"""The first bytes of packed files, what they are called, and what to do with them."""

_Flaws: TypeAlias = list[tuple[str, Flaw]]
"""Each with the name of what is broken."""


def diagnose(data: bytes, file: str) -> list[Problem]:
    """The problems of a file that is no valid dossier, in the order of the file; at least one.

    Args:
        data: the content, without a byte order mark.
        file: what messages call it.
    """
    for magic, name, hint in PACKED:
        if data.startswith(magic):
            return [Problem(file, None, None, "", f"this is a {name} file, not JSON", hint, "encoding")]
    try:
        text = data.decode()
    except UnicodeDecodeError as undecodable:
        return [_not_utf8(data, file, undecodable.start)]
    if "\0" in text[:4]:
        return [_not_utf8(data, file, text.index("\0"))]
    thorough = data.count(b",") <= THOROUGH
    details = _structure(data, hasty=not thorough)
    if details is None:
        thorough = False
        details = _structure(data, hasty=True) or []
    if details and details[0]["type"] == "json_invalid":
        return [_not_json(text, file, details[0]["ctx"]["error"])]
    flaws = [flaw_of(one) for one in details]
    if thorough:
        surplus = list(islice(filter(_repeated, members(text)), MAX_PROBLEMS))
    else:
        surplus = [] if flaws else list(islice(filter(_surplus, members(text)), 1))
    if not flaws and not surplus:
        flaws = list(islice(_broken_rules(data), MAX_PROBLEMS))
    return _located(text, file, flaws, surplus, thorough=thorough)


def place_warnings(found: Sequence[tuple[Warner, Flaw]], dossier: Dossier, data: bytes, file: str) -> list[Problem]:
    """What deserves a look in the file of a valid dossier, in the order of the file.

    Args:
        found: what `warn` yields of the dossier.
        dossier: what was read from the file.
        data: its content, without a byte order mark.
        file: what messages call it.
    """
    as_written = Dossier.model_validate_json(data)  # objects with an id are in another order in the dossier
    place = {(name, item.id): place for name in IN_ORDER for place, item in enumerate(getattr(as_written, name))}

    def written(path: Path) -> Path:
        name, loaded, *rest = path
        if name not in IN_ORDER:
            return path
        return name, place[str(name), getattr(dossier, str(name))[loaded].id], *rest

    flaws = [(rule_id(warning), flaw._replace(path=written(flaw.path))) for warning, flaw in found]
    return _located(data.decode(), file, flaws, [], thorough=True)


def _structure(data: bytes, *, hasty: bool) -> list[Any] | None:
    """What pydantic finds wrong with the objects; None if it is too much to tell."""
    try:
        validator(Dossier, hasty=hasty).validate_json(data)
    except ValidationError as error:
        return error.errors(include_url=False) if error.error_count() <= MAX_PROBLEMS else None
    return []


def _broken_rules(data: bytes) -> Iterator[tuple[str, Flaw]]:
    """What breaks the rules in a file whose objects are as they should be."""
    return ((rule_id(rule), flaw) for rule, flaw in check(Dossier.model_validate_json(data)))


def _repeated(member: Member) -> bool:
    return member.repeated


def _surplus(member: Member) -> bool:
    """Whether a reader of dossiers would pass over a member."""
    path = member.path
    return member.repeated or (bool(path) and isinstance(path[-1], str) and path[-1] not in _keys(_shape(path[:-1])))


def _shape(path: Path) -> Path:
    return tuple(0 if isinstance(step, int) else step for step in path)


_keys = cache(keys_at)


def _located(text: str, file: str, flaws: _Flaws, surplus: list[Member], *, thorough: bool) -> list[Problem]:
    """Flaws with their places, and members that should not be there, in the order of the text."""
    wanted = {flaw.path[:length] for _, flaw in flaws for length in range(len(flaw.path) + 1)}
    found = locate(text, wanted, hasty=not thorough)
    at = [(member.key, *_told(member)) for member in surplus]
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


def _told(member: Member) -> tuple[str, Flaw]:
    """A member that should not be there, as a flaw."""
    if not member.repeated:
        return flaw_of({"type": "extra_forbidden", "loc": member.path, "input": None})
    hint = "only the last of them would count: remove or rename one"
    return "repeated-key", Flaw(member.path, f"the key '{shortened(str(member.path[-1]))}' is repeated", hint)


def _not_json(text: str, file: str, message: str) -> Problem:
    """The one problem of a text that is no JSON; after it, nothing can be told."""
    told, line, column = _PLACED.fullmatch(message).groups()  # type: ignore[union-attr]
    if not text.strip():
        return Problem(file, 1, 1, "", "the file is empty", "", "syntax")
    if looks_like_yaml(text):
        return Problem(file, 1, 1, "", "this is not JSON; it looks like YAML", "a dossier is written in JSON", "syntax")
    there = text.split("\n", int(line))[int(line) - 1]
    before = there.encode()[: max(int(column) - 1, 0)].decode(errors="ignore")
    if told.startswith(INSIDE_WORD):
        before = before[: len(before) - len(_LAST_WORD.search(before)[0])]  # type: ignore[index]  # finds at least ""
    flaw = syntax_flaw(told, before, there[len(before) :])
    return Problem(file, int(line), len(before) + 1, "", flaw.what, flaw.hint, "syntax")


INSIDE_WORD: Final = "expected ident"
"""What the parser says of a word without quotes, when it is in the middle of it."""
_LAST_WORD: Final = re.compile(r"\w*$")
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
