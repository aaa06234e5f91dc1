"""Values read from print: what a printed text allows, and how two texts compare.

`read` understands print, `parse` understands canonical notation; both give a `Value` of `base`. The module of a kind is
imported when a text of that kind is first read.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from visitbrief.values.base import Agreement, Comparison, Kind, Misdated, Undated, Unreadable, Value
from visitbrief.values.language import codes

if TYPE_CHECKING:
    from visitbrief.values.choice import OptionLike
    from visitbrief.values.name.gazetteer import Gazetteer

__all__ = ["Agreement", "Comparison", "Kind", "Unreadable", "Value", "parse", "read"]


def read(
    text: str,
    kind: Kind | None = None,
    *,
    unit: str | None = None,
    language: str | None = None,
    base: date | None = None,
    country: str | None = None,
    ahead: bool | None = None,
    options: "Sequence[OptionLike]" = (),
    ordered: bool = False,
    gazetteer: "Gazetteer | None" = None,
) -> Value:
    """Read a printed text as one value.

    Args:
        text: the figure, date, name, words or status as printed.
        kind: what it is; the likeliest that fits when None.
        unit: for a quantity, the unit that is asked for: it names a counted thing and settles a bare "$".
        language: of the print, ISO 639; it settles decimal marks and the order of day and month.
        base: the day the text was published; only with it are relative dates and missing years read.
        country: where it was published, ISO 3166; it tells the order of day and month in figures.
        ahead: for a date, whether it is to come (True) or past (False); None when only the words tell.
        options: for a choice, the possible answers.
        ordered: for a choice, whether the options are a ladder.
        gazetteer: for a name, the people and places it may be.

    Raises:
        Unreadable: the text is not one value of that kind; the message says why.
    """
    if kind is None:
        return fitting(
            text, unit=unit, language=language, base=base, country=country, ahead=ahead, gazetteer=gazetteer
        )[0]
    if kind in (Kind.QUANTITY, Kind.MOMENT) and language is not None and language not in codes():
        known = ", ".join(codes())
        raise Unreadable(f"{text!r}: figures and dates are read in the languages {known}, not in {language!r}")
    if kind is Kind.QUANTITY:
        from visitbrief.values.quantity.reading import read_quantity

        return read_quantity(text, unit=unit, language=language)
    if kind is Kind.MOMENT:
        from visitbrief.values.moment.value import read_moment

        return read_moment(text, language=language, base=base, country=country, ahead=ahead)
    if kind is Kind.NAME:
        from visitbrief.values.name.value import read_name

        return read_name(text, language=language, gazetteer=gazetteer)
    if kind is Kind.QUOTE:
        from visitbrief.values.quote import read_quote

        return read_quote(text, language=language)
    from visitbrief.values.choice import Options

    return Options(options, ordered).read(text)


def parse(
    text: str,
    kind: Kind,
    *,
    unit: str | None = None,
    language: str | None = None,
    options: "Sequence[OptionLike]" = (),
    ordered: bool = False,
    gazetteer: "Gazetteer | None" = None,
) -> Value:
    """Read a value in canonical notation, as a curator writes it and as `Value.canonical` gives it.

    Raises:
        Unreadable: the text is not canonical notation of that kind; the message says why.
    """
    if kind is Kind.QUANTITY:
        from visitbrief.values.quantity.value import parse_quantity

        return parse_quantity(text, unit=unit)
    if kind is Kind.MOMENT:
        from visitbrief.values.moment.value import parse_moment

        return parse_moment(text)
    if kind is Kind.NAME:
        from visitbrief.values.name.value import parse_name

        return parse_name(text, gazetteer=gazetteer)
    if kind is Kind.QUOTE:
        from visitbrief.values.quote import read_quote

        return read_quote(text, language=language)
    from visitbrief.values.choice import Options

    return Options(options, ordered).parse(text)


def fitting(
    text: str,
    *,
    unit: str | None = None,
    language: str | None = None,
    base: date | None = None,
    country: str | None = None,
    ahead: bool | None = None,
    gazetteer: "Gazetteer | None" = None,
) -> tuple[Value, ...]:
    """What a printed text can be read as, a value of each kind, the likeliest first: "2008" is a year and a figure.

    Names and quotations can be anything, so they are taken only for what is neither moment nor quantity. The arguments
    are those of `read`.

    Raises:
        Undated: it is a date that depends on when it was printed, and that is not given.
        Misdated: it is a date that cannot be, or a time of day, though "15h30" may be a length of time as well.
        Unreadable: it is nothing.
    """
    found: list[Value] = []
    for kind in (Kind.MOMENT, Kind.QUANTITY):
        try:
            value = read(text, kind, unit=unit, language=language, base=base, country=country, ahead=ahead)
        except (Undated, Misdated):
            raise
        except Unreadable:
            continue
        if not found or not getattr(value, "picked", False):
            found.append(value)
    if found:
        return tuple(found)
    words = text.split()
    looks_like_name = len(words) <= 5 and any(word[0].isupper() for word in words)
    return (read(text, Kind.NAME if looks_like_name else Kind.QUOTE, language=language, gazetteer=gazetteer),)
