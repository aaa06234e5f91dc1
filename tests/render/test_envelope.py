"""The JSON document of an answer keeps the schema that is printed for it."""

import json
from dataclasses import dataclass
from decimal import Decimal

import jsonschema  # type: ignore[import-untyped]
import pytest

from visitbrief.render import envelope
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.envelope import answer_schema, render

SCREEN = Screen(width=20, color=True, encoding="ascii")


@dataclass(frozen=True)
class Sum:
    """A sum."""

    amount: Decimal
    """In USD."""
    donor: str


@dataclass(frozen=True)
class Sums:
    """Sums."""

    rows: tuple[Sum, ...]


ANSWER = Answer("aid", Sums((Sum(Decimal("20.50"), "México"),)))


def test_it_is_utf8_on_every_screen_and_a_decimal_keeps_its_digits() -> None:
    document = render(ANSWER, SCREEN)

    assert json.loads(document) == {
        "format": 2,
        "command": "aid",
        "dossier": None,
        "data": {"rows": [{"amount": "20.50", "donor": "México"}]},
        "warnings": [],
    }
    assert "México".encode() in document
    assert document.endswith(b"}\n")


@pytest.mark.parametrize("size", [1, 40, 2**20], ids=["a line a piece", "some lines", "at once"])
def test_it_is_the_same_whatever_the_size_of_its_pieces(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "PIECE", size)
    answer = Answer("aid", Sums(tuple(Sum(Decimal(each), "Mé\u202e\u009bxico – “東京”") for each in range(9))))
    document = render(answer, SCREEN)

    assert document.decode() == answer.to_json()
    assert json.loads(document)["data"]["rows"][8] == {"amount": "8", "donor": "Mé\u202e\u009bxico – “東京”"}
    assert b"\\u202e\\u009b" in document


def test_a_schema_holds_the_data_of_one_command() -> None:
    schema = answer_schema("aid", Sums, of_dossier=False)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    document = json.loads(render(ANSWER, SCREEN))

    assert schema["$id"] == "urn:visitbrief:schema:aid:2"
    assert schema["$defs"]["Sum"]["properties"]["amount"]["description"] == "In USD."
    validator.validate(document)
    assert not validator.is_valid(document | {"command": "summary"})
    assert not validator.is_valid(document | {"data": 20})


@pytest.mark.parametrize("about", [{"id": "trip", "title": "A trip", "as_of": "2025-09-30"}, None])
def test_only_an_answer_about_a_dossier_names_it(about: object) -> None:
    document = json.loads(render(ANSWER, SCREEN)) | {"dossier": about}

    for of_dossier in (True, False):
        schema = answer_schema("aid", Sums, of_dossier=of_dossier)
        assert jsonschema.Draft202012Validator(schema).is_valid(document) is (of_dossier is (about is not None))
