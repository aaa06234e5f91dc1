"""Dossiers that somebody else may have written: a valid one with a few members changed, often still valid.

What a member may hold is read off the dossier's own classes, so that no member is forgotten. What is put there comes
from pools of texts that are each odd in one way: at a limit, in another script, of a form that few sources use.
"""

import copy
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from random import Random
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias, get_args, get_origin

from pydantic_core import ValidationError

from visitbrief.dossier.history import is_later
from visitbrief.dossier.model import CountryCode, Dossier, Id, LanguageTag, Ref
from visitbrief.dossier.record import Record, json_key, without_none
from visitbrief.dossier.rules import check
from visitbrief.dossier.rules.dates import DATES as DATED
from visitbrief.dossier.rules.references import REFERENCES

Json: TypeAlias = dict[str, Any]

CHANGES: Final = 20
"""Changes that are tried on a dossier."""
RECKLESS: Final = 0.02
"""Share of the changes that are the last, whether they break a rule or not."""
READ_LATER: Final = frozenset(
    {"name", "aliases", "offices", "from", "to", "dates", "as_of", "published", "period", "unit", "as_printed", "value"}
)
"""Keys of what a command reads after the dossier was loaded."""
READ: Final = 0.7
"""Share of changes to those."""
ECHOED: Final = 0.3
"""Share of free texts that repeat what a source prints."""

NAMES: Final = (
    "1", "007", ".", ",", ", ,", "-", "'", "’", "½", "²", "٣", "ª", "º", "Ⅷ", "🙂", "\u200b", "\u202eeman", "\u0301",
    "\x00", "\x1b[31m", "\n", "\t", " ", "  Ada  ", "A", "a.", "A. B.", "Jr.", "Ada, Jr.", "Jr., Ada", ", Ada", "Ada,",
    "Ada, B, C", "Ada, B, C, D", "President", "the President", "former President", "Mr.", "de la", "al-", "de", "X de",
    "Ada Envoy", "Envoy", "ENVOY, ADA", "O'Neil", "Жуков", "張偉", "محمد", "ß", "ẞ", "İ", "ŉ", "ǰ", "ﬁ", "\ufeffAda",
    "Juan Ramón de la Fuente Ramírez", "Noboa " * 15, "word " * 400, "x" * 200, "x" * 2_000, "日" * 2_000,
    "Ada 1", "President 1", "President Ada", "Prime Minister 🙂", "the Biden administration", "[bold]Ada[/bold]",
    "=cmd|'/c calc'!A1", "\\$(id)", "`id`", "%s", "{}",
)  # fmt: skip
"""Names, aliases, titles of offices, and whatever else is free text."""

DATES: Final = (
    "2025", "2025-09", "2025-09-04", "2025-09-04T10:30", "2025-09-04T23:59:59Z", "2025-09-04T10:30-05:00",
    "2025-09-02/2025-09-04", "2025-09-04/2025-09-02", "../2025-09-04", "2025-09-04/..", "2025-09-04/", "/2025-09-04",
    "../..", "/", "//", "..", "-0001", "-0001-01-01", "0000", "0001", "0001-01-01", "0001-01-01~", "0001~", "9999",
    "9999-12-31", "9999-12-31~", "9999~", "9999-24", "9999-12-31T23:59", "9999-12-31T23:59~", "0001-01-01T00:00~",
    "10000", "Y17E7", "Y20250", "2025-21", "2025-24", "2025-25", "2025-13", "2025-00", "2025-09-00", "2025-02-29",
    "2024-02-29", "202X", "20XX", "XXXX", "00XX", "000X", "99XX", "2025-XX", "2025-XX-XX", "2025-09-XX", "2025-XX-04",
    "2025?", "2025-09~", "2025-09-04%", "~2025", "2025-?09", "2025~/2026?", "[2025-09-02,2025-09-04]",
    "[2025-09-02..2025-09-04]", "[..2025-09-04]", "[2025-09-04..]", "[..]", "[]", "[,]", "{2025,2026}", "[2025",
    "0001-01-01/9999-12-31", "../9999-12-31", "0001-01-01/..", "../0001-01-01", "9999-12-31/..", "20250904",
    "2025-9-4", "4.9.2025", "٢٠٢٥", "２０２５", " 2025", "2025 ", "2025\n", "September", "2025-09-04/2025-09-04",
)  # fmt: skip
"""Texts where an EDTF date is expected."""

UNITS: Final = (
    "USD", "EUR", "percent", "rank", "s", "person", "people", "flight", "1", "%", "$", "XXX", "no", "½", "x" * 40,
)  # fmt: skip
"""Units of a question."""

WORDS: Final[Mapping[str, Sequence[str]]] = {
    "quantity": (
        "$20 million", "nearly $20 million", "$13.5 million", "20", "0", "-5", "−5", "$0", "0%", "100%", "fourth",
        "a dozen", "several", "no", "none", "half", "½", "1/3", "two-thirds", "$1e400", "1" * 300, "9" * 60, "$" * 9,
        "0." + "0" * 200 + "1", "999,999,999,999,999,999 billion dollars", "more than 5", "at least $5", "up to 20",
        "between $5 and $10 million", "from 10 to 5", "$5-10 million", "5 ± 1", "~5", "about 5", "19,5 millones",
        "19.5 millones de dólares", "€5", "5 €", "£5", "¥5", "5 people", "5 days", "two weeks", "an hour", "0 days",
        "tens of thousands", "a few hundred", "double", "1st", "0th", "millionth", "٥", "５", "V", "3.000", "1,00,000",
        "NaN", "inf", "1_000", "0x10", "+5", "5.", ".5", "5,", "$20m", "$20k", "20bn", "1 trillion trillion dollars",
    ),
    "moment": (
        "September 4, 2025", "4 September", "January 1", "February 5", "31 December", "Tuesday",
        "last Tuesday", "yesterday", "tomorrow", "next year", "2025",
        "Sept. 2 to 4", "the 1990s", "the 20th century", "early 2025", "mid-September", "spring", "summer 2025", "Q3",
        "10:00", "10 a.m. Thursday", "midnight", "25:00", "noon on September 4", "0 days ago", "9999 years ago",
        "999999999 days ago", "in 9999 years", "in 8000 years", "two thousand years ago", "February 29", "29 February",
        "29 de febrero", "February 30", "31 April", "12/31/9999", "1/1/1", "01/02/2025", "4.9.2025", "year 0",
        "before 0001-01-01", "after December 31, 9999", "since 9999", "until 1", "year 9999", "December 9999", "0001",
        "el pasado martes", "anoche", "la madrugada del jueves", "hace un siglo", "dentro de mil años", "a century ago",
        "the next 9000 years", "last week of 9999", "9999-12-31", "0001-01-01", "the weekend", "a fortnight ago",
    ),
    "name": NAMES,
    "quote": (
        "we will consider it", "we will not consider it", "“we will”", "…", "we … will", "[we] will", "[…]", "not",
        "word " * 25, "word " * 26, "a" * 300, "[x] " * 30, "… " * 30 + "x", "no no no no", "5", "5 6 7", "’tis", "n't",
        "U.S.", "日本", "\u202ewe will", "\x1b[31mwe", "we\nwill", "¡vamos!", "ʼ", "a-b—c", "(we) {will}", "[", "]",
        "[[we]]",
    ),
    "choice": ("navy", "Navy", "NAVY!", "signed", "Signed", "agreed", "planned", "in-force", "air-force", "none", "|"),
}  # fmt: skip
"""What a source may print, by the kind of question that it answers."""

CANONICAL: Final[Mapping[str, Sequence[str]]] = {
    "quantity": (
        "20000000 USD", "20 USD", "[19000000,20000000) USD", "(1,2] EUR", "[1,1] USD", "[2,1] USD", "(1,1) USD",
        "0 USD", "[inf,inf] USD", "(-inf,-inf] USD", "(-inf,inf) USD", "[-inf,5) USD", "(7,inf) USD", "inf USD",
        "[0,) USD", "(,5] USD", "5", "5 person", "50 percent", "4 rank", "-5 USD", "1e9 USD", "1E+400 USD", "NaN USD",
        "Infinity USD", "~5 USD", "9" * 60 + " USD", "9" * 190 + " USD", "0." + "0" * 150 + "1 USD", "1e-400 USD",
        "5 usd", "[1e400,1e500] USD", "20000000", "20,000,000 USD", "5 ", " 5", "[5] USD", "[,] USD", "(,) USD", "5 s",
        "60 s",
    ),
    "moment": DATES,
    "name": NAMES,
    "quote": WORDS["quote"],
    "choice": ("navy", "navy|air-force", "air-force|navy", "navy|navy", "signed", "agreed|signed", "", "|", "navy|"),
}  # fmt: skip
"""What a curator may write as `value`, by the kind of question."""

POOLS: Final[Mapping[Any, Sequence[Any]]] = {
    Id: ("a", "0", "x" * 80, "x" * 81, "con", "a.b-c_d", "aid.total", "A", "-", "summary", "none"),
    CountryCode: ("EC", "MX", "US", "XX", "ec"),
    LanguageTag: ("en", "es", "ru", "de", "zh", "xx", "eng", "en-US"),
    bool: (True, False),
    int: (1, 2, 0, 10**6, 2**31, 2**63, 10**30),
    str: NAMES,
}
"""What a member may hold, by its annotation."""

WRONG: Final[Sequence[Any]] = (None, True, 0, -1, 2**70, 1.5, "", "x", [], {}, [[]], [None])
"""Values that are seldom of the right type."""


class Slot(NamedTuple):
    """A member that a dossier has or may have."""

    record: type[Record]
    owner: Json
    key: str
    hint: Any
    """Its annotation."""


def mutated(dossier: Json, random: Random) -> Json:
    """A copy of a dossier with members changed, added and removed, one after another.

    A change after which a rule is broken is mostly taken back, so that most dossiers are valid and none of them usual.

    Args:
        dossier: a valid one, as decoded JSON; it stays as it is.
        random: what is drawn is drawn from it alone, so that equal states give equal dossiers.
    """
    kept = dossier
    for _ in range(CHANGES):
        changed = copy.deepcopy(kept)
        alike: dict[tuple[type[Record], str], list[Slot]] = defaultdict(list)
        for slot in _slots(Dossier, changed):
            alike[slot.record, slot.key].append(slot)
        later = random.random() < READ
        shapes = [slots for (_, key), slots in alike.items() if not later or key in READ_LATER]
        _change(random.choice(random.choice(shapes)), changed, random)  # a member that is rare is as likely
        if random.random() < RECKLESS:
            return changed
        if _is_valid(changed):
            kept = changed
    return kept


def calls(dossier: Json, random: Random) -> Iterator[tuple[str, ...]]:
    """Every command that answers from a dossier, with its arguments but for the file; a page, or JSON.

    Args:
        dossier: the one to ask about: `show` is asked for things that are in it.
        random: draws what to show, the day of `--as-of`, and between pages and JSON.
    """
    commands: list[tuple[str, ...]] = [("summary",), ("aid",), ("timeline",), ("discrepancies",), ("sources",)]
    commands += [(*random.choice(commands), "--as-of", random.choice(_days_reached(dossier)))]
    commands += [("timeline", "--from", random.choice(DAYS)), ("timeline", "--to", random.choice(DAYS))]
    for held in ("people", "questions", "sources"):
        ids = [str(item.get("id")) for item in _members(dossier, held)]
        commands += [("show", random.choice(ids))] if ids else []
    sources = _members(dossier, "sources")
    claims = [f"{source.get('id')}#{n + 1}" for source in sources for n in range(len(_members(source, "claims")))]
    commands += [("show", random.choice(claims))] if claims else []
    for command in commands:
        yield (*command, "--json") if random.random() < 0.5 else command


DAYS: Final = ("0001-01-01", "2025-09-04", "9999-12-31")


def _days_reached(dossier: Json) -> list[str]:
    """The days up to which a dossier was kept; any, of one that keeps not every rule."""
    if not _is_valid(dossier):
        return [*DAYS]
    kept = Dossier.model_validate_json(json.dumps(dossier))
    return [day for day in DAYS if not is_later(day, kept)]


def _is_valid(dossier: Json) -> bool:
    """Whether a dossier keeps every rule."""
    try:
        return not any(check(Dossier.model_validate_json(json.dumps(dossier))))
    except ValidationError:
        return False


def _slots(record: type[Record], owner: Json) -> Iterator[Slot]:
    """Every member that an object has or may have, and those of the objects in it."""
    for name, hint in record.model_fields.items():
        slot = Slot(record, owner, json_key(name, hint), hint)
        yield slot
        inner, held = _without_notes(hint), owner.get(slot.key)
        if get_origin(inner) is tuple:
            (inner, _), items = get_args(inner), held if isinstance(held, list) else []
        else:
            items = [held]
        if isinstance(inner, type) and issubclass(inner, Record):
            for item in items:
                if isinstance(item, dict):
                    yield from _slots(inner, item)


def _without_notes(hint: Any) -> Any:
    """The bare type of an annotation."""
    hint = without_none(hint) or hint
    return get_args(hint)[0] if get_origin(hint) is Annotated and hint not in POOLS and hint != Ref else hint


def _change(slot: Slot, dossier: Json, random: Random) -> None:
    draw = random.random()
    if draw < 0.03:
        slot.owner[slot.key] = random.choice(WRONG)
    elif draw < 0.15:
        slot.owner.pop(slot.key, None)
    else:
        slot.owner[slot.key] = _drawn(slot, slot.hint, dossier, random)


def _drawn(slot: Slot, hint: Any, dossier: Json, random: Random) -> Any:
    """What a member of that annotation may hold."""
    hint = without_none(hint) or hint
    inner = _without_notes(hint)
    if get_origin(inner) is tuple:
        return _list(slot, get_args(inner)[0], dossier, random)
    if isinstance(inner, type) and issubclass(inner, Record):
        return _object(inner, dossier, random)
    if get_origin(inner) is Literal:
        return random.choice(get_args(inner))
    if isinstance(inner, type) and issubclass(inner, Enum):
        return random.choice(list(inner)).value
    if hint == Ref:
        return random.choice(_ids(dossier, REFERRED[slot.key]))
    return random.choice(_pool(slot, inner, dossier, random))


def _list(slot: Slot, hint: Any, dossier: Json, random: Random) -> list[Any]:
    """A list as it was, but for one item that is left out, repeated or added."""
    held = slot.owner.get(slot.key)
    items = list(held) if isinstance(held, list) else []
    draw = random.random()
    if items and draw < 0.2:
        items.pop(random.randrange(len(items)))
    elif items and draw < 0.4:
        items.append(copy.deepcopy(random.choice(items)))
    else:
        items.insert(random.randint(0, len(items)), _drawn(slot, hint, dossier, random))
    return items


def _object(record: type[Record], dossier: Json, random: Random) -> Json:
    """A new object, with all that it must have and a quarter of what it may have."""
    made: Json = {}
    for name, hint in record.model_fields.items():
        if name in record.required or random.random() < 0.25:
            slot = Slot(record, made, json_key(name, hint), hint)
            made[slot.key] = _drawn(slot, hint, dossier, random)
    return made


def _pool(slot: Slot, inner: Any, dossier: Json, random: Random) -> Sequence[Any]:
    """What to draw the value of a scalar member from."""
    if slot.key in DATED_KEYS:
        return DATES
    if slot.key == "unit":
        return UNITS
    if slot.key == "speaker":
        return (*NAMES, *_ids(dossier, "person") * 10)
    if slot.key == "words":
        return WORDS["choice"]
    if slot.key in ("as_printed", "value"):
        kinds = {question.get("id"): question.get("kind") for question in _members(dossier, "questions")}
        kind = kinds.get(str(slot.owner.get("question"))) or random.choice(list(WORDS))
        return (WORDS if slot.key == "as_printed" else CANONICAL).get(str(kind), NAMES)
    if inner is str and random.random() < ECHOED:
        return _printed(dossier)
    return POOLS.get(inner, NAMES)


DATED_KEYS: Final = frozenset(key for _, key in DATED)
"""Keys under which dates stand."""


def _printed(dossier: Json) -> list[str]:
    """What sources print: a name that they print is more likely to be somebody's."""
    claims = [claim for source in _members(dossier, "sources") for claim in _members(source, "claims")]
    return [str(claim.get("as_printed")) for claim in claims] or ["none"]


REFERRED: Final = {**dict(REFERENCES), "cites": "question"}
"""What the ids under a key are of."""


def _ids(dossier: Json, kind: str) -> list[str]:
    """The ids of all things of a kind, "person" or the like; of none if there are none."""
    where = {"person": "people", "place": "places", "question": "questions", "source": "sources"}[kind]
    return [str(item.get("id")) for item in _members(dossier, where)] or ["none"]


def _members(dossier: Json, key: str) -> list[Json]:
    held = dossier.get(key)
    return [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []
