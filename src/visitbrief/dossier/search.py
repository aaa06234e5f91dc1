"""Search over what a dossier holds: by words, whatever their case and accents, with a slip forgiven.

A text is found in what has more than half of its words. A word stands for itself, for words that begin with it, and for
itself without an ending ("drones", "drone"). Only one by which nothing is called or described is taken for a slip of
what it is spelled like; that a source prints it says nothing, for print may hold the same slip.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import islice
from typing import Final, NamedTuple
from unicodedata import normalize

from visitbrief.dossier.model import Dossier, Place
from visitbrief.dossier.things import SHOWN, Thing
from visitbrief.values.name.spelling import edit_distance, fold

MOST_WORDS: Final = 10
"""Words of a text that are looked for."""
LONGEST_WORD: Final = 40
"""Letters of a word that are looked at."""
ONE_SLIP: Final = 4
"""Letters from which on a word may hold a slip."""
TWO_SLIPS: Final = 8
"""Letters from which on it may hold two."""
SHORTEST_BEGINNING: Final = 3
"""Letters from which on a word stands for those that begin with it."""
LONGEST_ENDING: Final = 2
"""Letters that a word may have more than what it stands for: the end of a plural."""
MOST_COMPARED: Final = 10_000
"""Words of the dossier that a word is set against when slips are looked for; the shipped one has a quarter of that."""

_WORD: Final = re.compile(r"[^\W_]+(?:(?<=\d)[.,](?=\d)[^\W_]+)*")
"""Letters and digits; a mark between digits belongs to the figure."""


class Rank(StrEnum):
    """How much it says of a thing that a text of it holds a word, most first."""

    TITLE = "title"
    """It is called so."""
    ABOUT = "about"
    """It is described so."""
    PRINT = "print"
    """A source prints so."""


_KINDS: Final = tuple(Thing)
_RANKS: Final = tuple(Rank)


class Field(NamedTuple):
    """One text of a thing."""

    name: str
    text: str
    rank: Rank = Rank.TITLE


class Entry(NamedTuple):
    """A thing with its texts."""

    kind: Thing
    id: str
    """As commands take it; of a claim, `SOURCE#N`."""
    title: str
    """What it is called, or what there is of it."""
    fields: tuple[Field, ...]


class Hit(NamedTuple):
    """A thing that was found, and by what."""

    entry: Entry
    field: Field
    """The text that holds most of the words."""
    words: tuple[str, ...]
    """Those words of it, as they stand there."""


def entries(dossier: Dossier, kinds: Collection[Thing] = SHOWN) -> Iterator[Entry]:
    """What a dossier holds of some kinds, kind by kind and in the order of the loaded dossier: by id."""
    return (entry for kind in Thing if kind in kinds for entry in _ENTRIES[kind](dossier))


def outwards(places: Mapping[str, Place], id_: str | None) -> Iterator[Place]:
    """The place of an id and those that contain it, the smallest first; none for no id."""
    while id_ is not None:
        yield places[id_]
        id_ = places[id_].inside


def search(among: Iterable[Entry], text: str) -> list[Hit]:
    """Find a text, best hits first.

    What is called just so comes first, then what has most of the words, and has them in its titles rather than
    elsewhere, with fewer slips, and beside fewer other words. Equally good hits stand in the order of their kinds, and
    within a kind as they were given.
    """
    found = tuple(among)
    asked = tuple(dict.fromkeys(words(text)))[:MOST_WORDS]
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, entry in enumerate(found):
        for number, field in enumerate(entry.fields):
            for word in set(words(field.text)):
                holders[word].append((place, number))
    used = {
        word
        for word, places in holders.items()
        if any(found[place].fields[number].rank is not Rank.PRINT for place, number in places)
    }
    matches: dict[int, list[_Match]] = defaultdict(list)
    for word in asked:
        for alike, slips in _alike(word, holders, used).items():
            for place, number in holders[alike]:
                matches[place].append(_Match(word, alike, slips, number))
    ranked = [
        (_order(found[place], matched, asked), place)
        for place, matched in matches.items()
        if 2 * len({match.asked for match in matched}) > len(asked)
    ]
    return [_hit(found[place], matches[place]) for _, place in sorted(ranked)]


def words(text: str) -> list[str]:
    """The words of a text as they are compared: small Latin letters without accents."""
    if text.isascii():  # as most are: folded at one go
        return [word[:LONGEST_WORD] for word in _WORD.findall(fold(text))]
    return [_compared(word) for word in _printed_words(text)]


def _compared(word: str) -> str:
    return fold(word)[:LONGEST_WORD]


def _printed_words(text: str) -> list[str]:
    return _WORD.findall(normalize("NFC", text))


class _Match(NamedTuple):
    """A word that was asked for, found in a field."""

    asked: str
    word: str
    slips: int
    field: int


def _alike(asked: str, known: Iterable[str], used: Collection[str]) -> dict[str, int]:
    """The known words that a word stands for, with what must be forgiven: 0 for the word itself.

    Slips are looked for unless one of them is in use for more than print.
    """
    related = {word: int(word != asked) for word in known if _is_related(asked, word)}
    limit = (len(asked) >= ONE_SLIP) + (len(asked) >= TWO_SLIPS)
    if not limit or not asked.isalpha() or any(word in used for word in related):
        return related
    near = islice((word for word in known if word.isalpha() and abs(len(word) - len(asked)) <= limit), MOST_COMPARED)
    slips = {word: edit_distance(asked, word, limit) for word in near}
    return {word: 1 + needed for word, needed in slips.items() if needed <= limit} | related


def _is_related(asked: str, word: str) -> bool:
    """Whether two words are the same, the known one goes on after the other, or lacks but an ending of it."""
    if word.startswith(asked):
        return len(asked) >= SHORTEST_BEGINNING or word == asked
    return len(word) >= ONE_SLIP and asked.startswith(word) and len(asked) - len(word) <= LONGEST_ENDING


def _order(entry: Entry, matched: list[_Match], asked: tuple[str, ...]) -> tuple[bool, int, int, int, int, int]:
    """What of an entry is compared to rank it; less comes first."""
    best: dict[str, tuple[int, int]] = {}
    for match in matched:
        rank = _RANKS.index(entry.fields[match.field].rank), match.slips
        best[match.asked] = min(best.get(match.asked, rank), rank)
    texts = [(entry.fields[number], held) for number, held in _by_field(matched).items()]
    return (
        not any(field.rank is Rank.TITLE and tuple(dict.fromkeys(words(field.text))) == asked for field, _ in texts),
        len(asked) - len(best),
        max(rank for rank, _ in best.values()),
        sum(slips for _, slips in best.values()),
        min(len(words(field.text)) - len(held) for field, held in texts),
        _KINDS.index(entry.kind),
    )


def _by_field(matched: Iterable[_Match]) -> dict[int, set[str]]:
    """The words that were asked for, by the field that holds them."""
    held: dict[int, set[str]] = defaultdict(set)
    for match in matched:
        held[match.field].add(match.asked)
    return held


def _hit(entry: Entry, matched: list[_Match]) -> Hit:
    held = _by_field(matched)
    number = min(held, key=lambda number: (-len(held[number]), number))
    alike = {match.word for match in matched if match.field == number}
    field = entry.fields[number]
    printed = dict.fromkeys(word for word in _printed_words(field.text) if _compared(word) in alike)
    return Hit(entry, field, tuple(printed))


def _questions(dossier: Dossier) -> Iterator[Entry]:
    for each in dossier.questions:
        fields = Field("id", each.id), Field("title", each.title), Field("asks", each.asks, Rank.ABOUT)
        yield Entry(Thing.QUESTION, each.id, each.title, fields)


def _people(dossier: Dossier) -> Iterator[Entry]:
    for each in dossier.people:
        offices = (Field("office", office.title, Rank.ABOUT) for office in each.offices)
        yield Entry(Thing.PERSON, each.id, each.name, (*_named(each.id, each.name, each.aliases), *offices))


def _events(dossier: Dossier) -> Iterator[Entry]:
    for each in dossier.events:
        yield Entry(Thing.EVENT, each.id, each.title, (Field("id", each.id), Field("title", each.title)))


def _places(dossier: Dossier) -> Iterator[Entry]:
    for each in dossier.places:
        yield Entry(Thing.PLACE, each.id, each.name, _named(each.id, each.name, each.aliases))


def _sources(dossier: Dossier) -> Iterator[Entry]:
    for each in dossier.sources:
        fields = Field("id", each.id), Field("publisher", each.publisher), Field("title", each.title)
        yield Entry(Thing.SOURCE, each.id, each.title, fields)


def _claims(dossier: Dossier) -> Iterator[Entry]:
    titles = {question.id: question.title for question in dossier.questions}
    for source in dossier.sources:
        for number, claim in enumerate(source.claims, 1):
            if claim.as_printed is not None:
                fields = (Field("as_printed", claim.as_printed, Rank.PRINT),)
                yield Entry(Thing.CLAIM, f"{source.id}#{number}", titles[claim.question], fields)


def _topics(dossier: Dossier) -> Iterator[Entry]:
    questions: dict[str, list[Field]] = defaultdict(list)
    for each in dossier.questions:
        questions[each.topic].append(Field("question", each.title, Rank.ABOUT))
    for topic, fields in sorted(questions.items()):
        yield Entry(Thing.TOPIC, topic, _counted(len(fields)), (Field("id", topic), *fields))


def _countries(dossier: Dossier) -> Iterator[Entry]:
    """Countries by their codes, and by the names of the stops there and of what these lie in."""
    places = {place.id: place for place in dossier.places}
    names: dict[str, list[Field]] = defaultdict(list)
    for stop in dossier.visit.stops:
        names[stop.country] += (Field("place", each.name, Rank.ABOUT) for each in outwards(places, stop.place))
    asked = Counter(question.country for question in dossier.questions if question.country)
    for code in sorted({*names, *asked}):
        yield Entry(Thing.COUNTRY, code, _counted(asked[code]), (Field("id", code), *names[code]))


def _counted(questions: int) -> str:
    return f"{questions} question" + ("" if questions == 1 else "s")


def _named(id_: str, name: str, aliases: Iterable[str]) -> tuple[Field, ...]:
    return Field("id", id_), Field("name", name), *(Field("alias", alias) for alias in aliases)


_ENTRIES: Final = {
    Thing.QUESTION: _questions,
    Thing.PERSON: _people,
    Thing.EVENT: _events,
    Thing.PLACE: _places,
    Thing.SOURCE: _sources,
    Thing.CLAIM: _claims,
    Thing.TOPIC: _topics,
    Thing.COUNTRY: _countries,
}
