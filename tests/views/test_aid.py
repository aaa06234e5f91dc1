from typing import Any

import pytest

from builders import make_claim, make_question
from cases import analysis, ladder_question
from visitbrief.views.aid import AidRow, AidView, Detail, build_aid
from visitbrief.views.references import question_ref
from visitbrief.views.rivals import competing
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref

AID = {"donor": "United States", "recipient": "Ecuador", "instrument": "security aid"}


def sum_of_aid(id_: str, **changes: Any) -> dict[str, Any]:
    return make_question(id_, aid=AID, **changes)


TOTAL = sum_of_aid("total")
DRONES = sum_of_aid("drones", part_of="total", country="EC")
SPARES = sum_of_aid("spares", part_of="drones", country="EC")


def rows(view: AidView) -> list[tuple[str, int]]:
    return [(row.question.id, row.depth) for row in view.rows]


def test_each_part_stands_under_its_total() -> None:
    claims = [("total", "$20 million"), ("drones", "$6 million"), ("spares", "$1 million")]
    case = analysis([SPARES, DRONES, TOTAL], {"a": claims})

    assert rows(build_aid(case, Selection())) == [("total", 0), ("drones", 1), ("spares", 2)]


def test_a_part_whose_total_is_not_selected_stands_by_itself() -> None:
    case = analysis([SPARES, DRONES, TOTAL], {"a": [("total", "$20 million"), ("drones", "$6 million")]})

    assert rows(build_aid(case, Selection(country="EC"))) == [("drones", 0), ("spares", 1)]


def test_only_sums_of_aid_are_shown() -> None:
    case = analysis([TOTAL, make_question("fine"), ladder_question()], {"a": [("fine", "$5"), ("total", "$6")]})

    assert rows(build_aid(case, Selection())) == [("total", 0)]


def test_an_amount_is_shown_with_what_it_allows_and_the_stages_in_their_order() -> None:
    disbursed, announced = (
        make_claim("total", "about $20 million", stage=stage) for stage in ("disbursed", "announced")
    )
    case = analysis([TOTAL], {"a": [disbursed], "b": [announced], "c": [("total", "over $18 million")]})
    [row] = build_aid(case, Selection()).rows

    assert (row.low, row.high, row.currency) == ("19000000", "21000000", "USD")
    assert row.stages == ("announced", "disbursed")
    assert (row.answer.sources, row.answer.standing, row.severity, row.rivals) == (
        ("a", "b", "c"),
        "undisputed",
        None,
        (),
    )


def test_an_amount_without_an_upper_end_has_none() -> None:
    [row] = build_aid(analysis([TOTAL], {"a": [("total", "over $19 million")]}), Selection()).rows

    assert (row.low, row.high) == ("19000000", None)


@pytest.mark.parametrize("claim", [("total", "$20.5 million"), make_claim("total", "much", value="20500000.00 USD")])
def test_an_amount_is_written_in_one_form(claim: Any) -> None:
    [row] = build_aid(analysis([TOTAL], {"a": [claim]}), Selection()).rows

    assert "." not in f"{row.low}{row.high}"


def test_a_sum_that_nobody_gives_is_shown_empty() -> None:
    [row] = build_aid(analysis([TOTAL], {"a": []}), Selection()).rows

    assert (row.answer.text, row.low, row.high, row.currency) == ("no source answers this", None, None, "USD")


def test_what_is_told_about_a_sum_stands_beside_it_once_somebody_tells_it() -> None:
    status = ladder_question(about="total")
    silent = ladder_question("silent", about="total")
    case = analysis([TOTAL, status, silent], {"a": [("total", "$6"), ("status", "signed")]})

    [row] = build_aid(case, Selection()).rows
    [detail] = row.details
    assert (detail.question.id, detail.answer.text, detail.answer.standing) == ("status", "signed", "unconfirmed")


def test_a_sum_is_shown_with_who_gives_it_what_for_and_what_is_told_about_it() -> None:
    status = ladder_question(about="total")
    sources: dict[str, Any] = {
        "a": [make_claim("total", "about $20 million", stage="announced"), ("status", "signed")],
        "b": [("total", "$90 million"), ("status", "planned")],
    }
    case = analysis([TOTAL | {"scope": {"period": "2025"}}, status], sources)
    total, told = case.finding("total"), case.finding("status")

    assert build_aid(case, Selection()).rows == (
        AidRow(
            question=question_ref(total.question),
            donor="United States",
            recipient="Ecuador",
            instrument="security aid",
            answer=answer_ref(total),
            about="2025",
            low="19000000",
            high="21000000",
            currency="USD",
            stages=("announced",),
            depth=0,
            severity="major",
            rivals=competing(case, total),
            details=(Detail(question_ref(told.question), answer_ref(told), competing(case, told)),),
        ),
    )
    assert [len(competing(case, each)) for each in (total, told)] == [2, 2]


def test_what_more_origins_report_comes_first_and_parts_of_parts_last() -> None:
    fine = sum_of_aid("fine")
    case = analysis([DRONES, TOTAL, fine, SPARES], {"a": [("fine", "$1"), ("total", "$5")], "b": [("fine", "$1")]})

    assert rows(build_aid(case, Selection())) == [("fine", 0), ("total", 0), ("drones", 1), ("spares", 2)]


def test_a_sum_that_nobody_gives_in_figures_has_the_currency_that_is_asked_for() -> None:
    [row] = build_aid(analysis([sum_of_aid("total", unit="EUR")], {"a": []}), Selection()).rows
    [printed] = build_aid(analysis([sum_of_aid("total", unit="EUR")], {"a": [("total", "$5")]}), Selection()).rows

    assert (row.currency, row.about, row.stages, row.details) == ("EUR", "", (), ())
    assert printed.currency == "USD"
