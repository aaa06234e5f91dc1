"""`visitbrief schema`: the JSON Schema of a dossier, or of what a command prints with `--json`."""

from typing import Annotated

import typer

from visitbrief.cli.commands import ANSWERS
from visitbrief.cli.errors import hint_of
from visitbrief.cli.options import Force, JsonFlag, OutputFile, parse_text
from visitbrief.cli.output import deliver
from visitbrief.errors import VisitbriefError


def schema(
    command: Annotated[
        str | None,
        typer.Argument(
            parser=parse_text, metavar="[COMMAND]", show_default=False, help="The command whose JSON to describe."
        ),
    ] = None,
    as_json: JsonFlag = False,  # noqa: ARG001 - a schema is JSON either way
    to: OutputFile = None,
    force: Force = False,
) -> None:
    """Print the JSON Schema of a dossier, or of a command's JSON."""
    from visitbrief.dossier.schema import as_text, dossier_schema

    if command is not None and command not in ANSWERS:
        hint = hint_of(command, ANSWERS, f"there are schemas of {', '.join(ANSWERS)}")
        raise VisitbriefError(f"no command '{command}' prints JSON of its own", hint=hint)
    described = ANSWERS[command].schema() if command else dossier_schema()
    deliver(as_text(described).encode(), to, force=force)
