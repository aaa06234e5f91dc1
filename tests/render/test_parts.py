import pytest

from visitbrief.render.document import Role
from visitbrief.render.layout.parts import cite


@pytest.mark.parametrize(
    "sentence",
    ["afp-quito prints both", "two (afp-quito)", "afp-quito, voa", "from afp-quito: 2", "afp-quito"],
)
def test_a_source_named_in_a_sentence_is_an_id(sentence: str) -> None:
    cited = cite(sentence, {"afp-quito"})

    assert "".join(span.text for span in cited) == sentence
    assert [span.text for span in cited if span.role is Role.ID] == ["afp-quito"]


@pytest.mark.parametrize("sentence", ["afp-quito-2 prints", "the afp", "AFP-QUITO"])
def test_what_only_looks_like_it_is_not(sentence: str) -> None:
    assert all(span.role is Role.PLAIN for span in cite(sentence, {"afp-quito"}))
