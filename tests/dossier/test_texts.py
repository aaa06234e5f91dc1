from pathlib import Path

import pytest

from visitbrief.dossier import texts as module
from visitbrief.dossier.texts import Texts
from visitbrief.errors import DossierError, ExitCode


def refused(call: object) -> DossierError:
    with pytest.raises(DossierError) as caught:
        call()  # type: ignore[operator]
    return caught.value


@pytest.mark.parametrize(
    ("data", "paragraphs"),
    [
        pytest.param("one\n\ntwo\n", ("one", "two"), id="a blank line between them"),
        pytest.param("one\ntwo\n\n \n\t\nthree", ("one", "two", "three"), id="none, or several"),
        pytest.param("one\r\ntwo\rthree", ("one", "two", "three"), id="line breaks of other systems"),
        pytest.param("\ufeffone", ("one",), id="a byte order mark"),
        pytest.param("one\u2028still\x0cone", ("one\u2028still\x0cone",), id="other signs that separate"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_a_paragraph_is_a_line_that_is_not_blank(tmp_path: Path, data: str, paragraphs: tuple[str, ...]) -> None:
    (tmp_path / "gazette.txt").write_bytes(data.encode())
    assert Texts(tmp_path, {"gazette"}).of("gazette") == paragraphs


def test_a_text_has_the_id_of_its_source(tmp_path: Path) -> None:
    for name in ("gazette.txt", "herald.md", "notes.doc", "stray.txt"):
        (tmp_path / name).write_text(name)
    texts = Texts(tmp_path, {"gazette", "herald", "notes", "none"})
    assert [texts.of(source) for source in ("gazette", "herald", "notes", "none", "stray")] == [
        ("gazette.txt",),
        ("herald.md",),
        None,
        None,
        None,
    ]
    assert texts.of_none == ("stray.txt",)


def test_two_texts_of_one_source_are_one_too_many(tmp_path: Path) -> None:
    for name in ("echo.md", "echo.txt", "gazette.txt"):
        (tmp_path / name).write_text(name)
    error = refused(lambda: Texts(tmp_path, {"echo", "gazette"}))
    assert (error.where, error.what) == (str(tmp_path), "'echo' has two texts, echo.md and echo.txt")
    assert error.hint == "keep the one that the claims were taken from"
    assert Texts(tmp_path, {"gazette"}).of_none == ("echo.md", "echo.txt")


def test_a_folder_without_a_text_of_any_source_is_the_wrong_one(tmp_path: Path) -> None:
    (tmp_path / "Gazette.txt").touch()
    error = refused(lambda: Texts(tmp_path, {"gazette"}))
    assert (error.where, error.what) == (str(tmp_path), "no file here is named after a source")
    assert error.hint == "a text is named ID.txt or ID.md"


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "real").write_text("within")
    for name, target in {"out": "../secret.txt", "far": "/etc/passwd", "in": "real"}.items():
        (folder / f"{name}.txt").symlink_to(target)
    linked = tmp_path / "link"
    linked.symlink_to(folder)
    texts = Texts(linked, {"out", "far", "in"})
    assert texts.of("in") == ("within",)
    for name in ("out", "far"):
        error = refused(lambda name=name: texts.of(name))
        assert (error.where, error.what) == (f"{linked}/{name}.txt", "this is a link that leads out of the folder")
        assert error.hint == "put the text itself there"


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    none, file = (refused(lambda name=name: Texts(tmp_path / name, {"gazette"})) for name in ("none", "file"))
    assert (none.where, file.where) == (str(tmp_path / "none"), str(tmp_path / "file"))
    assert none.what == "the folder of texts cannot be read: No such file or directory"
    assert (none.hint, file.hint) == ("", "--texts takes the folder that the texts are in")
    assert file.what == "this is not a folder"
    assert none.code == ExitCode.BAD_DOSSIER


def test_a_text_that_cannot_be_read_is_refused_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 2**20)
    (tmp_path / "latin.txt").write_bytes("año".encode("latin-1"))
    (tmp_path / "large.txt").write_bytes(b" " * (2**20 + 1))
    (tmp_path / "full.txt").write_bytes(b" " * 2**20)
    (tmp_path / "folder.txt").mkdir()
    texts = Texts(tmp_path, {"latin", "large", "full", "folder"})
    assert texts.of("full") == ()
    said = {name: refused(lambda name=name: texts.of(name)) for name in ("latin", "large", "folder")}
    assert {name: error.where for name, error in said.items()} == {name: str(tmp_path / f"{name}.txt") for name in said}
    assert {name: error.what for name, error in said.items()} == {
        "latin": "byte 1 of it is not UTF-8",
        "large": "the file is larger than 1 MiB",
        "folder": "this is a folder, not a file",
    }
    assert {name: error.hint for name, error in said.items()} == {
        "latin": "save the text as UTF-8",
        "large": "is this the text of one source?",
        "folder": "",
    }


def test_a_path_that_no_folder_can_have_is_refused(tmp_path: Path) -> None:
    error = refused(lambda: Texts(tmp_path / "a\0b", {"gazette"}))
    assert error.what.startswith("the folder of texts cannot be read: ")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    assert refused(lambda: Texts(tmp_path, {"pipe"}).of("pipe")).what == "this is not a regular file"


def test_a_link_that_leads_in_a_circle_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    error = refused(lambda: Texts(tmp_path, {"loop"}).of("loop"))

    assert error.what == "the file cannot be read: Too many levels of symbolic links"
