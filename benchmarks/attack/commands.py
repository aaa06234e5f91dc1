"""How each command is asked about a dossier: taken from the program's own table, so that none is forgotten."""

from collections import Counter
from collections.abc import Iterator, Mapping
from inspect import signature
from pathlib import Path
from typing import Any, Final, TypeAlias

from benchmarks.attack.dossiers import EXAMPLE, Json
from visitbrief.analysis.calendar import span
from visitbrief.cli.answer import as_typer_reads
from visitbrief.cli.commands import COMMANDS

Given: TypeAlias = Mapping[str, Any]
"""What a command's function takes beside its dossier and how it prints, by parameter."""


READERS: Final = tuple(
    name for name, command in COMMANDS.items() if "dossier" in signature(as_typer_reads(command.function())).parameters
)
"""The commands that read a dossier."""
OPTIONS: Final = {"since": "--since", "texts": "--texts"}
"""Parameters that an option gives; the others are arguments."""


def ways(dossier: Json, *, texts: str = "", old: Path = EXAMPLE) -> Iterator[tuple[str, Given]]:
    """Each of `READERS` with what it must be given to answer, once for each sort of id that it takes.

    Args:
        dossier: a good one; what it names most often is asked for.
        texts: the folder with the texts of its sources.
        old: the dossier with which it is compared.
    """
    named = Counter(_texts(dossier))
    most = {
        kind: max((item["id"] for item in dossier.get(kind, ())), key=lambda id_: (named[id_], id_), default=None)
        for kind in ("people", "places", "events", "sources", "questions")
    }
    sources = sorted(source["id"] for source in dossier.get("sources", ()))
    claims = (f"{source['id']}#1" for source in dossier.get("sources", ()) if source.get("claims"))
    claim = min(claims, default=None)
    needed: dict[str, list[Given]] = {
        "show": [{"id_": id_} for id_ in (*most.values(), claim) if id_ is not None],
        "trace": [{"id_": id_} for id_ in (claim, most["questions"]) if id_ is not None],
        "impact": [{"sources": ids} for ids in [sources[::2]] if ids],
        "changes": [{"since": min(span(dossier["visit"][key]).first for key in ("dates", "as_of"))}],
        "diff": [{"old": old}],
        "verify": [{"texts": texts}],
    }
    for name in READERS:
        yield from ((name, given) for given in needed.get(name, [{}]))


def line(name: str, given: Given) -> tuple[str, ...]:
    """A command as it is typed, without the name of the program."""
    words = [name]
    for parameter, value in given.items():
        words += [OPTIONS[parameter]] if parameter in OPTIONS else []
        words += value if isinstance(value, list) else [str(value)]
    return tuple(words)


def _texts(value: Any) -> Iterator[str]:
    """All that is text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            yield from _texts(member)
