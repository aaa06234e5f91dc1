"""What a dossier holds about a text: the view behind `visitbrief find`."""

from collections.abc import Collection
from dataclasses import dataclass

from visitbrief.dossier.model import Dossier
from visitbrief.dossier.search import MOST_WORDS, Hit, entries, search, words
from visitbrief.dossier.things import SHOWN, Thing
from visitbrief.errors import VisitbriefError


@dataclass(frozen=True, slots=True)
class HitRow:
    """Something that was found, and by what."""

    kind: Thing
    id: str
    """As `visitbrief show` takes it, and a topic's or country's as `--topic` or `--country` does."""
    title: str
    """What it is called; of a claim, what its question is; of a topic or country, how many questions it has."""
    field: str
    """What of it holds the words: "id", "title", "name", "alias", "as_printed" and so on."""
    text: str
    """What stands there."""
    words: tuple[str, ...]
    """The words of it that were looked for, as they stand there; empty where none were."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """What one word of the text finds alone."""

    word: str
    hits: int


@dataclass(frozen=True, slots=True)
class FindView:
    """All that was found, best first."""

    text: str
    hits: tuple[HitRow, ...]
    alone: tuple[WordCount, ...]
    """Where nothing was found for several words, what each of them finds; else empty."""


def build_find(dossier: Dossier, text: str, kinds: Collection[Thing] = SHOWN) -> FindView:
    """Look for a text in a dossier; without a word in it, list all that the dossier holds of some kinds.

    Raises:
        VisitbriefError: the text has more words than are looked for.
    """
    asked = words(text)
    if len(set(asked)) > MOST_WORDS:
        raise VisitbriefError(f"more than {MOST_WORDS} words to look for", hint="leave some out")
    among = tuple(entries(dossier, kinds))
    hits = search(among, text) if asked else [Hit(entry, entry.fields[0], ()) for entry in among]
    several = dict.fromkeys(asked) if len(set(asked)) > 1 and not hits else ()
    alone = tuple(WordCount(word, len(search(among, word))) for word in several)
    return FindView(text, tuple(map(_row, hits)), alone)


def _row(hit: Hit) -> HitRow:
    entry, field = hit.entry, hit.field
    return HitRow(entry.kind, entry.id, entry.title, field.name, field.text, hit.words)
