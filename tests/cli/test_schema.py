import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from program import Program
from tricky import tricky_dossier
from visitbrief.cli.commands import ANSWERS
from visitbrief.dossier.shipped import shipped

ARGUMENTS = {
    "find": ["gazete"],
    "read": ["nearly $20 million", "19,5 millones de dólares"],
    "show": ["gazette"],
    "trace": ["aid.total"],
    "impact": ["gazette"],
    "changes": ["--since", "2025-09-01"],
    "diff": [str(shipped())],
    "verify": ["--texts", "."],
}


@pytest.mark.parametrize("command", ANSWERS)
def test_what_a_command_prints_keeps_its_schema(run: Program, dossier: str, command: str) -> None:
    schema = json.loads(run("schema", command).stdout)
    Draft202012Validator.check_schema(schema)
    (run.folder / "herald.txt").write_text("$36 million")  # for `verify`: not what the dossier has
    answer = json.loads(run(command, *ARGUMENTS.get(command, []), "--json", VISITBRIEF_DOSSIER=dossier).stdout)
    Draft202012Validator(schema).validate(answer)
    assert list(answer) == ["format", "command", "dossier", "data", "warnings"]


@pytest.mark.parametrize("id_", ["aid.total", "nora-new", "met", "palace", "rewrite", "rewrite#1"])
def test_whatever_is_shown_keeps_the_schema(run: Program, id_: str) -> None:
    (run.folder / "tricky.json").write_text(json.dumps(tricky_dossier()))
    schema, answer = (run(*call).stdout for call in (["schema", "show"], ["show", id_, "-d", "tricky.json", "--json"]))
    Draft202012Validator(json.loads(schema)).validate(json.loads(answer))


def test_the_schema_of_a_dossier(run: Program, dossier: str) -> None:
    done = run("schema", "--json")
    schema = json.loads(done.stdout)
    Draft202012Validator.check_schema(schema)
    assert done.stdout == run("schema").stdout
    Draft202012Validator(schema).validate(json.loads(Path(dossier).read_bytes()))


def test_a_schema_says_what_a_member_means(run: Program) -> None:
    definitions: dict[str, Any] = json.loads(run("schema", "read").stdout)["$defs"]
    assert definitions["Reading"]["properties"]["canonical"]["description"] == "The value in canonical notation."
