"""Which questions a view shows: the filters that every command shares."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Finding
from visitbrief.dossier.model import Question
from visitbrief.errors import UnknownIdError
from visitbrief.values.name.value import Name
from visitbrief.views.parts import origin_count


@dataclass(frozen=True, slots=True)
class Selection:
    """What to show; None means everything."""

    country: str | None = None
    """ISO 3166-1 alpha-2; what belongs to the visit as a whole is then left out."""
    topic: str | None = None
    source: str | None = None
    """Only questions that this source answers."""
    person: str | None = None
    """Only questions that this person is named in or has spoken to."""

    def check(self, analysis: Analysis) -> None:
        """Refuse what the dossier does not know.

        Raises:
            UnknownIdError: no such country, topic, source or person; the hint names the nearest.
        """
        dossier = analysis.dossier
        countries = {question.country for question in dossier.questions if question.country}
        known: dict[str, set[str]] = {
            "country": countries | {stop.country for stop in dossier.visit.stops},
            "topic": {question.topic for question in dossier.questions},
            "source": {source.id for source in dossier.sources},
            "person": {person.id for person in dossier.people},
        }
        for what, ids in known.items():
            asked = getattr(self, what)
            if asked is not None and asked not in ids:
                raise unknown(what, asked, sorted(ids))

    def findings(self, analysis: Analysis) -> Iterator[Finding]:
        """The findings on the questions selected, by id."""
        self.check(analysis)
        for question in analysis.dossier.questions:
            if self.keeps(analysis, question):
                yield analysis.finding(question.id)

    def keeps(self, analysis: Analysis, question: Question) -> bool:
        """Whether a question is selected."""
        if self.country is not None and question.country != self.country:
            return False
        if self.topic is not None and question.topic != self.topic:
            return False
        answers = analysis.answers(question.id)
        if self.source is not None and all(answer.source.id != self.source for answer in answers):
            return False
        return self.person is None or any(
            answer.claim.speaker == self.person
            or (isinstance(answer.value, Name) and answer.value.entity == self.person)
            for answer in answers
        )


def most_told_first(analysis: Analysis, findings: Iterable[Finding]) -> list[Finding]:
    """Findings by how many independent origins answer them, most first; a total counts for as much as any of its parts.

    What everybody reports is what the principal will be asked about.
    """

    @cache
    def told(question_id: str) -> int:
        parts = (told(part.id) for part in analysis.parts.get(question_id, ()))
        return max(origin_count(analysis.positions(question_id)), *parts, 0)

    def rank(finding: Finding) -> tuple[int, bool, str]:
        question = finding.question
        return -told(question.id), question.part_of is not None, question.id

    return sorted(findings, key=rank)


def unknown(what: str, asked: str, known: list[str]) -> UnknownIdError:
    """The error for an id that does not exist, with the nearest that does."""
    from difflib import get_close_matches

    folded = {id_.casefold(): id_ for id_ in known}
    near = get_close_matches(asked.casefold(), folded, n=1, cutoff=0.5)
    hint = f"did you mean '{folded[near[0]]}'?" if near else f"known: {', '.join(known[:12])}" if known else ""
    return UnknownIdError(f"no {what} '{asked}' in this dossier", hint=hint)
