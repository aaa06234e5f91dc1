"""How often arithmetic explains by chance: `python -m benchmarks.explanations [DOSSIER]`.

The figures of a dossier are dealt anew among the claims on all questions of the same unit. Whatever arithmetic then
"explains" between two answers is chance; what it explains in the dossier itself should be far more.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

from benchmarks.processes import shipped
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.kinds import DiscrepancyKind
from visitbrief.dossier.model import Dossier, Source

ARITHMETIC: Final = (
    "part-for-whole",
    "double-counting",
    "scale",
    "swapped-digits",
    "truncated",
    "same-total",
)
SHUFFLES: Final = 20
MOVED: Final[tuple[str, ...]] = ("as_printed", "value", "language")
"""What belongs to a printed figure, and moves with it."""


class Tally(NamedTuple):
    """What arithmetic explains in one dossier."""

    pairs: int
    """Disputed figures set against the best supported one of their question."""
    explained: int
    """Those of them for which arithmetic has a reason."""
    kinds: Counter[str]
    """Reasons given, by kind."""


def measure(file: Path, shuffles: int = SHUFFLES) -> tuple[Tally, Tally]:
    """What arithmetic explains in a dossier, and in all its shuffles together."""
    raw = json.loads(file.read_bytes())
    real = tally(_read(raw))
    chance = [tally(_read(shuffled(raw, Random(seed)))) for seed in range(shuffles)]
    together = Tally(
        sum(each.pairs for each in chance),
        sum(each.explained for each in chance),
        sum((each.kinds for each in chance), Counter()),
    )
    return real, together


def shuffled(raw: dict[str, Any], rng: Random) -> dict[str, Any]:
    """The dossier with its printed figures dealt anew among the claims on questions of the same unit."""
    units = {question["id"]: question.get("unit") for question in raw["questions"] if question["kind"] == "quantity"}
    copy = json.loads(json.dumps(raw))
    figures: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for source in copy["sources"]:
        for claim in source.get("claims", ()):
            if claim["question"] in units:
                claim.setdefault("language", source["language"])
                figures[units[claim["question"]]].append(claim)
    for claims in figures.values():
        printed = [{key: claim.pop(key) for key in MOVED if key in claim} for claim in claims]
        rng.shuffle(printed)
        for claim, figure in zip(claims, printed, strict=True):
            claim.update(figure)
    return copy  # type: ignore[no-any-return]


def _read(raw: dict[str, Any]) -> Dossier:
    """A dossier without the claims that cannot be read where a shuffle has put them."""
    dossier = Dossier.model_validate(raw)

    def readable(source: Source, values: Iterable[object]) -> Source:
        claims = (claim for claim, value in zip(source.claims, values, strict=True) if not isinstance(value, str))
        return source.model_copy(update={"claims": tuple(claims)})

    sources = tuple(map(readable, dossier.sources, dossier.readings))
    return dossier.model_copy(update={"sources": sources})


def tally(dossier: Dossier) -> Tally:
    """Count the disputed figures of a dossier, and the reasons that arithmetic gives for them."""
    pairs, explained, kinds = 0, 0, Counter[str]()
    for discrepancy in Analysis(dossier).discrepancies:
        if discrepancy.kind is not DiscrepancyKind.FIGURE:
            continue
        pairs += sum(len(group.positions) - 1 for group in discrepancy.groups)
        reasons = [reason for reason in discrepancy.explanations if reason.kind in ARITHMETIC]
        explained += len({frozenset(reason.positions) for reason in reasons})
        kinds.update(reason.kind for reason in reasons)
    return Tally(pairs, explained, kinds)


def table(real: Tally, chance: Tally) -> Iterator[str]:
    """Both tallies in Markdown."""
    yield f"| | the dossier | {SHUFFLES} shuffles |"
    yield "| --- | ---: | ---: |"
    yield f"| disputed figures, each set against the best supported one | {real.pairs:,} | {chance.pairs:,} |"
    for kind in ARITHMETIC:
        yield f"| `{kind}` | {real.kinds[kind]:,} | {chance.kinds[kind]:,} |"
    shares = (f"{each.explained:,} ({each.explained / max(each.pairs, 1):.1%})" for each in (real, chance))
    yield f"| explained by any of them | {' | '.join(shares)} |"


if __name__ == "__main__":
    print("\n".join(table(*measure(Path(sys.argv[1]) if sys.argv[1:] else shipped()))))
