"""Reasons that speakers give: what each side says of itself, and what a record has them say."""

from operator import attrgetter

from visitbrief.analysis.calendar import Span, span
from visitbrief.analysis.explanations.pair import Pair, show, show_answer
from visitbrief.analysis.model import Position
from visitbrief.analysis.voices import attributed
from visitbrief.values.choice import Choice
from visitbrief.values.name.value import Name

MOST_SPEAKERS = 3
"""Speakers named on the other side."""


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


def earlier_account(pair: Pair) -> str | None:
    """One and the same speaker is reported first with the one answer, and with the other from a later day on."""
    if pair.first.history:  # whose steps are the days
        return None
    for speaker in sorted(attributed(pair.first) & attributed(pair.second)):
        days, later = (_said(position, speaker) for position in (pair.first, pair.second))
        if not days or not later or None in later:
            continue
        early = min(filter(None, days), key=attrgetter("last"), default=None)
        late = min(filter(None, later), key=attrgetter("first"))
        if early is not None and early.last < late.first:
            named = pair.case.voices.named(speaker)
            return f"{named} is reported with {show(pair.first)} of {early}, with {show(pair.second)} from {late} on"
    return None


def _said(position: Position, speaker: str) -> list[Span | None]:
    """When a speaker's words were said or else reported, one for each report; None where it shows no date."""
    days = (answer.claim.as_of or answer.source.published for answer in position.own if answer.claim.speaker == speaker)
    return [None if day is None else span(day) for day in days]


def said_both(pair: Pair) -> str | None:
    """One and the same speaker is reported with either, and not by one source alone."""
    spoke, spoke_too = ({answer.claim.speaker for answer in each.own} - {None} for each in (pair.first, pair.second))
    if _is_of_one_source(pair.first) or not (both := spoke & spoke_too):
        return None
    named = pair.case.voices.named(min(filter(None, both)))
    return f"{named} is reported with {show(pair.first)} and with {show(pair.second)}"


def side_said_both(pair: Pair) -> str | None:
    """One party's people are reported with either, and not by one source alone."""
    both = pair.first.parties & pair.second.parties
    if _is_of_one_source(pair.first) or not both:
        return None
    named = pair.case.voices.named(min(both))
    return f"{named} is reported with {show(pair.first)} and with {show(pair.second)}"


def other_account(pair: Pair) -> str | None:
    """Persons other than those who say the other answer are quoted with it, and all quote one report."""
    speakers = [answer.claim.speaker for answer in pair.first.own]
    others = {answer.claim.speaker for answer in pair.second.own} - {None}
    origins = pair.first.origins
    if None in speakers or len(origins) != 1 or not others or not others.isdisjoint(speakers):
        return None
    named = ", ".join(sorted({pair.case.voices.named(speaker or "") for speaker in speakers}))
    told = ", ".join(sorted(pair.case.voices.named(other or "") for other in others)[:MOST_SPEAKERS])
    whose = f"the account of {named}, as {origins[0]} alone has it"
    return f"{show(pair.first)} is {whose}, {show(pair.second)} that of {told}"


def _is_of_one_source(position: Position) -> bool:
    return len({answer.source.id for answer in position.own}) == 1
