"""The rules that a dossier keeps between its parts, each a small function that yields what breaks it.

What one object may look like is the model's to say. The rules also run on what could be read of a broken dossier, so
that one pass finds every problem. Those that judge a member for itself see every part, with None for a member that
could not be read; those that judge a part as a whole see only the parts of which nothing is lost.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, TypeVar, cast

from visitbrief.dossier.model import Claim, Dossier, Question, Source, Visit
from visitbrief.dossier.record import Path, Record
from visitbrief.errors import did_you_mean, nearest, shortened
from visitbrief.values.base import Kind, Unreadable
from visitbrief.values.pairs import Keyed, possible_pairs

if TYPE_CHECKING:
    from visitbrief.dossier.reading import ClaimReader
    from visitbrief.values.moment.edtf import Edtf

T = TypeVar("T")

LONGEST_CHAIN: Final = 100
"""Steps from an object to the end of what it derives from, is part of or lies in: far more than any real one."""
LONGEST_QUOTATION: Final = 25
"""Words. A dossier carries facts, not other people's prose."""
PAIRS_AT_LEAST: Final = 2_000
"""Pairs of names or wordings that may be compared in any dossier."""
CLAIMS_A_PAIR: Final = 2
"""Claims that allow one pair more."""
LONG_PRINT: Final = 2 * LONGEST_QUOTATION
"""Characters: in fewer, there are no more words than that."""
LONGEST_NAME: Final = 300
"""Characters; longer ones cannot be read as names (`values.name`)."""
LONGEST_LIST: Final = 12
"""Ids that a message names one by one."""
COMPARISONS: Final = 100_000
"""Words that are compared at most in search of near ones, so that a file full of mistakes is not slow to judge."""


class Flaw(NamedTuple):
    """A place where a rule is broken."""

    path: Path
    what: str
    """One clause, without a full stop."""
    hint: str = ""


Rule: TypeAlias = Callable[["Parts"], Iterator[Flaw]]


class Parts:
    """A dossier laid out for the rules: what could be read, each part with its place in its list."""

    def __init__(self, dossier: Dossier, lost: Collection[Path] = ()) -> None:
        """Lay out a dossier.

        Args:
            dossier: all of it, or what could be read of it.
            lost: the members that could not be read; the parts that need them are left out.
        """
        self.dossier = dossier
        damaged = {_part(path) for path in lost}
        self.visit: Visit | None = None if ("visit",) in damaged else dossier.visit
        self.questions = _undamaged("questions", dossier.questions, damaged)
        self.events = _undamaged("events", dossier.events, damaged)
        self.people = _undamaged("people", dossier.people, damaged)
        self.places = _undamaged("places", dossier.places, damaged)
        self.sources = [
            (i, _without_claims(i, source, damaged))
            for i, source in numbered(dossier.sources)
            if not any(("sources", i, name) in lost for name in NEEDED_TO_READ)
        ]
        self.question: Mapping[str, Question] = {question.id: question for _, question in self.questions}
        self.known: Mapping[str, Collection[str]] = {
            "question": set(present(question.id for question in present(dossier.questions))),
            "source": set(present(source.id for source in present(dossier.sources))),
            "person": set(present(person.id for person in present(dossier.people))),
            "place": set(present(place.id for place in present(dossier.places))),
        }
        """The ids of each kind of thing, those of damaged parts included."""
        known = self.known["question"]
        self.unusual: list[tuple[Path, Claim]] = []
        """The claims that some rule has to look at, with their paths, found once: most of a million are not."""
        for i, source in self.sources:
            for j, claim in numbered(source.claims):
                if (
                    claim.scope
                    or claim.speaker
                    or claim.derives_from
                    or claim.question not in known
                    or len(claim.as_printed or "") > LONG_PRINT
                ):
                    self.unusual.append((("sources", i, "claims", j), claim))
        self.edges: Mapping[str, Mapping[str, Sequence[str]]] = {
            "derives_from": {
                source.id: tuple(present(source.derives_from))
                for _, source in self.sources
                if source.derives_from and source.id
            },
            "part_of": {
                question.id: (question.part_of,) for _, question in self.questions if question.part_of and question.id
            },
            "about": {
                question.id: (question.about,) for _, question in self.questions if question.about and question.id
            },
            "inside": {place.id: (place.inside,) for _, place in self.places if place.inside and place.id},
        }
        """For each relation that must have an end, what each object points to."""
        self._dates: dict[str, Edtf | str] = {}
        self._comparisons = COMPARISONS

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

    def reader(self) -> "ClaimReader":
        """A reader of the dossier's claims."""
        from visitbrief.dossier.reading import ClaimReader, reader_of

        if len(self.people) == len(self.dossier.people) and len(self.places) == len(self.dossier.places):
            return reader_of(self.dossier)
        people, places = (tuple(item for _, item in items) for items in (self.people, self.places))
        return ClaimReader(self.dossier.model_copy(update={"people": people, "places": places}))


NEEDED_TO_READ: Final = ("language", "published")
"""Members of a source without which its claims cannot be read."""


def _part(path: Path) -> Path:
    """The part of a dossier in which a path ends: the visit, a claim, a source, a question."""
    if path[:1] == ("visit",):
        return path[:1]
    return path[:4] if path[:1] == ("sources",) and path[2:3] == ("claims",) else path[:2]


def _undamaged(name: str, items: Iterable[T], damaged: Collection[Path]) -> list[tuple[int, T]]:
    return [(place, item) for place, item in numbered(items) if (name, place) not in damaged]


def _without_claims(place: int, source: Source, damaged: set[Path]) -> Source:
    """A source with None for its damaged claims."""
    paths = [("sources", place, "claims", index) for index in range(len(source.claims))] if damaged else []
    if damaged.isdisjoint(paths):
        return source
    claims = tuple(None if path in damaged else claim for path, claim in zip(paths, source.claims, strict=True))
    return source.model_copy(update={"claims": claims})


def numbered(items: Iterable[T] | None) -> list[tuple[int, T]]:
    """The items that could be read, each with its place; none where the list itself could not."""
    return [(place, item) for place, item in enumerate(items or ()) if item is not None]


def present(items: Iterable[T]) -> Iterator[T]:
    """The items that could be read."""
    return (item for item in items if item is not None)


def duplicate_id(parts: Parts) -> Iterator[Flaw]:
    """No two questions, sources, events, people or places, and no two options of a question, have the same id."""
    yield from _repeats("people", parts.people)
    yield from _repeats("places", parts.places)
    yield from _repeats("questions", parts.questions)
    yield from _repeats("events", parts.events)
    yield from _repeats("sources", parts.sources)
    for i, question in parts.questions:
        yield from _repeats("options", numbered(question.options), ("questions", i))


def _repeats(name: str, items: Sequence[tuple[int, Any]], above: Path = ()) -> Iterator[Flaw]:
    first: dict[str, int] = {}
    for place, item in items:
        if item.id and first.setdefault(item.id, place) != place:
            there = "/".join(map(str, ("", *above, name, first[item.id])))
            yield Flaw((*above, name, place, "id"), f"the id '{item.id}' is taken", f"it is that of {there}")


def dangling_id(parts: Parts) -> Iterator[Flaw]:
    """Whatever is referred to by id is in the dossier."""
    for path, id_, kind in _references(parts):
        if id_ not in parts.known[kind]:
            yield Flaw(path, f"unknown {kind} '{shortened(id_)}'", did_you_mean(parts.near(id_, parts.known[kind])))


def _references(parts: Parts) -> Iterator[tuple[Path, str, str]]:
    """What refers to what: the path, the id and the kind of thing it names."""
    for path, record in _referring(parts):
        for name, kind in REFERENCES:
            given = getattr(record, name, None)
            if isinstance(given, tuple):
                for place, id_ in numbered(given):
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
    ("on", "question"),
    ("question", "question"),
    ("when", "question"),
    ("derives_from", "source"),
)
"""Members that hold ids, and of what."""


def _referring(parts: Parts) -> Iterator[tuple[Path, Record]]:
    if parts.visit is not None:
        yield ("visit",), parts.visit
        for i, stop in numbered(parts.visit.stops):
            yield ("visit", "stops", i), stop
    for i, place in parts.places:
        yield ("places", i), place
    for i, question in parts.questions:
        yield ("questions", i), question
    for i, event in parts.events:
        yield ("events", i), event
    for i, source in parts.sources:
        yield ("sources", i), source
    yield from parts.unusual


def misspelt_speaker(parts: Parts) -> Iterator[Flaw]:
    """A speaker written like a person's id, and very like one, is that id. Other words are taken as they are."""
    for path, claim in parts.unusual:
        speaker = claim.speaker
        if speaker and "-" in speaker and speaker not in parts.known["person"] and speaker.replace("-", "").isalnum():
            meant = parts.near(speaker, parts.known["person"])
            if meant and not meant.startswith(f"{speaker}-"):  # which is somebody else's
                yield Flaw((*path, "speaker"), f"no person has the id '{speaker}'", did_you_mean(meant))


def cycle(parts: Parts) -> Iterator[Flaw]:
    """Nothing derives from itself, is a part or detail of itself, or lies inside itself, however indirectly."""
    for name, (where, verb) in RELATIONS.items():
        places = {item.id: place for place, item in reversed(getattr(parts, where))}
        for loop in _loops(parts.edges[name]):
            named = loop if len(loop) <= LONGEST_LIST else [*loop[:6], "…", loop[-1]]
            steps = " → ".join((*named, loop[0]))
            yield Flaw((where, places[loop[-1]], name), f"'{loop[0]}' {verb} itself: {steps}")
    for path, claim in parts.unusual:
        own = parts.dossier.sources[int(path[1])].id
        if own in (claim.derives_from or ()):
            yield Flaw(
                (*path, "derives_from"),
                f"a claim of '{own}' cannot derive from '{own}'",
                "[] says it is the source's own",
            )


RELATIONS: Final = {
    "derives_from": ("sources", "derives from"),
    "part_of": ("questions", "is a part of"),
    "about": ("questions", "is a detail of"),
    "inside": ("places", "lies inside"),
}
"""Relations that must have an end: where they stand, and how they are said."""


def _loops(edges: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Cycles of a graph, each from the object first met on it to the one that closes it; every cyclic graph has one.

    Depth first with a stack of our own: linear, and as deep as it takes.
    """
    done: set[str] = set()
    for start in edges:
        trail: dict[str, Iterator[str]] = {}
        if start not in done:
            trail[start] = iter(edges[start])
        while trail:
            here = next(reversed(trail))
            for following in trail[here]:
                if following in trail:
                    way = list(trail)
                    yield way[way.index(following) :]
                elif following in edges and following not in done:
                    trail[following] = iter(edges[following])
                    break
            else:
                del trail[here]
                done.add(here)


def long_chain(parts: Parts) -> Iterator[Flaw]:
    """A chain of derivations, parts, details or places has at most 100 steps."""
    for name, (where, _) in RELATIONS.items():
        items: list[tuple[int, Any]] = getattr(parts, where)
        edges = parts.edges[name]
        depth = _depths(edges)
        for place, item in items:
            if depth.get(item.id) == LONGEST_CHAIN + 1:
                yield Flaw((where, place, name), f"the chain that begins here has more than {LONGEST_CHAIN} steps")


def _depths(edges: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Steps from each object to the end of its longest chain; objects on or before a cycle have none."""
    above: dict[str, list[str]] = {}
    open_steps = dict.fromkeys(edges, 0)
    for id_, following in edges.items():
        for other in following:
            if other in edges:
                above.setdefault(other, []).append(id_)
                open_steps[id_] += 1
    depth = {id_: 1 for id_, steps in open_steps.items() if not steps}
    ready = list(depth)
    for id_ in ready:  # grows as it goes
        for other in above.get(id_, ()):
            open_steps[other] -= 1
            if not open_steps[other]:
                depth[other] = 1 + max(depth.get(following, 0) for following in edges[other])
                ready.append(other)
    return depth


def impossible_date(parts: Parts) -> Iterator[Flaw]:
    """Every date is EDTF and in the calendar."""
    for path, text in _dates(parts):
        reason = parts.date(text)
        if isinstance(reason, str):
            yield Flaw(path, reason, "dates are EDTF: 2025-09-04, 2025-09, 2025-09-02/2025-09-04")


def _dates(parts: Parts) -> Iterator[tuple[Path, str]]:
    for path, record in _dated(parts):
        for name, key in DATES:
            text = getattr(record, name, None)
            if isinstance(text, str):
                yield (*path, key), text


DATES: Final = (
    ("dates", "dates"),
    ("as_of", "as_of"),
    ("from_", "from"),
    ("to", "to"),
    ("published", "published"),
    ("period", "period"),
)
"""Members that hold dates, and their keys."""


def _dated(parts: Parts) -> Iterator[tuple[Path, Record]]:
    if parts.visit is not None:
        yield ("visit",), parts.visit
        for i, stop in numbered(parts.visit.stops):
            yield ("visit", "stops", i), stop
    for i, person in parts.people:
        for j, office in numbered(person.offices):
            yield ("people", i, "offices", j), office
    for i, question in parts.questions:
        yield ("questions", i, "scope"), question.scope
    for i, source in parts.sources:
        yield ("sources", i), source
    for path, claim in parts.unusual:
        if claim.scope is not None:
            yield (*path, "scope"), claim.scope


def unreadable_name(parts: Parts) -> Iterator[Flaw]:
    """A name or alias of a person or place has a letter, and at most 300 characters."""
    for where, items in (("people", parts.people), ("places", parts.places)):
        for i, item in items:
            if item.name is not None:
                yield from _unless_name((where, i, "name"), item.name)
            for j, alias in numbered(item.aliases):
                yield from _unless_name((where, i, "aliases", j), alias)


def _unless_name(path: Path, text: str) -> Iterator[Flaw]:
    """What keeps a text from being read as a name; asked without reading it, for there may be thousands."""
    if not any(map(str.isalpha, text)):
        yield Flaw(path, f"no letter in '{shortened(text)}': not a name", "write the name in full, in any script")
    elif len(text) > LONGEST_NAME:
        yield Flaw(path, f"longer than {LONGEST_NAME} characters: not a name", "leave out titles and explanations")


def office_ends_before_it_begins(parts: Parts) -> Iterator[Flaw]:
    """Nobody leaves an office before taking it."""
    for i, person in parts.people:
        for j, office in numbered(person.offices):
            if office.to is None:
                continue
            begin, end = parts.date(office.from_), parts.date(office.to)
            if not isinstance(begin, str) and not isinstance(end, str) and end.high <= begin.low:
                path = ("people", i, "offices", j, "to")
                yield Flaw(path, f"the office ends on {office.to}, before it begins on {office.from_}")


def stop_outside_visit(parts: Parts) -> Iterator[Flaw]:
    """A visit has stops, each within its dates."""
    if parts.visit is None:
        return
    if not parts.visit.stops:
        yield Flaw(("visit", "stops"), "a visit has at least one stop")
    visit = parts.date(parts.visit.dates)
    for i, stop in numbered(parts.visit.stops):
        dates = parts.date(stop.dates)
        if isinstance(visit, str) or isinstance(dates, str):
            continue
        if dates.low < visit.low or dates.high > visit.high:
            path = ("visit", "stops", i, "dates")
            yield Flaw(path, f"the stop on {stop.dates} is outside the visit's dates, {parts.visit.dates}")


def choice_without_options(parts: Parts) -> Iterator[Flaw]:
    """A choice has two options or more; no other kind of question has options, or is ordered."""
    for i, question in parts.questions:
        if question.kind is Kind.CHOICE:
            if len(question.options) < 2:
                yield Flaw(("questions", i), "a choice needs at least two options")
        else:
            for name in ("options", "ordered"):
                if getattr(question, name):
                    yield _misplaced(("questions", i, name), question, "choice")


def ambiguous_word(parts: Parts) -> Iterator[Flaw]:
    """A printed word means one option of its question."""
    for i, question in parts.questions:
        owners: dict[str, str] = {}
        for j, option in numbered(question.options):
            for k, word in numbered(option.words):
                owner = owners.setdefault(word.casefold(), option.id)
                if owner != option.id:
                    path = ("questions", i, "options", j, "words", k)
                    yield Flaw(
                        path,
                        f"'{shortened(word)}' already means '{owner}'",
                        "a word decides only if it means one option",
                    )


def misplaced_detail(parts: Parts) -> Iterator[Flaw]:
    """A unit or an aid flow belongs to a quantity; an office, and the day it was held, to a name."""
    for i, question in parts.questions:
        for name, kind in (("unit", Kind.QUANTITY), ("aid", Kind.QUANTITY), ("office", Kind.NAME), ("on", Kind.NAME)):
            if getattr(question, name) is not None and question.kind is not kind:
                yield _misplaced(("questions", i, name), question, kind)
        if question.office is not None and question.on is None:
            yield Flaw(("questions", i, "office"), "an office needs `on`, the question for the day it was held")


def _misplaced(path: Path, question: Question, kind: str) -> Flaw:
    return Flaw(path, f"'{question.id}' is a {question.kind} question; only a {kind} has '{path[-1]}'")


def wrong_kind(parts: Parts) -> Iterator[Flaw]:
    """What dates an event or an office is a moment question; what a quantity is part of has the same unit."""
    for i, event in parts.events:
        yield from _unless_moment(parts, ("events", i, "when"), event.when)
    for i, question in parts.questions:
        if question.on is not None:
            yield from _unless_moment(parts, ("questions", i, "on"), question.on)
        whole = parts.question.get(question.part_of or "")
        if whole is not None:
            path = ("questions", i, "part_of")
            for part in (question, whole):
                if part.kind is not Kind.QUANTITY:
                    yield Flaw(path, f"'{part.id}' is a {part.kind} question; only quantities have parts")
                    break
            else:
                if question.unit != whole.unit:
                    units = f"{whole.unit or 'none'}, not {question.unit or 'none'}"
                    yield Flaw(path, f"the unit of '{whole.id}' is {units}: a part has the unit of its whole")


def _unless_moment(parts: Parts, path: Path, id_: str) -> Iterator[Flaw]:
    question = parts.question.get(id_)
    if question is not None and question.kind is not Kind.MOMENT:
        yield Flaw(path, f"'{id_}' is a {question.kind} question; a date must be a moment question")


def long_quotation(parts: Parts) -> Iterator[Flaw]:
    """A quotation has at most 25 words: a dossier carries facts, not other people's prose."""
    for path, claim in parts.unusual:
        words = len((claim.as_printed or "").split())
        if words > LONGEST_QUOTATION:
            what = f"{words} words are quoted; at most {LONGEST_QUOTATION} may be"
            yield Flaw((*path, "as_printed"), what, "keep what is in dispute")


def crowded_question(parts: Parts) -> Iterator[Flaw]:
    """Of a dossier's names and wordings, 2,000 pairs may share all words of one, and one more for every two claims."""
    allowed = PAIRS_AT_LEAST + sum(len(source.claims) for _, source in parts.sources) // CLAIMS_A_PAIR
    answers = _compared_by_words(parts)
    pairs = {id_: len(values) * (len(values) - 1) // 2 for id_, values in answers.items()}
    for id_ in sorted(pairs, key=lambda id_: -pairs[id_]):  # so many at most; they are counted where that is too many
        if sum(pairs.values()) <= allowed:
            return
        pairs[id_] = sum(1 for _ in islice(possible_pairs(list(answers[id_])), allowed + 1))
    if sum(pairs.values()) > allowed:
        worst = max(pairs, key=lambda id_: (pairs[id_], id_))
        place = next(i for i, question in parts.questions if question.id == worst)
        what = f"'{worst}' has too many answers alike: more than {allowed:,} pairs would have to be compared"
        yield Flaw(("questions", place), what, "ask more precise questions, or give each answer's `value`")


def _compared_by_words(parts: Parts) -> "dict[str, dict[Keyed, None]]":
    """The different names or wordings that answer each question; what cannot be read is left out."""
    reader = parts.reader()
    answers: dict[str, dict[Keyed, None]] = {}
    for _, source in parts.sources:
        for claim in present(source.claims):
            question = parts.question.get(claim.question)
            if question is not None and question.kind in (Kind.NAME, Kind.QUOTE):
                with suppress(Unreadable):
                    value = cast("Keyed", reader.read(question, source, claim))
                    answers.setdefault(question.id, {})[value] = None
    return answers


def unreadable_claim(parts: Parts) -> Iterator[Flaw]:
    """What a source printed can be read as an answer to its question, and says what `value` says, if that is given."""
    reader = parts.reader()
    for i, source in parts.sources:
        has_bad_date = source.published is not None and isinstance(parts.date(source.published), str)
        for j, claim in numbered(source.claims):
            question = parts.question.get(claim.question)
            if question is None or (has_bad_date and question.kind is Kind.MOMENT):
                continue
            try:
                reader.read(question, source, claim)
            except Unreadable as error:
                member = "as_printed" if claim.value is None else "value"
                yield Flaw(("sources", i, "claims", j, member), str(error), _how_to_write(claim, question))


def _how_to_write(claim: Claim, question: Question) -> str:
    if claim.value is None:
        return f"add `value`, such as {NOTATION[question.kind]}"
    return f"a {question.kind} is written like {NOTATION[question.kind]}"


NOTATION: Final = {
    Kind.QUANTITY: '"13500000 USD"',
    Kind.MOMENT: '"2025-09-04"',
    Kind.NAME: "the name in full",
    Kind.QUOTE: "the words that were said",
    Kind.CHOICE: "the id of an option",
}
"""What a canonical value looks like."""


ON_MEMBERS: Final[tuple[Rule, ...]] = (
    duplicate_id,
    dangling_id,
    misspelt_speaker,
    cycle,
    long_chain,
    impossible_date,
    unreadable_name,
    long_quotation,
)
"""Rules that judge members each for itself, in every part that could be read."""
ON_PARTS: Final[tuple[Rule, ...]] = (
    office_ends_before_it_begins,
    stop_outside_visit,
    choice_without_options,
    ambiguous_word,
    misplaced_detail,
    wrong_kind,
    crowded_question,
    unreadable_claim,
)
"""Rules that judge a part as a whole."""
RULES: Final = (*ON_MEMBERS, *ON_PARTS)
"""Every rule. Its first docstring line states it in the documentation."""


def check(dossier: Dossier, lost: Collection[Path] = ()) -> Iterator[tuple[Rule, Flaw]]:
    """What breaks the rules, rule by rule.

    Args:
        dossier: all of it, or what could be read of it.
        lost: the members that could not be read.
    """
    everything = Parts(dossier)
    whole = Parts(dossier, lost) if lost else everything
    for rules, parts in ((ON_MEMBERS, everything), (ON_PARTS, whole)):
        for rule in rules:
            for flaw in rule(parts):
                yield rule, flaw


def rule_id(rule: Rule) -> str:
    """The name under which a rule is known: "dangling-id"."""
    return rule.__name__.replace("_", "-")
