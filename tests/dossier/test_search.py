import json
import time
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import make_claim, make_dossier, make_person, make_place, make_question, make_source, make_visit
from visitbrief.dossier import search as search_module
from visitbrief.dossier.load import parse_dossier
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.search import MOST_WORDS, Entry, Field, Hit, Rank, entries, search, words
from visitbrief.dossier.things import SHOWN, Thing


def dossier() -> Dossier:
    talks = {"id": "talks", "title": "Talks on drones", "when": "talks.day", "place": "palace"}
    made = make_dossier(
        visit=make_visit(stops=[{"place": "palace", "country": "EC", "dates": "2025-09-04"}]),
        people=[
            make_person(),
            make_person(
                "nora-new", name="Nora Ñandú", aliases=["Нора Нанду"], offices=[office("President of Ecuador")]
            ),
        ],
        places=[make_place("ecuador", name="Ecuador"), make_place("palace", name="Carondelet", inside="ecuador")],
        questions=[
            make_question("aid.drones", title="Drones", asks="How much is for drones?"),
            make_question("aid.total", title="Total aid", asks="How much is it in all, drones included?"),
            make_question("base.status", title="Troops", asks="Will troops come?", topic="base"),
            make_question("prisoners", title="Prisoners sent", asks="How many were sent?", topic="justice"),
            make_question("talks.day", kind="moment", topic="talks", title="Day of the talks", asks="When were they?"),
        ],
        events=[talks],
        sources=[
            make_source(
                "efe-base", publisher="Agencia EFE", title="Una base", claims=[make_claim("talks.day", "today")]
            ),
            make_source(
                "gazette",
                claims=[
                    make_claim("aid.drones", "$13.5 million"),
                    make_claim("aid.drones", "$18.5 million"),
                    {"question": "aid.total", "value": "5 USD"},
                ],
            ),
        ],
    )
    return parse_dossier(json.dumps(made).encode(), "trip.json")


def office(title: str) -> dict[str, Any]:
    return {"title": title, "from": "2023-01-01"}


def found(text: str, *kinds: Thing) -> list[str]:
    return [hit.entry.id for hit in search(entries(dossier(), kinds or SHOWN), text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("aid.drones", ["aid.drones", "aid.total"], id="an id first"),
        pytest.param("AID drones", ["aid.drones", "aid.total"], id="the words of an id, wherever they stand"),
        pytest.param("drones", ["aid.drones", "talks", "aid.total"], id="a title, then in titles, then elsewhere"),
        pytest.param("DRÓNES", ["aid.drones", "talks", "aid.total"], id="whatever the case and the accents"),
        pytest.param("drone", ["aid.drones", "talks", "aid.total"], id="a word that others begin with"),
        pytest.param("droness", ["aid.drones", "talks", "aid.total"], id="a word with an ending too many"),
        pytest.param("drnes", ["aid.drones", "talks", "aid.total"], id="a letter is missing"),
        pytest.param("dorne", [], id="no second slip in a short word"),
        pytest.param("dornes", ["aid.drones", "talks", "aid.total"], id="two letters that changed places"),
        pytest.param("prisnors", ["prisoners"], id="two slips in a long word"),
        pytest.param("nora nandu", ["nora-new"], id="a name"),
        pytest.param("Нора", ["nora-new"], id="another script"),
        pytest.param("president", ["nora-new"], id="an office"),
        pytest.param("agencia", ["efe-base"], id="a publisher"),
        pytest.param("carondelet", ["palace"], id="a place"),
        pytest.param("base", ["base.status", "efe-base"], id="questions before sources that are as good"),
        pytest.param("13.5 million", ["gazette#1"], id="what is printed"),
        pytest.param("million", ["gazette#1", "gazette#2"], id="claims in their order"),
        pytest.param("3.5", [], id="no part of a figure"),
        pytest.param("14.5", [], id="a figure has no slips"),
        pytest.param("drones Carondelet", [], id="not half of the words"),
        pytest.param("how much drones", ["aid.drones", "aid.total"], id="most of the words"),
        pytest.param("is how much for drones", ["aid.drones", "aid.total"], id="all of the words first"),
        pytest.param("xyzzy", [], id="nothing"),
        pytest.param("", [], id="no word"),
        pytest.param("?!", [], id="signs"),
    ],
)
def test_what_a_text_finds(text: str, ids: list[str]) -> None:
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "kind", "ids"),
    [
        pytest.param("drones", Thing.TOPIC, ["aid"], id="a topic by its questions"),
        pytest.param("troops", Thing.TOPIC, ["base"], id="another"),
        pytest.param("base", Thing.SOURCE, ["efe-base"], id="a source alone"),
        pytest.param("ec", Thing.COUNTRY, ["EC"], id="a country by its code"),
        pytest.param("Ecuador", Thing.COUNTRY, ["EC"], id="a country by what its stop lies in"),
        pytest.param("drones", Thing.PERSON, [], id="nobody is called so"),
    ],
)
def test_kinds_are_looked_for_apart(text: str, kind: Thing, ids: list[str]) -> None:
    assert found(text, kind) == ids


def test_a_slip_is_looked_for_only_where_no_word_is_meant() -> None:
    among = [entry("a", "boat"), entry("b", "goat")]
    assert [hit.entry.id for hit in search(among, "boat")] == ["a"]
    assert [hit.entry.id for hit in search(among, "moat")] == ["a", "b"]


def test_a_slip_that_stands_in_print_finds_what_was_meant_too() -> None:
    printed = Entry(Thing.CLAIM, "a#1", "Minister", (Field("as_printed", "Gabriela Sommerfled", Rank.PRINT),))
    hits = search([printed, entry("minister", "Gabriela Sommerfeld")], "sommerfled")
    assert [hit.entry.id for hit in hits] == ["minister", "a#1"]


def test_every_kind_lists_all_there_is() -> None:
    listed = {kind: [entry.id for entry in entries(dossier(), (kind,))] for kind in Thing}
    assert listed == {
        Thing.QUESTION: ["aid.drones", "aid.total", "base.status", "prisoners", "talks.day"],
        Thing.PERSON: ["ada-envoy", "nora-new"],
        Thing.EVENT: ["talks"],
        Thing.PLACE: ["ecuador", "palace"],
        Thing.SOURCE: ["efe-base", "gazette"],
        Thing.CLAIM: ["efe-base#1", "gazette#1", "gazette#2"],
        Thing.TOPIC: ["aid", "base", "justice", "talks"],
        Thing.COUNTRY: ["EC"],
    }


def test_each_kind_has_its_texts_by_the_name_of_what_they_are() -> None:
    def texts(kind: Thing) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
        return [
            (each.id, each.title, [(field.name, field.text, field.rank.value) for field in each.fields])
            for each in entries(dossier(), (kind,))
        ]

    assert texts(Thing.QUESTION)[0] == (
        "aid.drones",
        "Drones",
        [("id", "aid.drones", "title"), ("title", "Drones", "title"), ("asks", "How much is for drones?", "about")],
    )
    assert texts(Thing.PERSON)[1] == (
        "nora-new",
        "Nora Ñandú",
        [
            ("id", "nora-new", "title"),
            ("name", "Nora Ñandú", "title"),
            ("alias", "Нора Нанду", "title"),
            ("office", "President of Ecuador", "about"),
        ],
    )
    assert texts(Thing.EVENT) == [
        ("talks", "Talks on drones", [("id", "talks", "title"), ("title", "Talks on drones", "title")])
    ]
    assert texts(Thing.PLACE)[1] == (
        "palace",
        "Carondelet",
        [("id", "palace", "title"), ("name", "Carondelet", "title")],
    )
    assert texts(Thing.SOURCE)[0] == (
        "efe-base",
        "Una base",
        [("id", "efe-base", "title"), ("publisher", "Agencia EFE", "title"), ("title", "Una base", "title")],
    )
    assert texts(Thing.CLAIM)[1] == ("gazette#1", "Drones", [("as_printed", "$13.5 million", "print")])
    assert texts(Thing.TOPIC)[:2] == [
        (
            "aid",
            "2 questions",
            [("id", "aid", "title"), ("question", "Drones", "about"), ("question", "Total aid", "about")],
        ),
        ("base", "1 question", [("id", "base", "title"), ("question", "Troops", "about")]),
    ]
    assert texts(Thing.COUNTRY) == [
        (
            "EC",
            "0 questions",
            [("id", "EC", "title"), ("place", "Carondelet", "about"), ("place", "Ecuador", "about")],
        )
    ]


def test_countries_are_those_of_stops_and_of_questions_by_code() -> None:
    questions = [make_question("b", country="PE"), make_question("a", country="PE"), make_question("c", country="CL")]
    made = Dossier.model_validate(make_dossier(questions=questions))

    assert [(each.id, each.title) for each in entries(made, (Thing.COUNTRY,))] == [
        ("CL", "1 question"),
        ("EC", "0 questions"),
        ("PE", "2 questions"),
    ]


def test_kinds_come_in_one_order_however_they_are_asked_for() -> None:
    kinds = [each.kind for each in entries(dossier(), (Thing.SOURCE, Thing.QUESTION, Thing.EVENT))]

    assert list(dict.fromkeys(kinds)) == [Thing.QUESTION, Thing.EVENT, Thing.SOURCE]


def ranked(asked: str, *among: Entry) -> list[str]:
    return [hit.entry.id for hit in search(among, asked)]


@pytest.mark.parametrize(
    ("asked", "among", "order"),
    [
        pytest.param("total drones", {"a": "drones", "b": "drones total"}, "b", id="half of two words is not found"),
        pytest.param("one two three", {"a": "one two", "b": "one two three"}, "ba", id="all words before most"),
        pytest.param("drones", {"a": "dronesman", "b": "the drones"}, "ba", id="the word itself before a longer one"),
        pytest.param("drones", {"a": "the drones", "b": "drones"}, "ba", id="what is called just so first"),
        pytest.param("drones drones", {"a": "the drones", "b": "drones"}, "ba", id="a word said twice is one"),
        pytest.param("moat", {"a": "a goat", "b": "boat"}, "ba", id="fewer words beside"),
        pytest.param("prisxner", {"a": "prisonor", "b": "prisoner"}, "ba", id="one slip before two"),
        pytest.param("drones", {"a": "drones here", "b": "drones there"}, "ab", id="else as they were given"),
    ],
)
def test_the_better_hit_comes_first(asked: str, among: dict[str, str], order: str) -> None:
    assert "".join(ranked(asked, *(entry(id_, text) for id_, text in among.items()))) == order


def test_what_is_called_so_comes_before_what_is_described_so_and_that_before_what_is_printed_so() -> None:
    def of(rank: Rank) -> Entry:
        return Entry(Thing.SOURCE, rank.value, "", (Field("x", "many drones of theirs", rank),))

    assert ranked("drones", of(Rank.PRINT), of(Rank.ABOUT), of(Rank.TITLE)) == ["title", "about", "print"]


@pytest.mark.parametrize(
    ("asked", "known", "found"),
    [
        pytest.param("dro", "drones", True, id="three letters with which it begins"),
        pytest.param("dr", "drones", False, id="two are too few"),
        pytest.param("dr", "dr", True, id="two that are all of it"),
        pytest.param("droness", "drones", True, id="one letter too many at the end"),
        pytest.param("dronesss", "drones", True, id="two"),
        pytest.param("cates", "cat", False, id="of a word of three letters"),
        pytest.param("boates", "boat", True, id="of a word of four"),
        pytest.param("bot", "boat", False, id="a slip in a word of three letters"),
        pytest.param("baot", "boat", True, id="one slip in a word of four"),
        pytest.param("bxxt", "boat", False, id="two slips in a word of four"),
        pytest.param("prixxner", "prisoner", True, id="two slips in a word of eight"),
        pytest.param("prxxxner", "prisoner", False, id="three"),
        pytest.param("prixxne", "prisone", False, id="two slips in a word of seven"),
        pytest.param("b0at", "boat", False, id="a figure in it"),
        pytest.param("boat", "b0at", False, id="a figure in what is known"),
    ],
)
def test_what_a_word_stands_for(asked: str, known: str, found: bool) -> None:
    assert ranked(asked, entry("a", known)) == ["a"] * found


def test_of_a_long_word_the_first_forty_letters_are_looked_at() -> None:
    long = "x" * 40

    assert words(long + "abc") == [long]
    assert words("é" * 41) == ["e" * 40]
    assert ranked(long + "abc", entry("a", long + "def")) == ["a"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$13.5 million, 1,000", ["13.5", "million", "1,000"]),
        ("U.S. aid_total", ["u", "s", "aid", "total"]),
        ("Años: 4º", ["anos", "4o"]),
        ("e\u0301tat", ["etat"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(text: str, found: list[str]) -> None:
    assert words(text) == found


def entry(id_: str, *texts: str) -> Entry:
    return Entry(Thing.QUESTION, id_, id_, tuple(Field("title", text) for text in texts))


def only(hits: Sequence[Hit]) -> Hit:
    [hit] = hits
    return hit


def test_a_hit_says_each_word_once_and_the_first_of_texts_that_hold_as_many() -> None:
    hit = only(search([entry("a", "a drone", "Drones, DRONES and drone, Drones", "drones")], "drones"))
    assert (hit.field.text, hit.words) == ("a drone", ("drone",))
    hit = only(search([entry("a", "Drones, DRONES and drone, Drones")], "drones"))
    assert hit.words == ("Drones", "DRONES", "drone")


def test_a_hit_says_which_words_of_which_text() -> None:
    hit = only(search([entry("a", "no", "Años de DRONES", "drones")], "anos drone"))
    assert (hit.field.text, hit.words) == ("Años de DRONES", ("Años", "DRONES"))


def test_fewer_words_beside_those_asked_for_come_first() -> None:
    among = [entry("a", "drones and the total"), entry("b", "the drones total"), entry("c", "drones total")]
    assert [hit.entry.id for hit in search(among, "total drones")] == ["c", "b", "a"]


def test_only_so_many_words_are_looked_for() -> None:
    among = [entry("a", "last")]
    fillers = " ".join(f"word{number}" for number in range(MOST_WORDS))
    assert search(among, f"{fillers} last") == []


def test_only_so_many_words_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_module, "MOST_COMPARED", 1)
    among = [entry("a", "word"), entry("b", "ward")]
    assert [hit.entry.id for hit in search(among, "wurd")] == ["a"]


@given(st.lists(st.text("ab ", max_size=8), max_size=5), st.text("ab ", max_size=8))
def test_what_holds_every_word_is_found_and_what_holds_none_related_is_not(texts: list[str], asked: str) -> None:
    among = [entry(str(place), text) for place, text in enumerate(texts)]
    wanted = set(words(asked))
    hits = {hit.entry.id for hit in search(among, asked)}
    assert hits >= {each.id for each in among if wanted and wanted <= set(words(each.fields[0].text))}
    assert hits <= {each.id for each in among if words(each.fields[0].text)}


def test_a_dossier_of_a_megabyte_is_searched_in_seconds() -> None:
    texts = [" ".join(f"wor{number:x}{other:x}" for other in range(40)) for number in range(3_000)]
    among = [Entry(Thing.CLAIM, str(n), "", (Field("as_printed", text, Rank.PRINT),)) for n, text in enumerate(texts)]
    start = time.monotonic()
    search(among, " ".join(f"wxr{number:x}ffx" for number in range(MOST_WORDS)))
    assert time.monotonic() - start < 30
