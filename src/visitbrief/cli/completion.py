"""Completions for the shell: ids, topics and countries of the dossier that the command line names.

A completion must feel instant, so this reads the JSON with the standard library only, and checks nothing. Whatever goes
wrong, there is nothing to complete: a shell is no place for an error.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import typer

Json: TypeAlias = dict[str, Any]
Completions: TypeAlias = list[tuple[str, str]]
"""What can be typed, with a few words about it."""


def countries(ctx: typer.Context, incomplete: str) -> Completions:
    """Countries of questions and stops."""
    dossier = _dossier(ctx)
    named = [*_members(dossier, "questions"), *dossier.get("visit", {}).get("stops", ())]
    return _starting(incomplete, {(str(item["country"]), "") for item in named if item.get("country")})


def topics(ctx: typer.Context, incomplete: str) -> Completions:
    """Topics of questions."""
    return _starting(incomplete, {(str(item["topic"]), "") for item in _members(_dossier(ctx), "questions")})


def sources(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of sources."""
    return _starting(incomplete, _ids(_dossier(ctx), "sources", "publisher"))


def people(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of people."""
    return _starting(incomplete, _ids(_dossier(ctx), "people", "name"))


def ids(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of sources, questions and people."""
    dossier = _dossier(ctx)
    kinds = (("sources", "publisher"), ("questions", "title"), ("people", "name"))
    return _starting(incomplete, (found for kind, about in kinds for found in _ids(dossier, kind, about)))


def _dossier(ctx: typer.Context) -> Json:
    """The dossier of `--dossier` or its environment variable, else the one that ships; empty if it cannot be read."""
    from visitbrief.dossier.shipped import shipped_dossier

    path: Path = ctx.params.get("dossier") or shipped_dossier()
    try:
        dossier = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return dossier if isinstance(dossier, dict) else {}


def _members(dossier: Json, kind: str) -> Iterator[Json]:
    yield from dossier.get(kind, ())


def _ids(dossier: Json, kind: str, about: str) -> Iterator[tuple[str, str]]:
    for item in _members(dossier, kind):
        yield str(item["id"]), str(item.get(about, ""))


def _starting(incomplete: str, found: Iterable[tuple[str, str]]) -> Completions:
    return sorted((name, about) for name, about in found if name.startswith(incomplete))
