import json
from datetime import date
from typing import Any

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source
from cases import analysis, date_question, found, ladder_question, quote_question, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.model import Dossier
from visitbrief.errors import UnknownIdError
from visitbrief.views.comparison import (
    ChangeKind,
    PageChange,
    PageLine,
    PolicyChange,
    QuestionChange,
    SourceChange,
    compare,
)
from visitbrief.views.references import question_ref
from visitbrief.views.rivals import Rival, competing, rival
from visitbrief.views.selection import Selection
from visitbrief.views.standing import answer_ref
from visitbrief.views.summary import LimitLine


def sums(**printed: str) -> Analysis:
    """Sources that each print a sum."""
    return analysis([sum_question()], {source: [("sum", text)] for source, text in printed.items()})


def state(*steps: tuple[str, str]) -> Analysis:
    """A state that moves forward, told by one source for each of its steps."""
    claims = {f"s{n}": [make_claim("status", text, as_of=day)] for n, (day, text) in enumerate(steps)}
    return analysis([ladder_question(moves="forward")], claims)


def change(before: Analysis, after: Analysis) -> QuestionChange:
    """The one question that has changed."""
    [found] = compare(before, after).questions
    return found


def kinds(before: Analysis, after: Analysis) -> list[str]:
    return [kind.value for found in compare(before, after).questions for kind in found.kinds]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (sums(a="$5", b="$5"), sums(a="$5", b="$5", c="$5"), []),
        (sums(a="$5", b="$5"), sums(a="$5.00", b="$5"), []),
        (sums(a="nearly $20 million"), sums(a="$19.5 million"), ["refined"]),
        (sums(a="$5"), sums(a="$6"), ["other-answer", "new-position", "lost-position"]),
        (sums(a="$5", b="$5"), sums(a="$5", b="$5", c="$6"), ["disputed", "new-position"]),
        (sums(a="$5", b="$5", c="$6"), sums(a="$5", b="$5"), ["settled", "lost-position"]),
        (sums(a="$5", b="$5", c="$6"), sums(a="$5", c="$6"), ["other-answer", "support", "severity"]),
        (sums(a="$5", c="$6"), sums(a="$5", b="$5", c="$6"), ["other-answer", "support", "severity"]),
        (sums(a="$5", c="$6"), sums(a="$5", c="$8"), ["refined", "new-position", "lost-position"]),
        (sums(a="$5", b="$5", c="$5.2"), sums(a="$5", b="$5", c="$50"), ["new-position", "lost-position", "severity"]),
        (sums(a="$5"), sums(a="$5", b="$5"), ["confirmed"]),
        (sums(a="$5", b="$5"), sums(a="$5"), ["one-origin"]),
        (sums(), sums(a="$5"), ["answered"]),
        (sums(), sums(a="$5", b="$6"), ["answered", "disputed"]),
        (sums(a="$5", b="$6"), sums(), ["unanswered"]),
        (analysis([], {}), sums(a="$5"), ["new-question"]),
        (sums(a="$5"), analysis([], {}), ["question-gone"]),
    ],
)
def test_what_has_changed_about_a_question(before: Analysis, after: Analysis, expected: list[str]) -> None:
    assert kinds(before, after) == expected


def test_a_state_that_comes_further_has_moved_and_lost_nothing() -> None:
    before = state(("2025-09-01", "announced"), ("2025-09-02", "announced"))
    after = state(("2025-09-01", "announced"), ("2025-09-02", "announced"), ("2025-09-03", "signed"))
    found = change(before, after)

    assert found.kinds == (ChangeKind.MOVED,)
    assert found.before is not None
    assert found.after is not None
    assert (found.before.text, found.after.text, found.after.since) == ("announced", "signed", "2025-09-03")


def test_a_dispute_is_told_with_what_has_come_and_gone_and_how_grave_it_was() -> None:
    five = {"a": "$5", "b": "$5", "e": "$5"}
    found = change(sums(**five, c="$6"), sums(**five, c="$80", d="$80"))

    assert [position.text for position in found.lost_positions] == ["$6"]
    assert [(position.text, position.sources) for position in found.new_positions] == [("$80", ("c", "d"))]
    assert (found.severity_before, found.severity_after) == ("moderate", "major")


def test_a_source_more_that_says_the_same_is_told_as_a_source_alone() -> None:
    found = compare(sums(a="$5", b="$5"), sums(a="$5", b="$5", c="$5"))

    assert [(source.id, source.withdrawn, source.claim_count) for source in found.sources] == [("c", False, 1)]
    assert found.questions == ()
    assert not found.is_empty


def test_equal_dossiers_do_not_differ() -> None:
    assert compare(sums(a="$5", b="$6"), sums(a="$5", b="$6")).is_empty


def test_going_back_undoes_every_change() -> None:
    one, other = sums(a="$5", b="$5", c="$6"), sums(a="$7", d="$7")
    there, back = change(one, other), change(other, one)

    assert (there.before, there.after) == (back.after, back.before)
    assert (there.new_positions, there.lost_positions) == (back.lost_positions, back.new_positions)


def test_the_weightiest_question_comes_first() -> None:
    questions = [sum_question("light", weight="low"), sum_question("heavy"), sum_question("middling", weight="medium")]
    ids = [question["id"] for question in questions]
    before, after = (analysis(questions, {"a": [(id_, text) for id_ in ids]}) for text in ("$5", "$6"))

    assert [found.question.id for found in compare(before, after).questions] == ["heavy", "middling", "light"]


def many(start: int) -> Analysis:
    """A question with more positions than are compared with each other."""
    return sums(**{f"s{number}": f"${number}" for number in range(start, start + 60)})


def test_of_very_many_positions_equal_ones_are_still_matched() -> None:
    found = change(many(100), many(101))

    assert [position.text for position in found.lost_positions] == ["$100"]
    assert [position.text for position in found.new_positions] == ["$160"]


class TestOfACountry:
    QUESTIONS = (sum_question("here", country="EC"), sum_question("there", country="MX"))

    def case(self, **sources: list[str]) -> Analysis:
        """Sources that print a sum in answer to some of the questions."""
        return analysis([*self.QUESTIONS], {id_: [(asked, "$5") for asked in asks] for id_, asks in sources.items()})

    def test_its_questions_sources_and_lines_of_page_one_alone_are_told(self) -> None:
        found = compare(self.case(), self.case(a=["there"], b=["here", "there", "there"]), Selection(country="EC"))

        assert [each.question.id for each in found.questions] == ["here"]
        assert [(source.id, source.claim_count) for source in found.sources] == [("b", 1)]
        assert {line.id for line in found.page_one} == {"here"}

    def test_what_is_new_elsewhere_is_no_change(self) -> None:
        assert compare(self.case(), self.case(a=["there"]), Selection(country="EC")).is_empty

    def test_an_earlier_dossier_need_not_know_it(self) -> None:
        found = compare(sums(a="$5"), self.case(b=["here"]), Selection(country="EC"))

        assert [each.kinds for each in found.questions] == [(ChangeKind.NEW_QUESTION,)]
        assert [line.before for line in found.page_one] == [None]

    def test_one_that_is_not_known_is_refused(self) -> None:
        with pytest.raises(UnknownIdError, match="no country 'PE'"):
            compare(self.case(), self.case(), Selection(country="PE"))


class TestPageOne:
    def pages(self, before: Analysis, after: Analysis) -> list[tuple[str, str | None, str | None]]:
        lines = compare(before, after).page_one
        return [(line.section, self.says(line.before), self.says(line.after)) for line in lines]

    def says(self, line: PageLine | None) -> str | None:
        return None if line is None else line.answer.text

    def test_a_line_that_reads_otherwise_is_told_before_and_after(self) -> None:
        assert self.pages(sums(a="$5"), sums(a="$6")) == [("figures", "$5", "$6")]

    def test_a_line_that_reads_the_same_is_not_told(self) -> None:
        assert self.pages(sums(a="$5", b="$5"), sums(a="$5", b="$5", c="$5")) == []

    def test_a_new_rival_changes_the_line_and_is_watched_out_for(self) -> None:
        assert self.pages(sums(a="$5", b="$5"), sums(a="$5", b="$5", c="$80")) == [
            ("figures", "$5", "$5"),
            ("watch_out", None, "$5"),
        ]

    def test_what_is_gone_comes_last(self) -> None:
        assert self.pages(sums(a="$5", b="$5", c="$80"), sums(a="$5", b="$5")) == [
            ("figures", "$5", "$5"),
            ("watch_out", "$5", None),
        ]

    def test_a_limit_belongs_to_its_line(self) -> None:
        limited = [sum_question(), sum_question("but", limits="sum", weight="low")]
        claims: dict[str, Any] = {"a": [("sum", "$5")]}
        before = analysis(limited, claims)
        after = analysis(limited, {"a": [("sum", "$5"), ("but", "$1")]})

        [line] = compare(before, after).page_one
        assert line.before is not None
        assert line.after is not None
        assert ([each.answer.text for each in line.before.but], [each.answer.text for each in line.after.but]) == (
            [],
            ["$1"],
        )


def test_answers_that_cannot_be_compared_are_other_answers() -> None:
    one = analysis([quote_question()], {"a": [("words", "one thing")]})
    other = analysis([quote_question()], {"a": [make_claim("words", "una cosa", language="es")]})

    assert kinds(one, other) == ["other-answer", "new-position", "lost-position"]


def test_a_day_said_more_precisely_is_refined() -> None:
    one, other = (
        analysis([date_question()], {"a": [("day", text)]}) for text in ("September 2025", "4 September 2025")
    )

    assert kinds(one, other) == ["refined"]


def test_what_has_come_or_gone_is_told_as_a_position_and_not_as_somebodys_word() -> None:
    """A source that alone finds it is no person who says so, and the others may be gone."""
    found = change(sums(a="$5"), sums(b="$6"))

    assert found.new_positions == (
        Rival(
            text="$6",
            value="6 USD",
            sources=("b",),
            publisher="The Gazette",
            url=None,
            origins=("b",),
            says=None,
            why=(),
        ),
    )
    assert [(position.sources, position.says) for position in found.lost_positions] == [(("a",), None)]


AID = {"donor": "United States", "recipient": "Ecuador", "instrument": "security aid"}


class TestADossierAgainstAnother:
    """Every line of page one reads otherwise, a source has come and one gone, and a line of policy too."""

    @staticmethod
    def dossier(prints: dict[str, str], last: str, policy: list[str], *others: Json) -> Analysis:
        """A source with these answers, one of later with what the deal came to and what happened after, and others."""
        late = [make_claim("deal", last), make_claim("after.day", prints["after.day"])]
        early = [make_claim(id_, text) for id_, text in prints.items() if id_ != "after.day"]
        made = make_dossier(
            questions=[
                make_question("sum", title="The sum", aid=AID),
                make_question("but", title="The limit", limits="sum", weight="low"),
                ladder_question("deal", title="The deal", moves="forward"),
                make_question("talks.day", title="Day of the talks", kind="moment"),
                make_question("after.day", title="Day after", kind="moment", weight="medium"),
            ],
            events=[
                {"id": "talks", "title": "They talk", "when": "talks.day", "people": ["ada-envoy"], "meeting": True},
                {"id": "after", "title": "They are gone", "when": "after.day"},
            ],
            sources=[make_source("a", claims=early), make_source("b", published="2025-09-20", claims=late), *others],
            briefing=make_briefing(points=[{"text": text} for text in policy]),
        )
        return Analysis(Dossier.model_validate_json(json.dumps(made)))

    @pytest.fixture
    def before(self) -> Analysis:
        gone = make_source("gone", publisher="The Old", published=None, claims=[make_claim("sum", "$20 million")])
        prints = {"sum": "$20 million", "talks.day": "4 September 2025", "deal": "planned"}
        return self.dossier(prints | {"after.day": "19 September 2025"}, "announced", ["One", "Two"], gone)

    @pytest.fixture
    def after(self) -> Analysis:
        claims = [make_claim("but", "$1"), make_claim("sum", "$20 billion")]
        new = make_source("new", publisher="The New", claims=claims)
        prints = {"sum": "$20 million", "talks.day": "3 September 2025", "deal": "signed"}
        return self.dossier(prints | {"after.day": "18 September 2025"}, "in force", ["Two", "Three"], new)

    def test_the_sources_that_have_come_and_gone(self, before: Analysis, after: Analysis) -> None:
        assert compare(before, after).sources == (
            SourceChange("gone", "The Old", None, withdrawn=True, claim_count=1),
            SourceChange("new", "The New", "2025-09-04", withdrawn=False, claim_count=2),
        )

    def test_the_lines_of_policy_that_have_come_and_gone(self, before: Analysis, after: Analysis) -> None:
        assert compare(before, after).policy == (
            PolicyChange("points", "Three", gone=False),
            PolicyChange("points", "One", gone=True),
        )

    def test_the_questions_with_their_answers_on_both_sides(self, before: Analysis, after: Analysis) -> None:
        changes = {each.question.id: each for each in compare(before, after).questions}

        assert list(changes) == ["sum", "talks.day", "deal", "after.day", "but"]
        assert changes["sum"] == QuestionChange(
            question=question_ref(after.questions["sum"]),
            kinds=(ChangeKind.OTHER_ANSWER, ChangeKind.DISPUTED, ChangeKind.NEW_POSITION),
            before=answer_ref(before.finding("sum")),
            after=answer_ref(after.finding("sum")),
            severity_before=None,
            severity_after="major",
            new_positions=tuple(rival(after, each) for each in found(after).positions[1:]),
            lost_positions=(),
        )

    def test_the_lines_of_page_one_with_what_they_say_on_both_sides(self, before: Analysis, after: Analysis) -> None:
        def line(case: Analysis, id_: str, at: date | None = None) -> PageLine:
            return PageLine(answer_ref(case.finding(id_), at), (), (), None)

        def moved(section: str, id_: str, title: str, question: str, at: date | None = None) -> PageChange:
            return PageChange(section, id_, title, line(before, question, at), line(after, question, at))

        limit = LimitLine(question_ref(after.questions["but"]), answer_ref(after.finding("but")))
        rivals = competing(after, found(after))
        said = answer_ref(found(after))

        assert compare(before, after).page_one == (
            moved("meetings", "talks", "They talk", "talks.day"),
            moved("at_visit", "deal", "The deal", "deal", date(2025, 9, 4)),
            moved("states", "deal", "The deal", "deal"),
            PageChange("sums", "sum", "The sum", line(before, "sum"), PageLine(said, rivals, (limit,), None)),
            moved("since", "after", "They are gone", "after.day"),
            PageChange("watch_out", "sum", "The sum", None, PageLine(said, rivals, (), None)),
        )

    def test_what_is_gone_from_page_one_keeps_its_title(self, before: Analysis, after: Analysis) -> None:
        *_, gone = compare(after, before).page_one

        assert (gone.section, gone.id, gone.title, gone.after) == ("watch_out", "sum", "The sum", None)


def test_of_a_country_the_lines_of_policy_of_another_alone_are_left_out() -> None:
    lines: list[Json] = [
        {"text": "its own", "country": "EC"},
        {"text": "by what it cites", "cites": ["here"]},
        {"text": "of the visit"},
        {"text": "another's", "country": "MX"},
        {"text": "another's by what it cites", "cites": ["there"]},
    ]
    questions = [make_question("here", country="EC"), make_question("there", country="MX")]
    before, after = (
        Analysis(Dossier.model_validate_json(json.dumps(make_dossier(questions=questions, sources=[]) | policy)))
        for policy in ({}, {"briefing": make_briefing() | {"points": lines[:4], "objectives": lines[4:]}})
    )
    told = {
        country: [line.text for line in compare(before, after, Selection(country=country)).policy]
        for country in ("EC", None)
    }

    assert told == {
        "EC": ["its own", "by what it cites", "of the visit"],
        None: ["another's by what it cites", *(line["text"] for line in lines[:4])],
    }
