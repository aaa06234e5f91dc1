import io
import json
import sys
from pathlib import Path

import pytest

from builders import Json, make_briefing, make_claim, make_dossier, make_question, make_source
from visitbrief.analysis.findings import Analysis
from visitbrief.dossier.files import STDIN
from visitbrief.dossier.load import load_dossier
from visitbrief.errors import DossierError, Problem, UnknownIdError
from visitbrief.views.readings import build_readings
from visitbrief.views.selection import Selection
from visitbrief.views.validate import Contents, ValidateView, build_validate


def written(folder: Path, dossier: Json) -> Path:
    """A file of a member a line."""
    path = folder / "trip.json"
    path.write_text(json.dumps(dossier, indent=1), encoding="utf-8")
    return path


def valid(**changes: object) -> Json:
    """Two sources with three claims on two questions, one of them read as the curator says."""
    overruled = make_claim("other", "$5", value="6 USD", reading="curator")
    return make_dossier(
        questions=[make_question(), make_question("other")],
        sources=[make_source("a", claims=[make_claim(), overruled]), make_source("b")],
        **changes,
    )


def test_a_good_file_is_told_with_how_much_it_holds(tmp_path: Path) -> None:
    path = written(tmp_path, valid())

    assert build_validate(path) == ValidateView(
        file=str(path),
        valid=True,
        contents=Contents(questions=2, sources=2, claims=3, overruled=1),
        problems=(),
        warnings=(),
        readings=None,
    )


def test_of_a_bad_file_every_problem_is_told_and_nothing_else(tmp_path: Path) -> None:
    path = written(tmp_path, valid(visits=1, event=[]))
    lines = path.read_text().splitlines()
    visits, event = ([key in line for line in lines].index(True) + 1 for key in ('"visits"', '"event"'))

    assert build_validate(path, Selection(country="nowhere")) == ValidateView(
        file=str(path),
        valid=False,
        contents=None,
        problems=(
            Problem(str(path), visits, 2, "/visits", "unknown key 'visits'", "did you mean 'visit'?", "unknown-key"),
            Problem(str(path), event, 2, "/event", "unknown key 'event'", "did you mean 'events'?", "unknown-key"),
        ),
        warnings=(),
        readings=None,
    )


def test_a_briefing_with_a_figure_of_its_own_is_valid_and_warned_of(tmp_path: Path) -> None:
    path = written(tmp_path, valid(briefing=make_briefing("We give $999 million.", "aid.total")))
    line = next(n for n, text in enumerate(path.read_text().splitlines(), 1) if "We give" in text)
    view = build_validate(path)

    assert (view.valid, view.problems) == (True, ())
    assert view.warnings == (
        Problem(
            str(path),
            line,
            13,
            "/briefing/points/0/text",
            "it says '$999 million'; 'aid.total' is $20 million",
            "mend it, or cite what it rests on",
            "stray-figure",
        ),
    )


def test_the_readings_of_what_is_selected_are_told_if_they_are_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, valid())
    selection = Selection(questions=("other",))

    assert build_validate(path, selection).readings == build_readings(Analysis(load_dossier(path)), selection)
    with pytest.raises(UnknownIdError, match="no question 'nothing'"):
        build_validate(path, Selection(questions=("nothing",)))


def test_standard_input_has_a_name_and_the_dossier_that_ships_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(valid()).encode())))

    assert build_validate(STDIN).file == "<stdin>"
    assert build_validate(None).file is None
    assert build_validate(None).valid


def test_a_file_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="there is no such file"):
        build_validate(tmp_path / "none.json")
