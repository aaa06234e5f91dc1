"""What each call of the program imports: how long that takes the benchmarks measure, what is needless fails here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from builders import make_dossier

CALL = """
import sys
from visitbrief.cli import main
try:
    main()
finally:
    sys.stderr.write("\\n".join(sys.modules))
"""
MODELS = {"pydantic.main", "pydantic.fields", "pydantic.type_adapter", "jsonschema"}
"""What validates by itself: no call that answers a question needs it, because records are read by pydantic-core."""
PAGES = {"rich", "visitbrief.render.terminal", "visitbrief.render.document"}
"""What draws a page."""
DOSSIER = {"visitbrief.dossier.model", "visitbrief.dossier.load", "visitbrief.analysis.findings"}
VALUES = {f"visitbrief.values.{kind}" for kind in ("quantity.value", "moment.value", "name.value", "quote", "choice")}
FAULTS = {"visitbrief.dossier.diagnose", "visitbrief.dossier.structure", "visitbrief.dossier.locate"}
"""What says what is wrong with a dossier."""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("imports") / "trip.json"
    file.write_text(json.dumps(make_dossier()))
    return str(file)


def imported(*arguments: str) -> set[str]:
    """The modules that a call has imported by its end."""
    done = subprocess.run([sys.executable, "-c", CALL, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("aid", "--help"), ("discrepancies", "--help")])
def test_help_reads_nothing_and_draws_nothing(arguments: tuple[str, ...]) -> None:
    assert imported(*arguments).isdisjoint({"pydantic", "pydantic_core", *MODELS, *PAGES, *DOSSIER, *VALUES})


def test_to_name_what_an_option_takes_nothing_is_read_and_nothing_analysed() -> None:
    modules = {name for name in imported("discrepancies", "--help") if name.startswith("visitbrief.")}

    assert {name for name in modules if name.startswith("visitbrief.analysis.")} == {"visitbrief.analysis.kinds"}
    assert "visitbrief.values.base" not in modules


@pytest.mark.parametrize("format_", ["csv", "ndjson", "md", "ics", "csl-json"])
def test_a_file_format_imports_no_page_and_no_other_format(format_: str, dossier: str) -> None:
    modules = imported("timeline" if format_ == "ics" else "sources", "--dossier", dossier, "--format", format_)
    own = {"csv": "sheet", "ndjson": "lines", "md": "markdown", "ics": "calendar", "csl-json": "citations"}

    assert modules.isdisjoint({*MODELS, "rich", "visitbrief.render.terminal", "visitbrief.render.envelope"})
    assert {name for name in own.values() if f"visitbrief.render.{name}" in modules} == {own[format_]}


@pytest.mark.parametrize(("format_", "own"), [("html", None), ("docx", "docx"), ("pdf", "typst"), ("json", None)])
def test_a_briefing_imports_what_its_format_is_made_with_alone(
    format_: str, own: str | None, dossier: str, tmp_path: Path
) -> None:
    modules = imported("brief", "--dossier", dossier, "--format", format_, "--output", str(tmp_path / "out"))

    assert modules & {"docx", "typst"} == ({own} if own else set())
    assert modules.isdisjoint({*MODELS, "rich"})


@pytest.mark.parametrize("arguments", [("timeline", "--format", "svg"), ("page",)])
def test_a_picture_and_a_page_for_a_browser_need_no_terminal(arguments: tuple[str, ...], dossier: str) -> None:
    terminal = {"rich.style", "visitbrief.render.terminal", "visitbrief.render.plot"}

    assert imported(*arguments, "--dossier", dossier).isdisjoint({*MODELS, *terminal, "webbrowser"})


@pytest.mark.parametrize("command", ["summary", "aid", "timeline", "discrepancies", "sources", "find", "validate"])
def test_json_draws_no_page(command: str, dossier: str) -> None:
    assert imported(command, "--dossier", dossier, "--json").isdisjoint({*MODELS, *PAGES})


@pytest.mark.parametrize("command", ["summary", "aid", "timeline", "discrepancies", "sources", "find", "validate"])
def test_a_good_dossier_needs_neither_models_nor_what_tells_of_faults(command: str, dossier: str) -> None:
    modules = imported(command, "--dossier", dossier)

    assert "visitbrief.dossier.model" in modules
    assert modules.isdisjoint({*MODELS, *FAULTS})


@pytest.mark.parametrize("command", ["summary", "discrepancies"])
def test_a_page_needs_of_rich_how_wide_letters_are_and_how_styles_are_written(command: str, dossier: str) -> None:
    modules = imported(command, "--dossier", dossier)

    assert "rich.cells" in modules
    assert modules.isdisjoint({"rich.console", "rich.table", "rich.text"})


@pytest.mark.parametrize("json_flag", [(), ("--json",)], ids=["page", "json"])
def test_read_knows_no_dossier(json_flag: tuple[str, ...]) -> None:
    assert imported("read", "5", *json_flag).isdisjoint({*MODELS, *DOSSIER})


def test_read_imports_the_kind_that_is_asked_for_alone() -> None:
    modules = imported("read", "$5 million", "--kind", "quantity", "--json")

    assert modules & VALUES == {"visitbrief.values.quantity.value"}


@pytest.mark.parametrize("module", sorted({*PAGES, *DOSSIER, *VALUES, *FAULTS} - {"rich"}))
def test_every_module_that_is_kept_out_exists(module: str) -> None:
    source = Path(__file__).parents[2].joinpath("src", *module.split("."))

    assert source.with_suffix(".py").exists()
