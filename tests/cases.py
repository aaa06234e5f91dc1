"""Small dossiers for the analysis, written the way a test reads: who prints what."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from builders import make_claim, make_dossier, make_place, make_question, make_source, make_visit
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Discrepancy, Finding
from visitbrief.dossier.model import Dossier

PUBLISHED = "2025-09-04"
"""When a source appeared of which nothing else is said."""
KEPT_TO = "2026-06-30"
"""The day up to which the dossiers are kept."""


def analysis(
    questions: list[dict[str, Any]],
    sources: Mapping[str, Sequence[tuple[str, str] | dict[str, Any]]],
    *,
    people: list[dict[str, Any]] | None = None,
    places: list[dict[str, Any]] | None = None,
    parties: list[dict[str, Any]] | None = None,
    **about_sources: Any,
) -> Analysis:
    """Analyse a dossier of these questions and of sources that print these answers.

    Args:
        questions: objects of `make_question`.
        sources: by id, the claims of each: (question, as printed), or an object of `make_claim`.
        people: added to the traveller, or in the traveller's place.
        places: added to the one stop.
        parties: the sides that speak for themselves.
        about_sources: members of a source beside its claims, by its id with `_` for `-`.
    """
    dossier = make_dossier(
        visit=make_visit(as_of=KEPT_TO),
        parties=parties or [],
        questions=questions,
        sources=[
            make_source(
                id_,
                claims=[claim if isinstance(claim, dict) else make_claim(*claim) for claim in claims],
                **about_sources.get(id_.replace("-", "_"), {}),
            )
            for id_, claims in sources.items()
        ],
        places=[make_place(), *(places or [])],
    )
    dossier["people"] = list({person["id"]: person for person in (*dossier["people"], *(people or []))}.values())
    return Analysis(Dossier.model_validate_json(json.dumps(dossier)))


def found(analysis: Analysis, question: str = "sum") -> Finding:
    """The finding on a question."""
    return analysis.finding(question)


def dispute(analysis: Analysis, question: str = "sum") -> Discrepancy:
    """The discrepancy on a question, which must be there."""
    discrepancy = analysis.finding(question).discrepancy
    assert discrepancy is not None
    return discrepancy


def prints(finding: Finding | Discrepancy) -> list[set[str]]:
    """What is printed in each position."""
    return [{answer.claim.shown for answer in position.answers} for position in finding.positions]


def reasons(analysis: Analysis, question: str = "sum") -> set[str]:
    """The kinds of explanation that fire on a question; none when it is not disputed."""
    discrepancy = analysis.finding(question).discrepancy
    return {reason.kind for reason in discrepancy.explanations} if discrepancy else set()


def sum_question(id_: str = "sum", **changes: Any) -> dict[str, Any]:
    """A question for a sum in dollars."""
    return make_question(id_, **changes)


def date_question(id_: str = "day", **changes: Any) -> dict[str, Any]:
    """A question for a day."""
    return make_question(id_, kind="moment", **changes)


def name_question(id_: str = "who", **changes: Any) -> dict[str, Any]:
    """A question for a name."""
    return make_question(id_, kind="name", **changes)


def quote_question(id_: str = "words", **changes: Any) -> dict[str, Any]:
    """A question for a wording."""
    return make_question(id_, kind="quote", **changes)


def ladder_question(id_: str = "status", **changes: Any) -> dict[str, Any]:
    """A question for a status: planned, announced, signed, in force."""
    options = [{"id": word.replace(" ", "-"), "label": word} for word in ("planned", "announced", "signed", "in force")]
    return make_question(id_, kind="choice", **{"options": options, "ordered": True} | changes)
