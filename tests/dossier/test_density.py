import pytest

from builders import Json, make_claim, make_dossier, make_person, make_question, make_source
from visitbrief.dossier.density import AT_LEAST, BYTES_EACH, too_dense
from visitbrief.dossier.model import Dossier

OPTIONS = [{"id": f"o{n}", "label": "A"} for n in range(AT_LEAST + 1)]


def with_claims(count: int) -> Json:
    return make_dossier(sources=[make_source(claims=[make_claim()] * count)])


def test_as_much_as_a_file_may_hold_and_one_more() -> None:
    allowed = Dossier.model_validate(with_claims(AT_LEAST + 10))
    more = Dossier.model_validate(with_claims(AT_LEAST + 11))

    assert too_dense(allowed, 10 * BYTES_EACH) is None
    assert too_dense(more, 10 * BYTES_EACH) == "2,011 claims in a file of 1,920 bytes: at most 2,010 are read"
    assert too_dense(more, 11 * BYTES_EACH) is None


@pytest.mark.parametrize(
    ("dossier", "sort"),
    [
        pytest.param(make_dossier(people=[make_person(aliases=["A"] * AT_LEAST)]), "names and aliases", id="aliases"),
        pytest.param(
            make_dossier(
                questions=[make_question("who", kind="name")],
                sources=[make_source(claims=[make_claim("who", f"Ana Ruiz {n}") for n in range(AT_LEAST // 2 + 1)])],
            ),
            "words in different prints",
            id="words",
        ),
        pytest.param(
            make_dossier(people=[make_person(offices=[{"title": "Envoy", "from": "2025"}] * (AT_LEAST + 1))]),
            "offices",
            id="offices",
        ),
        pytest.param(
            make_dossier(questions=[make_question(kind="choice", options=OPTIONS)]), "options and words", id="options"
        ),
        pytest.param(
            make_dossier(questions=[make_question(f"q{n}") for n in range(AT_LEAST)]),
            "questions, sources and events",
            id="questions",
        ),
    ],
)
def test_what_costs_something_each_is_counted(dossier: Json, sort: str) -> None:
    assert sort in (too_dense(Dossier.model_validate(dossier), 0) or "")
