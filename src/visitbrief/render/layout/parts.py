"""What several pages share: flags, sources in brief, counted things, dates, and the plain words for standard terms."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import Final

from visitbrief.render.document import Line, Paragraph, Role, Span, line
from visitbrief.views.references import PositionRef
from visitbrief.views.rivals import Rival
from visitbrief.views.standing import AnswerRef, Standing

MOST_NAMED = 3
"""Sources named before "and N more"."""

MOST_RIVALS: Final = 3
"""Competing answers in a row of a table, unless all are asked for."""

MOST_ROWS: Final = 200
"""Rows of a table that may be as long as the dossier; `--json` lists all of them."""

MOST_SIDES = 3
"""Answers told of a dispute that nothing decides."""

LONGEST_FIGURE = 18
"""Characters of an answer that is kept on one line."""

SEVERITY_ROLES = {"major": Role.MAJOR, "moderate": Role.MODERATE, "minor": Role.MINOR}

NO_NOTES: Final[Mapping[str, int]] = {}
"""Of a page without endnotes."""

DISPUTED = Span("! disputed", Role.FLAG)
"""The flag: a sign and a word, so that it stands without colour."""

ONE_REPORT, GUESS = Span("! one report", Role.FLAG), Span("! a guess", Role.FLAG)

RULES: Final[Mapping[str, str]] = {
    "not-a-plan": "more than a plan",
    "primary-record": "primary record",
    "original": "the source itself",
    "origins": "more independent reports",
    "voices": "more speakers",
    "reliability": "a more reliable source",
    "modality": "more firmly given",
    "own-accounts": "each side speaks for itself",
    "said-both": "one speaker said both",
    "undecided": "nothing decides",
    "uncontested": "the only answer",
    "one-report": "one report alone",
    "guess": "a guess",
}
"""The rules of support in words that a reader of pages knows; JSON and docs/method.md use the terms."""


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 source", "3 sources"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def named(*, every: bool) -> int | None:
    """How many names stand before "and N more": all when that is asked for."""
    return None if every else MOST_NAMED


def ids(names: Sequence[str], most: int | None = MOST_NAMED) -> list[str | Span]:
    """Ids in brief: the first few, and how many more; all of them when `most` is None."""
    shown: list[str | Span] = []
    for name in names[:most]:
        shown += [", ", Span(name, Role.ID)] if shown else [Span(name, Role.ID)]
    if most is not None and len(names) > most:
        shown.append(f" and {len(names) - most} more")
    return shown


def note_place(number: int) -> str:
    """The name of the place where an endnote stands."""
    return f"note-{number}"


def marks(notes: Mapping[str, int], *questions: str) -> Line:
    """The numbers of the endnotes on some questions, each behind a space; nothing for those that have none."""
    numbers = dict.fromkeys(notes[id_] for id_ in questions if id_ in notes)
    return tuple(
        span for number in numbers for span in (Span(" "), Span(f"[{number}]", Role.NOTE, to=f"#{note_place(number)}"))
    )


def more(rest: int, by: str = "--all") -> tuple[Paragraph, ...]:
    """How many items a page does not show, and which option shows them; nothing where it shows all."""
    if rest <= 0:
        return ()
    return (Paragraph(line(f"and {rest:,} more: ", Span(by, Role.ID), " shows them.")),)


def cite(text: str, named: Collection[str]) -> Line:
    """A sentence in which the ids of sources named are ids, never broken."""
    pieces = groupby(_ID_LIKE.split(text), key=lambda piece: piece in named)
    return line(*(Span("".join(some), Role.ID) if are_ids else "".join(some) for are_ids, some in pieces))


_ID_LIKE = re.compile(r"([a-z0-9]+(?:[-._][a-z0-9]+)*)")


def answer(text: str) -> Span:
    """An answer: a figure or date, which is never broken, or else words, which may be."""
    short = len(text) <= LONGEST_FIGURE and any(character.isdigit() for character in text)
    return Span(text, Role.FIGURE if short else Role.STRONG)


def as_printed(words: str | None) -> Line:
    """What a source prints, or that its words were not seen."""
    return line(Span("words not seen", Role.MUTED) if words is None else answer(words))


def mark(said: AnswerRef) -> Line:
    """How far an answer stands, where it is not safe to say; nothing where it is, or where nobody answers."""
    if said.standing in (Standing.UNDISPUTED, Standing.UNANSWERED):
        return ()
    if said.standing is Standing.UNCONFIRMED:
        return (ONE_REPORT if said.rule == "one-report" else GUESS,)
    return (DISPUTED,)


def flagged(said: AnswerRef, rivals: Sequence[Rival], *, named: bool = True) -> Line:
    """An answer with what stands against it: the worst of its rivals, or that sources or sides differ.

    Args:
        said: the answer.
        rivals: the worst first; without them it is only said that there are some.
        named: whether to name a source of the rival.
    """
    if said.standing in (Standing.UNDISPUTED, Standing.UNANSWERED):
        return line(answer(said.text))
    if said.standing is Standing.UNCONFIRMED:
        return line(answer(said.text), " ", ONE_REPORT if said.rule == "one-report" else GUESS)
    if said.standing is Standing.SIDES_DIFFER:
        sides = " or ".join(rival.text for rival in rivals[:MOST_SIDES])
        return line(*((answer(sides), " ") if sides else ()), Span(f"! {said.text}", Role.FLAG))
    if said.standing is Standing.SOURCES_DIFFER:
        spans = () if said.text == "sources differ" else (answer(said.text), " ")
        return line(*spans, Span("! sources differ", Role.FLAG))
    if not rivals:
        return line(answer(said.text), " ", DISPUTED)
    worst = rivals[0]
    told = rival_line(worst, most=1) if named else (answer(worst.text),)
    return line(answer(said.text), " ", Span(f"! {how_many_say(worst)}", Role.FLAG), " ", *told)


def how_many_say(rival: Rival) -> str:
    """How many independent reports have it, before what they have."""
    return "one says" if len(rival.origins) == 1 else f"{len(rival.origins):,} say"


def rival_lines(rivals: Sequence[Rival], lead: str, *, every: bool) -> list[Line]:
    """Competing answers, a line each after a lead: all with all their sources, or the first, and how many more."""
    shown = rivals if every else rivals[:MOST_RIVALS]
    lines = [line(lead, *rival_line(rival, named(every=every))) for rival in shown]
    if rest := len(rivals) - len(shown):
        lines.append(line(Span(f"and {count(rest, 'other answer')}", Role.MUTED)))
    return lines


def rival_line(rival: Rival, most: int | None = MOST_NAMED) -> Line:
    """A competing answer and who gives it, as many as `most` by name; all of them when it is None."""
    return line(answer(rival.text), " (", *ids(rival.sources, most), ")")


def basis(said: AnswerRef | PositionRef) -> str:
    """What an answer rests on: "14 independent reports of 1 speaker"; the speakers only where they are fewer."""
    reports = count(len(said.origins), "independent report")
    return reports if len(said.voices) >= len(said.origins) else f"{reports} of {count(len(said.voices), 'speaker')}"


def period(edtf: str) -> str:
    """An EDTF date or interval with words between its ends."""
    return edtf.replace("/", " to ")
