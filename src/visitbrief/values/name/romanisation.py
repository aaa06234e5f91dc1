"""How names of other scripts are written in Latin letters, as rules: one name, romanised by the custom of each press.

"Zelenskyy", "Zelenski" and "Selenskyj" are one name, written for readers of English, Spanish and German. A rule here
turns a romanised word back into what it stands for, once for each custom under which it may have been written. Two
words agree when one of these *readings* is shared. The rules hold in names of their culture alone, which endings,
particles and a few given names tell: in "Martin" and "Marten" they would find one name where there are two.

Sources: ISO 9 and BGN/PCGN 1947 (Russian), the Ukrainian table of 2010, Duden and the Spanish and French presses'
customs; BGN/PCGN 1956 (Arabic); ISO 7098 (pinyin) against Wade and Giles.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, TypeAlias

from visitbrief.values.name.spelling import word_set

Pass: TypeAlias = str
"""What is replaced in one pass over a word, each written "pattern>letters"; the first that fits holds.

What letters stand for is written large.
"""

# Slavic: S is ш, C ч, Q щ, Z ж, X х.
_SLAVIC_BEFORE: Final = (
    "shch>Q sh>S ch>C zh>Z kh>X h>X",  # English
    "chtch>Q tch>C ch>S j>Z kh>X h>X ou>u ine$>in gu(?=[ei])>g",  # French
    "schtsch>Q tsch>C sch>S ch>X z>ts j>y",  # German
    "schtsch>Q tsch>C sch>Z ch>X z>ts s(?=[aeiouy])>z j>y",  # German, voiced
    "shch>Q sch>Q sh>S ch>C zh>Z kh>X j>X gu(?=[ei])>g",  # Spanish
    "shch>Q sh>S ch>C zh>Z ch>X h>X j>y",  # as scholars write
)
_SLAVIC_AFTER: Final = (
    "(?:off|ow)$>ov ow(?=a$)>ov (?:eff|ew)$>ev w>v x>ks ck?>k tz>ts ph>f",
    "y(?![aeiou])>i",
    "[iy]+[eo]>e [iy]*ya>ia [iy]*yu>iu i[iy]*(?=[au])>i [iy]+$>i ii+>i",  # ё is е in most print
    "(?<=[SCQZ])ov>ev",  # Gorbachov
)
_SLAVIC_ENDING: Final = re.compile(
    r"[^aeiou][sz]c?k(y|i|yy|iy|ii|ij|yj|aya|aia|aja)$"  # -sky
    r"|..[oe](v|ff)a?$|(.w|sch).*[oe]w$|..[oe]wa$|[oe]vna$"  # -ov, -off, -ow beside another German letter
    r"|enko$|(ch|cz)uk$|(sh|ch)ko$|(vi|vy|wi)t?s?(ch|sch|cz)$"
)
_SLAVIC_GIVEN: Final = (
    "vladimir volodimir sergei serhi serhii dmitri dmitro evgeni yevheni mikhail nikolai alexei aleksandr andrei"
    " andri yuri igor ihor oleg oleh anatoli arkadi gennadi grigori valeri vasili viktor vladislav viacheslav"
    " yaroslav leonid petr ruslan stanislav sviatoslav fedor semen natalia tatiana ekaterina elena svetlana liudmila"
    " kirill boris vitali yulia"
)
"""Given names that tell a Slavic name, as English print has them: the rules know the other spellings."""

# Arabic and Persian: S is sh, X kh, j as in "Jamal".
_ARABIC_BEFORE: Final = (
    "g(?!h)>j",  # as Cairo says it: Gamal
    "g(?!h)>q",  # as Tripoli does: Gaddafi
    "(?<!d)j>kh y(?=[aeiou])>j",  # as Madrid writes it: Jaled, Nayib
)
_ARABIC_AFTER: Final = (
    "dj>j zh>j tch>S sch>S sh>S ch>S gh>q kh>X dh>d th>t ph>f c(?=[eiy])>s c>k",  # consonants
    "o[ou]?>u ee>i ie>i [ae]a>a [vw]>u",  # long vowels; o and u are one in Arabic
    "[ae][iye]+>Y auu?>W iya>ia [ae]h$>A a$>A (?<=[^aeiou])e$>",  # diphthongs and endings
    "e>i y(?![aeiou])>i [qk]+>k",  # e and i are one too: Hamed
    "[iy]+$>i (?<=[aiu])h$>",
)
_ARTICLE: Final = re.compile(r"\b[ae]l-|\b[ae]([sdtnrz]|sh)-", re.IGNORECASE)
"""The article, also as it is said before some letters: "al-Assad", "as-Sisi"."""
_ARABIC_PARTICLES: Final = word_set("al bin ibn bint abu umm abd abdul abdel abdal")
_ARABIC_GIVEN: Final = (
    "muhammad mohamed ahmad ahmed ali hassan hussein ibrahim khalid nasir salih suleiman said tariq yusuf salim qasim"
    " jamal jalal rahman karim rahim nabil walid majid rashid hamid aziz yasin isa musa mahmud hamza fatima aisha"
    " zainab qadir latif qaddafi othman jafar omar osama mustafa abdullah bashir bashar hamad farid faisal muammar"
    " habib anwar marwan ismail yahya yehia najib nuri abbas"
)
"""Given names that tell an Arabic or Persian name, likewise."""

# Chinese: Wade and Giles as the press writes it, without the apostrophes that tell "t'ung" from "tung".
_WADE_GILES: Final = re.compile(
    r"(?P<initial>ch|hs|sh|ss|sz|ts|tz|[ptkmnflhjswy])?"
    r"(?P<final>an?g?|a[io]|ei?|eng?|eh|erh|i[nu]?|ia|iang|iao|ieh|ien|ih|ing|iung|o|o?ung|ou|u[aino]?|uai|uang|uan|uei"
    r"|ueh)"
)
_NOT_PINYIN: Final = re.compile(r"^(hs|tz|ss|sz)|^ts[^u]|(ieh|ien|ueh|ung|erh|ih)$")
_INITIALS: Final = {
    "": ("", "y"), "p": "bp", "t": "dt", "k": "gk", "ts": "zc", "tz": "zc", "ss": "s", "sz": "s", "hs": "x", "j": "r",
    "ch": ("zh", "ch"), "ch front": "jq", "ch u": ("zh", "ch", "j", "q"), "sh": ("sh",),
}  # fmt: skip
"""In pinyin, unaspirated before aspirated; "ch" by the vowel after it."""
_FINALS: Final = {
    "ieh": "ie", "ien": "ian", "iung": "iong", "oung": "ong", "ung": "ong", "erh": "er", "ih": "i", "uei": "ui",
    "ueh": "ue", "eh": "e",
}  # fmt: skip
_IRREGULAR: Final = {"yen": word_set("yan"), "yu": word_set("yu you")}  # "yu" may be "yü"
_MOST_SYLLABLES: Final = 3
"""Of a Chinese name: the surname and two more."""


def readings(words: Sequence[str], printed: str = "") -> list[frozenset[str]]:
    """What each word of a name may stand for by the custom of its culture; nothing in names of other cultures.

    Args:
        words: the folded words of one name.
        printed: the name as printed, where hyphens tell something.
    """
    slavic = any(map(_is_slavic, words))
    arabic = any(map(_is_arabic, words)) or _ARTICLE.search(printed) is not None
    chinese = _by_wade_giles(words, "-" in printed)
    return [
        frozenset((*(_slavic(word) if slavic else ()), *(_arabic(word) if arabic else ()), *chinese.get(word, ())))
        for word in words
    ]


@lru_cache(maxsize=4096)
def _slavic(word: str) -> frozenset[str]:
    return _in_turn({_replaced(word, before) for before in _SLAVIC_BEFORE}, _SLAVIC_AFTER)


@lru_cache(maxsize=4096)
def _arabic(word: str) -> frozenset[str]:
    return _in_turn({word, *(_replaced(word, before) for before in _ARABIC_BEFORE)}, _ARABIC_AFTER)


def _in_turn(words: Iterable[str], passes: Sequence[Pass]) -> frozenset[str]:
    """The words after all passes, double letters single."""
    for each in passes:
        words = {_replaced(word, each) for word in words}
    return frozenset("".join(letter for letter, _ in groupby(word)) for word in words)


def _replaced(word: str, step: Pass) -> str:
    pattern, letters = _compiled(step)
    return pattern.sub(lambda found: letters[(found.lastindex or 1) - 1], word)


@cache
def _compiled(step: Pass) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The alternatives of a pass, and the letters for each; made when the first names are compared."""
    pairs = [rule.split(">") for rule in step.split()]
    return re.compile("|".join(f"({pattern})" for pattern, _ in pairs)), tuple(letters for _, letters in pairs)


@cache
def _slavic_names() -> frozenset[str]:
    return _in_turn((_replaced(word, _SLAVIC_BEFORE[0]) for word in _SLAVIC_GIVEN.split()), _SLAVIC_AFTER)


@cache
def _arabic_names() -> frozenset[str]:
    return _in_turn(_ARABIC_GIVEN.split(), _ARABIC_AFTER)


def _is_slavic(word: str) -> bool:
    return _SLAVIC_ENDING.search(word) is not None or not _slavic(word).isdisjoint(_slavic_names())


def _is_arabic(word: str) -> bool:
    return word in _ARABIC_PARTICLES or not _arabic(word).isdisjoint(_arabic_names())


def _by_wade_giles(words: Sequence[str], has_hyphen: bool) -> dict[str, frozenset[str]]:
    """Each word of a name in pinyin, if all of it may be written by Wade and Giles and something shows that it is."""
    if not 1 < len(words) <= _MOST_SYLLABLES or not (has_hyphen or any(map(_NOT_PINYIN.search, words))):
        return {}
    spelt = {word: _pinyin(word) for word in words}
    return spelt if all(spelt.values()) else {}


@lru_cache(maxsize=1024)
def _pinyin(syllable: str) -> frozenset[str]:
    """What a syllable of Wade and Giles may be in pinyin: "tung" is "dong" or "tong"; nothing when it is none."""
    found = _WADE_GILES.fullmatch(syllable)
    if found is None or syllable in _IRREGULAR:
        return _IRREGULAR.get(syllable, frozenset())
    initial, final = found["initial"] or "", found["final"]
    if initial == "ch" and final != "ih":
        initial += {"i": " front", "u": " u" if final != "ung" else ""}.get(final[0], "")
    if final == "u" and initial in ("tz", "ss", "sz"):
        final = "i"
    elif final == "o" and initial not in ("", "p", "m", "f", "w", "y"):
        final = "e" if initial in ("k", "h") else "uo"
    else:
        final = _FINALS.get(final, final)
    return frozenset(first + final for first in _INITIALS.get(initial, (initial,)))
