from typing import Any

import pytest

from builders import make_claim
from cases import analysis, name_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.errors import UnknownIdError
from visitbrief.views.readings import ClaimReading, ReadingsView, build_readings
from visitbrief.views.selection import Selection


@pytest.fixture(scope="module")
def case() -> Analysis:
    return analysis(
        [sum_question(), sum_question("fine", country="EC"), name_question("who")],
        {
            "a": [("sum", "over $20"), make_claim("fine", "$5.00", value="6 USD", reading="curator")],
            "b": [make_claim("sum", "a lot", value="20 USD"), ("who", "Ada Envoy"), ("fine", "$5")],
        },
    )


def test_it_counts_who_decides_and_what_is_marked(case: Analysis) -> None:
    view = build_readings(case, Selection())

    assert (len(view.claims), view.stated, view.marked) == (5, 2, 2)
    assert view.marks == {"overruled": 1, "adjusted": 0, "unseen": 0, "picked": 0, "open": 0, "loose": 1}


def test_a_claim_is_told_as_printed_as_read_and_by_which_rule(case: Analysis) -> None:
    loose, overruled, given, *_ = build_readings(case, Selection()).claims

    assert (loose.id, loose.as_printed, loose.value, loose.rule) == ("a#1", "over $20", "(20,inf) USD", "over")
    assert (loose.stated, loose.in_print, loose.marks) == (False, loose.value, ("loose",))
    assert (overruled.id, overruled.value, overruled.allows) == ("a#2", "6 USD", "exactly 6 USD")
    assert (overruled.stated, overruled.in_print, overruled.marks) == (True, "5 USD", ("overruled",))
    assert (given.id, given.value, given.stated, given.in_print, given.marks) == ("b#1", "20 USD", True, None, ())


@pytest.mark.parametrize(
    ("selection", "claims"),
    [
        pytest.param({}, ["a#1", "a#2", "b#1", "b#2", "b#3"], id="everything"),
        pytest.param({"source": "a"}, ["a#1", "a#2"], id="a source: only its own claims"),
        pytest.param({"country": "EC"}, ["a#2", "b#3"], id="a country"),
        pytest.param({"questions": ("who",)}, ["b#2"], id="a question"),
        pytest.param({"questions": ("who",), "source": "a"}, [], id="a question that a source does not answer"),
        pytest.param({"person": "ada-envoy"}, ["b#2"], id="a person"),
    ],
)
def test_a_selection_keeps_what_it_asks_for(case: Analysis, selection: dict[str, Any], claims: list[str]) -> None:
    assert [claim.id for claim in build_readings(case, Selection(**selection)).claims] == claims


def test_what_is_not_known_cannot_be_selected(case: Analysis) -> None:
    with pytest.raises(UnknownIdError):
        build_readings(case, Selection(source="c"))


def test_a_claim_is_told_whole() -> None:
    claim = make_claim("sum", "casi 20 millones de dólares", language="es", note="Seen")
    unseen = make_claim("sum", None, value="5 USD")
    view = build_readings(analysis([sum_question()], {"a": [claim], "b": [unseen]}), Selection())

    assert view == ReadingsView(
        stated=1,
        marked=1,
        marks={"overruled": 0, "adjusted": 0, "unseen": 1, "picked": 0, "open": 0, "loose": 0},
        claims=(
            ClaimReading(
                id="a#1",
                source="a",
                question="sum",
                as_printed="casi 20 millones de dólares",
                language="es",
                value="[19000000,20000000) USD",
                allows="from 19,000,000 up to, not including, 20,000,000 USD",
                stated=False,
                rule="nearly",
                in_print="[19000000,20000000) USD",
                marks=(),
            ),
            ClaimReading(
                id="b#1",
                source="b",
                question="sum",
                as_printed=None,
                language="en",
                value="5 USD",
                allows="exactly 5 USD",
                stated=True,
                rule="stated",
                in_print=None,
                marks=("unseen",),
            ),
        ),
    )
