"""Which position rests on the better evidence, and by which rule. Never called true.

The rules are lexicographic: the first on which the best position and the runner-up differ decides, and is named.
Reliability, reports, voices and modality stay apart; they are never added into one score. Positions that rest on the
statements of different parties are not weighed at all: each speaks for itself.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final, NamedTuple

from visitbrief.analysis.model import Position, Support
from visitbrief.analysis.origins import independent
from visitbrief.analysis.voices import attributed, distinct
from visitbrief.dossier.model import Modality
from visitbrief.values.base import Kind

MODALITY_RANK = {modality: rank for rank, modality in enumerate(Modality)}
PROVISIONAL = frozenset({Modality.PLANNED, Modality.PENDING, Modality.SPECULATED})
"""Ways of giving what has not happened yet."""

RULES: Final[Mapping[str, str]] = {
    "not-a-plan": "Is only one of the two more than a plan, a hope or a guess"
    f" ({', '.join(f'`{modality}`' for modality in Modality if modality in PROVISIONAL)})?",
    "own-accounts": "Do they rest on what different parties say of themselves? Then nothing is weighed.",
    "said-both": "Is one person on record with both, in primary records? Then nothing is weighed.",
    "primary-record": "Does only one of the two stand in a primary record?",
    "original": "Does one only change what sources of the other print first?",
    "origins": "Which has more independent origins? Nothing decides where the other has more voices.",
    "voices": "Which has more voices? Silent on wordings.",
    "reliability": "Which has the source of the better letter? Silent if either has none; nothing decides where the two"
    " letters are next to each other.",
    "modality": f"Which is given more firmly, from `{min(Modality, key=MODALITY_RANK.__getitem__)}`"
    f" down to `{max(Modality, key=MODALITY_RANK.__getitem__)}`?",
    "undecided": "None of these tells them apart.",
    "uncontested": "There is one position only, and a check failed for some of its sources; `undecided` if for all, by"
    " an office not held.",
}
"""What each rule asks, in the order in which they are asked; the last two are said where none decides."""


LETTERS_APART: Final = 2
"""Steps from letter to letter that tell two sources apart. One does not: those who rate one and the same source often
differ by that much (Irwin and Mandel, *Improving information evaluation for intelligence production*, 2019)."""


class Evidence(NamedTuple):
    """What speaks for a position, one entry a rule. Its own claims count, of sources that stand for no other."""

    primary: int
    """Primary records among the sources."""
    origins: int
    """Independent origins that report it."""
    voices: int
    """Those whose word it is."""
    reliability: str | None
    """Best Admiralty letter among the sources; None when none of them can be judged."""
    modality: Modality
    """The firmest way in which a source gives the answer."""

    @property
    def is_plan(self) -> bool:
        """Whether no source gives it as more than a plan, a hope or a guess."""
        return self.modality in PROVISIONAL


def evidence(position: Position, undecided: Collection[str] = ()) -> Evidence:
    """Collect what speaks for a position.

    Args:
        position: any.
        undecided: ids of sources that give another position too, and so stand for neither.
    """
    counted = {place for place, answer in enumerate(position.own) if answer.source.id not in undecided}
    origins, voices = position.origins, position.voices
    if len(counted) < len(position.own):
        origins = independent(position.roots[place] for place in counted)
        heard = [place for place, who in enumerate(position.speakers) if who is not None or place in counted]
        voices = distinct([position.speakers[place] for place in heard], [position.roots[place] for place in heard])
    sources = {position.own[place].source.id: position.own[place].source for place in counted}.values()
    letters = [source.reliability for source in sources if source.reliability is not None]
    return Evidence(
        primary=sum(source.kind.is_primary for source in sources),
        origins=len(origins),
        voices=min(len(voices), len(origins)),  # whom one report quotes, one witness heard
        reliability=min(letters, default=None),
        modality=min((answer.claim.modality for answer in position.own), key=MODALITY_RANK.__getitem__),
    )


def rank_positions(positions: Sequence[Position]) -> list[int]:
    """Places of the positions, best supported first; ties go to more claims, then to the order given."""
    merits = _merits(positions)
    return sorted(
        range(len(positions)), key=lambda place: (*merits[place].values(), -len(positions[place].answers), place)
    )


def weigh(positions: Sequence[Position], named: Callable[[str], str] = str) -> Support:
    """Say which of two or more comparable positions is better supported.

    Args:
        positions: best first, as `rank_positions` orders them, so the answer is the first of them or none.
        named: the name of a person or party, by its id.
    """
    best, *others = _merits(positions)
    for position, other in zip(positions[1:], others, strict=True):
        # A plan is outweighed whoever has it. Not the runner-up alone counts: a party that denies may be third.
        firm = other["not-a-plan"] == best["not-a-plan"]
        if firm and (apart := _speak_for_themselves(positions[0], position, named)) is not None:
            return apart
    rule = next((rule for rule in best if best[rule] != others[0][rule]), None)
    if rule is None:
        return Support(None, "undecided", "evidence of the same weight on both sides")
    undecided = _on_several_sides(positions)
    first, second = (evidence(position, undecided) for position in positions[:2])
    if rule == "origins" and first.voices < second.voices:
        counts = f"{_reports(first)} of {_voices(first)} against {_reports(second)} of {_voices(second)}"
        return Support(None, "undecided", f"more reports on one side, more speakers on the other: {counts}")
    if rule == "reliability" and _steps_apart(first.reliability, second.reliability) < LETTERS_APART:
        return Support(None, "undecided", f"their best sources are rated {first.reliability} and {second.reliability}")
    firmness = f"given as {first.modality}, the other answer only as {second.modality}"
    texts = {
        "not-a-plan": firmness,
        "primary-record": f"the only answer that stands in a primary record ({_primary(positions[0])})",
        "original": f"the other answer stands only in what derives from it ({', '.join(positions[1].origins)})",
        "origins": f"{_reports(first)} against {second.origins or 'none'}{_left_out(positions[:2], undecided)}"
        if not positions[0].history
        else f"{_reports(first)} fit only this course of events, {second.origins or 'none'} only the other",
        "voices": f"{_voices(first)} against {second.voices}",
        "reliability": f"its best source is rated {first.reliability}, the other answer's {second.reliability}",
        "modality": firmness,
    }
    return Support(0, rule, texts[rule])


def _merits(positions: Sequence[Position]) -> list[dict[str, int | str]]:
    """What each position has to show under each rule, in the order of the rules; less is better.

    Reliability is no merit where one of the positions cannot be judged: that is neither better nor worse than a letter.
    Of what was said, reports are the witnesses; voices say whether it is so.
    """
    undecided = _on_several_sides(positions)
    found = [evidence(position, undecided) for position in positions]
    letters = [each.reliability for each in found if each.reliability is not None]
    judged = len(letters) == len(found)
    wording = positions[0].lead.value.kind is Kind.QUOTE
    printed = {answer.source.id for position in positions for answer in position.own}
    return [
        {
            "not-a-plan": int(each.is_plan),
            "primary-record": int(each.primary == 0),
            "original": int(_is_rewritten(position, printed)),
            "origins": -each.origins,
            "voices": 0 if wording else -each.voices,
            "reliability": each.reliability or "" if judged else "",
            "modality": MODALITY_RANK[each.modality],
        }
        for position, each in zip(positions, found, strict=True)
    ]


def _is_rewritten(position: Position, printed: Collection[str]) -> bool:
    """Whether all that give an answer have it from sources that print another, and not this one.

    Args:
        position: the answer.
        printed: ids of all sources that print any of the answers as their own.
    """
    own = {answer.source.id for answer in position.own}
    roots = frozenset[str]().union(*position.roots)
    return bool(roots) and all(root in printed and root not in own for root in roots)


def _steps_apart(letter: str | None, other: str | None) -> int:
    """Between two letters; none where either is missing."""
    return abs(ord(letter) - ord(other)) if letter and other else 0


def _on_several_sides(positions: Sequence[Position]) -> frozenset[str]:
    """Ids of the sources that give more than one of the positions as their own: each stands for none of them."""
    times = Counter(id_ for position in positions for id_ in {answer.source.id for answer in position.own})
    return frozenset(id_ for id_, sides in times.items() if sides > 1)


def _speak_for_themselves(first: Position, second: Position, named: Callable[[str], str]) -> Support | None:
    """That two positions are what different parties say of themselves, or what one person said twice; else None.

    A primary record decides what was said, never what the other party did or meant. So a party's statement on the one
    side is weighed only where that same party is attested to say what the other side says; and one person's two
    statements only where just one of them is on record, or the other is told by one report alone.
    """
    if first.lead.value.kind is Kind.QUOTE:
        return None
    against = second.parties.difference(first.attested)
    if against and first.parties.difference(against):
        one = ", ".join(map(named, sorted(first.parties.difference(against))))
        other = ", ".join(map(named, sorted(against)))
        return Support(None, "own-accounts", f"the two sides say different things: {one} against {other}")
    both = attributed(first) & attributed(second)
    both = {speaker for speaker in both if (speaker in first.recorded) == (speaker in second.recorded)}
    if both:
        return Support(None, "said-both", f"{named(min(both))} reportedly said both")
    return None


def _primary(position: Position) -> str:
    return ", ".join(sorted({answer.source.id for answer in position.own if answer.source.kind.is_primary}))


def _left_out(positions: Sequence[Position], undecided: Collection[str]) -> str:
    """Why fewer reports are weighed than the positions have: how many of their sources stand for neither."""
    number = len({answer.source.id for position in positions for answer in position.own}.intersection(undecided))
    if number == 0:
        return ""
    several = "1 source that gives" if number == 1 else f"{number:,} sources that give"
    return f", not counting {several} several answers"


def _reports(found: Evidence) -> str:
    return f"{found.origins} independent report{'s' * (found.origins != 1)}"


def _voices(found: Evidence) -> str:
    return f"{found.voices} speaker{'s' * (found.voices != 1)}"
