"""Quotations: words as spoken, compared word for word.

Case, punctuation, the shape of quotation marks and dashes, spacing, and whether two words are run together ("we've")
are the printer's, not the speaker's, and are set aside. Two edits are declared by the printer and are allowed for: an
ellipsis ("…") stands for words left out, and square brackets ("[we]") for a few words put in another way. Nothing else
is forgiven: a score of likeness would pass "$18.5 million" for "$13.5 million".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, ClassVar, NamedTuple
from unicodedata import normalize

from visitbrief.values.base import Agreement, Comparison, Kind, Unreadable, Value
from visitbrief.values.language import Speech, codes, language
from visitbrief.values.pairs import Keys

GAP = "…"
"""The token for words left out."""
LONGEST = 1_000
"""Characters of the longest text that is read as a quotation."""
MOST_EDITS = 20
"""Omissions and brackets at most; a text with more is no longer somebody's words."""
_EDIT = "["
"""How the token for an editor's words begins: "[we]"."""
_LONGEST_EDIT = 5
"""Words of the speaker at most that an editor's brackets stand for."""
_ANY = "?"
"""In a pattern: one word or none."""
_AROUND = " \"'“”„«»‹›‘’"
_GAP_SIGNS = frozenset("…. ()[]")
_TOKEN = re.compile(
    r"[(\[]\s*(?:…|\.\s*\.\s*\.)[\s.]*[)\]]|…|\.(?:\s?\.){2,}"  # an ellipsis, bare or in brackets
    r"|\[[^\[\]]*\]"  # an editor's words
    r"|\d+(?:[.,]\d+)*"  # a number
    r"|(?:[^\W\d_]\.){2,}"  # initials: "U.S."
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # a word
    r"|[$€£¥%]"
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("\u00ad\u200b\u200e\u200f", None))


class Change(StrEnum):
    """What sort of words differ, gravest first."""

    MODIFIER = "modifier"
    """A "not", "only", "unless", "may" and the like."""
    NUMBER = "number"
    WORDING = "wording"


class Difference(NamedTuple):
    """A run of words in which two quotations differ."""

    ours: tuple[str, ...]
    """The words of the first; empty where the second adds some."""
    theirs: tuple[str, ...]
    change: Change


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as spoken, in one language. Two are equal when the words and the language are."""

    kind: ClassVar[Kind] = Kind.QUOTE

    tokens: tuple[str, ...]
    """The words in lower case, with `GAP` for words left out and "[we]" for an editor's words."""
    language: str | None = None
    """ISO 639; None when it is not known."""
    printed: str = field(default="", compare=False)

    @property
    def words(self) -> tuple[str, ...]:
        """The speaker's words, without gaps and an editor's words."""
        return tuple(token for token in self.tokens if _is_word(token))

    @property
    def rule(self) -> str:
        """How it was read: "verbatim", or "edited" where the print declares omissions or edits."""
        return "verbatim" if len(self.words) == len(self.tokens) else "edited"

    @property
    def canonical(self) -> str:
        """The words as printed, on one line and without the quotation marks around them."""
        return " ".join(self.printed.split()).strip(_AROUND)

    def allows(self) -> str:
        """The allowed answers in words."""
        return f"any statement with the words “{self.canonical}”"

    def compare(self, other: Value) -> Comparison:
        """Same words, one a fragment of the other, or different words; not comparable across languages.

        A conflict names the gravest differing words: a "not" or the like, else a number, else the first. A fragment
        that leaves out a "not" right before or between its words is in conflict too.
        """
        if not isinstance(other, Quote):
            return Comparison(Agreement.NOT_COMPARABLE, f"a quotation is not a {other.kind.value}")
        if self.tokens == other.tokens:
            return Comparison(Agreement.SAME, "the same words")
        if self.language is not None and other.language is not None and self.language != other.language:
            reason = f"wording in another language: {self.language} and {other.language}"
            return Comparison(Agreement.NOT_COMPARABLE, reason)
        fragments = [pair for pair in ((self, other), (other, self)) if _is_fragment(*pair)]
        if lost := next(filter(None, (_lost_negation(*pair) for pair in fragments)), None):
            return Comparison(Agreement.CONFLICT, f"one is a fragment of the other, without its “{lost}”")
        if fragments:
            return Comparison(Agreement.COMPATIBLE, "one is a fragment of the other")
        return Comparison(Agreement.CONFLICT, lambda: _why_they_differ(self, other))

    def keys(self) -> Keys:
        """By what it is found among quotations that may agree with it: its words, and the brackets of an editor.

        A fragment stands in the whole with all its words, unless brackets there may stand for some of them.
        """
        spoken = frozenset(self.words)
        bracketed = any(token.startswith(_EDIT) for token in self.tokens)
        route = tuple(frozenset((word, _EDIT)) for word in spoken)
        return Keys((route,), spoken | {_EDIT} if bracketed else spoken)

    def is_vaguer_than(self, other: Value) -> bool:
        """Whether this is a fragment of the other: whoever said the other said this, and more."""
        return (
            isinstance(other, Quote)
            and _is_fragment(self, other)
            and not _is_fragment(other, self)
            and self.compare(other).agreement is Agreement.COMPATIBLE
        )


def read_quote(text: str, *, language: str | None = None) -> Quote:
    """Read a quotation, with or without quotation marks around it.

    Args:
        text: the words as printed.
        language: of the words, ISO 639.

    Raises:
        Unreadable: there is no word in it, or it is too long or too much edited for a quotation.
    """
    if len(text) > LONGEST:
        raise Unreadable(f"longer than {LONGEST} characters: not a quotation")
    found = _TOKEN.findall(normalize("NFC", " ".join(text.split())).translate(_APOSTROPHES).casefold())
    speech = _speech(language)
    tokens = [word for token in found for word in ((GAP,) if _is_gap(token) else _words(token, speech))]
    while tokens and tokens[0] == GAP:
        del tokens[0]
    while tokens and tokens[-1] == GAP:
        del tokens[-1]
    if not any(token[0].isalnum() for token in tokens):
        raise Unreadable("no word in it: not a quotation")
    if len(tokens) - sum(map(_is_word, tokens)) > MOST_EDITS:
        raise Unreadable(f"more than {MOST_EDITS} omissions and brackets: not a quotation")
    return Quote(tuple(tokens), language, text)


def differences(a: Quote, b: Quote) -> tuple[Difference, ...]:
    """The runs of words in which two quotations differ, in order; gaps and an editor's words count as words."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, a.tokens, b.tokens, autojunk=False)
    found = []
    for what, start_a, end_a, start_b, end_b in matcher.get_opcodes():
        if what != "equal":
            ours, theirs = a.tokens[start_a:end_a], b.tokens[start_b:end_b]
            found.append(Difference(ours, theirs, _change(ours, theirs, _speech(a.language or b.language))))
    return tuple(found)


def changes_meaning(a: Quote, b: Quote) -> bool:
    """Whether quotations differ in a number, or in a word that turns, binds or softens what is said.

    Where one goes on after the other has ended, nothing differs: a print may end sooner.
    """
    runs = differences(a, b)
    if runs and a.tokens[-1] != b.tokens[-1] and not (runs[-1].ours and runs[-1].theirs):
        runs = runs[:-1]
    return any(run.change is not Change.WORDING for run in runs)


def _words(token: str, speech: Speech) -> Sequence[str]:
    """Initials as one word, "us", and what is two words run together as two; anything else as it is."""
    if not token[0].isalpha():
        return (token,)
    ending = next(filter(token.endswith, speech.run_together), None)
    if ending is not None:
        return f"{token.removesuffix(ending)} {speech.run_together[ending]}".split()
    return (token.replace(".", ""),)


def _is_gap(token: str) -> bool:
    return set(token) <= _GAP_SIGNS


def _is_word(token: str) -> bool:
    return token != GAP and not token.startswith(_EDIT)


def _change(ours: Sequence[str], theirs: Sequence[str], speech: Speech) -> Change:
    changed = set(ours) ^ set(theirs)
    if any(word in speech.modifiers or _denies(word, speech) for word in changed):
        return Change.MODIFIER
    return Change.NUMBER if any(word[0].isdigit() for word in changed) else Change.WORDING


def _denies(word: str, speech: Speech) -> bool:
    """Whether a word turns what is said into its opposite: "not", "n'est"."""
    return word in speech.negations or word.startswith(tuple(speech.negative_beginnings))


@cache
def _speech(code: str | None) -> Speech:
    """The words that weigh in a language; those of all languages when it is none of those that are read."""
    every = [language(each).speech for each in codes() if each == code or code not in codes()]
    lines = {line: [getattr(speech, line) for speech in every] for line in Speech.__annotations__}
    return Speech(**{line: _all_of(words) for line, words in lines.items()})


def _all_of(words: Sequence[Any]) -> Any:
    """Sets in one, or mappings in one."""
    if isinstance(words[0], frozenset):
        return frozenset().union(*words)
    return {key: value for each in words for key, value in each.items()}


def _why_they_differ(a: Quote, b: Quote) -> str:
    """The gravest difference between the speaker's words of two quotations; among equals the first."""
    order = list(Change)
    runs = differences(a, b)
    spoken = [run for run in runs if all(map(_is_word, run.ours + run.theirs))]
    gravest = min(spoken or runs, key=lambda difference: order.index(difference.change))
    ours, theirs = " ".join(gravest.ours), " ".join(gravest.theirs)
    if not ours or not theirs:
        return f"“{ours or theirs}” stands in one only"
    what = {Change.MODIFIER: "", Change.NUMBER: "a number differs: ", Change.WORDING: "the words differ: "}
    return f"{what[gravest.change]}“{ours}” against “{theirs}”"


def _is_fragment(part: Quote, whole: Quote) -> bool:
    """Whether the words of `part` stand in `whole` in the same order, with nothing between them but its declared gaps.

    Brackets of either stand for up to five words of the other, but at least half of the words must be met themselves.
    """
    words, whole_words = _vocabulary(part.tokens), _vocabulary(whole.tokens)
    if not words.edited and not whole_words.edited:
        length = len(part.tokens)
        starts = range(len(whole.tokens) - length + 1) if words.spoken <= whole_words.spoken else ()
        return any(whole.tokens[start : start + length] == part.tokens for start in starts)
    if not whole_words.bracketed and not words.spoken <= whole_words.spoken:
        return False
    met = _words_met((GAP, *_spread(part.tokens), GAP), _spread(whole.tokens))
    return 2 * met >= len(part.words)


class _Vocabulary(NamedTuple):
    """The different words of a quotation, and how its print was edited."""

    spoken: frozenset[str]
    edited: bool
    """Whether words were left out or put in brackets."""
    bracketed: bool
    """Whether words were put in brackets, which stand for any."""


@lru_cache(maxsize=4096)
def _vocabulary(tokens: tuple[str, ...]) -> _Vocabulary:
    spoken = frozenset(filter(_is_word, tokens))
    others = set(tokens) - spoken
    return _Vocabulary(spoken, bool(others), bool(others - {GAP}))


def _lost_negation(part: Quote, whole: Quote) -> str | None:
    """A negation of `whole` that its fragment leaves out right before or between its words; None when none is lost."""
    runs = differences(part, whole)
    speech = _speech(part.language or whole.language)
    if part.tokens[-1] != whole.tokens[-1]:
        runs = runs[:-1]
    for place, run in enumerate(runs):
        before = place == 0 and part.tokens[0] != whole.tokens[0] and not run.ours
        for word in run.theirs[-1:] if before else run.theirs:
            if _denies(word, speech):
                return word
    return None


def _spread(tokens: Sequence[str]) -> tuple[str, ...]:
    """Tokens with each editor's bracket as so many words or none."""
    return tuple(
        piece for token in tokens for piece in ((_ANY,) * _LONGEST_EDIT if token.startswith(_EDIT) else (token,))
    )


def _words_met(pattern: Sequence[str], text: Sequence[str]) -> int:
    """The most words met when the whole of a pattern is laid over the whole of a text; -1 when it cannot be.

    A gap of the pattern covers anything; a gap of the text is covered by nothing else.
    """
    impossible = -1
    above = [impossible] * (len(text) + 1)
    above[0] = 0
    for column, token in enumerate(text, 1):
        if token != _ANY:
            break
        above[column] = 0
    for piece in pattern:
        may_be_empty = piece in (GAP, _ANY)
        row = [above[0] if may_be_empty else impossible]
        for column, token in enumerate(text, 1):
            best = above[column] if may_be_empty else impossible
            if piece == GAP or token == _ANY:
                best = max(best, row[column - 1])
            if above[column - 1] != impossible and token != GAP:
                if piece == token != _ANY:
                    best = max(best, above[column - 1] + 1)
                elif _ANY in (piece, token):
                    best = max(best, above[column - 1])
            row.append(best)
        above = row
    return above[-1]
