"""Texts as sources print them, and as they do not: whatever is read is a value, or is refused with a reason."""

import json
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from random import Random
from typing import Any, Final

from benchmarks.attack import payloads
from benchmarks.attack.trial import Attack, Fault, Trial
from benchmarks.processes import shipped
from visitbrief import Comparison, Kind, Unreadable, Value, compare, read

GRAMMAR: Final = {
    "text": "<figure>|<figure>|<moment>|<moment>|<name>|<quote>|<text> <join> <text>",
    "join": "and|y|to|a|or|o|-|–|/|,|;|(|of|de|from|until|hasta|between|entre|in|en|…|plus|más",
    "figure": (
        "<hedge><amount>|<amount>|<amount> <unit>|<hedge><currency><amount> <scale>|<amount> <scale> <unit>|"
        "<amount> <join> <amount> <unit>|<currency><amount><mark>|<fraction> <scale> <unit>|<amount>% <unit>|"
        "<ordinal>|<words> <unit>"
    ),
    "hedge": "nearly |casi |más de |some |at least |up to |about |over |no más de |~|≈|> |<|≤|around |hasta |under ||",
    "amount": (
        "<d>|<d><d>|<d>,<d><d><d>|<d>.<d><d><d>|<d>.<d>|<d>,<d>|<d><d><d>.<d><d><d>,<d><d>|<d> <d><d><d>|<d>e<d>|"
        "-<d>|.<d>|<d>/<d>|<d>½|½|<d>'<d><d><d>|<d>-<d>|١٢|Ⅻ|²|<d><amount><amount>|0x<d>|∞"
    ),
    "d": "0|1|2|3|4|5|6|7|8|9",
    "scale": "million|millones|billion|mil millones|thousand|mil|bn|m|k|M|dozen|score|hundred|trillion|billón|lakh|",
    "unit": (
        "dollars|dólares|euros|people|personas|percent|por ciento|kilometres|tons|hours|días|USD|EUR|%|visits|pp|€|"
    ),
    "currency": "$|US$|€|£|USD |MXN |R$|¥|₿|EUR|$$|",
    "mark": "m|k|bn|+|-|?|*|.|,|’s|s|",
    "fraction": "half a|a third of a|two and a half|medio|un tercio de|half|dos tercios|a quarter|three-quarters of",
    "ordinal": "first|third|21st|1er|2.º|cuarto|vigésimo|tenth|11th|0th|<d>nd|once|twice|último",
    "words": (
        "twenty-<words>|one hundred and <words>|ciento <words>|two|three|veintidós|mil|cien|zero|and|ninety|million"
    ),
    "moment": (
        "<weekday>|<month> <n>|<month> <n>, <year>|<n> de <month> de <year>|<n> <month> <year>|<year>-<n>-<n>|"
        "<n>/<n>/<year>|<relative> <weekday>|<relative>|<month> <year>|<year>|<part> <month>|<moment> <time>|"
        "<moment>–<moment>|<season> <year>|<n>-<n> <month>|Q<d> <year>|<year>s|<d>0s|<n>th century|"
        "<amount> <span> ago|hace <amount> <span>"
    ),
    "weekday": "Monday|Tues.|miércoles|jueves|Friday|Sab|Sunday|domingo",
    "month": "January|Feb.|marzo|April|mayo|septiembre|Sept|dic.|December|sep|Mayo",
    "n": "0|1|2|3|4|12|13|28|29|30|31|32|00|04|99",
    "year": "2025|2024|1999|0000|9999|25|1900|10000|’25|2100",
    "relative": "last|next|this|today|yesterday|mañana|el pasado|este|ayer|tomorrow night|hoy|the day before|próximo",
    "part": "early|mid-|late|a principios de|a fines de|mediados de|the end of|first half of",
    "time": "10:00|25:61|9 a.m.|12 p.m.|noon|mediodía|a las 10|10h30|23:59:60|0:00 UTC|10 EST|24:00",
    "season": "spring|summer|otoño|invierno|Easter|Christmas|fall",
    "span": "days|semanas|weeks|meses|years|años|decades|siglos|minutes",
    "name": (
        "<title> <word> <word>|<word> <word>|<word>, <word>|<word>|<title>|<letter>. <word>|"
        "<word>-<word> <word> Jr.|<name> and <name>|<word> de la <word>|the <word> administration|"
        "<name> (<name>)|<word> <name>|“<word>” <name>"
    ),
    "title": "President|el presidente|Secretary|Dr.|Sra.|Foreign Minister|Gen. (ret.)|la canciller|H.E.|Sir|ex-|acting",
    "word": "Noboa|Sheinbaum|Rubio|de la Fuente|O’Neil|García|Ñandú|Ødegård|Иванов|王|عبد|X|McX|van|y|-|'|1|.|É|ß|İ|ﬁ",
    "letter": "J|É|Ñ|1|.|-",
    "quote": (
        "“<said>”|<said>|«<said> […] <said>»|'<said>|<said>”|[we] <said>|<said> … <said>|<said> [sic]|…|[]|“”|"
        '"<quote>"'
    ),
    "said": (
        "we will consider it|no|never again|vamos a <said>|<said> and <said>|they are <name>|<figure>|<word>|<said>,"
    ),
}
"""What is drawn for a name: one of its alternatives, with `<name>` in it drawn in turn."""
OPTIONS: Final = ("agreed", "signed")
LANGUAGES: Final = (None, "en", "es", "ru", "", "xx")
UNITS: Final = (None, None, "USD", "percent", "person", "rank", "s", "", "kilometre", "%")
DEEPEST: Final = 12
"""Names drawn within each other."""


class Offered:
    """An option of a choice."""

    def __init__(self, id_: str) -> None:
        self.id, self.label, self.words = id_, id_.title(), (f"was {id_}",)


def draw_text(rng: Random) -> str:
    """A text as a source might print it, or might not."""
    return rng.choice(SOURCES_OF_TEXT)(rng)


def _from_grammar(rng: Random, name: str = "text", depth: int = 0) -> str:
    alternatives = GRAMMAR[name].split("|")
    parts = rng.choice(
        alternatives if depth < DEEPEST else alternatives[:1] if "<" not in alternatives[0] else [""]
    ).split("<")
    drawn = [parts[0]]
    for part in parts[1:]:
        inner, closed, rest = part.partition(">")
        drawn.append(_from_grammar(rng, inner, depth + 1) + rest if closed and inner in GRAMMAR else f"<{part}")
    return "".join(drawn)


@cache
def _prints() -> tuple[str, ...]:
    """Every print of the dossier that ships."""
    dossier = json.loads(shipped().read_bytes())
    claims = [claim for source in dossier["sources"] for claim in source.get("claims", ())]
    return tuple(
        sorted({claim[key] for claim in claims for key in ("as_printed", "value", "speaker") if claim.get(key)})
    )


def _printed(rng: Random) -> str:
    return rng.choice(_prints())


def _joined(rng: Random) -> str:
    return rng.choice((" ", "", ", ", " - ", "\n")).join(draw_text(rng) for _ in range(2))


def _edited(rng: Random) -> str:
    text = list(draw_text(rng))
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(text) + 1)
        text[at : at + rng.choice((0, 1, 1, 3))] = rng.choice(
            ([], [_character(rng)], text[:3], list(draw_text(rng)[:8]))
        )
    return "".join(text)


def _respelt(rng: Random) -> str:
    text = draw_text(rng)
    form = rng.choice(("NFD", "NFKD", "NFKC", "upper", "lower", "swapcase", "title", "casefold"))
    return unicodedata.normalize(form, text) if form.startswith("NF") else str(getattr(text, form)())  # type: ignore[arg-type]


def _unicode(rng: Random) -> str:
    return "".join(_character(rng) for _ in range(rng.choice((1, 3, 10, 40))))


def _payload(rng: Random) -> str:
    return rng.choice((*payloads.TERMINAL.values(), *payloads.SHELL.values()))


def _long(rng: Random) -> str:
    return draw_text(rng)[:20] * rng.choice((10, 100, 500)) + rng.choice(("", "1", " million"))


def _character(rng: Random) -> str:
    return chr(rng.choice((rng.randrange(0x80), rng.randrange(0x250), rng.randrange(0x3000), rng.randrange(0x110000))))


SOURCES_OF_TEXT: Final = (
    *(_from_grammar,) * 6, *(_printed,) * 3, *(_edited,) * 3, _joined, _respelt, _unicode, _payload,
)  # fmt: skip


def attempt(number: int, seed: int, trial: Trial) -> None:
    """Read a text as each kind and as none, and compare what was read with what another text says."""
    rng = Random(f"{seed}/{number}")
    text, other = (_long(rng) if rng.random() < 0.01 else draw_text(rng)), draw_text(rng)
    trial.tried, trial.evidence = ascii(text)[:80], text.encode(errors="surrogatepass")
    how = {
        "unit": rng.choice(UNITS),
        "language": rng.choice(LANGUAGES),
        "base": rng.choice((None, date(2025, 9, 4), date.min, date.max)),
        "options": tuple(map(Offered, OPTIONS)),
        "ordered": rng.random() < 0.5,
    }
    for kind in (None, *Kind):
        one, another = (trial.time(lambda: _value(each, kind, how, trial)) for each in (text, other))  # noqa: B023
        for a, b in ((one, one), (one, another), (another, one)):
            if a is not None and b is not None and not isinstance(trial.time(lambda: compare(a, b)), Comparison):  # noqa: B023
                trial.fail(Fault.OUTPUT, f"{kind}: comparing gives something else than a comparison")


def _value(text: str, kind: Kind | None, how: Mapping[str, Any], trial: Trial) -> Value | None:
    """The value of a text, looked at from every side; None if it is refused with a reason."""
    try:
        value = read(text, kind, **how)
    except Unreadable as refused:
        if not str(refused):
            trial.fail(Fault.OUTPUT, f"{kind}: refused without a reason")
        return None
    if kind is not None and value.kind is not kind:
        trial.fail(Fault.OUTPUT, f"{kind}: read as a {value.kind}")
    if not (value.canonical and value.rule and isinstance(value.allows(), str)):
        trial.fail(Fault.OUTPUT, f"{kind}: a value that says nothing")
    value.is_vaguer_than(value)
    return value


ATTACK: Final = Attack(
    "read",
    tries="texts from a grammar of figures, dates, names and quotations, from the prints of the dossier that ships, "
    "and random ones; read as each kind and as none, and compared",
    expects="a value, or refused with a reason",
    cases=100_000,
    quick=1_500,
    attempt=attempt,
)
