import pytest

from visitbrief.errors import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "words", "meant"),
    [
        pytest.param("sumary", ["summary", "sources"], "summary", id="a letter is missing"),
        pytest.param("AID", ["aid", "base"], "aid", id="case does not count"),
        pytest.param("nora", ["norma", "nora-new", "nora-old"], "nora-new", id="what goes on after it comes first"),
        pytest.param("nor", ["nora-new"], None, id="but it goes on after a whole word"),
        pytest.param("feild", ["field"], "field", id="four letters of five"),
        pytest.param("tims", ["time"], None, id="three letters of four"),
        pytest.param("drones", ["prisoners"], None, id="another word with the same letters"),
        pytest.param("", ["aid"], None, id="nothing"),
        pytest.param("x", [], None, id="no words"),
    ],
)
def test_the_word_that_was_meant(word: str, words: list[str], meant: str | None) -> None:
    assert nearest(word, words) == meant


def test_a_word_of_any_length_is_compared_in_no_time() -> None:
    assert nearest("summary" * 1_000_000, ["summary"]) is None


def test_a_hint_offers_a_word_or_nothing() -> None:
    assert did_you_mean("aid") == "did you mean 'aid'?"
    assert did_you_mean(None) == ""
    assert did_you_mean() == ""
    assert did_you_mean("a", "b") == "did you mean 'a' or 'b'?"
    assert did_you_mean("a", "b", "c") == "did you mean 'a', 'b' or 'c'?"
