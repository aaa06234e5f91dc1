from typing import Any

from cases import analysis, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.views.coverage import MOST_SILENT, CoverageView, QuestionRow, TopicRow, build_coverage
from visitbrief.views.references import question_ref
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref

WHOLE = {"seen": "whole"}


def covered(case: Analysis, **selected: Any) -> CoverageView:
    return build_coverage(case, Selection(**selected))


def test_a_topic_is_counted_with_what_is_missing_in_it() -> None:
    questions = [sum_question(id_) for id_ in ("none", "one", "two", "disputed")]
    sources = {"a": [("one", "$1"), ("two", "$2"), ("disputed", "$3")], "b": [("two", "$2"), ("disputed", "$4")]}
    [row] = covered(analysis(questions, sources)).topics

    assert (row.topic, row.question_count, row.claim_count, row.source_count) == ("aid", 4, 5, 2)
    assert (row.unanswered_count, row.single_origin_count, row.disputed_count) == (1, 1, 1)


def test_copies_do_not_cover_a_question() -> None:
    case = analysis([sum_question()], {"a": [("sum", "$1")], "b": [("sum", "$1")]}, b={"derives_from": ["a"]})
    view = covered(case)

    assert view.topics[0].single_origin_count == 1
    assert (view.questions[0].sources, view.questions[0].origins) == (("a", "b"), ("a",))


def test_the_worst_covered_topic_comes_first() -> None:
    topics = ("well", "unanswered", "half", "alone")
    questions = [sum_question(topic, topic=topic) for topic in topics] + [sum_question("half-2", topic="half")]
    sources = {"a": [(id_, "$1") for id_ in ("well", "half", "alone", "half-2")], "b": [("well", "$1"), ("half", "$1")]}

    assert [row.topic for row in covered(analysis(questions, sources)).topics] == [
        "unanswered",
        "alone",
        "half",
        "well",
    ]


def test_questions_come_by_how_many_report_and_then_by_weight() -> None:
    questions = [sum_question("light", weight="low"), sum_question("heavy"), sum_question("told"), sum_question("none")]
    sources = {"a": [("light", "$1"), ("heavy", "$1"), ("told", "$1")], "b": [("told", "$1")]}

    found = covered(analysis(questions, sources)).questions
    assert [row.question.id for row in found] == ["none", "heavy", "light", "told"]


def test_silent_is_who_was_seen_whole_and_speaks_of_the_topic() -> None:
    questions = [sum_question(), sum_question("other"), sum_question("elsewhere", topic="trade")]
    sources = {
        "part": [("other", "$1")],
        "whole": [("other", "$1")],
        "off-topic": [("elsewhere", "$1")],
        "a": [("sum", "$1")],
    }
    case = analysis(questions, sources, whole=WHOLE, off_topic=WHOLE, a=WHOLE)
    rows = {row.question.id: (row.silent, row.silent_count) for row in covered(case).questions}

    assert rows == {"sum": (("whole",), 1), "other": (("a",), 1), "elsewhere": ((), 0)}


def test_of_many_silent_sources_the_first_are_named_and_all_are_counted() -> None:
    names = [f"s{number:03}" for number in range(MOST_SILENT + 1)]
    about: Any = dict.fromkeys(names, WHOLE)
    case = analysis([sum_question(), sum_question("other")], {name: [("other", "$1")] for name in names}, **about)
    [row, _] = covered(case).questions

    assert (row.silent, row.silent_count) == (tuple(names[:MOST_SILENT]), MOST_SILENT + 1)


def test_a_filter_narrows_what_is_counted() -> None:
    questions = [sum_question(), sum_question("other", topic="trade"), sum_question("third", country="EC")]
    case = analysis(questions, {"a": [("sum", "$1"), ("other", "$1")]})

    assert [row.question.id for row in covered(case, topic="trade").questions] == ["other"]
    assert [row.question.id for row in covered(case, country="EC").questions] == ["third"]
    assert [(row.topic, row.question_count) for row in covered(case, source="a").topics] == [("aid", 1), ("trade", 1)]


def test_a_topic_and_a_question_are_told_whole() -> None:
    questions = [sum_question("told"), sum_question("silent")]
    sources = {"b": [("told", "$1"), ("told", "$1")], "a": [("told", "$1")], "copy": [("told", "$9")]}
    case = analysis(questions, sources, a=WHOLE, copy={"derives_from": ["b"]})

    assert covered(case) == CoverageView(
        topics=(
            TopicRow(
                topic="aid",
                question_count=2,
                unanswered_count=1,
                single_origin_count=0,
                disputed_count=1,
                claim_count=4,
                source_count=3,
            ),
        ),
        questions=(
            QuestionRow(
                question=question_ref(case.questions["silent"]),
                answer=answer_ref(case.finding("silent")),
                claim_count=0,
                sources=(),
                origins=(),
                silent=("a",),
                silent_count=1,
            ),
            QuestionRow(
                question=question_ref(case.questions["told"]),
                answer=answer_ref(case.finding("told")),
                claim_count=4,
                sources=("a", "b", "copy"),
                origins=("a", "b"),
                silent=(),
                silent_count=0,
            ),
        ),
    )


def test_of_topics_as_badly_confirmed_the_one_with_more_unanswered_comes_first_and_then_by_name() -> None:
    topics = {"a-alone": 1, "b-silent": 0, "c-silent": 0}
    questions = [sum_question(topic, topic=topic) for topic in reversed(topics)]
    case = analysis(questions, {"s": [(topic, "$1") for topic, told in topics.items() if told]})

    assert [row.topic for row in covered(case).topics] == ["b-silent", "c-silent", "a-alone"]


def test_questions_of_one_weight_and_as_many_origins_come_by_id() -> None:
    case = analysis([sum_question("b", topic="x"), sum_question("a", topic="y"), sum_question("c", topic="x")], {})

    assert [row.question.id for row in covered(case).questions] == ["a", "b", "c"]
