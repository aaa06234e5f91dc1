"""What each export costs, against `visitbrief summary --json` in the same run: `python -m benchmarks.exports`.

Every format of every command that has more than a page, JSON and Markdown, on the dossier that ships. All are run in
turn, again and again, so that a busy moment of the machine falls on all alike.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.processes import PROGRAM, Cost, run, typical
from visitbrief.render.formats import BESIDES, JSON, OWN, PAGE, formats_of

ROUNDS: Final = 5
REFERENCE: Final = ("summary", "--json")
ASKED: Final = {"show": ("aid.total",), "trace": ("aid.total",)}
"""What is asked of a command that must be told."""


class Row(NamedTuple):
    """A command in a format, and what it costs."""

    command: str
    format_: str
    size: int
    """Of the file, in bytes."""
    cost: Cost
    to_reference: float
    """Its processor time as a multiple of the reference's."""


def measure(rounds: int = ROUNDS) -> list[Row]:
    """Every export, as the medians of a number of rounds."""
    exports = [
        (command, format_)
        for command in (*BESIDES, *OWN)
        for format_ in formats_of(command)
        if format_ not in (PAGE, JSON)
    ]
    with tempfile.TemporaryDirectory() as folder:
        files = {export: Path(folder) / "-".join(export) for export in exports}
        calls = {
            (command, format_): (
                *PROGRAM,
                command,
                *ASKED.get(command, ()),
                "--format",
                format_,
                "--output",
                str(file),
                "--force",
            )
            for (command, format_), file in files.items()
        }
        run((*PROGRAM, *REFERENCE))  # once unmeasured, so that all is compiled and in the disk's cache
        sizes = {export: _written(call, files[export]) for export, call in calls.items()}
        reference: list[Cost] = []
        costs: dict[tuple[str, str], list[Cost]] = {export: [] for export in calls}
        for _ in range(rounds):
            reference.append(run((*PROGRAM, *REFERENCE)))
            for export, call in calls.items():
                costs[export].append(run(call))
    least = typical(reference).cpu
    found = {export: typical(measured) for export, measured in costs.items()}
    return [Row(*export, sizes[export], cost, cost.cpu / least) for export, cost in found.items()]


def _written(call: tuple[str, ...], file: Path) -> int:
    run(call)
    return file.stat().st_size


def table(rows: list[Row]) -> Iterator[str]:
    """The rows in Markdown, one for each command and format."""
    yield "| command | format | file | processor time | against `summary --json` | memory |"
    yield "| --- | --- | ---: | ---: | ---: | ---: |"
    for row in rows:
        yield (
            f"| `{row.command}` | `{row.format_}` | {row.size / 1e3:,.0f} kB | {row.cost.cpu:.2f} s "
            f"| {row.to_reference:.2f} | {row.cost.peak / 2**20:.0f} MiB |"
        )


if __name__ == "__main__":
    print("\n".join(table(measure())))
