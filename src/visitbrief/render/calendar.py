"""The timeline as an iCalendar file: an all-day event for each day or period, one with its hour where that is told.

Times are local to the place of the event and name no zone, as print has them. What is not told to the day, is disputed
or only planned is TENTATIVE: it lasts for all days that it may be on, and its summary or description says why. Nothing
depends on a clock: DTSTAMP is the day up to which the dossier was kept.

Source: RFC 5545, sections 3.1, 3.3.11, 3.6, 3.6.1, 3.6.3 and 3.8; RFC 7986, section 5, for the calendar's name and
description.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.text import in_calendar
from visitbrief.values.moment.edtf import MINUTES_A_DAY, Stretch
from visitbrief.values.moment.value import parse_moment

if TYPE_CHECKING:
    from visitbrief.views.rivals import Rival
    from visitbrief.views.timeline import TimelineRow, TimelineView

LONGEST_LINE: Final = 75
"""Octets, without the line break."""


def render(answer: Answer["TimelineView"], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The calendar, in UTF-8. Events without a date have no place in it: its description names them.

    One component at least is in every calendar: where no event has a date, it is a note that says so.
    """
    view, visit = answer.view, answer.visit
    assert visit is not None  # noqa: S101 - a timeline is of a dossier
    stamp = _day(parse_moment(visit.as_of).readings[0].low)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//visitbrief//timeline//EN",
        f"NAME:{in_calendar(visit.title)}",
        f"X-WR-CALNAME:{in_calendar(visit.title)}",
    ]
    if undated := [row.title for row in view.rows if row.date is None]:
        lines.append(f"DESCRIPTION:{_text(('Without a date:', *undated))}")
    for row in view.rows:
        if row.date is not None:
            lines += ["BEGIN:VEVENT", f"UID:{row.event}@{visit.id}", f"DTSTAMP:{stamp}T000000Z", *_event(row)]
            lines.append("END:VEVENT")
    if all(row.date is None for row in view.rows):
        lines += ["BEGIN:VJOURNAL", f"UID:{visit.id}", f"DTSTAMP:{stamp}T000000Z"]
        lines += ["SUMMARY:No event here has a date", "END:VJOURNAL"]
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _event(row: "TimelineRow") -> Iterator[str]:
    """The properties of an event that has a date: of all dates in print where nothing decides between them."""
    said = [row.date] if row.answer.value else [rival.value for rival in row.rivals]
    stretches = [stretch for edtf in said for stretch in parse_moment(str(edtf)).readings]
    exact = len(stretches) == 1 and _is_exact(stretches[0])
    yield from _when(stretches, exact=exact)
    yield f"SUMMARY:{in_calendar(row.title)}{' (planned)' if row.planned else ''}"
    if row.place:
        yield f"LOCATION:{in_calendar(row.place)}"
    yield f"DESCRIPTION:{_text(_about(row))}"
    yield f"STATUS:{'CONFIRMED' if exact and row.severity is None and not row.planned else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"


def _when(stretches: list[Stretch], *, exact: bool) -> Iterator[str]:
    """Its beginning, and its end if it has one; an end that is open is where the other is."""
    low = min((stretch.first or stretch.last or stretch).low for stretch in stretches)
    high = max((stretch.last or stretch.first or stretch).high for stretch in stretches)
    if exact and any(end is not None and end.unit == "T" for end in stretches[0][:2]):
        yield f"DTSTART:{_minute(low)}"
        if stretches[0].whole:
            yield f"DTEND:{_minute(high - 1)}"
        return
    yield f"DTSTART;VALUE=DATE:{_day(low)}"
    if _ordinal(high - 1) < date.max.toordinal():  # after the last day there is none to end on
        yield f"DTEND;VALUE=DATE:{_day(high - 1 + MINUTES_A_DAY)}"


def _is_exact(stretch: Stretch) -> bool:
    """Whether it is told to the day or the minute: one such, or all the time between two."""
    ends = (stretch.first, stretch.last)
    to_the_day = all(end is not None and end.unit in "DT" and not end.about for end in ends)
    return to_the_day and (stretch.whole or stretch.first == stretch.last)


def _about(row: "TimelineRow") -> Iterator[str]:
    """What is known of an event, a line each."""
    yield f"Date: {row.answer.text} ({row.date})" if row.answer.value else f"Date: {row.answer.text}"
    if row.severity is not None:
        yield f"Disputed ({row.severity}): {row.answer.because}"
        yield from map(_rival, row.rivals)
    if row.people:
        yield f"With: {', '.join(row.people)}"
    if row.answer.sources:
        yield f"Sources: {', '.join(row.answer.sources)}"


def _rival(rival: "Rival") -> str:
    return f"In print: {rival.text} ({', '.join(rival.sources)})"


def _text(lines: Iterable[str]) -> str:
    return "\\n".join(map(in_calendar, lines))


def _ordinal(minute: int) -> int:
    return minute // MINUTES_A_DAY + 1


def _day(minute: int) -> str:
    return date.fromordinal(_ordinal(minute)).isoformat().replace("-", "")


def _minute(minute: int) -> str:
    hours, minutes = divmod(minute % MINUTES_A_DAY, 60)
    return f"{_day(minute)}T{hours:02}{minutes:02}00"


def _folded(line: str) -> bytes:
    """A line in pieces of at most `LONGEST_LINE` octets, each but the first after a space; no character is split."""
    pieces, piece = [], b""
    for char in line:
        octets = char.encode()
        if len(piece) + len(octets) > LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join((*pieces, piece)) + b"\r\n"
