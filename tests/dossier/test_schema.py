import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source, make_visit
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.schema import DIALECT, as_text, dossier_schema

COMMITTED = Path(__file__).parents[2] / "docs" / "schema" / "dossier.json"


def test_the_committed_schema_is_that_of_the_model() -> None:
    assert as_text(dossier_schema()) == COMMITTED.read_text(encoding="utf-8")


def test_it_is_a_schema_with_a_name_that_carries_the_format() -> None:
    schema = dossier_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"]) == (DIALECT, "urn:visitbrief:schema:dossier:1")
    assert json.loads(as_text(schema)) == schema


def test_it_is_written_as_people_read_it() -> None:
    assert as_text({"a": ["é"]}) == '{\n  "a": [\n    "é"\n  ]\n}\n'


def test_every_object_says_what_it_is_and_a_field_what_it_means() -> None:
    schema = dossier_schema()
    assert all(part["description"] for part in schema["$defs"].values())
    claim = schema["$defs"]["Claim"]["properties"]
    assert claim["paragraph"] == {
        "type": ["integer", "null"],
        "minimum": 1,
        "description": "Counted from 1; null when the text was not seen whole.",
    }
    assert claim["modality"]["default"] == "reported"
    assert {"const": "said", "description": "A named person said it on the record."} in schema["$defs"]["Modality"][
        "oneOf"
    ]
    assert schema["$defs"]["Office"]["required"] == ["title", "from"]


@pytest.mark.parametrize(
    "dossier",
    [
        pytest.param(make_dossier(), id="smallest"),
        pytest.param(make_dossier(**{"$schema": "dossier.json"}), id="with its schema named"),
        pytest.param(make_dossier(format=2), id="other format"),
        pytest.param(make_dossier(extra=1), id="unknown key"),
        pytest.param(make_dossier(visit=make_visit(title="")), id="empty text"),
        pytest.param(make_dossier(questions=[make_question("A")]), id="bad id"),
        pytest.param(make_dossier(questions=[make_question(kind="number")]), id="no such kind"),
        pytest.param(make_dossier(questions=[make_question(scope={"period": None})]), id="null where allowed"),
        pytest.param(make_dossier(sources=[make_source(published=None)]), id="no date"),
        pytest.param(make_dossier(sources=[make_source(publisher=None)]), id="null where not allowed"),
        pytest.param(make_dossier(sources=[make_source(reliability="F")]), id="letter not in use"),
        pytest.param(make_dossier(sources=[make_source(claims=[make_claim(paragraph=0)])]), id="paragraph 0"),
        pytest.param(make_dossier(sources=[make_source(claims=[make_claim(stage="spent")])]), id="stage"),
        pytest.param(make_dossier(sources=[make_source(claims=[make_claim(derives_from="x")])]), id="text for list"),
        pytest.param(
            make_dossier(briefing=make_briefing(meetings=[{"text": "One"}] * 3)), id="as many as there may be"
        ),
        pytest.param(make_dossier(briefing=make_briefing(meetings=[{"text": "One"}] * 4)), id="one too many"),
    ],
)
def test_the_schema_and_the_model_accept_the_same(dossier: Json) -> None:
    try:
        Dossier.model_validate(dossier)
    except ValueError:
        accepted = False
    else:
        accepted = True
    assert jsonschema.Draft202012Validator(dossier_schema()).is_valid(dossier) is accepted
