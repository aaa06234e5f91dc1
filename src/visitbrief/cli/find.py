"""`visitbrief find`."""

from typing import Annotated

import typer

from visitbrief.cli.answer import Basis, Output
from visitbrief.cli.options import Every, ThingKind, parse_text
from visitbrief.dossier.things import SHOWN


def find(
    basis: Basis,
    output: Output,
    text: Annotated[
        list[str] | None,
        typer.Argument(
            parser=parse_text,
            metavar="[TEXT]...",
            show_default=False,
            help="Words to look for. Default: list everything.",
        ),
    ] = None,
    kind: ThingKind = None,
    every: Every = False,
) -> None:
    """Find questions, people, events, places, sources and claims by words, whatever their accents, case and slips."""
    from visitbrief.views.find import build_find

    dossier, about = basis.read()
    kinds = SHOWN if kind is None else (kind,)
    output.emit("find", build_find(dossier, " ".join(text or ()), kinds), about, every=every)
