"""Reasons that speakers give: what each side says of itself, and what a record has them say."""

from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.analysis.model import Position
from visitbrief.values.choice import Choice
from visitbrief.values.name.value import Name


def own_accounts(pair: Pair) -> str | None:
    """Each position rests on what another party says of itself."""
    against = pair.second.parties.difference(pair.first.attested)
    first = pair.first.parties.difference(against)
    if not against or not first:
        return None
    one, other = (
        " and ".join(pair.case.voices.told_by(position.own, party) for party in sorted(parties))
        for position, parties in ((pair.first, first), (pair.second, against))
    )
    return f"{one} says {show(pair.first)}, {other} says {show(pair.second)}: each speaks for itself"


def misattributed(pair: Pair) -> str | None:
    """Words were given to somebody who spoke beside the one who said them.

    That is so where a primary record names the other, and in the same record the one named by the first speaks too.
    """
    named = _speaker_meant(pair, pair.first)
    if named is None or _speaker_meant(pair, pair.second) in (None, named):
        return None
    for answer in pair.second.own:
        if answer.source.kind.is_primary and any(claim.speaker == named for claim in answer.source.claims):
            return f"both speak in {answer.source.id}, which gives it to {show(pair.second)}"
    return None


def _speaker_meant(pair: Pair, position: Position) -> str | None:
    """The id of the recorded person whom a position names; None when it names nobody."""
    value = position.lead.value
    if isinstance(value, Name):
        people = pair.case.people_named(value)
        return people[0].id if len(people) == 1 else None
    if isinstance(value, Choice) and value.option in pair.case.people:
        return value.option
    return None


def misreported(pair: Pair) -> str | None:
    """Words are passed on otherwise than the primary record has them, of the same speaker."""
    on_record = {
        answer.claim.speaker: answer
        for answer in pair.second.own
        if answer.claim.speaker is not None and answer.source.kind.is_primary
    }
    told = [answer for answer in pair.first.own if answer.claim.speaker in on_record]
    if len(told) < len(pair.first.own) or any(answer.source.kind.is_primary for answer in told):
        return None
    if not told:
        return None
    speaker = told[0].claim.speaker or ""
    record, named = on_record[speaker], pair.case.voices.named(speaker)
    return f"{told[0].source.id} reports the words of {named}, of which {record.source.id} has {show_answer(record)}"
