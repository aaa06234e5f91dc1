"""The world's currencies by name; loaded only when a text names one or prints a code.

Names stand in the language modules, a row for each currency; names that several currencies share ("peso") stay
ambiguous. Withdrawn currencies keep their last code.

Source: ISO 4217, list one (current) and list three (historic); BTC is market usage, not ISO.
"""

from functools import cache
from typing import Final, NamedTuple

from visitbrief.values.language import FALLBACK, Connectives, fold, language, phrases

CODES: Final = frozenset(
    phrases("""
    AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CYP CZK DEM DJF DKK DOP DZD ECS EEK EGP ERN ESP ETB EUR FIM FJD
    FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MTL
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SIT SKK SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """)
)


class Currencies(NamedTuple):
    """The currencies as one language names them."""

    names: dict[str, str]
    """By `name_key`: the code, or the one name in the readings where several currencies share it."""
    sharing: dict[str, frozenset[str]]
    """For each name without a country, the codes that it may mean."""


@cache
def currencies(code: str) -> Currencies:
    """The currencies as the language of that code names them."""
    known = language(code)
    units = known.units
    names: dict[str, str] = {}
    sharing: dict[str, set[str]] = {}
    for row in units.currencies.split("\n"):
        if not row:
            continue
        named, _, places = row.partition("|")
        currency, *own = phrases(named)
        for name in map(fold, own):
            base = name.rstrip("!")
            shared = units.shared.get(base, base)
            sharing.setdefault(shared, set()).add(currency)
            sharing.setdefault(base, set()).add(currency)
            if name != base:
                names[base] = currency
            for place in map(fold, phrases(places)):
                names.setdefault(f"{base} {place}" if units.noun_first else f"{place} {base}", currency)
    for base in sharing:
        names.setdefault(base, units.shared.get(base, base))
    return Currencies(
        {name_key(name.replace("-", " ").split(), known.connectives): code for name, code in names.items()},
        {base: frozenset(of) for base, of in sharing.items()},
    )


def name_key(row: list[str], small: Connectives) -> str:
    """One key for singular and plural, masculine and feminine, with an article or *of* or without."""
    return " ".join(
        word if len(word) < 4 else word[:3] + word[3:].rstrip("aeos")
        for word in row
        if word not in small.articles and word not in small.of
    )


def currency_of_question(name: str, *, bare: bool, unit: str) -> str:
    """Which currency a printed name means to a question in `unit`.

    A bare "$" or "dollars", and a name that several currencies share, mean the question's currency if it goes by
    that name or sign; otherwise the name stays what it is.
    """
    if name == unit or name in COINS:
        return unit
    sharing = currencies(FALLBACK).sharing
    meant = sharing.get(name, frozenset())
    if bare and name == "USD":
        meant = sharing["dollar"] | sharing["peso"]
    elif bare and name == "GBP":
        meant = sharing["pound"]
    return unit if unit in meant else name


COINS: Final = frozenset({"centavo", "centimo"})
"""Hundredths of whatever currency the question asks in."""
