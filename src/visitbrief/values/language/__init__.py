"""Languages as data: what the readers of print must know of a language, one module for each.

A module named by an ISO 639 code (`en`, `es`) holds one `LANGUAGE`. It is found by its name, so that a language more is
a file more. The readers know grammar and no words; a language knows words and no grammar. It says, section by section:

    marks         which mark groups digits where print leaves it open
    connectives   the small words: articles, and, or, of, to; what denies; what adds nothing
    numbers       cardinals, ordinals, parts, scales, and how they join: "twenty-one", "veinte y uno", "soixante-dix"
    hedges        by rule ("nearly"), the words before a figure or date, after it, or joined to it by a hyphen
    units         time, percent, currencies, what a rate is printed with, how a noun makes its plural
    calendar      months, weekdays, seasons, relative words, prepositions of dates, tenses
    names         titles, particles, suffixes, nationalities; the words that no name holds
    speech        what denies, binds or softens a statement

Where languages differ in grammar (what joins tens and units, whether an adjective follows its noun), the difference is
a field here with a name, never a question about the language there.

Words are written as a line, parted by spaces; `_` joins the words of a phrase ("a_couple_of"), and `|` parts groups.
Accents and capitals are written as they are printed, and set aside when the words are looked up (`fold`).
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, TypeAlias, dataclass_transform
from unicodedata import normalize

FALLBACK = "en"
"""The language in which a text is read whose words tell none."""

Words: TypeAlias = str
"""Words or phrases as a language writes them: "about around a_few"."""


def phrases(line: Words) -> Iterator[str]:
    """The words and phrases of a line, with spaces in the phrases."""
    return (word.replace("_", " ") for word in line.split())


def fold(word: str) -> str:
    """Lower case without accents: the form in which words are looked up. Digits of other scripts become a mark."""
    if word.isascii():
        return word.lower()
    return "".join(_fold_letter(letter) for letter in word.lower() if not "\u0300" <= letter <= "\u036f")


@lru_cache(maxsize=1024)
def _fold_letter(letter: str) -> str:
    if letter in "ºª":
        return letter
    if letter == "’":
        return "'"
    return "?" if letter.isdigit() and not letter.isascii() else normalize("NFD", letter)[:1]


def words(line: Words) -> frozenset[str]:
    """The words and phrases of a line, folded."""
    return frozenset(map(fold, phrases(line)))


def forms(line: Words, feminine: Mapping[str, str] | None = None, *, bare: bool = True) -> frozenset[str]:
    """The words and phrases of a line in all forms in which they are printed.

    Args:
        line: the words; adjectives and nouns in the masculine.
        feminine: endings of the feminine by those of the masculine; the longest that fits holds.
        bare: whether print drops their accents; it never adds one.
    """
    masculine = list(phrases(line))
    endings = sorted(feminine or (), key=len, reverse=True)
    changed = ((word, next(filter(word.endswith, endings), None)) for word in masculine)
    both = masculine + [word.removesuffix(end) + (feminine or {})[end] for word, end in changed if end is not None]
    return frozenset(both).union(map(fold, both) if bare else ())


def linked(words: Iterable[str], links: Words) -> dict[str, frozenset[str]]:
    """Words, each with those that may follow it."""
    return dict.fromkeys(words, frozenset(phrases(links)))


def numbered(line: Words, values: Iterable[int]) -> dict[str, int]:
    """The words of a line with their values in turn, folded: "one two three" from 1 on."""
    return dict(zip(map(fold, phrases(line)), values, strict=False))


def valued(lines: Mapping[int, Words]) -> dict[str, int]:
    """Words by their value, the other way round and folded: {1000: "thousand thousands"}."""
    return {fold(word): value for value, line in lines.items() for word in phrases(line)}


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Section:
    """What a language knows, by the names of fields. Types are checked as a dataclass's are; none is built.

    To build dataclasses of so many fields takes longer than to read the words of a language.
    """

    def __init__(self, **fields: Any) -> None:
        vars(self).update(fields)


class Marks(Section):
    """The marks between digits."""

    group: str
    """The mark that groups by thousands where it could divide too: "," makes 1,234 a whole number and 1.234 none."""
    decimal_may_group: bool = False
    """Whether the other mark, with three digits after it, may group too, as in Mexican print: 1,234."""


class Connectives(Section):
    """The small words around figures and dates."""

    articles: frozenset[str]
    """Definite: the, el, la."""
    one: frozenset[str]
    """Indefinite: a, an, un, una."""
    of: frozenset[str]
    """Between a figure and its noun or scale: half *of* a million, millones *de* dólares."""
    ands: frozenset[str]
    ors: frozenset[str]
    buts: frozenset[str]
    to: frozenset[str]
    """Between the ends of a range that no word opens: 5 *to* 10."""
    openers: Mapping[str, frozenset[str]]
    """What opens a range, with what may stand between its ends: between … and, from … to."""
    no: frozenset[str]
    """What denies a comparison: *not* more than, *under no circumstances* more than."""
    equal: frozenset[str]
    than: frozenset[str]
    """What follows a comparative or "equal": more *than*, igual *a*."""
    contractions: Mapping[str, frozenset[str]] = {}
    """Forms of the last word of a phrase: más de, más *del*."""
    stops: frozenset[str] = frozenset()
    """Words that never belong to a counted noun."""
    fillers: frozenset[str] = frozenset()
    """Words that add nothing to a figure: a *record* 80, *otros* 20."""
    upsetting: frozenset[str] = frozenset()
    """Words that may turn a figure into another one or none: not, nothing, twice, except."""
    lasting: frozenset[str] = frozenset()
    """Before a length of time that says how long, not how much: $20 million *over* five years."""
    rises: frozenset[str] = frozenset()
    """Words of a change upwards: *up* 25 percent, *rose from* 12 *to* 20."""
    falls: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    """Words of a change that do not say which way: *pasó de* 12 *a* 20."""
    greater: frozenset[str] = frozenset()
    """After a share: 20 percent *more*."""
    lesser: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    """Before the size of a change: rose *by* a third."""
    since: frozenset[str] = frozenset()
    """Before what a change began with: fell to 300 *from* 450."""
    until: frozenset[str] = frozenset()
    """Before what a change ended with: fell *to* 300."""


class Numbers(Section):
    """Number words."""

    cardinals: Mapping[str, int]
    """Words that add up: units, teens, tens; the hundreds too where they are words of their own. A word may consist of
    two: "quatre vingt"."""
    hundreds: frozenset[str] = frozenset()
    """Words that multiply by a hundred within a group of three digits: two *hundred*."""
    scales: Mapping[str, int]
    """Words that multiply all before them: thousand, million, dozen."""
    need_figure: frozenset[str]
    """Scales and hundreds that do not begin a number, being plurals or abbreviations: "millions" is no number."""
    letters: Mapping[str, int]
    """Scales only right after the digits: 10k, 20m."""
    ordinals: Mapping[str, int]
    """Words for a place in order; those of a thousand and more multiply as scales do."""
    ordinal_endings: frozenset[str]
    """What follows digits without a space to make a place in order: 4th, 3ra."""
    parts: Mapping[str, int]
    """Words for a part, with a numerator before them: third, quarters, tercio."""
    many_parts: frozenset[str]
    """Those that stand with a numerator above one."""
    compound_parts: Mapping[str, int] = {}
    """Parts that are such only behind tens: three twenty-*seconds*."""
    part_nouns: frozenset[str] = frozenset()
    """Nouns that make a part of an ordinal: la tercera *parte*."""
    halves: frozenset[str]
    """Words for a half that need no numerator."""
    quarters: frozenset[str]
    """Words for a quarter that need no numerator before a scale: cuarto de millón."""
    joins: frozenset[str]
    """Words between the terms of a number: twenty *and* two."""
    fraction_joins: frozenset[str]
    """Words between a number and its fraction: two *and* a half, diez *con* un cuarto."""
    joins_terms: bool
    """Whether a join also stands between hundreds and tens, and between scales: one hundred *and* two."""
    bare_ten: bool = False
    """Whether units may be added to ten without join or hyphen: dix sept."""
    hundreds_after_digits: bool = True
    """Whether hundreds may follow digits; not where the word is a coin too: 34 cents."""
    adds: Mapping[int, int] = {}
    """Below what a word may add to a number, where it is not ten after tens: 20 after *soixante* (-quinze)."""
    points: frozenset[str]
    """Words for the decimal mark."""
    minus: frozenset[str]
    none: frozenset[str] = frozenset()
    """What makes zero of a noun: *no* deaths, *ningún* muerto."""
    single: frozenset[str] = frozenset()
    """What makes exactly one of a noun: *a single* soldier."""
    over: frozenset[str]
    """The fraction bar in words: one *over* three."""
    out_of: frozenset[str]
    """Words between the part and the whole: one *out of* three, uno *de cada* tres."""
    out_of_or_when: frozenset[str] = frozenset()
    """Those of these that before a year say when: 20 people *in* 2025."""
    glue: str = ""
    """Letters between number words that are written in one: treinta*i*cincoavos; empty where none are."""
    part_endings: tuple[str, ...] = ()
    """Endings that make a part of number words written in one: treintaicinco*avos*."""
    ordinal_stems: tuple[str, ...] = ()
    """What marks an ordinal among number words written in one: veintidosmil*ésim*o."""
    magnitudes: Mapping[str, tuple[int, int]]
    """Plurals that stand without a figure: the word's unit, and the next word's, which is not reached."""
    tens_and_some: Mapping[str, int] = {}
    """Tens with something above them that is not told: veintitantos."""
    digits: frozenset[str] = frozenset()
    """What is counted in a figure's length: a six-*figure* sum."""
    pronoun_before: frozenset[str] = frozenset()
    """Words after which "one" is no number: this one, the one."""


class Hedge(Section):
    """The words of one rule of looseness, by where they stand."""

    before: Words = ""
    """Before the figure or date: *nearly* 20."""
    after: Words = ""
    """After it: 20 *or so*."""
    joined: Words = ""
    """After it with a hyphen: 20-*odd*."""


class Units(Section):
    """What figures count."""

    percent: frozenset[str]
    basis_points: frozenset[str]
    """Hundredths of a percentage point."""
    time: Mapping[str, Words]
    """By the unit's key ("second" to "millennium"), the words for one and, behind `|`, for several: "day | days"."""
    whole: frozenset[str]
    """What makes one of a unit of time without a figure: *an* hour, *toda la* semana."""
    rates: frozenset[str]
    """Before the unit of a rate: *per* day, *al* día."""
    rate_words: Mapping[str, Words]
    """By the unit of time, words that say a rate alone: daily, annually, anuales."""
    dated: frozenset[str]
    """What makes a date and no rate of the unit of time before it: a year *earlier*."""
    each: frozenset[str]
    """A share for every one of several, which says nothing of the amount itself."""
    strong: frozenset[str] = frozenset()
    """What a hyphen joins to the size of a group: a 300-*strong* delegation."""
    noun_first: bool
    """Whether a noun comes before its adjectives, so that what is counted is one word after the figure."""
    adjectives: frozenset[str]
    """What may stand between a figure and its noun and adds nothing: 20 *more* people."""
    plurals: frozenset[str]
    """Plural nouns that do not show it."""
    irregular: Mapping[str, str]
    """The singular of nouns that no ending tells."""
    endings: Mapping[str, str]
    """Ends of plurals, each with that of the singular; the first that fits is taken."""
    currencies: str
    """A row for each currency: its ISO 4217 code, its names, `|`, adjectives and countries. `!` marks a name that needs
    no country ("yen!")."""
    shared: Mapping[str, str]
    """Names that several currencies share, by the one name that they have in the readings."""
    common: Mapping[str, str]
    """A few names read without the table: dollars, euros."""
    bare: frozenset[str]
    """Names that need the question to say which currency is meant: dollars, pounds."""
    coins: Mapping[str, Words]
    """Hundredths, by the currency or shared name that they belong to."""
    scaled_money: Mapping[str, tuple[int, str]] = {}
    """Abbreviations of a scale with a currency: mdd, millones de dólares."""


class Calendar(Section):
    """The words of dates. A field that holds one word or several of one sense names the kind of its token.

    Months, weekdays and the like are groups in their order, parted by `|`.
    """

    month: Words
    """Twelve groups, January first."""
    weekday: Words
    """Seven groups, Monday first."""
    weekdays: Words = ""
    """The plural where it differs: two *Mondays* ago."""
    season: Words
    """Spring, summer, autumn, winter."""
    tens: Words = ""
    """Decades without their century, from the tens on: the *nineties*."""
    unit: Mapping[str, Words]
    """Units beside those of `Units.time` and more words for these, in the same form: "weekend | weekends"."""
    unit_letter: Mapping[str, Words] = {}
    """Letters beside a figure: *Q*3."""
    which: Mapping[int, Words]
    """This (0), next (1), last (-1), the one before last (-2)."""
    coming: Words = ""
    """The first to come, where "next" is the one after it."""
    elsewhere: Words = ""
    """A day that is counted from one told elsewhere: the *following day*."""
    near_day: Mapping[int, Words]
    """Today (0), yesterday (-1), the day after tomorrow (2)."""
    now: Words
    feast: Mapping[str, Words] = {}
    """Days with a name, by month and day: {"12-25": "Christmas"}."""
    ago: Words
    """After a length of time: two days *ago*."""
    past: Words = ""
    """Before one: *hace* dos días."""
    later: Words
    """After one: two days *later*."""
    ahead: Words = ""
    """Before one, when it will be over: *dentro de* dos días."""
    within: Words = ""
    """Before one, at any time of it: *within* two days."""
    one: Words
    """The indefinite article."""
    about: Words = ""
    """Beside the hedges: *hacia* 2008."""
    origin: Words
    """Before the first end of a range alone: *from* 2 to 4."""
    since: Words
    """Before the first day of what goes on."""
    starting: Words
    """Before the first day of a length of time: a week *starting* tomorrow."""
    to: Words
    """Between the ends of a range alone."""
    until: Words
    """Before the last day as well."""
    between: Words
    and_: Words
    or_: Words
    part: Mapping[str, Words]
    """Early, mid, late, start, end of a period; earlier, later and the rest of it, as seen from the source's date."""
    before: Words
    just_before: Words
    """By half an hour at most, when a time of day follows."""
    after: Words
    just_after: Words
    by: Words
    """Any time up to the end of what follows."""
    onwards: Words = ""
    """After a date: from it on."""
    time: Mapping[int, Words]
    """Times of day with a name, in minutes."""
    day_part: Mapping[tuple[int, int], Words]
    """Parts of a day, by first and last minute; above 1439 it is the next day's."""
    near_part: Mapping[tuple[int, int, int], Words]
    """Parts of a day told in a word: days from the source's date, first and last minute."""
    zone: Words
    """After a time of day."""
    hour: Words
    """After a number that is a time of day: a las 15 *horas*."""
    lead: Mapping[str, Words]
    """Articles and prepositions before a date, by what they do there: "the", "of", "in", "on", "at", "for", "during",
    "many" (an article in the plural); two of them in one word are joined: {"of the": "del"}."""
    empty: Words
    """Words that add nothing to a date: *sometime* in June."""
    upset: Words
    """Words that make another thing of it: *every* Tuesday, *not* on Tuesday."""
    ordinary: Words = ""
    """Words and abbreviations above that alone in running text are more often something else: may, sun."""
    looks_ahead: Words
    """Words that tell of what is to come: *will* meet on Tuesday."""
    looks_back: Words
    """Words that tell of what has been."""
    ahead_endings: Words = ""
    """Endings of verbs that do so, in small letters and with their accents: visit*ará*."""
    back_endings: Words = ""
    """Endings of verbs that tell of what has been: visit*ó*."""
    month_first_in: Words = ""
    """Countries (ISO 3166) where figures put the month before the day; where there are none, the day stands first."""
    months_in_figures: bool = False
    """Whether a month may be a number after "of": el 4 *del 9*."""
    next_is_first: bool = False
    """Whether the next Tuesday is the first to come, and not the one in the week after this."""


class Rank(StrEnum):
    """What nobody is taken for who holds another: a president for a minister."""

    STATE = "head of state"
    GOVERNMENT = "head of government"
    MINISTER = "minister"


class NameWords(Section):
    """What a language prints around names and inside them, in small letters."""

    articles: frozenset[str]
    elided: frozenset[str] = frozenset()
    """Words written together with the next one, with their apostrophe: *l'*ambassadeur."""
    conjunctions: frozenset[str]
    particles: frozenset[str]
    """Words that begin a surname or join the words of a name, and that writers drop: Juan *de la* Fuente."""
    offices: Mapping[str, frozenset[str]]
    """Words that make whatever stands before them part of a title, "Ecuador's foreign *minister*", each with those that
    may link it to its field or country: secretary *of* state."""
    before_office: frozenset[str]
    """Words before an office that belong to its name: *prime* minister."""
    after_office: frozenset[str]
    """Words right after an office that belong to its name: attorney *general*, presidente *electo*."""
    fields: frozenset[str]
    """Words after an office and "of" that belong to its name: ministro de *Relaciones Exteriores*."""
    ranks: Mapping[Rank, frozenset[str]]
    """Of each rank, the words of its titles; what stands under two may mean either: *canciller*."""
    lesser: frozenset[str]
    """What makes a title one of no rank: *vice* president, *press* secretary."""
    polities: frozenset[str]
    """Fields that take "of" and a country themselves: president of the *Republic* of Peru."""
    styles: frozenset[str]
    """Words that are a title only before a name, because many of them are names too: King."""
    bodies: frozenset[str]
    """What is named after the person who leads it: the Biden *administration*."""
    bodies_before: frozenset[str] = frozenset()
    """Those that also stand right before the name: la *administración* Biden."""
    former: frozenset[str]
    """What marks a title as past: *former* president."""
    former_prefixes: frozenset[str] = frozenset()
    """What does so in one word with an office: *ex*presidente."""
    nationalities: frozenset[str]
    """Adjectives of nationality: el canciller *peruano*."""
    juniors: frozenset[str]
    """What marks the child of two people of one name: John Hill *Jr.*"""
    seniors: frozenset[str]
    prepositions: frozenset[str]
    """Words that a phrase may begin with and a name does not, though it may hold one: *on* the way, Rostov *on* Don."""
    asking: frozenset[str]
    """Those of them that answer a question together with the name: "*in* Quito", "*by* Ana Pérez"."""
    never: frozenset[str]
    """Pronouns, verbs and the like, which no name holds when they are printed small."""
    has_two_surnames: bool = False
    """Whether people have two: the father's and the mother's."""


class Speech(Section):
    """Words that weigh in what people say."""

    negations: frozenset[str]
    negative_beginnings: frozenset[str] = frozenset()
    """What denies a verb before it and in one word with it: *n'*est."""
    modifiers: frozenset[str]
    """Words that bind or soften a statement; whoever changes one changes what was said."""
    run_together: Mapping[str, str] = {}
    """Words, and endings of words, that stand for two: *gonna*, we*'ve*. The first that fits holds."""


class Language(Section):
    """What the readers know of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In English: "Spanish"."""
    marks: Marks
    connectives: Connectives
    numbers: Numbers
    hedges: Mapping[str, Hedge]
    """By the key of the rule, as in the table of allowances: "nearly"."""
    units: Units
    calendar: Calendar
    names: NameWords
    speech: Speech


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that are read, sorted: the modules of this package."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


@cache
def language(code: str) -> Language:
    """A language by its code.

    Raises:
        KeyError: no language of that code is read.
    """
    if code not in codes():
        raise KeyError(code)
    found: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return found
