"""The same dossier, asked twice: with another seed for hashes, from another folder, with its lists in another order."""

import json
from functools import cache
from random import Random
from typing import Any, Final

from benchmarks.attack.commands import READERS, line, ways
from benchmarks.attack.dossiers import Json, as_bytes, bases
from benchmarks.attack.program import call, process, texts_of
from benchmarks.attack.trial import Attack, Fault, Trial
from benchmarks.generate import generate
from benchmarks.processes import shipped

LISTS: Final = ("questions", "sources", "people", "places", "events", "words")
"""Lists whose order says nothing: all but stops, options, claims, and names where the first is the one to show."""
ORDERS: Final = 1
"""Orders of each list, beside its own, that are tried with every dossier."""
FLAGS: Final = ((), ("--json",))


@cache
def dossiers() -> tuple[Json, ...]:
    """The dossier that ships, generated ones of some size, and small ones."""
    return (
        json.loads(shipped().read_bytes()),
        *(json.loads(generate(300, seed)[0]) for seed in range(3)),
        *bases()[:12],
    )


DOSSIERS: Final = 6
COMMANDS: Final = tuple((command, *flag) for command in READERS for flag in FLAGS)
PROCESSES: Final = 2 * len(COMMANDS)
"""Cases that compare processes: hashes and folders."""


def shuffled(dossier: Json, name: str, rng: Random) -> Json:
    """The dossier with one sort of list in another order."""
    changed: Json = json.loads(json.dumps(dossier))
    lists: list[list[Any]] = (
        [option.get("words", []) for one in changed["questions"] for option in one.get("options", ())]
        if name == "words"
        else [changed.get(name, [])]
    )
    for each in lists:
        rng.shuffle(each)
    return changed


def attempt(number: int, seed: int, trial: Trial) -> None:
    """Ask one thing twice."""
    command = COMMANDS[number % len(COMMANDS)]
    if number < PROCESSES:
        _in_processes(command, number >= len(COMMANDS), trial)
        return
    rest = (number - PROCESSES) // len(COMMANDS)
    name, dossier = LISTS[rest % len(LISTS)], dossiers()[rest // len(LISTS) % DOSSIERS]
    changed = shuffled(dossier, name, Random(f"{seed}/{rest}"))
    trial.tried, trial.evidence = f"{' '.join(command)}, {name} in another order", as_bytes(changed)
    if command[0] == "validate" and name in ("questions", "sources"):  # it tells where in the file what it warns of is
        return
    with texts_of(dossier) as texts:
        arguments = (*_asked(command, dossier, texts), "--dossier", "-")
        one, other = (call(trial, *arguments, stdin=as_bytes(each)).out for each in (dossier, changed))
    _expect_same(one, other, trial)


def _in_processes(command: tuple[str, ...], elsewhere: bool, trial: Trial) -> None:
    trial.tried = f"{' '.join(command)}, {'from another folder' if elsewhere else 'with another seed for hashes'}"
    with texts_of(dossiers()[0]) as texts:
        arguments = _asked(command, dossiers()[0], texts)
        folder = texts if elsewhere else None
        one, other = (
            process(trial, arguments, variables={"PYTHONHASHSEED": hashes}, cwd=cwd).out
            for hashes, cwd in (("0", None), ("0" if elsewhere else "1", folder))
        )
    _expect_same(one, other, trial)


def _asked(command: tuple[str, ...], dossier: Json, texts: str) -> tuple[str, ...]:
    """A command as it is typed; of several ways to ask, the last."""
    name, *flags = command
    return (*line(name, dict(ways(dossier, texts=texts))[name]), *flags)


def _expect_same(one: bytes, other: bytes, trial: Trial) -> None:
    if one != other:
        lines = zip(one.decode().split("\n"), other.decode().split("\n"), strict=False)
        first = next(((a, b) for a, b in lines if a != b), ("", "another length"))
        trial.fail(Fault.OUTPUT, f"{first[0].strip()[:60]!r} became {first[1].strip()[:60]!r}")


ATTACK: Final = Attack(
    "determinism",
    tries="every command, as page and as JSON, asked twice: with another seed for Python's hashes, from another "
    f"folder, and with {', '.join(LISTS)} of {DOSSIERS} dossiers in another order",
    expects="the same bytes",
    cases=PROCESSES + len(COMMANDS) * len(LISTS) * DOSSIERS * ORDERS,
    quick=40,
    attempt=attempt,
)
