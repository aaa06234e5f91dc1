"""Reasons that the sources give: what they rewrite and copy, where in them a claim stands, and what it is about."""

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.analysis.model import Position
from visitbrief.dossier.model import Part, Scope
from visitbrief.values.choice import Choice
from visitbrief.values.name.value import Name

MANY_COPIES = 3
"""Sources that carry one origin's answer before it is called copied."""


def rewritten(pair: Pair) -> str | None:
    """A source says otherwise than the source that it derives from."""
    theirs = {answer.source.id: answer for answer in pair.second.own}
    told: list[str] = []
    for answer in pair.first.own:
        ancestors = pair.case.origins.ancestors(answer.source, answer.claim)
        departed = next((theirs[source.id] for source in ancestors if source.id in theirs), None)
        if departed is None:
            return None
        told.append(f"{answer.source.id} derives from {departed.source.id}, which has {show_answer(departed)}")
    return told[0] if told else None


def own_accounts(pair: Pair) -> str | None:
    """Each position rests on what another party says of itself."""
    first, second = pair.first.parties, pair.second.parties
    if not first or not second or not first.isdisjoint(second):
        return None
    one, other = (" and ".join(map(pair.case.voices.named, sorted(parties))) for parties in (first, second))
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


def headline(pair: Pair) -> str | None:
    """A source's headline says one thing and its text another."""
    texts = {answer.source.id: answer.claim for answer in pair.second.own if answer.claim.part is Part.BODY}
    claims = [(answer.source.id, answer.claim) for answer in pair.first.own]
    if not claims or not all(claim.part is Part.HEADLINE and source in texts for source, claim in claims):
        return None
    source, claim = claims[0]
    return f"{source} has “{claim.shown}” in its headline, “{texts[source].shown}” in its text"


def copied(pair: Pair) -> str | None:
    """Many sources carry one answer, and all of them owe it to one origin."""
    sources = {answer.source.id for answer in pair.first.own}
    if len(sources) < MANY_COPIES or len(pair.first.origins) != 1:
        return None
    return f"{len(sources)} sources carry {show(pair.first)}, all of them from {pair.first.origins[0]}"


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
