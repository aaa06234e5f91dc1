import pytest

from builders import Json, make_claim, make_question
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
from visitbrief.views.references import position_refs
from visitbrief.views.standing import answer_ref
from visitbrief.views.wording import about, date_in_words, stages


@pytest.mark.parametrize(
    ("question", "as_printed", "value", "said"),
    [
        pytest.param(sum_question(), "$13.5 million", "18500000 USD", "$18.5 million", id="a figure"),
        pytest.param(date_question("sum"), "4 August 2025", "2025-09-04", "4 September 2025", id="a date"),
        pytest.param(name_question("sum"), "Otto Old", "Nora New", "Nora New", id="a name"),
        pytest.param(quote_question("sum"), "We never said so", "We said so", "“We said so”", id="a wording"),
        pytest.param(ladder_question("sum"), "planned", "signed", "signed", id="a status"),
    ],
)
def test_what_a_curator_overrules_is_never_said(question: Json, as_printed: str, value: str, said: str) -> None:
    case = analysis([question], {"a": [make_claim("sum", as_printed, value=value, reading="curator")]})
    (position,) = found(case).positions
    (shown_position,) = position_refs(case, [position])
    (claim,) = shown_position.claims

    assert answer_ref(found(case)).text == said
    assert (claim.as_printed, claim.reading) == (as_printed, "curator")


def test_what_a_curator_overrules_is_not_quoted_as_a_reason() -> None:
    headline = make_claim("sum", "$13.5 million", value="18500000 USD", reading="curator", part="headline")
    case = analysis([sum_question()], {"a": [headline, ("sum", "$30 million")], "b": [("sum", "$30 million")]})
    discrepancy = dispute(case)
    told = [reason.text for reason in discrepancy.explanations] + [check.text for check in discrepancy.checks]

    assert any("18500000 USD" in text for text in told)
    assert not any("13.5" in text for text in told)


def test_an_hour_that_only_plans_give_is_said_as_planned() -> None:
    hour = make_claim("day", "10:00 on 3 September 2025", modality="planned")
    day = make_claim("day", "3 September 2025", modality="reported")
    said = answer_ref(found(analysis([date_question("day")], {"a": [hour], "b": [day]}), "day"))

    assert (said.text, said.value) == ("planned for 10:00 on 3 September 2025", "2025-09-03")


@pytest.mark.parametrize(
    ("as_printed", "value", "said"),
    [
        ("20 millones de dólares", None, "$20 million"),
        ("más de 1.600 millones de dólares", None, "over $1.6 billion"),
        ("casi 20 millones de dólares", None, "nearly $20 million"),
        ("unos 20 millones de dólares", None, "about $20 million"),
        ("al menos 20 millones de dólares", None, "at least $20 million"),
        ("hasta 20 millones de dólares", None, "at most $20 million"),
        ("entre 10 y 20 millones de dólares", None, "$10 million to $20 million"),
        ("poco", "[0,20000000) USD", "under $20 million"),
        ("poco", "[0,20000000] USD", "at most $20 million"),
        ("mucho", "(20000000,inf) USD", "over $20 million"),
        ("mucho", "[20000000,inf) USD", "at least $20 million"),
        ("20 o más", "20000000 USD", "$20 million"),
        ("varios millones de dólares", None, "varios millones de dólares"),
    ],
)
def test_print_in_another_language_is_said_with_its_hedge(as_printed: str, value: str | None, said: str) -> None:
    claim = make_claim("sum", as_printed, language="es", **({"value": value} if value else {}))
    assert answer_ref(found(analysis([sum_question()], {"a": [claim]}))).text == said


def test_a_figure_is_said_rather_than_what_leaves_it_open() -> None:
    several = make_claim("sum", "billions of dollars", value="[1000000000,1000000000000) USD")
    under = make_claim("sum", "menos de 4.000 millones de dólares", language="es")

    assert answer_ref(found(analysis([sum_question()], {"a": [several], "b": [under]}))).text == "under $4 billion"
    assert answer_ref(found(analysis([sum_question()], {"a": [several]}))).text == "billions of dollars"


def test_one_option_is_said_rather_than_several() -> None:
    question = make_question("state", kind="choice", options=[{"id": each, "label": each} for each in ("yes", "no")])
    either, one = make_claim("state", "yes|no", value="yes|no"), make_claim("state", "no")

    assert answer_ref(found(analysis([question], {"a": [either], "b": [either], "c": [one]}), "state")).text == "no"


def test_the_stage_that_most_sources_name_comes_first() -> None:
    claims = {id_: [make_claim("sum", "$20", stage="announced")] for id_ in "ab"}
    case = analysis([sum_question()], {**claims, "c": [make_claim("sum", "$20", stage="planned")]})

    assert stages(case.answers("sum")) == ("announced", "planned")
    assert stages(()) == ()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-09-04", "4 September 2025"),
        ("2025-09", "September 2025"),
        ("2025-09-02/2025-09-04", "2 to 4 September 2025"),
    ],
)
def test_a_date_is_said_in_words(edtf: str, words: str) -> None:
    assert date_in_words(edtf) == words


def test_what_an_answer_is_about_is_said_part_by_part() -> None:
    scoped = make_claim("sum", "$5", scope={"period": "2025", "region": "Quito"})
    case = analysis([sum_question()], {"a": [scoped], "b": [("sum", "$5")]})

    assert sorted(about(position) for position in found(case).positions) == ["", "2025; Quito"]


def test_of_one_answer_the_print_that_most_sources_share_is_said_in_the_readers_language_first() -> None:
    prints = {"a": "20 million dollars", "b": "$20 million", "c": "$20 million"}
    case = analysis([sum_question()], {source: [("sum", text)] for source, text in prints.items()})
    spanish = {id_: [make_claim("sum", "20 millones de dólares", language="es")] for id_ in ("d", "e", "f", "g")}
    foreign = analysis([sum_question()], {"a": [("sum", "20 million dollars")], **spanish})

    assert answer_ref(found(case)).text == "$20 million"
    assert answer_ref(found(foreign)).text == "20 million dollars"


def test_a_name_in_print_of_the_readers_language_is_said_as_printed_and_else_as_what_it_is() -> None:
    people = [{"id": "nora-new", "name": "Nora New", "aliases": ["Нора Нью"]}]
    english, russian = (
        analysis([name_question()], {"a": [make_claim("who", text, language=code)]}, people=people)
        for text, code in (("President Nora New", "en"), ("Нора Нью", "ru"))
    )

    assert answer_ref(found(english, "who")).text == "President Nora New"
    assert answer_ref(found(russian, "who")).text == "Нора Нью"


def test_words_that_were_not_seen_are_said_as_their_value() -> None:
    unseen = make_claim("sum", None, value="20000000 USD")

    assert answer_ref(found(analysis([sum_question()], {"a": [unseen]}))).text == "$20 million"


def test_as_many_sources_name_two_stages_the_less_advanced_comes_first() -> None:
    claims = {stage: [make_claim("sum", "$20", stage=stage)] for stage in ("spent", "agreed", "planned")}

    assert stages(analysis([sum_question()], claims).answers("sum")) == ("planned", "agreed", "spent")
