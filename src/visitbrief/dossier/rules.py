"""The rules that a dossier keeps between its objects, each a small function that yields what breaks it.

What one object may look like is the model's to say; the rules are asked of dossiers whose objects are all as they
should be.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from visitbrief.dossier.graph import Edges, depths, loops
from visitbrief.dossier.model import Claim, Dossier, Moves, Question, Source
from visitbrief.dossier.record import Path, Record
from visitbrief.errors import did_you_mean, nearest, shortened
from visitbrief.values.base import Kind, Unreadable
from visitbrief.values.pairs import Keyed, possible_pairs

if TYPE_CHECKING:
    from visitbrief.dossier.reading import Readings
    from visitbrief.values.moment.edtf import Edtf

LONGEST_CHAIN: Final = 100
"""Steps from an object to the end of what it derives from, is part of or lies in: far more than any real one."""
LONGEST_QUOTATION: Final = 25
"""Words. A dossier carries facts, not other people's prose."""
MOST_OPTIONS: Final = 250
"""Options of one choice: far more than anybody tells apart."""
PAIRS_AT_LEAST: Final = 2_000
"""Pairs of names or wordings that may be compared in any dossier."""
CLAIMS_A_PAIR: Final = 2
"""Claims that allow one pair more."""
LONG_PRINT: Final = 2 * LONGEST_QUOTATION
"""Characters: in fewer, there are no more words than that."""
LONGEST_NAME: Final = 300
"""Characters; longer ones cannot be read as names (`values.name`)."""
MOST_LINES: Final = {"objectives": 4, "their_objectives": 4, "points": 6, "if_raised": 5}
"""Lines of each list of a briefing: page one has no room for more, and nobody remembers more."""
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


Rule: TypeAlias = Callable[["Indexed"], Iterator[Flaw]]


class Indexed:
    """A dossier with what the rules look up in it, found once."""

    def __init__(self, dossier: Dossier) -> None:
        self.visit = dossier.visit
        self.parties = dossier.parties
        self.people = dossier.people
        self.places = dossier.places
        self.questions = dossier.questions
        self.events = dossier.events
        self.sources = dossier.sources
        self.briefing = dossier.briefing
        self._dossier = dossier
        self.question: Mapping[str, Question] = {question.id: question for question in dossier.questions}
        self.known: Mapping[str, Collection[str]] = {
            "question": self.question.keys(),
            "source": {source.id for source in dossier.sources},
            "person": {person.id for person in dossier.people},
            "place": {place.id for place in dossier.places},
        }
        """The ids of each kind of thing."""
        self.unusual: list[tuple[Path, Claim]] = [
            (("sources", i, "claims", j), claim)
            for i, source in enumerate(dossier.sources)
            for j, claim in enumerate(source.claims)
            if claim.scope
            or claim.speaker
            or claim.derives_from
            or claim.as_of
            or claim.as_printed is None
            or claim.reading
            or claim.question not in self.question
            or len(claim.as_printed) > LONG_PRINT
        ]
        """The claims that some rule has to look at, with their paths: most of a million are not among them."""
        self.edges: Mapping[str, Edges] = {
            "derives_from": {source.id: source.derives_from for source in dossier.sources if source.derives_from},
            "part_of": {question.id: (question.part_of,) for question in dossier.questions if question.part_of},
            "about": {question.id: (question.about,) for question in dossier.questions if question.about},
            "inside": {place.id: (place.inside,) for place in dossier.places if place.inside},
        }
        """For each relation that must have an end, what each object points to."""
        self._dates: dict[str, Edtf | str] = {}
        self._comparisons = COMPARISONS

    @property
    def readings(self) -> "Readings":
        """What each claim was read as, source by source."""
        return self._dossier.readings

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
            named = loop if len(loop) <= LONGEST_LIST else [*loop[:6], "…", loop[-1]]
            steps = " → ".join((*named, loop[0]))
            yield Flaw((where, places[loop[-1]], name), f"'{loop[0]}' {verb} itself: {steps}")
    for path, claim in dossier.unusual:
        own = dossier.sources[int(path[1])].id
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


def long_chain(dossier: Indexed) -> Iterator[Flaw]:
    """A chain of derivations, parts, details or places has at most 100 steps."""
    for name, (where, _) in RELATIONS.items():
        depth = depths(dossier.edges[name])
        for place, item in enumerate(getattr(dossier, where)):
            if depth.get(item.id) == LONGEST_CHAIN + 1:
                yield Flaw((where, place, name), f"the chain that begins here has more than {LONGEST_CHAIN} steps")


def impossible_date(dossier: Indexed) -> Iterator[Flaw]:
    """Every date is EDTF and in the calendar."""
    for path, text in _dates(dossier):
        reason = dossier.date(text)
        if isinstance(reason, str):
            yield Flaw(path, reason, "dates are EDTF: 2025-09-04, 2025-09, 2025-09-02/2025-09-04")


def _dates(dossier: Indexed) -> Iterator[tuple[Path, str]]:
    for path, record in _dated(dossier):
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
    ("written", "written"),
)
"""Members that hold dates, and their keys."""


def _dated(dossier: Indexed) -> Iterator[tuple[Path, Record]]:
    yield ("visit",), dossier.visit
    for i, stop in enumerate(dossier.visit.stops):
        yield ("visit", "stops", i), stop
    for i, person in enumerate(dossier.people):
        for j, office in enumerate(person.offices):
            yield ("people", i, "offices", j), office
    for i, question in enumerate(dossier.questions):
        yield ("questions", i, "scope"), question.scope
    if dossier.briefing is not None:
        yield ("briefing",), dossier.briefing
    for i, source in enumerate(dossier.sources):
        yield ("sources", i), source
    for path, claim in dossier.unusual:
        yield path, claim
        if claim.scope is not None:
            yield (*path, "scope"), claim.scope


def unreadable_name(dossier: Indexed) -> Iterator[Flaw]:
    """A name or alias of a person or place has a letter, and at most 300 characters."""
    for where in ("people", "places"):
        for i, item in enumerate(getattr(dossier, where)):
            yield from _unless_name((where, i, "name"), item.name)
            for j, alias in enumerate(item.aliases):
                yield from _unless_name((where, i, "aliases", j), alias)


def _unless_name(path: Path, text: str) -> Iterator[Flaw]:
    """What keeps a text from being read as a name; asked without reading it, for there may be thousands."""
    if not any(map(str.isalpha, text)):
        yield Flaw(path, f"no letter in '{shortened(text)}': not a name", "write the name in full, in any script")
    elif len(text) > LONGEST_NAME:
        yield Flaw(path, f"longer than {LONGEST_NAME} characters: not a name", "leave out titles and explanations")


def office_ends_before_it_begins(dossier: Indexed) -> Iterator[Flaw]:
    """Nobody leaves an office before taking it."""
    for i, person in enumerate(dossier.people):
        for j, office in enumerate(person.offices):
            if office.to is None:
                continue
            begin, end = dossier.date(office.from_), dossier.date(office.to)
            if not isinstance(begin, str) and not isinstance(end, str) and end.high <= begin.low:
                path = ("people", i, "offices", j, "to")
                yield Flaw(path, f"the office ends on {office.to}, before it begins on {office.from_}")


def stop_outside_visit(dossier: Indexed) -> Iterator[Flaw]:
    """A visit has stops, each within its dates."""
    if not dossier.visit.stops:
        yield Flaw(("visit", "stops"), "a visit has at least one stop")
    visit = dossier.date(dossier.visit.dates)
    for i, stop in enumerate(dossier.visit.stops):
        dates = dossier.date(stop.dates)
        if isinstance(visit, str) or isinstance(dates, str):
            continue
        if dates.low < visit.low or dates.high > visit.high:
            path = ("visit", "stops", i, "dates")
            yield Flaw(path, f"the stop on {stop.dates} is outside the visit's dates, {dossier.visit.dates}")


def choice_without_options(dossier: Indexed) -> Iterator[Flaw]:
    """A choice has from two to 250 options; no other kind of question has options, or is ordered."""
    for i, question in enumerate(dossier.questions):
        if question.kind is Kind.CHOICE:
            if len(question.options) < 2:
                yield Flaw(("questions", i), "a choice needs at least two options")
            elif len(question.options) > MOST_OPTIONS:
                what = f"a choice of {len(question.options):,} options; at most {MOST_OPTIONS} are offered"
                yield Flaw(("questions", i, "options"), what, "ask more precise questions")
        else:
            for name in ("options", "ordered"):
                if getattr(question, name):
                    yield _misplaced(("questions", i, name), question, "choice")


def ambiguous_word(dossier: Indexed) -> Iterator[Flaw]:
    """A printed word means one option of its question."""
    for i, question in enumerate(dossier.questions):
        owners: dict[str, str] = {}
        for j, option in enumerate(question.options):
            for k, word in enumerate(option.words):
                owner = owners.setdefault(word.casefold(), option.id)
                if owner != option.id:
                    path = ("questions", i, "options", j, "words", k)
                    yield Flaw(
                        path,
                        f"'{shortened(word)}' already means '{owner}'",
                        "a word decides only if it means one option",
                    )


def misplaced_detail(dossier: Indexed) -> Iterator[Flaw]:
    """A unit or an aid flow belongs to a quantity; an office, and the day it was held, to a name."""
    for i, question in enumerate(dossier.questions):
        for name, kind in (("unit", Kind.QUANTITY), ("aid", Kind.QUANTITY), ("office", Kind.NAME), ("on", Kind.NAME)):
            if getattr(question, name) is not None and question.kind is not kind:
                yield _misplaced(("questions", i, name), question, kind)
        if question.office is not None and question.on is None:
            yield Flaw(("questions", i, "office"), "an office needs `on`, the question for the day it was held")


def _misplaced(path: Path, question: Question, kind: str) -> Flaw:
    return Flaw(path, f"'{question.id}' is a {question.kind} question; only a {kind} has '{path[-1]}'")


def unfit_state(dossier: Indexed) -> Iterator[Flaw]:
    """What moves forward is a ladder or a quantity; an option is an end, and a claim has a day, of a state alone."""
    for i, question in enumerate(dossier.questions):
        if question.moves is Moves.FORWARD and not (question.ordered or question.kind is Kind.QUANTITY):
            what = f"'{question.id}' moves forward, but has no order to move in"
            yield Flaw(("questions", i, "moves"), what, "a choice that moves forward is `ordered`")
        for j, option in enumerate(question.options):
            if option.end and question.moves is None:
                place: Path = ("questions", i, "options", j, "end")
                yield Flaw(place, f"'{question.id}' does not move, so nothing is its end", "give the question `moves`")
    for path, claim in dossier.unusual:
        question_of = dossier.question.get(claim.question)
        if claim.as_of is not None and question_of is not None and question_of.moves is None:
            what = f"'{claim.question}' asks for something fixed"
            yield Flaw((*path, "as_of"), what, "only a claim about a state, which `moves`, is about a day")


def later_than_kept(dossier: Indexed) -> Iterator[Flaw]:
    """No source appeared after the day up to which the dossier was kept."""
    kept = dossier.date(dossier.visit.as_of)
    for i, source in enumerate(dossier.sources):
        published = dossier.date(source.published) if source.published is not None else None
        if published is None or isinstance(published, str) or isinstance(kept, str):
            continue
        if published.low >= kept.high:
            what = f"'{source.id}' appeared after {dossier.visit.as_of}, up to which the dossier was kept"
            yield Flaw(("sources", i, "published"), what, "correct the date, or the visit's `as_of`")


def wrong_kind(dossier: Indexed) -> Iterator[Flaw]:
    """What dates an event or an office is a moment question; what a quantity is part of has the same unit."""
    for i, event in enumerate(dossier.events):
        yield from _unless_moment(dossier, ("events", i, "when"), event.when)
    for i, question in enumerate(dossier.questions):
        if question.on is not None:
            yield from _unless_moment(dossier, ("questions", i, "on"), question.on)
        whole = dossier.question.get(question.part_of or "")
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


def _unless_moment(dossier: Indexed, path: Path, id_: str) -> Iterator[Flaw]:
    question = dossier.question.get(id_)
    if question is not None and question.kind is not Kind.MOMENT:
        yield Flaw(path, f"'{id_}' is a {question.kind} question; a date must be a moment question")


def long_quotation(dossier: Indexed) -> Iterator[Flaw]:
    """A quotation has at most 25 words: a dossier carries facts, not other people's prose."""
    for path, claim in dossier.unusual:
        words = len((claim.as_printed or claim.value or "").split())
        if words > LONGEST_QUOTATION:
            what = f"{words} words are quoted; at most {LONGEST_QUOTATION} may be"
            yield Flaw((*path, "as_printed"), what, "keep what is in dispute")


def crowded_question(dossier: Indexed) -> Iterator[Flaw]:
    """Of a dossier's names and wordings, 2,000 pairs may share all words of one, and one more for every two claims."""
    allowed = PAIRS_AT_LEAST + sum(len(source.claims) for source in dossier.sources) // CLAIMS_A_PAIR
    answers = _compared_by_words(dossier)
    pairs = {id_: len(values) * (len(values) - 1) // 2 for id_, values in answers.items()}
    uncounted, counted = sum(pairs.values()), 0
    for id_ in sorted(pairs, key=lambda id_: -pairs[id_]):  # so many at most; they are counted where that is too many
        if uncounted + counted <= allowed:
            return
        uncounted -= pairs[id_]
        counted += sum(1 for _ in islice(possible_pairs(list(answers[id_])), allowed - counted + 1))
        if counted > allowed:
            place = next(i for i, question in enumerate(dossier.questions) if question.id == id_)
            what = f"'{id_}' has too many answers alike: more than {allowed:,} pairs would have to be compared"
            yield Flaw(("questions", place), what, "ask more precise questions, or give each answer's `value`")
            return


def _compared_by_words(dossier: Indexed) -> "dict[str, dict[Keyed, None]]":
    """The different names or wordings that answer each question; what cannot be read is left out."""
    answers: dict[str, dict[Keyed, None]] = {}
    for source, values in zip(dossier.sources, dossier.readings, strict=True):
        for claim, value in zip(source.claims, values, strict=True):
            if not isinstance(value, str) and value.kind in (Kind.NAME, Kind.QUOTE):
                answers.setdefault(claim.question, {})[cast("Keyed", value)] = None
    return answers


def reading_without_value(dossier: Indexed) -> Iterator[Flaw]:
    """A claim that is read as the curator says has a `value` that says how."""
    for path, claim in dossier.unusual:
        if claim.reading is not None and claim.value is None:
            question = dossier.question.get(claim.question)
            hint = f"add `value`, such as {NOTATION[question.kind]}" if question is not None else ""
            yield Flaw((*path, "reading"), "the reading is the curator's, but there is no `value`", hint)


def unknown_citation(dossier: Indexed) -> Iterator[Flaw]:
    """What a briefing cites is a question of the dossier, or a claim of one of its sources, `SOURCE#N`."""
    claims = {source.id: len(source.claims) for source in dossier.sources} if dossier.briefing is not None else {}
    for name in MOST_LINES:
        for i, line in enumerate(getattr(dossier.briefing, name, ())):
            for j, cited in enumerate(line.cites):
                path: Path = ("briefing", name, i, "cites", j)
                source, is_claim, number = cited.partition("#")
                known = claims if is_claim else dossier.known["question"]
                if source not in known:
                    what = f"unknown {'source' if is_claim else 'question'} '{shortened(source)}'"
                    yield Flaw(path, what, did_you_mean(dossier.near(source, known)))
                elif is_claim and number not in map(str, range(1, claims[source] + 1)):
                    yield Flaw(path, f"no claim '{shortened(cited)}'", f"'{source}' has {claims[source]} claims")


def long_briefing(dossier: Indexed) -> Iterator[Flaw]:
    """A briefing has room on page one: 4 objectives of either side, 6 points to make, 5 answers if raised."""
    for name, most in MOST_LINES.items():
        lines = len(getattr(dossier.briefing, name, ()))
        if lines > most:
            yield Flaw(("briefing", name), f"{lines} lines; page one has room for {most}", "keep what matters most")


def unreadable_claim(dossier: Indexed) -> Iterator[Flaw]:
    """What a source printed can be read as an answer, and may mean `value` if that is given and `reading` is not."""
    for i, values in enumerate(dossier.readings):
        for j, value in enumerate(values):
            if isinstance(value, str):
                yield from _unless_told(dossier, i, j, value)


def _unless_told(dossier: Indexed, i: int, j: int, why: str) -> Iterator[Flaw]:
    """A claim that cannot be read, unless that is for a question or a date of which another rule tells."""
    source = dossier.sources[i]
    claim = source.claims[j]
    question = dossier.question.get(claim.question)
    if question is None or (question.kind is Kind.MOMENT and dossier.has_bad_date(source)):
        return
    member = "as_printed" if claim.value is None else "value"
    yield Flaw(("sources", i, "claims", j, member), why, _how_to_write(claim, question))


def _how_to_write(claim: Claim, question: Question) -> str:
    if claim.value is None:
        return f"add `value`, such as {NOTATION[question.kind]}"
    return f'a {question.kind} is written like {NOTATION[question.kind]}; "reading": "curator" overrules the print'


NOTATION: Final = {
    Kind.QUANTITY: '"13500000 USD"',
    Kind.MOMENT: '"2025-09-04"',
    Kind.NAME: "the name in full",
    Kind.QUOTE: "the words that were said",
    Kind.CHOICE: "the id of an option",
}
"""What a canonical value looks like."""


RULES: Final[tuple[Rule, ...]] = (
    duplicate_id,
    dangling_id,
    misspelt_speaker,
    cycle,
    long_chain,
    impossible_date,
    unreadable_name,
    long_quotation,
    office_ends_before_it_begins,
    stop_outside_visit,
    choice_without_options,
    ambiguous_word,
    misplaced_detail,
    unfit_state,
    later_than_kept,
    wrong_kind,
    crowded_question,
    reading_without_value,
    unknown_citation,
    long_briefing,
    unreadable_claim,
)
"""Every rule. Its first docstring line states it in the documentation."""


def check(dossier: Dossier) -> Iterator[tuple[Rule, Flaw]]:
    """What breaks the rules, rule by rule."""
    indexed = Indexed(dossier)
    return ((rule, flaw) for rule in RULES for flaw in rule(indexed))


def rule_id(rule: Callable[..., Iterator[Flaw]]) -> str:
    """The name under which a rule, or a warning, is known: "dangling-id"."""
    return rule.__name__.replace("_", "-")
