"""From a claim to its value: what the source printed, read with what the dossier knows."""

from collections.abc import Hashable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from visitbrief.dossier.model import Claim, Dossier, Modality, Question, Source
from visitbrief.values import Kind, Unreadable, Value, parse, read
from visitbrief.values.base import AGREEING

if TYPE_CHECKING:
    from visitbrief.values.choice import Options
    from visitbrief.values.name.gazetteer import Gazetteer

AHEAD = (Modality.PLANNED, Modality.PENDING)
"""What is claimed so is to come: a weekday or a date without a year lies after the source's date."""
LONGEST_BASE = 7
"""Days: a publication date vaguer than this is no base for relative dates."""


class Contradiction(Unreadable):
    """A claim's `as_printed` and its `value` cannot both be right."""


class _Print(NamedTuple):
    """What a source printed, and what decides how it is read."""

    text: str
    language: str
    published: str | None = None
    """With the next two, only where the answer is a date."""
    country: str | None = None
    ahead: bool | None = None
    """Whether it tells of what is to come; None where only its words can tell."""


class _Known(NamedTuple):
    """What was read already, of questions that are read alike."""

    values: dict[tuple[_Print, str | None, str | None], Value]
    """The value by print, `value` and `reading`."""
    undated: dict[_Print, Value | None]
    """What print says whenever it was published; None where that depends on the day."""
    is_dated: bool
    """Whether the day of publication matters."""
    options: "Options | None"
    """For a choice, what it offers."""


class ClaimReader:
    """Reads claims of one dossier. Equal print is read once: a dossier repeats itself, as its sources do."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._by_shape: dict[Hashable, _Known] = {}
        self._by_question: dict[str, _Known] = {}
        self._bases: dict[str | None, date | None] = {None: None}

    def read(self, question: Question, source: Source, claim: Claim) -> Value:
        """The value that a claim gives: its `value` where the curator wrote one, else what `as_printed` says.

        Raises:
            Unreadable: `as_printed` cannot be read, or was not seen, and there is no `value`.
            Contradiction: there is a `value`, `as_printed` says something else, and `reading` does not overrule it.
        """
        known = self._by_question.get(question.id) or self._known(question)
        if claim.as_printed is None:
            if claim.value is None:
                raise Unreadable("neither `as_printed` nor `value` is given")
            return self._stated(question, claim.value, claim.language or source.language)
        dated = (source.published, source.country, claim.modality in AHEAD or None) if known.is_dated else ()
        printed = _Print(claim.as_printed, claim.language or source.language, *dated)
        key = (printed, claim.value, claim.reading)
        value = known.values.get(key)
        if value is None:
            value = known.values[key] = self._settle(question, claim, printed)
        return value

    def _known(self, question: Question) -> "_Known":
        """What is known of questions that are read alike: a choice alike only with itself."""
        shape: Hashable = (question.kind, question.unit)
        options = None
        if question.kind is Kind.CHOICE:
            from visitbrief.values.choice import Options

            shape, options = question.id, Options(question.options, question.ordered)
        known = self._by_shape.setdefault(shape, _Known({}, {}, question.kind is Kind.MOMENT, options))
        self._by_question[question.id] = known
        return known

    def _settle(self, question: Question, claim: Claim, printed: _Print) -> Value:
        stated = self._stated(question, claim.value, printed.language) if claim.value is not None else None
        if stated is not None and claim.reading is not None:
            return stated
        try:
            read = self._printed(question, printed)
        except Unreadable:
            if stated is None:
                raise
            return stated
        if stated is None:
            return read
        if stated.compare(read).agreement in AGREEING:
            return stated
        raise Contradiction(f"{printed.text!r} reads as {read.canonical}, but value says {stated.canonical}")

    def _printed(self, question: Question, printed: _Print) -> Value:
        """What the print says. Print that is read without a date never needs one, so it is read once for all days."""
        undated = self._by_question[question.id].undated
        key = printed if printed.published is None else printed._replace(published=None)
        value = undated.get(key)
        if value is None and key not in undated:
            try:
                value = self._read(question, key)
            except Unreadable:
                if self._base(printed.published) is None:
                    raise
            undated[key] = value
        return value or self._read(question, printed)

    def _read(self, question: Question, printed: _Print) -> Value:
        if (options := self._by_question[question.id].options) is not None:
            return options.read(printed.text)
        return read(
            printed.text,
            question.kind,
            unit=question.unit,
            language=printed.language,
            base=self._base(printed.published),
            country=printed.country,
            ahead=printed.ahead,
            gazetteer=self._gazetteer if question.kind is Kind.NAME else None,
        )

    def _stated(self, question: Question, value: str, language: str) -> Value:
        if (options := self._by_question[question.id].options) is not None:
            return options.parse(value)
        gazetteer = self._gazetteer if question.kind is Kind.NAME else None
        return parse(value, question.kind, unit=question.unit, language=language, gazetteer=gazetteer)

    def _base(self, published: str | None) -> date | None:
        """The last day on which a source may have been published, when that is known to a week."""
        if published not in self._bases:
            from visitbrief.values.moment.edtf import MINUTES_A_DAY
            from visitbrief.values.moment.value import parse_moment

            allowed = parse_moment(published or "").allowed
            first, last = allowed.low[0], allowed.high[0]
            known = last - first <= LONGEST_BASE * MINUTES_A_DAY
            end = last if allowed.high[1] >= 0 else last - 1
            self._bases[published] = date.min + timedelta(days=end // MINUTES_A_DAY) if known else None
        return self._bases[published]

    @cached_property
    def _gazetteer(self) -> "Gazetteer":
        from visitbrief.values.name.gazetteer import Entry, Gazetteer

        people = [Entry(person.id, (person.name, *person.aliases)) for person in self.dossier.people]
        places = [Entry(place.id, (place.name, *place.aliases), place.inside) for place in self.dossier.places]
        return Gazetteer((*people, *places))


Readings: TypeAlias = tuple[tuple[Value | str, ...], ...]
"""For each source of a dossier, and for each of its claims, the value it gives, or why it cannot be read."""


def read_claims(dossier: Dossier) -> Readings:
    """Read every claim of a dossier; whether the dossier keeps its rules makes no difference."""
    reader = ClaimReader(dossier)
    questions = {question.id: question for question in dossier.questions}

    def value(source: Source, claim: Claim) -> Value | str:
        question = questions.get(claim.question)
        if question is None:
            return f"unknown question '{claim.question}'"
        try:
            return reader.read(question, source, claim)
        except Unreadable as error:
            return str(error)

    return tuple(tuple(value(source, claim) for claim in source.claims) for source in dossier.sources)
