"""What words allow: the one table that turns a printed figure and its qualifier into the range of true figures.

`x` is the figure, `u` one unit in its last printed place, or in the place of its last digit that is not zero where
the print ends in zeros; qualifiers move a round figure with a scale word ("about 500 million") by a twentieth, where
its last printed unit is less. A range is capped by a share of the figure, so that "6 million" does not stretch to 5.5.

Bounds follow what careful editors mean by these words: "nearly" and "under" exclude the figure itself, "at least"
and "up to" include it, and what has no other end is left open: a conflict must never be invented.
"""

from decimal import Decimal
from typing import NamedTuple

from visitbrief.values.base import Range

INFINITY = Decimal("Infinity")
ROUNDING_CAP = Decimal("0.05")
"""The largest share of a figure by which rounding is taken to have moved it, to either side."""
LOOSE_CAP = Decimal("0.10")
"""The largest share of a figure by which "nearly" or "about" is taken to miss it."""
EXACT_BELOW = 1_000
"""Whole counts and sums below this, printed without a scale word, are taken as counted, not rounded."""


class Allowance(NamedTuple):
    """One row of the table: the words, and what they allow around a figure."""

    key: str
    """The name of the rule, as values carry it and languages give its words (`Language.hedges`)."""
    rule: str
    """What is allowed, in terms of the figure x and one unit u in its last printed place."""
    reason: str
    """Why so and not wider or narrower."""


ALLOWANCES: tuple[Allowance, ...] = (
    Allowance(
        "exact",
        "x alone",
        "A counted thing printed to the unit was counted. So are whole figures below 1,000 (a quota of 300 is 300),"
        " money printed with cents, and places in order.",
    ),
    Allowance(
        "rounded",
        "from x - u/2 up to, not including, x + u/2; at most 5 % of x to each side",
        "A figure printed with a scale word, with decimals, or ending in zeros was rounded to its last printed place;"
        " rounding moves it by half a unit. The cap keeps short figures ($6 million) from reaching far.",
    ),
    Allowance(
        "nearly",
        "from x - u up to, not including, x; at most 10 % of x below",
        "The writer rounded up to a figure that was not reached, by less than one printed unit.",
    ),
    Allowance(
        "just-over",
        "above x, up to x + u; at most 10 % of x above",
        "The mirror of nearly: the figure was passed by less than one printed unit.",
    ),
    Allowance(
        "about",
        "from x - u to x + u; at most 10 % of x to each side",
        "The writer gives the nearest round figure and vouches for no more than its last unit.",
    ),
    Allowance(
        "odd",
        "x and above, up to, not including, x + u",
        "The writer dropped what comes after the last printed place that is not zero.",
    ),
    Allowance(
        "over",
        "above x, without end",
        "The words say only which side of x the figure is on.",
    ),
    Allowance(
        "at-least",
        "x and above, without end",
        "The words include x and say nothing of the other end. So do a denial of under (not less than)"
        " and over with equality or after the figure (greater than or equal to, or more).",
    ),
    Allowance(
        "under",
        "from 0 up to, not including, x",
        "The words say only which side of x the figure is on.",
    ),
    Allowance(
        "at-most",
        "from 0 to x",
        "The words include x as the end that is not passed; the figure may be much smaller. So do a denial of over"
        " (not more than) and under with equality or after the figure (less than or equal to, or less).",
    ),
    Allowance(
        "range",
        "from the first figure to the second, both included",
        "Two figures were printed as the ends; both are possible answers. A range says itself how loose it is, so"
        ' "about" before it adds nothing.',
    ),
    Allowance(
        "magnitude",
        "from two of the word's units up to, not including, the next word: billions from 2 billion to below 1 trillion",
        "A plural without a figure names only the order of magnitude.",
    ),
    Allowance(
        "several",
        "from 3 up to, not including, 10",
        "More than a couple, fewer than would be counted in tens.",
    ),
    Allowance(
        "couple",
        "2 or 3",
        "Two by the dictionary, two or three in speech.",
    ),
    Allowance(
        "stated",
        "what the notation says: a single figure, or the interval",
        "A curator wrote the value in canonical notation.",
    ),
)
"""Every rule by which a quantity is read, in the order in which the method page shows them."""

ONE_SIDED = frozenset({"over", "at-least", "under", "at-most"})
"""Rules of words for a side of the figure, which keep their side of the line for a negative one."""

BY_KEY = {allowance.key: allowance for allowance in ALLOWANCES}


def allowed(key: str, figure: Decimal, unit: Decimal) -> Range:
    """What the rule `key` allows around `figure`, one unit in whose last printed place is `unit` (above zero).

    A negative figure allows the mirror image, "nearly -5 %" is from just above -5 up to -4; but words for a side of it
    mean that side of the line: "more than -5 %" is above -5, "under -5 %" below it, without end.

    Raises:
        KeyError: no such rule, or one that has no figure.
    """
    if figure < 0 and key in ONE_SIDED:
        upper = key in {"over", "at-least"}
        end = (figure, (1 if upper else -1) if key in {"over", "under"} else 0)
        return Range(end, (INFINITY, -1)) if upper else Range((-INFINITY, 1), end)
    if figure < 0:
        mirrored = _around(key, -figure, unit)
        return Range((-mirrored.high[0], -mirrored.high[1]), (-mirrored.low[0], -mirrored.low[1]))
    return _around(key, figure, unit)


def _around(key: str, x: Decimal, u: Decimal) -> Range:
    """What a rule allows around a figure x >= 0, where u > 0."""
    zero, loose, rounding = Decimal(0), min(u, x * LOOSE_CAP), min(u / 2, x * ROUNDING_CAP)
    ranges = {
        "exact": ((x, 0), (x, 0)),
        "rounded": ((x - rounding, 0), (x + rounding, -1 if rounding else 0)),
        "nearly": ((x - loose, 0), (x, -1 if loose else 0)),
        "just-over": ((x, 1 if loose else 0), (x + loose, 0)),
        "about": ((x - loose, 0), (x + loose, 0)),
        "odd": ((x, 0), (x + u, -1)),
        "over": ((x, 1), (INFINITY, -1)),
        "at-least": ((x, 0), (INFINITY, -1)),
        "under": ((zero, 0), (x, -1)) if x else ((-INFINITY, 1), (x, -1)),
        "at-most": ((zero, 0), (x, 0)),
    }
    return Range(*ranges[key])
