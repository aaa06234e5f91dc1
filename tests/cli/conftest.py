import json
from pathlib import Path

import pytest

from builders import make_claim, make_dossier, make_source
from program import Program


@pytest.fixture
def run(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    """The path of a dossier in which two sources disagree about a sum, gravely; beside it the text of one of them."""
    rival = make_source("herald", publisher="The Herald", claims=[make_claim(as_printed="$35 million")])
    path = tmp_path / "trip.json"
    path.write_text(json.dumps(make_dossier(sources=[make_source(), rival])), encoding="utf-8")
    (tmp_path / "gazette.txt").write_text("$20 million", encoding="utf-8")
    return str(path)
