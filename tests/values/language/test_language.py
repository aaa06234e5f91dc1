import pytest

from visitbrief.values.language import codes, language


def test_a_language_is_found_by_the_name_of_its_module() -> None:
    assert "en" in codes()
    assert [language(code).code for code in codes()] == list(codes())


def test_a_language_that_is_not_read_has_no_data() -> None:
    with pytest.raises(KeyError):
        language("xx")
