"""How names are spelt: folding, romanisation, what sounds alike, and how many slips lie between two spellings.

Everything here is about single words and knows nothing of people. Three forms of a word are told apart, each coarser
than the one before:

* `fold`: without case, diacritics and script. "Núñez" and "NUNEZ" fold alike, so do "Путин" and "Putin".
* `spellings`: the folds that careful writers of the Latin alphabet use for one and the same word: "Müller" and
  "Mueller", "Zelensky" and "Zelenskyy", "bin" and "ibn". A difference here is custom, not error.
* `sound`: roughly what is heard. "Jhon" and "John" sound alike, but one of them is an error in print.
"""

from functools import lru_cache
from itertools import groupby
from unicodedata import combining, name, normalize


def word_set(line: str) -> frozenset[str]:
    """The words of a line: how a table of words is written."""
    return frozenset(line.split())


def word_groups(lines: str) -> list[list[str]]:
    """Groups of words, parted by "|"."""
    return [group.split() for group in lines.split("|")]


SEPARATORS = str.maketrans(
    dict.fromkeys('-‐‑‒–—―−.,;:!?/\\|()[]{}<>"“”„«»‹›·・&*+=_~^#@…¿¡\u00a0', " ")
    | dict.fromkeys("'’‘`´ʼʻʾʿ\u00ad\u200b\u200e\u200f", None)
)
"""Between the words of a name, and inside them: a hyphen parts words, an apostrophe does not."""

ROMAN = {
    pair[0]: pair[1:]
    for pair in word_set(
        # Cyrillic: the letters of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.
        "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya"
        " іi їi єe ґg ўu ђdj јj љlj њnj ћc џdz ѓgj ќk ѕdz"
        # Greek; accents are taken off first.
        " αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υu φf χch ψps ωo"
        # Armenian and Georgian.
        " աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr"
        " ցts ւv փp քk օo ֆf"
        " აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh"
        # Arabic, with the letters of Persian and Urdu, and Hebrew: consonants, and the long vowels that are written.
        " اa أa إi آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz ع غgh فf قq كk لl مm نn هh وw يy ىa ةa ء"
        " پp چch گg ژzh ئy ؤw یy کk"
        " אa בb גg דd הh וv זz חkh טt יy כk ךk לl מm םm נn ןn סs ע פp ףp צts ץts קk רr שsh תt"
        # Latin letters that do not come apart into a letter and a mark.
        " øo łl đd ıi æae œoe þth ðd ŋng ħh əa"
    )
}
"""What one letter of another alphabet becomes in the Latin one: the usual press romanisation, not a scholarly one."""

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""Letters that are written with two where the type is missing."""


HACEKS = str.maketrans({"č": "ch", "ć": "ch", "š": "sh", "ž": "zh", "Č": "Ch", "Š": "Sh", "Ž": "Zh"})
"""Letters by which scholars write Slavic names, as the press writes them."""


def _regular(folded: str) -> str:
    """A folded word with the endings and diphthongs that are written in several ways written in one."""
    stem = folded.rstrip("iyj")
    if 1 < len(stem) < len(folded):
        folded = stem + "i"
    return folded.replace("ay", "ai").replace("ey", "ei").replace("oy", "oi")


VARIANTS = {
    _regular(spelling): group[0]
    for group in word_groups(
        # Arabic and Persian: what the rules of romanisation do not tell.
        "bin ben ibn bn|al el ul|abd abdul abdel abdal|abdullah abdallah abdulla|ahmad ahmed|hussein husain hocine"
        "|nasser nasr|saleh salih|suleiman soliman|muhammad mohamed mohammed mohammad muhammed mohamad muhamad muhamed"
        "|yusuf youssef yousef youcef|isa eisa issa|uthman othman osman|yahya yehia"
        # Slavic.
        "|alexander aleksandr alexandr aleksander|dmitri dimitri|pyotr petr|victor viktor"
        # Hebrew and Korean.
        "|benjamin binyamin"
        "|un eun|pak park|choe choi"
    )
    for spelling in group
}
"""Words that the press spells in several ways by no rule, each with the first spelling of its group."""

_SOUNDS = word_groups(
    "tsch ch|tch ch|sch s|sh s|zh j|dj j|kh h|gh g|ph f|th t|dh d|ck k|qu k|q k|ks x|w v|tz ts|ou u|oo u|ee i|ae a|oe o"
    "|ue u|y i|ej ei|aj ai|ij i|ce se|ci si"
)
"""Letters that are heard alike, replaced in this order."""
_FIGURES = str.maketrans("013456789", "oieasgtbg")
"""Figures that pass for letters: "Ig0r", "Sech1n"."""
_VOWELS = frozenset("aeiou")
_CONSONANTS = str.maketrans(dict(zip("pvqgcxzd", "bfkkkkst", strict=True)) | dict.fromkeys("aeiouyh"))
LATIN = "LATIN"
VOWELLED = frozenset({LATIN, "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "KATAKANA", "HIRAGANA", "HANGUL"})
"""Scripts that write every vowel; Arabic, Hebrew and the scripts of India do not."""
_SHORTEST_SLIP = 4
"""Letters: in a shorter word one slip makes another word ("Kim", "Kin")."""
_LONG_WORD = 6
"""Letters that are heard: from here on a word may hold two slips."""
_MOST_LETTERS = 4
"""Letters at most that are in one of two words only when two slips make one of the other."""
_FIRST_DROPPED = 5
"""Letters of the longer word, from which on one left out at the beginning makes no other word ("Ali", "Vali")."""


def fold(text: str) -> str:
    """Write `text` in small Latin letters without diacritics.

    Alphabets are romanised by `ROMAN`, syllabaries by the Unicode names of their signs; a sign that says nothing about
    its sound (a Chinese character) stays as it is. What is folded already folds to itself.
    """
    if text.isascii():
        return text.lower()
    folded = "".join(map(_roman, normalize("NFC", text).casefold()))
    # One pass may leave a capital, for "𝔍" has no small letter but stands for "J", or bring together what composes.
    return folded if folded == text else fold(folded)


@lru_cache(maxsize=2048)
def spellings(word: str) -> frozenset[str]:
    """The folds under which a word agrees with others of the same spelling; two words agree when one is shared."""
    written = normalize("NFC", word).casefold()
    return frozenset({_by_custom(fold(written)), _by_custom(fold(written.translate(UMLAUTS)))})


@lru_cache(maxsize=2048)
def sound(word: str) -> str:
    """Roughly how a folded word is heard by an English or Spanish ear."""
    heard = word
    if not word.isalpha() and 2 * sum(map(str.isalpha, word)) > len(word):
        heard = word.translate(_FIGURES)
    if heard.startswith("x"):
        heard = "s" + heard[1:]
    for letters, alike in _SOUNDS:
        heard = heard.replace(letters, alike)
    heard = heard.replace("c", "k") if "ch" not in heard else heard
    letters = "".join(letter for letter, _ in groupby(heard))
    voiced = "".join(letter for place, letter in enumerate(letters) if letter != "h" or _is_breathed(letters, place))
    return voiced[:-1] if len(voiced) > _SHORTEST_SLIP - 1 and voiced.endswith("e") else voiced


def skeleton(word: str) -> str:
    """The consonants of a folded word, by where in the mouth they are made: all that a script without vowels tells."""
    return sound(word.replace("w", "")).translate(_CONSONANTS)


def script(word: str) -> str:
    """The script of a printed word, by the Unicode name of its first letter; a word of figures counts as Latin."""
    letter = next(filter(str.isalpha, word), "a")
    return LATIN if letter.isascii() else name(letter, "").partition(" ")[0]


def slips(a: str, b: str, *, first_letter: int = 2) -> int | None:
    """How many letters must be put right to make one folded word of the other; None when it is another word.

    A letter left out, added or taken for another counts one, and so do two that changed places. Words of up to three
    letters hold no other slip than that, up to five one, longer ones two; a wrong first letter counts `first_letter`
    times, because people seldom miss it, unless it was dropped or changed places. Letters that sound alike do not count
    here, and figures and signs hold no slip. A final "a" for an "o" is none, but tells "Maria" from "Mario";
    "Lukashenka" is Belarusian for "Lukashenko".
    """
    heard_a, heard_b = sound(a), sound(b)
    if (_letters(heard_a) ^ _letters(heard_b)).bit_count() > _MOST_LETTERS < (_letters(a) ^ _letters(b)).bit_count():
        return None  # the most common case by far: another word
    if not (heard_a.isascii() and heard_b.isascii() and heard_a.isalpha() and heard_b.isalpha()):
        return None
    if heard_a == heard_b:
        return 0
    if {a, b} == {a[:-1] + "a", a[:-1] + "o"} and a[-3:-1] != "nk":
        return None
    allowed = 0 if max(len(a), len(b)) < _SHORTEST_SLIP else 1 if max(len(heard_a), len(heard_b)) < _LONG_WORD else 2
    if a[:1] == b[:1] and a[2:0:-1] == b[1:]:
        return 1
    needed = min(edit_distance(heard_a, heard_b, allowed), edit_distance(a, b, allowed))
    if a[:1] != b[:1] and heard_a[:1] != heard_b[:1] and not _is_slip_of_the_finger(a, b):
        needed += first_letter - 1
    return needed if needed <= allowed else None


def _is_slip_of_the_finger(a: str, b: str) -> bool:
    """Whether two words begin differently because a first letter was dropped, or changed places with the second."""
    return a[1::-1] == b[:2] or (max(len(a), len(b)) >= _FIRST_DROPPED and (a[1:4] == b[:3] or b[1:4] == a[:3]))


def edit_distance(a: str, b: str, limit: int) -> int:
    """Letters to insert, delete, replace or swap with a neighbour to make `b` of `a`; `limit + 1` when there are more.

    Optimal string alignment within a band of `limit` letters on either side of the diagonal, so the cost is
    length times `limit`. Most words have too many letters of their own to be worth that.
    """
    if abs(len(a) - len(b)) > limit or (_letters(a) ^ _letters(b)).bit_count() > 2 * limit:
        return limit + 1
    far = limit + 1
    before: list[int] = []
    above = [min(column, far) for column in range(len(b) + 1)]
    for row, letter in enumerate(a, 1):
        current = [min(row, far)] + [far] * len(b)
        for column in range(max(1, row - limit), min(len(b), row + limit) + 1):
            best = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (letter != b[column - 1]))
            if row > 1 and column > 1 and letter == b[column - 2] and a[row - 2] == b[column - 1]:
                best = min(best, before[column - 2] + 1)
            current[column] = min(best, far)
        if min(current) >= far:
            return far
        before, above = above, current
    return above[-1]


@lru_cache(maxsize=4096)
def _letters(word: str) -> int:
    """Which letters are in a word, as bits. One edit changes two of them at most."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


@lru_cache(maxsize=2048)
def _roman(sign: str) -> str:
    if sign.isascii():
        return sign
    if (letters := ROMAN.get(sign)) is not None:
        return letters
    if combining(sign):
        return ""
    base = normalize("NFKD", sign)[0].lower()
    if base.isascii():
        return base
    if (letters := ROMAN.get(base)) is not None:
        return letters
    title = name(sign, "").split()
    if "LETTER" in title or "SYLLABLE" in title:
        return title[-1].lower()
    return sign if sign.isalnum() else ""


def _by_custom(folded: str) -> str:
    regular = _regular(folded)
    return VARIANTS.get(regular, regular)


def _is_breathed(letters: str, place: int) -> bool:
    """Whether an "h" is heard: before a vowel, at the beginning or after another vowel."""
    follows = letters[place + 1 : place + 2]
    return follows in _VOWELS and (place == 0 or letters[place - 1] in _VOWELS)
