"""The rules that a dossier keeps between its objects, each a small function that yields what breaks it.

What one object may look like is the model's to say; the rules are asked of dossiers whose objects are all as they
should be.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.rules.briefing import unknown_citation
from visitbrief.dossier.rules.dates import (
    impossible_date,
    later_than_kept,
    office_ends_before_it_begins,
    stop_outside_visit,
)
from visitbrief.dossier.rules.indexed import Indexed
from visitbrief.dossier.rules.print import (
    crowded_question,
    long_quotation,
    reading_without_value,
    unreadable_claim,
    unreadable_name,
)
from visitbrief.dossier.rules.questions import (
    ambiguous_word,
    choice_without_options,
    misplaced_detail,
    unfit_state,
    wrong_kind,
)
from visitbrief.dossier.rules.references import cycle, dangling_id, duplicate_id, long_chain, misspelt_speaker

Rule: TypeAlias = Callable[[Indexed], Iterator[Flaw]]
RULES: Final[tuple[Rule, ...]] = (
    duplicate_id,
    dangling_id,
    misspelt_speaker,
    cycle,
    long_chain,
    impossible_date,
    unreadable_name,
    long_quotation,
    office_ends_before_it_begins,
    stop_outside_visit,
    choice_without_options,
    ambiguous_word,
    misplaced_detail,
    unfit_state,
    later_than_kept,
    wrong_kind,
    crowded_question,
    reading_without_value,
    unknown_citation,
    unreadable_claim,
)
"""Every rule. Its first docstring line states it in the documentation."""


def check(dossier: Dossier) -> Iterator[tuple[Rule, Flaw]]:
    """What breaks the rules, rule by rule."""
    indexed = Indexed(dossier)
    return ((rule, flaw) for rule in RULES for flaw in rule(indexed))


def rule_id(rule: Callable[..., Iterator[Flaw]]) -> str:
    """The name under which a rule, or a warning, is known: "dangling-id"."""
    return rule.__name__.replace("_", "-")
