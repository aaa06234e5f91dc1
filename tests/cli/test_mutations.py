"""What `validate` accepts, every command answers; what it rejects, every command refuses with one clear error."""

import json
from pathlib import Path
from random import Random

import pytest

from benchmarks.mutations import calls, mutated
from builders import make_dossier
from program import Program
from tricky import tricky_dossier
from visitbrief.errors import ExitCode

EXAMPLE = Path(__file__).parents[2] / "docs" / "example.json"
USUAL = (json.loads(EXAMPLE.read_bytes()), tricky_dossier(), make_dossier())


@pytest.mark.parametrize("seed", range(40))
def test_what_validate_accepts_never_raises_and_the_rest_is_one_clear_error(run: Program, seed: int) -> None:
    random = Random(seed)
    dossier = mutated(USUAL[seed % len(USUAL)], random)
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    code = run("validate", "trip.json").returncode
    assert code in (ExitCode.OK, ExitCode.BAD_DOSSIER)
    for call in calls(dossier, random):
        done = run(*call, "--dossier", "trip.json")
        errors = done.stderr.count("visitbrief: error: ") + done.stderr.count('"error": {')
        assert (call, done.returncode, bool(done.stdout), errors) == (call, code, code == 0, int(code != 0))
