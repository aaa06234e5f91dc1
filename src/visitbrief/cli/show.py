"""`visitbrief show`."""

from visitbrief.cli.answer import Basis, PictureOutput
from visitbrief.cli.options import AnyId, Plot


def show(id_: AnyId, basis: Basis, output: PictureOutput, plot: Plot = False) -> None:
    """Show one question, person, event, place, source or claim (SOURCE#N) whole."""
    from visitbrief.views.show import build_show

    analysis, about = basis.load()
    output.emit("show", build_show(analysis, id_), about, plot=plot)
