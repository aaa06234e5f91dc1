"""`visitbrief page`: all of a dossier in one file for a browser."""

import os
from pathlib import Path

from visitbrief.cli.answer import Basis
from visitbrief.cli.errors import note
from visitbrief.cli.options import Country, Force, JsonFlag, OpenFlag, OutputFile
from visitbrief.cli.output import STANDARD, deliver, save
from visitbrief.errors import CannotWriteError, VisitbriefError


def page(
    basis: Basis,
    open_: OpenFlag = False,
    country: Country = None,
    as_json: JsonFlag = False,
    to: OutputFile = None,
    force: Force = False,
) -> None:
    """Write all of it as one HTML file, to look through in a browser."""
    from visitbrief.render.answer import Answer
    from visitbrief.render.page import render
    from visitbrief.views.page import build_page
    from visitbrief.views.selection import Selection

    if open_ and as_json:
        raise VisitbriefError("--open shows a page, and --json prints none", hint="leave one of them out")
    analysis, about = basis.load()
    answer = Answer("page", build_page(analysis, Selection(country=country)), about.visit, about.warnings)
    if as_json:
        deliver(answer.to_json().encode(), to, force=force)
    elif open_:
        _show(render(answer), to, force=force)
    else:
        deliver(render(answer), to, force=force)


def _show(written: bytes, to: Path | None, *, force: bool) -> None:
    """Write a page to its file, or to a temporary one, and open that in a browser.

    Raises:
        CannotWriteError: it could not be written.
    """
    import webbrowser

    if to in (None, STANDARD):
        file = _temporary_file()
        save(written, file, force=True)
    else:
        file = Path(to).absolute()
        save(written, file, force=force)
    opened = webbrowser.open(file.as_uri())
    note((f"the page is {file}" if opened else f"no browser could be started; the page is {file}",))


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
