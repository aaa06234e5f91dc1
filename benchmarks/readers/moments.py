"""How well dates and periods are read, on the gold of Microsoft Recognizers-Text (DateParser and DatePeriodParser).

A case has a text, the day it was written on, and the dates or periods in it. It passes when each of them is found with
the same meaning and nothing else of its sort is.

What the gold means, as far as its cases show:

- Where the text leaves the year or week open the gold gives a future and a past reading; either is right.
- A period that is one unit (a month, a week, "the next 3 days") ends on the first day after it. A range between two
  dates ("2014 to 2018", "4 to 22 January") ends on the *first* day of its last date, be that a day, a month or a year,
  though the last date belongs to it. So a period is right when it begins on the gold's first day, and the gold's last
  day is either the day after it or the first day of the date it was told to end with.
- "three weeks ago" is one day in the gold. We leave half a week open on either side; right when the gold's day is the
  middle of what we leave open.
- 0001-01-01 stands for a day that does not exist: nothing is to be found.
- Each suite knows its own sort only: days in one, periods in the other. What we find of the other sort, and times of
  day, is not counted against us.
"""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.readers import Score
from visitbrief.values.moment.edtf import MINUTES_A_DAY, Precision, Stretch
from visitbrief.values.moment.value import Moment, find_moments
from visitbrief.values.print.tokens import Found

LANGUAGES = {"english": "en", "spanish": "es", "french": "fr"}
COUNTRY = "US"
"""Where the English suites were written, which tells that they put the month first."""
SUITES = ("DateParser", "DatePeriodParser")
NO_SUCH_DAY = "0001-01-01"

Ends: TypeAlias = tuple[str | None, str | None]
"""First and last day in the gold; the same for a day, None for an open end."""

EXCLUDED = {
    r"\b(few|several|some|couple|pocos|algunos|varios|unos|últimos días|quelques|plusieurs|derniers jours)\b": (
        "a vague count: the gold takes it for exactly three, we allow a range"
    ),
    r"\b(following day|previous day|día siguiente|lendemain)\b": (
        "a day counted from one that is told elsewhere: refused, the gold counts from the reference date"
    ),
    r"\bcuatrimestre": "cuatrimestre: the gold takes it for a quarter, the word means four months (DLE)",
}
WEEK = r"\b(week|semana|semaine)\b"
SEASON = "a season: the gold gives no dates"
UNDATED = 'no reference date is given, and no year printed: what day "demain" is nobody can tell'


def measure(folder: Path) -> list[Score]:
    """Read the cases of both suites in both languages."""
    return [
        measure_suite(folder / "recognizers" / f"{name}-{suite}.json", language, suite)
        for name, language in LANGUAGES.items()
        for suite in SUITES
    ]


def measure_suite(path: Path, language: str, suite: str) -> Score:
    passed, wrong, failures = 0, 0, []
    excluded: dict[str, int] = {}
    for case in json.loads(path.read_text(encoding="utf-8")):
        if reason := reason_to_exclude(case):
            excluded[reason] = excluded.get(reason, 0) + 1
            continue
        wanted = [readings for result in case["Results"] if (readings := gold(result))]
        found = [each for each in read(case, language) if is_day(each.value) == (suite == "DateParser")]
        if agree(wanted, found):
            passed += 1
        else:
            wrong += bool(found)
            told = ", ".join(f"{each.text!r} {each.value.edtf}" for each in found) or "nothing"
            failures.append(f"{case['Input']!r}: expected {wanted or 'nothing'}, found {told}")
    return Score(f"{path.stem}", passed, passed + len(failures), excluded, failures, wrong)


def reason_to_exclude(case: dict[str, Any]) -> str | None:
    if any(not result["Value"]["FutureResolution"] for result in case["Results"]):
        return SEASON
    if "Context" not in case and not any(year in case["Input"] for year in years(case)):
        return UNDATED
    for pattern, reason in EXCLUDED.items():
        if re.search(pattern, case["Input"], re.IGNORECASE):
            return reason
    return None


def years(case: dict[str, Any]) -> set[str]:
    """The years of the gold's days."""
    ends = (end for result in case["Results"] for readings in gold(result) for end in readings if end)
    return {end[:4] for end in ends}


def gold(result: dict[str, Any]) -> set[Ends]:
    """The readings that a result accepts; empty for a day that does not exist."""
    readings = set()
    for which in ("FutureResolution", "PastResolution"):
        value = result["Value"][which]
        day = value.get("date")
        readings.add((day, day) if day else (value.get("startDate"), value.get("endDate")))
    return {ends for ends in readings if NO_SUCH_DAY not in ends}


def read(case: dict[str, Any], language: str) -> list[Found[Moment]]:
    reference = case.get("Context", {}).get("ReferenceDateTime")
    base = date.fromisoformat(reference[:10]) if reference else None
    found = find_moments(case["Input"], language=language, base=base, country=COUNTRY)
    return [each for each in found if each.value.precision is not Precision.TIME]


def is_day(moment: Moment) -> bool:
    """Whether the words mean one day, told exactly or as an offset."""
    likeliest = moment.readings[0]
    return moment.rule == "offset" or (likeliest.first == likeliest.last and moment.precision is Precision.DAY)


def agree(wanted: list[set[Ends]], found: list[Found[Moment]]) -> bool:
    """Whether the found moments are the wanted ones, in order."""
    return len(wanted) == len(found) and all(
        any(means(each, reading, ends) for ends in readings for reading in each.value.readings)
        for readings, each in zip(wanted, found, strict=True)
    )


def means(found: Found[Moment], reading: Stretch, ends: Ends) -> bool:
    first = None if reading.first is None else day(reading.low)
    if is_day(found.value):
        middle = day((reading.low + reading.high) // 2)
        return ends == (middle, middle)
    if reading.last is None:
        return ends == (first, None)
    last = {day(reading.high), day(reading.last.low)}
    if re.search(WEEK, found.text, re.IGNORECASE):
        last.add(day(reading.high - 7 * MINUTES_A_DAY))
    return ends[0] == first and ends[1] in last


def day(minute: int) -> str:
    return (date.min + timedelta(minute // MINUTES_A_DAY)).isoformat()
