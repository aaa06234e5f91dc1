"""Rules of dates: each is in the calendar, and what one says of another holds."""

from collections.abc import Iterator
from typing import Final

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.record import Path, Record
from visitbrief.dossier.rules.indexed import Indexed


def impossible_date(dossier: Indexed) -> Iterator[Flaw]:
    """Every date is EDTF and in the calendar."""
    for path, text in _dates(dossier):
        reason = dossier.date(text)
        if isinstance(reason, str):
            yield Flaw(path, reason, "dates are EDTF: 2025-09-04, 2025-09, 2025-09-02/2025-09-04")


def _dates(dossier: Indexed) -> Iterator[tuple[Path, str]]:
    for path, record in _dated(dossier):
        for name, key in DATES:
            text = getattr(record, name, None)
            if isinstance(text, str):
                yield (*path, key), text


DATES: Final = (
    ("dates", "dates"),
    ("as_of", "as_of"),
    ("from_", "from"),
    ("to", "to"),
    ("published", "published"),
    ("period", "period"),
    ("written", "written"),
)
"""Members that hold dates, and their keys."""


def _dated(dossier: Indexed) -> Iterator[tuple[Path, Record]]:
    yield ("visit",), dossier.visit
    for i, stop in enumerate(dossier.visit.stops):
        yield ("visit", "stops", i), stop
    for i, person in enumerate(dossier.people):
        for j, office in enumerate(person.offices):
            yield ("people", i, "offices", j), office
    for i, question in enumerate(dossier.questions):
        yield ("questions", i, "scope"), question.scope
    if dossier.briefing is not None:
        yield ("briefing",), dossier.briefing
    for i, source in enumerate(dossier.sources):
        yield ("sources", i), source
    for path, claim in dossier.unusual:
        yield path, claim
        if claim.scope is not None:
            yield (*path, "scope"), claim.scope


def office_ends_before_it_begins(dossier: Indexed) -> Iterator[Flaw]:
    """Nobody leaves an office before taking it."""
    for i, person in enumerate(dossier.people):
        for j, office in enumerate(person.offices):
            if office.to is None:
                continue
            begin, end = dossier.date(office.from_), dossier.date(office.to)
            if not isinstance(begin, str) and not isinstance(end, str) and end.high <= begin.low:
                path = ("people", i, "offices", j, "to")
                yield Flaw(path, f"the office ends on {office.to}, before it begins on {office.from_}")


def stop_outside_visit(dossier: Indexed) -> Iterator[Flaw]:
    """A visit has stops, each within its dates."""
    if not dossier.visit.stops:
        yield Flaw(("visit", "stops"), "a visit has at least one stop")
    visit = dossier.date(dossier.visit.dates)
    for i, stop in enumerate(dossier.visit.stops):
        dates = dossier.date(stop.dates)
        if isinstance(visit, str) or isinstance(dates, str):
            continue
        if dates.low < visit.low or dates.high > visit.high:
            path = ("visit", "stops", i, "dates")
            yield Flaw(path, f"the stop on {stop.dates} is outside the visit's dates, {dossier.visit.dates}")


def later_than_kept(dossier: Indexed) -> Iterator[Flaw]:
    """No source appeared after the day up to which the dossier was kept."""
    kept = dossier.date(dossier.visit.as_of)
    for i, source in enumerate(dossier.sources):
        published = dossier.date(source.published) if source.published is not None else None
        if published is None or isinstance(published, str) or isinstance(kept, str):
            continue
        if published.low >= kept.high:
            what = f"'{source.id}' appeared after {dossier.visit.as_of}, up to which the dossier was kept"
            yield Flaw(("sources", i, "published"), what, "correct the date, or the visit's `as_of`")
