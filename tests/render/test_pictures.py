"""Pictures in SVG, read back as XML."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from builders import make_dossier, make_question
from golden import Golden
from program import Program
from tricky import tricky_dossier
from visitbrief.render.document import Tick
from visitbrief.render.pictures.marks import with_room
from visitbrief.render.text import visible

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = ["timeline", "show aid.total", "show meeting.day", "show met", "trace words", "coverage"]
DRAWN += ["coverage --topic aid"]
SHAPES = {"circle", "line", "rect", "path"}


@pytest.fixture
def draw(run: Program) -> Callable[..., ElementTree.Element]:
    """Draws the answer of a command to a dossier."""

    def drawn(command: str, dossier: object = None) -> ElementTree.Element:
        (run.folder / "trip.json").write_text(json.dumps(dossier or tricky_dossier()))
        done = run(*command.split(), "-d", "trip.json", "--format", "svg")
        assert (done.returncode, done.stderr) == (0, "")
        return ElementTree.fromstring(done.stdout)  # noqa: S314 - it is our own

    return drawn


@pytest.fixture
def run(tmp_path: Path) -> Program:
    return Program(tmp_path)


def texts(picture: ElementTree.Element) -> list[str]:
    """Each line of text in the picture."""
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


@pytest.mark.parametrize("command", DRAWN)
def test_what_is_drawn(run: Program, golden: Golden, command: str) -> None:
    (run.folder / "trip.json").write_text(json.dumps(tricky_dossier()))
    done = run(*command.split(), "-d", "trip.json", "--format", "svg")

    golden.check(f"{'-'.join(command.replace('--', '').split())}.svg", done.stdout.replace("><", ">\n<"))


@pytest.mark.parametrize("command", DRAWN)
def test_a_picture_says_what_it_is_to_who_does_not_see_it(
    draw: Callable[..., ElementTree.Element], command: str
) -> None:
    picture = draw(command)
    named = [picture.find(f"{SVG}{name}") for name in ("title", "desc")]

    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == "title desc"
    assert [each is not None and each.get("id") for each in named] == ["title", "desc"]
    assert all(each is not None and each.text for each in named)
    assert any(shape.tag.removeprefix(SVG) in SHAPES for shape in picture.iter())


@pytest.mark.parametrize("command", DRAWN)
def test_a_picture_asks_for_nothing_and_runs_nothing(draw: Callable[..., ElementTree.Element], command: str) -> None:
    picture = draw(command)
    tags = {shape.tag.removeprefix(SVG) for shape in picture.iter()}
    style = picture.findtext(f"{SVG}style") or ""

    assert tags <= {"svg", "title", "desc", "style", "g", "text", "tspan", *SHAPES}
    assert not any(name.startswith("on") or name.endswith("href") for each in picture.iter() for name in each.attrib)
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("command", DRAWN)
def test_everything_lies_within_the_picture(draw: Callable[..., ElementTree.Element], command: str) -> None:
    picture = draw(command)
    width, height = float(picture.get("width", 0)), float(picture.get("height", 0))

    assert picture.get("viewBox") == f"0 0 {width:g} {height:g}"
    for name, most in (("x", width), ("x1", width), ("x2", width), ("cx", width), ("y", height), ("cy", height)):
        assert all(0 <= float(shape.get(name, "0").removesuffix("%")) <= most for shape in picture.iter())


def test_the_words_of_a_chart_are_text_with_its_marks_beside_them(draw: Callable[..., ElementTree.Element]) -> None:
    picture = draw("show aid.total")

    assert {"nearly $20 million", "$13.5 million", "rewrite"} <= set(texts(picture))
    assert [each.get("class") for each in picture.iter(f"{SVG}g") if each.get("class")] == ["within", "within rival"]


def test_a_tree_names_what_a_copy_made_of_its_source_and_what_was_first(
    draw: Callable[..., ElementTree.Element],
) -> None:
    said = texts(draw("trace words"))

    assert any(text.endswith("the same") for text in said)
    assert [text for text in said if text.endswith("first in print")]
    assert any("copy-one#1" in text for text in said)


def test_a_heat_map_of_questions_has_a_square_for_each_source_that_answers(
    draw: Callable[..., ElementTree.Element],
) -> None:
    picture = draw("coverage --topic aid")
    squares = [each for each in picture.iter(f"{SVG}rect") if each.get("class") == "answered"]

    assert len(squares) == 8
    assert {"aid.total", "rewrite", "independent"} <= set(texts(picture))


def test_a_long_chain_is_drawn_without_leaving_the_page(draw: Callable[..., ElementTree.Element]) -> None:
    dossier = make_dossier(questions=[make_question()])
    (source,) = dossier["sources"]
    dossier["sources"] += [
        source | {"id": f"copy-{n}", "derives_from": ["gazette" if n == 0 else f"copy-{n - 1}"]} for n in range(90)
    ]
    picture = draw("trace aid.total", dossier)

    assert float(picture.get("width", 0)) < 1000
    assert len(list(picture.iter(f"{SVG}circle"))) == 91


def test_what_cannot_be_drawn_is_a_wrong_call(run: Program) -> None:
    (run.folder / "trip.json").write_text(json.dumps(make_dossier()))
    done = run("show", "gazette", "-d", "trip.json", "--format", "svg")

    assert (done.returncode, done.stdout) == (2, "")
    assert "'gazette' cannot be drawn" in done.stderr


def test_hostile_text_is_text(draw: Callable[..., ElementTree.Element]) -> None:
    hostile = "</text><script>x</script>&\ufffe\u202e"
    dossier = tricky_dossier()
    dossier["events"][0]["title"] = hostile
    picture = draw("timeline", dossier)

    assert any(visible(hostile) in text for text in texts(picture))


@pytest.mark.parametrize(
    ("labels", "width", "kept"),
    [
        pytest.param([], 10, "", id="no label"),
        pytest.param(["abcdefgh"], 4, "a", id="one, however long"),
        pytest.param(["aaaa", "bbbb", "cccc"], 15, "abc", id="just enough room"),
        pytest.param(["aaaa", "bbbb", "cccc"], 14, "ac", id="too little for all, and enough for every second"),
        pytest.param(["aaaa", "bbbb", "cccc"], 9, "a", id="too little for two"),
        pytest.param(["aaaa", "bb", "cccccccc", "dd", "eeee"], 16, "ad", id="room for every third"),
    ],
)
def test_an_axis_names_as_many_places_as_have_room(labels: list[str], width: int, kept: str) -> None:
    ticks = tuple(Tick(place / max(len(labels) - 1, 1), label) for place, label in enumerate(labels))

    assert "".join(tick.label[0] for tick in with_room(ticks, width)) == kept
