"""Languages as data: what the readers of print must know of a language, one module for each.

A module named by an ISO 639 code (`en`, `es`) holds one `LANGUAGE`. It is found by its name, so that a language more is
a file more. The readers know grammar and no words; a language knows words and no grammar.

Words are written as a line, parted by spaces; `_` joins the words of a phrase ("a_couple_of"), and `|` parts groups.
Accents and capitals are written as they are printed, and set aside when the words are looked up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias

Words: TypeAlias = str
"""Words or phrases as a language writes them: "about around a_few"."""


def phrases(line: Words) -> Iterator[str]:
    """The words and phrases of a line, with spaces in the phrases."""
    return (word.replace("_", " ") for word in line.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The words of dates. A field that holds one word or several of one sense names the kind of its token.

    Months, weekdays and the like are groups in their order, parted by `|`.
    """

    month: Words
    """Twelve groups, January first."""
    weekday: Words
    """Seven groups, Monday first."""
    weekdays: Words = ""
    """The plural where it differs: two *Mondays* ago."""
    season: Words
    """Spring, summer, autumn, winter."""
    tens: Words = ""
    """Decades without their century, from the tens on: the *nineties*."""
    unit: Mapping[str, Words]
    """Units of the calendar in the singular, by day, week, fortnight, month, quarter, third, half, year, decade,
    century, weekend."""
    units: Mapping[str, Words]
    """The same in the plural."""
    unit_letter: Mapping[str, Words] = field(default_factory=dict)
    """Letters beside a figure: *Q*3."""
    which: Mapping[int, Words]
    """This (0), next (1), last (-1), the one before last (-2)."""
    coming: Words = ""
    """The first to come, where "next" is the one after it."""
    elsewhere: Words = ""
    """A day that is counted from one told elsewhere: the *following day*."""
    near_day: Mapping[int, Words]
    """Today (0), yesterday (-1), the day after tomorrow (2)."""
    now: Words
    feast: Mapping[str, Words] = field(default_factory=dict)
    """Days with a name, by month and day: {"12-25": "Christmas"}."""
    ago: Words
    """After a length of time: two days *ago*."""
    past: Words = ""
    """Before one: *hace* dos días."""
    later: Words
    """After one: two days *later*."""
    ahead: Words = ""
    """Before one, when it will be over: *dentro de* dos días."""
    within: Words = ""
    """Before one, at any time of it: *within* two days."""
    one: Words
    """The indefinite article."""
    few: Mapping[int, Words]
    """Vague counts, by the most they mean: {3: "couple", 6: "several"}."""
    about: Words = ""
    nearly: Words = ""
    more: Words = ""
    less: Words = ""
    origin: Words
    """Before the first end of a range alone: *from* 2 to 4."""
    since: Words
    """Before the first day of what goes on."""
    starting: Words
    """Before the first day of a length of time: a week *starting* tomorrow."""
    to: Words
    """Between the ends of a range alone."""
    until: Words
    """Before the last day as well."""
    between: Words
    and_: Words
    or_: Words
    part: Mapping[str, Words]
    """Early, mid, late, start, end of a period; earlier and later in it, as seen from the source's date."""
    rest: Words
    """What is left of a period."""
    before: Words
    just_before: Words
    """By half an hour at most, when a time of day follows."""
    after: Words
    just_after: Words
    by: Words
    """Any time up to the end of what follows."""
    not_before: Words = ""
    """Any time from its beginning on."""
    onwards: Words = ""
    """After a date: from it on."""
    time: Mapping[int, Words]
    """Times of day with a name, in minutes."""
    day_part: Mapping[tuple[int, int], Words]
    """Parts of a day, by first and last minute; above 1439 it is the next day's."""
    near_part: Mapping[tuple[int, int, int], Words]
    """Parts of a day told in a word: days from the source's date, first and last minute."""
    zone: Words
    """After a time of day."""
    hour: Words
    """After a number that is a time of day: a las 15 *horas*."""
    lead: Mapping[str, Words]
    """Articles and prepositions before a date, by what they do there: "the", "of", "in", "on", "at", "for", "during", "s"
    (the possessive), "many" (an article in the plural); two of them in one word are joined: {"of the": "del"}."""
    empty: Words
    """Words that add nothing to a date: *sometime* in June."""
    upset: Words
    """Words that make another thing of it: *every* Tuesday, *not* on Tuesday."""
    ordinary: Words = ""
    """Words and abbreviations above that alone in running text are more often something else: may, sun."""
    looks_ahead: Words
    """Words that tell of what is to come: *will* meet on Tuesday."""
    looks_back: Words
    """Words that tell of what has been."""
    ahead_endings: Words = ""
    """Endings of verbs that do so, in small letters and with their accents: visit*ará*."""
    back_endings: Words = ""
    """Endings of verbs that tell of what has been: visit*ó*."""
    month_first_in: Words = ""
    """Countries (ISO 3166) where figures put the month before the day; where there are none, the day stands first."""
    months_in_figures: bool = False
    """Whether a month may be a number after "of": el 4 *del 9*."""
    next_is_first: bool = False
    """Whether the next Tuesday is the first to come, and not the one in the week after this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What the readers know of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In English: "Spanish"."""
    calendar: Calendar


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that are read, sorted: the modules of this package."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def language(code: str) -> Language:
    """A language by its code.

    Raises:
        KeyError: no language of that code is read.
    """
    if code not in codes():
        raise KeyError(code)
    found: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return found
