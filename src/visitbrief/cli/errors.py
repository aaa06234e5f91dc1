"""What the program says on standard error when it cannot answer."""

import json
import sys
from collections.abc import Iterable

import typer
from typer.exceptions import TyperException

from visitbrief.cli.output import discard
from visitbrief.errors import VisitbriefError, did_you_mean, legible, nearest
from visitbrief.render.text import visible


class BadValueError(typer.BadParameter):
    """The value of an option is wrong, and there is something to say about what to write instead."""

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def from_typer(error: TyperException) -> VisitbriefError:
    """Put Typer's complaint about the command line in the house style."""
    context = getattr(error, "ctx", None)
    if context is None:
        return VisitbriefError(_clause(error.format_message()))
    path = context.command_path
    unknown = getattr(error, "option_name", None)
    if unknown is None or not hasattr(error, "possibilities"):
        hint = getattr(error, "hint", f"`{path} --help` shows how it is called")
        return VisitbriefError(_clause(error.format_message()), hint=hint)
    if context.parent is None:
        hint = f"options follow the command: `{path} COMMAND {unknown}`"
    elif not unknown.startswith("--") and any(each.param_type_name == "argument" for each in context.command.params):
        hint = f"`--` goes before a text that begins with a dash: `{path} -- {unknown}…`"
    else:
        hint = hint_of(unknown, error.possibilities or (), f"`{path} --help` lists the options")
    return VisitbriefError(f"no such option '{unknown}'", hint=hint)


def hint_of(word: str, words: Iterable[str], otherwise: str) -> str:
    """A hint for a word that is none of `words`: the nearest of them, and what else can be done."""
    return " ".join(filter(None, (did_you_mean(nearest(word, words)), otherwise)))


def note(warnings: Iterable[str]) -> None:
    """Write to standard error what the reader should know about an answer that has no room for it. Never raises."""
    _complain("".join(f"visitbrief: note: {visible(warning)}\n" for warning in warnings))


def report(error: VisitbriefError, *, as_json: bool) -> None:
    """Write an error to standard error, as text or as one JSON document. Never raises."""
    _complain(_as_json(error) if as_json else _as_text(error))


def _complain(text: str) -> None:
    if sys.stderr is None:  # it is closed, which leaves only the exit code
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def _as_text(error: VisitbriefError) -> str:
    place = f"{error.where}: " if error.where else ""
    hint = f"  hint: {visible(legible(error.hint))}\n" if error.hint else ""
    return f"visitbrief: error: {visible(legible(place + error.what))}\n{hint}"


def _as_json(error: VisitbriefError) -> str:
    members = {
        "code": error.code.name.lower().replace("_", "-"),
        "message": legible(error.what),
        "where": legible(error.where),
        "hint": legible(error.hint),
    }
    return json.dumps({"error": members}, indent=2) + "\n"


def _clause(message: str) -> str:
    """A sentence as a clause: lower-case start, no full stop."""
    return message[:1].lower() + message[1:].rstrip(".")
