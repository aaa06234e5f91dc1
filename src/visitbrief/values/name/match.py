"""Laying two names side by side: which word of one stands for which word of the other, and how well.

Words are paired in passes, the surest first: spelt alike, joined or split differently ("Jong un", "Jongun"), a short
form or an initial for the full form, and last a slip in spelling. What is left over decides: words left on one side
only make that name the fuller one; words left on both sides make them two names.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from visitbrief.values.name.spelling import (
    PARTICLES,
    SEPARATORS,
    VOWELLED,
    edit_distance,
    fold,
    script,
    skeleton,
    slips,
    sound,
    spellings,
    word_groups,
)

_LETTERS_PER_SLIP = 8
"""Letters of the shorter name for each slip, where they allow for more than two."""
WORDS_RUN_TOGETHER = 3
"""Words at most that another writer joins into one."""
_LONGEST_ACRONYM = 6
"""Capitals at most that stand for so many words; more of them are a word in capitals."""
_SKELETON = 4
"""Letters at least that must agree in all where a script leaves the vowels out."""
_ARTICLE = 4
"""Letters at most of an Arabic word whose first two are not the article, which is written together with its noun."""
FULL_FORMS = {
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
        "|petro pyotr|serhii sergei|serhiy sergei|volodymyr vladimir"
    )
}
"""Everyday short forms of given names, English, Spanish and Russian, nobody's personal nickname; and the Ukrainian and
Belarusian forms of Russian names, which the press of either country gives to people of the other: by each, the full
forms."""


class Word(NamedTuple):
    """One word of a name, made ready for comparing."""

    printed: str
    text: str
    """Folded."""
    spellings: frozenset[str]
    is_particle: bool
    """Whether it may be missing from the other name without being missed: "de", "al-", "bin"."""
    script: str

    @property
    def is_initial(self) -> bool:
        """Whether one letter stands for the word."""
        return len(self.text) == 1 and self.text.isalpha()

    @property
    def is_acronym(self) -> bool:
        """Whether each of its letters may stand for a word: "JC", "UN"."""
        return 1 < len(self.text) <= _LONGEST_ACRONYM and self.printed.isupper()


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

    @property
    def is_possible(self) -> bool:
        """Whether one person or thing can bear both names, slips forgiven."""
        return not (self.extra_a and self.extra_b)

    @property
    def distance(self) -> int:
        """Letters that differ within the misspelt pairs."""
        return sum(edit_distance(fold(a), fold(b), len(a) + len(b)) for a, b in self.misspelt)

    def turned_round(self) -> "Alignment":
        """The same with the second name first."""
        pairs = tuple((b, a) for a, b in self.misspelt)
        return Alignment(self.firm, self.loose, pairs, self.extra_b, self.extra_a)


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name, each once, hyphenated ones taken apart."""
    words: list[Word] = []
    for token in name.translate(SEPARATORS).split():
        text, alphabet = fold(token), script(token)
        if alphabet not in VOWELLED and len(text) > _ARTICLE and text.startswith("al"):
            text = text[2:]
        if not text or (len(text) > 1 and any(text == word.text for word in words)):
            continue
        is_particle = text in PARTICLES and (len(text) > 1 or token.islower()) and (bool(words) or text != "ben")
        words.append(Word(token, text, spellings(token if text == fold(token) else text), is_particle, alphabet))
    return tuple(words)


@lru_cache(maxsize=4096)
def align(name_a: str, name_b: str) -> Alignment:
    """Pair the words of two names, which carry neither titles nor suffixes.

    Which name comes first makes no difference to what is found.
    """
    if name_b < name_a:
        return align(name_b, name_a).turned_round()
    return _Pairing(words_of(name_a), words_of(name_b)).alignment()


class _Pairing:
    """The words of two names while they are being paired."""

    def __init__(self, a: Sequence[Word], b: Sequence[Word]) -> None:
        self.all_a, self.all_b = a, b
        self.open_a, self.open_b = list(a), list(b)
        self.firm = self.loose = 0

    def alignment(self) -> Alignment:
        self._spelt_alike()
        self._run_together(self.all_a, self.open_a, self.open_b)
        self._run_together(self.all_b, self.open_b, self.open_a)
        self.open_a, self.open_b = _without_particles(self.open_a), _without_particles(self.open_b)
        misspelt: list[tuple[Word, Word]] = []
        if self.open_a and self.open_b:
            self._short_forms()
            self._initials_in_a_row(self.open_a, self.open_b)
            self._initials_in_a_row(self.open_b, self.open_a)
            self._transliterated()
            misspelt = self._misspelt() or self._run_together_and_misspelt()
        return Alignment(
            self.firm,
            self.loose,
            tuple((a.printed, b.printed) for a, b in misspelt),
            tuple(word.printed for word in self.open_a),
            tuple(word.printed for word in self.open_b),
        )

    def _spelt_alike(self) -> None:
        for a in self.all_a:
            for b in self.open_b:
                if a.spellings & b.spellings:
                    self._pair(a, b)
                    self.firm += not (a.is_particle or a.is_initial)
                    break

    def _run_together(self, words: Sequence[Word], parted: list[Word], joined: list[Word]) -> None:
        """Pair words with one word that joins them: "Jong un" and "Jongun", "Al Sisi" and "Alsisi"."""
        for run in _runs(words, parted):
            whole = spellings("".join(word.text for word in run))
            match = next((word for word in joined if word.spellings & whole), None)
            if match is not None and all(word in parted for word in run):
                joined.remove(match)
                for word in run:
                    parted.remove(word)
                self.firm += 1

    def _short_forms(self) -> None:
        for a in tuple(self.open_a):
            for b in self.open_b:
                if _is_short_form(a, b) or _is_short_form(b, a):
                    self._pair(a, b)
                    self.firm += not (a.is_initial or b.is_initial)
                    self.loose += 1
                    break

    def _initials_in_a_row(self, short: list[Word], full: list[Word]) -> None:
        """Pair "JC" with "Jean" and "Claude", "UN" with "United" and "Nations"."""
        for word in tuple(short):
            count = len(word.text)
            for start in range(len(full) - count + 1):
                run = full[start : start + count]
                if word.is_acronym and word.text == "".join(each.text[:1] for each in run):
                    short.remove(word)
                    del full[start : start + count]
                    self.firm += 1
                    self.loose += 1
                    break

    def _transliterated(self) -> None:
        """Pair words of different scripts that sound alike, or whose consonants do where vowels are not written."""
        pairs = [
            (a, b, heard)
            for a in self.open_a
            for b in self.open_b
            if a.script != b.script and (heard := _letters_heard(a, b))
        ]
        by_consonants = sum(heard for a, b, heard in pairs if not _both_vowelled(a, b))
        for a, b, _ in pairs:
            if a in self.open_a and b in self.open_b and (_both_vowelled(a, b) or by_consonants >= _SKELETON):
                self._pair(a, b)
                self.firm += 1
                self.loose += 1

    def _misspelt(self) -> list[tuple[Word, Word]]:
        """Pair words of one script by their slips, fewest first, unless the names as a whole hold too many."""
        found = sorted(
            (cost, place, other)
            for place, a in enumerate(self.open_a)
            for other, b in enumerate(self.open_b)
            if a.script == b.script and (cost := slips(a.text, b.text)) is not None
        )
        pairs: list[tuple[Word, Word]] = []
        total = 0
        for cost, place, other in found:
            a, b = self.open_a[place], self.open_b[other]
            if not any(a is one or b is two for one, two in pairs):
                pairs.append((a, b))
                total += cost
        letters = min(sum(len(word.text) for word in words) for words in (self.all_a, self.all_b))
        if total > max(2, letters // _LETTERS_PER_SLIP):
            return []
        for a, b in pairs:
            self._pair(a, b)
            self.firm += 1
        return pairs

    def _run_together_and_misspelt(self) -> list[tuple[Word, Word]]:
        """Pair all that is left where one side has it in one word: "Jon Smith" and "Jonsmiht"."""
        if min(len(self.open_a), len(self.open_b)) != 1 or len(self.open_a) == len(self.open_b):
            return []
        a, b = _joined(self.open_a), _joined(self.open_b)
        if slips(a.text, b.text) is None:
            return []
        self.open_a, self.open_b = [], []
        self.firm += 1
        return [(a, b)]

    def _pair(self, a: Word, b: Word) -> None:
        self.open_a.remove(a)
        self.open_b.remove(b)


def _runs(words: Sequence[Word], available: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Neighbouring words that are all available, longest runs first."""
    for count in range(WORDS_RUN_TOGETHER, 1, -1):
        for start in range(len(words) - count + 1):
            run = words[start : start + count]
            if all(word in available for word in run):
                yield run


def _joined(words: Sequence[Word]) -> Word:
    return words[0]._replace(printed="".join(word.printed for word in words), text="".join(word.text for word in words))


def _without_particles(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not word.is_particle]


def _is_short_form(short: Word, full: Word) -> bool:
    """Whether a word is an initial or an everyday short form of another."""
    if short.is_initial:
        return full.text.startswith(short.text)
    return not FULL_FORMS.get(short.text, frozenset()).isdisjoint((full.text, *full.spellings))


def _both_vowelled(a: Word, b: Word) -> bool:
    return a.script in VOWELLED and b.script in VOWELLED


def _letters_heard(a: Word, b: Word) -> int:
    """How many letters agree in two words of different scripts that are one by their sound; 0 when they are not."""
    if _both_vowelled(a, b) or sound(a.text) == sound(b.text):
        return len(a.text) if slips(a.text, b.text, first_letter=1) is not None else 0
    consonants = skeleton(a.text)
    return len(consonants) if consonants == skeleton(b.text) else 0
