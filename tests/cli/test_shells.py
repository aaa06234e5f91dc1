"""What happens on TAB in real shells, with a dossier whose every word wants to be a command."""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from builders import Json, make_dossier, make_person, make_question, make_source, make_visit
from shell import QUIET, Shell
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.rules.print import LONGEST_NAME
from visitbrief.errors import DossierError

ESCAPED = (
    r"\$(touch pwned)", r"\\\$(touch pwned)", r"\`touch pwned\`", r"${(e):-\$(touch pwned)}", r"x\:$(touch pwned)",
    r"\\$(touch pwned)", r"\\`touch pwned\\`", r"\<(touch pwned)", r"\=(touch pwned)",
)  # fmt: skip
"""Commands that undo the escapes of Typer's script for zsh: it escapes quotes, `$`, backticks and `:`, but no `\\`."""
OTHERS = (
    "$(touch pwned)", "`touch pwned`", '"$(touch pwned)"', "; touch pwned;", "&& touch pwned", "|| touch pwned",
    "| touch pwned", "& touch pwned &", "\ntouch pwned\n", "\r\ntouch pwned\r\n", "${x:=$(touch pwned)}",
    "<(touch pwned)", ">(touch pwned)", "=(touch pwned)", "(touch pwned)", "$[x[$(touch pwned)]]",
    "$((x[$(touch pwned)]))", "{touch,pwned}", "g*", "*", "globbe?", "[a-z]*", "*(e:'touch pwned':)", "~", "~root",
    "!!", "!touch", "%", "%(?.$(touch pwned).)", "=touch", "\t$(touch pwned)", "a:b", "x:::$(touch pwned)",
    "\x1b[2J\x07", "\u2028touch pwned", "\u202e", "＄(touch pwned)", "-e", "--help", "[link=x]", ":smile:",
    r"$'\x24(touch pwned)'", r"\x24(touch pwned)", "wide " * 60, "A" * 300,
    '"; touch pwned; "', r'\"; touch pwned; \"', "'; touch pwned; '", r"\'; touch pwned; \'", r'\\"; touch pwned #',
    r'\"$(touch pwned)\"', r"\${x:=\$(touch pwned)}", "))'; touch pwned; echo '((", 'x"))\'; touch pwned #',
    "x\\\"))'; touch pwned #", '"', "'", "\\", r"\\", "`", "$(", "${", "((", "))", "]", "}", "#", "<<X", "\\\n", "[/b]",
)  # fmt: skip
"""Texts that a shell may run, expand or split, or that end or begin a quotation."""
FAMILIES = pytest.mark.parametrize("payloads", [ESCAPED, OTHERS], ids=["escaped", "others"])


def numbered(payloads: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Payloads whose commands leave files of different names."""
    return ((n, payload.replace("pwned", f"pwned-{n}")) for n, payload in enumerate(payloads))


def hostile_words(payloads: Sequence[str]) -> Json:
    """A valid dossier with each payload as a source's publisher, a question's title and a person's name."""
    cases = list(numbered(payloads))
    return make_dossier(
        sources=[make_source(), *(make_source(f"{n}-paper", publisher=text, claims=[]) for n, text in cases)],
        questions=[make_question(), *(make_question(f"{n}-aid", title=text) for n, text in cases)],
        people=[make_person(), *(make_person(f"{n}-ada", name=f"Ada {text}"[:LONGEST_NAME]) for n, text in cases)],
    )


def hostile_ids(payloads: Sequence[str]) -> Json:
    """A dossier with each payload also as an id, a topic and a country, which makes it invalid."""
    cases = [text for _, text in numbered(payloads)]
    return make_dossier(
        visit=make_visit(stops=[{"country": text} for text in ("EC", *cases)]),
        sources=[make_source(), *(make_source(text, publisher=text) for text in cases)],
        questions=[make_question(), *(make_question(text, title=text, topic=text, country=text) for text in cases)],
        people=[make_person(), *(make_person(text, name=text) for text in cases)],
    )


@pytest.fixture(scope="module", params=QUIET)
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    folder = tmp_path_factory.mktemp("folder")
    (folder / "globbed").touch()
    with Shell(name, tmp_path_factory.mktemp("home"), folder) as shell:
        shell.tab("visitbrief ")  # Typer's script for zsh offers nothing the first time: it then only defines itself
        yield shell


def choose(shell: Shell, dossier: Json, file: Path) -> None:
    """Have the shell's next calls read that dossier."""
    file.write_text(json.dumps(dossier))
    shell.run(f"export VISITBRIEF_DOSSIER={file}")


def left_behind(shell: Shell) -> list[str]:
    """The names of files that a payload has made; the files are removed, so that the next test starts afresh."""
    made = [file for file in shell.folder.iterdir() if file.name != "globbed"]
    for file in made:
        file.unlink()
    return sorted(file.name for file in made)


@FAMILIES
def test_tab_runs_no_word_of_a_valid_dossier(shell: Shell, tmp_path: Path, payloads: Sequence[str]) -> None:
    choose(shell, hostile_words(payloads), tmp_path / "trip.json")
    load_dossier(tmp_path / "trip.json")
    for line, kinds in (
        ("visitbrief show ", ("paper", "aid", "ada")),
        ("visitbrief sources --source ", ("paper",)),
        ("visitbrief timeline --person ", ("ada",)),
    ):
        tab = shell.tab(line)
        assert left_behind(shell) == []
        assert {f"{n}-{kind}" for kind in kinds for n in range(len(payloads))} <= tab.words


@FAMILIES
def test_tab_offers_ids_and_codes_alone(shell: Shell, tmp_path: Path, payloads: Sequence[str]) -> None:
    choose(shell, hostile_ids(payloads), tmp_path / "trip.json")
    with pytest.raises(DossierError):
        load_dossier(tmp_path / "trip.json")
    for line, offered in (
        ("visitbrief sources --source ", "gazette"),
        ("visitbrief timeline --person ", "ada-envoy"),
        ("visitbrief aid --topic ", "aid"),
        ("visitbrief aid --country ", "EC"),
        ("visitbrief show g", "gazette"),
    ):
        tab = shell.tab(line)
        assert left_behind(shell) == []
        assert tab.line == f"{line.removesuffix('g')}{offered}"


def test_tab_lists_what_there_is_to_choose_from(shell: Shell, tmp_path: Path) -> None:
    choose(shell, hostile_ids(OTHERS), tmp_path / "trip.json")
    tab = shell.tab("visitbrief show ")
    assert left_behind(shell) == []
    assert {"ada-envoy", "aid.total", "gazette"} <= tab.words
    assert tab.words.isdisjoint({"globbed", "--help", "~", "!!"})
    assert tab.line == "visitbrief show"
