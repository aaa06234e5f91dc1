import json
from decimal import Decimal
from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.reading import ClaimReader, Contradiction
from visitbrief.values import Agreement, Unreadable, Value
from visitbrief.values.name.value import Name
from visitbrief.values.quantity.value import Quantity

OPTIONS = [{"id": "signed", "label": "Signed", "words": ["firmado"]}, {"id": "planned", "label": "Planned"}]


def read(claim: Json, *, kind: str = "quantity", people: list[Json] | None = None, **source: Any) -> Value:
    """The value of a claim on the one question of a dossier."""
    changes: Json = {"options": OPTIONS} if kind == "choice" else {}
    raw = make_dossier(
        questions=[make_question(kind=kind, **changes)],
        sources=[make_source(claims=[claim], **source)],
        people=[make_person(), *(people or [])],
    )
    dossier = Dossier.model_validate_json(json.dumps(raw))
    return ClaimReader(dossier).read(dossier.questions[0], dossier.sources[0], dossier.sources[0].claims[0])


def claim(as_printed: str, **changes: object) -> Json:
    return make_claim("aid.total", as_printed, **changes)


def test_the_value_is_read_out_of_print() -> None:
    assert read(claim("nearly $20 million")).canonical == "[19000000,20000000) USD"


def test_the_language_of_the_source_decides_its_marks() -> None:
    printed = claim("1.500 USD")
    values = (
        read(printed, language="en"),
        read(printed, language="es"),
        read(printed | {"language": "es"}, language="en"),
    )

    assert [value.figure for value in values if isinstance(value, Quantity)] == [Decimal("1.5"), 1_500, 1_500]


def test_the_day_of_publication_settles_relative_dates() -> None:
    assert read(claim("last Tuesday"), kind="moment", published="2025-09-04").canonical == "2025-09-02"


@pytest.mark.parametrize("modality", ["planned", "pending"])
def test_a_plan_looks_ahead(modality: str) -> None:
    for text, day in (("Tuesday", "2025-09-09"), ("Jan. 20", "2026-01-20"), ("Thursday", "2025-09-04")):
        assert read(claim(text, modality=modality), kind="moment", published="2025-09-04").canonical == day


def test_what_is_no_plan_may_lie_on_either_side() -> None:
    assert read(claim("Tuesday"), kind="moment", published="2025-09-04").canonical == "[2025-09-02,2025-09-09]"


@pytest.mark.parametrize(("country", "day"), [("US", "2025-09-10"), ("GB", "2025-10-09")])
def test_the_country_of_the_source_tells_day_from_month(country: str, day: str) -> None:
    assert read(claim("9/10/2025"), kind="moment", country=country).canonical == day


@pytest.mark.parametrize("value", ["2025-09-02", "2025-09-09"])
def test_a_curators_value_picks_one_of_two_readings(value: str) -> None:
    assert read(claim("Tuesday", value=value), kind="moment", published="2025-09-04").canonical == value


@pytest.mark.parametrize("published", [None, "2025", "2025-09"])
def test_a_vague_day_of_publication_settles_nothing(published: str | None) -> None:
    with pytest.raises(Unreadable):
        read(claim("Tuesday"), kind="moment", published=published)


def test_a_curators_value_stands_where_print_cannot_be_read() -> None:
    assert read(claim("the same amount", value="6000000 USD")).canonical == "6000000 USD"
    assert read(claim("$13,5 млн", value="13500000 USD"), language="ru").canonical == "13500000 USD"


def test_a_curators_value_may_be_more_precise_than_print() -> None:
    assert read(claim("nearly $20 million", value="19500000 USD")).canonical == "19500000 USD"


@pytest.mark.parametrize(
    ("kind", "as_printed", "value"),
    [
        pytest.param("quantity", "$13.5 million", "18500000 USD", id="a typo in a figure"),
        pytest.param("quantity", "$13.5 million", "13500000 EUR", id="another currency"),
        pytest.param("moment", "4 September 2025", "2025-08-04", id="another month"),
        pytest.param("moment", "4 September", "2025-08-04", id="another month, the year left out"),
        pytest.param("name", "Gabriela Sommerfeld", "Gabriela Castro", id="another name"),
        pytest.param("choice", "firmado", "planned", id="another option"),
    ],
)
def test_print_and_value_that_contradict_each_other_are_refused(kind: str, as_printed: str, value: str) -> None:
    with pytest.raises(Contradiction, match="but value says"):
        read(claim(as_printed, value=value), kind=kind)


@pytest.mark.parametrize(
    ("kind", "as_printed", "value"),
    [
        pytest.param("quantity", "$13.5 million", "18500000 USD", id="another figure"),
        pytest.param("quantity", "$13.5 million", "13500000 EUR", id="another currency"),
        pytest.param("moment", "4 September 2025", "2025-08-04", id="another month"),
        pytest.param("name", "Gabriela Sommerfeld", "Gabriela Castro", id="another name"),
        pytest.param("choice", "firmado", "planned", id="another option"),
        pytest.param("quantity", "nearly $20 million", "19500000 USD", id="a figure that print allows"),
        pytest.param("quantity", "the same amount", "6000000 USD", id="print that cannot be read"),
    ],
)
def test_a_curator_overrules_the_program(kind: str, as_printed: str, value: str) -> None:
    assert read(claim(as_printed, value=value, reading="curator"), kind=kind).canonical == value


def test_a_curators_value_is_still_read_strictly() -> None:
    with pytest.raises(Unreadable, match="no plain number"):
        read(claim("$20 million", value="much USD", reading="curator"))


def test_to_overrule_one_claim_overrules_no_other_of_the_same_print() -> None:
    overruled = claim("$20 million", value="2000000 USD", reading="curator")
    raw = make_dossier(
        sources=[make_source(claims=[overruled, claim("$20 million", value="2000000 USD"), claim("$20 million")])]
    )
    (value, refused, read_in_print), *_ = Dossier.model_validate(raw).readings

    assert not isinstance(value, str)
    assert value.canonical == "2000000 USD"
    assert isinstance(refused, str)
    assert not isinstance(read_in_print, str)
    assert read_in_print.canonical == "[19500000,20500000) USD"


def test_a_value_may_say_which_year_a_month_is_in() -> None:
    assert read(claim("February", value="2025-02"), kind="moment", published="2025-09-02").canonical == "2025-02"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_calendar_has_no_year_before_its_first_or_after_its_last(published: str) -> None:
    with pytest.raises(Contradiction, match="but value says"):
        read(claim("1 January", value="2025-02-05"), kind="moment", published=published)


def test_names_are_looked_up_among_the_people_of_the_dossier() -> None:
    people = [make_person("otto-old", name="Otto Old")]

    assert read(claim("President Otto Old"), kind="name", people=people).allows() == "Otto Old (otto-old)"


def test_equal_print_is_read_once() -> None:
    raw = make_dossier(sources=[make_source("one"), make_source("two")])
    dossier = Dossier.model_validate_json(json.dumps(raw))
    reader, question = ClaimReader(dossier), dossier.questions[0]
    one, two = (reader.read(question, source, source.claims[0]) for source in dossier.sources)

    assert one is two


def test_a_dossier_holds_a_value_or_the_reason_why_not_for_each_claim() -> None:
    claims = [make_claim(), make_claim(as_printed="a lot"), make_claim("nothing")]
    dossier = Dossier.model_validate(make_dossier(sources=[make_source("a", claims=claims), make_source("b")]))
    (value, reason, dangling), (same,) = dossier.readings

    assert value is same
    assert reason == "no figure in 'a lot'"
    assert dangling == "unknown question 'nothing'"


def test_readings_are_made_once_and_belong_to_one_dossier() -> None:
    dossier = Dossier.model_validate(make_dossier())
    readings = dossier.readings
    silent = dossier.model_copy(update={"sources": ()})

    assert dossier.readings is readings
    assert silent.readings == ()
    assert dossier == Dossier.model_validate(dossier.model_dump())


def test_the_analysis_reads_no_claim_that_the_rules_have_read(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = parse_dossier(json.dumps(make_dossier()).encode(), "trip.json")
    parse_dossier(json.dumps(make_dossier(sources=[])).encode(), "another.json")
    monkeypatch.setattr(ClaimReader, "read", None)

    assert Analysis(loaded).answers("aid.total")


def test_what_cannot_be_read_cannot_be_analysed() -> None:
    unchecked = Dossier.model_validate(make_dossier(sources=[make_source(claims=[make_claim(as_printed="a lot")])]))
    with pytest.raises(Unreadable, match="no figure"):
        Analysis(unchecked)


def test_a_stated_name_is_looked_up_and_a_stated_figure_takes_the_unit_asked_for() -> None:
    people = [make_person("otto-old", name="Otto Old")]
    stated = read(make_claim("aid.total", None, value="Otto Old"), kind="name", people=people)

    assert stated.allows() == "Otto Old (otto-old)"
    assert read(claim("a lot", value="20")).canonical == "20 USD"


def test_a_place_is_looked_up_with_what_it_lies_in() -> None:
    raw = make_dossier(
        places=[make_place(), make_place("palace", name="Carondelet", aliases=["the palace"], inside="quito")],
        questions=[make_question(kind="name")],
        sources=[make_source(claims=[claim("Carondelet"), claim("the palace"), claim("Quito")])],
    )
    ((palace, alias, quito),) = Dossier.model_validate(raw).readings

    assert isinstance(palace, Name)
    assert isinstance(alias, Name)
    assert isinstance(quito, Name)
    assert (palace.entity, alias.entity, quito.entity) == ("palace", "palace", "quito")
    assert palace.compare(quito).agreement is Agreement.COMPATIBLE


def test_what_is_neither_seen_nor_stated_cannot_be_read() -> None:
    with pytest.raises(Unreadable) as caught:
        read(make_claim("aid.total", None))
    assert str(caught.value) == "neither `as_printed` nor `value` is given"


def test_a_contradiction_says_what_each_says() -> None:
    with pytest.raises(Contradiction) as caught:
        read(claim("$20 million", value="2000000 USD"))
    assert str(caught.value) == "'$20 million' reads as [19500000,20500000) USD, but value says 2000000 USD"


@pytest.mark.parametrize(
    ("published", "day"),
    [
        pytest.param("2025-09-04", "2025-09-02", id="a day"),
        pytest.param("2025-09-04T23:30", "2025-09-02", id="an hour"),
        pytest.param("2025-09-01/2025-09-07", "2025-09-02", id="a week: its last day"),
        pytest.param("2025-09-01/2025-09-08", None, id="eight days"),
    ],
)
def test_relative_dates_are_as_of_the_last_day_of_a_week_at_most(published: str, day: str | None) -> None:
    if day is None:
        with pytest.raises(Unreadable):
            read(claim("last Tuesday"), kind="moment", published=published)
    else:
        assert read(claim("last Tuesday"), kind="moment", published=published).canonical == day


def test_questions_that_are_read_alike_share_what_was_read_and_others_do_not() -> None:
    questions = [make_question(id_, unit=unit) for id_, unit in (("a", "USD"), ("b", "USD"), ("c", "person"))]
    claims = [make_claim(question["id"], "20") for question in questions]
    ((one, same, other),) = Dossier.model_validate(
        make_dossier(questions=questions, sources=[make_source(claims=claims)])
    ).readings

    assert one is same
    assert isinstance(other, Quantity)
    assert other.canonical == "20 person"
