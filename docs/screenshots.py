"""Take the pictures of the page and of a briefing that the README shows: `python docs/screenshots.py`.

They are of the dossier that ships, in Chromium, driven by Playwright. No check asks that they be the same bytes,
because every machine has other fonts: take them anew when what they show has changed.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from visitbrief import load
from visitbrief.analysis.findings import Analysis
from visitbrief.render import html, page
from visitbrief.render.answer import Answer, Screen
from visitbrief.views.brief import build_brief
from visitbrief.views.page import build_page
from visitbrief.views.selection import Selection

IMAGES: Final = Path(__file__).parent / "images"
WIDTH: Final = 1200
HEIGHT: Final = 860
SHOWN: Final = {"page.png": "body", "page-dispute.png": "[id='question:aid.total']"}
"""By the name of a picture of the page, what stands at its top."""


def main() -> None:
    """Write the page and a briefing, and a picture of each part of the one and of the first sheet of the other."""
    analysis, screen = Analysis(load()), Screen(WIDTH, True, "utf-8")
    visit = analysis.dossier.visit
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        web, paper = Path(folder, "page.html"), Path(folder, "brief.html")
        web.write_bytes(page.render(Answer("page", build_page(analysis, Selection()), visit), screen))
        view = build_brief(analysis, Selection(), full=False)
        paper.write_bytes(html.render(Answer("brief", view, visit), screen))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        tab.goto(web.as_uri())
        for name, part in SHOWN.items():
            tab.locator(part).evaluate("part => part.scrollIntoView()")
            tab.screenshot(path=IMAGES / name)
        # A4 at 96 pixels to the inch
        sheet = browser.new_page(viewport={"width": 794, "height": 1123}, color_scheme="light")
        sheet.goto(paper.as_uri())
        sheet.screenshot(path=IMAGES / "brief.png")
        browser.close()


if __name__ == "__main__":
    main()
