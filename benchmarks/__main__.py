"""Measure everything and write it into docs/performance.md: `python -m benchmarks [--gold FOLDER]`.

Only what stands between the markers of that document is rewritten. Takes about ten minutes.
"""

import argparse
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from benchmarks import explanations, exports, page, scale, stages, startup
from benchmarks.processes import PYTHON, shipped
from benchmarks.report import fill, machine

REPORT: Final = Path(__file__).parents[1] / "docs" / "performance.md"
TABLES: Final[dict[str, Callable[[], Iterable[str]]]] = {
    "machine": machine,
    "startup": lambda: startup.table(startup.measure()),
    "stages": lambda: stages.table(stages.measure()),
    "exports": lambda: exports.table(exports.measure()),
    "page": lambda: page.table(page.measure()),
    "scale": lambda: scale.table(scale.measure()),
    "chance": lambda: explanations.table(*explanations.measure(shipped())),
}


def readers(folder: Path) -> Iterator[str]:
    """What `benchmarks.readers` prints on gold data."""
    command = [PYTHON, "-m", "benchmarks.readers", str(folder)]
    yield "```text"
    yield subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip()
    yield "```"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--gold", type=Path, metavar="FOLDER", help="measure the readers too, on the gold data in it")
    parser.add_argument("--only", choices=TABLES, action="append", help="measure this alone; may be given again")
    arguments = parser.parse_args()
    tables = {name: TABLES[name] for name in arguments.only or TABLES}
    if arguments.gold:
        tables["readers"] = lambda: readers(arguments.gold)
    for name, lines in tables.items():
        print(f"measuring: {name}", flush=True)
        fill(REPORT, name, list(lines()))


if __name__ == "__main__":
    main()
