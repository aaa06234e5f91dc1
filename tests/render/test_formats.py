import pytest

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.formats import FORMATS, JSON, PAGE, render
from visitbrief.views.validate import Contents, ValidateView

ANSWER = Answer(
    "validate", ValidateView("trip.json", True, Contents(1, 2, 3, 0), (), (), None), warnings=("Look twice.",)
)
SCREEN = Screen(width=60, color=False, encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_shows_the_answer_and_its_warnings(name: str) -> None:
    shown = render(name, ANSWER, SCREEN).decode()

    assert "trip.json" in shown
    assert "Look twice." in shown


def test_only_the_page_looks_at_the_screen() -> None:
    wide = Screen(width=200, color=True, encoding="ascii")

    assert render(JSON, ANSWER, SCREEN) == render(JSON, ANSWER, wide)
    assert render(PAGE, ANSWER, SCREEN) != render(PAGE, ANSWER, wide)
