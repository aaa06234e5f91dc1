"""The page of an answer as plain text, to be sent or kept: UTF-8, without colour, whatever the terminal can show."""

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.terminal import render_terminal


def render(answer: Answer[object], screen: Screen) -> bytes:
    """The page, as wide as the screen."""
    return render_terminal(answer.document(), width=screen.width, color=False, encoding="utf-8").encode()
