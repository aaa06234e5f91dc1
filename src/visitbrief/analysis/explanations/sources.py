"""Reasons that the sources give: what they rewrite and copy, and where in them a claim stands."""

from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.dossier.model import Part

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


def copied(pair: Pair) -> str | None:
    """Many sources carry one answer, and all of them owe it to one origin."""
    sources = {answer.source.id for answer in pair.first.own}
    if len(sources) < MANY_COPIES or len(pair.first.origins) != 1:
        return None
    return f"{len(sources)} sources carry {show(pair.first)}, all of them from {pair.first.origins[0]}"


def retold(pair: Pair) -> str | None:
    """Outlets tell in their own words what a primary record has otherwise."""
    records = [answer for answer in pair.second.own if answer.source.kind.is_primary]
    told = pair.first.own
    if not records or any(answer.source.kind.is_primary or answer.claim.speaker is not None for answer in told):
        return None
    return f"{told[0].source.id} tells it in its own words; {records[0].source.id} has {show_answer(records[0])}"


def summarised(pair: Pair) -> str | None:
    """An outlet says in its own words otherwise than the words that it quotes."""
    quoted = {answer.source.id: answer for answer in pair.second.answers if answer.claim.speaker is not None}
    told = pair.first.own
    if not told or any(answer.claim.speaker is not None or answer.source.id not in quoted for answer in told):
        return None
    words = quoted[told[0].source.id]
    said_by = pair.case.voices.named(words.claim.speaker or "")
    return f"{told[0].source.id} tells {show(pair.first)} in its own words, and quotes {said_by}: {show_answer(words)}"


def headline(pair: Pair) -> str | None:
    """A source's headline says one thing and its text another."""
    texts = {answer.source.id: answer.claim for answer in pair.second.own if answer.claim.part is Part.BODY}
    claims = [(answer.source.id, answer.claim) for answer in pair.first.own]
    if not claims or not all(claim.part is Part.HEADLINE and source in texts for source, claim in claims):
        return None
    source, claim = claims[0]
    return f"{source} has “{claim.shown}” in its headline, “{texts[source].shown}” in its text"


def prints_both(pair: Pair) -> str | None:
    """Every source that has it has the other too: its words are used for either."""
    both = {answer.source.id: answer for answer in pair.second.own}
    told = pair.first.own
    if not told or any(answer.source.id not in both for answer in told):
        return None
    *others, last = dict.fromkeys(answer.source.id for answer in told)
    named = f"{', '.join(others)} and {last} print" if others else f"{last} prints"
    return f"{named} {show_answer(both[last])} too"


def alone(pair: Pair) -> str | None:
    """One source alone has it, no primary record, against two independent reports or more.

    Silent where a party that does not speak on the other side says it: that is an account of its own.
    """
    sources = {answer.source.id: answer.source for answer in pair.first.own}
    if len(sources) != 1 or len(pair.second.origins) < 2 or pair.first.parties - pair.second.parties:
        return None
    (only,) = sources.values()
    if only.kind.is_primary:
        return None
    return f"{only.id} alone has {show(pair.first)}, against {len(pair.second.origins)} independent reports"
