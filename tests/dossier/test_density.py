import pytest

from builders import Json, make_claim, make_dossier, make_person, make_question, make_source
from visitbrief.dossier.density import AT_LEAST, BYTES_EACH, too_dense
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
    ("dossier", "sort", "path"),
    [
        pytest.param(
            make_dossier(people=[make_person(aliases=["A"] * AT_LEAST)]),
            "names and aliases",
            ("people", 0),
            id="aliases",
        ),
        pytest.param(
            make_dossier(
                questions=[make_question("who", kind="name")],
                sources=[make_source(claims=[make_claim("who", f"Ana Ruiz {n}") for n in range(AT_LEAST // 2 + 1)])],
            ),
            "words in different prints",
            ("questions", 0),
            id="words",
        ),
        pytest.param(
            make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2025"}] * (AT_LEAST + 1))]),
            "offices",
            ("people", 0),
            id="offices",
        ),
        pytest.param(
            make_dossier(questions=[make_question(kind="choice", options=OPTIONS)]),
            "options and words",
            ("questions", 0),
            id="options",
        ),
        pytest.param(
            make_dossier(questions=[make_question(f"q{n}") for n in range(AT_LEAST)]),
            "questions, sources and events",
            ("questions",),
            id="questions",
        ),
        pytest.param(
            make_dossier(
                questions=[make_question("day", kind="moment")],
                events=[{"id": "talks", "title": "Talks", "when": "day", "people": ["ada-envoy"] * (2 * AT_LEAST + 1)}],
            ),
            "people at events",
            ("events", 0),
            id="people at events",
        ),
        pytest.param(
            make_dossier(parties=[{"id": "ec", "name": "Ecuador", "speakers": ["she"] * AT_LEAST}]),
            "parties and speakers",
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
            "ways from claims back to sources",
            ("sources", 2),
            id="ways",
        ),
        pytest.param(
            make_dossier(sources=[make_source(claims=[make_claim(derives_from=["x"] * (16 * AT_LEAST + 1))])]),
            "ways from claims back to sources",
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
            "lines of a briefing and what they cite",
            ("briefing",),
            id="briefing",
        ),
        pytest.param(
            make_dossier(
                questions=[make_question("day", kind="moment")],
                sources=[make_source(claims=[make_claim("day", "4 September 2025")] * 1_000)],
                events=[{"id": f"e{n}", "title": "They meet", "when": "day"} for n in range(AT_LEAST // 250 + 1)],
            ),
            "claims on what events and lines of a briefing name",
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
            "claims on what events and lines of a briefing name",
            ("briefing",),
            id="claims that a briefing repeats",
        ),
        pytest.param(
            make_dossier(
                people=[make_person(offices=[{"title": "Envoy", "from": "2025"}] * 100)],
                sources=[make_source(claims=[make_claim(speaker="ada-envoy")] * (AT_LEAST * 16 // 100 + 1))],
            ),
            "offices of those whose words claims pass on",
            ("sources", 0),
            id="offices of speakers",
        ),
    ],
)
def test_what_costs_something_each_is_counted(dossier: Json, sort: str, path: Path) -> None:
    flaw = too_dense(Dossier.model_validate(dossier), 0)
    assert flaw is not None
    assert sort in flaw.what
    assert flaw.path == path


def test_the_place_that_holds_most_is_told() -> None:
    sources = [make_source(f"s{n}", claims=[make_claim()] * count) for n, count in enumerate((10, AT_LEAST, 20))]
    flaw = too_dense(Dossier.model_validate(make_dossier(sources=sources)), 0)
    assert flaw is not None
    assert flaw.path == ("sources", 1)
    assert "2,030 claims, 2,000 of them here" in flaw.what
