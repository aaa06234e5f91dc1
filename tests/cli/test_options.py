from datetime import date

import pytest

from program import Program
from visitbrief.analysis.kinds import CheckKind, DiscrepancyKind, Severity
from visitbrief.cli.errors import BadValueError
from visitbrief.cli.options import ANY, parse_day
from visitbrief.errors import ExitCode


@pytest.mark.parametrize(
    ("option", "names"),
    [("--kind", [*DiscrepancyKind, *CheckKind]), ("--severity", [*Severity]), ("--fail-on", [*Severity, ANY])],
)
def test_an_option_takes_each_of_its_names_and_refuses_others(
    run: Program, dossier: str, option: str, names: list[str]
) -> None:
    call = ("discrepancies", "-d", dossier, option)
    ends = {run(*call, name).returncode for name in names}
    refused = run(*call, f"{names[0]}x")

    assert ends <= {ExitCode.OK, ExitCode.FOUND}
    assert f"{option} <{'|'.join(names)}>" in run("discrepancies", "--help").stdout
    assert (refused.returncode, refused.stdout) == (ExitCode.USAGE, "")
    assert "is not one of" in refused.stderr


def test_a_day() -> None:
    assert parse_day("2025-09-04") == date(2025, 9, 4)


@pytest.mark.parametrize("text", ["2025-09", "20250904", "2025-W36-4", "2025-02-30", "today", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse_day(text)
