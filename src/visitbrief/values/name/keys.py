"""By what a name is found among many: see `pairs`.

Whatever lets `match.align` pair two words without a slip shows in a key that they share. Keys are spellings, and what
no spelling can be: `@` and the id of an entry of the gazetteer, `=` and a whole name, `^` and the first letter of a
word, `*` and a letter that stands for a word, `-` for a word in Latin script, `~` for one in another.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from visitbrief.values.name.match import NameWord, Run, runs_of, words_of
from visitbrief.values.name.spelling import LATIN, fold
from visitbrief.values.pairs import Keys, Route

if TYPE_CHECKING:
    from visitbrief.values.name.value import Name


def keys_of(name: "Name") -> Keys:
    """The keys of a name: two names that agree find each other by them."""
    bare = name.bare
    words, runs = words_of(bare), runs_of(bare)
    whole = f"={fold(name.full)}"
    seeks: list[Route] = [(frozenset((whole,)),)]
    sought = [place for place, word in enumerate(words) if not word.is_particle]
    if sought:
        seeks.append(tuple(_sought(words[place]) | _run_together(place, runs) for place in sought))
    offers = {whole}
    for word in words:
        offers.update(_offered(word))
    offers.update(*(run.spellings for run in runs))
    if name.entity is not None:
        seeks.append((frozenset((f"@{name.entity}",)),))
        offers.update(f"@{id_}" for id_ in (name.entity, *name.within))
    return Keys(tuple(seeks), frozenset(offers))


def _sought(word: NameWord) -> frozenset[str]:
    """The keys of which a counterpart of the word has one."""
    keys = {*_forms(word), f"*{word.text[0]}", "-" if word.script != LATIN else "~"}
    if word.script != LATIN:
        keys.add("~")
    if word.is_initial or word.is_acronym:
        keys.add(f"^{word.text[0]}")
    return frozenset(keys)


def _run_together(place: int, runs: Iterable[Run]) -> frozenset[str]:
    """The spellings of a word at a place run together with its neighbours."""
    return frozenset(spelling for run in runs if run.first <= place < run.end for spelling in run.spellings)


def _offered(word: NameWord) -> Iterator[str]:
    """The keys by which a word is known."""
    yield from _forms(word)
    yield f"^{word.text[0]}"
    yield "~" if word.script != LATIN else "-"
    if word.is_initial or word.is_acronym:
        yield from (f"*{letter}" for letter in word.text)


def _forms(word: NameWord) -> Iterator[str]:
    """The word as it may be spelt, and the full forms that it may be short for."""
    yield word.text
    yield from word.spellings
    yield from word.fulls
