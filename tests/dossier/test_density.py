import pytest

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source
from visitbrief.dossier.density import AT_LEAST, BYTES_EACH, SORTS, in_words, too_dense
from visitbrief.dossier.flaw import Flaw
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.record import Path

OPTIONS = [{"id": f"o{n}", "label": "A"} for n in range(AT_LEAST + 1)]


def with_claims(count: int) -> Json:
    return make_dossier(sources=[make_source(claims=[make_claim()] * count)])


def test_as_much_as_a_file_may_hold_and_one_more() -> None:
    allowed = Dossier.model_validate(with_claims(AT_LEAST + 10))
    more = Dossier.model_validate(with_claims(AT_LEAST + 11))

    assert too_dense(allowed, 10 * BYTES_EACH) is None
    flaw = too_dense(more, 10 * BYTES_EACH)
    assert flaw is not None
    assert (flaw.path, flaw.what) == (("sources", 0), "2,011 claims, but a file of 1,920 bytes holds at most 2,010")
    assert "2,000 and 1 more for every 192 bytes" in flaw.hint
    assert too_dense(more, 11 * BYTES_EACH) is None


@pytest.mark.parametrize(
    ("dossier", "counted", "path"),
    [
        pytest.param(
            make_dossier(people=[make_person(aliases=["A"] * AT_LEAST)]),
            "2,002 names and aliases, 2,001 of them here",
            ("people", 0),
            id="aliases",
        ),
        pytest.param(
            make_dossier(
                questions=[make_question("who", kind="name")],
                sources=[make_source(claims=[make_claim("who", f"Ana Ruiz {n}") for n in range(AT_LEAST // 2 + 1)])],
            ),
            "6,006 words in different prints",
            ("questions", 0),
            id="words",
        ),
        pytest.param(
            make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2025"}] * (AT_LEAST + 1))]),
            "2,001 offices",
            ("people", 0),
            id="offices",
        ),
        pytest.param(
            make_dossier(questions=[make_question(kind="choice", options=OPTIONS)]),
            "2,001 options and words",
            ("questions", 0),
            id="options",
        ),
        pytest.param(
            make_dossier(questions=[make_question(f"q{n}") for n in range(AT_LEAST)]),
            "2,001 questions, sources and events, 2,000 of them here",
            ("questions",),
            id="questions",
        ),
        pytest.param(
            make_dossier(
                questions=[make_question("day", kind="moment")],
                events=[{"id": "talks", "title": "Talks", "when": "day", "people": ["ada-envoy"] * (2 * AT_LEAST + 1)}],
            ),
            "4,001 people at events",
            ("events", 0),
            id="people at events",
        ),
        pytest.param(
            make_dossier(parties=[{"id": "ec", "name": "Ecuador", "speakers": ["she"] * AT_LEAST}]),
            "2,001 parties and speakers",
            ("parties", 0),
            id="speakers",
        ),
        pytest.param(
            make_dossier(
                sources=[
                    make_source("a", claims=[]),
                    make_source("b", derives_from=["a"] * 9, claims=[]),
                    make_source("c", derives_from=["b", "b"], claims=[make_claim()] * (AT_LEAST * 4 // 5 + 1)),
                ]
            ),
            "32,020 ways from claims back to sources",
            ("sources", 2),
            id="ways",
        ),
        pytest.param(
            make_dossier(sources=[make_source(claims=[make_claim(derives_from=["x"] * (16 * AT_LEAST + 1))])]),
            "32,001 ways from claims back to sources",
            ("sources", 0),
            id="ways of one claim",
        ),
        pytest.param(
            make_dossier(
                briefing={
                    "meetings": [{"text": "M"}],
                    "written": "2025",
                    "points": [{"text": "A", "cites": ["q"] * AT_LEAST}],
                }
            ),
            "2,001 lines of a briefing and what they cite",
            ("briefing",),
            id="briefing",
        ),
        pytest.param(
            make_dossier(
                questions=[make_question("day", kind="moment")],
                sources=[make_source(claims=[make_claim("day", "4 September 2025")] * 1_000)],
                events=[{"id": f"e{n}", "title": "They meet", "when": "day"} for n in range(AT_LEAST // 250 + 1)],
            ),
            "9,000 claims on what events and lines of a briefing name, 1,000 of them here",
            ("events", 0),
            id="claims that events repeat",
        ),
        pytest.param(
            make_dossier(
                sources=[make_source(claims=[make_claim()] * 999)],
                briefing={
                    "meetings": [{"text": "M"}],
                    "written": "2025",
                    "points": [{"text": "A", "cites": ["aid.total", "gazette#998", "gazette#999"]}] * 4,
                },
            ),
            "11,988 claims on what events and lines of a briefing name",
            ("briefing",),
            id="claims that a briefing repeats",
        ),
        pytest.param(
            make_dossier(
                people=[make_person(offices=[{"title": "Envoy", "from": "2025"}] * 100)],
                sources=[make_source(claims=[make_claim(speaker="ada-envoy")] * (AT_LEAST * 16 // 100 + 1))],
            ),
            "32,100 offices of those whose words claims pass on",
            ("sources", 0),
            id="offices of speakers",
        ),
    ],
)
def test_what_costs_something_each_is_counted(dossier: Json, counted: str, path: Path) -> None:
    flaw = too_dense(Dossier.model_validate(dossier), 0)
    sort = max((name for name in SORTS if name in counted), key=len)
    weight = SORTS[sort].weight

    assert flaw == Flaw(
        path,
        f"{counted}, but a file of 0 bytes holds at most {AT_LEAST * weight:,}",
        f"it may hold {in_words(sort)}: split the dossier, or leave out what is not needed",
    )
    assert in_words(sort) == f"{AT_LEAST * weight:,} and {weight} more for every 192 bytes"


def test_the_place_that_holds_most_is_told() -> None:
    sources = [make_source(f"s{n}", claims=[make_claim()] * count) for n, count in enumerate((10, AT_LEAST, 20))]
    flaw = too_dense(Dossier.model_validate(make_dossier(sources=sources)), 0)
    assert flaw is not None
    assert flaw.path == ("sources", 1)
    assert "2,030 claims, 2,000 of them here" in flaw.what


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        pytest.param([make_claim(as_printed="$20 million")] * 3, 4, id="one print, however often"),
        pytest.param([make_claim(as_printed="$20 million"), make_claim(as_printed="$5")], 7, id="two prints"),
        pytest.param([make_claim(as_printed=None, value="20 USD")], 3, id="a value where no words were seen"),
        pytest.param([make_claim("who", "Ana Ruiz")], 6, id="a name, which may be spelt otherwise"),
        pytest.param([make_claim("status", "signed")], 0, id="an option, which is looked up"),
        pytest.param([make_claim("nothing", "$20 million")], 4, id="of a question that is not there"),
    ],
)
def test_words_are_counted_by_question_and_print(claims: list[Json], words: int) -> None:
    questions = [
        make_question(),
        make_question("who", kind="name"),
        make_question("status", kind="choice", options=OPTIONS[:2]),
    ]
    dossier = Dossier.model_validate(make_dossier(questions=questions, sources=[make_source(claims=claims)]))

    assert SORTS["words in different prints"].counts(dossier).total() == words


def test_words_are_counted_at_their_question_or_else_at_all_of_them() -> None:
    claims = [make_claim(), make_claim("nothing")]
    dossier = Dossier.model_validate(make_dossier(sources=[make_source(claims=claims)]))

    assert SORTS["words in different prints"].counts(dossier) == {("questions", 0): 4, ("questions",): 4}


def test_of_the_offices_of_a_speaker_each_claim_has_its_share() -> None:
    office = {"title": "Envoy", "from": "2025"}
    people = [make_person(offices=[office] * 3), make_person("b", offices=[office])]
    claims = [make_claim(speaker=who) for who in ("ada-envoy", "b", "an official", None)]
    dossier = Dossier.model_validate(make_dossier(people=people, sources=[make_source(claims=claims)]))
    counts = SORTS["offices of those whose words claims pass on"].counts(dossier)

    assert counts == {("sources", 0): 4}


def test_parties_places_and_events_are_counted_with_what_they_hold() -> None:
    parties = [{"id": "a", "name": "A", "speakers": ["x", "y"]}, {"id": "b", "name": "B"}]
    events = [{"id": "e", "title": "E", "when": "aid.total", "people": ["ada-envoy", "b"]}]
    places = [make_place(aliases=["Kitu", "UIO"])]
    dossier = Dossier.model_validate(make_dossier(parties=parties, events=events, places=places))
    counted = {name: dict(sort.counts(dossier)) for name, sort in SORTS.items()}

    assert counted["parties and speakers"] == {("parties", 0): 3, ("parties", 1): 1}
    assert counted["people at events"] == {("events", 0): 2}
    assert counted["names and aliases"] == {("people", 0): 1, ("places", 0): 3}
    assert counted["questions, sources and events"] == {("questions",): 1, ("sources",): 1, ("events",): 1}
