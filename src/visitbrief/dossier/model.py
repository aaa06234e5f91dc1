"""The dossier: everything recorded about one visit, as frozen models.

The models say what *one* object may look like; `rules` says what must hold between objects (ids that exist, printed
texts that can be read). Nothing here has a value of its own: a date, a sum, a status is a question, and only claims
answer it. Verdicts are never stored.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Final, Literal

from visitbrief.dossier import spelling
from visitbrief.dossier.record import Alias, Limits, Path, Record
from visitbrief.values.base import Kind

if TYPE_CHECKING:
    from visitbrief.dossier.reading import Readings

Id = Annotated[str, Limits(pattern=spelling.ID, max_length=spelling.LONGEST_ID)]
"""A name for an object: lower-case letters and digits, joined by single `-`, `.` or `_`."""
Ref = Annotated[str, Limits()]
"""The id of another object of the dossier."""  # no pattern: a rule says that there is an object of that id
CountryCode = Annotated[str, Limits(pattern=spelling.COUNTRY)]
"""ISO 3166-1 alpha-2."""
LanguageTag = Annotated[str, Limits(pattern=r"^[a-z]{2,3}$")]
"""ISO 639, two or three letters."""
Text = Annotated[str, Limits(spelling.NOT_BLANK, min_length=1, max_length=2_000)]
Printed = Annotated[str, Limits(spelling.NOT_BLANK, min_length=1, max_length=300)]
Brief = Annotated[str, Limits(spelling.NOT_BLANK, min_length=1, max_length=160)]
"""A sentence that has room on page one."""
Edtf = Annotated[str, Limits(min_length=4, max_length=60)]
"""A date or interval in EDTF, ISO 8601-2 (level 1)."""


class Weight(StrEnum):
    """What it would cost the principal to get the answer wrong."""

    HIGH = "high"
    """A blunder in the room: a sum, a name, a status the counterpart knows by heart."""
    MEDIUM = "medium"
    """A correction in the next day's papers."""
    LOW = "low"
    """Nobody in the room would notice."""


class Modality(StrEnum):
    """How firmly a source gives an answer, from firmest to least firm. The order is the rank used for support."""

    DOCUMENTED = "documented"
    """Read from the legal text, notice, transcript or data set itself."""
    SAID = "said"
    """A named person said it on the record."""
    ANNOUNCED = "announced"
    """Made public officially as decided."""
    AGREED = "agreed"
    """The parties are said to have agreed."""
    REPORTED = "reported"
    """The outlet's own voice."""
    ANONYMOUS = "anonymous"
    """An unnamed official."""
    CLAIMED = "claimed"
    """Attributed to a party, and not verified."""
    PLANNED = "planned"
    """Meant to happen."""
    PENDING = "pending"
    """Said to await a decision or money."""
    SPECULATED = "speculated"
    """The outlet's guess: "likely", "potential"."""


class Stage(StrEnum):
    """How far money has come, in order (US budget terms; see docs/method.md for the IATI codes)."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    NOTIFIED = "notified"
    OBLIGATED = "obligated"
    DISBURSED = "disbursed"
    SPENT = "spent"


class SourceKind(StrEnum):
    """What sort of document a source is. The first five are primary records."""

    OFFICIAL_TRANSCRIPT = "official-transcript"
    OFFICIAL_READOUT = "official-readout"
    OFFICIAL_STATEMENT = "official-statement"
    OFFICIAL_DOCUMENT = "official-document"
    DATA = "data"
    WIRE = "wire"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    MAGAZINE = "magazine"
    NEWS_SITE = "news-site"
    STATE_MEDIA = "state-media"
    RESEARCH = "research"
    REFERENCE = "reference"
    NGO = "ngo"
    OPINION = "opinion"
    AGGREGATOR = "aggregator"

    @property
    def is_primary(self) -> bool:
        """Whether a document of this kind is the record itself rather than a report of it."""
        return self in _PRIMARY


_PRIMARY = frozenset(
    {
        SourceKind.OFFICIAL_TRANSCRIPT,
        SourceKind.OFFICIAL_READOUT,
        SourceKind.OFFICIAL_STATEMENT,
        SourceKind.OFFICIAL_DOCUMENT,
        SourceKind.DATA,
    }
)


class Seen(StrEnum):
    """How much of a source the curator saw. Only of one seen whole can it be said that it is silent."""

    WHOLE = "whole"
    PART = "part"
    """A page cut short, or a passage of it."""
    QUOTED = "quoted"
    """Only what others quote or tell of it."""


class Moves(StrEnum):
    """Which way the answer to a state moves; a question without it asks for something fixed."""

    FORWARD = "forward"
    """Along the ladder of its options, or up: a status, or a count under way. A step back is a dispute."""
    FREELY = "freely"
    """Either way: an offer that stands or not, the share of a vote being counted."""


class Part(StrEnum):
    """The part of a source in which a claim stands."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    METADATA = "metadata"


class Likelihood(StrEnum):
    """How likely it is that the other side raises something, from most to least."""

    CERTAIN = "certain"
    """They have said so, or always do."""
    POSSIBLE = "possible"
    """Worth an answer in hand."""
    UNLIKELY = "unlikely"
    """Only to be ready for."""


class Stop(Record):
    """One place on the itinerary."""

    place: Ref
    """A place of the gazetteer."""
    country: CountryCode
    dates: Edtf


class Visit(Record):
    """The visit the dossier is about."""

    id: Id
    title: Text
    principal: Ref
    """The person who travels."""
    dates: Edtf
    """First to last day, as an EDTF interval."""
    as_of: Edtf
    """The day up to which the dossier was kept."""
    stops: tuple[Stop, ...]


class Party(Record):
    """A side that speaks for itself: a government, or a body of several."""

    id: Id
    name: Text
    """As in "Ecuador": the subject of "says"."""
    country: CountryCode | None = None
    """Whoever holds or held an office of this country speaks for it, and so does each official source from there."""
    speakers: tuple[Text, ...] = ()
    """Words for those who speak for it and are no recorded persons: "the White House", "a senior official"."""


class Office(Record):
    """An office somebody holds or held."""

    title: Text
    """In English, as in "President of Ecuador"."""
    country: CountryCode | None = None
    from_: Annotated[Edtf, Alias("from")]
    """First day."""
    to: Edtf | None = None
    """Last day; null while in office."""


class Person(Record):
    """A person whom sources name."""

    id: Id
    name: Text
    """The full name as the person's own government writes it."""
    said_as: Text | None = None
    """How to say it, in English syllables, the stressed one in capitals: "noh-BOH-ah"."""
    aliases: tuple[Text, ...] = ()
    """Other *correct* forms: other scripts, initials, a full legal name. Never a misprint."""
    country: CountryCode | None = None
    offices: tuple[Office, ...] = ()


class Place(Record):
    """A place or an institution of the dossier's own gazetteer."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = ()
    inside: Ref | None = None
    """The smallest place of the gazetteer that contains it."""


class Option(Record):
    """One answer of a choice question."""

    id: Id
    label: Text
    words: tuple[Printed, ...] = ()
    """Printed words that mean this option, so that `as_printed` can be read without a `value`."""
    end: bool = False
    """For a state: whether nothing comes after it, be it success or failure: adopted, rejected, withdrawn."""


class Scope(Record):
    """What exactly an answer is about. Answers of different scope are not comparable."""

    period: Edtf | None = None
    """The period that a count or rate covers."""
    region: Text | None = None
    """The region that a count covers: "Latin America"."""
    instrument: Text | None = None
    """The agreement, order or fund meant."""
    speaker: Text | None = None
    """Whose figure or position, where governments differ and both may be right about themselves."""


class Aid(Record):
    """What the sum of a question is: shown by `visitbrief aid`."""

    donor: Text
    recipient: Text
    instrument: Text


class Question(Record):
    """One thing a briefer needs to know that has one right answer."""

    id: Id
    title: Text
    """A noun phrase for tables: "Security tranche"."""
    asks: Text
    """The whole question: "How much is the security tranche?"."""
    kind: Kind
    topic: Id
    country: CountryCode | None = None
    """The country of the visit it belongs to; null when it belongs to the visit as a whole."""
    weight: Weight
    unit: Annotated[str, Limits(min_length=1, max_length=40)] | None = None
    """For a quantity: ISO 4217 code, "percent", "rank", a duration's "s", or the counted thing in the singular."""
    options: tuple[Option, ...] = ()
    """For a choice: the possible answers, in order when `ordered`."""
    ordered: bool = False
    """Whether the options are a ladder, such as the status of an agreement from planned to in force."""
    moves: Moves | None = None
    """For a state, which way it moves; null when the question asks for something fixed."""
    part_of: Ref | None = None
    """The question whose quantity this one is a part of."""
    about: Ref | None = None
    """The question that this one is a detail of: who receives the drones, what the drones are."""
    limits: Ref | None = None
    """The question whose answer must not be said without this one: what a tariff leaves out, who else came."""
    scope: Scope = Scope()
    """What a claim is about unless it says otherwise."""
    office: Text | None = None
    """For a name: the office that the answer must have held on the day of `on`."""
    on: Ref | None = None
    """A moment question: the day that `office`, and any printed title, is checked against."""
    aid: Aid | None = None
    """For a quantity of money: what `visitbrief aid` shows beside the sum."""


class Event(Record):
    """Something that happened or was to happen; its date is a question."""

    id: Id
    title: Text
    when: Ref
    """The moment question that dates it."""
    country: CountryCode | None = None
    place: Ref | None = None
    people: tuple[Ref, ...] = ()
    """Who took part, the principal included."""
    meeting: bool = False
    """Whether people met: `visitbrief summary` shows who met whom."""
    press: bool = False
    """Whether it was held for the press; `visitbrief summary` shows such events apart."""


class Claim(Record):
    """What one source answers to one question."""

    question: Ref
    as_printed: Printed | None = None
    """What the source shows: a figure, a date, a name, a status word, or a short official quotation; null when its own
    words were not seen."""
    value: Annotated[str, Limits(min_length=1, max_length=200)] | None = None
    """In canonical notation, where the program cannot read `as_printed`, reads it too widely or misreads it, or where
    the words were not seen."""
    reading: Literal["curator"] | None = None
    """Whose reading counts where the program reads `as_printed` as something else: the curator's, which is `value`."""
    as_of: Edtf | None = None
    """For a state: the day it is about; for a speaker's words: the day they were said. Where the source says so; else
    that is the day the source appeared."""
    modality: Modality = Modality.REPORTED
    stage: Stage | None = None
    """For money: the stage that the source names."""
    speaker: Text | None = None
    """Who said it: a person's id, or words such as "senior State Department official"."""
    part: Part = Part.BODY
    paragraph: Annotated[int, Limits(ge=1)] | None = None
    """Counted from 1; null when the text was not seen whole."""
    scope: Scope | None = None
    """When it differs from the question's."""
    language: LanguageTag | None = None
    """When the words are in another language than the source."""
    derives_from: tuple[Ref, ...] | None = None
    """When this one statement comes from elsewhere than the rest of the source; empty for the source's own."""
    note: Text | None = None
    """Context for the reader; decides nothing."""

    @property
    def shown(self) -> str:
        """What may be quoted for it: its words, or its value where they were not seen or it overrules them."""
        words = None if self.reading is not None else self.as_printed
        return words or self.value or ""


class Source(Record):
    """One published document."""

    id: Id
    publisher: Text
    title: Text
    url: Annotated[str, Limits(pattern=spelling.WEB_ADDRESS, max_length=500)] | None = None
    published: Edtf | None = None
    """Null when the document shows no date."""
    language: LanguageTag
    country: CountryCode | None = None
    """Where it is published; it tells whether figures put the day or the month first."""
    kind: SourceKind
    seen: Seen = Seen.PART
    """How much of it the curator saw."""
    reliability: Literal["A", "B", "C", "D", "E"] | None = None
    """Admiralty letter; null when it cannot be judged (the code's F)."""
    derives_from: tuple[Ref, ...] = ()
    """The sources it copies, translates or rewrites."""
    note: Text | None = None
    claims: tuple[Claim, ...] = ()


class PolicyLine(Record):
    """What a side wants, or what the principal is to say."""

    text: Brief
    to: Text | None = None
    """For a point to make: to whom."""
    country: CountryCode | None = None
    """The country of the visit it belongs to; null when it is that of all it cites, or the visit as a whole."""
    cites: tuple[Ref, ...] = ()
    """What it rests on: ids of questions, or of claims, as in `gazette#1`. Where one does not stand, a page says so."""


class IfRaised(Record):
    """What the principal is to say if the other side raises something."""

    issue: Brief
    """What they may say, or ask."""
    likelihood: Likelihood = Likelihood.POSSIBLE
    text: Brief
    """What to answer."""
    country: CountryCode | None = None
    """The country of the visit it belongs to; null when it is that of all it cites, or the visit as a whole."""
    cites: tuple[Ref, ...] = ()
    """What the answer rests on, as for a point to make."""


class Meeting(Record):
    """A meeting that a briefing is for."""

    text: Brief
    """What it is, and whom with."""
    country: CountryCode | None = None
    """The country of the visit it belongs to; null when it belongs to the visit as a whole."""


class Briefing(Record):
    """What is policy, and so has an author and no source: shown by `visitbrief brief`, and never generated.

    Of each list page one has no room for more, and nobody remembers more.
    """

    meetings: Annotated[tuple[Meeting, ...], Limits(max_length=3)]
    """The meetings that it is for: 3 at most."""
    written: Edtf
    """The last day on which its author looked at it: what has changed since is flagged."""
    example: bool = False
    """Whether it is nobody's policy, but shows what such lines look like; every page then says so."""
    objectives: Annotated[tuple[PolicyLine, ...], Limits(max_length=3)] = ()
    """3 at most."""
    their_objectives: Annotated[tuple[PolicyLine, ...], Limits(max_length=3)] = ()
    """3 at most."""
    points: Annotated[tuple[PolicyLine, ...], Limits(max_length=4)] = ()
    """Points to make: 4 at most."""
    if_raised: Annotated[tuple[IfRaised, ...], Limits(max_length=5)] = ()
    """5 at most."""

    @property
    def lines(self) -> Iterator[tuple[Path, PolicyLine | IfRaised]]:
        """Every line, in order, with its place in the briefing."""
        for name in ("objectives", "their_objectives", "points", "if_raised"):
            yield from (((name, place), line) for place, line in enumerate(getattr(self, name)))


class Dossier(Record):
    """Everything recorded about one visit; one JSON file."""

    schema_: Annotated[str | None, Alias("$schema")] = None
    """Where an editor finds the JSON Schema; ignored."""
    format: Literal[1]
    visit: Visit
    parties: tuple[Party, ...] = ()
    """The sides whose statements are not weighed against each other."""
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    questions: tuple[Question, ...] = ()
    events: tuple[Event, ...] = ()
    sources: tuple[Source, ...] = ()
    briefing: Briefing | None = None

    @cached_property
    def readings(self) -> "Readings":
        """What each claim was read as, source by source; made when first asked for, and kept."""
        from visitbrief.dossier.reading import read_claims

        return read_claims(self)


IN_ORDER: Final = ("people", "places", "questions", "events", "sources")
"""The lists of a dossier whose order in the file means nothing: once it is loaded, they are in the order of ids."""
