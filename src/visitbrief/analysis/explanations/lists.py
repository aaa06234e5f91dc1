"""Reasons that lists give: some of the members, printed as all of them."""

from collections.abc import Collection

from visitbrief.analysis.explanations.pair import Pair, show
from visitbrief.analysis.model import Answer
from visitbrief.values.choice import Choice
from visitbrief.values.language import fold
from visitbrief.values.name.words import words_around

SHORTEST_LIST = 3


def part_of_list(pair: Pair) -> str | None:
    """Some of the members of a list were printed as all of them."""
    short, whole = (_listed(_in_words(position.lead)) for position in (pair.first, pair.second))
    if len(whole) < SHORTEST_LIST or not short < whole:
        return None
    return f"{show(pair.first)} is part of the list, without {', '.join(sorted(whole - short))}"


def _in_words(answer: Answer) -> str:
    return answer.value.label if isinstance(answer.value, Choice) else answer.claim.shown


def _listed(text: str) -> frozenset[str]:
    """The members of a printed list, folded; one where it is none."""
    joined = words_around().conjunctions
    members = (member for part in text.split(",") for member in _parted(part, joined))
    return frozenset(fold(member).strip(' .“”"') for member in members if member.strip())


def _parted(text: str, joining: Collection[str]) -> list[str]:
    words: list[list[str]] = [[]]
    for word in text.split():
        if word in joining:
            words.append([])
        else:
            words[-1].append(word)
    return [" ".join(each) for each in words if each]
