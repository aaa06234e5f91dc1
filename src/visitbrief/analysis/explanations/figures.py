"""Reasons that arithmetic gives: sums of parts, scales, rounding, and the stage of the same money."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, product

from visitbrief.analysis.case import Case
from visitbrief.analysis.explanations.pair import Pair, show
from visitbrief.dossier.model import Question, Stage
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.value import Quantity

MOST_TERMS = 3
"""A sum of more terms than this explains anything by chance."""
MOST_FIGURES = 20
"""Figures for a question, for its total, and for all parts of a total. Of more, some add up to anything by chance, and
to try them all takes too long."""
TELLING_DIGITS = 2
"""Digits that count in a figure that was printed ten times too large or too small."""
TELLING_SWAP = 3
"""Digits that count in a figure of which two were swapped."""
WIDEST_TOTAL = Decimal("0.1")
"""A total printed more loosely than this share of itself is hit by chance."""


def part_for_whole(pair: Pair) -> str | None:
    """One part of a total was printed as the total, or the total as one of its parts."""
    if (figures := pair.figures) is None:
        return None
    suspect, other = figures
    for terms in _sums(pair.case, pair.case.parts.get(pair.question.id, []), other):
        if any(term.figure == suspect.figure for term in terms):
            return f"{_sum_text(terms, other)}; {show(pair.first)} is one part of it"
    total = pair.case.questions.get(pair.question.part_of or "")
    if total is not None:
        for whole in _printed(pair.case, total):
            if whole.figure == suspect.figure and _completions(pair, other, whole):
                return f"{show(pair.first)} is the total, of which {show(pair.second)} is one part"
    return None


def double_counting(pair: Pair) -> str | None:
    """A part was added to the total that already contains it."""
    if (figures := pair.figures) is None:
        return None
    suspect, other = figures
    parts = [
        (part, figure)
        for part in pair.case.parts.get(pair.question.id, [])
        for figure in _figures(pair.case, part)
        if figure.unit == other.unit
    ]
    if any(figure.figure == other.figure for _, figure in parts):
        return None
    for part, figure in parts:
        if _plus(other, figure) == suspect.figure:
            return f"{_amount(other)} + {_amount(figure)} = {_amount(suspect)}, which counts “{part.title}” twice"
    return None


def slipped_scale(pair: Pair) -> str | None:
    """The same digits on another scale: million for thousand, billion for million, a nought too many or too few.

    A tenfold slip needs a figure of two digits at least that count ("13.5", not "6"): every tenth round figure is ten
    times another.
    """
    if (figures := pair.figures) is None:
        return None
    suspect, other = figures
    scales = (1_000, 1_000_000, 10) if _digits(other) >= TELLING_DIGITS else (1_000, 1_000_000)
    for times in scales:
        if suspect.figure == _times(other, times):
            return f"{_amount(suspect)} is {times:,} times {_amount(other)}: the same digits on another scale"
        if other.figure == _times(suspect, times):
            return f"{_amount(suspect)} is one part in {times:,} of {_amount(other)}: the same digits on another scale"
    return None


def swapped_digits(pair: Pair) -> str | None:
    """Two neighbouring digits changed places: 13.5 and 15.3 do not, 1,340 and 1,430 do."""
    if (figures := pair.figures) is None:
        return None
    one, other = (_figure_digits(each) for each in figures)
    if len(one) != len(other) or len(one.strip("0")) < TELLING_SWAP:
        return None
    differing = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return None
    first, second = differing
    if (one[first], one[second]) != (other[second], other[first]):
        return None
    return f"{_amount(figures[0])} and {_amount(figures[1])} are the same digits, two of them swapped"


def _figure_digits(quantity: Quantity) -> str:
    """The digits of a figure, without its point; two of one scale are as long."""
    return f"{quantity.figure:.6f}".replace(".", "")


def _digits(quantity: Quantity) -> int:
    """Digits that count: those of "13,500,000" are three."""
    return len(_figure_digits(quantity).strip("0"))


def truncated(pair: Pair) -> str | None:
    """Digits were cut off instead of rounded."""
    if (figures := pair.figures) is None:
        return None
    coarse, fine = figures
    unit = coarse.printed_unit
    if unit is None or fine.figure is None or coarse.figure is None or fine.figure <= coarse.figure:
        return None
    if fine.printed_unit is None or fine.printed_unit >= unit:
        return None
    if fine.figure // unit * unit != coarse.figure:
        return None
    return f"{_amount(fine)} cut to {_amount(coarse)}, where rounding gives {_amount(fine, coarse.figure + unit)}"


def same_total(pair: Pair) -> str | None:
    """Both answers, with the other parts, round to a total that is printed, which cannot tell them apart."""
    figures = pair.figures
    total = pair.case.questions.get(pair.question.part_of or "")
    if figures is None or total is None:
        return None
    sums = [(whole, [_completions(pair, value, whole) for value in figures]) for whole in _printed(pair.case, total)]
    for whole, found in sums:
        if all(found):
            (first, *_), (second, *_) = found
            told = f"{first} and {second}: a total of {_amount(whole)}, as printed, allows both"
            fitting = ((other, fit) for other, fit in sums if any(fit) and not all(fit))
            for other, (fits_first, _) in fitting:
                alone = figures[0] if fits_first else figures[1]
                return f"{told}, one of {_amount(other)} only {_amount(alone)}"
            return f"{told}, so it does not tell which is right"
    return None


def stage(pair: Pair) -> str | None:
    """The same money at another stage."""
    if pair.figures is None:
        return None
    stages = [{answer.claim.stage for answer in position.own} for position in (pair.first, pair.second)]
    if None in stages[0] | stages[1] or not stages[0].isdisjoint(stages[1]):
        return None
    named = [", ".join(stage.value for stage in Stage if stage in found) for found in stages]
    return f"one is money {named[0]}, the other money {named[1]}"


def is_crowded(case: Case, question: Question) -> bool:
    """Whether sources give so many figures for a question, its parts or its total that some add up by chance."""
    parts, siblings = (case.parts.get(id_ or "", ()) for id_ in (question.id, question.part_of))
    if max(len(parts), len(siblings), len(case.values(question.id))) > MOST_FIGURES:
        return True
    return question.part_of is not None and len(case.values(question.part_of)) > MOST_FIGURES


def _amount(quantity: Quantity, figure: Decimal | None = None) -> str:
    shown = quantity.figure if figure is None else figure
    return say(shown, quantity.unit) if shown is not None else quantity.canonical


def _plus(*quantities: Quantity) -> Decimal:
    return sum((quantity.figure or Decimal(0) for quantity in quantities), Decimal(0))


def _times(quantity: Quantity, times: int) -> Decimal:
    return (quantity.figure or Decimal(0)) * times


def _figures(case: Case, question: Question) -> list[Quantity]:
    """The figures that sources give for a question, one a position."""
    leads = (position.lead.value for position in case.positions(question.id))
    return [value for value in leads if isinstance(value, Quantity) and value.figure is not None]


def _printed(case: Case, question: Question) -> list[Quantity]:
    """Every figure that a source prints for a question, each once, the best supported position's first."""
    return [v for v in case.values(question.id) if isinstance(v, Quantity) and v.figure is not None]


def _sums(case: Case, parts: Sequence[Question], whole: Quantity) -> list[tuple[Quantity, ...]]:
    """Every way in which stated parts, one figure each, add up to a whole within what its print allows.

    The guards: parts that sources state as parts, of the whole's unit, at most three terms, and a whole printed
    precisely enough, and few enough figures, that hitting it means something.
    """
    if not _is_precise(whole):
        return []
    stated = _stated(case, parts, whole.unit)
    return [
        terms
        for count in range(2, MOST_TERMS + 1)
        for chosen in combinations(stated, count)
        for terms in product(*chosen)
        if whole.allowed.contains((_plus(*terms), 0))
    ]


def _stated(case: Case, parts: Sequence[Question], unit: str) -> list[list[Quantity]]:
    """The figures stated for each part, in the unit of the total; none where they are too many to mean something."""
    stated = [[figure for figure in _figures(case, part) if figure.unit == unit] for part in parts]
    return stated if sum(map(len, stated)) <= MOST_FIGURES else []


def _is_precise(whole: Quantity) -> bool:
    low, high = whole.allowed.low[0], whole.allowed.high[0]
    return bool(high.is_finite() and high - low <= high * WIDEST_TOTAL)


def _completions(pair: Pair, value: Quantity, whole: Quantity) -> list[str]:
    """The ways in which a part, with the other parts of the same total, adds up to it; in words."""
    if value.unit != whole.unit or not _is_precise(whole):
        return []
    siblings = [part for part in pair.case.parts[pair.question.part_of or ""] if part.id != pair.question.id]
    stated = _stated(pair.case, siblings, whole.unit)
    rests = (
        rest for count in range(1, MOST_TERMS) for chosen in combinations(stated, count) for rest in product(*chosen)
    )
    return [_sum_text((value, *rest), whole) for rest in rests if whole.allowed.contains((_plus(value, *rest), 0))]


def _sum_text(terms: Sequence[Quantity], whole: Quantity) -> str:
    left = " + ".join(_amount(term) for term in terms)
    return f"{left} = {_amount(whole, _plus(*terms))}"
