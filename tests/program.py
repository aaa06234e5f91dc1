"""The program, called as a shell calls it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = (sys.executable, "-m", "visitbrief")
KEPT = ("PATH", "HOME", "SYSTEMROOT", "PYTHONPATH")


@dataclass(frozen=True)
class Program:
    """Calls the program in a folder, with no setting of the environment but those given."""

    folder: Path

    def __call__(self, *arguments: str, stdin: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        return subprocess.run(
            [*PROGRAM, *arguments],
            env=kept | {"PYTHONIOENCODING": "utf-8"} | environment,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            timeout=60,
            check=False,
        )
