"""What is printed around a name and is no part of it: titles, "former", "the … administration"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from visitbrief.values.base import Unreadable
from visitbrief.values.language import NameWords, Rank
from visitbrief.values.name.words import (
    generation,
    is_office,
    joints,
    key,
    links,
    links_of,
    past_office,
    surname_particles,
    words_around,
)

_AROUND: Final = "\"'“”„«»‹›‘’`;:()[]"


class Peeled(NamedTuple):
    """A printed name and what stood around it."""

    parts: tuple[tuple[str, ...], ...]
    """The words of the name, cut at its commas; empty when nothing but a title is printed."""
    titles: tuple[str, ...]
    former: bool
    """Whether a title is marked as past: "then-", "former", "ex"."""


def peel(text: str, language: str | None = None) -> Peeled:
    """Take titles and the like off a printed name, from the outside in, until only the name is left.

    Where only figures would be left ("Mayor 2"), the title is taken for a part of the name.

    Raises:
        Unreadable: the text is a phrase, in which a name may stand, and no name.
    """
    known = words_around(language)
    printed = [words for part in _without_gloss(text).split(",") if (words := _words(part, known))]
    parts: list[tuple[str, ...]] = []
    titles: list[str] = []
    former = False
    for place, words in enumerate(printed):
        others = printed[:place] + printed[place + 1 :]
        left, taken, past = _peel_part(words, known, any(_begins_a_name(other) for other in others))
        titles += taken
        former = former or past
        is_remark = bool(parts and left) and key(left[0]) in known.articles and left[0].islower()  # "Díaz, the lawyer"
        if left and (not is_remark or generation(left[-1])):
            parts.append(tuple(left))
    if parts and not any(letter.isalpha() for part in parts for word in part for letter in word):
        return Peeled((tuple(_words(text.replace(",", " "), known)),), (), False)
    return Peeled(tuple(parts), tuple(titles), former)


def ranks_of(title: str) -> frozenset[Rank]:
    """The ranks of which a title may be; none where it is a lesser one, or of no rank that is told."""
    known = words_around()
    words = [key(word) for word in title.replace("-", " ").split()]
    if not known.lesser.isdisjoint(words):
        return frozenset()
    text = f" {' '.join(words)} "
    held = {(rank, office) for rank, offices in known.ranks.items() for office in offices if f" {office} " in text}
    wider = {office for _, office in held for _, other in held if office != other and f" {office} " in f" {other} "}
    return frozenset(rank for rank, office in held if office not in wider)


def _peel_part(words: Sequence[str], known: NameWords, is_beside_a_name: bool) -> tuple[Sequence[str], list[str], bool]:
    """What is left of one part of a name, the titles taken off it, and whether one of them is past."""
    titles: list[str] = []
    former = False
    if words[0].islower() and key(words[0]) in known.asking and not all(map(str.islower, words)):  # "in Quito"
        words = words[1:]
    while words:
        found = _peel_body(words, known) or _peel_title(words, known, is_beside_a_name)
        if found is None:
            break
        words, title, past = found
        titles.append(title)
        former = former or past
    _refuse_a_phrase(words, known)
    return words, titles, former


def _begins_a_name(words: Sequence[str]) -> bool:
    """Whether a part between commas may be the name itself, and neither a title nor a suffix or a remark."""
    keys = [key(word) for word in words]
    is_title = any(is_office(each) for each in keys)
    return not is_title and generation(words[0]) is None and not words[0].islower()


def _refuse_a_phrase(words: Sequence[str], known: NameWords) -> None:
    """Refuse words that are more than a name, by the words that names do not hold.

    A preposition may stand between words that are printed large: "Rostov on Don", "Center for Health".
    """
    for place, word in enumerate(words):
        if not word.islower() or key(word) in surname_particles():
            continue
        between = place > 0 and all(near[:1].isupper() for near in (words[place - 1], *words[place + 1 : place + 2]))
        is_owned = place > 0 and _has_possessive(words[place - 1])  # "Díaz's wife"
        if is_owned or key(word) in known.never or (key(word) in known.prepositions and not between):
            raise Unreadable(f"“{word}” belongs to a phrase: “{' '.join(words)}” is not a name")


def _without_gloss(text: str) -> str:
    """A text without what stands in parentheses at its end: "Economic Commission (ECLAC)"."""
    name, opened, gloss = text.strip().rpartition("(")
    return name if opened and gloss.endswith(")") and any(map(str.isalpha, name)) else text


def _words(part: str, known: NameWords) -> list[str]:
    """The words of a name, "then-President", "President-elect" and "l'ambassadeur" taken apart."""
    words: list[str] = []
    for word in part.split():
        bare = word.strip(_AROUND)
        words += _elision(bare, words, known) or _hyphens(bare, known) or ([bare] if bare else [])
    return words


def _elision(word: str, before: Sequence[str], known: NameWords) -> list[str]:
    """The article or "of" that is written together with a word, and the word; "d'Estaing" is one word."""
    small = key(word)
    elided = next((each for each in known.elided if small.startswith(each) and len(small) > len(each)), None)
    if elided is None:
        return []
    rest = word[len(elided) :]
    tell = known.former | known.nationalities | known.bodies
    is_title = any(key(piece) in tell or is_office(key(piece)) for piece in rest.split("-"))
    follows = bool(before) and (is_office(key(before[-1])) or key(before[-1]) in known.fields | known.bodies)
    return [word[: len(elided)], *(_hyphens(rest, known) or [rest])] if is_title or follows else []


def _hyphens(word: str, known: NameWords) -> list[str]:
    """The pieces of a word with hyphens that holds a title."""
    pieces = word.split("-")
    if len(pieces) == 1 or key(word) in known.offices:
        return []
    is_title = any(is_office(key(piece)) or key(piece) in known.former for piece in pieces)
    return [piece for piece in pieces if piece] if is_title else []


def _peel_body(words: Sequence[str], known: NameWords) -> tuple[Sequence[str], str, bool] | None:
    """Take off "the … administration", "el gobierno de …"."""
    start = 1 if key(words[0]) in known.articles and len(words) > 1 else 0
    first, last = key(words[start]), key(words[-1])
    led = words[start:-1]
    if last in known.bodies and led and (words[-1].islower() or len(led) == 1 or _has_possessive(led[-1])):
        return [*led[:-1], _without_possessive(led[-1])], words[-1], False
    led = words[start + 1 :]
    if first in known.bodies and led:
        linked = key(led[0]) in links()
        if linked and len(led) > 1:
            return led[1:], words[start], False
        is_named = first in known.bodies_before and (start or words[start].islower())
        if not linked and is_named and led[0][0].isupper():
            return led, words[start], False
    return None


def _peel_title(
    words: Sequence[str], known: NameWords, is_beside_a_name: bool
) -> tuple[Sequence[str], str, bool] | None:
    """Take off the title that the words begin with, and what stands before it."""
    keys = [key(word) for word in words]
    offices = [place for place, each in enumerate(keys) if is_office(each)]
    if offices:
        first, end = offices[0], _end_of_office(words, keys, offices[-1], known, is_beside_a_name)
        _refuse_another_office(words, keys, offices, known)
        _refuse_two_names(words, keys, offices, known)
    else:
        first = 1 if keys[0] in known.articles or keys[0] in known.former else 0
        end = first + 1
        is_style = first < len(words) and (
            keys[first] in known.styles or (first and keys[first] in known.nationalities and words[first].islower())
        )
        if end >= len(words) or not is_style:
            return None
    while first > 0 and keys[first - 1] in known.before_office:
        first -= 1
    former = any(each in known.former or past_office(each) for each in keys[:end])
    title = " ".join(
        word[len(each) - len(office) :] if (office := past_office(each)) else word.strip(".")
        for word, each in zip(words[first:end], keys[first:end], strict=True)
    )
    return words[end:], title.replace("' ", "'").replace("’ ", "’"), former


def _refuse_another_office(words: Sequence[str], keys: Sequence[str], offices: Sequence[int], known: NameWords) -> None:
    """Refuse "the wife of President Díaz" and "adviser to the president Ana Díaz": the name is not whose title it is.

    Raises:
        Unreadable: the last office is that of the name, and what stands before it is not.
    """
    for place in range(offices[-1]):
        office = place + 1 + (keys[place + 1] in known.articles)
        is_linked = keys[place] in links() and office in offices and offices[-1] + 1 < len(words)
        if (place < offices[0] and words[place].islower() and _is_of_a_phrase(keys[place], known)) or is_linked:
            raise Unreadable(f"“{words[place]}” belongs to a phrase: “{' '.join(words)}” is not a name")


def _refuse_two_names(words: Sequence[str], keys: Sequence[str], offices: Sequence[int], known: NameWords) -> None:
    """Refuse "President Díaz and Minister Torres".

    Raises:
        Unreadable: between two offices stands more than belongs to them, and a conjunction.
    """
    for office, following in pairwise(offices):
        between = range(_end_of_office(words, keys, office, known, False), following)
        of_titles = (
            joints() | known.before_office | known.after_office | known.nationalities | known.fields | known.former
        )
        named = [words[place] for place in between if keys[place] not in of_titles]
        if named and any(keys[place] in known.conjunctions for place in between):
            raise Unreadable(f"“{named[0]}” and “{' '.join(words[following:])}” are two names")


def _is_of_a_phrase(word: str, known: NameWords) -> bool:
    return word in known.never or word in known.prepositions or (word in links() and word not in known.articles)


def _end_of_office(
    words: Sequence[str], keys: Sequence[str], office: int, known: NameWords, is_beside_a_name: bool
) -> int:
    """The place after an office and what completes it: "Secretary | of State", "presidente | de Ecuador".

    Beside the name, between commas, it may end with a country of two words: "presidente de Costa Rica, Ana Díaz".
    """
    end = office + 1
    while end < len(keys) and (
        keys[end] in known.after_office or (keys[end] in known.nationalities and words[end].islower())
    ):
        end += 1
    end = _small_words(words, keys, end, known).stop
    linking = links_of(keys[office])
    if end + 1 >= len(keys) or keys[end] not in linking:
        return end
    after = end + 1
    while after < len(keys) and (
        keys[after] in known.fields or keys[after] in joints() or after in _small_words(words, keys, after, known)
    ):
        after += 1
    while keys[after - 1] in joints():
        after -= 1
    if after <= end + 1:
        after = end + 2 if keys[end + 1] not in joints() else end
    elif keys[after - 1] in known.polities and after + 1 < len(keys) and keys[after] in linking:
        after += 2
    after = _small_words(words, keys, after, known).stop
    rest = keys[after:]
    if is_beside_a_name and rest and (len(rest) == 1 or rest[0] in linking):
        return len(keys)
    return after


def _small_words(words: Sequence[str], keys: Sequence[str], start: int, known: NameWords) -> range:
    """The places of words printed small between an office and a name: "líder *opositor* Juan Díaz"."""
    end = start
    while end < len(words) and words[end].islower() and not _joins_or_opens(keys[end], known):
        end += 1
    return range(start, end if end < len(words) and words[end][:1].isupper() else start)


def _joins_or_opens(word: str, known: NameWords) -> bool:
    return word in joints() or word in surname_particles() or word in known.prepositions or word in known.never


def _has_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _without_possessive(word: str) -> str:
    return word.removesuffix("s").rstrip("'’") if word.endswith(("'s", "’s")) else word.rstrip("'’")
