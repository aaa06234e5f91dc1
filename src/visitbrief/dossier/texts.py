"""The texts of sources, each in a file of its own, against which what a dossier says they print is verified.

A text is what its source shows, from top to bottom, in UTF-8: a paragraph a line. Blank lines between paragraphs do not
count. So paragraph N is the Nth line that is not blank, a headline or a byline on a line of its own included.
"""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Final

from visitbrief.dossier.files import Hints, file_name, read_file, refuse
from visitbrief.errors import legible

MAX_BYTES: Final = 2**20
"""Size of a text: a long book. A transcript of an hour has a tenth of that."""
SUFFIXES: Final = (".txt", ".md")
"""Of the file, after the id of its source; where both are there, the first is read."""
HINTS: Final = Hints(large="is this the text of one source?")

_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Texts:
    """A folder of texts."""

    def __init__(self, folder: Path) -> None:
        """Look into a folder.

        Raises:
            DossierError: there is none of that name, or it cannot be read.
        """
        try:
            names = [path.name for path in folder.iterdir() if path.suffix in SUFFIXES]
        except NotADirectoryError:
            refuse(file_name(folder), "this is not a folder", "--texts takes the folder that the texts are in")
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            refuse(file_name(folder), f"the folder of texts cannot be read: {reason}")
        self._folder = folder
        self._names = frozenset(names)

    def of(self, source: str) -> tuple[str, ...] | None:
        """The paragraphs of a source's text; None where the folder holds none.

        Raises:
            DossierError: the file cannot be read, is too large, or is not UTF-8.
        """
        name = next((source + suffix for suffix in SUFFIXES if source + suffix in self._names), None)
        return None if name is None else _paragraphs(self._folder / name)

    def of_none(self, sources: Collection[str]) -> tuple[str, ...]:
        """The names of files that belong to none of these sources, sorted."""
        return tuple(sorted(legible(name) for name in self._names if Path(name).stem not in sources))


def _paragraphs(path: Path) -> tuple[str, ...]:
    data = read_file(path, MAX_BYTES, HINTS)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse(file_name(path), f"byte {error.start} of it is not UTF-8", "save the text as UTF-8")
    return tuple(line for line in _LINE_BREAK.split(text) if line.strip())
