"""Rules of print: it can be read as what it stands for, and is not too much."""

from collections.abc import Iterator
from itertools import islice
from typing import Final, cast

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.model import Claim, Question
from visitbrief.dossier.record import Path
from visitbrief.dossier.rules.indexed import LONGEST_QUOTATION, Indexed
from visitbrief.errors import shortened
from visitbrief.values.base import Kind
from visitbrief.values.pairs import Keyed, possible_pairs

PAIRS_AT_LEAST: Final = 2_000
"""Pairs of names or wordings that may be compared in any dossier."""
CLAIMS_A_PAIR: Final = 2
"""Claims that allow one pair more."""
LONGEST_NAME: Final = 300
"""Characters; longer ones cannot be read as names (`values.name`)."""


def unreadable_name(dossier: Indexed) -> Iterator[Flaw]:
    """A name or alias of a person or place has a letter, and at most 300 characters."""
    for where in ("people", "places"):
        for i, item in enumerate(getattr(dossier, where)):
            yield from _unless_name((where, i, "name"), item.name)
            for j, alias in enumerate(item.aliases):
                yield from _unless_name((where, i, "aliases", j), alias)


def _unless_name(path: Path, text: str) -> Iterator[Flaw]:
    """What keeps a text from being read as a name; asked without reading it, for there may be thousands."""
    if not any(map(str.isalpha, text)):
        yield Flaw(path, f"no letter in '{shortened(text)}': not a name", "write the name in full, in any script")
    elif len(text) > LONGEST_NAME:
        yield Flaw(path, f"longer than {LONGEST_NAME} characters: not a name", "leave out titles and explanations")


def long_quotation(dossier: Indexed) -> Iterator[Flaw]:
    """A quotation has at most 25 words: a dossier carries facts, not other people's prose."""
    for path, claim in dossier.unusual:
        words = len((claim.as_printed or claim.value or "").split())
        if words > LONGEST_QUOTATION:
            what = f"{words} words are quoted; at most {LONGEST_QUOTATION} may be"
            yield Flaw((*path, "as_printed"), what, "keep what is in dispute")


def crowded_question(dossier: Indexed) -> Iterator[Flaw]:
    """Of a dossier's names and wordings, 2,000 pairs may share all words of one, and one more for every two claims."""
    allowed = PAIRS_AT_LEAST + sum(len(source.claims) for source in dossier.sources) // CLAIMS_A_PAIR
    answers = _compared_by_words(dossier)
    pairs = {id_: len(values) * (len(values) - 1) // 2 for id_, values in answers.items()}
    uncounted, counted = sum(pairs.values()), 0
    for id_ in sorted(pairs, key=lambda id_: -pairs[id_]):  # so many at most; they are counted where that is too many
        if uncounted + counted <= allowed:
            return
        uncounted -= pairs[id_]
        counted += sum(1 for _ in islice(possible_pairs(list(answers[id_])), allowed - counted + 1))
        if counted > allowed:
            place = next(i for i, question in enumerate(dossier.questions) if question.id == id_)
            what = f"'{id_}' has too many answers alike: more than {allowed:,} pairs would have to be compared"
            yield Flaw(("questions", place), what, "ask more precise questions, or give each answer's `value`")
            return


def _compared_by_words(dossier: Indexed) -> "dict[str, dict[Keyed, None]]":
    """The different names or wordings that answer each question; what cannot be read is left out."""
    answers: dict[str, dict[Keyed, None]] = {}
    for source, values in zip(dossier.sources, dossier.readings, strict=True):
        for claim, value in zip(source.claims, values, strict=True):
            if not isinstance(value, str) and value.kind in (Kind.NAME, Kind.QUOTE):
                answers.setdefault(claim.question, {})[cast("Keyed", value)] = None
    return answers


def reading_without_value(dossier: Indexed) -> Iterator[Flaw]:
    """A claim that is read as the curator says has a `value` that says how."""
    for path, claim in dossier.unusual:
        if claim.reading is not None and claim.value is None:
            question = dossier.question.get(claim.question)
            hint = f"add `value`, such as {NOTATION[question.kind]}" if question is not None else ""
            yield Flaw((*path, "reading"), "the reading is the curator's, but there is no `value`", hint)


def unreadable_claim(dossier: Indexed) -> Iterator[Flaw]:
    """What a source printed can be read as an answer, and may mean `value` if that is given and `reading` is not."""
    for i, values in enumerate(dossier.readings):
        for j, value in enumerate(values):
            if isinstance(value, str):
                yield from _unless_told(dossier, i, j, value)


def _unless_told(dossier: Indexed, i: int, j: int, why: str) -> Iterator[Flaw]:
    """A claim that cannot be read, unless that is for a question or a date of which another rule tells."""
    source = dossier.sources[i]
    claim = source.claims[j]
    question = dossier.question.get(claim.question)
    if question is None or (question.kind is Kind.MOMENT and dossier.has_bad_date(source)):
        return
    member = "as_printed" if claim.value is None else "value"
    yield Flaw(("sources", i, "claims", j, member), why, _how_to_write(claim, question))


def _how_to_write(claim: Claim, question: Question) -> str:
    if claim.value is None:
        return f"add `value`, such as {NOTATION[question.kind]}"
    return f'a {question.kind} is written like {NOTATION[question.kind]}; "reading": "curator" overrules the print'


NOTATION: Final = {
    Kind.QUANTITY: '"13500000 USD"',
    Kind.MOMENT: '"2025-09-04"',
    Kind.NAME: "the name in full",
    Kind.QUOTE: "the words that were said",
    Kind.CHOICE: "the id of an option",
}
"""What a canonical value looks like."""
