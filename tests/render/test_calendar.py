"""Timelines as iCalendar, read back by a library that is not ours."""

import json
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from builders import make_claim, make_dossier, make_place, make_question, make_source, make_visit
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.calendar import LONGEST_LINE, render
from visitbrief.render.text import in_calendar, visible
from visitbrief.views.selection import Selection
from visitbrief.views.timeline import build_timeline

SCREEN = Screen(width=20, color=True, encoding="ascii")
HOSTILE = "Talks; one, two\\n \\three: é" + "ñ€" * 60 + "\r\nSTATUS:CANCELLED\r\nEND:VEVENT"


def printed(
    *dates: str | None, title: str = "Talks", visit: str = "A trip", place: str = "Quito", modality: str = "reported"
) -> bytes:
    """The calendar of one event, on the dates that sources print; None is a source that prints none."""
    dossier = make_dossier(
        visit=make_visit(title=visit, as_of="2025-10-01"),
        places=[make_place(name=place)],
        questions=[make_question("talks.when", kind="moment", topic="talks")],
        events=[{"id": "talks", "title": title, "when": "talks.when", "place": "quito"}],
        sources=[
            make_source(
                name, claims=[] if day is None else [make_claim("talks.when", day, value=day, modality=modality)]
            )
            for name, day in zip(("gazette", "herald", "echo"), dates, strict=False)
        ],
    )
    loaded = parse_dossier(json.dumps(dossier).encode(), "trip.json")
    return render(Answer("timeline", build_timeline(Analysis(loaded), Selection()), loaded.visit), SCREEN)


def event(*dates: str | None, **texts: str) -> Any:
    (found,) = Calendar.from_ical(printed(*dates, **texts)).walk("VEVENT")
    assert not found.errors
    return found


@pytest.mark.parametrize(
    ("edtf", "first", "after", "status"),
    [
        pytest.param("2025-09-04", date(2025, 9, 4), date(2025, 9, 5), "CONFIRMED", id="a day"),
        pytest.param("2025-09-02/2025-09-04", date(2025, 9, 2), date(2025, 9, 5), "CONFIRMED", id="days"),
        pytest.param("2025-09-04~", date(2025, 9, 3), date(2025, 9, 6), "TENTATIVE", id="about a day"),
        pytest.param("2025-02", date(2025, 2, 1), date(2025, 3, 1), "TENTATIVE", id="a month"),
        pytest.param("2024", date(2024, 1, 1), date(2025, 1, 1), "TENTATIVE", id="a year"),
        pytest.param("[2025-09-02,2025-09-04]", date(2025, 9, 2), date(2025, 9, 5), "TENTATIVE", id="either day"),
        pytest.param("2025-09-04T09:00~", date(2025, 9, 4), date(2025, 9, 5), "TENTATIVE", id="about an hour"),
        pytest.param("2025-09-04/..", date(2025, 9, 4), date(2025, 9, 5), "TENTATIVE", id="from a day on"),
        pytest.param("../2025-09-04", date(2025, 9, 4), date(2025, 9, 5), "TENTATIVE", id="up to a day"),
        pytest.param("1872-06-28", date(1872, 6, 28), date(1872, 6, 29), "CONFIRMED", id="long ago"),
    ],
)
def test_a_date_is_all_days_that_it_allows(edtf: str, first: date, after: date, status: str) -> None:
    found = event(edtf)

    assert (found["DTSTART"].dt, found["DTEND"].dt, found["STATUS"]) == (first, after, status)
    assert f"({edtf})" in found["DESCRIPTION"]


@pytest.mark.parametrize("modality", ["reported", "planned"])
def test_what_is_only_planned_is_tentative_and_says_so(modality: str) -> None:
    found = event("2025-09-04", modality=modality)

    assert (found["STATUS"], found["SUMMARY"]) == (
        ("TENTATIVE", "Talks (planned)") if modality == "planned" else ("CONFIRMED", "Talks")
    )


def test_what_lasts_to_the_end_of_the_calendar_has_no_day_after_it() -> None:
    assert "DTEND" not in event("9998~")


def test_a_time_of_day_is_local_to_no_zone() -> None:
    moment = event("2025-09-04T15:30")
    stay = event("2025-09-04T15:30/2025-09-04T17:05")

    assert (moment["DTSTART"].dt, "DTEND" in moment) == (datetime(2025, 9, 4, 15, 30), False)  # noqa: DTZ001
    assert stay["DTEND"].dt - stay["DTSTART"].dt == timedelta(minutes=95)
    assert moment["STATUS"] == stay["STATUS"] == "CONFIRMED"


def test_a_disputed_date_says_so_and_who_prints_another() -> None:
    found = event("2025-09-04", "2025-09-04", "2025-09-06")

    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2025, 9, 4), date(2025, 9, 5))
    assert found["STATUS"] == "TENTATIVE"
    assert "\nDisputed (" in found["DESCRIPTION"]
    assert "\nIn print: 6 September 2025 (echo)\n" in found["DESCRIPTION"]


def test_where_nothing_decides_an_event_lasts_for_all_dates_in_print() -> None:
    found = event("2025-09-06", "2025-09-04")

    assert (found["DTSTART"].dt, found["DTEND"].dt, found["STATUS"]) == (
        date(2025, 9, 4),
        date(2025, 9, 7),
        "TENTATIVE",
    )


def test_an_event_without_a_date_is_named_by_the_calendar() -> None:
    calendar = Calendar.from_ical(printed(None, title=HOSTILE))

    assert calendar.walk("VEVENT") == []
    assert [str(note["SUMMARY"]) for note in calendar.walk("VJOURNAL")] == ["No event here has a date"]
    assert calendar["DESCRIPTION"] == f"Without a date:\n{visible(HOSTILE)}"


def test_where_an_event_has_a_date_no_note_is_needed() -> None:
    assert Calendar.from_ical(printed("2025-09-04")).walk("VJOURNAL") == []


def test_who_the_event_is_and_when_it_was_written_comes_from_the_dossier_alone() -> None:
    found = event("2025-09-04")

    assert found["UID"] == f"talks@{make_visit()['id']}"
    assert found["DTSTAMP"].dt == datetime(2025, 10, 1, tzinfo=UTC)
    assert printed("2025-09-04") == printed("2025-09-04")


@pytest.mark.parametrize("text", [HOSTILE, "\x1b[2J\u202e\x00\x85\u2028a", "a,b;c\\n\\"])
def test_no_text_ends_its_line(text: str) -> None:
    data = printed("2025-09-04", title=text, visit=text, place=text)
    (found,) = Calendar.from_ical(data).walk("VEVENT")

    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert {f"{name}:{in_calendar(text)}" for name in ("NAME", "X-WR-CALNAME")} <= {*lines}  # not all readers know them
    assert found["SUMMARY"] == found["LOCATION"] == visible(text)
    assert found["STATUS"] == "CONFIRMED"


@given(st.text(st.sampled_from("aé€𝄞 ,;\\"), min_size=1, max_size=200).filter(str.strip))
def test_lines_fold_within_their_octets_and_read_back_whole(title: str) -> None:
    title = title.strip()
    data = printed("2025-09-04", title=title)

    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= LONGEST_LINE
    assert b"\n" not in b"".join(lines)
    assert all(line.decode() for line in lines)
    assert all(len(one) >= LONGEST_LINE - 3 for one, other in pairwise(lines) if other.startswith(b" "))
    assert Calendar.from_ical(data).walk("VEVENT")[0]["SUMMARY"] == title
