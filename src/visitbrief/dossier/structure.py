"""What is wrong with the structure of a dossier, in plain words: pydantic's findings told to who types JSON by hand."""

import re
from collections.abc import Callable, Mapping
from math import isfinite, isnan
from typing import Annotated, Any, Final, NamedTuple, TypeAlias, get_args, get_origin

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.model import CountryCode, Dossier, Id, LanguageTag, Source
from visitbrief.dossier.record import Limits, Path, json_key, without_none
from visitbrief.dossier.spelling import NOT_BLANK
from visitbrief.errors import did_you_mean, nearest, shortened

Details: TypeAlias = Mapping[str, Any]
"""One of the findings of `ValidationError.errors()`."""


class Sort(NamedTuple):
    """A sort of structural problem."""

    name: str
    tell: Callable[[Path, Any, Details], Flaw]
    """Makes the message from the path, the offending value, and what pydantic knows."""


def flaw_of(details: Details) -> tuple[str, Flaw]:
    """The name of what is broken, and what to say of it."""
    path, found = tuple(details["loc"]), details["input"]
    sort = SORTS.get(details["type"])
    if sort is None:
        return "bad-value", Flaw(path, str(details["msg"]))
    return sort.name, sort.tell(path, found, details.get("ctx", {}))


def _missing(path: Path, _: Any, __: Details) -> Flaw:
    return Flaw(path[:-1], f"the key '{path[-1]}' is missing")


def _unknown_key(path: Path, _: Any, __: Details) -> Flaw:
    keys = keys_at(path[:-1])
    hint = did_you_mean(nearest(str(path[-1]), keys)) or f"the keys here are {', '.join(keys)}"
    return Flaw(path, f"unknown key '{shortened(str(path[-1]))}'", hint)


def _must_be(wanted: str) -> Callable[[Path, Any, Details], Flaw]:
    return lambda path, found, _: Flaw(path, f"must be {wanted}, not {in_words(found)}")


def _not_among(path: Path, found: Any, details: Details) -> Flaw:
    if not isinstance(found, str | int) or isinstance(found, bool):
        return Flaw(path, f"must be {details['expected']}, not {in_words(found)}")
    choices = re.findall(r"'([^']*)'", details["expected"])
    meant = nearest(found, choices) if isinstance(found, str) else None
    if path == ("format",):
        return Flaw(path, f"format {shortened(repr(found))} is not known", "this version of visitbrief reads format 1")
    return Flaw(path, f"'{shortened(str(found))}' is not one of {details['expected']}", did_you_mean(meant))


def _wrong_shape(path: Path, found: str, details: Details) -> Flaw:
    if details["pattern"] == NOT_BLANK:
        return Flaw(path, "must not be blank")
    shape = SHAPES.get(details["pattern"])
    if shape is None:
        return Flaw(path, f"'{shortened(found)}' does not match {details['pattern']}")
    looks, mend = shape
    mended = mend(found[:80])
    fits = re.search(details["pattern"], mended) is not None
    return Flaw(path, f"'{shortened(found)}' is not {looks}", did_you_mean(mended) if fits else "")


def _too_long(path: Path, found: str, details: Details) -> Flaw:
    return Flaw(path, f"must have at most {details['max_length']:,} characters, not {len(found):,}")


def _too_many(path: Path, found: list[Any], details: Details) -> Flaw:
    return Flaw(
        path, f"must have at most {details['max_length']} entries, not {len(found):,}", "keep what matters most"
    )


def _too_short(path: Path, found: str, details: Details) -> Flaw:
    if not found:
        return Flaw(path, "must not be empty")
    return Flaw(path, f"must have at least {details['min_length']} characters, not {len(found)}")


def _too_small(path: Path, found: int, details: Details) -> Flaw:
    return Flaw(path, f"must be {details['ge']} or more, not {shortened(str(found))}")


SORTS: Final[Mapping[str, Sort]] = {
    "missing": Sort("missing-key", _missing),
    "extra_forbidden": Sort("unknown-key", _unknown_key),
    "string_type": Sort("wrong-type", _must_be("text")),
    "bool_type": Sort("wrong-type", _must_be("true or false")),
    "int_type": Sort("wrong-type", _must_be("a whole number")),
    "int_parsing_size": Sort("bad-value", lambda path, *_: Flaw(path, "must not be so long a number")),
    "tuple_type": Sort("wrong-type", _must_be("a list")),
    "dict_type": Sort("wrong-type", _must_be("an object")),
    "literal_error": Sort("bad-value", _not_among),
    "enum": Sort("bad-value", _not_among),
    "string_pattern_mismatch": Sort("bad-value", _wrong_shape),
    "string_too_long": Sort("bad-value", _too_long),
    "too_long": Sort("bad-value", _too_many),
    "string_too_short": Sort("bad-value", _too_short),
    "greater_than_equal": Sort("bad-value", _too_small),
}
"""Every finding that the model can give rise to, by pydantic's name for it."""


def _as_id(text: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.")


def _pattern(hint: Any) -> str:
    limits = next(note for note in hint.__metadata__ if isinstance(note, Limits))
    return str(limits.pattern)


SHAPES: Final[Mapping[str, tuple[str, Callable[[str], str]]]] = {
    _pattern(Id): ("an id: lower-case letters and digits, joined by single '-', '.' or '_', as in 'aid.total'", _as_id),
    _pattern(CountryCode): ("a country code: two capital letters (ISO 3166), as in 'EC'", str.upper),
    _pattern(LanguageTag): ("a language code: two or three small letters (ISO 639), as in 'es'", str.lower),
    _pattern(without_none(Source.model_fields["url"])): (
        "a web address: http:// or https://, without spaces and control characters",
        lambda text: f"https://{text}",
    ),
}
"""What texts of a pattern look like, in words, and how to mend one that does not."""


def in_words(found: Any) -> str:
    """What sort of JSON value something is."""
    if found is None or isinstance(found, bool):
        return {None: "null", True: "true", False: "false"}[found]
    if isinstance(found, float) and not isfinite(found):
        return "NaN, which JSON does not have" if isnan(found) else "an infinite number"
    names = ((str, "text"), (int, "a number"), (float, "a number with decimals"), (list, "a list"), (dict, "an object"))
    return next(name for type_, name in names if isinstance(found, type_))


def keys_at(path: Path) -> list[str]:
    """The keys that the object at a path of the dossier may have."""
    here: Any = Dossier
    for step in path:
        if isinstance(step, int):
            here = get_args(here)[0]
        else:
            here = next(hint for name, hint in here.model_fields.items() if json_key(name, hint) == step)
            here = without_none(here) or here
        if get_origin(here) is Annotated:  # with limits
            here = get_args(here)[0]
    return [json_key(name, hint) for name, hint in here.model_fields.items()]
