"""Laying two names side by side: which word of one stands for which word of the other, and how well.

Words are paired in passes, the surest first: spelt alike, joined or split differently ("Jong un", "Jongun"), a short
form or an initial for the full form, and last a slip in spelling. What is left over decides: words left on one side
only make that name the fuller one; words left on both sides make them two names.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice, pairwise, product
from typing import NamedTuple

from visitbrief.values.name.romanisation import readings
from visitbrief.values.name.spelling import (
    HACEKS,
    LATIN,
    SEPARATORS,
    VOWELLED,
    fold,
    script,
    skeleton,
    slips,
    sound,
    spellings,
    word_groups,
)
from visitbrief.values.name.words import particles

_LETTERS_PER_SLIP = 8
"""Letters of the shorter name for each slip, where they allow for more than two."""
_WORDS_RUN_TOGETHER = 3
"""Words at most that another writer joins into one."""
_LONGEST_ACRONYM = 6
"""Capitals at most that stand for so many words; more of them are a word in capitals."""
_SKELETON = 4
"""Letters at least that must agree in all where a script leaves the vowels out."""
_ARTICLE = 4
"""Letters at most of an Arabic word whose first two are not the article, which is written together with its noun."""
_FULL_FORMS = {
    short: frozenset(fulls)
    for short, *fulls in word_groups(
        "abe abraham|al albert alfred alan|alex alexander alexandra alejandro alejandra|andy andrew|ben benjamin"
        "|barry barack barrington|bernie bernard|bibi benjamin binyamin"
        "|beth elizabeth|betty elizabeth|bill william|billy william|bob robert|bobby robert"
        "|charlie charles|chris christopher christian christine cristopher|chuck charles|cindy cynthia|dan daniel"
        "|danny daniel|dave david|deb deborah|debbie deborah|dick richard|don donald|ed edward edwin edgar|eddie edward"
        "|fred frederick|gene eugene|geoff geoffrey|greg gregory|hank henry|harry henry harold|jack john jackson"
        "|jake jacob|jeff jeffrey|jen jennifer|jerry gerald jerome|jim james|jimmy james|joe joseph|joey joseph"
        "|jon jonathan|josh joshua|kate katherine catherine kathleen|kathy katherine|ken kenneth|larry lawrence"
        "|liz elizabeth|lou louis|maggie margaret|marty martin|matt matthew|max maximilian|meg margaret|mick michael"
        "|mike michael|mitch mitchell|nat nathan nathaniel|ned edward|nick nicholas nicolas|pam pamela"
        "|pat patrick patricia|peggy margaret|pete peter|phil philip phillip|ray raymond|rich richard|rick richard"
        "|rob robert|ron ronald|sam samuel|steve stephen steven|stan stanley|sue susan|ted theodore edward"
        "|teddy theodore edward|terry terence|tim timothy|tom thomas|tony anthony antonio|val valerie|vic victor"
        "|vince vincent|walt walter|will william"
        "|beto alberto roberto|charo rosario|chema jose|chepe jose|chucho jesus|concha concepcion|kike enrique"
        "|lalo eduardo|lola dolores|lupe guadalupe|manolo manuel|memo guillermo|nacho ignacio|nando fernando"
        "|paco francisco|pancho francisco|pepe jose|quique enrique|tono antonio|tere teresa|toni antonio"
        "|dima dmitri|kolya nikolai|lyosha alexei|misha mikhail|natasha natalia|olya olga|sasha alexander|tanya tatiana"
        "|vanya ivan|vlad vladimir vladislav|volodya vladimir|vova vladimir|zhenya yevgeni"
        "|alyaksandr alexander|andrii andrei|andriy andrei|dmytro dmitri|mykola nikolai|oleksandr alexander|pavlo pavel"
        "|petro pyotr|sergii sergei|serhii sergei|serhiy sergei|volodymyr vladimir"
    )
}
"""Everyday short forms of given names, English, Spanish and Russian, nobody's personal nickname; and the Ukrainian and
Belarusian forms of Russian names, which the press of either country gives to people of the other: by each, the full
forms."""


_BORN_OF = frozenset({"bin", "ben", "ibn", "bn", "bint"})
"""Between a child and its father."""
_MOST_READINGS = 64
"""Of words run together: each has a few, and more than a few words have too many."""


class NameWord(NamedTuple):
    """One word of a name, made ready for comparing."""

    printed: str
    text: str
    """Folded."""
    spellings: frozenset[str]
    is_particle: bool
    """Whether it may be missing from the other name without being missed: "de", "al-", "bin"."""
    script: str
    is_initial: bool
    """Whether one letter stands for the word."""
    fulls: frozenset[str]
    """Full forms of which it is an everyday short form."""
    is_acronym: bool
    """Whether each of its letters may stand for a word: "JC", "UN"."""


class Run(NamedTuple):
    """Neighbouring words of a name as one word: "Jong un" as "Jongun"."""

    first: int
    end: int
    """The place after the last."""
    spellings: frozenset[str]


class Alignment(NamedTuple):
    """Which words of two names stand for each other."""

    firm: int
    """Pairs of words that are spelt out in both."""
    loose: int
    """Of these and the others, pairs that agree only as a short form, an initial or a transliteration."""
    misspelt: tuple[tuple[str, str], ...]
    """Pairs that differ by a slip of the pen; they count as firm."""
    extra_a: tuple[str, ...]
    """Words of the first name without a counterpart, particles apart."""
    extra_b: tuple[str, ...]
    """The same for the second."""
    clash: tuple[str, str] | None = None
    """What of each name the other denies although all words agree: another order of initials, child and father."""

    @property
    def is_possible(self) -> bool:
        """Whether one person or thing can bear both names, slips forgiven."""
        return self.clash is None and not (self.extra_a and self.extra_b)

    def turned_round(self) -> "Alignment":
        """The same with the second name first."""
        pairs = tuple((b, a) for a, b in self.misspelt)
        return Alignment(
            self.firm, self.loose, pairs, self.extra_b, self.extra_a, self.clash and (self.clash[1], self.clash[0])
        )


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[NameWord, ...]:
    """The words of a name, each once, hyphenated ones taken apart."""
    texts: dict[int, str] = {}
    heard: list[str] = []
    tokens = name.translate(SEPARATORS).split()
    for place, token in enumerate(tokens):
        text = fold(token)
        if script(token) not in VOWELLED and len(text) > _ARTICLE and text.startswith("al"):
            text = text[2:]
        if text and (len(text) == 1 or text not in texts.values()):
            texts[place] = text
            heard.append(fold(token.translate(HACEKS)) if token != text and not token.isascii() else text)
    words: list[NameWord] = []
    for (place, text), read in zip(texts.items(), readings(heard, name), strict=True):
        token = tokens[place]
        words.append(
            NameWord(
                printed=token,
                text=text,
                spellings=spellings(token if text == fold(token) else text) | read,
                is_particle=text in particles()
                and (len(text) > 1 or token.islower())
                and (bool(words) or text != "ben"),
                script=script(token),
                is_initial=len(text) == 1 and text.isalpha(),
                is_acronym=1 < len(text) <= _LONGEST_ACRONYM and token.isupper(),
                fulls=_FULL_FORMS.get(text, frozenset()),
            )
        )
    return tuple(words)


@lru_cache(maxsize=4096)
def runs_of(name: str) -> tuple[Run, ...]:
    """Neighbouring words that another writer may join, longest runs first."""
    words = words_of(name)
    return tuple(
        Run(start, start + count, _joined_spellings(words[start : start + count]))
        for count in range(_WORDS_RUN_TOGETHER, 1, -1)
        for start in range(len(words) - count + 1)
    )


def _joined_spellings(words: Sequence[NameWord]) -> frozenset[str]:
    written = islice(product(*((word.text, *sorted(word.spellings)) for word in words)), _MOST_READINGS)
    return frozenset(spelling for each in {"".join(pieces) for pieces in written} for spelling in spellings(each))


@lru_cache(maxsize=4096)
def _spellings_run_together(name: str) -> frozenset[str]:
    return frozenset().union(*(run.spellings for run in runs_of(name)))


@lru_cache(maxsize=4096)
def _births(name: str) -> tuple[tuple[int, int], ...]:
    """The places of each child and its father in a name: "Salman bin Muhammad"."""
    words = words_of(name)
    named = [place for place, word in enumerate(words) if not word.is_particle]
    return tuple(
        (child, father)
        for child, father in pairwise(named)
        if any(word.text in _BORN_OF for word in words[child + 1 : father])
    )


@lru_cache(maxsize=4096)
def align(name_a: str, name_b: str) -> Alignment:
    """Pair the words of two names, which carry neither titles nor suffixes.

    Which name comes first makes no difference to what is found.
    """
    if name_b < name_a:
        return align(name_b, name_a).turned_round()
    return _Pairing(name_a, name_b).alignment()


class _Pairing:
    """The words of two names while they are being paired, by their places."""

    __slots__ = ("a", "b", "firm", "loose", "name_a", "name_b", "open_a", "open_b", "pairs")

    def __init__(self, name_a: str, name_b: str) -> None:
        self.name_a, self.name_b = name_a, name_b
        self.a, self.b = words_of(name_a), words_of(name_b)
        self.open_a, self.open_b = list(range(len(self.a))), list(range(len(self.b)))
        self.pairs: dict[int, int] = {}
        self.firm = self.loose = 0

    def alignment(self) -> Alignment:
        self._pair_where(_are_spelt_alike)
        if self.open_a and self.open_b:
            self._run_together(self.name_a, self.open_a, self.b, self.open_b)
            self._run_together(self.name_b, self.open_b, self.a, self.open_a)
        self.open_a = [place for place in self.open_a if not self.a[place].is_particle]
        self.open_b = [place for place in self.open_b if not self.b[place].is_particle]
        misspelt: list[tuple[str, str]] = []
        if self.open_a and self.open_b:
            self._pair_where(_shorten, loose=True)
            self._initials_in_a_row(self.a, self.open_a, self.b, self.open_b)
            self._initials_in_a_row(self.b, self.open_b, self.a, self.open_a)
            self._transliterated()
            misspelt = self._misspelt()
        return Alignment(
            self.firm,
            self.loose,
            tuple(misspelt),
            tuple(self.a[place].printed for place in self.open_a),
            tuple(self.b[place].printed for place in self.open_b),
            self._clash(),
        )

    def _pair_where(self, agree: Callable[[NameWord, NameWord], bool], *, loose: bool = False) -> None:
        """Pair each open word with the first that agrees with it."""
        for i in tuple(self.open_a):
            for j in self.open_b:
                if agree(self.a[i], self.b[j]):
                    self._pair(i, j, loose=loose)
                    break

    def _run_together(self, name: str, parted: list[int], joined_words: Sequence[NameWord], joined: list[int]) -> None:
        """Pair words with one word that joins them: "Jong un" and "Jongun", "Al Sisi" and "Alsisi"."""
        if len(parted) < 2:
            return
        run_together = _spellings_run_together(name)
        for place in tuple(joined):
            spellings = joined_words[place].spellings
            if run_together.isdisjoint(spellings):
                continue
            for run in runs_of(name):
                parts = range(run.first, run.end)
                if not run.spellings.isdisjoint(spellings) and all(part in parted for part in parts):
                    joined.remove(place)
                    for part in parts:
                        parted.remove(part)
                    self.firm += 1
                    break

    def _initials_in_a_row(
        self, short_words: Sequence[NameWord], short: list[int], full_words: Sequence[NameWord], full: list[int]
    ) -> None:
        """Pair "JC" with "Jean" and "Claude", "UN" with "United" and "Nations"."""
        for place in tuple(short):
            word = short_words[place]
            count = len(word.text)
            for start in range(len(full) - count + 1 if word.is_acronym else 0):
                run = full[start : start + count]
                if word.text == "".join(full_words[each].text[:1] for each in run):
                    short.remove(place)
                    del full[start : start + count]
                    self.firm += 1
                    self.loose += 1
                    break

    def _transliterated(self) -> None:
        """Pair words of different scripts that sound alike, or whose consonants do where vowels are not written."""
        if {self.a[i].script for i in self.open_a} == {self.b[j].script for j in self.open_b} == {LATIN}:
            return
        pairs = [
            (i, j, heard)
            for i in self.open_a
            for j in self.open_b
            if self.a[i].script != self.b[j].script and (heard := _letters_heard(self.a[i], self.b[j]))
        ]
        by_consonants = sum(heard for i, j, heard in pairs if not _both_vowelled(self.a[i], self.b[j]))
        for i, j, _ in pairs:
            is_heard = _both_vowelled(self.a[i], self.b[j]) or by_consonants >= _SKELETON
            if i in self.open_a and j in self.open_b and is_heard:
                self._pair(i, j, loose=True)

    def _misspelt(self) -> list[tuple[str, str]]:
        """Pair words of one script by their slips, fewest first, unless the names as a whole hold too many.

        None are paired where a word of the shorter rest has no counterpart: the names differ then, whatever the others.
        """
        found = sorted(
            (cost, i, j)
            for i in self.open_a
            for j in self.open_b
            if self.a[i].script == self.b[j].script and (cost := slips(self.a[i].text, self.b[j].text)) is not None
        )
        counterparts = {i for _, i, _ in found}, {j for _, _, j in found}
        pairs: dict[int, int] = {}
        total = 0
        for cost, i, j in found:
            if i not in pairs and j not in pairs.values():
                pairs[i] = j
                total += cost
        letters = min(sum(len(word.text) for word in words) for words in (self.a, self.b))
        fewer = min((self.open_a, counterparts[0]), (self.open_b, counterparts[1]), key=lambda rest: len(rest[0]))
        if total > max(2, letters // _LETTERS_PER_SLIP) or len(fewer[0]) > len(fewer[1]):
            return []
        for i, j in pairs.items():
            self._pair(i, j)
        return [(self.a[i].printed, self.b[j].printed) for i, j in pairs.items()]

    def _clash(self) -> tuple[str, str] | None:
        """What tells two people although all words agree."""
        for one, other in _births(self.name_a):
            if (self.pairs.get(other), self.pairs.get(one)) in _births(self.name_b):
                child, father = self.a[one].printed, self.a[other].printed
                return f"{child}, child of {father}", f"{father}, child of {child}"
        places = self.pairs.items()
        if _skips_an_initial(self.a, self.open_a, [i for i, j in places if self.b[j].is_initial]) or _skips_an_initial(
            self.b, self.open_b, [j for i, j in places if self.a[i].is_initial]
        ):
            return _initials(self.a), _initials(self.b)
        return None

    def _pair(self, i: int, j: int, *, loose: bool = False) -> None:
        self.open_a.remove(i)
        self.open_b.remove(j)
        self.pairs[i] = j
        self.firm += not (self.a[i].is_initial or self.b[j].is_initial or self.a[i].is_particle)
        self.loose += loose


def _skips_an_initial(words: Sequence[NameWord], extra: Sequence[int], shared: Sequence[int]) -> bool:
    """Whether a name has an initial more, before one that both have: "H. W." and "W." are two people.

    Writers drop initials from the end; "W." is the first that its bearer has.
    """
    last = max((place for place in shared if words[place].is_initial), default=0)
    return any(place < last and words[place].is_initial for place in extra)


def _initials(words: Sequence[NameWord]) -> str:
    return " ".join(f"{word.printed}." for word in words if word.is_initial)


def _are_spelt_alike(a: NameWord, b: NameWord) -> bool:
    return not a.spellings.isdisjoint(b.spellings)


def _shorten(a: NameWord, b: NameWord) -> bool:
    """Whether one of two words is an initial or an everyday short form of the other."""
    return _is_short_form(a, b) or _is_short_form(b, a)


def _is_short_form(short: NameWord, full: NameWord) -> bool:
    """Whether a word is an initial or an everyday short form of another."""
    if short.is_initial:
        return full.text.startswith(short.text)
    return bool(short.fulls) and (full.text in short.fulls or not short.fulls.isdisjoint(full.spellings))


def _both_vowelled(a: NameWord, b: NameWord) -> bool:
    return a.script in VOWELLED and b.script in VOWELLED


def _letters_heard(a: NameWord, b: NameWord) -> int:
    """How many letters agree in two words of different scripts that are one by their sound; 0 when they are not."""
    if _both_vowelled(a, b) or sound(a.text) == sound(b.text):
        return len(a.text) if slips(a.text, b.text, first_letter=1) is not None else 0
    consonants = skeleton(a.text)
    return len(consonants) if consonants == skeleton(b.text) else 0
