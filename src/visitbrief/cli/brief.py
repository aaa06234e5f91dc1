"""`visitbrief brief`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import BriefFormat, Country, EarlierFile, parse_text
from visitbrief.errors import VisitbriefError
from visitbrief.render.answer import Paper, Screen
from visitbrief.render.formats import PAGED


class Length(StrEnum):
    """How much of a briefing is wanted."""

    PAGE = "page"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class BriefOutput(Output):
    """How a briefing is printed, and where."""

    format_: BriefFormat = None
    paper: Annotated[
        Paper | None, typer.Option("--paper", show_default=False, help="The paper of html, docx and pdf. Default: a4.")
    ] = None

    def _screen(self, format_: str) -> Screen:
        """What the page is laid out for.

        Raises:
            VisitbriefError: a paper is named for a format that knows none.
        """
        if self.paper is not None and format_ not in PAGED:
            raise VisitbriefError(f"--paper goes with --format {', '.join(PAGED)}", hint=f"add --format {PAGED[-1]}")
        screen = super(BriefOutput, self)._screen(
            format_
        )  # with slots, `super()` looks for the class before it got them
        return screen._replace(paper=self.paper or Paper.A4)


def brief(
    basis: Basis,
    output: BriefOutput,
    country: Country = None,
    length: Annotated[Length, typer.Option(help="Page one with its notes, or the annexes too.")] = Length.FULL,
    marking: Annotated[
        str, typer.Option(parser=parse_text, metavar="TEXT", show_default=False, help="Print this on every sheet.")
    ] = "",
    since: EarlierFile = None,
) -> None:
    """Write the briefing to hand over: page one on one sheet, and its annexes."""
    from visitbrief.views.brief import build_brief
    from visitbrief.views.selection import Selection

    full = length is Length.FULL
    if since is not None and not full:
        raise VisitbriefError("--since is told in an annex, and --length page has none", hint="leave one of them out")
    analysis, about = basis.load()
    before = None
    if since is not None:
        before, then = basis.load_other(since)
        about = about.beside(since, then)
    view = build_brief(analysis, Selection(country=country), full=full, before=before, marking=marking)
    output.emit("brief", view, about)
