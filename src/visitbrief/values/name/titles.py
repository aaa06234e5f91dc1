"""What is printed around a name and is no part of it: titles, "former", "the … administration"."""

from collections.abc import Sequence
from typing import NamedTuple

from visitbrief.values.name.spelling import fold, word_set

_ARTICLES = word_set("the el la los las")
_FORMER = word_set("former formerly then ex entonces antiguo antigua onetime")
_ENGLISH_OFFICES = word_set(
    "president premier secretary undersecretary minister chancellor ambassador governor senator congressman"
    " congresswoman representative deputy speaker spokesman spokeswoman spokesperson commissioner chairman chairwoman"
    " commander envoy adviser advisor leader attorney charge mayor chief prefect"
)
_SPANISH_OFFICES = word_set(
    "presidente presidenta vicepresidente vicepresidenta secretario secretaria subsecretario subsecretaria ministro"
    " ministra viceministro viceministra canciller embajador embajadora gobernador gobernadora senador senadora"
    " representante diputado diputada asambleista portavoz vocero vocera director directora comisionado comisionada"
    " comandante enviado enviada asesor asesora lider encargado encargada alcaldesa jefe jefa prefecto prefecta"
)
"""Words that make whatever stands before them part of a title: "Ecuador's foreign minister", "US Secretary"."""
_STYLES = word_set(
    "mr mrs ms miss mister dr doctor doctora prof professor profesor sir dame lord lady don dona sr sra srta senor"
    " senora lic licenciado licenciada ing ingeniero ingeniera abg abogado abogada king queen prince princess rey reina"
    " pope papa cardinal bishop monsignor rev reverend father padre sheikh shaikh sheik emir sultan imam ayatollah"
    " general gen admiral almirante adm colonel coronel col captain capitan capt lieutenant lt major sergeant sgt"
    " marshal judge juez jueza justice fiscal alcalde sen rep gov gob pres amb hon monsieur madame herr frau"
)
"""Words that are a title only before a name, because many of them are names too: "King", "Alcalde", "Major"."""
_QUALIFIERS = word_set(
    "vice deputy assistant acting interim prime foreign interior defense defence finance state security press national"
    " affairs special economy trade energy health high under"
)
"""Words before an office that belong to its name."""
_ADDITIONS = word_set("general elect designate daffaires justice adjunto adjunta")
"""Words right after an office that belong to its name."""
_FIELDS = word_set(
    "state foreign affairs relations external interior defense defence finance treasury war homeland security national"
    " trade commerce economy energy health justice labor government republic united states america staff negocios"
    " relaciones exteriores estado defensa gobierno republica economia finanzas seguridad movilidad humana comercio"
    " exterior produccion trabajo salud energia estados unidos"
)
"""Words after an office and "of" that belong to its name."""
_JOINTS = word_set("the la los las and y of de del")
"""Words between fields: "Relaciones Exteriores y Movilidad Humana"."""
_BODIES = word_set("administration administracion government gobierno cabinet gabinete presidency presidencia")
"""What is named after the person who leads it."""
_AROUND = "\"'“”„«»‹›‘’`;:()[]"


class Peeled(NamedTuple):
    """A printed name and what stood around it."""

    parts: tuple[tuple[str, ...], ...]
    """The words of the name, cut at its commas; empty when nothing but a title is printed."""
    titles: tuple[str, ...]
    former: bool
    """Whether a title is marked as past: "then-", "former", "ex"."""


def peel(text: str) -> Peeled:
    """Take titles and the like off a printed name, from the outside in, until only the name is left.

    Where only figures would be left ("Mayor 2"), the title is taken for a part of the name.
    """
    parts: list[tuple[str, ...]] = []
    titles: list[str] = []
    former = False
    for part in _without_gloss(text).split(","):
        words: Sequence[str] = _words(part)
        while words:
            rest, title, past = _peel_body(words) or _peel_title(words) or (words, "", False)
            if not title:
                break
            words = rest
            titles.append(title)
            former = former or past
        if words:
            parts.append(tuple(words))
    if parts and not any(letter.isalpha() for part in parts for word in part for letter in word):
        return Peeled((tuple(_words(text.replace(",", " "))),), (), False)
    return Peeled(tuple(parts), tuple(titles), former)


def _without_gloss(text: str) -> str:
    """A text without what stands in parentheses at its end: "Economic Commission (ECLAC)"."""
    name, opened, gloss = text.strip().rpartition("(")
    return name if opened and gloss.endswith(")") and any(map(str.isalpha, name)) else text


def _words(part: str) -> list[str]:
    """The words of a name, "then-President" and "President-elect" taken apart."""
    words: list[str] = []
    for word in part.split():
        bare = word.strip(_AROUND)
        pieces = bare.split("-")
        is_title = len(pieces) > 1 and any(_is_office(_key(piece)) or _key(piece) in _FORMER for piece in pieces)
        words += [piece for piece in (pieces if is_title else [bare]) if piece]
    return words


def _peel_body(words: Sequence[str]) -> tuple[Sequence[str], str, bool] | None:
    """Take off "the … administration", "el gobierno de …"."""
    start = 1 if _key(words[0]) in _ARTICLES and len(words) > 1 else 0
    first, last = _key(words[start]), _key(words[-1])
    led = words[start:-1]
    if last in _BODIES and led and (words[-1].islower() or len(led) == 1 or _has_possessive(led[-1])):
        return [*led[:-1], _without_possessive(led[-1])], words[-1], False
    led = words[start + 1 :]
    if first in _BODIES and led:
        linked = _key(led[0]) in ("of", "de", "del")
        if linked and len(led) > 1:
            return led[1:], words[start], False
        if not linked and first in ("administracion", "gobierno") and led[0][0].isupper():
            return led, words[start], False
    return None


def _peel_title(words: Sequence[str]) -> tuple[Sequence[str], str, bool] | None:
    """Take off the title that the words begin with, and what stands before it."""
    keys = [_key(word) for word in words]
    offices = [place for place, key in enumerate(keys) if _is_office(key)]
    if offices:
        first, end = offices[0], _end_of_office(keys, offices[-1])
    else:
        first = 1 if keys[0] in _ARTICLES or keys[0] in _FORMER else 0
        end = first + 1
        if end >= len(words) or keys[first] not in _STYLES:
            return None
    while first > 0 and keys[first - 1] in _QUALIFIERS:
        first -= 1
    former = any(key in _FORMER or _past_office(key) for key in keys[:end])
    title = " ".join(
        word[2:] if _past_office(key) else word.strip(".")
        for word, key in zip(words[first:end], keys[first:end], strict=True)
    )
    return words[end:], title, former


def _end_of_office(keys: Sequence[str], office: int) -> int:
    """The place after an office and what completes it: "Secretary | of State", "presidente | de Ecuador"."""
    end = office + 1
    while end < len(keys) and keys[end] in _ADDITIONS:
        end += 1
    links = ("of", "for", "to") if keys[office] in _ENGLISH_OFFICES else ("de", "del")
    if end + 1 >= len(keys) or keys[end] not in links:
        return end
    after = end + 1
    while after < len(keys) and (keys[after] in _FIELDS or keys[after] in _JOINTS):
        after += 1
    while keys[after - 1] in _JOINTS:
        after -= 1
    if after > end + 1:
        return after
    return end + 2 if keys[end + 1] not in _JOINTS else end


def _key(word: str) -> str:
    """A word as the tables have it; "secretaría" is a ministry, not a secretary, and keeps its accent."""
    if word.endswith(("ría", "RÍA")):
        return word.lower()
    return fold(word).replace(".", "").replace("'", "").replace("’", "")


def _is_office(key: str) -> bool:
    return key in _ENGLISH_OFFICES or key in _SPANISH_OFFICES or _past_office(key)


def _past_office(key: str) -> bool:
    """Whether a word is written like "expresidente"."""
    return key.startswith("ex") and key[2:] in _SPANISH_OFFICES


def _has_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _without_possessive(word: str) -> str:
    return word.removesuffix("s").rstrip("'’") if word.endswith(("'s", "’s")) else word.rstrip("'’")
