"""`visitbrief trace`."""

from visitbrief.cli.answer import Basis, PictureOutput
from visitbrief.cli.options import TracedId


def trace(id_: TracedId, basis: Basis, output: PictureOutput) -> None:
    """Show who had an answer from whom, and what became of it on the way."""
    from visitbrief.views.trace import build_trace

    analysis, about = basis.load()
    output.emit("trace", build_trace(analysis, id_), about)
