import pytest

from visitbrief.values.language import Section, codes, language


def test_a_language_is_found_by_the_name_of_its_module() -> None:
    assert "en" in codes()
    assert [language(code).code for code in codes()] == list(codes())


def test_a_language_that_is_not_read_has_no_data() -> None:
    with pytest.raises(KeyError):
        language("xx")


@pytest.mark.parametrize("code", codes())
def test_a_language_knows_all_that_a_reader_may_ask(code: str) -> None:
    sections = [language(code), *(value for value in vars(language(code)).values() if isinstance(value, Section))]

    missing = [name for section in sections for name in section.__annotations__ if not hasattr(section, name)]
    unknown = [name for section in sections for name in vars(section) if name not in section.__annotations__]
    assert (missing, unknown) == ([], [])
