from typing import ClassVar

import pytest

from builders import Json, make_claim, make_person
from cases import (
    analysis,
    dispute,
    ladder_question,
    name_question,
    reasons,
    sum_question,
)
from visitbrief.analysis.findings import Analysis


class TestOwnAccounts:
    PARTIES: ClassVar[list[Json]] = [
        {"id": "ruritania", "name": "Ruritania", "country": "RO", "speakers": ["the palace"]},
        {"id": "grenada", "name": "Grenada", "country": "GD"},
    ]

    def case(self, one: str | None, other: str | None) -> Analysis:
        said = [
            make_claim(as_printed=f"${n} million", question="sum", speaker=who) for n, who in ((6, one), (7, other))
        ]
        return analysis([sum_question()], {"a": said[:1], "b": said[1:]}, parties=self.PARTIES)

    def test_fires_when_each_position_is_another_partys_word(self) -> None:
        case = self.case("the palace", "grenada")

        assert reasons(case) == {"own-accounts"}
        assert "Ruritania says “$6 million”, Grenada says “$7 million”" in dispute(case).explanations[0].text

    def test_names_the_one_who_speaks_or_that_nobody_names_him(self) -> None:
        minister = make_claim("sum", "$6 million", speaker="ana")
        official = make_claim("sum", "$7 million", speaker="grenada", modality="anonymous")
        person = make_person("ana", name="Ana Ruiz", offices=[{"title": "Minister", "country": "RU", "from": "2020"}])
        parties = [self.PARTIES[0] | {"country": "RU"}, *self.PARTIES[1:]]
        case = analysis([sum_question()], {"a": [minister], "b": [official]}, people=[person], parties=parties)

        told = dispute(case).explanations[0].text
        assert "Ana Ruiz says “$6 million”, unnamed grenada says “$7 million”" in told

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("the palace", "ruritania", id="one party on both sides"),
            pytest.param("the palace", None, id="a party and an outlet"),
            pytest.param("the palace", "a witness", id="a party and somebody else"),
            pytest.param(None, None, id="two outlets"),
        ],
    )
    def test_is_silent_otherwise(self, one: str | None, other: str | None) -> None:
        assert "own-accounts" not in reasons(self.case(one, other))


class TestMisattributed:
    PEOPLE: ClassVar = [make_person("ana", name="Ana Ruiz"), make_person("otto", name="Otto Old")]

    def case(self, *speakers: str, kind: str = "official-transcript", given_to: str = "Otto Old") -> set[str]:
        spoken = [make_claim("sum", "$6 million", speaker=who) for who in speakers]
        return reasons(
            analysis(
                [name_question(), sum_question()],
                {"record": [("who", "Ana Ruiz"), *spoken], "paper": [("who", given_to)]},
                people=self.PEOPLE,
                record={"kind": kind},
            ),
            "who",
        )

    def test_fires_when_both_speak_in_the_record_that_names_the_other(self) -> None:
        assert self.case("ana", "otto") == {"misattributed"}

    def test_is_silent_when_the_one_named_does_not_speak_there(self) -> None:
        assert self.case("ana") == set()

    def test_is_silent_when_the_other_is_named_by_no_record(self) -> None:
        assert self.case("ana", "otto", kind="newspaper") == set()

    def test_is_silent_when_nobody_on_record_is_named(self) -> None:
        assert self.case("ana", "otto", given_to="Nora New") == set()

    def test_a_choice_of_persons_names_one_too(self) -> None:
        options = [{"id": "ana", "label": "Ana Ruiz"}, {"id": "otto", "label": "Otto Old"}]
        case = analysis(
            [ladder_question("who", options=options, ordered=False), sum_question()],
            {"record": [("who", "ana"), make_claim("sum", "$6", speaker="otto")], "paper": [("who", "otto")]},
            people=self.PEOPLE,
            record={"kind": "official-transcript"},
        )

        assert reasons(case, "who") == {"misattributed"}


class TestMisreported:
    def case(self, *tellers: str | None, speaker: str = "ada-envoy", kind: str = "official-transcript") -> set[str]:
        told = {f"p{n}": [make_claim("sum", "$7 million", speaker=who)] for n, who in enumerate(tellers)}
        record = {"record": [make_claim("sum", "$6 million", speaker=speaker)]}
        return reasons(analysis([sum_question()], record | told, record={"kind": kind}))

    def test_fires_when_the_record_has_the_speaker_say_otherwise(self) -> None:
        assert self.case("ada-envoy") == {"misreported"}

    def test_fires_when_all_pass_on_the_speakers_words(self) -> None:
        assert "misreported" in self.case("ada-envoy", "ada-envoy")

    @pytest.mark.parametrize("tellers", [("ada-envoy", None), ("ada-envoy", "Bob"), ("Bob",), (None,)])
    def test_is_silent_when_some_have_it_from_elsewhere(self, tellers: tuple[str | None, ...]) -> None:
        assert "misreported" not in self.case(*tellers)

    def test_is_silent_when_no_primary_record_has_the_words(self) -> None:
        assert "misreported" not in self.case("ada-envoy", kind="newspaper")

    def test_is_silent_when_the_speaker_is_on_record_with_both(self) -> None:
        case = analysis(
            [sum_question()],
            {f"r{n}": [make_claim("sum", f"${n} million", speaker="ada-envoy")] for n in (6, 7)},
            r6={"kind": "official-transcript"},
            r7={"kind": "official-transcript"},
        )

        assert "misreported" not in reasons(case)


class TestEarlierAccount:
    @staticmethod
    def told(*reports: tuple[str, str | None, str | None]) -> set[str]:
        """Of claims, each by a source of its own: the print, the day it was said, and the day it appeared."""
        claims = {
            f"s{place}": [make_claim("sum", text, speaker="ana") | ({"as_of": said} if said else {})]
            for place, (text, said, _) in enumerate(reports)
        }
        dates: Json = {f"s{place}": {"published": appeared} for place, (_, _, appeared) in enumerate(reports)}
        return reasons(analysis([sum_question()], claims, people=[make_person("ana", name="Ana")], **dates))

    def test_tells_which_a_speaker_said_first(self) -> None:
        six, nine = ("$6 million", "2025-09-02", None), ("$9 million", "2025-09-03", None)
        assert "earlier-account" in self.told(six, six, nine, nine)

    def test_takes_the_day_on_which_words_appeared_where_none_is_named(self) -> None:
        six, nine = ("$6 million", None, "2025-09-02"), ("$9 million", None, "2025-09-03")
        assert "earlier-account" in self.told(six, six, nine, nine)

    @pytest.mark.parametrize(
        ("late", "times"),
        [
            pytest.param("2025-09-02", 2, id="both on one day"),
            pytest.param("2025-09", 2, id="days that may be one"),
            pytest.param(None, 2, id="a day that is not known"),
            pytest.param("2025-09-03", 1, id="one report alone, which may have misheard"),
        ],
    )
    def test_is_silent_where_the_order_or_the_words_are_in_doubt(self, late: str | None, times: int) -> None:
        six, nine = ("$6 million", "2025-09-02", None), ("$9 million", late, None)
        assert "earlier-account" not in self.told(six, six, *[nine] * times)


class TestOtherAccount:
    PEOPLE: ClassVar = [make_person(id_, name=id_.title()) for id_ in ("ana", "otto")]

    def told(self, *speakers: str | None) -> set[str]:
        """Of $9 million by one source, and of $6 million by two others."""
        sums = ("$9 million", "$6 million", "$6 million")
        claims = {
            f"s{place}": [make_claim("sum", text, **({"speaker": who} if who else {}))]
            for place, (text, who) in enumerate(zip(sums, speakers, strict=True))
        }
        return reasons(analysis([sum_question()], claims, people=self.PEOPLE))

    def test_one_source_alone_quotes_somebody_else(self) -> None:
        assert self.told("otto", "ana", "ana") == {"other-account"}

    def test_copies_of_its_report_change_nothing(self) -> None:
        claims = {
            source: [make_claim("sum", text, speaker=speaker)]
            for source, text, speaker in (
                ("one", "$9 million", "otto"),
                ("copy", "$9 million", "otto"),
                ("two", "$6 million", "ana"),
                ("three", "$6 million", "ana"),
            )
        }
        case = analysis([sum_question()], claims, people=self.PEOPLE, copy={"derives_from": ["one"]})
        assert "other-account" in reasons(case)

    @pytest.mark.parametrize(
        "speakers",
        [
            pytest.param(("ana", "ana", "ana"), id="the same speaker"),
            pytest.param((None, "ana", "ana"), id="the outlet itself"),
            pytest.param(("otto", None, None), id="nobody is quoted with the other answer"),
        ],
    )
    def test_otherwise_the_source_stands_alone(self, speakers: tuple[str | None, ...]) -> None:
        assert "other-account" not in self.told(*speakers)


class TestSaidBoth:
    PEOPLE: ClassVar[list[Json]] = [make_person("ana", name="Ana New"), make_person("otto", name="Otto Old")]

    def told(self, *speakers: str | None) -> set[str]:
        claims = {
            f"s{place}": [make_claim("sum", text, speaker=who) if who else make_claim("sum", text)]
            for place, (text, who) in enumerate(
                zip(("$9 million", "$9 million", "$6 million", "$6 million"), speakers, strict=True)
            )
        }
        return reasons(analysis([sum_question()], claims, people=self.PEOPLE))

    def test_one_person_is_reported_with_either(self) -> None:
        assert "said-both" in self.told("ana", "ana", "ana", "ana")

    def test_is_silent_when_nobody_is(self) -> None:
        assert "said-both" not in self.told("ana", "ana", "otto", "otto")
        assert "said-both" not in self.told(None, "ana", None, None)


class TestSideSaidBoth:
    """Ministry and embassy of one country, and somebody of none."""

    PARTIES = ({"id": "us", "name": "We", "speakers": ["our ministry", "our embassy"]},)

    def told(self, few: str, many: str) -> set[str]:
        """The reasons where two reports have one sum from one speaker, three another from another."""
        said = (*[("$20 million", few)] * 2, *[("$90 million", many)] * 3)
        claims = {f"s{place}": [make_claim("sum", text, speaker=by)] for place, (text, by) in enumerate(said)}
        return reasons(analysis([sum_question()], claims, parties=list(self.PARTIES)))

    def test_two_offices_of_one_party_are_reported_with_either(self) -> None:
        assert "side-said-both" in self.told("our ministry", "our embassy")

    def test_is_silent_when_one_is_of_none(self) -> None:
        assert "side-said-both" not in self.told("our ministry", "a witness")
