import pytest

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import BESIDES, FORMATS, JSON, PAGE, WHOLE, formats_of, render
from visitbrief.views.validate import Contents, ValidateView

ANSWER = Answer(
    "validate", ValidateView("trip.json", True, Contents(1, 2, 3, 0), (), (), None), warnings=("Look twice.",)
)
SCREEN = Screen(width=60, color=False, encoding="utf-8")


@pytest.mark.parametrize("name", WHOLE)
def test_what_holds_the_whole_answer_shows_its_warnings_too(name: str) -> None:
    shown = render(name, ANSWER, SCREEN).decode()

    assert "trip.json" in shown
    assert "Look twice." in shown


def test_only_the_page_looks_at_the_screen() -> None:
    wide = Screen(width=200, color=True, encoding="ascii")

    assert render(JSON, ANSWER, SCREEN) == render(JSON, ANSWER, wide)
    assert render(PAGE, ANSWER, SCREEN) != render(PAGE, ANSWER, wide)


def test_every_format_belongs_to_every_command_or_to_a_list() -> None:
    assert {*WHOLE, *(name for names in BESIDES.values() for name in names)} == set(FORMATS)
    assert formats_of("find") == WHOLE
