import io
import os
import sys
from pathlib import Path

import pytest

from visitbrief.dossier.files import LIMIT, STDIN, UNREADABLE, Hints, file_name, read_file, read_standard_input
from visitbrief.errors import DossierError, Problem

HINTS = Hints(folder="name a file", device="use a file", large="take less")
MIB = 2**20


def refused(path: Path, limit: int = MIB) -> Problem:
    with pytest.raises(DossierError) as caught:
        read_file(path, limit, HINTS)
    [problem] = caught.value.problems
    return problem


@pytest.mark.parametrize(("size", "limit"), [(0, MIB), (5, MIB), (MIB, MIB)])
def test_a_file_within_the_limit_is_read_whole(tmp_path: Path, size: int, limit: int) -> None:
    (tmp_path / "file").write_bytes(b"x" * size)
    assert read_file(tmp_path / "file", limit) == b"x" * size


def test_what_is_refused_is_named_with_its_reason_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * (MIB + 1))
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    found = {name: refused(tmp_path / name) for name in ("large", "pipe", "folder", "none", "none\0")}

    assert all(problem.file == str(tmp_path / name) for name, problem in found.items())
    assert {name: (problem.what, problem.hint, problem.rule) for name, problem in found.items()} == {
        "large": ("the file is larger than 1 MiB", "take less", LIMIT),
        "pipe": ("this is not a regular file", "use a file", UNREADABLE),
        "folder": ("this is a folder, not a file", "name a file", UNREADABLE),
        "none": ("there is no such file", "", UNREADABLE),
        "none\0": ("no file has such a name: there is a NUL character in it", "", UNREADABLE),
    }


def test_standard_input_has_the_same_limit_and_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert file_name(STDIN) == "<stdin>"
    for size in (MIB, MIB + 1):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * size)))
        if size <= MIB:
            assert len(read_standard_input(MIB)) == size
            continue
        with pytest.raises(DossierError, match="the file is larger than 1 MiB") as caught:
            read_standard_input(MIB, HINTS)
        assert caught.value.where == "<stdin>"


def test_standard_input_that_is_closed_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(DossierError, match="the file cannot be read: Bad file descriptor") as caught:
        read_standard_input(MIB)
    assert caught.value.where == "<stdin>"
