"""How long each command takes to answer, against importing what it is built with: `python -m benchmarks.startup`.

All commands are run in turn, again and again, so that a busy moment of the machine falls on all alike.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from benchmarks.processes import PROGRAM, PYTHON, Cost, run, typical

ROUNDS: Final = 11
REFERENCE: Final = "import typer, rich.table, rich.console, pydantic"
READ: Final = ("read", "nearly $20 million", "19,5 millones de dólares")
COMMANDS: Final = (
    ("--version",),
    ("--help",),
    READ,
    (*READ, "--json"),
    *(
        (command, *json)
        for command in ("summary", "aid", "timeline", "discrepancies", "sources")
        for json in ((), ("--json",))
    ),
)


class Row(NamedTuple):
    """One command, and what it costs."""

    command: str
    cost: Cost
    to_reference: float
    """Its time on the clock as a multiple of the reference's."""
    cpu_to_reference: float
    """The same of processor time, on which other work on the machine has less influence."""


def measure(rounds: int = ROUNDS) -> list[Row]:
    """The reference, bare Python and every command, as the medians of a number of rounds."""
    calls = {
        f'python -c "{REFERENCE}"': (PYTHON, "-c", REFERENCE),
        'python -c "import typer"': (PYTHON, "-c", "import typer"),
        "python -c pass": (PYTHON, "-c", "pass"),
    } | {f"visitbrief {' '.join(map(_quoted, call))}": (*PROGRAM, *call) for call in COMMANDS}
    for call in calls.values():  # once unmeasured, so that everything is compiled and in the disk's cache
        run(call)
    costs: dict[str, list[Cost]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            costs[name].append(run(call))
    found = {name: typical(measured) for name, measured in costs.items()}
    reference = next(iter(found.values()))
    return [Row(name, cost, cost.wall / reference.wall, cost.cpu / reference.cpu) for name, cost in found.items()]


def _quoted(argument: str) -> str:
    return f'"{argument}"' if " " in argument else argument


def table(rows: list[Row]) -> Iterator[str]:
    """The rows in Markdown."""
    yield "| command | time | against the first | processor time | against the first |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for row in rows:
        yield (
            f"| `{row.command}` | {row.cost.wall * 1000:.0f} ms | {row.to_reference:.2f} "
            f"| {row.cost.cpu * 1000:.0f} ms | {row.cpu_to_reference:.2f} |"
        )


if __name__ == "__main__":
    print("\n".join(table(measure())))
