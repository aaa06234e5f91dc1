"""Why two positions may differ: small pure functions over a pair of positions, in one list.

Each is right or silent: it speaks only where its arithmetic, its calendar or its chain of derivation accounts for the
gap. A directed one is asked both ways round, and tells about the first position as the one in error.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import combinations, product

from visitbrief.analysis.calendar import Span, scope_in_words, span, span_of
from visitbrief.analysis.case import Case
from visitbrief.analysis.checks import office_failure
from visitbrief.analysis.model import Answer, Explanation, Position
from visitbrief.analysis.positions import Ground, ground
from visitbrief.analysis.support import PROVISIONAL
from visitbrief.dossier.model import Part, Question, Scope, Stage
from visitbrief.values.base import Kind
from visitbrief.values.choice import Choice
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.spelling import fold
from visitbrief.values.name.value import Name, is_spelling_variant
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.value import Quantity
from visitbrief.values.quote import Quote

MOST_TERMS = 3
"""A sum of more terms than this explains anything by chance."""
MOST_FIGURES = 20
"""Figures for the parts of a total. Of more, some add up to anything by chance, and to try them all takes too long."""
STALE_YEARS = 3
"""A figure whose origin is this much older than the source that prints it as current is stale."""
MANY_COPIES = 3
"""Sources that carry one origin's answer before it is called copied."""
UPDATE_DAYS = 7
"""A figure that all later sources give, this many days after the last earlier one, is an update."""
WIDEST_TOTAL = Decimal("0.1")
"""A total printed more loosely than this share of itself is hit by chance."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two positions of one question, with the dossier around them."""

    case: Case
    question: Question
    first: Position
    second: Position

    @property
    def figures(self) -> tuple[Quantity, Quantity] | None:
        """Both lead values when they are quantities of one unit with a figure each."""
        a, b = self.first.lead.value, self.second.lead.value
        if isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit:
            return (a, b) if a.figure is not None and b.figure is not None else None
        return None

    @property
    def moments(self) -> tuple[Moment, Moment] | None:
        """Both lead values when they are moments."""
        a, b = self.first.lead.value, self.second.lead.value
        return (a, b) if isinstance(a, Moment) and isinstance(b, Moment) else None


def part_for_whole(pair: Pair) -> str | None:
    """One part of a total was printed as the total, or the total as one of its parts."""
    if (figures := pair.figures) is None:
        return None
    suspect, other = figures
    for terms in _sums(pair.case, pair.case.parts.get(pair.question.id, []), other):
        if any(term.figure == suspect.figure for term in terms):
            return f"{_sum_text(terms, other)}; {_show(pair.first)} is one part of it"
    total = pair.case.questions.get(pair.question.part_of or "")
    if total is not None:
        for whole in _printed(pair.case, total):
            if whole.figure == suspect.figure and _completions(pair, other, whole):
                return f"{_show(pair.first)} is the total, of which {_show(pair.second)} is one part"
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


def thousandfold(pair: Pair) -> str | None:
    """The same digits on another scale: million for thousand, billion for million."""
    if (figures := pair.figures) is None:
        return None
    suspect, other = figures
    for times in (1_000, 1_000_000):
        if suspect.figure == _times(other, times):
            return f"{_amount(suspect)} is {times:,} times {_amount(other)}: the same digits on another scale"
        if other.figure == _times(suspect, times):
            return f"{_amount(suspect)} is one part in {times:,} of {_amount(other)}: the same digits on another scale"
    return None


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
    """Both answers, with the other parts, round to the total that is printed: the total cannot tell them apart."""
    figures = pair.figures
    total = pair.case.questions.get(pair.question.part_of or "")
    if figures is None or total is None:
        return None
    for whole in _printed(pair.case, total):
        sums = [_completions(pair, value, whole) for value in figures]
        if all(sums):
            first, second = (found[0] for found in sums)
            return f"{first} and {second}: the total as printed allows both, so it does not tell which is right"
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


def shifted_date(pair: Pair) -> str | None:
    """Day and month were swapped, or the month, the year or the day slipped."""
    if (moments := pair.moments) is None:
        return None
    one, other = (span_of(moment.allowed) for moment in moments)
    if not one.is_one_day or not other.is_one_day:
        return None
    a, b = one.first, other.first
    if (a.year, a.month, a.day) == (b.year, b.day, b.month):
        return f"{one} and {other} are one date with day and month swapped"
    if (a.year, a.day) == (b.year, b.day) and a.month != b.month:
        return f"{one} and {other} differ in the month alone"
    if (a.month, a.day) == (b.month, b.day) and a.year != b.year:
        return f"{one} and {other} differ in the year alone"
    if abs((a - b).days) == 1:
        return f"{one} and {other} are one day apart: an overnight edition, another time zone, or a slip"
    return None


def spelling(pair: Pair) -> str | None:
    """The same name, misspelt."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if isinstance(a, Name) and isinstance(b, Name) and is_spelling_variant(a, b):
        return f"“{a.printed}” and “{b.printed}” differ by a slip of the pen"
    return None


def translation(pair: Pair) -> str | None:
    """The words went through another language before they were printed in this one."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if not isinstance(a, Quote) and not (isinstance(a, Name) and isinstance(b, Name) and _share_an_initial(a, b)):
        return None
    chains = [_chain(pair, answer) for answer in pair.first.own]
    if not chains or not all(chains) or any(_chain(pair, answer) for answer in pair.second.own):
        return None
    return f"put back into this language: {chains[0]}"


def rewritten(pair: Pair) -> str | None:
    """A source says otherwise than the source that it derives from."""
    theirs = {answer.source.id: answer for answer in pair.second.own}
    told: list[str] = []
    for answer in pair.first.own:
        ancestors = pair.case.origins.ancestors(answer.source, answer.claim)
        departed = next((theirs[source.id] for source in ancestors if source.id in theirs), None)
        if departed is None:
            return None
        told.append(f"{answer.source.id} derives from {departed.source.id}, which has {_shown(departed)}")
    return told[0] if told else None


def over_claimed(pair: Pair) -> str | None:
    """A status was claimed that later sources still do not report."""
    if (rungs := _rungs(pair)) is None or rungs <= 0:
        return None
    early, late = _published(pair.first), _published(pair.second)
    if early is None or late is None or late.last < early.first:
        return None
    return f"{_show(pair.first)} was claimed while sources of the same day or later still say {_show(pair.second)}"


def later_update(pair: Pair) -> str | None:
    """The answer moved on: all sources of one position appeared after all of the other's."""
    early, late = _published(pair.first), _published(pair.second)
    if early is None or late is None or early.last >= late.first:
        return None
    value = pair.first.lead.value
    if isinstance(value, Choice):
        moved = (_rungs(pair) or 0) < 0
    elif isinstance(value, Moment):
        moved = all(answer.claim.modality in PROVISIONAL for answer in pair.first.own)
    else:
        moved = isinstance(value, Quantity) and (late.first - early.last).days >= UPDATE_DAYS
    if not moved:
        return None
    return f"every source for {_show(pair.second)} appeared after those for {_show(pair.first)}"


def scope(pair: Pair) -> str | None:
    """The answers are about different things: another period, region, instrument or side."""
    a, b = pair.first.scope, pair.second.scope
    said = [scope_in_words(each) for each in (a, b)]
    named = [
        f"{name} {said[0].get(name, 'not stated')} against {said[1].get(name, 'not stated')}"
        for name in Scope.model_fields
        if getattr(a, name) != getattr(b, name)
    ]
    return "; ".join(named) or None


def stale(pair: Pair) -> str | None:
    """An old figure was printed as if it were current."""
    printed, rooted = _published(pair.first), _rooted(pair.case, pair.first)
    if printed is None or rooted is None or printed.last.year - rooted.last.year <= STALE_YEARS:
        return None
    rival = _rooted(pair.case, pair.second)
    if rival is None or rival.first.year - rooted.last.year <= STALE_YEARS:
        return None
    return f"{_show(pair.first)} goes back to {', '.join(pair.first.origins)} of {rooted}"


def office(pair: Pair) -> str | None:
    """The person named did not hold the office on that date; the other did."""
    failures = [office_failure(pair.case, pair.question, answer) for answer in pair.first.own]
    if not failures or not all(failures):
        return None
    if any(office_failure(pair.case, pair.question, answer) for answer in pair.second.own):
        return None
    return failures[0]


def headline(pair: Pair) -> str | None:
    """A source's headline says one thing and its text another."""
    texts = {answer.source.id: answer.claim for answer in pair.second.own if answer.claim.part is Part.BODY}
    claims = [(answer.source.id, answer.claim) for answer in pair.first.own]
    if not claims or not all(claim.part is Part.HEADLINE and source in texts for source, claim in claims):
        return None
    source, claim = claims[0]
    return f"{source} has “{claim.as_printed}” in its headline, “{texts[source].as_printed}” in its text"


def copied(pair: Pair) -> str | None:
    """Many sources carry one answer, and all of them owe it to one origin."""
    sources = {answer.source.id for answer in pair.first.own}
    if len(sources) < MANY_COPIES or len(pair.first.origins) != 1:
        return None
    return f"{len(sources)} sources carry {_show(pair.first)}, all of them from {pair.first.origins[0]}"


class Asked(Enum):
    """Which way round a reason is looked for between two positions."""

    BOTH_WAYS = "both ways"
    """It tells about the first position as the one in error or overtaken, and may do so of either."""
    OF_THE_WEAKER = "of the weaker"
    """It tells about the first position as the one in error, and only where that is the less supported one."""
    ONCE = "once"
    """It tells of both alike."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """One reason that is looked for."""

    kind: str
    title: str
    """The reason in a few words, for tables."""
    test: Callable[[Pair], str | None]
    """Gives one sentence where the reason accounts for the gap, else None."""
    asked: Asked = Asked.BOTH_WAYS
    harmless: bool = False
    """Whether it makes neither position wrong."""
    kinds: frozenset[Kind] = frozenset(Kind)
    """The kinds of question on which it may speak."""


FIGURES, DATES, NAMES, STATUSES = (frozenset({kind}) for kind in (Kind.QUANTITY, Kind.MOMENT, Kind.NAME, Kind.CHOICE))
WORDS = frozenset({Kind.NAME, Kind.QUOTE})
MOVING = FIGURES | DATES | STATUSES

EXPLANATIONS = (
    Explainer("part-for-whole", "part taken for the whole", part_for_whole, kinds=FIGURES),
    Explainer("double-counting", "counted twice", double_counting, kinds=FIGURES),
    Explainer("thousandfold", "thousandfold slip", thousandfold, Asked.OF_THE_WEAKER, kinds=FIGURES),
    Explainer("truncated", "cut off instead of rounded", truncated, harmless=True, kinds=FIGURES),
    Explainer("same-total", "both round to the same total", same_total, Asked.ONCE, kinds=FIGURES),
    Explainer("stage", "another stage of the same money", stage, Asked.ONCE, harmless=True, kinds=FIGURES),
    Explainer("date-shift", "day, month or year slip", shifted_date, Asked.ONCE, kinds=DATES),
    Explainer("spelling", "spelling variant", spelling, Asked.ONCE, kinds=NAMES),
    Explainer("translation", "wording changed in translation", translation, harmless=True, kinds=WORDS),
    Explainer("rewritten", "changed in rewriting", rewritten),
    Explainer("over-claimed", "over-claimed status", over_claimed, Asked.OF_THE_WEAKER, kinds=STATUSES),
    Explainer("later-update", "later update", later_update, harmless=True, kinds=MOVING),
    Explainer("stale", "stale figure", stale),
    Explainer("office", "not in office on that date", office, kinds=NAMES),
    Explainer("headline", "headline against body", headline),
    Explainer("copied", "one origin copied many times", copied),
)
"""Every reason that is looked for between positions that can be set against each other, in the order of its telling."""

HARMLESS = tuple(explainer for explainer in EXPLANATIONS if explainer.harmless)
"""Those that make neither position wrong."""

SCOPE = Explainer("scope", "different scope", scope, Asked.ONCE, harmless=True)
"""The reason between positions that cannot be set against each other."""

TITLES = {explainer.kind: explainer.title for explainer in (*EXPLANATIONS, SCOPE)}
"""Each reason in a few words, by its kind."""


def explain(case: Case, question: Question, positions: Sequence[Position]) -> tuple[Explanation, ...]:
    """Every reason why a position differs from the best supported one that it can be set against.

    Told by position, then in the order of the list. Why two of the weaker ones differ, nobody asks.
    """
    explainers = [explainer for explainer in EXPLANATIONS if question.kind in explainer.kinds]
    found: list[Explanation] = []
    for better, weaker in _places(positions):
        comparable = ground(positions[better]) == ground(positions[weaker])
        pairs = {
            (first, second): Pair(case, question, positions[first], positions[second])
            for first, second in ((better, weaker), (weaker, better))
        }
        for explainer in explainers if comparable else (SCOPE,):
            for places in _orders(explainer.asked, better, weaker):
                text = explainer.test(pairs[places])
                if text is not None:
                    found.append(Explanation(explainer.kind, places, text))
    return _each_once(found)


def differs_harmlessly(pair: Pair, turned_round: Pair) -> bool:
    """Whether a reason that makes neither position wrong accounts for the gap, whichever of them it tells about.

    Args:
        pair: the better supported position first.
        turned_round: the same two, the weaker first.
    """
    kind = pair.question.kind
    return any(
        explainer.test(each) is not None
        for explainer in HARMLESS
        if kind in explainer.kinds
        for each in ((pair, turned_round) if explainer.asked is Asked.BOTH_WAYS else (pair,))
    )


def _orders(asked: Asked, better: int, weaker: int) -> tuple[tuple[int, int], ...]:
    if asked is Asked.BOTH_WAYS:
        return ((better, weaker), (weaker, better))
    return ((weaker, better),) if asked is Asked.OF_THE_WEAKER else ((better, weaker),)


def _each_once(found: Sequence[Explanation]) -> tuple[Explanation, ...]:
    """Drop what would be told of one position twice in the same words, set against several others."""
    told: dict[tuple[str, int, str], Explanation] = {}
    for explanation in found:
        told.setdefault((explanation.kind, explanation.positions[0], explanation.text), explanation)
    return tuple(told.values())


def _places(positions: Sequence[Position]) -> list[tuple[int, int]]:
    """Each position with the first of its own ground; the first of another ground with the first of all."""
    firsts: dict[Ground, int] = {}
    pairs = [(firsts.setdefault(ground(position), place), place) for place, position in enumerate(positions)]
    return [(0 if first == place else first, place) for first, place in pairs if place > 0]


def _show(position: Position) -> str:
    """The answer as tables show it: an option by its label, anything else as it was printed."""
    return _shown(position.lead)


def _shown(answer: Answer) -> str:
    return f"“{answer.value.label if isinstance(answer.value, Choice) else answer.claim.as_printed}”"


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
    values = (answer.value for position in case.positions(question.id) for answer in position.answers)
    return [value for value in dict.fromkeys(values) if isinstance(value, Quantity) and value.figure is not None]


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


def _share_an_initial(a: Name, b: Name) -> bool:
    """Whether surnames begin alike, as the two forms of one name do after a translation."""
    return bool({fold(name)[:1] for name in a.surnames} & {fold(name)[:1] for name in b.surnames})


def _chain(pair: Pair, answer: Answer) -> str | None:
    """How an answer came through another language, oldest first; None when it did not."""
    ancestors = list(pair.case.origins.ancestors(answer.source, answer.claim))
    if all(source.language == answer.language for source in ancestors):
        return None
    steps = [f"{source.id} ({source.language})" for source in reversed(ancestors)]
    return " → ".join([*steps, f"{answer.source.id} ({answer.language})"])


def _rungs(pair: Pair) -> int | None:
    """How many rungs of a ladder the first position stands above the second; None when there is no ladder."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if isinstance(a, Choice) and isinstance(b, Choice) and a.ordered:
        return a.options.index(a.chosen[0]) - b.options.index(b.chosen[0])
    return None


def _published(position: Position) -> Span | None:
    """From the first to the last day on which a position's sources appeared; None when one of them shows no date."""
    return _spanning(answer.source.published for answer in position.own)


def _rooted(case: Case, position: Position) -> Span | None:
    """From the first to the last day of the origins of a position; None when one shows no date, or was not out yet."""
    roots = frozenset().union(*(case.origins.of(answer.source, answer.claim) for answer in position.own))
    sources = [case.origins.sources.get(root) for root in roots]
    return _spanning(source.published if source else None for source in sources)


def _spanning(dates: Iterable[str | None]) -> Span | None:
    different = set(dates)
    if not different or None in different:
        return None
    spans = [span(edtf) for edtf in different if edtf is not None]
    return Span(min(found.first for found in spans), max(found.last for found in spans))
