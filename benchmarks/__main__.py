"""Measure everything and write it into docs/performance.md: `python -m benchmarks [--gold FOLDER]`.

Only what stands between the markers of that document is rewritten. Takes about five minutes.
"""

import argparse
import os
import platform
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks import explanations, scale, stages, startup
from benchmarks.processes import PYTHON, shipped

REPORT: Final = Path(__file__).parents[1] / "docs" / "performance.md"
TABLES: Final[dict[str, Callable[[], Iterable[str]]]] = {
    "machine": lambda: machine(),
    "startup": lambda: startup.table(startup.measure()),
    "stages": lambda: stages.table(stages.measure()),
    "scale": lambda: scale.table(scale.measure()),
    "chance": lambda: explanations.table(*explanations.measure(shipped())),
}


def machine() -> Iterator[str]:
    """What it was measured on: nothing that names a machine."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("typer", "rich", "pydantic", "pydantic-core"))
    yield (
        f"Measured on {platform.system()} ({platform.machine()}), {os.cpu_count()} cores shared with other work, "
        f"with {platform.python_implementation()} {platform.python_version()}, {packages}."
    )


def readers(folder: Path) -> Iterator[str]:
    """What `benchmarks.readers` prints on gold data."""
    command = [PYTHON, "-m", "benchmarks.readers", str(folder)]
    yield "```text"
    yield subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip()
    yield "```"


def fill(report: str, name: str, lines: Iterable[str]) -> str:
    """The report with new lines between the markers of that name.

    Raises:
        ValueError: it has no such markers.
    """
    filled, count = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end -->)",
        lambda found: "".join((found[1], *(f"{line}\n" for line in lines), found[2])),
        report,
        flags=re.DOTALL,
    )
    if count != 1:
        raise ValueError(f"{REPORT.name} has {count} places for {name!r}")
    return filled


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
        text = REPORT.read_text(encoding="utf-8")
        REPORT.write_text(fill(text, name, list(lines())), encoding="utf-8")


if __name__ == "__main__":
    main()
