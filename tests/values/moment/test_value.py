import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitbrief.values.base import Agreement, Kind, Unreadable
from visitbrief.values.moment.edtf import MINUTES_A_DAY, MONTHS, Precision, minutes
from visitbrief.values.moment.reader import FAR
from visitbrief.values.moment.value import MAX_RUNNING, Moment, find_moments, parse_moment, read_moment
from visitbrief.values.quote import read_quote

BASE = date(2025, 9, 5)
DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2068, 12, 31))
"""Days that read back from a year of two digits."""
MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DIAS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
EDTF = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y}"),
    DAYS.map(lambda day: f"{day:%Y-%m}~"),
    DAYS.map(lambda day: f"{day}T20:30"),
    DAYS.map(lambda day: f"{day}/{day + timedelta(3)}"),
    DAYS.map(lambda day: f"[..{day}]"),
    DAYS.map(lambda day: f"{day}/.."),
)


def days(moment: Moment) -> list[date]:
    """The days that a moment leaves open, each in one reading."""
    return [reading.first.day for reading in moment.readings if reading.first and reading.first == reading.last]


def read(text: str, language: str = "en", base: date | None = BASE) -> Moment:
    return read_moment(text, language=language, base=base)


def printed(day: date) -> list[tuple[str, str]]:
    """A day in the forms that papers print, with the language."""
    month, mes = MONTHS[day.month - 1], MESES[day.month - 1]
    weekday, dia = WEEKDAYS[day.weekday()], DIAS[day.weekday()]
    return [
        ("en", f"{month} {day.day}, {day.year}"),
        ("en", f"{month[:3]}. {day.day}, {day.year}"),
        ("en", f"{day.day} {month} {day.year}"),
        ("en", f"{weekday}, {month} {day.day}, {day.year}"),
        ("en", f"{day.month}/{day.day}/{day.year}"),
        ("en", f"{day:%m/%d/%y}"),
        ("en", f"{day.day:02}-{month[:3].upper()}-{day.year}"),
        ("en", f"{day.day}.{day.month}.{day.year}"),
        ("es", f"{day.day} de {mes} de {day.year}"),
        ("es", f"{dia} {day.day} de {mes} de {day.year}"),
        ("es", f"el {dia}, {day.day} de {mes.upper()} del {day.year}"),
        ("es", f"{mes} {day.day}, {day.year}"),
        ("es", f"{day:%d/%m/%Y}"),
        ("es", f"{day.day}-{mes[:3]}-{day.year}"),
        ("en", day.isoformat()),
        ("es", f"{day:%Y/%m/%d}"),
    ]


# -- what is read back ------------------------------------------------------------------------------------------------


@given(day=DAYS)
def test_a_day_printed_in_any_form_reads_back_to_that_day(day: date) -> None:
    for language, text in printed(day):
        assert read_moment(text, language=language, country="US").edtf == day.isoformat(), text


@given(ends=st.lists(DAYS, min_size=2, max_size=2, unique=True).map(sorted))
def test_a_range_printed_in_any_form_reads_back_to_its_ends(ends: list[date]) -> None:
    start, end = ends
    for (language, first), (_, last) in zip(printed(start), printed(end), strict=True):
        joint = "to" if language == "en" else "al"
        assert read_moment(f"{first} {joint} {last}", language=language, country="US").edtf == f"{start}/{end}"


@given(text=EDTF)
def test_canonical_notation_reads_back_to_an_equal_moment(text: str) -> None:
    moment = parse_moment(text)
    assert parse_moment(moment.canonical) == moment


@pytest.mark.parametrize(
    "text", ["late September", "about 8 p.m. on Sept. 3", "since 2020", "Tuesday night", "last winter", "two weeks ago"]
)
def test_a_printed_moment_equals_its_canonical_notation(text: str) -> None:
    moment = read(text)
    assert parse_moment(moment.canonical) == moment
    assert hash(parse_moment(moment.canonical)) == hash(moment)


# -- what the base decides --------------------------------------------------------------------------------------------


@given(base=DAYS, day=DAYS)
def test_a_missing_year_leaves_open_the_dates_before_and_after_the_base_that_are_not_far(base: date, day: date) -> None:
    found = days(read(f"{MONTHS[day.month - 1]} {day.day}", base=base))
    assert all((each.month, each.day) == (day.month, day.day) for each in found)
    if (day.month, day.day) != (2, 29):
        assert min(abs(each - base) for each in found) <= timedelta(183)
        assert all(abs(each - base) <= timedelta(FAR) for each in found)


@given(base=DAYS, day=DAYS)
def test_what_is_told_to_come_or_to_have_been_leaves_one_year(base: date, day: date) -> None:
    text = f"{MONTHS[day.month - 1]} {day.day}"
    open_ = days(read(text, base=base))
    for ahead, expected in ((True, max(open_)), (False, min(open_))):
        assert days(read_moment(text, language="en", base=base, ahead=ahead)) == [expected]


@given(base=DAYS, weekday=st.integers(0, 6))
def test_a_weekday_is_the_one_before_or_after_the_base_the_past_one_first(base: date, weekday: int) -> None:
    for language, names in (("en", WEEKDAYS), ("es", DIAS)):
        found = days(read(names[weekday], language, base))
        assert all(day.weekday() == weekday for day in found)
        assert timedelta(0) <= base - found[0] < timedelta(7)
        assert found[1:] == ([] if found[0] == base else [found[0] + timedelta(7)])


@given(base=DAYS, weekday=st.integers(0, 6))
def test_the_last_and_the_next_weekday_are_never_the_base_itself(base: date, weekday: int) -> None:
    last = date.fromisoformat(read(f"el pasado {DIAS[weekday]}", "es", base).edtf)
    following = date.fromisoformat(read(f"el próximo {DIAS[weekday]}", "es", base).edtf)
    assert timedelta(1) <= base - last <= timedelta(7)
    assert timedelta(1) <= following - base <= timedelta(7)


@given(base=DAYS)
def test_the_base_lies_in_its_own_week_month_quarter_and_year(base: date) -> None:
    today = read("today", base=base)
    for text in ("this week", "this month", "this quarter", "this year", "this decade", "this century"):
        assert read(text, base=base).is_vaguer_than(today), text


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday",
        "yesterday",
        "two days ago",
        "September 4",
        "September",
        "Q3",
        "this week",
        "the 4th",
        "the rest of the year",
    ],
)
def test_without_a_base_nothing_is_guessed(text: str) -> None:
    with pytest.raises(Unreadable, match="give the source's date"):
        read(text, base=None)


@pytest.mark.parametrize(
    "text",
    ["September 4, 2025", "2008", "June 2025", "the 1990s", "since 2020", "summer 2024", "2 to 4 September 2025"],
)
def test_what_is_complete_needs_no_base(text: str) -> None:
    assert read(text, base=None) == read(text)


# -- what the language decides ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [None, "pt", "en"])
def test_figures_leave_day_and_month_open_where_neither_language_nor_country_tells(language: str | None) -> None:
    assert days(read_moment("04/09/2025", language=language)) == [date(2025, 4, 9), date(2025, 9, 4)]


@pytest.mark.parametrize(
    ("language", "country", "day"),
    [
        ("en", "US", date(2025, 4, 9)),
        ("en", "GB", date(2025, 9, 4)),
        ("es", "US", date(2025, 9, 4)),
        ("es", None, date(2025, 9, 4)),
        ("fr", None, date(2025, 9, 4)),
    ],
)
def test_language_and_country_tell_the_order_of_day_and_month(language: str, country: str | None, day: date) -> None:
    assert days(read_moment("04/09/2025", language=language, country=country)) == [day]


def test_a_figure_above_twelve_tells_the_order_of_the_others_beside_it() -> None:
    assert read("from 9/30 to 10/2").edtf == "2025-09-30/2025-10-02"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("04/22/2025", "2025-04-22"),
        ("05/05/2025", "2025-05-05"),
        ("2025-09-04", "2025-09-04"),
        ("4 de septiembre de 2025", "2025-09-04"),
        ("September 4, 2025", "2025-09-04"),
    ],
)
def test_without_a_language_one_reading_is_enough(text: str, edtf: str) -> None:
    assert read_moment(text).edtf == edtf


def test_without_a_language_the_reason_for_refusing_is_told() -> None:
    with pytest.raises(Unreadable, match="February 2025 has 28 days"):
        read_moment("2025-02-30")


# -- comparing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("4 September 2025", "Sept. 4", Agreement.SAME),
        ("4 September 2025", "last Thursday", Agreement.SAME),
        ("first half of 2025", "H1 2025", Agreement.SAME),
        ("4 September 2025", "Thursday", Agreement.COMPATIBLE),
        ("11 September 2025", "Thursday", Agreement.COMPATIBLE),
        ("first half of 2025", "January-June 2025", Agreement.COMPATIBLE),
        ("9/10/2025", "10 September 2025", Agreement.COMPATIBLE),
        ("9/10/2025", "9 October 2025", Agreement.COMPATIBLE),
        ("9/10/2025", "20 September 2025", Agreement.CONFLICT),
        ("2-4 September", "2-5 September", Agreement.CONFLICT),
        ("2-4 September", "1-4 September", Agreement.CONFLICT),
        ("2-4 September", "from 2 to 4 September 2025", Agreement.SAME),
        ("2-4 September", "between 2 and 5 September", Agreement.COMPATIBLE),
        ("2-4 September", "since 2 September", Agreement.COMPATIBLE),
        ("from 1999 to 2009", "from 1999 to May 2009", Agreement.COMPATIBLE),
        ("from 1999 to 2009", "from 2000 to 2009", Agreement.CONFLICT),
        ("4 September", "2-4 September", Agreement.COMPATIBLE),
        ("4 September", "September 2025", Agreement.COMPATIBLE),
        ("4 September", "2025", Agreement.COMPATIBLE),
        ("early September", "mid-September", Agreement.COMPATIBLE),
        ("4 September at 20:30", "4 September", Agreement.COMPATIBLE),
        ("around 4 September", "5 September", Agreement.COMPATIBLE),
        ("by 5 September", "4 September", Agreement.COMPATIBLE),
        ("4 September", "4 August", Agreement.CONFLICT),
        ("2 September", "3 September", Agreement.CONFLICT),
        ("4 September 2024", "4 September 2025", Agreement.CONFLICT),
        ("before 4 September", "4 September", Agreement.CONFLICT),
        ("after 4 September", "4 September", Agreement.CONFLICT),
        ("20:30 on 4 September", "20:31 on 4 September", Agreement.CONFLICT),
        ("around 4 September", "6 September", Agreement.CONFLICT),
    ],
)
def test_how_two_printed_moments_compare(one: str, other: str, agreement: Agreement) -> None:
    assert read(one).compare(read(other)).agreement is agreement
    assert read(other).compare(read(one)).agreement is agreement


def test_a_moment_is_not_comparable_with_another_kind_of_value() -> None:
    moment, quote = read("2008"), read_quote("2008", language="en")
    assert moment.compare(quote).agreement is Agreement.NOT_COMPARABLE
    assert not moment.is_vaguer_than(quote)


def test_a_conflict_tells_both_sides() -> None:
    reason = read("4 September").compare(read("4 August")).reason
    assert reason == "any time on 4 September 2025 and any time on 4 August 2025 have no time in common"


@given(one=EDTF, other=EDTF)
def test_comparing_is_symmetric_and_vaguer_moments_never_conflict(one: str, other: str) -> None:
    a, b = parse_moment(one), parse_moment(other)
    assert a.compare(b).agreement is b.compare(a).agreement
    assert a.compare(a).agreement is Agreement.SAME
    assert not (a.is_vaguer_than(b) and b.is_vaguer_than(a))
    if a.is_vaguer_than(b):
        assert a.compare(b).agreement is Agreement.COMPATIBLE


@given(day=DAYS, base=DAYS)
def test_a_day_lies_in_its_month_year_week_and_decade(day: date, base: date) -> None:
    moment = parse_moment(day.isoformat())
    month, week = MONTHS[day.month - 1], day.isocalendar()
    for text in (
        f"{month} {day.year}",
        str(day.year),
        f"week {week.week} of {week.year}",
        f"the week of {month} {day.day}, {day.year}",
        f"the {day.year // 10}0s",
        f"Q{(day.month + 2) // 3} {day.year}",
        f"around {month} {day.day}, {day.year}",
        f"{month} {day.day} to {month} {day.day}, {day.year}",
    ):
        assert read(text, base=base).compare(moment).agreement is not Agreement.CONFLICT, text


# -- what a moment says of itself -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-09-04", "any time on 4 September 2025"),
        ("2025-09", "any day of September 2025"),
        ("2025", "any day of 2025"),
        ("202X", "any day from 2020 to 2029"),
        ("2025-09-02/2025-09-04", "from 2 to 4 September 2025"),
        ("2025-08-30/2025-09-02", "from 30 August to 2 September 2025"),
        ("2025-12-30/2026-01-02", "from 30 December 2025 to 2 January 2026"),
        ("[2025-01..2025-07]", "any day from January to July 2025"),
        ("2025-01/2025-07", "from January to July 2025"),
        ("[2025-09-02..2025-09-04]", "some time from 2 to 4 September 2025"),
        ("[2025-09-10,2025-10-09]", "any time on 10 September 2025 or any time on 9 October 2025"),
        ("[2025-11..2026-02]", "any day from November 2025 to February 2026"),
        ("2025-09-04T20:30", "20:30 on 4 September 2025"),
        ("[2025-09-04T05:00..2025-09-04T11:59]", "some time from 05:00 to 11:59 on 4 September 2025"),
        (
            "[2025-09-02T18:00..2025-09-03T05:59]",
            "some time from 18:00 on 2 September 2025 to 05:59 on 3 September 2025",
        ),
        ("[..2025-09-04]", "4 September 2025 or earlier"),
        ("[2025-09-04..]", "4 September 2025 or later"),
        ("../2025-09-04T20:30", "20:30 on 4 September 2025 or earlier"),
        ("2025-09-04T20:30/..", "20:30 on 4 September 2025 or later"),
    ],
)
def test_what_is_allowed_in_words(edtf: str, words: str) -> None:
    assert parse_moment(edtf).allows() == words


def test_the_fields_of_a_moment() -> None:
    moment = read("4 September 2025")
    begins = minutes(date(2025, 9, 4))
    assert (moment.kind, moment.axis, moment.canonical) == (Kind.MOMENT, "time", "2025-09-04")
    assert moment.precision is Precision.DAY
    assert (moment.allowed.low, moment.allowed.high) == ((begins, 0), (begins + MINUTES_A_DAY, -1))


# -- running text -----------------------------------------------------------------------------------------------------


def test_moments_in_running_text_are_found_in_order_with_their_place() -> None:
    text = "He arrived on September 3 at 20:30, met them the next day, and may return in March 2026."
    found = find_moments(text, language="en", base=BASE)
    assert [(each.text, each.value.edtf) for each in found] == [
        ("September 3 at 20:30", "2025-09-03T20:30"),
        ("next day", "2025-09-06"),
        ("March 2026", "2026-03"),
    ]
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "She may march on.",
        "He was the first of 2000 people.",
        "It cost $2025 and 12,500.75 more, 30 % of it on 3 ships.",
        "About 1/2 of the 27 members came in second.",
        "They sat in the sun.",
        "The report of February 30 is void.",
        "On 4 occasions the 27th regiment won.",
    ],
)
def test_words_and_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_moments(text, language="en", base=BASE) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was in 2009 that they left.", ["2009"]),
        ("He left on the 3rd.", ["2025-09-03"]),
        ("In May the talks began.", ["[2025-05,2026-05]"]),
        ("The talks ended in May.", ["2025-05"]),
        ("He came on Tuesday, and again on Wednesday.", ["2025-09-02", "2025-09-03"]),
        ("He will come on Tuesday.", ["2025-09-09"]),
    ],
)
def test_a_weak_date_is_found_where_a_word_beside_it_tells(text: str, edtf: list[str]) -> None:
    assert [each.value.edtf for each in find_moments(text, language="en", base=BASE)] == edtf


def test_without_a_base_only_complete_dates_are_found() -> None:
    found = find_moments("Yesterday, on Tuesday, by June 2025 and on September 4.", language="en")
    assert [each.value.edtf for each in found] == ["[..2025-06]"]


def test_without_a_language_both_are_searched_and_ambiguous_dates_left_out() -> None:
    found = find_moments("04/09/2025, 4 de septiembre de 2025, June 2025, 22/04/2025", base=BASE)
    assert [each.value.edtf for each in found] == ["2025-09-04", "2025-06", "2025-04-22"]


# -- hostile texts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["9" * 10_000_000, "1 " * 5_000_000, "[" * 10_000, "a" * 301, "1-" * 150, "\0" * 300])
def test_a_monstrous_text_is_refused_at_once(text: str) -> None:
    began = time.perf_counter()
    with pytest.raises(Unreadable):
        read_moment(text, base=BASE)
    with pytest.raises(Unreadable):
        parse_moment(text)
    assert time.perf_counter() - began < 1


def test_a_text_too_long_to_search_is_refused() -> None:
    with pytest.raises(Unreadable, match="too many"):
        find_moments("x" * (MAX_RUNNING + 1))


def test_a_long_row_of_dates_is_searched_in_pieces() -> None:
    found = find_moments("September 4 2025 " * 500, language="en", base=BASE)
    assert len(found) > 400


@given(st.text(max_size=60), st.sampled_from(["en", "es", None]))
def test_any_text_is_read_or_refused(text: str, language: str | None) -> None:
    try:
        moment = read_moment(text, language=language, base=BASE)
    except Unreadable:
        return
    assert parse_moment(moment.canonical) == moment


WORDS = re.findall(
    r"\S+",
    """
    4 22 2025 '25 31 first last next this week weeks month of the in on september may tuesday to - / .
    and between early mid late end year years ago before after since until by about noon 20:30 p.m.
    morning tonight now q3 century hace dentro de el pasado próximo fin semana mes año entre y al hasta
    desde quincena década 90 siglo XX mañana
    """,
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=9),
    st.sampled_from(["en", "es"]),
    st.sampled_from([BASE, date(1, 1, 2), date(9999, 12, 30)]),
)
def test_any_row_of_date_words_is_read_or_refused(words: list[str], language: str, base: date) -> None:
    text = " ".join(words)
    for found in find_moments(text, language=language, base=base):
        assert parse_moment(found.value.canonical) == found.value
    try:
        read_moment(text, language=language, base=base)
    except Unreadable:
        return


def test_words_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(Unreadable, match="the words allow nothing"):
        read_moment("late week early", language="en", base=date(2025, 9, 5))


@pytest.mark.parametrize("printed", ["31 February 2025", "30 de febrero de 2025", "le 31 avril 2025"])
def test_no_year_is_picked_from_a_day_that_does_not_exist(printed: str) -> None:
    with pytest.raises(Unreadable, match=r"has (28|30) days"):
        read_moment(printed)


@pytest.mark.parametrize(
    ("printed", "language"),
    [("the years ten thousand", "en"), ("los años veinte mil", "es"), ("les années dix mille", "fr")],
)
def test_years_that_no_calendar_has_are_refused(printed: str, language: str) -> None:
    with pytest.raises(Unreadable, match="outside the years 0001 to 9999"):
        read_moment(printed, language=language)


def test_a_number_that_is_too_large_hides_no_date_beside_it() -> None:
    (found,) = find_moments("moins 30e 2019 en mai 2025", language="fr")
    assert found.value.edtf == "2025-05"
