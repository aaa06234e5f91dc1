"""Rules of ids: each names one thing, what it names is there, and no chain of them runs in a circle or on and on."""

from collections import ChainMap
from collections.abc import Iterator, Sequence
from typing import Any, Final

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.graph import depths, loops
from visitbrief.dossier.record import Path, Record
from visitbrief.dossier.rules.indexed import Indexed
from visitbrief.errors import did_you_mean, shortened

LONGEST_CHAIN: Final = 100
"""Steps from an object to the end of what it derives from, is part of or lies in: far more than any real one."""
LONGEST_LIST: Final = 12
"""Ids that a message names one by one."""


def duplicate_id(dossier: Indexed) -> Iterator[Flaw]:
    """No two questions, sources, events, people or places, and no two options of a question, have the same id."""
    yield from _repeats("parties", dossier.parties)
    yield from _repeats("people", dossier.people)
    yield from _repeats("places", dossier.places)
    yield from _repeats("questions", dossier.questions)
    yield from _repeats("events", dossier.events)
    yield from _repeats("sources", dossier.sources)
    for i, question in enumerate(dossier.questions):
        yield from _repeats("options", question.options, ("questions", i))


def _repeats(name: str, items: Sequence[Any], above: Path = ()) -> Iterator[Flaw]:
    first: dict[str, int] = {}
    for place, item in enumerate(items):
        if first.setdefault(item.id, place) != place:
            there = "/".join(map(str, ("", *above, name, first[item.id])))
            yield Flaw((*above, name, place, "id"), f"the id '{item.id}' is taken", f"it is that of {there}")


def dangling_id(dossier: Indexed) -> Iterator[Flaw]:
    """Whatever is referred to by id is in the dossier."""
    for path, id_, kind in _references(dossier):
        if id_ not in dossier.known[kind]:
            yield Flaw(path, f"unknown {kind} '{shortened(id_)}'", did_you_mean(dossier.near(id_, dossier.known[kind])))


def _references(dossier: Indexed) -> Iterator[tuple[Path, str, str]]:
    """What refers to what: the path, the id and the kind of thing it names."""
    for path, record in _referring(dossier):
        for name, kind in REFERENCES:
            given = getattr(record, name, None)
            if isinstance(given, tuple):
                for place, id_ in enumerate(given):
                    yield (*path, name, place), id_, kind
            elif given is not None:
                yield (*path, name), given, kind


REFERENCES: Final = (
    ("principal", "person"),
    ("people", "person"),
    ("place", "place"),
    ("inside", "place"),
    ("part_of", "question"),
    ("about", "question"),
    ("limits", "question"),
    ("on", "question"),
    ("question", "question"),
    ("when", "question"),
    ("derives_from", "source"),
)
"""Members that hold ids, and of what."""


def _referring(dossier: Indexed) -> Iterator[tuple[Path, Record]]:
    yield ("visit",), dossier.visit
    for i, stop in enumerate(dossier.visit.stops):
        yield ("visit", "stops", i), stop
    for i, place in enumerate(dossier.places):
        yield ("places", i), place
    for i, question in enumerate(dossier.questions):
        yield ("questions", i), question
    for i, event in enumerate(dossier.events):
        yield ("events", i), event
    for i, source in enumerate(dossier.sources):
        yield ("sources", i), source
    yield from dossier.unusual


def misspelt_speaker(dossier: Indexed) -> Iterator[Flaw]:
    """A speaker written like a person's id, and very like one, is that id. Other words are taken as they are."""
    for path, claim in dossier.unusual:
        speaker = claim.speaker
        if speaker and "-" in speaker and speaker not in dossier.known["person"] and speaker.replace("-", "").isalnum():
            meant = dossier.near(speaker, dossier.known["person"])
            if meant and not meant.startswith(f"{speaker}-"):  # which is somebody else's
                yield Flaw((*path, "speaker"), f"no person has the id '{speaker}'", did_you_mean(meant))


def cycle(dossier: Indexed) -> Iterator[Flaw]:
    """Nothing derives from itself, is a part or detail of itself, or lies inside itself, however indirectly."""
    for name, (where, verb) in RELATIONS.items():
        places = {item.id: place for place, item in reversed(list(enumerate(getattr(dossier, where))))}
        for loop in loops(dossier.edges[name]):
            yield Flaw((where, places[loop[-1]], name), f"'{loop[0]}' {verb} itself: {_in_a_circle(loop)}")
    for path, claim in dossier.unusual:
        own = dossier.sources[int(path[1])].id
        if own in (claim.derives_from or ()):
            yield Flaw(
                (*path, "derives_from"),
                f"a claim of '{own}' cannot derive from '{own}'",
                "[] says it is the source's own",
            )
    yield from _circular_claims(dossier)


def _in_a_circle(loop: Sequence[str]) -> str:
    named = loop if len(loop) <= LONGEST_LIST else [*loop[:6], "…", loop[-1]]
    return " → ".join((*named, loop[0]))


def _circular_claims(dossier: Indexed) -> Iterator[Flaw]:
    """Circles that only claims close which derive from elsewhere than the rest of their source."""
    derived: dict[str, dict[str, Path]] = {}
    edges: dict[str, dict[str, Sequence[str]]] = {}
    for path, claim in dossier.unusual:
        if claim.derives_from:
            source = dossier.sources[int(path[1])]
            derived.setdefault(claim.question, {}).setdefault(source.id, (*path, "derives_from"))
            others = [id_ for id_ in claim.derives_from if id_ != source.id]
            of_question = edges.setdefault(claim.question, {})
            of_question[source.id] = [*of_question.get(source.id, ()), *others]
    for question, own in derived.items():
        for loop in loops(ChainMap(edges[question], dossier.edges["derives_from"]), starts=own):
            if closing := [id_ for id_ in loop if id_ in own]:
                what = f"what '{closing[0]}' says of '{question}' derives from itself: {_in_a_circle(loop)}"
                yield Flaw(own[closing[0]], what, "which of them had it first?")


RELATIONS: Final = {
    "derives_from": ("sources", "derives from"),
    "part_of": ("questions", "is a part of"),
    "about": ("questions", "is a detail of"),
    "inside": ("places", "lies inside"),
}
"""Relations that must have an end: where they stand, and how they are said."""


def long_chain(dossier: Indexed) -> Iterator[Flaw]:
    """A chain of derivations, parts, details or places has at most 100 steps."""
    for name, (where, _) in RELATIONS.items():
        depth = depths(dossier.edges[name])
        for place, item in enumerate(getattr(dossier, where)):
            if depth.get(item.id) == LONGEST_CHAIN + 1:
                yield Flaw((where, place, name), f"the chain that begins here has more than {LONGEST_CHAIN} steps")
