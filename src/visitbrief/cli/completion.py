"""Completions for the shell: ids, topics and countries of the dossier that the command line names.

A completion must feel instant, so this reads the JSON with the standard library only, and checks nothing but the names
that it offers: a shell's script may evaluate them. Whatever is wrong with the dossier, there is nothing to complete.
"""

import codecs
import io
import json
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, Final, TypeAlias

import typer

from visitbrief.cli.output import page_encoding, write
from visitbrief.dossier import spelling
from visitbrief.dossier.shipped import shipped
from visitbrief.errors import ExitCode, VisitbriefError
from visitbrief.render.text import for_completion

VARIABLE: Final = "_VISITBRIEF_COMPLETE"
"""Set by the shell's completion script when it asks for completions."""
HINT: Final = f"{VARIABLE} is for the completion script that `visitbrief --install-completion` installs"
MAX_BYTES: Final = 8 * 2**20
"""Size of a dossier that is read while a user waits for a key: some 25,000 claims, a tenth of a second."""
MOST_OFFERED: Final = 2_000
"""Names to choose from. Nobody reads more, and shells take long to list them: the user types another letter instead."""

_SHOWN: Final = {"sources": "publisher", "questions": "title", "people": "name", "events": "title", "places": "name"}
"""What can be shown, and which member of it describes it."""

Json: TypeAlias = dict[str, Any]
Completions: TypeAlias = list[tuple[str, str]]
"""What can be typed, with a few words about it."""


def answer(ask: Callable[[], object]) -> int:
    """Answer a shell's completion script; return the exit code that the script expects.

    Nothing is written before the answer is whole, because the shell may evaluate it.

    Args:
        ask: has Typer print the answer and end with the exit code.

    Raises:
        VisitbriefError: the environment is not what a completion script sets.
        CannotWriteError: standard output does not take the answer.
    """
    printed, complaint = io.StringIO(), io.StringIO()
    code: int = ExitCode.OK
    with redirect_stdout(printed), redirect_stderr(complaint), _without_rich():
        try:
            ask()
        except SystemExit as end:
            code = int(end.code or 0)
        except KeyError as missing:
            raise VisitbriefError(f"cannot complete: {missing.args[0]} is not set", hint=HINT) from missing
        except ValueError as error:
            raise VisitbriefError("cannot complete: COMP_CWORD is not a number", hint=HINT) from error
        except Exception as error:
            raise VisitbriefError(f"cannot complete: {error}", hint=HINT) from error
    if code and (what := complaint.getvalue().rstrip(".\n")):
        raise VisitbriefError(f"cannot complete: {what}", hint=HINT)
    encoding = codecs.lookup(page_encoding()).name
    # Elsewhere a letter may have the byte of a backslash in it, as in Shift JIS: leave the letters out.
    write(printed.getvalue().encode("utf-8" if encoding == "utf-8" else "ascii", "ignore"))
    return code


@contextmanager
def _without_rich() -> Iterator[None]:
    """Have Typer find no Rich, so that it shows descriptions as they are.

    Rich takes three times as long to import as all else, reads markup in them, and breaks them at the terminal's width,
    where fish takes the rest for another completion.
    """
    rich = sys.modules.get("rich")
    sys.modules["rich"] = None  # type: ignore[assignment]  # how Python spells a module that is not to be found
    try:
        yield
    finally:
        if rich is None:
            del sys.modules["rich"]
        else:
            sys.modules["rich"] = rich


def countries(ctx: typer.Context, incomplete: str) -> Completions:
    """Countries of stops and questions."""
    dossier = _dossier(ctx)
    visit = dossier.get("visit")
    stops = _members(visit, "stops") if isinstance(visit, dict) else ()
    return _starting(incomplete, _named((*stops, *_members(dossier, "questions")), "country", _is_country))


def topics(ctx: typer.Context, incomplete: str) -> Completions:
    """Topics of questions."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "questions"), "topic", _is_id))


def sources(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of sources."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "sources"), "id", _is_id, "publisher"))


def questions(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of questions."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "questions"), "id", _is_id, "title"))


def people(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of people."""
    return _starting(incomplete, _named(_members(_dossier(ctx), "people"), "id", _is_id, "name"))


def ids(ctx: typer.Context, incomplete: str) -> Completions:
    """Ids of whatever can be shown: sources, questions, people, events and places."""
    dossier = _dossier(ctx)
    kinds = (
        ("sources", "publisher"),
        ("questions", "title"),
        ("people", "name"),
        ("events", "title"),
        ("places", "name"),
    )
    found = (name for kind, about in kinds for name in _named(_members(dossier, kind), "id", _is_id, about))
    return _starting(incomplete, found)


def _dossier(ctx: typer.Context) -> Json:
    """The dossier that is named, or else the one that ships; empty if it cannot be read.

    It is named by the argument of `validate`, by `--dossier`, or by its environment variable.
    """
    named = ctx.params.get("dossier")
    if "file" in ctx.params:  # which stays among the rest where the option to complete is still without its value
        named = ctx.params["file"] or next(iter(ctx.args), named)
    path = Path(named or shipped())
    try:
        dossier = json.loads(path.read_bytes()) if _is_quickly_read(path) else None
    except (OSError, ValueError, RecursionError, MemoryError):
        return {}
    return dossier if isinstance(dossier, dict) else {}


def _is_quickly_read(path: Path) -> bool:
    """Whether a path names a file of known size, and not a large one: a pipe, a device or `/proc` may never end."""
    status = path.stat()
    return stat.S_ISREG(status.st_mode) and 0 < status.st_size <= MAX_BYTES


def _members(parent: Json, key: str) -> list[Json]:
    """The objects in a list of the dossier."""
    items = parent.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _named(
    items: Iterable[Json], key: str, is_name: Callable[[str], object], about: str = ""
) -> Iterator[tuple[str, str]]:
    """What objects have under a key, where it is a name, with what they have under another beside it."""
    for item in items:
        if isinstance(name := item.get(key), str) and is_name(name):
            words = item.get(about)
            yield name, for_completion(words) if isinstance(words, str) else ""


def _starting(incomplete: str, found: Iterable[tuple[str, str]]) -> Completions:
    """Those that start with what is typed; none if they are too many to choose from."""
    offered = {name: about for name, about in found if name.startswith(incomplete)}
    return sorted(offered.items()) if len(offered) <= MOST_OFFERED else []


def _is_id(name: str) -> bool:
    return len(name) <= spelling.LONGEST_ID and re.fullmatch(spelling.ID, name) is not None


def _is_country(name: str) -> bool:
    return re.fullmatch(spelling.COUNTRY, name) is not None
