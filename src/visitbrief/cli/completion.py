"""Completions for the shell: ids, topics and countries of the dossier that the command line names.

A completion must feel instant, so this reads the JSON with the standard library only, and checks nothing. Whatever goes
wrong, there is nothing to complete: a shell is no place for an error.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import typer

from visitbrief.dossier.shipped import shipped
from visitbrief.render.text import visible

Json: TypeAlias = dict[str, Any]
Completions: TypeAlias = list[tuple[str, str]]
"""What can be typed, with a few words about it."""


def countries(ctx: typer.Context, incomplete: str) -> Completions:
    """Countries of stops and questions."""
    dossier = _dossier(ctx)
    visit = dossier.get("visit")
    stops = _members(visit, "stops") if isinstance(visit, dict) else ()
    return _starting(incomplete, _named((*stops, *_members(dossier, "questions")), "country"))


def topics(ctx: typer.Context, incomplete: str) -> Completions:
    """Topics of questions."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "questions"), "topic"))


def sources(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of sources."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "sources"), "id", "publisher"))


def people(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of people."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "people"), "id", "name"))


def ids(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of whatever can be shown: sources, questions and people."""
    dossier = _dossier(ctx)
    kinds = (("sources", "publisher"), ("questions", "title"), ("people", "name"))
    found = (name for kind, about in kinds for name in _named(_members(dossier, kind), "id", about))
    return _starting(incomplete, found)


def _dossier(ctx: typer.Context) -> Json:
    """The dossier of `--dossier` or its environment variable, else the one that ships; empty if it cannot be read."""
    path = Path(ctx.params.get("dossier") or shipped())
    try:
        dossier = json.loads(path.read_bytes()) if path.is_file() else None
    except (OSError, ValueError, RecursionError):
        return {}
    return dossier if isinstance(dossier, dict) else {}


def _members(parent: Json, key: str) -> list[Json]:
    """The objects in a list of the dossier."""
    items = parent.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _named(items: Iterable[Json], key: str, about: str = "") -> Iterator[tuple[str, str]]:
    """What objects have under a key, with what they have under another beside it."""
    for item in items:
        if isinstance(name := item.get(key), str):
            yield visible(name), visible(str(item.get(about, "")))


def _starting(incomplete: str, found: Iterable[tuple[str, str]]) -> Completions:
    return sorted({name: about for name, about in found if name.startswith(incomplete)}.items())
