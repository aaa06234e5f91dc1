"""Run the tests with the lowest and with the highest versions allowed, on every Python there is, out of the sdist.

    python .ci/matrix.py SDIST

Each run unpacks the sdist into a folder of its own, installs it into a fresh environment with what its tests need, and
calls pytest there; one more at a time than the machine has cores. What the README's command runs is left out: the
highest versions on the Python that runs this; and of the others the tests of the documents, of the benchmarks and of
the dossier that ships, which call the program as other tests do, and nine in ten of the examples of a property, which
are the same wherever they are drawn. What a run printed is shown if it fails, and then the exit code is 1.
"""

import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

PROJECT: Final = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OLDEST: Final = int(PROJECT["requires-python"].removeprefix(">=3."))
"""The oldest Python allowed, as all of them by its minor version."""
PROMISED: Final = [int(minor) for minor in re.findall(r"Python :: 3\.(\d+)", str(PROJECT["classifiers"]))]
"""The Pythons that the project names, to say which of them could not be tried."""
USABLE: Final = "import ensurepip, sys; sys.exit(sys.version_info.releaselevel != 'final')"
"""Fails in a shim without its interpreter, in one that cannot make environments, and in a prerelease."""
STEPS: Final = r"""
tar -xzf "$SDIST" --strip-components=1
"$PYTHON" -m venv .venv
. .venv/bin/activate
pip install -q -c "$CONSTRAINTS" '.[test]'
pip list
pytest -q --hypothesis-profile=few \
  --ignore=tests/docs --ignore=tests/benchmarks --ignore=tests/record --ignore=tests/test_shipped.py
"""


class Outcome(NamedTuple):
    """How a run ended."""

    passed: bool
    output: str
    seconds: float


def pythons() -> dict[int, Path]:
    """The first usable interpreter of each Python allowed: on PATH, else among pyenv's."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found: dict[int, Path] = {}
    for folder in (*map(Path, os.get_exec_path()), *pyenv.glob("versions/*/bin")):
        for path in folder.glob("python3.*"):
            minor = int(path.suffix[1:]) if re.fullmatch(r"\.\d+", path.suffix) else 0
            if minor >= OLDEST and minor not in found and is_usable(path):
                found[minor] = path
    return dict(sorted(found.items()))


def is_usable(python: Path) -> bool:
    """Whether a path is an interpreter that tests can run on."""
    return subprocess.run([python, "-c", USABLE], capture_output=True, check=False).returncode == 0


def lowest() -> Iterator[str]:
    """Constraints to the first version allowed of all that the program, its extras and its tests need."""
    extras = chain.from_iterable(PROJECT["optional-dependencies"].values())
    others = (requirement for requirement in extras if not requirement.startswith(f"{PROJECT['name']}["))
    for requirement in (*PROJECT["dependencies"], *others):
        bound = re.match(r"([\w-]+)>=([\d.]+)", requirement)
        if bound is None:
            sys.exit(f"pyproject.toml: {requirement!r} has no lower bound")
        yield f"{bound[1]}=={bound[2]}"


def run(python: Path, sdist: Path, constraints: str) -> Outcome:
    """Install an sdist and run the tests it holds, in a folder that is gone afterwards."""
    began = time.monotonic()
    with TemporaryDirectory() as room, TemporaryDirectory() as beside:
        constrained = Path(beside, "constraints.txt")
        constrained.write_text(constraints, encoding="utf-8")
        done = subprocess.run(
            ["bash", "-euc", STEPS],
            cwd=room,
            env=os.environ | {"SDIST": str(sdist), "PYTHON": str(python), "CONSTRAINTS": str(constrained)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
    return Outcome(done.returncode == 0, done.stdout, time.monotonic() - began)


def main(sdist: Path) -> int:
    """Run all of them and say how each ended; return the exit code."""
    found = pythons()
    for minor in sorted(set(PROMISED) - found.keys()):
        print(f"3.{minor}: not here")
    versions = {"lowest": "\n".join(lowest()), "highest": ""}
    done = (sys.version_info.minor, "highest")  # by the README's command, on this interpreter
    runs = [each for each in product(found, versions) if each != done]
    failed = False
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as pool:  # or the last run would be alone, and cores idle
        outcomes = pool.map(lambda each: run(found[each[0]], sdist, versions[each[1]]), runs)
        for (minor, name), outcome in zip(runs, outcomes, strict=True):
            failed |= not outcome.passed
            last = outcome.output.rstrip().rpartition("\n")[2]
            print(outcome.output if not outcome.passed else "", end="")
            print(f"3.{minor}, {name} versions: {last}; {outcome.seconds:.0f} s in all", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
