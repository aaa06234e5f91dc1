"""The documents say what the program does: screens, tables and examples are made anew and compared."""

import ast
import importlib.util
import inspect
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

import visitbrief
from cases import analysis, found, sum_question
from visitbrief.analysis import findings, support
from visitbrief.analysis.explanations import EXPLANATIONS, SCOPE
from visitbrief.cli.commands import ANSWERS, COMMANDS
from visitbrief.dossier import model
from visitbrief.dossier.load import load_dossier
from visitbrief.dossier.marks import Mark
from visitbrief.dossier.record import Record
from visitbrief.dossier.rules import RULES, rule_id
from visitbrief.dossier.warnings import WARNINGS
from visitbrief.errors import ExitCode
from visitbrief.values.moment import value as moment
from visitbrief.values.quantity.allowances import ALLOWANCES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def load_build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_build", DOCS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILD = load_build()
SCHEMAS = [DOCS / "schema" / f"{name}.json" for name in ("dossier", *ANSWERS)]
BUILT = [*BUILD.WRITTEN, DOCS / "cli.md", DOCS / "images" / "summary.svg", *SCHEMAS]
PAGES = sorted({ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md")})


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def fresh() -> dict[Path, bytes]:
    """What every built file should hold; runs each command and each piece of Python in the documents."""
    built: dict[Path, bytes] = BUILD.built()
    return built


@pytest.mark.parametrize("path", BUILT, ids=relative)
def test_it_holds_what_the_program_says(path: Path, fresh: dict[Path, bytes]) -> None:
    assert path.read_text(encoding="utf-8") == fresh[path].decode()


def test_nothing_is_built_or_kept_unchecked(fresh: dict[Path, bytes]) -> None:
    assert set(fresh) == set(BUILT)
    assert set((DOCS / "schema").iterdir()) == set(SCHEMAS)


@pytest.mark.parametrize("path", BUILT, ids=relative)
def test_it_shows_no_crash_and_no_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "Traceback" not in text
    assert not re.search(r"(?<![\w.:/-])/(?:work|tmp|root|home|Users|opt)/\w", text)


# -- commands in `sh` blocks ------------------------------------------------------------------------------------------

LEFT_ALONE = ("pip ", "--install-completion", "export ", "> dossier.schema.json", " --open")
"""Lines that would change the machine."""
SHELL_LINES = sorted(
    {
        line
        for path in BUILD.WRITTEN
        for language, body in BUILD.FENCED.findall(path.read_text(encoding="utf-8"))
        if language == "sh"
        for line in body.splitlines()
        if not any(part in line for part in LEFT_ALONE)
    }
)


@pytest.mark.parametrize("line", SHELL_LINES)
def test_a_command_line_works(line: str, tmp_path: Path) -> None:
    command = line if shutil.which("jq") else line.partition(" | jq ")[0]
    writes = " -o " in line or " --output " in line
    (tmp_path / "docs").symlink_to(DOCS)
    run = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=tmp_path if writes else ROOT,
        env=BUILD.ENVIRONMENT,
        capture_output=True,
    )
    assert run.stderr == b""
    assert run.returncode in (
        (ExitCode.OK, ExitCode.FOUND) if "--fail-on" in line or "--exit-code" in line else (ExitCode.OK,)
    )


def test_the_two_commands_of_the_readme_stand_on_lines_of_their_own() -> None:
    lines = page("README.md").splitlines()
    assert "pip install . && visitbrief summary" in lines
    assert "pip install -e '.[test]' && pytest" in lines


def test_the_pictures_of_the_readme_are_there_and_light() -> None:
    pictures = re.findall(r"!\[[^]]+\]\((docs/images/[^)]+)\)", page("README.md"))

    assert sorted(ROOT / each for each in pictures) == sorted((DOCS / "images").iterdir())
    assert all((ROOT / each).stat().st_size < 300_000 for each in pictures)


# -- nothing is undocumented ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_the_guide_speaks_of_every_command_and_option(command: str) -> None:
    told = page("docs/guide.md")
    assert f"visitbrief {command}" in told
    options = re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", BUILD.output_of(f"visitbrief {command} --help"), re.MULTILINE)
    assert options
    assert [option for option in options if option not in told] == []


def test_the_guide_speaks_of_every_exit_code() -> None:
    assert [code for code in ExitCode if f"| {code.value} | " not in page("docs/guide.md")] == []


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("docs/method.md", [entry.key for entry in ALLOWANCES]),
        ("docs/method.md", list(moment.RULES)),
        ("docs/method.md", [entry.kind for entry in (*EXPLANATIONS, SCOPE)]),
        ("docs/method.md", list(model.Stage)),
        ("docs/dossier.md", list(model.SourceKind)),
        ("docs/dossier.md", list(model.Modality)),
        ("docs/dossier.md", [rule_id(rule) for rule in RULES]),
        ("docs/dossier.md", [rule_id(warning) for warning in WARNINGS]),
        ("docs/dossier.md", list(Mark)),
    ],
    ids=["allowances", "moments", "explanations", "stages", "kinds", "modalities", "rules", "warnings", "marks"],
)
def test_every_term_is_documented(name: str, terms: list[str]) -> None:
    assert [term for term in terms if f"`{term}`" not in page(name)] == []


def test_the_method_speaks_of_every_rule_of_support() -> None:
    calls = [
        node
        for module in (support, findings)
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Support"
    ]
    decided = analysis([sum_question()], {"a": [("sum", "$5")], "b": [("sum", "$6")]})
    [merits, _] = support._merits(found(decided).positions)
    rules = merits.keys() | {str(call.args[1].value) for call in calls if isinstance(call.args[1], ast.Constant)}
    assert [rule for rule in support.RULES if rule in merits] == list(merits)
    assert rules == set(support.RULES)
    assert [rule for rule in rules if f"| `{rule}` |" not in page("docs/method.md")] == []


def test_every_object_of_the_dossier_is_documented() -> None:
    records = [record.__name__ for record in Record.__subclasses__() if record.__module__ == model.__name__]
    assert [
        name for name in records if f"### {name}\n\n<!-- {name} -->\n| member " not in page("docs/dossier.md")
    ] == []


def test_every_public_name_is_documented() -> None:
    told = page("docs/api.md")
    assert [name for name in visitbrief.__all__ if not re.search(rf"`{name}[`(]", told)] == []


def test_the_example_keeps_every_rule() -> None:
    assert load_dossier(DOCS / "example.json").sources


def test_what_is_added_is_added_to_files_that_there_are() -> None:
    named = re.findall(r"`([a-z_]+/[a-z_/]+\.py)`", page("docs/how-to-add.md"))
    new = ("xx.py", "name.py", "docs/build.py")

    assert "cli/commands.py" in named
    assert [file for file in named if not file.endswith(new) and not list((ROOT / "src").rglob(file))] == []


# -- links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES, ids=relative)
def test_links_within_the_project_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", path.read_text(encoding="utf-8")):
        file, _, anchor = target.partition("#")
        linked = path.parent / file if file else path
        assert linked.exists(), target
        assert not anchor or anchor in anchors(linked), target


def anchors(path: Path) -> set[str]:
    """The anchors that GitHub gives to a page's headings."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
