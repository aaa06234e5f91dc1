from typing import Any, ClassVar

import pytest

from builders import Json, make_claim, make_person
from cases import analysis, found, sum_question
from visitbrief.analysis.findings import Analysis
from visitbrief.analysis.model import Position
from visitbrief.analysis.voices import OFFICIAL
from visitbrief.dossier.model import SourceKind

PARTIES: list[Json] = [
    {"id": "ruritania", "name": "Ruritania", "country": "RO", "speakers": ["the palace", "Prince Rupert's office"]},
    {"id": "grenada", "name": "Grenada", "country": "GD"},
    {"id": "league", "name": "The League"},
]
PEOPLE: list[Json] = [
    make_person(
        "zenda",
        name="Rudolf Zenda",
        offices=[{"title": "Prime Minister", "country": "RO", "from": "2020-01-01", "to": "2025-09-03"}],
    ),
    make_person("ana", name="Ana Ruiz", offices=[{"title": "Governor", "from": "2020", "country": "GD"}]),
    make_person("mayor", name="May Or", offices=[{"title": "Mayor", "from": "2020", "country": "ES"}]),
]


def case(*speakers: str | None, **about: Any) -> Analysis:
    """Sources a, b, c, …, each with the same answer by another speaker."""
    claims = {
        id_: [make_claim("sum", "$6 million", speaker=who)] for id_, who in zip("abcdefgh", speakers, strict=False)
    }
    return analysis([sum_question()], claims, people=PEOPLE, parties=PARTIES, **about)


def position(*speakers: str | None, **about: Any) -> Position:
    [only] = found(case(*speakers, **about)).positions
    return only


class TestVoice:
    def test_many_reports_of_one_statement_are_one_voice(self) -> None:
        said = position(*["ada-envoy"] * 5)

        assert said.origins == ("a", "b", "c", "d", "e")
        assert said.voices == ("ada-envoy",)

    def test_what_an_outlet_finds_itself_is_its_own_voice(self) -> None:
        assert position(None, None, "ada-envoy").voices == ("a", "ada-envoy", "b")

    def test_outlets_with_one_agencys_story_are_one_voice(self) -> None:
        assert position(None, None, b={"derives_from": ["a"]}).voices == ("a",)

    def test_words_for_a_partys_officials_are_the_partys_voice(self) -> None:
        assert position("the palace", "The Palace", "ruritania", "Ruritania", "prince rupert's office").voices == (
            "ruritania",
        )

    def test_other_words_are_a_voice_each(self) -> None:
        assert position("a senior official", "a witness", "a witness").voices == ("a senior official", "a witness")

    def test_a_person_is_a_voice_beside_the_party(self) -> None:
        assert position("ana", "grenada").voices == ("ana", "grenada")

    def test_an_official_document_is_its_publishers_voice(self) -> None:
        assert position(None, a={"kind": "official-statement", "country": "RO"}).voices == ("ruritania",)

    @pytest.mark.parametrize(
        "about",
        [
            pytest.param({"kind": "newspaper", "country": "RO"}, id="a paper of the country"),
            pytest.param({"kind": "data", "country": "RO"}, id="data"),
            pytest.param(
                {"kind": "official-statement", "country": "ES"}, id="a document of a country that is no party"
            ),
            pytest.param({"kind": "official-statement"}, id="a document of no country"),
        ],
    )
    def test_any_other_source_is_its_own(self, about: Json) -> None:
        assert position(None, a=about).voices == ("a",)

    def test_all_primary_records_but_data_are_official(self) -> None:
        assert {kind for kind in SourceKind if kind.is_primary} - OFFICIAL == {SourceKind.DATA}

    def test_a_voice_is_named_as_it_is_recorded(self) -> None:
        named = case().voices.named

        assert [named(voice) for voice in ("ana", "league", "a witness")] == ["Ana Ruiz", "The League", "a witness"]


class TestParty:
    @pytest.mark.parametrize(
        ("speaker", "parties"),
        [
            pytest.param("ana", {"grenada"}, id="who holds an office of its country"),
            pytest.param("mayor", set(), id="who holds one of a country that is no party"),
            pytest.param("ada-envoy", set(), id="who holds none"),
            pytest.param("the palace", {"ruritania"}, id="words for its officials"),
            pytest.param("league", {"league"}, id="a party without a country"),
            pytest.param("a witness", set(), id="anybody else"),
            pytest.param(None, set(), id="an outlet"),
        ],
    )
    def test_a_statement_is_spoken_for(self, speaker: str | None, parties: set[str]) -> None:
        assert position(speaker).parties == parties

    @pytest.mark.parametrize(
        ("day", "parties"),
        [
            pytest.param("2025-09-03", {"ruritania"}, id="the last day of the term"),
            pytest.param("2025-09-04", set(), id="the day after"),
            pytest.param("2019-12-31", set(), id="the day before the first"),
            pytest.param(None, {"ruritania"}, id="a day that is not known"),
        ],
    )
    def test_whoever_is_out_of_office_speaks_for_nobody(self, day: str | None, parties: set[str]) -> None:
        assert position("zenda", a={"published": day}).parties == parties

    def test_an_official_document_may_pass_on_another_partys_words(self) -> None:
        assert position("the palace", a={"kind": "official-statement", "country": "GD"}).parties == {"ruritania"}

    def test_a_vague_answer_that_allows_both_speaks_for_neither(self) -> None:
        claims = {
            "a": [make_claim("sum", "$6 million")],
            "b": [make_claim("sum", "$7 million")],
            "v": [make_claim("sum", "$1 to $900 million", speaker="league")],
        }
        positions = found(analysis([sum_question()], claims, parties=PARTIES)).positions

        assert [each.parties for each in positions] == [set(), set()]
        assert [each.voices for each in positions] == [("a",), ("b",)]


class TestRecorded:
    RECORD: ClassVar[Json] = {"kind": "official-transcript"}

    def test_a_speaker_is_on_record_where_a_primary_one_has_the_words(self) -> None:
        assert position("ada-envoy", "ana", a=self.RECORD).recorded == {"ada-envoy"}

    def test_so_is_the_party_and_whoever_else_speaks_for_it(self) -> None:
        record = {"kind": "official-statement", "country": "GD"}

        assert position(None, "ana", "the palace", a=record).recorded == {"grenada", "ana"}

    def test_nobody_is_without_one(self) -> None:
        assert position("ana", "ada-envoy").recorded == frozenset()
