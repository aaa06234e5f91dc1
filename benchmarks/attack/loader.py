"""Broken dossiers: each is loaded, and one that is accepted is taken through every command."""

import json
import re
from collections.abc import Callable
from contextlib import redirect_stderr, suppress
from copy import deepcopy
from io import StringIO
from random import Random
from typing import Any, Final

from benchmarks.attack import payloads
from benchmarks.attack.checks import error_is_plain, json_is_safe, page_is_safe
from benchmarks.attack.commands import line, ways
from benchmarks.attack.dossiers import Json, as_bytes, bases, complete, members, planted
from benchmarks.attack.program import answers, call, expect_code
from benchmarks.attack.reader import draw_text
from benchmarks.attack.trial import Attack, Trial
from visitbrief.cli.errors import report
from visitbrief.dossier.load import parse_dossier
from visitbrief.errors import DossierError, ExitCode
from visitbrief.render.formats import PAGE, formats_of

RAW: Final = "\ufdd0"
"""Around a text that is to stand in the file without its quotes: what `json` cannot write."""
AGAIN: Final = "\ufdd1"
"""Before a key that is there already."""
MARK: Final = b"\xef\xbb\xbf"
"""A byte order mark, which may stand before a dossier."""
COMMANDS: Final = tuple(line(*way) for way in ways(complete()) if way[0] != "verify")  # which needs a folder
WHOLE: Final = 8
"""Every so many cases, a command line is tried; otherwise the loader alone, which takes half the time."""

VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 2**31, 2**63, 10**400, 1.5, -0.0, 1e300, "", " ", "\0", "1", "?", "-", "a", "A",
    "a--b", "x" * 81, "x" * 301, "x" * 2_001, "x" * 100_000, "ada", "no-such-id", "sum", "EC", "ec", "en", "USD",
    "agreed", "0000", "-0001", "9999-12-31", "2025-02-30", "2025-09-04/2025-09-02", "2025-09-02/2025-09-04", "../..",
    "/2025",
    "Y170000002", "2025-21", "1985-04-12T23:20:30Z", "http://", "https://\u202e", "javascript:alert(1)", "é", "e\u0301",
    [], [None], [[]], [{}], ["a", "a"], [1] * 1_000, {}, {"a": 1}, {"": None}, {"id": {}}, *payloads.TERMINAL.values(),
    *(
        f"{RAW}{text}{RAW}"
        for text in (
            "NaN", "-Infinity", "1e999", "1" * 10_000, "-", "01", "1.", "0x1", "'a'", "undefined", "/**/1", "1,", '"',
            '"\\ud800"', '"\\udfff\\ud800"', '"\\u00"', '"\\x41"', '"\t"', "[" * 300, "[" * 100_000,
            '{"a":' * 300, "}", "",
        )
    ),
    f"{RAW}{'1' * 1_000_000}{RAW}",
)  # fmt: skip
"""What may stand where something else is expected."""

Mutation = Callable[[Json, Random], Any]


def attempt(number: int, seed: int, trial: Trial) -> None:
    """Load a broken dossier; if it is accepted, look at every answer about it."""
    rng = Random(f"{seed}/{number}")
    trial.tried, data = _broken(number, rng)
    trial.evidence = data
    is_good = _loaded(data, trial) if number % WHOLE else _commanded(data, trial, number // WHOLE)
    if is_good:
        for name, page, answer in answers(trial, data.removeprefix(MARK), drawn=number):
            if isinstance(page, str):
                json_is_safe(trial, answer, command=name)
            else:
                page_is_safe(trial, answer.decode(), width=page.width, color=page.color, command=name)


def _loaded(data: bytes, trial: Trial) -> bool:
    """Whether a dossier is accepted; if not, look at what is said of it."""
    try:
        trial.time(lambda: parse_dossier(data, "<stdin>"))
    except DossierError as error:
        with redirect_stderr(StringIO()) as said:
            report(error, as_json=False)
        error_is_plain(trial, said.getvalue())
        return False
    return True


def _commanded(data: bytes, trial: Trial, number: int) -> bool:
    """The same through a command line, each command in turn."""
    command, *given = COMMANDS[number % len(COMMANDS)]
    as_json = ["--json"] * (PAGE not in formats_of(command) or number // len(COMMANDS) % 2)
    done = call(trial, command, *given, "--dossier", "-", *as_json, stdin=data)
    lacking = [ExitCode.NO_SUCH_ID, ExitCode.USAGE] * bool(given)  # of what is asked for, an id or a day
    expect_code(trial, done, ExitCode.OK, ExitCode.BAD_DOSSIER, *lacking)
    is_good = done.code != ExitCode.BAD_DOSSIER
    is_answered = done.code == ExitCode.OK or command == "validate"
    said = done.out.decode() if is_answered else done.err
    if as_json:
        json_is_safe(trial, said.encode(), command=command)
    elif is_answered:
        page_is_safe(trial, said, width=80, color=False, command=command)
    elif not is_good:
        error_is_plain(trial, said)
    return is_good


def _broken(number: int, rng: Random) -> tuple[str, bytes]:
    """A broken dossier, and how it is broken: first every member with every value, then whatever is drawn."""
    if number < len(members()) * len(VALUES):
        member, value = members()[number // len(VALUES)], VALUES[number % len(VALUES)]
        return f"{member} = {ascii(value)[:40]}", _written(planted(complete(), member.path, value))
    base = {"": deepcopy(rng.choice(bases()))}  # so that the dossier itself stands at a place that can be changed
    names = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        mutation = rng.choice(MUTATIONS)
        names.append(mutation.__name__.strip("_"))
        with suppress(IndexError):  # nothing that could be changed so is left
            mutation(base, rng)
    data = _written(base.get("", {}))
    if rng.random() < 0.4:
        garbling = rng.choice(GARBLINGS)
        names.append(garbling.__name__.strip("_"))
        data = garbling(data, rng)
    return ", ".join(names), data


def _written(dossier: Json) -> bytes:
    """The dossier as a file, with raw texts without quotes and repeated keys."""
    text = as_bytes(dossier).decode().replace(AGAIN, "")
    return re.sub(f'"{RAW}(.*?){RAW}"', lambda found: json.loads(f'"{found[1]}"'), text).encode()


# -- changes of what a dossier says -----------------------------------------------------------------------------------


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a JSON value: the object or list, and the key or index."""
    found: list[tuple[Any, Any]] = []
    todo = [value]
    for here in todo:  # grows as it goes
        steps = list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        found += [(here, step) for step in steps]
        todo += [here[step] for step in steps]
    return found


def _place(base: Json, rng: Random, *types: type) -> tuple[Any, Any]:
    """A place at which something of these types stands; raises IndexError if there is none."""
    return rng.choice([(here, step) for here, step in _places(base) if not types or isinstance(here[step], types)])


def _value(rng: Random) -> Any:
    return deepcopy(rng.choice(VALUES))


def _other_value(base: Json, rng: Random) -> None:
    here, step = _place(base, rng)
    here[step] = _value(rng)


def _removed(base: Json, rng: Random) -> None:
    here, step = _place(base, rng)
    del here[step]


def _unknown_key(base: Json, rng: Random) -> None:
    here, step = _place(base, rng, dict)
    here[step][rng.choice(("x", "ID", "", "id ", "\u202e", "$schema", "from", "x" * 10_000))] = _value(rng)


def _repeated_key(base: Json, rng: Random) -> None:
    here, step = _place(base, rng, dict)
    for key in rng.sample(list(here[step]), min(1, len(here[step]))):
        here[step][AGAIN + key] = rng.choice((here[step][key], _value(rng)))


def _exchanged(base: Json, rng: Random) -> None:
    one, at = _place(base, rng)
    other, there = _place(base, rng, type(one[at]))
    one[at], other[there] = deepcopy(other[there]), deepcopy(one[at])


def _repeated_items(base: Json, rng: Random) -> None:
    here, step = _place(base, rng, list)
    if here[step]:
        here[step] += [rng.choice(here[step])] * rng.choice((1, 1, 300))


def _shuffled(base: Json, rng: Random) -> None:
    here, step = _place(base, rng, list)
    rng.shuffle(here[step])


def _wrapped(base: Json, rng: Random) -> None:
    here, step = _place(base, rng)
    for _ in range(rng.choice((1, 2, 150, 250))):
        here[step] = rng.choice(([here[step]], {"a": here[step]}))


def _other_text(base: Json, rng: Random) -> None:
    """Another text that could stand there: one that a source might print, or one from elsewhere in the dossier."""
    here, step = _place(base, rng, str)
    other, there = _place(base, rng, str)
    here[step] = rng.choice((draw_text(rng), draw_text(rng)[:300], other[there]))


def _other_print(base: Json, rng: Random) -> None:
    """Another print of a claim."""
    claims = [here for here, step in _places(base) if step == "as_printed"]
    claim = rng.choice(claims)
    claim["as_printed"] = rng.choice((draw_text(rng)[:300] or "1", rng.choice(claims)["as_printed"]))
    if rng.random() < 0.5:
        claim.pop("value", None)


def _edited_text(base: Json, rng: Random) -> None:
    here, step = _place(base, rng, str)
    text = here[step]
    at = rng.randrange(len(text) + 1)
    inserted = rng.choice((*payloads.TERMINAL.values(), "", chr(rng.randrange(0xD800)), "\ud800", "\ufeff", "İ", "ß"))
    here[step] = text[:at] + inserted + text[at + rng.choice((0, 0, 1, 5)) :]


MUTATIONS: Final[tuple[Mutation, ...]] = (
    _other_value, _removed, _unknown_key, _repeated_key, _exchanged, _repeated_items, _shuffled, _wrapped, _other_text,
    _other_print, _edited_text,
)  # fmt: skip


# -- changes of the bytes of a file -----------------------------------------------------------------------------------


def _flipped(data: bytes, rng: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 10))):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _inserted(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return (
        data[:at] + rng.choice((rng.randbytes(4), b"\0", b"\xff", b",", b"}", b"]", b'"', b"\\", b"\xc3")) + data[at:]
    )


def _lacking(data: bytes, rng: Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + data[at + rng.choice((1, 1, 2, 50)) :]


def _cut_short(data: bytes, rng: Random) -> bytes:
    """End at any place, or just behind a sign of JSON, an escape, or a part of a character."""
    behind = [found.end() for found in re.finditer(rb'[{}\[\]:,"\\]|[\x80-\xff]|\d', data)]
    return data[: rng.choice((rng.choice(behind), rng.randrange(len(data))))] if behind else data


def _spliced(data: bytes, rng: Random) -> bytes:
    other = as_bytes(rng.choice(bases()))
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other)) :]


def _twice(data: bytes, rng: Random) -> bytes:
    at, length = rng.randrange(len(data) + 1), rng.choice((1, 10, 1_000))
    return data[:at] + data[at : at + length] * 2 + data[at + length :]


def _in_another_encoding(data: bytes, rng: Random) -> bytes:
    text = data.decode(errors="replace")
    return text.encode(
        rng.choice(("utf-16", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-7", "utf-8-sig")), "replace"
    )


def _spaced(data: bytes, rng: Random) -> bytes:
    return data.replace(
        rng.choice((b":", b",", b"{")), rng.choice((b" \n%b\t ", b"\xc2\xa0%b", b"\x0c%b", b"//\n%b")) % b":"
    )


GARBLINGS: Final = (
    _flipped,
    _inserted,
    _lacking,
    _cut_short,
    _cut_short,
    _spliced,
    _twice,
    _in_another_encoding,
    _spaced,
)

ATTACK: Final = Attack(
    "loader",
    tries="broken dossiers: every member with every wrong value, then drawn changes of structure, texts and bytes",
    expects="accepted, and every command answers; or exit code 3 and one error with its place",
    cases=100_000,
    quick=250,
    attempt=attempt,
)
