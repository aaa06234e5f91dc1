"""An interactive shell on a terminal of its own: a user's keys go in, what they would see comes out."""

import os
import re
import select
import subprocess
import sys
import termios
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

READY: Final = "READY "
QUIET: Final = {
    "bash": (
        ".bashrc",
        f"PS1='{READY}'; bind 'set show-all-if-ambiguous on' 'set page-completions off' 'set completion-query-items 0'",
    ),
    "zsh": (".zshrc", f"PS1='{READY}'; LISTMAX=0"),
    "fish": (
        ".config/fish/config.fish",
        f"function fish_prompt; echo -n '{READY}'; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0",
    ),
}
"""For each shell its start-up file, and what to add so that it lists completions, and nothing else, without asking."""
PATIENCE: Final = 30.0
"""Seconds to wait for a shell before the test fails."""
ESCAPES: Final = re.compile(r"\x1b(?:\[[0-9;?]*[@-~]|\][^\x07]*\x07|\(B|[=>])")


@dataclass(frozen=True)
class Tab:
    """What a press of TAB led to."""

    screen: str
    """All that the shell wrote since the line was typed, without control sequences."""
    line: str
    """The words of the line as the shell then understood them."""

    @property
    def words(self) -> set[str]:
        """What stands on the screen between white space."""
        return set(self.screen.split())


class Shell:
    """A shell in an empty home, with completion as `visitbrief --install-completion` sets it up."""

    def __init__(self, name: str, home: Path, folder: Path) -> None:
        self.folder = folder
        environment = {
            "HOME": str(home),
            "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.defpath)),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
        }
        install = [name, "-c", "visitbrief --install-completion; true"]  # `true` keeps the shell there to be detected
        subprocess.run(install, env=environment, check=True, capture_output=True)
        file, lines = QUIET[name]
        (home / file).parent.mkdir(parents=True, exist_ok=True)
        with (home / file).open("a") as startup:
            startup.write(f"\n{lines}\n")
        self._screen, self._terminal = os.openpty()
        termios.tcsetwinsize(self._terminal, (1000, 200))
        # A leader of a new session gets the terminal that it opens first as its own.
        start = ["/bin/sh", "-c", 'exec "$1" -i <"$0" >"$0" 2>&1', os.ttyname(self._terminal), name]
        self._process = subprocess.Popen(start, env=environment, cwd=folder, start_new_session=True)
        self._unread = b""
        self._await(READY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._screen)
        os.close(self._terminal)

    def run(self, line: str) -> None:
        """Type a command, and wait until it is done."""
        self._type(f"{line}; echo 'do''ne'\r")
        self._await("done\r\n")
        self._await(READY)

    def tab(self, line: str) -> Tab:
        """Type the start of a command and TAB; then have the shell print the line's words instead of running them."""
        self._type(f"{line}\t\x01echo 'now'': ' \r")  # ^A goes to the start of the line; the screen shows it quoted
        screen = self._await("now:  ")
        words = self._await("\r\n")
        self._await(READY)
        return Tab(ESCAPES.sub("", screen), words.strip())

    def _type(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def _await(self, expected: str) -> str:
        """What the shell writes up to `expected`, and that too."""
        deadline = time.monotonic() + PATIENCE
        while expected.encode() not in self._unread:
            if not select.select([self._screen], [], [], max(0, deadline - time.monotonic()))[0]:
                raise TimeoutError(f"waited for {expected!r}, saw {self._unread!r}")
            self._unread += os.read(self._screen, 65_536)
        before, found, self._unread = self._unread.partition(expected.encode())
        return (before + found).decode(errors="replace")
