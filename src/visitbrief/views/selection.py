"""Which questions a view shows: the filters that every command shares."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Answer, Finding
from visitbrief.dossier.model import Dossier, IfRaised, PolicyLine, Question
from visitbrief.dossier.things import SHOWN, Thing
from visitbrief.errors import UnknownIdError, a, did_you_mean, either
from visitbrief.values.name.value import Name

MOST_MEANT: Final = 3
"""Ids in a hint that may be meant."""
MOST_LISTED: Final = 12
"""Ids in a hint where none is near."""


class Selection(NamedTuple):
    """What to show; None means everything."""

    country: str | None = None
    """ISO 3166-1 alpha-2; what belongs to the visit as a whole is then left out."""
    topic: str | None = None
    source: str | None = None
    """Only questions that this source answers."""
    person: str | None = None
    """Only questions that this person is named in or has spoken to."""
    questions: tuple[str, ...] = ()
    """Ids of the only questions to show; empty for no such limit."""

    def check(self, analysis: Analysis) -> None:
        """Refuse what the dossier does not know.

        Raises:
            UnknownIdError: no such country, topic, source, person or question; the hint names what may be meant.
        """
        asked_for = {
            Thing.QUESTION: self.questions,
            Thing.COUNTRY: (self.country,),
            Thing.TOPIC: (self.topic,),
            Thing.SOURCE: (self.source,),
            Thing.PERSON: (self.person,),
        }
        for kind, asked in asked_for.items():
            if ids := [id_ for id_ in asked if id_ is not None]:
                _check(analysis.dossier, kind, ids)

    def asked(self, analysis: Analysis) -> Iterator[Question]:
        """The questions selected, by id."""
        self.check(analysis)
        return (question for question in analysis.dossier.questions if self.keeps(analysis, question))

    def findings(self, analysis: Analysis) -> Iterator[Finding]:
        """The findings on them."""
        return (analysis.finding(question.id) for question in self.asked(analysis))

    def keeps(self, analysis: Analysis, question: Question) -> bool:
        """Whether a question is selected."""
        if self.questions and question.id not in self.questions:
            return False
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
        origins = {origin for position in analysis.positions(question_id) for origin in position.origins}
        return max(len(origins), *parts, 0)

    def rank(finding: Finding) -> tuple[int, bool, str]:
        question = finding.question
        return -told(question.id), question.part_of is not None, question.id

    return sorted(findings, key=rank)


def country_of(analysis: Analysis, line: PolicyLine | IfRaised) -> str | None:
    """The country that a line of policy belongs to: its own, else that of all it cites; None for the whole visit."""
    if line.country is not None:
        return line.country
    countries = set()
    for cited in line.cites:
        try:
            question = claimed(analysis, cited).claim.question if "#" in cited else cited
        except UnknownIdError:  # not known on that day
            continue
        countries.add(analysis.questions[question].country)
    return countries.pop() if len(countries) == 1 else None


def claimed(analysis: Analysis, id_: str) -> Answer:
    """The claim of that id, `SOURCE#N`.

    Raises:
        UnknownIdError: there is none; the hint names the nearest source, or the claims that it has.
    """
    source_id, _, number = id_.partition("#")
    source = analysis.origins.sources.get(source_id)
    if source is None:
        raise unknown(analysis.dossier, (Thing.SOURCE,), source_id)
    count = len(source.claims)
    if not number.isascii() or not number.isdigit() or not 1 <= int(number[:9]) <= count:
        raise UnknownIdError(
            f"no claim '{id_}'",
            hint=f"{source_id} has {count} claims: {source_id}#1 to #{count}",
        )
    claim = source.claims[int(number) - 1]
    return next(answer for answer in analysis.answers(claim.question) if answer.claim is claim)


def _check(dossier: Dossier, kind: Thing, ids: Iterable[str]) -> None:
    """Refuse an id that nothing of a kind has."""
    from visitbrief.dossier.search import entries

    known = {entry.id for entry in entries(dossier, (kind,))}
    for id_ in ids:
        if id_ not in known:
            raise unknown(dossier, (kind,), id_)


def unknown(dossier: Dossier, kinds: Sequence[Thing], asked: str) -> UnknownIdError:
    """The error for an id that nothing of some kinds has, with those that may be meant or else those that there are."""
    from visitbrief.dossier.search import entries, search

    among = tuple(entries(dossier, kinds))
    for other in entries(dossier, SHOWN):
        if other.id == asked:
            what = f"'{asked}' is no {either(kinds)}: it is {a(other.kind)}"
            return UnknownIdError(what, hint=f"`visitbrief show {asked}` shows it")
    meant = [hit.entry.id for hit in search(among, asked)]
    hint = did_you_mean(*dict.fromkeys(meant[:MOST_MEANT])) or _listed([entry.id for entry in among], kinds)
    return UnknownIdError(f"no {either(kinds)} '{asked}' in this dossier", hint=hint)


def _listed(known: Sequence[str], kinds: Sequence[Thing]) -> str:
    listed = ", ".join(known[:MOST_LISTED])
    if len(known) <= MOST_LISTED:
        return f"known: {listed}" if known else ""
    only = f" --kind {kinds[0]}" if len(kinds) == 1 else ""
    return f"known: {listed} and {len(known) - MOST_LISTED} more: `visitbrief find{only} --all` lists them"
