"""Text in a dossier that a shell would act on: whatever completion prints, of every member, in every shell's form."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from benchmarks.attack.dossiers import as_bytes, complete, members, planted
from benchmarks.attack.payloads import SHELL
from benchmarks.attack.program import call, expect_code, written
from benchmarks.attack.trial import Attack, Fault, Trial

TEXTS: Final = tuple(member for member in members() if member.is_text)
SIGNS: Final = " .,-_/"
"""What may stand beside letters, marks and digits: no shell acts on it within a word."""
FORMS: Final = {
    "bash": r"(.*)",
    "zsh": r"(?:_arguments '\*: :\(\()?\"([^\"]*)\"(?::\"([^\"]*)\")?(?:\)\)')?|_files",
    "fish": r"([^\t]*)(?:\t(.*))?",
    "powershell": r"(.*?):::(.*)",
}
"""What one line of the answer to a shell looks like: a completion, and what is said of it."""
LINES: Final = ("show ", "aid --topic ", "aid --country ", "aid --source ", "timeline --person ")
"""Command lines that end where ids and words of the dossier can follow."""


def variables(shell: str, line: str, dossier: str) -> dict[str, str]:
    """What the completion script of a shell sets when it asks."""
    line = f"visitbrief {line}"
    return {
        "_VISITBRIEF_COMPLETE": f"complete_{shell}",
        "VISITBRIEF_DOSSIER": dossier,
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "",
    }


def _bare(payload: str) -> str:
    return payload


def _within(payload: str) -> str:
    return f"Herald {payload} end"


WAYS: Final[tuple[Callable[[str], str], ...]] = (_bare, _within)


def attempt(number: int, _: int, trial: Trial) -> None:
    """Put a text into a member, and complete in every shell."""
    rest, place = divmod(number, len(TEXTS))
    member, (name, payload) = TEXTS[place], list(SHELL.items())[rest // len(WAYS)]
    trial.tried = f"{name} in {member}"
    trial.evidence = as_bytes(planted(complete(), member.path, WAYS[rest % len(WAYS)](payload)))
    with written(trial.evidence) as path:
        for shell, form in FORMS.items():
            for line in LINES:
                done = call(trial, variables=variables(shell, line, path))
                expect_code(trial, done, 0, 1)  # Typer's own
                for answer in filter(None, done.out.decode().split("\n")):
                    found = re.fullmatch(form, answer)
                    if found is None or not all(map(_is_safe, filter(None, found.groups()))):
                        trial.fail(Fault.OUTPUT, f"{shell}, `{line}`: {answer[:100]!r}")


def _is_safe(text: str) -> bool:
    return all(char in SIGNS or unicodedata.category(char)[0] in "LMN" for char in text)


ATTACK: Final = Attack(
    "shells",
    tries=f"every member that holds text × {len(SHELL)} texts that a shell might act on × completion of ids, topics, "
    "countries, sources and people × the forms of bash, zsh, fish and PowerShell",
    expects="nothing outside a safe alphabet",
    cases=len(TEXTS) * len(SHELL) * len(WAYS),
    quick=60,
    attempt=attempt,
)
