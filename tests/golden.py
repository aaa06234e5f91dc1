"""Golden files: what a reader sees, kept beside the test that shows it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Golden:
    """Compares what a test sees with what was seen when somebody last looked.

    A golden file changes only on purpose: run pytest with `--update-golden`, then read the diff.
    """

    folder: Path
    update: bool

    def check(self, name: str, seen: str) -> None:
        file = self.folder / f"{name}.txt"
        if self.update:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(seen.encode())
        assert seen == file.read_bytes().decode()
