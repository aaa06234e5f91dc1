from typing import Any

from builders import make_claim
from cases import KEPT_TO, analysis, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.history import to_compare
from visitbrief.views.changes import ChangesView, build_changes
from visitbrief.views.comparison import compare
from visitbrief.views.selection import Selection

DAY = "2025-09-10"
QUESTIONS = [sum_question("here", country="EC"), sum_question("there", country="MX")]


def known_on(day: str, whole: Analysis) -> Analysis:
    return Analysis(to_compare(whole.dossier, day)[0])


def changes(**selected: Any) -> ChangesView:
    """What has come since a day, of a dossier with a source of before and one of after."""
    both = [make_claim("here", "$5"), make_claim("there", "$5")]
    now = analysis(QUESTIONS, {"early": both, "late": both}, late={"published": "2025-09-20"})
    return build_changes(known_on(DAY, now), now, Selection(**selected))


def test_the_day_stands_with_what_has_come_since() -> None:
    view = changes()

    assert view.since == DAY
    assert [(source.id, source.withdrawn, source.claim_count) for source in view.changes.sources] == [
        ("late", False, 2)
    ]
    assert [(each.question.id, each.kinds) for each in view.changes.questions] == [
        ("here", ("confirmed",)),
        ("there", ("confirmed",)),
    ]


def test_only_what_is_selected_is_compared() -> None:
    view = changes(country="EC")

    assert [each.question.id for each in view.changes.questions] == ["here"]
    assert [source.claim_count for source in view.changes.sources] == [1]


def test_since_the_last_day_nothing_has_come() -> None:
    now = analysis(QUESTIONS, {"early": [("here", "$5")]})

    assert build_changes(now, now, Selection()) == ChangesView(KEPT_TO, compare(now, now))
    assert compare(now, now).is_empty
