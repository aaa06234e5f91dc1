"""The whole dossier as the analysis sees it: every claim read, every question with its positions.

Explanations and checks look across questions (a total and its parts, a date and who held office on it); this is what
they look into.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, groupby, islice
from typing import Final

from visitbrief.analysis.calendar import Span, span_of
from visitbrief.analysis.model import Answer, Position
from visitbrief.analysis.origins import Origins
from visitbrief.analysis.positions import find_positions, ground
from visitbrief.analysis.support import rank_positions
from visitbrief.dossier.model import Dossier, Person, Question
from visitbrief.dossier.reading import reader_of
from visitbrief.values.base import AGREEING
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.value import Name, parse_name
from visitbrief.values.pairs import Index

MOST_NAMESAKES: Final = 100
"""Recorded forms of names that may be meant by a printed one; a name with more is nobody's."""


class Case:
    """A dossier with its claims read and their positions found; positions are computed when first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.questions = {question.id: question for question in dossier.questions}
        self.people = {person.id: person for person in dossier.people}
        self.origins = Origins(dossier)
        self._positions: dict[str, tuple[Position, ...]] = {}
        self._named: dict[Name, list[Person]] = {}
        self._answers: dict[str, list[Answer]] = {question.id: [] for question in dossier.questions}
        reader = reader_of(dossier)
        for source in dossier.sources:
            for index, claim in enumerate(source.claims):
                value = reader.read(self.questions[claim.question], source, claim)
                self._answers[claim.question].append(Answer(source, claim, value, index))

    def answers(self, question_id: str) -> Sequence[Answer]:
        """The claims on a question, in the order of the dossier."""
        return self._answers[question_id]

    def positions(self, question_id: str) -> tuple[Position, ...]:
        """The positions of a question, best supported first.

        Positions that cannot be set against each other (another scope, unit or language) stand in groups: disputed
        groups before undisputed ones, then by number of claims.
        """
        known = self._positions.get(question_id)
        if known is None:
            answers = self._answers[question_id]
            known = find_positions(self.questions[question_id], answers, self.origins) if answers else ()
            if len(known) > 1:
                groups = [list(group) for _, group in groupby(known, key=ground)]
                groups.sort(key=lambda group: len(group) < 2)
                known = tuple(group[place] for group in groups for place in rank_positions(group))
            self._positions[question_id] = known
        return known

    @cached_property
    def parts(self) -> dict[str, list[Question]]:
        """The questions that are part of a question, by its id."""
        parts: dict[str, list[Question]] = defaultdict(list)
        for question in self.dossier.questions:
            if question.part_of is not None:
                parts[question.part_of].append(question)
        return parts

    def days_of(self, question_id: str) -> Span | None:
        """The days that the best supported answer to a moment question allows; None when nothing answers it."""
        positions = self.positions(question_id)
        value = positions[0].lead.value if positions else None
        return span_of(value.allowed) if isinstance(value, Moment) else None

    def people_named(self, name: Name) -> Sequence[Person]:
        """The office holders whom a name may mean: the one it resolves to, else all whose name allows it."""
        if name.entity is not None:
            return [self.people[name.entity]] if name.entity in self.people else []
        known = self._named.get(name)
        if known is None:
            known = self._named[name] = self._may_be_meant(name)
        return known

    def _may_be_meant(self, name: Name) -> list[Person]:
        """The office holders with a form of their name that agrees; none when it is too common to mean anybody."""
        keys, index = name.keys(), self._forms_index
        places = dict.fromkeys(islice(chain(index.saying(keys), index.said_by(keys)), MOST_NAMESAKES + 1))
        if len(places) > MOST_NAMESAKES:
            return []
        people = {
            person.id: person
            for person, form in map(self._forms.__getitem__, places)
            if form.compare(name).agreement in AGREEING
        }
        return [people[id_] for id_ in sorted(people)]

    @cached_property
    def _forms(self) -> list[tuple[Person, Name]]:
        """Every form of the name of everybody who held an office."""
        return [
            (person, parse_name(form))
            for person in self.dossier.people
            if person.offices
            for form in (person.name, *person.aliases)
        ]

    @cached_property
    def _forms_index(self) -> Index:
        return Index([form for _, form in self._forms])
