"""Which position rests on the better evidence, and by which rule. Never called true.

The rules are lexicographic: the first on which the best position and the runner-up differ decides, and is named.
Reliability, origins and modality stay apart; they are never added into one score.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from visitbrief.analysis.model import Position, Support
from visitbrief.dossier.model import Modality

MODALITY_RANK = {modality: rank for rank, modality in enumerate(Modality)}
PROVISIONAL = frozenset({Modality.PLANNED, Modality.PENDING, Modality.SPECULATED})
"""Ways of giving what has not happened yet."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a position, one entry a rule; only claims that are the position's own count."""

    primary: int
    """Primary records among the sources."""
    origins: int
    """Independent origins."""
    reliability: str | None
    """Best Admiralty letter among the sources; None when none of them can be judged."""
    modality: Modality
    """The firmest way in which a source gives the answer."""

    @property
    def is_plan(self) -> bool:
        """Whether no source gives it as more than a plan, a hope or a guess."""
        return self.modality in PROVISIONAL


def evidence(position: Position) -> Evidence:
    """Collect what speaks for a position."""
    sources = {answer.source.id: answer.source for answer in position.own}.values()
    letters = [source.reliability for source in sources if source.reliability is not None]
    return Evidence(
        primary=sum(source.kind.is_primary for source in sources),
        origins=len(position.origins),
        reliability=min(letters, default=None),
        modality=min((answer.claim.modality for answer in position.own), key=MODALITY_RANK.__getitem__),
    )


def rank_positions(positions: Sequence[Position]) -> list[int]:
    """Places of the positions, best supported first; ties go to more claims, then to the order given."""
    merits = _merits(positions)
    return sorted(
        range(len(positions)), key=lambda place: (*merits[place].values(), -len(positions[place].answers), place)
    )


def weigh(positions: Sequence[Position]) -> Support:
    """Say which of two or more comparable positions is better supported.

    `positions` are best first, as `rank_positions` orders them, so the answer is the first of them or none.
    """
    best, runner_up, *_ = _merits(positions)
    rule = next((rule for rule in best if best[rule] != runner_up[rule]), None)
    if rule is None:
        return Support(None, "undecided", "evidence of the same weight on both sides")
    first, second = evidence(positions[0]), evidence(positions[1])
    firmness = f"given as {first.modality}, the other answer only as {second.modality}"
    texts = {
        "not-a-plan": firmness,
        "primary-record": f"the only answer that stands in a primary record ({_primary(positions[0])})",
        "origins": f"{first.origins} independent origins against {second.origins}",
        "reliability": f"its best source is rated {first.reliability}, the other answer's {second.reliability}",
        "modality": firmness,
    }
    return Support(0, rule, texts[rule])


def _merits(positions: Sequence[Position]) -> list[dict[str, int | str]]:
    """What each position has to show under each rule, in the order of the rules; less is better.

    Reliability is no merit where one of the positions cannot be judged: that is neither better nor worse than a letter.
    """
    found = [evidence(position) for position in positions]
    letters = [each.reliability for each in found if each.reliability is not None]
    judged = len(letters) == len(found)
    return [
        {
            "not-a-plan": int(each.is_plan),
            "primary-record": int(each.primary == 0),
            "origins": -each.origins,
            "reliability": each.reliability or "" if judged else "",
            "modality": MODALITY_RANK[each.modality],
        }
        for each in found
    ]


def _primary(position: Position) -> str:
    return ", ".join(sorted({answer.source.id for answer in position.own if answer.source.kind.is_primary}))
