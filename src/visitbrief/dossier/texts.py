"""The texts of sources, each in a file of its own, against which what a dossier says they print is verified.

A text is what its source shows, from top to bottom, in UTF-8: a paragraph a line. Blank lines between paragraphs do not
count. So paragraph N is the Nth line that is not blank, a headline or a byline on a line of its own included.
"""

import re
from collections.abc import Collection
from os.path import realpath
from pathlib import Path
from typing import Final

from visitbrief.dossier.files import Hints, file_name, read_file, refuse
from visitbrief.errors import legible

MAX_BYTES: Final = 2**20
"""Size of a text: a long book. A transcript of an hour has a tenth of that."""
SUFFIXES: Final = (".txt", ".md")
"""Of the file, after the id of its source; one of them."""
HINTS: Final = Hints(large="is this the text of one source?")

_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Texts:
    """A folder of texts."""

    def __init__(self, folder: Path, sources: Collection[str]) -> None:
        """Look into a folder.

        Args:
            folder: where the texts are.
            sources: ids of the dossier's sources.

        Raises:
            DossierError: there is no folder of that name, it cannot be read, or it has a text of none of the sources or
                two of one.
        """
        try:
            names = {path.name for path in folder.iterdir() if path.suffix in SUFFIXES}
        except NotADirectoryError:
            refuse(file_name(folder), "this is not a folder", "--texts takes the folder that the texts are in")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            refuse(file_name(folder), f"the folder of texts cannot be read: {reason}")
        self._folder = folder
        self._of: dict[str, str] = {}
        for name in sorted(names):
            source = Path(name).stem
            if source in sources and self._of.setdefault(source, name) != name:
                what = f"'{source}' has two texts, {self._of[source]} and {name}"
                refuse(file_name(folder), what, "keep the one that the claims were taken from")
        if not self._of:
            refuse(file_name(folder), "no file here is named after a source", "a text is named ID.txt or ID.md")
        self.of_none: Final = tuple(sorted(map(legible, names.difference(self._of.values()))))
        """The names of files that belong to no source, sorted."""

    def of(self, source: str) -> tuple[str, ...] | None:
        """The paragraphs of a source's text; None where the folder holds none.

        Raises:
            DossierError: the file cannot be read, is too large, is not UTF-8, or is a link out of the folder.
        """
        name = self._of.get(source)
        if name is None:
            return None
        path = self._folder / name
        if not Path(realpath(path)).is_relative_to(realpath(self._folder)):  # the folder may come from the stranger too
            refuse(file_name(path), "this is a link that leads out of the folder", "put the text itself there")
        return _paragraphs(path)


def _paragraphs(path: Path) -> tuple[str, ...]:
    data = read_file(path, MAX_BYTES, HINTS)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse(file_name(path), f"byte {error.start} of it is not UTF-8", "save the text as UTF-8")
    return tuple(line for line in _LINE_BREAK.split(text) if line.strip())
