"""Pairs of person names from nomenklatura's name bench: the same person or not?"""

import csv
from collections import Counter
from pathlib import Path

from benchmarks.readers import Score
from visitbrief import Kind, Unreadable, compare, read
from visitbrief.values.base import AGREEING

FILE = Path("names", "person-pairs.csv")


def measure(folder: Path) -> list[Score]:
    """Match every pair of the gold file under `folder`: all pairs, then the STRONG ones alone.

    What is measured is the public `compare`. A pair passes when it is found the same, compatible or a spelling variant
    where the gold, which holds misprints, says that it is one person, and anything else where it is not. Precision,
    recall and F1 stand in the name of the first suite. No pair is excluded.
    """
    with (folder / FILE).open(encoding="utf-8", newline="") as lines:
        pairs = list(csv.DictReader(lines))
    outcomes: Counter[tuple[bool, bool]] = Counter()
    failures: list[str] = []
    strong: list[str] = []
    for pair in pairs:
        expected = pair["is_match"] == "true"
        found = _is_match(pair["name1"], pair["name2"])
        outcomes[expected, found] += 1
        if found != expected:
            line = f"{pair['name1']} | {pair['name2']}: expected {_word(expected)}, found {_word(found)}"
            failures.append(line)
            if pair["quality"] == "STRONG":
                strong.append(line)
    hits, missed, wrong = outcomes[True, True], outcomes[True, False], outcomes[False, True]
    precision, recall = _ratio(hits, hits + wrong), _ratio(hits, hits + missed)
    f1 = _ratio(2 * hits, 2 * hits + missed + wrong)
    strong_pairs = sum(pair["quality"] == "STRONG" for pair in pairs)
    return [
        Score(
            f"names: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}",
            len(pairs) - len(failures),
            len(pairs),
            failures=failures,
            wrong=wrong,
        ),
        Score("names: STRONG pairs", strong_pairs - len(strong), strong_pairs, failures=strong),
    ]


def _is_match(one: str, other: str) -> bool:
    try:
        comparison = compare(read(one, Kind.NAME), read(other, Kind.NAME))
    except Unreadable:
        return False
    return comparison.agreement in AGREEING or comparison.is_spelling_variant


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _word(is_match: bool) -> str:
    return "a match" if is_match else "no match"
