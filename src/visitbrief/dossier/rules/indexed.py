"""A dossier as the rules see it: with what they look up in it, found once."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from visitbrief.dossier.model import Claim, Dossier, Question, Source
from visitbrief.dossier.record import Path
from visitbrief.errors import nearest
from visitbrief.values.base import Unreadable

if TYPE_CHECKING:
    from visitbrief.dossier.reading import Readings
    from visitbrief.values.moment.edtf import Edtf


LONGEST_QUOTATION: Final = 25
"""Words. A dossier carries facts, not other people's prose."""
LONG_PRINT: Final = 2 * LONGEST_QUOTATION
"""Characters: in fewer, there are no more words than that."""
COMPARISONS: Final = 100_000
"""Words that are compared at most in search of near ones, so that a file full of mistakes is not slow to judge."""


class Indexed:
    """A dossier with what the rules look up in it, found once."""

    def __init__(self, dossier: Dossier) -> None:
        self.visit = dossier.visit
        self.parties = dossier.parties
        self.people = dossier.people
        self.places = dossier.places
        self.questions = dossier.questions
        self.events = dossier.events
        self.sources = dossier.sources
        self.briefing = dossier.briefing
        self._dossier = dossier
        self.question: Mapping[str, Question] = {question.id: question for question in dossier.questions}
        self.known: Mapping[str, Collection[str]] = {
            "question": self.question.keys(),
            "source": {source.id for source in dossier.sources},
            "person": {person.id for person in dossier.people},
            "place": {place.id for place in dossier.places},
            "event": {event.id for event in dossier.events},
        }
        """The ids of each kind of thing."""
        self.unusual: list[tuple[Path, Claim]] = [
            (("sources", i, "claims", j), claim)
            for i, source in enumerate(dossier.sources)
            for j, claim in enumerate(source.claims)
            if claim.scope
            or claim.speaker
            or claim.derives_from
            or claim.as_of
            or claim.as_printed is None
            or claim.reading
            or claim.question not in self.question
            or len(claim.as_printed) > LONG_PRINT
        ]
        """The claims that some rule has to look at, with their paths: most of a million are not among them."""
        self.edges: Mapping[str, dict[str, Sequence[str]]] = {
            "derives_from": {source.id: source.derives_from for source in dossier.sources if source.derives_from},
            "part_of": {question.id: (question.part_of,) for question in dossier.questions if question.part_of},
            "about": {question.id: (question.about,) for question in dossier.questions if question.about},
            "inside": {place.id: (place.inside,) for place in dossier.places if place.inside},
        }
        """For each relation that must have an end, what each object points to."""
        self._dates: dict[str, Edtf | str] = {}
        self._comparisons = COMPARISONS

    @property
    def readings(self) -> "Readings":
        """What each claim was read as, source by source."""
        return self._dossier.readings

    def date(self, text: str) -> "Edtf | str":
        """What an EDTF text allows, or why it cannot be read."""
        found = self._dates.get(text)
        if found is None:
            from visitbrief.values.moment.edtf import parse_edtf

            try:
                found = parse_edtf(text)
            except Unreadable as error:
                found = str(error)
            self._dates[text] = found
        return found

    def has_bad_date(self, source: Source) -> bool:
        """Whether a source's date cannot be read; then neither can what it dates relatively."""
        return source.published is not None and isinstance(self.date(source.published), str)

    def near(self, word: str, words: Collection[str]) -> str | None:
        """The nearest of some words, or None when none is near, or too much was compared already."""
        self._comparisons -= len(words)
        return nearest(word, words) if self._comparisons >= 0 else None
