"""Take the pictures of the README anew, in a Chromium that is installed: `python docs/pictures.py`.

Needs the extra `browser`. Two browsers never draw alike to the dot, so no check compares them: take them anew when what
they show has changed.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Page, sync_playwright

IMAGES: Final = Path(__file__).parent / "images"
CHROMIUM: Final = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SCREEN: Final = (1200, 860)
PAPER: Final = (794, 1123)
"""A4, in dots of a 96th of an inch."""
DISPUTE: Final = "aid.total"
"""The dispute that is shown whole."""


def main() -> None:
    """Write the page and the briefing of the dossier that ships, and photograph them."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page, brief = Path(folder) / "page.html", Path(folder) / "brief.html"
        _write("page", "-o", str(page))
        _write("brief", "--length", "page", "-o", str(brief))
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        screen = _opened(browser.new_page(), page, SCREEN)
        screen.screenshot(path=IMAGES / "page.png")
        dispute = screen.locator(f'[id="question:{DISPUTE}"]')
        dispute.evaluate("part => { part.open = true; part.scrollIntoView() }")
        screen.screenshot(path=IMAGES / "page-dispute.png")
        _opened(browser.new_page(), brief, PAPER).screenshot(path=IMAGES / "brief.png")
        browser.close()


def _write(*command: str) -> None:
    subprocess.run((sys.executable, "-m", "visitbrief", *command), check=True)  # noqa: S603


def _opened(page: Page, file: Path, size: tuple[int, int]) -> Page:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(file.as_uri())
    return page


if __name__ == "__main__":
    main()
