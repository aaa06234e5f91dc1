"""Build what the documents take from the program, so that they cannot drift from it.

    python docs/build.py            rewrite what has changed
    python docs/build.py --check    change nothing; exit 1 and name what would change

Four things are built: what is printed under each `$ ` line of a `console` block; the `text` block that follows a
`python` block, which is what the Python printed; the tables between `<!-- NAME -->` and `<!-- end -->`, made from the
code that they describe; and whole files: the command reference, the JSON Schemas, the picture of the terminal.
"""

import ast
import inspect
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from datetime import date
from functools import cache
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from visitbrief.values.language import Hedge, Language

ROOT: Final = Path(__file__).resolve().parent.parent
DOCS: Final = ROOT / "docs"
ELSEWHERE: Final = {DOCS / "cli.md", DOCS / "performance.md", DOCS / "security.md"}
"""Documents whose tables are not made anew: the command reference is built whole, the others by the benchmarks."""
WRITTEN: Final = (ROOT / "README.md", *sorted(set(DOCS.glob("*.md")) - ELSEWHERE))
"""The documents that people write."""
WIDTH: Final = 80
"""Columns of every screen that is shown."""
ENVIRONMENT: Final = {
    "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath))),
    "COLUMNS": str(WIDTH),
    "NO_COLOR": "1",
    "PYTHONIOENCODING": "utf-8",
}
"""What commands run with, and nothing else: `visitbrief` is that of the Python which builds."""
PICTURED: Final = "visitbrief summary"
IN_COLOR: Final = f"NO_COLOR= FORCE_COLOR=1 {PICTURED}"

FENCED: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE: Final = re.compile(r"<!-- ([A-Za-z-]+) -->\n.*?<!-- end -->", re.DOTALL)
WEB_FONT: Final = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def main() -> int:
    """Build everything; with `--check`, only say what differs."""
    check = sys.argv[1:] == ["--check"]
    changed = {path: content for path, content in built().items() if not path.exists() or path.read_bytes() != content}
    for path, content in changed.items():
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        said = "differs from the program" if check else "written"
        sys.stdout.write(f"{said}: {path.relative_to(ROOT)}\n")
    return 1 if check and changed else 0


def built() -> dict[Path, bytes]:
    """Every file that is built, with what it should hold."""
    texts = {path: path.read_text(encoding="utf-8") for path in WRITTEN}
    run_at_once([IN_COLOR, *help_commands(), *(command for text in texts.values() for command in commands_in(text))])
    files = {path: refreshed(text) for path, text in texts.items()}
    files[DOCS / "cli.md"] = reference()
    files |= {DOCS / "schema" / f"{name}.json": text for name, text in schemas().items()}
    files[DOCS / "images" / "summary.svg"] = picture()
    return {path: text.encode() for path, text in files.items()}


def refreshed(text: str) -> str:
    """A document with its tables, and all that its commands and its Python print, made anew."""
    text = TABLE.sub(lambda found: f"<!-- {found[1]} -->\n{made(found[1])}<!-- end -->", text)
    parts: list[str] = []
    names: dict[str, Any] = {}
    printed: str | None = None
    end = 0
    for block in FENCED.finditer(text):
        language, body = block.groups()
        before = text[end : block.start()]
        if before.strip():
            printed = None
        if language == "console":
            body = transcript(body)
        elif language == "python":
            printed = printed_by(body, names)
        elif language == "text" and printed is not None:
            body = printed
        parts += before, f"```{language}\n{body}```"
        end = block.end()
    return "".join((*parts, text[end:]))


# -- commands and Python ----------------------------------------------------------------------------------------------


def commands_in(text: str) -> list[str]:
    """The commands of a document's console blocks, as typed after `$ `."""
    blocks = (body for language, body in FENCED.findall(text) if language == "console")
    return [line.removeprefix("$ ") for body in blocks for line in body.splitlines() if line.startswith("$ ")]


def transcript(block: str) -> str:
    """A console block with what each of its commands prints, a blank line between them and none at the end."""
    commands = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
    return "\n".join(f"$ {command}\n{output_of(command)}".rstrip("\n") + "\n" for command in commands)


@cache
def output_of(command: str) -> str:
    """What a command prints in the project's folder: standard output, then standard error."""
    arguments = ["bash", "-c", command]
    run = subprocess.run(arguments, cwd=ROOT, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    return run.stdout + run.stderr


def run_at_once(commands: Iterable[str]) -> None:
    """Run commands side by side, so that `output_of` knows them."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(output_of, dict.fromkeys(commands)))


def printed_by(code: str, names: dict[str, Any]) -> str:
    """What a piece of Python prints; `names` are those that the document's earlier pieces have bound."""
    output = StringIO()
    with redirect_stdout(output):
        exec(compile(code, "<document>", "exec"), names)  # noqa: S102 - the project's own documents
    return output.getvalue()


# -- whole files ------------------------------------------------------------------------------------------------------


def help_commands() -> list[str]:
    """The commands that print the help of the program and of each of its commands."""
    from visitbrief.cli.commands import COMMANDS

    return ["visitbrief --help", *(f"visitbrief {command} --help" for command in COMMANDS)]


def reference() -> str:
    """The command reference: all help texts."""
    sections = (
        f"\n## {command.removesuffix(' --help')}\n\n```text\n{output_of(command).strip()}\n```\n"
        for command in help_commands()
    )
    return "# Command reference\n\nMade from `--help` by `docs/build.py`.\n" + "".join(sections)


def schemas() -> dict[str, str]:
    """The JSON Schemas of the dossier and of each command's JSON."""
    from visitbrief.cli.commands import ANSWERS
    from visitbrief.dossier.schema import as_text, dossier_schema

    return {
        "dossier": as_text(dossier_schema()),
        **{name: as_text(command.schema()) for name, command in ANSWERS.items()},
    }


def picture() -> str:
    """A picture of the terminal after a real run, in SVG; it fetches nothing when it is looked at."""
    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=WIDTH, file=StringIO())
    console.print(Text.from_ansi(f"$ {PICTURED}\n{output_of(IN_COLOR)}".rstrip("\n")))
    return WEB_FONT.sub("", console.export_svg(title=PICTURED, unique_id="summary"))


# -- tables -----------------------------------------------------------------------------------------------------------


def made(name: str) -> str:
    """What stands between the markers of that name: one of `TABLES`, or the table of an object of the dossier."""
    return TABLES[name]() if name in TABLES else object_table(name)


def allowances() -> str:
    """What hedges allow."""
    from visitbrief.values.quantity.allowances import ALLOWANCES

    return table(("rule", "allows", "because"), ((code(entry.key), entry.rule, entry.reason) for entry in ALLOWANCES))


def hedges() -> str:
    """The words of each rule, in each language."""
    from visitbrief.values.language import codes, language, phrases
    from visitbrief.values.quantity.allowances import ALLOWANCES

    languages = [language(name) for name in codes()]

    def words_of(rule: str, known: Language) -> str:
        hedge = known.hedges.get(rule, Hedge())
        forms = (*phrases(hedge.before), *(f"… {after}" for after in phrases(hedge.after)))
        return ", ".join((*forms, *(f"…-{joined}" for joined in phrases(hedge.joined)))) or "–"

    return table(
        ("rule", *(known.name for known in languages)),
        (
            (code(entry.key), *(words_of(entry.key, known) for known in languages))
            for entry in ALLOWANCES
            if any(entry.key in known.hedges for known in languages)
        ),
    )


def moments() -> str:
    """How printed dates are read."""
    from visitbrief.values.moment.value import RULES

    return table(("rule", "reading"), ((code(key), said) for key, said in RULES.items()))


def date_hedges() -> str:
    """What the hedges of figures do to a date and to a length of time, as the program reads it."""
    from visitbrief.values.language import language, phrases
    from visitbrief.values.moment.words import HEDGES

    hedges = language("en").hedges
    words = {rule: next(phrases(hedges[rule].before)) for rule in HEDGES}
    return table(
        ("rule", "printed before 4 September 2025", "printed before a length of time, on 25 September 2025"),
        (
            (
                code(rule),
                date_read(f"{word} 4 September 2025"),
                date_read(f"{word} three weeks ago", f"{word} weeks ago"),
            )
            for rule, word in words.items()
        ),
    )


def date_read(*texts: str) -> str:
    """The first of some texts that is read as a date in print of 25 September 2025, and what it allows."""
    from visitbrief.values import Kind, Unreadable, read

    for text in texts:
        try:
            return f"{text}: {read(text, Kind.MOMENT, language='en', base=date(2025, 9, 25)).allows()}"
        except Unreadable:
            continue
    return "not read"


def explanations() -> str:
    """Why two positions may differ."""
    from visitbrief.analysis.explanations import EXPLANATIONS, SCOPE

    return table(
        ("kind", "reason", "what it says", "neither is wrong"),
        (
            (code(entry.kind), entry.title, first_line(entry.test), "yes" if entry.harmless else "")
            for entry in (*EXPLANATIONS, SCOPE)
        ),
    )


def severities() -> str:
    """The severity of each weight and gap."""
    from visitbrief.analysis.severity import Gap, judge
    from visitbrief.dossier.model import Weight

    gaps = sorted(Gap, reverse=True)
    return table(
        ("weight of the question", *(f"{gap.name.lower()} gap" for gap in gaps)),
        ((weight.value, *(judge(weight, gap).value for gap in gaps)) for weight in Weight),
    )


def gaps() -> str:
    """What makes a gap wide or narrow."""
    from visitbrief.analysis.severity import GAPS, Gap

    sizes = sorted(Gap, reverse=True)
    return table(
        ("in dispute as", *(size.name.lower() for size in sizes)),
        ((code(kind), *(words.get(size, "") for size in sizes)) for kind, words in GAPS.items()),
    )


def support() -> str:
    """The rules of support."""
    from visitbrief.analysis.support import RULES

    return table(("rule", "asks"), ((code(rule), asks) for rule, asks in RULES.items()))


def kinds() -> str:
    """What is in dispute where answers of each kind conflict."""
    from visitbrief.analysis.findings import IN_DISPUTE
    from visitbrief.analysis.kinds import DiscrepancyKind

    rows = [(f"a {kind}", code(IN_DISPUTE[kind])) for kind in IN_DISPUTE]
    alone = ("one that nobody contradicts, while a check fails", code(DiscrepancyKind.CHECK))
    return table(("an answer that is", "is in dispute as"), (*rows, alone))


def checks() -> str:
    """What is checked of a single source."""
    from visitbrief.analysis.kinds import CheckKind

    docs = member_docs(CheckKind)
    return table(("check", "finds"), ((code(kind.value), docs[kind.name]) for kind in CheckKind))


def rules() -> str:
    """What a dossier must keep."""
    from visitbrief.dossier.rules import RULES, rule_id

    return table(("rule", "says"), ((code(rule_id(rule)), first_line(rule)) for rule in RULES))


def warnings() -> str:
    """What of a valid dossier deserves a look, and how often that is so in the one that ships."""
    from visitbrief.dossier.load import load_dossier
    from visitbrief.dossier.rules import rule_id
    from visitbrief.dossier.warnings import WARNINGS, warn
    from visitbrief.views.policy import stray_figure

    asked = (*WARNINGS, stray_figure)
    times = Counter(warning for warning, _ in warn(load_dossier(), asked))
    return table(
        ("warning", "says", "in the dossier that ships"),
        ((code(rule_id(warning)), first_line(warning), str(times[warning])) for warning in asked),
    )


def marks() -> str:
    """What of a reading deserves a look, and how often that is so in the dossier that ships."""
    from visitbrief.dossier.load import load_dossier
    from visitbrief.dossier.marks import Mark, marked_claims

    times = Counter(mark for claim in marked_claims(load_dossier()) for mark in claim.marks)
    docs = member_docs(Mark)
    return table(
        ("mark", "says", "in the dossier that ships"),
        ((code(mark.value), docs[mark.name], str(times[mark])) for mark in Mark),
    )


def source_kinds() -> str:
    """What sorts of source there are."""
    from visitbrief.dossier.model import SourceKind

    groups: dict[str, list[str]] = {"primary record": [], "report": []}
    for kind in SourceKind:
        groups["primary record" if kind.is_primary else "report"].append(code(kind.value))
    return table(("is a", "kinds"), ((group, ", ".join(kinds)) for group, kinds in groups.items()))


def exit_codes() -> str:
    """How a command may end."""
    from visitbrief.errors import ExitCode

    docs = member_docs(ExitCode)
    return table(("code", "means"), ((str(exit_code.value), docs[exit_code.name]) for exit_code in ExitCode))


def changes() -> str:
    """How a question may have changed."""
    from visitbrief.render.layout.comparison import KINDS
    from visitbrief.views.comparison import ChangeKind

    docs = member_docs(ChangeKind)
    return table(
        ("kind", "on a page", "when"), ((code(kind.value), KINDS[kind], docs[kind.name]) for kind in ChangeKind)
    )


def example() -> str:
    """The small complete dossier."""
    return f"\n```json\n{(DOCS / 'example.json').read_text(encoding='utf-8')}```\n\n"


def object_table(name: str) -> str:
    """The members of an object of the dossier, or the values of an enumeration, from its JSON Schema."""
    from visitbrief.dossier.schema import dossier_schema

    schema = dossier_schema()
    described = schema if name == "Dossier" else schema["$defs"][name]
    if "properties" not in described:
        return table(
            ("value", "means"), ((code(one["const"]), one.get("description", "")) for one in described["oneOf"])
        )
    required = described.get("required", ())
    return table(
        ("member", "is", "means"),
        (
            (
                code(key) + (" *" if key in required else ""),
                kind_of(member),
                " ".join(member.get("description", "").split()),
            )
            for key, member in described["properties"].items()
        ),
    )


def kind_of(member: Mapping[str, Any]) -> str:
    """What the value of a member is, in words, and what it is when left out."""
    if default := member.get("default"):
        return f"{kind_of({**member, 'default': None})}; {code(default)} when left out"
    if "anyOf" in member:
        return kind_of(member["anyOf"][0])
    if "$ref" in member:
        return str(member["$ref"].rpartition("/")[2])
    if "const" in member:
        return code(member["const"])
    if "enum" in member:
        return ", ".join(code(value) for value in member["enum"] if value is not None)
    plain = member["type"] if isinstance(member["type"], str) else member["type"][0]
    return f"list of {kind_of(member['items'])}" if plain == "array" else plain


TABLES: Final[Mapping[str, Callable[[], str]]] = {
    "allowances": allowances,
    "hedges": hedges,
    "moments": moments,
    "date-hedges": date_hedges,
    "explanations": explanations,
    "severities": severities,
    "gaps": gaps,
    "support": support,
    "kinds": kinds,
    "checks": checks,
    "rules": rules,
    "warnings": warnings,
    "marks": marks,
    "source-kinds": source_kinds,
    "exit-codes": exit_codes,
    "changes": changes,
    "example": example,
}


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(cell, line))} |\n" for line in lines)


def cell(text: str) -> str:
    """Text in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("<", "\\<").replace("\n", " ")


def code(text: object) -> str:
    """Text in code type."""
    return f"`{text}`"


def first_line(thing: Callable[..., object]) -> str:
    """The first line of a docstring."""
    return (inspect.getdoc(thing) or "").partition("\n")[0]


def member_docs(enumeration: type) -> dict[str, str]:
    """The docstrings under the members of an enumeration, by name."""
    (definition,) = ast.parse(inspect.getsource(enumeration)).body
    members = definition.body if isinstance(definition, ast.ClassDef) else []
    return {
        ast.unparse(member.targets[0]): ast.literal_eval(doc.value)
        for member, doc in pairwise(members)
        if isinstance(member, ast.Assign) and isinstance(doc, ast.Expr)
    }


if __name__ == "__main__":
    sys.exit(main())
