"""Take the pictures of the page that the README shows: `python docs/screenshots.py`.

They are of the dossier that ships, in Chromium, driven by Playwright. No check asks that they be the same bytes,
because every machine has other fonts: take them anew when the page has changed.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from visitbrief import load
from visitbrief.analysis.findings import Analysis
from visitbrief.render.answer import Answer, Screen
from visitbrief.render.page import render
from visitbrief.views.page import build_page
from visitbrief.views.selection import Selection

IMAGES: Final = Path(__file__).parent / "images"
WIDTH: Final = 1200
HEIGHT: Final = 860
SHOWN: Final = {"page.png": "body", "page-dispute.png": "[id='question:aid.total']"}
"""By the name of the picture, what stands at its top."""


def main() -> None:
    """Write the page, and a picture of each part."""
    analysis = Analysis(load())
    answer = Answer("page", build_page(analysis, Selection()), analysis.dossier.visit)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_bytes(render(answer, Screen(WIDTH, True, "utf-8")))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        tab.goto(file.as_uri())
        for name, part in SHOWN.items():
            tab.locator(part).evaluate("part => part.scrollIntoView()")
            tab.screenshot(path=IMAGES / name)
        browser.close()


if __name__ == "__main__":
    main()
