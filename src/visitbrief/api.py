"""The Python API: load a dossier, read a text, compare two readings; and answer as the commands do.

A function that has the name of a command gives what the command answers, as an `Answer`: its `view`, and the JSON
document that the command prints as `to_json()` and `to_dict()`. Its filters are the command's options.

Import them from `visitbrief` itself. They say nothing on standard output or standard error, and look at no clock and no
environment variable.
"""

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import Severity
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.render.answer import Answer, View
from visitbrief.values.base import Comparison, Value
from visitbrief.views.selection import Selection

if TYPE_CHECKING:
    from visitbrief.views.aid import AidView
    from visitbrief.views.discrepancies import DiscrepanciesView
    from visitbrief.views.sources import SourcesView
    from visitbrief.views.summary import SummaryView
    from visitbrief.views.timeline import TimelineView


class Selected(TypedDict, total=False):
    """The filters that lists share: ids, a topic, a country's code; see `Selection`."""

    country: str | None
    topic: str | None
    source: str | None
    person: str | None


def load(path: str | PathLike[str] | None = None) -> Dossier:
    """Read a dossier, strictly.

    Args:
        path: the file; `-` is standard input; None is the dossier that ships with the program.

    Raises:
        DossierError: the file cannot be read, or is no valid dossier; `problems` lists everything that is wrong.
    """
    return load_dossier(None if path is None else Path(path))


def compare(a: Value, b: Value) -> Comparison:
    """Say whether two values agree, are compatible, conflict, or cannot be compared; never raises.

    Which of them comes first makes no difference to the agreement.
    """
    return a.compare(b)


def summary(of: Dossier | Analysis, *, country: str | None = None, as_of: str | None = None) -> "Answer[SummaryView]":
    """Page one: what happened, what is safe to say, what to watch out for.

    Args:
        of: a dossier, or its analysis, which is then made once for several answers.
        country: only what belongs to this country.
        as_of: use only what was published by that day, EDTF; so too in the other functions.

    Raises:
        UnknownIdError: the dossier does not know the country; in the other functions, anything that is selected.
        Unreadable: `as_of` is no date; in `timeline`, `start` or `end`.
        VisitbriefError: `as_of` is after the day up to which the dossier was kept.
    """
    from visitbrief.views.summary import build_summary

    return _answer("summary", of, as_of, lambda analysis: build_summary(analysis, Selection(country=country)))


def aid(of: Dossier | Analysis, *, as_of: str | None = None, **selected: Unpack[Selected]) -> "Answer[AidView]":
    """Who promised what to whom, and which sums are disputed."""
    from visitbrief.views.aid import build_aid

    return _answer("aid", of, as_of, lambda analysis: build_aid(analysis, Selection(**selected)))


def timeline(
    of: Dossier | Analysis,
    *,
    start: str | None = None,
    end: str | None = None,
    as_of: str | None = None,
    **selected: Unpack[Selected],
) -> "Answer[TimelineView]":
    """What happened when, and which dates are disputed; from one EDTF date to another."""
    from visitbrief.views.timeline import build_timeline

    return _answer(
        "timeline", of, as_of, lambda analysis: build_timeline(analysis, Selection(**selected), start=start, end=end)
    )


def discrepancies(
    of: Dossier | Analysis,
    *questions: str,
    severity: Severity | None = None,
    kind: str | None = None,
    as_of: str | None = None,
    **selected: Unpack[Selected],
) -> "Answer[DiscrepanciesView]":
    """Where sources disagree, why they may, and which answer is best supported; all of it, or about some questions.

    `Analysis` tells more: of every question its positions, disputed or not.
    """
    from visitbrief.views.discrepancies import build_discrepancies

    selection = Selection(questions=questions, **selected)
    return _answer(
        "discrepancies",
        of,
        as_of,
        lambda analysis: build_discrepancies(analysis, selection, severity=severity, kind=kind),
    )


def sources(of: Dossier | Analysis, *, as_of: str | None = None, **selected: Unpack[Selected]) -> "Answer[SourcesView]":
    """What the answers rest on: each source with its kind, origin, claims and disputes."""
    from visitbrief.views.sources import build_sources

    return _answer("sources", of, as_of, lambda analysis: build_sources(analysis, Selection(**selected)))


def _answer(command: str, of: Dossier | Analysis, as_of: str | None, build: Callable[[Analysis], View]) -> Answer[View]:
    """The answer of a command."""
    warnings: tuple[str, ...] = ()
    if as_of is not None:
        from visitbrief.dossier.history import as_known

        of, warnings = as_known(of.dossier if isinstance(of, Analysis) else of, as_of)
    analysis = of if isinstance(of, Analysis) else Analysis(of)
    return Answer(command, build(analysis), analysis.dossier.visit, warnings)
