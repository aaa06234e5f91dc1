"""Rules of questions: what belongs to which kind, and what may be part of what."""

from collections.abc import Iterator
from typing import Final

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.model import Moves, Question
from visitbrief.dossier.record import Path
from visitbrief.dossier.rules.indexed import Indexed
from visitbrief.errors import shortened
from visitbrief.values.base import Kind

MOST_OPTIONS: Final = 250
"""Options of one choice: far more than anybody tells apart."""


def choice_without_options(dossier: Indexed) -> Iterator[Flaw]:
    """A choice has from two to 250 options; no other kind of question has options, or is ordered."""
    for i, question in enumerate(dossier.questions):
        if question.kind is Kind.CHOICE:
            if len(question.options) < 2:
                yield Flaw(("questions", i), "a choice needs at least two options")
            elif len(question.options) > MOST_OPTIONS:
                what = f"a choice of {len(question.options):,} options; at most {MOST_OPTIONS} are offered"
                yield Flaw(("questions", i, "options"), what, "ask more precise questions")
        else:
            for name in ("options", "ordered"):
                if getattr(question, name):
                    yield _misplaced(("questions", i, name), question, "choice")


def ambiguous_word(dossier: Indexed) -> Iterator[Flaw]:
    """A printed word means one option of its question."""
    for i, question in enumerate(dossier.questions):
        owners: dict[str, str] = {}
        for j, option in enumerate(question.options):
            for k, word in enumerate(option.words):
                owner = owners.setdefault(word.casefold(), option.id)
                if owner != option.id:
                    path = ("questions", i, "options", j, "words", k)
                    yield Flaw(
                        path,
                        f"'{shortened(word)}' already means '{owner}'",
                        "a word decides only if it means one option",
                    )


def misplaced_detail(dossier: Indexed) -> Iterator[Flaw]:
    """A unit or an aid flow belongs to a quantity; an office, and the day it was held, to a name."""
    for i, question in enumerate(dossier.questions):
        for name, kind in (("unit", Kind.QUANTITY), ("aid", Kind.QUANTITY), ("office", Kind.NAME), ("on", Kind.NAME)):
            if getattr(question, name) is not None and question.kind is not kind:
                yield _misplaced(("questions", i, name), question, kind)
        if question.office is not None and question.on is None:
            yield Flaw(("questions", i, "office"), "an office needs `on`, the question for the day it was held")


def _misplaced(path: Path, question: Question, kind: str) -> Flaw:
    return Flaw(path, f"'{question.id}' is a {question.kind} question; only a {kind} has '{path[-1]}'")


def unfit_state(dossier: Indexed) -> Iterator[Flaw]:
    """What moves forward has an order; only what moves has an end; a claim has a day of a state or of what was said."""
    for i, question in enumerate(dossier.questions):
        if question.moves is Moves.FORWARD and not (question.ordered or question.kind is Kind.QUANTITY):
            what = f"'{question.id}' moves forward, but has no order to move in"
            yield Flaw(("questions", i, "moves"), what, "a choice that moves forward is `ordered`")
        for j, option in enumerate(question.options):
            if option.end and question.moves is None:
                place: Path = ("questions", i, "options", j, "end")
                yield Flaw(place, f"'{question.id}' does not move, so nothing is its end", "give the question `moves`")
    for path, claim in dossier.unusual:
        question_of = dossier.question.get(claim.question)
        if claim.as_of is None or claim.speaker is not None or question_of is None:
            continue
        if question_of.moves is None:
            what = f"'{claim.question}' asks for something fixed, and nobody speaks"
            hint = "only a claim about a state, which `moves`, or a `speaker`'s words have a day of their own"
            yield Flaw((*path, "as_of"), what, hint)


def wrong_kind(dossier: Indexed) -> Iterator[Flaw]:
    """What dates an event or an office is a moment question; what a quantity is part of has the same unit."""
    for i, event in enumerate(dossier.events):
        yield from _unless_moment(dossier, ("events", i, "when"), event.when)
    for i, question in enumerate(dossier.questions):
        if question.on is not None:
            yield from _unless_moment(dossier, ("questions", i, "on"), question.on)
        whole = dossier.question.get(question.part_of or "")
        if whole is not None:
            path = ("questions", i, "part_of")
            for part in (question, whole):
                if part.kind is not Kind.QUANTITY:
                    yield Flaw(path, f"'{part.id}' is a {part.kind} question; only quantities have parts")
                    break
            else:
                if question.unit != whole.unit:
                    units = f"{whole.unit or 'none'}, not {question.unit or 'none'}"
                    yield Flaw(path, f"the unit of '{whole.id}' is {units}: a part has the unit of its whole")


def _unless_moment(dossier: Indexed, path: Path, id_: str) -> Iterator[Flaw]:
    question = dossier.question.get(id_)
    if question is not None and question.kind is not Kind.MOMENT:
        yield Flaw(path, f"'{id_}' is a {question.kind} question; a date must be a moment question")
