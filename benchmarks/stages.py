"""What the time of `visitbrief discrepancies` is made of, on the dossier that ships: `python -m benchmarks.stages`.

The steps of the command are taken one after the other in a process of its own, each timed, in several processes.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median
from typing import Final

from benchmarks.processes import PYTHON, environment, shipped

PROCESSES: Final = 11


def measure(processes: int = PROCESSES) -> dict[str, float]:
    """Seconds that each step takes, as medians."""
    runs = [_run() for _ in range(processes)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def _run() -> dict[str, float]:
    command = [PYTHON, "-m", "benchmarks.stages", "--once"]
    done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def steps() -> Iterator[str]:
    """Take the steps of the command, and name each when it is done."""
    import visitbrief.cli.app

    yield "import Typer and the command line"
    import pydantic_core  # noqa: F401

    yield "import pydantic-core"
    import visitbrief.cli.discrepancies
    import visitbrief.dossier.load
    import visitbrief.dossier.reading
    import visitbrief.dossier.rules
    import visitbrief.views.discrepancies

    yield "import the dossier, the analysis and the view"
    from visitbrief.dossier.model import Dossier
    from visitbrief.dossier.record import validator

    data = shipped().read_bytes()
    validator(Dossier, hasty=True)
    yield "compile the records' reader"
    validator(Dossier, hasty=True).validate_json(data)
    yield "decode the file into records"
    dossier = visitbrief.dossier.load.parse_dossier(data, "sources.json")
    yield "the rules, and reading every claim's print (decoding once more)"
    from visitbrief.analysis.findings import Analysis

    analysis = Analysis(dossier)
    for question in dossier.questions:
        analysis.positions(question.id)
    yield "positions"
    _ = analysis.discrepancies
    yield "explanations, support, severity, checks"
    from visitbrief.views.discrepancies import build_discrepancies
    from visitbrief.views.selection import Selection

    view = build_discrepancies(analysis, Selection())
    yield "the view"
    from visitbrief.render import envelope
    from visitbrief.render.answer import Answer, Screen

    answer = Answer("discrepancies", view, dossier.visit)
    envelope.render(answer, Screen(width=80, color=False, encoding="utf-8"))
    yield "`--json`: write it"
    import visitbrief.render.layout.discrepancies
    from visitbrief.render.terminal import render_terminal

    yield "page: import the layout, and of Rich what is needed"
    document = answer.document()
    yield "page: lay it out"
    render_terminal(document, width=80, color=False, encoding="utf-8")
    yield "page: set it in lines"


def table(found: dict[str, float]) -> Iterator[str]:
    """The steps in Markdown."""
    yield "| step | time |"
    yield "| --- | ---: |"
    for name, seconds in found.items():
        yield f"| {name} | {seconds * 1000:.1f} ms |"


def main() -> None:
    if sys.argv[1:] != ["--once"]:
        print("\n".join(table(measure())))
        return
    laps = {}
    before = time.perf_counter()
    for name in steps():
        now = time.perf_counter()
        laps[name] = now - before
        before = time.perf_counter()
    print(json.dumps(laps))


if __name__ == "__main__":
    main()
