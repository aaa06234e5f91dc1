"""How time and memory grow with the number of claims: `python -m benchmarks.scale [CLAIMS ...]`.

Each generated dossier is read twice, by a process of its own each time: by `visitbrief discrepancies --json`, and by a
Python that does nothing but decode the same file with `pydantic_core.from_json`.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from multiprocessing import get_context
from pathlib import Path
from statistics import linear_regression
from typing import Final, NamedTuple

from benchmarks.generate import Census, generate
from benchmarks.processes import PROGRAM, PYTHON, Cost, run, typical

RUNS: Final = {1_000: 5, 10_000: 5, 100_000: 3, 1_000_000: 1}
"""How often each size is measured."""
DECODE: Final = "import sys, pathlib, pydantic_core; pydantic_core.from_json(pathlib.Path(sys.argv[1]).read_bytes())"
FITTED_FROM: Final = 10_000
"""Claims: below, start-up hides how the work grows."""


class Row(NamedTuple):
    """A dossier, and what it costs to read it."""

    census: Census
    size: int
    """Bytes of the file."""
    decoding: Cost
    answering: Cost

    @property
    def ratio(self) -> float:
        """Time to answer as a multiple of the time to decode."""
        return self.answering.wall / self.decoding.wall


def measure(sizes: Sequence[int] = tuple(RUNS)) -> list[Row]:
    """Generate a dossier of each size and measure what it costs."""
    with tempfile.TemporaryDirectory() as folder:
        return [_measure(size, Path(folder) / "dossier.json") for size in sizes]


def _measure(claims: int, file: Path) -> Row:
    with get_context("spawn").Pool(1) as process:  # not here: who is started starts with the memory of who starts it
        census, size = process.apply(_generate, (claims, file))
    runs = range(RUNS.get(claims, 1))
    decoding = typical([run((PYTHON, "-c", DECODE, str(file))) for _ in runs])
    answering = typical([run((*PROGRAM, "discrepancies", "--json", "--dossier", str(file))) for _ in runs])
    return Row(census, size, decoding, answering)


def _generate(claims: int, file: Path) -> tuple[Census, int]:
    text, census = generate(claims)
    return census, file.write_bytes(text.encode())


def exponent(rows: Sequence[Row]) -> float:
    """The power of the number of claims with which the time grows: 1 where twice the claims take twice the time."""
    fitted = [row for row in rows if row.census.claims >= FITTED_FROM]
    sizes, times = ([log(row.census.claims) for row in fitted], [log(row.answering.wall) for row in fitted])
    return linear_regression(sizes, times).slope


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The rows in Markdown, and how the time grows."""
    yield (
        "| claims | questions | disputed | different prints | file | decoding | `discrepancies --json` | ratio "
        "| a claim | memory a claim |"
    )
    yield "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for row in rows:
        census, claims = row.census, row.census.claims
        yield (
            f"| {claims:,} | {census.questions:,} | {census.disputed:,} | {census.different:,} "
            f"({census.different / claims:.0%}) | {row.size / 1e6:,.1f} MB | {row.decoding.wall:.2f} s "
            f"| {row.answering.wall:.2f} s | {row.ratio:.1f} | {row.answering.wall / claims * 1e6:,.0f} µs "
            f"| {row.answering.peak / claims:,.0f} bytes |"
        )
    if sum(row.census.claims >= FITTED_FROM for row in rows) > 1:
        yield ""
        yield f"From {FITTED_FROM:,} claims on, time grows with the {exponent(rows):.2f}th power of their number."


if __name__ == "__main__":
    print("\n".join(table(measure([int(size) for size in sys.argv[1:]] or tuple(RUNS)))))
