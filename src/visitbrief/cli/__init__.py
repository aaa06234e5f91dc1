"""The command line.

A command is one module, `cli/<name>.py`, whose function of the same name does three things: load, build, emit.

    def aid(basis: Basis, output: Output, country: Country = None) -> None:
        \"\"\"Show who promised what to whom, and which sums are disputed.\"\"\"
        from visitbrief.views.aid import build_aid
        from visitbrief.views.selection import Selection

        analysis, about = basis.load()
        view = build_aid(analysis, Selection(country=country))
        output.emit("aid", view, about)

- `Basis` and `Output` (`answer.py`) hold the options that commands share; the others are the aliases of `options.py`:
  one flag has one help text everywhere.
- The body imports what it needs, so that a command pays only for itself. The module's own imports are `typer`-light.
- `emit` prints the view in the format asked for (`render/formats.py`). The page is what `render/layout/<name>.py` makes
  of it: `lay_out(view) -> Document`.
- The function returns None, or the `ExitCode` to end with; it raises a `VisitbriefError` for what the user can mend.
- A row in `commands.py` makes it known to `--help`, to `schema` and to the documents.

A new command is thus three files, here, in `views` and in `render/layout`, and a row. `show` is the smallest example.
"""

import gc

INTERRUPTED = 130
"""`ExitCode.INTERRUPTED`, before it can be imported."""
NO_MEMORY = 3
"""`OutOfMemoryError.code`, before it can be imported."""
PATIENCE = 100_000
"""New objects between two searches for garbage. At Python's 700 they take an eighth of a short run for nothing."""


def main() -> None:
    """Run the program with the arguments it was called with; end the process with an exit code.

    SIGINT ends it with 130 at once: as an exception it would be shown while modules are imported, or lost in a
    callback. Hence this module imports nothing that takes time. A module for which there is no memory ends it with 3.
    """
    try:
        import os
        import signal
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else the caller has it ignored
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    gc.set_threshold(PATIENCE)
    try:
        from visitbrief.cli.app import app

        app()
    except (ImportError, MemoryError, SystemError) as error:  # what Python says of a module for which there is no room
        if isinstance(error, ImportError) and "failed to map" not in str(error):
            raise
        os.write(2, b"visitbrief: error: there is not enough memory to start\n")
        raise SystemExit(NO_MEMORY) from None
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is said: nothing is left to interrupt
