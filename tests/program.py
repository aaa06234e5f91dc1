"""The program, called as a shell calls it: with arguments, standard input, an environment and a folder."""

import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from visitbrief.cli.app import app

PROGRAM = (sys.executable, "-m", "visitbrief")
ASKING = {
    "show": ("show", "aid.total"),
    "read": ("read", "nearly $20 million"),
    "trace": ("trace", "aid.total"),
    "impact": ("impact", "gazette"),
    "changes": ("changes", "--since", "2025-09-01"),
    "diff": ("diff", "trip.json"),
    "verify": ("verify", "--texts", "."),
}
"""How commands are called that must be told what to answer about, with the dossier `trip.json` of the usual source."""
KEPT = ("PATH", "HOME", "SYSTEMROOT", "PYTHONPATH")


@dataclass(frozen=True)
class Done:
    """What a call left behind."""

    returncode: int
    stdout: str
    """What is no UTF-8 as lone surrogates, in a call within this process."""
    stderr: str


@dataclass(frozen=True)
class Program:
    """Calls the program in a folder, with no setting of the environment but those given."""

    folder: Path

    def __call__(self, *arguments: str, stdin: str = "", **environment: str) -> Done:
        """Call it within this process, which is quick. Pages are 80 columns wide unless COLUMNS says otherwise."""
        written, complained = BytesIO(), BytesIO()
        given, out, err = (TextIOWrapper(each, "utf-8") for each in (BytesIO(stdin.encode()), written, complained))
        with (
            patch.dict(os.environ, {"COLUMNS": "80"} | environment, clear=True),
            patch.object(sys, "stdin", given),
            redirect_stdout(out),
            redirect_stderr(err),
            chdir(self.folder),
        ):
            try:
                app(list(arguments))
            except SystemExit as end:
                code = int(end.code or 0)
            out.flush()
            err.flush()
        return Done(code, written.getvalue().decode(errors="surrogateescape"), complained.getvalue().decode())

    def process(self, *arguments: str, stdin: str = "", encoding: str = "utf-8", **environment: str) -> Done:
        """Call it as a process of its own, with pipes for its standard streams."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        done = subprocess.run(
            [*PROGRAM, *arguments],
            env=kept | {"PYTHONIOENCODING": encoding} | environment,
            input=stdin,
            capture_output=True,
            encoding=encoding,
            cwd=self.folder,
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)
