"""What two installed versions cost on the same dossiers: `python -m benchmarks.versions OLD NEW [DOSSIER ...]`.

OLD and NEW are the Python interpreters of the environments that each is installed in. They run in turn, call by call,
and only processor time is told, as the ratio of medians: so other work on the machine falls on both alike. Beside the
dossiers that are named, which both must accept, each answers from the one that it ships.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from statistics import linear_regression, median
from typing import Final, NamedTuple

from benchmarks.generate import generate
from benchmarks.processes import PROGRAM, run

ROUNDS: Final = 31
CALLS: Final = (
    ("--help",),
    *((command, *json) for command in ("summary", "aid", "timeline", "discrepancies") for json in ((), ("--json",))),
)
SIZES: Final = {1_000: 11, 10_000: 7, 100_000: 3}
"""Claims of the dossiers that growth is measured on, and how often each is answered from at most."""
SHIPPED: Final = "each its own"


class Pair(NamedTuple):
    """Median costs of the same call to two versions."""

    old: float
    """Seconds of processor time."""
    new: float
    old_peak: float
    """Bytes."""
    new_peak: float


def compare(old: str, new: str, call: Sequence[str], rounds: int) -> Pair:
    """Run a call of two versions in turn."""
    costs = [[run((python, *PROGRAM[1:], *call)) for python in (old, new)] for _ in range(rounds + 1)]
    befores, afters = zip(*costs[1:], strict=True)  # the first is warm-up
    return Pair(
        *(median(cost.cpu for cost in each) for each in (befores, afters)),
        *(median(cost.peak for cost in each) for each in (befores, afters)),
    )


def calls(old: str, new: str, dossiers: Sequence[Path], rounds: int = ROUNDS) -> Iterator[str]:
    """The time of each call as a multiple of the older version's, in Markdown."""
    named = {SHIPPED: (), **{file.stem: ("--dossier", str(file)) for file in dossiers}}
    yield f"| command | {' | '.join(named)} |"
    yield f"| --- |{' ---: |' * len(named)}"
    for call in CALLS:
        ratios = [
            f"{pair.new / pair.old:.2f}"
            for options in named.values()
            for pair in [compare(old, new, call if call == ("--help",) else (*call, *options), rounds)]
        ]
        yield f"| `{' '.join(call)}` | {' | '.join(ratios)} |"


def growth(old: str, new: str, rounds: int = ROUNDS) -> Iterator[str]:
    """How both grow with the number of claims, in Markdown."""
    yield "| claims | time, against the older | memory, against the older |"
    yield "| ---: | ---: | ---: |"
    pairs: dict[int, Pair] = {}
    with tempfile.TemporaryDirectory() as folder:
        for claims, most in SIZES.items():
            file = Path(folder) / f"{claims}.json"
            file.write_text(generate(claims)[0], encoding="utf-8")
            call = ("discrepancies", "--json", "--dossier", str(file))
            pair = pairs[claims] = compare(old, new, call, min(rounds, most))
            yield f"| {claims:,} | {pair.new / pair.old:.2f} | {pair.new_peak / pair.old_peak:.2f} |"
    sizes = [log(claims) for claims in list(pairs)[1:]]  # below, start-up hides how the work grows
    before, after = (
        linear_regression(sizes, [log(pair[place]) for pair in list(pairs.values())[1:]]).slope for place in (0, 1)
    )
    yield ""
    yield f"Time grows with the {after:.2f}th power of the claims, in the older version with the {before:.2f}th."


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.versions", description=__doc__)
    parser.add_argument("old", help="the interpreter that has the older version")
    parser.add_argument("new", help="the one that has the newer")
    parser.add_argument("dossiers", nargs="*", type=Path, metavar="DOSSIER", help="files that both accept")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each call is made")
    given = parser.parse_args()
    for lines in (
        calls(given.old, given.new, given.dossiers, given.rounds),
        growth(given.old, given.new, given.rounds),
    ):
        for line in lines:
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
