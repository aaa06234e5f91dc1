"""How large the page is and how long a browser takes to show it: `python -m benchmarks.page`.

The dossier that ships, and generated ones of a thousand and ten thousand claims, laid out as a curator's file is. How
long writing the page takes is set against `visitbrief summary --json` of the same file, run in turn with it. Chromium
is driven by Playwright, from a file; without them those columns stay empty.
"""

import gzip
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from benchmarks.generate import generate
from benchmarks.processes import PROGRAM, Cost, run, shipped, typical

SIZES: Final = (1_000, 10_000)
"""Claims of the generated dossiers."""
ROUNDS: Final = 5
SEARCHED: Final = "million"
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
TIMES: Final = """() => [
  performance.getEntriesByName('first-contentful-paint')[0].startTime,
  performance.getEntriesByType('navigation')[0].loadEventEnd,
]"""
SEARCH: Final = """word => {
  const form = document.getElementById('filters');
  const started = performance.now();
  form.elements.search.value = word;
  form.dispatchEvent(new Event('input'));
  document.body.getBoundingClientRect();
  return performance.now() - started;
}"""
"""Types a word, and waits until all is laid out anew."""


class Shown(NamedTuple):
    """How long a browser takes, in seconds."""

    painted: float
    """Until something is to be seen."""
    loaded: float
    """Until all of it is there, and the script has run."""
    searched: float
    """To narrow it to a word, the first time."""


class Row(NamedTuple):
    """A dossier and its page."""

    name: str
    claims: int
    size: int
    """Bytes of the page, as is `packed`."""
    packed: int
    """By gzip."""
    writing: Cost
    answering: Cost
    """Of `summary --json`."""
    shown: Shown | None


def measure() -> list[Row]:
    """Write and show the page of each dossier."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        rows = [_measure("the one that ships", shipped(), page)]
        for size in SIZES:
            file = Path(folder) / f"{size}.json"
            file.write_text(json.dumps(json.loads(generate(size)[0]), indent=1), encoding="utf-8")
            rows.append(_measure("generated", file, page))
        return rows


def _measure(name: str, file: Path, page: Path) -> Row:
    write = (*PROGRAM, "page", "--dossier", str(file), "--output", str(page), "--force")
    answer = (*PROGRAM, "summary", "--json", "--dossier", str(file))
    costs = [(run(write), run(answer)) for _ in range(ROUNDS)]
    writing, answering = (typical(each) for each in zip(*costs, strict=True))
    written = page.read_bytes()
    claims = sum(len(source["claims"]) for source in json.loads(file.read_bytes())["sources"])
    return Row(name, claims, len(written), len(gzip.compress(written)), writing, answering, _show(page))


def _show(page: Path) -> Shown | None:
    """Let a browser show a page several times; None where there is none."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if chromium is None:
        return None
    times: list[tuple[float, float, float]] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for _ in range(ROUNDS):
            tab = browser.new_page()
            tab.goto(page.as_uri())
            painted, loaded = tab.evaluate(TIMES)
            times.append((painted, loaded, tab.evaluate(SEARCH, SEARCHED)))
            tab.close()
        browser.close()
    return Shown(*(median(each) / 1000 for each in zip(*times, strict=True)))


def table(rows: list[Row]) -> Iterator[str]:
    """The rows in Markdown."""
    yield "| dossier | claims | page | packed | written | against `summary --json` | painted | loaded | searched |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for row in rows:
        shown = ("–",) * 3 if row.shown is None else tuple(f"{time:.2f} s" for time in row.shown)
        yield (
            f"| {row.name} | {row.claims:,} | {row.size / 1e6:.1f} MB | {row.packed / 1e6:.2f} MB "
            f"| {row.writing.wall:.2f} s | {row.writing.wall / row.answering.wall:.1f} | {' | '.join(shown)} |"
        )


if __name__ == "__main__":
    print("\n".join(table(measure())))
