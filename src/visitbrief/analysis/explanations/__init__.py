"""Why two positions may differ: small pure functions over a pair of positions, in one list.

Each is right or silent: it speaks only where its arithmetic, its calendar or its chain of derivation accounts for the
gap. A directed one is asked both ways round, and tells about the first position as the one in error.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.case import Case
from visitbrief.analysis.explanations.dates import (
    another_edition,
    later_update,
    over_claimed,
    plan,
    rounded_hour,
    shifted_date,
    stale,
)
from visitbrief.analysis.explanations.figures import (
    double_counting,
    is_crowded,
    part_for_whole,
    same_total,
    slipped_scale,
    stage,
    swapped_digits,
    truncated,
)
from visitbrief.analysis.explanations.lists import part_of_list
from visitbrief.analysis.explanations.pair import Pair
from visitbrief.analysis.explanations.questions import another_answer, scope
from visitbrief.analysis.explanations.sources import alone, copied, headline, prints_both, retold, rewritten, summarised
from visitbrief.analysis.explanations.speakers import (
    earlier_account,
    misattributed,
    misreported,
    other_account,
    own_accounts,
    said_both,
    side_said_both,
)
from visitbrief.analysis.explanations.words import alike, office, spelling, transcription, translation
from visitbrief.analysis.model import Explanation, Group, positions_of
from visitbrief.dossier.model import Question, Scope
from visitbrief.values.base import Kind

MOST_EXPLAINED = 100
"""Positions beside the best supported one for which reasons are looked for."""


class Asked(Enum):
    """Which way round a reason is looked for between two positions."""

    BOTH_WAYS = "both ways"
    """It tells about the first position as the one in error or overtaken, and may do so of either."""
    OF_THE_WEAKER = "of the weaker"
    """It tells about the first position as the one in error, and only where that is the less supported one."""
    ONCE = "once"
    """It tells of both alike."""


class Explainer(NamedTuple):
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
    if_nothing_else: bool = False
    """Whether it is told only where no other reason is."""
    is_cause: bool = True
    """Whether it says how the gap came about; else only how far an answer has spread."""
    adds_up: bool = False
    """Whether it adds figures up; of many, some add up by chance (`is_crowded`)."""

    def may_speak(self, case: Case, question: Question) -> bool:
        """Whether it may account for a gap between answers to a question."""
        return question.kind in self.kinds and not (self.adds_up and is_crowded(case, question))


FIGURES, DATES, NAMES, STATUSES = (frozenset({kind}) for kind in (Kind.QUANTITY, Kind.MOMENT, Kind.NAME, Kind.CHOICE))
WORDS = frozenset({Kind.NAME, Kind.QUOTE})
WHO = NAMES | STATUSES
TOLD = STATUSES | {Kind.QUOTE}
WEIGHED = frozenset(Kind) - {Kind.QUOTE}  # of a wording, only what was said is asked
MOVING = FIGURES | DATES
EXPLANATIONS = (
    Explainer("part-for-whole", "part taken for the whole", part_for_whole, kinds=FIGURES, adds_up=True),
    Explainer("double-counting", "counted twice", double_counting, kinds=FIGURES, adds_up=True),
    Explainer("scale", "slip of the scale", slipped_scale, Asked.OF_THE_WEAKER, kinds=FIGURES),
    Explainer("swapped-digits", "two digits swapped", swapped_digits, Asked.OF_THE_WEAKER, kinds=FIGURES),
    Explainer("truncated", "cut off instead of rounded", truncated, harmless=True, kinds=FIGURES),
    Explainer("same-total", "both round to the same total", same_total, Asked.ONCE, kinds=FIGURES, adds_up=True),
    Explainer("stage", "another stage of the same money", stage, Asked.ONCE, harmless=True, kinds=FIGURES),
    Explainer("date-shift", "day, month or year slip", shifted_date, Asked.ONCE, kinds=DATES),
    Explainer("edition", "another edition or time zone", another_edition, Asked.ONCE, harmless=True, kinds=DATES),
    Explainer("rounded-hour", "hours rounded to the quarter", rounded_hour, Asked.ONCE, harmless=True, kinds=DATES),
    Explainer("spelling", "spelling variant", spelling, Asked.ONCE, kinds=NAMES),
    Explainer("alike", "a misspelling", alike, Asked.OF_THE_WEAKER, kinds=NAMES, if_nothing_else=True),
    Explainer("translation", "wording changed in translation", translation, harmless=True, kinds=WORDS),
    Explainer(
        "transcription",
        "taken down in two ways",
        transcription,
        Asked.ONCE,
        harmless=True,
        kinds=WORDS,
        if_nothing_else=True,
    ),
    Explainer("part-of-list", "part of a list taken for the list", part_of_list, kinds=WORDS | STATUSES),
    Explainer("another-answer", "the answer to another question", another_answer, Asked.OF_THE_WEAKER, kinds=MOVING),
    Explainer("own-accounts", "each side's own account", own_accounts, Asked.ONCE, kinds=WEIGHED),
    Explainer("earlier-account", "the speaker's earlier account", earlier_account, kinds=WEIGHED),
    Explainer("misattributed", "given to the wrong speaker", misattributed, Asked.OF_THE_WEAKER, kinds=WHO),
    Explainer("misreported", "not so in the speaker's own record", misreported, Asked.OF_THE_WEAKER),
    Explainer("rewritten", "changed in rewriting", rewritten),
    Explainer("over-claimed", "said to be further than it was", over_claimed, Asked.OF_THE_WEAKER, kinds=STATUSES),
    Explainer("later-update", "later update", later_update, harmless=True, kinds=DATES),
    Explainer("stale", "stale figure", stale),
    Explainer("office", "not in office on that date", office, kinds=NAMES),
    Explainer("headline", "headline against body", headline),
    Explainer("summarised", "its own words against those it quotes", summarised, Asked.OF_THE_WEAKER),
    Explainer("retold", "a primary record differs", retold, Asked.OF_THE_WEAKER, kinds=TOLD, if_nothing_else=True),
    Explainer(
        "said-both", "one speaker said both", said_both, Asked.OF_THE_WEAKER, kinds=WEIGHED, if_nothing_else=True
    ),
    Explainer("other-account", "another speaker's account", other_account, Asked.OF_THE_WEAKER, if_nothing_else=True),
    Explainer(
        "side-said-both",
        "one side said both",
        side_said_both,
        Asked.OF_THE_WEAKER,
        kinds=WEIGHED,
        if_nothing_else=True,
    ),
    Explainer(
        "prints-both", "both in one text", prints_both, Asked.OF_THE_WEAKER, kinds=STATUSES, if_nothing_else=True
    ),
    Explainer("alone", "one source alone", alone, Asked.OF_THE_WEAKER, if_nothing_else=True),
    Explainer("copied", "one report, copied", copied, is_cause=False),
)
"""Every reason that is looked for between positions that can be set against each other, in the order of its telling."""
HARMLESS = tuple(explainer for explainer in EXPLANATIONS if explainer.harmless)
"""Those that make neither position wrong."""
SCOPE = Explainer("scope", "different scope", scope, Asked.ONCE, harmless=True)
"""The reason between positions that cannot be set against each other."""
PLAN = Explainer("plan", "plan against outcome", plan, Asked.OF_THE_WEAKER, harmless=True)
"""The reason between what came and the plans that are no rivals of it."""


def explain(case: Case, question: Question, groups: tuple[Group, ...]) -> Iterator[Explanation]:
    """Every reason why a position differs from the best supported one that it can be set against, looked for as asked.

    Told by position, then in the order of the list. What would be told of one position twice in the same words, set
    against several others, is told once. Why two of the weaker ones differ, nobody asks. What is told of another group
    than the first is said to be of its scope.
    """
    explainers = [explainer for explainer in EXPLANATIONS if explainer.may_speak(case, question)]
    positions = positions_of(groups)
    told: set[tuple[str, int, str]] = set()
    for better, weaker, group, apart in _places(groups):
        is_first = apart is not None or group.scope == groups[0].scope
        about = "" if is_first else f"{', '.join(scope_in_words(group.scope).values()) or 'no scope stated'}: "
        pairs = {
            (first, second): Pair(case, question, positions[first], positions[second])
            for first, second in ((better, weaker), (weaker, better))
        }
        is_explained = False
        for explainer in explainers if apart is None else (apart,):
            if explainer.if_nothing_else and is_explained:
                continue
            for places in _orders(explainer.asked, better, weaker):
                text = explainer.test(pairs[places])
                if text is None:
                    continue
                is_explained |= explainer.is_cause
                if (words := (explainer.kind, places[0], text)) not in told:
                    told.add(words)
                    yield Explanation(explainer.kind, explainer.title, f"{about}{text}", places)


def differs_harmlessly(pair: Pair, turned_round: Pair) -> bool:
    """Whether a reason that makes neither position wrong accounts for the gap, whichever of them it tells about.

    Args:
        pair: the better supported position first.
        turned_round: the same two, the weaker first.
    """
    return any(
        explainer.test(each) is not None
        for explainer in HARMLESS
        if explainer.may_speak(pair.case, pair.question)
        for each in ((pair, turned_round) if explainer.asked is Asked.BOTH_WAYS else (pair,))
    )


def _orders(asked: Asked, better: int, weaker: int) -> tuple[tuple[int, int], ...]:
    if asked is Asked.BOTH_WAYS:
        return ((better, weaker), (weaker, better))
    return ((weaker, better),) if asked is Asked.OF_THE_WEAKER else ((better, weaker),)


def _places(groups: Sequence[Group]) -> Iterator[tuple[int, int, Group, Explainer | None]]:
    """The place of what each position is set against, its own, its group, and the one reason where they are apart.

    That is the best of its group; for the best of the plans, the best of what came of them; and for the best of any
    other group, which is not comparable, the best of the first.
    """
    start = 0
    came: dict[tuple[Scope, str], int] = {}
    for group in groups:
        if group.overtaken:
            yield came[group.scope, group.terms], start, group, PLAN
        elif start:
            yield 0, start, group, SCOPE
        came.setdefault((group.scope, group.terms), start)
        end = start + len(group.positions)
        for place in range(start + 1, min(end, start + 1 + MOST_EXPLAINED)):
            yield start, place, group, None
        start = end
