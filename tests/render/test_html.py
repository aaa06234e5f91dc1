"""Documents as HTML, read back by a parser that is not ours."""

import shutil
import subprocess
from base64 import b64encode
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from papers import Html, brief, printed, text_of
from tricky import HOSTILE, tricky_dossier
from visitbrief.dossier.load import load_dossier
from visitbrief.render.answer import Paper
from visitbrief.render.text import visible

BROWSER = shutil.which("chromium") or ""


@pytest.fixture(scope="module")
def made() -> bytes:
    return printed("html", brief(tricky_dossier(), marking=HOSTILE))


def test_a_hostile_text_is_text(made: bytes) -> None:
    shown = text_of("html", made)

    assert shown.count(visible(HOSTILE)) >= 10
    assert "\u202e" not in made.decode()
    assert "\x1b" not in made.decode()


def test_markup_and_quotes_in_a_text_end_no_element_and_no_attribute() -> None:
    dossier = tricky_dossier()
    attack = "</style><script>alert(1)</script><img src=x onerror='alert(1)'>\"'>"
    dossier["visit"]["title"] = dossier["briefing"]["points"][0]["text"] = dossier["sources"][0]["title"] = attack
    dossier["sources"][0]["url"] = "https://example.org/\"onmouseover='alert(1)'<script>"
    html = Html(printed("html", brief(dossier, marking=attack)))

    assert {tag for tag, _ in html.elements} <= {
        "html", "head", "meta", "title", "style", "body", "header", "footer", "main", "h1", "h2", "h3", "p", "ul", "li",
        "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "div", "span", "strong", "code", "aside", "a",
    }  # fmt: skip
    assert {name for _, attributes in html.elements for name in attributes if name.startswith("on")} == set()
    assert "".join(html.texts).count(attack) == 6  # the title and the marking twice, the point, the source
    assert dossier["sources"][0]["url"] in html.values("href")


def test_it_lets_nothing_run_and_nothing_be_fetched_but_its_own_style(made: bytes) -> None:
    html = Html(made)
    (policy,) = [value for value in html.values("content") if value.startswith("default-src")]

    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert b64encode(sha256(html.style.encode()).digest()).decode() in policy
    assert not html.values("src")
    assert "url(" not in html.style
    assert "@import" not in html.style


@pytest.mark.parametrize("full", [True, False], ids=["full", "page"])
def test_every_link_leads_to_one_place(full: bool) -> None:
    answer = brief(tricky_dossier(), full=full)
    html = Html(printed("html", answer))
    places, goals = html.values("id"), {to[1:] for to in html.values("href") if to.startswith("#")}

    assert len(places) == len(set(places))
    assert goals >= {f"source-{source.id}" for source in answer.view.cited}
    assert goals <= set(places)


def test_every_number_of_an_endnote_leads_to_it(made: bytes) -> None:
    answer = brief(tricky_dossier())
    goals = set(Html(printed("html", answer)).values("href"))

    assert goals >= {f"#note-{number}" for number in range(1, len(answer.view.notes) + 1)}


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, "A4"), (Paper.LETTER, "letter")])
def test_it_is_set_for_the_paper_that_is_asked_for(paper: Paper, size: str) -> None:
    assert f"@page {{ size: {size}; }}" in Html(printed("html", brief(tricky_dossier()), paper)).style


def test_sources_of_the_dossier_that_ships_can_be_reached() -> None:
    dossier = load_dossier()
    goals = set(Html(printed("html", brief(dossier))).values("href"))

    assert goals >= {source.url for source in dossier.sources if source.url}


@pytest.mark.skipif(not BROWSER, reason="Chromium is not installed")
def test_a_browser_prints_page_one_on_one_side_with_the_marking_on_every_sheet(tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    file.write_bytes(printed("html", brief(load_dossier(), full=False, marking="DRAFT"), Paper.LETTER))
    own = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--no-pdf-header-footer"]
    command = [BROWSER, *own, f"--print-to-pdf={tmp_path / 'brief.pdf'}", file.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = [page.extract_text() for page in PdfReader(BytesIO((tmp_path / "brief.pdf").read_bytes())).pages]

    assert "Numbers in brackets" in pages[0]
    assert ["Notes" in page.splitlines() for page in pages[:2]] == [False, True]
    assert all(page.count("DRAFT") == 2 for page in pages[:-1])
