from builders import make_claim
from cases import analysis, dispute, name_question, reasons, sum_question
from visitbrief.analysis.explanations import EXPLANATIONS, MOST_EXPLAINED, PLAN, SCOPE


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


def test_of_many_rivals_the_best_supported_hundred_are_explained() -> None:
    sums = {f"s{place:03}": [("sum", f"${place} million")] for place in range(11, 11 + 2 * MOST_EXPLAINED)}
    case = analysis([sum_question()], {"a": [("sum", "$5 million")], "b": [("sum", "$5 million")]} | sums)
    told = {reason.positions[0] for reason in dispute(case).explanations if reason.kind == "alone"}

    assert told == set(range(1, MOST_EXPLAINED + 1))


def test_a_reason_is_told_with_its_title_and_once_in_the_same_words() -> None:
    claims = {"a": [("sum", "$20 million")], "b": [("sum", "$20 million")], "c": [("sum", "$30 million")]}
    told = dispute(analysis([sum_question()], claims)).explanations

    assert [(reason.kind, reason.title) for reason in told] == [("alone", "one source alone")]


def test_a_reason_for_want_of_another_is_passed_over_and_those_behind_it_are_not() -> None:
    claims = {"a": [("who", "Gabriela Sommerfeld")] * 2, "b": [("who", "Gabriela Sommerfled")]}
    case = analysis([name_question()], claims, b={"derives_from": ["a"]})

    assert reasons(case, "who") == {"spelling", "rewritten"}
