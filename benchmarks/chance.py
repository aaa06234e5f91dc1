"""How often unrelated figures look related: why arithmetic explains a gap only under guards (docs/method.md).

    python -m benchmarks.chance

Draws sets of figures that have nothing to do with each other, spread evenly over two orders of magnitude and printed to
two or three significant digits, and asks in how many sets two or three of the others add up to the first, within what
its print allows. Then draws pairs, spread evenly over one order of magnitude or over four, and asks the program itself
for how many of them it tells a slip of the scale, or two digits swapped.
"""

import random
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from benchmarks.explanations import Tally, tally
from visitbrief.dossier.model import Dossier

DRAWS = 3_000
SEED = 1
SETS = ((2, 6), (2, 8), (2, 10), (3, 8), (3, 10), (3, 12))
"""Significant digits, and figures in a set."""
DIGITS = (1, 2, 3, 4)
"""Significant digits of the figures of a pair."""
SPREADS = ((4, 5), (3, 7))
"""Powers of ten between which the figures of a pair lie."""
SLIPS = ("scale", "swapped-digits")
"""Reasons that two figures alone can give."""


def main() -> None:
    rng = random.Random(SEED)
    print(f"digits  figures  sets in which a sum is hit by chance ({DRAWS:,} draws)")
    for digits, size in SETS:
        hits = sum(is_hit(draw(rng, digits, size)) for _ in range(DRAWS))
        print(f"{digits:6}  {size:7}  {hits / DRAWS:.0%}")
    print(f"\ndigits  orders  pairs in dispute of which a slip is told by chance ({DRAWS:,} draws)")
    for digits, (low, high) in product(DIGITS, SPREADS):
        found = slips(rng, digits, low, high)
        shares = ", ".join(f"{kind} {found.kinds[kind] / found.pairs:.2%}" for kind in SLIPS)
        print(f"{digits:6}  {high - low:6}  {shares}")


def draw(rng: random.Random, digits: int, size: int) -> list[tuple[int, int]]:
    """Figures with one unit in their last printed place: whole numbers of thousandths."""
    figures: dict[int, int] = {}
    while len(figures) < size:
        figure, unit = printed(rng, digits, 3, 5)
        figures.setdefault(figure, unit)
    return list(figures.items())


def printed(rng: random.Random, digits: int, low: int, high: int) -> tuple[int, int]:
    """A figure between two powers of ten, rounded to so many digits, with one unit in its last printed place."""
    figure = 10 ** rng.uniform(low, high)
    unit = 10 ** (len(str(int(figure))) - digits)
    return round(figure / unit) * unit, unit


def is_hit(figures: list[tuple[int, int]]) -> bool:
    """Whether two or three of the others add up to the first, within half a unit of its last printed place."""
    (total, unit), *others = figures
    return any(
        abs(sum(figure for figure, _ in terms) - total) * 2 < unit
        for count in (2, 3)
        for terms in combinations(others, count)
    )


def slips(rng: random.Random, digits: int, low: int, high: int) -> Tally:
    """What the program tells of questions to each of which two sources give unrelated figures."""
    claims: list[list[dict[str, Any]]] = [[], []]
    for place in range(DRAWS):
        for said in claims:
            figure, _ = printed(rng, digits, low, high)
            said.append({"question": f"q{place}", "as_printed": f"${figure}"})
    return tally(Dossier.model_validate(_dossier(claims)))


def _dossier(claims: list[list[dict[str, Any]]]) -> dict[str, Any]:
    def questions() -> Iterator[dict[str, Any]]:
        for place in range(DRAWS):
            id_ = f"q{place}"
            yield {
                "id": id_,
                "title": id_,
                "asks": "How much?",
                "kind": "quantity",
                "unit": "USD",
                "topic": id_,
                "weight": "low",
            }

    def sources() -> Iterator[dict[str, Any]]:
        for place, said in enumerate(claims):
            about = {"publisher": "P", "title": "T", "published": "2025-01-01", "language": "en", "kind": "newspaper"}
            yield {"id": f"s{place}", "claims": said} | about

    stop = {"place": "here", "country": "EC", "dates": "2025-01-01"}
    visit = {"id": "chance", "title": "Chance", "principal": "p", "dates": "2025-01-01", "as_of": "2025-01-01"}
    return {
        "format": 1,
        "visit": visit | {"stops": [stop]},
        "people": [{"id": "p", "name": "P. Rincipal"}],
        "places": [{"id": "here", "name": "Here"}],
        "questions": list(questions()),
        "sources": list(sources()),
    }


if __name__ == "__main__":
    main()
