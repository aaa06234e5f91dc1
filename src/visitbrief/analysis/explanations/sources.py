"""Reasons that the sources give: what they rewrite and copy, where in them a claim stands, and what it is about."""

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.dossier.model import Part, Scope

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
