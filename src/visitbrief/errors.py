"""What can go wrong, said once: an error carries where, what and what next; the command line adds the exit code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

ALIKE: Final = 0.8
"""How much of two words must be the same for one to be taken for a slip of the other, by `difflib`: 1 is all of it.

One wrong letter in five. At 0.6 "drones" would be taken for "prisoners".
"""
LONGEST_COMPARED: Final = 80
"""Characters of a word that are looked at."""


class ExitCode(IntEnum):
    """How a command ended. The numbers are a contract with scripts."""

    OK = 0
    """Answered."""
    FOUND = 1
    """Found what `--fail-on` or `--exit-code` asked about, or, with `verify`, print that is not in its text."""
    USAGE = 2
    """The command line itself is wrong, or a text given to `read` cannot be read."""
    BAD_DOSSIER = 3
    """The dossier is invalid or cannot be read."""
    NO_SUCH_ID = 4
    """The dossier has nothing of that id, or no such country or topic."""
    CANNOT_WRITE = 5
    """The answer could not be written."""
    INTERRUPTED = 130
    """Stopped by the user."""


class VisitbriefError(Exception):
    """Something the user can mend.

    Args:
        what: what is wrong, in one sentence without a full stop.
        where: the place, as `FILE:LINE: POINTER` or a part of it; empty when there is none.
        hint: what to do next; empty when nothing useful can be said.
    """

    code = ExitCode.USAGE

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a dossier, or that deserves a look, and where."""

    file: str
    line: int | None
    """Counted from 1; null when it concerns the file as a whole."""
    column: int | None
    """Counted from 1, in characters; null when it concerns the file as a whole."""
    pointer: str
    """JSON Pointer (RFC 6901); empty for the whole document."""
    what: str
    """One clause, without a full stop."""
    hint: str
    """What to do next; empty when nothing useful can be said."""
    rule: str
    """What is broken: "syntax", "unknown-key" or the name of one of the dossier's rules; or the name of a warning."""

    @property
    def where(self) -> str:
        """The place as `FILE:LINE: POINTER`, as far as there is one."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.pointer}" if self.pointer else place


class DossierError(VisitbriefError):
    """The dossier is invalid or cannot be read; speaks of the first problem, and holds all of them.

    Args:
        problems: what is wrong, in the order of the file; at least one.
    """

    code = ExitCode.BAD_DOSSIER

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *others = problems
        more = f"{len(others)} more problem{'s' * (len(others) > 1)}: `visitbrief validate` lists all" if others else ""
        super().__init__(first.what, where=first.where, hint="; ".join(filter(None, (first.hint, more))))
        self.problems = tuple(problems)


class OutOfMemoryError(VisitbriefError):
    """The dossier is too large for the memory that there is."""

    code = ExitCode.BAD_DOSSIER


class UnknownIdError(VisitbriefError):
    """The dossier has nothing of that id, or no such country or topic."""

    code = ExitCode.NO_SUCH_ID


class CannotWriteError(VisitbriefError):
    """The answer could not be written."""

    code = ExitCode.CANNOT_WRITE


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was meant by another: one that goes on after it ("ada" for "ada-envoy"), else one spelled alike.

    Letters are compared regardless of case. None when no word is near.
    """
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in words}
    start = word[:LONGEST_COMPARED].casefold()
    longer = [each for each in folded if start and each.startswith(start) and not each[len(start) :][:1].isalnum()]
    near = [min(longer)] if longer else get_close_matches(start, folded, n=1, cutoff=ALIKE)
    return folded[near[0]] if near else None


def did_you_mean(*words: str | None) -> str:
    """A hint that offers the words that there are; empty when there is none to offer."""
    offered = [f"'{word}'" for word in words if word]
    return f"did you mean {either(offered)}?" if offered else ""


def either(words: Sequence[str]) -> str:
    """Words as a choice: "source, place or claim"."""
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def a(noun: str) -> str:
    """A noun with its article: "an event"."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def shortened(text: str, most: int = 60) -> str:
    """A text that is not longer than a message can bear."""
    return text if len(text) <= most else f"{text[:most]}…"


def legible(text: str) -> str:
    r"""Text of an argument or a path as Unicode can write it: bytes that are no UTF-8 become `\xff`.

    Python reads a byte that the locale's encoding lacks as a lone surrogate, which no output takes.
    """
    try:
        return text.encode(errors="surrogateescape").decode(errors="backslashreplace")
    except UnicodeEncodeError:  # half of a pair that stands for no byte, as Windows may pass on
        return text.encode(errors="backslashreplace").decode()
