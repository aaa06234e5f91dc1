from builders import make_claim
from cases import (
    analysis,
    reasons,
    sum_question,
)
from visitbrief.analysis.explanations import EXPLANATIONS, PLAN, SCOPE


def test_reasons_have_names_of_their_own() -> None:
    kinds = [explainer.kind for explainer in (*EXPLANATIONS, SCOPE, PLAN)]

    assert len(kinds) == len(set(kinds))
    assert all(explainer.test.__doc__ for explainer in (*EXPLANATIONS, SCOPE, PLAN))


def test_answers_on_different_grounds_are_explained_by_scope_alone() -> None:
    question = sum_question(unit="rank", scope={"region": "Western Hemisphere"})
    third = make_claim("sum", "third", scope={"region": "Latin America"})
    case = analysis([question], {"a": [("sum", "fourth")], "b": [third], "c": [("sum", "fifth")]})

    assert "scope" in reasons(case)


def test_reasons_are_told_against_the_best_supported_answer() -> None:
    six = [("sum", "$6 million")]
    million, thousand = [("sum", "$7 million")], [("sum", "$7 thousand")]
    case = analysis([sum_question()], {"a": six, "b": six, "d": million, "e": thousand})

    assert "scale" not in reasons(case)
