"""Writing measured tables into a document, between markers, and saying what they were measured on."""

import os
import platform
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path


def machine() -> Iterator[str]:
    """What it was measured on: nothing that names a machine."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("typer", "rich", "pydantic", "pydantic-core"))
    yield (
        f"Measured on {platform.system()} ({platform.machine()}), {os.cpu_count()} cores shared with other work, "
        f"with {platform.python_implementation()} {platform.python_version()}, {packages}."
    )


def fill(document: Path, name: str, lines: Iterable[str]) -> None:
    """Put new lines between the markers of that name in a document.

    Raises:
        ValueError: it has no such markers.
    """
    filled, count = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end -->)",
        lambda found: "".join((found[1], *(f"{line}\n" for line in lines), found[2])),
        document.read_text(encoding="utf-8"),
        flags=re.DOTALL,
    )
    if count != 1:
        raise ValueError(f"{document.name} has {count} places for {name!r}")
    document.write_text(filled, encoding="utf-8")
