from itertools import pairwise
from typing import Any

import pytest

from builders import make_claim
from cases import analysis, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.history import published_by
from visitbrief.errors import UnknownIdError
from visitbrief.render.document import Facts
from visitbrief.render.layout.parts import basis
from visitbrief.render.layout.trace import lay_out
from visitbrief.views.references import claim_ref, question_ref
from visitbrief.views.standing import answer_ref
from visitbrief.views.trace import Fidelity, TraceStep, TraceView, build_trace

QUESTIONS = [sum_question(), sum_question("other")]


def chain(**prints: str) -> Analysis:
    """Sources that each copy the one before."""
    names = list(prints)
    about: dict[str, Any] = {name: {"derives_from": [before]} for before, name in pairwise(names)}
    return analysis(QUESTIONS, {name: [("sum", text)] for name, text in prints.items()}, **about)


def tree(view: TraceView) -> list[tuple[str, int, str | None]]:
    return [(step.id, step.depth, step.fidelity) for step in view.steps]


@pytest.mark.parametrize(
    ("original", "copy", "fidelity"),
    [
        ("$19.5 million", "$19.5 million", "same"),
        ("$19.5 million", "nearly $20 million", "vaguer"),
        ("nearly $20 million", "$19.5 million", "more-precise"),
        ("over $18 million", "nearly $20 million", "more-precise"),
        ("at least $5 million", "up to $6 million", "compatible"),
        ("$13.5 million", "$18.5 million", "conflict"),
        ("$13.5 million", "€13.5 million", "not-comparable"),
    ],
)
def test_what_a_copy_made_of_what_it_copied(original: str, copy: str, fidelity: str) -> None:
    view = build_trace(chain(agency=original, paper=copy), "sum")

    assert tree(view) == [("agency#1", 0, None), ("paper#1", 1, fidelity)]
    assert [step.parent for step in view.steps] == [None, "agency#1"]


def test_a_copy_of_a_copy_is_held_against_the_copy() -> None:
    view = build_trace(chain(a="$5", b="$6", c="$6"), "sum")

    assert tree(view) == [("a#1", 0, None), ("b#1", 1, "conflict"), ("c#1", 2, "same")]
    assert (view.origins, view.voices, view.claim_count) == (("a",), ("a",), 3)


def test_what_was_first_in_print_comes_first_and_is_named() -> None:
    sources = {each: [("sum", "$5")] for each in ("early", "late", "same-day", "undated")}
    early, late, undated = ({"published": day} for day in ("2025-09-01", "2025-09-03", None))
    case = analysis(QUESTIONS, sources, early=early, late=late, same_day=early, undated=undated)
    view = build_trace(case, "sum")

    assert [step.id for step in view.steps] == ["early#1", "same-day#1", "late#1", "undated#1"]
    assert view.first == ("early#1", "same-day#1")


def test_where_nothing_shows_a_date_nothing_is_first() -> None:
    case = analysis(QUESTIONS, {"a": [("sum", "$5")]}, a={"published": None})

    assert build_trace(case, "sum").first == ()


def test_a_statement_with_two_parents_stands_once_and_names_the_other() -> None:
    sources = {each: [("sum", "$5")] for each in ("one", "two", "paper")}
    case = analysis(QUESTIONS, sources, paper={"derives_from": ["two", "one"]}, two={"published": "2025-09-05"})
    view = build_trace(case, "sum")

    assert tree(view) == [("one#1", 0, None), ("paper#1", 1, "same"), ("two#1", 0, None)]
    assert view.steps[1].also_from == ("two#1",)


def test_a_source_that_is_only_presumed_to_say_it_has_no_answer() -> None:
    case = analysis(QUESTIONS, {"agency": [], "paper": [("sum", "$5")]}, paper={"derives_from": ["agency"]})
    [root, copy] = build_trace(case, "sum").steps

    assert (root.id, root.text, root.claim) == ("agency", None, None)
    assert (copy.id, copy.depth, copy.fidelity) == ("paper#1", 1, None)


def test_statements_in_a_circle_are_all_shown() -> None:
    sources = {
        "one": [make_claim("sum", "$5", derives_from=["two"])],
        "two": [make_claim("sum", "$6", derives_from=["one"])],
    }
    view = build_trace(analysis(QUESTIONS, sources), "sum")

    assert tree(view) == [("one#1", 0, None), ("two#1", 1, "conflict")]


def test_what_the_answer_rests_on_is_what_it_is_elsewhere() -> None:
    case = analysis(QUESTIONS, {"a": [("sum", "$5")], "b": [("sum", "$5")], "c": [("sum", "$6")]})
    facts = next(block for block in lay_out(build_trace(case, "sum")).blocks if isinstance(block, Facts))
    said = {term: "".join(span.text for span in spans) for term, spans in facts.pairs}

    assert said["Rests on"] == basis(answer_ref(case.finding("sum"))) == "2 independent reports"
    assert said["Claims"] == "3"


def test_of_a_claim_the_chain_goes_up_and_down_and_not_aside() -> None:
    sources = {each: [("sum", "$5")] for each in ("root", "other", "middle", "end", "aside")}
    about: dict[str, Any] = {
        "middle": {"derives_from": ["root"]},
        "end": {"derives_from": ["middle"]},
        "aside": {"derives_from": ["root"]},
    }
    view = build_trace(analysis(QUESTIONS, sources, **about), "middle#1")

    assert [(step.id, step.depth) for step in view.steps] == [("root#1", 0), ("middle#1", 1), ("end#1", 2)]
    assert (view.asked, view.claim_count) == ("middle#1", 3)


def test_a_question_that_nobody_answers_has_no_tree() -> None:
    view = build_trace(analysis(QUESTIONS, {"a": [("sum", "$5")]}), "other")

    assert (view.steps, view.first, view.answer.standing) == ((), (), "unanswered")


@pytest.mark.parametrize(
    ("id_", "what"), [("a", "'a' is no question or claim: it is a source"), ("quito", "it is a place")]
)
def test_the_id_of_something_else_is_told_as_that(id_: str, what: str) -> None:
    with pytest.raises(UnknownIdError, match=what) as raised:
        build_trace(analysis(QUESTIONS, {"a": [("sum", "$5")]}), id_)
    assert raised.value.hint == f"`visitbrief show {id_}` shows it"


@pytest.mark.parametrize("id_", ["sums", "a#2", "b#1", "a", ""])
def test_what_is_not_there_is_refused(id_: str) -> None:
    with pytest.raises(UnknownIdError):
        build_trace(analysis(QUESTIONS, {"a": [("sum", "$5")]}), id_)


def test_a_step_is_shown_with_its_claim_and_what_it_was_drawn_from() -> None:
    sources: dict[str, Any] = {
        "agency": [("sum", "$5")],
        "bureau": [],
        "paper": [make_claim("sum", "20 pesos", value="6 USD", reading="curator")],
    }
    case = analysis(QUESTIONS, sources, paper={"derives_from": ["bureau", "agency"], "published": None})
    claims = {answer.source.id: claim_ref(case, answer) for answer in case.answers("sum")}
    view = build_trace(case, "sum")

    assert view == TraceView(
        question=question_ref(case.questions["sum"]),
        answer=answer_ref(case.finding("sum")),
        asked=None,
        first=("agency#1",),
        steps=view.steps,
        claim_count=2,
        origins=("agency",),
        voices=("agency",),
    )
    assert view.steps == (
        TraceStep(
            id="agency#1",
            source="agency",
            published="2025-09-04",
            depth=0,
            text="$5",
            claim=claims["agency"],
            parent=None,
            fidelity=None,
            also_from=(),
        ),
        TraceStep(
            id="paper#1",
            source="paper",
            published=None,
            depth=1,
            text="$6",
            claim=claims["paper"],
            parent="agency#1",
            fidelity=Fidelity.CONFLICT,
            also_from=("bureau",),
        ),
        TraceStep(
            id="bureau",
            source="bureau",
            published="2025-09-04",
            depth=0,
            text=None,
            claim=None,
            parent=None,
            fidelity=None,
            also_from=(),
        ),
    )


def test_claims_of_one_source_stand_in_its_order() -> None:
    view = build_trace(analysis(QUESTIONS, {"a": [("sum", "$5"), ("other", "$1"), ("sum", "$6")]}), "sum")

    assert [step.id for step in view.steps] == ["a#1", "a#3"]
    assert (view.first, view.claim_count) == (("a#1", "a#3"), 2)


def test_a_statement_is_drawn_under_the_first_in_print_of_those_it_derives_from() -> None:
    sources = {each: [("sum", "$5")] for each in ("one", "two", "paper")}
    case = analysis(QUESTIONS, sources, paper={"derives_from": ["one", "two"]}, one={"published": "2025-09-05"})
    view = build_trace(case, "sum")

    assert tree(view) == [("two#1", 0, None), ("paper#1", 1, "same"), ("one#1", 0, None)]
    assert (view.steps[1].parent, view.steps[1].also_from) == ("two#1", ("one#1",))


def test_a_source_that_was_not_out_by_the_day_has_no_date() -> None:
    sources = {"agency": [], "paper": [("sum", "$5")]}
    whole = analysis(QUESTIONS, sources, paper={"derives_from": ["agency"]}, agency={"published": "2025-09-20"})
    known, _ = published_by(whole.dossier, "2025-09-10")
    view = build_trace(Analysis(known), "sum")

    assert [(step.id, step.published) for step in view.steps] == [("agency", None), ("paper#1", "2025-09-04")]
