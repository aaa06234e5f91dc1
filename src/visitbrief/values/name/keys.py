"""By what a name is found among many: see `pairs`.

Whatever lets `match.align` pair two words without a slip shows in a key that they share. Keys are spellings, and what
no spelling can be: `@` and the id of an entry of the gazetteer, `=` and a whole name, `^` and the first letter of a
word, `*` and a letter that stands for a word, `-` for a word in Latin script, `~` for one in another.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from visitbrief.values.name.match import FULL_FORMS, WORDS_RUN_TOGETHER, Word, words_of
from visitbrief.values.name.spelling import LATIN, fold, spellings
from visitbrief.values.pairs import Keys, Route

if TYPE_CHECKING:
    from visitbrief.values.name.value import Name


def keys_of(name: "Name") -> Keys:
    """The keys of a name: two names that agree find each other by them."""
    words = words_of(" ".join((*name.given, *name.family)))
    runs = [(run, spellings("".join(word.text for word in run))) for run in _runs(words)]
    whole = f"={fold(name.full)}"
    seeks: list[Route] = [(frozenset((whole,)),)]
    sought = [word for word in words if not word.is_particle]
    if sought:
        seeks.append(tuple(_sought(word, runs) for word in sought))
    offers = {whole}
    for word in words:
        offers.update(_offered(word))
    for _, joined in runs:
        offers |= joined
    if name.entity is not None:
        seeks.append((frozenset((f"@{name.entity}",)),))
        offers.update(f"@{id_}" for id_ in (name.entity, *name.within))
    return Keys(tuple(seeks), frozenset(offers))


def _runs(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Neighbouring words that another writer may run together."""
    for count in range(2, WORDS_RUN_TOGETHER + 1):
        for start in range(len(words) - count + 1):
            yield words[start : start + count]


def _sought(word: Word, runs: Sequence[tuple[Sequence[Word], frozenset[str]]]) -> frozenset[str]:
    """The keys of which a counterpart of the word has one."""
    keys = {*_forms(word), f"*{word.text[0]}", "-" if word.script != LATIN else "~"}
    if word.script != LATIN:
        keys.add("~")
    if word.is_initial or word.is_acronym:
        keys.add(f"^{word.text[0]}")
    for run, joined in runs:
        if word in run:
            keys |= joined
    return frozenset(keys)


def _offered(word: Word) -> Iterator[str]:
    """The keys by which a word is known."""
    yield from _forms(word)
    yield f"^{word.text[0]}"
    yield "~" if word.script != LATIN else "-"
    if word.is_initial or word.is_acronym:
        yield from (f"*{letter}" for letter in word.text)


def _forms(word: Word) -> Iterator[str]:
    """The word as it may be spelt, and the full forms that it may be short for."""
    yield word.text
    yield from word.spellings
    for form in (word.text, *word.spellings):
        yield from FULL_FORMS.get(form, ())
