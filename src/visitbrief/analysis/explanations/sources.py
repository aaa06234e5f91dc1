"""Reasons that the sources give: what they rewrite and copy, where in them a claim stands, and what it is about."""

from collections.abc import Collection

from visitbrief.analysis.calendar import scope_in_words
from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.analysis.model import Answer, Position
from visitbrief.dossier.model import Part, Scope
from visitbrief.values.choice import Choice
from visitbrief.values.language import fold
from visitbrief.values.moment.edtf import MINUTES_A_DAY
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.value import Name
from visitbrief.values.name.words import words_around
from visitbrief.values.quantity.value import Quantity

TELLING_FIGURE = 10
"""A smaller figure answers many questions by chance."""
TELLING_MINUTES = 31 * MINUTES_A_DAY
"""A date told more loosely than to a month answers many questions by chance."""
SHORTEST_LIST = 3
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
    against = pair.second.parties.difference(pair.first.attested)
    first = pair.first.parties.difference(against)
    if not against or not first:
        return None
    one, other = (" and ".join(map(pair.case.voices.named, sorted(parties))) for parties in (first, against))
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


def retold(pair: Pair) -> str | None:
    """Outlets tell in their own words what a primary record has otherwise."""
    records = [answer for answer in pair.second.own if answer.source.kind.is_primary]
    told = pair.first.own
    if not records or any(answer.source.kind.is_primary or answer.claim.speaker is not None for answer in told):
        return None
    return f"{told[0].source.id} tells it in its own words; {records[0].source.id} has {show_answer(records[0])}"


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


def another_answer(pair: Pair) -> str | None:
    """A figure or date was taken for the answer to another question of the topic, which it is by better evidence."""
    value = pair.first.lead.value
    if not isinstance(value, Quantity | Moment) or not _is_telling(value):
        return None
    for question in pair.case.answered_so(pair.question.topic, value):
        related = (question.id, question.part_of, pair.question.part_of)
        if pair.question.id not in related[:2] and question.id != related[2]:  # of a part and its whole, others tell
            return f"{show(pair.first)} is the answer to another question: {question.title} ({question.id})"
    return None


def _is_telling(value: Quantity | Moment) -> bool:
    """Whether a value is precise enough that it is another's answer by more than chance."""
    if isinstance(value, Quantity):
        return value.figure is not None and value.figure >= TELLING_FIGURE
    return bool(value.allowed.high[0] - value.allowed.low[0] <= TELLING_MINUTES)


def part_of_list(pair: Pair) -> str | None:
    """Some of the members of a list were printed as all of them."""
    short, whole = (_listed(_in_words(position.lead)) for position in (pair.first, pair.second))
    if len(whole) < SHORTEST_LIST or not short < whole:
        return None
    return f"{show(pair.first)} is part of the list, without {', '.join(sorted(whole - short))}"


def _in_words(answer: Answer) -> str:
    return answer.value.label if isinstance(answer.value, Choice) else answer.claim.shown


def _listed(text: str) -> frozenset[str]:
    """The members of a printed list, folded; one where it is none."""
    joined = words_around().conjunctions
    members = (member for part in text.split(",") for member in _parted(part, joined))
    return frozenset(fold(member).strip(' .“”"') for member in members if member.strip())


def _parted(text: str, joining: Collection[str]) -> list[str]:
    words: list[list[str]] = [[]]
    for word in text.split():
        if word in joining:
            words.append([])
        else:
            words[-1].append(word)
    return [" ".join(each) for each in words if each]


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
