"""Dossiers of at most 1 MiB that keep every rule and are shaped to cost as much as can be.

`python -m benchmarks.attack.shapes NAME` writes one.
"""

import json
import string
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from itertools import accumulate, count, islice, product
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias

from benchmarks.attack.checks import json_is_safe
from benchmarks.attack.commands import READERS, line, ways
from benchmarks.attack.dossiers import Json, as_bytes, claim, dossier, question, source
from benchmarks.attack.program import expect_code, process, texts_of, written
from benchmarks.attack.trial import DOCUMENTS, MOST_SECONDS, MOST_SECONDS_OF_A_DOCUMENT, Attack, Fault, Trial
from visitbrief.cli.read import MOST_BYTES, MOST_TEXTS
from visitbrief.dossier.density import too_dense
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.rules.indexed import LONGEST_QUOTATION
from visitbrief.dossier.rules.references import LONGEST_CHAIN
from visitbrief.errors import ExitCode

ROOT: Final = Path(__file__).parents[2]
MIB: Final = 2**20
NAMES: Final = 250
"""Different names or wordings of one question: many, and few enough to be compared."""
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
FIRST_DAY: Final = date(1950, 1, 1).toordinal()
WIDEST: Final = 300
"""Characters of a print."""

Shape: TypeAlias = Callable[[int], Json]
"""Makes a dossier of a shape, as large as a number says."""


def spread(prints: Iterator[tuple[str, str]] | list[tuple[str, str]], of: int = 20, **members: Any) -> list[Json]:
    """Sources that make claims, each so many: (question, as printed)."""
    claims = [claim(asked, printed, **members) for asked, printed in prints]
    return [source(f"s{at}", claims[at : at + of]) for at in range(0, len(claims), of)]


def words(number: int, rng: Random | None = None, length: int = 6) -> list[str]:
    """So many different words."""
    rng = rng or Random("words")
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(rng.choices(string.ascii_lowercase, k=length)).capitalize()] = None
    return list(found)


def asked(kind: str, answers: Callable[[int], list[str]], **members: Any) -> Shape:
    """So many questions of a kind, to each of which the sources give the same answers."""

    def shape(size: int) -> Json:
        questions = [question(f"q{at}", kind, **members) for at in range(size)]
        return dossier(questions, spread([(each["id"], text) for each in questions for text in answers(size)]))

    return shape


def names(form: Callable[[str, str, int], str]) -> Callable[[int], list[str]]:
    """As many names as a question may have, each made of two words and its number."""
    return lambda _: [form(*pair, at) for at, pair in enumerate(zip(words(NAMES), reversed(words(NAMES)), strict=True))]


def _near_names(_: int) -> list[str]:
    return [f"Maria {first}{second}alvez" for first, second in islice(product(string.ascii_letters, repeat=2), NAMES)]


def _initials(_: int) -> list[str]:
    letters = islice(product(string.ascii_uppercase, repeat=3), NAMES)
    return [f"{a}. {b}. {c}. Garcia" for a, b, c in letters]


def _long_names(_: int) -> list[str]:
    return [" ".join(words(20, Random(at), 10)) for at in range(NAMES)]


def _compatible_names(_: int) -> list[str]:
    given = words(8)
    chosen = [[name for bit, name in enumerate(given) if at >> bit & 1] for at in range(1, NAMES)]
    return [" ".join((*some, "Garcia")) for some in chosen]


def _anagrams(_: int) -> list[str]:
    given = words(6)
    rng = Random("order")
    return list({" ".join(rng.sample(given, 6)): None for _ in range(NAMES)})


def _repeated_name(_: int) -> list[str]:
    return [" ".join(["Garcia"] * at) for at in range(1, LONGEST_QUOTATION + 1)]


def _scripts(_: int) -> list[str]:
    rng = Random("scripts")
    return ["".join(chr(rng.randrange(0x430, 0x450)) for _ in range(7)).title() + " Иванов" for _ in range(NAMES)]


def _wordings(_: int) -> list[str]:
    known = words(60)
    return [" ".join(Random(at).choices(known, k=LONGEST_QUOTATION)) for at in range(NAMES)]


def _near_wordings(_: int) -> list[str]:
    known = words(LONGEST_QUOTATION)
    changed = words(NAMES, Random("others"))
    return [" ".join((*known[: at % 25], changed[at], *known[at % 25 + 1 :])) for at in range(NAMES)]


def _one_word(_: int) -> list[str]:
    return [" ".join([word] * LONGEST_QUOTATION) for word in words(125)] + [
        " ".join(["no"] * most + ["yes"] * (LONGEST_QUOTATION - most)) for most in range(LONGEST_QUOTATION)
    ]


def _gaps(_: int) -> list[str]:
    rng = Random("gaps")
    known = [*words(6), "…", "[…]", "[sic]", "[we]", "…"]
    return ["a " + " ".join(rng.choices(known, k=LONGEST_QUOTATION - 2)) + " b" for _ in range(NAMES)]


def _only_gaps(_: int) -> list[str]:
    return [f"{word} " + "… a " * 11 + "z" for word in words(NAMES)]


def _unspaced(_: int) -> list[str]:
    return [(word * WIDEST)[:WIDEST] for word in words(NAMES)]


def _choice(options: int, several: int, own_words: int = 1) -> Shape:
    """Claims that name several of so many options each, on one question."""

    def shape(size: int) -> Json:
        known = words(options * own_words)
        offered = [
            {"id": f"o{at}", "label": known[at * own_words], "words": known[at * own_words : (at + 1) * own_words]}
            for at in range(options)
        ]
        prints = (" or ".join(Random(at).sample(known, several))[:WIDEST] for at in range(size))
        one = question("q", "choice", options=offered, ordered=bool(options % 2))
        values = (
            "|".join(f"o{place}" for place in sorted(Random(at).sample(range(options), several))) for at in count()
        )
        claims = [claim("q", print_, value=value) for print_, value in zip(prints, values, strict=False)]
        return dossier([one], [source(f"s{at}", claims[at : at + 20]) for at in range(0, size, 20)])

    return shape


def _option_words(size: int) -> Json:
    offered = [
        {"id": f"o{at}", "label": f"Label {at}", "words": [f"w{at}.{n}" for n in range(size)]} for at in range(40)
    ]
    return dossier([question("q", "choice", options=offered)], spread([("q", f"w{at}.1") for at in range(40)]))


def _quantities(answer: Callable[[int], str], **members: Any) -> Shape:
    def shape(size: int) -> Json:
        return dossier(
            [question("q", "quantity", unit="USD", **members)], spread([("q", answer(at)) for at in range(size)])
        )

    return shape


def _scopes(size: int) -> Json:
    sources = spread([("q", f"${at + 1} million") for at in range(size)])
    for at, each in enumerate(sources):
        for place, one in enumerate(each["claims"]):
            one["scope"] = {"region": f"region {at}.{place}"}
    return dossier([question("q", "quantity", unit="USD")], sources)


def _sums(size: int) -> Json:
    """A total, parts of it of many figures, and sources that print each."""
    whole = question("q", "quantity", unit="USD")
    parts = [question(f"p{at}", "quantity", unit="USD", part_of="q") for at in range(size)]
    rng = Random("sums")
    prints = [(each["id"], f"${rng.randrange(1, 10**6):,}") for each in (whole, *parts) for _ in range(8)]
    totals = [("q", f"${rng.randrange(10**6, 10**8):,}") for _ in range(200)]
    return dossier([whole, *parts], spread(prints + totals))


def _nested_sums(size: int) -> Json:
    deep = LONGEST_CHAIN
    parts = [
        question(f"p{at}", "quantity", unit="USD", **({"part_of": f"p{at - 1}"} if at % deep else {}))
        for at in range(size)
    ]
    return dossier(
        parts, spread([(each["id"], f"${at % 97 + 1}{n} million") for at, each in enumerate(parts) for n in "123"])
    )


def _moments(answer: Callable[[int], str]) -> Shape:
    def shape(size: int) -> Json:
        events = [
            {"id": f"e{at}", "title": f"Event {at}", "when": "q", "people": ["ada"], "meeting": True}
            for at in range(99)
        ]
        return dossier([question("q", "moment")], spread([("q", answer(at)) for at in range(size)]), events=events)

    return shape


def _day(at: int) -> str:
    return f"{date.fromordinal(FIRST_DAY + at):%d %B %Y}"


def _aliases(size: int) -> Json:
    known = words(size)
    people = [{"id": "ada", "name": "Ada Envoy", "aliases": [f"{word} Envoy" for word in known]}]
    return dossier(
        [question("q", "name")], spread([("q", f"{word} {known[-1]} Envoy") for word in known[:NAMES]]), people=people
    )


def _surnames(size: int) -> Json:
    people = [
        {"id": "ada", "name": "Ada Garcia"},
        *({"id": f"p{n}", "name": f"{word} Garcia"} for n, word in enumerate(words(size))),
    ]
    prints = [("q", "Garcia"), ("q", "President Garcia"), *(("q", f"{word[:3]}. Garcia") for word in words(NAMES - 5))]
    return dossier([question("q", "name")], spread(prints), people=people)


def _offices(size: int) -> Json:
    offices = [{"title": "President of Ecuador", "from": "2001-01-01", "to": "2030-01-01"}] * size
    questions = [question("day", "moment"), question("q", "name", office="President of Ecuador", on="day")]
    people = [{"id": "ada", "name": "Ada Envoy", "offices": offices}]
    prints = [("day", "4 September 2025"), *(("q", f"President {word} Envoy") for word in ("Ada", *words(NAMES - 5)))]
    return dossier(questions, spread(prints), people=people)


def _inside(size: int) -> Json:
    places = [{"id": "quito", "name": "Quito"}] + [
        {"id": f"p{at}", "name": f"Place {at}", "inside": f"p{at - 1}" if at % LONGEST_CHAIN else "quito"}
        for at in range(size)
    ]
    prints = [("q", f"Place {at}") for at in range(min(size, NAMES))]
    return dossier([question("q", "name")], spread(prints), places=places)


def _derived(parents: Callable[[int], list[int]]) -> Shape:
    """Sources that derive from others, each with a claim."""

    def shape(size: int) -> Json:
        sources = [
            source(f"s{at}", [claim("q", f"${at % 50 + 1} million")], derives_from=[f"s{one}" for one in parents(at)])
            for at in range(size)
        ]
        return dossier([question("q", "quantity", unit="USD")], sources)

    return shape


def _derived_claims(size: int) -> Json:
    sources = [source("s0", []), *(source(f"s{at}", [], derives_from=["s0"]) for at in range(1, 60))]
    ids = [each["id"] for each in sources]
    claims = [claim("q", f"${at % 50 + 1} million", derives_from=ids[1:]) for at in range(size)]
    return dossier([question("q", "quantity", unit="USD")], [*sources, source("last", claims)])


def _self(size: int) -> Json:
    """One source at odds with itself as often as can be."""
    return dossier(
        [question("q", "quantity", unit="USD")], [source("s", [claim("q", f"${at} million") for at in range(1, size)])]
    )


def _silent(size: int) -> Json:
    return dossier([question("q", "quantity", unit="USD")], [source(f"s{at}", []) for at in range(size)])


def _unanswered(size: int) -> Json:
    return dossier([question(f"q{at}", "quantity", unit="USD", country="EC") for at in range(size)], [])


def _long_texts(size: int) -> Json:
    title, id_ = "Long " * 399, "x" * 70
    questions = [question(f"{id_}{at}", "quantity", unit="USD") | {"title": title, "asks": title} for at in range(size)]
    prints = [(each["id"], printed) for each in questions for printed in ("$1 million", "$9 million")]
    return dossier(questions, [{**each, "publisher": title, "title": "W" * 2_000} for each in spread(prints, of=40)])


def _two_answers(size: int) -> Json:
    """Questions with a dispute each: as many tables as can be."""
    questions = [question(f"q{at}", "quantity", unit="USD", country="EC") for at in range(size)]
    return dossier(
        questions, spread([(each["id"], printed) for each in questions for printed in ("$1 million", "$9 million")])
    )


def _people_at_events(size: int) -> Json:
    people = [
        {"id": "ada", "name": "Ada Envoy"},
        *({"id": f"p{at}", "name": f"{word} Who"} for at, word in enumerate(words(200))),
    ]
    ids = [person["id"] for person in people]
    events = [{"id": f"e{at}", "title": "Met", "when": "q", "people": ids, "meeting": True} for at in range(size)]
    return dossier([question("q", "moment")], spread([("q", "4 September 2025")]), people=people, events=events)


def _own_people_and_places(size: int) -> Json:
    """Events, each of somebody and at a place that no other names."""
    people = [{"id": "ada", "name": "Ada Envoy"}, *({"id": f"m{at}", "name": f"M{at}"} for at in range(size))]
    places = [{"id": "quito", "name": "Quito"}, *({"id": f"p{at}", "name": f"P{at}"} for at in range(size))]
    events = [
        {"id": f"e{at}", "title": "Met", "when": "q", "people": [f"m{at}"], "place": f"p{at}"} for at in range(size)
    ]
    claims = spread([("q", "4 September 2025")])
    return dossier([question("q", "moment")], claims, people=people, places=places, events=events)


def _long_names_at_events(size: int) -> Json:
    """Events of a hundred people whose names, and whose own titles, are as long as may be."""
    people = [{"id": f"m{at}", "name": f"{word} {'W' * 280}"} for at, word in enumerate(words(100))]
    ids = [person["id"] for person in people]
    events = [{"id": f"e{at}", "title": "Met " * 499, "when": "q", "people": ids} for at in range(size)]
    people.append({"id": "ada", "name": "Ada Envoy"})
    return dossier([question("q", "moment")], spread([("q", "4 September 2025")]), people=people, events=events)


def _about(size: int) -> Json:
    deep = LONGEST_CHAIN
    questions = [question(f"q{at}", "quote", **({"about": f"q{at - 1}"} if at % deep else {})) for at in range(size)]
    return dossier(
        questions, spread([(each["id"], printed) for each in questions for printed in ("we will", "we never")])
    )


def _speakers(size: int) -> Json:
    """Speakers written like ids, each near to many."""
    people = [
        {"id": "ada", "name": "Ada Envoy"},
        *({"id": f"anna-{word.lower()}", "name": word} for word in words(size // 2)),
    ]
    claims = [claim("q", "$1 million", speaker=f"bert-{word.lower()}") for word in words(size // 2, Random("others"))]
    sources = [source(f"s{at}", claims[at : at + 20]) for at in range(0, len(claims), 20)]
    return dossier([question("q", "quantity", unit="USD")], sources, people=people)


def _status(size: int) -> Json:
    """A ladder of 40 rungs, and claims of one source a day that go up and down it."""
    rungs = [{"id": f"r{at}", "label": f"Rung {at}", "end": at > 37} for at in range(40)]
    rng = Random("status")
    claims = [claim("q", f"r{rng.randrange(40)}", as_of=f"20{at % 90 + 10}-0{at % 9 + 1}") for at in range(size)]
    asked_for = question("q", "choice", options=rungs, ordered=True, moves="forward")
    return dossier([asked_for], [source(f"s{at}", claims[at : at + 20]) for at in range(0, size, 20)])


def _count(moves: str, days_later: Callable[[int], int]) -> Shape:
    """Counts under way that fall from claim to claim, the later the lower."""

    def shape(size: int) -> Json:
        first = date(1990, 1, 1).toordinal()
        claims = [
            claim("q", f"{10**7 - at} people", as_of=date.fromordinal(first + days_later(at) % 12_000).isoformat())
            for at in range(size)
        ]
        asked_for = question("q", "quantity", unit="person", moves=moves)
        return dossier([asked_for], [source(f"s{at}", claims[at : at + 20]) for at in range(0, size, 20)])

    return shape


def _parties(size: int) -> Json:
    known = words(min(size, 500))
    parties = [{"id": word.lower(), "name": word, "speakers": [f"the {word}"]} for word in known]
    claims = [claim("q", f"${at * 7 + 1:,}", speaker=f"the {known[at % len(known)]}") for at in range(size)]
    sources = [source(f"s{at}", claims[at : at + 20]) for at in range(0, size, 20)]
    return dossier([question("q", "quantity", unit="USD")], sources, parties=parties)


def _ladder(options: int, several: int) -> Shape:
    """A state that moves along a ladder, and claims, each copied by many, that leave it anywhere on many rungs."""
    flat = _choice(options, several)

    def shape(size: int) -> Json:
        shaped = flat(size)
        shaped["questions"][0] |= {"ordered": True, "moves": "forward"}
        for at, each in enumerate(shaped["sources"]):
            each |= {"published": _iso(at), "derives_from": _before(at, 40)}
        return shaped

    return shape


def _before(at: int, most: int) -> list[str]:
    """The ids of so many sources before one, as far as a chain may go; each has twenty claims."""
    return [f"s{20 * one}" for one in range(max(at - at % LONGEST_CHAIN, at - most), at)]


def _digest(size: int) -> Json:
    """A source of many claims that derives from many."""
    wires = [source(f"s{at}", [claim("q", f"${at * 7 + 1:,}")]) for at in range(size)]
    claims = [claim("q", f"${at * 7 + 2:,}") for at in range(size)]
    digest = source("s", claims, derives_from=[each["id"] for each in wires])
    return dossier([question("q", "quantity", unit="USD")], [*wires, digest])


def _iso(at: int) -> str:
    return date.fromordinal(FIRST_DAY + at % 20_000).isoformat()


def _under(relation: str) -> Shape:
    """Sums that are all related to one."""

    def shape(size: int) -> Json:
        aid = {"donor": "A", "recipient": "B", "instrument": "C"}
        whole = question("q", "quantity", unit="USD", aid=aid)
        others = [question(f"q{at}", "quantity", unit="USD", aid=aid) | {relation: "q"} for at in range(size)]
        return dossier([whole, *others], spread([(each["id"], "$1 million") for each in (whole, *others)]))

    return shape


def _namesakes(size: int) -> Json:
    """Parties that share a country, and the words for their speaker; claims of these, and of who served the country."""
    parties = [{"id": f"p{at}", "name": f"P{at}", "country": "EC", "speakers": ["the minister"]} for at in range(size)]
    offices = [{"title": f"Head of P{at}", "from": "2001-01-01", "country": "EC"} for at in range(200)]
    people = [{"id": "ada", "name": "Ada Envoy", "offices": offices}]
    claims = [claim("q", f"${at * 7 + 1:,}", speaker="ada" if at % 2 else "the minister") for at in range(size)]
    sources = [source(f"s{at}", claims[at : at + 20]) for at in range(0, size, 20)]
    return dossier([question("q", "quantity", unit="USD")], sources, parties=parties, people=people)


def _officials(size: int) -> Json:
    """Meetings of everybody, each in office, of one of many parties."""
    parties = [{"id": f"p{at}", "name": f"P{at}", "country": "EC"} for at in range(size)]
    offices = [{"title": "President of P0", "from": "2001-01-01", "country": "EC"}]
    met = [{"id": f"m{at}", "name": f"{word} Who", "offices": offices} for at, word in enumerate(words(size))]
    people = [{"id": "ada", "name": "Ada Envoy"}, *met]
    ids = ["ada", *(f"m{at}" for at in range(size))]
    events = [{"id": f"e{at}", "title": "Met", "when": "q", "people": ids, "meeting": True} for at in range(4)]
    claims = [("q", "4 September 2025")]
    return dossier([question("q", "moment")], spread(claims), people=people, parties=parties, events=events)


def _briefed(size: int) -> Json:
    """As many lines of policy as there may be, that cite everything."""
    questions = [question(f"q{at}", "quantity", unit="USD") for at in range(size)]
    ids = [each["id"] for each in questions]
    lines = [{"text": "Say it", "cites": ids} for _ in range(4)]
    raised = [{"issue": "Why?", "text": "Because", "cites": ids} for _ in range(5)]
    briefing = {"meetings": [{"text": "A meeting"}], "written": "2025-09-01", "points": lines, "if_raised": raised}
    return dossier(questions, spread([(id_, "$1 million") for id_ in ids]), briefing=briefing)


def _briefed_on_one(size: int) -> Json:
    """As many lines of policy as there may be, that all cite one dispute."""
    lines = [{"text": "Say it", "cites": ["q"]} for _ in range(4)]
    briefing = {"meetings": [{"text": "A meeting"}], "written": "2025-09-01", "points": lines}
    prints = [("q", f"${at * 7 + 1:,}") for at in range(size)]
    return dossier([question("q", "quantity", unit="USD")], spread(prints), briefing=briefing)


def _broken(**changes: Callable[[int], Any]) -> Shape:
    """Claims on a choice that are all wrong in the same way."""

    def shape(size: int) -> Json:
        offered = [{"id": f"option-{at}", "label": word} for at, word in enumerate(words(40))]
        claims = [claim("q", "as was said") | {key: make(at) for key, make in changes.items()} for at in range(size)]
        sources = [source(f"s{at}", claims[at : at + 20]) for at in range(0, size, 20)]
        return dossier([question("q", "choice", options=offered)], sources)

    return shape


def _ring(size: int) -> Json:
    return dossier([], [source(f"s{at}", [], derives_from=[f"s{(at + 1) % size}"]) for at in range(size)])


def _one_id(size: int) -> Json:
    return dossier([question("q", "quantity", unit="USD")] * size, [])


SHAPES: Final[dict[str, Shape]] = {
    "250 names of two words": asked("name", names(lambda a, b, _: f"{a} {b}")),
    "250 names of six words": asked("name", names(lambda a, b, n: f"{a} {b} {a}a {b}o de {a}z {n}")),
    "250 names of 20 long words": asked("name", _long_names),
    "names that differ by a letter": asked("name", _near_names),
    "names of three initials and a surname": asked("name", _initials),
    "names all compatible with each other": asked("name", _compatible_names),
    "names of the same words in another order": asked("name", _anagrams),
    "names of one word, repeated": asked("name", _repeated_name),
    "names in another script": asked("name", _scripts),
    "titles before names": asked("name", names(lambda a, b, _: f"Vice President {a} van der {b}-{a}")),
    "40 options, claims that name three": _choice(40, 3),
    "40 options, claims that name twelve": _choice(40, 12),
    "250 options, claims that name twelve": _choice(NAMES, 12),
    "40 options of a thousand words": _option_words,
    "250 wordings of 25 words": asked("quote", _wordings),
    "250 wordings that differ by a word": asked("quote", _near_wordings),
    "wordings of one word, repeated": asked("quote", _one_word),
    "wordings with gaps and brackets": asked("quote", _gaps),
    "wordings of eleven gaps": asked("quote", _only_gaps),
    "wordings without a space": asked("quote", _unspaced),
    "figures all different": _quantities(lambda at: f"${at * 7 + 1:,}"),
    "figures that overlap in a chain": _quantities(lambda at: f"between ${at} and ${at + 1.5}"),
    "figures that all overlap": _quantities(lambda at: f"between ${at + 1} and ${10**6 - at}"),
    "figures in every currency": _quantities(
        lambda at: f"{at + 1} {['USD', 'EUR', 'GBP', 'MXN', 'COP', 'PEN', 'JPY', 'CHF'][at % 8]}"
    ),
    "figures of 24 digits": _quantities(lambda at: f"${10**23 + at}"),
    "figures in words": _quantities(lambda at: f"nine hundred and ninety-nine thousand {TENS[at % 8]} dollars"),
    "a scope for every claim": _scopes,
    "a total of many parts": _sums,
    "totals of totals": _nested_sums,
    "days all different": _moments(_day),
    "periods that overlap in a chain": _moments(lambda at: f"from {_day(at)} to {_day(at + 40)}"),
    "days of the week": _moments(
        lambda at: ("Monday", "last Tuesday", "next Friday", "yesterday", "early May")[at % 5]
    ),
    "aliases of one person": _aliases,
    "people of one surname": _surnames,
    "offices of one person": _offices,
    "places inside places": _inside,
    "sources in chains": _derived(lambda at: [at - 1] if at % LONGEST_CHAIN else []),
    "sources around a star": _derived(lambda at: [0] if at else []),
    "sources that derive from the 40 before": _derived(
        lambda at: list(range(max(0, at - at % LONGEST_CHAIN, at - 40), at))
    ),
    "claims with origins of their own": _derived_claims,
    "a source at odds with itself": _self,
    "sources without claims": _silent,
    "questions without answers": _unanswered,
    "questions with two answers": _two_answers,
    "details of details": _about,
    "long titles and ids": _long_texts,
    "meetings of two hundred": _people_at_events,
    "events with people and places of their own": _own_people_and_places,
    "long names at many events": _long_names_at_events,
    "speakers like ids": _speakers,
    "a status that goes back and forth": _status,
    "a count that only falls": _count("forward", lambda at: at),
    "a count of one day": _count("forward", lambda _: 0),
    "a share that moves freely on one day": _count("freely", lambda _: 0),
    "a statement of each of many parties": _parties,
    "parties of one country and speaker": _namesakes,
    "meetings of everybody in office": _officials,
    "a ladder of 40 rungs, claims that name twelve": _ladder(40, 12),
    "a ladder of 250 rungs, claims that name twelve": _ladder(NAMES, 12),
    "a digest of everything": _digest,
    "a briefing that cites everything": _briefed,
    "a briefing about one dispute": _briefed_on_one,
    "details of one sum": _under("about"),
    "limits of one sum": _under("limits"),
    "parts of one sum": _under("part_of"),
}
"""Each by name."""

BROKEN: Final[dict[str, Shape]] = {
    "wrong: options that do not exist": _broken(value=lambda at: f"optoin-{at}"),
    "wrong: words that mean no option": _broken(as_printed=lambda at: f"optoin {at}"),
    "wrong: questions that do not exist": _broken(question=lambda at: f"q-{at}"),
    "wrong: keys that do not exist": _broken(quesiton=str, claim=str),
    "wrong: enumerations": _broken(modality=lambda at: f"sayd{at}", value=lambda _: "option-1"),
    "wrong: sources that do not exist": _broken(derives_from=lambda at: [f"s-{at}{n}" for n in range(20)]),
    "wrong: dates": _broken(scope=lambda at: {"period": f"2025-13-{at}"}, value=lambda _: "option-1"),
    "wrong: everything": _broken(
        value=lambda _: [], as_printed=lambda _: None, note=lambda _: 1, question=lambda _: {}
    ),
    "wrong: a ring of sources": _ring,
    "wrong: one id for all": _one_id,
}
"""Shapes that break a rule as often as can be: judging them takes no longer."""

LINES: Final[dict[str, Callable[[int], str]]] = {
    "one figure": str,
    "figures": lambda at: f"nearly ${at + 1:,} million",
    "days": lambda at: f"{at % 28 + 1} March {1900 + at}",
    "names": lambda at: f"President {words(1, Random(at))[0]} Garcia",
    "quotations": lambda at: " ".join(words(LONGEST_QUOTATION, Random(at))),
    "digits": lambda at: f"{10**23 + at}",
    "hyphens": lambda at: f"{at}" + "-1" * 140,
    "articles": lambda at: f"{at} " + "a " * 140,
}
"""What each line of `read -` holds, all of them different."""

PAGES: Final = ("summary", "aid", "timeline", "discrepancies", "show", "trace", "brief", "page")
"""The commands whose pages are drawn as well: what the others draw is as short, or is cut at as many rows."""
SHEETS: Final = ("html", "docx")
"""The formats of `brief` that are asked for as well. How long Typst takes for a PDF, the program can only limit."""
ASKED: Final = (
    *((command, ("--json",)) for command in READERS),
    *((command, ()) for command in PAGES),
    *(("brief", ("--format", format_)) for format_ in SHEETS),
    ("validate", ("--explain", "--json")),
)
"""Every command that reads a dossier, in JSON, and some as pages."""
CALLS: Final = (
    *((shape, *asked) for shape, asked in product(SHAPES, ASKED)),
    *((shape, "validate", flags) for shape, flags in product(BROKEN, (("--json",), ("--all",)))),
    *((lines, "read", flags) for lines, flags in product(LINES, (("--json",), ()))),
)
"""The shape, the command, and how it is asked."""


@lru_cache(maxsize=1)
def made(name: str) -> bytes:
    """A shape, made by a process of its own: one that is started counts the memory held here as its own."""
    return subprocess.run([sys.executable, "-m", __name__, name], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def largest(name: str) -> bytes:
    """The largest dossier of a shape that is read in a file of 1 MiB, which white space fills up."""
    shape = (SHAPES | BROKEN)[name]

    def fits(size: int) -> bool:
        data = as_bytes(shape(size))
        return len(data) <= MIB and (name in BROKEN or not too_dense(Dossier.model_validate_json(data), MIB))

    small, large = 1, 2
    while large < 2**20 and fits(large):
        small, large = large, large * 2
    while large - small > max(1, small // 50):
        middle = (small + large) // 2
        small, large = (middle, large) if fits(middle) else (small, middle)
    return as_bytes(shape(small)).ljust(MIB)


def lines(name: str) -> bytes:
    """As many lines of a sort as `read -` takes."""
    every = [LINES[name](at) for at in range(MOST_TEXTS)]
    ends = accumulate(len(line) + 1 for line in every)
    return "\n".join(line for line, end in zip(every, ends, strict=True) if end <= MOST_BYTES).encode()


def attempt(number: int, _: int, trial: Trial) -> None:
    """Answer about one shape with one command."""
    name, command, flags = CALLS[number]
    trial.tried = f"{name}: {' '.join((command, *flags))}"
    if command == "read":
        _ask(trial, ("read", "-"), flags, (ExitCode.OK, ExitCode.USAGE), lines(name))  # some may not be readable
        return
    trial.evidence = made(name)
    trial.allow(command)
    with written(trial.evidence) as path:
        if name in BROKEN:
            _ask(trial, (command, path), flags, (ExitCode.BAD_DOSSIER,))
            return
        dossier, old = json.loads(trial.evidence), Path(path).with_name("old.json")
        if command == "diff":
            old.write_bytes(as_bytes(_halved(dossier)).ljust(MIB))
        with texts_of(dossier if command == "verify" else {"sources": []}) as texts:
            for asked, given in ways(dossier, texts=texts, old=old):
                if asked == command:
                    arguments = (*line(command, given), "--dossier", path)
                    _ask(
                        trial,
                        arguments,
                        flags,
                        (ExitCode.OK, ExitCode.FOUND, ExitCode.BAD_DOSSIER, ExitCode.CANNOT_WRITE),
                    )


def _halved(dossier: Json) -> Json:
    """The same with the claims of every other source."""
    sources = [each | {"claims": each["claims"] * (at % 2)} for at, each in enumerate(dossier["sources"])]
    return dossier | {"sources": sources}


def _ask(
    trial: Trial, arguments: tuple[str, ...], flags: tuple[str, ...], codes: tuple[int, ...], stdin: bytes = b""
) -> None:
    done = process(trial, (*arguments, *flags), stdin=stdin)
    expect_code(trial, done, *codes)
    if done.code in (ExitCode.BAD_DOSSIER, ExitCode.CANNOT_WRITE) and arguments[0] != "validate":
        return  # refused for its size, which is said on standard error
    if "--json" in flags:
        json_is_safe(trial, done.out, command=arguments[0])
    elif not (done.out.startswith(b"PK") if "docx" in flags else done.out.endswith(b"\n")):
        trial.fail(Fault.OUTPUT, f"the page is torn: {done.out[-80:]!r}")


ATTACK: Final = Attack(
    "shapes",
    tries=f"{len(SHAPES)} shapes of good dossiers, each as large as fits in 1 MiB and made to cost as much as can be × "
    f"every command that reads a dossier ({', '.join(READERS)}) as JSON, and {', '.join(PAGES)} as pages; "
    f"{len(BROKEN)} shapes that break a rule thousands of times; "
    f"{len(LINES)} sorts of text, as many lines as are read, for `read -`",
    expects=f"an answer, or one error that names the limit, within {MOST_SECONDS:.0f} s and 300 MiB, the start of "
    f"Python included; {MOST_SECONDS_OF_A_DOCUMENT:.0f} s for {' and '.join(DOCUMENTS)}, which write out all there is",
    cases=len(CALLS),
    quick=6,
    attempt=attempt,
    workers=1,
)

if __name__ == "__main__":
    sys.stdout.buffer.write(largest(sys.argv[1]))
