import pytest

from builders import Json, make_claim
from cases import (
    analysis,
    date_question,
    dispute,
    found,
    ladder_question,
    name_question,
    quote_question,
    sum_question,
)
from visitbrief.views.parts import answer_ref, competing, position_ref


@pytest.mark.parametrize(
    ("one", "other", "safe"),
    [
        pytest.param(
            "2025-09-03T20:30", "2025-09-03T21:00", "some time from 20:30 to 21:00 on 3 September 2025", id="hours"
        ),
        pytest.param("2025-09-04", "2025-04-09", "some time from 9 April to 4 September 2025", id="days"),
        pytest.param(
            "2025-09-02/2025-09-03", "2025-09-01", "some time from 1 to 3 September 2025", id="a stretch and a day"
        ),
        pytest.param("2024", "2025", "any day from 2024 to 2025", id="years"),
    ],
)
def test_where_nothing_decides_between_dates_all_they_span_is_safe(one: str, other: str, safe: str) -> None:
    case = analysis([date_question()], {"a": [make_claim("day", one)], "b": [make_claim("day", other)]})

    assert answer_ref(found(case, "day")).text == safe


def test_where_nothing_decides_between_figures_all_they_span_is_safe() -> None:
    case = analysis([sum_question()], {"a": [("sum", "$20 million")], "b": [("sum", "$13.5 million")]})

    assert answer_ref(found(case)).text == "between 13.5 million USD and 20 million USD"


def test_where_nothing_decides_between_words_sources_differ() -> None:
    case = analysis([ladder_question()], {"a": [("status", "signed")], "b": [("status", "planned")]})

    assert answer_ref(found(case, "status")).text == "sources differ"


def test_an_answer_rests_on_the_sources_that_give_it() -> None:
    twenty, thirty = [("sum", "$20 million")], [("sum", "$30 million")]
    case = analysis([sum_question()], {"a": twenty, "b": twenty, "c": thirty})

    assert answer_ref(found(case)).sources == ("a", "b")


def test_where_nothing_decides_it_rests_on_all_in_dispute() -> None:
    other_scope = make_claim("sum", "$5", scope={"period": "2024"})
    case = analysis(
        [sum_question()], {"a": [("sum", "$20 million")], "b": [("sum", "$30 million")], "c": [other_scope]}
    )

    assert answer_ref(found(case)).sources == ("a", "b")


def rivals(*prints: str) -> list[str]:
    case = analysis([sum_question()], {f"s{place}": [("sum", text)] for place, text in enumerate(prints)})
    return [rival.text for rival in competing(case, found(case))]


def test_where_nothing_decides_all_answers_compete() -> None:
    assert rivals("$20 million", "$30 million") == ["$20 million", "$30 million"]


def test_where_a_rule_decides_the_others_compete() -> None:
    assert rivals("$20 million", "$30 million", "$30 million") == ["$20 million"]


def test_where_nothing_is_disputed_nothing_competes() -> None:
    assert rivals("$20 million", "nearly $20.2 million") == []


def test_what_is_of_another_scope_does_not_compete() -> None:
    other_scope = make_claim("sum", "$5", scope={"period": "2024"})
    case = analysis([sum_question()], {"a": [("sum", "$20")], "b": [("sum", "$30")], "c": [other_scope]})

    assert [(rival.text, rival.sources) for rival in competing(case, found(case))] == [("$20", ("a",)), ("$30", ("b",))]


@pytest.mark.parametrize(
    ("question", "as_printed", "value", "said"),
    [
        pytest.param(sum_question(), "$13.5 million", "18500000 USD", "18.5 million USD", id="a figure"),
        pytest.param(date_question("sum"), "4 August 2025", "2025-09-04", "4 September 2025", id="a date"),
        pytest.param(name_question("sum"), "Otto Old", "Nora New", "Nora New", id="a name"),
        pytest.param(quote_question("sum"), "We never said so", "We said so", "“We said so”", id="a wording"),
        pytest.param(ladder_question("sum"), "planned", "signed", "signed", id="a status"),
    ],
)
def test_what_a_curator_overrules_is_never_said(question: Json, as_printed: str, value: str, said: str) -> None:
    case = analysis([question], {"a": [make_claim("sum", as_printed, value=value, reading="curator")]})
    (position,) = found(case).positions
    (claim,) = position_ref(case, position).claims

    assert answer_ref(found(case)).text == said
    assert (claim.as_printed, claim.reading) == (as_printed, "curator")


def test_what_a_curator_overrules_is_not_quoted_as_a_reason() -> None:
    headline = make_claim("sum", "$13.5 million", value="18500000 USD", reading="curator", part="headline")
    case = analysis([sum_question()], {"a": [headline, ("sum", "$30 million")], "b": [("sum", "$30 million")]})
    discrepancy = dispute(case)
    told = [reason.text for reason in discrepancy.explanations] + [check.text for check in discrepancy.checks]

    assert any("18500000 USD" in text for text in told)
    assert not any("13.5" in text for text in told)
