"""Days and terms of office: what the analysis needs of a calendar, from EDTF and from ranges of minutes."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from visitbrief.dossier.model import Office, Person, Scope
from visitbrief.values.base import Range
from visitbrief.values.moment.edtf import MINUTES_A_DAY
from visitbrief.values.moment.value import parse_moment

LAST_MINUTE = (date.max - date.min).days * MINUTES_A_DAY


class Span(NamedTuple):
    """First and last day of something, both included."""

    first: date
    last: date

    @property
    def is_one_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    @property
    def is_one_year(self) -> bool:
        """Whether it is a single calendar year."""
        return self.first == date(self.first.year, 1, 1) and self.last == date(self.first.year, 12, 31)

    def __str__(self) -> str:
        return in_words(str(self.first) if self.is_one_day else f"{self.first}/{self.last}")


def span_of(allowed: Range) -> Span:
    """The days that a range of minutes touches, clipped to what a calendar can show."""
    last = allowed.high[0] if allowed.high[1] >= 0 else allowed.high[0] - 1
    return Span(_day(allowed.low[0]), _day(last))


@lru_cache(maxsize=4096)
def span(edtf: str) -> Span:
    """The days that an EDTF text allows."""
    return span_of(parse_moment(edtf).allowed)


@lru_cache(maxsize=4096)
def in_words(edtf: str) -> str:
    """An EDTF date or interval as a briefer says it: "4 September 2025", "January to June 2025"."""
    return parse_moment(edtf).say()


def scope_in_words(scope: Scope) -> dict[str, str]:
    """What a scope states, by field, its period in words."""
    stated = {name: text for name, text in scope.model_dump().items() if text is not None}
    return stated | {"period": in_words(stated["period"])} if "period" in stated else stated


def in_office(office: Office, day: date) -> bool:
    """Whether a day lies in a term, its first and last day included."""
    return span(office.from_).first <= day and (office.to is None or day <= span(office.to).last)


def held(person: Person, title: str, day: date) -> bool:
    """Whether somebody held an office of that title on a day."""
    return any(office.title == title and in_office(office, day) for office in person.offices)


def _day(minute: float) -> date:
    return date.min + timedelta(days=int(min(max(minute, 0), LAST_MINUTE)) // MINUTES_A_DAY)
