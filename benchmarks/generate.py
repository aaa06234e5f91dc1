"""A made-up dossier of any size, shaped like the one that ships: `python -m benchmarks.generate CLAIMS FILE [SEED]`.

Everything is drawn from one seed, so equal arguments give equal bytes. What a source prints is drawn as sources print:
the true answer, or a rival's, in one of the forms of its language. How often one printed text comes back is not set
anywhere; it follows from how figures, days, people and words repeat, and `Census` counts it.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple, TypeAlias

Json: TypeAlias = dict[str, Any]

CLAIMS_A_QUESTION: Final = 40
"""On average; the most asked-about questions have ten times as many."""
CLAIMS_A_SOURCE: Final = 7
"""As in the dossier that ships: a file has room for so many claims only with the sources that make them."""
DISPUTED: Final = 0.26
"""Share of the questions on which some sources print another answer, as in the dossier that ships."""
SCOPED: Final = 0.035
"""Share of the questions to which a third of the answers name another scope, as in the dossier that ships."""
DERIVED: Final = 0.3
"""Share of the sources that copy, translate or rewrite an earlier one."""
KINDS: Final = {"choice": 39, "moment": 23, "name": 19, "quantity": 14, "quote": 5}
"""How many questions in a hundred are of each kind, as in the dossier that ships."""
LANGUAGES: Final = {"en": 53, "es": 45, "ru": 2}
MODALITIES: Final = {"reported": 50, "announced": 20, "said": 18, "documented": 7, "planned": 5}
SOURCE_KINDS: Final = {"newspaper": 45, "news-site": 20, "wire": 15, "broadcaster": 14, "official-transcript": 6}
RELIABILITY: Final = {"A": 20, "B": 40, "C": 30, "D": 10}
VISIT: Final = date(2025, 9, 2)
"""First of the three days of the visit."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTHS: Final = {
    "en": _words("January February March April May June July August September October November December"),
    "es": _words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
}
DAYS: Final = {
    "en": _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "es": _words("lunes martes miércoles jueves viernes sábado domingo"),
}
GIVEN: Final = _words("""
    Ana Luis María José Carmen Jorge Elena Pablo Lucía Diego Sofía Andrés Paula Miguel Laura Carlos Julia
    Mateo Clara Hugo Alice Brian Carol David Emma Frank Grace Henry Irene James
    """)
SURNAMES: Final = _words("""
    Alvear Benítez Cárdenas Dávalos Espinel Fuentes Guerrón Hidalgo Ibarra Jijón Larrea Mendoza Navas Ordóñez
    Paredes Quishpe Rosales Salgado Tapia Ugarte Vallejo Yépez Zurita Abbott Barlow Calder Denham Ellery
    Farrow Garland Hobart Ingram Kessler Lambert Marlow Norwood Osborne Pickett Radley Selwyn Thorne Upton
    Wexford
    """)
TITLES: Final = {
    "en": ("President", "Foreign Minister", "Ambassador", "Senator", "Secretary"),
    "es": ("el presidente", "la canciller", "el embajador", "la ministra", "el secretario"),
}
WORDS: Final = {
    "en": _words("""
    we will the partners border drugs together against gangs security ports trade people not never only
    support stand with fight more this year and for a safe strong new agreement families country work justice
    deliver
    """),
    "es": _words("""
    vamos a el socios frontera drogas juntos contra bandas seguridad puertos comercio pueblo no nunca solo
    apoyo estar con lucha más este año y por un seguro fuerte nuevo acuerdo familias país trabajo justicia
    cumplir
    """),
}
STATUS: Final = (
    ("planned", "planned|to be signed|would sign|planned to|prevé firmar|firmará|está previsto|planea"),
    ("announced", "announced|has announced|said it would|anunció|ha anunciado|dio a conocer|anuncia"),
    ("agreed", "agreed|has agreed|accepted|a deal|acordó|aceptó|pactó|llegaron a un acuerdo"),
    ("signed", "signed|was signed|inked|put its name to|firmó|fue firmado|suscribió|rubricó"),
    ("in-force", "in force|took effect|entered into force|now applies|en vigor|entró en vigor|ya rige|vigente"),
)
"""The rungs of a ladder, each with words that mean it in print."""
RUSSIAN: Final = ("как сообщалось ранее", "по данным ведомства", "об этом заявили", "подписано", "объявлено")


class Figure(NamedTuple):
    """What is counted, and how a figure of it is printed: `{}` is the figure."""

    unit: str
    scale: int
    """What the printed figure is counted in: a million for dollars."""
    range: tuple[float, float]
    """Powers of ten between which figures lie."""
    forms: dict[str, tuple[str, ...]]


FIGURES: Final = (
    Figure(
        "USD",
        1_000_000,
        (0, 3),
        {
            "en": ("${} million", "${} million", "US${} million", "{} million dollars", "some ${} million"),
            "es": ("{} millones de dólares", "USD {} millones", "USD {} millones", "unos {} millones de dólares"),
        },
    ),
    Figure(
        "person",
        1,
        (1, 5),
        {
            "en": ("{}", "{} people", "some {} people", "about {}"),
            "es": ("{}", "{} personas", "unas {} personas", "cerca de {}"),
        },
    ),
    Figure(
        "percent",
        1,
        (0, 1.9),
        {"en": ("{}%", "{} percent", "about {}%"), "es": ("{} %", "{}%", "{} por ciento", "alrededor de {} %")},
    ),
)
ROUNDED: Final = {"en": ("nearly {}", "almost {}"), "es": ("casi {}",)}
"""Forms around a figure that is rounded up."""


@dataclass
class Census:
    """What a generated dossier holds."""

    claims: int = 0
    questions: int = 0
    sources: int = 0
    disputed: int = 0
    """Questions on which a rival answer was printed on purpose."""
    different: int = 0
    """Different printed texts, counted for each kind of question."""


Printer: TypeAlias = Callable[["Source"], tuple[str, str | None]]
"""Prints one answer as a source would, with a canonical `value` where the print alone cannot be read."""


@dataclass
class Source:
    """A source as it is filled."""

    id: str
    language: str
    published: date | None
    derives_from: str | None
    depth: int
    """Steps to the end of its chain."""
    claims: list[str] = field(default_factory=list)
    """As JSON."""


@dataclass(frozen=True)
class Question:
    """A question with what sources answer to it."""

    entry: Json
    truth: Printer
    rivals: Sequence[Printer]
    is_scoped: bool
    """Whether some sources speak of a part of the country only."""


def generate(claims: int, seed: int = 0) -> tuple[str, Census]:
    """Draw a dossier of a number of claims; gives its text and what it holds."""
    rng = Random(f"{seed}/{claims}")
    census = Census()
    printed_texts: set[tuple[str, str]] = set()
    people = [_person(rng, number) for number in range(30 + round(claims**0.5 / 4))]
    sources = _sources(rng, max(8, claims // CLAIMS_A_SOURCE))
    questions: list[Json] = []
    for question in _questions(rng, people):
        if census.claims == claims:
            break
        census.questions += 1
        census.disputed += bool(question.rivals)
        questions.append(question.entry)
        asked = round(CLAIMS_A_QUESTION * rng.lognormvariate(-0.5, 1))  # of mean one
        for _ in range(min(max(asked, 1), claims - census.claims)):
            source = rng.choice(sources)
            is_rival = bool(question.rivals) and rng.random() < 0.25
            printed, value = (rng.choice(question.rivals) if is_rival else question.truth)(source)
            source.claims.append(_claim(rng, question, printed, value))
            census.claims += 1
            printed_texts.add((question.entry["kind"], printed))
    census.sources, census.different = len(sources), len(printed_texts)
    known = [person for person in people if person["id"]]
    return "".join(_text(known, questions, sources, rng)), census


def _text(people: Sequence[Json], questions: Sequence[Json], sources: Sequence[Source], rng: Random) -> Iterator[str]:
    """The dossier, one object a line."""
    visit = {
        "id": f"generated-{len(sources)}",
        "title": "A generated visit",
        "principal": people[0]["id"],
        "dates": f"{VISIT}/{VISIT + timedelta(days=2)}",
        "as_of": "2026-03-01",
        "stops": [{"place": "quito", "country": "EC", "dates": f"{VISIT}/{VISIT + timedelta(days=2)}"}],
    }
    yield f'{{"format": 1,\n"visit": {_json(visit)},\n"people": [\n'
    yield ",\n".join(map(_json, people))
    yield f'\n],\n"places": [{_json({"id": "quito", "name": "Quito"})}],\n"questions": [\n'
    yield ",\n".join(map(_json, questions))
    yield '\n],\n"sources": [\n'
    for place, source in enumerate(sources):
        entry = {
            "id": source.id,
            "publisher": f"Publisher {place % 97} of the province",
            "title": f"Report {place} on the visit of the minister, on what was said of it and what that leaves open",
            "url": f"https://www.publisher-{place % 97}.example/news/politics/{source.published}/{source.id}",
            "published": source.published and source.published.isoformat(),
            "language": source.language,
            "kind": _pick(rng, SOURCE_KINDS),
            "reliability": _pick(rng, RELIABILITY),
            "derives_from": [source.derives_from] if source.derives_from else [],
        }
        members = ",\n      ".join(f"{_json(key)}: {_json(value)}" for key, value in entry.items() if value)
        claims = ",\n        ".join(source.claims)
        yield f'{"," if place else ""}    {{\n      {members},\n      "claims": [\n        {claims}\n      ]\n    }}\n'
    yield "]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _pick(rng: Random, weights: dict[str, int]) -> str:
    return rng.choices(list(weights), cum_weights=list(accumulate(weights.values())))[0]


def _sources(rng: Random, count: int) -> list[Source]:
    sources: list[Source] = []
    for place in range(count):
        parent = rng.choice(sources) if sources and rng.random() < DERIVED else None
        if parent is not None and parent.depth > 5:
            parent = None
        published = VISIT + timedelta(days=round(rng.expovariate(0.2)) - 1)
        if parent is not None and parent.published is not None:
            published = max(published, parent.published)
        sources.append(
            Source(
                id=f"source-{place}",
                language=_pick(rng, LANGUAGES),
                published=published if rng.random() < 0.97 else None,
                derives_from=parent.id if parent is not None else None,
                depth=parent.depth + 1 if parent is not None else 0,
            )
        )
    return sources


def _person(rng: Random, number: int) -> Json:
    """A person; two in three are in the dossier's gazetteer, the others have no id."""
    given, surname = rng.choice(GIVEN), rng.choice(SURNAMES)
    name = f"{given} {surname}" if rng.random() < 0.6 else f"{given} {surname} {rng.choice(SURNAMES)}"
    return {"id": f"person-{number}" if number % 3 < 2 else "", "name": name}


def _claim(rng: Random, question: Question, printed: str, value: str | None) -> str:
    claim: Json = {"question": question.entry["id"], "as_printed": printed}
    if value is not None:
        claim["value"] = value
    claim["modality"] = _pick(rng, MODALITIES)
    if question.entry.get("unit") == "USD":
        claim["stage"] = "announced"
    if rng.random() < 0.2:
        claim["speaker"] = rng.choice(("the foreign minister", "a senior official", "the president's office"))
    if rng.random() < 0.3:
        claim["paragraph"] = rng.randrange(1, 40)
    if rng.random() < 0.07:
        claim["note"] = "told of it by two who were in the room"
    if question.is_scoped and rng.random() < 0.33:
        claim["scope"] = {"region": rng.choice(("the border", "the coast"))}
    return _json(claim)


def _questions(rng: Random, people: Sequence[Json]) -> Iterator[Question]:
    """Questions without end; every third sum of money is a total that two questions of its parts follow."""
    number = 0
    while True:
        kind = _pick(rng, KINDS)
        entry = _entry(rng, kind, number)
        number += 1
        if kind == "quantity":
            for question in _quantities(rng, entry, number):
                number += question.entry is not entry
                yield question
        elif kind == "moment":
            day = VISIT + timedelta(
                days=rng.choice((0, 1, 1, 2, 2, 3, round(rng.expovariate(0.01)), -rng.randrange(900)))
            )
            others = (
                day + timedelta(days=rng.choice((-1, 1, 7, 31))),
                day.replace(year=day.year - 1, day=min(day.day, 28)),
            )
            yield _question(rng, entry, _moment(rng, day), [_moment(rng, other) for other in others])
        elif kind == "name":
            person, other = rng.sample(people, 2)
            yield _question(
                rng, entry, _name(rng, person["name"]), [_name(rng, other["name"]), _misspelt(rng, person["name"])]
            )
        elif kind == "quote":
            words = {language: rng.choices(WORDS[language], k=rng.randrange(7, 19)) for language in WORDS}
            changed = {
                language: [*said[:3], rng.choice(WORDS[language]), *said[4:]] for language, said in words.items()
            }
            yield _question(rng, entry, _quote(rng, words), [_quote(rng, changed)])
        else:
            entry |= {"ordered": True, "options": [_option(rung, words) for rung, words in STATUS]}
            truth, rival = rng.sample(range(len(STATUS)), 2)
            yield _question(rng, entry, _choice(rng, truth), [_choice(rng, rival)])


def _entry(rng: Random, kind: str, number: int) -> Json:
    return {
        "id": f"{kind}.{number}",
        "title": f"Question {number}",
        "asks": f"What is the answer to question {number}?",
        "kind": kind,
        "topic": f"topic-{number % 9}",
        "country": rng.choice(("EC", "MX")),
        "weight": rng.choice(("high", "medium", "low")),
    }


def _question(rng: Random, entry: Json, truth: Printer, rivals: Sequence[Printer]) -> Question:
    return Question(entry, truth, rivals if rng.random() < DISPUTED else (), rng.random() < SCOPED)


def _option(rung: str, words: str) -> Json:
    return {"id": rung, "label": rung.replace("-", " "), "words": words.split("|")}


def _quantities(rng: Random, entry: Json, number: int) -> Iterator[Question]:
    figure = rng.choice(FIGURES)
    count = _draw(rng, figure)
    entry["unit"] = figure.unit
    parts = [_draw(rng, figure), _draw(rng, figure)] if figure.unit == "USD" and rng.random() < 0.33 else []
    if parts:
        count = round(sum(parts), 1)
    others = [*parts[:1], round(count * rng.choice((0.5, 0.9, 1.1, 2, 1000)), 1)]
    yield _question(rng, entry, _quantity(rng, figure, count), [_quantity(rng, figure, other) for other in others])
    for place, part in enumerate(parts):
        own = _entry(rng, "quantity", number + place) | {"unit": figure.unit, "part_of": entry["id"]}
        yield _question(rng, own, _quantity(rng, figure, part), [_quantity(rng, figure, _draw(rng, figure))])


def _draw(rng: Random, figure: Figure) -> float:
    """A figure of two or three significant digits, spread evenly over its powers of ten."""
    drawn = 10 ** rng.uniform(*figure.range)
    digits = rng.choice((2, 3)) - len(str(int(drawn)))
    return round(drawn, min(digits, 1))


def _quantity(rng: Random, figure: Figure, count: float) -> Printer:
    def show(number: float, language: str) -> str:
        shown = f"{number:,.1f}".removesuffix(".0")
        return shown if language == "en" else shown.translate({ord(","): ".", ord("."): ","})

    def printer(source: Source) -> tuple[str, str | None]:
        language = source.language if source.language in figure.forms else "en"
        value = None if language == source.language else f"{round(count * 10) * figure.scale / 10:.15g} {figure.unit}"
        if count >= 3 and value is None and rng.random() < 0.15:
            rounded = float(int(count) + 1)
            form = rng.choice(figure.forms[language][:2])
            return rng.choice(ROUNDED[language]).format(form.format(show(rounded, language))), None
        return rng.choice(figure.forms[language]).format(show(count, language)), value

    return printer


def _moment(rng: Random, day: date) -> Printer:
    def printer(source: Source) -> tuple[str, str | None]:
        language = source.language
        if language not in MONTHS:
            return f"{day.day:02}.{day.month:02}.{day.year}", day.isoformat()
        month, weekday = MONTHS[language][day.month - 1], DAYS[language][day.weekday()]
        past = (source.published - day).days if source.published is not None else None
        whole = (
            (
                f"{month} {day.day}, {day.year}",
                f"{day.day} {month} {day.year}",
                f"{weekday}, {month} {day.day}, {day.year}",
            )
            if language == "en"
            else (f"{day.day} de {month} de {day.year}", f"{weekday} {day.day} de {month} de {day.year}")
        )
        vague = f"{month} {day.year}" if language == "en" else f"{month} de {day.year}"
        forms = [*whole, whole[0], whole[0], vague]
        if past is not None and 0 <= past < 90:
            forms += [f"{month} {day.day}"] * 3 if language == "en" else [f"{day.day} de {month}"] * 3
        if past is not None and 0 < past < 6:
            forms += [weekday, f"on {weekday}"] if language == "en" else [f"el {weekday}", f"este {weekday}"]
        return rng.choice(forms), None

    return printer


def _name(rng: Random, name: str) -> Printer:
    given, surname, *_ = name.split()
    title = rng.randrange(len(TITLES["en"]))

    def printer(source: Source) -> tuple[str, str | None]:
        titled = TITLES.get(source.language, TITLES["en"])[title]
        return rng.choice((name, name, f"{given} {surname}", surname, f"{titled} {name}", f"{titled} {surname}")), None

    return printer


def _misspelt(rng: Random, name: str) -> Printer:
    """A name with two letters of its surname swapped."""
    given, surname, *more = name.split()
    place = rng.randrange(1, len(surname) - 1)
    swapped = surname[: place - 1] + surname[place] + surname[place - 1] + surname[place + 1 :]
    return _name(rng, " ".join((given, swapped.capitalize(), *more)))


def _quote(rng: Random, words: dict[str, list[str]]) -> Printer:
    def printer(source: Source) -> tuple[str, str | None]:
        said = words.get(source.language, words["en"])
        start, end = rng.choice(((0, len(said)), (0, len(said)), (0, len(said)), (0, -2), (2, len(said))))
        kept = said[start:end]
        if rng.random() < 0.1:
            kept = [*kept[:2], "…", *kept[4:]]
        return " ".join(kept), None

    return printer


def _choice(rng: Random, rung: int) -> Printer:
    id_, words = STATUS[rung]
    known = words.split("|")

    def printer(source: Source) -> tuple[str, str | None]:
        if source.language not in WORDS:
            return rng.choice(RUSSIAN), id_
        if rng.random() < 0.5:
            return rng.choice(known[:4] if source.language == "en" else known[4:]), None
        return " ".join((rng.choice(known), *rng.choices(WORDS[source.language], k=2))), id_

    return printer


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("claims", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("seed", type=int, nargs="?", default=0)
    arguments = parser.parse_args()
    text, census = generate(arguments.claims, arguments.seed)
    arguments.file.write_text(text, encoding="utf-8")
    print(
        f"{census.claims:,} claims by {census.sources:,} sources on {census.questions:,} questions, "
        f"{census.disputed:,} of them disputed; "
        f"{census.different:,} different printed texts; {len(text.encode()):,} bytes"
    )


if __name__ == "__main__":
    main()
