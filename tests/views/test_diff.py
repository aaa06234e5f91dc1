import json
from typing import Any

from builders import make_claim, make_dossier, make_question, make_source, make_visit
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.views.diff import DiffView, DossierRef, build_diff
from visitbrief.views.selection import Selection


def dossier(id_: str, title: str, as_of: str, printed: str) -> Analysis:
    """A dossier of one source that answers a question of each country."""
    made = make_dossier(
        visit=make_visit(id=id_, title=title, as_of=as_of),
        questions=[make_question("ec", country="EC"), make_question("mx", country="MX")],
        sources=[make_source(claims=[make_claim("ec", printed), make_claim("mx", printed)])],
    )
    return Analysis(Dossier.model_validate_json(json.dumps(made)))


def diff(**selected: Any) -> DiffView:
    old = dossier("draft", "A trip, as planned", "2025-09-10", "$5")
    return build_diff(old, dossier("trip", "A trip", "2025-09-30", "$6"), Selection(**selected))


def test_each_dossier_is_told_by_what_it_is_called_and_how_far_it_was_kept() -> None:
    view = diff()

    assert view.old == DossierRef("draft", "A trip, as planned", "2025-09-10")
    assert view.new == DossierRef("trip", "A trip", "2025-09-30")


def test_the_new_one_is_held_against_the_old_one() -> None:
    told = {
        each.question.id: (each.before and each.before.text, each.after and each.after.text)
        for each in diff().changes.questions
    }

    assert told == {"ec": ("$5", "$6"), "mx": ("$5", "$6")}


def test_only_what_is_selected_is_compared() -> None:
    assert [each.question.id for each in diff(country="MX").changes.questions] == ["mx"]
