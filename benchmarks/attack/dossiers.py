"""Good dossiers to start from: one that gives every member of the schema, and pieces of those that exist."""

import json
from collections.abc import Collection, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path as File
from random import Random
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias, get_args, get_origin

from benchmarks.generate import generate
from benchmarks.processes import shipped
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.record import Path, Record, json_key, without_none
from visitbrief.errors import DossierError

Json: TypeAlias = dict[str, Any]

EXAMPLE: Final = File(__file__).parents[2] / "docs" / "example.json"


class Member(NamedTuple):
    """A member of the schema, and one place where `complete` gives it."""

    record: str
    key: str
    path: Path
    is_text: bool

    def __str__(self) -> str:
        return f"{self.record}.{self.key}"


def complete() -> Json:
    """A good dossier that gives every member of the schema somewhere; a fresh object each time."""
    return deepcopy(_COMPLETE)


@cache
def members() -> tuple[Member, ...]:
    """Every member of the schema, in its order, taken from the model.

    Raises:
        LookupError: `complete` does not give one.
    """
    given: dict[tuple[str, str], Member] = {}
    for record, key, path, hint in _given(Dossier, _COMPLETE, ()):
        given.setdefault((record, key), Member(record, key, path, _is_text(hint)))
    wanted = [(record.__name__, json_key(name, hint)) for record in _records(Dossier) for name, hint in _fields(record)]
    if missing := [name for name in wanted if name not in given]:
        raise LookupError(f"the complete dossier gives no {missing}")
    return tuple(given[name] for name in wanted)


def _fields(record: type[Record]) -> list[tuple[str, Any]]:
    return list(record.model_fields.items())


def _plain(hint: Any) -> Any:
    """An annotation without its `| None` and its limits."""
    while True:
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        elif (arm := without_none(hint)) is not None:
            hint = arm
        else:
            return hint


def _is_text(hint: Any) -> bool:
    hint = _plain(hint)
    if get_origin(hint) is Literal:
        return isinstance(get_args(hint)[0], str)
    return isinstance(hint, type) and issubclass(hint, str)


def _record_of(hint: Any) -> tuple[type[Record] | None, bool]:
    """The record that a member holds, if it holds one, and whether it holds a list."""
    hint = _plain(hint)
    is_list = get_origin(hint) is tuple
    hint = _plain(get_args(hint)[0]) if is_list else hint
    return (hint if isinstance(hint, type) and issubclass(hint, Record) else None), is_list


def _records(record: type[Record]) -> Iterator[type[Record]]:
    found: dict[type[Record], None] = {record: None}
    todo = [record]
    for here in todo:  # grows as it goes
        held = [_record_of(hint)[0] for _, hint in _fields(here)]
        todo += [each for each in held if each and each not in found]
        found |= dict.fromkeys(each for each in held if each)
    yield from found


def _given(record: type[Record], value: Json, path: Path) -> Iterator[tuple[str, str, Path, Any]]:
    """The members that an object gives, and those of the objects in it; for a list of texts, its first text."""
    for name, hint in _fields(record):
        key = json_key(name, hint)
        if key not in value:
            continue
        held, is_list = _record_of(hint)
        here = (*path, key)
        if held is None:
            has_items = is_list and value[key]
            yield (
                record.__name__,
                key,
                (*here, 0) if has_items else here,
                get_args(_plain(hint))[0] if is_list else hint,
            )
            continue
        yield record.__name__, key, here, hint
        for place, item in enumerate(value[key] if is_list else [value[key]]):
            yield from _given(held, item, (*here, place) if is_list else here)


def planted(dossier: Json, path: Path, value: Any) -> Json:
    """The dossier itself, changed to hold a value at a path."""
    here: Any = dossier
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    return dossier


def as_bytes(dossier: Json) -> bytes:
    """A dossier as a file; half of a surrogate pair stays an escape."""
    text = json.dumps(dossier, ensure_ascii=False)
    return text.encode(errors="backslashreplace")


@cache
def bases() -> tuple[Json, ...]:
    """Good dossiers of a few kilobytes, of every shape that a good one has."""
    whole = json.loads(shipped().read_bytes())
    rng = Random("pieces")
    pieces = (piece(whole, rng) for _ in range(60))
    made = (json.loads(generate(3, seed)[0]) for seed in range(6))
    drawn = (complete(), json.loads(EXAMPLE.read_bytes()), *pieces, *made)
    return tuple(dossier for dossier in drawn if is_good(dossier))


def is_good(dossier: Json) -> bool:
    """Whether a dossier keeps every rule; a piece may lack a place without which a name is read otherwise."""
    try:
        parse_dossier(as_bytes(dossier), "dossier.json")
    except DossierError:
        return False
    return True


def piece(whole: Json, rng: Random, questions: int = 1, claims: int = 3) -> Json:
    """A good dossier cut from a larger one: a few questions, a few claims on each, and all that they refer to."""
    by_id = {question["id"]: question for question in whole["questions"]}
    wanted: dict[str, Json] = {}
    todo = rng.sample(sorted(by_id), min(questions, len(by_id)))
    for id_ in todo:  # grows as it goes
        wanted[id_] = by_id[id_]
        todo += [by_id[id_][key] for key in ("part_of", "about", "on") if by_id[id_].get(key, id_) not in wanted]
    events = [event for event in whole["events"] if event["when"] in wanted]
    left = dict.fromkeys(wanted, claims)
    kept: dict[str, Json] = {}
    for source in rng.sample(whole["sources"], len(whole["sources"])):
        own = []
        for claim in source.get("claims", ()):
            if left.get(claim["question"], 0) and not claim.get("derives_from"):
                left[claim["question"]] -= 1
                own.append(claim)
        if own:
            kept[source["id"]] = {**source, "claims": own}
    sources = {source["id"]: source for source in whole["sources"]}
    for id_ in _closure(sources, kept, "derives_from"):
        kept.setdefault(id_, {**sources[id_], "claims": []})
    people = {whole["visit"]["principal"], *(person for event in events for person in event.get("people", ()))}
    places = {place["id"]: place for place in whole["places"]}
    stops = {stop["place"] for stop in whole["visit"]["stops"]}
    lying = _closure(places, stops | {event["place"] for event in events if event.get("place")}, "inside")
    return whole | {
        "people": [person for person in whole["people"] if person["id"] in people],
        "places": [place for id_, place in places.items() if id_ in lying],
        "questions": list(wanted.values()),
        "events": events,
        "sources": list(kept.values()),
        "briefing": None,
    }


def _closure(items: dict[str, Json], ids: Collection[str], key: str) -> set[str]:
    """Ids, and all that they lead to."""
    found = set(ids)
    todo = list(ids)
    for id_ in todo:  # grows as it goes
        following = items[id_].get(key) or []
        new = {following} - found if isinstance(following, str) else set(following) - found
        found |= new
        todo += new
    return found


def claim(question: str, as_printed: str, **members: Any) -> Json:
    """A claim."""
    return {"question": question, "as_printed": as_printed, **members}


def source(id_: str, claims: list[Json], **members: Any) -> Json:
    """A source with some claims."""
    about = {"publisher": f"The {id_}", "title": f"Report of {id_}", "published": "2025-09-04", "language": "en"}
    return {"id": id_, **about, "kind": "newspaper", "claims": claims, **members}


def question(id_: str, kind: str, **members: Any) -> Json:
    """A question."""
    about = {"title": f"Title of {id_}", "asks": f"What of {id_}?", "topic": "talks", "weight": "high"}
    return {"id": id_, "kind": kind, **about, **members}


def dossier(questions: list[Json], sources: list[Json], **members: Any) -> Json:
    """A dossier about a visit of one stop."""
    dates = "2025-09-02/2025-09-04"
    return {
        "format": 1,
        "visit": {
            "id": "trip",
            "title": "A trip",
            "principal": "ada",
            "dates": dates,
            "as_of": "2025-09-30",
            "stops": [{"place": "quito", "country": "EC", "dates": dates}],
        },
        "people": [{"id": "ada", "name": "Ada Envoy"}],
        "places": [{"id": "quito", "name": "Quito"}],
        "questions": questions,
        "events": [],
        "sources": sources,
        **members,
    }


_SCOPE: Final = {"period": "2025", "region": "Latin America", "instrument": "the grant", "speaker": "the ministry"}
_AID: Final = {"donor": "United States", "recipient": "Ecuador", "instrument": "security aid"}
_COMPLETE: Final = {
    "$schema": "schema/dossier.json",
    **dossier(
        [
            question("sum", "quantity", unit="USD", country="EC", aid=_AID, scope=_SCOPE),
            question("part", "quantity", unit="USD", part_of="sum", aid=_AID | {"instrument": "drones"}),
            question("day", "moment"),
            question("who", "name", office="President of Ecuador", on="day"),
            question(
                "status",
                "choice",
                about="sum",
                ordered=True,
                moves="forward",
                options=[
                    {"id": "agreed", "label": "Agreed", "words": ["agreed", "a deal"]},
                    {"id": "signed", "label": "Signed", "words": ["signed", "inked"], "end": True},
                ],
            ),
            question("words", "quote", weight="low"),
            question("silence", "quantity", unit="person", limits="sum"),
        ],
        [
            source(
                "ministry",
                [
                    claim(
                        "sum",
                        "as was said before",
                        value="20000000 USD",
                        modality="said",
                        stage="announced",
                        speaker="the minister",
                        part="headline",
                        paragraph=1,
                        scope=_SCOPE,
                        language="en",
                        derives_from=["wire"],
                        note="a note",
                    ),
                    claim("part", "$6 million", stage="announced", note="another note"),
                    claim("who", "President Nora Old", value="Nora Old"),
                    claim("status", "it is done", value="signed", speaker="ada", as_of="2025-09-04"),
                    claim("day", "4 July 2025", value="2025-09-04", reading="curator"),
                    claim("words", "If they invite us to return, we will consider it"),
                ],
                seen="whole",
                url="https://news.example/ministry",
                country="EC",
                kind="official-statement",
                reliability="A",
                note="a note on the source",
            ),
            source(
                "herald",
                [
                    claim("sum", "$35 million", scope=_SCOPE, speaker="the opposition"),
                    claim("part", "$6 billion"),
                    claim("who", "President Otto Elder"),
                    claim("status", "agreed"),
                    claim("day", "4 August 2025"),
                    claim("words", "We will never consider it at all"),
                ],
                derives_from=["wire"],
                reliability="C",
            ),
            source("wire", [claim("sum", "nearly $20 million"), claim("day", "Tuesday")], kind="wire"),
        ],
        parties=[{"id": "ecuador", "name": "Ecuador", "country": "EC", "speakers": ["the minister"]}],
        people=[
            {
                "id": "ada",
                "name": "Ada Envoy",
                "said_as": "AY-duh EN-voy",
                "aliases": ["A. Envoy"],
                "country": "US",
                "offices": [{"title": "Secretary of State", "country": "US", "from": "2021-01-21", "to": "2025-12-31"}],
            },
            {"id": "nora", "name": "Nora Old", "offices": [{"title": "President of Ecuador", "from": "2020-01-01"}]},
            {"id": "otto", "name": "Otto Elder"},
        ],
        places=[
            {"id": "palace", "name": "Carondelet", "aliases": ["Palacio de Carondelet"], "inside": "quito"},
            {"id": "quito", "name": "Quito"},
        ],
        events=[
            {
                "id": "met",
                "title": "They meet",
                "when": "day",
                "country": "EC",
                "place": "palace",
                "people": ["ada", "nora"],
                "meeting": True,
            },
            {"id": "told", "title": "They tell the press", "when": "day", "people": ["ada"], "press": True},
        ],
        briefing={
            "meetings": [{"text": "The next meeting", "country": "EC"}],
            "written": "2025-09-30",
            "example": True,
            "objectives": [{"text": "Agree on the grant", "country": "EC", "cites": ["sum"]}],
            "their_objectives": [{"text": "More of it", "cites": ["ministry#1"]}],
            "points": [{"text": "We stand by the grant", "to": "President Old", "cites": ["sum", "part"]}],
            "if_raised": [
                {
                    "issue": "How much is it?",
                    "likelihood": "certain",
                    "text": "What was announced",
                    "country": "EC",
                    "cites": ["sum"],
                }
            ],
        },
    ),
}
