"""Measure all readers on public gold data: `python -m benchmarks.readers FOLDER [--failures]`."""

import argparse
import importlib
from pathlib import Path

from benchmarks.readers import Score

MODULES = ("quantities", "moments", "names")


def main() -> None:
    """Print one row per suite, then what was left out and why."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readers", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that holds recognizers/ and names/")
    parser.add_argument("--failures", action="store_true", help="list the cases that failed")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        parser.error(f"no such folder: {arguments.folder}")
    scores = [score for name in MODULES for score in _measure(name, arguments.folder)]
    print_table(scores)
    print_exclusions(scores)
    if arguments.failures:
        print_failures(scores)


def _measure(name: str, folder: Path) -> list[Score]:
    try:
        module = importlib.import_module(f"benchmarks.readers.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"benchmarks.readers.{name}":
            raise
        return []
    scores: list[Score] = module.measure(folder)
    return scores


def print_table(scores: list[Score]) -> None:
    """Suite, passed, in scope, share, share wrong, left out."""
    print(f"{'suite':<28} {'passed':>7} {'in scope':>9} {'share':>8} {'wrong':>8} {'left out':>9}")
    for score in scores:
        share, wrong = _share(score.passed, score.in_scope), _share(score.wrong, score.in_scope)
        left_out = sum(score.excluded.values())
        print(f"{score.suite:<28} {score.passed:>7} {score.in_scope:>9} {share:>8} {wrong:>8} {left_out:>9}")


def _share(part: int | None, whole: int) -> str:
    return "-" if part is None or not whole else f"{100 * part / whole:.1f} %"


def print_exclusions(scores: list[Score]) -> None:
    """What was left out of each suite, with the reason."""
    for score in scores:
        for reason, count in sorted(score.excluded.items()):
            print(f"left out of {score.suite}: {count} × {reason}")


def print_failures(scores: list[Score]) -> None:
    """The failing inputs of each suite."""
    for score in scores:
        for failure in score.failures:
            print(f"{score.suite}: {failure}")


if __name__ == "__main__":
    main()
