"""Text in a dossier that would act on a terminal: in every member, on every page, in every answer."""

from typing import Final

from benchmarks.attack.checks import acting, error_is_plain, format_is_safe, json_is_safe, page_is_safe
from benchmarks.attack.dossiers import Json, Member, as_bytes, complete, is_good, members, planted
from benchmarks.attack.payloads import TERMINAL
from benchmarks.attack.program import Page, answers, call, expect_code, texts_of
from benchmarks.attack.trial import Attack, Fault, Trial
from visitbrief.errors import ExitCode

PAGES: Final = (
    Page(100, color=True),
    Page(40, color=False),
    Page(80, color=True, encoding="ascii"),
    Page(60, color=False, encoding="latin-1"),
)
TEXTS: Final = tuple(member for member in members() if member.is_text)
PLACES: Final = (
    *TEXTS,
    *(  # what is printed is read otherwise in each kind of question
        Member(f"Claim of '{claim['question']}'", "as_printed", ("sources", i, "claims", j, "as_printed"), is_text=True)
        for i, source in enumerate(complete()["sources"])
        for j, claim in enumerate(source["claims"])
    ),
)


def hostile(member: Member, payload: str) -> Json:
    """A dossier with a text in one member: good if it can be, with the text within another where that is needed."""
    most = 280 if member.key == "as_printed" else 1_900
    bare, within = (planted(complete(), member.path, text[:most]) for text in (payload, f"Some {payload}"))
    return bare if is_good(bare) else within


def attempt(number: int, _: int, trial: Trial) -> None:
    """Put a text into a member, and look at every page and every answer; if it is refused, at what is said of it."""
    member, name = PLACES[number // len(TERMINAL)], list(TERMINAL)[number % len(TERMINAL)]
    dossier = hostile(member, TERMINAL[name])
    data = trial.evidence = as_bytes(dossier)
    trial.tried = f"{name} in {member}"
    asked = ("validate", "-", "--explain", "--all", "--width", "100")
    page_is_safe(trial, call(trial, *asked, stdin=data).out.decode(), width=100, color=False, command="validate")
    json_is_safe(trial, call(trial, *asked, "--json", stdin=data).out, command="validate")
    if is_good(dossier):
        with texts_of(dossier) as texts:
            verified = call(trial, "verify", "-", "--texts", texts, "--all", "--width", "100", stdin=data)
        page_is_safe(trial, verified.out.decode(), width=100, color=False, command="verify")
        for command, page, answer in answers(trial, data, (PAGES[number % len(PAGES)],), formats=True):
            if isinstance(page, str):
                format_is_safe(trial, answer, page, command=command)
            else:
                text = answer.decode(page.encoding)
                page_is_safe(trial, text, width=page.width, color=page.color, command=command)
        return
    for page in PAGES:
        done = call(trial, "summary", "--dossier", "-", stdin=data, encoding=page.encoding)
        expect_code(trial, done, ExitCode.BAD_DOSSIER)
        error_is_plain(trial, done.err)
    if char := acting(call(trial, "summary", "--dossier", "-", "--json", stdin=data).err):
        trial.fail(Fault.OUTPUT, f"the error in JSON holds {char}")


ATTACK: Final = Attack(
    "terminal",
    tries=f"every member that holds text × {len(TERMINAL)} texts that a terminal, a font or a markup language might "
    "act on × every command, in every format of text, and as a page: in turn with and without colour, in UTF-8, ASCII "
    "and Latin-1",
    expects="no character that acts, but the program's own colours; no line wider than asked; no formula in a cell",
    cases=len(PLACES) * len(TERMINAL),
    quick=60,
    attempt=attempt,
)
