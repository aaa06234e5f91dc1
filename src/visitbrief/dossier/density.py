"""How much a dossier may hold for its size: a limit on work, so that nothing small takes long.

A claim takes a tenth of a millisecond to read, compare and tell, and can be written in forty bytes; curated ones take
three hundred. What costs something each is therefore counted, and a file may hold some of it for every so many bytes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.graph import ways
from visitbrief.dossier.model import Dossier, IfRaised, PolicyLine
from visitbrief.dossier.record import Path
from visitbrief.values.base import Kind

AT_LEAST: Final = 2_000
"""Of each sort, so many may stand in a dossier of any size, times its weight."""
BYTES_EACH: Final = 192
"""Bytes of the file that allow one more, times the weight of the sort."""
MOST_WAYS: Final = 10**9
"""Ways from one source that are counted: there may be as many as the powers of two."""
LETTERS_A_WORD: Final = 8
"""With the space after it."""


class Sort(NamedTuple):
    """Something that costs time each."""

    counts: Callable[[Dossier], Counter[Path]]
    """How much of it there is, by the object or list that holds it."""
    weight: int = 1
    """So many cost as much as one claim."""


def too_dense(dossier: Dossier, size: int) -> Flaw | None:
    """What there is too much of for a file of so many bytes, at the place that has most of it; None if there is not.

    Args:
        dossier: what the file holds, in the order of the file.
        size: of the file, in bytes.
    """
    for name, sort in SORTS.items():
        allowed = sort.weight * (AT_LEAST + size // BYTES_EACH)
        counts = sort.counts(dossier)
        total = sum(counts.values())
        if total > allowed:
            (place, most), *_ = counts.most_common(1)
            here = f", {most:,} of them here" if most < total else ""
            what = f"{total:,} {name}{here}, but a file of {size:,} bytes holds at most {allowed:,}"
            return Flaw(
                place, what, f"it may hold {in_words(name)}: split the dossier, or leave out what is not needed"
            )
    return None


def in_words(name: str) -> str:
    """How many of a sort a file may hold."""
    weight = SORTS[name].weight
    return f"{weight * AT_LEAST:,} and {weight} more for every {BYTES_EACH} bytes"


def _each(name: str, counts: Iterable[int]) -> Counter[Path]:
    """The counts of the objects of a list."""
    return Counter({(name, place): count for place, count in enumerate(counts)})


def _claims(dossier: Dossier) -> Counter[Path]:
    return _each("sources", (len(source.claims) for source in dossier.sources))


def _words(dossier: Dossier) -> Counter[Path]:
    """How many words of the usual length the prints have room for, by question, whatever stands between the words.

    Only different prints of a question count: each is read and compared with others, which costs as much as two words
    more. Those of options are looked up; words of names are also tried as they may be spelled, and count twice.
    """
    places = {question.id: place for place, question in enumerate(dossier.questions)}
    kinds = {question.id: question.kind for question in dossier.questions}
    different = {
        (claim.question, claim.as_printed or claim.value or "")
        for source in dossier.sources
        for claim in source.claims
        if kinds.get(claim.question) is not Kind.CHOICE
    }
    words: Counter[Path] = Counter()
    for question, printed in different:
        place: Path = ("questions", places[question]) if question in places else ("questions",)
        times = 2 if kinds.get(question) is Kind.NAME else 1
        words[place] += 2 + times * (1 + len(printed) // LETTERS_A_WORD)
    return words


def _names(dossier: Dossier) -> Counter[Path]:
    people = _each("people", (1 + len(person.aliases) for person in dossier.people))
    return people + _each("places", (1 + len(place.aliases) for place in dossier.places))


def _offices(dossier: Dossier) -> Counter[Path]:
    return _each("people", (len(person.offices) for person in dossier.people))


def _options(dossier: Dossier) -> Counter[Path]:
    return _each("questions", (sum(1 + len(one.words) for one in question.options) for question in dossier.questions))


def _lists(dossier: Dossier) -> Counter[Path]:
    lists = {"questions": dossier.questions, "sources": dossier.sources, "events": dossier.events}
    return Counter({(name,): len(items) for name, items in lists.items()})


def _people_at_events(dossier: Dossier) -> Counter[Path]:
    return _each("events", (len(event.people) for event in dossier.events))


def _parties(dossier: Dossier) -> Counter[Path]:
    return _each("parties", (1 + len(party.speakers) for party in dossier.parties))


def _ways_back(dossier: Dossier) -> Counter[Path]:
    """Of each source, the ways from all its claims back to whatever they derive from, directly or not."""
    edges = {source.id: source.derives_from for source in dossier.sources if source.derives_from}
    ways_of = ways(edges, most=MOST_WAYS)
    return _each(
        "sources",
        (
            len(source.claims) * ways_of.get(source.id, 0)
            + sum(1 + ways_of.get(id_, 0) for claim in source.claims for id_ in claim.derives_from or ())
            for source in dossier.sources
        ),
    )


def _speakers_offices(dossier: Dossier) -> Counter[Path]:
    """For each claim, the offices in which its speaker may have spoken."""
    offices = {person.id: len(person.offices) for person in dossier.people}
    counts = (sum(offices.get(claim.speaker or "", 0) for claim in source.claims) for source in dossier.sources)
    return _each("sources", counts)


def _told_again(dossier: Dossier) -> Counter[Path]:
    """For each event, and for each question or claim that a line cites, the claims on the question."""
    claims = Counter(claim.question for source in dossier.sources for claim in source.claims)
    asked = {}
    if dossier.briefing is not None:
        numbered = ((source.id, *each) for source in dossier.sources for each in enumerate(source.claims, 1))
        asked = {f"{source}#{number}": claim.question for source, number, claim in numbered}
    cited = sum(claims[asked.get(id_, id_)] for line in _lines(dossier) for id_ in line.cites)
    return Counter({("briefing",): cited}) + _each("events", (claims[event.when] for event in dossier.events))


def _briefing(dossier: Dossier) -> Counter[Path]:
    return Counter({("briefing",): sum(1 + len(line.cites) for line in _lines(dossier))})


def _lines(dossier: Dossier) -> Iterator[PolicyLine | IfRaised]:
    if dossier.briefing is not None:
        yield from (line for _, line in dossier.briefing.lines)


SORTS: Final[Mapping[str, Sort]] = {
    "claims": Sort(_claims),
    "words in different prints": Sort(_words),
    "names and aliases": Sort(_names),
    "offices": Sort(_offices),
    "options and words": Sort(_options),
    "questions, sources and events": Sort(_lists),
    "parties and speakers": Sort(_parties),
    "people at events": Sort(_people_at_events, 2),
    "lines of a briefing and what they cite": Sort(_briefing),
    "claims on what events and lines of a briefing name": Sort(_told_again, 4),
    "ways from claims back to sources": Sort(_ways_back, 8),
    "offices of those whose words claims pass on": Sort(_speakers_offices, 16),
}
"""What is counted, each by itself."""
