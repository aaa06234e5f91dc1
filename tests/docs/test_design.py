"""The layers that docs/design.md draws are the layers of the code."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "visitbrief"
DESIGN = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
LAYERS = re.findall(r"^\| `(\w+)` \|", DESIGN.partition("## Layers")[2].partition("\n## ")[0], re.MULTILINE)
BESIDE = {"errors", "incoming"}


def imported(path: Path) -> set[str]:
    """The parts of visitbrief that a module imports, wherever in it."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names = {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[1] for name in names if name.startswith("visitbrief.")}


def test_the_design_draws_every_package() -> None:
    assert sorted(LAYERS) == sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_from_those_above_it(layer: str) -> None:
    allowed = {*LAYERS[: LAYERS.index(layer) + 1], *BESIDE}
    found = {path.name: imported(path) - allowed for path in (PACKAGE / layer).rglob("*.py")}
    assert {name: below for name, below in found.items() if below} == {}
