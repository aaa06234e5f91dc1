"""The answers that compete with the one shown."""

from collections import Counter
from dataclasses import dataclass, replace

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding, Position
from visitbrief.analysis.severity import gap_between
from visitbrief.views.references import sources_of
from visitbrief.views.standing import answer_ref
from visitbrief.views.wording import shown


@dataclass(frozen=True, slots=True)
class Rival:
    """Another answer than the one shown, in brief."""

    text: str
    value: str
    sources: tuple[str, ...]
    publisher: str
    """Of the first of these sources."""
    origins: tuple[str, ...]
    says: str | None
    """The party or person who says so; null where that is not one alone, or says another of the rivals too."""


def competing(analysis: Analysis, finding: Finding) -> tuple[Rival, ...]:
    """The competing answers of a disputed question, the worst first; the one shown is left out where a rule decides.

    Worst is what lies furthest from the best supported answer, and then what most origins report.
    """
    discrepancy = finding.discrepancy
    if discrepancy is None:
        return ()
    group = discrepancy.groups[0]
    best, *others = group.positions
    others.sort(key=lambda other: (-gap_between(best.lead.value, other.lead.value), -len(other.origins)))
    shown_too = [best] if discrepancy.support.position is None else []
    rivals = [rival(analysis, position) for position in (*shown_too, *others)]
    if group.is_settled:  # where all of its histories leave it, nobody contradicts
        settled = answer_ref(finding).text
        rivals = [each for each in rivals if each.text != settled]
    told = Counter(each.says for each in rivals)
    apart = discrepancy.support.rule == "own-accounts"
    return tuple(each if apart and told[each.says] == 1 else replace(each, says=None) for each in rivals)


def rival(analysis: Analysis, position: Position) -> Rival:
    """Show a position in brief."""
    says, sources = None, sources_of(position.own)
    if len(position.parties) == 1:
        says = analysis.voices.told_by(position.own, min(position.parties))
    elif len(position.voices) == 1:
        says = analysis.voices.named(position.voices[0])
    return Rival(
        text=shown(position),
        value=position.lead.value.canonical,
        sources=sources,
        publisher=next((answer.source.publisher for answer in position.own if answer.source.id == sources[0]), ""),
        origins=position.origins,
        says=says,
    )
