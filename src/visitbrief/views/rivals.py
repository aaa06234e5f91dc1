"""The answers that compete with the one shown."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Discrepancy, Explanation, Finding, Position
from visitbrief.analysis.severity import WEAKEST, gap_between
from visitbrief.views.references import sources_of
from visitbrief.views.standing import answer_ref
from visitbrief.views.wording import shown

EARLIER: Final = "earlier-account"
"""The reason by which one answer was said before the other."""
OTHERS: Final = "other-account"
"""The reason by which others say so than those who say the answer."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an answer may differ, in brief."""

    kind: str
    """As of an explanation."""
    title: str
    """In a few words."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another answer than the one shown, in brief."""

    text: str
    value: str
    sources: tuple[str, ...]
    publisher: str
    """Of the most reliable of its origins and of these sources: whose word would be believed."""
    url: str | None
    """Where that one is; null where no address is known."""
    origins: tuple[str, ...]
    says: str | None
    """The party or person who alone says so, where the others are said by others; else null."""
    why: tuple[Reason, ...]
    """Why it may differ from the answer it stands against; empty where no reason is known."""


def competing(analysis: Analysis, finding: Finding) -> tuple[Rival, ...]:
    """The competing answers of a disputed question, the worst first; the one shown is left out where a rule decides.

    Worst is what lies furthest from the best supported answer, and then what most origins report. Of what one person
    said both ways, what was said first comes first.
    """
    discrepancy = finding.discrepancy
    if discrepancy is None:
        return ()
    group = discrepancy.groups[0]
    best = group.positions[0]
    why = _reasons(discrepancy)
    order = sorted(
        range(1, len(group.positions)),
        key=lambda place: (
            -gap_between(best.lead.value, group.positions[place].lead.value),
            -len(group.positions[place].origins),
        ),
    )
    if discrepancy.support.position is None:
        order = [0, *order]
    if discrepancy.support.rule == "said-both":
        order[:2] = next((each.positions for each in discrepancy.explanations if _orders(each, order[:2])), order[:2])
    others = ((group.positions[place], why.get(place, ())) for place in order)
    rivals = [rival(analysis, position, reasons, _says(analysis, position)) for position, reasons in others]
    if group.is_settled:  # where all of its histories leave it, nobody contradicts
        settled = answer_ref(finding).text
        rivals = [each for each in rivals if each.text != settled]
    told = Counter(each.says for each in rivals)
    apart = discrepancy.support.rule == "own-accounts"
    return tuple(
        each if (apart and told[each.says] == 1) or _is_of_others(each) else replace(each, says=None) for each in rivals
    )


def _is_of_others(each: Rival) -> bool:
    return any(reason.kind == OTHERS for reason in each.why)


def _orders(reason: Explanation, places: Sequence[int]) -> bool:
    """Whether a reason says which of two positions, by their places, came first: it tells of that one."""
    return reason.kind == EARLIER and set(reason.positions) == set(places)


def _reasons(discrepancy: Discrepancy) -> dict[int, tuple[Reason, ...]]:
    """Why each position may differ from the best supported one, which is the first, by its place; each reason once."""
    told: dict[int, dict[Reason, None]] = defaultdict(dict)
    for reason in discrepancy.explanations:
        told[max(reason.positions)][Reason(reason.kind, reason.title)] = None
    return {place: tuple(reasons) for place, reasons in told.items()}


def _says(analysis: Analysis, position: Position) -> str | None:
    """Whose word alone a position is; None where it is that of several."""
    if len(position.parties) == 1:
        return analysis.voices.told_by(position.own, min(position.parties))
    return analysis.voices.named(position.voices[0]) if len(position.voices) == 1 else None


def rival(analysis: Analysis, position: Position, why: tuple[Reason, ...] = (), says: str | None = None) -> Rival:
    """Show a position in brief."""
    sources = sources_of(position.own)
    known = analysis.origins.sources
    printed = [known[id_] for id_ in (*position.origins, *sources) if id_ in known]
    first = min(printed, key=lambda source: source.reliability or WEAKEST, default=None)
    return Rival(
        text=shown(position),
        value=position.lead.value.canonical,
        sources=sources,
        publisher=first.publisher if first else "",
        url=first.url if first else None,
        origins=position.origins,
        says=says,
        why=why,
    )
