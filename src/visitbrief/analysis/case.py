"""The whole dossier as the analysis sees it: every claim read, every question with its positions.

Explanations and checks look across questions (a total and its parts, a date and who held office on it); this is what
they look into.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import Final

from visitbrief.analysis.calendar import Span, span_of
from visitbrief.analysis.histories import Days
from visitbrief.analysis.model import Answer, Group, Position, positions_of
from visitbrief.analysis.origins import Origins
from visitbrief.analysis.positions import Provenance, find_groups
from visitbrief.analysis.voices import Voices
from visitbrief.dossier.model import Dossier, Person, Question, Seen
from visitbrief.values.base import AGREEING, Kind, Unreadable, Value
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.value import Name, parse_name
from visitbrief.values.pairs import Index
from visitbrief.values.quantity.value import Quantity

MOST_NAMESAKES: Final = 100
"""Recorded forms of names that may be meant by a printed one; a name with more is nobody's."""


class Case:
    """A dossier with its claims read and their positions found; positions are computed when first asked for."""

    def __init__(self, dossier: Dossier, withdrawn: Collection[str] = ()) -> None:
        """Look into a dossier.

        Args:
            dossier: what to look into.
            withdrawn: ids of sources whose claims no longer count. What derives from them stays, and has the origins
                that it had: two copies of a story that is withdrawn do not become two reports.

        Raises:
            Unreadable: a claim cannot be read; never of a dossier that was loaded.
        """
        self.dossier = dossier
        self.sources = tuple(source for source in dossier.sources if source.id not in withdrawn)
        """Those whose claims count."""
        self.questions = {question.id: question for question in dossier.questions}
        self.people = {person.id: person for person in dossier.people}
        self.places = {place.id: place for place in dossier.places}
        self.origins = Origins(dossier)
        self.voices = Voices(dossier)
        self._provenance = Provenance(self.origins, self.voices, Days(dossier.visit.as_of, self._published))
        self._groups: dict[str, tuple[Group, ...]] = {}
        self._values: dict[str, tuple[Value, ...]] = {}
        self._named: dict[Name, list[Person]] = {}
        self._answers: dict[str, list[Answer]] = {question.id: [] for question in dossier.questions}
        for source, values in zip(dossier.sources, dossier.readings, strict=True):
            if source.id in withdrawn:
                continue
            for index, (claim, value) in enumerate(zip(source.claims, values, strict=True)):
                if isinstance(value, str):
                    raise Unreadable(value)
                self._answers[claim.question].append(Answer(source, claim, value, index))

    def answers(self, question_id: str) -> Sequence[Answer]:
        """The claims on a question, in the order of the dossier."""
        return self._answers[question_id]

    def groups(self, question_id: str) -> tuple[Group, ...]:
        """The positions of a question by what they can be set against, as `find_groups` orders them."""
        known = self._groups.get(question_id)
        if known is None:
            found = find_groups(self.questions[question_id], self._answers[question_id], self._provenance)
            known = self._groups[question_id] = found
        return known

    def _published(self, answer: Answer) -> list[str | None]:
        """The dates of an answer's source and of those that it derives from."""
        ancestors = self.origins.ancestors(answer.source, answer.claim)
        return [answer.source.published, *(source.published for source in ancestors)]

    def positions(self, question_id: str) -> tuple[Position, ...]:
        """The positions of a question, one group after the other."""
        return positions_of(self.groups(question_id))

    def values(self, question_id: str) -> tuple[Value, ...]:
        """The different answers to a question, the best supported position's first."""
        known = self._values.get(question_id)
        if known is None:
            answers = (answer for position in self.positions(question_id) for answer in position.answers)
            known = self._values[question_id] = tuple(dict.fromkeys(answer.value for answer in answers))
        return known

    def answered_so(self, topic: str, value: Quantity | Moment) -> Sequence[Question]:
        """The questions of a topic to which a figure or date is the best supported answer."""
        return self._best_answers.get((topic, value.axis, value.allowed), ())

    @cached_property
    def _best_answers(self) -> Mapping[Hashable, Sequence[Question]]:
        """Questions by topic and by what their best supported figure or date allows."""
        found: dict[Hashable, list[Question]] = defaultdict(list)
        for question in self.dossier.questions:
            positions = self.positions(question.id) if question.kind in (Kind.QUANTITY, Kind.MOMENT) else ()
            lead = positions[0].lead.value if positions else None
            if isinstance(lead, Quantity | Moment):
                found[question.topic, lead.axis, lead.allowed].append(question)
        return found

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Question]]:
        """The questions that are part of a question, by its id."""
        return self._related("part_of")

    @cached_property
    def details(self) -> Mapping[str, Sequence[Question]]:
        """The questions that are about the subject of another, by the id of that."""
        return self._related("about")

    @cached_property
    def limits(self) -> Mapping[str, Sequence[Question]]:
        """The questions whose answers limit that to another, by the id of that."""
        return self._related("limits")

    def _related(self, relation: str) -> Mapping[str, Sequence[Question]]:
        """The questions that name another as what they are related to, by the id of that; by their own ids."""
        related: dict[str, list[Question]] = defaultdict(list)
        for question in self.dossier.questions:
            if (other := getattr(question, relation)) is not None:
                related[other].append(question)
        return related

    def silent(self, question_id: str) -> Iterator[str]:
        """Ids of the sources seen whole that answer another question of the topic but not this one, sorted.

        Silence is not agreement; of a source that was not seen whole, it is not even known.
        """
        speaking = {answer.source.id for answer in self._answers[question_id]}
        return (id_ for id_ in self._seen_whole[self.questions[question_id].topic] if id_ not in speaking)

    def silent_count(self, question_id: str) -> int:
        """How many they are."""
        speaking = {answer.source.id for answer in self._answers[question_id] if answer.source.seen is Seen.WHOLE}
        return len(self._seen_whole[self.questions[question_id].topic]) - len(speaking)

    @cached_property
    def _seen_whole(self) -> dict[str, list[str]]:
        """Ids of the sources seen whole that answer any question of a topic, sorted, by topic."""
        by_topic: dict[str, set[str]] = {question.topic: set() for question in self.dossier.questions}
        for question in self.dossier.questions:
            for answer in self._answers[question.id]:
                if answer.source.seen is Seen.WHOLE:
                    by_topic[question.topic].add(answer.source.id)
        return {topic: sorted(ids) for topic, ids in by_topic.items()}

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
