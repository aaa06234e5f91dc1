"""Names of people, places and things: read from print and compared.

A printed name allows every fuller name that contains it: "Noboa" allows any full name with that surname. Case,
diacritics, script, hyphens, particles ("de la", "al-"), the order of the parts and the ways to romanise are customs of
print and make no difference. A misprint does: nobody is called "Sommerfled", and a briefer has to see it. So two
spellings are two names, in conflict, and the comparison says when one may be a slip for the other: a *variant*.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from visitbrief.values.base import Agreement, Comparison, Kind, Unreadable, Value
from visitbrief.values.name.keys import keys_of
from visitbrief.values.name.match import Alignment, align
from visitbrief.values.name.spelling import fold
from visitbrief.values.name.titles import peel
from visitbrief.values.name.words import generation, key, surname_particles, words_around
from visitbrief.values.pairs import Keys

if TYPE_CHECKING:
    from visitbrief.values.name.gazetteer import Gazetteer

LONGEST = 300
"""Characters of the longest text that is read as a name."""
_TWO_SURNAMES = 4
"""Words from which on a name ends in two surnames where people have two; with three it may be two given names too."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed, and whom or what it may mean.

    Two are equal when they are the same words for the same entry of the gazetteer; the titles around them, and how
    they were printed, do not count.
    """

    kind: ClassVar[Kind] = Kind.NAME

    given: tuple[str, ...]
    """Given names and initials, in order; empty when only a surname, or the name of a place or thing, is printed."""
    family: tuple[str, ...]
    """Surnames with their particles, in order: "de", "la", "Fuente"."""
    suffix: str = ""
    """What tells father from son: "Jr.", "III"."""
    entity: str | None = None
    """The id of the entry of the gazetteer that is called so; None when none or several are."""
    within: tuple[str, ...] = ()
    """For a place of the gazetteer: the ids of the places it lies in, nearest first."""
    is_title: bool = False
    """Whether a title is all that is printed: "the foreign minister" names no one."""
    printed: str = field(default="", compare=False)
    titles: tuple[str, ...] = field(default=(), compare=False)
    """Offices, styles and the like printed with the name: "Secretary of State", "canciller", "administration"."""
    former: bool = field(default=False, compare=False)
    """Whether a title is marked as past: "then-President", "ex", "former"."""

    @property
    def full(self) -> str:
        """The name in its usual order, without titles."""
        return f"{self.bare} {self.suffix}" if self.suffix else self.bare

    @property
    def bare(self) -> str:
        """The name in its usual order, without titles and suffix."""
        return " ".join((*self.given, *self.family))

    @property
    def surnames(self) -> tuple[str, ...]:
        """The surname or surnames, without particles."""
        return tuple(word for word in self.family if fold(word) not in surname_particles())

    @property
    def rule(self) -> str:
        """How it was read: "known-name", "title", "surname" or "full-name"."""
        if self.entity is not None:
            return "known-name"
        if self.is_title:
            return "title"
        return "full-name" if self.given else "surname"

    @property
    def canonical(self) -> str:
        """The full name; as "Surname, Given, Suffix" where the usual order would not tell the parts."""
        try:
            again = _read_words(self.full, None)
        except Unreadable:  # in the language of the print it is no phrase
            again = None
        if again and (again.given, again.family, again.suffix) == (self.given, self.family, self.suffix):
            return self.full
        fields = [" ".join(self.family), " ".join(self.given), self.suffix]
        return ", ".join(fields if self.suffix else fields[:2]).strip()

    def allows(self) -> str:
        """The allowed answers in words."""
        if self.is_title:
            return f"whoever is {self.full}"
        if self.entity is not None:
            return f"{self.full} ({self.entity})"
        if not self.given:
            return f"any full name with {self.full}"
        return f"{self.full}, or a fuller form of that name"

    def compare(self, other: Value) -> Comparison:
        """Same, compatible, conflict or not comparable, with the reason.

        Same: one entry of the gazetteer, or the same words. Compatible: one name is the fuller one, gives in full what
        the other shortens, or is that of a place that lies in the other. Not comparable: a title without a name,
        initials alone, or a script that does not tell its sound. Conflict: all else; a spelling variant where every
        word has its counterpart, one or two of them misspelt.
        """
        if not isinstance(other, Name):
            return Comparison(Agreement.NOT_COMPARABLE, f"a name is not a {other.kind.value}")
        if self.entity is not None and other.entity is not None:
            return _compare_entries(self, other)
        return _compare_words(self, other, align(self.bare, other.bare))

    def keys(self) -> Keys:
        """By what it is found among names that may agree with it."""
        return keys_of(self)

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether this name allows the other and more: it is shorter, or that of a place which the other lies in."""
        if not isinstance(other, Name) or self.compare(other).agreement is not Agreement.COMPATIBLE:
            return False
        if self.entity is not None and other.entity is not None:
            return self.entity in other.within
        alignment = align(self.bare, other.bare)
        return not alignment.extra_a and (bool(alignment.extra_b) or len(self.full) < len(other.full))


def read_name(text: str, *, language: str | None = None, gazetteer: "Gazetteer | None" = None) -> Name:
    """Read a printed name.

    Args:
        text: the name, with or without titles, in the order "Given Surname" or "Surname, Given".
        language: of the print, which tells titles, and whether a name of four words ends in two surnames.
        gazetteer: the people and places it may be.

    Raises:
        Unreadable: the text holds no letter, or is too long for a name.
    """
    _check(text)
    name = _look_up(_read_words(text, language), gazetteer)
    if name.entity is None:
        _refuse_two_names(name, gazetteer)
    return name


def parse_name(text: str, *, gazetteer: "Gazetteer | None" = None) -> Name:
    """Read a name in canonical notation: in full, or as "Surname, Given" or "Surname, Given, Suffix".

    What somebody recorded as a name is one, even where print with these words would be more than a name.

    Raises:
        Unreadable: the text holds no letter, or is too long for a name.
    """
    _check(text)
    family, *rest = (tuple(part.split()) for part in text.split(","))
    if not family or len(rest) not in (1, 2) or (len(rest[0]) == 1 and generation(rest[0][0])):
        return _look_up(_recorded(text), gazetteer)
    return _look_up(Name(rest[0], family, " ".join(rest[1] if len(rest) > 1 else ()), printed=text), gazetteer)


def _compare_entries(a: Name, b: Name) -> Comparison:
    """Compare two names that the gazetteer knows."""
    if a.entity == b.entity:
        return Comparison(Agreement.SAME, f"both names stand for {a.entity}")
    for inner, outer in ((a, b), (b, a)):
        if outer.entity in inner.within:
            return Comparison(Agreement.COMPATIBLE, f"{inner.entity} lies in {outer.entity}")
    return Comparison(Agreement.CONFLICT, f"{a.entity} is not {b.entity}")


def _compare_words(a: Name, b: Name, alignment: Alignment) -> Comparison:
    """Compare two names by their words alone.

    A name with "Jr." and the same without are compatible: print drops it, and the bare name may be either's. With two
    that differ they are two people: telling them apart is what the words are for.
    """
    if a.is_title != b.is_title:
        return Comparison(Agreement.NOT_COMPARABLE, "a title without a name names no one")
    fold_a, fold_b = fold(a.full), fold(b.full)
    if fold_a == fold_b:
        return Comparison(Agreement.SAME, "the same name")
    if fold_a.isascii() != fold_b.isascii():
        return Comparison(Agreement.NOT_COMPARABLE, "the script of one does not tell how it sounds")
    if alignment.clash is not None:
        one, other = alignment.clash
        return Comparison(Agreement.CONFLICT, f"“{one}” is not “{other}”")
    if not alignment.is_possible:
        reason = f"“{' '.join(alignment.extra_a)}” and “{' '.join(alignment.extra_b)}” are different names"
        return Comparison(Agreement.CONFLICT, reason)
    if not alignment.firm:
        return Comparison(Agreement.NOT_COMPARABLE, "initials and particles alone name no one")
    if a.suffix and b.suffix and generation(a.suffix) != generation(b.suffix):
        return Comparison(Agreement.CONFLICT, f"“{a.suffix}” is not “{b.suffix}”")
    if alignment.misspelt:
        one, other = alignment.misspelt[0]
        return Comparison(Agreement.CONFLICT, f"spelling differs: “{one}” and “{other}”", is_spelling_variant=True)
    if alignment.extra_a or alignment.extra_b or bool(a.suffix) != bool(b.suffix):
        return Comparison(Agreement.COMPATIBLE, "one is a fuller form of the other")
    if alignment.loose:
        return Comparison(Agreement.COMPATIBLE, "one shortens or transliterates the other")
    return Comparison(Agreement.SAME, "the same name but for case, accents, particles or order")


def _check(text: str) -> None:
    if len(text) > LONGEST:
        raise Unreadable(f"longer than {LONGEST} characters: not a name")
    if not any(map(str.isalpha, text)):
        raise Unreadable("no letter in it: not a name")


def _look_up(name: Name, gazetteer: "Gazetteer | None") -> Name:
    """The same name with its entry in the gazetteer.

    Looked up is all that is printed, then the name without its titles, then "Place, Larger place".
    """
    if gazetteer is None:
        return name
    entity = gazetteer.resolve(name.printed) or (None if name.is_title else gazetteer.resolve(name.full))
    if entity is not None:
        return replace(name, entity=entity, within=gazetteer.ancestors(entity))
    place = gazetteer.resolve(" ".join(name.family))
    if place is not None and gazetteer.resolve(" ".join(name.given)) in gazetteer.ancestors(place):
        given, family = _split([*name.family], None)
        return replace(name, given=tuple(given), family=tuple(family), entity=place, within=gazetteer.ancestors(place))
    return name


def _recorded(text: str) -> Name:
    try:
        return _read_words(text, None)
    except Unreadable:
        given, family = _split(text.split(), None)
        return Name(tuple(given), tuple(family), printed=text)


def _refuse_two_names(name: Name, gazetteer: "Gazetteer | None") -> None:
    """Refuse "Ana Díaz and Luis Torres", and what the gazetteer knows as two: "Ecuador and Peru".

    "Relaciones Exteriores y Movilidad Humana" is neither, nor is "Trinidad and Tobago".

    Raises:
        Unreadable: on either side of a conjunction stand two words or more in large print, none of them a field, or
            the names of two entries.
    """
    words = name.bare.split()
    for place, word in enumerate(words):
        if key(word) not in words_around().conjunctions:
            continue
        sides = words[:place], words[place + 1 :]
        entries = {gazetteer.resolve(" ".join(side)) if gazetteer else None for side in sides}
        are_people = word.islower() and all(map(_may_be_a_person, sides))
        if are_people or (len(entries) == len(sides) and None not in entries):
            raise Unreadable(f"“{' '.join(sides[0])}” and “{' '.join(sides[1])}” are two names")


def _may_be_a_person(words: Sequence[str]) -> bool:
    large = [word for word in words if key(word) not in surname_particles()]
    fields = words_around().fields
    return len(large) > 1 and all(word[:1].isupper() and key(word) not in fields for word in large)


@lru_cache(maxsize=4096)
def _read_words(text: str, language: str | None) -> Name:
    """Read a name without looking it up."""
    peeled = peel(text, language)
    parts = [list(part) for part in peeled.parts]
    if not parts:
        words = tuple(text.replace(",", " ").split())
        return Name((), words, is_title=True, printed=text, titles=peeled.titles, former=peeled.former)
    suffix = ""
    for part in (parts[-1], parts[0]):
        if not suffix and len(part) + len(parts) > 2 and generation(part[-1]):
            suffix = part.pop()
            if part and len(part) + len(parts) > 2 and key(part[-1]) in words_around().articles:  # "Bush the elder"
                part.pop()
    parts = [part for part in parts if part]
    if len(parts) > 1:
        given, family = [word for part in parts[1:] for word in part], parts[0]
    else:
        given, family = _split(parts[0], language)
    return Name(tuple(given), tuple(family), suffix, printed=text, titles=peeled.titles, former=peeled.former)


def _split(words: list[str], language: str | None) -> tuple[list[str], list[str]]:
    """Part given names from surnames: at the first particle, else before the last words, as many as are surnames."""
    surnames = 2 if len(words) >= _TWO_SURNAMES and words_around(language).has_two_surnames else 1
    particles = surname_particles()
    at = next((place for place, word in enumerate(words[:-1]) if fold(word) in particles), len(words) - surnames)
    while at > 0 and generation(words[at - 1]):
        at -= 1
    return words[:at], words[at:]
