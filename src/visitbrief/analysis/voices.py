"""Whose word an answer is, and for which party it is spoken.

Fourteen outlets that report one statement are fourteen witnesses that it was made, and one voice for what it says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from visitbrief.analysis.calendar import in_office, span
from visitbrief.analysis.model import Answer, Position
from visitbrief.analysis.origins import independent
from visitbrief.dossier.model import Claim, Dossier, Modality, Source, SourceKind
from visitbrief.values.language import fold

OFFICIAL = frozenset(kind for kind in SourceKind if kind.is_primary and kind is not SourceKind.DATA)
"""What a government or body publishes is its own word, unless it passes on another's."""


class Voices:
    """The speakers of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._people = {person.id: person for person in dossier.people}
        self._names = {person.id: person.name for person in dossier.people}
        self._names |= {party.id: party.name for party in dossier.parties}
        self._by_country = {party.country: party.id for party in dossier.parties if party.country is not None}
        self._by_words = {
            fold(words): party.id for party in dossier.parties for words in (party.id, party.name, *party.speakers)
        }

    def named(self, voice: str) -> str:
        """The name of a person or party by its id; any other voice as it is."""
        return self._names.get(voice, voice)

    def told_by(self, answers: Sequence[Answer], party: str) -> str:
        """Who says some answers for a party: one recorded person, or one whom nobody names, else the party itself."""
        spoken = [answer.claim for answer in answers if self.party(answer.source, answer.claim) == party]
        words = {claim.speaker for claim in spoken}
        if len(words) != 1 or None in words:
            return self.named(party)
        (one,) = words
        if one in self._people:
            return self.named(one)
        unnamed = all(claim.modality is Modality.ANONYMOUS for claim in spoken)
        return f"unnamed {one}" if unnamed else self.named(party)

    def speaker(self, source: Source, claim: Claim) -> str | None:
        """Whose words a source passes on: a person's id, a party's, or other words; None for its own finding."""
        if claim.speaker is None:
            return self._publisher(source)
        if claim.speaker in self._people:
            return claim.speaker
        return self._by_words.get(fold(claim.speaker), claim.speaker)

    def party(self, source: Source, claim: Claim) -> str | None:
        """The id of the party for which the words are spoken; None where they are nobody's statement."""
        if claim.speaker is None:
            return self._publisher(source)
        person = self._people.get(claim.speaker)
        if person is None:
            return self._by_words.get(fold(claim.speaker))
        day = None if source.published is None else span(source.published).first
        serves = (office.country for office in person.offices if day is None or in_office(office, day))
        return next((self._by_country[country] for country in serves if country in self._by_country), None)

    def parties(self, answers: Iterable[Answer]) -> frozenset[str]:
        """The parties whose own statements are among some answers."""
        found = (self.party(answer.source, answer.claim) for answer in answers)
        return frozenset(party for party in found if party is not None)

    def attested(self, answers: Sequence[Answer]) -> frozenset[str]:
        """The parties whose statements are among some answers in a primary record, or in two sources."""
        sources: dict[str, set[str]] = defaultdict(set)
        recorded: set[str] = set()
        for answer in answers:
            if (party := self.party(answer.source, answer.claim)) is not None:
                sources[party].add(answer.source.id)
                if answer.source.kind.is_primary:
                    recorded.add(party)
        return frozenset(party for party, told in sources.items() if party in recorded or len(told) > 1)

    def recorded(self, answers: Sequence[Answer]) -> frozenset[str]:
        """The parties and the speakers named who are on record, in a primary one, with some answers.

        Whoever speaks for a party is, where the party is.
        """
        records = [answer for answer in answers if answer.source.kind.is_primary]
        parties = self.parties(records)
        speakers = {answer.claim.speaker for answer in records}
        speakers |= {answer.claim.speaker for answer in answers if self.party(answer.source, answer.claim) in parties}
        return parties.union(speaker for speaker in speakers if speaker is not None)

    def _publisher(self, source: Source) -> str | None:
        """The party whose document a source is; None for all that is not an official one."""
        return self._by_country.get(source.country or "") if source.kind in OFFICIAL else None


def attributed(position: Position) -> set[str]:
    """Who is told to say it, by a primary record or two independent reports: one paper may have misheard."""
    reports = Counter(
        answer.claim.speaker
        for answer in {answer.source.id: answer for answer in position.own}.values()
        if answer.claim.speaker is not None and answer.source.id in position.origins
    )
    return {speaker for speaker, times in reports.items() if times > 1}.union(position.recorded)


def distinct(speakers: Sequence[str | None], roots: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """The voices of some answers, sorted: every speaker, and the independent origins of what is nobody's words.

    Args:
        speakers: of each answer, whose words it is; None for the source's own finding.
        roots: of each answer, the ids of the sources at the roots of its derivation.
    """
    findings = independent({root for speaker, root in zip(speakers, roots, strict=True) if speaker is None})
    spoken = {speaker for speaker in speakers if speaker is not None}
    return tuple(sorted(spoken.union(findings))) if spoken else findings
