"""`visitbrief page`: all of a dossier in one file for a browser."""

import os
from dataclasses import dataclass
from pathlib import Path

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.errors import note
from visitbrief.cli.options import Country, OpenFlag, PageFormat
from visitbrief.cli.output import STANDARD, save
from visitbrief.errors import CannotWriteError, VisitbriefError
from visitbrief.render.formats import HTML


@dataclass(frozen=True, slots=True)
class PageOutput(Output):
    """How a page is printed, and where; it may be shown at once."""

    format_: PageFormat = None
    open_: OpenFlag = False

    def send(self, answer: bytes, format_: str) -> None:
        """Write the page where it is to go; to show it, to its file or else to a temporary one.

        Raises:
            VisitbriefError: it is to be shown, and is no page.
            CannotWriteError: it could not be written.
        """
        if not self.open_:
            Output.send(self, answer, format_)
            return
        if format_ != HTML:
            raise VisitbriefError(f"--open shows a page, and {format_} is none", hint="leave one of the two out")
        if self.to in (None, STANDARD):
            file = _temporary_file()
            save(answer, file, force=True)
        else:
            file = Path(self.to).absolute()
            save(answer, file, force=self.force)
        _show(file)


def page(basis: Basis, output: PageOutput, country: Country = None) -> None:
    """Write all of a dossier as one HTML file, to look through in a browser."""
    from visitbrief.views.page import build_page
    from visitbrief.views.selection import Selection

    analysis, about = basis.load()
    output.emit("page", build_page(analysis, Selection(country=country)), about)


def _temporary_file() -> Path:
    """A new empty file that nobody else can read; it stays, for the browser to read it.

    Raises:
        CannotWriteError: there is no room for it.
    """
    from tempfile import mkstemp

    try:
        descriptor, name = mkstemp(prefix="visitbrief-", suffix=".html")
    except OSError as error:
        raise CannotWriteError(f"cannot write a temporary file: {error.strerror}") from error
    os.close(descriptor)
    return Path(name)


def _show(file: Path) -> None:
    """Open a file in the user's browser, and say where it is."""
    import webbrowser

    shown = webbrowser.open(file.as_uri())
    note((f"the page is '{file}'" if shown else f"no browser could be started; the page is '{file}'",))
