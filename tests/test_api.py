import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import visitbrief
from builders import make_claim, make_dossier, make_source
from program import Program
from tricky import tricky_dossier
from visitbrief import (
    Agreement,
    Analysis,
    DossierError,
    Kind,
    Severity,
    Unreadable,
    VisitbriefError,
    aid,
    compare,
    discrepancies,
    load,
    read,
    sources,
    summary,
    timeline,
)

API = ast.parse(Path(visitbrief.__file__).read_text(encoding="utf-8"))


@pytest.fixture
def disputed(tmp_path: Path) -> Path:
    """A dossier whose two sources give two sums."""
    rival = make_source("herald", claims=[make_claim(as_printed="$28 million")])
    path = tmp_path / "trip.json"
    path.write_text(json.dumps(make_dossier(sources=[make_source(), rival])), encoding="utf-8")
    return path


@pytest.mark.parametrize("as_given", [str, Path], ids=["text", "path"])
def test_a_dossier_is_loaded_from_a_path(disputed: Path, as_given: type[str] | type[Path]) -> None:
    assert load(as_given(disputed)).visit.title == "A trip"


def test_without_a_path_the_dossier_that_ships_is_loaded() -> None:
    assert load().visit.id


def test_discrepancies_are_those_of_the_analysis(disputed: Path) -> None:
    dossier = load(disputed)
    (found,) = Analysis(dossier).discrepancies
    assert found.severity is Severity.MAJOR
    assert [position.lead.claim.as_printed for position in found.positions] == ["$20 million", "$28 million"]
    assert [row.question.id for row in discrepancies(dossier).view.discrepancies] == [found.question.id]


COMMANDS = {function.__name__: function for function in (summary, aid, timeline, discrepancies, sources)}


@pytest.mark.parametrize("name", COMMANDS)
def test_an_answer_is_what_the_command_prints_byte_for_byte(disputed: Path, name: str) -> None:
    printed = Program(disputed.parent)(name, "-d", str(disputed), "--json").stdout
    dossier = load(disputed)

    assert COMMANDS[name](dossier).to_json() == COMMANDS[name](Analysis(dossier)).to_json() == printed
    assert COMMANDS[name](dossier).to_dict() == json.loads(printed)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("day", ["2025-09-03", "2025-09-05"])
def test_a_dossier_is_known_by_a_day_as_the_command_knows_it(tmp_path: Path, name: str, day: str) -> None:
    path = tmp_path / "tricky.json"
    path.write_text(json.dumps(tricky_dossier()), encoding="utf-8")
    printed = Program(tmp_path)(name, "-d", "tricky.json", "--as-of", day, "--json").stdout
    dossier = load(path)

    assert COMMANDS[name](dossier, as_of=day).to_json() == COMMANDS[name](Analysis(dossier), as_of=day).to_json()
    assert COMMANDS[name](dossier, as_of=day).to_json() == printed != COMMANDS[name](dossier).to_json()


@pytest.mark.parametrize("name", COMMANDS)
def test_of_a_day_that_the_dossier_does_not_reach_there_is_no_answer(disputed: Path, name: str) -> None:
    with pytest.raises(VisitbriefError, match="2025-10-01 is after 2025-09-30"):
        COMMANDS[name](load(disputed), as_of="2025-10-01")


def test_filters_are_those_of_the_command(tmp_path: Path) -> None:
    path = tmp_path / "tricky.json"
    path.write_text(json.dumps(tricky_dossier()), encoding="utf-8")
    analysis = Analysis(load(path))

    for answer, call in [
        (summary(analysis, country="EC"), "summary --country EC"),
        (aid(analysis, country="EC", topic="aid"), "aid --country EC --topic aid"),
        (sources(analysis, source="rewrite"), "sources --source rewrite"),
        (timeline(analysis, start="2025-09-04", person="nora-new"), "timeline --from 2025-09-04 --person nora-new"),
        (discrepancies(analysis, "aid.total"), "discrepancies aid.total"),
        (
            discrepancies(analysis, severity=Severity.MAJOR, kind="figure"),
            "discrepancies --severity major --kind figure",
        ),
    ]:
        assert answer.to_json() == Program(tmp_path)(*call.split(), "-d", "tricky.json", "--json").stdout
    with pytest.raises(VisitbriefError, match="no topic 'rockets'"):
        aid(analysis, topic="rockets")


def test_a_bad_dossier_names_every_problem(tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(make_dossier(format=2, motto="none")), encoding="utf-8")
    with pytest.raises(DossierError) as caught:
        load(path)
    assert {problem.pointer for problem in caught.value.problems} == {"/format", "/motto"}


@pytest.mark.parametrize(
    ("a", "b", "agreement"),
    [
        pytest.param("nearly $20 million", "$19.5 million", Agreement.COMPATIBLE, id="compatible"),
        pytest.param("nearly $20 million", "casi 20 millones de dólares", Agreement.SAME, id="same"),
        pytest.param("nearly $20 million", "$28 million", Agreement.CONFLICT, id="conflict"),
        pytest.param("nearly $20 million", "€20 million", Agreement.NOT_COMPARABLE, id="not comparable"),
    ],
)
def test_values_are_compared_alike_either_way_round(a: str, b: str, agreement: Agreement) -> None:
    assert compare(read(a), read(b)).agreement is agreement
    assert compare(read(b), read(a)).agreement is agreement


def test_what_cannot_be_read_is_said() -> None:
    with pytest.raises(Unreadable):
        read("the same amount", Kind.QUANTITY)


def test_every_public_name_is_there_and_listed() -> None:
    for name in visitbrief.__all__:
        assert getattr(visitbrief, name) is not None
    assert set(visitbrief.__all__) <= set(dir(visitbrief))


def test_type_checkers_see_the_names_that_are_there() -> None:
    (typed,) = (node for node in API.body if isinstance(node, ast.If))
    seen = [alias.name for node in typed.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(seen) == sorted(visitbrief.__all__)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'verdict'"):
        visitbrief.verdict  # type: ignore[attr-defined]  # noqa: B018


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    code = (
        "import sys, visitbrief; print([m for m in sys.modules if m.startswith(('visitbrief.', 'pydantic', 'rich'))])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
