"""How often unrelated figures add up: why a sum explains a gap only under guards (docs/method.md).

    python -m benchmarks.chance

Draws sets of figures that have nothing to do with each other, spread evenly over two orders of magnitude and printed to
two or three significant digits, and asks in how many sets two or three of the others add up to the first, within what
its print allows.
"""

import random
from itertools import combinations

DRAWS = 3_000
SEED = 1
SETS = ((2, 6), (2, 8), (2, 10), (3, 8), (3, 10), (3, 12))
"""Significant digits, and figures in a set."""


def main() -> None:
    rng = random.Random(SEED)
    print(f"digits  figures  sets in which a sum is hit by chance ({DRAWS:,} draws)")
    for digits, size in SETS:
        hits = sum(is_hit(draw(rng, digits, size)) for _ in range(DRAWS))
        print(f"{digits:6}  {size:7}  {hits / DRAWS:.0%}")


def draw(rng: random.Random, digits: int, size: int) -> list[tuple[int, int]]:
    """Figures with one unit in their last printed place: whole numbers of thousandths."""
    figures: dict[int, int] = {}
    while len(figures) < size:
        figure = 10 ** rng.uniform(3, 5)
        unit = 10 ** (len(str(int(figure))) - digits)
        figures.setdefault(round(figure / unit) * unit, unit)
    return list(figures.items())


def is_hit(figures: list[tuple[int, int]]) -> bool:
    """Whether two or three of the others add up to the first, within half a unit of its last printed place."""
    (total, unit), *others = figures
    return any(
        abs(sum(figure for figure, _ in terms) - total) * 2 < unit
        for count in (2, 3)
        for terms in combinations(others, count)
    )


if __name__ == "__main__":
    main()
