from typing import Any, ClassVar

import pytest

from builders import make_claim, make_person
from cases import (
    analysis,
    date_question,
    dispute,
    name_question,
    quote_question,
    reasons,
)


class TestSpelling:
    def case(self, *texts: str) -> set[str]:
        return reasons(analysis([name_question()], {f"s{n}": [("who", text)] for n, text in enumerate(texts)}), "who")

    def test_fires_on_a_slip_of_the_pen(self) -> None:
        assert "spelling" in self.case("Gabriela Sommerfeld", "Gabriela Sommerfled")

    def test_is_silent_on_another_name(self) -> None:
        assert "spelling" not in self.case("Gabriela Sommerfeld", "Gabriela Castro")

    def test_is_silent_between_two_recorded_persons(self) -> None:
        people = [make_person("ana", name="Ana Torres"), make_person("anna", name="Anna Torrez")]
        case = analysis([name_question()], {"a": [("who", "Ana Torres")], "b": [("who", "Anna Torrez")]}, people=people)

        assert len(dispute(case, "who").positions) == 2
        assert "spelling" not in reasons(case, "who")


class TestAlike:
    def case(self, *texts: str, **more: Any) -> set[str]:
        said = {f"s{n}": [("who", text)] for n, text in enumerate(texts)}
        return reasons(analysis([name_question()], said, **more), "who")

    def test_fires_on_names_that_begin_alike(self) -> None:
        assert self.case("Gabriela Sommerfeld", "Gabriela Sommerville") == {"alike"}

    @pytest.mark.parametrize(
        ("one", "other", "fires"),
        [
            pytest.param("Sommer", "Sommarug", True, id="four letters of eight"),
            pytest.param("Sommer", "Sommaruga", False, id="four letters of nine"),
        ],
    )
    def test_four_letters_and_half_of_the_longer_one_are_alike(self, one: str, other: str, fires: bool) -> None:
        assert ("alike" in self.case(f"Gabriela {one}", f"Gabriela {other}")) is fires

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param("Gabriela Sommerfled", id="a slip, of which another reason tells"),
            pytest.param("Gabriela Somoza", id="three letters"),
            pytest.param("Gabriela Castro", id="no letter"),
            pytest.param("Gabriela Sommelierowskaja", id="less than half of the longer one"),
        ],
    )
    def test_is_silent_otherwise(self, other: str) -> None:
        assert "alike" not in self.case("Gabriela Sommerfeld", other)

    def test_is_silent_between_two_recorded_persons(self) -> None:
        names = ("Gabriela Sommerfeld", "Gabriela Sommerville")
        people = [make_person(f"p{n}", name=name) for n, name in enumerate(names)]

        assert "alike" not in self.case(*names, people=people)


class TestTranscription:
    def case(self, one: str, other: str, *speakers: str | None) -> set[str]:
        said = zip((one, other), speakers or (None, None), strict=True)
        claims = {f"s{n}": [make_claim("words", words, speaker=who)] for n, (words, who) in enumerate(said)}
        return reasons(analysis([quote_question()], claims), "words")

    def test_fires_on_one_sentence_in_two_ways(self) -> None:
        assert self.case("they are gonna help us find them", "they are going to help us to find them") == {
            "transcription"
        }

    def test_four_words_of_which_three_are_the_same_are_a_sentence(self) -> None:
        assert "transcription" in self.case("please help them now", "please help them soon")

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("we will consider it", "we will look into that matter", id="half of the words"),
            pytest.param("we will consider it now", "we will not consider it now", id="a word that turns the sense"),
            pytest.param("they sent 300 people home today", "they sent 200 people home today", id="another figure"),
            pytest.param("help them now", "help them please", id="three words"),
        ],
    )
    def test_is_silent_on_other_words_or_another_sense(self, one: str, other: str) -> None:
        assert "transcription" not in self.case(one, other)

    def test_is_silent_on_two_speakers(self) -> None:
        sentences = "they are gonna help us find them", "they are going to help us to find them"

        assert "transcription" not in self.case(*sentences, "Ann", "Bob")


class TestTranslation:
    def case(self, parent_language: str, *in_parent: tuple[str, str]) -> set[str]:
        return reasons(
            analysis(
                [quote_question()],
                {
                    "a": [("words", "we will consider it very seriously")],
                    "b": [("words", "we will consider such an option")],
                    "parent": in_parent,
                },
                parent={"language": parent_language},
                b={"derives_from": ["parent"]},
            ),
            "words",
        )

    def test_fires_when_the_words_came_through_another_language(self) -> None:
        assert "translation" in self.case("ru", ("words", "мы рассмотрим это"))

    def test_is_silent_when_they_did_not(self) -> None:
        assert "translation" not in self.case("en", ("words", "we will consider such an option"))

    def test_is_silent_when_the_source_in_the_other_language_was_not_seen_to_have_the_words(self) -> None:
        assert "translation" not in self.case("ru")

    @pytest.mark.parametrize(("name", "fires"), [("Gabriela Sommerville", True), ("Otto Old", False)])
    def test_a_name_may_come_back_changed_but_not_as_another(self, name: str, fires: bool) -> None:
        case = analysis(
            [name_question()],
            {"a": [("who", "Gabriela Sommerfeld")], "b": [("who", name)], "parent": [("who", "Габриэла Соммерфельд")]},
            parent={"language": "ru"},
            b={"derives_from": ["parent"]},
        )

        assert ("translation" in reasons(case, "who")) is fires


class TestOffice:
    PEOPLE: ClassVar = [
        make_person("old", name="Otto Old", offices=[{"title": "President", "from": "2021-01-20", "to": "2025-01-20"}]),
        make_person("new", name="Nora New", offices=[{"title": "President", "from": "2025-01-20"}]),
    ]

    def case(self, day: str) -> set[str]:
        return reasons(
            analysis(
                [date_question(), name_question(office="President", on="day")],
                {"a": [("who", "Otto Old"), ("day", day)], "b": [("who", "Nora New")]},
                people=self.PEOPLE,
            ),
            "who",
        )

    def test_fires_when_one_of_them_was_not_in_office(self) -> None:
        assert "office" in self.case("4 March 2025")

    def test_is_silent_when_both_were(self) -> None:
        assert "office" not in self.case("20 January 2025")
