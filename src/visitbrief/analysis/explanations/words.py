"""Reasons that names and wordings give: a misspelling, a translation, an office that was not held."""

from collections import Counter
from itertools import product, takewhile

from visitbrief.analysis.checks import office_failure
from visitbrief.analysis.explanations.pair import Pair
from visitbrief.analysis.model import Answer
from visitbrief.values.name.spelling import fold
from visitbrief.values.name.value import Name
from visitbrief.values.quote import Quote, changes_meaning

BEGINNING = 4
"""Letters that two surnames have in common at least, and half of the longer one."""
SENTENCE = 4
"""Words: fewer are alike by chance."""


def spelling(pair: Pair) -> str | None:
    """The same name, misspelt. Two recorded persons are never one, however alike their names."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if not (isinstance(a, Name) and isinstance(b, Name)) or None not in (a.entity, b.entity):
        return None
    if a.compare(b).is_spelling_variant:
        return f"“{a.printed}” and “{b.printed}” differ by a slip of the pen"
    return None


def alike(pair: Pair) -> str | None:
    """Two names that begin alike, and go on otherwise: misheard, or put back from another script."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if not (isinstance(a, Name) and isinstance(b, Name)) or None not in (a.entity, b.entity):
        return None
    for one, other in product(map(fold, a.surnames), map(fold, b.surnames)):
        begun = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
        if begun >= BEGINNING and 2 * begun >= max(len(one), len(other)) and one != other:
            return f"“{a.printed}” and “{b.printed}” begin alike: misheard, or put back from another script"
    return None


def transcription(pair: Pair) -> str | None:
    """One sentence of one speaker, taken down in two ways: more than half of its words, and its sense, are the same."""
    a, b = pair.first.lead, pair.second.lead
    if not isinstance(a.value, Quote) or not isinstance(b.value, Quote) or a.claim.speaker != b.claim.speaker:
        return None
    if changes_meaning(a.value, b.value):
        return None
    one, other = (Counter(value.words) for value in (a.value, b.value))
    if 2 * (one & other).total() <= min(one.total(), other.total()) or min(one.total(), other.total()) < SENTENCE:
        return None
    return f"{a.source.id} and {b.source.id} give one sentence in different words"


def translation(pair: Pair) -> str | None:
    """The words went through another language before they were printed in this one."""
    a, b = pair.first.lead.value, pair.second.lead.value
    if not isinstance(a, Quote) and not (isinstance(a, Name) and isinstance(b, Name) and _share_an_initial(a, b)):
        return None
    chains = [_chain(pair, answer) for answer in pair.first.own]
    if not chains or not all(chains) or any(_chain(pair, answer) for answer in pair.second.own):
        return None
    return f"put back into this language: {chains[0]}"


def office(pair: Pair) -> str | None:
    """The person named did not hold the office on that date; the other did."""
    failures = [office_failure(pair.case, pair.question, answer) for answer in pair.first.own]
    if not failures or not all(failures):
        return None
    if any(office_failure(pair.case, pair.question, answer) for answer in pair.second.own):
        return None
    return failures[0]


def _share_an_initial(a: Name, b: Name) -> bool:
    """Whether surnames begin alike, as the two forms of one name do after a translation."""
    return bool({fold(name)[:1] for name in a.surnames} & {fold(name)[:1] for name in b.surnames})


def _chain(pair: Pair, answer: Answer) -> str | None:
    """How an answer came through another language, oldest first; None when it did not, or none there has the words."""
    origins = pair.case.origins
    ancestors = list(origins.ancestors(answer.source, answer.claim))
    foreign = [source for source in ancestors if source.language != answer.language]
    if not any(origins.answers(source, answer.claim.question) for source in foreign):
        return None
    steps = [f"{source.id} ({source.language})" for source in reversed(ancestors)]
    return " → ".join([*steps, f"{answer.source.id} ({answer.language})"])
