"""Pairs of person names from nomenklatura's name bench: the same person or not?"""

import csv
from collections import Counter
from pathlib import Path

from benchmarks.readers import Score
from visitbrief.values.base import Agreement, Unreadable
from visitbrief.values.name.value import match_names, read_name

FILE = Path("names", "person-pairs.csv")
MATCHES = (Agreement.SAME, Agreement.COMPATIBLE)


def measure(folder: Path) -> list[Score]:
    """Match every pair of the gold file under `folder`: all pairs, then the STRONG ones alone.

    A pair passes when `match_names` finds it the same or compatible where the gold says that it is one person, and
    anything else where it is not. Precision, recall and F1 stand in the name of the first suite. No pair is excluded.
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
        ),
        Score("names: STRONG pairs", strong_pairs - len(strong), strong_pairs, failures=strong),
    ]


def _is_match(one: str, other: str) -> bool:
    try:
        return match_names(read_name(one), read_name(other)) in MATCHES
    except Unreadable:
        return False


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _word(is_match: bool) -> str:
    return "a match" if is_match else "no match"
