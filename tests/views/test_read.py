from datetime import date

import pytest

from visitbrief.errors import ExitCode, VisitbriefError
from visitbrief.values import Agreement, Kind
from visitbrief.values.quantity.allowances import BY_KEY
from visitbrief.views.read import MOST_COMPARED, Pair, Reading, Unread, build_read


def test_a_figure_with_what_its_rule_allows_and_why() -> None:
    [reading] = build_read(["nearly $20 million"]).readings
    assert (reading.kind, reading.unit, reading.rule) == (Kind.QUANTITY, "USD", "nearly")
    assert "19,000,000" in reading.allows
    assert reading.means
    assert reading.because


def test_what_is_no_figure_has_no_unit() -> None:
    [reading] = build_read(["4 September 2025"]).readings
    assert (reading.kind, reading.canonical) == (Kind.MOMENT, "2025-09-04")
    assert (reading.unit, reading.means, reading.because) == (None, None, None)


def test_one_text_has_no_verdict() -> None:
    view = build_read(["$5"])
    assert (view.pairs, view.verdict) == ((), None)


def test_two_languages_and_precisions_can_be_compatible() -> None:
    view = build_read(["nearly $20 million", "19,5 millones de dólares"])
    assert view.verdict is Agreement.COMPATIBLE
    assert [pair.texts for pair in view.pairs] == [(0, 1)]


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        pytest.param(["$5", "5 dollars", "US$5"], Agreement.SAME, id="all the same"),
        pytest.param(["$5", "at least $5", "US$5"], Agreement.COMPATIBLE, id="one is vaguer"),
        pytest.param(["$5", "€5", "US$5"], Agreement.NOT_COMPARABLE, id="one is of another unit"),
        pytest.param(["$5", "€5", "US$7"], Agreement.CONFLICT, id="two conflict"),
        pytest.param(["$5", "4 September 2025"], Agreement.NOT_COMPARABLE, id="kinds differ"),
    ],
)
def test_the_verdict_is_the_worst_of_the_pairs(texts: list[str], verdict: Agreement) -> None:
    view = build_read(texts)
    assert view.verdict is verdict
    assert len(view.pairs) == len(texts) * (len(texts) - 1) / 2
    assert build_read(texts[::-1]).verdict is verdict


def test_very_many_texts_are_read_but_not_compared() -> None:
    texts = [f"${number}" for number in range(1, MOST_COMPARED + 2)]
    assert build_read(texts[:-1]).verdict is Agreement.CONFLICT
    many = build_read(texts)
    assert (len(many.readings), many.pairs, many.verdict) == (len(texts), (), None)


def test_a_bare_number_takes_the_unit_asked_for() -> None:
    units = [build_read(["12"], unit=unit).readings[0].unit for unit in ("person", "USD")]
    assert units == ["person", "USD"]


def test_a_relative_date_needs_the_day_of_publication() -> None:
    [reading] = build_read(["Tuesday"], kind=Kind.MOMENT, base=date(2025, 9, 4)).readings
    assert reading.canonical == "[2025-09-02,2025-09-09]"


def test_what_can_be_read_as_two_kinds_says_so() -> None:
    assert [reading.also for reading in build_read(["2008", "4 September 2025"]).readings] == [(Kind.QUANTITY,), ()]


@pytest.mark.parametrize("text", ["4 May", "September 4", "el martes", "two days ago"])
def test_a_date_without_its_year_or_week_asks_for_the_day_it_was_printed(text: str) -> None:
    with pytest.raises(VisitbriefError, match="give the source's date"):
        build_read([text])


@pytest.mark.parametrize("kind", [None, Kind.MOMENT])
def test_the_hint_says_how_to_give_that_day(kind: Kind | None) -> None:
    with pytest.raises(VisitbriefError) as error:
        build_read(["last Friday"], kind=kind)
    assert error.value.hint == "say when it was printed, as in --date 2025-09-04"


@pytest.mark.parametrize("text", ["15h30", "à 15h30", "2h30", "10 a.m.", "31 June 2025", "Friday, September 5, 2023"])
def test_a_date_that_cannot_be_or_lacks_its_day_is_guessed_to_be_nothing_else(text: str) -> None:
    with pytest.raises(VisitbriefError) as error:
        build_read([text])
    assert error.value.hint == "if it is no date, say what it is with --kind: quantity, name, quote, choice"
    build_read([text], kind=Kind.QUOTE)


def test_a_length_of_time_is_read_where_no_other_reading_fits() -> None:
    readings = build_read(["1 h 38 min", "15 heures"]).readings
    assert [reading.unit for reading in readings] == ["s", "s"]
    assert build_read(["15h30"], kind=Kind.QUANTITY).readings[0].unit == "s"


def test_a_text_that_cannot_be_read_leaves_the_others_their_answers() -> None:
    view = build_read(["$5", "last Friday", "31 June 2025", "$7"])
    assert [reading.text for reading in view.readings] == ["$5", "$7"]
    assert (view.pairs[0].texts, view.verdict) == ((0, 1), Agreement.CONFLICT)
    assert [(unread.text, unread.place) for unread in view.unread] == [("last Friday", 1), ("31 June 2025", 2)]
    assert "give the source's date" in view.unread[0].problem
    assert "--date" in view.unread[0].hint


def test_of_several_texts_none_may_be_readable() -> None:
    view = build_read(["last Friday", "31 June 2025"])
    assert (view.readings, view.pairs, view.verdict, len(view.unread)) == ((), (), None, 2)


@pytest.mark.parametrize(
    ("text", "asked", "unit", "printed_unit"),
    [
        pytest.param("20 USD", "EUR", "USD", "USD", id="another currency"),
        pytest.param("20 %", "person", "percent", "percent", id="a share"),
        pytest.param("20 apples", "person", "person", "apple", id="another thing, taken for the one asked for"),
        pytest.param("20 people", "person", "person", None, id="the same thing"),
        pytest.param("20", "person", "person", None, id="no unit"),
        pytest.param("$20", "CAD", "CAD", None, id="a sign that several currencies share"),
        pytest.param("20 pesos", "MXN", "MXN", None, id="a name that several currencies share"),
        pytest.param("10 patrols a day", "patrol per day", "patrol per week", None, id="a rate"),
        pytest.param("4 September 2025", "person", None, None, id="no quantity"),
    ],
)
def test_a_unit_that_is_not_the_one_asked_for_is_told(
    text: str, asked: str, unit: str | None, printed_unit: str | None
) -> None:
    [reading] = build_read([text], unit=asked).readings
    assert (reading.unit, reading.printed_unit) == (unit, printed_unit)


def test_a_value_picked_from_a_phrase_is_marked() -> None:
    readings = build_read(["ratified in May 2024", "May 2024"], kind=Kind.MOMENT).readings
    assert [reading.picked for reading in readings] == [True, False]


@pytest.mark.parametrize("kind", [Kind.QUANTITY, Kind.MOMENT])
def test_what_cannot_be_read_is_named_with_the_reason(kind: Kind) -> None:
    with pytest.raises(VisitbriefError, match=f"cannot read 'soon enough' as a {kind}: ") as error:
        build_read(["soon enough"], kind=kind)
    assert error.value.code is ExitCode.USAGE


class TestReadingsWhole:
    def test_a_figure(self) -> None:
        [reading] = build_read(["nearly $20 million"], unit="EUR").readings
        row = BY_KEY["nearly"]

        assert reading == Reading(
            text="nearly $20 million",
            kind=Kind.QUANTITY,
            unit="USD",
            printed_unit="USD",
            canonical="[19000000,20000000) USD",
            allows="from 19,000,000 up to, not including, 20,000,000 USD",
            rule="nearly",
            means=row.rule,
            because=row.reason,
            picked=False,
            also=(),
        )

    def test_a_date_that_may_be_a_figure_too(self) -> None:
        assert build_read(["2008", "§ 5"], kind=None).readings[0] == Reading(
            text="2008",
            kind=Kind.MOMENT,
            unit=None,
            printed_unit=None,
            canonical="2008",
            allows="any day of 2008",
            rule="year",
            means=None,
            because=None,
            picked=False,
            also=(Kind.QUANTITY,),
        )

    def test_of_a_kind_that_was_asked_for_no_other_is_told(self) -> None:
        [reading] = build_read(["2008"], kind=Kind.QUANTITY).readings

        assert (reading.kind, reading.also, reading.unit) == (Kind.QUANTITY, (), "")

    def test_a_wording(self) -> None:
        [reading] = build_read(["We stand by it"], kind=Kind.QUOTE, unit="USD").readings

        assert reading == Reading(
            text="We stand by it",
            kind=Kind.QUOTE,
            unit=None,
            printed_unit=None,
            canonical="We stand by it",
            allows="any statement with the words “We stand by it”",
            rule="verbatim",
            means=None,
            because=None,
            picked=False,
            also=(),
        )

    def test_a_value_that_was_picked(self) -> None:
        [reading] = build_read(["ratified in May 2024"], kind=Kind.MOMENT, language="en").readings

        assert (reading.text, reading.canonical, reading.picked) == ("ratified in May 2024", "2024-05", True)

    def test_a_text_in_the_language_that_is_named(self) -> None:
        asked, guessed = (
            build_read(["signé en mai 2024"], kind=kind, language="fr").readings[0] for kind in (Kind.MOMENT, None)
        )
        assert (asked.kind, asked.canonical) == (Kind.MOMENT, "2024-05")
        assert (guessed.kind, guessed.canonical) == (Kind.MOMENT, "2024-05")

    def test_a_date_of_no_kind_asked_for_as_of_the_day_it_was_printed(self) -> None:
        [reading] = build_read(["last Friday"], base=date(2025, 9, 4)).readings

        assert reading.canonical == "2025-08-29"


def test_two_texts_are_compared_with_the_reason() -> None:
    view = build_read(["$5", "last Friday", "$7", "5 dollars"])

    assert view.pairs == (
        Pair(
            (0, 1), Agreement.CONFLICT, "no figure is in both: one allows exactly 5 USD, the other exactly 7 USD", False
        ),
        Pair((0, 2), Agreement.SAME, view.pairs[1].reason, False),
        Pair(
            (1, 2), Agreement.CONFLICT, "no figure is in both: one allows exactly 7 USD, the other exactly 5 USD", False
        ),
    )


def test_names_that_may_be_misprints_of_each_other_are_marked() -> None:
    view = build_read(["Daniel Noboa", "Daniel Novoa", "Rosa Flores"], kind=Kind.NAME)

    assert [(pair.texts, pair.agreement, pair.spelling_variant) for pair in view.pairs] == [
        ((0, 1), Agreement.CONFLICT, True),
        ((0, 2), Agreement.CONFLICT, False),
        ((1, 2), Agreement.CONFLICT, False),
    ]


def test_a_text_that_cannot_be_read_is_told_whole() -> None:
    view = build_read(["$5", "§§", "last Friday"])

    assert view.unread == (
        Unread(
            "§§",
            1,
            "cannot read '§§': no word in it: not a quotation",
            "say what it is with --kind: quantity, moment, name, quote, choice",
        ),
        Unread(
            "last Friday",
            2,
            "cannot read 'last Friday': 'last Friday': it depends on when it was printed: give the source's date",
            "say when it was printed, as in --date 2025-09-04",
        ),
    )


def test_a_text_that_cannot_be_read_as_what_it_is_to_be_has_no_hint_and_is_shortened() -> None:
    with pytest.raises(VisitbriefError) as error:
        build_read(["soon " * 20], kind=Kind.QUANTITY)

    assert error.value.what.startswith(f"cannot read '{('soon ' * 20)[:60]}…' as a quantity: ")
    assert error.value.hint == ""


@pytest.mark.parametrize(
    ("texts", "language", "unit", "printed"),
    [
        pytest.param(["1.600 euros"], "es", "person", ("EUR", "EUR"), id="money where people are counted"),
        pytest.param(["1.600 personas"], "es", "USD", ("persona", "persona"), id="people where money is asked for"),
    ],
)
def test_the_unit_that_a_text_names_is_read_in_its_language(
    texts: list[str], language: str, unit: str, printed: tuple[str, str]
) -> None:
    [reading] = build_read(texts, language=language, unit=unit, kind=Kind.QUANTITY).readings

    assert (reading.unit, reading.printed_unit) == printed


def test_without_a_unit_asked_for_none_is_told_as_another() -> None:
    assert build_read(["20 people"]).readings[0].printed_unit is None


def test_what_is_no_word_at_all_may_be_anything_of_any_kind() -> None:
    with pytest.raises(VisitbriefError) as error:
        build_read(["§§"])

    assert error.value.hint == "say what it is with --kind: quantity, moment, name, quote, choice"
