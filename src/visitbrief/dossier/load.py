"""Reading a dossier file, strictly: all of it is right, or every problem in it is named.

A good file is read in compiled code and looked over once. Only when something is wrong, `diagnose` finds out what.
Nothing that a file may hold makes this slow, or eats the machine: see the limits.
"""

import gc
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from visitbrief.dossier.density import too_dense
from visitbrief.dossier.files import LIMIT, STDIN, Hints, file_name, read_file, read_standard_input, refuse
from visitbrief.dossier.model import IN_ORDER, Dossier
from visitbrief.dossier.record import validator
from visitbrief.dossier.rules import check
from visitbrief.dossier.shipped import shipped
from visitbrief.errors import DossierError, Problem

if TYPE_CHECKING:
    from visitbrief.dossier.warnings import Warner

MAX_BYTES: Final = 512 * 2**20
"""Size of a file. A million claims are about 150 MB."""
MAX_VALUES: Final = 12_000_000
"""Values in a file, counted by its commas: a dozen for each of a million claims."""
VALUE_BYTES: Final = 200
"""Memory that reading a value, or the fault in it, takes at most; it is asked for beforehand."""

BOM: Final = b"\xef\xbb\xbf"
"""A byte order mark in UTF-8."""
HINTS: Final = Hints(
    folder="name the dossier file in it",
    device="to read from a pipe, use `--dossier -`",
    large="no visit needs so much: is this a dossier?",
)


def load_dossier(path: Path | None = None) -> Dossier:
    """Read a dossier.

    Args:
        path: the file; `-` is standard input; None is the dossier that ships.

    Raises:
        DossierError: the file cannot be read, or is no valid dossier; holds every problem, in the order of the file.
    """
    path = path or shipped()
    file = file_name(path)
    return parse_dossier(_read(path), file)


def review_dossier(path: Path | None = None, also: Iterable["Warner"] = ()) -> tuple[Dossier, list[Problem]]:
    """Read a dossier, and find what in it deserves a curator's look though it keeps every rule.

    Args:
        path: as for `load_dossier`.
        also: what to ask of it besides `WARNINGS`: warnings that need an analysis.

    Raises:
        DossierError: as `load_dossier`.
    """
    from visitbrief.dossier.warnings import WARNINGS, warn

    path = path or shipped()
    file = file_name(path)
    data = _read(path).removeprefix(BOM)
    dossier = parse_dossier(data, file)
    warnings = warn(dossier, (*WARNINGS, *also))
    first = next(warnings, None)
    if first is None:
        return dossier, []
    from visitbrief.dossier.diagnose import MAX_PROBLEMS, place_warnings

    return dossier, place_warnings([first, *islice(warnings, MAX_PROBLEMS - 1)], dossier, data, file)


def parse_dossier(data: bytes, file: str) -> Dossier:
    """Read a dossier from the bytes of a file.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: what messages call it.

    Raises:
        DossierError: as `load_dossier`.
    """
    data = data.removeprefix(BOM)
    if len(data) > 2 * MAX_VALUES and data.count(b",") > MAX_VALUES:
        what = f"more than {MAX_VALUES:,} values"
        refuse(file, what, "no visit needs so many: is this a dossier?", rule=LIMIT)
    bytearray(data.count(b",") * VALUE_BYTES)  # is there so much? compiled code that runs out of memory aborts
    with _collector_at_rest():
        if (dossier := _read_at_once(data, file)) is None:
            from visitbrief.dossier.diagnose import diagnose

            raise DossierError(diagnose(data, file))
    return dossier


def _read_at_once(data: bytes, file: str) -> Dossier | None:
    """Read a good dossier as fast as can be; None if anything is wrong with it.

    Raises:
        DossierError: it holds too much for its size.
    """
    try:
        read: Dossier = validator(Dossier, hasty=True).validate_json(data)
        json.loads(data, object_pairs_hook=_refuse_repeated)
    except ValueError:  # ValidationError is one
        return None
    if flaw := too_dense(read, len(data)):
        from visitbrief.dossier.locate import pointer

        refuse(file, flaw.what, flaw.hint, rule=LIMIT, at=pointer(flaw.path))
    dossier = in_order(read)
    return None if any(check(dossier)) else dossier


def _refuse_repeated(members: list[tuple[str, Any]]) -> None:
    """Refuse a JSON object with a repeated key, of which a decoder keeps the last without a word."""
    if len({key for key, _ in members}) < len(members):
        raise ValueError("a key is repeated")


def in_order(dossier: Dossier) -> Dossier:
    """The same dossier with all that has an id in the order of ids: nothing may depend on the order of the file.

    The stops of a visit, the options of a ladder and the claims of a source stand in an order that means something.
    """
    return dossier.model_copy(
        update={name: tuple(sorted(getattr(dossier, name), key=attrgetter("id"))) for name in IN_ORDER}
    )


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the cycle collector from searching a million new objects, none of them in a cycle, again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(path: Path) -> bytes:
    """The content of a file, or of standard input."""
    return read_standard_input(MAX_BYTES, HINTS) if path == STDIN else read_file(path, MAX_BYTES, HINTS)
