from typing import Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_question, make_source
from visitbrief.dossier.marks import LOOSE, Mark, MarkedClaim, marked_claims
from visitbrief.dossier.model import Dossier
from visitbrief.values.base import Kind, Unreadable
from visitbrief.values.moment import value as moment
from visitbrief.values.quantity.allowances import BY_KEY

OPTIONS = [{"id": "agreed", "label": "Agreed", "words": ["agreed"]}, {"id": "signed", "label": "Signed"}]


def one(as_printed: str | None, *, kind: str = "quantity", language: str = "en", **changes: Any) -> MarkedClaim:
    """How the one claim of a dossier is read."""
    question = make_question(kind=kind, options=OPTIONS if kind == "choice" else [])
    claim = make_claim(**changes) | {"as_printed": as_printed}
    source = make_source(claims=[claim if as_printed else without(claim, "as_printed")], language=language)
    (reading,) = marked_claims(Dossier.model_validate(make_dossier(questions=[question], sources=[source])))
    return reading


def without(claim: Json, key: str) -> Json:
    return {name: value for name, value in claim.items() if name != key}


MARKED = [
    pytest.param(None, {"value": "20000000 USD"}, (Mark.UNSEEN,), id="words that were not seen"),
    pytest.param("$20 million", {}, (), id="a figure"),
    pytest.param("nearly $20 million", {}, (), id="a figure with a hedge that tells how near it is"),
    pytest.param("about $20 million", {}, (), id="a figure with a hedge to both sides"),
    pytest.param("over $20 million", {}, (Mark.LOOSE,), id="a figure without an end"),
    pytest.param("up to $20 million", {}, (Mark.LOOSE,), id="a figure without a beginning"),
    pytest.param("millions of dollars", {}, (Mark.LOOSE,), id="a magnitude"),
    pytest.param("with a first tranche of $40 million", {}, (Mark.PICKED,), id="a figure in a phrase"),
    pytest.param(
        "with a first tranche of more than $40 million", {}, (Mark.PICKED, Mark.LOOSE), id="a loose one in a phrase"
    ),
    pytest.param("$20 million", {"value": "20000000 USD"}, (Mark.ADJUSTED,), id="a value that says more than print"),
    pytest.param(
        "$20 million", {"value": "[19000000,22000000) USD"}, (Mark.ADJUSTED,), id="a value that says less than print"
    ),
    pytest.param(
        "nearly $20 million", {"value": "[19000000,20000000) USD"}, (), id="a value that says what print says"
    ),
    pytest.param(
        "with a first tranche of $40,000.00", {"value": "40000 USD"}, (), id="a value that confirms what was picked"
    ),
    pytest.param("the same amount", {"value": "20000000 USD"}, (), id="a value for print that cannot be read"),
    pytest.param(
        "$20 million", {"value": "2000000 USD", "reading": "curator"}, (Mark.OVERRULED,), id="a value that overrules"
    ),
    pytest.param(
        "$20 million", {"value": "2000000 EUR", "reading": "curator"}, (Mark.OVERRULED,), id="in another currency"
    ),
    pytest.param(
        "the same amount", {"value": "2000000 USD", "reading": "curator"}, (), id="nothing that could be overruled"
    ),
    pytest.param(None, {"value": "20000000 USD"}, (Mark.UNSEEN,), id="words that were not seen"),
    pytest.param("4 September 2025", {"kind": "moment"}, (), id="a date"),
    pytest.param("Tuesday", {"kind": "moment"}, (Mark.OPEN,), id="a weekday before or after"),
    pytest.param("Tuesday", {"kind": "moment", "modality": "planned"}, (), id="a weekday to come"),
    pytest.param("Tuesday", {"kind": "moment", "value": "2025-09-02"}, (Mark.ADJUSTED,), id="a weekday that is told"),
    pytest.param("no later than 5 September 2025", {"kind": "moment"}, (Mark.LOOSE,), id="a date without a beginning"),
    pytest.param("Otto Old", {"kind": "name"}, (), id="a name"),
    pytest.param("the foreign minister", {"kind": "name"}, (Mark.LOOSE,), id="a title without a name"),
    pytest.param("We stand together", {"kind": "quote"}, (), id="a wording"),
    pytest.param("We … together", {"kind": "quote"}, (Mark.LOOSE,), id="a wording with words left out"),
    pytest.param("agreed", {"kind": "choice"}, (), id="an option"),
    pytest.param("a done thing", {"kind": "choice", "value": "agreed|signed"}, (Mark.OPEN,), id="one of two options"),
    pytest.param(
        "agreed",
        {"kind": "choice", "value": "agreed|signed"},
        (Mark.ADJUSTED, Mark.OPEN),
        id="one more than print says",
    ),
]


@pytest.mark.parametrize(("as_printed", "changes", "marks"), MARKED)
def test_a_reading_is_marked_for_what_deserves_a_look(as_printed: str, changes: Json, marks: tuple[Mark, ...]) -> None:
    assert one(as_printed, **changes).marks == marks


def test_every_mark_has_a_case() -> None:
    seen = repr([case.values[2] for case in MARKED])
    assert [mark for mark in Mark if repr(mark) not in seen] == []


@pytest.mark.parametrize(
    ("as_printed", "changes", "stated", "in_print"),
    [
        pytest.param("$20 million", {}, False, "[19500000,20500000) USD", id="print alone"),
        pytest.param("$20.00", {"value": "20 USD"}, False, "20 USD", id="a value that says what print says"),
        pytest.param(
            "$20 million", {"value": "20000000 USD"}, True, "[19500000,20500000) USD", id="one that says more"
        ),
        pytest.param("the same amount", {"value": "20 USD"}, True, None, id="one for print that cannot be read"),
    ],
)
def test_it_is_told_who_decides_the_value_and_what_print_alone_says(
    as_printed: str, changes: Json, stated: bool, in_print: str | None
) -> None:
    reading = one(as_printed, **changes)

    assert (reading.source.id, reading.index) == ("gazette", 0)
    assert reading.claim == reading.source.claims[0]
    assert reading.stated == stated
    assert (reading.in_print and reading.in_print.canonical) == in_print
    assert reading.value.canonical == (changes["value"] if stated else in_print)


def test_the_rule_is_that_of_the_print_where_the_value_says_the_same() -> None:
    assert one("nearly $20 million", value="[19000000,20000000) USD").value.rule == "nearly"


def test_claims_come_in_the_order_of_the_dossier() -> None:
    raw = make_dossier(sources=[make_source("a", claims=[make_claim(), make_claim(as_printed="$5")]), make_source("b")])
    claims = marked_claims(Dossier.model_validate(raw))

    assert [(each.source.id, each.index, each.claim.as_printed) for each in claims] == [
        ("a", 0, "$20 million"),
        ("a", 1, "$5"),
        ("b", 0, "$20 million"),
    ]


def test_what_is_loose_is_said_by_rules_that_there_are() -> None:
    assert LOOSE[Kind.QUANTITY] < set(BY_KEY)
    assert LOOSE[Kind.MOMENT] < set(moment.RULES)


def test_what_cannot_be_read_has_no_mark_but_the_reason() -> None:
    raw = make_dossier(sources=[make_source(claims=[make_claim(as_printed="a lot")])])
    with pytest.raises(Unreadable, match="no figure in 'a lot'"):
        list(marked_claims(Dossier.model_validate(raw)))


def test_print_is_read_with_the_names_that_the_dossier_knows() -> None:
    people = [make_person("otto-old", name="Otto Old", aliases=["Отто Олд"])]
    claim = make_claim(as_printed="Отто Олд", value="Otto Old", reading="curator")
    raw = make_dossier(people=[make_person(), *people], questions=[make_question(kind="name")])
    [marked] = marked_claims(Dossier.model_validate(raw | {"sources": [make_source(claims=[claim])]}))

    assert (marked.stated, marked.marks) == (False, ())
