"""The program: its commands, what it says when it is called wrongly, and how it ends."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Annotated, Any, Final, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from visitbrief import __version__
from visitbrief.cli import completion
from visitbrief.cli.answer import as_typer_reads
from visitbrief.cli.commands import COMMANDS
from visitbrief.cli.errors import from_typer, hint_of, report
from visitbrief.cli.output import stop_writing, write
from visitbrief.errors import ExitCode, OutOfMemoryError, VisitbriefError
from visitbrief.render.formats import JSON

PROGRAM: Final = "visitbrief"

EXIT_CODES: Final = """\b
Exit codes:
  0    answered
  1    found what --fail-on or --exit-code asked about, or print that is not in
       its text
  2    the command line is wrong, or a text cannot be read
  3    the dossier is invalid or cannot be read
  4    no such id, country or topic in the dossier
  5    the answer could not be written
  130  interrupted"""


class Commands(TyperGroup):
    """The command group: loads a command when it is called, and turns errors into messages and exit codes."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002
        """All command names, in the order of `--help`."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        """The command of that name; only its own module is imported.

        Raises:
            VisitbriefError: there is none.
        """
        if cmd_name in COMMANDS:
            alone = typer.Typer(add_completion=False, rich_markup_mode=None)
            alone.command(cmd_name)(as_typer_reads(COMMANDS[cmd_name].function()))
            return typer.main.get_command(alone)
        if ctx.resilient_parsing:
            return None
        hint = hint_of(cmd_name, COMMANDS, f"`{PROGRAM} --help` lists the commands")
        raise VisitbriefError(f"no such command '{cmd_name}'", hint=hint)

    def format_commands(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ARG002
        """Write the list of commands for `--help`, each with its first line whole."""
        rows = [(name, command.purpose()) for name, command in COMMANDS.items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,  # noqa: ARG002 - the program has one name however it was started
        complete_var: str | None = None,  # noqa: ARG002
        standalone_mode: bool = True,  # noqa: ARG002
        windows_expand_args: bool = True,  # noqa: ARG002
        **extra: Any,  # noqa: ARG002
    ) -> NoReturn:
        """Run the program and end the process with its exit code."""
        arguments = list(sys.argv[1:] if args is None else args)
        sys.exit(self._run(arguments or ["--help"]))

    def _run(self, arguments: list[str]) -> int:
        """Answer, or report why not; return the exit code."""
        try:
            if os.environ.get(completion.VARIABLE):
                return completion.answer(partial(super().main, [], PROGRAM, completion.VARIABLE))
            return self._answer(arguments)
        except VisitbriefError as error:
            failure = error
        except MemoryError:  # what took the memory is given back by now
            failure = OutOfMemoryError("there is not enough memory for this dossier")
        report(failure, as_json=_wants_json(arguments))
        return failure.code

    def _answer(self, arguments: list[str]) -> int:
        try:
            with self.make_context(PROGRAM, list(arguments)) as context:
                return int(self.invoke(context) or ExitCode.OK)
        except typer.Exit as end:
            write(b"")  # where standard output is closed, Typer's help goes nowhere and says nothing
            return end.exit_code
        except TyperException as error:
            raise from_typer(error) from error
        except OSError as error:  # from printing help: `write` and the loader deal with their own
            stop_writing(error)
            return ExitCode.OK


def _wants_json(arguments: Sequence[str]) -> bool:
    """Whether a command line that may be wrong asks for JSON."""
    return not {"--json", f"--format={JSON}"}.isdisjoint(arguments) or ("--format", JSON) in pairwise(arguments)


app = typer.Typer(
    name=PROGRAM,
    cls=Commands,
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def print_version(ctx: typer.Context, wanted: bool) -> None:
    """Print the version and end, if that is wanted; not to a shell that completes the line, which would run it."""
    if wanted and not ctx.resilient_parsing:
        write(f"{PROGRAM} {__version__}\n".encode())
        raise typer.Exit


@app.callback()
def visitbrief(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=print_version, help="Show the version and exit.")
    ] = False,
) -> None:
    """Brief an official from sources that disagree: what is safe to say, and what is in dispute."""
