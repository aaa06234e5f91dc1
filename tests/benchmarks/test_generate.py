import subprocess
import sys
from pathlib import Path

import pytest

from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.density import BYTES_EACH
from visitbrief.dossier.load import load_dossier
from visitbrief.values.base import Kind

ROOT = Path(__file__).parents[2]


def generate(file: Path, claims: int, seed: int = 0, *, hash_seed: str = "0") -> str:
    """Write a dossier into a file; gives what the generator says about it."""
    command = [sys.executable, "-m", "benchmarks.generate", str(claims), str(file), str(seed)]
    environment = {"PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_a_generated_dossier_keeps_every_rule(tmp_path: Path) -> None:
    said = generate(tmp_path / "trip.json", 1_500)
    dossier = load_dossier(tmp_path / "trip.json")

    assert sum(len(source.claims) for source in dossier.sources) == 1_500
    assert said.startswith(f"1,500 claims by {len(dossier.sources)} sources on {len(dossier.questions)} questions")


def test_a_generated_dossier_has_all_that_makes_work(tmp_path: Path) -> None:
    generate(tmp_path / "trip.json", 8_000)
    dossier = load_dossier(tmp_path / "trip.json")

    assert {question.kind for question in dossier.questions} == set(Kind)
    assert any(question.part_of for question in dossier.questions)
    assert any(source.derives_from for source in dossier.sources)
    assert {source.language for source in dossier.sources} >= {"en", "es"}
    assert 0.1 < len(Analysis(dossier).discrepancies) / len(dossier.questions) < 0.6


def test_a_generated_dossier_is_as_thin_as_a_file_of_any_size_must_be(tmp_path: Path) -> None:
    generate(tmp_path / "trip.json", 4_000)

    assert (tmp_path / "trip.json").stat().st_size >= 4_000 * BYTES_EACH


@pytest.mark.parametrize("seed", [0, 7])
def test_equal_arguments_give_equal_bytes(tmp_path: Path, seed: int) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    generate(one, 300, seed, hash_seed="1")
    generate(other, 300, seed, hash_seed="2")

    assert one.read_bytes() == other.read_bytes()


def test_another_seed_gives_another_dossier(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    generate(one, 300, 1)
    generate(other, 300, 2)

    assert one.read_bytes() != other.read_bytes()
