"""Reading a dossier file, strictly: all of it is right, or every problem in it is named.

A good file is read in compiled code and looked over once. Only when something is wrong, `diagnose` finds out what.
Nothing that a file may hold makes this slow, or eats the machine: see the limits.
"""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from visitbrief.dossier.density import too_dense
from visitbrief.dossier.files import STDIN, Hints, file_name, read_file, read_standard_input, refuse
from visitbrief.dossier.model import Dossier
from visitbrief.dossier.record import validator
from visitbrief.dossier.rules import check
from visitbrief.dossier.shipped import shipped
from visitbrief.errors import DossierError

MAX_BYTES: Final = 512 * 2**20
"""Size of a file. A million claims are about 150 MB."""
MAX_VALUES: Final = 12_000_000
"""Values in a file, counted by its commas: a dozen for each of a million claims."""
VALUE_BYTES: Final = 200
"""Memory that reading a value, or the fault in it, takes at most; it is asked for beforehand."""

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
    data = read_standard_input(MAX_BYTES, HINTS) if path == STDIN else read_file(path, MAX_BYTES, HINTS)
    return parse_dossier(data, file_name(path))


def parse_dossier(data: bytes, file: str) -> Dossier:
    """Read a dossier from the bytes of a file.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: what messages call it.

    Raises:
        DossierError: as `load_dossier`.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    if len(data) > 2 * MAX_VALUES and data.count(b",") > MAX_VALUES:
        refuse(file, f"more than {MAX_VALUES:,} values", "no visit needs so many: is this a dossier?")
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
    if what := too_dense(read, len(data)):
        refuse(file, what, "no visit is told so tersely: is this a dossier?")
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
    lists = ("people", "places", "questions", "events", "sources")
    return dossier.model_copy(
        update={name: tuple(sorted(getattr(dossier, name), key=attrgetter("id"))) for name in lists}
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
